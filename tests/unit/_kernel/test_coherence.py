"""Correlations and alpha of rows, beside numpy's own and a plain way to write them out."""

import numpy as np
import pytest

from brede_welvaart._kernel.coherence import correlations, cronbach_alpha

NAN = float("nan")


def plain_alpha(rows: np.ndarray) -> float:
    """From the covariances, as it is usually written."""
    covariances = np.cov(rows)
    size = len(rows)
    return float(size / (size - 1) * (1 - np.trace(covariances) / covariances.sum()))


def test_correlations_are_those_of_numpy() -> None:
    rows = np.random.default_rng(1).normal(50, 3, (6, 40))
    found, regions = correlations(rows)
    np.testing.assert_allclose(found, np.corrcoef(rows), rtol=1e-12, atol=1e-13)
    assert (regions == 40).all()


def test_of_each_pair_only_the_regions_with_both_count() -> None:
    rows = np.random.default_rng(2).normal(size=(5, 30))
    rows[np.random.default_rng(3).random(rows.shape) < 0.3] = NAN
    found, regions = correlations(rows)
    for one in range(5):
        for other in range(5):
            both = ~np.isnan(rows[one]) & ~np.isnan(rows[other])
            wanted = np.corrcoef(rows[one, both], rows[other, both])[0, 1]
            assert found[one, other] == pytest.approx(wanted, rel=1e-12)
            assert regions[one, other] == both.sum()


@pytest.mark.parametrize("size", [1e-99, 1.0, 1e99])
def test_size_and_level_make_no_difference(size: float) -> None:
    rows = np.array([[1.0, 2.0, 4.0, 3.0], [2.0, 1.0, 4.0, 9.0]])
    found, _ = correlations(rows * size)
    np.testing.assert_allclose(found, np.corrcoef(rows), rtol=1e-12)
    # The spread is a hundred-millionth of the level.
    raised, _ = correlations(rows + 2.0**27)
    np.testing.assert_allclose(raised, found, rtol=1e-12)
    assert cronbach_alpha(rows * size)[0] == pytest.approx(plain_alpha(rows), rel=1e-12)


def test_there_is_no_correlation_with_what_is_the_same_or_with_two_regions() -> None:
    rows = np.array(
        [[1.0, 2.0, 3.0, NAN], [5.0, 5.0, 5.0, 7.0], [NAN, 1.0, 2.0, 3.0], [NAN] * 4],
    )
    found, regions = correlations(rows)
    assert np.isnan(found[0, 1])
    assert np.isnan(found[0, 2])
    assert regions[0, 2] == 2
    assert found[2, 2] == 1
    assert np.isnan(found[3]).all()
    assert regions[3].tolist() == [0, 0, 0, 0]


def test_a_correlation_of_nothing_but_rounding_is_nought() -> None:
    found, _ = correlations(np.array([[0.1, 0.2, 0.3, 0.4, 0.5], [0.3, 0.1, 0.7, 0.1, 0.3]]))
    assert found[0, 1] == 0


def test_alpha_is_that_of_the_covariances_of_complete_regions() -> None:
    rows = np.random.default_rng(4).normal(size=(4, 25)) + np.random.default_rng(5).normal(size=25)
    assert cronbach_alpha(rows)[0] == pytest.approx(plain_alpha(rows), rel=1e-12)
    gaps = rows.copy()
    gaps[1, 3] = gaps[2, 7] = NAN
    found, regions = cronbach_alpha(gaps)
    assert regions == 23
    assert found == pytest.approx(plain_alpha(np.delete(rows, [3, 7], axis=1)), rel=1e-12)


def test_parts_that_work_against_each_other_have_an_alpha_below_nought() -> None:
    assert cronbach_alpha(np.array([[1.0, 2.0, 3.0, 5.0], [3.0, 2.0, 1.5, 0.0]]))[0] < 0


@pytest.mark.parametrize(
    "rows",
    [
        [[1.0, 2.0, 3.0]],
        [[1.0, 2.0], [1.0, 2.0]],
        [[1.0, 2.0, NAN], [1.0, 2.0, 3.0]],
        [[4.0, 4.0, 4.0], [1.0, 1.0, 1.0]],
        [[0.1, 0.2, 0.7], [0.9, 0.8, 0.3]],
    ],
    ids=["one part", "two regions", "two complete regions", "all the same", "the sum is the same"],
)
def test_there_is_no_alpha_where_it_means_nothing(rows: list[list[float]]) -> None:
    found, regions = cronbach_alpha(np.array(rows))
    assert np.isnan(found)
    assert regions == (2 if len(rows[0]) == 2 or NAN in rows[0] else 3)
