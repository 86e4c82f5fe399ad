"""Trends of short series: a slope, and how likely it is by chance.

Series of eight years or so are too short for anything but rank statistics to be trusted: one odd
year moves a least-squares line, and its t-test supposes normal noise. So the slope is the median of
the slopes between all pairs of years (Theil, 1950; Sen, 1968, "Estimates of the regression
coefficient based on Kendall's tau"), and the test counts which pairs rise and which fall (Mann,
1945, "Nonparametric tests against trend"; Kendall, 1975, "Rank correlation methods"). With so few
years the usual normal curve is off (five figures that all rise: 0.027 where 0.017 is exact), so all
orders of the figures are counted instead. Figures that hang together from year to year make S
spread more; it is then shrunk first (see `correlation`), and falls between two counts.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Flags, Floats, rank

# Up to so many years every order of the figures is counted; from there on a normal curve is used.
_EXACT = 20
# So many numbers of a working array at a time.
_AT_A_TIME = 4_000_000

Numbers = npt.NDArray[np.intp]


class Trends(NamedTuple):
    """Trends of series.

    Attributes:
        slopes: Change per year, shape (N,); NaN with fewer than two figures.
        p_values: How likely so clear a trend is if there is none, of the same shape; NaN likewise.
        counts: How many figures each series has.
    """

    slopes: Floats
    p_values: Floats
    counts: Numbers


def trends(series: Floats, years: Floats, shrinkage: Floats) -> Trends:
    """The trend of every series.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).
        shrinkage: By what S is multiplied, shape (N,); 1 where figures do not hang together.
    """
    counts = np.count_nonzero(~np.isnan(series), axis=1)
    slopes, p_values = np.full(len(series), np.nan), np.full(len(series), np.nan)
    rows = np.flatnonzero(counts > 1)
    for some in _portions(rows, years.size**2):
        slopes[some], p_values[some] = mann_kendall(series[some], years, shrinkage[some])
    return Trends(slopes, p_values, counts)


def _portions(rows: Numbers, width: int) -> Iterator[Numbers]:
    step = max(1, _AT_A_TIME // max(width, 1))
    for start in range(0, rows.size, step):
        yield rows[start : start + step]


def mann_kendall(
    series: Floats, years: Floats, shrinkage: Floats | float = 1.0
) -> tuple[Floats, Floats]:
    """The slope of Theil and Sen, and the two-sided test of Mann and Kendall.

    The slope is the median of the slopes between all pairs of years. The test counts how many
    pairs rise and how many fall (S), and sets that against all orders of the same figures, ties
    included: exact up to 20 figures, beyond that by the normal curve with correction for ties and
    for continuity.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).
        shrinkage: By what S is multiplied first, shape (N,); between two distances that S can
            have the logarithm of the chance is taken to be straight.

    >>> slope, p = mann_kendall(np.array([[1.0, 2.0, 3.0, 4.0, 6.0]]), np.arange(5.0))
    >>> slope.tolist(), p.tolist() == [2 / 120]
    ([1.0], True)
    """
    first, second = np.triu_indices(years.size, 1)
    steps = (series[:, second] - series[:, first]) / (years[second] - years[first])
    ranks = rank(series, "dense", highest_first=False)
    signs = np.sign(ranks[:, second] - ranks[:, first])
    rises = np.abs(np.nansum(signs, axis=1)) * shrinkage
    steps[signs == 0] = 0.0
    return medians(steps), _chances(_tie_sizes(ranks), rises)


def medians(rows: Floats) -> Floats:
    """The median of each row over the numbers that are there; one or more."""
    ordered = np.sort(rows, axis=1)
    counts = np.count_nonzero(~np.isnan(ordered), axis=1)[:, None]
    middle = np.take_along_axis(ordered, np.hstack([(counts - 1) // 2, counts // 2]), axis=1)
    halves: Floats = middle[:, 0] / 2 + middle[:, 1] / 2
    return halves


def _tie_sizes(ranks: Floats) -> Numbers:
    """How many figures of each row are equal to each other, the largest number first, then 0."""
    numbers = np.arange(1, ranks.shape[1] + 1)
    sizes = np.count_nonzero(ranks[:, :, None] == numbers, axis=1)
    return -np.sort(-sizes, axis=1)


def _chances(sizes: Numbers, rises: Floats) -> Floats:
    """Of each row how likely so many rises are by chance, or more, or so many falls."""
    patterns, which = np.unique(sizes, axis=0, return_inverse=True)
    found = np.empty(rises.shape)
    for number, pattern in enumerate(patterns.tolist()):
        rows = np.flatnonzero(which.reshape(-1) == number)
        tail = _tail(tuple(size for size in pattern if size))
        found[rows] = _between(*tail, rises[rows])
    return found


def _between(distances: Floats, chances: Floats, asked: Floats) -> Floats:
    """The chance at each distance; between two that can be, straight in its logarithm."""
    above = np.minimum(np.searchsorted(distances, asked), distances.size - 1)
    below = np.maximum(above - 1, 0)
    width = np.maximum(distances[above] - distances[below], 1.0)
    share = np.clip((asked - distances[below]) / width, 0.0, 1.0)
    found: Floats = chances[below] ** (1 - share) * chances[above] ** share
    return found


@lru_cache(maxsize=4096)
def _tail(sizes: tuple[int, ...]) -> tuple[Floats, Floats]:
    """How far S can be from 0 for figures with these ties, and the chance of that or farther."""
    pairs = (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
    if sum(sizes) > _EXACT:
        return np.arange(pairs + 1.0), _normal_tail(sizes, pairs)
    # By the number of pairs that fall, how many orders have it: the coefficients of a Gaussian
    # multinomial, the product of 1 - q**i up to n over those up to the size of every tie
    # (MacMahon; Stanley, "Enumerative combinatorics" 1, section 1.7). Multiplied out from the
    # front, then divided the same way; S is the pairs that rise less those that fall.
    orders = [1] + [0] * pairs
    for size in range(1, sum(sizes) + 1):
        for place in range(pairs, size - 1, -1):
            orders[place] -= orders[place - size]
    for size in (number for most in sizes for number in range(1, most + 1)):
        for place in range(size, pairs + 1):
            orders[place] += orders[place - size]
    by_distance = [0] * (pairs + 1)
    for falls, count in enumerate(orders):
        by_distance[abs(pairs - 2 * falls)] += count
    whole, above = sum(orders), 0
    distances: list[int] = []
    chances: list[float] = []
    for distance in reversed(range(pairs + 1)):
        if by_distance[distance]:
            above += by_distance[distance]
            distances.append(distance)
            chances.append(above / whole)
    return np.array(distances[::-1], float), np.array(chances[::-1])


def _normal_tail(sizes: tuple[int, ...], pairs: int) -> Floats:
    def spread(size: int) -> int:
        return size * (size - 1) * (2 * size + 5)

    variance = (spread(sum(sizes)) - sum(map(spread, sizes))) / 18
    scale = math.sqrt(2 * variance) or 1.0
    return np.array([math.erfc(max(rises - 1, 0) / scale) for rises in range(pairs + 1)])


def fewest_figures(level: float) -> int:
    """How many figures a series needs for any trend in it to be clear enough.

    Args:
        level: The significance level.

    >>> fewest_figures(0.05)
    5
    """
    count = 2
    while 2 / math.factorial(count) > level:
        count += 1
    return count


def discoveries(p_values: Floats, level: float, *, is_controlled: bool) -> Flags:
    """Which of many chances are small enough; NaN never is.

    Args:
        p_values: The chances, shape (K, N).
        level: The level of each, or, if controlled, the share of each row that may be by chance
            alone (Benjamini and Hochberg, 1995, "Controlling the false discovery rate").
        is_controlled: Which of the two.

    >>> discoveries(np.array([[0.01, 0.04, 0.5]]), 0.05, is_controlled=True).tolist()
    [[True, False, False]]
    """
    if not is_controlled:
        return np.asarray(p_values <= level)
    ordered = np.sort(p_values, axis=1)
    counts = np.count_nonzero(~np.isnan(p_values), axis=1)[:, None]
    limits = level * np.arange(1, p_values.shape[1] + 1) / np.maximum(counts, 1)
    largest = np.fmax.reduce(np.where(ordered <= limits, ordered, -1.0), axis=1)
    return np.asarray(p_values <= largest[:, None])
