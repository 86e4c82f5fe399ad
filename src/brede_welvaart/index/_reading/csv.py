"""Tidy CSV files to rows of a panel: one figure per line."""

import math
import os
from array import array
from collections.abc import Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._cells.csv import column_faults, line_path, read_csv
from brede_welvaart._cells.numbers import Undecided, decimal_mark, number
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError
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
    Spot,
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


def by_line(files: Sequence[TidyFile], names: Sequence[str]) -> Naming:
    """Rows as lines of files: ``line 3, value``, with the file if there are more.

    Args:
        files: What stands in each file.
        names: What they are called.
    """
    lines = np.concatenate([file.lines for file in files])
    starts = np.cumsum([0, *(len(file.lines) for file in files)])

    def numbered(row: int) -> str:
        if len(names) == 1:
            return str(lines[row])
        return f"{lines[row]} of {names[int(np.searchsorted(starts, row, 'right')) - 1]}"

    return Naming("lines", numbered, lambda row, column: line_path(numbered(row), column))


def read_file(
    path: str | os.PathLike[str], names: Mapping[str, str], decimal: str | None
) -> TidyFile:
    """Read one file.

    Args:
        path: The file.
        names: What the columns with region, indicator, period and value are called there.
        decimal: The decimal mark; None is what the file shows.

    Raises:
        DataError: If it is no such file.
        OSError: If it cannot be read.
    """
    sheet = read_csv(Path(path).read_bytes())
    faults = list(column_faults(sheet.columns, names.values()))
    if faults:
        raise DataError(faults)
    pick = itemgetter(*(sheet.columns.index(names[name]) for name in COLUMNS))
    # Codes are numbered as they come, so that of millions of rows only the figures stay texts.
    coders = Coder(), Coder(), Coder()
    regions, indicators, periods, lines = array("q"), array("q"), array("q"), array("q")
    texts: list[str] = []
    spots: list[Spot] = []
    for line, cells, fault in sheet.rows:
        if fault:
            spots.append(Spot(len(lines), WHOLE_ROW, fault))
        region, indicator, period, value = _ODD_ROW if fault else pick(cells)
        regions.append(coders[0][region])
        indicators.append(coders[1][indicator])
        periods.append(coders[2][period])
        texts.append(value.strip())
        lines.append(line)
    values, wrong = _figures(texts, sheet.separator, decimal)
    region_of, indicator_of, period_of = (
        Column(list(coder), np.array(codes, np.intp))
        for coder, codes in zip(coders, (regions, indicators, periods), strict=True)
    )
    rows = Rows(region_of, indicator_of, period_of, values, [*spots, *wrong])
    return TidyFile(rows, np.array(lines, np.intp))


def _figures(
    texts: Sequence[str], separator: str, decimal: str | None
) -> tuple[Floats, list[Spot]]:
    """The figures in a column, NaN for what is missing or cannot be read; and what is wrong."""
    mark = decimal_mark(texts, separator) if decimal is None else decimal
    if isinstance(mark, Undecided):
        return np.full(len(texts), np.nan), [Spot(texts.index(mark.text), VALUE, mark.message)]
    read = [number(text, mark) for text in texts]
    wrong = [Spot(row, VALUE, item) for row, item in enumerate(read) if isinstance(item, str)]
    return np.array([math.nan if isinstance(item, str) else item for item in read]), wrong
