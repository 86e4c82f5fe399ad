"""What was asked: of an assessment, of an actor, and of all that counts."""

from collections.abc import Callable

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._steps.asked import asked_in, progress, with_all_absent

SHORT = ("afwegen.2", "begroten.2", "keuzes_maken.2")
Faults = Callable[..., tuple[bw.Fault, ...]]


def response(actor: str, *asked: str, level: int = 2) -> bw.Response:
    """All that was asked has this level."""
    return bw.Response(actor, [bw.Answer(key, level) for key in asked], asked=asked)


def of(*responses: bw.Response) -> bw.Assessment:
    return bw.Assessment("2026.1", responses)


def test_without_a_list_everything_was_asked() -> None:
    assert asked_in(of()) is None
    assert asked_in(of(bw.Response("college", ()))) is None
    assert asked_in(of(response("college", *SHORT), bw.Response("college", ()))) is None
    assert bw.score(of()).asked == bw.Asked(40, 40, ())
    assert bw.score(of()).asked.is_all


def test_what_an_assessment_was_asked_is_the_union() -> None:
    scores = bw.score(of(response("college", *SHORT), response("griffie", "afwegen.1")))

    assert set(scores.criteria) == {*SHORT, "afwegen.1"}
    assert (scores.asked.count, scores.asked.of, scores.asked.is_all) == (4, 40, False)
    assert scores.asked.not_asked == tuple(
        key.id for key in bw.plan().criteria if key.id not in scores.criteria
    )
    assert scores.actor("griffie").asked.count == 1


def test_what_nobody_was_asked_is_neither_open_nor_nought() -> None:
    scores = bw.score(of(response("gemeenteraad", *SHORT)))

    assert (scores.total.value, scores.total.low, scores.total.high) == (50, 50, 50)
    assert scores.total.coverage == 1
    assert scores.open == ()
    assert scores.step("verankeren").coverage is None
    assert set(scores.contributions) == set(SHORT)
    assert {item.criterion for item in scores.improvements()} == set(SHORT)
    assert set(scores.disagreement) == set(SHORT)


def test_only_what_was_asked_is_refused_where_it_is_open() -> None:
    short = bw.Response("gemeenteraad", [bw.Answer("afwegen.2", 1)], asked=SHORT)

    with pytest.raises(bw.ScoringError) as caught:
        bw.score(of(short), missing="refuse")

    assert caught.value.criteria == ("keuzes_maken.2", "begroten.2")
    assert bw.score(of(response("gemeenteraad", *SHORT)), missing="refuse").total.value == 50


def test_of_what_weighs_nothing_there_are_no_numbers() -> None:
    alone = of(response("gemeenteraad", "afwegen.2"), response("college", "begroten.2"))
    scores = bw.score(alone, weights={"afwegen.2": 0})

    assert scores.actor("gemeenteraad").total.coverage is None
    assert scores.actor("gemeenteraad").asked.count == 0
    assert scores.total.value == 50
    assert bw.to_dict(scores)["actors"]["gemeenteraad"]["asked"]["of"] == 39


def test_all_is_stored_as_absent() -> None:
    everything = [item.id for item in bw.plan().criteria]
    listed = of(response("gemeenteraad", *everything), response("college", *SHORT))
    stored = with_all_absent(listed, bw.plan())

    assert [one.asked for one in stored.responses] == [None, SHORT]
    assert with_all_absent(stored, bw.plan()).responses == stored.responses
    assert bw.from_dict(bw.to_dict(listed)) == stored
    assert bw.score(listed).receipt == bw.score(stored).receipt
    assert bw.verify(bw.score(stored), listed).same_version


def test_absent_is_absent_in_the_digest() -> None:
    bare = of(bw.Response("gemeenteraad", [bw.Answer("afwegen.2", 2)]))
    narrow = of(bw.Response("gemeenteraad", [bw.Answer("afwegen.2", 2)], asked=["afwegen.2"]))

    assert "asked" not in bw.to_json(bare)
    assert bw.score(bare).receipt.input != bw.score(narrow).receipt.input


def test_a_criterion_that_does_not_exist_was_not_asked() -> None:
    wrong = of(bw.Response("gemeenteraad", (), asked=["afwegen.9"]))

    assert [fault.path for fault in bw.check(wrong)] == ["responses[0].asked"]
    with pytest.raises(bw.DataError, match="no criterion"):
        bw.score(wrong)


def test_progress_is_over_what_was_asked() -> None:
    short = bw.Response("gemeenteraad", [bw.Answer("afwegen.2", 1)], asked=SHORT)
    answered, asked = progress(of(short), bw.plan())

    assert (answered, asked.count, asked.of) == (1, 3, 40)
    assert progress(of(bw.Response("college", short.answers)), bw.plan())[1].is_all


def test_a_result_says_how_much_was_asked() -> None:
    told = bw.to_dict(bw.score(of(response("gemeenteraad", *SHORT))))

    assert told["asked"]["count"] == 3
    assert told["asked"]["is_all"] is False
    assert len(told["asked"]["not_asked"]) == 37
    assert told["actors"]["gemeenteraad"]["asked"] == told["asked"]


def test_a_form_for_all_asks_all() -> None:
    blank = bw.blank(["gemeenteraad"])

    assert blank.responses[0].asked is None
    assert attrs.evolve(blank, responses=()).responses == ()
