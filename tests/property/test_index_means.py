"""Section 5, aggregators: what holds for every mean, within 1e-9 relative.

A mean lies within the range of its children, and where all are equal it is that value; harmonic
<= geometric <= arithmetic; a higher child never gives a lower group.
"""

import itertools

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from brede_welvaart import index as ix
from index_cases import FIGURES, MEANS, TOLERANCE, WEIGHTS, agree

AGGREGATORS = st.sampled_from(MEANS) | st.floats(-50, 50).map(ix.Power)


@st.composite
def children(draw: st.DrawFn, *, gaps: bool = True) -> tuple[np.ndarray, np.ndarray]:
    count = draw(st.integers(1, 6))
    points = draw(hnp.arrays(float, (count, 3), elements=FIGURES))
    if gaps:
        points[draw(hnp.arrays(bool, points.shape))] = np.nan
    return points, draw(hnp.arrays(float, count, elements=WEIGHTS))


@given(children(), AGGREGATORS)
def test_a_mean_lies_within_the_range_of_its_children(case, aggregator):
    points, weights = case
    there = ~np.isnan(points).all(axis=0)
    found = ix.aggregate(points, weights, aggregator)
    assert (np.isnan(found) == ~there).all()
    low, high = np.fmin.reduce(points), np.fmax.reduce(points)
    assert (found[there] >= low[there] * (1 - TOLERANCE)).all()
    assert (found[there] <= high[there] * (1 + TOLERANCE)).all()


@given(FIGURES, st.lists(WEIGHTS, min_size=1, max_size=6), AGGREGATORS)
def test_children_that_are_all_equal_give_that_value(value, weights, aggregator):
    points = np.full((len(weights), 1), value)
    assert agree(ix.aggregate(points, weights, aggregator), value)
    assert agree(ix.aggregate(points, weights, ix.MazziottaPareto()), value)


@given(children())
def test_harmonic_geometric_arithmetic_rise(case):
    points, weights = case
    means = [ix.aggregate(points, weights, ix.Power(p)) for p in (-3, -1, 0, 0.5, 1, 2)]
    named = [
        ix.aggregate(points, weights, how)
        for how in (ix.Minimum(), ix.Harmonic(), ix.Geometric(), ix.Arithmetic())
    ]
    for row in (means, named):
        for lower, higher in itertools.pairwise(row):
            there = ~np.isnan(lower)
            assert (lower[there] <= higher[there] * (1 + TOLERANCE)).all()
    assert agree(named[1], means[1])
    assert agree(named[2], means[2])
    assert agree(named[3], means[4])


@given(children(), AGGREGATORS, st.data())
def test_a_higher_child_never_gives_a_lower_group(case, aggregator, data):
    points, weights = case
    more = data.draw(hnp.arrays(float, points.shape, elements=st.floats(0, 1e6)))
    before = ix.aggregate(points, weights, aggregator)
    after = ix.aggregate(points + more, weights, aggregator)
    there = ~np.isnan(before)
    assert (after[there] >= before[there] * (1 - TOLERANCE)).all()


@given(children(), AGGREGATORS, st.floats(1e-6, 1e6))
def test_weights_times_a_constant_change_nothing(case, aggregator, factor):
    points, weights = case
    assert agree(
        ix.aggregate(points, weights * factor, aggregator),
        ix.aggregate(points, weights, aggregator),
    )


@given(children(), AGGREGATORS | st.just(ix.MazziottaPareto()), st.randoms())
def test_the_order_of_children_changes_nothing(case, aggregator, chance):
    points, weights = case
    order = list(range(len(weights)))
    chance.shuffle(order)
    assert agree(
        ix.aggregate(points[order], weights[order], aggregator),
        ix.aggregate(points, weights, aggregator),
    )


@given(children(), AGGREGATORS)
def test_a_missing_child_is_as_if_it_were_not_there(case, aggregator):
    points, weights = case
    assume(not np.isnan(points[:, 0]).all())
    kept = ~np.isnan(points[:, 0])
    assert agree(
        ix.aggregate(points[:, :1], weights, aggregator),
        ix.aggregate(points[kept, :1], weights[kept], aggregator),
    )


@given(children(gaps=False), st.floats(-2, 2), st.sampled_from([0, 1]))
def test_a_penalty_moves_the_mean_by_its_imbalance(case, penalty, ddof):
    points, weights = case
    mean = ix.aggregate(points, weights)
    found = ix.aggregate(points, weights, ix.MazziottaPareto(penalty, ddof))
    n = len(weights)
    share = weights / weights.sum()
    variance = (share[:, None] * (points - mean) ** 2).sum(axis=0)
    variance *= n / (n - ddof) if n > ddof else 0
    assert np.allclose(found, mean + penalty * variance / mean, rtol=1e-9, atol=1e-6)
