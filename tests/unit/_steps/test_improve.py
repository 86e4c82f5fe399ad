"""What each criterion gives to the total, and what it could still give (rule 7)."""

from collections.abc import Callable
from fractions import Fraction
from itertools import count
from random import Random
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.errors import shown
from cost import calls

Assess = Callable[..., bw.Assessment]


# Contributions.


def test_contributions_are_the_parts_of_the_total(plan: bw.Plan, one: bw.Assessment) -> None:
    # Weight 3 in all: a (1) and b (2) have a value.
    # a.1 100 * 1/3 * 1/2 * 1; a.2 100 * 1/3 * 1/2 * 1/2; b.1 100 * 2/3 * 1 * 1/4.
    assert bw.score(one, plan=plan).contributions == {
        "a.1": Fraction(50, 3),
        "a.2": Fraction(25, 3),
        "b.1": Fraction(50, 3),
    }


def test_contributions_add_up_to_the_total_exactly(plan: bw.Plan, one: bw.Assessment) -> None:
    for missing in ("skip", "zero"):
        scores = bw.score(one, plan=plan, missing=missing)

        assert sum(scores.contributions.values()) == scores.total.exact


def test_under_zero_what_is_open_takes_its_share(plan: bw.Plan, one: bw.Assessment) -> None:
    # b.1 is now one part of four: 100 * 2/3 * 1/4 * 1/4.
    assert bw.score(one, plan=plan, missing="zero").contributions == {
        "a.1": Fraction(50, 3),
        "a.2": Fraction(25, 3),
        "b.1": Fraction(25, 6),
    }


def test_under_zero_a_step_without_answers_takes_its_share(plan: bw.Plan, assess: Assess) -> None:
    said = {"a.1": 4, "c.1": "not_applicable"}

    # a (weight 1) and b (weight 2, all open) count: 100 * 1/3 * 1/2.
    assert bw.score(assess(("raad", said)), plan=plan, missing="zero").contributions == {
        "a.1": Fraction(50, 3)
    }


@pytest.mark.parametrize("missing", ["skip", "zero"])
def test_nothing_answered_has_no_contributions(plan: bw.Plan, assess: Assess, missing: str) -> None:
    assert bw.score(assess(), plan=plan, missing=missing).contributions == {}


def test_an_answer_at_the_lowest_level_contributes_nothing(plan: bw.Plan, assess: Assess) -> None:
    assert bw.score(assess(("raad", {"a.1": 0})), plan=plan).contributions == {"a.1": 0}


@pytest.mark.parametrize("method", ["median", "weakest"])
def test_only_a_mean_has_parts(plan: bw.Plan, one: bw.Assessment, method: str) -> None:
    with pytest.raises(bw.ScoringError) as caught:
        _ = bw.score(one, plan=plan, method=method).contributions

    assert str(caught.value) == f"only the mean has parts that add up, not {method!r}"


# Improvements.


def found(scores: bw.Scores, n: int | None = None) -> list[tuple[str, bool, Any, int, Any]]:
    return [
        (item.criterion, item.is_open, item.current, item.target.value, item.gain)
        for item in scores.improvements(n)
    ]


