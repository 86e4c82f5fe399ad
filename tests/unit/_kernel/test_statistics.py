"""What is known of rows, however many figures they have."""

import numpy as np
import pytest
from scipy import stats

from brede_welvaart._kernel import statistics


def test_rows_with_very_many_figures_are_taken_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.array([[[1.0, 2.0, np.nan, 6.0]], [[4.0, 4.0, np.nan, np.nan]], [[np.nan] * 4]])
    together = statistics.moments(rows)
    monkeypatch.setattr(statistics, "_MANY", 4)
    one_by_one = statistics.moments(rows)

    assert np.array_equal(together, one_by_one, equal_nan=True)
    assert together[0][:, 0, 0].tolist()[:2] == [3, 4]
    assert together[1][:, 0, 0].tolist()[:2] == [pytest.approx(7**0.5), 0]
    assert np.isnan(together[0][2, 0, 0])


def test_shapes_are_those_of_scipy_and_of_spreadsheets() -> None:
    rows = np.random.default_rng(1).gamma(0.5, 3, (3, 4, 40))
    rows[np.random.default_rng(2).random(rows.shape) < 0.2] = np.nan
    skewness, kurtosis = statistics.shapes(rows)
    omit = {"axis": 2, "bias": False, "nan_policy": "omit", "keepdims": True}
    np.testing.assert_allclose(skewness, stats.skew(rows, **omit), rtol=1e-10)
    np.testing.assert_allclose(kurtosis, stats.kurtosis(rows, **omit), rtol=1e-10)
    # As Excel gives them for its own example: SKEW and KURT of 3, 4, 5, 2, 3, 4, 5, 6, 4, 7.
    excel = statistics.shapes(np.array([[[3.0, 4, 5, 2, 3, 4, 5, 6, 4, 7]]]))
    assert [found.round(9).item() for found in excel] == [0.359543071, -0.151799637]


def test_shapes_know_neither_size_nor_level() -> None:
    rows = np.array([[[1.0, 2.0, 3.0, 9.0, 2.5]]])
    plain = np.array(statistics.shapes(rows))
    for other in (rows * 1e-99, rows * 1e99, rows + 2.0**20):
        np.testing.assert_allclose(statistics.shapes(other), plain, rtol=1e-9)


def test_there_is_no_shape_of_few_figures_or_of_what_is_the_same() -> None:
    rows = np.array([[[1.0, 2.0, 9.0, np.nan]], [[4.0, 4.0, 4.0, 4.0]], [[np.nan] * 4]])
    skewness, kurtosis = statistics.shapes(rows)
    assert np.isnan(skewness).all()
    assert np.isnan(kurtosis).all()
