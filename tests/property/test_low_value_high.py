"""Section 4, rule 5.

"`low`, `high`: the value if every unknown and unanswered criterion had the lowest, the highest
level. low ≤ value ≤ high."
"""

from hypothesis import given

import oracle
from laws import cases, every_number, filled, numbers, score


@given(cases(asks=True))
def test_low_is_at_most_the_value_and_high_at_least(case):
    for name, found in every_number(score(*case)).items():
        if found.low is None:
            assert found == oracle.NOTHING, name
        elif found.value is None:
            assert (found.low, found.high, found.coverage) == (0, 100, 0), name
        else:
            assert 0 <= found.low <= found.value <= found.high <= 100, name


@given(cases())
def test_the_floats_keep_that_order(case):
    total = score(*case).total
    if total.value is not None:
        assert 0.0 <= total.low <= total.value <= total.high <= 100.0


@given(cases())
def test_low_is_the_value_with_all_that_is_open_at_the_lowest_level(case):
    _at_an_end(case, 0, "low")


@given(cases())
def test_high_is_the_value_with_all_that_is_open_at_the_highest_level(case):
    _at_an_end(case, -1, "high")


def _at_an_end(case, end, name):
    plan, assessment, settings = case
    before = score(*case)
    level = plan.scale.levels[end].value
    closed = score(plan, filled(assessment, before.open, level), settings)
    assert not closed.open
    for where, found in every_number(closed).items():
        assert found.value == getattr(every_number(before)[where], name), where
        assert found.low == found.value == found.high, where
    assert numbers(closed.total).coverage in {None, 1}
