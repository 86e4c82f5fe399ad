"""Faults in the order of the input, each with whose answer to which criterion it is."""

from collections.abc import Iterable
from itertools import islice
from typing import Any, cast

import attrs

from brede_welvaart.errors import MOST_FAULTS, DataError, Fault

#: Which keys of an item, in which list, say where it is; and what they are to a `Spot`.
_TELLING = {
    "responses": {"actor": "actor"},
    "answers": {"criterion": "criterion"},
    "effects": {"theme": "theme", "title": "effect"},
    "steps": {"id": "step"},
    "criteria": {"id": "criterion"},
}


def error_of(faults: Iterable[Fault], top: object) -> DataError:
    """The error of what is wrong in a document or a record; of very much only the first is kept.

    Args:
        faults: What is wrong.
        top: The plain values of a document, or a record.
    """
    found = iter(faults)
    kept = list(islice(found, MOST_FAULTS))
    return DataError(in_order(kept, top), count=len(kept) + sum(1 for _ in found))


def in_order(faults: Iterable[Fault], top: object) -> list[Fault]:
    """Faults in the order in which their places stand in a document or a record.

    A place that is not there, such as that of a missing key, comes first in what holds it.

    Args:
        faults: The faults.
        top: The plain values of a document, or a record.
    """
    orders: dict[int, dict[object, int]] = {}
    found = [_found(fault, top, orders) for fault in faults]
    return [fault for _, fault in sorted(found, key=lambda one: one[0])]


def _found(
    fault: Fault, top: object, orders: dict[int, dict[object, int]]
) -> tuple[list[int], Fault]:
    """Where a fault is, as numbers; and the fault, with what tells where that is."""
    value, name = top, ""
    places: list[int] = []
    told: dict[str, object] = {}
    for part in fault.parts:
        places.append(_place(value, part, orders))
        value = _inner(value, part)
        if isinstance(part, str):
            name = part
            continue
        for key, what in _TELLING.get(name, {}).items():
            item = _inner(value, key)
            if isinstance(item, str):
                told[what] = item
    return places, fault.at(**told) if told else fault


def _inner(value: object, part: str | int) -> object:
    """What stands in a value under a key or an index; None if nothing does."""
    if isinstance(part, int):
        items = getattr(value, "levels", value)  # a scale is written as its levels
        is_there = isinstance(items, list | tuple) and part < len(cast("list[object]", items))
        return cast("list[object]", items)[part] if is_there else None
    if isinstance(value, dict):
        return cast("dict[object, object]", value).get(part)
    return getattr(value, part, None) if attrs.has(type(value)) else None


def _place(value: object, part: str | int, orders: dict[int, dict[object, int]]) -> int:
    """As which of all keys, fields or items a part comes; before the first if it is none."""
    if isinstance(part, int):
        return part
    if id(value) not in orders:
        names: Iterable[object] = ()
        if isinstance(value, dict):
            names = cast("dict[object, object]", value)
        elif attrs.has(type(value)):
            names = [field.name for field in attrs.fields(cast("Any", type(value)))]
        orders[id(value)] = {key: place for place, key in enumerate(names)}
    return orders[id(value)].get(part, -1)
