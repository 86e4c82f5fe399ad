"""The cells of somebody's rows, column by column, and what is wrong in them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from brede_welvaart._api.row_headings import Headings
from brede_welvaart._api.row_source import Source
from brede_welvaart._api.row_words import Tell
from brede_welvaart.errors import MOST_FAULTS, DataError, Fault

_T = TypeVar("_T")


class _Once(dict[Any, Any]):
    """What cells say: each is converted where it first stands.

    Attributes:
        wrong: What is wrong in a cell, with the key of the column.
    """

    def __init__(self, convert: Callable[[Any, Tell], Any]) -> None:
        super().__init__()
        self.wrong: dict[Any, list[tuple[str, Fault]]] = {}
        self._convert = convert
        self._told: list[tuple[str, Fault]] = []

    def __missing__(self, cell: Any) -> Any:  # noqa: ANN401 (of rows)
        said = self[cell] = self._convert(cell, self._tell)
        if self._told:
            self.wrong[cell], self._told = self._told, []
        return said

    def _tell(self, key: str, fault: Fault) -> None:
        self._told.append((key, fault))


def _side_by_side(rows: Sequence[int], columns: Sequence[list[Any]]) -> Iterable[Any]:
    """The cells of one column in some rows, or those of more as they stand in each row."""
    # As many rows as there are cells are all rows.
    cells = [one if len(rows) == len(one) else map(one.__getitem__, rows) for one in columns]
    return cells[0] if len(cells) == 1 else zip(*cells, strict=True)


class Cells:
    """The columns that are read.

    Args:
        source: The rows.
        headings: Which column holds what.

    Attributes:
        rows: All rows.
    """

    def __init__(self, source: Source, headings: Headings) -> None:
        self._source, self._headings = source, headings
        wanted = headings.wanted
        self._cells = dict(zip(wanted, source.take(wanted), strict=True))
        self.rows = range(len(self._cells[wanted[0]]))
        self._nothing: list[Any] = [None] * len(self.rows)
        self._found: list[tuple[int, str | None, Fault]] = [
            (row, None, fault) for row, fault in source.faults
        ]
        self._told: Counter[str | None] = Counter({None: len(self._found)})

    def of(self, rows: Sequence[int], *keys: str) -> Iterable[Any]:
        """What stands in some rows: the cells of one column, or those of more side by side."""
        return _side_by_side(rows, self._columns(keys))

    def said(self, rows: Sequence[int], convert: Callable[[Any, Tell], _T], *keys: str) -> list[_T]:
        """What these cells say, as `converted` gives it."""
        return self.converted(rows, convert, self._columns(keys), self._headings.named)

    def pop(self, heading: str) -> list[Any]:
        """The cells under a heading that nobody needs afterwards: there are very many."""
        return self._cells.pop(heading)

    def converted(
        self,
        rows: Sequence[int],
        convert: Callable[[Any, Tell], _T],
        columns: Sequence[list[Any]],
        headings: Mapping[str, str],
    ) -> list[_T]:
        """What cells say: each distinct one is converted once, and what is wrong told of each row.

        Args:
            rows: The rows.
            convert: Gives what a cell says, or the cells of more columns.
            columns: The cells of all rows.
            headings: What the columns are called of which something is told.
        """
        once = _Once(convert)
        said: list[_T] = list(map(once.__getitem__, _side_by_side(rows, columns)))
        if once.wrong:
            for row, cells in zip(rows, _side_by_side(rows, columns), strict=True):
                for key, fault in once.wrong.get(cells, ()):
                    self.add(row, headings.get(key), fault)
        return said

    def _columns(self, keys: Sequence[str]) -> list[list[Any]]:
        """The cells of all rows in some columns; None in one that is not there."""
        headings = map(self._headings.named.get, keys)
        return [self._nothing if heading is None else self._cells[heading] for heading in headings]

    def tell(self, row: int, key: str, fault: Fault) -> None:
        """Keep what is wrong in a row, in the column of this key."""
        self.add(row, self._headings.named.get(key), fault)

    def add(self, row: int, heading: str | None, fault: Fault) -> None:
        """Keep what is wrong in a row; under one heading no more than an error lists."""
        self._told[heading] += 1
        if self._told[heading] <= MOST_FAULTS:
            self._found.append((row, heading, fault))

    def check(self) -> None:
        """That nothing is wrong.

        Raises:
            DataError: If something is: all of it, row by row.
        """
        if self._found:
            order = {heading: place for place, heading in enumerate(self._source.headings)}
            found = sorted(self._found, key=lambda one: (one[0], order.get(one[1] or "", -1)))
            raise DataError([self.placed(*one) for one in found], count=self._told.total())

    def placed(self, row: int, heading: str | None, fault: Fault) -> Fault:
        """A fault with its place, if it has none yet."""
        is_placed = fault.spot.is_cell or bool(fault.parts)
        return fault if is_placed else self._source.place(fault, row, heading)
