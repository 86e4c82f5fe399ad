"""Cells that stand in the way of a computation, and errors that name every one of them.

The kernel knows cells by number; whoever called it knows what they are called, and gives `Naming`.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart.errors import MOST_FAULTS, DataError, Fault

#: Gives a fault in a cell from the fault and the coordinates of the cell.
Naming = Callable[..., Fault]


class Trouble(NamedTuple):
    """Cells that are not fit for what is asked.

    Attributes:
        fault: What is wrong with each of them.
        cells: Their coordinates, shape (number of cells, number of axes).
    """

    fault: Fault
    cells: npt.NDArray[np.intp]


def troubles(fault: Fault, where: npt.NDArray[np.bool_]) -> Iterator[Trouble]:
    """The trouble with the cells that are flagged, if there are any."""
    if where.any():
        yield Trouble(fault, np.argwhere(where))


def by_number(fault: Fault, *place: int) -> Fault:
    """A fault in a cell without names: ``[3][17]``."""
    return fault.under(*place)


def refuse(found: Iterable[Trouble], name: Naming = by_number, where: str | None = None) -> None:
    """Refuse what has trouble.

    Raises:
        DataError: If there is any: every cell by its path.
    """
    given = list(found)
    # What is beyond those that an error keeps is counted and not made.
    named = (name(fault, *cell) for fault, cells in given for cell in cells.tolist())
    count = sum(len(cells) for _, cells in given)
    if count:
        raise DataError(islice(named, MOST_FAULTS), where, count)
