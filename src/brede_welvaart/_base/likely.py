"""What somebody may have meant: names compared as people write them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from brede_welvaart._phrases import did_you_mean, near

if TYPE_CHECKING:
    from collections.abc import Collection

_APOSTROPHES = str.maketrans("", "", "'’‘`´")  # noqa: RUF001 (what people type for one)


def folded(text: str) -> str:
    """A text for comparing: without case, accents, apostrophes and surplus space."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def likely(key: object, known: Collection[str]) -> str:
    """The end of a message: ``; did you mean 'x'?``, or nothing where none is near."""
    found = near(key, known, 1) if isinstance(key, str) else []
    return did_you_mean(found, "en")
