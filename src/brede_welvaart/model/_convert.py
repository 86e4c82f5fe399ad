"""How fields take what they are given: a list for a tuple, a text for a member, 0.1 for 1/10.

No converter fails: what it cannot convert it leaves for the check to name.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from numbers import Integral
from typing import Any, Protocol, TypeVar, cast

from brede_welvaart.model._check import LARGEST_EXPONENT, is_match, partial_date

EnumT = TypeVar("EnumT", bound=StrEnum)
#: A weight as it may be given; `as_exact` makes it exact.
Weight = int | Fraction | Decimal | float | str


class _ManyTexts(Protocol):
    """Texts together; what a single text holds are texts only, so it is none of these."""

    def __iter__(self) -> Iterator[str]: ...
    def __contains__(self, item: object, /) -> bool: ...


#: A list, tuple or set of texts, or what gives them one by one; a bare text is none.
Texts = _ManyTexts | Iterator[str]

_EXACT_TEXT = r"([0-9]{1,18})(?:/([0-9]{1,18}))?"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def as_tuple(value: Iterable[Any]) -> tuple[Any, ...]:
    """A list as a tuple; a set of texts as a sorted tuple, so that a result has one order.

    A class has a converter of its own name for each kind of item, so that type checkers know what
    its constructor takes; they do not follow one that is generic.
    """
    if type(value) is tuple:
        return value
    if isinstance(value, set | frozenset) and all(isinstance(item, str) for item in value):
        return tuple(sorted(value))
    taken = isinstance(value, list | Iterator)
    return tuple(value) if taken else cast("tuple[Any, ...]", value)


def as_texts(value: Texts) -> tuple[str, ...]:
    """Texts as a tuple."""
    return as_tuple(value)


def as_exact(value: Weight | Integral) -> Fraction:
    """The exact number that was written: ``0.1`` is 1/10, ``"1/3"`` is 1/3, ``"3"`` is 3."""
    if isinstance(value, bool):
        return cast("Fraction", value)
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, float):
        value = Decimal(float.__repr__(value))
    if isinstance(value, Decimal):
        usable = value.is_finite() and abs(value.adjusted()) <= LARGEST_EXPONENT
        return Fraction(value) if usable else cast("Fraction", value)
    if isinstance(value, int | Fraction):
        return Fraction(value)
    # A whole number of numpy is no int.
    return Fraction(int(value)) if isinstance(value, Integral) else cast("Fraction", value)


def _from_text(value: str) -> Fraction:
    match = re.fullmatch(_EXACT_TEXT, value, re.ASCII)
    bottom = int((match and match[2]) or 1)
    if match is None or bottom == 0:
        return cast("Fraction", value)
    return Fraction(int(match[1]), bottom)


def as_number(value: Fraction | Decimal | float | str) -> Fraction | int:
    """A whole number as an int, another exact number as a Fraction; the float 2.5 is left."""
    is_part = isinstance(value, float) and not value.is_integer()
    found = cast("Fraction", value) if is_part else as_exact(value)
    return found.numerator if isinstance(found, Fraction) and found.denominator == 1 else found


def as_whole(value: Any) -> Any:  # noqa: ANN401 (what stands for a whole number)
    """What stands for a whole number as an int."""
    found = value if value is None else as_number(value)
    return found if isinstance(found, int) else value


def as_member(kind: type[EnumT], value: EnumT | str) -> EnumT:
    """The member with this plain text."""
    if isinstance(value, kind):
        return value
    return next((member for member in kind if member == value), cast("EnumT", value))


def as_day(value: dt.date | str | None) -> dt.date | None:
    """The day that an ISO text names."""
    if isinstance(value, str) and is_match(_DAY, value) and not partial_date(value):
        return dt.date.fromisoformat(value)
    return cast("dt.date | None", value)
