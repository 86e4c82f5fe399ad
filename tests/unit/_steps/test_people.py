"""Whose figures may be shown."""

from collections.abc import Callable
from fractions import Fraction

import brede_welvaart as bw

Assess = Callable[..., bw.Assessment]


def test_spread_is_the_highest_less_the_lowest_of_three_or_more_of_one_actor(
    plan: bw.Plan, assess: Assess
) -> None:
    given = assess(
        ("raad", {"a.1": 4, "a.2": 1, "b.1": 0}),
        ("raad", {"a.1": 1, "a.2": 1, "b.1": "unknown"}),
        ("raad", {"a.1": 3, "a.2": 1, "b.1": 2}),
        ("college", {"a.1": 0, "c.1": "unknown"}),
    )
    assert bw.score(given, plan=plan).spread == {
        "a.1": {"raad": Fraction(75), "college": None},
        "a.2": {"raad": Fraction(0)},
        "b.1": {"raad": None},
        "b.2": {},
        "c.1": {},
    }


def test_spread_is_of_what_counts_and_was_asked(plan: bw.Plan) -> None:
    three = [bw.Response("raad", [bw.Answer("a.1", n)], asked=["a.1"]) for n in (0, 2, 4)]
    found = bw.score(bw.Assessment("proef", three), plan=plan)
    assert found.spread == {"a.1": {"raad": Fraction(100)}}
