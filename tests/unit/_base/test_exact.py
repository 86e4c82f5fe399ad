"""Exact numbers are written in full, however many digits they have."""

import sys
from fractions import Fraction

import pytest

from brede_welvaart._base.exact import ratio


@pytest.mark.parametrize(
    ("number", "text"),
    [(Fraction(475, 12), "475/12"), (Fraction(6, 2), "3"), (-5, "-5"), (Fraction(-1, 3), "-1/3")],
)
def test_a_number_is_written_as_a_fraction_writes_itself(number: Fraction | int, text: str) -> None:
    assert ratio(number) == text == str(Fraction(number))


def test_a_number_of_more_digits_than_python_writes_is_written_too() -> None:
    digits = sys.get_int_max_str_digits() + 700
    number = Fraction(10**digits + 1, 3**9999)

    top, _, bottom = ratio(number).partition("/")

    assert top == f"1{'0' * (digits - 1)}1"
    assert len(bottom) == 4771
    assert bottom.startswith("163") is (3**9999 // 10**4768 == 163)
