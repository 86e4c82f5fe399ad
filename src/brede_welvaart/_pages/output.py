"""Text on its way out: to a stream in characters that it has, or whole to a file.

It gives on `clean`, `steady` and `write_text`: whoever writes for people takes all that makes text
safe and whole from here, and what writes without a page, such as JSON, needs no page for it.
"""

import unicodedata
from typing import TextIO

from brede_welvaart._base.files import write_text
from brede_welvaart._base.lines import clean, steady

__all__ = ["clean", "emit", "fit", "steady", "write_text"]

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


def emit(text: str, stream: TextIO | None, *, for_programs: bool = False) -> None:
    """Write text to a stream; one that is closed gets nothing.

    What is for people is written in characters that the stream has. What is for programs is
    UTF-8, whatever the encoding of the stream; only on a terminal it is made harmless.
    """
    if stream is None:
        return
    if not for_programs:
        stream.write(fit(text, stream.encoding or "utf-8"))
    elif stream.isatty():
        lines = "".join(f"{steady(line)}\n" for line in text.splitlines())
        stream.write(fit(lines, stream.encoding or "utf-8"))
    else:
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "surrogateescape"))
        stream.buffer.flush()
    stream.flush()
