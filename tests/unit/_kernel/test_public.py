"""Normalising and aggregating arrays."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")


def faults(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("normaliser", "direction", "points"),
    [
        (ix.MinMax(), 1, [0, 25, 100, NAN]),
        (ix.MinMax(), -1, [100, 75, 0, NAN]),
        (ix.MinMax(1, 100), 1, [1, 25.75, 100, NAN]),
        (ix.ZScore(), 1, [-0.8006407690254357, -0.32025630761017426, 1.12089707663561, NAN]),
        (ix.ZScore(100, 10), -1, [108.00640769025436, 103.20256307610174, 88.7910292336439, NAN]),
        (ix.Rank(), 1, [1, 2, 3, NAN]),
        (ix.Rank(), -1, [3, 2, 1, NAN]),
        (ix.PercentileRank(), 1, [0, 50, 100, NAN]),
        (ix.PercentileRank((0, 1)), -1, [1, 0.5, 0, NAN]),
        (ix.Goalposts(0, 4), 1, [25, 50, 100, NAN]),
        (ix.Goalposts(0, 4), -1, [75, 50, 0, NAN]),
        (ix.Goalposts(0, 4, clip=False), 1, [25, 50, 125, NAN]),
        (ix.Goalposts(0, 4, clip=False), -1, [75, 50, -25, NAN]),
        (ix.Goalposts(1, 16, log=True, scale=(0, 1)), 1, [0, 0.25, 0.5804820237218407, NAN]),
        (ix.FractionOfMax(), 1, [20, 40, 100, NAN]),
        (ix.FractionOfMax(), -1, [100, 50, 20, NAN]),
        (ix.FractionOfMax((1, 2)), 1, [1.2, 1.4, 2, NAN]),
        (ix.DistanceToReference("b"), 1, [0, 100, 400, NAN]),
        (ix.DistanceToReference("b"), -1, [133.33333333333334, 100, 0, NAN]),
        (ix.Identity(), 1, [1, 2, 5, NAN]),
        (ix.Identity(), -1, [-1, -2, -5, NAN]),
    ],
)
def test_every_normaliser(normaliser: ix.Normaliser, direction: int, points: list[float]) -> None:
    found = ix.normalise([[1, 2, 5, NAN]], normaliser, direction, regions="abcd")

    assert np.allclose(found, [points], rtol=1e-12, atol=1e-12, equal_nan=True)


def test_each_row_may_have_its_own() -> None:
    rows = [[1, 2, 3], [1, 2, 4], [3, 2, 1], [1, 10, 100], [5, 4, 2], [1, 5, 9], [3, 1, 2]]
    normalisers = [
        ix.MinMax(),
        ix.FractionOfMax(),
        ix.Rank(),
        ix.Goalposts(1, 100, log=True),
        ix.FractionOfMax(),
        ix.Goalposts(2, 8, clip=False),
        ix.PercentileRank(),
    ]
    found = ix.normalise(rows, normalisers, [1, 1, -1, 1, -1, 1, 1])

    assert np.allclose(
        found,
        [
            [0, 50, 100],
            [25, 50, 100],
            [1, 2, 3],
            [0, 50, 100],
            [40, 50, 100],
            [-100 / 6, 50, 700 / 6],
            [100, 0, 50],
        ],
    )


def test_the_figures_that_are_given_stay_as_they_were() -> None:
    given = np.array([[1.0, 2.0, 4.0]])
    ix.normalise(given, ix.Goalposts(1, 8, log=True))

    assert given.tolist() == [[1, 2, 4]]


@pytest.mark.parametrize(
    ("normaliser", "name"),
    [
        (ix.MinMax(), "MinMax"),
        (ix.ZScore(), "ZScore"),
        (ix.PercentileRank(), "PercentileRank"),
        (ix.DistanceToReference("a"), "DistanceToReference"),
    ],
)
def test_constant_rows_are_all_named(normaliser: ix.Normaliser, name: str) -> None:
    rows = [[2, 2, NAN], [1, 3, 2], [0.1 + 0.2, 0.3, 0.3]]
    message = f"all figures are the same, so {name} cannot tell regions apart"
    given = [normaliser, ix.MinMax(), normaliser]

    assert faults(lambda: ix.normalise(rows, given, regions="abc")) == [
        f"[0]: {message}",
        f"[2]: {message}",
    ]


@pytest.mark.parametrize("normaliser", [ix.Rank(), ix.PercentileRank()])
def test_a_single_figure_has_no_rank(normaliser: ix.Normaliser) -> None:
    assert faults(lambda: ix.normalise([[NAN, 2, NAN]], normaliser)) == [
        "[0]: is the only figure, which has no rank among others"
    ]


def test_ranks_of_a_constant_row_are_all_1() -> None:
    assert ix.normalise([[2, 2, 2]], ix.Rank()).tolist() == [[1, 1, 1]]


@pytest.mark.parametrize("normaliser", [*ix.Normaliser.variants()])
def test_a_row_without_figures_stays_without(normaliser: type[Any]) -> None:
    given = {"lower": 1, "upper": 2} if normaliser is ix.Goalposts else {}
    given = {"region": "b"} if normaliser is ix.DistanceToReference else given
    found = ix.normalise([[NAN, NAN], [1, 2]], normaliser(**given), 1, regions="ab")

    assert np.isnan(found[0]).all()
    assert not np.isnan(found[1]).any()


def test_what_is_not_above_0_is_named() -> None:
    rows = [[1, 0, -2], [1, 2, 3]]

    assert faults(lambda: ix.normalise(rows, ix.FractionOfMax(), [-1, 1])) == [
        "[0][1]: FractionOfMax needs a figure above 0",
        "[0][2]: FractionOfMax needs a figure above 0",
    ]
    assert faults(
        lambda: ix.normalise(rows, [ix.Goalposts(1, 2, log=True), ix.Goalposts(1, 2)])
    ) == [
        "[0][1]: a logarithm needs a figure above 0",
        "[0][2]: a logarithm needs a figure above 0",
    ]
    assert ix.normalise(rows, [ix.Goalposts(1, 2), ix.Goalposts(1, 2, log=True)])[0, 1] == 0


def test_the_least_that_a_float_can_hold_harms_nothing() -> None:
    tiny = 5e-324

    found = ix.normalise([[tiny, 1, 2]], ix.FractionOfMax(), -1)

    assert found[0] == pytest.approx([100, 0, 0])
    assert ix.normalise([[0, tiny]]).tolist() == [[0, 100]]


def test_a_region_of_reference_has_a_figure_that_is_not_the_worst() -> None:
    rows = [[1, 2, NAN], [2, 1, NAN]]

    assert faults(lambda: ix.normalise(rows, ix.DistanceToReference("c"), regions="abc")) == [
        "[0]: the reference region has no figure",
        "[1]: the reference region has no figure",
    ]
    assert faults(lambda: ix.normalise(rows, ix.DistanceToReference("b"), 1, regions="abc")) == [
        "[1]: the reference region has the worst figure, so nothing can be measured from it"
    ]


def test_a_region_of_reference_is_a_column() -> None:
    with pytest.raises(bw.SpecError, match="no column has these regions of reference: z") as error:
        ix.normalise([[1, 2]], ix.DistanceToReference("z"), regions="ab")
    assert error.value.nodes == ("z",)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"values": [1, 2]}, "(the whole): expected the shape (rows, columns), got (2,)"),
        ({"values": [[]]}, "(the whole): expected the shape (rows, columns), got (1, 0)"),
        ({"values": [[1, float("inf")]]}, "[0][1]: expected a finite number, got inf"),
        ({"normaliser": [ix.MinMax()] * 2}, "normaliser: expected 1, one per row; got 2"),
        ({"directions": [1, 1]}, "directions: expected 1, one per row; got 2"),
        ({"directions": [0]}, "directions[0]: expected 1 or -1, got 0"),
    ],
)
def test_what_is_not_of_its_form_is_named(given: dict[str, Any], fault: str) -> None:
    assert faults(lambda: ix.normalise(**{"values": [[1, 2]], **given})) == [fault]


CHILDREN = [[20.0, 40.0, NAN], [80.0, NAN, NAN]]


@pytest.mark.parametrize(
    ("aggregator", "points"),
    [
        (ix.Arithmetic(), 65),
        (ix.Geometric(), 56.568542494923804),
        (ix.Harmonic(), 45.714285714285715),
        (ix.Power(2), 70),
        (ix.Power(0), 56.568542494923804),
        (ix.Power(1e-13), 56.568542494923804),
        (ix.Power(1e-6), 56.568552683),
        (ix.Power(1), 65),
        (ix.Power(-1), 45.714285714285715),
        (ix.Power(1000), 80 * 0.75 ** (1 / 1000)),
        (ix.Power(-1000), 20 * 0.25 ** (-1 / 1000)),
        (ix.Minimum(), 20),
        (ix.MazziottaPareto(), 65 - 2 * 675 / 65),
        (ix.MazziottaPareto(1, 0), 65 + 675 / 65),
        (ix.MazziottaPareto(0), 65),
    ],
)
def test_every_aggregator(aggregator: ix.Aggregator, points: float) -> None:
    found = ix.aggregate(CHILDREN, [1, 3], aggregator)

    assert found[:2] == pytest.approx([points, 40], rel=1e-7)
    assert np.isnan(found[2])


def test_a_power_between_gives_neither_1_nor_an_end() -> None:
    means = [ix.aggregate([[4.0], [9.0]], None, ix.Power(p))[0] for p in (-2, -1, 0, 0.5, 1, 2)]

    assert means == sorted(means)
    assert means[2:5] == pytest.approx([6, 6.25, 6.5])


def test_a_power_takes_0_where_it_is_above_0() -> None:
    assert ix.aggregate([[0.0, 0.0], [4.0, 0.0]], None, ix.Power(0.5)).tolist() == [1, 0]


def test_a_penalty_has_effect() -> None:
    found = [ix.aggregate([[90.0], [110.0]], None, ix.MazziottaPareto(p))[0] for p in (-2, -1, 1)]

    assert found == pytest.approx([96, 98, 102])


def test_a_coverage_that_is_asked_counts_children_and_not_weights() -> None:
    found = ix.aggregate([[1.0, 1.0], [2.0, NAN], [3.0, 3.0]], [9, 1, 1], min_coverage=2 / 3)
    none = ix.aggregate([[1.0, 1.0], [2.0, NAN], [3.0, NAN]], [9, 1, 1], min_coverage=2 / 3)

    assert found == pytest.approx([14 / 11, 1.2])
    assert np.isnan(none).tolist() == [False, True]


def test_a_weight_of_0_takes_a_child_out() -> None:
    assert ix.aggregate([[1.0], [NAN], [3.0]], [1, 0, 1], min_coverage=1).tolist() == [2]
    assert ix.aggregate([[-1.0], [4.0]], [0, 1], ix.Geometric()) == pytest.approx([4])


@pytest.mark.parametrize(
    ("aggregator", "name"),
    [(ix.Geometric(), "geometric"), (ix.Harmonic(), "harmonic"), (ix.Power(-2), "power")],
)
def test_zero_and_less_in_a_mean_that_does_not_take_them_is_named(
    aggregator: ix.Aggregator, name: str
) -> None:
    message = f"a {name} mean needs points above 0; MinMax(1, 100) would give them"

    assert faults(lambda: ix.aggregate([[1, 0], [5, 5], [-2, 3]], [1, 0, 1], aggregator)) == [
        f"[0][1]: {message}",
        f"[2][0]: {message}",
    ]


def test_less_than_0_in_a_power_mean_is_named() -> None:
    assert faults(lambda: ix.aggregate([[1, 0], [-5, 5]], None, ix.Power(2))) == [
        "[1][0]: a power mean needs points of 0 or more; MinMax(0, 100) would give them"
    ]


def test_a_mean_of_0_in_a_mazziotta_pareto_index_is_named() -> None:
    assert faults(lambda: ix.aggregate([[1, 1], [-1, 2]], None, ix.MazziottaPareto())) == [
        "[0]: the Mazziotta-Pareto index needs a mean above 0; ZScore(100, 10) would give one"
    ]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (
            {"weights": [-1, float("nan")]},
            [
                "weights[0]: expected 0 or more, got -1.0",
                "weights[1]: expected 0 or more, got nan",
            ],
        ),
        ({"weights": [0, 0]}, ["weights: at least one must have a weight above 0"]),
        ({"weights": [1]}, ["weights: expected 2, one per row; got 1"]),
        ({"min_coverage": 2}, ["min_coverage: expected a share from 0 to 1, got 2.0"]),
    ],
)
def test_weights_and_coverage_are_checked(given: dict[str, Any], found: list[str]) -> None:
    assert faults(lambda: ix.aggregate([[1], [2]], **given)) == found


def test_min_max_cuts_at_quantiles() -> None:
    rng = np.random.default_rng(8)
    rows = rng.normal(size=(3, 50))
    rows[0, :7] = np.nan
    plain, up, down = ix.normalise(
        rows, [ix.MinMax(), *[ix.MinMax(0, 10, (0.04, 0.96))] * 2], [1, 1, -1]
    )

    low, high = np.nanquantile(rows, (0.04, 0.96), axis=1)
    assert np.allclose(up, 10 * np.clip((rows[1] - low[1]) / (high[1] - low[1]), 0, 1))
    assert np.allclose(down, 10 * np.clip((high[2] - rows[2]) / (high[2] - low[2]), 0, 1))
    assert (np.nanmin(plain), np.nanmax(plain)) == (0, 100)
    gappy = ix.normalise(rows[:1], ix.MinMax(quantiles=(0.1, 0.5)))
    low, high = np.nanquantile(rows[:1], (0.1, 0.5), axis=1)
    assert np.allclose(gappy, 100 * np.clip((rows[:1] - low) / (high - low), 0, 1), equal_nan=True)


def test_quantiles_that_are_the_same_figure_are_refused() -> None:
    rows = [[1.0, 2, 2, 2, 2, 3], [1, 2, 3, 4, 5, 6]]

    with pytest.raises(bw.DataError) as caught:
        ix.normalise(rows, ix.MinMax(quantiles=(0.2, 0.8)))
    assert len(caught.value.faults) == 1
    assert "MinMax cannot tell regions apart" in str(caught.value)


@pytest.mark.parametrize("quantiles", [(0.5, 0.5), (0.9, 0.1), (-0.1, 0.5), (0.1, 1.5), (0.1,), 3])
def test_quantiles_are_two_shares_that_rise(quantiles: object) -> None:
    with pytest.raises(bw.DataError, match="quantiles"):
        ix.MinMax(quantiles=quantiles)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [1e-165, 1e-300, 5e-324, 1e-100, 1.0, 1e99])
def test_z_scores_are_finite_and_right_whatever_the_size(size: float) -> None:
    found = ix.normalise([[size, 2 * size, 3 * size]], ix.ZScore())

    assert found[0].tolist() == pytest.approx([-1, 0, 1], rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(
    ("normaliser", "row", "faulty"),
    [
        (ix.Goalposts(0, 5e-324, clip=False), [1.0, -1, 0, 1e-323], ["[0][0]", "[0][1]"]),
        (ix.DistanceToReference("b"), [0.0, 1e-300, 1e50, 0], ["[0][2]"]),
    ],
)
def test_points_beyond_the_floats_are_refused_by_cell(
    normaliser: ix.Normaliser, row: list[float], faulty: list[str]
) -> None:
    with pytest.raises(bw.DataError, match="its points are no finite number") as caught:
        ix.normalise([row], normaliser, regions=["a", "b", "c", "d"])
    assert [fault.path for fault in caught.value.faults] == faulty


def test_points_of_another_year_may_be_beyond_the_floats() -> None:
    figures = np.array([[[0.0, 1e60], [4, 4]], [[1e-300, 2], [2, 9]], [[2e-300, 3], [9, 2]]])
    panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2022, 2023], figures)
    for how in (ix.MinMax(), ix.ZScore(), ix.FractionOfMax()):
        leaves = [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]
        given = ix.Spec(ix.Group("all", leaves[: 1 if how == ix.FractionOfMax() else 2]), how)
        if how == ix.FractionOfMax():
            given = ix.Spec(ix.Group("all", [ix.Leaf("y", 1, -1)]), how)
            assert np.isfinite(ix.compute(panel, given, 2023, reference=2022).scores()).all()
            continue
        with pytest.raises(bw.DataError, match="x of a in 2023: its points are no finite number"):
            ix.compute(panel, given, 2023, reference=2022)
    assert np.isfinite(
        ix.compute(
            panel, ix.Spec(ix.Group("all", [ix.Leaf("y", 1, 1)])), 2023, reference=2022
        ).scores()
    ).all()
