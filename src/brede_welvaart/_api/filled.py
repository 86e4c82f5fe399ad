"""A table that was filled in, as the plain values of a document, each with the cell it is from."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any, TypeVar

from brede_welvaart._cells.form_rows import Blocks, Cell, Line, Place
from brede_welvaart._cells.layout import Column
from brede_welvaart._cells.typed import as_date, as_text
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.model.text import Text

DocumentT = TypeVar("DocumentT")
#: Where something stands in a document.
Path = tuple[str | int, ...]
_AS: Mapping[str, Callable[[object], str | None]] = {"date": as_date, "evidence_date": as_date}


class Filled:
    """What stands in the sheets of a form, while it becomes a document."""

    def __init__(self, found: Blocks, form: str) -> None:
        """Begin a document.

        Args:
            found: What stands in the sheets.
            form: The format of the document.
        """
        self.blocks = found.blocks
        self.faults = list(found.faults)
        self.data: dict[str, Any] = {"format": form}
        self.places: dict[Path, Place] = {}

    def heads(self) -> Iterable[Line]:
        """What stands above the rows of all sheets."""
        return (line for block in self.blocks for line in block.head)

    def about(self, paths: Mapping[str, Path], of_row: Iterable[str] = ()) -> None:
        """Put what is said once: wherever it stands, it is the same.

        Args:
            paths: Where in the document each label goes.
            of_row: The columns in which a row may say it too.
        """
        for block in self.blocks:
            for line in block.head:
                if line.key in paths and 1 in line.cells:
                    self._put_once(paths[line.key], line.key, line.cells[1])
            for row in block.rows or ():
                for key in of_row:
                    if cell := row.get(Column(key)):
                        self._put_once(paths[key], key, cell)

    def _put_once(self, path: Path, key: str, cell: Cell) -> None:
        value = value_of(key, cell)
        if path not in self.places:
            self.put(path, value, cell)
            return
        before: Any = self.data
        for part in path:
            before = before[part]
        if value != before:
            fault = Fault(FaultCode.OTHER_THAN_BEFORE, *path, given=value, wanted=before)
            self.faults.append((cell.place, fault))

    def put(self, path: Path, value: object, cell: Cell) -> None:
        """Put a value in the document; what is on the way to it is made."""
        inner: Any = self.data
        for part, after in pairwise(path):
            if isinstance(part, str):
                inner = inner.setdefault(part, [] if isinstance(after, int) else {})
            else:
                if part == len(inner):
                    inner.append({})
                inner = inner[part]
        last = path[-1]
        if last == len(inner):
            inner.append(value)
        else:
            inner[last] = value
        for length in range(1, len(path) + 1):
            self.places.setdefault(path[:length], cell.place)

    def made(
        self, make: Callable[[object], DocumentT], label: Callable[[Path], Text | None]
    ) -> DocumentT:
        """The document.

        Args:
            make: Makes it of plain values.
            label: What people call that which is not there and must be.

        Raises:
            DataError: If anything is wrong.
        """
        count, found = len(self.faults), None
        try:
            found = make(self.data)
        except DataError as error:
            # What was said of a cell already is not said again.
            said = {fault.parts for _, fault in self.faults}
            new = [fault for fault in error.faults if fault.parts not in said]
            count += error.count - len(error.faults) + len(new)
            self.faults += [(self._place(fault), _in_form(fault, label)) for fault in new]
        if found is None or count:
            self.faults.sort(key=lambda one: one[0].order)
            raise DataError([fault.at(**place.spot) for place, fault in self.faults], count=count)
        return found

    def _place(self, fault: Fault) -> Place:
        """Where a fault is: its own cell, or else the first one of what holds it."""
        path = fault.parts
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, self.blocks[0].place)


def value_of(key: str, cell: Cell) -> str | None:
    """What stands in a cell below a label or heading: a day in ISO form, or a text."""
    return _AS.get(key, as_text)(cell.value)


def text_of(cell: Cell) -> str:
    """What stands in a cell, without the space around it."""
    return (as_text(cell.value) or "").strip()


def _in_form(fault: Fault, label: Callable[[Path], Text | None]) -> Fault:
    """A fault as a form has it: what is not there has a label or a heading."""
    name = label(fault.parts) if fault.code is FaultCode.MISSING else None
    if name is None:
        return fault
    return Fault(FaultCode.NOT_FILLED_IN, *fault.parts, wanted=Phrase(name.nl, name.get("en")))
