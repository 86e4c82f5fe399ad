"""The arithmetic of signals: all regions and indicators at once."""

from collections.abc import Sequence
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.change import Changes, changes
from brede_welvaart._kernel.correlation import Correlation, correlation, shrinkage
from brede_welvaart._kernel.position import Ends, ends_of_places, positions
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.trend import (
    Numbers,
    Trends,
    discoveries,
    fewest_figures,
    medians,
    trends,
)
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._signals.model import Reason, SignalSettings

#: With fewer regions there is no best quarter.
_FEWEST_REGIONS = 4
# A change is tested beside three others, so of five figures.
_FEWEST_FOR_CHANGE = 5
# Reasons and colours as numbers; 0 is none.
REASONS: tuple[Reason | None, ...] = (None, *Reason)

Codes = npt.NDArray[np.int8]


class Part(NamedTuple):
    """One of the three parts of a signal. All arrays have the shape (indicators, regions).

    Attributes:
        numbers: The number itself, NaN where it cannot be said.
        colours: 1 for green, 0 for grey, -1 for red; of no meaning where there is a reason.
        reasons: The place of the reason among `REASONS`.
    """

    numbers: Floats
    colours: Codes
    reasons: Codes


class SignalArrays(NamedTuple):
    """All signals of a panel. Arrays have the shape (indicators, regions) unless said otherwise.

    Attributes:
        years: The year of the figures; 0 where there are none.
        values: The figures.
        margins: How far off a figure may be; NaN where that is not known.
        position: The positions.
        ends: The best and the worst position that go with these margins.
        counts: How many regions have a figure, shape (indicators,).
        quartiles: From 1 to 4, NaN where it cannot be said.
        trend: The slopes.
        p_values: Of the slopes.
        trend_years: How many figures each slope rests on.
        change: The latest changes.
        change_p_values: Of these changes.
        since: The year since which; 0 where there is none.
        correlations: The correlation of neighbouring years, one per indicator.
    """

    years: Numbers
    values: Floats
    margins: Floats
    position: Part
    ends: Ends
    counts: Numbers
    quartiles: Floats
    trend: Part
    p_values: Floats
    trend_years: Numbers
    change: Part
    change_p_values: Floats
    since: Numbers
    correlations: tuple[Correlation, ...]


class _Window(NamedTuple):
    """The figures that are looked at, shape (indicators, years, regions).

    Attributes:
        figures: The figures; imputed ones are missing.
        errors: Their standard errors; None where nothing is known of these.
        years: Their years.
        latest: The place of the last figure that is recent enough, shape (indicators, regions).
        has_latest: Whether there is one.
        is_usable: Which figures are there and can be compared with that one.
    """

    figures: Floats
    errors: Floats | None
    years: Numbers
    latest: Numbers
    has_latest: Flags
    is_usable: Flags

    def taken(self, figures: Floats) -> Floats:
        """What stands at the last figure, NaN where there is none, shape (indicators, regions)."""
        found = np.take_along_axis(figures, self.latest[:, None], axis=1)[:, 0]
        return np.where(self.has_latest, found, np.nan)


class _Moves(NamedTuple):
    """How all figures move, shape (indicators, regions).

    Attributes:
        trend: The trends.
        change: The latest changes.
        correlations: The correlation of neighbouring years, one per indicator.
    """

    trend: Trends
    change: Changes
    correlations: tuple[Correlation, ...]


def signal_arrays(
    panel: Panel, settings: SignalSettings, directions: Sequence[int]
) -> SignalArrays:
    """All signals of a panel.

    Args:
        panel: The figures.
        settings: The settings; the panel has their year.
        directions: Per indicator 1, -1 or, for none, 0.
    """
    window = _window(panel, settings)
    signs = np.array(directions, np.int8)[:, None]
    values = window.taken(window.figures)
    errors = np.full(values.shape, np.nan)
    if window.errors is not None:
        errors = window.taken(window.errors)
    is_open = signs == 0
    placed = np.where(is_open, np.nan, values * signs)
    found = positions(placed)
    counts = np.count_nonzero(~np.isnan(values), axis=1)
    is_few = np.broadcast_to(counts[:, None] < _FEWEST_REGIONS, values.shape)
    trend, change, correlations = _moves(window, settings)
    margins = errors * NormalDist().inv_cdf(1 - settings.level / 2)
    return SignalArrays(
        years=np.where(window.has_latest, window.years[window.latest], 0),
        values=values,
        margins=margins,
        position=Part(
            found.places,
            _quarter_colours(found.quartiles),
            _reasons(
                (~window.has_latest, Reason.NO_FIGURE),
                (is_open, Reason.NO_DIRECTION),
                (is_few, Reason.TOO_FEW_REGIONS),
            ),
        ),
        ends=ends_of_places(placed, margins),
        counts=counts,
        quartiles=np.where(is_few, np.nan, found.quartiles),
        trend=_trend(window, settings, signs, trend),
        p_values=np.where(trend.counts < fewest_figures(settings.level), np.nan, trend.p_values),
        trend_years=trend.counts,
        change=_change(window, settings, signs, change),
        change_p_values=change.p_values,
        since=np.where(np.isnan(change.sizes), 0, window.years[change.since]),
        correlations=correlations,
    )


def _quarter_colours(quartiles: Floats) -> Codes:
    best, worst = quartiles == 1.0, quartiles == 4.0  # noqa: PLR2004 (the last of four)
    colours: Codes = best.astype(np.int8) - worst.astype(np.int8)
    return colours


