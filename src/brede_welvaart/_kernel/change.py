"""The latest change of short series, and how likely one so unlike those before is by chance.

A change is compared with the changes that the same series made before: with sd the spread of these
m and t the quantile for m - 1, a new one of the same kind lies within t * sd * sqrt(1 + 1 / m) of
their mean. Figures that hang together change less from one year to the next than over more years;
so each change is first divided by sqrt(1 - rho ** years), which makes them alike.

Where it is known how sure the two figures are, that decides instead.
"""

from typing import NamedTuple

import numpy as np

from brede_welvaart._kernel.ties import TOLERANCE, Floats
from brede_welvaart._kernel.trend import Numbers

#: With fewer changes before it there is no telling whether one is unlike them.
FEWEST = 3


class Changes(NamedTuple):
    """The latest changes of series, each of shape (N,).

    Attributes:
        sizes: The last figure less the one before; NaN where there is none.
        since: The place of the figure before; 0 where there is none.
        p_values: How likely it is by chance that it is so unlike those before, or so unlike no
            change; NaN where that cannot be said.
        leans: 1 for what lies above what was to be expected, -1 for what lies below, else 0.
    """

    sizes: Floats
    since: Numbers
    p_values: Floats
    leans: Floats


def changes(series: Floats, years: Floats, rho: float, errors: Floats | None = None) -> Changes:
    """The latest change of every series.

    Args:
        series: Figures, shape (N, T); NaN is missing.
        years: When they were taken, rising, shape (T,).
        rho: The correlation between neighbouring years.
        errors: The standard errors of the figures, shape (N, T), where they are known.

    >>> found = changes(np.array([[1.0, 2.0, 4.0, 5.0, 9.0]]), np.arange(5.0), 0.0)
    >>> found.sizes.tolist(), found.since.tolist(), found.p_values.round(3).tolist()
    ([4.0], [3], [0.057])
    """
    from scipy.special import ndtr, stdtr  # type: ignore[import-untyped]

    before = _places_before(series)
    has_before = (before >= 0) & ~np.isnan(series)
    place = np.maximum(before, 0)
    steps = np.where(has_before, series - np.take_along_axis(series, place, axis=1), np.nan)
    spans = np.where(has_before, years - years[place], 1.0)
    scaled = steps / np.sqrt(1.0 - rho**spans)
    rows = np.arange(len(series))
    last = series.shape[1] - 1 - has_before[:, ::-1].argmax(axis=1)
    sizes, latest = steps[rows, last], scaled[rows, last]
    scaled[rows, last] = np.nan
    count = np.count_nonzero(~np.isnan(scaled), axis=1)
    many = np.maximum(count, 1)
    mean = np.nansum(scaled, axis=1) / many
    squares = np.nansum(np.square(scaled - mean[:, None]), axis=1)
    limit = np.sqrt(squares / np.maximum(count - 1, 1) * (1 + 1 / many))
    away = latest - mean
    smallest = TOLERANCE * np.fmax.reduce(np.abs(series), axis=1)
    p_values = 2 * stdtr(np.maximum(count - 1, 1), -_times(away, limit, smallest))
    p_values[count < FEWEST] = np.nan
    leans = np.sign(away)
    since = place[rows, last]
    if errors is not None:
        unsure = np.hypot(errors[rows, last], errors[rows, since])
        known = ~np.isnan(unsure)
        p_values[known] = 2 * ndtr(-_times(sizes, unsure, smallest))[known]
        leans[known] = np.sign(sizes)[known]
    p_values[np.isnan(sizes)] = np.nan
    return Changes(sizes, np.where(np.isnan(sizes), 0, since), p_values, leans)


def _places_before(series: Floats) -> Numbers:
    """Of every figure the place of the one before it that is there; -1 where there is none."""
    places = np.where(np.isnan(series), -1, np.arange(series.shape[1]))
    before = np.full(series.shape, -1)
    before[:, 1:] = np.maximum.accumulate(places, axis=1)[:, :-1]
    return before


def _times(numbers: Floats, unit: Floats, smallest: Floats) -> Floats:
    """How many times a unit numbers are from 0; what is only rounding counts as 0."""
    sizes = np.where(np.abs(numbers) <= smallest, 0.0, np.abs(numbers))
    with np.errstate(divide="ignore", invalid="ignore"):
        found = sizes / np.where(unit <= smallest, 0.0, unit)
    return np.where(sizes == 0.0, 0.0, found)
