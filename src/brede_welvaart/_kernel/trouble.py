"""Cells that stand in the way of a computation, and errors that name every one of them.

The kernel knows cells by number; whoever called it knows what they are called, and gives `Naming`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart.errors import DataError, Fault

#: Gives the path of a cell from its coordinates.
Naming = Callable[..., str]


class Trouble(NamedTuple):
    """Cells that are not fit for what is asked.

    Attributes:
        message: What is wrong with each of them.
        cells: Their coordinates, shape (number of cells, number of axes).
    """

    message: str
    cells: npt.NDArray[np.intp]


def troubles(message: str, where: npt.NDArray[np.bool_]) -> Iterator[Trouble]:
    """The trouble with the cells that are flagged, if there are any."""
    if where.any():
        yield Trouble(message, np.argwhere(where))


def by_number(*place: int) -> str:
    """The path of a cell without names: ``[3, 17]``."""
    return f"[{', '.join(map(str, place))}]"


def refuse(found: Iterable[Trouble], name: Naming = by_number, where: str | None = None) -> None:
    """Refuse what has trouble.

    Raises:
        DataError: If there is any: every cell by its path.
    """
    faults = [Fault(name(*cell), message) for message, cells in found for cell in cells.tolist()]
    if faults:
        raise DataError(faults, where)
