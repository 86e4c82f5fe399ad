"""What somebody may have meant: names compared as people write them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from brede_welvaart.errors import Phrase, UnknownIdError, did_you_mean, near

if TYPE_CHECKING:
    from collections.abc import Collection

_APOSTROPHES = str.maketrans("", "", "'’‘`´")  # noqa: RUF001 (what people type for one)


def folded(text: str) -> str:
    """A text for comparing: without case, accents, apostrophes and surplus space."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def likely(key: object, known: Collection[str]) -> Phrase:
    """The end of a message: ``; did you mean 'x'?``, or nothing where none is near."""
    found = near(key, known, 1) if isinstance(key, str) else []
    return Phrase(did_you_mean(found, "nl"), did_you_mean(found, "en"))


def not_there(kind: str, key: object, known: Collection[str], hint: Phrase) -> UnknownIdError:
    """The error of a key that is not among those there are.

    Args:
        kind: What was looked for, such as ``indicator``.
        key: What was given.
        known: What there is.
        hint: What is said where nothing is near.
    """
    found = near(str(key), known, 1)
    return UnknownIdError(kind, key, found, "" if found else hint)
