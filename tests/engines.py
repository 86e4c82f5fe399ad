"""Frames of every engine that is installed, and what comes out of them as plain rows."""

from importlib.util import find_spec

from brede_welvaart import frames

#: Each by the modules that it needs.
NEEDS = {
    "pandas": ("pandas",),
    "polars": ("polars",),
    "polars lazy": ("polars",),
    "duckdb": ("duckdb", "pandas"),
}
INSTALLED = [name for name, needs in NEEDS.items() if all(map(find_spec, needs))]


def frame_on(engine, what):
    """Records as a frame of an engine."""
    if engine == "duckdb":
        import duckdb

        # On a connection of its own, as a warehouse has.
        return duckdb.connect().from_df(frames.to_frame(what, "pandas"))
    frame = frames.to_frame(what, engine.partition(" ")[0])
    return frame.lazy() if engine == "polars lazy" else frame


def rows_of(frame):
    """The rows of a frame as dicts of plain values; nothing is None."""
    import narwhals as nw

    if hasattr(frame, "fetchall"):
        # A relation of DuckDB, which narwhals collects by pyarrow only.
        rows = [dict(zip(frame.columns, row, strict=True)) for row in frame.fetchall()]
    else:
        found = nw.from_native(frame)
        whole = found.collect() if isinstance(found, nw.LazyFrame) else found
        rows = whole.rows(named=True)
    return [
        {name: None if cell != cell else cell for name, cell in row.items()}  # noqa: PLR0124 (NaN)
        for row in rows
    ]
