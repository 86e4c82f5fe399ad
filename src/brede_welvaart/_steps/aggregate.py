"""From weighted values to one: the mean, the lower weighted median, the lowest. All exact."""

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from fractions import Fraction
from heapq import nsmallest
from itertools import accumulate
from typing import NamedTuple, Protocol

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


class Rise(NamedTuple):
    """How much the whole rises if the value at a place rises by so much.

    Attributes:
        times_whole: Gives that, times `whole`: the order is the same, and the numbers stay small.
        whole: What to divide by in the end.
    """

    times_whole: Callable[[int, Fraction], Fraction]
    whole: Fraction


class HasWeight(Protocol):
    """What has a weight: as it was given, and as a whole number beside those of the others."""

    @property
    def given(self) -> Fraction: ...
    @property
    def weight(self) -> int: ...


_ONE = Fraction(1)


def rise_of_mean(parts: Sequence[HasWeight], _values: Sequence[Fraction]) -> Rise:
    """By the share of its weight."""
    whole = sum((part.given for part in parts), Fraction(0))
    return Rise(lambda place, by: by * parts[place].given, whole)


def rise_of_lower_median(parts: Sequence[HasWeight], values: Sequence[Fraction]) -> Rise:
    """To the first value at or below which half of the weight still lies, without it."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    reached = list(accumulate(parts[place].weight for place in order))
    half = (reached[-1] + 1) // 2
    median = values[order[bisect_left(reached, half)]]

    def rise(place: int, by: Fraction) -> Fraction:
        if values[place] > median:
            return Fraction(0)
        raised = max(median, values[place] + by)
        first = bisect_left(reached, half + parts[place].weight)
        return min([raised, *(values[after] for after in order[first : first + 1])]) - median

    return Rise(rise, _ONE)


def rise_of_lowest(_parts: Sequence[HasWeight], values: Sequence[Fraction]) -> Rise:
    """To the next lowest, and only if it is alone at the bottom."""
    lowest_one, *others = nsmallest(2, values)

    def rise(place: int, by: Fraction) -> Fraction:
        if values[place] > lowest_one:
            return Fraction(0)
        return min([values[place] + by, *others]) - lowest_one

    return Rise(rise, _ONE)


RISES: dict[Method, Callable[[Sequence[HasWeight], Sequence[Fraction]], Rise]] = {
    "mean": rise_of_mean,
    "median": rise_of_lower_median,
    "weakest": rise_of_lowest,
}
