"""Trends: the slope and the test, each against what can be counted out by hand."""

import math
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from scipy import stats

from brede_welvaart._kernel import position, trend
from brede_welvaart._kernel.position import ends_of_places, positions
from brede_welvaart._kernel.trend import discoveries, fewest_figures, mann_kendall, trends

NAN = math.nan


def rises(row: Any) -> int:
    """How many pairs rise, less how many fall."""
    return sum(int(b > a) - int(b < a) for place, a in enumerate(row) for b in row[place + 1 :])


def chance(row: Any) -> float:
    """The share of all orders of the same figures that rise or fall as clearly."""
    orders = list(permutations(row))
    return sum(abs(rises(order)) >= abs(rises(row)) for order in orders) / len(orders)


def median_slope(row: Any, years: Any) -> float:
    pairs = [(i, j) for j in range(len(row)) for i in range(j)]
    return float(np.median([(row[j] - row[i]) / (years[j] - years[i]) for i, j in pairs]))


@pytest.mark.parametrize(
    "row",
    [
        [1, 2, 3, 4, 5],
        [5, 4, 3, 2, 1],
        [3, 1, 2, 5, 4, 6],
        [1, 1, 2, 2, 3],
        [2, 2, 2, 2],
        [1, 1, 1, 9, 9, 9],
        [0.5, -1, 7.25, 7.25, 3, 2, 8],
        [1, 2],
    ],
)
def test_the_test_of_mann_and_kendall_counts_all_orders(row: list[float]) -> None:
    years = np.cumsum(np.arange(1.0, len(row) + 1))
    slope, p_value = mann_kendall(np.array([row], float), years)

    assert slope[0] == pytest.approx(median_slope(row, years), rel=1e-12)
    assert p_value[0] == pytest.approx(chance(row), rel=1e-12)


def test_exact_chances_are_those_of_scipy_without_ties() -> None:
    rng = np.random.default_rng(1)
    for count in (8, 12, 20):
        row = rng.permutation(count).astype(float)
        expected = stats.kendalltau(np.arange(count), row, method="exact").pvalue
        _, found = mann_kendall(row[None], np.arange(float(count)))

        assert found[0] == pytest.approx(expected, rel=1e-9)


def test_long_series_are_tested_by_the_normal_curve() -> None:
    rng = np.random.default_rng(2)
    row = rng.integers(0, 12, 30).astype(float)
    sizes = np.unique(row, return_counts=True)[1]
    variance = (30 * 29 * 65 - sum(m * (m - 1) * (2 * m + 5) for m in sizes)) / 18
    expected = 2 * stats.norm.sf((abs(rises(row)) - 1) / math.sqrt(variance))
    _, found = mann_kendall(np.stack([row, np.ones(30)]), np.arange(30.0))

    assert found.tolist() == [pytest.approx(expected, rel=1e-9), 1]


def test_the_normal_curve_follows_on_the_exact_count() -> None:
    row = np.random.default_rng(3).permutation(21).astype(float)
    _, normal = mann_kendall(row[None], np.arange(21.0))

    assert normal[0] == pytest.approx(
        stats.kendalltau(np.arange(21), row, method="exact").pvalue, abs=0.01
    )


def test_missing_years_are_passed_over() -> None:
    gaps = np.array([[NAN, 1, NAN, 2, 4, NAN, 3, 7]])
    full = np.array([[1.0, 2, 4, 3, 7]])
    one = mann_kendall(gaps, np.arange(8.0))
    other = mann_kendall(full, np.array([1.0, 3, 4, 6, 7]))

    assert np.allclose(one, other, rtol=1e-12)


def test_figures_that_differ_by_less_than_the_tolerance_are_equal() -> None:
    row = np.array([[1, 1 + 1e-15, 1 - 1e-15, 1, 1 + 1e-15, 1]])
    slope, p_value = mann_kendall(row, np.arange(6.0))

    assert (slope.tolist(), p_value.tolist()) == ([0], [1])


@pytest.mark.parametrize("row", [[3, 1, 2, 5, 4, 6], [1, 1, 2, 2, 3], [1, 2, 3, 4, 6]])
def test_what_falls_between_two_counts_has_a_chance_between_theirs(row: list[float]) -> None:
    most = len(row) * (len(row) - 1) // 2
    orders = [abs(rises(order)) for order in permutations(row)]
    chances = {s: sum(other >= s for other in orders) / len(orders) for s in sorted(set(orders))}
    for shrunk in (0.97, 0.8, 0.5, 0.1):
        _, found = mann_kendall(
            np.array([row], float), np.arange(float(len(row))), np.array([shrunk])
        )
        asked = abs(rises(row)) * shrunk
        below = max((s for s in chances if s <= asked), default=None)
        above = min(s for s in chances if s >= asked)
        if below is None or below == above:
            expected = chances[above]
        else:
            share = (asked - below) / (above - below)
            expected = math.exp(
                (1 - share) * math.log(chances[below]) + share * math.log(chances[above])
            )

        assert asked <= most
        assert found[0] == pytest.approx(expected, rel=1e-12)


