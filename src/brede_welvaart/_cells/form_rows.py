"""The sheets of a form to what stands above its rows, and to the cells of each row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from brede_welvaart._cells.layout import Column, Layout
from brede_welvaart._cells.sheet import Formula, Row, Sheet, is_blank
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase


class Place(NamedTuple):
    """Where a cell is.

    Attributes:
        order: The number of the sheet, of the row and of the column.
        spot: The same as `Fault.at` takes it.
    """

    order: tuple[int, int, int]
    spot: Mapping[str, Any]


class Cell(NamedTuple):
    """A cell in which something stands.

    Attributes:
        value: What stands in it.
        place: Where it is.
    """

    value: Any
    place: Place


class Line(NamedTuple):
    """What stands above the rows behind a label.

    Attributes:
        key: What the label stands for.
        cells: What stands behind it, by the number of the cell from 1; empty cells are not there.
    """

    key: str
    cells: Mapping[int, Cell]


class Block(NamedTuple):
    """What stands on one sheet.

    Attributes:
        head: What stands above the rows, or on a sheet that has none.
        rows: The cells of each row by their column; None if the sheet has no headings.
        place: Where the rows begin.
    """

    head: Sequence[Line]
    rows: Sequence[Mapping[Column, Cell]] | None
    place: Place


class Blocks(NamedTuple):
    """What stands in a form.

    Attributes:
        blocks: The sheets.
        faults: What is wrong in cells, each with its place.
    """

    blocks: Sequence[Block]
    faults: Sequence[tuple[Place, Fault]]


def read_blocks(sheets: Iterable[Sheet], layout: Layout) -> Blocks:
    """What stands in the sheets of a form.

    Args:
        sheets: The sheets; their rows are read.
        layout: The labels and the columns that it may have.

    Raises:
        DataError: If no sheet has the headings, or a row cannot be read.
    """
    faults: list[tuple[Place, Fault]] = []
    blocks = [_Reader(number, sheet, layout, faults).block() for number, sheet in enumerate(sheets)]
    if all(block.rows is None for block in blocks):
        name = layout.columns[layout.key.key]
        wanted = Phrase(f"'{name.nl}'", f"'{name.get('en')}'")
        raise DataError([Fault(FaultCode.NO_CRITERIA, wanted=wanted)])
    return Blocks(blocks, faults)


class _Reader:
    """Reads one sheet."""

    def __init__(
        self, number: int, sheet: Sheet, layout: Layout, faults: list[tuple[Place, Fault]]
    ) -> None:
        self._number, self._sheet, self._layout, self._faults = number, sheet, layout, faults
        self._headings: list[str] = []

    def block(self) -> Block:
        """What stands on it."""
        head: list[Line] = []
        for row in self._sound_rows():
            columns = [*map(self._layout.column, row.cells)]
            if self._layout.key in columns:
                self._headings = [_label(cell) for cell in row.cells]
                self._check(row, columns)
                return Block(head, list(self._rows(columns)), self._place(row.line, 1))
            if columns and columns[0] and columns[0].key in self._layout.head:
                head.append(Line(columns[0].key, self._behind(row)))
        return Block(head, None, self._place(1, 1))

    def _sound_rows(self) -> Iterator[Row]:
        for row in self._sheet.rows:
            if row.fault:
                raise DataError([row.fault.at(**self._sheet.place(row.line))])
            yield row

    def _place(self, line: int, number: int) -> Place:
        heading = self._headings[number - 1] if number <= len(self._headings) else ""
        spot = self._sheet.place(line, number, heading)
        return Place((self._number, line, number), spot)

    def _behind(self, row: Row) -> dict[int, Cell]:
        """The cells behind a label."""
        found = enumerate(row.cells[1:], start=1)
        return {number: cell for number, value in found if (cell := self._cell(row, number, value))}

    def _cell(self, row: Row, number: int, value: object) -> Cell | None:
        if is_blank(value):
            return None
        place = self._place(row.line, number + 1)
        if isinstance(value, Formula):
            self._faults.append((place, Fault(FaultCode.FORMULA, given=value.text)))
            return None
        return Cell(value, place)

    def _check(self, row: Row, columns: Sequence[Column | None]) -> None:
        """Every heading is known, and stands there once."""
        for number, (label, found) in enumerate(zip(self._headings, columns, strict=True)):
            code = None
            if label and found is None:
                code = FaultCode.UNKNOWN_COLUMN
            elif found and found in columns[:number]:
                code = FaultCode.COLUMN_TWICE
            if code:
                likely = self._layout.headings() if code is FaultCode.UNKNOWN_COLUMN else ()
                fault = Fault(code, given=label, likely=likely)
                self._faults.append((self._place(row.line, number + 1), fault))

    def _rows(self, columns: Sequence[Column | None]) -> Iterator[dict[Column, Cell]]:
        """The cells of each row, by their column."""
        for row in self._sound_rows():
            found: dict[Column, Cell] = {}
            for number, value in enumerate(row.cells):
                cell = self._cell(row, number, value)
                name = columns[number] if number < len(columns) else None
                if cell and number >= len(columns):
                    count, wanted = len(row.cells), len(columns)
                    fault = Fault(FaultCode.ROW_WIDTH, wanted=wanted, count=count)
                    self._faults.append((cell.place, fault))
                elif cell and name:
                    found.setdefault(name, cell)
            if any(name.key not in self._layout.guidance for name in found):
                yield found


def _label(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else ""
