"""Tidy cells, one figure each, to the parts of a panel."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from numbers import Real
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np

from brede_welvaart._kernel._ties import Floats
from brede_welvaart.errors import DataError, Fault, shown

KeyT = TypeVar("KeyT", str, int)

_YEAR = r"([0-9]{4})(?:JJ00)?"


class Parts(NamedTuple):
    """The parts of a panel, each list in order.

    Attributes:
        regions: Codes.
        indicators: Ids.
        periods: Years.
        values: Shape (regions, indicators, periods); NaN is missing.
    """

    regions: tuple[str, ...]
    indicators: tuple[str, ...]
    periods: tuple[int, ...]
    values: Floats


def year(value: object) -> int | None:
    """The year that a period stands for: ``2018``, ``"2018"`` or ``"2018JJ00"``; else None."""
    if isinstance(value, str):
        match = re.fullmatch(_YEAR, value.strip(), re.ASCII)
        return int(match[1]) if match else None
    number = figure(value)
    return int(number) if number is not None and number.is_integer() else None


def figure(value: object) -> float | None:
    """A figure as a float, NaN for what is missing; None for what is no figure."""
    if value is None:
        return float("nan")
    is_number = isinstance(value, Real) and not isinstance(value, bool | np.bool_)
    return float(cast("float", value)) if is_number else None


def _code(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def parts(
    regions: Iterable[object],
    indicators: Iterable[object],
    periods: Iterable[object],
    values: Iterable[object],
) -> Parts:
    """The parts of a panel from tidy cells, in whatever order they come.

    Args:
        regions: The code of the region of each cell.
        indicators: The id of its indicator.
        periods: Its year.
        values: Its figure; None or NaN is missing.

    Raises:
        DataError: If something is not of its form, or a cell stands there twice.
    """
    cells = list(zip(regions, indicators, periods, values, strict=True))
    faults: list[Fault] = []
    columns = [
        _read([cell[index] for cell in cells], name, convert, what, faults)
        for index, (name, convert, what) in enumerate(
            (
                ("region", _code, "a code"),
                ("indicator", _code, "an id"),
                ("period", year, "a year such as 2018 or '2018JJ00'"),
                ("value", figure, "a number"),
            )
        )
    ]
    if faults:
        raise DataError(faults)
    _refuse_repeated(list(zip(*columns[:3], strict=True)))
    keys = [_numbered(column) for column in columns[:3]]
    found = np.full([len(known) for known, _ in keys], np.nan)
    found[tuple(places for _, places in keys)] = columns[3]
    return Parts(keys[0][0], keys[1][0], keys[2][0], found)


def _read(
    values: Sequence[object],
    name: str,
    convert: Callable[[object], object | None],
    what: str,
    faults: list[Fault],
) -> list[Any]:
    read = [convert(value) for value in values]
    faults.extend(
        Fault(f"[{row}].{name}", f"expected {what}, got {shown(values[row])}")
        for row, value in enumerate(read)
        if value is None
    )
    return read


def _refuse_repeated(cells: Sequence[Hashable]) -> None:
    if len(set(cells)) == len(cells):
        return
    rows: dict[Hashable, list[int]] = {}
    for row, cell in enumerate(cells):
        rows.setdefault(cell, []).append(row)
    raise DataError(
        Fault(
            f"values[{', '.join(map(str, cast('tuple[Any, ...]', cell)))}]",
            f"stands there {len(where)} times, in rows {', '.join(map(str, where))}",
        )
        for cell, where in rows.items()
        if len(where) > 1
    )


def _numbered(column: Sequence[KeyT]) -> tuple[tuple[KeyT, ...], list[int]]:
    """The keys in order, and the place of each cell's key among them."""
    known = tuple(sorted(set(column)))
    places = {key: place for place, key in enumerate(known)}
    return known, [places[key] for key in column]
