"""Tidy rows, one figure each, to the parts of a panel; every fault by its row."""

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import MOST_FAULTS, DataError, Fault, FaultCode, Phrase
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.index._reading.parts import PanelParts, as_figure, as_year
from brede_welvaart.index._reading.regions import Codes, code_faults, on_mix, recognised
from brede_welvaart.index._reading.wrong import WHOLE_ROW, Spot, Wrong
from brede_welvaart.model._real import LARGEST

Numbers = npt.NDArray[np.intp]
KeyT = TypeVar("KeyT", str, int)

#: The columns of a tidy table, in the order in which they are read.
COLUMNS = ("region", "indicator", "period", "value")
VALUE = COLUMNS.index("value")
#: How unsure a figure is, which a table may have behind these.
STANDARD_ERROR = "standard_error"
ERROR = len(COLUMNS)
_NAMES = (*COLUMNS, STANDARD_ERROR)
# So many of the rows with the same figure are listed.
_MOST_LISTED = 20
_A_NUMBER = Phrase("een getal", "a number")
_FINITE = Phrase("een eindig getal", "a finite number")
_CODE = Phrase("een code", "a code")
_ID = Phrase("een id", "an id")
_A_YEAR = Phrase("een jaar zoals 2018 of '2018JJ00'", "a year such as 2018 or '2018JJ00'")
_IN_ROWS = Phrase("in de rijen {}", "in rows {}")


class Reading(NamedTuple):
    """How figures are read.

    Attributes:
        max_cells: How many figures there may be, missing ones too.
        codes: ``cbs`` gives regions that the catalogue recognises their code; ``keep`` leaves them.
    """

    max_cells: int
    codes: Codes


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


class Naming(NamedTuple):
    """How rows are named in errors.

    Attributes:
        placed: Gives a fault in its row, in a column or in none.
        several: Gives the words for several rows, such as ``in lines 3, 7``.
        width: How many rows are one row of what was given.
    """

    placed: Callable[[Fault, int, str | None], Fault]
    several: Callable[[Sequence[int]], Phrase]
    width: int = 1


class Rows(NamedTuple):
    """The rows of a tidy table.

    Attributes:
        region: Codes of regions.
        indicator: Ids of indicators.
        period: Years.
        values: Figures, shape (rows,); NaN is missing.
        wrong: What was found to be wrong so far.
        errors: How unsure they are, likewise; None where that is not known of any.
    """

    region: Column
    indicator: Column
    period: Column
    values: Floats
    wrong: Wrong
    errors: Floats | None = None


def in_rows(numbers: Iterable[int]) -> Phrase:
    """Words for rows by their numbers."""
    listed = ", ".join(map(str, numbers))
    return Phrase(*(words.format(listed) for words in _IN_ROWS))


def by_number(
    names: Mapping[str, str] | None = None, numbers: Sequence[int] | None = None
) -> Naming:
    """Rows as items of a list: ``[3].value``.

    Args:
        names: What the columns are called there, where they have other names.
        numbers: The numbers of the rows; None is all from 0.
    """

    def number(row: int) -> int:
        return row if numbers is None else numbers[row]

    def placed(fault: Fault, row: int, column: str | None) -> Fault:
        within = () if column is None else ((names or {}).get(column, column),)
        return fault.under(number(row), *within)

    return Naming(placed, lambda rows: in_rows(map(number, rows)))


class Odd:
    """Something that cannot be looked up."""

    def __init__(self, item: object) -> None:
        self.item = item


#: Stands in the keys of a row of which is said already what is wrong with it.
NOTHING = Odd(None)


def is_hashable(item: object) -> bool:
    """Whether something can be looked up; a tuple with a list in it cannot."""
    try:
        hash(item)
    except TypeError:
        return False
    return True


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
        codes = coder.codes([item if is_hashable(item) else Odd(item) for item in items])
    return Column(list(coder), codes)


def joined(columns: Sequence[Column]) -> Column:
    """Columns one below the other."""
    coder = Coder()
    codes = [coder.codes(item.contents)[item.codes] for item in columns]
    return Column(list(coder), np.concatenate(codes))


def code(value: object) -> str | None:
    """A code without the spaces with which CBS pads it; of a number the figures; else None."""
    if isinstance(value, str):
        return value.strip() or None
    found = as_figure(value)
    return str(int(found)) if found is not None and found.is_integer() else None


def figures(items: Sequence[Any], wrong: Wrong, place: int = VALUE) -> Floats:
    """Figures as floats, NaN for what is missing.

    Args:
        items: Numbers; None is missing.
        wrong: Is told what is wrong.
        place: The place of their column.
    """

    def no_number(row: int) -> Fault:
        return Fault(FaultCode.NOT_A_NUMBER, given=items[row], wanted=_A_NUMBER)

    def endless(row: int) -> Fault:
        return Fault(FaultCode.NOT_A_NUMBER, given=items[row], wanted=_FINITE)

    if set(map(type, items)) <= {float, int, type(None)}:
        try:
            found = np.array(items, float)
        except OverflowError:
            pass
        else:
            wrong.add_all(np.flatnonzero(np.abs(found) > LARGEST).tolist(), place, endless)
            return found
    read = [as_figure(item) for item in items]
    wrong.add_all([row for row, value in enumerate(read) if value is None], place, no_number)
    found = np.array([math.nan if value is None else value for value in read])
    wrong.add_all(np.flatnonzero(np.abs(found) > LARGEST).tolist(), place, endless)
    return found


