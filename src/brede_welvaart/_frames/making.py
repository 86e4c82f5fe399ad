"""Frames of every kind, made of columns: in memory by narwhals, on an engine by its own way in."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, cast

from brede_welvaart._base.extras import require
from brede_welvaart.errors import (
    DataError,
    Fault,
    FaultCode,
    MissingExtraError,
    Phrase,
    UnknownIdError,
    known,
)

Columns = Mapping[str, Sequence[Any]]


class _Type(NamedTuple):
    """What a kind of column is to narwhals and to an engine, and what its cells are to Python."""

    narwhals: str
    engine: str
    plain: Callable[[Any], Any]


_TYPES = {
    "text": _Type("String", "string", str),
    "whole": _Type("Int64", "bigint", int),
    "number": _Type("Float64", "double", float),
    "flag": _Type("Boolean", "boolean", bool),
}
#: The kinds of frames that hold what they have.
MEMORY = ("pandas", "polars", "pyarrow", "modin", "cudf")
#: Where a frame of an engine may be made: a connection or a session, known by what it can do.
_HOMES = {"duckdb": "sql", "pyspark": "createDataFrame"}
#: What is installed, where it has another name than the kind of frame.
_PACKAGES = {"dask": "dask[dataframe]"}
_NO_SESSION = Phrase(
    "begin eerst een sessie van Spark, of geef de sessie zelf",
    "start a session of Spark first, or give the session itself",
)


def frame_of(
    columns: Columns,
    backend: Any,  # noqa: ANN401 (a name, a module, a connection or a session)
    kinds: Mapping[str, str] | None = None,
) -> Any:  # noqa: ANN401 (of any kind)
    """A data frame of a kind that is named.

    Args:
        columns: What stands in every column; None is null, but not among whole numbers.
        backend: What narwhals calls the kind of frame, such as ``pandas``, ``duckdb`` or
            ``pyspark``, or the module that makes it; or a connection of DuckDB or a session of
            Spark, on which it is made. By its name, one of DuckDB is made on the default
            connection, and one of Spark in the active session.
        kinds: Per column ``text``, ``whole``, ``number`` or ``flag``, so that a column has the same
            type whatever stands in it; without any, what stands in it decides.

    Raises:
        DataError: If there are no columns, which an engine cannot do without.
        MissingExtraError: If narwhals or what makes the frame is not installed.
        UnknownIdError: If there is no such kind of frame, or no session of Spark.
    """
    require("frames", "narwhals")
    kind, home = _kind_and_home(backend)
    try:
        if kind in MEMORY:
            return _in_memory(columns, kind, kinds)
        return ENGINES[kind](columns, kinds, home)
    except ImportError as error:
        missing = (error.name or kind).partition(".")[0]
        raise MissingExtraError("frames", _PACKAGES.get(kind, missing)) from None


def _kind_and_home(backend: Any) -> tuple[str, Any]:  # noqa: ANN401 (as for `frame_of`)
    """What narwhals calls the kind of frame, and where it is made if that is given.

    Raises:
        UnknownIdError: If there is no such kind of frame.
    """
    import narwhals as nw

    if isinstance(backend, str | ModuleType | nw.Implementation):
        kind = nw.Implementation.from_backend(cast("Any", backend)).value
        if kind in MEMORY or kind in ENGINES:
            return kind, None
    root = type(backend).__module__.partition(".")[0].lstrip("_")
    if root in _HOMES and hasattr(backend, _HOMES[root]):
        return root, backend
    given = backend if isinstance(backend, str) else type(backend).__name__
    raise UnknownIdError("kind of data frame", given, hint=known((*MEMORY, *ENGINES)))


def _in_memory(columns: Columns, kind: Any, kinds: Mapping[str, str] | None) -> Any:  # noqa: ANN401 (what narwhals takes)
    import narwhals as nw

    schema = {name: getattr(nw, _TYPES[of].narwhals)() for name, of in (kinds or {}).items()}
    # A frame of no columns cannot be made everywhere, but columns can be dropped.
    data = {name: list(items) for name, items in columns.items()} or {"": []}
    frame: Any = nw.from_dict(data, schema=schema or None, backend=kind)
    # Before pandas 3 what is nothing became the word None among texts, and among flags it is false.
    lost = [name for name in schema if None in data[name] and not frame[name].null_count()]
    if lost:
        frame = nw.from_dict(data, schema=None, backend=kind)
        left = [frame[name].cast(of) for name, of in schema.items() if name not in lost]
        flags = [frame[name] for name in lost if schema[name] == nw.Boolean]
        frame = frame.with_columns(*left, *map(nw.maybe_convert_dtypes, flags))
    return (frame if columns else frame.drop("")).to_native()


def _cells(
    columns: Columns, kinds: Mapping[str, str] | None
) -> tuple[list[list[Any]], dict[str, str]]:
    """The cells as plain values of Python, and what an engine calls the type of every column.

    Raises:
        DataError: If there are no columns.
    """
    if not columns:
        raise DataError([Fault(FaultCode.EMPTY_LIST, "columns")])
    types = {
        name: _TYPES[kinds[name] if kinds else _kind_seen(items)] for name, items in columns.items()
    }
    cells = [_plain(items, types[name].plain) for name, items in columns.items()]
    return cells, {name: of.engine for name, of in types.items()}


def _kind_seen(items: Iterable[Any]) -> str:
    """The kind of a column by what stands in it."""
    seen = {type(item) for item in items if item is not None}
    if seen == {bool}:
        return "flag"
    if seen == {int}:
        return "whole"
    return "number" if seen and seen <= {int, float} else "text"


def _plain(items: Iterable[Any], make: Callable[[Any], Any]) -> list[Any]:
    """Cells as plain values; NaN is nothing too."""
    return [None if item is None or item != item else make(item) for item in items]  # noqa: PLR0124


def quoted(name: str, mark: str) -> str:
    """A name of a column, or a text, between marks, in which it may hold anything.

    Args:
        name: The name or the text.
        mark: What an engine has for it.

    >>> quoted("afwegen.`1`", "`")
    '`afwegen.``1```'
    """
    return f"{mark}{name.replace(mark, 2 * mark)}{mark}"


def on_duckdb(columns: Columns, kinds: Mapping[str, str] | None, home: Any) -> Any:  # noqa: ANN401 (a connection, a relation)
    """A relation of DuckDB.

    Args:
        columns: What stands in every column.
        kinds: What each is, or None.
        home: The connection; None is the default one.
    """
    cells, types = _cells(columns, kinds)
    # One text for each column: rows one by one take minutes, as lists do on older DuckDB.
    parts = (
        f"""unnest(from_json(?, '["{of}"]')) as {quoted(name, '"')}""" for name, of in types.items()
    )
    where = import_module("duckdb") if home is None else home
    return where.sql(f"select {', '.join(parts)}", params=[*map(json.dumps, cells)])


def on_spark(columns: Columns, kinds: Mapping[str, str] | None, home: Any) -> Any:  # noqa: ANN401 (a session, a frame)
    """A frame of Spark.

    Args:
        columns: What stands in every column.
        kinds: What each is, or None.
        home: The session; None is the active one.

    Raises:
        UnknownIdError: If there is no session.
    """
    session = home
    if session is None:
        session = import_module("pyspark.sql").SparkSession.getActiveSession()
    if session is None:
        raise UnknownIdError("kind of data frame", "pyspark", hint=_NO_SESSION)
    cells, types = _cells(columns, kinds)
    schema = ", ".join(f"{quoted(name, '`')} {of}" for name, of in types.items())
    return session.createDataFrame([*zip(*cells, strict=True)], schema)


def on_dask(columns: Columns, kinds: Mapping[str, str] | None, _home: None) -> Any:  # noqa: ANN401 (a frame)
    """A frame of Dask, in one part.

    Args:
        columns: What stands in every column.
        kinds: What each is, or None.
    """
    dask = import_module("dask.dataframe")
    return dask.from_pandas(_in_memory(columns, "pandas", kinds), npartitions=1)


#: What narwhals calls an engine, and how a frame of it is made.
ENGINES: dict[str, Callable[[Columns, Mapping[str, str] | None, Any], Any]] = {
    "duckdb": on_duckdb,
    "pyspark": on_spark,
    "pyspark[connect]": on_spark,
    "dask": on_dask,
}
