"""Data frames of any kind, by narwhals."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from brede_welvaart.errors import DataError, Fault
from brede_welvaart.index._extra import require


def columns(frame: Any, names: Sequence[str]) -> list[list[Any]]:  # noqa: ANN401 (what narwhals takes)
    """The values of some columns of a frame; null is None.

    Args:
        frame: What narwhals takes; a lazy frame is collected.
        names: The names of the columns.

    Raises:
        DataError: If a column is not there.
        MissingExtraError: If narwhals is not installed.
    """
    require("narwhals")
    import narwhals as nw

    given: Any = nw.from_native(frame)
    missing = [name for name in names if name not in given.collect_schema().names()]
    if missing:
        raise DataError(Fault(name, "this column is missing") for name in missing)
    chosen = given.select(*names)
    whole = chosen.collect() if isinstance(chosen, nw.LazyFrame) else chosen
    return [_items(whole[name]) for name in names]


def _items(column: Any) -> list[Any]:  # noqa: ANN401 (of narwhals)
    items: list[Any] = column.to_list()
    if not column.null_count():
        return items
    # What pandas calls missing is more than None.
    return [
        None if is_null else item
        for item, is_null in zip(items, column.is_null().to_list(), strict=True)
    ]


def frame_of(
    data: Mapping[str, Sequence[Any]],
    backend: str,
    texts: Collection[str] = ("region", "node"),
    wholes: Collection[str] = ("period",),
) -> Any:  # noqa: ANN401 (of any kind)
    """A data frame of a kind that is named.

    Args:
        data: The columns; None is null, but not among whole numbers.
        backend: What narwhals calls the kind, such as ``pandas`` or ``polars``.
        texts: The names of the columns with texts.
        wholes: The names of the columns with whole numbers; all others hold floats.

    Raises:
        MissingExtraError: If narwhals is not installed.
    """
    require("narwhals")
    import narwhals as nw

    kinds: dict[str, Any] = {name: nw.String() for name in texts}
    kinds |= {name: nw.Int64() for name in wholes}
    schema = {name: kinds.get(name, nw.Float64()) for name in data}
    return nw.from_dict(dict(data), schema=schema, backend=backend).to_native()  # type: ignore[arg-type]
