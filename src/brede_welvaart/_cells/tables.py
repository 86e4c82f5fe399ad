"""Tables that people make, of whatever kind of file: their sheets, their rows, their headings."""

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from brede_welvaart._base.columns import NO_HINT, other_columns
from brede_welvaart._cells.csv import read_csv
from brede_welvaart._cells.sheet import Row, Sheet, Table, is_blank
from brede_welvaart._cells.workbook import read_workbook
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase

WORKBOOKS = (".xlsx", ".xlsm")


def read_rows(path: str | os.PathLike[str]) -> list[Sheet]:
    """The sheets of a workbook, or the one table of a CSV file, with the place of every row.

    The ending of the name tells which: ``.xlsx`` is a workbook, all else is read as CSV.

    Args:
        path: The file.

    Returns:
        One sheet or more. Their rows are read while they are taken, and no file is held whole in
        memory. Nothing is known here of what the rows mean: `headed` finds headings, and
        `Sheet.place` gives what `Fault.at` takes.

    Raises:
        DataError: If it is no such file; the rows raise it too.
        MissingExtraError: If it is a workbook and the extra ``excel`` is not installed.
        OSError: If it cannot be read.
    """
    if Path(path).suffix.lower() in WORKBOOKS:
        return read_workbook(path)
    return [read_csv(Path(path).open("rb"))]


def headed(sheet: Sheet) -> Table:
    r"""A sheet as a table with headings: its first row in which more than one cell has something.

    A row is as wide as the headings, but for empty cells at its end. Rows at the end in which only
    the first cell has something are passed over, as titles above the headings are.

    Args:
        sheet: The sheet; its rows are read from now on.

    Raises:
        DataError: If there are no headings.

    >>> import io
    >>> table = headed(read_csv(io.BytesIO(b"Cijfers\nregio;cijfer;\nGoes;3;\nBron: wij;;\n")))
    >>> table.columns, table.line, list(table.rows)
    (('regio', 'cijfer'), 2, [Row(line=3, cells=['Goes', '3'], fault=None)])
    >>> table.passed_over
    ['Cijfers', 'Bron: wij']
    """
    passed_over: list[str] = []
    for row in sheet.rows:
        if row.fault:
            raise DataError([row.fault.at(**sheet.place(row.line))])
        columns = _columns(row.cells)
        if sum(map(bool, columns)) > 1:
            rows = _under(sheet, len(columns), passed_over)
            return Table(sheet, row.line, columns, rows, passed_over)
        passed_over.append(next(filter(None, columns)))
    raise DataError([Fault(FaultCode.NO_HEADINGS).at(**sheet.place(1))])


def _columns(cells: Sequence[Any]) -> tuple[str, ...]:
    """The headings, without empty ones at the end."""
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _under(sheet: Sheet, width: int, passed_over: list[str]) -> Iterator[Row]:
    """The rows under the headings, each of their width; those that are not have a fault."""
    alone: list[Row] = []
    for row in sheet.rows:
        is_whole = len(row.cells) == width
        # Of most rows the last cell tells that more than the first has something.
        is_alone = not (is_whole and row.cells[-1]) and _stands_alone(row.cells)
        if is_alone:
            # Whether it is at the end is known once there is no more.
            alone.append(row)
            continue
        if alone:
            yield from (_fitted(one, width, sheet) for one in alone)
            alone.clear()
        yield row if is_whole or row.fault else _fitted(row, width, sheet)
    passed_over += [str(row.cells[0]).strip() for row in alone]


def _stands_alone(cells: Sequence[Any]) -> bool:
    """Whether the first cell has something and no other has."""
    if len(cells) > 1 and not is_blank(cells[1]):
        return False
    return bool(cells) and not is_blank(cells[0]) and all(map(is_blank, cells[1:]))


def _fitted(row: Row, width: int, sheet: Sheet) -> Row:
    """A row with as many cells as there are headings, if no more has something."""
    cells, count = row.cells, len(row.cells)
    if count > width and all(map(is_blank, cells[width:])):
        return row._replace(cells=cells[:width])
    if count < width and not sheet.separator:
        return row._replace(cells=(*cells, *[None] * (width - count)))
    if count == width:
        return row
    is_comma = sheet.separator == "," and count > width
    code = FaultCode.ROW_TOO_WIDE if is_comma else FaultCode.ROW_WIDTH
    return Row(row.line, (), Fault(code, wanted=width, count=count))


def column_faults(table: Table, wanted: Collection[str], hint: Phrase = NO_HINT) -> Iterator[Fault]:
    """What is wrong with headings: each column that is wanted stands there once.

    Args:
        table: The table.
        wanted: The names of the columns that there must be; others may be there too.
        hint: What is said behind a column that is missing, with what stands before it.
    """
    missing = [name for name in wanted if name not in table.columns]
    count: Counter[str] = Counter()
    for place, column in enumerate(table.columns, 1):
        count[column] += 1
        if column in wanted and count[column] > 1:
            where = table.sheet.place(table.line, place)
            yield Fault(FaultCode.COLUMN_TWICE, given=column).at(**where)
    there = other_columns(name for name in dict.fromkeys(table.columns) if name not in wanted)
    for name in missing:
        where = table.sheet.place(table.line)
        yield Fault(FaultCode.NO_COLUMN, column=name, there=there, hint=hint).at(**where)
