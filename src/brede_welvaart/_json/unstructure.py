"""Records to plain JSON values; a field at its default is left out."""

import datetime as dt
from enum import StrEnum
from fractions import Fraction
from typing import Any, cast

import attrs

from brede_welvaart._json.structure import LARGEST
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model._check import Checked
from brede_welvaart.model._variants import Tagged
from brede_welvaart.model.plan import Scale

#: What an assessment is made of, at length.
_LONGEST = frozenset({"responses", "answers"})


def _exact(value: Fraction | int) -> int | str:
    """A whole number as it is, another as ``n/d``."""
    fraction = Fraction(value)
    if fraction.numerator >= LARGEST or fraction.denominator >= LARGEST:
        raise DataError([Fault(FaultCode.TOO_MANY_DIGITS)])
    return str(fraction) if fraction.denominator > 1 else fraction.numerator


def plain(value: object) -> object:
    """A record, or what may stand in one, as plain JSON values.

    Raises:
        DataError: If a number has more digits than JSON may hold.
    """
    if isinstance(value, Scale):
        return plain(value.levels)
    if isinstance(value, Checked):
        return plain_record(value)
    if isinstance(value, dict):
        pairs = cast("dict[str, object]", value).items()
        return {key: _under(f"[{key}]", item) for key, item in pairs}
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return [_under(index, item) for index, item in enumerate(items)]
    return _scalar(value)


def _scalar(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return _exact(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < LARGEST else value
    return value.isoformat() if isinstance(value, dt.date) else value


def plain_record(value: Checked) -> dict[str, object]:
    """The fields of a record; a reader sees first what it is, then its lists, the longest last."""
    if isinstance(value, Tagged) and value.is_own:
        raise DataError([Fault(FaultCode.OF_ONES_OWN, given=type(value).__name__)])
    fields = attrs.fields(cast("Any", type(value)))
    items = {
        field.name: item
        for field in fields
        if (item := getattr(value, field.name)) != field.default
        or value.IN_FULL
        or _is_to_be_filled_in(value, field.name)
    }
    in_order = sorted(items, key=lambda name: (isinstance(items[name], tuple), name in _LONGEST))
    kind: dict[str, object] = {"kind": value.KIND} if isinstance(value, Tagged) else {}
    return kind | {name: _under(name, _keyed(items[name], name)) for name in in_order}


def _keyed(value: object, name: str) -> object:
    """The weights of settings, which are pairs, as an object."""
    pairs = cast("tuple[tuple[str, Fraction], ...]", value)
    return dict(pairs) if name == "weights" else value


def _is_to_be_filled_in(value: Checked, name: str) -> bool:
    """An open answer shows the level that can be filled in."""
    return name == "level" and getattr(value, "status", 0) is None


def _under(name: str | int, value: object) -> object:
    try:
        return plain(value)
    except DataError as error:
        raise DataError([fault.under(name) for fault in error.faults]) from None
