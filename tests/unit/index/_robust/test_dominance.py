"""Which regions stay above which."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from weight_cases import corners, indexed, lead

NAN = float("nan")
# With weights between a half and twice, a lead of 4 outweighs one of 1, and no more.
TABLE = [[4, 1], [0, 2], [0, 1], [4, 1], [4.001, 1], [3.999, 1]]


def test_a_region_dominates_one_that_it_leads_at_every_corner() -> None:
    found = ix.dominance(indexed(TABLE))
    at = corners([1, 1], (0.5, 2.0))
    expected = [
        [
            min(lead(a, b, corner) for corner in at) >= 0
            and max(lead(a, b, corner) for corner in at) > 0
            for b in TABLE
        ]
        for a in TABLE
    ]

    assert found.matrix.tolist() == expected
    assert found.dominates("r0", "r1") is True
    assert found.dominates("r5", "r1") is False
    assert found.dominates("r4", "r0") is True
    assert found.dominates("r0", "r3") is False


def test_counts_and_pairs_say_the_same() -> None:
    found = ix.dominance(indexed(TABLE))

    assert found.pairs() == tuple(
        (f"r{a}", f"r{b}") for a in range(6) for b in range(6) if found.matrix[a, b]
    )
    assert found.dominates_count.tolist() == found.matrix.sum(axis=1).tolist()
    assert found.dominated_by_count.tolist() == found.matrix.sum(axis=0).tolist()
    assert found.dominates_count.sum() == len(found.pairs())
    assert repr(found) == f"<Dominance 'all': {len(found.pairs())} pairs of 6 regions>"


def test_wider_bounds_leave_fewer_pairs() -> None:
    result = indexed(np.random.default_rng(1).random((30, 4)))
    pairs = [set(ix.dominance(result, bounds=b).pairs()) for b in ((1, 1), (0.8, 1.25), (0.1, 10))]

    assert len(pairs[0]) == 30 * 29 / 2
    assert pairs[0] > pairs[1] > pairs[2]


def test_a_region_without_one_of_the_children_is_not_compared() -> None:
    found = ix.dominance(indexed([[9, 9], [NAN, 99], [1, 1]]))

    assert found.pairs() == (("r0", "r2"),)
    assert found.dominates("r1", "r2") is None
    assert found.dominates("r0", "r1") is None
    assert np.isnan(found.dominates_count).tolist() == [False, True, False]
    assert np.isnan(found.dominated_by_count).tolist() == [False, True, False]
    with pytest.raises(bw.UnknownIdError, match="no region 'q'"):
        found.dominates("r0", "q")


def test_where_no_region_is_complete_it_says_why_and_what_would_help() -> None:
    with pytest.raises(bw.SpecError, match=r"no region has all parts .* i0 is lacking in 1 of 2"):
        ix.dominance(indexed([[1, NAN], [NAN, 9]]))


def test_a_lower_mean_is_punished_more_by_other_means() -> None:
    # Far apart on one child: the harmonic mean cares about the low one only.
    table = [[10, 10], [1, 100]]

    assert ix.dominance(indexed(table)).pairs() == (("r1", "r0"),)
    assert ix.dominance(indexed(table, how=ix.Harmonic())).pairs() == (("r0", "r1"),)
    assert ix.dominance(indexed(table), bounds=(0.1, 2)).pairs() == ()
    level = ix.dominance(indexed(table, how=ix.Geometric()), bounds=(1, 1))
    assert level.pairs() == ()


def test_weights_are_those_of_the_specification_exactly() -> None:
    """3 x 1 = 1 x 3, though a sixth as a float is no sixth."""
    result = indexed([[3, 0, 0], [0, 0, 1]], [1, 2, 3])

    assert ix.dominance(result, bounds=(1, 1)).pairs() == ()


@pytest.mark.parametrize("how", [ix.Minimum(), ix.Apart(), ix.MazziottaPareto()], ids=repr)
def test_a_group_that_is_no_weighted_mean_is_refused(how: ix.Aggregator) -> None:
    for verb in (ix.dominance, ix.rank_range):
        with pytest.raises(bw.SpecError, match="can be looked at like this: all") as caught:
            verb(indexed([[1, 2], [2, 1]], how=how))
        assert caught.value.nodes == ("all",)


def test_bounds_that_are_none_are_refused() -> None:
    with pytest.raises(bw.DataError, match=r"bounds\[0\]: expected a finite number above 0"):
        ix.dominance(indexed(TABLE), bounds=(-1, 2))
    with pytest.raises(bw.DataError, match=r"bounds\[1\]: expected the lower bound, 2, or more"):
        ix.dominance(indexed(TABLE), bounds=(2, 1))
