"""CSV files, in the Dutch dialect or the English one, to rows with the line on which they stand."""

import contextlib
import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from brede_welvaart._base.likely import likely
from brede_welvaart.errors import DataError, Fault, shown

_LINE = "line {}"
_FIRST = _LINE.format(1)


class CsvRow(NamedTuple):
    """A row under the heading.

    Attributes:
        line: The line on which it begins; a cell within quotes may go on over more.
        cells: The texts in it, one per column; none if there is a fault.
        fault: What is wrong with the row as a whole; nothing if it is in order.
    """

    line: int
    cells: Sequence[str]
    fault: str = ""


class CsvSheet(NamedTuple):
    """What stands in a file.

    Attributes:
        separator: What stands between the columns, ``,`` or ``;``.
        columns: The headings, without the spaces around them.
        rows: The rows, to be read once; empty lines are passed over.
    """

    separator: str
    columns: tuple[str, ...]
    rows: Iterator[CsvRow]


def line_path(line: int | str, column: str | None = None) -> str:
    """The path of a line, or of what stands in it in a column: ``line 3, value``."""
    return _LINE.format(f"{line}, {column}" if column else line)


def read_csv(content: bytes) -> CsvSheet:
    r"""A file that is UTF-8, with or without a byte order mark.

    Args:
        content: The file.

    Raises:
        DataError: If it is not UTF-8, or its first line does not say what separates the columns.

    >>> sheet = read_csv(b"regio;cijfer\nTilburg;3,5\n")
    >>> sheet.columns, next(sheet.rows)
    (('regio', 'cijfer'), CsvRow(line=2, cells=['Tilburg', '3,5'], fault=''))
    """
    text = _decoded(content)
    separator, columns = _heading(text)
    return CsvSheet(separator, columns, _rows(text, separator, len(columns)))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError([Fault(line_path(line), "this is not UTF-8; save it as that")]) from None


def _reader(text: str, separator: str) -> Any:  # noqa: ANN401 (the class has no public name)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _heading(text: str) -> tuple[str, tuple[str, ...]]:
    """The separator and the headings: the first line has a comma or a semicolon, and only one."""
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    found: dict[str, tuple[str, ...]] = {}
    for separator in ",;":
        with contextlib.suppress(csv.Error, StopIteration):
            cells = tuple(cell.strip() for cell in next(_reader(first, separator)))
            if len(cells) > 1:
                found[separator] = cells
    if len(found) != 1:
        message = (
            "the columns must be separated by commas or by semicolons, and their names hold "
            f"neither; got {shown(first.strip())}"
        )
        raise DataError([Fault(_FIRST, message)])
    [heading] = found.items()
    return heading


def column_faults(columns: Sequence[str], wanted: Collection[str]) -> Iterator[Fault]:
    """What is wrong with the headings of a file: each column that is wanted stands there once.

    Args:
        columns: The headings.
        wanted: The names of all columns that there may and must be.
    """
    for place, column in enumerate(columns):
        if column not in wanted:
            hint = likely(column, [name for name in wanted if name not in columns])
            yield Fault(_FIRST, f"unknown column {shown(column)}{hint}")
        elif column in columns[:place]:
            yield Fault(_FIRST, f"the column {shown(column)} stands there twice")
    for name in wanted:
        if name not in columns:
            yield Fault(_FIRST, f"the column {shown(name)} is missing")


def _rows(text: str, separator: str, width: int) -> Iterator[CsvRow]:
    """Every row; at last what stops the reading, if anything."""
    reader = _reader(text, separator)
    next(reader)
    line = reader.line_num + 1
    try:
        for cells in reader:
            if len(cells) == width:
                yield CsvRow(line, cells)
            elif cells:
                yield CsvRow(line, (), _width(cells, separator, width))
            line = reader.line_num + 1
    except csv.Error as error:
        fault = f"the quotes are not in order, and nothing was read from here on: {error}"
        yield CsvRow(line, (), fault)


def _width(cells: Sequence[str], separator: str, width: int) -> str:
    hint = ""
    if separator == "," and len(cells) > width:
        hint = "; a decimal comma must stand within quotes, or semicolons between the columns"
    return f"expected {width} columns, got {len(cells)}{hint}"
