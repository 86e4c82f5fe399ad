"""Records and results as data frames of any kind, by narwhals. Needs the extra ``frames``."""

from typing import TYPE_CHECKING, Any

from brede_welvaart._export.columns import CellKind
from brede_welvaart._export.exporting import records, table_of
from brede_welvaart.errors import MissingExtraError

if TYPE_CHECKING:
    from brede_welvaart._export.exporting import HasRecords
    from brede_welvaart._scan.profiles import ScanProfile
    from brede_welvaart._steps.scores import Scores
    from brede_welvaart.model.plan import Plan

__all__ = ["to_frame"]


def to_frame(
    what: "str | Scores | ScanProfile | HasRecords",
    backend: str = "pandas",
    *,
    plan: "Plan | None" = None,
    edition: str | None = None,
) -> Any:  # noqa: ANN401 (a frame of any kind)
    """Records of the data, or results, as a data frame.

    Args:
        what: As for `brede_welvaart.records`.
        backend: What narwhals calls the kind of frame, such as ``pandas``, ``polars`` or
            ``pyarrow``.
        plan: As for `brede_welvaart.records`.
        edition: As for `brede_welvaart.records`.

    Returns:
        A frame with the columns and rows of `brede_welvaart.records`. A column has one type,
        whether or not there is anything in it; codes stay text.

    Raises:
        MissingExtraError: If narwhals is not installed.
        UnknownIdError: If there is no such table or edition.
        TypeError: If it is something else.

    >>> import brede_welvaart as bw
    >>> frame = to_frame("regions", "polars")
    >>> frame.shape[0], frame["statcode"][0]
    (394, 'GM0014')
    """
    try:
        import narwhals as nw
    except ImportError:
        raise MissingExtraError("frames") from None
    table = table_of(what, plan, edition)
    if table is None:
        return _of_monitor(what, backend)
    kinds: dict[CellKind, Any] = {
        CellKind.TEXT: nw.String(),
        CellKind.WHOLE: nw.Int64(),
        CellKind.NUMBER: nw.Float64(),
        CellKind.FLAG: nw.Boolean(),
    }
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    data = {column.name: list(cells) for column, cells in zip(table.columns, columns, strict=True)}
    schema = {column.name: kinds[column.kind] for column in table.columns}
    return nw.from_dict(data, schema=schema, backend=backend).to_native()  # type: ignore[arg-type]


def _of_monitor(what: Any, backend: str) -> Any:  # noqa: ANN401 (a result, a frame of any kind)
    """The frame of a result of the monitor, with the code of a region by which maps know it."""
    import narwhals as nw

    if not hasattr(what, "to_frame"):
        rows = records(what)
        data = {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}
        # A frame of no columns cannot be made everywhere, but columns can be dropped.
        made: Any = nw.from_dict(data or {"": []}, backend=backend)  # type: ignore[arg-type]
        return (made if data else made.drop("")).to_native()
    frame: Any = nw.from_native(what.to_frame(backend))
    return frame.select(nw.col("region").alias("statcode"), nw.all()).to_native()
