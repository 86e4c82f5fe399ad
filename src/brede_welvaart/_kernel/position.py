"""Where a region stands among others: x of n, and in which quarter.

A quarter is a matter of counts and not of interpolated quantiles: with thirteen regions and ties no
value parts the best three from the rest, and whoever is told "best quarter" can count it.
"""

from typing import NamedTuple

import numpy as np

from brede_welvaart._kernel.ties import Floats, rank

_QUARTERS = 4
# So many numbers of a working array at a time.
_AT_A_TIME = 4_000_000


class Ends(NamedTuple):
    """The best and the worst place that go with the margins of figures, both of one shape.

    Attributes:
        best: The best, from 1; NaN where a margin is not known.
        worst: The worst, likewise.
    """

    best: Floats
    worst: Floats


class Positions(NamedTuple):
    """Positions along the last axis.

    Attributes:
        places: 1 for the highest; equal figures share the best place; NaN where there is none.
        counts: How many figures there are, one per row.
        quartiles: From 1, the best quarter, to 4; NaN where there is no figure.
    """

    places: Floats
    counts: Floats
    quartiles: Floats


def positions(rows: Floats) -> Positions:
    """The position of every figure in its row.

    A figure is in the best quarter if no more than a quarter of all figures are as high or
    higher, in the worst if no more than a quarter are as low or lower. Equal figures are always in
    the same quarter, and turning the order round turns the quarters round, but for a figure in the
    exact middle, which is in the second.

    Args:
        rows: Figures of which more is better, shape (K, N); NaN is missing.

    >>> positions(np.array([[5.0, 1.0, 4.0, 2.0, np.nan, 3.0, 3.0]])).quartiles.tolist()
    [[1.0, 4.0, 2.0, 3.0, nan, 2.0, 2.0]]
    """
    counts = np.count_nonzero(~np.isnan(rows), axis=-1).astype(float)
    best, worst = rank(rows, "min"), rank(rows, "max")
    n = counts[:, None]
    quartiles = np.where(best - 1 + worst <= n, 2.0, 3.0)
    quartiles[_QUARTERS * worst <= n] = 1.0
    quartiles[_QUARTERS * (n - best + 1) <= n] = 4.0
    quartiles[np.isnan(rows)] = np.nan
    return Positions(best, counts, quartiles)


def ends_of_places(rows: Floats, margins: Floats) -> Ends:
    """The places that figures may have, each as far off as its margin.

    Two figures lie apart if they differ by more than the root of the sum of the squares of their
    margins. The best place of a figure is behind those that lie above it and apart.

    Args:
        rows: Figures of which more is better, shape (K, N); NaN is missing.
        margins: How far off each may be, of the same shape. A figure of which that is not known
            gets no ends, and counts as exact for others.

    >>> ends_of_places(np.array([[5.0, 1.0, 4.0]]), np.array([[1.0, 1.0, 1.0]])).worst.tolist()
    [[2.0, 3.0, 2.0]]
    """
    best, worst = np.full(rows.shape, np.nan), np.full(rows.shape, np.nan)
    for number in np.flatnonzero(~np.isnan(margins).all(axis=1)).tolist():
        figures, squares = rows[number], np.square(np.nan_to_num(margins[number]))
        asked = np.flatnonzero(~np.isnan(figures) & ~np.isnan(margins[number]))
        count = np.count_nonzero(~np.isnan(figures))
        for part in np.array_split(asked, 1 + asked.size * figures.size // _AT_A_TIME):
            apart = figures - figures[part, None]
            limits = np.sqrt(squares + squares[part, None])
            best[number, part] = 1 + np.count_nonzero(apart > limits, axis=1)
            worst[number, part] = count - np.count_nonzero(apart < -limits, axis=1)
    return Ends(best, worst)
