"""Two assessments by the same plan beside each other (rule 10)."""

from collections.abc import Callable
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from cost import calls

Assess = Callable[..., bw.Assessment]


@pytest.fixture
def later(assess: Assess) -> bw.Assessment:
    """After `one`: a.1 fell, a.2 stayed, b.1 is unknown, b.2 was answered, c.1 applies."""
    said = {"a.1": 3, "a.2": 2, "b.1": "unknown", "b.2": 2, "c.1": 1}
    return assess(("raad", said))


@pytest.fixture
def comparison(plan: bw.Plan, one: bw.Assessment, later: bw.Assessment) -> bw.Comparison:
    return bw.compare_scores(bw.score(one, plan=plan), bw.score(later, plan=plan))


def test_the_change_is_that_of_the_totals(comparison: bw.Comparison) -> None:
    # After: a (3/4 + 1/2)/2 = 5/8, b 1/2, c 1/4: (5/8 + 2/2 + 1/4)/4 = 15/32.
    assert comparison.before.exact == Fraction(125, 3)
    assert comparison.after.exact == Fraction(1500, 32)
    assert comparison.change == Fraction(1500, 32) - Fraction(125, 3)


def test_like_for_like_is_the_change_over_what_is_answered_in_both(
    comparison: bw.Comparison,
) -> None:
    # Only a.1 and a.2: from 75 to 62 1/2.
    assert comparison.like_before.exact == 75
    assert comparison.like_after.exact == Fraction(125, 2)
    assert comparison.like_for_like == Fraction(-25, 2)


def test_the_change_of_a_step_is_like_for_like(comparison: bw.Comparison) -> None:
    assert comparison.steps == {"a": Fraction(-25, 2), "b": None, "c": None}


def test_what_was_newly_answered_or_newly_open_is_named(comparison: bw.Comparison) -> None:
    assert comparison.newly_answered == ("b.2", "c.1")
    assert comparison.newly_open == ("b.1",)
    assert comparison.no_longer_applicable == ()


def test_what_moved_is_named_with_its_change(comparison: bw.Comparison) -> None:
    assert comparison.moved == (bw.Move("a.1", Fraction(100), Fraction(75)),)
    assert comparison.moved[0].change == -25


def test_the_other_way_round_everything_turns_round(
    plan: bw.Plan, one: bw.Assessment, later: bw.Assessment
) -> None:
    back = bw.compare_scores(bw.score(later, plan=plan), bw.score(one, plan=plan))

    assert back.newly_answered == ("b.1",)
    assert back.newly_open == ("b.2",)
    assert back.no_longer_applicable == ("c.1",)
    assert back.moved == (bw.Move("a.1", Fraction(75), Fraction(100)),)
    assert back.like_for_like == Fraction(25, 2)


def test_new_answers_alone_do_not_move_like_for_like(plan: bw.Plan, one: bw.Assessment) -> None:
    more = one.with_answer("raad", "b.2", 0)

    found = bw.compare_scores(bw.score(one, plan=plan), bw.score(more, plan=plan))

    assert found.like_for_like == 0
    assert found.moved == ()
    # b falls from 25 to 25/4.
    assert found.change == Fraction(-25, 2)
    assert found.steps == {"a": 0, "b": 0, "c": None}


def test_without_anything_in_common_there_is_no_change(plan: bw.Plan, assess: Assess) -> None:
    first, second = assess(("raad", {"a.1": 1})), assess(("raad", {"a.2": 1}))

    found = bw.compare_scores(bw.score(first, plan=plan), bw.score(second, plan=plan))

    assert found.change == 0
    assert found.like_for_like is None
    assert found.steps == {"a": None, "b": None, "c": None}


@pytest.mark.parametrize("empty_first", [True, False])
def test_without_answers_on_one_side_there_is_no_change(
    plan: bw.Plan, assess: Assess, one: bw.Assessment, empty_first: bool
) -> None:
    pair = (assess(), one) if empty_first else (one, assess())

    found = bw.compare_scores(*(bw.score(item, plan=plan) for item in pair))

    assert found.change is None
    assert found.like_for_like is None


def test_weight_0_is_left_out_of_a_comparison(
    plan: bw.Plan, one: bw.Assessment, later: bw.Assessment
) -> None:
    found = bw.compare_scores(
        *(bw.score(item, plan=plan, weights={"a": 0}) for item in (one, later))
    )

    assert found.moved == ()
    assert list(found.steps) == ["b", "c"]


