"""Rows of whatever kind somebody has: a file, a data frame or plain rows, with their place."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, cast

from brede_welvaart._cells.tables import headed, read_rows
from brede_welvaart.errors import DataError, Fault, FaultCode


class HasColumns(Protocol):
    """A data frame, of whatever kind: what narwhals takes."""

    @property
    def columns(self) -> Any:  # noqa: ANN401 (each kind has its own)
        """What it calls its columns."""
        ...


_NOTHING = type(None)
#: What `from_rows` takes: the path of a file, a data frame, or rows by the names of their columns.
Rows = str | os.PathLike[str] | HasColumns | Iterable[Mapping[str, Any]]
#: Gives a fault its place: in which row, from 0, and in which column if it is in one.
Place = Callable[[Fault, int, str | None], Fault]


class Source(NamedTuple):
    """Rows whose columns are known, and not yet which of them are wanted.

    Attributes:
        headings: What the columns are called.
        take: Gives the cells of the columns that are named, a list each.
        place: Gives a fault its place.
        heading_place: Gives a fault of a heading its place.
        faults: What is wrong with whole rows, each before the row with this number; these rows
            are left out.
    """

    headings: Sequence[str]
    take: Callable[[Sequence[str]], list[list[Any]]]
    place: Place
    heading_place: Callable[[Fault, str], Fault]
    faults: Sequence[tuple[int, Fault]] = ()


def is_frame(given: object) -> bool:
    """Whether it is a data frame; its class tells, as to ask a lazy one itself may cost."""
    return hasattr(type(given), "columns")


def source_of(given: Rows) -> Source:
    """Rows of a file, a data frame or anything that gives mappings.

    Args:
        given: What somebody has.

    Raises:
        DataError: If a file has no headings, or something among the rows is no mapping.
        MissingExtraError: If it needs an extra that is not installed.
        OSError: If a file cannot be read.
        TypeError: If it is nothing of the kind.
    """
    if isinstance(given, str | os.PathLike):
        return _of_file(given)
    if is_frame(given):
        return _of_frame(given)
    if not isinstance(given, Iterable) or isinstance(given, Mapping | bytes):
        raise TypeError(f"expected rows, a data frame or a path, got {type(given).__name__}")
    return _of_rows(list(cast("Iterable[object]", given)))


def _of_file(path: str | os.PathLike[str]) -> Source:
    """The first sheet of a workbook, or a CSV file."""
    table = headed(read_rows(path)[0])
    sheet = table.sheet
    lines: list[int] = []
    rows: list[Sequence[Any]] = []
    faults: list[tuple[int, Fault]] = []
    for row in table.rows:
        if row.fault:
            faults.append((len(rows), row.fault.at(**sheet.place(row.line))))
        else:
            lines.append(row.line)
            rows.append(row.cells)
    places: dict[str, int] = {}
    for number, heading in enumerate(table.columns):
        places.setdefault(heading, number)

    def take(names: Sequence[str]) -> list[list[Any]]:
        return [plain_column([row[places[name]] for row in rows]) for name in names]

    def place(fault: Fault, row: int, name: str | None) -> Fault:
        column = None if name is None else places[name] + 1
        return fault.at(**sheet.place(lines[row], column, name or ""))

    def heading_place(fault: Fault, name: str) -> Fault:
        return fault.at(**sheet.place(table.line, places[name] + 1, name))

    return Source(table.columns, take, place, heading_place, faults)


def _of_frame(frame: object) -> Source:
    # Loaded only for who has a frame.
    from brede_welvaart._frames import columns_of, names_of

    def take(names: Sequence[str]) -> list[list[Any]]:
        return list(map(plain_column, columns_of(frame, names)[0]))

    return Source(names_of(frame), take, _by_index, _by_heading)


def _of_rows(rows: list[object]) -> Source:
    wrong = [
        Fault(FaultCode.NOT_AN_OBJECT, index, given=row)
        for index, row in enumerate(rows)
        if not isinstance(row, Mapping)
    ]
    if wrong:
        raise DataError(wrong)
    given = cast("list[Mapping[str, Any]]", rows)

    def take(names: Sequence[str]) -> list[list[Any]]:
        return [plain_column([row.get(name) for row in given]) for name in names]

    names = dict.fromkeys(name for row in given for name in row)
    return Source(list(names), take, _by_index, _by_heading)


def _by_index(fault: Fault, row: int, name: str | None) -> Fault:
    return fault.under(row) if name is None else fault.under(row, name)


def _by_heading(fault: Fault, name: str) -> Fault:
    return fault.under(name)


def plain_column(cells: list[Any]) -> list[Any]:
    """Cells as `plain` gives them, each; those that are plain already are looked at together.

    >>> plain_column([1, None]), plain_column(["a", " "]), plain_column([1, True])
    ([1, None], ['a', None], [1, 'True'])
    >>> plain_column([2.0, float("nan")])
    [2.0, None]
    """
    kinds = {*map(type, cells)}
    if kinds <= {int, _NOTHING}:
        return cells
    if kinds <= {int, float, _NOTHING}:
        return [None if one != one else one for one in cells]  # noqa: PLR0124 (NaN)
    if kinds <= {str, _NOTHING} and not any(plain(one) is None for one in {*cells} - {None}):
        return cells
    return list(map(plain, cells))


def plain(value: Any) -> Any:  # noqa: ANN401 (of a cell)
    """A cell by which can be looked up; what stands for nothing, in whatever frame, is None.

    >>> plain(float("nan")), plain(" "), plain(True), plain([1]), plain(2.0)
    (None, None, 'True', '[1]', 2.0)
    """
    if type(value) is str:
        return value if value and not value.isspace() else None
    if value is None or type(value) is int:
        return value
    try:
        hash(value)
    except TypeError:
        return str(value)
    try:
        # What pandas and numpy call missing is not equal to itself, or cannot say.
        is_something = bool(value == value)  # noqa: PLR0124
    except TypeError:
        return None
    # As a number, true would be a level.
    return (str(value) if isinstance(value, bool) else value) if is_something else None
