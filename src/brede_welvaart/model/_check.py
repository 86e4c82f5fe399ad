"""How records check themselves: every field on its own, then the rules between fields.

A field carries its check in its metadata; a class may add rules between fields. The strict JSON
reader runs the same checks and rules on records that are only partly right, so that one error
can name every fault. Hence rules see a *view*: an attribute that is missing or faulty is None.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

import attrs

from brede_welvaart.errors import DataError, Fault

Check = Callable[[object], Iterator[Fault]]
EnumT = TypeVar("EnumT", bound=StrEnum)

_CHECK = "check"
_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", re.ASCII)
_FOREIGN_ID = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*", re.ASCII)
_EDITION = re.compile(r"[\w.\-]{1,60}")
_EXACT_TEXT = re.compile(r"([0-9]{1,18})/([0-9]{1,18})", re.ASCII)
_PARTIAL_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_LONGEST_SHOWN = 60
_LARGEST_SHOWN = 10**18
# Beyond every float; an exact number with a larger one would fill the memory.
_LARGEST_EXPONENT = 400


class View:
    """A record of which only some fields are known; the others read as None."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (a view has every attribute)
        return self._values.get(name)


class Checked:
    """The base of all records: construction ends with one check of everything."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        kind = type(self)
        names = [field.name for field in attrs.fields(cast("Any", kind))]
        faults = record_faults(kind, {name: getattr(self, name) for name in names})
        if faults:
            raise DataError(faults)

    @staticmethod
    def rules(_record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """The faults between fields; a field that is None says nothing."""
        return iter(())


def checked(check: Check) -> dict[str, Check]:
    """The metadata of a field with this check."""
    return {_CHECK: check}


def field_faults(field: "attrs.Attribute[Any]", value: object) -> list[Fault]:
    """The faults of one value, each with the field's name in front."""
    check: Check = field.metadata[_CHECK]
    return [fault.under(field.name) for fault in check(value)]


def record_faults(kind: type[Checked], values: Mapping[str, object]) -> list[Fault]:
    """All faults of a record: of its fields, then of the rules between the good ones."""
    faults: list[Fault] = []
    good: dict[str, object] = {}
    for field in attrs.fields(cast("Any", kind)):
        found = field_faults(field, values[field.name])
        faults.extend(found)
        if not found:
            good[field.name] = values[field.name]
    faults.extend(kind.rules(View(good)))
    return faults


def shown(value: object) -> str:
    """A value in a message: short, on one line, never an error."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int) and abs(value) >= _LARGEST_SHOWN:
        return "a number of more than 18 digits"
    text = ascii(value) if isinstance(value, str) and not is_encodable(value) else repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def is_encodable(value: str) -> bool:
    """Whether a text can be written as UTF-8: it has no lone surrogates."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unless(good: bool, message: str) -> Iterator[Fault]:  # noqa: FBT001 (reads as a sentence)
    return iter(()) if good else iter((Fault("", message),))


def optional(check: Check) -> Check:
    """The same check, but None is fine too."""
    return lambda value: iter(()) if value is None else check(value)


def string(value: object) -> Iterator[Fault]:
    """Any text that can be written as UTF-8."""
    if not isinstance(value, str):
        return _unless(good=False, message=f"expected text, got {shown(value)}")
    return _unless(is_encodable(value), f"{shown(value)} has a lone surrogate")


def words(value: object) -> Iterator[Fault]:
    """A text with something in it."""
    if isinstance(value, str) and not value.strip():
        return _unless(good=False, message="expected text, got only white space")
    return string(value)


def matching(pattern: re.Pattern[str], what: str) -> Check:
    """A text that is wholly of one form."""

    def check(value: object) -> Iterator[Fault]:
        good = isinstance(value, str) and pattern.fullmatch(value) is not None
        return _unless(good, f"expected {what}, got {shown(value)}")

    return check


identifier = matching(_ID, "an id of lower-case words joined by _")
foreign_id = matching(_FOREIGN_ID, "an id of lower-case words joined by _ or -")
edition = matching(_EDITION, "the name of an edition, such as '2026.1'")


def web_address(value: object) -> Iterator[Fault]:
    """An absolute http or https address."""
    message = f"expected an http or https address, got {shown(value)}"
    if not isinstance(value, str) or not value.isprintable() or " " in value:
        return _unless(good=False, message=message)
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    return _unless(good, message)


