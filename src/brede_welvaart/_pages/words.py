"""How numbers, dates and phrases are written, in Dutch and in English: one rule for each."""

import datetime as dt
import math
from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from brede_welvaart._base.lines import clean, listed
from brede_welvaart.errors import Lang, UnknownIdError, known
from brede_welvaart.model.text import Text

LANGUAGES = ("nl", "en")
DASH = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"
FIXED = "\N{NO-BREAK SPACE}"
_MARKS = {"nl": (",", "."), "en": (".", ",")}
_MONTHS = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_AND = Text("en", "and")
# Signs of units that stand at a figure, and how many decimals such figures have.
_UNITS = {"%": 1, "€": 0, "km": 1}
# Under what size figures of other units, and changes, have how many decimals; from there none.
_FIGURES = ((10, 2), (1000, 1))
_CHANGES = ((1, 2), (100, 1))
_SMALL = 0.1
_MOST_DECIMALS = 15
Number = Fraction | float


@frozen
class Words:
    """What is written in one language.

    Args:
        lang: ``nl`` or ``en``.

    Raises:
        UnknownIdError: If there is no such language.
    """

    lang: Lang = "nl"

    def __attrs_post_init__(self) -> None:
        if self.lang not in LANGUAGES:
            raise UnknownIdError("language", self.lang, hint=known(LANGUAGES))

    def __call__(self, text: Text | None, *parts: object) -> str:
        """A phrase in this language, filled in and safe; nothing where there is none."""
        if text is None:
            return ""
        said = text.get(self.lang)
        return clean(said.format(*parts) if parts else said)

    def number(self, value: Number, decimals: int = 1) -> str:
        """A number with so many decimals: halves go away from nought, from the exact value, once.

        >>> Words("nl").number(Fraction(175, 4)), Words("en").number(1234.5, 0)
        ('43,8', '1,235')
        """
        exact = Fraction(value)
        whole, rest = divmod(int(abs(exact) * 10**decimals + Fraction(1, 2)), 10**decimals)
        point, thousands = _MARKS[self.lang]
        written = f"{whole:,}".replace(",", thousands)
        written += f"{point}{rest:0{decimals}d}" if decimals else ""
        return f"{MINUS}{written}" if exact < 0 and (whole or rest) else written

    def change(self, value: Number, decimals: int = 1) -> str:
        """A difference with its sign; nought has none.

        >>> Words("nl").change(Fraction(25, 2)), Words("nl").change(0)
        ('+12,5', '0')
        """
        written = self.number(value, decimals)
        if not written.strip("0.,"):
            return "0"
        return written if written.startswith(MINUS) else f"+{written}"

    def figure(self, value: Number, unit: str = "", *, is_change: bool = False) -> str:
        """A figure of the monitor, with as many decimals as its size and its unit ask for.

        One under 0.1 keeps two digits that say something; nought is ``0``.

        Args:
            value: The figure.
            unit: The sign of its unit, if that stands at it.
            is_change: Whether it is a change, which has a sign and is written more finely.

        >>> say = Words("nl")
        >>> say.figure(3.684), say.figure(1271), say.figure(0.00123)
        ('3,68', '1.271', '0,0012')
        """
        decimals = _decimals(abs(float(value)), unit, is_change=is_change)
        written = (self.change if is_change else self.number)(value, decimals)
        written = written if written.strip("0.,") else "0"
        room = FIXED if self.lang == "nl" or unit not in {"%", "€"} else ""
        if not unit:
            return written
        return f"{unit}{room}{written}" if unit == "€" else f"{written}{room}{unit}"

    def percent(self, share: Number, *, sign: bool = True) -> str:
        """A share of 1 as whole percents; 100 only when nothing is missing, 0 only when all is.

        Args:
            share: The share.
            sign: Whether the sign stands at it; not where the heading of a table says it.

        >>> Words("en").percent(Fraction(9997, 10000))
        '99%'
        """
        whole = int(100 * Fraction(share) + Fraction(1, 2))
        if share not in {0, 1}:
            whole = min(max(whole, 1), 99)
        if not sign:
            return str(whole)
        return f"{whole}{FIXED}%" if self.lang == "nl" else f"{whole}%"

    def span(self, low: Number, high: Number, decimals: int = 1) -> str:
        """From one number to another; written once where they are the same."""
        first, last = self.number(low, decimals), self.number(high, decimals)
        return first if first == last else f"{first}{DASH}{last}"

    def day(self, date: dt.date) -> str:
        """A date in words.

        >>> Words("nl").day(dt.date(2026, 11, 24))
        '24 november 2026'
        """
        return self.date(date.isoformat())

    def date(self, date: str) -> str:
        """A year, a month or a day in ISO form, in words."""
        year, *rest = date.split("-")
        if not rest:
            return year
        month = f"{_MONTHS[self.lang][int(rest[0]) - 1]} {year}"
        return f"{int(rest[1])} {month}" if rest[1:] else month

    def listed(self, parts: Sequence[str]) -> str:
        """``a``, ``a en b`` or ``a, b en c``."""
        return listed(parts, self(_AND))


def _decimals(size: float, unit: str, *, is_change: bool) -> int:
    """How many decimals a figure of this size has; by its size on paper, not by its last bits."""
    size = float(f"{size:.12g}")
    if 0 < size < _SMALL:
        return min(1 - math.floor(math.log10(size)), _MOST_DECIMALS)
    if unit in _UNITS and not is_change:
        return _UNITS[unit]
    steps = _CHANGES if is_change else _FIGURES
    return next((decimals for below, decimals in steps if size < below), 0)
