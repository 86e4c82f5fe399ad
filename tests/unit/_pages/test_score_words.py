"""What a score says: range and coverage before the value, and no value of too little."""

from collections.abc import Callable

import pytest

import brede_welvaart as bw
from brede_welvaart._pages.blocks import Bar
from brede_welvaart._pages.score_words import (
    bar_of,
    coverage_of,
    facts_of,
    range_of,
    value_of,
    why_no_value,
)
from brede_welvaart._pages.words import Words

Answered = Callable[..., bw.Response]
NL, EN = Words("nl"), Words("en")
ALL = bw.Asked(4, 4, ())
TO, FIXED = "\N{EN DASH}", "\N{NO-BREAK SPACE}"


def of(plan: bw.Plan, *responses: bw.Response) -> bw.Scores:
    return bw.score(bw.Assessment(plan.edition, responses), plan=plan)


@pytest.fixture
def full(odd_plan: bw.Plan, answered: Answered) -> bw.Score:
    return of(odd_plan, answered("dorpsraad", 2)).total


@pytest.fixture
def half() -> bw.Score:
    answers = [bw.Answer(f"afwegen.{number}", 2) for number in (1, 2)]
    return of(bw.plan(), bw.Response("college", answers)).step("afwegen")


@pytest.fixture
def little(odd_plan: bw.Plan, answered: Answered) -> bw.Score:
    """Too little, though there is a value of it: a third of the weight is answered."""
    return of(odd_plan, answered("dorpsraad", 2, skip=("eerst.3",))).step("eerst")


@pytest.fixture
def away(odd_plan: bw.Plan) -> bw.Score:
    answer = bw.Answer("daarna.1", status="not_applicable", note="x")
    return of(odd_plan, bw.Response("dorpsraad", [answer])).step("daarna")


def test_range_and_coverage_stand_before_the_value(half: bw.Score) -> None:
    assert facts_of(half, ALL, NL) == (f"bereik 25,0{TO}75,0 · beantwoord 50{FIXED}% · stand 50,0")
    assert bar_of(half) == Bar(half.exact_low, half.exact_high, half.exact)


def test_a_range_of_one_number_is_that_number(full: bw.Score) -> None:
    assert facts_of(full, ALL, EN) == "range 100.0 · answered 100% · value 100.0"


def test_of_too_little_there_is_a_range_and_no_value(little: bw.Score) -> None:
    assert little.exact == 100
    assert (
        facts_of(little, ALL, EN) == f"range 33.3{TO}100.0 · answered 33% · too little answered yet"
    )
    assert value_of(little, EN) == TO
    assert bar_of(little) == Bar(little.exact_low, little.exact_high, None)


def test_what_does_not_apply_has_no_numbers(away: bw.Score) -> None:
    assert facts_of(away, ALL, NL) == f"bereik {TO} · beantwoord {TO} · geldt hier niet"
    assert (range_of(away, NL), coverage_of(away, NL), value_of(away, NL)) == (TO, TO, TO)
    assert bar_of(away) == Bar(None, None, None)


def test_what_was_not_asked_is_said_first(full: bw.Score, away: bw.Score) -> None:
    some, none = bw.Asked(10, 40, ("een.1",) * 30), bw.Asked(0, 4, ("een.1",) * 4)

    assert facts_of(full, some, NL).startswith("10 van 40 criteria gevraagd · bereik ")
    assert facts_of(full, some, EN).startswith("10 of 40 criteria asked · range ")
    assert facts_of(away, none, EN).endswith(" · not asked")


def test_why_there_is_no_value_is_said_only_where_there_is_none(
    full: bw.Score, little: bw.Score, away: bw.Score
) -> None:
    assert [why_no_value(score, NL) for score in (full, little, away)] == [
        *("", "nog te weinig beantwoord", "geldt hier niet")
    ]
