"""CSV files, in the Dutch dialect or the English one, to rows with the line on which they stand."""

import codecs
import contextlib
import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Any, BinaryIO

from brede_welvaart._cells.sheet import Row, Sheet
from brede_welvaart.errors import DataError, Fault, FaultCode

# A line is read no further than this, so that what never ends a line does not fill the memory.
_LONGEST_LINE = 1_000_000
# Among so many lines the first is sought that has more columns than one.
_FIRST_LINES = 50
_SEPARATORS = ",;\t"
# The first line in which a spreadsheet says what separates the columns.
_SAID = r'"?sep=([,;\t])"?\s*'


def read_csv(stream: BinaryIO) -> Sheet:
    r"""A file that is UTF-8, or UTF-16 with a byte order mark, read row by row.

    Args:
        stream: The file; it is read while the rows are taken, and then closed.

    Raises:
        DataError: If it is empty or not UTF-8, or no line says what separates the columns; the
            rows raise it too.

    >>> sheet = read_csv(io.BytesIO(b"regio;cijfer\nTilburg;3,5\n"))
    >>> sheet.separator, list(sheet.rows)[1]
    (';', Row(line=2, cells=['Tilburg', '3,5'], fault=None))
    """
    lines = _lines(stream)
    first = list(islice(lines, _FIRST_LINES))
    if first and (said := re.fullmatch(_SAID, first[0], re.IGNORECASE)):
        return Sheet(None, said[1], _rows(chain(first[1:], lines), said[1], 2))
    separator = _separator(first)
    return Sheet(None, separator, _rows(chain(first, lines), separator, 1))


def _lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a file, each with its end."""
    number = 0
    # What has no `peek`, such as bytes in memory, has what begins it at hand.
    buffer = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    is_wide = buffer.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    with io.TextIOWrapper(buffer, "utf-16" if is_wide else "utf-8-sig", newline="") as text:
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


def _separator(lines: Sequence[str]) -> str:
    """What separates the columns: the first line that has more than one by one separator only.

    A line such as ``Plan;Wonen, werken`` could have either, so it does not tell.
    """
    if not lines:
        raise DataError([Fault(FaultCode.EMPTY)])
    unclear = 0
    for number, line in enumerate(lines, 1):
        found = [separator for separator in _SEPARATORS if _width(line, separator) > 1]
        if len(found) == 1:
            return found[0]
        if found and not unclear:
            unclear = number
    first = unclear or 1
    raise DataError([_no_separator(lines[first - 1], first)])


def _width(line: str, separator: str) -> int:
    with contextlib.suppress(csv.Error, StopIteration):
        return len(next(_reader(iter([line.rstrip("\r\n")]), separator)))
    return 0


def _no_separator(line: str, number: int) -> Fault:
    return Fault(FaultCode.NO_SEPARATOR, given=line.strip()).at(line=number)


def _rows(lines: Iterator[str], separator: str, first: int) -> Iterator[Row]:
    """Every row that is not blank; at last what stops the reading, if anything."""
    reader = _reader(lines, separator)
    line = first
    try:
        for cells in reader:
            # Of most rows the first cell tells that they are not blank.
            if cells and ((cells[0] and not cells[0].isspace()) or any(map(str.strip, cells))):
                yield Row(line, cells)
            line = reader.line_num + first
    except csv.Error as error:
        yield Row(line, (), _stop(error))


def _stop(error: csv.Error) -> Fault:
    """What stops the reading: quotes, or a cell without an end."""
    if "field limit" in str(error):
        return Fault(FaultCode.CELL_TOO_LONG, most=csv.field_size_limit())
    return Fault(FaultCode.QUOTES)
