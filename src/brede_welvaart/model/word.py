"""What a fixed word is: a text that programs compare, with what people read for it."""

from enum import StrEnum
from typing import Self

from brede_welvaart.model.text import Text


class Word(StrEnum):
    """A fixed word: compares equal to its plain text, behind which stands what people read."""

    _label: tuple[str, str]

    # Defaults, as type checkers read ``Status("editorial")`` by this too.
    def __new__(cls, word: str, nl: str = "", en: str = "") -> Self:
        """The member that is this word."""
        member = str.__new__(cls, word)
        member._value_ = word
        member._label = nl, en  # noqa: SLF001 (a member has no other way to get it)
        return member

    @property
    def label(self) -> Text:
        """What people read for this word."""
        return Text(*self._label)