def test_a_trend_takes_two_figures() -> None:
    rows = np.array([[NAN, NAN, NAN], [NAN, 5, NAN], [1, NAN, 4]])
    found = trends(rows, np.arange(3.0), np.ones(3))

    assert found.counts.tolist() == [0, 1, 2]
    assert np.array_equal(found.slopes, [NAN, NAN, 1.5], equal_nan=True)
    assert np.array_equal(found.p_values, [NAN, NAN, 1], equal_nan=True)


def test_many_series_are_taken_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.random.default_rng(5).normal(size=(50, 6))
    whole = trends(rows, np.arange(6.0), np.ones(50))
    monkeypatch.setattr(trend, "_AT_A_TIME", 100)

    assert np.array_equal(trends(rows, np.arange(6.0), np.ones(50)).p_values, whole.p_values)


@pytest.mark.parametrize(
    ("level", "count"), [(0.05, 5), (0.1, 4), (2 / 120, 5), (0.01, 6), (0.5, 3)]
)
def test_so_many_figures_it_takes(level: float, count: int) -> None:
    assert fewest_figures(level) == count


def test_discoveries_are_those_of_scipy() -> None:
    rng = np.random.default_rng(6)
    rows = rng.random((40, 12)) ** 3
    rows[0] = 0.9
    expected = np.array([stats.false_discovery_control(row) <= 0.05 for row in rows])

    assert np.array_equal(discoveries(rows, 0.05, is_controlled=True), expected)
    assert np.array_equal(discoveries(rows, 0.05, is_controlled=False), rows <= 0.05)


def test_what_has_no_chance_is_no_discovery_and_does_not_count_among_them() -> None:
    rows = np.array([[0.01, NAN, NAN, 0.04], [NAN, NAN, NAN, NAN]])

    assert discoveries(rows, 0.04, is_controlled=True).tolist() == [
        [True, False, False, True],
        [False] * 4,
    ]


def test_positions_and_quartiles() -> None:
    rows = np.array(
        [
            [8.0, 7, 6, 5, 4, 3, 2, 1, NAN],
            [9, 9, 9, 5, 4, 3, 1, 1, NAN],
            [5, 5, 5, 5, 5, 5, 5, 5, 5],
            [7, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN],
        ]
    )
    found = positions(rows)

    assert found.counts.tolist() == [8, 8, 9, 1]
    assert np.array_equal(found.places[0], [1, 2, 3, 4, 5, 6, 7, 8, NAN], equal_nan=True)
    assert np.array_equal(found.quartiles[0], [1, 1, 2, 2, 3, 3, 4, 4, NAN], equal_nan=True)
    assert np.array_equal(found.places[1], [1, 1, 1, 4, 5, 6, 7, 7, NAN], equal_nan=True)
    assert np.array_equal(found.quartiles[1], [2, 2, 2, 2, 3, 3, 4, 4, NAN], equal_nan=True)
    assert found.places[2].tolist() == [1] * 9
    assert found.quartiles[2].tolist() == [2] * 9


def test_the_ends_of_places_are_counted_pair_by_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(7)
    rows, margins = rng.normal(size=(3, 25)), rng.random((3, 25))
    rows[0, :3] = margins[1, 5:9] = margins[2] = NAN
    found = ends_of_places(rows, margins)
    for row, unsure, best, worst in zip(rows, margins, *found, strict=True):
        for place, mine in enumerate(row):
            if math.isnan(mine) or math.isnan(unsure[place]):
                assert math.isnan(best[place])
                assert math.isnan(worst[place])
                continue
            others = [
                (other - mine, math.hypot(0 if math.isnan(its) else its, unsure[place]))
                for other, its in zip(row, unsure, strict=True)
                if not math.isnan(other)
            ]
            assert best[place] == 1 + sum(lead > limit for lead, limit in others)
            assert worst[place] == len(others) - sum(-lead > limit for lead, limit in others)
    monkeypatch.setattr(position, "_AT_A_TIME", 50)
    assert np.array_equal(ends_of_places(rows, margins).best, found.best, equal_nan=True)