def _exists(text: str) -> bool:
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def partial_date(value: object) -> Iterator[Fault]:
    """A day, a month or a year that exists: ``2022-04-20``, ``2022-04`` or ``2022``."""
    good = isinstance(value, str) and _PARTIAL_DATE.fullmatch(value) is not None and _exists(value)
    return _unless(good, f"expected a date such as 2022-04-20, 2022-04 or 2022, got {shown(value)}")


def day(value: object) -> Iterator[Fault]:
    """A date without a time."""
    good = isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    return _unless(good, f"expected a day such as 2026-11-24, got {shown(value)}")


def exact(value: object) -> Iterator[Fault]:
    """An exact number of 0 or more, as `as_exact` gives it."""
    return _unless(isinstance(value, Fraction) and value >= 0, _expected_exact(value))


def _expected_exact(value: object) -> str:
    found = str(value) if isinstance(value, Fraction) else shown(value)
    return f"expected a whole number or 'n/d' (18 digits each) of 0 or more, got {found}"


def number(value: object) -> Iterator[Fault]:
    """An exact number of 0 or more, as `as_number` gives it."""
    good = isinstance(value, int | Fraction) and not isinstance(value, bool) and value >= 0
    return _unless(good, _expected_exact(value))


def member(kind: type[StrEnum]) -> Check:
    """A member of an enumeration."""

    def check(value: object) -> Iterator[Fault]:
        names = ", ".join(kind)
        return _unless(isinstance(value, kind), f"expected one of {names}; got {shown(value)}")

    return check


def record(kind: type) -> Check:
    """A record of one class."""

    def check(value: object) -> Iterator[Fault]:
        good = isinstance(value, kind)
        return _unless(good, f"expected {kind.__name__}, got {shown(value)}")

    return check


def each(check: Check) -> Check:
    """A tuple with items that all pass the same check."""

    def check_all(value: object) -> Iterator[Fault]:
        if not isinstance(value, tuple):
            yield Fault("", f"expected a list, got {shown(value)}")
            return
        for index, item in enumerate(value):
            yield from (fault.under(f"[{index}]") for fault in check(item))

    return check_all


def some(check: Check) -> Check:
    """As `each`, with at least one item."""

    def check_some(value: object) -> Iterator[Fault]:
        if value == ():
            yield Fault("", "expected at least one item, got none")
        yield from each(check)(value)

    return check_some


def repeated(path: str, keys: Iterable[object]) -> Iterator[Fault]:
    """A fault for every key that stood there before.

    Args:
        path: The path of a key, with ``{}`` where the index goes.
        keys: The keys in order; None is passed over.
    """
    seen: set[object] = set()
    for index, key in enumerate(keys):
        if key is not None and key in seen:
            yield Fault(path.format(index), f"{shown(key)} stands here a second time")
        seen.add(key)


# Converters. They never fail: what they cannot convert they leave for the check to name.


def as_tuple(value: Iterable[Any]) -> tuple[Any, ...]:
    """A list as a tuple; a set as a sorted tuple, so that a result has one order."""
    if isinstance(value, set | frozenset):
        return tuple(sorted(value))
    return tuple(value) if isinstance(value, list) else cast("tuple[Any, ...]", value)


def as_exact(value: "Fraction | int | Decimal | float | str") -> Fraction:
    """The exact number that was written: ``0.1`` is 1/10, ``"1/3"`` is 1/3."""
    if isinstance(value, bool):
        return cast("Fraction", value)
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, float):
        value = Decimal(float.__repr__(value))
    if isinstance(value, Decimal):
        usable = value.is_finite() and abs(value.adjusted()) <= _LARGEST_EXPONENT
        return Fraction(value) if usable else cast("Fraction", value)
    return Fraction(value) if isinstance(value, int | Fraction) else value


def _from_text(value: str) -> Fraction:
    match = _EXACT_TEXT.fullmatch(value)
    if match is None or int(match[2]) == 0:
        return cast("Fraction", value)
    return Fraction(int(match[1]), int(match[2]))


def as_number(value: "Fraction | int | Decimal | str") -> "Fraction | int":
    """A whole number as an int, another exact number as a Fraction; a float is left alone."""
    if isinstance(value, float):
        return cast("int", value)
    found = as_exact(value)
    return found.numerator if isinstance(found, Fraction) and found.denominator == 1 else found


def as_member(kind: type[EnumT], value: EnumT | str) -> EnumT:
    """The member with this plain text."""
    return next((member for member in kind if member == value), cast("EnumT", value))


def as_day(value: "dt.date | str | None") -> "dt.date | None":
    """The day that an ISO text names."""
    if isinstance(value, str) and _DAY.fullmatch(value) and _exists(value):
        return dt.date.fromisoformat(value)
    return cast("dt.date | None", value)
