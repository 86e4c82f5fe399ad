"""The range of ranks holds every rank that weights within the bounds give, agrees with dominance,
and is reached at both ends where it says so.
"""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from brede_welvaart import index as ix
from weight_cases import BOUNDS, MEANS, corners, indexed, ranks, tables, weights_for

#: A solver runs in every example.
FEW = settings(max_examples=max(10, settings.default.max_examples // 5))


@FEW
@given(tables(least=1), st.sampled_from(MEANS), BOUNDS, st.data())
def test_the_range_holds_the_rank_of_any_weights_within_the_bounds(table, how, bounds, data):
    weights = data.draw(weights_for(table.shape[1]))
    found = ix.rank_range(indexed(table, weights, how), bounds=bounds)
    sampled = data.draw(
        st.lists(
            st.tuples(*[st.floats(weight * bounds[0], weight * bounds[1]) for weight in weights]),
            max_size=10,
        )
    )

    for drawn in [*corners(weights, bounds), weights, *sampled]:
        rank = np.array(ranks(table, list(drawn), how))
        assert (found.best <= rank).all()
        assert (rank <= found.worst).all()


@FEW
@given(tables(least=-20), BOUNDS, st.data())
def test_the_range_agrees_with_dominance(table, bounds, data):
    weights = data.draw(weights_for(table.shape[1]))
    result = indexed(table, weights)
    found, dominant = ix.rank_range(result, bounds=bounds), ix.dominance(result, bounds=bounds)

    assert (found.worst <= len(table) - dominant.dominates_count).all()
    assert (found.best <= found.best_found).all()
    assert (found.worst_found <= found.worst).all()
    assert (found.best_found <= found.place).all()
    assert (found.place <= found.worst_found).all()
    assert found.place.tolist() == result.ranks().tolist()
    assert (dominant.dominated_by_count < found.place).all()
    assert (found.place <= len(table) - dominant.dominates_count).all()
    one, other = np.nonzero(dominant.matrix)
    assert (found.best_found[one] <= found.worst_found[other]).all()


@FEW
@given(tables(least=1, regions=5), BOUNDS, st.data())
def test_regions_with_the_same_points_have_the_same_range(table, bounds, data):
    one, other = (data.draw(st.integers(0, len(table) - 1)) for _ in range(2))
    table[other] = table[one]
    found = ix.rank_range(indexed(table), bounds=bounds)

    assert found.of(f"r{one}") == found.of(f"r{other}")
