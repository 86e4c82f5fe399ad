"""The best and worst rank that weights within bounds can give."""

import itertools
import subprocess
import sys
from fractions import Fraction

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._kernel import solver
from brede_welvaart.index._robust import demands as home
from brede_welvaart.index._robust import rank_search
from weight_cases import MEANS, indexed, ranks

NAN = float("nan")


@pytest.fixture(params=[home._FEW, 0], ids=["by hand", "by the solver"])
def either_way(request, monkeypatch) -> None:
    """What few demands take, and what many do."""
    monkeypatch.setattr(home, "_FEW", request.param)


def exact_ranges(table: list[list[int]], bounds: tuple[Fraction, Fraction]) -> list[tuple]:
    """Best and worst rank with two children of equal weight, by every breakpoint.

    Only the ratio of the two weights matters. Ranks change where two regions are equal; so these
    ratios, and one between each two, give every rank there is.
    """
    low, high = bounds[0] / bounds[1], bounds[1] / bounds[0]
    breaks = {low, high}
    for (x, y), (p, q) in itertools.combinations(table, 2):
        if (x - p) * (y - q) < 0:
            breaks.add(Fraction(q - y, x - p))
    inside = sorted(ratio for ratio in breaks if low <= ratio <= high)
    ratios = [*inside, *((a + b) / 2 for a, b in itertools.pairwise(inside))]
    scores = [[ratio * x + y for x, y in table] for ratio in ratios]
    each = [[1 + sum(other > own for other in row) for own in row] for row in scores]
    return [(min(column), max(column)) for column in zip(*each, strict=True)]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("bounds", [(0.5, 2.0), (0.25, 1.0), (1.0, 1.0)])
@pytest.mark.parametrize("seed", range(8))
def test_with_two_children_ranges_are_those_of_all_breakpoints(seed, bounds) -> None:
    """Small whole numbers: many lines cross in one point, where the solver alone cannot tell."""
    table = np.random.default_rng(seed).integers(0, 7, (9, 2)).tolist()
    found = ix.rank_range(indexed(table), bounds=bounds)

    assert [found.of(f"r{n}") for n in range(9)] == exact_ranges(
        table, (Fraction(bounds[0]), Fraction(bounds[1]))
    )
    assert found.proved.all()
    assert found.best.tolist() == found.best_found.tolist()
    assert found.worst.tolist() == found.worst_found.tolist()


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("how", MEANS, ids=repr)
def test_sampled_ranks_lie_in_the_range_and_nearly_fill_it(how: ix.Aggregator) -> None:
    chance = np.random.default_rng(4)
    table = chance.uniform(1, 100, (8, 3))
    found = ix.rank_range(indexed(table, [1, 2, 1], how))
    each = np.array([ranks(table, chance.uniform(0.5, 2, 3) * [1, 2, 1], how) for _ in range(1500)])

    assert found.proved.all()
    assert (found.best <= each.min(axis=0)).all()
    assert (found.worst >= each.max(axis=0)).all()
    # The ranges leave no room to spare: sampling comes to them or within one rank.
    assert (each.min(axis=0) - found.best).max() <= 1
    assert (found.worst - each.max(axis=0)).max() <= 1


@pytest.mark.usefixtures("either_way")
def test_three_lines_through_one_point_do_not_add_up() -> None:
    """At equal weights all three tie. r0 is below one of the others or the other, never both."""
    found = ix.rank_range(indexed([[5, 5], [10, 0], [0, 10]]))

    assert found.of("r0") == (1, 2)
    assert found.of("r1") == (1, 3)
    assert found.proved.all()


def test_a_tie_at_one_place_counts_as_the_better_rank() -> None:
    """r1 is equal to r0 where the first weight is largest and the second smallest, else below."""
    found = ix.rank_range(indexed([[0, 4], [1, 0]]))

    assert found.of("r1") == (1, 2)
    assert found.of("r0") == (1, 1)
    assert found.proved.all()


def test_equal_regions_share_every_rank_and_count_each() -> None:
    found = ix.rank_range(indexed([[5, 1], [1, 5], [5, 1], [5, 1]]))

    assert [found.of(f"r{n}") for n in range(4)] == [(1, 2), (1, 4), (1, 2), (1, 2)]


def test_regions_within_a_tie_of_each_other_share_every_rank() -> None:
    near = 5 * (1 + 1e-13)
    found = ix.rank_range(indexed([[5, 1], [1, 5], [near, 1]]))

    assert [found.of(f"r{n}") for n in range(3)] == [(1, 2), (1, 3), (1, 2)]
    assert found.proved.all()


@pytest.mark.usefixtures("either_way")
def test_a_lead_that_the_solver_cannot_see_is_still_seen() -> None:
    """r1 is above r0 by far less than the millionth to which the solver works."""
    found = ix.rank_range(indexed([[5, 1], [5 + 1e-9, 1], [1, 5], [4, 3]]))

    assert found.of("r0")[0] == 2
    assert found.of("r1")[0] == 1
    assert found.proved.all()


