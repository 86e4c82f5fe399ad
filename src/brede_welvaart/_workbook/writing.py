"""Writes a workbook: a cell is what it is, and no text becomes a formula, number or date."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from brede_welvaart._base.extras import require
from brede_welvaart._base.lines import clean
from brede_welvaart._cells.form_layout import sheet_names
from brede_welvaart._cells.writing import (
    MOST_ROWS,
    height,
    print_wide,
    put_number,
    put_text,
    saved,
    text_fault,
    without_unwritable,
)
from brede_welvaart._pages.blocks import Block, Heading, Line, Listing, Note, Pairs, Paragraph
from brede_welvaart._pages.words import Words
from brede_welvaart._workbook.book import Book, Cell, Column, Kind, Row, Sheet
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model.text import Text

_ABOUT = Text("Verantwoording", "About")
_NUMBER_FORMATS = {Kind.NUMBER: "0.00", Kind.WHOLE: "0", Kind.SHARE: "0.00%"}
_DAYS = Text("d-m-yyyy", "yyyy-mm-dd")
# A day of an earlier year is no day to every spreadsheet.
_FIRST_YEAR = 1901
_BAND = "DCE9EE"
_PAGES = "&P / &N"
# How wide columns are: a text takes two lines rather than the room of others.
_NARROWEST, _MIDDLING, _WIDEST = 9, 24, 44
# Headings are bold, and have the arrow of a filter beside them.
_BESIDE_A_HEADING = 4
_LABEL, _SAID = 28, 110
_FONT = "Calibri"


def workbook(book: Book, say: Words) -> bytes:
    """The whole file.

    Args:
        book: What stands in it.
        say: The language.

    Raises:
        DataError: If a text is too long for a cell, or a table for a sheet.
        MissingExtraError: If openpyxl is not installed.
    """
    require("excel", "openpyxl")
    import openpyxl

    about = Sheet(say(_ABOUT), (), _account(book.about))
    sheets = [_safe(_filled(sheet)) for sheet in (*book.sheets, about)]
    names = sheet_names([sheet.name for sheet in sheets])
    named = list(zip(names, sheets, strict=True))
    if faults := [fault for name, sheet in named for fault in _faults(name, sheet)]:
        raise DataError(faults)
    made: Any = openpyxl.Workbook(write_only=True)
    for name, sheet in named[:-1]:
        _write(made.create_sheet(name), sheet, say)
    _write_account(made.create_sheet(names[-1]), sheets[-1], say)
    return saved(made)


# What stands there.


def _account(blocks: Iterable[Block]) -> Iterator[Row]:
    """Headings and labels in the first column, what is said in the second.

    What is drawn, or is a table, stands in a sheet of its own; a heading of nothing else, but for
    a title, is left out.
    """
    waiting: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            waiting = [one for one in waiting if one.level == 1 or one.level < block.level]
            waiting.append(block)
        elif rows := [*_account_rows(block)]:
            yield from map(_account_heading, waiting)
            yield from rows
            waiting = []
    yield from (_account_heading(one) for one in waiting if one.level == 1)


def _account_heading(heading: Heading) -> Row:
    return (" · ".join(filter(None, (heading.text, *heading.facts))), None)


def _account_rows(block: Block) -> Iterator[Row]:
    match block:
        case Pairs():
            yield from ((label, _said(line)) for label, line in block.rows)
        case Note():
            yield (None, block.text)
        case Paragraph():
            yield from ((None, _said(line)) for line in block.lines)
        case Listing():
            yield from ((None, _said(line)) for item in block.items for line in item)
        case _:
            pass


def _said(line: Line) -> str:
    return " · ".join((line.text, *line.facts))


def _filled(sheet: Sheet) -> Sheet:
    """A sheet without the optional columns in which nothing stands."""
    kept = [
        place
        for place, column in enumerate(sheet.columns)
        if not column.is_optional or any(row[place] is not None for row in sheet.rows)
    ]
    if len(kept) == len(sheet.columns):
        return sheet
    rows = (tuple(row[place] for place in kept) for row in sheet.rows)
    return Sheet(sheet.name, (sheet.columns[place] for place in kept), rows)


def _safe(sheet: Sheet) -> Sheet:
    """A sheet in which no text steers what shows it."""
    rows = (
        tuple(_safe_text(cell) if isinstance(cell, str) else _day(cell) for cell in row)
        for row in sheet.rows
    )
    titles = (Column(_safe_text(column.title), column.kind) for column in sheet.columns)
    return Sheet(_safe_text(sheet.name), titles, rows)


# Names of regions and indicators stand in many rows.
@lru_cache(maxsize=4096)
def _safe_text(text: str) -> str:
    return without_unwritable(clean(text))


def _day(cell: Cell) -> Cell:
    """A day that is none to a spreadsheet, as a text."""
    if isinstance(cell, dt.date) and cell.year < _FIRST_YEAR:
        return cell.isoformat()
    return cell


def _faults(name: str, sheet: Sheet) -> Iterator[Fault]:
    """What does not fit."""
    from openpyxl.utils import get_column_letter

    if len(sheet.rows) >= MOST_ROWS:
        code = FaultCode.TOO_MANY_FOR_A_SHEET
        first = f"A{MOST_ROWS + 1}"
        yield Fault(code, count=len(sheet.rows), most=MOST_ROWS - 1).at(sheet=name, cell=first)
    # The account has no headings.
    headings = [tuple(column.title for column in sheet.columns)] if sheet.columns else []
    for line, row in enumerate((*headings, *sheet.rows), start=1):
        for number, cell in enumerate(row, start=1):
            fault = text_fault(cell) if isinstance(cell, str) else None
            if fault:
                yield fault.at(sheet=name, cell=f"{get_column_letter(number)}{line}")


# How it looks.


def _write(sheet: Any, table: Sheet, say: Words) -> None:  # noqa: ANN401 (of openpyxl)
    """A table: its headings stay in sight and stand on every page."""
    widths = [_width(place, table) for place in range(len(table.columns))]
    pen = _Pen(sheet, widths, say)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    if table.rows:
        sheet.auto_filter.ref = pen.reach(len(table.rows) + 1)
    titles = [column.title + " " * _BESIDE_A_HEADING for column in table.columns]
    pen.row(titles, [pen.heading(column) for column in table.columns])
    for row in table.rows:
        pairs = zip(table.columns, row, strict=True)
        pen.row(row, [pen.cell(cell, column.kind) for column, cell in pairs])


def _write_account(sheet: Any, account: Sheet, say: Words) -> None:  # noqa: ANN401 (of openpyxl)
    """What a workbook is about, in two columns."""
    pen = _Pen(sheet, (_LABEL, _SAID), say)
    for label, said in account.rows:
        if said is None:
            pen.row((), [pen.strong(str(label))])
        else:
            pen.row((label, said), [pen.cell(label, Kind.TEXT), pen.cell(said, Kind.TEXT)])


def _width(place: int, table: Sheet) -> float:
    """As wide as what stands in a column, within reason; a heading may take more lines."""
    longest_word = max(map(len, table.columns[place].title.split(" ")))
    longest = max((0, *(len(cell) for row in table.rows if isinstance(cell := row[place], str))))
    widest = min(longest, max(_MIDDLING, longest / 2))
    return min(max(widest + 1, longest_word + _BESIDE_A_HEADING, _NARROWEST), _WIDEST)


class _Pen:
    """Writes the rows of a sheet, from the first to the last."""

    def __init__(self, sheet: Any, widths: Sequence[float], say: Words) -> None:  # noqa: ANN401 (of openpyxl)
        from openpyxl.styles import Alignment, Font, PatternFill
        from openpyxl.utils import get_column_letter

        self._sheet, self._widths, self._line = sheet, widths, 0
        self._formats = {**_NUMBER_FORMATS, Kind.DATE: say(_DAYS)}
        left = Alignment(wrap_text=True, vertical="top")
        right = Alignment("right", "top", wrap_text=True, indent=1)
        bold, band = Font(name=_FONT, bold=True), PatternFill("solid", fgColor=_BAND)
        self._text, self._number = self._look(alignment=left), self._look(alignment=right)
        self._strong = self._look(font=bold)
        self._headings = {
            is_text: self._look(font=bold, fill=band, alignment=left if is_text else right)
            for is_text in (True, False)
        }
        print_wide(sheet)
        sheet.oddFooter.right.text = _PAGES
        self._letters = [str(get_column_letter(n)) for n in range(1, len(widths) + 1)]
        for letter, width in zip(self._letters, widths, strict=True):
            sheet.column_dimensions[letter].width = width

    def reach(self, lines: int) -> str:
        """All cells of so many lines."""
        return f"A1:{self._letters[-1]}{lines}"

    def row(self, said: Sequence[Cell], cells: Sequence[Any]) -> None:
        """Write a row, as high as what is said in it asks for."""
        self._line += 1
        texts = [cell if isinstance(cell, str) else "" for cell in said]
        high = height(texts, self._widths[: len(texts)])
        self._sheet.row_dimensions[self._line].height = high
        self._sheet.append(list(cells))

    def cell(self, value: Cell, kind: Kind) -> Any:  # noqa: ANN401 (of openpyxl)
        """A cell of a kind; nothing where there is nothing. A text is one in every column."""
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return self._written(value, self._text)
        made = self._cell(self._number)
        if isinstance(value, dt.date):
            made.value = value
        else:
            put_number(made, value)
        made.number_format = self._formats[kind]
        return made

    def strong(self, text: str) -> Any:  # noqa: ANN401 (of openpyxl)
        """A text in bold, on one line."""
        return self._written(text, self._strong)

    def heading(self, column: Column) -> Any:  # noqa: ANN401 (of openpyxl)
        """What stands above a column: at the side of what stands in it."""
        return self._written(column.title, self._headings[column.kind is Kind.TEXT])

    def _written(self, text: str, look: Any) -> Any:  # noqa: ANN401 (of openpyxl)
        made = self._cell(look)
        put_text(made, text)
        return made

    def _look(self, **parts: Any) -> Any:  # noqa: ANN401 (of openpyxl)
        """What cells can have in common: it is looked up once, and not for each of them."""
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._sheet)
        for name, part in parts.items():
            setattr(cell, name, part)
        return cell._style  # noqa: SLF001 (the constructor of a cell takes it)

    def _cell(self, look: Any) -> Any:  # noqa: ANN401 (of openpyxl)
        from openpyxl.cell import Cell as OwnCell

        return OwnCell(self._sheet, 1, 1, style_array=look)
