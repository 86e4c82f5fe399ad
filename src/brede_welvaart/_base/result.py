"""What results and records have in common: they show themselves."""

import os
from typing import Any

from brede_welvaart._base.faces import face
from brede_welvaart.errors import Lang

#: How wide a text is that nobody gave a width.
WIDTH = 80


class Shown:
    """Something that shows itself to people: as text, and in a notebook.

    What is said of it is a page, made by ``_pages`` and picked by the class's ``FORMAT``.
    """

    __slots__ = ()

    def text(self, lang: Lang = "nl", *, width: int = WIDTH) -> str:
        """What there is to say of it, as plain text.

        Args:
            lang: ``nl`` or ``en``.
            width: How many columns a line may have.

        Raises:
            UnknownIdError: If there is no such language.
        """
        return str(face("text")(self, lang, width=width))

    def __str__(self) -> str:
        """The same in Dutch, 80 columns wide."""
        return self.text()

    def _repr_html_(self) -> str:
        """The same as HTML for a notebook; every text in it is escaped."""
        return str(face("html")(self))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:  # noqa: ANN401 (theirs)
        """How pydantic reads and writes it: as ``from_dict`` and ``to_dict`` do."""
        return face("pydantic_core")(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _core_schema: Any, _handler: Any) -> Any:  # noqa: ANN401 (theirs)
        """Its JSON Schema, as it can stand in one of pydantic's or in OpenAPI."""
        return face("pydantic_json")(cls)


class InExcel(Shown):
    """Something that can be written as a workbook, too.

    What stands in it is made by ``_workbook``, and picked by the class's ``FORMAT``.
    """

    __slots__ = ()

    def to_excel(self, path: str | os.PathLike[str], lang: Lang = "nl") -> None:
        """Write it as a workbook of Excel: tables with readable headings, and what they rest on.

        Numbers are numbers and days are days; no text becomes a formula, a number or a date.

        Args:
            path: Where to write: a file whose name ends in ``.xlsx``.
            lang: ``nl`` or ``en``.

        Raises:
            UnknownIdError: If there is no such language.
            DataError: If the name has another ending, or a text is too long for a cell.
            MissingExtraError: If the extra ``excel`` is not installed.
            OSError: If it cannot be written.
        """
        face("workbook")(self, path, lang)
