"""Who leads whom over a box of weights, beside a walk along all corners."""

import itertools

import numpy as np
import pytest

from brede_welvaart._kernel import weight_box
from brede_welvaart._kernel.linear import linear_points
from weight_cases import corners, lead

BOXES = [(0.5, 2.0), (0.9, 1.1), (1.0, 1.0), (1.0, 3.0)]


def by_corners(table: np.ndarray, weights: list[float], bounds: tuple[float, float]) -> list:
    """Dominance by the exact lead at every corner: never below 0, and once above."""
    rows, all_corners = table.tolist(), corners(weights, bounds)
    leads = [[[lead(a, b, corner) for corner in all_corners] for b in rows] for a in rows]
    return [[min(own) >= 0 and max(own) > 0 for own in row] for row in leads]


@pytest.mark.parametrize("bounds", BOXES)
@pytest.mark.parametrize("seed", range(4))
def test_dominance_is_that_at_all_corners(seed: int, bounds: tuple[float, float]) -> None:
    table = np.random.default_rng(seed).integers(0, 6, (9, 4)).astype(float)
    weights = [1.0, 2.0, 3.0, 0.5]

    found = weight_box.dominating(np.ascontiguousarray(table.T), weights, bounds, 1.0)
    assert found.tolist() == by_corners(table, weights, bounds)


@pytest.mark.parametrize("power", [-1.0, 2.0, 3.0])
def test_dominance_in_whole_powers_is_that_of_the_powers(power: float) -> None:
    table = np.array([[1.0, 8.0, 4.0], [2.0, 2.0, 8.0], [4.0, 1.0, 1.0], [8.0, 8.0, 8.0]])
    turned = np.sign(power) * table**power

    found = weight_box.dominating(np.ascontiguousarray(table.T), [1, 2, 1], (0.5, 2.0), power)
    assert found.tolist() == by_corners(turned, [1, 2, 1], (0.5, 2.0))


def test_a_lead_of_exactly_zero_is_no_dominance_at_one_set_of_weights() -> None:
    # Lead 3 * 1 - 1 * 3, and with weights as shares 3 * 0.25 - 1 * 0.75: no rounding.
    level = np.array([[1.0, 0.0], [0.0, 3.0]])
    # In shares of 1, 2 and 3 a sixth is rounded, and the sum of leads is 3 - 3 all the same.
    sixths = np.array([[3.0, 0.0], [0.0, 0.0], [0.0, 1.0]])

    assert not weight_box.dominating(level, [3, 1], (1.0, 1.0), 1.0).any()
    assert not weight_box.dominating(sixths, [1, 2, 3], (1.0, 1.0), 1.0).any()
    # Where weights may vary a little, none of the two always leads either.
    assert not weight_box.dominating(sixths, [1, 2, 3], (0.99, 1.01), 1.0).any()


def test_a_lead_smaller_than_rounding_counts() -> None:
    table = np.array([[1.0, 1.0 + 2**-52], [5.0, 5.0]])

    found = weight_box.dominating(table, [1, 1], (0.5, 2.0), 1.0)
    assert found.tolist() == [[False, False], [True, False]]


@pytest.mark.parametrize(
    ("power", "equal"),
    [
        (0.0, [[2.0, 4.0], [8.0, 4.0]]),  # 2 * 8 = 4 * 4
        (0.5, [[1.0, 4.0], [9.0, 4.0]]),  # 1 + 3 = 2 + 2
        (0.5, [[0.0, 1.0], [4.0, 1.0]]),  # 0 + 2 = 1 + 1
        (-1.0, [[3.0, 4.0], [6.0, 4.0]]),  # 1/3 + 1/6 = 1/4 + 1/4
        (2.0, [[1.0, 5.0], [7.0, 5.0]]),  # 1 + 49 = 25 + 25
        (9.0, [[3.0, 5.0], [5.0, 3.0]]),
    ],
)
def test_equal_means_are_found_equal_though_logarithms_are_rounded(power, equal) -> None:
    table = np.array(equal)
    more = table.copy()
    more[1, 0] += 1e-13

    assert not weight_box.dominating(table, [1, 1], (1.0, 1.0), power).any()
    assert weight_box.dominating(more, [1, 1], (1.0, 1.0), power).tolist() == (
        [[False, True], [False, False]]
    )


def test_a_power_too_large_for_floats_is_decided_in_long_numbers() -> None:
    table = np.array([[90.0, 80.0, 90.0], [1.0, 70.0, 2.0]])

    found = weight_box.dominating(table, [1, 1], (0.5, 2.0), 1000.5)
    assert found.tolist() == [[False, True, False], [False, False, False], [True, True, False]]


def test_no_regions_dominate_nothing() -> None:
    assert weight_box.dominating(np.empty((3, 0)), [1, 1, 1], (0.5, 2.0), 0.0).shape == (0, 0)


def test_equal_regions_stand_in_the_same_rows_and_columns() -> None:
    table = np.array([[3.0, 1.0, 3.0, 2.0], [3.0, 1.0, 3.0, 2.0]])
    found = weight_box.dominating(table, [1, 1], (0.5, 2.0), 0.0)

    assert found[0].tolist() == found[2].tolist() == [False, True, False, True]
    assert found[:, 0].tolist() == [False] * 4


def test_the_ends_of_a_sum_are_those_at_the_corners() -> None:
    terms = np.array([2.0, -3.0, 0.5])
    sums = [float(np.dot(terms, corner)) for corner in itertools.product((0.5, 2.0), repeat=3)]

    assert [float(end) for end in weight_box.ends(terms, (0.5, 2.0))] == [min(sums), max(sums)]


def test_limits_lie_around_a_tie() -> None:
    line = linear_points(np.array([[100.0, 50.0], [200.0, 50.0]]), 1.0)
    assert line is not None
    found = weight_box.limits(line, np.array([0.5, 0.5]), (0.5, 2.0))

    # The larger of the two is 150, times the sum of the weights from 0.5 to 2.
    assert 300e-12 < found.above(1)[0] < 340e-12
    assert 60e-12 < found.not_above(1)[0] < 75e-12
    assert found.above(0)[1] == found.above(1)[0]


def test_a_row_of_ties_stretches_the_limit_above_and_not_the_other() -> None:
    points = np.array([[100.0, 50.0, 60.0, 70.0]])
    line = linear_points(points, 1.0)
    assert line is not None
    found = weight_box.limits(line, np.array([1.0]), (1.0, 1.0))

    assert 300e-12 < found.above(1)[0] < 340e-12
    assert 80e-12 < found.not_above(1)[0] < 100e-12


def test_near_zero_no_lead_is_surely_a_tie() -> None:
    line = linear_points(np.array([[1.0, -1.0], [-1.0, 1.0]]), 1.0)
    assert line is not None
    found = weight_box.limits(line, np.array([0.5, 0.5]), (0.5, 2.0))

    for number in (0, 1):
        assert (found.not_above(number) < 0).all()
        assert (found.above(number) > 0).all()


@pytest.mark.parametrize("power", [1.0, 900.0])
def test_blocks_of_regions_change_nothing(monkeypatch, power) -> None:
    points = np.random.default_rng(9).integers(1, 9, (3, 23)).astype(float)
    asked = points, [1.0, 2.0, 1.0], (0.8, 1.25), power
    whole = weight_box.dominating(*asked)
    monkeypatch.setattr(weight_box, "_AT_ONCE", 5)

    assert whole.any()
    assert weight_box.dominating(*asked).tolist() == whole.tolist()
