"""Workbooks that are written: texts stay texts, sheets print, alike content gives alike bytes."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from brede_welvaart.errors import Fault, FaultCode

#: So many characters fit in a cell, counted as Excel counts them.
LONGEST_TEXT = 32_767
#: So many rows fit in a sheet.
MOST_ROWS = 1_048_576
# XML cannot hold these, or makes another of them.
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
# What is longer than a line, and how high lines and rows are, in points.
_PER_LINE, _LINE_HEIGHT, _HIGHEST = 1.1, 15, 409.0
_LANDSCAPE, _A4 = "landscape", 9
_ABOUT = "docProps/core.xml"
_MAKER = "brede_welvaart"
# The first moment that an archive can hold: that of every part of a file.
_ALWAYS = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def text_fault(text: str, *parts: str | int) -> Fault | None:
    """Why a text cannot stand in a cell; None if it can.

    Args:
        text: The text.
        parts: Where in the document it is from.
    """
    length = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if length > LONGEST_TEXT:
        code = FaultCode.TOO_LONG_FOR_A_CELL
        return Fault(code, *parts, most=LONGEST_TEXT, count=length)
    if _NOT_IN_XML.search(text):
        return Fault(FaultCode.CONTROL_CHARACTER, *parts, given=text)
    return None


def without_unwritable(text: str) -> str:
    r"""A text with a mark in the place of each character that XML cannot hold.

    >>> without_unwritable("a\uffffb") == "a\ufffdb"
    True
    """
    return _NOT_IN_XML.sub("\ufffd", text)


def put_text(cell: Any, text: str) -> None:  # noqa: ANN401 (of openpyxl)
    """Put a text in a cell: never a formula, and read as text what is typed over it."""
    cell.number_format = "@"
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def put_number(cell: Any, value: float) -> None:  # noqa: ANN401 (of openpyxl)
    """Put a number in a cell, to its last bit: openpyxl itself keeps sixteen digits of it."""
    cell.value = repr(value)
    cell.data_type = "n"


def print_wide(sheet: Any) -> None:  # noqa: ANN401 (of openpyxl)
    """Print a sheet on A4 on its side, as wide as the page."""
    setup = sheet.page_setup
    setup.orientation, setup.paperSize = _LANDSCAPE, _A4
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """How high a row is: as many lines as the longest text takes in its column.

    Args:
        texts: What stands in its cells.
        widths: How wide their columns are.
    """
    lines = (
        sum(1 + len(part) * _PER_LINE // width for part in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(_HIGHEST, max((1.0, *lines)) * _LINE_HEIGHT)


def saved(book: Any) -> bytes:  # noqa: ANN401 (of openpyxl)
    """The whole file, without the time at which it was made: alike for alike content."""
    from openpyxl.xml.functions import tostring

    first, made = io.BytesIO(), io.BytesIO()
    book.save(first)
    about = book.properties
    about.creator, about.created, about.modified = _MAKER, _ALWAYS, _ALWAYS
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = tostring(about.to_tree()) if name == _ABOUT else old.read(name)
            part = zipfile.ZipInfo(name, _ALWAYS.timetuple()[:6])
            new.writestr(part, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
