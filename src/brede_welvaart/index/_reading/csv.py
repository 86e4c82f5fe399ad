"""Tidy CSV files, in the Dutch dialect or the English one, to rows."""

import contextlib
import csv
import io
import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._base.likely import likely
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Fault, shown
from brede_welvaart.index._reading.numbers import Undecided, decimal_mark, numbers
from brede_welvaart.index._reading.tidy import (
    COLUMNS,
    NOTHING,
    Coder,
    Column,
    Naming,
    Numbers,
    Rows,
    Spot,
    column,
)

# A file is read in pieces of so many characters, so that its texts need not all be kept.
_PIECE = 1_000_000
_KEYS = COLUMNS.index("value")
_LINE = "line {}"


class Header(NamedTuple):
    """What the first line says.

    Attributes:
        separator: What stands between the columns.
        width: How many columns there are.
        places: The places of the columns with region, indicator, period and value.
    """

    separator: str
    width: int
    places: tuple[int, ...]


class Raw(NamedTuple):
    """What stands in the columns with region, indicator, period and value.

    Attributes:
        keys: The contents of the first three.
        values: The texts of the last, per row.
        lines: Per row the line on which it begins.
        spots: What is wrong with whole rows.
    """

    keys: tuple[Column, ...]
    values: list[str]
    lines: Numbers
    spots: list[Spot]


class Sheet(NamedTuple):
    """What stands in one file.

    Attributes:
        rows: The rows.
        lines: Per row the line on which it stands.
    """

    rows: Rows
    lines: Numbers


def by_line(sheets: Sequence[Sheet], files: Sequence[str]) -> Naming:
    """Rows as lines of files: ``line 3, value``, with the file if there are more.

    Args:
        sheets: What stands in each file.
        files: What they are called.
    """
    lines = np.concatenate([sheet.lines for sheet in sheets])
    starts = np.cumsum([0, *(len(sheet.lines) for sheet in sheets)])

    def number(row: int) -> str:
        if len(files) == 1:
            return str(lines[row])
        return f"{lines[row]} of {files[int(np.searchsorted(starts, row, 'right')) - 1]}"

    def place(row: int, column: str | None) -> str:
        line = _LINE.format(number(row))
        return f"{line}, {column}" if column else line

    return Naming("lines", number, place)


def read_sheet(
    path: str | os.PathLike[str], names: Mapping[str, str], decimal: str | None
) -> Sheet:
    """Read one file.

    Args:
        path: The file.
        names: What the columns with region, indicator, period and value are called there.
        decimal: The decimal mark; None is what the file shows.

    Raises:
        DataError: If it is no such file.
        OSError: If it cannot be read.
    """
    text = _decoded(Path(path).read_bytes())
    header = _header(text, names)
    raw = _plain_rows(text, header) or _any_rows(text, header)
    values, spots = _figures(raw.values, header.separator, decimal)
    region, indicator, period = raw.keys
    return Sheet(Rows(region, indicator, period, values, [*raw.spots, *spots]), raw.lines)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError([Fault(_LINE.format(line), "this is not UTF-8; save it as that")]) from None


def _reader(text: str, separator: str) -> Any:  # noqa: ANN401 (the class has no public name)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _header(text: str, names: Mapping[str, str]) -> Header:
    """What the first line says: it has a comma or a semicolon, and only one of the two."""
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    found: dict[str, list[str]] = {}
    for separator in ",;":
        with contextlib.suppress(csv.Error, StopIteration):
            cells = [cell.strip() for cell in next(_reader(first, separator))]
            if len(cells) > 1:
                found[separator] = cells
    if len(found) != 1:
        message = (
            "the columns must be separated by commas or by semicolons, and their names hold "
            f"neither; got {shown(first.strip())}"
        )
        raise DataError([Fault(_LINE.format(1), message)])
    [(separator, cells)] = found.items()
    faults = list(_header_faults(cells, names.values()))
    if faults:
        raise DataError(faults)
    return Header(separator, len(cells), tuple(cells.index(names[key]) for key in COLUMNS))


