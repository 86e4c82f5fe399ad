"""Correlations of an index are those of numpy, and neither the order of regions nor the level of
figures changes them; R-squared is their square, and alpha that of the covariances.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart import index as ix
from weight_cases import indexed, tables, weights_for


def by_numpy(one, other):
    """The correlation of two rows; None where there is none."""
    both = ~np.isnan(one) & ~np.isnan(other)
    first, second = one[both], other[both]
    if both.sum() < 3 or np.ptp(first) <= 1e-12 * abs(first).max():
        return None
    if np.ptp(second) <= 1e-12 * abs(second).max():
        return None
    return float(np.corrcoef(first, second)[0, 1])


@given(tables(least=1), st.data())
def test_correlations_are_those_of_numpy(table, data):
    gaps = data.draw(st.lists(st.booleans(), min_size=len(table), max_size=len(table)))
    table[gaps, 0] = np.nan
    result = indexed(table, data.draw(weights_for(table.shape[1])))
    found = ix.coherence(result)

    for pair in found.pairs:
        wanted = by_numpy(result.scores(pair.first), result.scores(pair.second))
        assert pair.correlation == (wanted and pytest.approx(wanted, abs=1e-6))
    for part in found.parts:
        wanted = by_numpy(result.scores(part.group), result.scores(part.part))
        assert part.correlation == (wanted and pytest.approx(wanted, abs=1e-6))
        assert part.r_squared == (part.correlation and pytest.approx(part.correlation**2))
    assert sum(part.weight for part in found.parts) == pytest.approx(1)


@given(tables(least=1), st.randoms())
def test_the_order_of_regions_changes_nothing(table, chance):
    order = list(range(len(table)))
    chance.shuffle(order)
    one, other = ix.coherence(indexed(table)), ix.coherence(indexed(table[order]))

    for first, second in zip(one.parts, other.parts, strict=True):
        assert (first.part, first.regions, first.weight) == (
            second.part,
            second.regions,
            second.weight,
        )
        assert first.correlation == (
            second.correlation and pytest.approx(second.correlation, abs=1e-6)
        )
    [first], [second] = one.groups, other.groups
    assert first.alpha == (second.alpha and pytest.approx(second.alpha, rel=1e-6))


@given(tables(least=1))
def test_alpha_is_that_of_the_covariances(table):
    [group] = ix.coherence(indexed(table)).groups
    rows = table.T
    if group.alpha is None:
        is_same = np.ptp(rows.sum(axis=0)) <= 1e-9 * np.abs(rows).sum(axis=0).max()
        assert len(rows) == 1 or rows.shape[1] < 3 or is_same
        return
    covariances = np.cov(rows)
    wanted = len(rows) / (len(rows) - 1) * (1 - np.trace(covariances) / covariances.sum())
    assert group.alpha == pytest.approx(wanted, rel=1e-6)
    assert group.alpha <= 1 + 1e-9
