"""How sure ranks are over draws of weights."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from weight_cases import indexed, ranks

NAN = float("nan")
TABLE = [[9, 1, 5], [4, 8, 6], [3, 3, 3], [1, 9, 2], [9, 1, 5]]


def drawn(seed: int, draws: int, children: int) -> np.ndarray:
    """The weights that are promised: exponential numbers divided by their sum."""
    numbers = np.random.default_rng(seed).standard_exponential((draws, children))
    return numbers / numbers.sum(axis=1, keepdims=True)


def test_counts_are_those_of_a_loop_over_the_promised_weights() -> None:
    found = ix.rank_stability(indexed(TABLE), draws=600, seed=7)
    expected = np.zeros((5, 6), int)
    for weights in drawn(7, 600, 3).tolist():
        expected[np.arange(5), ranks(TABLE, weights)] += 1

    assert found.counts.tolist() == expected.tolist()
    assert (found.node, found.draws, found.seed, found.bounds) == ("all", 600, 7, None)
    assert repr(found) == "<RankStability 'all': 600 draws, 5 regions>"


def test_weights_within_bounds_stay_near_those_of_the_specification() -> None:
    given, own = [[9, 1], [4, 8], [6, 5]], [3.0, 1.0]
    found = ix.rank_stability(indexed(given, own), draws=300, seed=2, bounds=[0.5, 2])
    expected = np.zeros((3, 4), int)
    for factors in np.random.default_rng(2).uniform(0.5, 2, (300, 2)):
        expected[np.arange(3), ranks(given, (factors * own).tolist())] += 1

    assert found.counts.tolist() == expected.tolist()
    assert found.bounds == (0.5, 2.0)
    still = ix.rank_stability(indexed(given, own), draws=50, bounds=(1, 1))
    assert still.mean.tolist() == indexed(given, own).ranks().tolist()


def test_every_figure_follows_from_the_ranks_drawn() -> None:
    found = ix.rank_stability(indexed(TABLE), draws=999, seed=3, top=2)
    each = np.array([ranks(TABLE, weights) for weights in drawn(3, 999, 3).tolist()])

    assert np.allclose(found.mean, each.mean(axis=0), rtol=1e-12)
    assert found.top().tolist() == ((each <= 2).mean(axis=0)).tolist()
    assert found.top(4).tolist() == ((each <= 4).mean(axis=0)).tolist()
    assert found.top(99).tolist() == [1.0] * 5
    for percent in (0, 0.1, 5, 33.3, 50, 95, 99.9, 100):
        expected = np.percentile(each, percent, axis=0, method="inverted_cdf")
        assert found.percentile(percent).tolist() == expected.tolist()
    assert found.p5.tolist() == found.percentile(5).tolist()
    assert found.p95.tolist() == found.percentile(95).tolist()


def test_a_percentile_is_exact_where_a_float_is_not() -> None:
    """0.1 % of 1,000 draws is one draw; the float 0.1 is a little more than a tenth."""
    counts = np.array([[0, 1, 999], [0, 999, 1]])
    found = ix.RankStability(indexed([[1], [2]]), "all", 1000, 1, None, 1, counts)

    assert found.percentile(0.1).tolist() == [1, 1]
    assert found.percentile(0.11).tolist() == [2, 1]


def test_the_same_seed_gives_the_same_and_another_one_another() -> None:
    result = indexed(np.random.default_rng(1).random((12, 5)))
    one, same, other = (ix.rank_stability(result, draws=800, seed=s) for s in (5, 5, 6))

    assert one.counts.tolist() == same.counts.tolist()
    assert one.counts.tolist() != other.counts.tolist()


def test_more_draws_go_on_from_fewer() -> None:
    result = indexed(TABLE)
    fewer, more = (ix.rank_stability(result, draws=n).counts for n in (512, 1024))

    assert (more >= fewer).all()


def test_a_region_without_one_of_the_children_has_no_rank() -> None:
    found = ix.rank_stability(indexed([[1, 2], [NAN, 9], [3, 1], [2, NAN]]), draws=40)

    assert found.counts[:, 0].tolist() == [0, 40, 0, 40]
    assert found.counts.sum(axis=1).tolist() == [40] * 4
    for values in (found.mean, found.p5, found.p95, found.top(1), found.percentile(50)):
        assert np.isnan(values).tolist() == [False, True, False, True]
    assert found.to_records()[1] == dict.fromkeys(("mean", "p5", "p95", "top")) | {"region": "r1"}
    assert repr(found) == "<RankStability 'all': 40 draws, 2 regions>"


def test_where_no_region_is_complete_it_says_why_and_what_would_help() -> None:
    with pytest.raises(bw.SpecError, match=r"no region has all parts .* i0 is lacking in 1 of 2"):
        ix.rank_stability(indexed([[1, NAN], [NAN, 9]]), draws=40)


def test_records_hold_the_figures() -> None:
    found = ix.rank_stability(indexed([[5, 5], [1, 1]]), draws=10, top=1)

    assert found.to_records() == [
        {"region": "r0", "mean": 1.0, "p5": 1.0, "p95": 1.0, "top": 1.0},
        {"region": "r1", "mean": 2.0, "p5": 2.0, "p95": 2.0, "top": 0.0},
    ]


TREE = ix.Spec(
    ix.Group(
        "all",
        (
            ix.Group("g", (ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1), ix.Leaf("w", 0, 1))),
            ix.Leaf("z", 1, 1),
        ),
    ),
    ix.Identity(),
)
YEARS = ix.Panel(
    ["a", "b"],
    ["x", "y", "z", "w"],
    [2022, 2023],
    [[[1, 9], [1, 9], [5, 1], [0, 0]], [[2, 3], [2, 3], [4, 4], [0, 0]]],
)


def test_the_children_of_the_named_group_are_weighed_in_the_named_year() -> None:
    result = ix.compute(YEARS, TREE, reference="each")

    below = ix.rank_stability(result, "g", period=2022, draws=100)
    assert below.mean.tolist() == [2, 1]
    assert ix.rank_stability(result, "g", period=2023, draws=100).mean.tolist() == [1, 2]
    assert below.result.periods == (2022,)
    whole = ix.rank_stability(result.at(2022), draws=2000)
    assert whole.mean == pytest.approx([1.5, 1.5], abs=0.1)


def test_what_is_not_there_is_refused() -> None:
    result = ix.compute(YEARS, TREE, reference="each")

    for verb in (ix.rank_stability, ix.dominance, ix.rank_range):
        with pytest.raises(bw.UnknownIdError, match="name one of the years"):
            verb(result)
        with pytest.raises(bw.UnknownIdError, match="no period 1999"):
            verb(result, period=1999)
        with pytest.raises(bw.UnknownIdError, match="it is a leaf, which has no parts"):
            verb(result, "z", period=2022)
        with pytest.raises(bw.UnknownIdError, match="no node 'gg'"):
            verb(result, "gg", period=2022)


@pytest.mark.parametrize(
    ("settings", "paths"),
    [
        ({"draws": 0}, ["draws"]),
        ({"draws": True}, ["draws"]),
        ({"draws": 10**9 + 1}, ["draws"]),
        ({"draws": 10**400, "seed": -1}, ["draws", "seed"]),
        ({"draws": 10.0}, ["draws"]),
        ({"draws": NAN, "seed": -1, "top": 0}, ["draws", "seed", "top"]),
        ({"seed": 1.5}, ["seed"]),
        ({"seed": None}, ["seed"]),
        ({"bounds": (0, 1)}, ["bounds[0]"]),
        ({"bounds": (NAN, True)}, ["bounds[0]", "bounds[1]"]),
        ({"bounds": (1, float("inf"))}, ["bounds[1]"]),
        ({"bounds": (2, 1)}, ["bounds[1]"]),
        ({"bounds": 2}, ["bounds"]),
        ({"bounds": (1, 2, 3)}, ["bounds"]),
        ({"bounds": ("a", 2)}, ["bounds[0]"]),
    ],
)
def test_every_wrong_setting_is_named(settings: dict, paths: list[str]) -> None:
    with pytest.raises(bw.DataError) as caught:
        ix.rank_stability(indexed(TABLE), **settings)
    assert [fault.path for fault in caught.value.faults] == paths


def test_more_draws_than_can_be_counted_are_refused_in_words() -> None:
    with pytest.raises(bw.DataError, match="draws: expected a whole number from 1 to 1000000000"):
        ix.rank_stability(indexed(TABLE), draws=10**400)


@pytest.mark.parametrize("percent", [-1, 101, NAN, True, "5%"])
def test_a_percentile_is_from_0_to_100(percent: object) -> None:
    with pytest.raises(bw.DataError, match="percent: expected a number from 0 to 100"):
        ix.rank_stability(indexed(TABLE), draws=5).percentile(percent)


def test_a_top_of_none_is_refused() -> None:
    with pytest.raises(bw.DataError, match="best: expected a whole number of 1 or more, got 0"):
        ix.rank_stability(indexed(TABLE), draws=5).top(0)


def test_a_group_whose_ranks_weights_do_not_make_is_refused() -> None:
    with pytest.raises(bw.SpecError, match=r"no effect on a minimum.*: all"):
        ix.rank_stability(indexed(TABLE, how=ix.Minimum()))
    with pytest.raises(bw.SpecError, match="kept apart has no value to rank: all"):
        ix.rank_stability(indexed(TABLE, how=ix.Apart()))


def test_a_mazziotta_pareto_index_is_weighed_too() -> None:
    table = [[100, 102, 110], [90, 120, 99], [111, 99, 95]]
    found = ix.rank_stability(indexed(table, how=ix.MazziottaPareto()), draws=200)

    assert found.counts.sum(axis=1).tolist() == [200] * 3
    array = np.array(table, float)
    best = np.zeros(3, int)
    for weights in drawn(1, 200, 3):
        middle = array @ weights
        spread = np.square(array - middle[:, None]) @ weights * 3 / 2
        best[np.argmax(middle - spread / middle)] += 1
    assert found.counts[:, 1].tolist() == best.tolist()


def test_a_draw_that_gives_no_value_names_region_and_year() -> None:
    table = [[NAN, 1, 1], [5, 9, -8], [3, 4, 5]]

    with pytest.raises(bw.DataError, match=r"all of r1 in 2023: the Mazziotta-Pareto index"):
        ix.rank_stability(indexed(table, how=ix.MazziottaPareto()))
