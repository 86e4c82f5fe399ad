"""Workbooks and CSV that were filled in: which table is in them, and what is read of it."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from brede_welvaart._api.forms import read_answers
from brede_welvaart._api.scan_forms import read_effects
from brede_welvaart._cells.csv import read_csv
from brede_welvaart._cells.form_layout import ANSWERS
from brede_welvaart._cells.scan_layout import EFFECTS
from brede_welvaart._cells.workbook import sheets_of
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model._check import Document
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.scan import Scan


def read_form(
    content: bytes,
    wanted: str | None,
    plan: Plan | None,
    make: Callable[[object], Any],
    *,
    is_book: bool,
) -> Document:
    """The assessment or the scan in a form that was filled in.

    Args:
        content: The whole file.
        wanted: The format that it must have; None is any.
        plan: The plan that judges an assessment, if it is given; else that of the edition in it.
        make: Makes the document of plain values.
        is_book: Whether the file is a workbook, and not CSV.

    Raises:
        DataError: If anything is wrong: every fault, with the cell or the line and the column; or
            it is another document than wanted.
        MissingExtraError: If it is a workbook and openpyxl is not installed.
    """
    there = sheets_of(content, computed=False) if is_book else [read_csv(BytesIO(content))]
    sheets = [(sheet, [*sheet.rows]) for sheet in there]
    found = filter(None, (_format(row.cells) for _, rows in sheets for row in rows))
    given = next(found, wanted)
    if wanted not in {None, given}:
        raise DataError([Fault(FaultCode.OTHER_FORMAT, given=given, wanted=wanted)])
    again = [sheet._replace(rows=iter(rows)) for sheet, rows in sheets]
    return read_effects(again, make) if given == Scan.FORMAT else read_answers(again, plan, make)


def _format(cells: Iterable[object]) -> str | None:
    """Of which document these are the headings; None if they are of none."""
    cells = [*cells]
    if ANSWERS.key in map(ANSWERS.column, cells):
        return Assessment.FORMAT
    columns = {column.key for column in map(EFFECTS.column, cells) if column}
    return Scan.FORMAT if {"theme", "effect"} <= columns else None
