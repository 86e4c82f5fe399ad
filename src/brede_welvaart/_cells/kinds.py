"""What kind of file somebody gives, told by what is in it and not by its name."""

import codecs
from typing import Literal

from brede_welvaart._base.likely import folded

Kind = Literal["workbook", "page", "table", "json"]

# How a workbook begins, and one in the format of before 2007, which is then refused as none.
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# A table of answers has the one heading, in Dutch or in English, and one of effects both others.
_HEADINGS = (({"criterium", "criterion"},), ({"thema", "theme"}, {"effect"}))
# So much is looked at; a table has its headings there.
_LOOKED_AT = 100_000
_SEPARATORS = ";\t,"


def kind_of(content: bytes) -> Kind:
    r"""What kind of file this is: what is none of the others is to be JSON.

    Args:
        content: The whole file, or its beginning.

    >>> kind_of(b"Criterium;Antwoord\n"), kind_of(b"{}"), kind_of(b" <!doctype html>")
    ('table', 'json', 'page')
    """
    if content.startswith(_WORKBOOKS):
        return "workbook"
    encoding = "utf-16" if content.startswith(_WIDE) else "utf-8-sig"
    start = content[:_LOOKED_AT].decode(encoding, "replace").lstrip()
    if start.startswith("<"):
        return "page"
    if not start.startswith(("{", "[")):
        cells = _cells(start)
        has_headings = any(all(cells & names for names in known) for known in _HEADINGS)
        if has_headings or _is_row(start):
            return "table"
    return "json"


def _is_row(start: str) -> bool:
    """Whether it begins with words beside each other, and not with a key and a value."""
    first = start.partition("\n")[0]
    is_worded = first[:1].isalpha() or (first.startswith('"') and '":' not in first)
    return is_worded and any(separator in first for separator in _SEPARATORS)


def _cells(start: str) -> set[str]:
    """What stands between separators, folded."""
    for separator in _SEPARATORS:
        start = start.replace(separator, "\n")
    return {folded(cell.strip('"')) for cell in start.splitlines()}
