"""Tidy tables in files to rows of a panel: one figure per line, or a column per indicator."""

import os
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._cells.sheet import Sheet, Table
from brede_welvaart._cells.tables import column_faults, headed, read_rows
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.index._reading.figures import Written, is_number, typed_figures
from brede_welvaart.index._reading.notes import NoteKind, PanelNote
from brede_welvaart.index._reading.tidy import (
    COLUMNS,
    ERROR,
    NOTHING,
    STANDARD_ERROR,
    Coder,
    Column,
    Naming,
    Numbers,
    Rows,
)
from brede_welvaart.index._reading.wrong import WHOLE_ROW, Wrong

# What stands for the cells of a row of which is said already what is wrong with it.
_ODD_ROW: Any = (NOTHING, NOTHING, NOTHING, "")
# The columns of the unprocessed datasets of StatLine: a figure per numbered column.
_STATLINE = ({"region": "RegioS", "period": "Perioden"}, r"(?!ID$).+_[0-9]+")
# Of a file that is no table of figures not everything is repeated.
_MOST_NAMED = 1_000
# What stands above the columns of StatLine as it is on the screen.
_STATLINE_WORDS = frozenset(
    {"onderwerp", "onderwerpen", "topic", "topics", "perioden", "periods", "regio's", "regions"}
)
_HINT = Phrase(
    "; hoe een kolom hier heet, zeg je met region=, indicator=, period= en value= (--columns)",
    "; say what a column is called here with region=, indicator=, period= and value= (--columns)",
)


