"""How fast figures grew."""

from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
from attrs import asdict, frozen

from brede_welvaart._base.ranges import Year
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._reading.notes import PanelNote


@frozen
class SeriesGrowth:
    """How fast the figures of one region on one indicator grew (*groei van een reeks*).

    Attributes:
        region: The code of the region.
        indicator: The id of the indicator.
        rate: The growth per year as a share (0.02 is 2 %); None where it cannot be said.
        first: The year of the first figure that was used; None where there is none.
        last: The year of the last figure that was used; None where there is none.
    """

    region: str
    indicator: str
    rate: float | None
    first: Year | None
    last: Year | None


@frozen
class GrowthRecord:
    """Growth per year, for programs.

    Attributes:
        series: The growth of every region on every indicator.
        notes: What was assumed when the figures were read.
    """

    series: tuple[SeriesGrowth, ...]
    notes: tuple[PanelNote, ...]


@frozen(eq=False, repr=False)
class Growth(Shown):
    """Growth (*groei*) per year, compound, per region and indicator.

    Attributes:
        panel: The figures.
        rates: Growth per year as a share (0.02 is 2 %), shape (regions, indicators); NaN where it
            cannot be said.
        first: The year of the first figure that was used, of the same shape; 0 where there is none.
        last: The year of the last figure that was used, of the same shape; 0 where there is none.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/growth/1"
    RECORD: ClassVar[type[GrowthRecord]] = GrowthRecord

    panel: Panel
    rates: Floats
    first: npt.NDArray[np.intp]
    last: npt.NDArray[np.intp]

    def rate(self, region: str, indicator: str) -> float | None:
        """The growth per year of one region's figure, as a share; None where it cannot be said.

        Raises:
            UnknownIdError: If the region or the indicator is not in the panel.
        """
        place = self.panel.region_number(region), self.panel.indicator_number(indicator)
        found = float(self.rates[place])
        return None if np.isnan(found) else found

    def to_records(self) -> list[dict[str, Any]]:
        """One record per region and indicator: rate, and the first and last year of it."""
        return [asdict(one) for one in self.as_record().series]

    def as_record(self) -> GrowthRecord:
        """The same as plain values."""
        return GrowthRecord(
            tuple(
                SeriesGrowth(
                    region,
                    indicator,
                    self.rate(region, indicator),
                    int(self.first[row, column]) or None,
                    int(self.last[row, column]) or None,
                )
                for row, region in enumerate(self.panel.regions)
                for column, indicator in enumerate(self.panel.indicators)
            ),
            self.panel.notes,
        )

    def __repr__(self) -> str:
        """For how many cells it can be said."""
        return f"<Growth of {np.count_nonzero(~np.isnan(self.rates))} of {self.rates.size} series>"


def growth(panel: Panel) -> Growth:
    """The compound growth per year from the first to the last figure of every series.

    ``(last / first) ** (1 / years) - 1``. A break is never passed over: after the last break with
    a figure behind it, a series starts anew. It cannot be said with fewer than two figures, when
    one of them is 0 or less, or when the one is too many times the other for a float.

    Args:
        panel: The figures.

    Returns:
        The rates, and the years between which they were taken.

    >>> panel = Panel(["a"], ["x"], [2020, 2022], [[[100.0, 121.0]]])
    >>> round(growth(panel).rate("a", "x"), 12)
    0.1
    """
    there = ~np.isnan(panel.values)
    for place in {panel.indicator_number(item.indicator) for item in panel.breaks}:
        segments = panel.segments(panel.indicators[place])
        latest = np.where(there[:, place], segments, -1).max(axis=1, keepdims=True)
        there[:, place] &= segments == latest
    first = there.argmax(axis=2)[..., None]
    last = there.shape[2] - 1 - there[..., ::-1].argmax(axis=2)[..., None]
    begin = np.take_along_axis(panel.values, first, axis=2)[..., 0]
    end = np.take_along_axis(panel.values, last, axis=2)[..., 0]
    years = np.array(panel.periods)
    span = (years[last] - years[first])[..., 0]
    can_say = there.any(axis=2) & (span > 0) & (begin > 0) & (end > 0)
    rates = np.full(begin.shape, np.nan)
    with np.errstate(over="ignore"):
        rates[can_say] = (end[can_say] / begin[can_say]) ** (1 / span[can_say]) - 1
    rates[np.isinf(rates)] = np.nan
    any_there = there.any(axis=2)
    return Growth(
        panel,
        rates,
        np.where(any_there, years[first[..., 0]], 0),
        np.where(any_there, years[last[..., 0]], 0),
    )
