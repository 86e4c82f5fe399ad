"""Tidy CSV files to rows of a panel: one figure per line."""

import math
import os
from array import array
from collections.abc import Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np

from brede_welvaart._cells.csv import column_faults, read_csv
from brede_welvaart._cells.numbers import Undecided, decimal_mark, no_number, number
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.index._reading.tidy import (
    COLUMNS,
    NOTHING,
    VALUE,
    WHOLE_ROW,
    Coder,
    Column,
    Naming,
    Numbers,
    Rows,
    Wrong,
)

# What stands for the cells of a row of which is said already what is wrong with it.
_ODD_ROW: Any = (NOTHING, NOTHING, NOTHING, "")


class TidyFile(NamedTuple):
    """What stands in one file.

    Attributes:
        rows: The rows.
        lines: Per row the line on which it begins.
    """

    rows: Rows
    lines: Numbers


def by_line(files: Sequence[TidyFile], names: Sequence[str], columns: Mapping[str, str]) -> Naming:
    """Rows as lines of files, with the file if there are more.

    In a path they are the items of a list, or of one list per file.

    Args:
        files: What stands in each file.
        names: What they are called.
        columns: What the columns are called there.
    """
    lines = np.concatenate([file.lines for file in files])
    starts = np.cumsum([0, *(len(file.lines) for file in files)])

    def file_of(row: int) -> int:
        return int(np.searchsorted(starts, row, "right")) - 1

    def placed(fault: Fault, row: int, column: str | None) -> Fault:
        name = columns.get(column or "")
        within = () if name is None else (name,)
        found = fault.at(line=int(lines[row]), column=name)
        if len(names) == 1:
            return found.under(row, *within)
        file = file_of(row)
        return found.at(file=names[file]).under(file, row - int(starts[file]), *within)

    def several(rows: Sequence[int]) -> Phrase:
        if len(names) == 1:
            numbers = ", ".join(str(lines[row]) for row in rows)
            return Phrase(f"op de regels {numbers}", f"in lines {numbers}")
        pairs = [(lines[row], names[file_of(row)]) for row in rows]
        nl = ", ".join(f"regel {line} van {name}" for line, name in pairs)
        en = ", ".join(f"line {line} of {name}" for line, name in pairs)
        return Phrase(f"op {nl}", f"in {en}")

    return Naming(placed, several)


def read_file(
    path: str | os.PathLike[str], names: Mapping[str, str], decimal: str | None, most: int
) -> TidyFile:
    """Read one file.

    Args:
        path: The file.
        names: What the columns with region, indicator, period and value are called there.
        decimal: The decimal mark; None is what the file shows.
        most: How many rows it may have.

    Raises:
        DataError: If it is no such file.
        OSError: If it cannot be read.
    """
    with Path(path).open("rb") as stream:
        return _rows_of(stream, names, decimal, most)


def _rows_of(
    stream: BinaryIO, names: Mapping[str, str], decimal: str | None, most: int
) -> TidyFile:
    sheet = read_csv(stream)
    if sorted(sheet.columns) != sorted(names.values()):
        raise DataError(column_faults(sheet.columns, names.values()))
    pick = itemgetter(*(sheet.columns.index(names[name]) for name in COLUMNS))
    # Codes are numbered as they come, so that of millions of rows only the figures stay texts.
    coders = Coder(), Coder(), Coder()
    regions, indicators, periods, lines = array("q"), array("q"), array("q"), array("q")
    texts: list[str] = []
    wrong = Wrong()
    for line, cells, fault in sheet.rows:
        if len(lines) == most:
            raise DataError([Fault(FaultCode.TOO_MANY_ROWS, most=most)])
        if fault:
            wrong.add(len(lines), WHOLE_ROW, fault)
        region, indicator, period, value = _ODD_ROW if fault else pick(cells)
        regions.append(coders[0][region])
        indicators.append(coders[1][indicator])
        periods.append(coders[2][period])
        texts.append(value.strip())
        lines.append(line)
    values = _figures(texts, sheet.separator, decimal, wrong)
    region_of, indicator_of, period_of = (
        Column(list(coder), np.array(codes, np.intp))
        for coder, codes in zip(coders, (regions, indicators, periods), strict=True)
    )
    rows = Rows(region_of, indicator_of, period_of, values, wrong)
    return TidyFile(rows, np.array(lines, np.intp))


def _figures(texts: Sequence[str], separator: str, decimal: str | None, wrong: Wrong) -> Floats:
    """The figures in a column, NaN for what is missing or cannot be read."""
    mark = decimal_mark(texts, separator) if decimal is None else decimal
    if isinstance(mark, Undecided):
        wrong.add(texts.index(mark.text), VALUE, mark.fault)
        return np.full(len(texts), np.nan)
    read = [number(text, mark) for text in texts]
    rows = [row for row, item in enumerate(read) if item is None]
    wrong.add_all(rows, VALUE, lambda row: no_number(texts[row], mark))
    return np.array([math.nan if item is None else item for item in read])
