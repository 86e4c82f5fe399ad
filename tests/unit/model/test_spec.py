"""The specification of an index checks itself."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart.model._real import Pair, as_pair, as_real, pair
from brede_welvaart.model._variants import Tagged, Union
from brede_welvaart.model.aggregator import (
    Aggregator,
    Arithmetic,
    Geometric,
    MazziottaPareto,
    Power,
)
from brede_welvaart.model.normaliser import (
    DistanceToReference,
    FractionOfMax,
    Goalposts,
    Identity,
    MinMax,
    Normaliser,
    PercentileRank,
    Rank,
    ZScore,
)
from brede_welvaart.model.series import Break
from brede_welvaart.model.spec import DEEPEST, Group, Leaf, Node, Spec


def faults(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("given", "real"),
    [(2, 2.0), (0.5, 0.5), (Fraction(1, 4), 0.25), ("1/4", 0.25)],
)
def test_a_number_is_taken_as_a_float(given: Any, real: float) -> None:
    assert as_real(given) == real
    assert type(as_real(given)) is float


@pytest.mark.parametrize(
    ("bad", "shown"),
    [
        (True, "true"),
        ("x", "'x'"),
        (None, "null"),
        (10**400, "a number of more than 18 digits"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (1e101, "1e+101"),
    ],
)
def test_what_is_no_finite_number_is_refused(bad: Any, shown: str) -> None:
    assert faults(lambda: MinMax(bad, 200)) == [f"lower: expected a finite number, got {shown}"]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (-1, "expected 0 or more, got -1.0"),
        (float("nan"), "expected 0 or more, got nan"),
        (1e-101, "expected 0 or more, got 1e-101"),
        ("heavy", "expected 0 or more, got 'heavy'"),
        (False, "expected 0 or more, got false"),
    ],
)
def test_a_weight_is_a_finite_number_of_0_or_more(bad: Any, message: str) -> None:
    assert faults(lambda: Leaf("x", weight=bad)) == [f"weight: {message}"]
    assert faults(lambda: Group("x", [Leaf("y")], weight=bad)) == [f"weight: {message}"]


def test_a_weight_may_be_0() -> None:
    assert Leaf("x", weight=0).weight == 0


@pytest.mark.parametrize("bad", [0, 2, "up", 1.5, True])
def test_a_direction_is_1_or_minus_1(bad: Any) -> None:
    assert faults(lambda: Leaf("x", direction=bad))[0].startswith("direction: expected 1 or -1")


def test_a_pair_is_two_rising_numbers() -> None:
    assert PercentileRank([0, "1/2"]).scale == (0.0, 0.5)
    assert faults(lambda: PercentileRank((1, 0))) == [
        "scale: the upper end must lie above the lower end, 1; got 0"
    ]
    assert faults(lambda: FractionOfMax((1,))) == ["scale: expected two numbers, got a list"]
    assert faults(lambda: FractionOfMax(7)) == ["scale: expected two numbers, got 7"]
    assert faults(lambda: FractionOfMax((0, "x"))) == [
        "scale[1]: expected a finite number, got 'x'"
    ]
    assert as_pair(7) == 7  # type: ignore[arg-type]
    assert pair((0.0, 1.0)) == ()
    assert Pair == tuple[float, float]


def test_ends_must_rise() -> None:
    assert faults(lambda: MinMax(100, 100)) == [
        "upper: the upper end must lie above the lower end, 100; got 100"
    ]
    assert faults(lambda: Goalposts(3, 2)) == [
        "upper: the upper end must lie above the lower end, 3; got 2"
    ]


def test_goalposts_under_a_logarithm_lie_above_0() -> None:
    assert faults(lambda: Goalposts(0, 2, log=True)) == [
        "lower: must be above 0 under a logarithm, got 0"
    ]
    assert faults(lambda: Goalposts("x", 2, log=True)) == [
        "lower: expected a finite number, got 'x'"
    ]
    assert Goalposts(1, 2, log=True).log


@pytest.mark.parametrize("name", ["log", "clip"])
def test_a_flag_is_true_or_false(name: str) -> None:
    assert faults(lambda: Goalposts(1, 2, **{name: 1})) == [
        f"{name}: expected true or false, got 1"
    ]


def test_a_standard_deviation_is_above_0() -> None:
    assert faults(lambda: ZScore(0, 0)) == ["sd: expected a finite number above 0, got 0.0"]


@pytest.mark.parametrize(
    ("normaliser", "scale"),
    [
        (MinMax(1, 100), "1 to 100"),
        (ZScore(100, 10), "mean 100, sd 10"),
        (Rank(), "ranks"),
        (PercentileRank((0, 1)), "0 to 1"),
        (Goalposts(1, 2), "0 to 100"),
        (FractionOfMax(), "0 to 100"),
        (DistanceToReference("GM0200"), "0 to 100"),
        (Identity(), None),
    ],
)
def test_the_scale_of_points_is_known(normaliser: Normaliser, scale: str | None) -> None:
    assert (normaliser.known_scale and normaliser.known_scale.en) == scale


@pytest.mark.parametrize("bad", [2, -1, True, 0.5])
def test_degrees_of_freedom_are_0_or_1(bad: Any) -> None:
    assert faults(lambda: MazziottaPareto(ddof=bad))[0].startswith("ddof: expected 0 or 1")


def test_a_power_is_a_finite_number() -> None:
    assert faults(lambda: Power("x")) == ["p: expected a finite number, got 'x'"]


@pytest.mark.parametrize("bad", [-0.1, 1.1, "half"])
def test_a_least_coverage_is_a_share(bad: Any) -> None:
    found = faults(lambda: Group("x", [Leaf("y")], min_coverage=bad))

    assert found[0].startswith("min_coverage: expected a share from 0 to 1")


def test_a_group_has_children() -> None:
    assert faults(lambda: Group("x", [])) == ["children: expected at least one item, got none"]


def test_a_child_is_a_leaf_or_a_group() -> None:
    assert faults(lambda: Group("x", ["y"])) == ["children[0]: expected Node, got 'y'"]


def test_some_child_weighs_something() -> None:
    assert faults(lambda: Group("x", [Leaf("y", 0), Leaf("z", 0)])) == [
        "children: at least one must have a weight above 0"
    ]


def test_an_id_stands_once_in_the_tree() -> None:
    theme = Group("a", [Leaf("x"), Leaf("y")])

    assert faults(lambda: Group("y", [theme, Leaf("x")])) == [
        "children[0].children[1].id: 'y' stands here a second time",
        "children[1].id: 'x' stands here a second time",
    ]


def test_a_tree_is_not_too_deep() -> None:
    tree: Node = Leaf("x")
    for depth in range(DEEPEST):
        tree = Group(f"g{depth}", [tree])

    assert faults(lambda: Group("top", [tree])) == [
        "(the whole): nested too deeply: at most 50 groups, one within the other"
    ]


def test_a_tree_lists_its_leaves_and_groups_in_order() -> None:
    inner = Group("inner", [Leaf("x"), Leaf("y", 0)], aggregate=Geometric())
    spec = Spec(Group("top", [Leaf("w"), inner, Leaf("z")]))

    assert [leaf.id for leaf in spec.leaves] == ["w", "x", "y", "z"]
    assert [group.id for group in spec.groups] == ["top", "inner"]
    assert spec.root.aggregate == Arithmetic()
    assert spec.normalise == MinMax()


def test_a_specification_has_a_group_at_the_top() -> None:
    assert faults(lambda: Spec(Leaf("x")))[0].startswith("root: expected Group, got Leaf(")


def test_equal_specifications_are_equal_and_hash_alike() -> None:
    one, other = (Spec(Group("a", [Leaf("x", "1/2")])) for _ in range(2))

    assert one == other
    assert hash(one) == hash(other)


def test_a_break_names_its_indicator_and_year() -> None:
    assert faults(lambda: Break("x", "2020JJ00")) == [
        "period: expected a whole number, got '2020JJ00'"
    ]
    assert Break("x", 2020, ["GM0200"]).regions == ("GM0200",)


@pytest.mark.parametrize("family", [Union, Tagged])
def test_a_family_without_members_makes_nothing(family: type[Any]) -> None:
    with pytest.raises(NotImplementedError):
        family.variant({})


@pytest.mark.parametrize("family", [Normaliser, Aggregator])
def test_members_of_a_family_are_told_apart_by_their_kind(family: type[Tagged]) -> None:
    for member in family.variants():
        assert family.variant({"kind": member.KIND}) is member
    assert family.variant({"kind": "other"}) is None
    assert family.variant({"kind": 7}) is None
