"""Section 4, rule 10, over more than two dates; section 10 of the design.

"Never across two plans or editions without a mapping that is given, of which lost, split and new
criteria are named."
"""

import datetime as dt
from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
import course_oracle
import oracle
from brede_welvaart.testing import strategies
from laws import every_expected, every_number

CASES = strategies.course_cases()
UNMAPPED = strategies.course_cases(may_map=False)


def made(case):
    return bw.course(case.scores, mapping=case.mapping)


def in_order(case):
    return sorted(case.scores, key=lambda one: one.assessment.date)


def judges(case):
    """The oracle of each date, by the plan of the last."""
    ordered = in_order(case)
    plan = ordered[-1].plan
    found = []
    for one in ordered:
        form = one.assessment
        if case.mapping is not None and one.plan != plan:
            form = course_oracle.carried(one.plan, plan, form, case.mapping)
        found.append(oracle.Judge(plan, form, **case.options._asdict()))
    return found


def changes(found):
    """All that a comparison says of changes, and nothing of what it was made of."""
    return {
        name: value
        for name, value in bw.to_dict(found).items()
        if not name.startswith(("receipt", "carried", "format"))
    }


@given(CASES)
def test_every_number_of_every_date_is_that_of_the_oracle(case):
    course = made(case)
    assert list(course.dates) == sorted(one.assessment.date for one in case.scores)
    for moment, judge in zip(course.moments, judges(case), strict=True):
        assert every_number(moment.scores) == every_expected(judge)
        assert (moment.asked.count, moment.asked.of) == (len(judge.ids), len(judge.all_ids))


@given(CASES)
def test_what_became_of_every_criterion_is_what_the_oracle_says(case):
    course, judged = made(case), judges(case)
    last = len(judged) - 1
    assert list(course.criteria) == judged[-1].all_ids
    for key, found in course.criteria.items():
        stood = [course_oracle.stood(judge, key) for judge in judged]
        assert [(one.state, one.exact) for one in found.moments] == stood
        expected = [course_oracle.became(judged, key, at, at + 1) for at in range(last)]
        assert list(found.turns) == expected
        assert found.turn == course_oracle.became([judged[0], judged[-1]], key, 0, 1)


@given(CASES)
def test_every_change_is_that_of_the_oracle(case):
    course, judged = made(case), judges(case)
    pairs = [*pairwise(judged), (judged[0], judged[-1])]
    for found, (before, after) in zip((*course.changes, course.whole), pairs, strict=True):
        expected = oracle.compare(before, after)
        assert (found.change, found.like_for_like) == (expected.change, expected.like_for_like)
        assert dict(found.steps) == expected.steps


@given(strategies.course_cases(max_dates=2))
def test_a_course_of_two_is_their_comparison(case):
    before, after = in_order(case)
    course = made(case)
    found = bw.compare_scores(before, after, None if before.plan == after.plan else case.mapping)
    assert course.whole == found
    assert course.changes == (found,)
    assert all(one.turns == (one.turn,) for one in course.criteria.values())


@given(CASES, st.data())
def test_the_order_of_what_is_given_does_not_matter(case, data):
    other = data.draw(st.permutations(case.scores))
    assert bw.course(other, mapping=case.mapping) == made(case)


@given(CASES, st.integers(-400, 400))
def test_shifting_all_dates_changes_nothing_but_the_dates(case, days):
    shift = dt.timedelta(days)
    shifted = [
        bw.score(
            attrs.evolve(one.assessment, date=one.assessment.date + shift),
            plan=one.plan,
            **case.options._asdict(),
        )
        for one in case.scores
    ]
    before, after = made(case), bw.course(shifted, mapping=case.mapping)
    assert after.dates == tuple(date + shift for date in before.dates)
    assert after.totals == before.totals
    assert [one.turns for one in after.criteria.values()] == [
        one.turns for one in before.criteria.values()
    ]
    assert after.whole.change == before.whole.change


@given(UNMAPPED, st.data())
def test_a_date_in_between_leaves_the_first_and_the_last_as_they_were(case, data):
    before = made(case)
    days = st.dates(before.dates[0], before.dates[-1]).filter(lambda day: day not in before.dates)
    assume((before.dates[-1] - before.dates[0]).days > len(before.dates))
    plan = before.last.plan
    more = attrs.evolve(data.draw(strategies.assessments(plan, plain=True)), date=data.draw(days))
    scores = bw.score(more, plan=plan, **case.options._asdict())
    after = bw.course((*case.scores, scores))
    assert len(after.moments) == len(before.moments) + 1
    assert after.whole == before.whole
    assert {key: one.turn for key, one in after.criteria.items()} == {
        key: one.turn for key, one in before.criteria.items()
    }


@given(UNMAPPED)
def test_an_assessment_of_a_later_date_that_is_the_same_changes_nothing(case):
    last = in_order(case)[-1]
    later = attrs.evolve(last.assessment, date=last.assessment.date + dt.timedelta(1))
    course = bw.course([last, bw.score(later, plan=last.plan, **case.options._asdict())])
    assert course.whole.change in {0, None}
    assert {one.turn for one in course.criteria.values()} <= {
        bw.Turn.STAYED, bw.Turn.OPEN, bw.Turn.NOT_APPLICABLE, bw.Turn.NOT_ASKED,
    }  # fmt: skip


@given(CASES)
def test_of_a_mapping_all_that_is_lost_split_or_new_is_named(case):
    course = made(case)
    new = course_oracle.criteria(course.last.plan)
    for moment, own in zip(course.moments, in_order(case), strict=True):
        if own.plan == course.last.plan:
            assert moment.carried is None
            assert moment.scores == own
            continue
        old = course_oracle.criteria(own.plan)
        reached = {target for key in old for target in case.mapping.get(key, ())}
        assert moment.carried.original == own
        assert moment.receipt == own.receipt
        assert list(moment.carried.lost) == [one for one in old if not case.mapping.get(one)]
        assert dict(moment.carried.split) == {
            one: case.mapping[one] for one in old if len(case.mapping.get(one, ())) > 1
        }
        assert list(moment.carried.new) == [one for one in new if one not in reached]


@settings(max_examples=min(100, settings().max_examples))
@given(UNMAPPED, strategies.texts())
def test_a_mapping_of_each_criterion_to_itself_carries_everything_over(case, words):
    ordered = in_order(case)
    last = ordered[-1]
    others = [one for one in ordered[:-1] if one.assessment.responses]
    assume(others and words != last.plan.name)
    older = attrs.evolve(last.plan, name=words, edition="ouder")
    moved = [
        bw.score(
            attrs.evolve(one.assessment, edition="ouder"), plan=older, **case.options._asdict()
        )
        for one in others
    ]
    same = {one.id: [one.id] for one in last.plan.criteria}
    plain, mapped = bw.course([*others, last]), bw.course([*moved, last], mapping=same)
    assert mapped.totals == plain.totals
    assert mapped.criteria == plain.criteria
    assert changes(mapped.whole) == changes(plain.whole)
    assert not mapped.moments[0].carried.lost
    assert not mapped.moments[0].carried.new
    with pytest.raises(bw.DataError):
        bw.course([*moved, last])
