"""What a heading or a label in a table of answers or effects stands for, in Dutch and English."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from brede_welvaart._base.likely import folded
from brede_welvaart.errors import Lang
from brede_welvaart.model.text import Text

LANGUAGES: tuple[Lang, ...] = ("nl", "en")


class Column(NamedTuple):
    """What a heading or a label stands for.

    Attributes:
        key: The key of a label above the rows, or of a column.
        number: Which of several, from 1.
    """

    key: str
    number: int = 1


class Layout:
    """The labels above the rows of a table, and its columns."""

    def __init__(
        self,
        head: Mapping[str, Text],
        columns: Mapping[str, Text],
        also: Mapping[str, str],
        key: str,
        guidance: Iterable[str] = (),
    ) -> None:
        """Keep what it consists of.

        Args:
            head: What stands above the rows, or on a sheet without rows.
            columns: The columns, in their order.
            also: What people and other programs write too, folded, and the key that it means.
            key: The column without which nothing is a row.
            guidance: The columns that only help who fills it in.
        """
        self.head, self.columns = head, columns
        self.key = Column(key)
        self.guidance = frozenset(guidance)
        self._names = dict(also) | {
            folded(text.get(lang)): name
            for name, text in (*head.items(), *columns.items())
            for lang in LANGUAGES
        }

    def column(self, label: object) -> Column | None:
        """What a heading or a label stands for; None if that is not known.

        Args:
            label: What stands in the cell.
        """
        if not isinstance(label, str):
            return None
        found = re.fullmatch(r"(.*?)(?: ([1-9]))?", folded(label).removesuffix(":"))
        key = self._names.get(found[1]) if found else None
        return Column(key, int((found and found[2]) or 1)) if key else None

    def headings(self) -> tuple[str, ...]:
        """The headings that there are, in Dutch and English."""
        return tuple(text.get(lang) for text in self.columns.values() for lang in LANGUAGES)
