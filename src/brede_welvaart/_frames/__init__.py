"""Data frames of any kind. Here and nowhere else narwhals is imported."""

from collections.abc import Mapping, Sequence
from typing import Any

from brede_welvaart._base.extras import require
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, as_phrase, shown

_EXTRA = "frames"
# Kinds of frames that hold what they have, so that one can be made of columns.
_EAGER = frozenset({"pandas", "polars", "pyarrow", "modin", "cudf"})
# So many columns are named where one is missing.
_MOST_NAMED = 20
_NO_HINT = Phrase("", "")
_NOTHING = Phrase("geen andere", "no others")
# What stands in a column, and what narwhals calls it.
_TYPES = {"text": "String", "whole": "Int64", "number": "Float64", "flag": "Boolean"}


def columns_of(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    names: Sequence[str],
) -> tuple[list[list[Any]], list[str]]:
    """The values of some columns of a frame; null is None.

    Args:
        frame: What narwhals takes; a lazy frame is collected.
        names: The names of the columns.

    Returns:
        The values of each, and the names of all other columns.

    Raises:
        DataError: If a column is not there.
        MissingExtraError: If narwhals is not installed.
    """
    require(_EXTRA, "narwhals")
    import narwhals as nw

    given: Any = nw.from_native(frame)
    there = given.collect_schema().names()
    others = [name for name in there if name not in names]
    listed = ", ".join(map(shown, others[:_MOST_NAMED]))
    listing = as_phrase(listed) if listed else _NOTHING
    missing = [
        Fault(FaultCode.NO_COLUMN, name, column=name, there=listing, hint=_NO_HINT)
        for name in names
        if name not in there
    ]
    if missing:
        raise DataError(missing)
    chosen = given.select(*names)
    whole = chosen.collect() if isinstance(chosen, nw.LazyFrame) else chosen
    return [_items(whole[name]) for name in names], others


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
    columns: Mapping[str, Sequence[Any]], backend: str, kinds: Mapping[str, str] | None = None
) -> Any:  # noqa: ANN401 (of any kind)
    """A data frame of a kind that is named.

    Args:
        columns: What stands in every column; None is null, but not among whole numbers.
        backend: What narwhals calls the kind of frame, such as ``pandas`` or ``polars``.
        kinds: Per column ``text``, ``whole``, ``number`` or ``flag``, so that a column has the same
            type whatever stands in it; without any, what stands in it decides.

    Raises:
        MissingExtraError: If narwhals is not installed.
    """
    require(_EXTRA, "narwhals")
    import narwhals as nw

    schema = {name: getattr(nw, _TYPES[kind])() for name, kind in (kinds or {}).items()}
    # A frame of no columns cannot be made everywhere, but columns can be dropped.
    data = {name: list(items) for name, items in columns.items()} or {"": []}
    frame: Any = nw.from_dict(data, schema=schema or None, backend=backend)  # type: ignore[arg-type]
    # Before pandas 3 what is nothing became the word None among texts.
    lost = [name for name in schema if None in data[name] and not frame[name].null_count()]
    if lost:
        left = {name: kind for name, kind in schema.items() if name not in lost}
        frame = nw.from_dict(data, schema=None, backend=backend)  # type: ignore[arg-type]
        frame = frame.with_columns(*(frame[name].cast(kind) for name, kind in left.items()))
    return (frame if columns else frame.drop("")).to_native()


def names_of(frame: Any) -> list[str]:  # noqa: ANN401 (what narwhals takes)
    """The names of the columns of a frame.

    Args:
        frame: What narwhals takes; nothing of it is computed.

    Raises:
        MissingExtraError: If narwhals is not installed.
    """
    require(_EXTRA, "narwhals")
    import narwhals as nw

    names: list[str] = nw.from_native(frame).collect_schema().names()
    return names


def kind_of(frame: Any) -> str | None:  # noqa: ANN401 (what narwhals takes)
    """What narwhals calls a kind of frame; None for one that only its own engine can make.

    Args:
        frame: What narwhals takes.
    """
    import narwhals as nw

    name: str = nw.from_native(frame).implementation.name.lower()
    return name if name in _EAGER else None
