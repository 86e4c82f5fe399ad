"""Tidy rows, one figure each, to the parts of a panel; every fault by its row."""

import math
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Fault, join_path, shown
from brede_welvaart.index._reading.parts import PanelParts, as_figure, as_year
from brede_welvaart.model._real import LARGEST

Numbers = npt.NDArray[np.intp]
KeyT = TypeVar("KeyT", str, int)

#: The columns of a tidy table, in the order in which they are read.
COLUMNS = ("region", "indicator", "period", "value")
VALUE = COLUMNS.index("value")
#: In place of a column: the row as a whole.
WHOLE_ROW = -1
# So many figures take 8 GB; whoever asks for more has mixed up columns.
_MOST_CELLS = 10**9


class Coder(dict[Hashable, int]):
    """Numbers whatever it is asked for, from 0, in order of first appearance."""

    def __missing__(self, key: Hashable) -> int:
        """The next number."""
        number = self[key] = len(self)
        return number

    def codes(self, items: Sequence[Any]) -> Numbers:
        """The number of every item."""
        return np.fromiter(map(self.__getitem__, items), np.intp, len(items))


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        contents: What stands in it, each thing once.
        codes: Per row the place of what stands there in the contents.
    """

    contents: Sequence[Any]
    codes: Numbers


class Spot(NamedTuple):
    """Something wrong in one place of a table.

    Attributes:
        row: The row, from 0.
        column: The place of the column among `COLUMNS`, or `WHOLE_ROW`.
        message: What is wrong.
    """

    row: int
    column: int
    message: str


class Naming(NamedTuple):
    """How rows are named in errors.

    Attributes:
        many: A word for several rows, such as ``lines``.
        number: Gives what a row is called after that word.
        place: Gives the path of what stands in a row in a column; without one that of the row.
    """

    many: str
    number: Callable[[int], str]
    place: Callable[[int, str | None], str]


class Rows(NamedTuple):
    """The rows of a tidy table.

    Attributes:
        region: Codes of regions.
        indicator: Ids of indicators.
        period: Years.
        values: Figures, shape (rows,); NaN is missing.
        spots: What was found to be wrong so far.
    """

    region: Column
    indicator: Column
    period: Column
    values: Floats
    spots: list[Spot]


def by_number(
    names: Mapping[str, str] | None = None, numbers: Sequence[int] | None = None
) -> Naming:
    """Rows as items of a list: ``[3].value``.

    Args:
        names: What the columns are called there, where they have other names.
        numbers: The numbers of the rows; None is all from 0.
    """

    def number(row: int) -> str:
        return str(row if numbers is None else numbers[row])

    def place(row: int, column: str | None) -> str:
        return join_path(f"[{number(row)}]", (names or {}).get(column or "", column or ""))

    return Naming("rows", number, place)


class Odd(NamedTuple):
    """Something that cannot be looked up, in words."""

    text: str


#: Stands in the keys of a row of which is said already what is wrong with it.
NOTHING = Odd("")


def column(items: Sequence[Any]) -> Column:
    """A column of whatever stands in it.

    Args:
        items: What stands in each row.
    """
    coder = Coder()
    try:
        codes = coder.codes(items)
    except TypeError:  # something that cannot be looked up
        coder = Coder()
        codes = coder.codes([Odd(shown(x)) if isinstance(x, list | dict) else x for x in items])
    return Column(list(coder), codes)


def joined(columns: Sequence[Column]) -> Column:
    """Columns one below the other."""
    coder = Coder()
    codes = [coder.codes(item.contents)[item.codes] for item in columns]
    return Column(list(coder), np.concatenate(codes))


def code(value: object) -> str | None:
    """A code without the spaces with which CBS pads it; None for what is no text."""
    return (value.strip() or None) if isinstance(value, str) else None


def figures(items: Sequence[Any], spots: list[Spot]) -> Floats:
    """Figures as floats, NaN for what is missing.

    Args:
        items: Numbers; None is missing.
        spots: Is told what is wrong.
    """
    if set(map(type, items)) <= {float, int, type(None)}:
        try:
            found = np.array(items, float)
        except OverflowError:
            pass
        else:
            spots += wrong_rows(np.abs(found) > LARGEST, lambda row: _infinite(items[row]))
            return found
    read = [_figure(item) for item in items]
    spots += [
        Spot(row, VALUE, f"expected a number, got {shown(item)}")
        for row, (item, value) in enumerate(zip(items, read, strict=True))
        if value is None
    ]
    found = np.array([math.nan if value is None else value for value in read])
    spots += wrong_rows(np.abs(found) > LARGEST, lambda row: _infinite(items[row]))
    return found


def _figure(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, Decimal) else as_figure(value)
    except (OverflowError, ValueError):  # ten to the power of thousands, a signalling NaN
        return None


def _infinite(value: object) -> str:
    return f"expected a finite number, got {shown(value)}"


def wrong_rows(flags: npt.NDArray[np.bool_], message: Callable[[int], str]) -> Iterator[Spot]:
    """The rows of which the value is wrong.

    Args:
        flags: Per row whether it is.
        message: Gives what is wrong with a row.
    """
    for row in np.flatnonzero(flags).tolist():
        yield Spot(row, VALUE, message(row))


def tidy_rows(
    regions: Sequence[Any], indicators: Sequence[Any], periods: Sequence[Any], values: Sequence[Any]
) -> Rows:
    """Rows from the four columns of a table.

    Args:
        regions: The code of the region of each row.
        indicators: The id of its indicator.
        periods: Its year.
        values: Its figure; None or NaN is missing.
    """
    spots: list[Spot] = []
    found = figures(values, spots)
    return Rows(column(regions), column(indicators), column(periods), found, spots)


def panel_parts(rows: Rows, naming: Naming, where: str | None = None) -> PanelParts:
    """The parts of a panel from rows in whatever order; everything in it is sorted.

    Args:
        rows: One row per figure.
        naming: How rows are named in errors.
        where: The file that was read, if it was one.

    Raises:
        DataError: If something is not of its form or a cell stands there twice: every fault.
    """
    spots = list(rows.spots)
    regions = _keys(rows.region, 0, code, "a code", spots)
    indicators = _keys(rows.indicator, 1, code, "an id", spots)
    periods = _keys(rows.period, 2, as_year, "a year such as 2018 or '2018JJ00'", spots)
    faults = list(dict.fromkeys(_fault(spot, naming) for spot in sorted(spots)))
    known = PanelParts(regions[0], indicators[0], periods[0], np.empty(0))
    shape = (len(known.indicators), len(known.periods), len(known.regions))
    if not faults and not math.prod(shape):
        faults = [Fault("", "not one figure stands in it")]
    if math.prod(shape) > _MOST_CELLS:
        raise DataError([*faults, Fault("", _too_many(known))], where)
    cells = _cells(shape, (indicators[1], periods[1], regions[1]))
    is_known = cells >= 0
    values = np.full(math.prod(shape), np.nan)
    values[cells[is_known]] = rows.values[is_known]
    faults += _repeated(cells, values.size, known, naming)
    if faults:
        raise DataError(faults, where)
    return known._replace(values=values.reshape(shape).transpose(2, 0, 1))


def _fault(spot: Spot, naming: Naming) -> Fault:
    name = None if spot.column == WHOLE_ROW else COLUMNS[spot.column]
    return Fault(naming.place(spot.row, name), spot.message)


def _keys(
    column: Column,
    number: int,
    convert: Callable[[object], KeyT | None],
    what: str,
    spots: list[Spot],
) -> tuple[tuple[KeyT, ...], Numbers]:
    """The keys of a column in order, and per row the place of its key; -1 where it has none."""
    read = [convert(item) for item in column.contents]
    known = sorted({key for key in read if key is not None})
    places: Mapping[KeyT, int] = {key: place for place, key in enumerate(known)}
    found = np.array([-1 if key is None else places[key] for key in read], np.intp)[column.codes]
    for row in np.flatnonzero(found < 0).tolist():
        item = column.contents[column.codes[row]]
        got = item.text if isinstance(item, Odd) else shown(item)
        if item is not NOTHING:
            spots.append(Spot(row, number, f"expected {what}, got {got}"))
    return tuple(known), found


def _too_many(known: PanelParts) -> str:
    return (
        f"{len(known.regions)} regions, {len(known.indicators)} indicators and "
        f"{len(known.periods)} years are too many for one panel; are the columns what they seem?"
    )


def _cells(shape: tuple[int, ...], places: tuple[Numbers, ...]) -> Numbers:
    """The number of the cell of every row; -1 where one of its keys is not known."""
    first, second, third = places
    cells = (first * shape[1] + second) * shape[2] + third
    cells[(first < 0) | (second < 0) | (third < 0)] = -1
    return cells


def _repeated(cells: Numbers, size: int, known: PanelParts, naming: Naming) -> Iterator[Fault]:
    """A fault for every cell that stands there more than once."""
    count = np.bincount(cells[cells >= 0], minlength=size)
    if not np.any(count > 1):
        return
    rows = np.flatnonzero((cells >= 0) & (count[cells] > 1))
    rows = rows[np.argsort(cells[rows], kind="stable")]
    groups = np.split(rows, np.flatnonzero(np.diff(cells[rows])) + 1)
    shape = (len(known.indicators), len(known.periods), len(known.regions))
    for group in sorted(group.tolist() for group in groups):
        indicator, period, region = np.unravel_index(cells[group[0]], shape)
        cell = f"{known.regions[region]}, {known.indicators[indicator]}, {known.periods[period]}"
        numbers = ", ".join(naming.number(row) for row in group)
        message = f"stands there {len(group)} times, in {naming.many} {numbers}"
        yield Fault(f"values[{cell}]", message)
