"""Dominance is transitive, is that at every corner of the weights, and a region that dominates
never ranks below, whatever the weights within the bounds.
"""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart import index as ix
from weight_cases import BOUNDS, MEANS, corners, indexed, lead, ranks, tables, weights_for


@given(tables(least=1), st.sampled_from(MEANS), BOUNDS, st.data())
def test_who_dominates_one_that_dominates_a_third_dominates_that_too(table, how, bounds, data):
    weights = data.draw(weights_for(table.shape[1]))
    matrix = ix.dominance(indexed(table, weights, how), bounds=bounds).matrix

    by_way_of_another = (matrix.astype(int) @ matrix.astype(int)) > 0
    assert not (by_way_of_another & ~matrix).any()
    assert not (matrix & matrix.T).any()
    assert not matrix.diagonal().any()


@given(tables(most_children=3, least=-20), BOUNDS, st.data())
def test_dominance_is_an_exact_lead_at_every_corner(table, bounds, data):
    weights = data.draw(weights_for(table.shape[1]))
    found = ix.dominance(indexed(table, weights), bounds=bounds).matrix
    rows, at = table.tolist(), corners(weights, bounds)
    leads = [[[lead(a, b, corner) for corner in at] for b in rows] for a in rows]

    assert found.tolist() == [[min(own) >= 0 and max(own) > 0 for own in row] for row in leads]


@given(tables(least=1), st.sampled_from(MEANS), BOUNDS, st.data())
def test_a_region_that_dominates_never_ranks_below(table, how, bounds, data):
    weights = data.draw(weights_for(table.shape[1]))
    pairs = np.argwhere(ix.dominance(indexed(table, weights, how), bounds=bounds).matrix)
    ends = [(weight * bounds[0], weight * bounds[1]) for weight in weights]
    drawn = list(data.draw(st.tuples(*[st.floats(*end) for end in ends])))
    found = ranks(table, drawn, how)

    assert all(found[one] <= found[other] for one, other in pairs.tolist())
