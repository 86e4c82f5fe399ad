"""Every cell of a workbook is what it is; what does not fit is refused before it is written."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest

from brede_welvaart._cells import writing as cells
from brede_welvaart._pages.blocks import (
    Block,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Rows,
    Table,
    pairs,
)
from brede_welvaart._pages.blocks import (
    Column as PageColumn,
)
from brede_welvaart._pages.words import Words
from brede_welvaart._workbook import writing
from brede_welvaart._workbook.book import Book, Cell, Column, Kind, Sheet
from brede_welvaart.errors import DataError

NL, EN = Words("nl"), Words("en")
HOSTILE = ['=HYPERLINK("https://x.nl")', "+1", "-1", "@SUM(A1)", "=cmd|' /C'!A0", "475/12", "0363"]


def opened(book: Book, say: Words = NL) -> Any:
    return openpyxl.load_workbook(io.BytesIO(writing.workbook(book, say)))


def column_of(*values: Cell, kind: Kind = Kind.TEXT, say: Words = NL) -> list[Any]:
    """The cells of a column with these values, as they are read again."""
    sheet = Sheet("Blad", [Column("Kop", kind)], [(value,) for value in values])
    return [row[0] for row in opened(Book([sheet], []), say)["Blad"].iter_rows(min_row=2)]


def test_numbers_are_numbers_of_which_two_decimals_show() -> None:
    found = column_of(1 / 3, -0.00123, None, 1271.0, kind=Kind.NUMBER)
    assert [cell.value for cell in found] == [1 / 3, -0.00123, None, 1271.0]
    assert {cell.number_format for cell in found if cell.value} == {"0.00"}


def test_years_and_counts_have_no_decimals_and_no_mark_of_thousands() -> None:
    (found,) = column_of(2023, kind=Kind.WHOLE)
    assert (found.value, found.number_format) == (2023, "0")


def test_a_share_is_shown_as_percents() -> None:
    (found,) = column_of(0.8583, kind=Kind.SHARE)
    assert (found.value, found.number_format) == (0.8583, "0.00%")


@pytest.mark.parametrize(("say", "shown"), [(NL, "d-m-yyyy"), (EN, "yyyy-mm-dd")])
def test_a_day_is_a_day_and_a_month_stays_a_text(say: Words, shown: str) -> None:
    day, month, old = column_of(
        dt.date(2022, 4, 20), "2022-12", dt.date(1899, 5, 1), kind=Kind.DATE, say=say
    )
    assert (day.value.date(), day.is_date, day.number_format) == (
        dt.date(2022, 4, 20),
        True,
        shown,
    )
    assert (month.value, month.data_type) == ("2022-12", "s")
    assert (old.value, old.data_type) == ("1899-05-01", "s")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_formula_a_number_or_a_day(text: str) -> None:
    for kind in Kind:
        (found,) = column_of(text, kind=kind)
        assert (found.value, found.data_type) == (text, "s")
    sheet = Sheet(text, [Column(text)], [])
    book = opened(Book([sheet], [Heading(text), Note(text), pairs([(text, text)])]))
    everything = [cell for one in book for row in one.iter_rows() for cell in row]
    assert {cell.data_type for cell in everything if cell.value} == {"s"}


def test_what_steers_or_xml_cannot_hold_has_a_mark_in_its_place() -> None:
    found = column_of("a\x1b[31m\u202eb", "a\uffffb", "a\nb\r\n c", "a\ud800b")
    assert [cell.value for cell in found] == ["a�[31m�b", "a�b", "a b c", "a�b"]


def test_a_text_that_fits_no_cell_is_refused_by_the_place_of_the_cell() -> None:
    sheet = Sheet("Goes", [Column("Kop"), Column("Noot")], [("a", "b"), ("c", "x" * 32_768)])
    about = [Note("x" * 32_768)]
    with pytest.raises(DataError) as caught:
        writing.workbook(Book([sheet], about), NL)
    said = [fault.line("nl").partition(":")[0] for fault in caught.value.faults]
    assert said == ["blad Goes, cel B3", "blad Verantwoording, cel B1"]


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_ROWS", 4)
    fits = Sheet("Past", [Column("Kop")], [("a",)] * 3)
    assert writing.workbook(Book([fits], []), NL)
    with pytest.raises(DataError) as caught:
        writing.workbook(Book([fits, Sheet("Te lang", [Column("Kop")], [("a",)] * 4)], []), EN)
    (fault,) = caught.value.faults
    assert "sheet 'Te lang', cell A5: has 4 rows" in fault.line("en")
    assert fault.values["most"] == 3


def test_sheets_have_names_that_can_be_and_differ() -> None:
    sheets = [Sheet(name, [Column("a")], []) for name in ("a/b:c", "A/B:C", "verantwoording", "")]
    assert opened(Book(sheets, [])).sheetnames == [
        *("abc", "ABC 2", "verantwoording", "-", "Verantwoording 2")
    ]


def test_a_name_of_a_sheet_is_no_longer_than_excel_counts_and_has_no_quotes_around_it() -> None:
    names = ["\N{GRINNING FACE}" * 20, "x" * 30 + "'s", "''", "a\uffffb\x1b"]
    found = opened(Book([Sheet(name, [Column("a")], []) for name in names], [])).sheetnames
    assert found[:4] == ["\N{GRINNING FACE}" * 15, "x" * 30, "-", "a\ufffdb\ufffd"]


def test_headings_stay_in_sight_are_printed_on_every_page_and_can_be_filtered() -> None:
    sheet = Sheet("Blad", [Column("Een"), Column("Twee", Kind.NUMBER)], [("a", 1.5)] * 3)
    found = opened(Book([sheet], []))["Blad"]
    assert found.freeze_panes == "A2"
    assert found.print_title_rows == "$1:$1"
    assert found.auto_filter.ref == "A1:B4"
    assert (found.page_setup.orientation, found.page_setup.fitToHeight) == ("landscape", 0)
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert all(cell.font.b for cell in found[1])
    empty = Sheet("Leeg", [Column("Een")], [])
    assert opened(Book([empty], []))["Leeg"].auto_filter.ref is None


def test_columns_are_as_wide_as_what_is_in_them_within_reason() -> None:
    texts = ("kort", "x " * 15, "woord " * 100)
    headings = [
        Column("a"),
        Column("b"),
        Column("c"),
        Column("Lettergrepenwoordenboek en meer", Kind.NUMBER),
    ]
    found = opened(Book([Sheet("Blad", headings, [(*texts, 1.0)])], []))["Blad"]
    a, b, c, d = (found.column_dimensions[letter].width for letter in "ABCD")
    assert a == 9
    assert a < b < c == 44
    assert d == len("Lettergrepenwoordenboek") + 4
    assert found.row_dimensions[2].height > found.row_dimensions[1].height


def test_an_optional_column_without_anything_is_left_out() -> None:
    headings = [Column("a"), Column("b", is_optional=True), Column("c", is_optional=True)]
    found = opened(Book([Sheet("Blad", headings, [("x", None, None), ("y", None, "z")])], []))
    rows = list(found["Blad"].iter_rows(values_only=True))
    assert rows == [("a", "c"), ("x", None), ("y", "z")]


def test_the_account_has_every_word_of_its_blocks_but_what_has_a_sheet_of_its_own() -> None:
    table = Table([PageColumn("in een blad")], [Rows([("x",)])])
    blocks: list[Block] = [
        Heading("Kop", facts=("feit", "")),
        Paragraph(["een", Line("twee", facts=("drie",))]),
        Note("noot"),
        pairs([("label", "waarde")]),
        Listing([["punt", "regel"]]),
        table,
    ]
    sheet = opened(Book([], blocks), EN)["About"]
    assert list(sheet.iter_rows(values_only=True)) == [
        ("Kop · feit", None),
        (None, "een"),
        (None, "twee · drie"),
        (None, "noot"),
        ("label", "waarde"),
        (None, "punt"),
        (None, "regel"),
    ]
    assert [row[0].row for row in sheet.iter_rows() if row[0].font.b] == [1]


def test_the_same_book_gives_the_same_bytes() -> None:
    book = Book([Sheet("Blad", [Column("a")], [("x",)])], [Note("y")])
    assert writing.workbook(book, NL) == writing.workbook(book, NL)
    assert cells.MOST_ROWS == 1_048_576
