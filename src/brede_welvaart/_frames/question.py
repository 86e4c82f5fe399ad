"""A question to an engine that has some of its rows more than once, and works them out once.

Engines differ in whether they see that they are asked the same twice. A lazy frame of polars can be
told; DuckDB only in SQL, so there the question is put together on an empty database of its own,
with a name for what is to be worked out once, and asked of the relation that was given as one
query. Spark finds out by itself if the same is asked for the same columns, and has to be told what
is few.
"""

import itertools
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import narwhals as nw

from brede_welvaart._frames.engines import opened, table_like

_NUMBERS = itertools.count()
#: No hash of 64 bits is lower.
_LEAST_HASH = -(2**63)


class Question:
    """What is asked of the rows of a frame.

    Attributes:
        rows: The rows, as narwhals has them.
    """

    def __init__(self, rows: Any) -> None:  # noqa: ANN401 (of narwhals)
        self.rows = rows

    def table(self, columns: Mapping[str, Sequence[Any]]) -> Any:  # noqa: ANN401 (of narwhals)
        """A small table that can be joined to the rows.

        What stands in every row of it is said once, as an engine has to read all that is said.
        """
        _, *others = columns
        alike = {name: columns[name][0] for name in others if len({*columns[name]}) == 1}
        table = table_like(self.rows, {n: cells for n, cells in columns.items() if n not in alike})
        kinds = {int: nw.Int64(), float: nw.Float64(), str: nw.String()}
        made = {name: nw.lit(cell, kinds[type(cell)]) for name, cell in alike.items()}
        return table.with_columns(**made) if made else table

    def once(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """The same rows, worked out once however often the question has them."""
        return rows

    def grouped(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """As `once`, of what is added up of many rows, which is worth it on every engine."""
        return self.once(rows)

    def few(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """The same rows, which are so few that they can be wherever others are joined to them."""
        return rows

    def answer(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """The rows that are asked, as a frame of the kind that was given."""
        return rows.to_native()


class _OfPolars(Question):
    """A question to a lazy frame of polars."""

    def once(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        return nw.from_native(rows.to_native().cache())


class _OfSpark(Question):
    """A question to Spark."""

    def grouped(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        # Always so, but all columns are needed to know it: without, every use would have other sums
        # worked out for it, as Spark leaves out those that it does not ask for.
        native = rows.to_native()
        hashed = import_module("pyspark.sql.functions").xxhash64(*native.columns)
        return nw.from_native(native.filter(hashed >= _LEAST_HASH))

    def few(self, rows: Any) -> Any:  # noqa: ANN401 (of narwhals)
        return nw.from_native(rows.to_native().hint("broadcast"))


class _OfDuckDB(Question):
    """A question in SQL to a relation of DuckDB."""

    def __init__(self, rows: Any) -> None:  # noqa: ANN401 (of narwhals)
        self._given = rows.to_native()
        self._own = import_module("duckdb").connect()
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
        # Asked in SQL, as of a table older ones say in which schema it is, where there is none.
        return nw.from_native(self._own.sql(f"select * from {name}"))  # noqa: S608 (our own)

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


#: By what narwhals calls an engine.
_LAZY: Mapping[str, type[Question]] = {
    "duckdb": _OfDuckDB,
    "polars": _OfPolars,
    "pyspark": _OfSpark,
}


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
    kinds = _LAZY if isinstance(rows, nw.LazyFrame) else {}
    return kinds.get(rows.implementation.value, Question)(rows)
