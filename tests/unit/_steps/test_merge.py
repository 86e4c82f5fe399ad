"""All responses taken together: rule 1, and who says that a criterion does not apply."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, permutations

import attrs
import pytest

import brede_welvaart as bw
from faults_said import said

Assess = Callable[..., bw.Assessment]
# In the order in which one goes before another; None is an answer that is still open.
STATES: dict[int | str | None, bw.AnswerState] = {
    2: bw.AnswerState.ANSWERED,
    "unknown": bw.AnswerState.UNKNOWN,
    "not_applicable": bw.AnswerState.NOT_APPLICABLE,
    None: bw.AnswerState.UNANSWERED,
}


@pytest.mark.parametrize("said", STATES)
def test_what_one_actor_says_holds(plan: bw.Plan, assess: Assess, said: int | str | None) -> None:
    found = bw.score(assess(("raad", {"a.1": said})), plan=plan).criteria["a.1"]

    assert found.state is STATES[said]
    assert found.exact == (50 if said == 2 else None)
    assert found.value == (50.0 if said == 2 else None)


@pytest.mark.parametrize(
    "said", [order for pair in combinations(STATES, 2) for order in permutations(pair)]
)
def test_a_level_goes_before_unknown_before_not_applicable_before_unanswered(
    plan: bw.Plan, assess: Assess, said: tuple[int | str | None, ...]
) -> None:
    given = assess(*((f"actor{index}", {"a.1": one}) for index, one in enumerate(said)))
    first = min(said, key=list(STATES).index)

    assert bw.score(given, plan=plan).criteria["a.1"].state is STATES[first]


def test_a_criterion_that_nobody_mentions_is_unanswered(plan: bw.Plan, assess: Assess) -> None:
    scores = bw.score(assess(), plan=plan)

    assert scores.criteria["a.1"] == bw.CriterionScore(
        "a.1", "a", bw.AnswerState.UNANSWERED, None, {}
    )
    assert scores.open == ("a.1", "a.2", "b.1", "b.2", "c.1")


def test_open_is_what_is_unknown_or_unanswered(plan: bw.Plan, one: bw.Assessment) -> None:
    two = one.with_answer("college", "c.1", status="unknown").with_answer("raad", "a.2")

    assert bw.score(one, plan=plan).open == ("b.2",)
    assert bw.score(two, plan=plan).open == ("a.2", "b.2", "c.1")


def test_ten_officials_do_not_outvote_the_council(plan: bw.Plan, assess: Assess) -> None:
    officials = [("ambtenaren", {"a.1": level % 3}) for level in range(9)]

    found = bw.score(assess(("raad", {"a.1": 4}), *officials), plan=plan).criteria["a.1"]

    # The officials say 0, 1/4 and 1/2 three times each: 1/4. With the council's 1: 5/8.
    assert found.actors == {"raad": 100, "ambtenaren": 25}
    assert found.exact == Fraction(125, 2)


def test_means_over_unlike_numbers_of_responses_are_exact(plan: bw.Plan, assess: Assess) -> None:
    given = assess(
        ("raad", {"a.1": 1}),
        ("raad", {"a.1": 0}),
        ("raad", {"a.1": 0}),
        ("college", {"a.1": 3}),
        ("college", {"a.1": 4}),
        ("inwoners", {"a.1": 2, "a.2": 1}),
    )

    scores = bw.score(given, plan=plan)

    # a.1: (1/12 + 7/8 + 1/2)/3 = (2 + 21 + 12)/72 = 35/72; a.2: 1/4.
    assert scores.criteria["a.1"].exact == Fraction(3500, 72)
    assert scores.criteria["a.1"].actors == {
        "raad": Fraction(25, 3),
        "college": Fraction(175, 2),
        "inwoners": 50,
    }
    assert scores.step("a").exact == (Fraction(3500, 72) + 25) / 2


def test_a_status_does_not_count_in_an_actors_own_mean(plan: bw.Plan, assess: Assess) -> None:
    given = assess(("raad", {"a.1": 4}), ("raad", {"a.1": "unknown"}), ("raad", {"a.1": None}))

    assert bw.score(given, plan=plan).criteria["a.1"].exact == 100


def test_excluded_is_what_does_not_apply_to_anyone(plan: bw.Plan, assess: Assess) -> None:
    given = assess(
        ("raad", {"c.1": "not_applicable", "a.1": "not_applicable"}),
        ("college", {"c.1": "not_applicable", "a.1": None}),
        ("raad", {"c.1": "not_applicable"}),
    )

    scores = bw.score(given, plan=plan)

    assert scores.excluded == (
        bw.Exclusion("a.1", "a", ("raad",), ()),
        bw.Exclusion("c.1", "c", ("raad", "college"), ()),
    )
    assert scores.disputed == ()


def test_disputed_is_what_stays_in_although_someone_says_it_does_not_apply(
    plan: bw.Plan, assess: Assess
) -> None:
    given = assess(
        ("raad", {"a.1": "not_applicable", "b.1": "not_applicable"}),
        ("college", {"a.1": 3, "b.1": "unknown"}),
        ("inwoners", {"a.1": "unknown", "b.1": "unknown"}),
        ("college", {"a.1": "unknown"}),
    )

    scores = bw.score(given, plan=plan)

    assert scores.disputed == (
        bw.Exclusion("a.1", "a", ("raad",), ("college", "inwoners")),
        bw.Exclusion("b.1", "b", ("raad",), ("college", "inwoners")),
    )
    assert scores.excluded == ()
    assert scores.criteria["a.1"].exact == 75


def test_one_actor_may_contradict_itself(plan: bw.Plan, assess: Assess) -> None:
    given = assess(("raad", {"a.1": "not_applicable"}), ("raad", {"a.1": 4}))

    assert bw.score(given, plan=plan).disputed == (bw.Exclusion("a.1", "a", ("raad",), ("raad",)),)


def test_what_has_weight_0_is_neither_excluded_nor_disputed(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    assert bw.score(one, plan=plan, weights={"c": 0}).excluded == ()


# Answers that do not fit the plan.


def faults_of(assessment: bw.Assessment, plan: bw.Plan, **more: object) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        bw.score(assessment, plan=plan, **more)
    return list(said(caught.value.faults))


def test_every_answer_that_does_not_fit_the_plan_is_named(plan: bw.Plan, assess: Assess) -> None:
    given = assess(
        ("raad", {"a.1": 4, "a.2": 5, "a.9": 1}), ("college", {"d.1": None, "c.1": 9, "b.1": 0})
    )

    assert faults_of(given, plan) == [
        ("responses[0].answers[1].level", "5 is not on the scale (0, 1, 2, 3, 4)"),
        ("responses[0].answers[2].criterion", "no criterion 'a.9'; did you mean 'a.2'?"),
        ("responses[1].answers[0].criterion", "no criterion 'd.1'; did you mean 'c.1'?"),
        ("responses[1].answers[1].level", "9 is not on the scale (0, 1, 2, 3, 4)"),
    ]


@pytest.mark.parametrize("said", [{"a.1": 5}, {"d.1": 1}, {"d.1": None}, {"d.1": "unknown"}])
def test_one_answer_that_does_not_fit_the_plan_is_enough(
    plan: bw.Plan, assess: Assess, said: dict[str, int | str | None]
) -> None:
    good = {"a.2": 1}
    (first,) = faults_of(assess(("raad", said | good)), plan)

    assert faults_of(assess(("raad", said | good), ("college", good)), plan) == [first]
    assert len(faults_of(assess(("college", good), ("raad", good | said)), plan)) == 1


@pytest.mark.parametrize("weights", [{"a.1": 0}, {"a": 0}])
def test_what_does_not_count_must_fit_the_plan_too(
    plan: bw.Plan, assess: Assess, weights: dict[str, int]
) -> None:
    fault = ("responses[0].answers[0].level", "5 is not on the scale (0, 1, 2, 3, 4)")

    assert faults_of(assess(("raad", {"a.1": 5})), plan, weights=weights) == [fault]
    assert bw.score(assess(("raad", {"a.1": 4})), plan=plan, weights=weights).total.exact is None
    assert bw.score(assess(("raad", {"a.1": None})), plan=plan, weights=weights)


def test_an_answer_to_a_withdrawn_criterion_is_passed_over(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    first, second, third = plan.steps
    gone = attrs.evolve(second, withdrawn="2026-01-01")

    scores = bw.score(one, plan=attrs.evolve(plan, steps=[first, gone, third]))

    assert scores.total.exact == 75


def test_an_actor_that_is_known_nowhere_is_refused_with_the_likely_one(
    plan: bw.Plan, assess: Assess
) -> None:
    given = assess(("raad", {"a.1": 4}), ("colege", {"a.1": 9, "a.8": 1}))

    assert faults_of(given, plan) == [
        ("responses[1].actor", "no actor 'colege'; did you mean 'college'?"),
        ("responses[1].answers[0].level", "9 is not on the scale (0, 1, 2, 3, 4)"),
        ("responses[1].answers[1].criterion", "no criterion 'a.8'; did you mean 'a.2'?"),
    ]
