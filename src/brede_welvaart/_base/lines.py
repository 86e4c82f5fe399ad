"""Text of others made safe: it cannot steer a terminal or turn the reading order."""

import re
import unicodedata
from collections.abc import Sequence

_JOINERS = "\u200c\u200d"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_SOFT_HYPHEN = "\u00ad"
# All white space but the no-break space, which keeps a number and its unit together.
_BREAKABLE = re.compile(r"[^\S\u00a0\u202f]+")


def clean(text: object) -> str:
    r"""One line of text in which nothing steers a terminal or turns the reading order.

    >>> clean("kop\x1b[31m rood") == "kop\ufffd[31m rood"
    True
    """
    return steady(" ".join(_BREAKABLE.split(str(text).replace(_SOFT_HYPHEN, "")))).strip()


def steady(line: str) -> str:
    """A line as it is laid out, in which nothing steers a terminal or turns the reading order."""
    return "".join("\ufffd" if _steers(char) else char for char in line)


def listed(parts: Sequence[str], word: str) -> str:
    """Parts as a sentence names them: the last behind a word, the others behind commas.

    >>> listed(["wonen", "werk", "natuur"], "en")
    'wonen, werk en natuur'
    """
    *first, last = parts
    return f"{', '.join(first)} {word} {last}" if first else last


def _steers(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN and char not in _JOINERS
