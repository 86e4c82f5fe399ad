"""Scores of many rows: whole numbers, one division each."""

from fractions import Fraction

import numpy as np

from brede_welvaart._kernel import many

FIVE = {level: level for level in range(5)}


def kernel(weights: list[int], *, is_zero: bool = False, unit: int = 4) -> many.Kernel:
    step = many.Weighed(1, range(len(weights)), weights)
    return many.Kernel(FIVE, unit, [step], is_zero=is_zero)


def test_every_number_is_the_exact_ratio_rounded_once() -> None:
    rows = np.array([[4, 1, -1], [-1, -2, 0], [-2, -2, -2], [-1, -1, -1], [1, 1, 1]], np.int8)
    found, (step,), wrong = kernel([1, 3, 7]).score(rows)
    assert len(wrong) == 0
    exact = [
        (Fraction(100 * 7, 16), Fraction(100 * 7, 44), Fraction(100 * 35, 44), Fraction(4, 11)),
        (Fraction(0), Fraction(0), Fraction(100, 8), Fraction(7, 8)),
        (None, None, None, None),
        (None, Fraction(0), Fraction(100), Fraction(0)),
        (Fraction(25), Fraction(25), Fraction(25), Fraction(1)),
    ]
    for figures in (found, step):
        for place, name in enumerate(("value", "low", "high", "coverage")):
            wanted = [np.nan if row[place] is None else float(row[place]) for row in exact]
            np.testing.assert_array_equal(getattr(figures, name), wanted)
        assert figures.is_enough.tolist() == [False, True, False, False, True]


def test_what_is_open_may_count_as_the_lowest() -> None:
    found, _, _ = kernel([1, 1], is_zero=True).score(np.array([[4, -1]], np.int64))
    assert (found.value[0], found.low[0], found.high[0]) == (50.0, 50.0, 100.0)


def test_the_bound_of_every_sum_is_known_beforehand() -> None:
    assert kernel([1] * 5).is_exact
    # 7 ways for each of six criteria are more than are laid out.
    assert not kernel([1] * 6).is_exact
    assert not kernel([2**50, 1]).is_exact
    assert not kernel([997, 991, 983, 977]).is_exact
    assert not many.Kernel({}, 1, [], is_zero=False).is_exact
    assert not many.Kernel({0: 0, 1000: 1}, 1, [], is_zero=False).is_exact


def test_what_is_no_level_is_found_wherever_it_is(monkeypatch) -> None:
    monkeypatch.setattr(many, "_BLOCK", 2)
    rows = np.array([[0, 1], [5, 0], [1, 1], [0, -3], [2, 2]], np.int16)
    assert kernel([1, 1]).score(rows).wrong.tolist() == [[1, 0], [3, 1]]
    assert kernel([1, 1]).score(rows[:1]).wrong.shape == (0, 2)
