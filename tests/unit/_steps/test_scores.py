"""The scores of a small plan, worked out by hand from the rules."""

from collections.abc import Callable
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw

Assess = Callable[..., bw.Assessment]
Numbers = tuple[Fraction | None, Fraction | None, Fraction | None, Fraction | None]
NOTHING = (None, None, None, None)


def numbers(score: bw.Score) -> Numbers:
    """Value, low, high and coverage."""
    return score.exact, score.exact_low, score.exact_high, score.exact_coverage


def test_a_step_is_the_weighted_mean_of_its_answered_criteria(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    scores = bw.score(one, plan=plan)

    # Step a is the mean of levels 4 and 2 of 4: 3/4. Nothing is open.
    assert numbers(scores.step("a")) == (75, 75, 75, 1)
    # b: only b.1 counts: 1/4. Low (1/4 + 3*0)/4 = 1/16, high (1/4 + 3*1)/4 = 13/16.
    assert numbers(scores.step("b")) == (25, Fraction(25, 4), Fraction(325, 4), Fraction(1, 4))
    # c: its only criterion does not apply.
    assert numbers(scores.step("c")) == NOTHING


def test_the_total_is_the_weighted_mean_of_the_steps_that_have_a_value(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    # The value is (1*75 + 2*25)/3, the low end (75 + 2*25/4)/3, the high end (75 + 2*325/4)/3,
    # the coverage (1 + 2*1/4)/3.
    assert numbers(bw.score(one, plan=plan).total) == (
        Fraction(125, 3),
        Fraction(175, 6),
        Fraction(475, 6),
        Fraction(1, 2),
    )


def test_a_phase_is_the_rule_of_the_total_over_its_steps(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan)

    assert numbers(scores.phase("agenda")) == (75, 75, 75, 1)
    assert numbers(scores.phase("actie")) == (25, Fraction(25, 4), Fraction(325, 4), Fraction(1, 4))
    assert list(scores.phases) == ["agenda", "actie"]


def test_an_aspect_is_per_step_its_criteria_and_then_the_steps(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    scores = bw.score(one, plan=plan)

    # plan: a.1 100 (step weight 1), b.1 25 (step weight 2): (100 + 50)/3.
    assert numbers(scores.aspect("plan")) == (50, 50, 50, 1)
    # do: a.2 50, b.2 open: low 50/3, high (50 + 200)/3, coverage 1/3.
    assert numbers(scores.aspect(bw.Aspect.DO)) == (
        50,
        Fraction(50, 3),
        Fraction(250, 3),
        Fraction(1, 3),
    )
    assert numbers(scores.aspect("check")) == NOTHING
    assert list(scores.aspects) == ["plan", "do", "check"]


def test_a_value_as_a_float_is_the_exact_one_rounded_once(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    total = bw.score(one, plan=plan).total

    assert (total.value, total.low, total.high, total.coverage) == (125 / 3, 175 / 6, 475 / 6, 0.5)
    empty = bw.score(one, plan=plan).step("c")
    assert (empty.value, empty.low, empty.high, empty.coverage) == NOTHING


def test_nothing_answered_is_no_value_and_the_widest_range(plan: bw.Plan, assess: Assess) -> None:
    for empty in (assess(), assess(("raad", {"a.1": None, "b.1": "unknown"}))):
        scores = bw.score(empty, plan=plan)

        assert numbers(scores.total) == (None, 0, 100, 0)
        assert numbers(scores.step("a")) == (None, 0, 100, 0)


def test_nothing_applicable_is_nothing_at_all(plan: bw.Plan, assess: Assess) -> None:
    keys = [criterion.id for criterion in plan.criteria]
    scores = bw.score(assess(("raad", dict.fromkeys(keys, "not_applicable"))), plan=plan)

    assert numbers(scores.total) == NOTHING
    assert scores.contributions == {}
    assert scores.improvements() == ()


def test_all_answered_is_a_value_without_range(plan: bw.Plan, assess: Assess) -> None:
    said = {"a.1": 0, "a.2": 1, "b.1": 2, "b.2": 3, "c.1": 4}

    # Step a is (0 + 1/4)/2 = 1/8, b (1/2 + 3*3/4)/4 = 11/16, c 1.
    # The total is (1/8 + 2*11/16 + 1)/4 = 5/8.
    assert numbers(bw.score(assess(("raad", said)), plan=plan).total) == (Fraction(125, 2),) * 3 + (
        1,
    )


def test_steps_are_looked_up_by_id_number_or_name(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan)

    assert scores.step(2) == scores.step("Stap B") == scores.step("step b") == scores.steps["b"]
    assert list(scores.steps) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("look_up", "expected"),
    [
        (lambda scores: scores.step(4), ("step", 4, "the steps are numbered 1 to 3")),
        (lambda scores: scores.step("d"), ("step", "d", "")),
        (lambda scores: scores.phase("leren"), ("phase", "leren", "known: agenda, actie")),
        (lambda scores: scores.phase([]), ("phase", [], "known: agenda, actie")),
        (lambda scores: scores.aspect("act"), ("aspect", "act", "known: plan, do, check")),
        (
            lambda scores: scores.actor("college"),
            ("response of actor", "college", "responded: raad"),
        ),
    ],
)
def test_what_is_not_in_the_scores_is_refused(
    plan: bw.Plan,
    one: bw.Assessment,
    look_up: Callable[[bw.Scores], object],
    expected: tuple[str, object, str],
) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        look_up(bw.score(one, plan=plan))

    assert (caught.value.kind, caught.value.key, caught.value.hint) == expected


def test_who_did_not_respond_is_refused_with_those_who_did(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    both = one.with_answer("college", "a.1", 1)

    with pytest.raises(bw.UnknownIdError) as caught:
        bw.score(both, plan=plan).actor("inwoners")

    assert caught.value.hint == "responded: raad, college"


def test_nobody_responded_to_an_empty_assessment(plan: bw.Plan, assess: Assess) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.score(assess(), plan=plan).actor("raad")

    assert caught.value.hint == "responded: nobody"


# Weights.


def test_a_criterion_or_step_of_weight_0_is_out_of_everything(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    scores = bw.score(one, plan=plan, weights={"a.2": 0, "b": 0})

    assert numbers(scores.total) == (100, 100, 100, 1)
    assert list(scores.steps) == ["a", "c"]
    assert list(scores.criteria) == ["a.1", "c.1"]
    assert numbers(scores.step("b")) == NOTHING
    assert numbers(scores.phase("actie")) == NOTHING
    assert list(scores.contributions) == ["a.1"]
    assert scores.open == ()


def test_weights_take_the_place_of_those_of_the_plan(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan, weights={"a": Fraction(1, 2), "a.1": "1/3", "a.2": 0.5})

    # a: (1/3*1 + 1/2*1/2)/(5/6) = 7/10. Total (1/2*70 + 2*25)/(5/2) = 34.
    assert scores.step("a").exact == 70
    assert scores.total.exact == 34


def test_a_step_of_which_all_criteria_have_weight_0_has_no_numbers(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    scores = bw.score(one, plan=plan, weights={"b.1": 0, "b.2": 0})

    assert numbers(scores.steps["b"]) == NOTHING
    assert scores.total.exact == 75


def test_what_was_withdrawn_does_not_count(plan: bw.Plan, one: bw.Assessment) -> None:
    first, second, third = plan.steps
    gone = attrs.evolve(first.criteria[1], withdrawn="2026-01-01")
    steps = [
        attrs.evolve(first, criteria=[first.criteria[0], gone]),
        attrs.evolve(second, withdrawn="2026-01-01"),
        third,
    ]

    scores = bw.score(one, plan=attrs.evolve(plan, steps=steps))

    assert numbers(scores.total) == (100, 100, 100, 1)
    assert list(scores.steps) == ["a", "c"]
    assert numbers(scores.step("b")) == NOTHING


def test_a_plan_without_phases_and_aspects_has_none(plan: bw.Plan, one: bw.Assessment) -> None:
    steps = [
        attrs.evolve(
            step, phase=None, criteria=[attrs.evolve(item, aspect=None) for item in step.criteria]
        )
        for step in plan.steps
    ]

    scores = bw.score(one, plan=attrs.evolve(plan, steps=steps, phases=()))

    assert scores.phases == {}
    assert scores.aspects == {}
    assert scores.total.exact == Fraction(125, 3)


def test_another_scale_gives_other_scores(plan: bw.Plan, assess: Assess) -> None:
    text = bw.Text("x")
    scale = bw.Scale([bw.Level(1, 0, text), bw.Level("5/2", "1/3", text), bw.Level(3, 1, text)])
    other = attrs.evolve(plan, scale=scale)

    scores = bw.score(assess(("raad", {"a.1": Fraction(5, 2), "a.2": 3, "b.1": 1})), plan=other)

    # a (1/3 + 1)/2 = 2/3; b 0. Total (2/3 + 0)/3 = 2/9.
    assert scores.step("a").exact == Fraction(200, 3)
    assert scores.total.exact == Fraction(200, 9)


# Methods, and what is missing.


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        # Step a: the lowest at or below which half the weight lies is 1/2; over the steps that
        # is b (2 of 3). Open at the lowest: b 0 (3 of 4), total 0; at the highest: b 1, total 1.
        ("median", {"b": (25, 0, 100, Fraction(1, 4)), "total": (25, 0, 100, Fraction(1, 2))}),
        # The lowest: a 1/2, b 1/4 or 0.
        ("weakest", {"b": (25, 0, 25, Fraction(1, 4)), "total": (25, 0, 25, Fraction(1, 2))}),
    ],
)
def test_a_method_holds_within_the_steps_and_over_them(
    plan: bw.Plan, one: bw.Assessment, method: str, expected: dict[str, Numbers]
) -> None:
    scores = bw.score(one, plan=plan, method=method)

    assert numbers(scores.step("a")) == (50, 50, 50, 1)
    assert numbers(scores.step("b")) == expected["b"]
    assert numbers(scores.total) == expected["total"]


def test_zero_makes_the_value_the_low_end_and_leaves_the_coverage(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    scores = bw.score(one, plan=plan, missing="zero")

    assert numbers(scores.total) == (
        Fraction(175, 6),
        Fraction(175, 6),
        Fraction(475, 6),
        Fraction(1, 2),
    )
    assert numbers(scores.step("b")) == (
        Fraction(25, 4),
        Fraction(25, 4),
        Fraction(325, 4),
        Fraction(1, 4),
    )
    assert numbers(scores.step("c")) == NOTHING


# Per actor.


def test_the_scores_of_an_actor_are_those_of_its_responses_alone(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    both = one.with_answer("college", "c.1", 3)

    scores = bw.score(both, plan=plan)

    assert scores.actors == ("raad", "college")
    assert scores.actor("raad") == bw.score(one, plan=plan)
    # 3/4 on the one criterion of c; of three steps (weights 1, 2, 1) only c is known.
    assert numbers(scores.actor("college").total) == (
        75,
        Fraction(75, 4),
        Fraction(375, 4),
        Fraction(1, 4),
    )


def test_the_scores_of_an_actor_have_the_same_settings(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan, missing="zero", method="weakest", weights={"a": 3})

    assert scores.actor("raad").settings == scores.settings


def test_the_scores_of_an_actor_take_all_its_responses(plan: bw.Plan, assess: Assess) -> None:
    given = assess(("raad", {"a.1": 4}), ("college", {"a.1": 0}), ("raad", {"a.1": 0}))

    assert bw.score(given, plan=plan).actor("raad").step("a").exact == 50


def test_disagreement_is_the_highest_less_the_lowest_of_the_actors(
    plan: bw.Plan, assess: Assess
) -> None:
    given = assess(
        ("raad", {"a.1": 4, "a.2": 1, "b.1": 2, "b.2": "unknown"}),
        ("college", {"a.1": 1, "a.2": "unknown", "b.1": 2}),
        ("college", {"a.1": 2, "a.2": None}),
        ("inwoners", {"a.1": 0}),
    )

    # a.1: 100, (25 + 50)/2 and 0. a.2: one level only. b.1: the same twice. b.2, c.1: no level.
    assert bw.score(given, plan=plan).disagreement == {
        "a.1": 100,
        "a.2": None,
        "b.1": 0,
        "b.2": None,
        "c.1": None,
    }


def test_half_coverage_is_enough_and_just_below_is_not(plan: bw.Plan, assess: Assess) -> None:
    given = assess(("raad", {"a.1": 4}))
    alone = {"b": 0, "c": 0}

    half = bw.score(given, plan=plan, weights=alone).total
    below = bw.score(given, plan=plan, weights=alone | {"a.2": "1000001/1000000"}).total

    assert (half.exact_coverage, half.is_enough) == (Fraction(1, 2), True)
    assert below.coverage == pytest.approx(0.5)
    assert not below.is_enough


def test_what_does_not_apply_is_not_enough(plan: bw.Plan, one: bw.Assessment) -> None:
    assert not bw.score(one, plan=plan).step("c").is_enough


def test_an_actor_is_shown_from_three_responses_up_or_by_name(
    plan: bw.Plan, assess: Assess
) -> None:
    actors = [bw.Actor(key, bw.Text(key)) for key in "zab"]
    given = attrs.evolve(assess(*((key, {"a.1": 1}) for key in "zzabaa")), actors=actors)
    scores = bw.score(given, plan=plan)

    assert scores.shown_actors() == ("a",)
    assert scores.shown_actors(["b"]) == ("a", "b")
    assert scores.shown_actors(iter(["b", "z", "z"])) == ("z", "a", "b")


def test_nobody_hides_behind_responses_without_a_level(plan: bw.Plan, assess: Assess) -> None:
    given = assess(("raad", {"a.1": 1}), ("raad", {}), ("raad", {"a.1": "unknown"}))
    assert bw.score(given, plan=plan).shown_actors() == ()


def test_naming_an_actor_that_did_not_respond_is_refused(
    plan: bw.Plan, one: bw.Assessment, assess: Assess
) -> None:
    with pytest.raises(bw.UnknownIdError, match=r"'college'.*\(responded: raad\)"):
        bw.score(one, plan=plan).shown_actors(["raad", "college"])
    with pytest.raises(bw.UnknownIdError, match="responded: nobody"):
        bw.score(assess(), plan=plan).shown_actors(["raad"])
