"""Headings are found under titles; what stands around a table does not count."""

import io
from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart._cells.csv import read_csv
from brede_welvaart._cells.sheet import Row, Sheet, Table
from brede_welvaart._cells.tables import column_faults, headed, read_rows


def table_of(content: bytes) -> Table:
    return headed(read_csv(io.BytesIO(content)))


def test_a_csv_file_is_one_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a;b\n1;2\n")
    [sheet] = read_rows(path)
    assert (sheet.name, [row.line for row in sheet.rows]) == (None, [1, 2])


def test_titles_and_a_source_are_passed_over() -> None:
    table = table_of(b'"Cijfers; van alles"\n\na;b\n1;2\n;;\n"Bron: wij"\n"\xc2\xa9 CBS";\n')
    assert (table.line, table.columns) == (3, ("a", "b"))
    assert list(table.rows) == [Row(4, ["1", "2"])]
    assert table.passed_over == ["Cijfers; van alles", "Bron: wij", "\u00a9 CBS"]


def test_a_cell_that_stands_alone_between_rows_is_no_source() -> None:
    first, second, third = table_of(b"a;b\nGoes\nBorsele;\n1;2\n").rows
    assert (first.line, first.fault and first.fault.code) == (2, bw.FaultCode.ROW_WIDTH)
    assert second == Row(3, ["Borsele", ""])
    assert third == Row(4, ["1", "2"])


def test_separators_at_the_end_of_lines_are_passed_over() -> None:
    table = table_of(b"a;b;;\n1;2;\n3;4\n;;;\n5;6;7;\n")
    assert table.columns == ("a", "b")
    *good, wrong = table.rows
    assert [list(row.cells) for row in good] == [["1", "2"], ["3", "4"]]
    assert wrong.fault is not None
    assert wrong.fault.message == "expected 2 columns, got 4"


def test_a_row_of_another_width_is_a_fault_and_the_next_is_read() -> None:
    first, second = table_of(b"a,b\n1,2,5\n3,4\n").rows
    assert first.cells == ()
    assert first.fault is not None
    assert first.fault.message.startswith("expected 2 columns, got 3; a decimal comma must stand")
    assert second == Row(3, ["3", "4"])


def test_what_stops_the_reading_of_headings_is_said() -> None:
    with pytest.raises(bw.DataError, match="line 2: the quotes"):
        table_of(b'Cijfers\n"a"b;c\na;b\n')


def test_without_headings_nothing_is_read() -> None:
    with pytest.raises(bw.DataError, match="line 1: there is no row with the names"):
        headed(Sheet(None, ";", iter([Row(1, ["a"])])))


def test_columns_are_wanted_once_each() -> None:
    found = list(column_faults(table_of(b"regio;cijfr;regio\n"), ("regio", "cijfer")))
    assert [fault.message for fault in found] == [
        "the column 'regio' stands there a second time",
        "the column 'cijfer' is missing; there are: 'cijfr'",
    ]
    assert [fault.place("nl") for fault in found] == ["regel 1, kolom 3", "regel 1"]


def test_where_no_other_column_stands_that_is_said() -> None:
    [fault] = column_faults(table_of(b"regio;y\n"), ("regio", "y", "cijfer"))
    assert fault.text("nl") == "de kolom 'cijfer' ontbreekt; wel zijn er: geen andere"


def test_as_many_columns_as_fit_a_line_are_looked_at_once() -> None:
    class Counted(str):
        """A text that counts what it is compared with."""

        __slots__ = ()
        count = 0
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            Counted.count += 1
            return str.__eq__(self, other)

    names = tuple(Counted(f"k{number}") for number in range(4_000))
    table = Table(Sheet(None, ",", iter(())), 1, names, iter(()), [])
    assert [fault.code for fault in column_faults(table, ("regio", "cijfer"))] == [
        bw.FaultCode.NO_COLUMN
    ] * 2
    assert Counted.count < 10 * len(names)
