"""Numbers in records: how they are taken, and what is refused."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import Literal, cast

from brede_welvaart.errors import Fault, FaultCode, Phrase, as_phrase
from brede_welvaart.model._check import (
    Check,
    whole,
    wrong,
)
from brede_welvaart.model._convert import as_exact, as_whole

#: A number that a record may be made from.
Number = int | float | Fraction | Decimal | str
#: Which way is better: 1 if more is, -1 if less is.
Direction = Literal[1, -1]
#: Weights by the id of a step or criterion, sorted by id; an object in JSON.
Weights = tuple[tuple[str, Fraction], ...]
#: The two ends of a scale.
Pair = tuple[float, float]

# Squares and sums of what is smaller than this stay far from the end of the floats.
LARGEST = 1e100
SMALLEST = 1e-100
_ENDS = 2


_FINITE = Phrase("een eindig getal", "a finite number")
_NOT_NEGATIVE = Phrase("0 of meer", "0 or more")
_TWO = Phrase("twee getallen", "two numbers")


def real(value: object) -> Sequence[Fault]:
    """A finite number, as `as_real` gives it, of at most 1e100 either way."""
    if isinstance(value, float) and abs(value) <= LARGEST:
        return ()
    return wrong(FaultCode.NOT_A_NUMBER, value, wanted=_FINITE)


def between(low: float, high: float, what: Phrase | str) -> Check:
    """A number within bounds; `what` says them in words."""
    wanted = as_phrase(what)

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, float) and low <= value <= high:
            return ()
        return wrong(FaultCode.NOT_A_NUMBER, value, wanted=wanted)

    return check


positive = between(SMALLEST, LARGEST, Phrase("een eindig getal boven 0", "a finite number above 0"))
share = between(0.0, 1.0, Phrase("een deel van 0 tot 1", "a share from 0 to 1"))


def weight(value: object) -> Sequence[Fault]:
    """A finite number of 0 or more, and not so near to 0 that it is lost beside others."""
    if value == 0 and isinstance(value, float):
        return ()
    return wrong(FaultCode.NOT_A_NUMBER, value, wanted=_NOT_NEGATIVE) if positive(value) else ()


def flag(value: object) -> Sequence[Fault]:
    """True or false."""
    return () if isinstance(value, bool) else wrong(FaultCode.NOT_A_FLAG, value)


def one_of(*choices: int) -> Check:
    """One of a few whole numbers."""
    wanted = Phrase(" of ".join(map(str, choices)), " or ".join(map(str, choices)))

    def check(value: object) -> Sequence[Fault]:
        if not whole(value) and value in choices:
            return ()
        return wrong(FaultCode.NOT_OF_FORM, value, wanted=wanted)

    return check


def pair(value: object) -> Sequence[Fault]:
    """The lower and the upper end of a scale, as `as_pair` gives them."""
    if not isinstance(value, tuple) or len(cast("tuple[object, ...]", value)) != _ENDS:
        return wrong(FaultCode.NOT_OF_FORM, value, wanted=_TWO)
    ends = cast("Pair", value)
    faults = [fault.under(i) for i, end in enumerate(ends) for fault in real(end)]
    return faults or rising(*ends)


def shares(value: object) -> Sequence[Fault]:
    """Two shares from 0 to 1, the second above the first, as `as_pair` gives them."""
    faults = pair(value)
    ends = () if faults else cast("Pair", value)
    return faults or [fault.under(i) for i, end in enumerate(ends) for fault in share(end)]


def rising(lower: float | None, upper: float | None, *parts: str) -> Sequence[Fault]:
    """The upper end lies above the lower one; None says nothing."""
    if lower is None or upper is None or lower < upper:
        return ()
    return (Fault(FaultCode.NOT_RISING, *parts, lower=lower, given=upper),)


# Converters. They never fail: what they cannot convert they leave for the check to name.


def as_direction(value: Direction | None) -> Direction | None:
    """A direction as an int."""
    return cast("Direction | None", as_whole(value))


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


def as_optional_pair(value: Iterable[Number] | None) -> Pair | None:
    """The same; None stays None."""
    return None if value is None else as_pair(value)


def ends_of(scale: Pair) -> Phrase:
    """A scale in words, such as ``0 to 100``."""
    return Phrase(f"{scale[0]:g} tot {scale[1]:g}", f"{scale[0]:g} to {scale[1]:g}")
