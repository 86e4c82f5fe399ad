"""The rules by which figures look wrong."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from attrs import frozen

from brede_welvaart._base.ranges import Count, Year
from brede_welvaart._kernel.ties import Floats, tied
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._reading.zeros import suspect
from brede_welvaart.model.text import Word

# Nine in ten changes of an indicator stay within what is ordinary.
_ORDINARY = 0.9
# With fewer changes it cannot be said what is ordinary.
_FEWEST_CHANGES = 20
# From fewer years it cannot be said what all regions together usually do.
_FEWEST_YEARS = 3


class FindingKind(Word):
    """What looks wrong (*soort bevinding*)."""

    UNKNOWN_REGION = (
        "unknown_region",
        "Codes die niet in de regiolijst staan",
        "Codes that are not in the list of regions",
    )
    MIXED_REGIONS = (
        "mixed_regions",
        "Verschillende soorten regio's door elkaar",
        "Different kinds of regions mixed",
    )
    EMPTY = "empty", "Zonder één cijfer", "Without any figure"
    UNEVEN_YEARS = "uneven_years", "Ongelijke jaren", "Uneven years"
    SPARSE = "sparse", "Jaren met weinig regio's", "Years with few regions"
    ZEROS = "zeros", "Nullen", "Zeros"
    CONSTANT = "constant", "Gelijk voor alle regio's", "The same for all regions"
    SHIFT = (
        "shift",
        "Alle regio's tegelijk verschoven: een trendbreuk?",
        "All regions shifted at once: a break in the series?",
    )
    JUMP = "jump", "Sprongen van een regio", "Jumps of one region"
    OUT_OF_RANGE = (
        "out_of_range",
        "Percentages onder 0 of boven 100",
        "Percentages below 0 or over 100",
    )
    SENTINEL = (
        "sentinel",
        "Getallen ver buiten alle andere: staan ze voor 'geen cijfer'?",
        "Numbers far outside all others: do they stand for 'no figure'?",
    )
    TENFOLD = (
        "tenfold",
        "Tien keer zoveel of weinig als het jaar ervoor of als elders",
        "Ten times as much or as little as the year before or as elsewhere",
    )
    HEAVY_TAIL = "heavy_tail", "Enkele regio's ver van de vele", "A few regions far from the many"


@frozen
class Finding:
    """A finding (*bevinding*): something in a panel that looks wrong, and may be right.

    Attributes:
        kind: What it is; `check` says by what rule.
        indicator: The indicator, if it is about one.
        period: The year, if it is about one.
        region: The region, if it is about one.
        value: The figure, the change, or the skewness that it is about.
        count: How many regions, figures or years it is about.
        of: How many there are.
        note: Which years or kinds of region; for zeros ``suspect`` where they stand far from all
            other figures.
    """

    kind: FindingKind
    indicator: str | None = None
    period: Year | None = None
    region: str | None = None
    value: float | None = None
    count: Count | None = None
    of: Count | None = None
    note: str = ""


class Limits(NamedTuple):
    """The settings of a check.

    Attributes:
        regions: The codes that are known.
        jump: How many times what is ordinary a change must be to look wrong.
        sparse: Under which share of the regions a year is sparse.
    """

    regions: Collection[str]
    jump: float
    sparse: float


Rule = Callable[[Panel, Limits], Iterator[Finding]]


def _unknown_regions(panel: Panel, limits: Limits) -> Iterator[Finding]:
    for code in panel.regions:
        if code not in limits.regions:
            yield Finding(FindingKind.UNKNOWN_REGION, region=code)


def _mixed_regions(panel: Panel, _: Limits) -> Iterator[Finding]:
    kinds = Counter(str(kind) for kind in panel.kinds if kind)
    if len(kinds) > 1:
        note = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
        yield Finding(FindingKind.MIXED_REGIONS, count=len(kinds), note=note)


def _empty(panel: Panel, _: Limits) -> Iterator[Finding]:
    is_there = ~np.isnan(panel.values)
    for place in np.flatnonzero(~is_there.any(axis=(0, 2))).tolist():
        yield Finding(FindingKind.EMPTY, indicator=panel.indicators[place])
    for place in np.flatnonzero(~is_there.any(axis=(1, 2))).tolist():
        yield Finding(FindingKind.EMPTY, region=panel.regions[place])


def _uneven_years(panel: Panel, _: Limits) -> Iterator[Finding]:
    first, last = panel.periods[0], panel.periods[-1]
    absent = [year for year in range(first, last + 1) if year not in panel.periods]
    if absent:
        yield Finding(
            FindingKind.UNEVEN_YEARS,
            count=len(panel.periods),
            of=last - first + 1,
            note=_runs(absent),
        )
    for indicator, figures in zip(panel.indicators, panel.figures, strict=True):
        has_figure = (~np.isnan(figures)).any(axis=1).tolist()
        years = [year for year, has in zip(panel.periods, has_figure, strict=True) if not has]
        if 0 < len(years) < len(has_figure):
            yield Finding(
                FindingKind.UNEVEN_YEARS,
                indicator,
                count=len(has_figure) - len(years),
                of=len(has_figure),
                note=_runs(years),
            )


def _runs(years: Sequence[int]) -> str:
    """Years in words: those that follow on each other as ``2013-2015``."""
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    pairs = zip(starts, ends, strict=True)
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in pairs)


def _sparse(panel: Panel, limits: Limits) -> Iterator[Finding]:
    for indicator, counts in zip(panel.indicators, counts_of(panel), strict=True):
        for period, count in zip(panel.periods, counts, strict=True):
            if 0 < count < limits.sparse * len(panel.regions):
                yield Finding(
                    FindingKind.SPARSE, indicator, period, count=count, of=len(panel.regions)
                )


def counts_of(panel: Panel) -> list[list[int]]:
    """How many regions have a figure, per indicator and year."""
    counts: list[list[int]] = np.count_nonzero(~np.isnan(panel.figures), axis=2).tolist()
    return counts


def _zeros(panel: Panel, _: Limits) -> Iterator[Finding]:
    is_suspect = suspect(panel.figures).tolist()
    for indicator, figures, doubt in zip(panel.indicators, panel.figures, is_suspect, strict=True):
        zeros = np.count_nonzero(figures == 0, axis=1).tolist()
        note = "suspect" if doubt else ""
        for period, count, row in zip(panel.periods, zeros, figures, strict=True):
            if count:
                of = int(np.count_nonzero(~np.isnan(row)))
                yield Finding(FindingKind.ZEROS, indicator, period, count=count, of=of, note=note)


def _constant(panel: Panel, _: Limits) -> Iterator[Finding]:
    for indicator, figures in zip(panel.indicators, panel.figures, strict=True):
        for period, row in zip(panel.periods, figures, strict=True):
            there = row[~np.isnan(row)]
            if there.size > 1 and tied(there.min(), there.max()):
                value, count = float(there[0]), there.size
                yield Finding(FindingKind.CONSTANT, indicator, period, value=value, count=count)


class _Changes(NamedTuple):
    """The changes of one indicator, from each year with figures to the next such year.

    Attributes:
        years: The later years, by their places, shape (C,).
        common: The median change of all regions, shape (C,).
        own: What regions changed beside that, shape (C, R).
        ordinary: What nine in ten of those stay within.
    """

    years: list[int]
    common: Floats
    own: Floats
    ordinary: float


def _changes(panel: Panel, number: int) -> _Changes | None:
    """The changes of one indicator, but for those over a break; None if there are too few."""
    figures = panel.figures[number]
    places = np.flatnonzero((~np.isnan(figures)).any(axis=1))
    segments = panel.segments(panel.indicators[number]).T[places]
    changes = np.where(np.diff(segments, axis=0) == 0, np.diff(figures[places], axis=0), np.nan)
    is_seen = (~np.isnan(changes)).any(axis=1)
    changes, years = changes[is_seen], places[1:][is_seen].tolist()
    if np.count_nonzero(~np.isnan(changes)) < _FEWEST_CHANGES:
        return None
    common = np.nanmedian(changes, axis=1)
    own = changes - common[:, None]
    sizes = np.abs(own[~np.isnan(own)])
    ordinary = float(np.quantile(sizes, _ORDINARY)) or float(sizes.mean())
    return _Changes(years, common, own, ordinary)


def _all_changes(panel: Panel) -> Iterator[tuple[str, _Changes]]:
    for number, indicator in enumerate(panel.indicators):
        found = _changes(panel, number)
        if found is not None:
            yield indicator, found


def _shifts(panel: Panel, limits: Limits) -> Iterator[Finding]:
    for indicator, found in _all_changes(panel):
        beside_usual = np.abs(found.common - np.median(found.common))
        is_usual_known = len(found.years) >= _FEWEST_YEARS
        is_wide = is_usual_known & (beside_usual > limits.jump * found.ordinary)
        for number in np.flatnonzero(is_wide).tolist():
            value = float(found.common[number])
            period = panel.periods[found.years[number]]
            yield Finding(FindingKind.SHIFT, indicator, period, value=value)


def _jumps(panel: Panel, limits: Limits) -> Iterator[Finding]:
    for indicator, found in _all_changes(panel):
        is_wide = np.abs(found.own) > limits.jump * found.ordinary
        for number, region in np.argwhere(is_wide).tolist():
            value = float(found.own[number, region] + found.common[number])
            period, code = panel.periods[found.years[number]], panel.regions[region]
            yield Finding(FindingKind.JUMP, indicator, period, code, value)


#: The rules, in the order in which findings are told.
RULES: tuple[Rule, ...] = (
    _unknown_regions,
    _mixed_regions,
    _empty,
    _uneven_years,
    _sparse,
    _zeros,
    _constant,
    _shifts,
    _jumps,
)
