"""A text in Dutch and English, and a fixed word with such a text."""

from enum import StrEnum
from typing import Self

from attrs import field, frozen

from brede_welvaart.errors import Lang
from brede_welvaart.model._check import (
    Checked,
    checked,
    optional,
    words,
)


@frozen(repr=False)
class Text(Checked):
    """A text (*tekst*) in Dutch, and in English where there is one.

    Args:
        nl: The Dutch text.
        en: The English text, or None.

    Raises:
        DataError: If a text is empty or cannot be written as UTF-8.

    >>> Text("Wonen", "Housing").get("en")
    'Housing'
    """

    nl: str = field(metadata=checked(words))
    en: str | None = field(default=None, metadata=checked(optional(words)))

    def get(self, lang: Lang = "nl") -> str:
        """The text in a language, or in Dutch where it is not there.

        Args:
            lang: ``nl`` or ``en``.
        """
        return self.en if lang == "en" and self.en is not None else self.nl

    def __str__(self) -> str:
        """The Dutch text."""
        return self.nl


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
