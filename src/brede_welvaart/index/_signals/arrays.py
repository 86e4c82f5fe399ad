"""The arithmetic of signals: all regions and indicators at once."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.position import positions
from brede_welvaart._kernel.ties import Flags, Floats, tied
from brede_welvaart._kernel.trend import METHODS, Numbers, fewest_figures, trends
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._signals.model import Reason, SignalSettings

#: With fewer regions there is no best quarter.
_FEWEST_REGIONS = 4
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
        years: The year of the figures, shape (indicators,); 0 where there are none.
        values: The figures.
        position: The positions.
        counts: How many regions have a figure, shape (indicators,).
        quartiles: From 1 to 4, NaN where it cannot be said.
        trend: The slopes.
        p_values: Of the slopes.
        trend_years: How many figures each slope rests on.
        change: The latest changes.
        since: The year since which; 0 where there is none.
    """

    years: Numbers
    values: Floats
    position: Part
    counts: Numbers
    quartiles: Floats
    trend: Part
    p_values: Floats
    trend_years: Numbers
    change: Part
    since: Numbers


class _Window(NamedTuple):
    """The figures that are looked at, shape (indicators, years, regions).

    Attributes:
        figures: The figures; imputed ones are missing.
        years: Their years.
        latest: Per indicator the place of the last year with a figure, shape (indicators,).
        is_usable: Which figures are there and can be compared with that year.
    """

    figures: Floats
    years: Numbers
    latest: Numbers
    is_usable: Flags


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
    values = np.take_along_axis(window.figures, window.latest[:, None, None], axis=1)[:, 0]
    is_open = signs == 0
    found = positions(np.where(is_open, np.nan, values * signs))
    counts = np.count_nonzero(~np.isnan(values), axis=1)
    is_few = np.broadcast_to(counts[:, None] < _FEWEST_REGIONS, values.shape)
    trend, p_values, trend_years = _trend(window, settings, signs)
    change, since = _change(window, settings, signs, values)
    return SignalArrays(
        years=np.where(counts > 0, window.years[window.latest], 0),
        values=values,
        position=Part(
            found.places,
            _quarter_colours(found.quartiles),
            _reasons(
                (np.isnan(values), Reason.NO_FIGURE),
                (is_open, Reason.NO_DIRECTION),
                (is_few, Reason.TOO_FEW_REGIONS),
            ),
        ),
        counts=counts,
        quartiles=np.where(is_few, np.nan, found.quartiles),
        trend=trend,
        p_values=p_values,
        trend_years=trend_years,
        change=change,
        since=since,
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
    is_there = ~np.isnan(figures)
    is_any = np.count_nonzero(is_there, axis=2) > 0
    latest = places.size - 1 - is_any[:, ::-1].argmax(axis=1)
    for number in {panel.indicator_number(item.indicator) for item in panel.breaks}:
        segments = panel.segments(panel.indicators[number])[:, places].T
        is_there[number] &= segments == segments[latest[number]]
    return _Window(figures, years[places], latest, is_there)


def _trend(window: _Window, settings: SignalSettings, signs: Codes) -> tuple[Part, Floats, Numbers]:
    usable = np.where(window.is_usable, window.figures, np.nan)
    shape = (usable.shape[0], usable.shape[2])
    series = usable.transpose(0, 2, 1).reshape(-1, usable.shape[1])
    found = trends(series, window.years.astype(float), METHODS[settings.method])
    slopes, p_values = found.slopes.reshape(shape), found.p_values.reshape(shape)
    used = found.counts.reshape(shape)
    seen = np.count_nonzero(~np.isnan(window.figures), axis=1)
    fewest = fewest_figures(settings.method, settings.level)
    is_few = used < fewest
    is_clear = (p_values <= settings.level).astype(np.int8)
    part = Part(
        np.where(is_few, np.nan, slopes),
        _colours(slopes, signs) * is_clear,
        _reasons(
            (seen == 0, Reason.NO_FIGURE),
            (is_few & (seen >= fewest), Reason.BREAK),
            (is_few, Reason.TOO_FEW_YEARS),
            (signs == 0, Reason.NO_DIRECTION),
        ),
    )
    return part, np.where(is_few, np.nan, p_values), used


def _change(
    window: _Window, settings: SignalSettings, signs: Codes, values: Floats
) -> tuple[Part, Numbers]:
    width = window.years.size
    is_earlier = np.arange(width)[:, None] < window.latest[:, None, None]
    place, is_any = _last(window.is_usable & is_earlier)
    before = np.where(is_any, _taken(window.figures, place), np.nan)
    changes = values - before
    counts = ~(
        tied(values, before) | (np.abs(changes) < settings.smallest_change * _spread(values))
    )
    was_seen = (is_earlier & ~np.isnan(window.figures)).any(axis=1)
    can_say = ~np.isnan(changes)
    part = Part(
        changes,
        _colours(changes, signs) * counts.astype(np.int8),
        _reasons(
            (np.isnan(values), Reason.NO_FIGURE),
            (~is_any & was_seen, Reason.BREAK),
            (~is_any, Reason.TOO_FEW_YEARS),
            (signs == 0, Reason.NO_DIRECTION),
        ),
    )
    return part, np.where(can_say, window.years[place], 0)


def _last(flags: Flags) -> tuple[Numbers, Flags]:
    """The place of the last flag along the middle axis, 0 for none, and whether there is one."""
    is_any = np.count_nonzero(flags, axis=1) > 0
    place = flags.shape[1] - 1 - flags[:, ::-1].argmax(axis=1)
    return np.where(is_any, place, 0), is_any


def _taken(figures: Floats, place: Numbers) -> Floats:
    return np.take_along_axis(figures, place[:, None], axis=1)[:, 0]


def _spread(values: Floats) -> Floats:
    """The distance between the quartiles of each row, shape (K, 1); 0 where there are too few."""
    spread = np.zeros((len(values), 1))
    rows = np.flatnonzero(np.count_nonzero(~np.isnan(values), axis=1) >= _FEWEST_REGIONS)
    for row in rows.tolist():
        low, high = np.nanquantile(values[row], (0.25, 0.75))
        spread[row] = high - low
    return spread


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
