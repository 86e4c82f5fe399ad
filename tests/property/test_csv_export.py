"""A table in CSV is read back as it was, and nothing in it acts as a formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart._export.csv_table import CsvDialect, csv_table

# The reader of CSV takes no lone surrogates, and no document of ours holds one.
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers()
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def read(text: str, dialect: CsvDialect) -> list[list[str]]:
    is_dutch = dialect is CsvDialect.DUTCH
    assert text.startswith("\ufeff") == is_dutch
    lines = io.StringIO(text.removeprefix("\ufeff") if is_dutch else text, newline="")
    return list(csv.reader(lines, delimiter=";" if is_dutch else ","))


def only_guarded(was: str, now: str) -> bool:
    """Whether all that is added is apostrophes at the start or behind what may separate cells."""
    at = 0
    for char in now:
        if was[at : at + 1] == char:
            at += 1
        elif char != "'" or (at and was[at - 1] not in ",;\t\r\n"):
            return False
    return at == len(was)


def test_what_a_guard_may_not_do_is_seen() -> None:
    assert only_guarded("\n=", "'\n'=")
    assert not only_guarded("a=", "a'=")
    assert not only_guarded("a=", "a")
    assert not only_guarded("'a", "a")


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2)), st.sampled_from(CsvDialect))
def test_texts_come_back_and_none_starts_a_formula(
    rows: list[list[str]], dialect: CsvDialect
) -> None:
    found = read(csv_table(["a", "b"], rows, dialect), dialect)[1:]
    assert len(found) == len(rows)
    for before, after in zip(rows, found, strict=True):
        for was, now in zip(before, after, strict=True):
            assert only_guarded(was, now), (was, now)
            assert not now.startswith(DANGEROUS)


@given(st.lists(NUMBERS, min_size=2, max_size=2), st.sampled_from(CsvDialect))
def test_numbers_come_back_exactly(numbers: list[float], dialect: CsvDialect) -> None:
    (row,) = read(csv_table(["a", "b"], [numbers], dialect), dialect)[1:]
    decimal = "," if dialect is CsvDialect.DUTCH else "."
    assert [float(cell.replace(decimal, ".")) for cell in row] == list(map(float, numbers))
