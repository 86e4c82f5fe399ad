"""The fixed words: their plain texts and their labels."""

from enum import StrEnum
from typing import get_args

import pytest

import brede_welvaart as bw
from brede_welvaart._export.csv_table import CsvDialect, CsvDialectLike
from brede_welvaart.model import vocabulary

WORDS = {
    bw.Status: "published editorial",
    bw.Aspect: "plan do check act",
    bw.Role: "decides leads contributes is_consulted checks",
    bw.AnswerStatus: "unknown not_applicable",
    bw.AnswerState: "answered unknown not_applicable unanswered",
    bw.Turn: (
        "rose fell stayed first_answered answered_again no_longer_answered open "
        "no_longer_applicable not_applicable newly_asked no_longer_asked not_asked"
    ),
    bw.Dimension: "here_and_now later elsewhere",
    bw.ActorKind: (
        "bestuur organisatie samenleving regio medeoverheid rijk kennis adviesraad koepel netwerk"
    ),
    bw.MatchKind: "exact close broad narrow",
    bw.RegionKind: "gemeente corop provincie land wijk buurt",
    bw.DirectionBasis: "read inferred",
    bw.Sentiment: "positive negative neutral",
    bw.Importance: "low medium high",
    bw.Horizon: "now 1_5 5_10 10_20 20_40 40_plus",
    bw.Place: (
        "street neighbourhood district municipality region province netherlands "
        "abroad_eu outside_eu inside_eu"
    ),
    bw.EvidenceKind: "expert link data policy resident",
    bw.FlagKind: (
        "blind_spot nobody_looked one_sided passed_on_to_later passed_on_to_elsewhere "
        "contested unsupported unreviewed"
    ),
}


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_the_words_are_those_of_the_files_in_this_order(kind: type[StrEnum]) -> None:
    assert " ".join(kind) == WORDS[kind]


LIKES = [getattr(vocabulary, name) for name in vars(vocabulary) if name.endswith("Like")]


@pytest.mark.parametrize("like", [*LIKES, CsvDialectLike], ids=str)
def test_what_may_be_given_for_a_word_are_its_members_and_their_plain_texts(like: object) -> None:
    kind, texts = get_args(like)

    assert kind in {*WORDS, CsvDialect}
    assert get_args(texts) == tuple(map(str, kind))


def test_the_table_of_these_tests_names_every_enumeration() -> None:
    public = {getattr(bw, name) for name in bw.__all__}

    enumerations = {kind for kind in public if isinstance(kind, type) and issubclass(kind, StrEnum)}

    # What a code of a fault says is a sentence, not a label.
    assert enumerations - {bw.FaultCode} == set(WORDS)


def test_a_word_that_two_kinds_share_has_the_label_of_its_kind() -> None:
    assert bw.AnswerStatus.UNKNOWN.label.nl == "weet ik niet"
    assert bw.AnswerState.UNKNOWN.label.nl == "niet bekend"


def test_a_word_is_equal_to_its_plain_text() -> None:
    assert bw.Aspect.DO == "do"
    assert {bw.Aspect.DO: 1}["do"] == 1
    assert str(bw.Role.IS_CONSULTED) == "is_consulted"
