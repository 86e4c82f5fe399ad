"""Real numbers in records: how they are taken, and what is refused."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import cast

from brede_welvaart.errors import Fault, shown
from brede_welvaart.model._check import Check, as_exact, whole

#: A number that a record may be made from.
Number = int | float | Fraction | Decimal | str
#: The two ends of a scale.
Pair = tuple[float, float]

# Squares and sums of what is smaller than this stay far from the end of the floats.
LARGEST = 1e100
SMALLEST = 1e-100
_ENDS = 2


def _fault(message: str) -> Sequence[Fault]:
    return (Fault("", message),)


def real(value: object) -> Sequence[Fault]:
    """A finite number, as `as_real` gives it, of at most 1e100 either way."""
    if isinstance(value, float) and abs(value) <= LARGEST:
        return ()
    return _fault(f"expected a finite number, got {shown(value)}")


def between(low: float, high: float, what: str) -> Check:
    """A number within bounds; `what` says them in words."""

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, float) and low <= value <= high:
            return ()
        return _fault(f"expected {what}, got {shown(value)}")

    return check


positive = between(SMALLEST, LARGEST, "a finite number above 0")
share = between(0.0, 1.0, "a share from 0 to 1")


def weight(value: object) -> Sequence[Fault]:
    """A finite number of 0 or more, and not so near to 0 that it is lost beside others."""
    if value == 0 and isinstance(value, float):
        return ()
    return _fault(f"expected 0 or more, got {shown(value)}") if positive(value) else ()


def flag(value: object) -> Sequence[Fault]:
    """True or false."""
    return () if isinstance(value, bool) else _fault(f"expected true or false, got {shown(value)}")


def one_of(*choices: int) -> Check:
    """One of a few whole numbers."""

    def check(value: object) -> Sequence[Fault]:
        if not whole(value) and value in choices:
            return ()
        return _fault(f"expected {' or '.join(map(str, choices))}, got {shown(value)}")

    return check


def pair(value: object) -> Sequence[Fault]:
    """The lower and the upper end of a scale, as `as_pair` gives them."""
    if not isinstance(value, tuple) or len(cast("tuple[object, ...]", value)) != _ENDS:
        return _fault(f"expected two numbers, got {shown(value)}")
    ends = cast("Pair", value)
    faults = [fault.under(f"[{i}]") for i, end in enumerate(ends) for fault in real(end)]
    return faults or rising(*ends)


def rising(lower: float | None, upper: float | None, path: str = "") -> Sequence[Fault]:
    """The upper end lies above the lower one; None says nothing."""
    if lower is None or upper is None or lower < upper:
        return ()
    return (Fault(path, f"the upper end must lie above the lower end, {lower:g}; got {upper:g}"),)


# Converters. They never fail: what they cannot convert they leave for the check to name.


def as_real(value: Number) -> float:
    """A number as a float; ``"1/3"`` is one third."""
    exact = as_exact(value) if isinstance(value, str) else value
    if isinstance(exact, bool) or not isinstance(exact, Real | Decimal):
        return cast("float", exact)
    try:
        return float(exact)
    except (OverflowError, ValueError):
        return cast("float", exact)


def as_pair(value: Iterable[Number]) -> Pair:
    """A list or tuple of numbers as a tuple of floats."""
    if not isinstance(value, list | tuple):
        return cast("Pair", value)
    return cast("Pair", tuple(as_real(end) for end in cast("Iterable[Number]", value)))


def ends_of(scale: Pair) -> str:
    """A scale in words, such as ``0 to 100``."""
    return f"{scale[0]:g} to {scale[1]:g}"
