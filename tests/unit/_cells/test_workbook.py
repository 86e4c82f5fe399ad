"""A workbook becomes rows with their sheet and cell, or is refused in one sentence."""

import datetime as dt
import sys
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import brede_welvaart as bw
from brede_welvaart._cells import workbook
from brede_welvaart._cells.tables import column_faults, headed, read_rows


def made(path: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_rows_have_their_numbers_and_cells_their_kind(tmp_path: Path) -> None:
    day = dt.datetime(2022, 4, 20)  # noqa: DTZ001 (a workbook has no zones)
    rows = [["Titel"], [], ["naam", "cijfer", "dag"], ["Goes", 3.5, day], [None, " ", None], [1]]
    sheet, other = read_rows(made(tmp_path / "a.XLSX", {"Een": rows, "Twee": []}))

    assert [(row.line, tuple(row.cells)) for row in sheet.rows] == [
        (1, ("Titel",)),
        (3, ("naam", "cijfer", "dag")),
        (4, ("Goes", 3.5, day)),
        (6, (1,)),
    ]
    assert (sheet.name, sheet.separator, other.name, list(other.rows)) == ("Een", "", "Twee", [])


def test_short_rows_are_filled_and_a_fault_names_the_cell(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", {"Een": [["a", "b", "b"], [1, 2], [3, None, None], [4, 5]]})
    table = headed(read_rows(path)[0])
    assert [tuple(row.cells) for row in table.rows] == [(1, 2, None), (3, None, None), (4, 5, None)]
    first, second = column_faults(table, ("b", "c"))
    assert (first.place("nl"), first.code) == ("blad Een, cel C1", bw.FaultCode.COLUMN_TWICE)
    assert second.text("nl") == "de kolom 'c' ontbreekt; wel zijn er: 'a'"


def test_hidden_sheets_are_not_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Lijsten").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in read_rows(tmp_path / "a.xlsx")] == ["Sheet"]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"regio;cijfer\n")
    with pytest.raises(bw.DataError, match="no workbook"):
        read_rows(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("anders.txt", "x")
    with pytest.raises(bw.DataError, match="no workbook"):
        read_rows(path)
    with pytest.raises(FileNotFoundError):
        read_rows(tmp_path / "weg.xlsx")


def test_a_damaged_sheet_is_refused_when_it_is_read(tmp_path: Path) -> None:
    good = made(tmp_path / "a.xlsx", {"Een": [["a", "b"]]})
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for item in old.infolist():
            content = old.read(item)
            is_sheet = item.filename.endswith("sheet1.xml")
            new.writestr(item, content[:-40] if is_sheet else content)
    with pytest.raises(bw.DataError, match="no workbook"):
        [list(sheet.rows) for sheet in read_rows(tmp_path / "b.xlsx")]


def test_what_is_large_once_unpacked_is_refused_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "a.xlsx", {"Een": [["a", "b"]]})
    monkeypatch.setattr(workbook, "_MOST_UNPACKED", path.stat().st_size)
    monkeypatch.setattr(openpyxl, "load_workbook", None)
    with pytest.raises(bw.DataError, match="unpacked"):
        read_rows(path)


def test_without_openpyxl_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "a.xlsx", {"Een": [["a", "b"]]})
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[excel\]"):
        read_rows(path)


def test_too_little_memory_is_not_taken_for_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise MemoryError

    path = made(tmp_path / "a.xlsx", {"Een": [["a", "b"]]})
    monkeypatch.setattr(openpyxl, "load_workbook", full)
    with pytest.raises(MemoryError):
        read_rows(path)
