"""Frames of every engine that is installed, and what comes out of them as plain rows."""

from functools import cache
from importlib.util import find_spec

from brede_welvaart import frames

#: Each by the modules that it needs. Spark, which needs a session, and Dask, which takes seconds
#: for a question, are tried in tests/spark.
NEEDS = {
    "pandas": ("pandas",),
    "polars": ("polars",),
    "polars lazy": ("polars",),
    "duckdb": ("duckdb",),
}
INSTALLED = [name for name, needs in NEEDS.items() if all(map(find_spec, needs))]


@cache
def own_connection():
    """A connection of DuckDB as a warehouse has, that stays open as long as its relations."""
    import duckdb

    return duckdb.connect()


def frame_on(engine, what):
    """Records as a frame of an engine."""
    if engine == "duckdb":
        return frames.to_frame(what, own_connection())
    if engine == "dask":
        import dask.dataframe

        return dask.dataframe.from_pandas(frames.to_frame(what, "pandas"), npartitions=2)
    frame = frames.to_frame(what, engine.partition(" ")[0])
    return frame.lazy() if engine == "polars lazy" else frame


def frame_of_spark(session, rows):
    """Rows, which are mappings, as a frame of Spark: numbers as doubles, and else text."""
    columns = list(rows[0])
    numbers = {
        name
        for name in columns
        if all(isinstance(row[name], (int, float)) for row in rows if row[name] is not None)
    }
    schema = ", ".join(f"{name} {'double' if name in numbers else 'string'}" for name in columns)
    cells = [
        [
            None if row[name] is None else (float if name in numbers else str)(row[name])
            for name in columns
        ]
        for row in rows
    ]
    return session.createDataFrame(cells, schema)


def rows_of(frame):
    """The rows of a frame as dicts of plain values; nothing is None."""
    import narwhals as nw

    if hasattr(frame, "fetchall"):
        # A relation of DuckDB, which narwhals collects by pyarrow only.
        rows = [dict(zip(frame.columns, row, strict=True)) for row in frame.fetchall()]
    elif hasattr(frame, "sparkSession"):
        rows = [row.asDict() for row in frame.collect()]
    else:
        found = nw.from_native(frame)
        whole = found.collect() if isinstance(found, nw.LazyFrame) else found
        rows = whole.rows(named=True)
    return [
        {name: None if cell != cell else cell for name, cell in row.items()}  # noqa: PLR0124 (NaN)
        for row in rows
    ]