def tidy_rows(
    regions: Sequence[Any],
    indicators: Sequence[Any],
    periods: Sequence[Any],
    values: Sequence[Any],
    errors: Sequence[Any] | None = None,
) -> Rows:
    """Rows from the columns of a table.

    Args:
        regions: The code of the region of each row.
        indicators: The id of its indicator.
        periods: Its year.
        values: Its figure; None or NaN is missing.
        errors: How unsure that is, likewise; None where that is not known of any.
    """
    wrong = Wrong()
    found = figures(values, wrong)
    unsure = None if errors is None else figures(errors, wrong, ERROR)
    return Rows(column(regions), column(indicators), column(periods), found, wrong, unsure)


def panel_parts(
    rows: Rows, naming: Naming, how: Reading, notes: Sequence[PanelNote] = (), where: str = ""
) -> PanelParts:
    """The parts of a panel from rows in whatever order; everything in it is sorted.

    Args:
        rows: One row per figure.
        naming: How rows are named in errors.
        how: How they are read.
        notes: What was assumed so far.
        where: The file that was read, if it was one.

    Raises:
        DataError: If something is not of its form or a cell stands there twice: every fault.
    """
    wrong = Wrong.together([rows.wrong], [0])
    region = rows.region
    if faults := list(code_faults(how.codes)):
        raise DataError(faults)
    if how.codes == "cbs":
        labels, found = recognised([code(item) for item in region.contents])
        given = zip(labels, region.contents, strict=True)
        region = Column([item if label is None else label for label, item in given], region.codes)
        notes = [*notes, *found]
    regions = _keys(region, 0, (code, _CODE), naming.width, wrong)
    indicators = _keys(rows.indicator, 1, (code, _ID), 1, wrong)
    periods = _keys(rows.period, 2, (as_year, _A_YEAR), naming.width, wrong)
    notes = (*notes, *on_mix(regions[0]))
    known = PanelParts(regions[0], indicators[0], periods[0], np.empty(0), notes)
    shape = (len(known.indicators), len(known.periods), len(known.regions))
    size = math.prod(shape)
    whole = () if wrong.count or size else (Fault(FaultCode.NO_FIGURES),)
    cells = _cells(shape, (indicators[1], periods[1], regions[1]))
    if size > how.max_cells:
        whole = (_too_many(known, how.max_cells),)
    else:
        _repeated(cells, size, known, naming, wrong)
    if whole or wrong.count:
        spots = sorted(wrong.spots, key=lambda spot: spot[:2])
        raise DataError(
            [*whole, *(_fault(spot, naming) for spot in spots[:MOST_FAULTS])],
            where or None,
            wrong.count + len(whole),
        )

    def cube(found: Floats) -> Floats:
        placed = np.full(size, np.nan)
        placed[cells] = found
        return placed.reshape(shape).transpose(2, 0, 1)

    errors = None if rows.errors is None else cube(rows.errors)
    return known._replace(values=cube(rows.values), errors=errors)


def _fault(spot: Spot, naming: Naming) -> Fault:
    name = None if spot.column == WHOLE_ROW else _NAMES[spot.column]
    return naming.placed(spot.fault, spot.row, name)


def _keys(
    column: Column,
    number: int,
    form: tuple[Callable[[object], KeyT | None], Phrase],
    width: int,
    wrong: Wrong,
) -> tuple[tuple[KeyT, ...], Numbers]:
    """The keys of a column in order, and per row the place of its key; -1 where it has none."""
    convert, wanted = form
    read = [convert(item) for item in column.contents]
    known = sorted({key for key in read if key is not None})
    places: Mapping[KeyT, int] = {key: place for place, key in enumerate(known)}
    found = np.array([-1 if key is None else places[key] for key in read], np.intp)[column.codes]
    # What is said already of a whole row is not said again.
    said = [place for place, item in enumerate(column.contents) if item is NOTHING]
    rows = np.flatnonzero((found < 0) & ~np.isin(column.codes, said))
    first = rows[np.unique(rows // width, return_index=True)[1]]

    def fault(row: int) -> Fault:
        item = column.contents[column.codes[row]]
        given = item.item if isinstance(item, Odd) else item
        return Fault(FaultCode.NOT_OF_FORM, given=given, wanted=wanted)

    wrong.add_all(first.tolist(), number, fault)
    return tuple(known), found


def _too_many(known: PanelParts, most: int) -> Fault:
    return Fault(
        FaultCode.TOO_MANY_CELLS,
        regions=len(known.regions),
        indicators=len(known.indicators),
        periods=len(known.periods),
        most=most,
    )


def _cells(shape: tuple[int, ...], places: tuple[Numbers, ...]) -> Numbers:
    """The number of the cell of every row; -1 where one of its keys is not known."""
    first, second, third = places
    cells = (first * shape[1] + second) * shape[2] + third
    cells[(first < 0) | (second < 0) | (third < 0)] = -1
    return cells


def _repeated(cells: Numbers, size: int, known: PanelParts, naming: Naming, wrong: Wrong) -> None:
    """Add a fault for every cell that stands there more than once, where it does so again."""
    count = np.bincount(cells[cells >= 0], minlength=size)
    if not np.any(count > 1):
        return
    rows = np.flatnonzero((cells >= 0) & (count[cells] > 1))
    rows = rows[np.argsort(cells[rows], kind="stable")]
    groups = np.split(rows, np.flatnonzero(np.diff(cells[rows])) + 1)
    shape = (len(known.indicators), len(known.periods), len(known.regions))
    again = {int(group[1]): group for group in groups}

    def fault(row: int) -> Fault:
        group = again[row].tolist()
        indicator, period, region = np.unravel_index(cells[row], shape)
        cell = (known.regions[region], known.indicators[indicator], known.periods[period])
        listed = naming.several(group[:_MOST_LISTED])
        return Fault(FaultCode.FIGURE_TWICE, cell=cell, count=len(group), rows=listed)

    wrong.add_all(sorted(again), WHOLE_ROW, fault)
