"""Numbers as people write them: with a decimal point or a decimal comma, told apart by rule."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from brede_welvaart.errors import shown
from brede_welvaart.model._real import LARGEST

#: What stands for a figure that is missing, in whatever case.
MISSING = frozenset({"", ".", "na", "nan", "null"})
_GIVE = "decimal='.' or ','"
_INFINITE = r"[+-]?inf(inity)?"
_NUMBER = {
    mark: re.compile(rf"[+-]?([0-9]+({re.escape(mark)}[0-9]*)?|{re.escape(mark)}[0-9]+)"
                     r"([eE][+-]?[0-9]+)?")
    for mark in ".,"
}  # fmt: skip
# In a line of its own: 1.234, which may be a thousand and more, or one and a bit.
_DOUBTFUL = {mark: rf"[+-]?[1-9][0-9]{{0,2}}{re.escape(mark)}[0-9]{{3}}" for mark in ".,"}


class Undecided(NamedTuple):
    """The decimal mark of a file cannot be told.

    Attributes:
        text: The first number that shows it.
        message: Why.
    """

    text: str
    message: str


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
        marks = f"a point in {shown(point.certain)}, a comma in {shown(comma.certain)}"
        return Undecided(point.certain, f"one file has one decimal mark; this has {marks}")
    if comma.certain is not None:
        return ","
    doubtful = point.doubtful if comma.doubtful is None else comma.doubtful
    if point.certain is None and doubtful is not None:
        what = f"is a fraction or has a mark for the thousands: give {_GIVE}"
        return Undecided(doubtful, f"it cannot be told whether {shown(doubtful)} {what}")
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


def number(text: str, mark: str) -> float | str:
    """A number as it is written, NaN for what is missing; or what is wrong with it.

    Args:
        text: Without spaces around it.
        mark: The decimal mark.

    >>> number("0,5", ","), number("0.5", ",")
    (0.5, "expected a number with a decimal comma and no other mark, got '0.5'")
    """
    if _NUMBER[mark].fullmatch(text):
        value = float(text.replace(",", "."))
        if abs(value) <= LARGEST:
            return value
        return f"expected a finite number, got {shown(text)}"
    return math.nan if text.casefold() in MISSING else _complaint(text, mark)


def _complaint(text: str, mark: str) -> str:
    if re.fullmatch(_INFINITE, text, re.IGNORECASE):
        return f"expected a finite number, got {shown(text)}"
    other = "." if mark == "," else ","
    if other in text and any(char.isdigit() for char in text):
        words = {".": "point", ",": "comma"}[mark]
        return f"expected a number with a decimal {words} and no other mark, got {shown(text)}"
    return f"expected a number, got {shown(text)}"
