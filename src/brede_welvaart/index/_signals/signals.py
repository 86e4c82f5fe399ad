"""Signals: how the figures of regions stand and move. A signal, not a norm."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
from attrs import frozen

from brede_welvaart._api import tables
from brede_welvaart._base.extras import require
from brede_welvaart._base.faces import face
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.result import WIDTH, InExcel
from brede_welvaart._kernel.position import Ends
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Key, Lang
from brede_welvaart.index._from_catalogue import as_direction, known_directions, units_of
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._plain import plain, whole
from brede_welvaart.index._signals.arrays import REASONS, Part, SignalArrays
from brede_welvaart.index._signals.kinds import arrays_within_kinds
from brede_welvaart.index._signals.model import (
    Colour,
    Correction,
    RelativeTo,
    Signal,
    SignalSettings,
    SignalsRecord,
)
from brede_welvaart.model._check import optional
from brede_welvaart.model._real import Direction, one_of

_TEXTS = (
    "region",
    "indicator",
    *(f"{part}_{name}" for part in ("position", "trend", "change") for name in ("colour", "note")),
)
# Of a frame; all other columns hold numbers, also where these are whole: they may be missing.
_KINDS = {
    **tables.KINDS,
    **dict.fromkeys(_TEXTS, "text"),
    **dict.fromkeys(("of", "trend_years"), "whole"),
    "correlation_assumed": "flag",
}
# So many signals at a time in a table that is written.
_AT_ONCE = 20_000
_COLOURS = {1: Colour.GREEN, 0: Colour.GREY, -1: Colour.RED}


@frozen(eq=False, repr=False, slots=False)
class Signals(InExcel):
    """Signals (*signalen*) of all regions and indicators of a panel.

    Attributes:
        panel: The figures.
        settings: The settings.
        directions: Per indicator which way is better, as it was used; some may have none.
        arrays: The same as arrays of numbers, from which a `Signal` is made when it is asked for.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/signals/1"
    RECORD: ClassVar[type[SignalsRecord]] = SignalsRecord

    panel: Panel
    settings: SignalSettings
    directions: Mapping[str, Direction]
    arrays: SignalArrays

    def signal(self, region: str, indicator: str) -> Signal:
        """The signal of one region on one indicator.

        Raises:
            UnknownIdError: If the region or the indicator is not in the panel.
        """
        row, place = self.panel.region_number(region), self.panel.indicator_number(indicator)
        return self._all[row * len(self.panel.indicators) + place]

    def region(self, region: str) -> tuple[Signal, ...]:
        """The signals of one region, in the order of the indicators.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        width = len(self.panel.indicators)
        first = self.panel.region_number(region) * width
        return self._all[first : first + width]

    def indicator(self, indicator: str) -> tuple[Signal, ...]:
        """The signals on one indicator, in the order of the regions.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        return self._all[self.panel.indicator_number(indicator) :: len(self.panel.indicators)]

    def __iter__(self) -> Iterator[Signal]:
        """All signals, region by region."""
        return iter(self._all)

    def __len__(self) -> int:
        """How many signals there are."""
        return self.arrays.values.size

    def to_records(self, regions: Iterable[str] | None = None) -> list[dict[str, Any]]:
        """The signals as plain values, one per region and indicator, with the fields of `Signal`.

        Args:
            regions: Codes of regions; None is all.

        Raises:
            UnknownIdError: If a region is not in the panel.
        """
        columns = self._chosen(regions)
        return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]

    def to_frame(
        self,
        backend: Any = "pandas",  # noqa: ANN401 (a name, a module, a connection or a session)
        regions: Iterable[str] | None = None,
        *,
        wide: bool = False,
    ) -> Any:  # noqa: ANN401 (a frame of any kind)
        """The signals as a data frame: the rows of `to_records`, in the layout of all tables.

        Args:
            backend: The kind of frame, such as ``pandas``, ``polars`` or ``duckdb``, or where it is
                made, as for `frames.to_frame`.
            regions: Codes of regions; None is all.
            wide: Whether to give the figures only, a row per region and a column per indicator.

        Raises:
            MissingExtraError: If narwhals, or what makes this kind of frame, is not installed.
            UnknownIdError: If a region is not in the panel, or no such kind of frame.
        """
        from brede_welvaart._frames import frame_of

        columns = tables.laid_out(self._chosen(regions))
        if wide:
            columns = tables.wide(columns, "indicator")
        return frame_of(columns, backend, {name: _KINDS.get(name, "number") for name in columns})

    def text(self, lang: Lang = "nl", *, region: str | None = None, width: int = WIDTH) -> str:
        """What there is to say of them, as plain text: how often each colour is seen.

        Args:
            lang: ``nl`` or ``en``.
            region: By any of its names, to see the signals of one region; None is all regions.
            width: How many columns a line may have.

        Raises:
            UnknownIdError: If there is no such language, or the region is not in the panel.
        """
        return str(face("text")(self, lang, width=width, region=region))

    def to_excel(
        self,
        path: str | os.PathLike[str],
        lang: Lang = "nl",
        *,
        regions: Iterable[str] | None = None,
    ) -> None:
        """Write the signals as a workbook of Excel: one table, or a sheet for each region.

        Args:
            path: Where to write: a file whose name ends in ``.xlsx``.
            lang: ``nl`` or ``en``.
            regions: The regions that get a sheet each, by any of their names; None is one table
                of all.

        Raises:
            UnknownIdError: If there is no such language, or a region is not in the panel.
            DataError: If the name has another ending, or the table is too long for a sheet.
            MissingExtraError: If the extra ``excel`` is not installed.
            OSError: If it cannot be written.
        """
        face("workbook")(self, path, lang, regions=regions)

    def as_record(self) -> SignalsRecord:
        """The same as plain values."""
        return SignalsRecord(
            self.settings,
            self.panel.regions,
            self.panel.indicators,
            self.directions,
            units_of(self.panel.indicators),
            self._all,
            self.panel.notes,
        )

    def __repr__(self) -> str:
        """How many there are of everything."""
        return (
            f"<Signals of {len(self.panel.regions)} regions, {len(self.panel.indicators)} "
            f"indicators, {self.settings.period}>"
        )

    @lazy
    def _all(self) -> tuple[Signal, ...]:
        return tuple(Signal(*row) for row in zip(*self._columns.values(), strict=True))

    def column_blocks(self) -> Iterator[dict[str, list[Any]]]:
        """The fields of `to_records`, each in a list, for some regions at a time."""
        step = max(1, _AT_ONCE // len(self.panel.indicators))
        for start in range(0, len(self.panel.regions), step):
            yield _with_texts(self._columns_of(slice(start, start + step)))

    @lazy
    def _columns(self) -> dict[str, list[Any]]:
        """The fields of all signals, each in a list, region by region."""
        return self._columns_of(slice(None))

    def _columns_of(self, part: slice) -> dict[str, list[Any]]:
        regions, indicators = self.panel.regions[part], self.panel.indicators
        found = _of_regions(self.arrays, part)
        return {
            "region": [code for code in regions for _ in indicators],
            "indicator": list(indicators) * len(regions),
            "year": [year or None for year in _flat(found.years)],
            "value": _numbers(found.values),
            "margin": _numbers(found.margins),
            "position": _wholes(found.position.numbers),
            "of": _flat(found.counts),
            "position_best": _wholes(found.ends.best),
            "position_worst": _wholes(found.ends.worst),
            "quartile": _wholes(found.quartiles),
            **_words("position", found.position),
            "trend": _numbers(found.trend.numbers),
            "p_value": _numbers(found.p_values),
            "trend_years": _flat(found.trend_years),
            **_words("trend", found.trend),
            "change": _numbers(found.change.numbers),
            "since": [year or None for year in _flat(found.since)],
            "change_p_value": _numbers(found.change_p_values),
            **_words("change", found.change),
            "correlation": [known.value for known in found.correlations] * len(regions),
            "correlation_assumed": [known.is_assumed for known in found.correlations]
            * len(regions),
        }

    def _chosen(self, regions: Iterable[str] | None) -> dict[str, list[Any]]:
        """The columns of some regions, with plain texts."""
        width = len(self.panel.indicators)
        chosen = self.panel.regions if regions is None else regions
        first = [self.panel.region_number(code) * width for code in chosen]
        rows = [row for start in first for row in range(start, start + width)]
        found = {name: [column[row] for row in rows] for name, column in self._columns.items()}
        return _with_texts(found)


def _of_regions(arrays: SignalArrays, part: slice) -> SignalArrays:
    """The same of some regions."""

    def cut(value: Any) -> Any:  # noqa: ANN401 (an array, several of them, or one per indicator)
        if isinstance(value, np.ndarray):
            return value[:, part] if value.ndim > 1 else value
        is_named = isinstance(value, Part | Ends)
        return type(value)(*map(cut, value)) if is_named else value

    return SignalArrays(*map(cut, arrays))


def _with_texts(columns: dict[str, list[Any]]) -> dict[str, list[Any]]:
    texts = {name: [text and str(text) for text in columns[name]] for name in _TEXTS}
    return columns | texts


def _flat(array: npt.NDArray[Any]) -> list[Any]:
    """An array of shape (indicators, regions) as a list, region by region."""
    found: list[Any] = array.T.ravel().tolist()
    return found


def _numbers(array: Floats) -> list[Any]:
    return plain(array.T.ravel())


def _wholes(array: Floats) -> list[int | None]:
    return whole(array.T.ravel())


def _words(name: str, part: Part) -> dict[str, list[Any]]:
    """The colours and the notes of a part, as columns."""
    reasons = _flat(part.reasons)
    colours = [
        None if reason else _COLOURS[colour]
        for colour, reason in zip(_flat(part.colours), reasons, strict=True)
    ]
    return {f"{name}_colour": colours, f"{name}_note": [REASONS[number] for number in reasons]}


def signals(  # noqa: PLR0913 (the settings are named)
    panel: Panel,
    *,
    period: int | str,
    window: int = 8,
    directions: Mapping[str, int | None] | None = None,
    max_age: int = 3,
    level: float = 0.05,
    correction: Correction = "pooled_ar1",
    false_discovery: bool = False,
    relative_to: RelativeTo = None,
) -> Signals:
    """How every region stands on every indicator, how that moves, and what cannot be said.

    CBS shows the same three things in its regional monitor; by which tests it colours them was
    not read, so all settings and rules here are this library's own:

    * *Figure*: of each region its last one in the window that is at most `max_age` years old.
    * *Position*: x of n, with 1 for the best and n for the regions with a figure. Green if no
      more than a quarter of these are as good or better, red if no more than a quarter are as bad
      or worse. It takes four regions and a direction.
    * *Trend*: the median of the slopes between all pairs of years in the window (Theil and Sen),
      green or red if it is significant (Mann and Kendall), allowing for figures that hang together
      from year to year (Hamed). With few years no series could be: under five at level 0.05.
    * *Latest change*: since the figure before, in the window. Green or red if it is significantly
      unlike the changes before it, of which it takes three, and goes the way in which it differs;
      or if it is more than the standard errors of both figures allow, where the panel has these.

    Nothing is taken over a break in a series, and imputed figures are no figures. Every region
    and indicator is tested by itself: of many series in which nothing happens, a share of `level`
    will still be coloured.

    Args:
        panel: The figures; positions are among its regions of the same kind.
        period: The year up to which is looked.
        window: How many years are looked at, that one included.
        directions: Per indicator 1 if more is better, -1 if less is, None for neither. Of others
            the catalogue says it.
        max_age: How many years old the last figure of a region may be.
        level: The significance level.
        correction: How figures of neighbouring years hang together: ``pooled_ar1`` finds it per
            indicator from the figures of all regions (from 0 to 0.7; 0.4 where it cannot be found,
            as with fewer than five regions); a number says it; None is not at all, which colours
            one in five series that only wander.
        false_discovery: Whether `level` is the share of the colours of an indicator that may be by
            chance (Benjamini and Hochberg). With eight years hardly anything is coloured then.
        relative_to: ``median`` looks at movement beside that of the middle region.

    Returns:
        The signals. A signal, not a norm.

    Raises:
        UnknownIdError: If the year is not in the panel.
        DataError: If a setting or a direction is not of its form: every fault.
        MissingExtraError: If scipy is not installed.

    >>> from brede_welvaart.index import Panel
    >>> figures = [[[4, 5]], [[3, 3]], [[2, 2]], [[1, 1]]]
    >>> panel = Panel(["a", "b", "c", "d"], ["groen"], [2022, 2023], figures)
    >>> found = signals(panel, period=2023, directions={"groen": 1}).signal("a", "groen")
    >>> found.position, found.of, found.position_colour.value, found.trend_note.value
    (1, 4, 'green', 'too_few_years')
    """
    year = panel.periods[panel.period_number(period)]
    settings = SignalSettings(
        year, window, max_age, level, correction, false_discovery, relative_to
    )
    require("index", "scipy")
    known = _directions(panel, directions or {})
    signs = [known.get(key, 0) for key in panel.indicators]
    return Signals(
        panel, settings, FrozenMapping(known), arrays_within_kinds(panel, settings, signs)
    )


def _directions(panel: Panel, given: Mapping[str, int | None]) -> dict[str, Direction]:
    """The directions of the indicators that have one."""
    rule = optional(one_of(1, -1))
    faults = [
        fault.under("directions", Key(key)) for key, sign in given.items() for fault in rule(sign)
    ]
    if faults:
        raise DataError(faults)
    known = {**known_directions(key for key in panel.indicators if key not in given), **given}
    return {
        key: as_direction(sign) for key in panel.indicators if (sign := known.get(key)) is not None
    }
