"""Data frames of any kind, by narwhals: made of records and results, and scored where they are.

Needs the extra ``frames``.
"""

from typing import TYPE_CHECKING, Any

from brede_welvaart._api import tables
from brede_welvaart._export.exporting import records, table_of
from brede_welvaart._frames import frame_of
from brede_welvaart.frames._indexing import score_index
from brede_welvaart.frames._scoring import score_steps

if TYPE_CHECKING:
    from brede_welvaart._export.exporting import Recorded
    from brede_welvaart.model.plan import Plan

__all__ = ["score_index", "score_steps", "to_frame"]


def to_frame(
    what: "Recorded",
    backend: Any = "pandas",  # noqa: ANN401 (a name, a module, a connection or a session)
    *,
    plan: "Plan | None" = None,
    edition: str | None = None,
) -> Any:  # noqa: ANN401 (a frame of any kind)
    """Records of the data, or results, as a data frame.

    Args:
        what: As for `brede_welvaart.records`.
        backend: What narwhals calls the kind of frame: ``pandas``, ``polars``, ``pyarrow``,
            ``modin``, ``cudf``, ``duckdb`` (on the default connection), ``pyspark`` (in the active
            session) or ``dask``, or the module of that name; or a connection of DuckDB or a session
            of Spark, on which the frame is made.
        plan: As for `brede_welvaart.records`.
        edition: As for `brede_welvaart.records`.

    Returns:
        A frame with the columns and rows of `brede_welvaart.records`. A column has one type,
        whether or not there is anything in it; codes stay text.

    Raises:
        MissingExtraError: If narwhals, or what makes this kind of frame, is not installed.
        UnknownIdError: If there is no such table, edition or kind of frame, or no session of Spark.
        DataError: If an engine is asked for a frame of a result without columns.
        TypeError: If it is something else.

    >>> import brede_welvaart as bw
    >>> frame = to_frame("regions", "polars")
    >>> frame.shape[0], frame["statcode"][0]
    (395, 'GM0014')
    """
    table = table_of(what, plan, edition)
    if table is None:
        return _of_monitor(what, backend)
    cells = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    names = [column.name for column in table.columns]
    kinds = {column.name: column.kind.value for column in table.columns}
    return frame_of(dict(zip(names, cells, strict=True)), backend, kinds)


def _of_monitor(what: Any, backend: Any) -> Any:  # noqa: ANN401 (a result, a frame of any kind)
    """The frame of a result of the monitor, with the code of a region by which maps know it."""
    if hasattr(what, "to_frame"):
        return what.to_frame(backend)
    if not hasattr(what, "KINDS"):
        return frame_of(tables.as_columns(records(what)), backend)
    rows, kinds = what.to_records(), {**what.KINDS, **tables.KINDS, "year": "number"}
    columns = tables.laid_out({name: [row[name] for row in rows] for name in what.KINDS})
    return frame_of(columns, backend, {name: kinds[name] for name in columns})
