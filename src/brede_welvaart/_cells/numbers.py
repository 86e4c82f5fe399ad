"""Numbers as people write them: with their decimal mark, marks for thousands and signs beside."""

import math
import re
from collections.abc import Iterable
from typing import NamedTuple

from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.model._real import LARGEST

#: What stands for a figure that is missing, in whatever case.
MISSING = frozenset({"", ".", "na", "nan", "null"})
#: What people and spreadsheets write for it too: that it is missing is then an assumption.
LIKELY_MISSING = frozenset(
    {"-", "\N{EN DASH}", "\N{EM DASH}", "..", "...", "n/a", "#n/a", "#n/b"}
    | {"n.b.", "nb", "n.v.t.", "nvt"}
)
#: Signs that may stand at every figure of an indicator, as its unit.
_SIGNS = ("%", "\u2030", "\u20ac", "$", "\u00a3", "euro", "eur")
# No number is longer, and looking at long texts takes long.
_LONGEST = 60
_MARKS = ".,"
_OTHER = {".": ",", ",": "."}
#: What may separate thousands beside a point or a comma: spaces, thin ones too, an apostrophe.
_SPACES = " \u00a0\u2007\u2009\u202f"
_APOSTROPHES = "'\u2019"
_MINUS = "\N{MINUS SIGN}"
_INFINITE = r"[+-]?inf(inity)?"


def _pattern(mark: str) -> re.Pattern[str]:
    """A number with this decimal mark, and perhaps with groups of three figures before it."""
    group = re.escape(_OTHER[mark] + _SPACES + _APOSTROPHES)
    return re.compile(
        rf"[+\-{_MINUS}]?"
        rf"(?:([1-9][0-9]{{0,2}}([{group}])[0-9]{{3}}(?:\2[0-9]{{3}})*|[0-9]+)"
        rf"(?:{re.escape(mark)}[0-9]*)?|{re.escape(mark)}[0-9]+)"
        r"(?:[eE][+-]?[0-9]+)?"
    )


_NUMBER = {mark: _pattern(mark) for mark in _MARKS}
# What most numbers look like, and is told at once.
_PLAIN = {mark: re.compile(rf"-?[0-9]+(?:{re.escape(mark)}[0-9]+)?") for mark in _MARKS}
# 1.234, which may be a thousand and more, or one and a bit.
_DOUBTFUL = re.compile(rf"[+\-{_MINUS}]?[1-9][0-9]{{0,2}}([.,])[0-9]{{3}}")
_READ_AS = {
    mark: str.maketrans(
        {_MINUS: "-", mark: ".", _OTHER[mark]: None, **dict.fromkeys(_SPACES + _APOSTROPHES)}
    )
    for mark in _MARKS
}
_A_NUMBER = Phrase("een getal", "a number")
_FINITE = Phrase("een eindig getal", "a finite number")
_WITH = {
    ".": Phrase("een getal met een decimale punt", "a number with a decimal point"),
    ",": Phrase("een getal met een decimale komma", "a number with a decimal comma"),
}


class Marks(NamedTuple):
    """How numbers are written.

    Attributes:
        decimal: The decimal mark.
        assumed: A number that could be read otherwise, if none in the file tells; else empty.
    """

    decimal: str
    assumed: str = ""


class Undecided(NamedTuple):
    """The decimal mark of a file cannot be told.

    Attributes:
        text: The first number that shows it.
        fault: Why.
    """

    text: str
    fault: Fault


def marks_of(
    texts: Iterable[str],
    separator: str,
    decimal: str | None = None,
    thousands: str | None = None,
) -> Marks | Undecided:
    """Whether numbers are written with a decimal point or a decimal comma.

    The other of the two may stand between thousands, as spaces and apostrophes may. A number that
    can be read in one way only is certain; ``1.234`` and ``12,345`` are in doubt; ``0.5``,
    ``1.25``, ``1.234,5`` and ``1.234.567`` are not. Where the comma separates the columns, a point
    is a decimal point.

    Args:
        texts: The numbers of one file, as they are written.
        separator: What stands between the columns.
        decimal: The decimal mark, if it is given.
        thousands: The mark between thousands, if it is given.
    """
    given = decimal or (_OTHER.get(thousands) if thousands else None)
    # Where commas separate the columns, a doubtful point still speaks against a decimal comma.
    certain, doubtful = _evidence(texts, "." if separator == "," else _MARKS)
    first = doubtful.get(",") or doubtful.get(".", "")
    if given:
        return Marks(given, "" if given in certain else first)
    if separator == "," and "," in certain and "." in doubtful:
        certain.setdefault(".", doubtful["."])
    if len(certain) == len(_MARKS):
        fault = Fault(FaultCode.TWO_MARKS, point=certain["."], comma=certain[","])
        return Undecided(certain["."], fault)
    if certain:
        return Marks(*certain)
    if "," in doubtful or (doubtful and separator != ","):
        mark = "," if "," in doubtful else "."
        return Undecided(first, Fault(FaultCode.UNCLEAR_MARK, given=first, mark=mark))
    return Marks(".", first)


