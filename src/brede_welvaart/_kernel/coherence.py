"""How the parts of an index hang together: correlations and Cronbach's alpha.

Of every pair all regions count that have points on both; of alpha those that have points on all
parts, as it is about their sum.
"""

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import TOLERANCE, Flags, Floats, tied, without_nan

# Two regions always lie on a line.
_FEWEST = 3


def correlations(points: Floats) -> tuple[Floats, npt.NDArray[np.int64]]:
    """Pearson's correlation of every pair of rows, over the regions that have both.

    Each pair has means and spreads of its own regions. Sums are taken of distances to the mean, so
    that a spread which is small beside the points loses no digits.

    Args:
        points: Shape (K, R); NaN is missing.

    Returns:
        Correlations, shape (K, K), NaN where fewer than three regions have both or one of the two
        is the same for all of these; and how many regions have both, of the same shape.

    >>> found, regions = correlations(np.array([[1.0, 2.0, 3.0], [2.0, 4.0, 6.0]]))
    >>> found.tolist(), regions.tolist()
    ([[1.0, 1.0], [1.0, 1.0]], [[3, 3], [3, 3]])
    """
    rows = len(points)
    found, regions = np.full((rows, rows), np.nan), np.zeros((rows, rows), np.int64)
    there = ~np.isnan(points)
    for row in range(rows):
        both = there[row:] & there[row]
        own = _away(np.broadcast_to(points[row], both.shape), both)
        others = _away(points[row:], both)
        with np.errstate(invalid="ignore"):
            sizes = np.square(own).sum(axis=1) * np.square(others).sum(axis=1)
            several = (own * others).sum(axis=1) / np.sqrt(sizes)
        regions[row, row:] = regions[row:, row] = both.sum(axis=1)
        found[row, row:] = found[row:, row] = np.clip(several, -1.0, 1.0)
    found[regions < _FEWEST] = np.nan
    # What is nothing but rounding has no sign.
    found[np.abs(found) <= TOLERANCE] = 0.0
    return found, regions


def _away(points: Floats, there: Flags) -> Floats:
    """Distances to the mean of each row, the largest 1; all 0 for a row that is the same."""
    held = np.where(there, points, np.nan)
    count = np.maximum(there.sum(axis=1, keepdims=True), 1)
    away = np.where(there, points - without_nan(held).sum(axis=1, keepdims=True) / count, 0.0)
    low = np.fmin.reduce(held, axis=1, keepdims=True)
    high = np.fmax.reduce(held, axis=1, keepdims=True)
    largest = np.abs(away).max(axis=1, keepdims=True, initial=0.0)
    is_same = tied(low, high) | (largest == 0)
    return np.where(is_same, 0.0, away / np.where(is_same, 1.0, largest))


def cronbach_alpha(points: Floats) -> tuple[float, int]:
    """Cronbach's alpha of the rows, over the regions that have all of them.

    ``k / (k - 1) * (1 - sum of the variances / variance of the sum)`` (Cronbach, 1951,
    "Coefficient alpha and the internal structure of tests", Psychometrika 16): how far k parts that
    are added up measure one thing. Below 0 they rather work against each other.

    Args:
        points: Shape (K, R); NaN is missing.

    Returns:
        Alpha, NaN for one row, for fewer than three regions or if the sum is the same for all; and
        how many regions have all rows.

    >>> cronbach_alpha(np.array([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]]))
    (1.0, 3)
    """
    complete = points[:, ~np.isnan(points).any(axis=0)]
    parts, regions = complete.shape
    if parts < 2 or regions < _FEWEST:  # noqa: PLR2004 (of one part there is nothing to say)
        return np.nan, regions
    away = complete - complete.mean(axis=1, keepdims=True)
    largest = np.abs(away).max()
    if largest == 0:
        return np.nan, regions
    away /= largest
    whole = away.sum(axis=0)
    # What is left of a sum that is the same for all is the rounding of its terms.
    if np.abs(whole).max() <= TOLERANCE * np.abs(away).sum(axis=0).max():
        return np.nan, regions
    alpha = parts / (parts - 1) * (1 - np.square(away).sum() / np.square(whole).sum())
    return float(alpha), regions
