"""Workbooks as they are read again: rows by their headings."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

Rows = list[dict[str, Any]]
#: The rows of every sheet by its name; of the account its two columns.
Read = Callable[..., dict[str, Any]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Writes a result, and reads it again."""

    def written(result: Any, *more: Any, **settings: Any) -> dict[str, Any]:
        path = tmp_path / "uitkomst.xlsx"
        result.to_excel(path, *more, **settings)
        book = openpyxl.load_workbook(path)
        found: dict[str, Any] = {}
        for sheet in book:
            head, *rows = sheet.iter_rows(values_only=True)
            if sheet is book.worksheets[-1]:
                found[sheet.title] = [head, *rows]
            else:
                assert len(set(head)) == len(head)
                found[sheet.title] = [dict(zip(head, row, strict=True)) for row in rows]
        return found

    return written
