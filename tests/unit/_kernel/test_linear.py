"""The scale on which a mean is a plain weighted mean."""

import numpy as np
import pytest

from brede_welvaart import index as ix
from brede_welvaart._kernel import linear
from weight_cases import mean

POINTS = np.array([[1.0, 40.0, 7.0], [90.0, 30.0, 7.0], [5.0, 20.0, 100.0]])
POWERS = (1.0, 0.0, -1.0, 2.0, 0.5, -3.0, 0.005, -0.005, 1e-9, 12.5)


def by_power(power: float) -> ix.Aggregator:
    return ix.Geometric() if power == 0 else ix.Power(power)


@pytest.mark.parametrize(
    ("how", "power"),
    [
        (ix.Arithmetic(), 1.0),
        (ix.Geometric(), 0.0),
        (ix.Harmonic(), -1.0),
        (ix.Power(3), 3.0),
        (ix.Power(1e-13), 0.0),
        (ix.Minimum(), None),
        (ix.Apart(), None),
        (ix.MazziottaPareto(), None),
    ],
)
def test_the_power_of_a_mean(how: ix.Aggregator, power: float | None) -> None:
    assert linear.power_of(how) == power


@pytest.mark.parametrize("power", POWERS)
def test_weighted_sums_on_the_scale_order_regions_as_the_mean_does(power: float) -> None:
    line = linear.linear_points(POINTS, power)

    assert line is not None
    for weights in np.random.default_rng(1).dirichlet(np.ones(3), 200):
        expected = [mean(row, weights.tolist(), by_power(power)) for row in POINTS.T.tolist()]
        assert np.argsort(weights @ line.points).tolist() == np.argsort(expected).tolist()


@pytest.mark.parametrize("power", POWERS)
def test_a_tie_on_the_scale_is_a_tie_of_means(power: float) -> None:
    """Points raised by a share raise the mean by that share; `reach` says what that is there."""
    share = 1e-7
    # The first child is far away from both, so that both are divided by the same end.
    points = np.array([[50.0, 50.0 * (1 + share), 1.0, 90.0]])
    line = linear.linear_points(points, power)

    assert line is not None
    gap = line.points[0, 1] - line.points[0, 0]
    assert gap == pytest.approx(share * abs(line.reach[0, 0]), rel=1e-4)


def test_points_of_zero_are_the_lowest_for_powers_above_zero() -> None:
    for power in (0.5, 0.005, 2.0):
        line = linear.linear_points(np.array([[0.0, 1.0, 4.0]]), power)
        assert line is not None
        assert np.isfinite(line.points).all()
        assert (np.diff(line.points) > 0).all()
    nothing = linear.linear_points(np.zeros((2, 3)), 2.0)
    assert nothing is not None
    assert nothing.points.tolist() == np.zeros((2, 3)).tolist()


def test_a_power_that_floats_cannot_hold_has_no_scale() -> None:
    assert linear.linear_points(np.array([[1.0, 100.0]]), 1000.0) is None
    assert linear.linear_points(np.array([[1.0, 100.0]]), -1000.0) is None
    assert linear.linear_points(np.array([[99.9, 100.0]]), 1000.0) is not None


def test_no_regions_have_an_empty_scale() -> None:
    line = linear.linear_points(np.empty((2, 0)), 0.0)

    assert line is not None
    assert line.points.shape == (2, 0)
    assert linear.widest_tie(line) == 0


def test_the_widest_tie_grows_with_the_points() -> None:
    small = linear.linear_points(np.array([[1.0, 2.0]]), 1.0)
    large = linear.linear_points(np.array([[1000.0, 2000.0]]), 1.0)

    assert small is not None
    assert large is not None
    assert 2e-12 < linear.widest_tie(small) < 3e-12
    assert linear.widest_tie(large) == pytest.approx(1000 * linear.widest_tie(small))
