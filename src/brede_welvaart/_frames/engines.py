"""The kinds of data frames that figures are made on, and tables to join to them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import narwhals as nw

from brede_welvaart._frames.making import on_dask, quoted
from brede_welvaart.errors import Phrase, ScoringError, UnknownIdError, known

_Columns = Mapping[str, Sequence[str | float | None]]


def _of_memory(native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    given = nw.from_native(native)
    frame = nw.from_dict(dict(columns), backend=nw.get_native_namespace(given))
    return (frame.lazy() if isinstance(given, nw.LazyFrame) else frame).to_native()


def _of_duckdb(native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    # Asked of the relation that is given, as a table of another connection cannot be joined.
    return native.query("given", _in_sql(columns, '"', lambda cell: quoted(cell, "'")))


def _of_spark(native: Any, columns: _Columns) -> Any:  # noqa: ANN401 (a frame of any kind)
    # In SQL, as of rows that are handed over Spark does not know how few they are. Settings decide
    # how it reads marks within a text, so it gets the bytes.
    def text(cell: str) -> str:
        return f"cast(X'{cell.encode().hex()}' as string)"

    return native.sparkSession.sql(_in_sql(columns, "`", text))


def _in_sql(columns: _Columns, mark: str, text: Callable[[str], str]) -> str:
    """A table of values in SQL.

    Args:
        columns: What stands in every column.
        mark: What stands around a name.
        text: Gives a text.
    """

    def literal(cell: str | float | None) -> str:
        if cell is None:
            return "cast(null as string)"
        if isinstance(cell, str):
            return text(cell)
        return f"cast({cell!r} as {'bigint' if isinstance(cell, int) else 'double'})"

    lines = zip(*columns.values(), strict=True)
    rows = ", ".join(f"({', '.join(map(literal, line))})" for line in lines)
    named = ", ".join(quoted(name, mark) for name in columns)
    return f"select * from (values {rows}) as t({named})"  # noqa: S608 (our own)


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


#: Since which version an engine makes these sums; of others any will do.
_SINCE = {"duckdb": (1, 3)}
#: The same of integers of 128 bits, which no other engine has. Polars has had the type since 1.18,
#: but could not divide such integers before this.
_SINCE_LARGE = {"polars": (1, 31), "duckdb": (1, 3)}
_SUMS = Phrase("scores van stappen", "scores of steps")
_LARGE_SUMS = Phrase(
    "de sommen van dit plan, die boven 2^53 kunnen komen,",
    "the sums of this plan, which can be above 2^53,",
)
_TOO_OLD = Phrase(
    "voor {what} is {name} {least} of nieuwer nodig (hier staat {version}); score_many kan zonder",
    "{what} take {name} {least} or newer (here is {version}); score_many does without",
)


def check_sums(given: Any, *, are_large: bool) -> None:  # noqa: ANN401 (of narwhals)
    """That the engine of a frame can make sums.

    Args:
        given: The frame, as narwhals has it.
        are_large: Whether they need integers of 128 bits.

    Raises:
        ScoringError: If it has no such integers, or is too old.
    """
    name = given.implementation.value
    if are_large and name not in _SINCE_LARGE:
        raise ScoringError(
            Phrase(
                "de gewichten en de schaal van dit plan geven sommen boven 2^53, en dus getallen "
                f"van 128 bits; {name} heeft die niet, {' en '.join(_SINCE_LARGE)} wel, en "
                "score_many rekent met gehele getallen zonder einde",
                "the weights and the scale of this plan give sums above 2^53, hence integers of "
                f"128 bits; {name} has none, {' and '.join(_SINCE_LARGE)} have, and score_many "
                "computes with whole numbers that have no end",
            )
        )
    since, sums = (_SINCE_LARGE, _LARGE_SUMS) if are_large else (_SINCE, _SUMS)
    if name not in since:
        return
    version = nw.get_native_namespace(given).__version__
    if tuple(map(int, re.findall("[0-9]+", version)[:2])) < since[name]:
        least = ".".join(map(str, since[name]))
        raise ScoringError(
            Phrase(
                *(
                    words.format(what=what, name=name, least=least, version=version)
                    for words, what in zip(_TOO_OLD, sums, strict=True)
                )
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
