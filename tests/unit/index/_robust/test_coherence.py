"""How the parts of an index hang together, by numpy's correlations of its points."""

import math
from itertools import combinations

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
CHANCE = np.random.default_rng(7)
ROWS = CHANCE.normal(50, 10, (30, 5))
ROWS[:, 1] = ROWS[:, 0] + CHANCE.normal(0, 2, 30)
ROWS[4, 2] = NAN
IDS = ("a", "b", "c", "d", "e")


def up(key: str, weight: float = 1) -> ix.Leaf:
    return ix.Leaf(key, weight, 1)


def spec(*, aggregate: ix.Aggregator | None = None) -> ix.Spec:
    one = ix.Group("one", [up("a"), up("b"), up("c")])
    other = ix.Group("other", [up("d", 3), up("e", 1)])
    root = ix.Group("all", [one, other], aggregate=aggregate or ix.Arithmetic())
    return ix.Spec(root, ix.ZScore())


def computed(rows: np.ndarray = ROWS, of: ix.Spec | None = None) -> ix.IndexResult:
    codes = [f"r{place:02}" for place in range(len(rows))]
    return ix.compute(ix.Panel(codes, IDS, [2023], rows[:, :, None]), of or spec())


@pytest.fixture(scope="module")
def result() -> ix.IndexResult:
    return computed()


@pytest.fixture(scope="module")
def found(result: ix.IndexResult) -> ix.Coherence:
    return ix.coherence(result)


def between(result: ix.IndexResult, one: str, other: str) -> tuple[float, int]:
    """The correlation of two nodes by numpy, and over how many regions."""
    first, second = result.scores(one), result.scores(other)
    both = ~np.isnan(first) & ~np.isnan(second)
    return float(np.corrcoef(first[both], second[both])[0, 1]), int(both.sum())


def test_every_part_of_every_group_stands_beside_its_weight(
    result: ix.IndexResult, found: ix.Coherence
) -> None:
    weights = {
        "all": {"one": 1 / 2, "other": 1 / 2, "d": 3 / 8, "e": 1 / 8} | dict.fromkeys("abc", 1 / 6),
        "one": dict.fromkeys("abc", 1 / 3),
        "other": {"d": 3 / 4, "e": 1 / 4},
    }
    assert {part.group for part in found.parts} == set(weights)
    for group, wanted in weights.items():
        parts = {part.part: part for part in found.parts if part.group == group}
        assert set(parts) == set(wanted)
        for key, part in parts.items():
            correlation, regions = between(result, group, key)
            assert part.weight == pytest.approx(wanted[key])
            assert part.correlation == pytest.approx(correlation, rel=1e-12)
            assert part.r_squared == pytest.approx(correlation**2, rel=1e-12)
            assert part.regions == regions
            assert part.is_direct == (group != "all" or len(key) > 1)


def test_pairs_are_of_leaves_and_of_groups_and_say_where_both_are_combined(
    result: ix.IndexResult, found: ix.Coherence
) -> None:
    homes = dict.fromkeys("abc", "one") | dict.fromkeys("de", "other")
    wanted = {frozenset(pair) for pair in combinations("abcde", 2)} | {frozenset({"one", "other"})}
    assert {frozenset({pair.first, pair.second}) for pair in found.pairs} == wanted
    assert len(found.pairs) == len(wanted)
    for pair in found.pairs:
        correlation, regions = between(result, pair.first, pair.second)
        assert pair.correlation == pytest.approx(correlation, rel=1e-12)
        assert pair.regions == regions
        own = {homes.get(key, "all") for key in (pair.first, pair.second)}
        assert pair.group == (own.pop() if len(own) == 1 else None)


def test_alpha_is_that_of_the_points_of_the_children(
    result: ix.IndexResult, found: ix.Coherence
) -> None:
    for group in found.groups:
        values = result.parts(group.group).values
        complete = values[:, ~np.isnan(values).any(axis=0)]
        covariances = np.cov(complete)
        size = len(values)
        wanted = size / (size - 1) * (1 - np.trace(covariances) / covariances.sum())
        assert group.alpha == pytest.approx(wanted, rel=1e-12)
        assert (group.children, group.regions) == (size, complete.shape[1])
    assert [group.regions for group in found.groups] == [30, 29, 30]


def test_groups_come_from_the_top_and_parts_by_r_squared(found: ix.Coherence) -> None:
    assert [group.group for group in found.groups] == ["all", "one", "other"]
    shares = [part.r_squared for part in found.parts_of("one")]
    assert shares == sorted(shares, reverse=True)
    assert found.parts_of("nothing") == ()


