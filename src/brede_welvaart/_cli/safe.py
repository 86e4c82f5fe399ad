"""Text of others made safe: for a terminal, for a narrow encoding, for Markdown."""

import re
import unicodedata
from typing import TextIO

_JOINERS = "\u200c\u200d"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_SOFT_HYPHEN = "\u00ad"
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

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~])|&(?=[#\w]+;)")
_BLOCK_START = re.compile(r"^(?:([#+=-])|(\d+)([.)]))")


def clean(text: object) -> str:
    r"""One line of text in which nothing steers a terminal or turns the reading order.

    >>> clean("kop\x1b[31m rood") == "kop\ufffd[31m rood"
    True
    """
    return steady(" ".join(str(text).replace(_SOFT_HYPHEN, "").split()))


def steady(line: str) -> str:
    """A line as it is laid out, in which nothing steers a terminal or turns the reading order."""
    return "".join("\ufffd" if _steers(char) else char for char in line)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN and char not in _JOINERS


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


def markdown(text: object) -> str:
    r"""Text on one line that Markdown shows as it is.

    >>> markdown("# *geen* kop")
    '\\# \\*geen\\* kop'
    """
    line = _MARKDOWN.sub(lambda found: f"\\{found[0]}", clean(text))
    return _BLOCK_START.sub(_escape_start, line)


def _escape_start(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def code_span(text: object) -> str:
    """Text as code in Markdown, with a fence longer than any in it.

    >>> code_span("vul`in.json")
    '`` vul`in.json ``'
    """
    line = clean(text)
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {line} {fence}" if longest else f"{fence}{line}{fence}"
