"""A CSV file becomes rows of texts with their line, or every fault is named by it."""

import io
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart._cells.csv import read_csv
from brede_welvaart._cells.sheet import Row, Sheet


def sheet_of(content: bytes) -> Sheet:
    return read_csv(io.BytesIO(content))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [";", ","])
def test_either_separator_and_every_line_end_is_read(mark: str, end: str) -> None:
    sheet = sheet_of(f"\ufeffregio{mark} cijfer{end}{end}a{mark}1{end}".encode())

    assert sheet.separator == mark
    assert list(sheet.rows) == [Row(1, ["regio", " cijfer"]), Row(3, ["a", "1"])]


def test_lines_are_counted_over_cells_that_go_on() -> None:
    sheet = sheet_of(b'a,b\n"een\ntwee",2\n3,4\n')
    assert [(row.line, list(row.cells)) for row in sheet.rows] == [
        (1, ["a", "b"]),
        (2, ["een\ntwee", "2"]),
        (4, ["3", "4"]),
    ]


def test_a_line_that_could_have_either_separator_leaves_it_to_the_next() -> None:
    sheet = read_csv(io.BytesIO(b"Plan;Wonen, werken\nThema;Effect\n"))
    assert (sheet.separator, next(sheet.rows)) == (";", Row(1, ["Plan", "Wonen, werken"]))


@pytest.mark.parametrize("said", ["sep=;", '"sep=;"', "SEP=; "])
def test_the_separator_may_be_said_first(said: str) -> None:
    sheet = sheet_of(f"{said}\r\na,b;c\r\n".encode())
    assert (sheet.separator, list(sheet.rows)) == (";", [Row(2, ["a,b", "c"])])


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_wide_characters_with_their_mark_are_read(order: str) -> None:
    sheet = sheet_of("\ufeffSúdwest\ta\n1\t2\n".encode(order))
    assert (sheet.separator, [row.line for row in sheet.rows]) == ("\t", [1, 2])


def test_rows_without_anything_are_passed_over() -> None:
    assert [row.line for row in sheet_of(b";;\na;b;c\n\n ; ;\n1;2;3\n;;\n").rows] == [2, 5]


def test_quotes_that_are_not_in_order_end_the_reading() -> None:
    *_, last = sheet_of(b'a;b\n1;2\n"3"x;4\n5;6\n').rows
    assert last.line == 3
    assert last.fault is not None
    assert last.fault.code is bw.FaultCode.QUOTES


@pytest.mark.parametrize("content", [b"alles in een", b"a,b;c\n", b"a\xff,b\n", b"\n" * 60])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(bw.DataError, match="line 1"):
        sheet_of(content)


def test_an_empty_file_is_called_so() -> None:
    with pytest.raises(bw.DataError, match="is empty"):
        sheet_of(b"")


# However large: no line is read further than a limit, and no cell.


class Endless(io.RawIOBase):
    """A stream that gives the same bytes for ever, and counts them."""

    def __init__(self, start: bytes, more: bytes) -> None:
        self.start, self.more, self.given = start, more, 0

    def readable(self) -> bool:
        return True

    def readinto(self, room: Any) -> int:
        found = self.start or self.more
        self.start = b""
        room[: len(found)] = found
        self.given += len(found)
        return len(found)


@pytest.mark.parametrize(
    ("start", "more", "line"), [(b"", b"\0" * 999, 1), (b"a,b\n", b"," * 999, 2)]
)
def test_a_line_without_an_end_is_left_at_the_limit(start: bytes, more: bytes, line: int) -> None:
    stream = Endless(start, more)
    with pytest.raises(bw.DataError) as caught:
        list(read_csv(io.BufferedReader(stream)).rows)
    [fault] = caught.value.faults
    assert (fault.code, fault.spot.line) == (bw.FaultCode.LINE_TOO_LONG, line)
    assert stream.given < 1_100_000


def test_a_cell_without_an_end_is_left_at_the_limit() -> None:
    stream = Endless(b'a,b\n"', b"x\n" * 400)
    *_, last = read_csv(io.BufferedReader(stream)).rows
    assert last.fault is not None
    assert last.fault.code is bw.FaultCode.CELL_TOO_LONG
    assert stream.given < 1_000_000


def test_a_character_that_is_cut_by_a_read_is_still_one() -> None:
    rows = b"".join(f"{number},\u00e9\u20ac\n".encode() for number in range(5_000))
    assert len(list(sheet_of(b"a,b\n" + rows).rows)) == 5_001


def test_the_line_of_a_byte_that_is_no_utf_8_is_found_far_into_a_file() -> None:
    rows = b"1,2\n" * 7_000
    with pytest.raises(bw.DataError) as caught:
        list(sheet_of(b"a,b\n" + rows + b"\xff,2\n").rows)
    assert caught.value.faults[0].spot.line == 7_002