def test_improvements_come_by_gain_and_then_the_step_that_is_lower(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    # b.2 is open: to level 1 the low end of b rises 3/4 * 25, the total 2/3 of that: 25/2.
    # a.2 to 3/4: a rises 25/2, the total 1/3 of that: 25/6.
    # b.1 to 1/2: b rises 1/4 * 25, the total 2/3 of that: 25/6; b is lower than a.
    # a.1 is at the top, and c.1 does not apply.
    assert found(bw.score(one, plan=plan)) == [
        ("b.2", True, 0, 1, Fraction(25, 2)),
        ("b.1", False, 25, 2, Fraction(25, 6)),
        ("a.2", False, 50, 3, Fraction(25, 6)),
    ]


def test_an_improvement_names_its_step_and_its_level(plan: bw.Plan, one: bw.Assessment) -> None:
    first = bw.score(one, plan=plan).improvements(1)[0]

    assert first == bw.Improvement(
        "b.2", "b", True, Fraction(0), plan.scale.levels[1], Fraction(25, 2)
    )


def test_improvements_of_one_gain_and_step_come_by_score_and_then_as_in_the_plan(
    plan: bw.Plan, assess: Assess
) -> None:
    done = {"b.1": 4, "b.2": 4, "c.1": 4}

    lower_last = bw.score(assess(("raad", {"a.1": 2, "a.2": 1} | done)), plan=plan)
    equal = bw.score(assess(("raad", {"a.2": 1, "a.1": 1} | done)), plan=plan)

    assert [item.criterion for item in lower_last.improvements()] == ["a.2", "a.1"]
    assert [item.criterion for item in equal.improvements()] == ["a.1", "a.2"]


def test_an_improvement_goes_to_the_next_level_above_the_mean(
    plan: bw.Plan, assess: Assess
) -> None:
    rest = {"a.2": 4, "b.1": 4, "b.2": 4, "c.1": 4}
    both = assess(("raad", {"a.1": 1} | rest), ("college", {"a.1": 2} | rest))

    # a.1 is 3/8: to 1/2 is 1/8, half of a, which is a quarter of the weight: 100/64.
    assert found(bw.score(both, plan=plan)) == [
        ("a.1", False, Fraction(75, 2), 2, Fraction(25, 16))
    ]


@pytest.mark.parametrize("missing", ["skip", "zero"])
def test_the_gain_is_that_of_the_low_end_whatever_is_missing(
    plan: bw.Plan, one: bw.Assessment, missing: str
) -> None:
    scores = bw.score(one, plan=plan, missing=missing)

    for item in scores.improvements():
        after = bw.score(
            one.with_answer("raad", item.criterion, item.target.value), plan=plan, missing=missing
        )
        assert after.total.exact_low - scores.total.exact_low == item.gain


def test_under_the_weakest_only_the_weakest_gains(plan: bw.Plan, assess: Assess) -> None:
    said = {"a.1": 4, "a.2": 2, "b.1": 1, "b.2": 4, "c.1": 4}

    # The lowest is b.1 at 1/4; at 1/2 it is as low as a.2. No other makes a difference.
    assert [
        (item.criterion, item.gain)
        for item in bw.score(assess(("raad", said)), plan=plan, method="weakest").improvements()
    ] == [("b.1", 25), ("a.2", 0)]


def test_as_many_improvements_as_asked_for(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan)

    assert scores.improvements(0) == ()
    assert scores.improvements(2) == scores.improvements()[:2]
    assert scores.improvements(99) == scores.improvements(None) == scores.improvements()
    assert len(scores.improvements()) == 3


@pytest.mark.parametrize("n", [-1, True, 1.0, "3"])
def test_how_many_is_a_whole_number_of_0_or_more(
    plan: bw.Plan,
    one: bw.Assessment,
    n: Any,
) -> None:
    with pytest.raises(bw.ScoringError) as caught:
        bw.score(one, plan=plan).improvements(n)

    assert str(caught.value) == f"n is a whole number of 0 or more, got {shown(n)}"


def test_what_is_disputed_can_be_improved(plan: bw.Plan, assess: Assess) -> None:
    given = assess(("raad", {"a.1": 3}), ("college", {"a.1": "not_applicable"}))

    assert "a.1" in {item.criterion for item in bw.score(given, plan=plan).improvements()}


def test_what_has_weight_0_cannot_be_improved(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan, weights={"b": 0})

    assert [item.criterion for item in scores.improvements()] == ["a.2"]


def test_a_scale_of_unlike_steps_gives_its_own_next_level(plan: bw.Plan, assess: Assess) -> None:
    text = bw.Text("x")
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, "1/3", text), bw.Level(2, 1, text)])
    other = attrs.evolve(plan, scale=scale)
    said = {"a.1": 1, "a.2": 2, "b.1": 2, "b.2": 2, "c.1": 2}

    # From 1/3 to 1: 2/3, half of a, a quarter of the weight: 100/12.
    assert found(bw.score(assess(("raad", said)), plan=other)) == [
        ("a.1", False, Fraction(100, 3), 2, Fraction(25, 3))
    ]


# Attack H9: twice the plan is about twice the work.


def wide(steps: int, criteria: int) -> bw.Scores:
    """Scores by a plan of so many steps with so many criteria, each with a weight of its own."""
    text = bw.Text("tekst")
    scale = bw.Scale([bw.Level(number, Fraction(number, 4), text) for number in range(5)])
    drawn = Random(1)
    weight = (Fraction(drawn.randrange(1, 10**6), drawn.randrange(1, 10**6)) for _ in count())
    made = [
        bw.Step(
            f"s{place}",
            text,
            [bw.Criterion(f"s{place}.{n}", text, weight=next(weight))
             for n in range(1, criteria + 1)],
            weight=next(weight),
        )
        for place in range(steps)
    ]  # fmt: skip
    answers = [
        bw.Answer(item.id, drawn.choice((0, 1, 2, 3, 4, None))) for step in made
        for item in step.criteria
    ]  # fmt: skip
    plan = bw.Plan("breed", "breed", text, scale, made)
    scores = bw.score(bw.Assessment("breed", [bw.Response("college", answers)]), plan=plan)
    assert scores.criteria
    return scores


def cost_of_improvements(scores: bw.Scores, method: str, n: int | None) -> int:
    again = bw.score(scores.assessment, plan=scores.plan, method=method)
    assert again.criteria
    assert again.total.exact_low == again.total.exact_low
    assert all(step.exact_low is not None for step in again.steps.values())
    return calls(lambda: again.improvements(n))


@pytest.mark.parametrize("n", [3, None])
@pytest.mark.parametrize("method", ["mean", "median", "weakest"])
@pytest.mark.parametrize(
    ("small", "twice"), [((1, 100), (1, 200)), ((100, 1), (200, 1)), ((10, 10), (20, 10))]
)
def test_improvements_of_twice_the_plan_cost_about_twice_as_much(
    method: str, n: int | None, small: tuple[int, int], twice: tuple[int, int]
) -> None:
    less, more = (cost_of_improvements(wide(*size), method, n) for size in (small, twice))

    assert less > 100
    assert more <= 2.5 * less


def test_numbers_of_only_as_many_as_are_asked_for_grow_large() -> None:
    # All gains of a mean share a large denominator: each costs much more than its order.
    scores = wide(1, 400)
    few, every = (cost_of_improvements(scores, "mean", n) for n in (3, None))

    assert few < every / 2
