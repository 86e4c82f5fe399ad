"""The latest change: each figure against what can be worked out by hand, or by scipy."""

import itertools
import math

import numpy as np
import pytest
from scipy import stats

from brede_welvaart._kernel.change import changes

NAN = math.nan


def by_hand(row, years, rho):
    """Change, place of the figure before, chance and lean of one series."""
    there = [place for place, value in enumerate(row) if not math.isnan(value)]
    steps = [
        (row[b] - row[a]) / math.sqrt(1 - rho ** (years[b] - years[a]))
        for a, b in itertools.pairwise(there)
    ]
    if not steps:
        return NAN, 0, NAN, 0
    *before, latest = steps
    change, since = row[there[-1]] - row[there[-2]], there[-2]
    if len(before) < 3:
        return change, since, NAN, np.sign(latest - np.mean(before)) if before else NAN
    away = latest - np.mean(before)
    limit = np.std(before, ddof=1) * math.sqrt(1 + 1 / len(before))
    return change, since, 2 * stats.t.sf(abs(away) / limit, len(before) - 1), np.sign(away)


@pytest.mark.parametrize("rho", [0.0, 0.3, 0.7])
def test_a_change_is_set_beside_those_before_it(rho: float) -> None:
    rng = np.random.default_rng(1)
    years = np.array([2010.0, 2011, 2013, 2014, 2015, 2019, 2020, 2021])
    rows = rng.normal(size=(200, 8))
    rows[rng.random(rows.shape) < 0.3] = NAN
    found = changes(rows, years, rho)

    for place, row in enumerate(rows):
        size, since, chance, lean = by_hand(row, years, rho)
        assert np.array_equal(
            [found.sizes[place], found.since[place]], [size, since], equal_nan=True
        )
        assert found.p_values[place] == pytest.approx(chance, rel=1e-9, nan_ok=True)
        assert math.isnan(chance) or found.leans[place] == lean


def test_it_takes_three_changes_before_it() -> None:
    rows = np.array([[1.0, 2, 4, 3, NAN], [1, 2, 4, 3, 3]])

    assert np.isnan(changes(rows, np.arange(5.0), 0.0).p_values).tolist() == [True, False]


def test_what_always_rises_as_much_changes_for_certain_when_it_does_not() -> None:
    rows = np.array([[1.0, 2, 3, 4, 6], [1, 2, 3, 4, 5], [0.1, 0.2, 0.3, 0.4, 0.5], [2] * 5])

    assert changes(rows, np.arange(5.0), 0.0).p_values.tolist() == [0, 1, 1, 1]


def test_standard_errors_decide_where_both_are_known() -> None:
    rows = np.array([[1.0, 3, 2, 2, 5]] * 3 + [[NAN, NAN, NAN, 2, 5], [2, 2, 2, 2, 2]])
    errors = np.full(rows.shape, NAN)
    errors[[0, 2, 3, 4], 3:] = [[1.0, 1], [0.5, NAN], [0, 0], [0, 0]]
    found = changes(rows, np.arange(5.0), 0.0, errors)
    without = changes(rows, np.arange(5.0), 0.0)

    assert found.p_values[0] == pytest.approx(2 * stats.norm.sf(3 / math.sqrt(2)), rel=1e-9)
    assert found.p_values[1:3].tolist() == without.p_values[1:3].tolist()
    assert found.p_values[3:].tolist() == [0, 1]
    assert found.leans.tolist()[3:] == [1, 0]


def test_there_is_no_change_without_two_figures() -> None:
    rows = np.array([[NAN, NAN, NAN], [NAN, 5, NAN]])
    found = changes(rows, np.arange(3.0), 0.5, np.ones((2, 3)))

    assert np.isnan(found.sizes).all()
    assert np.isnan(found.p_values).all()
    assert found.since.tolist() == [0, 0]
