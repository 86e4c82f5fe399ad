"""What is wrong in a table, by its places: the first are kept, all are counted."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from brede_welvaart.errors import MOST_FAULTS, Fault

#: In place of a column: the row as a whole.
WHOLE_ROW = -1


class Spot(NamedTuple):
    """Something wrong in one place of a table.

    Attributes:
        row: The row, from 0.
        column: The place of the column among the columns of a tidy table, or `WHOLE_ROW`.
        fault: What is wrong.
    """

    row: int
    column: int
    fault: Fault


class Wrong:
    """What is wrong in a table: of every column the first places, and how many there are.

    What is beyond those that an error keeps is counted and not made.

    Attributes:
        spots: The places.
        count: How many there are.
    """

    def __init__(self) -> None:
        self.spots: list[Spot] = []
        self.count = 0

    def add(self, row: int, column: int, fault: Fault) -> None:
        """Add what is wrong in one place."""
        self.add_all([row], column, lambda _: fault)

    def add_all(self, rows: Sequence[int], column: int, fault: Callable[[int], Fault]) -> None:
        """Add what is wrong in rows of one column.

        Args:
            rows: The rows, in order.
            column: The place of the column among the columns of a tidy table, or `WHOLE_ROW`.
            fault: Gives what is wrong in a row.
        """
        self.count += len(rows)
        self.spots += [Spot(row, column, fault(row)) for row in rows[:MOST_FAULTS]]

    def repeated(self, times: int) -> "Wrong":
        """The same, where every row has become so many."""
        whole = Wrong()
        whole.count = self.count
        whole.spots = [spot._replace(row=spot.row * times) for spot in self.spots]
        return whole

    @classmethod
    def together(cls, parts: Iterable["Wrong"], starts: Iterable[int]) -> "Wrong":
        """What is wrong in tables that stand one below the other.

        Args:
            parts: What is wrong in each.
            starts: On which row each begins.
        """
        whole = cls()
        for part, start in zip(parts, starts, strict=False):
            whole.count += part.count
            whole.spots += [spot._replace(row=spot.row + start) for spot in part.spots]
        return whole
