"""An id that is given as text of a class of its own is plain text in the record."""

from collections.abc import Callable
from enum import Enum
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model._check import plain_text

Make = Callable[..., Any]


class Who(str, Enum):  # noqa: UP042 (as apps have it)
    """Ids as somebody's app keeps them; each says something else of itself."""

    RAAD = "gemeenteraad"
    WONEN = "cbs.wonen"

    def __str__(self) -> str:
        return "someone"


class Loud(str):
    """A text that shows itself otherwise."""

    __slots__ = ()

    def __str__(self) -> str:
        return self.upper()


def test_an_actor_from_an_enumeration_is_its_id() -> None:
    by_member = bw.blank().with_answer(Who.RAAD, Loud("afwegen.1"), 3, note=Loud("zo is het"))
    by_text = bw.blank().with_answer("gemeenteraad", "afwegen.1", 3, note="zo is het")
    answer = by_member.responses[0].answers[0]

    assert by_member == by_text
    assert [
        type(text) for text in (by_member.responses[0].actor, answer.criterion, answer.note)
    ] == [str] * 3
    assert bw.score(by_member).receipt == bw.score(by_text).receipt
    assert bw.to_json(by_member) == bw.to_json(by_text)


def test_a_second_answer_of_it_takes_the_place_of_the_first() -> None:
    given = bw.blank().with_answer("gemeenteraad", "afwegen.1", 3)

    assert given.with_answer(Who.RAAD, "afwegen.1", 2).responses[0].answers[0].level == 2


def test_every_text_field_of_every_class_is_plain(
    required: dict[type, dict[str, Any]], make: Make
) -> None:
    for kind in required:
        plain = make(kind)
        for field in attrs.fields(kind):
            value = getattr(plain, field.name)
            if type(value) is str:
                made = make(kind, **{field.name: Loud(value)})
                assert type(getattr(made, field.name)) is str, field.name
                assert made == plain


def test_so_is_every_text_in_a_list() -> None:
    step = bw.Step("een", bw.Text("x"), [bw.Criterion("een.1", bw.Text("x"))], themes=[Who.WONEN])

    assert [type(theme) for theme in step.themes] == [str]
    assert step.themes == ("cbs.wonen",)


def test_words_of_ours_stay_words_of_ours() -> None:
    effect = bw.Effect(Loud("wonen"), "Huizen", sentiment=Loud("positive"), horizons=[Loud("now")])

    assert type(effect.theme) is str
    assert effect.sentiment is bw.Sentiment.POSITIVE
    assert effect.horizons == (bw.Horizon.NOW,)
    assert type(effect.horizons[0]) is bw.Horizon


def test_text_that_is_wrong_is_wrong_still() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Response(Loud("Raad"), [])

    assert caught.value.faults[0].values["given"] == "Raad"


def test_plain_values_may_hold_such_text_too() -> None:
    data: dict[str, Any] = bw.to_dict(bw.blank(["gemeenteraad"], aspect="do"))
    data["responses"][0]["actor"] = Who.RAAD

    assert type(bw.from_dict(data, bw.Assessment).responses[0].actor) is str


def test_a_weight_may_be_for_such_an_id() -> None:
    weights = {Loud("afwegen"): 2}

    assert bw.score(bw.blank(), weights=weights).settings.weights == (("afwegen", 2),)


def test_what_is_no_text_is_left_alone() -> None:
    assert plain_text(3) == 3
    assert plain_text((Loud("a"), 3)) == ("a", 3)