def test_only_the_regions_asked_for() -> None:
    result = indexed([[5, 1], [1, 5], [3, 4], [NAN, 9]])
    found = ix.rank_range(result, regions=["r2", "r3"])

    assert np.isnan(found.best).tolist() == [True, True, False, True]
    assert found.of("r0") is None
    assert found.of("r3") is None
    assert found.proved.tolist() == [False, False, True, False]
    assert ix.rank_range(result, regions="r2").of("r2") == found.of("r2") == (1, 2)
    assert found.to_records() == [
        {
            "region": "r2",
            "best": 1,
            "worst": 2,
            "best_found": 1,
            "worst_found": 2,
            "place": 1,
            "among": 3,
            "proved": True,
        }
    ]
    assert repr(found) == "<RankRange 'all': 1 regions, 1 proved>"
    with pytest.raises(bw.UnknownIdError, match="no region 'q'"):
        ix.rank_range(result, regions=["r0", "q"])
    with pytest.raises(bw.UnknownIdError, match="no region 'q'"):
        found.of("q")


def test_where_no_region_is_complete_it_says_why_and_what_would_help() -> None:
    with pytest.raises(bw.SpecError, match=r"no region has all parts .* i0 is lacking in 1 of 2"):
        ix.rank_range(indexed([[1, NAN], [NAN, 9]]))
    assert ix.rank_ranges(indexed([[1, NAN], [NAN, 9]])) == {}


def test_a_power_too_large_for_floats_is_refused() -> None:
    with pytest.raises(bw.SpecError, match="a power so far from 1 is too much for floats: all"):
        ix.rank_range(indexed([[1, 50], [60, 2]], how=ix.Power(900)))


@pytest.mark.parametrize("limit", [0, -1, NAN, True, "soon", float("inf")])
def test_a_time_that_is_none_is_refused(limit: object) -> None:
    with pytest.raises(bw.DataError, match="time_limit: expected a finite number above 0"):
        ix.rank_range(indexed([[1, 2], [2, 1]]), time_limit=limit, bounds=(0, 1))


HARD = np.random.default_rng(11).integers(0, 40, (24, 4)).astype(float)


def test_without_time_there_are_outer_bounds_all_the_same() -> None:
    result = indexed(HARD)
    sure, hasty = ix.rank_range(result, time_limit=None), ix.rank_range(result, time_limit=1e-9)

    assert sure.proved.all()
    assert not hasty.proved.all()
    assert (hasty.best <= sure.best).all()
    assert (hasty.worst >= sure.worst).all()
    assert (hasty.best_found >= sure.best).all()
    assert (hasty.worst_found <= sure.worst).all()
    unproved = ~hasty.proved
    gap = (hasty.best < hasty.best_found) | (hasty.worst > hasty.worst_found)
    assert (gap == unproved).all()


@pytest.mark.parametrize("bounds", [(5e50, 2e51), (1e-60, 4e-60)])
def test_only_the_ratio_of_the_bounds_matters(bounds) -> None:
    result = indexed(HARD)
    one, other = ix.rank_range(result, bounds=bounds), ix.rank_range(result, bounds=(0.5, 2.0))

    assert one.best.tolist() == other.best.tolist()
    assert one.worst.tolist() == other.worst.tolist()
    assert one.bounds == bounds
    wide = ix.rank_range(result, bounds=(1e-90, 1e90), time_limit=20)
    assert (wide.best <= other.best).all()
    assert (wide.worst >= other.worst).all()


def test_the_order_of_the_regions_changes_no_range() -> None:
    order = np.random.default_rng(1).permutation(len(HARD))
    one, other = ix.rank_range(indexed(HARD)), ix.rank_range(indexed(HARD[order]))

    assert one.best[order].tolist() == other.best.tolist()
    assert one.worst[order].tolist() == other.worst.tolist()


def test_bounds_of_the_solver_that_is_stopped_are_used() -> None:
    """A demand for all at once fails, and the time is over when the solver begins."""
    demands = home.Demands(np.array([[1.0, -1.0], [-1.0, 1.0]]), np.full(2, 1e-9), np.ones(2))
    cut = np.array([True, True])

    found = home._solved(demands, (0.5, 2.0), [cut], 0.0)
    assert found is None or found.most is None or found.most >= 1 - 1e-6


def ratio_demands() -> home.Demands:
    """That the first weight is the larger, that the second is, and that the first is far larger."""
    terms = np.array([[0.25, -0.25], [-0.25, 0.25], [0.2, -0.3]])
    return home.Demands(terms, np.full(3, 1e-9), np.array([1.0, 5.0, 2.0]))


@pytest.mark.usefixtures("either_way")
def test_the_most_that_can_be_met_at_once_is_found_and_reached() -> None:
    demands = ratio_demands()
    best = 0.0

    def try_out(factors: np.ndarray) -> float:
        nonlocal best
        best = max(best, demands.many[demands.terms @ factors > 1e-9].sum())
        return best

    assert home.most_demands_met(demands, (0.5, 2.0), try_out, np.inf) == best == 5


