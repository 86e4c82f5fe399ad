"""Correlation of neighbouring years: against published values, and worked out by brute force."""

import itertools
import math

import numpy as np
import pytest

from brede_welvaart._kernel import correlation as home
from brede_welvaart._kernel.correlation import correlation, shrinkage

NAN = math.nan


def between(years, rho):
    return np.array([[rho ** abs(a - b) if a != b else 1.0 for a in years] for b in years])


def spread_of_s(years, rho):
    """The variance of S, pair of pairs by pair of pairs."""
    near = between(years, rho)

    def together(i, j, k, m):
        return near[j, m] - near[j, k] - near[i, m] + near[i, k]

    pairs = list(itertools.combinations(range(len(years)), 2))
    total = 0.0
    for (i, j), (k, m) in itertools.product(pairs, pairs):
        size = math.sqrt(together(i, j, i, j) * together(k, m, k, m))
        total += 2 / math.pi * math.asin(max(-1.0, min(1.0, together(i, j, k, m) / size)))
    return total


def left_of(years, rho):
    """What is left of a correlation in the residuals of a line: a ratio of traces."""
    size = len(years)
    line = np.column_stack([np.ones(size), years])
    maker = np.eye(size) - line @ np.linalg.inv(line.T @ line) @ line.T
    shift = np.zeros((size, size))
    for place in range(size - 1):
        shift[place, place + 1] = shift[place + 1, place] = 0.5
    rest = maker @ between(years, rho) @ maker
    return np.trace(shift @ rest) / np.trace(rest)


def wandering(rng, regions, years, rho):
    """Series of a Gaussian process of which neighbouring years are so correlated."""
    found = np.empty((regions, len(years)))
    found[:, 0] = rng.standard_normal(regions)
    for place in range(1, len(years)):
        near = rho ** (years[place] - years[place - 1])
        noise = rng.standard_normal(regions)
        found[:, place] = near * found[:, place - 1] + math.sqrt(1 - near**2) * noise
    return found


def test_the_spread_of_s_is_that_of_the_control_values() -> None:
    for rho, expected in [(0.0, 65.3), (0.3, 93.4), (0.5, 120.3), (0.7, 157.1)]:
        found = shrinkage(np.ones((1, 8), bool), np.arange(8.0), rho)[0]

        assert 65.333333 / found**2 == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("rho", [0.2, 0.45, 0.7])
def test_the_spread_of_s_is_summed_over_pairs_of_pairs(rho: float) -> None:
    years = np.array([2010.0, 2012, 2013, 2014, 2018, 2019])
    there = np.array([[1, 1, 1, 1, 1, 1], [1, 0, 1, 1, 0, 1], [0, 0, 1, 0, 1, 0]], bool)
    found = shrinkage(there, years, rho)

    for row, ratio in zip(there, found, strict=True):
        own = years[row]
        counts = len(own) * (len(own) - 1) * (2 * len(own) + 5) / 18
        assert ratio == pytest.approx(math.sqrt(counts / spread_of_s(own, rho)), rel=1e-12)
        assert ratio <= 1


def test_nothing_is_shrunk_without_correlation_or_with_fewer_than_two_figures() -> None:
    there = np.array([[True, True, True], [True, False, False], [False, False, False]])

    assert shrinkage(there, np.arange(3.0), 0.0).tolist() == [1, 1, 1]
    assert shrinkage(there, np.arange(3.0), 0.5)[1:].tolist() == [1, 1]


def test_long_series_are_taken_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    there = np.random.default_rng(1).random((30, 9)) < 0.8
    whole = shrinkage(there, np.arange(9.0), 0.4)
    monkeypatch.setattr(home, "_AT_A_TIME", 100)

    assert np.allclose(shrinkage(there, np.arange(9.0), 0.4), whole, rtol=1e-12)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (5, (-0.400, -0.329, -0.295, -0.272)),
        (6, (-0.333, -0.228, -0.176, -0.138)),
        (7, (-0.286, -0.153, -0.084, -0.033)),
        (8, (-0.250, -0.096, -0.012, 0.051)),
    ],
)
def test_what_a_line_leaves_of_a_correlation_is_that_of_the_control_values(
    count: int, expected: tuple[float, ...]
) -> None:
    found = home._left_of(tuple(map(float, range(count))))

    assert found[[0, 30, 50, 70]].round(3).tolist() == pytest.approx(expected, abs=1e-9)


def test_what_a_line_leaves_is_a_ratio_of_traces_in_uneven_years_too() -> None:
    years = (0.0, 2.0, 3.0, 7.0, 8.0, 11.0)
    expected = [left_of(years, rho) for rho in (0.0, 0.35, 0.7)]

    assert np.allclose(home._left_of(years)[[0, 35, 70]], expected, rtol=1e-12)


@pytest.mark.parametrize("rho", [0.0, 0.3, 0.5, 0.7])
def test_the_correlation_is_found_from_many_short_series(rho: float) -> None:
    rng = np.random.default_rng(1)
    years = np.array([0.0, 1, 2, 3, 5, 6, 7, 9])
    series = 100 * wandering(rng, 2000, years, rho) + 5 * years
    series[rng.random(series.shape) < 0.2] = NAN
    found = correlation(series, years)

    assert not found.is_assumed
    assert found.value == pytest.approx(rho, abs=0.04)


def test_series_of_many_patterns_are_pooled_by_the_squares_that_each_leaves() -> None:
    rng = np.random.default_rng(2)
    years = np.arange(7.0)
    series = wandering(rng, 12, years, 0.4)
    series[:4, 0] = series[3:6, 4] = NAN
    squares, products, patterns = 0.0, 0.0, []
    for row in series:
        there = ~np.isnan(row)
        line = np.polynomial.Polynomial.fit(years[there], row[there], 1)
        rest = row[there] - line(years[there])
        squares += (rest**2).sum()
        products += (rest[1:] * rest[:-1]).sum()
        patterns.append(((rest**2).sum(), years[there]))
    tried = np.linspace(0, 0.7, 701)
    left = [sum(own * left_of(at, rho) for own, at in patterns) / squares for rho in tried]
    expected = np.interp(products / squares, left, tried)

    assert correlation(series, years).value == pytest.approx(expected, abs=2e-3)


def test_it_is_never_below_0_or_above_its_most() -> None:
    up_and_down = np.array([[1.0, -1] * 4]) * np.arange(1.0, 7)[:, None]
    slow = np.cumsum(wandering(np.random.default_rng(3), 50, range(8), 0.9), axis=1)

    assert correlation(up_and_down, np.arange(8.0)) == (0.0, False)
    assert correlation(slow, np.arange(8.0)) == (0.7, False)


@pytest.mark.parametrize(
    "series",
    [
        wandering(np.random.default_rng(4), 4, range(8), 0.2),
        np.tile(np.arange(8.0), (9, 1)),
        np.full((9, 8), 0.1),
        np.tile([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], (9, 1)) * np.arange(1.0, 10)[:, None],
        wandering(np.random.default_rng(5), 9, range(3), 0.2),
        wandering(np.random.default_rng(5), 9, range(2), 0.2),
        wandering(np.random.default_rng(5), 9, range(1), 0.2),
        np.full((9, 8), NAN),
    ],
    ids=["few", "lines", "same", "rounding", "three", "two", "one", "none"],
)
def test_it_is_assumed_where_the_figures_do_not_say_it(series: np.ndarray) -> None:
    assert correlation(series, np.arange(float(series.shape[1]))) == (0.4, True)
