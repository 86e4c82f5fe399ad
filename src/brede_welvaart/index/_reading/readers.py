"""From files, frames, cells and the rows of CBS open data to the parts of a panel."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from brede_welvaart._frames import columns_of, names_of
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.index._reading import cbs
from brede_welvaart.index._reading.figures import Written
from brede_welvaart.index._reading.files import TidyFile, by_line, read_file
from brede_welvaart.index._reading.notes import NoteKind, PanelNote
from brede_welvaart.index._reading.parts import PanelParts
from brede_welvaart.index._reading.tidy import (
    STANDARD_ERROR,
    Reading,
    Rows,
    by_number,
    joined,
    panel_parts,
    tidy_rows,
)
from brede_welvaart.index._reading.wrong import Wrong

Path = str | os.PathLike[str]

_DECIMAL = Phrase("'.', ',' of None", "'.', ',' or None")
_THOUSANDS = Phrase(
    "'.', ',', een spatie, een apostrof of None", "'.', ',', a space, an apostrophe or None"
)


def from_files(
    path: Path | Sequence[Path], names: Mapping[str, str], written: Written, how: Reading
) -> PanelParts:
    """What stands in tidy files; see `read_panel`."""
    faults = list(_setting_faults(written))
    if faults:
        raise DataError(faults)
    paths = [path] if isinstance(path, str | os.PathLike) else list(path)
    where = os.fspath(paths[0]) if len(paths) == 1 else ""
    files, of_file = _files(paths, names, written, how.max_cells)
    naming = by_line(files, of_file, len(paths) > 1)
    rows = _together([file.rows for file in files])
    notes = [note for file in files for note in file.notes]
    return panel_parts(rows, naming, how, notes, where)


def _setting_faults(written: Written) -> Iterator[Fault]:
    decimal, thousands = written
    if decimal not in (None, ".", ","):
        yield Fault(FaultCode.NOT_OF_FORM, "decimal", given=decimal, wanted=_DECIMAL)
    if thousands not in (None, ".", ",", " ", "'"):
        yield Fault(FaultCode.NOT_OF_FORM, "thousands", given=thousands, wanted=_THOUSANDS)
    elif decimal is not None and decimal == thousands:
        yield Fault(FaultCode.SAME_MARKS, "thousands", given=thousands)


def _files(
    paths: Sequence[Path], names: Mapping[str, str], written: Written, max_cells: int
) -> tuple[list[TidyFile], list[str]]:
    """What stands in every file or sheet, and what the file of each is called."""
    files: list[TidyFile] = []
    of_file: list[str] = []
    faults: list[Fault] = [] if paths else [Fault(FaultCode.EMPTY_LIST, "path")]
    count = len(faults)
    for number, path in enumerate(paths):
        name = os.fspath(path)
        try:
            found = read_file(path, names, written, max_cells)
        except DataError as error:
            if len(paths) == 1:
                raise DataError(error.faults, name, error.count) from None
            count += error.count
            faults += [fault.at(file=name).under(number) for fault in error.faults]
        else:
            files += found
            of_file += [name] * len(found)
    if faults:
        raise DataError(faults, count=count)
    return files, of_file


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
        _errors_of(tables),
    )


def _errors_of(tables: Sequence[Rows]) -> Floats | None:
    """How unsure figures are, one table below the other; None where no table says it."""
    if all(table.errors is None for table in tables):
        return None
    return np.concatenate(
        [np.full(len(one.values), np.nan) if one.errors is None else one.errors for one in tables]
    )


def from_cells(
    regions: Iterable[object],
    indicators: Iterable[object],
    periods: Iterable[object],
    values: Iterable[object],
    how: Reading,
) -> PanelParts:
    """What stands in tidy cells; see `Panel.from_cells`."""
    given = [list(items) for items in (regions, indicators, periods, values)]
    lengths = [len(items) for items in given]
    if len(set(lengths)) > 1:
        raise DataError([Fault(FaultCode.UNLIKE_COLUMNS, lengths=tuple(lengths))])
    return panel_parts(tidy_rows(*given), by_number(), how)


def from_frame(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    names: Mapping[str, str],
    how: Reading,
) -> PanelParts:
    """What stands in a tidy frame; see `Panel.from_frame`."""
    asked = dict(names)
    if STANDARD_ERROR not in (*names, *names.values()) and STANDARD_ERROR in names_of(frame):
        asked[STANDARD_ERROR] = STANDARD_ERROR
    columns, others = columns_of(frame, [*asked.values()])
    naming = by_number(asked)
    notes = [PanelNote(NoteKind.COLUMNS, tuple(others), count=len(others))] if others else []
    return panel_parts(tidy_rows(*columns), naming, how, notes)


def from_cbs_v3(
    rows: Iterable[Mapping[str, Any]],
    columns: Mapping[str, str] | None,
    keys: Mapping[str, str],
    how: Reading,
) -> PanelParts:
    """What stands in wide rows of CBS; see `Panel.from_cbs_v3`."""
    tidy, naming = cbs.v3_rows(rows, columns, keys)
    return panel_parts(tidy, naming, how)


def from_cbs_v4(
    observations: Iterable[Mapping[str, Any]],
    measures: Mapping[str, str] | None,
    keys: Mapping[str, str],
    how: Reading,
) -> PanelParts:
    """What stands in observations of CBS; see `Panel.from_cbs_v4`."""
    tidy, naming = cbs.v4_rows(observations, measures, keys)
    return panel_parts(tidy, naming, how)
