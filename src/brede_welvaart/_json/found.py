"""What is found wrong while a document is read: kept up to a limit, and counted beyond it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from brede_welvaart.errors import MOST_FAULTS, DataError, Fault, FaultCode
from brede_welvaart.model._check import View

#: Makes a record or a value of plain ones; None or a view of it where something is wrong.
Maker: TypeAlias = "Callable[[object, Found], object]"

#: Stands in for a record of which nothing is right.
NOTHING = View({})


class Found:
    """The faults found so far.

    A reader adds faults as seen from where it is, and moves them once it is back one level up.
    What is beyond the limit is counted and not made, so that reading a document in which all is
    wrong costs no more than reading one in which all is right.

    Attributes:
        faults: The first faults.
        count: How many there are.
        in_union: Whether what is read stands in a record that has been checked for its depth.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.count = 0
        self.in_union = False

    def add(self, code: FaultCode, *parts: str | int, **values: Any) -> None:  # noqa: ANN401 (what goes into the sentence)
        """Add a fault."""
        self.count += 1
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(code, *parts, **values))

    def add_missing(self, names: Sequence[str]) -> None:
        """Add that an object has none of these keys."""
        self.count += len(names)
        room = MOST_FAULTS - len(self.faults)
        if room > 0:
            self.faults += [Fault(FaultCode.MISSING, name) for name in names[:room]]

    def take(self, faults: Iterable[Fault]) -> None:
        """Add faults that are made already."""
        for fault in faults:
            self.count += 1
            if len(self.faults) < MOST_FAULTS:
                self.faults.append(fault)

    def take_all(self, error: DataError) -> None:
        """Add the faults of an error, those too that it only counted."""
        self.take(error.faults)
        self.count += error.count - len(error.faults)

    def move(self, start: int, part: str | int) -> None:
        """See the faults that were kept since as lying under a key or an index."""
        kept = self.faults
        kept[start:] = [fault.under(part) for fault in kept[start:]]
