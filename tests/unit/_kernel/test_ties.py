"""One rule for what counts as equal, and ranks by it."""

import numpy as np
import pytest

from brede_welvaart._kernel.ties import rank, reaches, tied, without_nan

NAN = float("nan")


@pytest.mark.parametrize(
    ("one", "other", "is_tied"),
    [
        (1.0, 1.0, True),
        (1.0, 1.0 + 9e-13, True),
        (1.0, 1.0 + 2e-12, False),
        (1e9, 1e9 + 1e-4, True),
        (0.0, 0.0, True),
        (0.0, 1e-300, False),
        (-1.0, 1.0, False),
        (NAN, NAN, False),
    ],
)
def test_numbers_tie_within_a_relative_tolerance(one: float, other: float, is_tied: bool) -> None:
    assert bool(tied(one, other)) is is_tied
    assert bool(tied(other, one)) is is_tied


def test_a_share_reaches_a_threshold_that_it_equals_but_for_rounding() -> None:
    assert reaches(0.1 + 0.2, 0.3)
    assert reaches(0.3, 0.1 + 0.2)
    assert not reaches(0.29, 0.3)


def test_nan_becomes_0_and_nothing_else_changes() -> None:
    values = np.array([-1.5, -0.0, 0.0, 2.5, 1e300, NAN])

    assert without_nan(values).tolist() == [-1.5, 0.0, 0.0, 2.5, 1e300, 0.0]


VALUES = np.array([30.0, 50.0, NAN, 50.0 * (1 + 1e-14), 10.0])


@pytest.mark.parametrize(
    ("ties", "ranks"),
    [
        ("min", [3, 1, NAN, 1, 4]),
        ("max", [3, 2, NAN, 2, 4]),
        ("average", [3, 1.5, NAN, 1.5, 4]),
        ("dense", [2, 1, NAN, 1, 3]),
    ],
)
def test_ties_share_a_rank_that_is_named(ties, ranks: list[float]) -> None:
    assert np.array_equal(rank(VALUES, ties), ranks, equal_nan=True)


def test_the_lowest_can_be_first() -> None:
    found = rank(VALUES, highest_first=False)

    assert np.array_equal(found, [2, 3, NAN, 3, 1], equal_nan=True)


@pytest.mark.parametrize("ties", ["min", "max", "average", "dense"])
def test_nothing_and_only_nan_have_no_ranks(ties) -> None:
    assert rank(np.empty(0), ties).tolist() == []
    assert np.isnan(rank(np.array([NAN, NAN]), ties)).all()


def test_rows_are_ranked_by_themselves() -> None:
    rows = np.array([[1.0, 2.0, NAN], [2.0, 1.0, 3.0]])

    assert np.array_equal(rank(rows), [[2, 1, NAN], [2, 3, 1]], equal_nan=True)