def test_under_zero_like_for_like_is_still_over_what_is_answered(
    plan: bw.Plan, one: bw.Assessment, later: bw.Assessment
) -> None:
    found = bw.compare_scores(*(bw.score(item, plan=plan, missing="zero") for item in (one, later)))

    assert found.like_for_like == Fraction(-25, 2)


def test_another_plan_is_refused_even_of_the_same_edition(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    other = attrs.evolve(plan, note=bw.Text("Anders"))

    with pytest.raises(bw.ScoringError) as caught:
        bw.compare_scores(bw.score(one, plan=plan), bw.score(one, plan=other))

    assert str(caught.value) == (
        "these are by different plans, which cannot be compared without a mapping"
    )


@pytest.mark.parametrize(
    ("first", "second", "are_same"),
    [
        (None, None, True),
        (("Goes", "GM0664"), ("Gemeente Goes", "GM0664"), True),
        (("Goes", "GM0664"), ("Goes", None), True),
        (("Súdwest-Fryslân", None), (" SUDWEST-FRYSLAN ", None), True),
        (("Goes", "GM0664"), ("Goes", "GM0687"), False),
        (("Goes", None), ("Tilburg", None), False),
        (("Goes", "GM0664"), ("Tilburg", None), False),
        (("Goes", "GM0664"), None, False),
        (None, ("Goes", None), False),
    ],
)
def test_two_organisations_are_refused_by_region_or_else_by_name(
    plan: bw.Plan,
    one: bw.Assessment,
    first: tuple[str, str | None] | None,
    second: tuple[str, str | None] | None,
    *,
    are_same: bool,
) -> None:
    before, after = (
        bw.score(attrs.evolve(one, organisation=who and bw.Organisation(*who)), plan=plan)
        for who in (first, second)
    )

    if are_same:
        assert bw.compare_scores(before, after).change == 0
        return
    with pytest.raises(bw.ScoringError) as caught:
        bw.compare_scores(before, after)
    said = ["none" if who is None else f"'{who[0]}'" for who in (first, second)]
    said = [
        f"{name} ({who[1]})" if who and who[1] else name
        for name, who in zip(said, (first, second), strict=True)
    ]
    assert str(caught.value) == (
        f"these are of two organisations, {said[0]} and {said[1]}; scores are not made to compare "
        "those; if it is the same one, name it alike in both"
    )


@pytest.mark.parametrize(
    "setting", [{"method": "median"}, {"missing": "zero"}, {"weights": {"a": 2}}]
)
def test_other_settings_are_refused(
    plan: bw.Plan, one: bw.Assessment, setting: dict[str, object]
) -> None:
    with pytest.raises(bw.ScoringError) as caught:
        bw.compare_scores(bw.score(one, plan=plan), bw.score(one, plan=plan, **setting))

    assert str(caught.value) == "these are by different settings, which cannot be compared"


def test_equal_plans_and_weights_are_the_same(plan: bw.Plan, one: bw.Assessment) -> None:
    same = attrs.evolve(plan)

    found = bw.compare_scores(
        bw.score(one, plan=plan, weights={"a": 0.5}), bw.score(one, plan=same, weights={"a": "1/2"})
    )

    assert found.change == 0


# Attack H9: twice the plan is about twice the work.


def cost_of_comparing(steps: int) -> int:
    text = bw.Text("tekst")
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, 1, text)])
    made = [
        bw.Step(f"s{n}", text, [bw.Criterion(f"s{n}.1", text), bw.Criterion(f"s{n}.2", text)])
        for n in range(steps)
    ]
    plan = bw.Plan("breed", "breed", text, scale, made)
    scored = []
    for level in (0, 1):
        answers = [bw.Answer(item.id, level) for item in plan.criteria]
        scored.append(
            bw.score(bw.Assessment("breed", [bw.Response("college", answers)]), plan=plan)
        )
    return calls(lambda: bw.to_dict(bw.compare_scores(*scored)))


def test_a_comparison_of_twice_the_plan_costs_about_twice_as_much() -> None:
    less, more = cost_of_comparing(40), cost_of_comparing(80)

    assert less > 1000
    assert more <= 2.3 * less
