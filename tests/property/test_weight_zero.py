"""Section 4, rule 2.

"Weight 0 takes a criterion or step out of everything; `ScoringError` only if nothing of positive
weight is left."
"""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing import strategies
from brede_welvaart.testing._changes import without, without_criteria
from laws import cases, everything, numbers, restated, score


@st.composite
def with_one_too_many(draw):
    """A case in which something is left when one chosen criterion goes."""
    plan, assessment, settings = draw(cases())
    settings = settings._replace(weights=None)
    chosen = draw(st.sampled_from([one.id for step in plan.steps for one in step.criteria]))
    if not set(oracle.counting_criteria(plan)) - {chosen}:
        spare = bw.Criterion("reserve.1", bw.Text("x"))
        step = bw.Step("reserve", bw.Text("x"), [spare])
        plan = attrs.evolve(plan, steps=(*plan.steps, step))
    return plan, assessment, settings, chosen


def same_but_for(step, one, other):
    """Whether all is equal, but for a step that has nothing left in it."""
    left, right = everything(one), everything(other)
    for found in (left["scores"], right["scores"]):
        if found.get(("step", step)) == oracle.NOTHING:
            del found["step", step]
    for found in (*left["actors"].values(), *right["actors"].values()):
        if found.get(("step", step)) == oracle.NOTHING:
            del found["step", step]
    return left == right


@given(with_one_too_many())
def test_a_criterion_of_weight_nought_is_as_if_it_were_not_there(case):
    plan, assessment, settings, chosen = case
    absent = score(without_criteria(plan, {chosen}), without(assessment, {chosen}), settings)

    def zero(criterion):
        return 0 if criterion.id == chosen else criterion.weight

    step = chosen.partition(".")[0]
    assert same_but_for(
        step, absent, score(restated(plan, criterion_weight=zero), assessment, settings)
    )
    by_call = settings._replace(weights={chosen: 0})
    assert same_but_for(step, absent, score(plan, assessment, by_call))


@given(with_one_too_many())
def test_a_step_of_weight_nought_is_as_if_it_were_not_there(case):
    plan, assessment, settings, chosen = case
    gone = chosen.partition(".")[0]
    steps = tuple(step for step in plan.steps if step.id != gone)
    if not steps or not oracle.counting_criteria(attrs.evolve(plan, steps=steps)):
        return
    theirs = {one.id for step in plan.steps if step.id == gone for one in step.criteria}
    absent = everything(
        score(attrs.evolve(plan, steps=steps), without(assessment, theirs), settings)
    )
    by_call = score(plan, assessment, settings._replace(weights={gone: 0}))
    assert everything(by_call) == absent
    assert gone not in by_call.steps
    assert numbers(by_call.step(gone)) == oracle.NOTHING

    def zero(step):
        return 0 if step.id == gone else step.weight

    assert everything(score(restated(plan, step_weight=zero), assessment, settings)) == absent


@given(with_one_too_many(), st.dates())
def test_what_was_withdrawn_is_not_scored_either(case, day):
    plan, assessment, settings, chosen = case
    absent = score(without_criteria(plan, {chosen}), without(assessment, {chosen}), settings)
    steps = tuple(
        attrs.evolve(
            step,
            criteria=tuple(
                attrs.evolve(one, withdrawn=day) if one.id == chosen else one
                for one in step.criteria
            ),
        )
        for step in plan.steps
    )
    found = score(attrs.evolve(plan, steps=steps), assessment, settings)
    assert same_but_for(chosen.partition(".")[0], absent, found)


@given(strategies.judged())
def test_nothing_left_is_an_error(case):
    plan, assessment = case
    with pytest.raises(bw.ScoringError):
        bw.score(assessment, plan=plan, weights={step.id: 0 for step in plan.steps})
    with pytest.raises(bw.ScoringError):
        bw.score(assessment, plan=plan, weights={one.id: 0 for one in plan.criteria})
    gone = tuple(attrs.evolve(step, withdrawn=date(2026, 1, 1)) for step in plan.steps)
    with pytest.raises(bw.ScoringError):
        bw.score(assessment, plan=attrs.evolve(plan, steps=gone))
