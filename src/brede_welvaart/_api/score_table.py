"""The table of scores of many assessments."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from attrs import field, frozen

from brede_welvaart._steps.many import Row
from brede_welvaart.errors import Fault

#: What stands in the columns before those of scores, none of which may be nothing.
_WHOLE = ("number", "responses", "asked", "of_criteria")
_TEXTS = ("organisation", "statcode", "date", "edition")
#: The columns that say of what a row is.
ABOUT = ("number", *_TEXTS, "responses", "asked", "of_criteria")
#: The columns of a score; behind the id of a step and a dot they are those of that step.
FIGURES = ("value", "low", "high", "coverage", "is_enough")
#: So many rows are held before they become columns.
_BLOCK = 4096


def names_of(steps: Sequence[str]) -> tuple[str, ...]:
    """The names of all columns, in their order.

    Args:
        steps: The ids of the steps.
    """
    return (*ABOUT, *FIGURES, *(f"{step}.{name}" for step in steps for name in FIGURES))


class Head(NamedTuple):
    """What an assessment is of.

    Attributes:
        organisation: The name of whom it is about.
        statcode: The code of its region.
        date: The day, as ISO text.
        edition: The edition of the plan.
        responses: How many responses there are.
    """

    organisation: str | None
    statcode: str | None
    date: str | None
    edition: str
    responses: int


class Columns:
    """The columns of a table while rows are added.

    Args:
        steps: The ids of the steps.
    """

    def __init__(self, steps: Sequence[str]) -> None:
        self._columns: dict[str, list[Any]] = {name: [] for name in names_of(steps)}
        self._block: list[tuple[Any, ...]] = []

    def add(self, number: int, head: Head, row: Row) -> None:
        """Add the scores of one assessment."""
        figures = chain(row.total, *row.steps)
        self._block.append((number, *head, row.asked, row.of, *figures))
        if len(self._block) == _BLOCK:
            self.whole()

    def whole(self) -> Mapping[str, list[Any]]:
        """The columns with all rows that were added."""
        if self._block:
            cells = zip(*self._block, strict=True)
            for column, items in zip(self._columns.values(), cells, strict=True):
                column.extend(items)
            self._block.clear()
        return self._columns


@frozen(eq=False, repr=False)
class ScoreTable:
    """A table of scores (*scoretabel*), a row for each assessment; `score_many` makes it.

    The columns of the total are ``value``, ``low``, ``high``, ``coverage`` and ``is_enough``, those
    of a step have its id before them, as in ``keuzes_maken.value``. Before these stand ``number``,
    ``organisation``, ``statcode``, ``date``, ``edition``, ``responses``, ``asked`` and
    ``of_criteria``. Where ``is_enough`` is false too little is answered to show a value to people.
    `records`, `to_csv` and `frames.to_frame` take a table too.

    Attributes:
        columns: What stands in each column; nothing is None, or NaN in an array.
        faults: What is wrong in the assessments that are not in the table, by their number, of the
            first thousand faults.
        refused: The numbers of all assessments that are not in the table.
    """

    columns: Mapping[str, Sequence[Any]]
    faults: Mapping[int, tuple[Fault, ...]] = field(factory=dict)
    refused: tuple[int, ...] = ()
    _kind: str | None = None

    def __len__(self) -> int:
        """How many assessments were scored."""
        return len(self.columns["number"])

    def to_records(self) -> list[dict[str, Any]]:
        """The rows as plain values by the name of the column; None is nothing."""
        names = tuple(self.columns)
        cells = map(_listed, self.columns.values())
        return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]

    def to_frame(self, backend: Any = None) -> Any:  # noqa: ANN401 (a frame of any kind)
        """The table as a data frame, by narwhals.

        Args:
            backend: The kind of frame, such as ``pandas``, ``polars`` or ``duckdb``, or where it is
                made, as for `frames.to_frame`; None is the kind of frame that was scored, or else
                pandas.

        Raises:
            MissingExtraError: If narwhals, or what makes this kind of frame, is not installed.
            UnknownIdError: If there is no such kind of frame.
        """
        # Loaded only for who wants a frame.
        from brede_welvaart._frames import frame_of

        cells = {name: _listed(column) for name, column in self.columns.items()}
        wanted = self._kind or "pandas" if backend is None else backend
        return frame_of(cells, wanted, _kinds(tuple(cells)))

    def __repr__(self) -> str:
        """How many rows and columns there are, and how many assessments were refused."""
        refused = f", {len(self.refused)} refused" if self.refused else ""
        return f"<ScoreTable: {len(self)} rows, {len(self.columns)} columns{refused}>"


def _listed(column: Any) -> Sequence[Any]:  # noqa: ANN401 (a list or an array)
    """A column as plain values; of an array NaN is None."""
    if isinstance(column, list | range):
        return column
    items: list[Any] = column.tolist()
    return [None if item != item else item for item in items]  # noqa: PLR0124 (NaN)


def _kinds(names: tuple[str, ...]) -> dict[str, str]:
    """What stands in every column, so that an empty one has its type."""
    kinds = dict.fromkeys(names, "number")
    kinds |= {name: "flag" for name in names if name.rpartition(".")[2] == "is_enough"}
    return kinds | dict.fromkeys(_TEXTS, "text") | dict.fromkeys(_WHOLE, "whole")
