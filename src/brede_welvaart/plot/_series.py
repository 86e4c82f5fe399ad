"""The series of a region, and what those of all regions of its kind do meanwhile."""

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.index import Signals


@frozen(eq=False)
class Series:
    """Figures over the years, each of the same length; NaN where there is none.

    Attributes:
        years: The years.
        own: The figures of the region.
        low: A quarter of the regions has less than this; NaN where there are no others.
        middle: The figures of the middle region.
        high: A quarter of the regions has more than this.
        breaks: The years from which on figures cannot be compared with those before.
        count: How many regions there are.
    """

    years: tuple[int, ...]
    own: Floats
    low: Floats
    middle: Floats
    high: Floats
    breaks: tuple[int, ...]
    count: int

    def runs(self, values: Floats) -> Iterator[tuple[list[int], list[float]]]:
        """The figures that there are, in parts that a break in the series keeps apart."""
        years: list[int] = []
        figures: list[float] = []
        for year, value in zip(self.years, values.tolist(), strict=True):
            if years and year in self.breaks:
                yield years, figures
                years, figures = [], []
            if np.isfinite(value):
                years.append(year)
                figures.append(value)
        if years:
            yield years, figures


def series_of(found: Signals, place: int, indicator: str) -> Series:
    """The series of a region up to the year of the signals; what was filled in is no figure.

    Args:
        found: The signals.
        place: The place of the region in the panel.
        indicator: The id of the indicator.
    """
    panel = found.panel
    years = tuple(year for year in panel.periods if year <= found.settings.period)
    all_of_it = panel.values[:, panel.indicator_number(indicator), : len(years)]
    if panel.imputed is not None:
        filled = panel.imputed[:, panel.indicator_number(indicator), : len(years)]
        all_of_it = np.where(filled, np.nan, all_of_it)
    kinds = panel.kinds
    peers = [number for number, kind in enumerate(kinds) if kind is kinds[place]]
    ends = [_quarters(all_of_it[peers, number]) for number in range(len(years))]
    low, middle, high = np.array(ends).T
    code = panel.regions[place]
    breaks = tuple(
        one.period
        for one in panel.breaks
        if one.indicator == indicator and (not one.regions or code in one.regions)
    )
    return Series(years, all_of_it[place], low, middle, high, breaks, len(peers))


def _quarters(values: Floats) -> Sequence[float]:
    """The quarters and the middle of the figures that there are; none of a region by itself."""
    if values.size == 1:
        return [np.nan] * 3
    there = values[np.isfinite(values)]
    found: list[float] = np.quantile(there, (0.25, 0.5, 0.75)).tolist() if there.size else []
    return found or [np.nan] * 3