def _header_faults(cells: Sequence[str], names: Collection[str]) -> Iterator[Fault]:
    for place, cell in enumerate(cells):
        if cell not in names:
            hint = likely(cell, [name for name in names if name not in cells])
            yield Fault(_LINE.format(1), f"unknown column {shown(cell)}{hint}")
        elif cell in cells[:place]:
            yield Fault(_LINE.format(1), f"the column {shown(cell)} stands there twice")
    for name in names:
        if name not in cells:
            yield Fault(_LINE.format(1), f"the column {shown(name)} is missing")


def _plain_rows(text: str, header: Header) -> Raw | None:
    """The rows of a file without quotes in which every line is a row; None if it is no such file.

    What is simple is split by hand, which takes a quarter of the time.
    """
    lines = text.replace("\r\n", "\n")
    if '"' in lines or "\r" in lines:
        return None
    body = lines.partition("\n")[2].rstrip("\n")
    coders = [Coder() for _ in range(_KEYS)]
    codes: list[list[Numbers]] = [[np.empty(0, np.intp)] for _ in coders]
    values: list[str] = []
    for piece in _pieces(body):
        if not _is_table(piece, header):
            return None
        cells = piece.replace("\n", header.separator).split(header.separator)
        *keys, figures = (cells[place :: header.width] for place in header.places)
        for coder, parts, texts in zip(coders, codes, keys, strict=True):
            parts.append(coder.codes(texts))
        values += figures
    columns = [Column(list(c), np.concatenate(p)) for c, p in zip(coders, codes, strict=True)]
    return Raw(tuple(columns), values, np.arange(len(values)) + 2, [])


def _pieces(body: str) -> Iterator[str]:
    """The same text in pieces of whole lines, without the line ends between them."""
    start = 0
    while start < len(body):
        end = body.find("\n", start + _PIECE)
        end = len(body) if end < 0 else end
        yield body[start:end]
        start = end + 1


def _is_table(piece: str, header: Header) -> bool:
    """Whether every line has as many separators as the first line of the file."""
    characters = np.frombuffer(f"{piece}\n".encode(), np.uint8)
    line_end, separator = ord("\n"), ord(header.separator)
    marks = characters[(characters == line_end) | (characters == separator)]
    if marks.size % header.width:
        return False
    table = marks.reshape(-1, header.width)
    return bool((table[:, :-1] == separator).all() and (table[:, -1] == line_end).all())


def _any_rows(text: str, header: Header) -> Raw:
    """The rows of a file, one by one; empty lines are passed over."""
    found: list[list[Any]] = [[] for _ in COLUMNS]
    lines: list[int] = []
    spots: list[Spot] = []
    for line, row in _numbered(text, header.separator):
        if not row:
            continue
        if isinstance(row, str) or len(row) != header.width:
            message = row if isinstance(row, str) else _width(row, header)
            spots.append(Spot(len(lines), -1, message))
            cells: Sequence[object] = (*[NOTHING] * _KEYS, "")
        else:
            cells = [row[place] for place in header.places]
        for items, cell in zip(found, cells, strict=True):
            items.append(cell)
        lines.append(line)
    *keys, values = found
    return Raw(tuple(column(items) for items in keys), values, np.array(lines, np.intp), spots)


def _numbered(text: str, separator: str) -> Iterator[tuple[int, list[str] | str]]:
    """Every row with the line on which it begins; at last what stops the reading, if anything."""
    reader = _reader(text, separator)
    next(reader)
    line = reader.line_num + 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        yield line, f"the quotes are not in order, and nothing was read from here on: {error}"


def _width(row: Sequence[str], header: Header) -> str:
    hint = ""
    if header.separator == "," and len(row) > header.width:
        hint = "; a decimal comma must stand within quotes, or semicolons between the columns"
    return f"expected {header.width} columns, got {len(row)}{hint}"


def _figures(
    given: Sequence[str], separator: str, decimal: str | None
) -> tuple[Floats, list[Spot]]:
    """The figures in a column, and what is wrong with them."""
    texts = list(map(str.strip, given))
    mark = decimal_mark(texts, separator) if decimal is None else decimal
    if isinstance(mark, Undecided):
        spot = Spot(texts.index(mark.text), COLUMNS.index("value"), mark.message)
        return np.full(len(texts), np.nan), [spot]
    found, wrong = numbers(texts, mark)
    return found, [Spot(row, COLUMNS.index("value"), text) for row, text in wrong.items()]
