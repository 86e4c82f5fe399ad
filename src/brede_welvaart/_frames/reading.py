"""What stands in frames of every kind, as columns of plain values."""

from collections.abc import Sequence
from typing import Any

from brede_welvaart._base.columns import missing_columns
from brede_welvaart._base.extras import require
from brede_welvaart._frames.making import ENGINES, MEMORY, quoted
from brede_welvaart.errors import (
    DataError,
    MissingExtraError,
)


def _rows_of_duckdb(frame: Any, names: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals, rows)
    # In a name may be a dot, as in those of criteria, which without marks is no part of it.
    return frame.to_native().project(", ".join(quoted(name, '"') for name in names)).fetchall()


def _rows_of_spark(frame: Any, names: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals, rows)
    return frame.to_native().select(*(quoted(name, "`") for name in names)).collect()


# What gives the rows of an engine as they are: narwhals would make an arrow table of them, and for
# that more must be installed.
_ROWS = {
    "duckdb": _rows_of_duckdb,
    "pyspark": _rows_of_spark,
    "pyspark[connect]": _rows_of_spark,
}


def columns_of(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    names: Sequence[str],
) -> tuple[list[list[Any]], list[str]]:
    """The values of some columns of a frame; null is None.

    Args:
        frame: What narwhals takes; of a lazy frame no other columns are collected.
        names: The names of the columns.

    Returns:
        The values of each, and the names of all other columns.

    Raises:
        DataError: If a column is not there.
        MissingExtraError: If narwhals, or what it needs for this kind of frame, is not installed.
    """
    require("frames", "narwhals")
    import narwhals as nw

    given: Any = nw.from_native(frame)
    there = given.collect_schema().names()
    others = [name for name in there if name not in names]
    missing = missing_columns(names, there, others)
    if missing:
        raise DataError(missing)
    rows = _ROWS.get(given.implementation.value)
    if rows:
        found = list(zip(*rows(given, names), strict=True))
        return [list(items) for items in found] or [[] for _ in names], others
    chosen = given.select(*names)
    try:
        whole = chosen.collect() if isinstance(chosen, nw.LazyFrame) else chosen
    except ImportError as error:
        raise MissingExtraError("frames", error.name or "pyarrow") from None
    return [_items(whole[name]) for name in names], others


def _items(column: Any) -> list[Any]:  # noqa: ANN401 (of narwhals)
    items: list[Any] = column.to_list()
    if column.null_count():
        # What pandas calls missing is more than None.
        for place in column.is_null().arg_true().to_list():
            items[place] = None
    return items


def names_of(frame: Any) -> list[str]:  # noqa: ANN401 (what narwhals takes)
    """The names of the columns of a frame.

    Args:
        frame: What narwhals takes; nothing of it is computed.

    Raises:
        MissingExtraError: If narwhals is not installed.
    """
    require("frames", "narwhals")
    import narwhals as nw

    names: list[str] = nw.from_native(frame).collect_schema().names()
    return names


def numeric_columns(frame: Any) -> dict[str, bool]:  # noqa: ANN401 (what narwhals takes)
    """The names of the columns of a frame, and of each whether it holds numbers.

    Args:
        frame: What narwhals takes; nothing of it is computed.
    """
    import narwhals as nw

    schema = nw.from_native(frame).collect_schema()
    return {name: kind.is_numeric() for name, kind in schema.items()}


def kind_of(frame: Any) -> str | None:  # noqa: ANN401 (what narwhals takes)
    """What `frame_of` calls this kind of frame; None if it makes none of it.

    Args:
        frame: What narwhals takes.
    """
    import narwhals as nw

    name: str = nw.from_native(frame).implementation.value
    return name if name in MEMORY or name in ENGINES else None
