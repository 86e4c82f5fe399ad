"""Section 4, rules 3 and 6.

All of "mean", "median" and "weakest" rise with what they are taken of: raising a level never lowers
any value.
"""

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from laws import SPEAKER, cases, every_number, score


@st.composite
def raised(draw):
    """A case, and the same with one level higher."""
    plan, assessment, settings = draw(cases())
    actor = draw(st.sampled_from(assessment.actor_ids or (SPEAKER,)))
    criterion = draw(st.sampled_from([one.id for one in plan.criteria]))
    low, high = sorted(
        draw(st.lists(st.sampled_from(range(len(plan.scale))), min_size=2, max_size=2, unique=True))
    )
    own = [response for response in assessment.responses if response.actor == actor]
    place = draw(st.integers(0, len(own) - 1)) if own else None

    def answered(level):
        value = plan.scale.levels[level].value
        return assessment.with_answer(actor, criterion, level=value, response=place)

    return plan, answered(low), answered(high), settings, actor


@given(raised())
def test_raising_a_level_never_lowers_any_value(case):
    plan, lower, higher, settings, actor = case
    before, after = score(plan, lower, settings), score(plan, higher, settings)
    _not_lower(before, after)
    _not_lower(before.actor(actor), after.actor(actor))


@given(raised())
def test_under_the_mean_it_raises_the_total_of_who_said_it(case):
    plan, lower, higher, settings, actor = case
    settings = settings._replace(method="mean")
    before, after = score(plan, lower, settings), score(plan, higher, settings)
    changed = {
        name
        for name in before.criteria
        if before.criteria[name].exact != after.criteria[name].exact
    }
    assert len(changed) <= 1
    if changed:
        assert after.total.exact > before.total.exact
        assert after.actor(actor).total.exact > before.actor(actor).total.exact
    else:
        assert every_number(after) == every_number(before)


def _not_lower(before, after):
    old, new = every_number(before), every_number(after)
    assert old.keys() == new.keys()
    for name, was in old.items():
        now = new[name]
        assert was.coverage == now.coverage, name
        for one, other in zip(was[:3], now[:3], strict=True):
            assert (one is None) == (other is None), name
            assert one is None or one <= other, name


def test_a_raise_of_the_weakest_may_leave_the_total_as_it_was():
    plan = bw.plan()
    assessment = bw.blank(("college",)).with_answer("college", plan.criteria[0].id, level=1)
    higher = assessment.with_answer("college", plan.criteria[1].id, level=4)
    scores = [bw.score(one, method="weakest").total.exact for one in (assessment, higher)]
    assert scores == [25, 25]
