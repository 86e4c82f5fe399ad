"""What is known of a row of figures: its ends, mean and spread, and the ranks within it.

Rows are (K, P, N), results (K, P, 1) so that they fit the rows again. Where numpy has a plain and a
NaN-aware way the plain one is tried first: it is several times faster and NaN shows in what it
gives.
"""

import numpy as np

from brede_welvaart._kernel.ties import Floats, rank

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
        squares = np.where(missing, 0.0, np.square(rows - mean)).sum(axis=-1, keepdims=True)
        return mean, np.sqrt(squares / np.where(count > 1, count - 1, np.nan))


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
