"""A text in Dutch and English."""

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