class Layout(NamedTuple):
    """Where the parts of a figure stand in a row.

    Attributes:
        names: What the columns are called: with one figure per row all four, and that with how
            unsure it is, if there is one.
        topics: The columns with figures, if a row has one for each.
    """

    names: Mapping[str, str]
    topics: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many figures stand in a row."""
        return len(self.topics) or 1

    @property
    def has_errors(self) -> bool:
        """Whether it is said how unsure figures are."""
        return STANDARD_ERROR in self.names

    def heading(self, row: int, column: str | None) -> str | None:
        """What the column is called in which a part of a figure stands; None is no column."""
        if column is None:
            return None
        return self.names.get(column) or self.topics[row % self.width]


class TidyFile(NamedTuple):
    """What stands in one file, or in one sheet of a workbook.

    Attributes:
        table: The table.
        layout: Where the parts of a figure stand.
        rows: The rows, one figure each.
        lines: Per row the line on which it begins.
        notes: What was assumed.
    """

    table: Table
    layout: Layout
    rows: Rows
    lines: Numbers
    notes: Sequence[PanelNote]

    def place(self, row: int, column: str | None) -> dict[str, Any]:
        """Where a part of a figure stands, as `Fault.at` takes it."""
        heading = self.layout.heading(row, column)
        number = None if heading is None else self.table.columns.index(heading) + 1
        return self.table.sheet.place(int(self.lines[row]), number, heading or "")


def by_line(files: Sequence[TidyFile], names: Sequence[str], has_more: bool) -> Naming:  # noqa: FBT001 (of two kinds)
    """Rows as lines of files, with the file if there are more.

    In a path they are the items of a list, or of one list per file.

    Args:
        files: What stands in each file or sheet.
        names: What the file of each is called.
        has_more: Whether there is more than one file.
    """
    starts = np.cumsum([0, *(len(file.lines) for file in files)])
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}

    def file_of(row: int) -> tuple[int, int]:
        file = int(np.searchsorted(starts, row, "right")) - 1
        return file, row - int(starts[file])

    def placed(fault: Fault, row: int, column: str | None) -> Fault:
        file, own = file_of(row)
        heading = files[file].layout.heading(own, column)
        within = () if heading is None else (heading,)
        found = fault.at(**files[file].place(own, column))
        found = found.under(own // files[file].layout.width, *within)
        return found.at(file=names[file]).under(numbers[names[file]]) if has_more else found

    def several(rows: Sequence[int]) -> Phrase:
        places = [(files[file], names[file], own) for file, own in map(file_of, rows)]
        lines = [file.lines[own] for file, _, own in places]
        sheets = [file.table.sheet.name for file, _, _ in places]
        if not has_more and sheets[0] is None:
            listed = ", ".join(map(str, lines))
            return Phrase(f"op de regels {listed}", f"in lines {listed}")
        where = [sheet or name for sheet, (_, name, _) in zip(sheets, places, strict=True)]
        pairs = list(zip(lines, where, strict=True))
        nl = ", ".join(f"regel {line} van {name}" for line, name in pairs)
        en = ", ".join(f"line {line} of {name}" for line, name in pairs)
        return Phrase(f"op {nl}", f"in {en}")

    return Naming(placed, several)


def read_file(
    path: str | os.PathLike[str], names: Mapping[str, str], written: Written, most: int
) -> list[TidyFile]:
    """Read one file: a CSV file, or every sheet of a workbook that has the columns.

    Args:
        path: The file.
        names: What the columns with region, indicator, period and value are called there.
        written: How numbers are written.
        most: How many rows it may have.

    Raises:
        DataError: If it is no such file.
        MissingExtraError: If it is a workbook and the extra ``excel`` is not installed.
        OSError: If it cannot be read.
    """
    sheets = read_rows(path)
    tables = list(_tables(sheets))
    found = [(table, layout) for table in tables if (layout := _layout(table, names))]
    if not found:
        raise DataError(_why_not(tables, sheets, names))
    files = [_rows_of(table, layout, written, most) for table, layout in found]
    others = [table.sheet.name or "" for table in tables if not _layout(table, names)]
    if others:
        notes = [PanelNote(NoteKind.SHEETS, tuple(others)), *files[0].notes]
        files[0] = files[0]._replace(notes=notes)
    return files


def _tables(sheets: Sequence[Sheet]) -> Iterator[Table]:
    """The sheets with headings; of a workbook those without are passed over."""
    for sheet in sheets:
        try:
            yield headed(sheet)
        except DataError:
            if len(sheets) == 1:
                raise


def _layout(table: Table, names: Mapping[str, str]) -> Layout | None:
    """Where the parts of a figure stand, if the columns are there, each once."""
    columns = table.columns
    if all(columns.count(name) == 1 for name in names.values()):
        is_there = columns.count(STANDARD_ERROR) == 1 and STANDARD_ERROR not in names.values()
        # One that is named otherwise is in the names already.
        return Layout({STANDARD_ERROR: STANDARD_ERROR, **names} if is_there else names)
    keys, numbered = _STATLINE
    topics = tuple(name for name in columns if re.fullmatch(numbered, name, re.ASCII))
    if topics and set(keys.values()) <= set(columns) and len(set(columns)) == len(columns):
        return Layout(keys, topics)
    return None


def _why_not(
    tables: Sequence[Table], sheets: Sequence[Sheet], names: Mapping[str, str]
) -> list[Fault]:
    """Why there is nothing to be read."""
    if not tables:
        where = sheets[0].place(1) if sheets else {}
        return [Fault(FaultCode.NO_HEADINGS).at(**where)]
    first = tables[0]
    if not _STATLINE_WORDS.isdisjoint(name.casefold() for name in first.columns):
        return [Fault(FaultCode.STATLINE_VIEW).at(**first.sheet.place(first.line))]
    return list(column_faults(first, names.values(), _HINT))


class _Read(NamedTuple):
    """The cells of a table: per figure its region, indicator and period, and what stands there."""

    keys: tuple[Column, ...]
    values: list[Any]
    errors: list[Any]
    lines: Numbers
    odd: Wrong


def _rows_of(table: Table, layout: Layout, written: Written, most: int) -> TidyFile:
    read = _read(table, layout, most)
    if layout.topics:
        kept = _with_figures(read.values, layout)
        read = _narrowed(read, layout, kept)
        layout = Layout(layout.names, tuple(layout.topics[place] for place in kept))
    region, indicator, period = read.keys
    wrong = read.odd.repeated(layout.width)
    separator = table.sheet.separator
    values, errors = read.values, read.errors
    found, notes = typed_figures(values, indicator, separator, written, wrong, beside=errors)
    unsure = None
    if layout.has_errors:
        unsure, _ = typed_figures(
            errors, indicator, separator, written, wrong, place=ERROR, beside=values
        )
    lines = np.repeat(read.lines, layout.width)
    rows = Rows(region, indicator, period, found, wrong, unsure)
    return TidyFile(table, layout, rows, lines, [*notes, *_on_table(table, layout)])


def _read(table: Table, layout: Layout, most: int) -> _Read:
    # Codes are numbered as they come, so that of millions of rows only the figures stay texts.
    coders = Coder(), Coder(), Coder()
    regions, indicators, periods, lines = array("q"), array("q"), array("q"), array("q")
    values: list[Any] = []
    odd = Wrong()
    pick = _picker(table.columns, layout)
    for line, cells, fault in table.rows:
        if len(values) >= most:
            raise DataError([Fault(FaultCode.TOO_MANY_ROWS, most=most)])
        if fault:
            odd.add(len(lines), WHOLE_ROW, fault)
        lines.append(line)
        for region, indicator, period, value in [_ODD_ROW] * layout.width if fault else pick(cells):
            regions.append(coders[0][region])
            indicators.append(coders[1][indicator])
            periods.append(coders[2][period])
            values.append(value.strip() if type(value) is str else value)
    errors = _parted(values) if layout.has_errors else []
    keys = tuple(
        Column(list(coder), np.array(codes, np.intp))
        for coder, codes in zip(coders, (regions, indicators, periods), strict=True)
    )
    return _Read(keys, values, errors, np.array(lines, np.intp), odd)


def _parted(values: list[Any]) -> list[Any]:
    """The second of each pair; the first stays in the list. A row that cannot be read has none."""
    pairs = [pair if type(pair) is tuple else (pair, pair) for pair in values]
    first, second = (
        [cell.strip() if type(cell) is str else cell for cell in cells]
        for cells in (list(zip(*pairs, strict=True)) or [(), ()])
    )
    values[:] = first
    return second


def _with_figures(values: Sequence[Any], layout: Layout) -> list[int]:
    """The places of the columns in which some cell is a number; all of them if none is so."""
    every = range(layout.width)
    kept = [place for place in every if any(map(is_number, values[place :: layout.width]))]
    return kept or list(every)


def _narrowed(read: _Read, layout: Layout, kept: Sequence[int]) -> _Read:
    """What stands in some of the columns with figures."""
    places = np.flatnonzero(np.isin(np.arange(len(read.values)) % layout.width, kept))
    keys = tuple(_used(item, item.codes[places]) for item in read.keys)
    return read._replace(keys=keys, values=[read.values[place] for place in places.tolist()])


def _used(item: Column, codes: Numbers) -> Column:
    """A column of which only what these codes stand for is left."""
    used, own = np.unique(codes, return_inverse=True)
    return Column([item.contents[code] for code in used.tolist()], own)


Picker = Callable[[Sequence[Any]], Iterable[Sequence[Any]]]


def _picker(columns: Sequence[str], layout: Layout) -> Picker:
    """What gives the figures in a row, each with its region, indicator and period."""
    place = {name: number for number, name in enumerate(columns)}
    if not layout.topics:
        pick = itemgetter(*(place[layout.names[name]] for name in COLUMNS))
        if layout.has_errors:
            keys = itemgetter(*(place[layout.names[name]] for name in COLUMNS[:-1]))
            value, error = (place[layout.names[name]] for name in (COLUMNS[-1], STANDARD_ERROR))
            return lambda cells: ((*keys(cells), (cells[value], cells[error])),)
        return lambda cells: (pick(cells),)
    region, period = (place[layout.names[name]] for name in ("region", "period"))
    topics = [(name, place[name]) for name in layout.topics]
    return lambda cells: [(cells[region], name, cells[period], cells[at]) for name, at in topics]


def _on_table(table: Table, layout: Layout) -> Iterator[PanelNote]:
    """What of a table does not count."""
    used = {*layout.names.values(), *layout.topics}
    others = tuple(name for name in dict.fromkeys(table.columns) if name and name not in used)
    if others:
        yield PanelNote(NoteKind.COLUMNS, others[:_MOST_NAMED], count=len(others))
    if table.passed_over:
        yield PanelNote(NoteKind.LINES, tuple(table.passed_over[:_MOST_NAMED]))
