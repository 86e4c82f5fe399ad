"""Picks what makes the workbook of a result by its format, and writes it."""

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from brede_welvaart._base.files import write_bytes
from brede_welvaart._pages.words import Words
from brede_welvaart._workbook.book import Book
from brede_welvaart._workbook.writing import workbook
from brede_welvaart.errors import DataError, Fault, FaultCode, Lang

#: What makes the workbook of a format: a module of this package and its function, which takes the
#: result, the words of a language, and settings by name.
WORKBOOKS = {
    "brede_welvaart/comparison/1": "course:comparison_book",
    "brede_welvaart/course/1": "course:book",
    "brede_welvaart/index_result/1": "monitor:index_book",
    "brede_welvaart/participation/1": "participation:book",
    "brede_welvaart/profile/1": "scan:book",
    "brede_welvaart/region_report/1": "monitor:region_book",
    "brede_welvaart/scan_comparison/1": "scan_comparison:book",
    "brede_welvaart/scores/1": "scores:book",
    "brede_welvaart/signals/1": "monitor:signals_book",
}
_ENDING = ".xlsx"


def write(
    what: Any,  # noqa: ANN401 (any result that has a workbook)
    path: str | os.PathLike[str],
    lang: Lang,
    **settings: Any,  # noqa: ANN401
) -> None:
    """Write the workbook of a result: the whole of it, or nothing.

    Args:
        what: The result.
        path: Where to write.
        lang: ``nl`` or ``en``.
        settings: What its workbook takes beside, such as ``show_actors``.

    Raises:
        UnknownIdError: If there is no such language.
        DataError: If the name has another ending, or a text is too long for a cell, or a table
            for a sheet.
        MissingExtraError: If openpyxl is not installed.
        OSError: If it cannot be written.
    """
    module, _, function = WORKBOOKS[what.FORMAT].partition(":")
    make: Callable[..., Book] = getattr(
        import_module(f"brede_welvaart._workbook.{module}"), function
    )
    write_book(lambda say: make(what, say, **settings), path, lang)


def write_book(make: Callable[[Words], Book], path: str | os.PathLike[str], lang: Lang) -> None:
    """Write a workbook that is made in a language.

    Args:
        make: Makes it.
        path: Where to write.
        lang: ``nl`` or ``en``.

    Raises:
        Error: As for `write`.
    """
    say, ending = Words(lang), Path(path).suffix.lower()
    if ending != _ENDING:
        raise DataError([Fault(FaultCode.NOT_A_CHOICE, "path", given=ending, known=(_ENDING,))])
    write_bytes(path, workbook(make(say), say))
