"""CSV files, in the Dutch dialect or the English one, to rows with the line on which they stand."""

import contextlib
import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO, NamedTuple

from brede_welvaart.errors import DataError, Fault, FaultCode

# A line is read no further than this, so that what never ends a line does not fill the memory.
_LONGEST_LINE = 1_000_000


class CsvRow(NamedTuple):
    """A row under the heading.

    Attributes:
        line: The line on which it begins; a cell within quotes may go on over more.
        cells: The texts in it, one per column; none if there is a fault.
        fault: What is wrong with the row as a whole; None if it is in order.
    """

    line: int
    cells: Sequence[str]
    fault: Fault | None = None


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


def read_csv(stream: BinaryIO) -> CsvSheet:
    r"""A file that is UTF-8, with or without a byte order mark, read row by row.

    Args:
        stream: The file; it is read while the rows are taken, and then closed.

    Raises:
        DataError: If it is not UTF-8, or its first line does not say what separates the columns;
            the rows raise it too.

    >>> sheet = read_csv(io.BytesIO(b"regio;cijfer\nTilburg;3,5\n"))
    >>> sheet.columns, next(sheet.rows)
    (('regio', 'cijfer'), CsvRow(line=2, cells=['Tilburg', '3,5'], fault=None))
    """
    lines = _lines(stream)
    separator, columns = _heading(next(lines, ""))
    return CsvSheet(separator, columns, _rows(lines, separator, len(columns)))


def _lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a file, each with its end."""
    number = 0
    with io.TextIOWrapper(stream, "utf-8-sig", newline="") as text:
        try:
            for line in iter(partial(text.readline, _LONGEST_LINE + 1), ""):
                number += 1
                if len(line) > _LONGEST_LINE:
                    fault = Fault(FaultCode.LINE_TOO_LONG, most=_LONGEST_LINE)
                    raise DataError([fault.at(line=number)])
                yield line
        except UnicodeDecodeError as error:
            # What was decoded before is in the lines given, but for the start of the next one.
            number += 1 + error.object.count(b"\n", 0, error.start)
            raise DataError([Fault(FaultCode.NOT_UTF8).at(line=number)]) from None


def _reader(lines: Iterator[str], separator: str) -> Any:  # noqa: ANN401 (the class has no public name)
    return csv.reader(lines, delimiter=separator, strict=True)


def _heading(first: str) -> tuple[str, tuple[str, ...]]:
    """The separator and the headings: the first line has a comma or a semicolon, and only one."""
    first = first.rstrip("\r\n")
    found: dict[str, tuple[str, ...]] = {}
    for separator in ",;":
        with contextlib.suppress(csv.Error, StopIteration):
            cells = tuple(cell.strip() for cell in next(_reader(iter([first]), separator)))
            if len(cells) > 1:
                found[separator] = cells
    if len(found) != 1:
        raise DataError([Fault(FaultCode.NO_SEPARATOR, given=first.strip()).at(line=1)])
    [heading] = found.items()
    return heading


def column_faults(columns: Sequence[str], wanted: Collection[str]) -> Iterator[Fault]:
    """What is wrong with the headings of a file: each column that is wanted stands there once.

    Args:
        columns: The headings.
        wanted: The names of all columns that there may and must be.
    """
    missing = [name for name in wanted if name not in columns]
    count: Counter[str] = Counter()
    for place, column in enumerate(columns, 1):
        count[column] += 1
        if column not in wanted:
            fault = Fault(FaultCode.UNKNOWN_COLUMN, given=column, likely=missing)
            yield fault.at(line=1, column=place)
        elif count[column] > 1:
            yield Fault(FaultCode.COLUMN_TWICE, given=column).at(line=1, column=place)
    for name in missing:
        yield Fault(FaultCode.NO_COLUMN, column=name).at(line=1)


def _rows(lines: Iterator[str], separator: str, width: int) -> Iterator[CsvRow]:
    """Every row; at last what stops the reading, if anything."""
    reader = _reader(lines, separator)
    # The heading is line 1.
    line = 2
    try:
        for cells in reader:
            if len(cells) == width:
                yield CsvRow(line, cells)
            elif cells:
                yield CsvRow(line, (), _width(len(cells), separator, width))
            line = reader.line_num + 2
    except csv.Error as error:
        yield CsvRow(line, (), _stop(error))


def _width(count: int, separator: str, width: int) -> Fault:
    is_comma = separator == "," and count > width
    code = FaultCode.ROW_TOO_WIDE if is_comma else FaultCode.ROW_WIDTH
    return Fault(code, wanted=width, count=count)


def _stop(error: csv.Error) -> Fault:
    """What stops the reading: quotes, or a cell without an end."""
    if "field limit" in str(error):
        return Fault(FaultCode.CELL_TOO_LONG, most=csv.field_size_limit())
    return Fault(FaultCode.QUOTES)
