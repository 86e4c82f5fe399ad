"""How a figure of a region moved, and how all regions of its kind stand: what a picture shows."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from attrs import frozen

from brede_welvaart._base.ranges import Count, Year
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.trend import medians
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._plain import plain
from brede_welvaart.index._signals.signals import Signals
from brede_welvaart.model._real import Direction

#: In how many parts of equal width the figures of all regions are counted.
_PARTS = 20
_ENDS = (0.01, 0.25, 0.5, 0.75, 0.99)


@frozen
class FigureSpread:
    """How the last figures of all regions of a kind lie (*verdeling van cijfers*).

    Attributes:
        low: One in a hundred is lower.
        first_quarter: One in four is lower.
        middle: The median.
        third_quarter: One in four is higher.
        high: One in a hundred is higher.
        counts: How many lie in each part from low to high, of equal width; what lies outside is in
            the first or the last.
    """

    low: float
    first_quarter: float
    middle: float
    third_quarter: float
    high: float
    counts: tuple[Count, ...]


@frozen
class FigureCourse:
    """How one figure of a region moved (*verloop van een cijfer*), beside all regions of its kind.

    Attributes:
        indicator: The id of the indicator.
        direction: Which way is better: 1 is more, -1 is less; None if there is none.
        years: The years of the panel at which signals look.
        values: The figure of the region in each; None where there is none.
        medians: The median of all regions in each; likewise.
        spread: How the last figures of all regions lie; None where there are none.
    """

    indicator: str
    direction: Direction | None
    years: tuple[Year, ...]
    values: tuple[float | None, ...]
    medians: tuple[float | None, ...]
    spread: FigureSpread | None


class _Among(NamedTuple):
    """All regions of a kind on one indicator."""

    medians: tuple[float | None, ...]
    spread: FigureSpread | None


def courses(found: Signals) -> Callable[[str], tuple[FigureCourse, ...]]:
    """Gives the courses of a region, in the order of the indicators.

    What is of all regions is made once for each kind of region.
    """
    panel, settings = found.panel, found.settings
    first = settings.period - settings.window
    places = [n for n, year in enumerate(panel.periods) if first < year <= settings.period]
    years = tuple(panel.periods[place] for place in places)
    figures = _figures(panel)[:, places]
    groups = {int(place): group for group in panel.places_of_kinds for place in group}
    known: dict[int, list[_Among]] = {}

    def of_region(region: str) -> tuple[FigureCourse, ...]:
        place = panel.places[region]
        group = groups[place]
        key = int(group[0])
        if key not in known:
            latest = found.arrays.values[:, group]
            known[key] = list(map(_among, figures[:, :, group], latest))
        return tuple(
            FigureCourse(
                indicator,
                found.directions.get(indicator),
                years,
                tuple(plain(own)),
                among.medians,
                among.spread,
            )
            for indicator, own, among in zip(
                panel.indicators, figures[:, :, place], known[key], strict=True
            )
        )

    return of_region


def _figures(panel: Panel) -> Floats:
    """The figures as they were measured, shape (indicators, years, regions)."""
    if panel.imputed is None:
        return panel.figures
    filled: Floats = np.where(panel.imputed.transpose(1, 2, 0), np.nan, panel.figures)
    return filled


def _among(figures: Floats, latest: Floats) -> _Among:
    middle = np.full(len(figures), np.nan)
    has_any = ~np.isnan(figures).all(axis=1)
    if has_any.any():
        middle[has_any] = medians(figures[has_any])
    there = latest[~np.isnan(latest)]
    return _Among(tuple(plain(middle)), _spread(there) if there.size else None)


def _spread(figures: Floats) -> FigureSpread:
    low, first, middle, third, high = np.quantile(figures, _ENDS).tolist()
    width = high - low
    shares = (figures.clip(low, high) - low) / width if width else np.full(figures.shape, 0.5)
    parts = np.minimum((shares * _PARTS).astype(int), _PARTS - 1)
    counts = tuple(np.bincount(parts, minlength=_PARTS).tolist())
    return FigureSpread(low, first, middle, third, high, counts)