def _window(panel: Panel, settings: SignalSettings) -> _Window:
    years = np.array(panel.periods)
    places = np.flatnonzero(
        (years > settings.period - settings.window) & (years <= settings.period)
    )
    figures = panel.figures[:, places]
    if panel.imputed is not None:
        figures = np.where(panel.imputed.transpose(1, 2, 0)[:, places], np.nan, figures)
    errors = panel.standard_errors
    years = years[places]
    is_there = ~np.isnan(figures)
    is_recent = is_there & (years >= settings.period - settings.max_age)[:, None]
    latest = places.size - 1 - is_recent[:, ::-1].argmax(axis=1)
    has_latest = np.take_along_axis(is_recent, latest[:, None], axis=1)[:, 0]
    is_usable = is_there & has_latest[:, None]
    for number in {panel.indicator_number(item.indicator) for item in panel.breaks}:
        segments = panel.segments(panel.indicators[number])[:, places].T
        own = np.take_along_axis(segments, latest[number][None], axis=0)
        is_usable[number] &= segments == own
    return _Window(
        figures,
        None if errors is None else errors.transpose(1, 2, 0)[:, places],
        years,
        latest,
        has_latest,
        is_usable,
    )


def _moves(window: _Window, settings: SignalSettings) -> _Moves:
    """How all figures move, indicator by indicator, so that working arrays stay small."""
    years = window.years.astype(float)
    found: list[tuple[Trends, Changes, Correlation]] = []
    for number, figures in enumerate(window.figures):
        beside = _middle(figures) if settings.relative_to == "median" else 0.0
        series = np.where(window.is_usable[number], figures - beside, np.nan).T
        errors = None if window.errors is None else window.errors[number].T
        known = _correlation(series, years, settings)
        shrunk = shrinkage(~np.isnan(series), years, known.value)
        trend = trends(series, years, shrunk)
        found.append((trend, changes(series, years, known.value, errors), known))
    of_trend, of_change, correlations = zip(*found, strict=True)
    return _Moves(
        Trends(*map(np.stack, zip(*of_trend, strict=True))),
        Changes(*map(np.stack, zip(*of_change, strict=True))),
        correlations,
    )


def _middle(figures: Floats) -> Floats:
    """The median of all regions in every year, shape (years, 1); NaN where there is none."""
    middle = np.full((len(figures), 1), np.nan)
    rows = np.flatnonzero(~np.isnan(figures).all(axis=1))
    middle[rows, 0] = medians(figures[rows])
    return middle


def _correlation(series: Floats, years: Floats, settings: SignalSettings) -> Correlation:
    if settings.correction == "pooled_ar1":
        return correlation(series, years)
    return Correlation(settings.correction or 0.0, is_assumed=False)


def _trend(window: _Window, settings: SignalSettings, signs: Codes, moved: Trends) -> Part:
    fewest = fewest_figures(settings.level)
    is_few = moved.counts < fewest
    seen = np.count_nonzero(~np.isnan(window.figures), axis=1)
    is_clear = discoveries(
        np.where(is_few, np.nan, moved.p_values),
        settings.level,
        is_controlled=settings.false_discovery,
    )
    return Part(
        np.where(is_few, np.nan, moved.slopes),
        _colours(moved.slopes, signs) * is_clear.astype(np.int8),
        _reasons(
            (~window.has_latest, Reason.NO_FIGURE),
            (is_few & (seen >= fewest), Reason.BREAK),
            (is_few, Reason.TOO_FEW_YEARS),
            (signs == 0, Reason.NO_DIRECTION),
        ),
    )


def _change(window: _Window, settings: SignalSettings, signs: Codes, moved: Changes) -> Part:
    is_clear = discoveries(moved.p_values, settings.level, is_controlled=settings.false_discovery)
    # Less of a rise than before is no fall: what leans the other way than it goes is not clear.
    is_clear &= np.sign(moved.sizes) == moved.leans
    before = np.arange(window.years.size)[:, None] < window.latest[:, None]
    seen = np.count_nonzero(before & ~np.isnan(window.figures), axis=1)
    is_none, is_untold = np.isnan(moved.sizes), np.isnan(moved.p_values)
    return Part(
        moved.sizes,
        _colours(moved.sizes, signs) * is_clear.astype(np.int8),
        _reasons(
            (~window.has_latest, Reason.NO_FIGURE),
            (is_none & (seen > 0), Reason.BREAK),
            (is_untold & (seen >= _FEWEST_FOR_CHANGE - 1), Reason.BREAK),
            (is_untold, Reason.TOO_FEW_YEARS),
            (signs == 0, Reason.NO_DIRECTION),
        ),
    )


def _colours(numbers: Floats, signs: Codes) -> Codes:
    """1 for what moves in the right direction, -1 for what moves in the wrong one, else 0."""
    colours: Codes = np.sign(np.nan_to_num(numbers)).astype(np.int8) * signs
    return colours


def _reasons(*cases: tuple[Flags, Reason]) -> Codes:
    """The place of the first reason that holds; 0 where none does."""
    shape = np.broadcast_shapes(*(flags.shape for flags, _ in cases))
    found = np.zeros(shape, np.int8)
    for flags, reason in reversed(cases):
        found[np.broadcast_to(flags, shape)] = REASONS.index(reason)
    return found
