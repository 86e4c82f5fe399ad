"""Data frames of any kind, by narwhals."""

from collections.abc import Mapping, Sequence
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
    return [whole[name].to_list() for name in names]


def frame_of(data: Mapping[str, Sequence[Any]], backend: str) -> Any:  # noqa: ANN401 (of any kind)
    """A data frame of a kind that is named.

    Args:
        data: The columns: texts, whole numbers and floats; None is null.
        backend: What narwhals calls the kind, such as ``pandas`` or ``polars``.

    Raises:
        MissingExtraError: If narwhals is not installed.
    """
    require("narwhals")
    import narwhals as nw

    kinds: dict[str, Any] = {"region": nw.String(), "node": nw.String(), "period": nw.Int64()}
    schema = {name: kinds.get(name, nw.Float64()) for name in data}
    return nw.from_dict(dict(data), schema=schema, backend=backend).to_native()  # type: ignore[arg-type]
