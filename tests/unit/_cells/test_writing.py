"""What a cell can hold is put there as it is; alike content gives alike bytes."""

import io
import time
import zipfile
from typing import Any

import openpyxl
import pytest

from brede_welvaart._cells import writing
from brede_welvaart.errors import FaultCode


def reopened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).active


def test_a_number_is_there_to_its_last_bit() -> None:
    book = openpyxl.Workbook()
    numbers = [0.1 + 0.2, 985 / 24, 1e-300, 1.7e308, -1 / 3, 2**60 + 1, 0, 5e-324]
    for line, number in enumerate(numbers, start=1):
        writing.put_number(book.active.cell(line, 1), number)
    sheet = reopened(writing.saved(book))
    assert [cell.value for (cell,) in sheet.iter_rows()] == numbers
    assert {cell.data_type for (cell,) in sheet.iter_rows()} == {"n"}


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31", "-5", "@x", "475/12", "0363", "2022-12", "#N/A", "TRUE", "1e5", "12:30", "5%"],
)
def test_a_text_stays_a_text(text: str) -> None:
    book = openpyxl.Workbook()
    writing.put_text(book.active.cell(1, 1), text)
    cell = reopened(writing.saved(book)).cell(1, 1)
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.quotePrefix == (text[0] in "=+-@")


def test_no_text_is_no_value() -> None:
    book = openpyxl.Workbook()
    writing.put_text(book.active.cell(1, 1), "")
    assert reopened(writing.saved(book)).cell(1, 1).value is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 32_767, None),
        ("x" * 32_768, FaultCode.TOO_LONG_FOR_A_CELL),
        ("\N{GRINNING FACE}" * 16_383, None),
        ("\N{GRINNING FACE}" * 16_384, FaultCode.TOO_LONG_FOR_A_CELL),
        ("a\tb\nc", None),
        ("a\x1bb", FaultCode.CONTROL_CHARACTER),
        ("a\uffffb", FaultCode.CONTROL_CHARACTER),
        ("a\rb", FaultCode.CONTROL_CHARACTER),
    ],
)
def test_what_no_cell_can_hold_is_a_fault(text: str, code: FaultCode | None) -> None:
    found = writing.text_fault(text, "notes", 3)
    assert (found and found.code) == code
    assert not found or found.parts == ("notes", 3)


def test_a_row_is_as_high_as_its_longest_text_and_no_higher_than_a_sheet_has() -> None:
    assert writing.height(["", "kort"], [10, 10]) == writing.height([], [])
    assert writing.height(["kort", "woord " * 10], [10, 10]) > 5 * writing.height([], [])
    assert writing.height(["een\ntwee\ndrie"], [40]) == 3 * writing.height([], [])
    assert writing.height(["x" * 30_000], [10]) == 409


def test_the_same_content_gives_the_same_bytes_at_any_time(monkeypatch: Any) -> None:
    made = []
    for moment in (1.0e9, 1.7e9):
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        monkeypatch.setattr(time, "localtime", lambda _=None, moment=moment: time.gmtime(moment))
        book = openpyxl.Workbook()
        writing.put_text(book.active.cell(1, 1), "Goes")
        made.append(writing.saved(book))
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = archive.read("docProps/core.xml").decode()
    assert "1980-01-01T00:00:00Z" in about
    assert "openpyxl" not in about
