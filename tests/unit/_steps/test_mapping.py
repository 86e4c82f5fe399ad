"""Scores carried over to another plan, by a mapping that is given (rule 10)."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest

import brede_welvaart as bw

Assess = Callable[..., bw.Assessment]
MAPPING = {"a.1": ["x.1"], "a.2": ["x.2", "y.1"], "b.1": [], "c.1": ["y.2"]}


@pytest.fixture
def later_plan(plan: bw.Plan) -> bw.Plan:
    """Two steps: x.1, x.2 and y.1, y.2, y.3, all of weight 1, with the same scale."""
    words = bw.Text("Het is er")
    steps = [
        bw.Step(
            step, words, [bw.Criterion(f"{step}.{number}", words) for number in range(1, count + 1)]
        )
        for step, count in (("x", 2), ("y", 3))
    ]
    return attrs.evolve(plan, edition="nieuw", steps=steps, phases=())


@pytest.fixture
def later(later_plan: bw.Plan) -> bw.Scores:
    """Everything at the third of five levels."""
    answers = [bw.Answer(criterion.id, 2) for criterion in later_plan.criteria]
    return bw.score(bw.Assessment("nieuw", [bw.Response("raad", answers)]), plan=later_plan)


@pytest.fixture
def before(plan: bw.Plan, one: bw.Assessment) -> bw.Scores:
    return bw.score(one, plan=plan)


def test_answers_count_for_what_their_criteria_became(before: bw.Scores, later: bw.Scores) -> None:
    found = bw.compare_scores(before, later, MAPPING)

    # a.1 fully to x.1, a.2 half to x.2 and y.1; c.1 does not apply, so y.2 does not.
    states = {key: (item.state.value, item.exact) for key, item in found.earlier.criteria.items()}
    assert states == {
        "x.1": ("answered", 100),
        "x.2": ("answered", 50),
        "y.1": ("answered", 50),
        "y.2": ("not_applicable", None),
    }
    assert found.earlier.total.exact == Fraction(125, 2)
    assert (found.asked.count, found.asked.not_asked) == (4, ("y.3",))
    assert found.newly_asked == ("y.3",)
    assert found.moved == (bw.Move("x.1", Fraction(100), Fraction(50)),)


def test_what_is_lost_split_or_new_is_named(before: bw.Scores, later: bw.Scores) -> None:
    carried = bw.compare_scores(before, later, MAPPING).carried_before

    assert carried is not None
    assert carried.lost == ("b.1", "b.2")
    assert carried.split == {"a.2": ("x.2", "y.1")}
    assert carried.new == ("y.3",)
    assert (carried.plan.edition, carried.total) == ("proef", before.total)
    assert (carried.asked.count, carried.original) == (5, before)
    assert repr(carried) == "<CarriedScores proef to nieuw>"


def test_the_receipt_is_that_of_the_scores_as_they_were_made(
    before: bw.Scores, later: bw.Scores
) -> None:
    found = bw.compare_scores(before, later, MAPPING)

    assert found.receipt_before == before.receipt
    assert found.receipt_after == later.receipt
    assert (found.carried_after, found.later) == (None, later)


def test_notes_evidence_and_labels_go_along(
    plan: bw.Plan, assess: Assess, later: bw.Scores
) -> None:
    evidence = bw.Evidence("Stuk")
    given = bw.Response("raad", [bw.Answer("a.2", 1, note="zo", evidence=[evidence])], "lid 1")
    earlier = bw.score(attrs.evolve(assess(), responses=[given]), plan=plan)

    (response,) = bw.compare_scores(earlier, later, MAPPING).earlier.assessment.responses

    assert response.respondent == "lid 1"
    assert response.asked == ("x.1", "x.2", "y.1", "y.2")
    assert [(one.criterion, one.note, one.evidence) for one in response.answers] == [
        ("x.2", "zo", (evidence,)),
        ("y.1", "zo", (evidence,)),
    ]


def test_a_response_of_which_nothing_has_a_place_is_left_out(
    plan: bw.Plan, assess: Assess, later: bw.Scores
) -> None:
    one = bw.Response("raad", [bw.Answer("b.1", 1)], asked=["b.1"])
    two = bw.Response("college", [bw.Answer("a.1", 1)], asked=["a.1", "b.1"])
    earlier = bw.score(attrs.evolve(assess(), responses=[one, two]), plan=plan)

    found = bw.compare_scores(earlier, later, MAPPING)

    assert [(one.actor, one.asked) for one in found.earlier.assessment.responses] == [
        ("college", ("x.1",))
    ]
    assert found.asked.count == 1


def test_levels_go_by_their_scores(plan: bw.Plan, one: bw.Assessment, later: bw.Scores) -> None:
    scale = bw.Scale([bw.Level(number * 10, level.score, level.name)
                      for number, level in enumerate(plan.scale, start=1)])  # fmt: skip
    new = bw.score(
        bw.Assessment("nieuw", [bw.Response("raad", [bw.Answer("x.1", 20)])]),
        plan=attrs.evolve(later.plan, scale=scale),
    )

    found = bw.compare_scores(bw.score(one, plan=plan), new, MAPPING)

    assert found.earlier.assessment.responses[0].answers[0].level == 50
    assert found.moved == (bw.Move("x.1", Fraction(100), Fraction(25)),)


def test_open_criteria_are_not_refused_by_another_plan(plan: bw.Plan, later: bw.Scores) -> None:
    levels = [bw.Answer(criterion.id, 1) for criterion in plan.criteria]
    full = bw.Assessment("proef", [bw.Response("raad", levels)])
    refusing = [
        bw.score(one.assessment, plan=one.plan, missing="refuse")
        for one in (bw.score(full, plan=plan), later)
    ]

    found = bw.compare_scores(refusing[0], refusing[1], MAPPING)

    assert found.earlier.total.exact == 25


def faults(before: bw.Scores, after: bw.Scores, mapping: Any) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        bw.compare_scores(before, after, mapping)
    return [str(fault) for fault in caught.value.faults]


def test_a_mapping_that_does_not_fit_names_every_fault(before: bw.Scores, later: bw.Scores) -> None:
    mapping = {
        "a.1": ["x.1", "x.1", "x.9"],
        "a.2": ["x.1"],
        "d.1": [],
        "b.1": "y.1",
        "b.2": 3,
        5: ["y.1"],
    }

    assert faults(before, later, mapping) == [
        "mapping['b.1']: expected a list, got 'y.1'",
        "mapping['b.2']: expected a list, got 3",
        "mapping: expected text as a key, got 5",
        "mapping['a.1'][1]: 'x.1' stands here a second time",
        "mapping['a.1'][2]: no criterion 'x.9'; did you mean 'x.2'?",
        "mapping['d.1']: no criterion 'd.1'; did you mean 'c.1'?",
        (
            "mapping['a.2'][0]: 'x.1' stands at 'a.1' too; what two criteria became together has "
            "no answer of its own"
        ),
    ]
    assert faults(before, later, ["a.1"]) == ["mapping: expected an object, got a list"]


def test_what_was_withdrawn_has_no_place_in_a_mapping(
    plan: bw.Plan, one: bw.Assessment, later: bw.Scores
) -> None:
    steps = [*plan.steps]
    criteria = [attrs.evolve(steps[0].criteria[0], withdrawn="2026-01-01"), steps[0].criteria[1]]
    steps[0] = attrs.evolve(steps[0], criteria=criteria)
    earlier = bw.score(one, plan=attrs.evolve(plan, steps=steps))

    assert faults(earlier, later, {"a.1": ["x.1"]})[0].startswith("mapping['a.1']: no criterion")
    carried = bw.compare_scores(earlier, later, {"a.2": ["x.1"]}).carried_before
    assert carried is not None
    assert carried.lost == ("b.1", "b.2", "c.1")
    assert [one.criterion for one in carried.scores.assessment.responses[0].answers] == ["x.1"]


def test_a_level_without_an_equal_is_refused(
    plan: bw.Plan, before: bw.Scores, later: bw.Scores
) -> None:
    short = bw.Scale([plan.scale.levels[0], plan.scale.levels[2], plan.scale.levels[4]])
    other = attrs.evolve(later.plan, scale=short)
    after = bw.score(later.assessment, plan=other)

    assert faults(before, after, MAPPING) == [
        "before.edition: level 1 scores 1/4; the scale of the last has no such level",
        "before.edition: level 3 scores 3/4; the scale of the last has no such level",
    ]


def test_where_nothing_has_a_place_that_is_said(
    plan: bw.Plan, assess: Assess, before: bw.Scores, later: bw.Scores
) -> None:
    said = "before.responses: nothing that was asked here has a place in the plan of the last"

    assert faults(before, later, {}) == [said]
    assert faults(bw.score(assess(), plan=plan), later, MAPPING) == [said]


def test_a_mapping_within_one_plan_is_refused(before: bw.Scores) -> None:
    assert faults(before, before, {"a.1": ["a.1"]}) == [
        "mapping: all is by one plan, so there is nothing to carry over"
    ]


def test_two_organisations_or_settings_are_refused_with_a_mapping_too(
    before: bw.Scores, later: bw.Scores
) -> None:
    other = attrs.evolve(later.assessment, organisation=bw.Organisation("Goes"))
    with pytest.raises(bw.ScoringError, match="two organisations"):
        bw.compare_scores(before, bw.score(other, plan=later.plan), MAPPING)
    zero = bw.score(later.assessment, plan=later.plan, missing="zero")
    with pytest.raises(bw.ScoringError, match="different settings"):
        bw.compare_scores(before, zero, MAPPING)