@pytest.mark.usefixtures("either_way")
def test_with_nothing_that_reaches_it_the_bound_stays_sound() -> None:
    """A trial that never confirms: proofs go on until none is left to find."""
    found = home.most_demands_met(ratio_demands(), (0.5, 2.0), lambda _: -1.0, np.inf)

    assert found == 5


def test_no_demands_are_all_met() -> None:
    nothing = home.Demands(np.empty((0, 2)), np.empty(0), np.empty(0))

    assert home.most_demands_met(nothing, (0.5, 2.0), lambda _: 0.0, np.inf) == 0


@pytest.mark.parametrize(("most", "bound"), [(None, 6), (5.4, 5), (6.0000001, 6)])
def test_a_solver_that_finds_nothing_leaves_its_bound(monkeypatch, most, bound) -> None:
    """Its bound, or that of the first proof: the second or the third is not met."""
    nothing = solver.Met(most, None, np.zeros(3, bool), is_optimal=False)
    monkeypatch.setattr(home, "_FEW", 0)
    monkeypatch.setattr(home, "answer_to", lambda *_: nothing)

    assert home.most_demands_met(ratio_demands(), (0.5, 2.0), lambda _: 0.0, np.inf) == bound


@pytest.mark.parametrize(("unanswered", "bound"), [("lifted", 8), ("answer_to", 6)])
def test_without_an_answer_all_may_be_met_but_what_is_proved(
    monkeypatch, unanswered, bound
) -> None:
    monkeypatch.setattr(home, "_FEW", 0)
    monkeypatch.setattr(home, unanswered, lambda *_: None)

    assert home.most_demands_met(ratio_demands(), (0.5, 2.0), lambda _: 0.0, np.inf) == bound


def test_a_proof_that_one_is_missed_is_enough_if_all_others_are_met(monkeypatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("the solver is asked")

    monkeypatch.setattr(home, "_FEW", 0)
    monkeypatch.setattr(home, "answer_to", refuse)

    assert home.most_demands_met(ratio_demands(), (0.5, 2.0), lambda _: 6.0, np.inf) == 6


def cheapest(cuts: list[list[bool]], many: list[int]) -> float:
    """What is left of all if of every cut one is given up, by trying every way."""
    left = [
        sum(itertools.compress(many, kept))
        for kept in itertools.product([True, False], repeat=len(many))
        if not any(all(itertools.compress(kept, cut)) for cut in cuts)
    ]
    return max(left)


@pytest.mark.parametrize("seed", range(20))
def test_by_hand_the_least_is_given_up(seed) -> None:
    chance = np.random.default_rng(seed)
    many = chance.integers(1, 6, 8)
    cuts = [cut for cut in chance.random((7, 8)) < 0.35 if cut.any()]
    found = home._by_hand(home.Demands(np.zeros((8, 2)), np.zeros(8), many * 1.0), cuts)

    assert found.most == cheapest(cuts, many.tolist()) == many[found.met].sum()
    assert not any(found.met[cut].all() for cut in cuts)


def test_shares_that_prove_nothing_make_no_cut() -> None:
    demands = ratio_demands()
    everything = np.ones(3, bool)

    none = home._conflict(demands, everything, np.array([0, 0, 0.0]), (0.5, 2.0))
    assert none is None
    wrong = home._conflict(demands, everything, np.array([1.0, 0, 0]), (0.5, 2.0))
    assert wrong is None
    right = home._conflict(demands, everything, np.array([0.5, 0.5, 0]), (0.5, 2.0))
    assert right is not None
    assert right.tolist() == [True, True, False]


PRINTING = """
import numpy as np
from brede_welvaart import index as ix

chance = np.random.default_rng(3)
table = chance.normal(size=(120, 2)) @ chance.normal(size=(2, 8)) + chance.normal(size=(120, 8))
leaves = [ix.Leaf(f"x{number}", direction=1) for number in range(8)]
panel = ix.Panel([f"r{number}" for number in range(120)], [leaf.id for leaf in leaves], [2023],
    table[:, :, None])
result = ix.compute(panel, ix.Spec(ix.Group("all", leaves)))
print("before", flush=True)
for limit in (20, 0.05):
    found = ix.rank_range(result, regions=["r7", "r60"], time_limit=limit)
    assert (found.best <= found.best_found).sum() == 2
print("after")
"""


def test_the_solver_prints_nothing() -> None:
    """Here HiGHS 1.12 prints though its log is off; it may come out no sooner than at the end."""
    done = subprocess.run([sys.executable, "-c", PRINTING], capture_output=True, check=True)

    assert done.stdout.split() == [b"before", b"after"]
    assert done.stderr == b""


def test_time_is_shared_over_what_is_left(monkeypatch) -> None:
    monkeypatch.setattr(rank_search.time, "monotonic", lambda: 1000.0)

    assert rank_search.share(np.inf, 4) == np.inf
    assert rank_search.share(1100.0, 4) == 1025.0
    assert rank_search.share(1100.0, 1) == 1100.0
