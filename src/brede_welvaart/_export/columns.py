"""What a table is made of: columns with a name, a kind, and how each cell is read."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

from brede_welvaart._base.exact import ratio
from brede_welvaart._export.csv_table import Cell
from brede_welvaart.errors import Lang


class CellKind(StrEnum):
    """What stands in the cells of a column, beside nothing."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"


class Column(NamedTuple):
    """A column: its heading, what stands in it, and how to read a cell from a record.

    Attributes:
        name: The heading.
        kind: What stands in it.
        read: Reads a cell from a record.
        is_exact: Whether its texts are exact numbers, such as ``1/2``.
    """

    name: str
    kind: CellKind
    read: Callable[[Any], Cell]
    is_exact: bool = False


class Table(NamedTuple):
    """A table: its columns, and the records of which each is a row."""

    columns: tuple[Column, ...]
    records: tuple[Any, ...]

    @property
    def rows(self) -> list[list[Cell]]:
        """The cells, row by row."""
        return [[column.read(record) for column in self.columns] for record in self.records]


def text(name: str, field: str | None = None) -> Column:
    """A column with the text of a field; the field has the name of the column unless it is given.

    Words of a fixed list and exact numbers are text too; several values stand with spaces between.
    """
    source = field or name
    return Column(name, CellKind.TEXT, lambda record: _as_text(getattr(record, source)))


def exact_text(name: str) -> Column:
    """A column with an exact number as text."""
    return text(name)._replace(is_exact=True)


def both(name: str) -> tuple[Column, Column]:
    """Two columns with the Dutch and the English text of a field."""

    def read(lang: Lang) -> Callable[[Any], Cell]:
        def cell(record: Any) -> Cell:  # noqa: ANN401 (a record of the table)
            value = getattr(record, name)
            found: str | None = None if value is None else getattr(value, lang)
            return found

        return cell

    return (
        Column(f"{name}_nl", CellKind.TEXT, read("nl")),
        Column(f"{name}_en", CellKind.TEXT, read("en")),
    )


def _as_text(value: Any) -> str | None:  # noqa: ANN401 (of a record)
    if value is None:
        return None
    if isinstance(value, tuple):
        return listed(value)
    return str(value)


def listed(values: Iterable[object]) -> str | None:
    """Ids with spaces between, as no id has one; None without any."""
    return " ".join(map(str, values)) or None


def exact(number: Fraction | None) -> str | None:
    """An exact number as text, such as ``475/12``."""
    return None if number is None else ratio(number)
