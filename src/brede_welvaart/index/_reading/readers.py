"""From files, frames, cells and the rows of CBS open data to the parts of a panel."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from brede_welvaart._frames import columns_of
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.index._reading import cbs
from brede_welvaart.index._reading.csv import TidyFile, by_line, read_file
from brede_welvaart.index._reading.parts import PanelParts
from brede_welvaart.index._reading.tidy import (
    COLUMNS,
    Rows,
    Wrong,
    by_number,
    joined,
    panel_parts,
    tidy_rows,
)

Path = str | os.PathLike[str]

_DECIMAL = Phrase("'.', ',' of None", "'.', ',' or None")


def from_files(
    path: Path | Sequence[Path],
    names: Mapping[str, str],
    decimal: str | None,
    max_cells: int,
) -> PanelParts:
    """What stands in tidy CSV files; see `read_panel`."""
    if decimal not in (None, ".", ","):
        raise DataError([Fault(FaultCode.NOT_OF_FORM, "decimal", given=decimal, wanted=_DECIMAL)])
    paths = [path] if isinstance(path, str | os.PathLike) else list(path)
    where = os.fspath(paths[0]) if len(paths) == 1 else None
    files = _files(paths, names, decimal, max_cells)
    naming = by_line(files, [os.fspath(item) for item in paths], names)
    rows = _together([file.rows for file in files])
    return panel_parts(rows, naming, max_cells, where)


def _files(
    paths: Sequence[Path], names: Mapping[str, str], decimal: str | None, max_cells: int
) -> list[TidyFile]:
    files: list[TidyFile] = []
    faults: list[Fault] = [] if paths else [Fault(FaultCode.EMPTY_LIST, "path")]
    count = len(faults)
    for number, path in enumerate(paths):
        try:
            files.append(read_file(path, names, decimal, max_cells))
        except DataError as error:
            name = os.fspath(path)
            if len(paths) == 1:
                raise DataError(error.faults, name, error.count) from None
            count += error.count
            faults += [fault.at(file=name).under(number) for fault in error.faults]
    if faults:
        raise DataError(faults, count=count)
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
        Wrong.together([table.wrong for table in tables], starts.tolist()),
    )


def from_cells(
    regions: Iterable[object],
    indicators: Iterable[object],
    periods: Iterable[object],
    values: Iterable[object],
    max_cells: int,
) -> PanelParts:
    """What stands in tidy cells; see `Panel.from_cells`."""
    given = [list(items) for items in (regions, indicators, periods, values)]
    lengths = [len(items) for items in given]
    if len(set(lengths)) > 1:
        raise DataError([Fault(FaultCode.UNLIKE_COLUMNS, lengths=tuple(lengths))])
    return panel_parts(tidy_rows(*given), by_number(), max_cells)


def from_frame(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    names: Sequence[str],
    max_cells: int,
) -> PanelParts:
    """What stands in a tidy frame; see `Panel.from_frame`."""
    rows = tidy_rows(*columns_of(frame, names))
    naming = by_number(dict(zip(COLUMNS, names, strict=True)))
    return panel_parts(rows, naming, max_cells)


def from_cbs_v3(
    rows: Iterable[Mapping[str, Any]],
    columns: Mapping[str, str] | None,
    keys: Mapping[str, str],
    max_cells: int,
) -> PanelParts:
    """What stands in wide rows of CBS; see `Panel.from_cbs_v3`."""
    tidy, naming = cbs.v3_rows(rows, columns, keys)
    return panel_parts(tidy, naming, max_cells)


def from_cbs_v4(
    observations: Iterable[Mapping[str, Any]],
    measures: Mapping[str, str] | None,
    keys: Mapping[str, str],
    max_cells: int,
) -> PanelParts:
    """What stands in observations of CBS; see `Panel.from_cbs_v4`."""
    tidy, naming = cbs.v4_rows(observations, measures, keys)
    return panel_parts(tidy, naming, max_cells)
