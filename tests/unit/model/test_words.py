"""Every fixed word of the model, and of what is built on it, has something for people to read."""

import copy
import pickle

import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.model.text import Word

KINDS = [
    kind
    for module in (bw, ix)
    for kind in (getattr(module, name) for name in module.__all__)
    if isinstance(kind, type) and issubclass(kind, Word)
]
EACH_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def test_both_the_model_and_the_monitor_have_words() -> None:
    assert {bw.Status, bw.FlagKind, ix.Colour, ix.FindingKind} <= set(KINDS)


@EACH_KIND
def test_every_word_has_a_label_in_dutch_and_english(kind: type[Word]) -> None:
    assert all(word.label.nl.strip() and word.label.en.strip() for word in kind)
    assert all(isinstance(word.label, bw.Text) for word in kind)


@EACH_KIND
def test_words_of_one_kind_have_labels_of_their_own(kind: type[Word]) -> None:
    assert len({word.label.nl for word in kind}) == len(kind)
    assert len({word.label.en for word in kind}) == len(kind)


@EACH_KIND
def test_a_word_stays_itself_when_it_is_looked_up_copied_or_pickled(kind: type[Word]) -> None:
    for word in kind:
        assert kind(str(word)) is word
        assert copy.deepcopy(word) is word
        assert pickle.loads(pickle.dumps(word)) is word  # noqa: S301 (our own)


def test_a_text_that_is_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        bw.Aspect("sometimes")
