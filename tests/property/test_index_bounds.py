"""Section 5, bounds and contributions.

low <= value <= high, and all meet where nothing is missing; contributions add up to the value;
effective weights to 1; coverage is 1 where nothing is missing.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart import index as ix
from index_cases import TOLERANCE, agree, cases, normalisers

WIDE = normalisers() | st.sampled_from(
    [ix.Rank(), ix.Identity(), ix.Goalposts(100, 200, clip=False)]
)
ARITHMETIC = (ix.Arithmetic(),)


def within(low, value, high):
    room = TOLERANCE * np.maximum(np.abs(value), 1)
    there = ~np.isnan(value)
    assert (np.isnan(low) == ~there).all()
    assert (np.isnan(high) == ~there).all()
    assert (low[there] <= value[there] + room[there]).all()
    assert (value[there] <= high[there] + room[there]).all()


@given(cases())
def test_the_value_lies_within_its_bounds(case):
    result = ix.compute(*case)
    for node in result.nodes:
        within(result.low(node), result.scores(node), result.high(node))


@given(cases(aggregates=(*ARITHMETIC, ix.Minimum()), how=WIDE | st.just(ix.ZScore())))
def test_whatever_the_points_the_value_lies_within_its_bounds(case):
    result = ix.compute(*case)
    for node in result.nodes:
        within(result.low(node), result.scores(node), result.high(node))


@given(cases())
def test_where_nothing_is_missing_all_meet(case):
    result = ix.compute(*case)
    for node in result.nodes:
        whole = result.coverage(node) == 1
        value = result.scores(node)[whole]
        assert not np.isnan(value).any()
        assert agree(result.low(node)[whole], value)
        assert agree(result.high(node)[whole], value)


@given(cases(min_coverage=(0,)))
def test_filling_a_gap_never_takes_the_value_out_of_the_bounds(case):
    """With goalposts, whatever the missing figures turn out to be."""
    spec = ix.Spec(case.spec.root, ix.Goalposts(0, 500, scale=(1, 100)))
    before = ix.compute(case.panel, spec)
    after = ix.compute(ix.impute(case.panel, "median"), spec)
    found = after.scores()
    room = TOLERANCE * np.abs(found)
    there = ~np.isnan(before.scores())
    assert (before.low()[there] <= (found + room)[there]).all()
    assert (found[there] <= (before.high() + room)[there]).all()


@given(cases(aggregates=ARITHMETIC, how=WIDE | st.just(ix.ZScore())))
def test_contributions_add_up_to_the_value(case):
    result = ix.compute(*case)
    for node in result.nodes:
        for region in result.regions:
            value = result.value(region, node)
            parts = result.contributions(region, node)
            if value is None:
                assert not parts
            else:
                size = max(1.0, *map(abs, parts.values()))
                assert sum(parts.values()) == pytest.approx(value, rel=1e-9, abs=1e-9 * size)


@given(cases())
def test_effective_weights_add_up_to_1_and_coverage_is_a_share_of_them(case):
    result = ix.compute(*case)
    for node in result.nodes:
        weights = result.effective_weights(node)
        assert sum(weights.values()) == pytest.approx(1, rel=1e-9)
        expected = sum(
            weight * ~np.isnan(result.normalised(leaf)) for leaf, weight in weights.items()
        )
        assert agree(result.coverage(node), expected, floor=1e-9)


@given(cases())
def test_a_result_is_what_its_parts_give(case):
    result = ix.compute(*case)
    groups = {group.id: group for group in case.spec.groups}
    for node in result.nodes:
        if node in groups:
            parts = result.parts(node)
            group = groups[node]
            expected = ix.aggregate(
                parts.values, parts.weights, group.aggregate, min_coverage=group.min_coverage
            )
            assert agree(result.scores(node), expected)


@given(cases(), st.sampled_from(["min", "max", "average", "dense"]))
def test_a_rank_is_how_many_are_better(case, ties):
    result = ix.compute(*case)
    scores, ranks = result.scores(), result.ranks(ties=ties)
    assert (np.isnan(scores) == np.isnan(ranks)).all()
    for score, rank in zip(scores, ranks, strict=True):
        if not np.isnan(score):
            better = {
                float(rank)
                for rank, other in zip(ranks, scores, strict=True)
                if other > score * (1 + 1e-11)
            }
            assert all(other < rank for other in better)
    assert result.ranks(ties=ties, peers=list(result.regions)).tolist() == pytest.approx(
        ranks.tolist(), nan_ok=True
    )
