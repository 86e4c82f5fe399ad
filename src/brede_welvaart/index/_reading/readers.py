"""Reading panels: from files, frames, cells and the rows of CBS open data."""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import evolve

from brede_welvaart._base.likely import likely
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Fault, shown
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._panel.sources import ZeroIsMissing
from brede_welvaart.index._reading import cbs
from brede_welvaart.index._reading.cells import Parts
from brede_welvaart.index._reading.csv import Sheet, by_line, read_sheet
from brede_welvaart.index._reading.frames import columns
from brede_welvaart.index._reading.tidy import COLUMNS, Rows, by_number, joined, parts, tidy_rows

Path = str | os.PathLike[str]


def read_panel(  # noqa: PLR0913 (four columns have names)
    path: Path | Sequence[Path],
    *,
    zero_is_missing: ZeroIsMissing = False,
    region: str = "region",
    indicator: str = "indicator",
    period: str = "period",
    value: str = "value",
    decimal: str | None = None,
) -> Panel:
    r"""A panel from tidy CSV: one row per figure, in any order, of one file or several.

    A file is UTF-8, with or without a byte order mark. Its first line names the four columns, and
    no others; the comma or the semicolon in it is what separates the columns. Codes stay text,
    without spaces around them. A figure that is empty or ``.``, ``NA``, ``NaN`` or ``null`` is
    missing, and so is one that has no row.

    One decimal mark holds for a file. A number shows it, unless it could be a whole number with a
    mark for the thousands: ``1.234`` and ``12,345`` are in doubt; ``0.5``, ``1.25`` and
    ``1234,567`` are not. Where commas separate the columns, a point is a decimal point. If only
    numbers in doubt are left, the file is refused and you must say which it is.

    Args:
        path: The file, or several files of one panel.
        zero_is_missing: Whether 0 stands for missing: in all indicators, or in those named.
        region: The name of the column with codes of regions.
        indicator: That with ids of indicators.
        period: That with years: ``2018`` or ``2018JJ00``.
        value: That with figures.
        decimal: The decimal mark, ``.`` or ``,``; None is what each file shows.

    Returns:
        The panel; regions, indicators and years are sorted.

    Raises:
        DataError: If anything is wrong: every fault, with its line.
        OSError: If a file cannot be read.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "figures.csv")
    ...     _ = path.write_text("region;indicator;period;value\nGM0855;groen;2018JJ00;3,5\n")
    ...     read_panel(path).value("GM0855", "groen", 2018)
    3.5
    """
    names = {"region": region, "indicator": indicator, "period": period, "value": value}
    if decimal not in {None, ".", ","}:
        raise DataError([Fault("decimal", f"expected '.', ',' or None, got {shown(decimal)}")])
    files = [path] if isinstance(path, str | os.PathLike) else list(path)
    where = os.fspath(files[0]) if len(files) == 1 else None
    sheets = _sheets(files, names, decimal)
    naming = by_line(sheets, [os.fspath(item) for item in files])
    rows = _together([sheet.rows for sheet in sheets])
    return _panel(parts(rows, naming, where), zero_is_missing)


def _sheets(files: Sequence[Path], names: Mapping[str, str], decimal: str | None) -> list[Sheet]:
    sheets: list[Sheet] = []
    faults: list[Fault] = [] if files else [Fault("path", "expected one file or more")]
    for path in files:
        try:
            sheets.append(read_sheet(path, names, decimal))
        except DataError as error:
            if len(files) == 1:
                raise DataError(error.faults, os.fspath(path)) from None
            name = os.fspath(path)
            faults += [Fault(f"{item.path} of {name}", item.message) for item in error.faults]
    if faults:
        raise DataError(faults)
    return sheets


def _together(tables: Sequence[Rows]) -> Rows:
    """The rows of several tables, one below the other."""
    if len(tables) == 1:
        return tables[0]
    starts = np.cumsum([0, *(len(table.values) for table in tables)])
    return Rows(
        joined([table.region for table in tables]),
        joined([table.indicator for table in tables]),
        joined([table.period for table in tables]),
        np.concatenate([table.values for table in tables]),
        [
            spot._replace(row=spot.row + int(start))
            for table, start in zip(tables, starts, strict=False)
            for spot in table.spots
        ],
    )


def panel_from_cells(
    regions: Iterable[object],
    indicators: Iterable[object],
    periods: Iterable[object],
    values: Iterable[object],
    zero_is_missing: ZeroIsMissing,
) -> Panel:
    """A panel from tidy cells; see `Panel.from_cells`."""
    given = [list(items) for items in (regions, indicators, periods, values)]
    lengths = [len(items) for items in given]
    if len(set(lengths)) > 1:
        message = f"expected four columns of one length, got {', '.join(map(str, lengths))}"
        raise DataError([Fault("", message)])
    return _panel(parts(tidy_rows(*given), by_number()), zero_is_missing)


def panel_from_frame(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    names: Sequence[str],
    zero_is_missing: ZeroIsMissing,
) -> Panel:
    """A panel from a tidy frame; see `Panel.from_frame`."""
    rows = tidy_rows(*columns(frame, names))
    naming = by_number(dict(zip(COLUMNS, names, strict=True)))
    return _panel(parts(rows, naming), zero_is_missing)


def panel_from_cbs_v3(
    rows: Iterable[Mapping[str, Any]],
    columns: Mapping[str, str] | None,
    keys: Mapping[str, str],
    zero_is_missing: ZeroIsMissing,
) -> Panel:
    """A panel from wide rows of CBS; see `Panel.from_cbs_v3`."""
    tidy, naming = cbs.v3_rows(rows, columns, keys)
    return _panel(parts(tidy, naming), zero_is_missing)


def panel_from_cbs_v4(
    observations: Iterable[Mapping[str, Any]],
    measures: Mapping[str, str] | None,
    keys: Mapping[str, str],
    zero_is_missing: ZeroIsMissing,
) -> Panel:
    """A panel from observations of CBS; see `Panel.from_cbs_v4`."""
    tidy, naming = cbs.v4_rows(observations, measures, keys)
    return _panel(parts(tidy, naming), zero_is_missing)


def _panel(found: Parts, zero_is_missing: ZeroIsMissing) -> Panel:
    """The panel of these parts, with NaN where 0 stands for missing."""
    _blank_zeros(found.values, found.indicators, zero_is_missing)
    return Panel(*found)


def with_zeros_missing(panel: Panel, zero_is_missing: ZeroIsMissing) -> Panel:
    """The same panel, with NaN where 0 stands for missing; as if it was read so.

    Raises:
        DataError: If an indicator is named that it does not have: every such indicator.
    """
    values = panel.values.copy()
    _blank_zeros(values, panel.indicators, zero_is_missing)
    return evolve(panel, values=values)


def _blank_zeros(values: Floats, ids: Sequence[str], zero_is_missing: ZeroIsMissing) -> None:
    """Put NaN for 0, shape (regions, indicators, periods), in the indicators that are meant."""
    if isinstance(zero_is_missing, bool):
        chosen = np.full(len(ids), zero_is_missing)
    else:
        chosen = np.isin(ids, _known(zero_is_missing, ids))
    values[(values == 0) & chosen[:, None]] = np.nan


def _known(wanted: Collection[str], indicators: Sequence[str]) -> list[str]:
    ids = [wanted] if isinstance(wanted, str) else list(wanted)
    faults = [
        Fault("zero_is_missing", f"no indicator {shown(key)} here{likely(key, indicators)}")
        for key in ids
        if key not in indicators
    ]
    if faults:
        raise DataError(faults)
    return ids
