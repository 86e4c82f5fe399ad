"""How records check themselves: every field on its own, then the rules between fields.

A field carries its check in its metadata; a class may add rules between fields. The strict JSON
reader runs the same checks and rules on records that are only partly right, so that one error
can name every fault. Hence rules see a *view*: an attribute that is missing or faulty is None.
"""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, ClassVar, TypeVar, cast

import attrs

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import DataError, Fault, is_encodable, shown

#: Gives the faults of a value; none if it is right.
Check = Callable[[object], Sequence[Fault]]
EnumT = TypeVar("EnumT", bound=StrEnum)
#: A weight as it may be given; `as_exact` makes it exact.
Weight = int | Fraction | Decimal | float | str

_CHECK = "check"
_LONGEST_REPR = 199
_ID = r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
_FOREIGN_ID = r"[a-z0-9]+(?:[_-][a-z0-9]+)*"
_REGION_CODE = r"GM[0-9]{4}|CR[0-9]{2}|PV[0-9]{2}"
_THEME_KEY = r"[a-z][a-z0-9_]*\.[a-z0-9_\-]+"
_EDITION = r"[\w.\-]{1,60}"
_EXACT_TEXT = r"([0-9]{1,18})/([0-9]{1,18})"
_PARTIAL_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
# Beyond every float; a larger number only fills the memory.
_LARGEST_EXPONENT = 400
_LARGEST = 10**_LARGEST_EXPONENT


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
        checks = _checks(cast("Any", kind))
        if any(check(getattr(self, name)) for name, check in checks) or [*kind.rules(self)]:
            names = [name for name, _ in checks]
            raise DataError(examine(kind, {name: getattr(self, name) for name in names})[0])

    def __repr__(self) -> str:
        """The class and its main fields, on one line that is cut where it is long."""
        parts = [
            f"{field.name}={_as_repr(field)(getattr(self, field.name))}"
            for field in attrs.fields(cast("Any", type(self)))
            if field.repr
        ]
        said = f"{type(self).__name__}({', '.join(parts)})"
        return said if len(said) <= _LONGEST_REPR else f"{said[: _LONGEST_REPR - 1]}…"

    @staticmethod
    def rules(_record: Any) -> Iterable[Fault]:  # noqa: ANN401 (the record or a view of it)
        """The faults between fields; a field that is None says nothing."""
        return ()


class Document(Checked, Shown):
    """A record that can stand in a file of its own, which then names its format."""

    __slots__ = ()

    FORMAT: ClassVar[str]


def checked(check: Check) -> dict[str, Check]:
    """The metadata of a field with this check."""
    return {_CHECK: check}


def _as_repr(field: "attrs.Attribute[Any]") -> Callable[[Any], str]:
    return field.repr if callable(field.repr) else repr


@cache
def _checks(kind: Any) -> tuple[tuple[str, Check], ...]:  # noqa: ANN401 (a class of records)
    fields = attrs.fields(kind)
    return tuple((field.name, field.metadata[_CHECK]) for field in fields)


def examine(
    kind: type[Checked], values: Mapping[str, object], partial: Collection[str] = ()
) -> tuple[list[Fault], View]:
    """All faults of a record, and a view of what is right in it.

    Args:
        kind: The class of the record.
        values: The values of its fields; some may be missing.
        partial: Fields that are faulty already and hold a view; they are not checked again.
    """
    faults: list[Fault] = []
    good: dict[str, object] = {}
    for name, check in _checks(cast("Any", kind)):
        if name not in values:
            continue
        found = () if name in partial else check(values[name])
        faults.extend(fault.under(name) for fault in found)
        if not found:
            good[name] = values[name]
    view = View(good)
    faults.extend(kind.rules(view))
    return faults, view


def _fault(message: str) -> tuple[Fault, ...]:
    return (Fault("", message),)


def optional(check: Check) -> Check:
    """The same check, but None is fine too."""
    return lambda value: () if value is None else check(value)


def string(value: object) -> Sequence[Fault]:
    """Any text that can be written as UTF-8."""
    if not isinstance(value, str):
        return _fault(f"expected text, got {shown(value)}")
    return () if is_encodable(value) else _fault(f"{shown(value)} has a lone surrogate")


def words(value: object) -> Sequence[Fault]:
    """A text with something in it."""
    if isinstance(value, str) and not value.strip():
        return _fault("expected text, got only white space")
    return string(value)


def is_match(pattern: str, value: str) -> bool:
    """Whether a text is wholly of one form; the pattern is compiled on first use."""
    return re.fullmatch(pattern, value, re.ASCII) is not None


def matching(pattern: str, what: str) -> Check:
    """A text that is wholly of one form."""

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, str) and is_match(pattern, value):
            return ()
        return _fault(f"expected {what}, got {shown(value)}")

    return check


