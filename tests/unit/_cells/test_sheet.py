"""A place in a table is a line and a column, or a sheet and a cell."""

import pytest

from brede_welvaart._cells.sheet import Sheet, column_letters, is_blank


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")]
)
def test_columns_have_the_letters_of_a_workbook(number: int, letters: str) -> None:
    assert column_letters(number) == letters


def test_a_row_as_a_whole_has_a_place() -> None:
    assert Sheet(None, ";", iter(())).place(3) == {"line": 3}
    assert Sheet(None, ";", iter(())).place(3, 4) == {"line": 3, "column": 4}
    assert Sheet("Blad 1", "", iter(())).place(3) == {"sheet": "Blad 1", "cell": "A3"}


@pytest.mark.parametrize("cell", [None, "", " \u00a0\t"])
def test_white_space_is_blank(cell: object) -> None:
    assert is_blank(cell)
    assert not is_blank(0)
