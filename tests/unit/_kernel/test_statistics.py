"""What is known of rows, however many figures they have."""

import numpy as np
import pytest

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
