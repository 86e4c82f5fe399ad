"""Heavy tails: few regions far from the many, and what it does to cut figures at quantiles."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen

from brede_welvaart._base.ranges import Count, Share, Year
from brede_welvaart._kernel.statistics import extremes, quantiles, shapes
from brede_welvaart._kernel.ties import Flags, Floats, tied
from brede_welvaart.index._check.rules import Finding, FindingKind
from brede_welvaart.index._panel.panel import Panel

# Beyond these two a tail is heavy: the rule of the COIN Tool of the JRC and of the R package COINr
# (check_SkewKurt), both with the excess kurtosis and the sample skewness of spreadsheets.
_SKEWNESS, _KURTOSIS = 2.0, 3.5
# Of fewer regions one far from the others is no tail.
_FEWEST = 10
#: The quantiles that are tried, as OECD Regional Well-Being cuts.
QUANTILES = (0.04, 0.96)


@frozen
class HeavyTail:
    """A year in which few regions lie far from the many (*zware staart*), and what cutting does.

    Min-max sets the others by those few. ``MinMax(quantiles=(0.04, 0.96))`` cuts them off; what
    that would do is beside it.

    Attributes:
        indicator: The id of the indicator.
        period: The year.
        regions: How many regions have a figure.
        skewness: That of the figures: above 0 the few are high, below 0 low.
        kurtosis: Their excess kurtosis; of a normal distribution it is 0.
        middle: Where the middle region lies between the lowest figure, 0, and the highest, 1.
        cut: How many regions lie beyond the quantiles, and would be cut.
        cut_middle: Where the middle region lies between the quantiles; None if these are the same.
        cut_skewness: The skewness of the figures that are cut; None likewise.
        cut_kurtosis: Their excess kurtosis; None likewise.
        is_heavy_cut: Whether the tail is still heavy then.
    """

    indicator: str
    period: Year
    regions: Count
    skewness: float
    kurtosis: float
    middle: Share
    cut: Count
    cut_middle: Share | None
    cut_skewness: float | None
    cut_kurtosis: float | None
    is_heavy_cut: bool

    @property
    def finding(self) -> Finding:
        """The same as a finding of a check."""
        return Finding(
            FindingKind.HEAVY_TAIL,
            self.indicator,
            self.period,
            value=self.skewness,
            count=self.regions,
        )


def heavy_tails(panel: Panel) -> Iterator[HeavyTail]:
    """The years in which an indicator has a heavy tail, in order."""
    for indicator, figures in zip(panel.indicators, panel.figures, strict=True):
        rows = figures[None]
        skewness, kurtosis = (found[0, :, 0] for found in shapes(rows))
        regions = np.count_nonzero(~np.isnan(figures), axis=1)
        found = _are_heavy(skewness, kurtosis) & (regions >= _FEWEST)
        for place in np.flatnonzero(found).tolist():
            row = rows[:, place : place + 1]
            yield _tail(indicator, panel.periods[place], row, skewness[place], kurtosis[place])


def _are_heavy(skewness: Floats, kurtosis: Floats) -> Flags:
    heavy: Flags = (np.abs(skewness) > _SKEWNESS) & (kurtosis > _KURTOSIS)
    return heavy


def _tail(indicator: str, period: int, row: Floats, skewness: float, kurtosis: float) -> HeavyTail:
    """A heavy tail, from the figures of its year, shape (1, 1, R)."""
    lowest, highest = (end.item() for end in extremes(row))
    low, high = (end.item() for end in quantiles(row, *QUANTILES))
    middle = float(np.nanmedian(row))
    is_same = bool(tied(low, high))
    shape = [found.item() for found in shapes(np.clip(row, low, high))]
    return HeavyTail(
        indicator=indicator,
        period=period,
        regions=int(np.count_nonzero(~np.isnan(row))),
        skewness=float(skewness),
        kurtosis=float(kurtosis),
        middle=_between(middle, lowest, highest),
        cut=int(np.count_nonzero((row < low) | (row > high))),
        cut_middle=None if is_same else _between(middle, low, high),
        cut_skewness=None if is_same else shape[0],
        cut_kurtosis=None if is_same else shape[1],
        is_heavy_cut=bool(_are_heavy(np.array(shape[0]), np.array(shape[1]))),
    )


def _between(middle: float, low: float, high: float) -> float:
    return min(max((middle - low) / (high - low), 0.0), 1.0)