identifier = matching(_ID, "an id of lower-case words joined by _")
foreign_id = matching(_FOREIGN_ID, "an id of lower-case words joined by _ or -")
region_code = matching(_REGION_CODE, "a region code such as 'GM0200'")
theme_key = matching(_THEME_KEY, "a theme such as 'cbs.wonen'")
edition = matching(_EDITION, "the name of an edition, such as '2026.1'")


def web_address(value: object) -> Sequence[Fault]:
    """An absolute http or https address."""
    from urllib.parse import urlsplit

    if isinstance(value, str) and value.isprintable() and " " not in value:
        try:
            parts = urlsplit(value)
            if parts.scheme in {"http", "https"} and parts.hostname:
                return ()
        except ValueError:
            pass
    return _fault(f"expected an http or https address, got {shown(value)}")


def _exists(text: str) -> bool:
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def partial_date(value: object) -> Sequence[Fault]:
    """A day, a month or a year that exists: ``2022-04-20``, ``2022-04`` or ``2022``."""
    if isinstance(value, str) and is_match(_PARTIAL_DATE, value) and _exists(value):
        return ()
    return _fault(f"expected a date such as 2022-04-20, 2022-04 or 2022, got {shown(value)}")


def day(value: object) -> Sequence[Fault]:
    """A date without a time."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return ()
    return _fault(f"expected a day such as 2026-11-24, got {shown(value)}")


def whole(value: object) -> Sequence[Fault]:
    """A whole number, below 0 too."""
    if isinstance(value, int) and not isinstance(value, bool):
        return ()
    return _fault(f"expected a whole number, got {shown(value)}")


def exact(value: object) -> Sequence[Fault]:
    """An exact number of 0 or more, as `as_exact` gives it."""
    return () if isinstance(value, Fraction) and _is_usable(value) else not_exact(value)


def number(value: object) -> Sequence[Fault]:
    """An exact number of 0 or more, as `as_number` gives it."""
    if isinstance(value, int | Fraction) and not isinstance(value, bool) and _is_usable(value):
        return ()
    return not_exact(value)


def _is_usable(value: Fraction | int) -> bool:
    return bool(0 <= value.numerator < _LARGEST and value.denominator < _LARGEST)


def not_exact(value: object) -> Sequence[Fault]:
    """The fault of a value that is no exact number of 0 or more."""
    return _fault(f"expected a whole number or 'n/d' of 0 or more, got {shown(value)}")


def member(kind: type[StrEnum]) -> Check:
    """A member of an enumeration."""

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, kind):
            return ()
        return _fault(f"expected one of {', '.join(kind)}; got {shown(value)}")

    return check


def record(kind: type) -> Check:
    """A record of one class."""

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, kind):
            return ()
        return _fault(f"expected {kind.__name__}, got {shown(value)}")

    return check


def each(check: Check) -> Check:
    """A tuple with items that all pass the same check."""

    def check_all(value: object) -> Sequence[Fault]:
        if not isinstance(value, tuple):
            return _fault(f"expected a list, got {shown(value)}")
        items = cast("tuple[object, ...]", value)
        return [
            fault.under(f"[{index}]") for index, item in enumerate(items) for fault in check(item)
        ]

    return check_all


def some(check: Check) -> Check:
    """As `each`, with at least one item."""
    check_all = each(check)
    return lambda value: (
        _fault("expected at least one item, got none") if value == () else check_all(value)
    )


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
    """A list as a tuple; a set of texts as a sorted tuple, so that a result has one order."""
    if isinstance(value, set | frozenset) and all(isinstance(item, str) for item in value):
        return tuple(sorted(value))
    return tuple(value) if isinstance(value, list) else cast("tuple[Any, ...]", value)


def as_exact(value: Weight) -> Fraction:
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
    match = re.fullmatch(_EXACT_TEXT, value, re.ASCII)
    if match is None or int(match[2]) == 0:
        return cast("Fraction", value)
    return Fraction(int(match[1]), int(match[2]))


def as_number(value: "Fraction | int | Decimal | str") -> "Fraction | int":
    """A whole number as an int, another exact number as a Fraction; a float is left alone."""
    found = cast("Fraction", value) if _is_float(value) else as_exact(value)
    return found.numerator if isinstance(found, Fraction) and found.denominator == 1 else found


def _is_float(value: object) -> bool:
    return isinstance(value, float)


def as_member(kind: type[EnumT], value: EnumT | str) -> EnumT:
    """The member with this plain text."""
    if isinstance(value, kind):
        return value
    return next((member for member in kind if member == value), cast("EnumT", value))


def as_day(value: "dt.date | str | None") -> "dt.date | None":
    """The day that an ISO text names."""
    if isinstance(value, str) and is_match(_DAY, value) and _exists(value):
        return dt.date.fromisoformat(value)
    return cast("dt.date | None", value)
