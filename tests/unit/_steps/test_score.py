"""What is refused before anything is scored."""

from fractions import Fraction

import pytest

import brede_welvaart as bw
from faults_said import said


def test_an_assessment_by_another_edition_is_refused(plan: bw.Plan) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.score(bw.Assessment("2026.1", ()), plan=plan)

    assert said(caught.value.faults) == (("edition", "is '2026.1', but the plan given is 'proef'"),)


def test_refuse_names_what_is_open(plan: bw.Plan, one: bw.Assessment) -> None:
    with pytest.raises(bw.ScoringError) as caught:
        bw.score(one, plan=plan, missing="refuse")

    assert caught.value.criteria == ("b.2",)
    assert str(caught.value) == "these criteria are open: b.2"


def test_refuse_lets_through_what_is_answered_or_does_not_apply(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    complete = one.with_answer("raad", "b.2", 4)

    assert (
        bw.score(complete, plan=plan, missing="refuse").total == bw.score(complete, plan=plan).total
    )


def test_refuse_is_about_all_responses_together(plan: bw.Plan, one: bw.Assessment) -> None:
    both = one.with_answer("college", "b.2", 4)

    scores = bw.score(both, plan=plan, missing="refuse")

    assert scores.actor("raad").open == ("b.2",)
    assert scores.actor("raad").settings == bw.Settings()
    # The council alone: as in the first tests.
    assert scores.actor("raad").total.exact == Fraction(125, 3)
