"""Section 4, rule 10.

"`compare_scores(before, after)`: the same plan, organisation and settings or an error; total
change, change like for like (criteria answered in both), newly answered, newly open, what moved."
"""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing import strategies
from brede_welvaart.testing._changes import also, without
from laws import cases, judge, score


@st.composite
def two_moments(draw):
    """Two assessments under one plan and one set of settings."""
    plan, before, settings = draw(cases(asks=True))
    return plan, before, draw(strategies.assessments(plan, plain=True)), settings


@st.composite
def with_news(draw):
    """An assessment in which some criteria are open, and the same with a level on each of these."""
    plan, assessment, settings = draw(cases())
    counting = oracle.counting_criteria(plan, settings.weights)
    new = draw(st.lists(st.sampled_from(counting), min_size=1, max_size=4, unique=True))
    before = without(assessment, set(new))
    levels = draw(st.lists(st.sampled_from(plan.scale.levels), min_size=4, max_size=4))
    answers = [bw.Answer(name, level.value) for name, level in zip(new, levels, strict=False)]
    return plan, before, also(before, "inwoners", answers), settings, new


@given(with_news())
def test_like_for_like_does_not_move_when_only_new_answers_come_in(case):
    plan, before, after, settings, new = case
    found = bw.compare_scores(score(plan, before, settings), score(plan, after, settings))
    answered_before = judge(plan, before, settings).answered
    assert found.like_for_like == (0 if answered_before else None)
    assert sorted(found.newly_answered) == sorted(new)
    assert not found.newly_open
    assert not found.no_longer_applicable
    assert not found.moved
    assert set(found.steps.values()) <= {0, None}


@given(two_moments())
def test_every_change_is_that_of_the_oracle(case):
    plan, before, after, settings = case
    found = bw.compare_scores(score(plan, before, settings), score(plan, after, settings))
    expected = oracle.compare(judge(plan, before, settings), judge(plan, after, settings))
    assert found.change == expected.change
    whole = judge(plan, before, settings).all_ids
    assert list(found.asked.not_asked) == [c for c in whole if c not in expected.asked]
    assert (found.asked.count, found.asked.of) == (len(expected.asked), len(whole))
    assert list(found.newly_asked) == expected.newly_asked
    assert list(found.no_longer_asked) == expected.no_longer_asked
    assert found.like_for_like == expected.like_for_like
    assert dict(found.steps) == expected.steps
    assert list(found.newly_answered) == expected.newly_answered
    assert list(found.newly_open) == expected.newly_open
    assert list(found.no_longer_applicable) == expected.no_longer_applicable
    moved = [(one.criterion, one.before, one.after) for one in found.moved]
    assert moved == expected.moved
    assert all(one.change == one.after - one.before for one in found.moved)


@given(cases(asks=True))
def test_nothing_changes_against_itself(case):
    scores = score(*case)
    found = bw.compare_scores(scores, scores)
    assert found.change == (None if scores.total.exact is None else 0)
    assert (found.newly_answered, found.newly_open, found.moved) == ((), (), ())


OTHER = {"skip": "zero", "zero": "skip", "mean": "median", "median": "weakest", "weakest": "mean"}


@given(cases(), st.sampled_from(("missing", "method", "weights")), strategies.texts())
def test_another_plan_or_other_settings_are_refused(case, name, words):
    plan, assessment, settings = case
    before = score(*case)
    if name == "weights":
        (first, *_) = before.steps
        weight = dict(before.settings.weights).get(first, plan.steps[0].weight)
        other = settings._replace(weights={**(settings.weights or {}), first: weight + 1})
    else:
        other = settings._replace(**{name: OTHER[getattr(settings, name)]})
    with pytest.raises(bw.ScoringError):
        bw.compare_scores(before, score(plan, assessment, other))
    renamed = attrs.evolve(plan, name=words)
    if renamed != plan:
        with pytest.raises(bw.ScoringError):
            bw.compare_scores(before, score(renamed, assessment, settings))
