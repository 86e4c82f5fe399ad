"""Places that are drawn are a ranking in every draw, know no order of regions, and of one option
are those of the index; the same seed gives the same.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart import index as ix
from weight_cases import MEANS, YEAR, tables, weights_for

SEEDS = st.integers(0, 2**32)


def spec_of(table, how=None, weights=None):
    ids = [f"i{number}" for number in range(table.shape[1])]
    own = weights or [1.0] * len(ids)
    leaves = [ix.Leaf(key, weight, 1) for key, weight in zip(ids, own, strict=True)]
    half = (len(ids) + 1) // 2
    below = ix.Group("below", leaves[:half], aggregate=how or ix.Arithmetic())
    root = ix.Group("all", [below, *leaves[half:]], aggregate=how or ix.Arithmetic())
    return ix.Spec(root, ix.Identity())


def panel_of(table):
    codes = [f"r{number}" for number in range(len(table))]
    ids = [f"i{number}" for number in range(table.shape[1])]
    return ix.Panel(codes, ids, [YEAR], table[:, :, None])


def drawn(table, how=None, weights=None, **settings):
    given = {"normalisers": [], "aggregators": [], "imputations": [], "draws": 16} | settings
    return ix.uncertainty(panel_of(table), spec_of(table, how, weights), **given)


@given(tables(least=1), SEEDS, st.sampled_from([None, (0.5, 2.0)]))
def test_every_draw_ranks_all_regions(table, seed, bounds):
    found = drawn(table, aggregators=MEANS, seed=seed, bounds=bounds)

    assert found.places.shape == (len(table), 32)
    assert (found.places.min(), found.places[:, 0].min()) == (1, 1)
    assert found.places.max() <= len(table)
    assert (np.diff(found.places.astype(int), axis=1) >= 0).all()
    assert (found.p5 <= found.median).all()
    assert (found.median <= found.p95).all()
    assert (found.percentile(0) <= found.mean).all()
    assert (found.mean <= found.percentile(100)).all()
    shares = [effect.total_order for effect in found.effects]
    assert all(share is None or share >= 0 for share in shares)


@given(tables(least=1), SEEDS, st.randoms())
def test_the_order_of_regions_changes_no_place(table, seed, chance):
    order = list(range(len(table)))
    chance.shuffle(order)
    one = drawn(table, aggregators=MEANS, seed=seed)
    other = drawn(table[order], aggregators=MEANS, seed=seed)

    assert other.places.tolist() == one.places[order].tolist()
    for first, second in zip(one.effects, other.effects, strict=True):
        for name in ("first_order", "total_order", "total_order_error"):
            value = getattr(first, name)
            assert getattr(second, name) == (value and pytest.approx(value, abs=1e-9))


@given(tables(least=1), st.sampled_from(MEANS), SEEDS, st.data())
def test_the_standard_place_is_that_of_the_index(table, how, seed, data):
    weights = data.draw(weights_for(table.shape[1]))
    result = ix.compute(panel_of(table), spec_of(table, how, weights))

    found = drawn(table, how, weights, seed=seed)
    assert found.place.tolist() == result.ranks().tolist()
    options = drawn(table, None, weights, aggregators=[how, ix.Minimum()], bounds=(1, 1))
    assert options.place.tolist() == result.ranks().tolist()
    least = ix.compute(panel_of(table), spec_of(table, ix.Minimum(), weights))
    moved = np.abs(least.ranks() - result.ranks())
    [effect] = options.effects
    assert [one.largest for one in effect.options] == [0, moved.max()]
    assert effect.mean_shift == pytest.approx(moved.mean() / 2)
