"""A CSV file becomes rows of texts with their line, or every fault is named by it."""

import pytest

import brede_welvaart as bw
from brede_welvaart._cells.csv import CsvRow, column_faults, line_path, read_csv


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [";", ","])
def test_either_separator_and_every_line_end_is_read(mark: str, end: str) -> None:
    sheet = read_csv(f"\ufeffregio{mark} cijfer{end}{end}a{mark}1{end}".encode())

    assert (sheet.separator, sheet.columns) == (mark, ("regio", "cijfer"))
    assert list(sheet.rows) == [CsvRow(3, ["a", "1"])]


def test_lines_are_counted_over_cells_that_go_on() -> None:
    sheet = read_csv(b'a,b\n"een\ntwee",2\n3,4\n')
    assert [(row.line, list(row.cells)) for row in sheet.rows] == [
        (2, ["een\ntwee", "2"]),
        (4, ["3", "4"]),
    ]


def test_a_row_of_another_width_is_a_fault_and_the_next_is_read() -> None:
    first, second = read_csv(b"a,b\n1,2,5\n3,4\n").rows
    assert first.cells == ()
    assert first.fault.startswith("expected 2 columns, got 3; a decimal comma must stand within")
    assert second == CsvRow(3, ["3", "4"])


def test_quotes_that_are_not_in_order_end_the_reading() -> None:
    *_, last = read_csv(b'a;b\n1;2\n"3"x;4\n5;6\n').rows
    assert last.line == 3
    assert "nothing was read from here on" in last.fault


@pytest.mark.parametrize("content", [b"", b"alles in een", b"a,b;c\n", b"a\xff,b\n"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(bw.DataError, match="line 1"):
        read_csv(content)


def test_columns_are_wanted_once_each() -> None:
    found = column_faults(("regio", "cijfr", "regio"), ("regio", "cijfer"))
    assert [fault.message for fault in found] == [
        "unknown column 'cijfr'; did you mean 'cijfer'?",
        "the column 'regio' stands there twice",
        "the column 'cijfer' is missing",
    ]


def test_a_place_is_a_line_and_perhaps_a_column() -> None:
    assert (line_path(3), line_path("3 of a.csv", "value")) == ("line 3", "line 3 of a.csv, value")
