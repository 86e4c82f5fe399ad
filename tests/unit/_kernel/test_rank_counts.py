"""Counts of ranks over draws of weights, beside a plain loop that ranks draw by draw."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._kernel import rank_counts
from weight_cases import ranks

DRAWS = 700


def draw_from(seed: int, children: int):
    chance = np.random.default_rng(seed)

    def draw(number: int) -> np.ndarray:
        return chance.dirichlet(np.ones(children), number)

    return draw


def plain(table: np.ndarray, how: ix.Aggregator, draws: int = DRAWS) -> np.ndarray:
    """Counts by a loop over draws and regions."""
    regions, children = table.shape
    counts = np.zeros((regions, regions + 1), int)
    for weights in draw_from(1, children)(draws).tolist():
        for region, found in enumerate(ranks(table, weights, how)):
            counts[region, found] += 1
    return counts


def counted(table: np.ndarray, how: ix.Aggregator, draws: int = DRAWS) -> np.ndarray:
    draw = draw_from(1, table.shape[1])
    return rank_counts.rank_counts(np.ascontiguousarray(table.T), how, draw, draws)


def table_of(seed: int, regions: int = 9, children: int = 4) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 100, (regions, children)).astype(float)


@pytest.mark.parametrize(
    "how",
    [
        ix.Arithmetic(),
        ix.Geometric(),
        ix.Harmonic(),
        ix.Power(3),
        ix.Power(0.001),
        ix.Power(-40),
    ],
    ids=repr,
)
def test_counts_are_those_of_a_plain_loop(how: ix.Aggregator) -> None:
    table = table_of(2)

    assert counted(table, how).tolist() == plain(table, how).tolist()


def test_points_below_zero_are_no_trouble_to_an_arithmetic_mean() -> None:
    table = table_of(3) - 50

    assert counted(table, ix.Arithmetic()).tolist() == plain(table, ix.Arithmetic()).tolist()


def test_a_power_too_large_for_floats_is_ranked_draw_by_draw() -> None:
    """For so high a power the highest child decides, and where equal its weight."""
    table = np.array([[90.0, 1.0, 2.0], [80.0, 70.0, 79.0], [1.0, 2.0, 60.0]])

    counts = counted(table, ix.Power(500))
    assert counts[[0, 1, 2], [1, 2, 3]].tolist() == [DRAWS] * 3


@pytest.mark.parametrize("how", [ix.Arithmetic(), ix.Geometric()], ids=repr)
def test_regions_with_the_same_points_share_every_rank(how: ix.Aggregator) -> None:
    table = table_of(4)[[0, 1, 2, 1, 3, 1, 4, 0]]
    counts = counted(table, how)

    assert counts[1].tolist() == counts[3].tolist() == counts[5].tolist()
    assert counts.tolist() == plain(table, how).tolist()


@pytest.mark.parametrize("points", [[3.0, 4.0], [3.0, 3.0]])
def test_all_regions_the_same_are_all_first(points: list[float]) -> None:
    counts = counted(np.tile(points, (5, 1)), ix.Arithmetic())

    assert counts[:, 1].tolist() == [DRAWS] * 5
    assert counts.sum() == 5 * DRAWS


def test_regions_that_differ_by_less_than_a_tie_share_ranks() -> None:
    """Not the same points, but within 1e-12 whatever the weights: sorting alone would part them."""
    table = table_of(5)
    table[3] = table[0] * (1 + 2e-13)
    table[6] = table[0] * (1 + 3e-9)
    counts = counted(table, ix.Arithmetic())

    assert counts[0].tolist() == counts[3].tolist()
    assert counts[0].tolist() != counts[6].tolist()
    assert counts.tolist() == plain(table, ix.Arithmetic()).tolist()


def test_the_scale_of_the_points_does_not_hide_a_tie() -> None:
    """Far from 0 the tie is wide, and the points lie close together."""
    table = 1e9 + table_of(6) * 1e-4

    assert counted(table, ix.Arithmetic()).tolist() == plain(table, ix.Arithmetic()).tolist()


def test_one_draw_more_than_a_block_and_one_region_and_one_child() -> None:
    table = table_of(7, regions=6)
    more = rank_counts.BLOCK + 1
    assert counted(table, ix.Arithmetic(), more).tolist() == (
        plain(table, ix.Arithmetic(), more).tolist()
    )
    assert counted(np.array([[1.0, 2.0]]), ix.Geometric()).tolist() == [[0, DRAWS]]
    assert counted(np.array([[1.0], [3.0], [2.0]]), ix.Arithmetic()).tolist() == (
        [[0, 0, 0, DRAWS], [0, DRAWS, 0, 0], [0, 0, DRAWS, 0]]
    )


def test_a_mazziotta_pareto_index_is_ranked_draw_by_draw() -> None:
    table = table_of(8)
    expected = np.zeros((9, 10), int)
    for weights in draw_from(1, 4)(DRAWS):
        middle = table @ weights
        spread = (table - middle[:, None]) ** 2 @ weights * 4 / 3
        scores = middle - spread / middle
        expected[np.argsort(-scores), np.arange(1, 10)] += 1

    assert counted(table, ix.MazziottaPareto()).tolist() == expected.tolist()


def test_a_draw_without_a_value_names_the_regions() -> None:
    table = np.array([[1.0, 1.0], [-5.0, 1.0], [3.0, 2.0]])

    with pytest.raises(bw.DataError, match=r"\[1\]: the Mazziotta-Pareto index needs a mean"):
        counted(table, ix.MazziottaPareto())


def test_counts_of_many_regions_are_those_of_few(monkeypatch) -> None:
    """Many are counted one by one and some draws at a time; equal regions and ties among them."""
    table = table_of(10, regions=30)[[*range(30), 4, 4, 7]]
    table[2] = table[0] * (1 + 2e-13)
    few = counted(table, ix.Arithmetic())
    monkeypatch.setattr(rank_counts, "_DENSE", 0)
    monkeypatch.setattr(rank_counts, "_AT_ONCE", 100)

    assert counted(table, ix.Arithmetic()).tolist() == few.tolist()
    assert few.tolist() == plain(table, ix.Arithmetic()).tolist()


@pytest.mark.parametrize("dense", [0, 1 << 21])
def test_counts_are_added_in_the_rows_of_their_regions(monkeypatch, dense) -> None:
    monkeypatch.setattr(rank_counts, "_DENSE", dense)
    table = table_of(11)[[0, 1, 2, 1]]
    counts, rows = rank_counts.counts_for(7, DRAWS), np.array([5, 0, 2, 6])
    into = rank_counts.rank_counts(
        np.ascontiguousarray(table.T), ix.Arithmetic(), draw_from(1, 4), DRAWS, into=(counts, rows)
    )

    assert into is counts
    assert counts[rows, :5].tolist() == plain(table, ix.Arithmetic()).tolist()
    assert counts.sum() == 4 * DRAWS


@pytest.mark.parametrize(("draws", "kind"), [(1, "int16"), (32_767, "int16"), (32_768, "int32")])
def test_counts_take_no_more_room_than_draws_need(draws: int, kind: str) -> None:
    counts = rank_counts.counts_for(1, draws)

    assert counts.dtype.name == kind
    assert np.iinfo(counts.dtype).max >= draws
