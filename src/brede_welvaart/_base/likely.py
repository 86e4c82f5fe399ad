"""What somebody may have meant: names compared as people write them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_APOSTROPHES = str.maketrans("", "", "'’‘`´")  # noqa: RUF001 (what people type for one)


def folded(text: str) -> str:
    """A text for comparing: without case, accents, apostrophes and surplus space."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def near(word: str, known: Collection[str], most: int = 6) -> list[str]:
    """The known words that are most alike to one, the nearest first."""
    import difflib

    return difflib.get_close_matches(word, sorted(known), n=most, cutoff=0.6)


def likely(key: object, known: Collection[str]) -> str:
    """The end of a message: ``; did you mean 'x'?``, or nothing where none is near."""
    found = near(key, known, most=1) if isinstance(key, str) else []
    return f"; did you mean {found[0]!r}?" if found else ""
