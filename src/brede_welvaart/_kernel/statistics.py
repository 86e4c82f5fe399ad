"""What is known of a row of figures: its ends, mean and spread, and the ranks within it.

Rows are (K, P, N), results (K, P, 1) so that they fit the rows again. Where numpy has a plain and a
NaN-aware way the plain one is tried first: it is several times faster and NaN shows in what it
gives.
"""

import numpy as np

from brede_welvaart._kernel.ties import Floats, rank, tied, without_nan

# What is smaller has no square among the floats.
_NO_SQUARE = 1e-140
_FEWEST_FOR_SHAPE = 4
# Rows with more figures than this are taken one by one, so that copies stay small.
_MANY = 4_000_000


def extremes(rows: Floats) -> tuple[Floats, Floats]:
    """The lowest and the highest figure of each row; NaN where there is none.

    Args:
        rows: Figures, shape (K, P, N).

    Returns:
        Two arrays of shape (K, P, 1).
    """
    low, high = rows.min(axis=-1, keepdims=True), rows.max(axis=-1, keepdims=True)
    if np.isnan(low).any():
        return np.fmin.reduce(rows, -1, keepdims=True), np.fmax.reduce(rows, -1, keepdims=True)
    return low, high


def moments(rows: Floats) -> tuple[Floats, Floats]:
    """The mean and the standard deviation (n - 1) of each row, over the figures that are there.

    Args:
        rows: Figures, shape (K, P, N).

    Returns:
        Two arrays of shape (K, P, 1); NaN where there are too few figures.
    """
    if rows.size > _MANY and len(rows) > 1:
        parts = [moments(rows[index : index + 1]) for index in range(len(rows))]
        return np.concatenate([part[0] for part in parts]), np.concatenate(
            [part[1] for part in parts]
        )
    missing = np.isnan(rows)
    count = (~missing).sum(axis=-1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(missing, 0.0, rows).sum(axis=-1, keepdims=True) / count
        away = np.where(missing, 0.0, rows - mean)
        freedom = np.where(count > 1, count - 1, np.nan)
        spread = np.sqrt(np.square(away).sum(axis=-1, keepdims=True) / freedom)
        if (spread < _NO_SQUARE).any():
            power = np.frexp(np.abs(away).max(axis=-1, keepdims=True))[1]
            larger = np.square(np.ldexp(away, -power)).sum(axis=-1, keepdims=True) / freedom
            spread = np.where(spread < _NO_SQUARE, np.ldexp(np.sqrt(larger), power), spread)
        return mean, spread


def quantiles(rows: Floats, low: float, high: float) -> tuple[Floats, Floats]:
    """Two quantiles of each row, straight between neighbours, over the figures that are there.

    Args:
        rows: Figures, shape (K, P, N).
        low: The share of the figures below the first, from 0 to 1.
        high: That below the second.

    Returns:
        Two arrays of shape (K, P, 1); NaN where there is no figure.
    """
    ordered = np.sort(rows, axis=-1)
    last = np.maximum(counts(rows) - 1, 0)

    def at(share: float) -> Floats:
        place = last * share
        below = np.floor(place).astype(np.intp)
        first = np.take_along_axis(ordered, below, axis=-1)
        second = np.take_along_axis(ordered, np.ceil(place).astype(np.intp), axis=-1)
        found: Floats = first + (second - first) * (place - below)
        return found

    return at(low), at(high)


def shapes(rows: Floats) -> tuple[Floats, Floats]:
    """The skewness and the excess kurtosis of each row, over the figures that are there.

    Those of a sample, corrected for its size, as SKEW and KURT of spreadsheets and type 2 of R give
    them (Joanes and Gill, 1998, "Comparing measures of sample skewness and kurtosis", The
    Statistician 47): of a normal distribution both are 0 on average.

    Args:
        rows: Figures, shape (K, P, N).

    Returns:
        Two arrays of shape (K, P, 1); NaN under four figures, or if all are the same.

    >>> skewness, kurtosis = shapes(np.array([[[*range(1, 11), 30.0, 100.0]]]))
    >>> skewness.round(6).item(), kurtosis.round(6).item()
    (3.063241, 9.741391)
    """
    low, high = extremes(rows)
    number = counts(rows)
    is_said = (number >= _FEWEST_FOR_SHAPE) & ~tied(low, high)
    n = np.where(is_said, number, np.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        # Between 0 and 1 no power is beyond the floats.
        away = (rows - low) / (high - low)
        away = without_nan(away - without_nan(away).sum(axis=-1, keepdims=True) / n)
        square = away * away
        powers = (square, square * away, square * square)
        second, third, fourth = (power.sum(axis=-1, keepdims=True) for power in powers)
        skewness = n * np.sqrt(n - 1) / (n - 2) * third / second**1.5
        kurtosis = (n + 1) * (n * fourth / second**2 - 3) + 6
        kurtosis *= (n - 1) / ((n - 2) * (n - 3))
    return skewness, kurtosis


def counts(rows: Floats) -> Floats:
    """How many figures each row has, shape (K, P, 1) for rows of shape (K, P, N)."""
    return np.add.reduce(~np.isnan(rows), axis=-1, dtype=float, keepdims=True)


def ranks_among(values: Floats, reference: Floats) -> Floats:
    """The rank of every figure among those of the reference, 1 for the lowest; ties the lowest.

    Args:
        values: Figures, shape (K, P, N); each is one of the reference too, or NaN.
        reference: Figures, shape (K, P, M), or (K, 1, M) for all periods together.

    Returns:
        Ranks, shape (K, P, N).
    """
    result = np.full(values.shape, np.nan)
    for row in range(reference.shape[0]):
        for period in range(reference.shape[1]):
            part = slice(period, period + 1) if reference.shape[1] > 1 else slice(None)
            wanted = values[row, part]
            ordered = np.sort(reference[row, period])
            places = rank(ordered, highest_first=False)
            found = np.minimum(np.searchsorted(ordered, wanted), ordered.size - 1)
            result[row, part] = np.where(np.isnan(wanted), np.nan, places[found])
    return result
