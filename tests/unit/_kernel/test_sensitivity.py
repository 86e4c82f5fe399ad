"""Sobol indices: of functions of which they are known, beside scipy's own and a plain formula."""

import numpy as np
import pytest
from scipy import stats

from brede_welvaart._kernel import sensitivity
from brede_welvaart._kernel.sensitivity import Draws, drawn, sobol

THREE = [slice(0, 1), slice(1, 2), slice(2, 3)]


def ishigami(inputs: np.ndarray) -> np.ndarray:
    """Of Ishigami and Homma (1990), with a = 7 and b = 0.1; inputs from 0 to 1."""
    one, two, three = (2 * np.pi * inputs - np.pi).T
    return (np.sin(one) + 7 * np.sin(two) ** 2 + 0.1 * three**4 * np.sin(one))[None]


def test_ishigami_has_the_indices_that_are_known() -> None:
    a, b = 7, 0.1
    variance = a**2 / 8 + b * np.pi**4 / 5 + b**2 * np.pi**8 / 18 + 1 / 2
    one, two = (1 + b * np.pi**4 / 5) ** 2 / 2, a**2 / 8
    with_three = 8 * b**2 * np.pi**8 / 225
    first = np.array([one, two, 0]) / variance
    total = np.array([one + with_three, two, with_three]) / variance
    assert first == pytest.approx([0.3139, 0.4424, 0], abs=1e-4)

    of_each, found = sobol(drawn(ishigami, THREE, 2**14, seed=2), seed=1)
    assert found.first == pytest.approx(first, abs=0.02)
    assert found.total == pytest.approx(total, abs=0.02)
    assert (np.abs(found.first - first) < 3 * found.first_error).all()
    assert (np.abs(found.total - total) < 3 * found.total_error).all()
    assert of_each.first.shape == of_each.total_error.shape == (1, 3)


def test_inputs_of_one_group_are_drawn_together() -> None:
    """With the first and the third in one group that has all but what is of the second alone."""

    def other_way_round(inputs: np.ndarray) -> np.ndarray:
        return ishigami(inputs[:, [0, 2, 1]])

    _, found = sobol(drawn(other_way_round, [slice(0, 2), slice(2, 3)], 2**13, seed=2), seed=1)
    assert found.first == pytest.approx([1 - 0.4424, 0.4424], abs=0.03)
    assert found.total == pytest.approx(found.first, abs=0.03)


def linear(inputs: np.ndarray) -> np.ndarray:
    return np.stack([3 * inputs[:, 0] + inputs[:, 1], inputs[:, 1], np.full(len(inputs), 5.0)])


def test_of_many_outcomes_each_has_its_own_and_all_together_weigh_by_variance() -> None:
    of_each, found = sobol(drawn(linear, THREE[:2], 2**13, seed=3), seed=1)
    assert of_each.first[:2] == pytest.approx(np.array([[0.9, 0.1], [0, 1]]), abs=0.03)
    assert found.first == pytest.approx([9 / 11, 2 / 11], abs=0.03)
    for item in of_each:
        assert np.isnan(item[2]).all()


def plain(draws: Draws) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What each group explains alone and in total, and the variances, as they are written."""
    both = np.concatenate([draws.first, draws.second], axis=1).astype(float)
    first, second, swapped = (item - both.mean(axis=1)[:, None] for item in draws)
    alone = [
        [np.mean(b * (s - a)) for a, b, s in zip(first, second, own, strict=True)]
        for own in swapped
    ]
    total = [
        [np.mean((a - s) ** 2) / 2 for a, s in zip(first, own, strict=True)] for own in swapped
    ]
    return np.array(alone), np.array(total), both.var(axis=1)


def some(outcomes: int = 5, groups: int = 3, number: int = 64) -> Draws:
    chance = np.random.default_rng(4)
    shapes = (outcomes, number), (outcomes, number), (groups, outcomes, number)
    return Draws(*(chance.integers(1, 300, shape).astype(np.uint16) for shape in shapes))


@pytest.mark.parametrize(("outcomes", "groups"), [(5, 3), (1, 3), (5, 1), (1, 1)])
def test_the_indices_are_those_of_scipy_whatever_the_shape(outcomes: int, groups: int) -> None:
    draws = some(outcomes, groups)
    of_each, found = sobol(draws, seed=1)
    alone, total, variance = plain(draws)
    assert of_each.first == pytest.approx((alone / variance).T)
    assert of_each.total == pytest.approx((total / variance).T)
    assert found.first == pytest.approx(alone.sum(axis=1) / variance.sum())
    assert found.total == pytest.approx(total.sum(axis=1) / variance.sum())
    if outcomes > 1 and groups > 1:
        a, b, ab = (item.astype(float) for item in draws)
        scipys = stats.sobol_indices(func={"f_A": a, "f_B": b, "f_AB": ab}, n=a.shape[1])
        assert of_each.first.tolist() == scipys.first_order.tolist()
        assert of_each.total.tolist() == scipys.total_order.tolist()


def test_errors_are_those_of_draws_that_are_drawn_again() -> None:
    draws = some()
    of_each, found = sobol(draws, seed=7)
    chance = np.random.default_rng(7)
    picked = chance.integers(0, 64, (sensitivity.RESAMPLES, 64))
    first, second, swapped = draws
    mean = np.concatenate([first, second], axis=1).astype(float).mean(axis=1)[:, None]
    again = []
    for row in picked:
        a, b, ab = first - mean, second - mean, swapped - mean
        a, b, ab = a[:, row], b[:, row], ab[..., row]
        variance = np.concatenate([a, b], axis=1).var(axis=1)
        again.append(((b * (ab - a)).mean(axis=2), np.square(a - ab).mean(axis=2) / 2, variance))
    alone, total, variance = (np.array(item) for item in zip(*again, strict=True))
    each = np.std(alone / variance[:, None], axis=0, ddof=1)
    assert of_each.first_error == pytest.approx(each.T)
    assert of_each.total_error == pytest.approx(np.std(total / variance[:, None], axis=0, ddof=1).T)
    together = alone.sum(axis=2) / variance.sum(axis=1)[:, None]
    assert found.first_error == pytest.approx(np.std(together, axis=0, ddof=1))


def test_errors_are_about_as_large_as_other_seeds_make_them() -> None:
    found = [sobol(drawn(ishigami, THREE, 512, seed), seed)[1] for seed in range(60)]
    spread = np.std([(one.first, one.total) for one in found], axis=0)
    said = np.mean([(one.first_error, one.total_error) for one in found], axis=0)
    assert said == pytest.approx(spread, rel=0.35)


def test_blocks_of_outcomes_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sobol(some(), seed=1)
    monkeypatch.setattr(sensitivity, "_AT_ONCE", 2)
    parts = sobol(some(), seed=1)
    for one, other in zip(whole, parts, strict=True):
        for first, second in zip(one, other, strict=True):
            np.testing.assert_allclose(first, second, rtol=1e-12)


def test_where_nothing_differs_there_are_no_indices() -> None:
    for found in sobol(drawn(lambda inputs: np.ones((2, len(inputs))), THREE, 8, 1), seed=1):
        assert all(np.isnan(item).all() for item in found)
