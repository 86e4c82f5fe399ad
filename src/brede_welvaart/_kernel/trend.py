"""Trends of short series: a slope, and how likely it is by chance.

Series of eight years or so are too short for anything but rank statistics to be trusted: one odd
year moves a least-squares line, and its t-test supposes normal noise. So the slope is the median of
the slopes between all pairs of years (Theil, 1950; Sen, 1968, "Estimates of the regression
coefficient based on Kendall's tau"), and the test counts which pairs rise and which fall (Mann,
1945, "Nonparametric tests against trend"; Kendall, 1975, "Rank correlation methods"). With so few
years the usual normal curve is off (five figures that all rise: 0.027 where 0.017 is exact), so all
orders of the figures are counted instead.
"""

import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats, rank, tied

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


Method = Callable[[Floats, Floats], tuple[Floats, Floats]]


def trends(series: Floats, years: Floats, method: Method) -> Trends:
    """The trend of every series.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).
        method: Gives slopes and p-values of series with two figures or more.
    """
    counts = np.count_nonzero(~np.isnan(series), axis=1)
    slopes, p_values = np.full(len(series), np.nan), np.full(len(series), np.nan)
    rows = np.flatnonzero(counts > 1)
    for some in _portions(rows, years.size**2):
        slopes[some], p_values[some] = method(series[some], years)
    return Trends(slopes, p_values, counts)


def _portions(rows: Numbers, width: int) -> Iterator[Numbers]:
    step = max(1, _AT_A_TIME // max(width, 1))
    for start in range(0, rows.size, step):
        yield rows[start : start + step]


def mann_kendall(series: Floats, years: Floats) -> tuple[Floats, Floats]:
    """The slope of Theil and Sen, and the two-sided test of Mann and Kendall.

    The slope is the median of the slopes between all pairs of years. The test counts how many
    pairs rise and how many fall (S), and sets that against all orders of the same figures, ties
    included: exact up to 20 figures, beyond that by the normal curve with correction for ties and
    for continuity.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).

    >>> slope, p = mann_kendall(np.array([[1.0, 2.0, 3.0, 4.0, 6.0]]), np.arange(5.0))
    >>> slope.tolist(), p.tolist() == [2 / 120]
    ([1.0], True)
    """
    first, second = np.triu_indices(years.size, 1)
    steps = (series[:, second] - series[:, first]) / (years[second] - years[first])
    ranks = rank(series, "dense", highest_first=False)
    signs = np.sign(ranks[:, second] - ranks[:, first])
    rises = np.abs(np.nansum(signs, axis=1)).astype(np.intp)
    steps[signs == 0] = 0.0
    return _medians(steps), _chances(_tie_sizes(ranks), rises)


def _medians(rows: Floats) -> Floats:
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


def _chances(sizes: Numbers, rises: Numbers) -> Floats:
    """Of each row how likely so many rises are by chance, or more, or so many falls."""
    patterns, which = np.unique(sizes, axis=0, return_inverse=True)
    found = np.empty(rises.shape)
    for number, pattern in enumerate(patterns.tolist()):
        rows = np.flatnonzero(which.reshape(-1) == number)
        found[rows] = _tail(tuple(size for size in pattern if size))[rises[rows]]
    return found


@lru_cache(maxsize=4096)
def _tail(sizes: tuple[int, ...]) -> Floats:
    """The chance that S is so far from 0 or farther, by how far, for figures with these ties."""
    pairs = (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
    if sum(sizes) > _EXACT:
        return _normal_tail(sizes, pairs)
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
    tail: list[float] = []
    for count in reversed(by_distance):
        above += count
        tail.append(above / whole)
    return np.array(tail[::-1])


def _normal_tail(sizes: tuple[int, ...], pairs: int) -> Floats:
    def spread(size: int) -> int:
        return size * (size - 1) * (2 * size + 5)

    variance = (spread(sum(sizes)) - sum(map(spread, sizes))) / 18
    scale = math.sqrt(2 * variance) or 1.0
    return np.array([math.erfc(max(rises - 1, 0) / scale) for rises in range(pairs + 1)])


def least_squares(series: Floats, years: Floats) -> tuple[Floats, Floats]:
    """The slope of the straight line with the least squares, and the two-sided t-test of it.

    With two figures there is no test: the p-value is 1.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).

    >>> slope, p = least_squares(np.array([[1.0, 3.0, 2.0]]), np.arange(3.0))
    >>> slope.tolist(), round(p.item(), 6)
    ([0.5], 0.666667)
    """
    from scipy.special import stdtr  # type: ignore[import-untyped]

    there = ~np.isnan(series)
    counts = np.count_nonzero(there, axis=1)
    when = _centred(np.where(there, years, np.nan), counts)
    what = _centred(series, counts)
    spread = np.square(when).sum(axis=1)
    slopes = (when * what).sum(axis=1) / spread
    rest = np.square(what - slopes[:, None] * when).sum(axis=1)
    freedom = counts - 2
    with np.errstate(divide="ignore", invalid="ignore"):
        t_values = np.abs(slopes) * np.sqrt(spread * freedom / rest)
    p_values = np.where(freedom > 0, 2 * stdtr(np.maximum(freedom, 1), -t_values), 1.0)
    is_flat = tied(np.fmin.reduce(series, axis=1), np.fmax.reduce(series, axis=1))
    return np.where(is_flat, 0.0, slopes), np.where(is_flat, 1.0, p_values)


def _centred(rows: Floats, counts: Numbers) -> Floats:
    """Each row less its mean, with 0 for what is missing."""
    mean = np.nansum(rows, axis=1) / counts
    centred: Floats = np.nan_to_num(rows - mean[:, None])
    return centred


#: The ways to find a trend.
METHODS: dict[str, Any] = {"mann_kendall": mann_kendall, "least_squares": least_squares}


def fewest_figures(method: str, level: float) -> int:
    """How many figures a series needs for any trend in it to be clear enough.

    Args:
        method: One of `METHODS`.
        level: The significance level.

    >>> fewest_figures("mann_kendall", 0.05), fewest_figures("least_squares", 0.05)
    (5, 3)
    """
    if method == "least_squares":
        return 3
    count = 2
    while 2 / math.factorial(count) > level:
        count += 1
    return count
