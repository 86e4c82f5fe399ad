"""From weighted values to one."""

from fractions import Fraction

import pytest

from brede_welvaart._steps.aggregate import lower_median, lowest, mean

ONE = [(3, 1, 4)]
TWO = [(1, 0, 1), (1, 1, 1)]
THREE = [(1, 1, 2), (2, 1, 3), (3, 1, 4)]


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (ONE, Fraction(1, 4)),
        (TWO, Fraction(1, 2)),
        # (1*1/2 + 2*1/3 + 3*1/4)/6 = (6 + 8 + 9)/12/6.
        (THREE, Fraction(23, 72)),
    ],
)
def test_the_mean_is_weighted(parts: list[tuple[int, int, int]], value: Fraction) -> None:
    top, bottom = mean(parts)

    assert Fraction(top, bottom) == value


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (ONE, Fraction(1, 4)),
        # Half the weight lies at 0 already.
        (TWO, Fraction(0)),
        # 1/4 has 3 of 6.
        (THREE, Fraction(1, 4)),
        # 1/4 has 2 of 5, and 1/3 brings it to 4.
        ([(1, 1, 2), (2, 1, 3), (2, 1, 4)], Fraction(1, 3)),
        ([(1, 1, 2), (1, 1, 3), (5, 1, 1)], Fraction(1)),
        # Equal values add up.
        ([(1, 1, 2), (2, 1, 1), (1, 2, 4)], Fraction(1, 2)),
    ],
)
def test_the_median_is_the_lowest_at_or_below_which_half_of_the_weight_lies(
    parts: list[tuple[int, int, int]], value: Fraction
) -> None:
    assert Fraction(*lower_median(parts)) == value
    assert Fraction(*lower_median(parts[::-1])) == value


@pytest.mark.parametrize(
    ("parts", "value"), [(ONE, Fraction(1, 4)), (TWO, Fraction(0)), (THREE, Fraction(1, 4))]
)
def test_the_weakest_is_the_lowest_whatever_its_weight(
    parts: list[tuple[int, int, int]], value: Fraction
) -> None:
    assert Fraction(*lowest(parts)) == value
