"""A table as CSV: for programs, or for a Dutch spreadsheet; no cell can act as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import chain
from typing import Literal

Cell = str | float | Fraction | bool | None

# What a spreadsheet takes for the start of a formula or of a command, after what it passes over:
# at the start of a cell, and behind whatever may separate cells, as nobody knows by which
# separator a file will be opened.
_BLANK = r"[\s\u0000\u00a0\u200b-\u200f\u2060\ufeff]*"
_START = r"[=+@\uff1d\uff0b\uff0d\uff20-]"
_FORMULA = re.compile(rf"(^(?=[\t\r\n])|(?:^|[,;\t\r\n])(?={_BLANK}{_START}))")
_BYTE_ORDER_MARK = "\ufeff"
# So many characters at a time: a part without the mark takes a byte for each.
_AT_ONCE = 1 << 20


class CsvDialect(StrEnum):
    """How a table is written: commas and decimal points, or as a Dutch spreadsheet reads it."""

    PLAIN = "plain"
    DUTCH = "dutch"


CsvDialectLike = CsvDialect | Literal["plain", "dutch"]


def csv_table(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], dialect: CsvDialect = CsvDialect.PLAIN
) -> str:
    r"""The table as CSV, with a line of headings.

    Args:
        columns: The headings.
        rows: The cells, in the order of the headings; None becomes an empty cell. A number is
            written in full, True and False as ``true`` and ``false``. A text that a spreadsheet
            could take for a formula gets an apostrophe before that, at the start or behind a
            comma or a semicolon in it; a number never does.
        dialect: ``plain`` for commas and decimal points; ``dutch`` for semicolons, decimal commas
            and the mark by which a spreadsheet knows that the text is UTF-8.

    >>> csv_table(["naam", "waarde"], [["=1+1", -2.5], ["b", None]])
    "naam,waarde\r\n'=1+1,-2.5\r\nb,\r\n"
    >>> csv_table(["naam", "waarde"], [["a;b", 2.5]], CsvDialect.DUTCH)
    '\ufeffnaam;waarde\r\n"a;b";2,5\r\n'
    """
    is_dutch = dialect is CsvDialect.DUTCH
    text, parts = io.StringIO(), [_BYTE_ORDER_MARK if is_dutch else ""]
    writer = csv.writer(text, delimiter=";" if is_dutch else ",", lineterminator="\r\n")
    for row in chain((columns,), rows):
        writer.writerow([_cell(cell, decimal="," if is_dutch else ".") for cell in row])
        if text.tell() > _AT_ONCE:
            parts.append(text.getvalue())
            text.seek(0)
            text.truncate()
    return "".join([*parts, text.getvalue()])


def _cell(cell: Cell, *, decimal: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Fraction):
        return str(cell) if cell.denominator == 1 else repr(float(cell)).replace(".", decimal)
    if isinstance(cell, int | float):
        return repr(cell).replace(".", decimal)
    return _FORMULA.sub(r"\1'", cell)
