"""The kinds of data frames that figures are made on, and tables to join to them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import narwhals as nw

from brede_welvaart._frames.making import on_dask, on_spark
from brede_welvaart.errors import Phrase, ScoringError, UnknownIdError, known

_Columns = Mapping[str, Sequence[str | float | None]]


def _of_memory(native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    given = nw.from_native(native)
    frame = nw.from_dict(dict(columns), backend=nw.get_native_namespace(given))
    return (frame.lazy() if isinstance(given, nw.LazyFrame) else frame).to_native()


def _of_duckdb(native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    # Asked of the relation that is given, as a table of another connection cannot be joined.
    lines = zip(*columns.values(), strict=True)
    rows = ", ".join(f"({', '.join(map(_literal, line))})" for line in lines)
    named = ", ".join(f'"{name}"' for name in columns)
    return native.query("given", f"select * from (values {rows}) as t({named})")  # noqa: S608 (our own)


def _literal(cell: str | float | None) -> str:
    if cell is None:
        return "cast(null as varchar)"
    if isinstance(cell, str):
        quoted = cell.replace("'", "''")
        return f"'{quoted}'"
    return f"cast({cell!r} as {'bigint' if isinstance(cell, int) else 'double'})"


def _of_spark(native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    return on_spark(columns, None, native.sparkSession)


def _of_dask(_native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    return on_dask(columns, None, None)


#: What narwhals calls an engine, and how a table for it is made.
_ENGINES: dict[str, Callable[[Any, _Columns], Any]] = {
    "pandas": _of_memory,
    "polars": _of_memory,
    "duckdb": _of_duckdb,
    "pyspark": _of_spark,
    "dask": _of_dask,
}


def opened(frame: Any) -> Any:  # noqa: ANN401 (a frame of any kind)
    """A frame as narwhals has it.

    Raises:
        UnknownIdError: If it is of a kind on which no figures are made.
        TypeError: If it is no frame.
    """
    given = nw.from_native(frame)
    name = given.implementation.value
    if name not in _ENGINES:
        raise UnknownIdError("kind of data frame", name, hint=known(tuple(_ENGINES)))
    return given


#: Those that have integers of 128 bits.
_LARGE = ("polars", "duckdb")


def check_large(given: Any) -> None:  # noqa: ANN401 (of narwhals)
    """That a frame may hold integers of 128 bits.

    Args:
        given: The frame, as narwhals has it.

    Raises:
        ScoringError: If its engine has none.
    """
    name = given.implementation.value
    if name not in _LARGE:
        raise ScoringError(
            Phrase(
                "de gewichten en de schaal van dit plan geven sommen boven 2^53, en dus getallen "
                f"van 128 bits; {name} heeft die niet, {' en '.join(_LARGE)} wel, en score_many "
                "rekent met gehele getallen zonder einde",
                "the weights and the scale of this plan give sums above 2^53, hence integers of "
                f"128 bits; {name} has none, {' and '.join(_LARGE)} have, and score_many computes "
                "with whole numbers that have no end",
            )
        )


def table_like(given: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    """A small table of texts, floats and whole numbers that can be joined to a frame.

    Args:
        given: The frame, as narwhals has it.
        columns: What stands in every column.
    """
    made = _ENGINES[given.implementation.value](given.to_native(), columns)
    return nw.from_native(made)
