"""Counts of ranks add up to the draws, do not depend on the order of regions, and are shared by
regions with the same points; with one set of weights they are the ranks.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from weight_cases import MEANS, indexed, ranks, tables, weights_for

SEEDS = st.integers(0, 2**32)


@given(tables(least=1), st.sampled_from([*MEANS, ix.MazziottaPareto()]), SEEDS, st.data())
def test_ranks_of_every_region_add_up_to_the_draws(table, how, seed, data):
    gaps = data.draw(st.lists(st.booleans(), min_size=len(table), max_size=len(table)))
    table[gaps, 0] = np.nan
    if all(gaps):
        with pytest.raises(bw.SpecError, match="no region has all parts"):
            ix.rank_stability(indexed(table, how=how), draws=20, seed=seed)
        return
    found = ix.rank_stability(indexed(table, how=how), draws=20, seed=seed)

    assert found.counts.sum(axis=1).tolist() == [20] * len(table)
    assert (found.counts[:, 0] == np.where(gaps, 20, 0)).all()
    assert (found.p5 <= found.p95)[~np.array(gaps)].all()
    assert (found.counts >= 0).all()


@given(tables(least=1), st.sampled_from(MEANS), SEEDS, st.randoms())
def test_the_order_of_regions_changes_no_count(table, how, seed, chance):
    order = list(range(len(table)))
    chance.shuffle(order)
    one = ix.rank_stability(indexed(table, how=how), draws=20, seed=seed)
    other = ix.rank_stability(indexed(table[order], how=how), draws=20, seed=seed)

    assert other.counts.tolist() == one.counts[order].tolist()


@given(tables(least=1), st.sampled_from(MEANS), SEEDS, st.data())
def test_regions_with_the_same_points_share_every_rank(table, how, seed, data):
    one, other = (data.draw(st.integers(0, len(table) - 1)) for _ in range(2))
    table[other] = table[one]
    found = ix.rank_stability(indexed(table, how=how), draws=20, seed=seed)

    assert found.counts[one].tolist() == found.counts[other].tolist()


@given(tables(least=1), st.sampled_from(MEANS), st.data())
def test_with_one_set_of_weights_the_ranks_are_those_of_the_index(table, how, data):
    weights = data.draw(weights_for(table.shape[1]))
    result = indexed(table, weights, how)
    found = ix.rank_stability(result, draws=3, bounds=(1, 1))

    assert found.mean.tolist() == result.ranks().tolist()


@given(tables(least=-20), SEEDS)
def test_counts_are_those_of_a_plain_loop(table, seed):
    found = ix.rank_stability(indexed(table), draws=10, seed=seed)
    numbers = np.random.default_rng(seed).standard_exponential((10, table.shape[1]))
    expected = np.zeros(found.counts.shape, int)
    for weights in (numbers / numbers.sum(axis=1, keepdims=True)).tolist():
        expected[np.arange(len(table)), ranks(table, weights)] += 1

    assert found.counts.tolist() == expected.tolist()
