from fractions import Fraction

import pytest

from brede_welvaart._pages.blocks import Bar
from brede_welvaart._pages.words import Words
from brede_welvaart._report.marks import axis, bar, definitions, letters, strip
from brede_welvaart.model.plan import Level, Scale
from brede_welvaart.model.text import Text
from report_pages import taken_apart

TICKS = '<b id="ticks"></b>'


def test_a_bar_is_sure_up_to_its_low_end_and_open_up_to_its_high_end() -> None:
    drawn = taken_apart(TICKS + bar(Bar(Fraction(30), Fraction(50), Fraction(40)), "<zo>"))
    assert drawn.one("title").text() == "<zo>"
    assert drawn.one("rect", "sure").attributes["width"] == "30%"
    still_open = drawn.one("rect", "still-open").attributes
    assert (still_open["x"], still_open["width"]) == ("30%", "20%")
    assert drawn.one("rect", "value").attributes["x"] == "40%"


def test_a_bar_draws_no_value_that_may_not_be_shown_and_nothing_of_nothing() -> None:
    assert not [
        *taken_apart(TICKS + bar(Bar(Fraction(0), Fraction(100), None), "x")).all("rect", "value")
    ]
    assert not [*taken_apart(TICKS + bar(Bar(None, None, None), "x")).all("rect")]


def test_every_actor_has_a_letter_of_its_own() -> None:
    assert letters(["Ambtenaren", "Andere", "An", "AN", "2"]) == ["A", "N", "1", "2", "3"]


def test_signs_go_round_when_there_are_more_actors_than_shapes() -> None:
    drawn = taken_apart(definitions(None, list("ABCDEF")))
    signs = [one for one in drawn.all("g") if (one.attributes["id"] or "").startswith("sign")]
    assert [[*one.all("circle")] != [] for one in signs] == [True, *[False] * 4, True]


@pytest.mark.parametrize(("near", "moved"), [(Fraction(43), 2), (Fraction(60), 0)])
def test_signs_that_would_hide_each_other_stand_apart(near: Fraction, moved: int) -> None:
    there = '<b id="ticks"></b><b id="sign0"></b><b id="sign1"></b>'
    drawn = taken_apart(f"<i>{there}{strip({0: Fraction(40), 1: near}, 'x')}</i>")
    assert len([one for one in drawn.all("use") if one.attributes.get("transform")]) == moved


def test_a_strip_of_nobody_has_no_line() -> None:
    assert "<line" not in strip({}, "x")


def test_an_axis_says_the_levels_or_its_ends_where_these_are_many() -> None:
    many = Scale([Level(n, Fraction(n, 7), Text(f"n{n}")) for n in range(8)])
    drawn = taken_apart(axis(many, Words("nl")))
    assert [one.text() for one in drawn.all("text")] == ["n0", "n7"]
    assert [one.attributes["text-anchor"] for one in drawn.all("text")] == ["start", "end"]
