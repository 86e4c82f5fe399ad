"""Filling in what is missing: a separate act that stays visible."""

from collections.abc import Callable, Mapping
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt
from attrs import evolve

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import Phrase, UnknownIdError, known
from brede_welvaart.index._composite.recent import refuse_age
from brede_welvaart.index._panel.panel import Panel

#: How a figure is filled in.
Way = Literal["mean", "median", "group_mean", "latest"]
_WAYS = get_args(Way)
_GIVE_GROUPS = Phrase("geef groups=, een groep per regio", "give groups=, a group per region")


def impute(
    panel: Panel,
    how: Way,
    *,
    groups: Mapping[str, str] | None = None,
    max_age: int | None = None,
) -> Panel:
    """A panel with figures filled in where they were missing.

    Nothing else in the library fills in. What cannot be filled in stays missing.

    Args:
        panel: The figures.
        how: ``mean`` or ``median`` of the regions with a figure in that year; ``group_mean``, the
            mean of those in the same group; ``latest``, the last earlier figure of the region
            itself, never from before a break.
        groups: For ``group_mean``: per region the name of its group, such as a province. A region
            without a group is not filled in.
        max_age: For ``latest``: how many years old a figure may be; None is however old.

    Returns:
        A new panel, of which `imputed` says which figures were filled in, now or earlier.

    Raises:
        UnknownIdError: If there is no such way, or ``group_mean`` is given no groups.
        DataError: If `max_age` is no whole number of 0 or more.

    >>> panel = Panel(["a", "b", "c"], ["x"], [2023], [[[1]], [[float("nan")]], [[3]]])
    >>> impute(panel, "mean").value("b", "x", 2023)
    2.0
    """
    if how not in _WAYS:
        raise UnknownIdError("way to impute", how, hint=known(_WAYS))
    refuse_age(max_age)
    if how == "latest":
        filled = _latest(panel, max_age)
    elif how == "group_mean":
        if groups is None:
            raise UnknownIdError("groups", None, hint=_GIVE_GROUPS)
        filled = _by_group(panel, groups)
    else:
        filled = _over_regions(panel.values, _mean if how == "mean" else _median)
    missing = np.isnan(panel.values)
    values = np.where(missing, filled, panel.values)
    imputed = missing & ~np.isnan(values)
    return evolve(
        panel,
        values=values,
        imputed=imputed if panel.imputed is None else imputed | panel.imputed,
    )


def _mean(values: npt.NDArray[np.float64]) -> float:
    return float(values.mean())


def _median(values: npt.NDArray[np.float64]) -> float:
    return float(np.median(values))


def _over_regions(values: Floats, take: Callable[[Floats], float]) -> Floats:
    """Per indicator and year one number from the regions with a figure, for all regions."""
    filled = np.full(values.shape, np.nan)
    for indicator, period in np.argwhere(np.isnan(values).any(axis=0)).tolist():
        there = values[~np.isnan(values[:, indicator, period]), indicator, period]
        if there.size:
            filled[:, indicator, period] = take(there)
    return filled


def _by_group(panel: Panel, groups: Mapping[str, str]) -> Floats:
    filled = np.full(panel.values.shape, np.nan)
    named = np.array([groups.get(code) for code in panel.regions], dtype=object)
    for group in dict.fromkeys(name for name in named if name is not None):
        rows = np.flatnonzero(named == group)
        filled[rows] = _over_regions(panel.values[rows], _mean)
    return filled


def _latest(panel: Panel, max_age: int | None) -> Floats:
    there = ~np.isnan(panel.values)
    places = np.where(there, np.arange(len(panel.periods)), 0)
    latest = np.maximum.accumulate(places, axis=2)
    filled = np.take_along_axis(panel.values, latest, axis=2)
    if max_age is not None:
        years = np.array(panel.periods)
        filled[years - years[latest] > max_age] = np.nan
    for place in {panel.indicator_number(item.indicator) for item in panel.breaks}:
        segments = panel.segments(panel.indicators[place])
        is_same = np.take_along_axis(segments, latest[:, place], axis=1) == segments
        filled[:, place] = np.where(is_same, filled[:, place], np.nan)
    return filled
