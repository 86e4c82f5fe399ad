"""Section 4, rule 7.

"Contributions (method mean): `Fraction` points per criterion that add up to the total exactly."
"""

from fractions import Fraction

import pytest
from hypothesis import given

import brede_welvaart as bw
from laws import cases, judge, score


@given(cases(asks=True))
def test_contributions_add_up_to_the_total_exactly(case):
    plan, assessment, settings = case
    scores = score(plan, assessment, settings._replace(method="mean"))
    found = list(scores.contributions.values())
    together = Fraction(0)
    for points in found:
        assert isinstance(points, Fraction)
        assert points >= 0
        together += points
    assert together == (scores.total.exact or 0)


@given(cases(asks=True))
def test_each_contribution_is_that_of_the_oracle(case):
    plan, assessment, settings = case
    settings = settings._replace(method="mean")
    scores, expected = score(plan, assessment, settings), judge(plan, assessment, settings)
    if not expected.answered:
        assert not scores.contributions
        return
    ours = dict(scores.contributions)
    assert set(expected.answered) <= set(ours) <= set(expected.ids)
    theirs = expected.contributions()
    assert ours == {name: theirs.get(name, 0) for name in ours}


@given(cases(asks=True))
def test_the_other_methods_have_none(case):
    plan, assessment, settings = case
    for method in ("median", "weakest"):
        scores = score(plan, assessment, settings._replace(method=method))
        with pytest.raises(bw.ScoringError):
            _ = scores.contributions
