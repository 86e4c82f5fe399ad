"""What a workbook is made of: tables with readable headings, and the sheet that accounts for it."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum

from attrs import field, frozen

from brede_welvaart._pages.blocks import Block


class Kind(Enum):
    """What the cells of a column hold, beside nothing."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    SHARE = "share"
    DATE = "date"


@frozen
class Column:
    """A column of a sheet.

    Attributes:
        title: What stands above it.
        kind: What stands in it.
        is_optional: Whether it is left out where nothing stands in it.
    """

    title: str
    kind: Kind = Kind.TEXT
    is_optional: bool = False


Cell = str | int | float | dt.date | None
Row = tuple[Cell, ...]


def columns(*titles: str, kind: Kind = Kind.TEXT, is_optional: bool = False) -> tuple[Column, ...]:
    """Columns of one kind."""
    return tuple(Column(title, kind, is_optional) for title in titles)


def _columns(given: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(given)


def _rows(given: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(given)


def _sheets(given: Iterable["Sheet"]) -> tuple["Sheet", ...]:
    return tuple(given)


def _blocks(given: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(given)


@frozen
class Sheet:
    """A table on a sheet of its own.

    Attributes:
        name: What the sheet is called, if that can be.
        columns: The columns.
        rows: The cells, row by row.
    """

    name: str
    columns: tuple[Column, ...] = field(converter=_columns)
    rows: tuple[Row, ...] = field(converter=_rows)


@frozen
class Book:
    """A workbook.

    Attributes:
        sheets: The tables.
        about: What it is about, what it rests on and how it was made: the last sheet.
    """

    sheets: tuple[Sheet, ...] = field(converter=_sheets)
    about: tuple[Block, ...] = field(converter=_blocks)
