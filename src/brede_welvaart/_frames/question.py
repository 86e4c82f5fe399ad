"""A question to an engine that has some of its rows more than once, and works them out once.

Engines differ in whether they see that they are asked the same twice. A lazy frame of polars can be
told; DuckDB only in SQL, so there the question is put together on an empty database of its own, with
a name for what is to be worked out once, and asked of the relation that was given as one query.
"""

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import narwhals as nw

from brede_welvaart._frames.engines import opened, table_like

_NUMBERS = itertools.count()


class Question:
    """What is asked of the rows of a frame.

    Attributes:
        rows: The rows, as narwhals has them.
    """

    def __init__(self, rows: Any) -> None:  # noqa: ANN401 (of narwhals)
        self.rows = rows

    def table(self, columns: Mapping[str, Sequence[Any]]) -> Any:  # noqa: ANN401 (of narwhals)
        """A small table that can be joined to the rows."""
        return table_like(self.rows, columns)

    def once(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """The same rows, worked out once however often the question has them."""
        if isinstance(rows, nw.LazyFrame) and rows.implementation.is_polars():
            return nw.from_native(rows.to_native().cache())
        return rows

    def answer(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """The rows that are asked, as a frame of the kind that was given."""
        return rows.to_native()


class _OfDuckDB(Question):
    """A question in SQL to a relation of DuckDB."""

    def __init__(self, rows: Any) -> None:  # noqa: ANN401 (of narwhals)
        import duckdb

        self._given = rows.to_native()
        self._own = duckdb.connect()
        # Older ones keep the name as a view in the connection, so no two questions share one.
        self._name = f"brede_welvaart_{next(_NUMBERS)}"
        self._parts: list[str] = []
        super().__init__(self._named(self._name, self._given))

    def _named(self, name: str, like: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """What stands for a relation under a name."""
        columns = ", ".join(
            f'"{key}" {kind}' for key, kind in zip(like.columns, like.types, strict=True)
        )
        self._own.execute(f"create table {name} ({columns})")
        return nw.from_native(self._own.table(name))

    def once(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        made = rows.to_native()
        name = f"{self._name}_{len(self._parts)}"
        self._parts.append(f"{name} as materialized ({made.sql_query()})")
        return self._named(name, made)

    def answer(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        text = rows.to_native().sql_query()
        parts = ", ".join(self._parts)
        self._own.close()
        return self._given.query(self._name, f"with {parts} select * from ({text})")  # noqa: S608 (our own)


def asked_of(frame: Any, columns: Sequence[str]) -> Question:  # noqa: ANN401 (a frame of any kind)
    """A question to a frame.

    Args:
        frame: What narwhals takes.
        columns: Those that the question is about.

    Raises:
        UnknownIdError: If it is of a kind on which no figures are made.
        TypeError: If it is no frame.
    """
    rows = opened(frame).select(*columns)
    return _OfDuckDB(rows) if rows.implementation.is_duckdb() else Question(rows)
