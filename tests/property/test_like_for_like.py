"""Section 4, rule 10.

"`compare_scores(before, after)`: the same plan and settings or an error; total change, change like
for like (criteria answered in both), newly answered, newly open, what moved."
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import also, cases, judge, score

import brede_welvaart as bw
import oracle
from brede_welvaart.testing import strategies


@st.composite
def two_moments(draw):
    """Two assessments under one plan and one set of settings."""
    plan, before, settings = draw(cases())
    return plan, before, draw(strategies.assessments(plan, plain=True)), settings


@given(cases(), st.data())
def test_like_for_like_does_not_move_when_only_new_answers_come_in(case, data):
    plan, assessment, settings = case
    before = score(*case)
    if not before.open:
        return
    new = data.draw(st.lists(st.sampled_from(before.open), min_size=1, unique=True))
    levels = [data.draw(st.sampled_from(plan.scale.levels)).value for _ in new]
    answers = [bw.Answer(name, level) for name, level in zip(new, levels, strict=True)]
    found = bw.compare_scores(before, score(plan, also(assessment, "inwoners", answers), settings))
    assert found.like_for_like == (0 if judge(*case).answered else None)
    assert sorted(found.newly_answered) == sorted(new)
    assert not found.newly_open
    assert not found.moved


@given(two_moments())
def test_every_change_is_that_of_the_oracle(case):
    plan, before, after, settings = case
    found = bw.compare_scores(score(plan, before, settings), score(plan, after, settings))
    expected = oracle.compare(judge(plan, before, settings), judge(plan, after, settings))
    assert found.change == expected.change
    assert found.like_for_like == expected.like_for_like
    assert dict(found.steps) == expected.steps
    assert list(found.newly_answered) == expected.newly_answered
    assert list(found.newly_open) == expected.newly_open
    moved = [(one.criterion, one.before, one.after) for one in found.moved]
    assert moved == expected.moved
    assert all(one.change == one.after - one.before for one in found.moved)


@given(cases())
def test_nothing_changes_against_itself(case):
    scores = score(*case)
    found = bw.compare_scores(scores, scores)
    assert found.change == (None if scores.total.exact is None else 0)
    assert (found.newly_answered, found.newly_open, found.moved) == ((), (), ())


@given(cases(), st.data())
def test_another_plan_or_other_settings_are_refused(case, data):
    plan, assessment, settings = case
    before = score(*case)
    others = {"skip": "zero", "zero": "skip"}
    changed = [
        settings._replace(missing=others[settings.missing]),
        settings._replace(method="mean" if settings.method != "mean" else "weakest"),
        settings._replace(weights={plan.active_steps[0].id: 12345, **(settings.weights or {})}),
    ]
    if plan.active_steps[0].id in (settings.weights or {}):
        changed.pop()
    other = data.draw(st.sampled_from(changed))
    try:
        after = score(plan, assessment, other)
    except bw.ScoringError:
        return
    with pytest.raises(bw.ScoringError):
        bw.compare_scores(before, after)
    renamed = data.draw(strategies.texts())
    if renamed != plan.name:
        import attrs

        with pytest.raises(bw.ScoringError):
            bw.compare_scores(before, score(attrs.evolve(plan, name=renamed), assessment, settings))