def test_equal_weights_with_unequal_r_squared_are_told(found: ix.Coherence) -> None:
    one = next(group for group in found.groups if group.group == "one")
    shares = [part.r_squared for part in found.parts_of("one")]
    assert (one.highest, one.lowest) == (shares[0], shares[-1])
    assert one.equal_weights
    assert one.is_uneven == (shares[0] - shares[-1] >= 0.25)
    assert one.is_uneven
    assert one in found.uneven
    other = next(group for group in found.groups if group.group == "other")
    assert not other.equal_weights
    assert other.highest - other.lowest >= 0.25
    assert not other.is_uneven


def test_what_stands_out_has_a_flag() -> None:
    # In tenths: a with b 1, a with c -1; d and e stand in another group.
    steps = np.arange(10.0)
    waves = np.array([1.0, -1.0] * 5)
    rows = np.column_stack([steps, 2 * steps + 1, -steps, steps, steps + 9 * waves])
    made = ix.coherence(computed(rows))
    flags = {(pair.first, pair.second): pair.flag for pair in made.pairs}
    assert flags["a", "b"] == "high"
    assert flags["a", "c"] == "negative"
    assert flags["a", "d"] == "high"
    assert flags["c", "d"] is None
    assert [pair.first + pair.second for pair in made.flagged("negative")] == ["ac", "bc"]
    assert {pair.flag for pair in made.flagged(ix.CorrelationFlag.HIGH)} == {"high"}
    low = {pair.first + pair.second: pair.correlation for pair in made.flagged("low")}
    assert set(low) == {"de"}
    assert 0 <= low["de"] < 0.3


def test_flags_are_ordered_by_how_much_they_stand_out(found: ix.Coherence) -> None:
    for flag, sign in (("negative", 1), ("low", 1), ("high", -1)):
        sizes = [sign * pair.correlation for pair in found.flagged(flag)]
        assert sizes == sorted(sizes)


def test_what_is_kept_apart_is_not_one_group() -> None:
    made = ix.coherence(computed(of=spec(aggregate=ix.Apart())))
    assert [group.group for group in made.groups] == ["one", "other"]
    pair = next(pair for pair in made.pairs if pair.first == "one")
    assert (pair.second, pair.group, pair.flag) == ("other", None, None)


def test_a_group_below_can_be_looked_at(result: ix.IndexResult, found: ix.Coherence) -> None:
    made = ix.coherence(result, "one")
    assert made.node == "one"
    assert [group.group for group in made.groups] == ["one"]
    assert made.parts == tuple(part for part in found.parts if part.group == "one")
    assert made.pairs == tuple(pair for pair in found.pairs if pair.group == "one")


def test_where_nothing_can_be_said_there_is_none() -> None:
    rows = np.full((4, 5), 1.0)
    rows[:, 3:] = NAN
    of = ix.Spec(spec().root, ix.Identity())
    made = ix.coherence(computed(rows, of))
    group = made.groups[1]
    assert (group.group, group.alpha, group.lowest, group.highest) == ("one", None, None, None)
    assert not group.is_uneven
    assert {part.r_squared for part in made.parts} == {None}
    assert {(pair.correlation, pair.flag) for pair in made.pairs} == {(None, None)}


def test_one_year_is_looked_at() -> None:
    rows = np.stack([ROWS, ROWS[::-1] ** 2], axis=2)
    codes = [f"r{place:02}" for place in range(len(rows))]
    several = ix.compute(ix.Panel(codes, IDS, [2022, 2023], rows), spec(), reference="each")
    assert ix.coherence(several, period=2022).parts == ix.coherence(several.at(2022)).parts
    assert ix.coherence(several, period=2022).parts != ix.coherence(several, period=2023).parts
    with pytest.raises(bw.UnknownIdError, match="name one of the years"):
        ix.coherence(several)


def test_a_leaf_and_an_unknown_node_are_refused(result: ix.IndexResult) -> None:
    for node in ("a", "x"):
        with pytest.raises(bw.UnknownIdError):
            ix.coherence(result, node)


def test_it_is_told_in_one_line_and_as_data(found: ix.Coherence) -> None:
    assert repr(found) == "<Coherence 'all': 3 groups, 11 pairs>"
    data = bw.to_dict(found)
    assert data["format"] == "brede_welvaart/coherence/1"
    assert len(data["pairs"]) == 11
    first = data["parts"][0]
    assert math.isclose(first["r_squared"], first["correlation"] ** 2)
