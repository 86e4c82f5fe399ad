"""Section 4, rules 3 to 6.

"`method=` "mean", "median" (lower weighted median), "weakest" (the lowest), used within steps and
over them." Each against its own oracle, for every score of a plan.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from laws import METHODS, cases, every_expected, every_number, judge, score


@pytest.mark.parametrize("method", METHODS)
@given(case=cases(asks=True))
def test_every_score_is_that_of_the_oracle(method, case):
    plan, assessment, settings = case
    settings = settings._replace(method=method)
    found = every_number(score(plan, assessment, settings))
    expected = every_expected(judge(plan, assessment, settings))
    assert found == expected


@given(st.sampled_from(METHODS), cases(asks=True, plain=False))
def test_also_with_all_that_no_score_depends_on(method, case):
    test_every_score_is_that_of_the_oracle.hypothesis.inner_test(method, case)


@given(
    st.lists(st.integers(0, 8), min_size=1, max_size=9),
    st.lists(st.fractions(Fraction(1, 9), 9, max_denominator=9), min_size=9, max_size=9),
)
def test_the_median_parts_the_weight_in_two(levels, weights):
    scale = bw.Scale([bw.Level(n, Fraction(n, 8), bw.Text("x")) for n in range(9)])
    criteria = [
        bw.Criterion(f"een.{n}", bw.Text("x"), weight=weight)
        for n, weight in enumerate(weights[: len(levels)], start=1)
    ]
    plan = bw.Plan("een", "1", bw.Text("x"), scale, [bw.Step("een", bw.Text("x"), criteria)])
    answers = [bw.Answer(one.id, level) for one, level in zip(criteria, levels, strict=True)]
    assessment = bw.Assessment("1", [bw.Response("college", answers)])
    median = bw.score(assessment, plan=plan, method="median").total.exact * 8 / 100
    pairs = list(zip(levels, weights, strict=False))
    under = sum((weight for level, weight in pairs if level < median), Fraction(0))
    up_to = sum((weight for level, weight in pairs if level <= median), Fraction(0))
    assert median in levels
    assert 2 * under < up_to + sum(weight for level, weight in pairs if level > median)
    assert 2 * up_to >= sum(weight for _, weight in pairs)


@given(cases(asks=True))
def test_the_weakest_is_the_lowest_answer_that_counts(case):
    plan, assessment, settings = case
    scores = score(plan, assessment, settings._replace(method="weakest", missing="skip"))
    given_points = [one.exact for one in scores.criteria.values() if one.exact is not None]
    assert scores.total.exact == min(given_points, default=None)
    for name, step in scores.steps.items():
        own = [
            one.exact
            for criterion, one in scores.criteria.items()
            if criterion.partition(".")[0] == name and one.exact is not None
        ]
        assert step.exact == min(own, default=None)
