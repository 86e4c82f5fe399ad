"""Rows of a table with their place: a line of a CSV file, or a row of a sheet in a workbook."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from brede_welvaart.errors import Fault

_LETTERS = 26


class Formula(NamedTuple):
    """A formula in a cell, where what it comes to is not asked for.

    Attributes:
        text: The formula.
    """

    text: str


class Row(NamedTuple):
    """A row that is not blank.

    Attributes:
        line: The line on which it begins, or its number in a sheet, from 1; a cell within quotes
            may go on over more lines.
        cells: What stands in it: texts, and in a workbook also numbers, days, true or false, and
            None for an empty cell. None at all if there is a fault.
        fault: What is wrong with the row as a whole; None if it is in order.
    """

    line: int
    cells: Sequence[Any]
    fault: Fault | None = None


class Sheet(NamedTuple):
    """A CSV file, or one sheet of a workbook.

    Attributes:
        name: What the sheet is called; None for a CSV file.
        separator: What stands between the columns of a CSV file; empty in a workbook.
        rows: The rows, headings and all, to be read once; blank ones are passed over.
    """

    name: str | None
    separator: str
    rows: Iterator[Row]

    def place(self, line: int, column: int | None = None, heading: str = "") -> dict[str, Any]:
        """Where something stands, as `Fault.at` takes it.

        Args:
            line: The line, or the number of the row.
            column: The number of the column, from 1; None is the row as a whole.
            heading: What the column is called, if it has a name.

        >>> Sheet(None, ";", iter(())).place(3, 2, "cijfer")
        {'line': 3, 'column': 'cijfer'}
        >>> Sheet("Cijfers", "", iter(())).place(3, 28)
        {'sheet': 'Cijfers', 'cell': 'AB3'}
        """
        if self.name is None:
            return {"line": line} if column is None else {"line": line, "column": heading or column}
        return {"sheet": self.name, "cell": f"{column_letters(column or 1)}{line}"}


class Table(NamedTuple):
    """A sheet with headings.

    Attributes:
        sheet: The sheet.
        line: Where the headings stand.
        columns: The headings, without the spaces around them and without empty ones at the end.
        rows: The rows under them, each with a cell for every column, to be read once.
        passed_over: The texts of the lines above the headings; and, once all rows are read, of
            those at the end in which one cell stands, such as that of a source.
    """

    sheet: Sheet
    line: int
    columns: tuple[str, ...]
    rows: Iterator[Row]
    passed_over: list[str]


def column_letters(number: int) -> str:
    """The letters of a column in a workbook, by its number from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_blank(cell: object) -> bool:
    """Whether nothing stands in a cell, or white space only."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
