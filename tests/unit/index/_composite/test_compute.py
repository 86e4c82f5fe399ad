"""Computing an index: what is right, and what is refused."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.index import _from_catalogue

NAN = float("nan")
YEARS = (2021, 2022, 2023)


def figures(**rows: list[Any]) -> ix.Panel:
    """A panel of one row per indicator: figures per region, or lists of them per year."""
    values = np.array([np.atleast_2d(np.array(row, float)) for row in rows.values()])
    codes = [f"r{number}" for number in range(values.shape[2])]
    return ix.Panel(codes, list(rows), YEARS[: values.shape[1]], values.transpose(2, 0, 1))


def spec(*leaves: ix.Node, normalise: ix.Normaliser | None = None, **group: Any) -> ix.Spec:
    return ix.Spec(ix.Group("all", leaves, **group), normalise or ix.MinMax())


def up(key: str, weight: float = 1, normalise: ix.Normaliser | None = None) -> ix.Leaf:
    return ix.Leaf(key, weight, 1, normalise)


def same(found: Any, expected: Any) -> bool:
    return bool(np.allclose(found, expected, rtol=1e-12, atol=1e-12, equal_nan=True))


def refused(error: type[Exception], make: Callable[[], Any]) -> str:
    with pytest.raises(error) as caught:
        make()
    return str(caught.value)


PANEL = figures(x=[1, 2, 3, NAN], y=[5, 7, 6, 9], z=[0, 10, NAN, NAN])


@pytest.mark.parametrize("order", [("x", "y", "z"), ("z", "x", "y"), ("x", "z")])
def test_a_weighted_mean_leaves_out_what_is_missing(order: tuple[str, ...]) -> None:
    weights = {"x": 1, "y": 2, "z": 5}
    points = {"x": [0, 50, 100, NAN], "y": [0, 50, 25, 100], "z": [0, 100, NAN, NAN]}
    given = spec(*(up(key, weights[key]) for key in order))
    values = np.array([points[key] for key in order])
    own = np.array([[weights[key]] for key in order])
    with np.errstate(invalid="ignore"):
        expected = np.nansum(values * own, 0) / (own * ~np.isnan(values)).sum(0)

    assert same(ix.compute(PANEL, given).scores(), expected)


def test_a_group_of_groups_and_leaves() -> None:
    given = spec(ix.Group("xy", (up("x"), up("y")), 3), up("z"))

    assert same(ix.compute(PANEL, given).scores(), [0, 62.5, 62.5, 100])
    inner = spec(ix.Group("xy", (up("x"), up("y")), 3), ix.Group("zz", (up("z"),)))
    assert same(ix.compute(PANEL, inner).scores(), [0, 62.5, 62.5, 100])


def test_leaves_on_other_bases_in_one_group_need_their_own_scales() -> None:
    given = spec(up("x", 1, ix.Identity()), up("y", 1, ix.MinMax(3, 4)))

    assert same(ix.compute(PANEL, given).scores(), [2, 2.75, 3.125, 4])


def test_a_group_below_its_least_coverage_has_no_value_and_no_bounds() -> None:
    given = spec(up("x"), up("y"), up("z"), min_coverage=0.5)
    result = ix.compute(PANEL, given)

    assert np.isnan(result.scores()).tolist() == [False, False, False, True]
    assert np.isnan(result.low()).tolist() == [False, False, False, True]
    assert np.isnan(result.high()).tolist() == [False, False, False, True]
    assert result.value("r3") is None
    assert same(result.coverage(), [1, 1, 2 / 3, 1 / 3])


def test_what_has_weight_0_is_not_there() -> None:
    heavy = spec(up("y"), ix.Leaf("not in the panel", 0), ix.Group("g", (up("x"),), 0))
    result = ix.compute(PANEL, heavy)

    assert result.nodes == ("all", "y")
    assert same(result.scores(), [0, 50, 25, 100])


def test_an_indicator_without_any_figure_changes_no_score() -> None:
    panel = figures(x=[1, 2, 3], y=[4, 1, 7], nothing=[NAN, NAN, NAN])
    without = ix.compute(panel, spec(up("x"), up("y")))
    for normalise in (ix.MinMax(), ix.ZScore(), ix.PercentileRank()):
        without = ix.compute(panel, spec(up("x"), up("y"), normalise=normalise))
        with_it = ix.compute(panel, spec(up("x"), up("y"), up("nothing"), normalise=normalise))
        assert same(with_it.scores(), without.scores())
        assert same(with_it.low(), without.low())
        assert same(with_it.coverage(), [2 / 3] * 3)


# Directions.


def test_a_direction_is_the_leafs_own_or_given() -> None:
    given = spec(ix.Leaf("x", direction=-1), ix.Leaf("y"))
    result = ix.compute(PANEL, given, directions={"x": 1, "y": -1})

    assert result.directions == {"x": -1, "y": -1}
    assert same(result.scores(), [100, 50, 37.5, 0])


@pytest.mark.parametrize("one", [1, np.int64(1), 1.0, True])
def test_a_direction_is_kept_as_a_whole_number(one: int) -> None:
    result = ix.compute(PANEL, spec(ix.Leaf("x")), directions={"x": one})

    assert [type(sign) for sign in result.directions.values()] == [int]
    assert bw.to_dict(result)["directions"] == {"x": 1}


def test_leaves_without_a_direction_anywhere_are_all_named() -> None:
    given = spec(ix.Leaf("x"), up("y"), ix.Leaf("z"))
    with pytest.raises(bw.SpecError) as caught:
        ix.compute(PANEL, given)

    assert caught.value.nodes == ("x", "z")
    assert str(caught.value) == (
        "give a direction (1 if more is better, -1 if less is) for these leaves: x, z"
    )


def test_a_direction_that_is_given_is_1_or_minus_1() -> None:
    given = spec(up("x"))

    assert refused(bw.SpecError, lambda: ix.compute(PANEL, given, directions={"x": 0})) == (
        "a direction is 1 or -1, which these are not: x"
    )


def test_leaves_without_a_direction_get_that_of_the_catalogue() -> None:
    figures = [[[5.0]], [[4.0]], [[6.0]]]
    panel = ix.Panel(["GM0200", "GM0772", "GM0855"], ["werkloosheid"], [2023], figures)
    assert ix.compute(panel, spec(ix.Leaf("werkloosheid"))).scores().tolist() == [50, 100, 0]


def test_the_catalogue_gives_directions_where_it_knows_them() -> None:
    ids = ["tevredenheid_leven", "werkloosheid", "vacaturegraad", "mijn_cijfer"]
    assert _from_catalogue.known_directions(ids) == {"tevredenheid_leven": 1, "werkloosheid": -1}


# What does not go together.


def test_leaves_that_are_not_in_the_panel_are_all_named() -> None:
    assert refused(bw.SpecError, lambda: ix.compute(PANEL, spec(up("p"), up("x"), up("q")))) == (
        "the panel has no figures of these leaves: p, q"
    )
    panel = figures(roken=[1, 2])
    assert refused(bw.SpecError, lambda: ix.compute(panel, spec(up("rokn")))) == (
        "the panel has no figures of these leaves; did you mean 'roken'?: rokn"
    )


def test_children_on_unlike_scales_are_refused() -> None:
    given = spec(
        up("x"),
        ix.Group("g", (up("y", 1, ix.ZScore()), up("z", 1, ix.Rank()))),
    )
    with pytest.raises(bw.SpecError) as caught:
        ix.compute(PANEL, given)

    assert caught.value.nodes == ("g",)
    assert str(caught.value) == (
        "children on unlike scales (g: mean 0, sd 1 and ranks) in these groups: g"
    )


def test_a_scale_that_is_not_known_goes_with_all_and_weight_0_does_not_count() -> None:
    free = ix.Identity()
    given = spec(
        up("x", 1, free),
        up("y"),
        up("z", 0, ix.ZScore()),
        ix.Group("g", (ix.Leaf("q", 1, 1, free),), 0),
    )

    assert same(ix.compute(PANEL, given).scores(), [0.5, 26, 14, 100])


@pytest.mark.parametrize("aggregate", [ix.Geometric(), ix.Harmonic(), ix.Power(-2)])
def test_every_zero_in_a_mean_that_takes_none_is_named(aggregate: ix.Aggregator) -> None:
    given = spec(up("x"), up("y"), aggregate=aggregate)
    message = refused(bw.DataError, lambda: ix.compute(PANEL, given))

    assert "x of r0 in 2021: a " in message
    assert "y of r0 in 2021: a " in message
    assert "MinMax(1, 100)" in message
    assert message.startswith("2 faults")


def test_a_group_that_is_0_in_a_mean_above_is_named() -> None:
    given = spec(
        ix.Group("g", (up("x"), up("z"))), up("y", 1, ix.MinMax(0, 100)), aggregate=ix.Geometric()
    )

    message = refused(bw.DataError, lambda: ix.compute(PANEL, given))
    assert "g of r0 in 2021" in message
    balanced = spec(
        up("x", 1, ix.Identity()), up("y", 1, ix.Identity()), aggregate=ix.MazziottaPareto()
    )
    panel = figures(x=[-1, 1], y=[-3, 1])
    assert "all of r0 in 2021: the Mazziotta-Pareto" in refused(
        bw.DataError, lambda: ix.compute(panel, balanced)
    )


def test_faults_are_named_in_every_part_of_a_large_panel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brede_welvaart._kernel.job.COLUMNS", 3)
    panel = figures(x=[[1, 2, 3, 4, 5, 0, 7]] * 2, y=[[9, 8, 7, 6, 5, 4, 0]] * 2)
    given = spec(up("x"), up("y"), aggregate=ix.Geometric(), normalise=ix.Identity())
    message = refused(bw.DataError, lambda: ix.compute(panel, given))

    assert [line.split(":")[0].strip() for line in message.splitlines()[1:]] == [
        "x of r5 in 2021",
        "y of r6 in 2021",
        "x of r5 in 2022",
        "y of r6 in 2022",
    ]


def test_a_large_panel_is_computed_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    panel = figures(
        x=[[1, 2, NAN, 4, 5, 0, 7], [3, 2, 1, 4, NAN, 0, 7]],
        y=[[9, 8, 7, NAN, 5, 4, 0], [1, 8, 7, 1, NAN, 4, 0]],
        z=[[9, 8, 5, 6, 5, 4, 0], [9, 1, 7, 6, 5, 4, 0]],
    )
    mixed = spec(up("x"), ix.Group("g", (up("y"), up("z", 2))))
    plain = spec(up("x"), up("y"), up("z"), min_coverage=0.5)
    whole = [ix.compute(panel, item, reference="each") for item in (mixed, plain)]
    monkeypatch.setattr("brede_welvaart._kernel.job.COLUMNS", 3)
    for before, item in zip(whole, (mixed, plain), strict=True):
        after = ix.compute(panel, item, reference="each")
        for name in ("scores", "low", "high", "coverage", "ranks"):
            assert same(getattr(after, name)(), getattr(before, name)())


# Years.

SERIES = figures(
    x=[[1, 2, 3], [2, 4, 6], [3, 6, 9]],
    y=[[1, 5, 3], [2, 5, 4], [2, 2, 3]],
)


def test_year_by_year_scores_of_several_years_are_refused_unless_asked_for() -> None:
    with pytest.raises(bw.SpecError, match="cannot be compared") as caught:
        ix.compute(SERIES, spec(up("x"), up("y", 1, ix.Goalposts(0, 5))))

    assert caught.value.nodes == ("x",)
    each = ix.compute(SERIES, spec(up("x"), up("y")), reference="each")
    for year in YEARS:
        alone = ix.compute(SERIES, spec(up("x"), up("y")), period=year)
        assert same(each.at(year).scores(), alone.scores())
        assert same(each.at(year).low(), alone.low())


def test_goalposts_need_no_reference() -> None:
    result = ix.compute(SERIES, spec(up("x", 1, ix.Goalposts(0, 10))))

    assert same(result.scores(), np.array([[1, 2, 3], [2, 4, 6], [3, 6, 9]]) * 10)
    assert result.scores().shape == (3, 3)


def test_a_year_of_reference_is_fixed_for_all() -> None:
    result = ix.compute(SERIES, spec(up("x")), reference=2021)

    assert same(result.scores().T, [[0, 50, 100], [50, 150, 250], [100, 250, 400]])
    alone = ix.compute(SERIES, spec(up("x")), period=2023, reference="2021")
    assert same(alone.scores(), [100, 250, 400])
    own = ix.compute(SERIES, spec(up("x")), period=2021, reference=2021)
    assert same(own.scores(), [0, 50, 100])


def test_all_years_together_can_be_the_reference() -> None:
    given = spec(up("x"), up("y"))
    result = ix.compute(SERIES, given, reference="panel")
    x, y = SERIES.values[:, 0], SERIES.values[:, 1]

    assert same(result.scores(), ((x - 1) / 8 + (y - 1) / 4) * 50)
    some = ix.compute(SERIES, given, period=[2021, 2023], reference="panel")
    assert same(some.scores(), result.scores()[:, [0, 2]])
    assert some.periods == (2021, 2023)
    pair = ix.compute(SERIES, given, period=(2023, 2022), reference="panel")
    assert same(pair.scores(), result.scores()[:, 1:])


@pytest.mark.parametrize("kind", [ix.Rank, ix.PercentileRank])
def test_ranks_go_over_all_years_together_or_each_but_not_over_another_year(kind) -> None:
    given = spec(up("x", 1, kind()), up("y", 1, kind()))
    ranks = ix.compute(SERIES, spec(up("x", 1, ix.Rank())), reference="panel").scores()

    assert ranks.tolist() == [[1, 2, 4], [2, 6, 7], [4, 7, 9]]
    assert ix.compute(SERIES, given, period=2023, reference="panel").scores().shape == (3,)
    assert "use 'panel' or 'each': x, y" in refused(
        bw.SpecError, lambda: ix.compute(SERIES, given, reference=2021)
    )


def test_a_region_of_reference_is_of_one_year() -> None:
    given = spec(up("x", 1, ix.DistanceToReference("r1")))

    assert same(ix.compute(SERIES, given, reference=2022).scores().T[0], [-50, 0, 50])
    assert same(ix.compute(SERIES, given, reference="each").scores().T[0], [0, 100, 200])
    assert "a distance is to one year, not to 'panel': x" in refused(
        bw.SpecError, lambda: ix.compute(SERIES, given, reference="panel")
    )
    unknown = spec(up("x", 1, ix.DistanceToReference("GM1")))
    assert refused(bw.SpecError, lambda: ix.compute(SERIES, unknown, period=2021)) == (
        "the panel has no figures of these regions of reference: GM1"
    )


def test_fraction_of_the_best_over_years() -> None:
    given = spec(ix.Leaf("x", 1, -1, ix.FractionOfMax()), up("y", 1, ix.FractionOfMax()))
    result = ix.compute(SERIES, given, reference="each")

    assert same(result.at(2022).scores(), [(100 + 40) / 2, 75, (100 / 3 + 80) / 2])
    fixed = ix.compute(SERIES, given, reference=2021)
    assert same(fixed.at(2022).normalised("x"), [50, 25, 100 / 6])


@pytest.mark.parametrize(
    ("reference", "names"),
    [("each", ["x[2021]", "x[2023]"]), (2021, ["x[2021]"]), ("panel", ["y"])],
)
def test_constant_columns_are_named_with_the_year_that_decides(reference, names) -> None:
    y = [[4, 4, 4]] * 3 if reference == "panel" else [[1, 2, 3]] * 3
    panel = figures(x=[[5, 5, 5], [1, 2, 3], [6, 6, NAN]], y=y)
    with pytest.raises(bw.DataError) as caught:
        ix.compute(panel, spec(up("x"), up("y")), reference=reference)

    assert [fault.path for fault in caught.value.faults] == names
    assert "cannot tell regions apart" in caught.value.faults[0].message


def test_figures_that_are_not_above_0_are_named_cell_by_cell() -> None:
    panel = figures(x=[[1, 0, 2], [3, -2, 1]], y=[[1, 2, 3], [1, 2, 3]])
    given = spec(up("x", 1, ix.FractionOfMax()), up("y", 1, ix.FractionOfMax()))

    message = refused(bw.DataError, lambda: ix.compute(panel, given, reference="each"))
    assert "x of r1 in 2021: FractionOfMax needs a figure above 0" in message
    assert "x of r1 in 2022" in message
    assert "1 fault\n  x in 2021: FractionOfMax" in refused(
        bw.DataError,
        lambda: ix.compute(
            figures(x=[[1, 0], [1, 2]], y=[[1, 2], [1, 2]]), given, period=2022, reference=2021
        ),
    )


@pytest.mark.parametrize("period", [1999, "x", [2021, 1999], []])
def test_a_year_that_is_not_there_is_refused(period: Any) -> None:
    with pytest.raises(bw.UnknownIdError, match="period"):
        ix.compute(SERIES, spec(up("x")), period=period, reference="each")


def test_a_year_of_reference_that_is_not_there_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="no period 1999"):
        ix.compute(SERIES, spec(up("x")), reference=1999)


def test_rows_that_must_be_copied_are_copied_a_few_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mixed = spec(up("y", 2), ix.Leaf("x", 1, -1), up("z", 3), up("x2", 1, ix.PercentileRank()))
    panel = figures(x=[1, 2, 3], x2=[3, 1, 2], y=[5, 7, 6], z=[0, 10, 4])
    before = ix.compute(panel, mixed)
    monkeypatch.setattr("brede_welvaart._kernel.fit._AT_ONCE", 1)
    after = ix.compute(panel, mixed)

    for node in before.nodes:
        assert same(after.scores(node), before.scores(node))
    assert same(before.normalised("x"), [100, 50, 0])
    message = "2 faults\n  z in 2021: all figures are the same"
    constant = figures(x=[1, 2, 3], x2=[3, 1, 2], y=[7, 7, 7], z=[4, 4, 4])
    assert message in refused(bw.DataError, lambda: ix.compute(constant, spec(up("z"), up("y"))))