def _evidence(texts: Iterable[str], enough: str) -> tuple[dict[str, str], dict[str, str]]:
    """The first number that certainly, and the first that perhaps has each decimal mark.

    Args:
        texts: The numbers.
        enough: Of which mark one certain number is enough, so that doubtful ones are passed over.
    """
    certain: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    settled: re.Pattern[str] | None = None
    for text in texts:
        if ("." not in text and "," not in text) or (settled and settled.fullmatch(text)):
            continue
        bare = without_sign(text)[0]
        if found := _DOUBTFUL.fullmatch(bare):
            doubtful.setdefault(found[1], text)
        elif not any(_NUMBER[mark].fullmatch(bare) for mark in certain):
            ways = [mark for mark in _MARKS if _NUMBER[mark].fullmatch(bare)]
            if len(ways) == 1:
                certain[ways[0]] = text
                settled = _PLAIN[ways[0]] if ways[0] in enough else None
    return certain, doubtful


def without_sign(text: str) -> tuple[str, str]:
    """A number without the sign of a unit before or behind it, and that sign.

    >>> without_sign("€ 12,50"), without_sign("12,5%"), without_sign("(12,5)")
    (('12,50', '€'), ('12,5', '%'), ('(12,5)', ''))
    """
    if not text or len(text) > _LONGEST or (text[0] in _STARTS and text[-1] in _ENDS):
        return text, ""
    lower = text.casefold()
    for sign in _SIGNS:
        if lower.endswith(sign):
            bare = text[: -len(sign)].rstrip()
        elif lower.startswith(sign):
            bare = text[len(sign) :].lstrip()
        else:
            continue
        is_number = any(_NUMBER[mark].fullmatch(bare) for mark in _MARKS)
        return (bare, sign) if is_number else (text, "")
    return text, ""


_STARTS = frozenset("0123456789+-.,") | {_MINUS}
_ENDS = frozenset("0123456789.,")


def number(text: str, decimal: str) -> float | None:
    """A number as it is written, NaN for what is missing; None for what is no number.

    Args:
        text: Without spaces and signs around it.
        decimal: The decimal mark.

    >>> number("1.234,5", ","), number("12 345", "."), number("0.5", ",")
    (1234.5, 12345.0, None)
    """
    if _PLAIN[decimal].fullmatch(text):
        value = float(text.replace(",", "."))
    elif _NUMBER[decimal].fullmatch(text):
        value = float(text.translate(_READ_AS[decimal]))
    else:
        return math.nan if text.casefold() in MISSING else None
    return value if abs(value) <= LARGEST else None


def is_grouped(text: str, decimal: str) -> bool:
    """Whether a number has marks between its thousands."""
    if text.replace(decimal, "").isdecimal():
        return False
    found = _NUMBER[decimal].fullmatch(text)
    return bool(found and found[2])


def no_number(text: str, decimal: str) -> Fault:
    """What is wrong with a text that is no number.

    Args:
        text: Without spaces around it.
        decimal: The decimal mark.

    >>> no_number("0.5", ",").message, no_number("12,5*", ",").message
    ("expected a number with a decimal comma, got '0.5'", "at a number stands '*' here: '12,5*'")
    """
    if _NUMBER[decimal].fullmatch(text) or re.fullmatch(_INFINITE, text, re.IGNORECASE):
        return Fault(FaultCode.NOT_A_NUMBER, given=text, wanted=_FINITE)
    if any(_NUMBER[mark].fullmatch(text) for mark in _MARKS) or _mixed(text):
        return Fault(FaultCode.NOT_A_NUMBER, given=text, wanted=_WITH[decimal])
    sign = _beside(text)
    if sign:
        return Fault(FaultCode.SIGN_AT_A_NUMBER, given=text, sign=sign)
    return Fault(FaultCode.NOT_A_NUMBER, given=text, wanted=_A_NUMBER)


def _mixed(text: str) -> bool:
    """Whether it is made of figures and marks only, in no order that is known."""
    return bool(re.fullmatch(r"[+-]?[0-9.,]+", text))


def _beside(text: str) -> str:
    """What stands before and behind a number, if that is all that is wrong with it."""
    if len(text) > _LONGEST:
        return ""
    found = re.fullmatch(r"([^0-9.,+\-]*)\s*([+\-]?[0-9.,\s]*[0-9])\s*([^0-9]*)", text)
    return f"{found[1].strip()}{found[3].strip()}" if found else ""
