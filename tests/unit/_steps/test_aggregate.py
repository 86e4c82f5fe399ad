"""From weighted values to one."""

from fractions import Fraction
from itertools import combinations_with_replacement, product
from typing import NamedTuple

import pytest

from brede_welvaart._steps.aggregate import AGGREGATES, RISES, lower_median, lowest, mean
from brede_welvaart.model.receipt import Method

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


# How much the whole rises if one value does.


class Part(NamedTuple):
    """What has a weight."""

    given: Fraction
    weight: int


def whole(method: Method, weights: tuple[int, ...], values: list[Fraction]) -> Fraction:
    """The value over these, computed anew."""
    pairs = zip(weights, values, strict=True)
    return Fraction(*AGGREGATES[method]([(one, *value.as_integer_ratio()) for one, value in pairs]))


@pytest.mark.parametrize("method", ["mean", "median", "weakest"])
@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_a_rise_is_the_new_whole_less_the_old(method: Method, size: int) -> None:
    levels = (Fraction(0), Fraction(1, 2), Fraction(1))
    seen = 0
    # Weights from light to heavy will do, since values come in every order beside them.
    for weights in combinations_with_replacement((1, 2, 5), size):
        # Given as thirds: only ratios of weights count.
        parts = [Part(Fraction(weight, 3), weight) for weight in weights]
        for values in product(levels, repeat=size):
            rises = RISES[method](parts, values)
            before = whole(method, weights, list(values))
            for place in range(size):
                for by in (Fraction(1, 4), Fraction(1, 2), Fraction(2)):
                    raised = list(values)
                    raised[place] += by
                    rise = rises.times_whole(place, by) / rises.whole
                    assert rise == whole(method, weights, raised) - before, (weights, values, place)
                    seen += rise > 0
    assert seen
