"""How figures of one region hang together from year to year, and what that does to a trend.

What is above its line this year is often above it next year too. Then a series wanders, and a test
that takes every year for a new one sees trends in wandering: at a correlation of 0.7 between
neighbouring years in 19 of 100 series without any. So the spread of S, the pairs that rise less
those that fall, is taken as it is under such a correlation (Hamed, 2009, "Exact distribution of the
Mann-Kendall trend test statistic for persistent data", Journal of Hydrology 365).

The correlation is found from the series themselves. A line was fitted to each, which takes away
much of it: from eight figures of white noise -0.25 is left, and of a correlation of 0.5 -0.01. What
is left of every correlation is known, so the one that leaves what was seen is the answer.
"""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import TOLERANCE, Flags, Floats

#: A correlation is never taken to be more than this.
MOST = 0.7
#: What it is taken to be where it cannot be found.
ASSUMED = 0.4
#: In fewer regions it cannot be found.
FEWEST_REGIONS = 5
# The correlations that are tried; between them what they leave is taken to be straight.
_TRIED = np.linspace(0.0, MOST, 71)
# So many numbers of a working array at a time.
_AT_A_TIME = 4_000_000


class Correlation(NamedTuple):
    """The correlation of figures of neighbouring years.

    Attributes:
        value: From 0 to `MOST`.
        is_assumed: Whether the figures do not say it.
    """

    value: float
    is_assumed: bool


def correlation(series: Floats, years: Floats) -> Correlation:
    """The correlation between neighbouring years, from the series of many regions together.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).

    >>> correlation(np.array([[1.0, 2.0, 4.0, 3.0]]), np.arange(4.0))
    Correlation(value=0.4, is_assumed=True)
    """
    squares, products, left = 0.0, 0.0, np.zeros(_TRIED.size)
    regions = 0
    for there, rows in _patterns(~np.isnan(series)):
        figures = series[np.ix_(rows, there)]
        rest = figures @ _residual_maker(years[there])
        # What rounding leaves of a straight line says nothing.
        rest[np.abs(rest) <= TOLERANCE * np.abs(figures).max(axis=1, keepdims=True)] = 0.0
        own = float(np.square(rest).sum())
        squares += own
        products += float((rest[:, 1:] * rest[:, :-1]).sum())
        regions += int(rest.any(axis=1).sum())
        if own:
            left += own * _left_of(tuple((years[there] - years[there][0]).tolist()))
    if regions < FEWEST_REGIONS or (np.diff(left) <= TOLERANCE * squares).any():
        return Correlation(ASSUMED, is_assumed=True)
    found = np.interp(products / squares, left / squares, _TRIED)
    # More digits than these say nothing, and would differ with the order of the regions.
    return Correlation(round(float(found), 3), is_assumed=False)


def _patterns(there: Flags) -> list[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]]:
    """The years of which series have figures, each with the rows that have just these."""
    kinds, which = np.unique(there, axis=0, return_inverse=True)
    return [
        (np.flatnonzero(kind), np.flatnonzero(which.reshape(-1) == number))
        for number, kind in enumerate(kinds)
        if kind.any()
    ]


def _residual_maker(years: Floats) -> Floats:
    """What makes of figures what a straight line leaves of them."""
    line = np.stack([np.ones(years.size), years - years.mean()])
    if years.size == 1:
        return np.zeros((1, 1))
    unit = line / np.sqrt(np.square(line).sum(axis=1, keepdims=True))
    maker: Floats = np.eye(years.size) - unit.T @ unit
    return maker


def _correlations(years: Floats, rho: float) -> Floats:
    """The correlation of every year with every other: rho to the power of the years between."""
    return np.power(rho, np.abs(years[:, None] - years))


@lru_cache(maxsize=4096)
def _left_of(years: tuple[float, ...]) -> Floats:
    """What is left of every correlation that is tried once a line is taken away."""
    at = np.array(years)
    maker = _residual_maker(at)
    left: list[float] = []
    for rho in _TRIED.tolist():
        rest = maker @ _correlations(at, rho) @ maker
        left.append(float(np.trace(rest, 1) / np.trace(rest)))
    return np.array(left)


def shrinkage(there: Flags, years: Floats, rho: float) -> Floats:
    """By what S is multiplied, so that it is as spread as among figures that do not hang together.

    Args:
        there: Which figures there are, shape (N, T).
        years: When they were taken, rising, shape (T,).
        rho: The correlation between neighbouring years.

    Returns:
        Numbers of 1 or less, shape (N,).
    """
    found = np.ones(len(there))
    if not rho:
        return found
    kinds, which = np.unique(there, axis=0, return_inverse=True)
    first, second = np.triu_indices(years.size, 1)
    pairs = (kinds[:, first] & kinds[:, second]).astype(float)
    spread = np.zeros(len(kinds))
    for start in range(0, first.size, step := max(1, _AT_A_TIME // max(first.size, 1))):
        some = slice(start, start + step)
        signs = _sign_correlations(_correlations(years, rho), (first, second), some)
        spread += ((pairs @ signs.T) * pairs[:, some]).sum(axis=1)
    counts = kinds.sum(axis=1)
    alone = counts * (counts - 1) * (2 * counts + 5) / 18
    ratio = np.sqrt(np.divide(alone, spread, out=np.ones_like(spread), where=alone > 0))
    return np.asarray(ratio[which.reshape(-1)])


def _sign_correlations(
    between: Floats, pairs: tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]], some: slice
) -> Floats:
    """How the signs of some differences hang together with those of all.

    Two normal numbers with a correlation of c have signs with one of 2 / pi times its arcsine.
    """
    first, second = pairs
    one, other = first[some, None], second[some, None]
    together = between[other, second] - between[other, first]
    together += between[one, first] - between[one, second]
    spread = 2.0 - 2.0 * between[first, second]
    together /= np.sqrt(spread[some, None] * spread)
    signs: Floats = np.arcsin(np.clip(together, -1.0, 1.0)) * (2 / math.pi)
    return signs
