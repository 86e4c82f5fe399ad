"""Section 4, rule 6.

"`missing=` … "refuse" (`ScoringError` listing what is open in the merged assessment)."
"""

import pytest
from hypothesis import given

import brede_welvaart as bw
from laws import cases, every_number, everything, filled, judge, score


@given(cases())
def test_refuse_lists_all_that_is_open(case):
    plan, assessment, settings = case
    refuse = settings._replace(missing="refuse")
    still_open = judge(plan, assessment, settings).open
    if not still_open:
        score(plan, assessment, refuse)
        return
    with pytest.raises(bw.ScoringError) as caught:
        score(plan, assessment, refuse)
    assert list(caught.value.criteria) == still_open
    for criterion in still_open:
        assert criterion in str(caught.value)


@given(cases())
def test_with_nothing_open_refuse_is_skip(case):
    plan, assessment, settings = case
    skip, refuse = (settings._replace(missing=word) for word in ("skip", "refuse"))
    closed = filled(assessment, judge(*case).open, plan.scale.levels[0].value)
    assert everything(score(plan, closed, refuse)) == everything(score(plan, closed, skip))


@given(cases(profile="levels"))
def test_an_actor_alone_is_not_refused(case):
    plan, assessment, settings = case
    criteria = [one.id for step in plan.steps for one in step.criteria]
    half = bw.Response("inwoners", [bw.Answer(criteria[0], plan.scale.levels[-1].value)])
    more = bw.Assessment(plan.edition, (*assessment.responses, half))
    scores = score(plan, more, settings._replace(missing="refuse"))
    alone = score(plan, more, settings._replace(missing="skip")).actor("inwoners")
    assert every_number(scores.actor("inwoners")) == every_number(alone)
