import csv
import io
from fractions import Fraction

import pytest

from brede_welvaart._export.csv_table import CsvDialect, csv_table


def test_a_table_has_headings_and_a_line_per_row() -> None:
    assert csv_table(["a", "b"], [["x", 1], ["y", None]]) == "a,b\r\nx,1\r\ny,\r\n"


def test_a_dutch_table_has_semicolons_decimal_commas_and_a_mark() -> None:
    told = csv_table(["a", "b"], [["x;y", 1.5], ["z", -1e-7]], CsvDialect.DUTCH)
    assert told == '\ufeffa;b\r\n"x;y";1,5\r\nz;-1e-07\r\n'


@pytest.mark.parametrize(
    ("cell", "plain", "dutch"),
    [
        (True, "true", "true"),
        (False, "false", "false"),
        (3, "3", "3"),
        (-3, "-3", "-3"),
        (0.1, "0.1", "0,1"),
        (Fraction(1, 2), "0.5", "0,5"),
        (Fraction(4, 2), "2", "2"),
        ("0363", "0363", "0363"),
        (None, "", ""),
        ("", "", ""),
    ],
)
def test_every_kind_of_cell(cell: object, plain: str, dutch: str) -> None:
    assert csv_table([], [["x", cell]]).splitlines()[1] == f"x,{plain}"
    assert csv_table([], [["x", cell]], CsvDialect.DUTCH).splitlines()[1] == f"x;{dutch}"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff20"])
def test_no_text_and_no_heading_can_act_as_a_formula(start: str) -> None:
    text = f"{start}1+1"
    rows = list(csv.reader(io.StringIO(csv_table([text], [[text]]), newline="")))
    assert rows == [[f"'{text}"], [f"'{text}"]]


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u200b", "\x00", "\ufeff", " \u00a0"])
def test_what_a_spreadsheet_passes_over_does_not_hide_a_formula(blank: str) -> None:
    assert csv_table(["a"], [[f"{blank}=1+1"]]).splitlines()[1] == f"'{blank}=1+1"


@pytest.mark.parametrize("dialect", list(CsvDialect))
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_no_cell_holds_a_formula_for_whoever_opens_it_with_another_separator(
    separator: str, dialect: CsvDialect
) -> None:
    told = csv_table(["a"], [[f"Dorp{separator}=1+2{separator}x"]], dialect)

    for other in ";,\t":
        cells = [cell for row in csv.reader(told.splitlines(), delimiter=other) for cell in row]
        assert not [cell for cell in cells if cell.lstrip('"').startswith("=")]


def test_plain_words_stay_as_they_are() -> None:
    words = "Beek en Donk - Dorp, a-b; x=1 (c@d)"
    assert csv_table(["a"], [[words]]).splitlines()[1] == f'"{words}"'
