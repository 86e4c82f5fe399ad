"""The rules by which the level of a figure looks wrong: beside its unit, and beside the others."""

from collections.abc import Iterator

import numpy as np

from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart.index._check.rules import Finding, FindingKind, Limits
from brede_welvaart.index._from_catalogue import units_of
from brede_welvaart.index._panel.panel import Panel

# How many times the spread of all others something lies away that is no measurement.
_FAR = 10.0
# With fewer others it cannot be said what is far away.
_FEWEST_OTHERS = 3
# With what stands for no figure, its digits begin.
_NINES = "999"
# Of the logarithm; a figure that was typed with ten times as much is found for all its rounding.
_TEN = 1 - 1e-9
# How many times a level or a change of it may be that is ordinary, for nine in ten.
_ORDINARY_RATIO = 3.0
_MOST = 0.9


def out_of_range(panel: Panel, _: Limits) -> Iterator[Finding]:
    """Percentages below 0 or over 100."""
    units = units_of(panel.indicators)
    for indicator, figures in zip(panel.indicators, panel.figures, strict=True):
        if indicator not in units or not units[indicator].nl.startswith("%"):
            continue
        outside = (figures < 0) | (figures > 100)  # noqa: PLR2004 (per cent)
        for place in np.flatnonzero(outside.any(axis=1)).tolist():
            row = figures[place]
            worst = row[outside[place]][np.argmax(np.abs(row[outside[place]] - 50))]
            yield Finding(
                FindingKind.OUT_OF_RANGE,
                indicator,
                panel.periods[place],
                value=float(worst),
                count=int(outside[place].sum()),
                of=int(np.count_nonzero(~np.isnan(row))),
            )


def sentinels(panel: Panel, _: Limits) -> Iterator[Finding]:
    """Numbers far outside all others, such as -99997: they stand for no figure."""
    for indicator, figures in zip(panel.indicators, panel.figures, strict=True):
        # Of zeros another rule tells.
        there = figures[~np.isnan(figures) & (figures != 0)]
        levels, counts = np.unique(there, return_counts=True)
        for place in np.flatnonzero(_are_far(levels)).tolist():
            value, count = float(levels[place]), int(counts[place])
            yield Finding(
                FindingKind.SENTINEL, indicator, value=value, count=count, of=int(counts.sum())
            )


def _are_far(levels: Floats) -> Flags:
    """Which of some numbers, in order, lie far outside all others that may be figures."""
    coded = np.array([f"{abs(level):.0f}".startswith(_NINES) for level in levels.tolist()], bool)
    coded &= levels == np.round(levels)
    far = np.zeros(levels.shape, bool)
    places = np.arange(levels.size)
    for end in (places < 0, places == 0, places == levels.size - 1):
        suspects = coded | end
        others = levels[~suspects]
        if others.size >= _FEWEST_OTHERS:
            low, high = others[0], others[-1]
            spread = (high - low) or abs(high) or 1.0
            beyond = (levels < low - _FAR * spread) | (levels > high + _FAR * spread)
            far |= suspects & beyond
    return far


def tenfold(panel: Panel, _: Limits) -> Iterator[Finding]:
    """A level ten times, or a tenth of, that of the year before or of the other regions.

    Only where neither regions nor years usually lie so far apart.
    """
    for indicator, figures in zip(panel.indicators, panel.figures, strict=True):
        above_0 = np.where(figures > 0, figures, np.nan)
        if np.isnan(above_0).all():
            continue
        found = _from_year_to_year(above_0) | _beside_others(above_0)
        for place, region in np.argwhere(found).tolist():
            value = float(figures[place, region])
            period, code = panel.periods[place], panel.regions[region]
            yield Finding(FindingKind.TENFOLD, indicator, period, code, value)


def _from_year_to_year(figures: Floats) -> Flags:
    found = np.zeros(figures.shape, bool)
    years = np.flatnonzero((~np.isnan(figures)).any(axis=1))
    ratios = np.abs(np.diff(np.log10(figures[years]), axis=0))
    seen = ratios[~np.isnan(ratios)]
    if seen.size and np.quantile(seen, _MOST) <= np.log10(_ORDINARY_RATIO):
        found[years[1:]] = ratios >= _TEN
    return found


def _beside_others(figures: Floats) -> Flags:
    found = np.zeros(figures.shape, bool)
    for place, row in enumerate(np.log10(figures)):
        there = row[~np.isnan(row)]
        if there.size > _FEWEST_OTHERS:
            away = np.abs(row - np.median(there))
            if np.nanquantile(away, _MOST) <= np.log10(_ORDINARY_RATIO):
                found[place] = away >= _TEN
    return found


#: The rules, in the order in which findings are told.
RULES = (out_of_range, sentinels, tenfold)
