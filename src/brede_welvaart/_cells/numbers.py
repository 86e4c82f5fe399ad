"""Numbers as people write them: with a decimal point or a decimal comma, told apart by rule."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.model._real import LARGEST

#: What stands for a figure that is missing, in whatever case.
MISSING = frozenset({"", ".", "na", "nan", "null"})
_INFINITE = r"[+-]?inf(inity)?"
_NUMBER = {
    mark: re.compile(rf"[+-]?([0-9]+({re.escape(mark)}[0-9]*)?|{re.escape(mark)}[0-9]+)"
                     r"([eE][+-]?[0-9]+)?")
    for mark in ".,"
}  # fmt: skip
# In a line of its own: 1.234, which may be a thousand and more, or one and a bit.
_DOUBTFUL = {mark: rf"[+-]?[1-9][0-9]{{0,2}}{re.escape(mark)}[0-9]{{3}}" for mark in ".,"}
_A_NUMBER = Phrase("een getal", "a number")
_FINITE = Phrase("een eindig getal", "a finite number")
_WITH = {
    ".": Phrase(
        "een getal met een decimale punt en geen ander teken",
        "a number with a decimal point and no other mark",
    ),
    ",": Phrase(
        "een getal met een decimale komma en geen ander teken",
        "a number with a decimal comma and no other mark",
    ),
}


class Undecided(NamedTuple):
    """The decimal mark of a file cannot be told.

    Attributes:
        text: The first number that shows it.
        fault: Why.
    """

    text: str
    fault: Fault


def decimal_mark(texts: Sequence[str], separator: str) -> str | Undecided:
    """Whether numbers are written with a decimal point or a decimal comma.

    A number with one mark is certain, unless it could be a whole number with a mark for the
    thousands: ``1.234`` and ``12,345`` are in doubt, ``0.5``, ``1.25``, ``0,123`` and ``1234,567``
    are not. Where the comma separates the columns, a point is a decimal point.

    Args:
        texts: The numbers of one file, as they are written, each once.
        separator: What stands between the columns.
    """
    point, comma = (_shown_by(texts, mark) for mark in ".,")
    if separator == "," and point.certain is None:
        point = _Evidence(point.doubtful, None)
    if point.certain is not None and comma.certain is not None:
        fault = Fault(FaultCode.TWO_MARKS, point=point.certain, comma=comma.certain)
        return Undecided(point.certain, fault)
    if comma.certain is not None:
        return ","
    doubtful = point.doubtful if comma.doubtful is None else comma.doubtful
    if point.certain is None and doubtful is not None:
        return Undecided(doubtful, Fault(FaultCode.UNCLEAR_MARK, given=doubtful))
    return "."


class _Evidence(NamedTuple):
    """The first number that certainly, and the first that perhaps has this decimal mark."""

    certain: str | None
    doubtful: str | None


def _shown_by(texts: Sequence[str], mark: str) -> _Evidence:
    doubtful = None
    number, doubt = _NUMBER[mark], re.compile(_DOUBTFUL[mark])
    for text in texts:
        if mark not in text:
            continue
        if doubt.fullmatch(text):
            doubtful = doubtful or text
        elif number.fullmatch(text):
            return _Evidence(text, doubtful)
    return _Evidence(None, doubtful)


def number(text: str, mark: str) -> float | None:
    """A number as it is written, NaN for what is missing; None for what is no number.

    Args:
        text: Without spaces around it.
        mark: The decimal mark.

    >>> number("0,5", ","), number("0.5", ",")
    (0.5, None)
    """
    if _NUMBER[mark].fullmatch(text):
        value = float(text.replace(",", "."))
        return value if abs(value) <= LARGEST else None
    return math.nan if text.casefold() in MISSING else None


def no_number(text: str, mark: str) -> Fault:
    """What is wrong with a text that is no number.

    Args:
        text: Without spaces around it.
        mark: The decimal mark.

    >>> no_number("0.5", ",").message
    "expected a number with a decimal comma and no other mark, got '0.5'"
    """
    wanted = _A_NUMBER
    if _NUMBER[mark].fullmatch(text) or re.fullmatch(_INFINITE, text, re.IGNORECASE):
        wanted = _FINITE
    elif ("." if mark == "," else ",") in text and any(char.isdigit() for char in text):
        wanted = _WITH[mark]
    return Fault(FaultCode.NOT_A_NUMBER, given=text, wanted=wanted)
