"""From weighted values to one: the mean, the lower weighted median, the lowest. All exact."""

import math
from collections.abc import Callable
from fractions import Fraction
from itertools import accumulate

from brede_welvaart.model.receipt import Method

#: A weight, and a value as numerator and denominator: plain numbers are faster than fractions.
Weighted = tuple[int, int, int]
Ratio = tuple[int, int]


def mean(parts: list[Weighted]) -> Ratio:
    """The weighted mean of one value or more."""
    unit = math.lcm(*[bottom for _, _, bottom in parts])
    total = weights = 0
    for weight, top, bottom in parts:
        total += weight * top * (unit // bottom)
        weights += weight
    return total, weights * unit


def lower_median(parts: list[Weighted]) -> Ratio:
    """The lowest value at or below which lies half of the weight or more."""
    ordered = sorted((Fraction(top, bottom), weight) for weight, top, bottom in parts)
    reached = accumulate(weight for _, weight in ordered)
    whole = sum(weight for _, weight in ordered)
    values = (value for value, _ in ordered)
    return next(
        value.as_integer_ratio()
        for value, up_to_here in zip(values, reached, strict=True)
        if 2 * up_to_here >= whole
    )


def lowest(parts: list[Weighted]) -> Ratio:
    """The lowest value."""
    return min(Fraction(top, bottom) for _, top, bottom in parts).as_integer_ratio()


AGGREGATES: dict[Method, Callable[[list[Weighted]], Ratio]] = {
    "mean": mean,
    "median": lower_median,
    "weakest": lowest,
}
