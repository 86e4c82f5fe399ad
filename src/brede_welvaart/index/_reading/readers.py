"""From files, frames, cells and the rows of CBS open data to the parts of a panel."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from brede_welvaart._frames import columns_of
from brede_welvaart.errors import DataError, Fault, shown
from brede_welvaart.index._reading import cbs
from brede_welvaart.index._reading.csv import TidyFile, by_line, read_file
from brede_welvaart.index._reading.parts import PanelParts
from brede_welvaart.index._reading.tidy import (
    COLUMNS,
    Rows,
    by_number,
    joined,
    panel_parts,
    tidy_rows,
)

Path = str | os.PathLike[str]


def from_files(
    path: Path | Sequence[Path],
    names: Mapping[str, str],
    decimal: str | None,
) -> PanelParts:
    """What stands in tidy CSV files; see `read_panel`."""
    if decimal not in {None, ".", ","}:
        raise DataError([Fault("decimal", f"expected '.', ',' or None, got {shown(decimal)}")])
    paths = [path] if isinstance(path, str | os.PathLike) else list(path)
    where = os.fspath(paths[0]) if len(paths) == 1 else None
    files = _files(paths, names, decimal)
    naming = by_line(files, [os.fspath(item) for item in paths])
    rows = _together([file.rows for file in files])
    return panel_parts(rows, naming, where)


def _files(paths: Sequence[Path], names: Mapping[str, str], decimal: str | None) -> list[TidyFile]:
    files: list[TidyFile] = []
    faults: list[Fault] = [] if paths else [Fault("path", "expected one file or more")]
    for path in paths:
        try:
            files.append(read_file(path, names, decimal))
        except DataError as error:
            if len(paths) == 1:
                raise DataError(error.faults, os.fspath(path)) from None
            name = os.fspath(path)
            faults += [Fault(f"{item.path} of {name}", item.message) for item in error.faults]
    if faults:
        raise DataError(faults)
    return files


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


def from_cells(
    regions: Iterable[object],
    indicators: Iterable[object],
    periods: Iterable[object],
    values: Iterable[object],
) -> PanelParts:
    """What stands in tidy cells; see `Panel.from_cells`."""
    given = [list(items) for items in (regions, indicators, periods, values)]
    lengths = [len(items) for items in given]
    if len(set(lengths)) > 1:
        message = f"expected four columns of one length, got {', '.join(map(str, lengths))}"
        raise DataError([Fault("", message)])
    return panel_parts(tidy_rows(*given), by_number())


def from_frame(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    names: Sequence[str],
) -> PanelParts:
    """What stands in a tidy frame; see `Panel.from_frame`."""
    rows = tidy_rows(*columns_of(frame, names))
    naming = by_number(dict(zip(COLUMNS, names, strict=True)))
    return panel_parts(rows, naming)


def from_cbs_v3(
    rows: Iterable[Mapping[str, Any]],
    columns: Mapping[str, str] | None,
    keys: Mapping[str, str],
) -> PanelParts:
    """What stands in wide rows of CBS; see `Panel.from_cbs_v3`."""
    tidy, naming = cbs.v3_rows(rows, columns, keys)
    return panel_parts(tidy, naming)


def from_cbs_v4(
    observations: Iterable[Mapping[str, Any]],
    measures: Mapping[str, str] | None,
    keys: Mapping[str, str],
) -> PanelParts:
    """What stands in observations of CBS; see `Panel.from_cbs_v4`."""
    tidy, naming = cbs.v4_rows(observations, measures, keys)
    return panel_parts(tidy, naming)
