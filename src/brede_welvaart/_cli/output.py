"""Writes to a stream in the characters that it has."""

import unicodedata
from typing import TextIO

_FRACTION_SLASH = "\u2044"

_PLAIN = {
    "━": "=",
    "●": "o",
    "·": ".",
    "─": "-",
    "\N{EN DASH}": "-",
    "—": "-",
    "…": "...",
    "→": "->",
    "•": "*",
    "☐": "[ ]",
    "▲": "(+)",
    "▼": "(-)",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "“": '"',
    "”": '"',
    "€": "EUR",
    "\u200c": "",
    "\u200d": "",
}


def fit(text: str, encoding: str) -> str:
    """The text with a plain stand-in for each character that the encoding does not have.

    >>> fit("één → twee", "ascii")
    'een -> twee'
    """
    if _fits(text, encoding):
        return text
    return "".join(char if _fits(char, encoding) else _stand_in(char) for char in text)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _stand_in(char: str) -> str:
    """What to read for a character: our choice, or its base letter, or question marks."""
    if char in _PLAIN:
        return _PLAIN[char]
    wide = unicodedata.east_asian_width(char) in "WF"
    letters = unicodedata.normalize("NFKD", char).replace(_FRACTION_SLASH, "/")
    return letters.encode("ascii", "ignore").decode("ascii") or "?" * (1 + wide)


def emit(text: str, stream: TextIO | None) -> None:
    """Write text to a stream in characters that it has; a stream that is closed gets nothing."""
    if stream is not None:
        stream.write(fit(text, stream.encoding or "utf-8"))
        stream.flush()
