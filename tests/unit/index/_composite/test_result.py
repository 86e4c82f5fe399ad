"""What can be asked of a result."""

import numpy as np
import pandas as pd
import polars as pl
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
REGIONS = ("GM1", "GM2", "GM3", "GM4")
VALUES = {
    "x": [[0, 50, 100, NAN], [0, 10, 20, 30]],
    "y": [[0, NAN, 60, 100], [1, 2, 3, 4]],
    "z": [[100, 0, 40, NAN], [4, 4, 1, 2]],
}
PANEL = ix.Panel(
    REGIONS, tuple(VALUES), (2022, 2023), np.array(list(VALUES.values())).transpose(2, 0, 1)
)
GOALS = ix.Goalposts(0, 100)
LEAVES = {key: ix.Leaf(key, weight, 1) for key, weight in (("x", 3), ("y", 1), ("z", 4))}
INNER = ix.Group("theme", (LEAVES["x"], LEAVES["y"]), 4)
SPEC = ix.Spec(ix.Group("all", (INNER, LEAVES["z"])), GOALS)
RESULT = ix.compute(PANEL, SPEC, period=2022)
BOTH = ix.compute(PANEL, SPEC)


def spec_of(aggregate: ix.Aggregator, normalise: ix.Normaliser = GOALS) -> ix.Spec:
    return ix.Spec(
        ix.Group("all", (ix.Group("theme", INNER.children, 4), LEAVES["z"]), aggregate=aggregate),
        normalise,
    )


def same(found: object, expected: object) -> bool:
    return np.allclose(found, expected, rtol=1e-12, atol=1e-12, equal_nan=True)


def test_scores_of_groups_and_leaves_are_in_the_order_of_the_regions() -> None:
    assert RESULT.regions == REGIONS
    assert RESULT.nodes == ("all", "theme", "x", "y", "z")
    assert same(RESULT.scores("theme"), [0, 50, 90, 100])
    assert same(RESULT.scores(), [50, 25, 65, 100])
    assert same(RESULT.scores("x"), [0, 50, 100, NAN])
    assert same(RESULT.normalised("z"), [100, 0, 40, NAN])


def test_what_is_handed_out_can_be_changed_without_harm() -> None:
    RESULT.scores()[:] = -1
    RESULT.normalised("x")[:] = -1

    assert same(RESULT.scores(), [50, 25, 65, 100])
    assert same(RESULT.normalised("x"), [0, 50, 100, NAN])


def test_one_value_is_found_by_name() -> None:
    assert RESULT.value("GM2", "theme") == 50
    assert RESULT.value("GM4", "x") is None
    assert RESULT.value("GM3") == pytest.approx(65)
    assert BOTH.value("GM3", "y", 2023) == 3
    assert BOTH.value("GM3", "y", "2022JJ00") == 60


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: RESULT.value("GM9"), "no region 'GM9'"),
        (lambda: RESULT.value("GM1", "them"), "no node 'them'; did you mean 'theme'?"),
        (lambda: RESULT.scores("q"), "no node 'q'"),
        (lambda: RESULT.normalised("theme"), "no leaf 'theme' (it is a group: ask for its scores)"),
        (lambda: RESULT.parts("x"), "no group 'x' (it is a leaf, which has no parts)"),
        (lambda: BOTH.value("GM1"), "no period null (name one of the years)"),
        (BOTH.at, "no period null (name one of the years)"),
        (lambda: RESULT.at(2023), "no period 2023"),
        (lambda: RESULT.value("GM1", period=2023), "no period 2023 (not among the years"),
        (lambda: RESULT.value("GM1", period=1999), "no period 1999 (not in this panel)"),
        (lambda: RESULT.ranks(ties="first"), "no way with ties 'first' (known: min, max, average"),
    ],
)
def test_an_unknown_name_is_refused(ask, message: str) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        ask()
    assert str(caught.value).startswith(message)


def test_with_more_years_arrays_have_a_column_per_year() -> None:
    assert BOTH.scores("theme").shape == (4, 2)
    assert same(BOTH.scores("theme")[:, 0], RESULT.scores("theme"))
    assert BOTH.periods == (2022, 2023)
    assert same(BOTH.at(2022).low(), RESULT.low())
    assert same(BOTH.ranks("z")[:, 1], [1, 1, 4, 3])


def test_the_only_year_need_not_be_named() -> None:
    assert RESULT.at() is RESULT.at(2022) is RESULT


def test_one_year_of_more_is_a_result_by_itself() -> None:
    kinds = (ix.Rank(), ix.FractionOfMax(), ix.MinMax())
    panel = ix.Panel(REGIONS, ("x", "y", "z"), (2022, 2023), np.abs(PANEL.values) + 1)
    for kind in kinds:
        leaves = [ix.Leaf(key, 1, -1) for key in ("x", "y", "z")]
        spec = ix.Spec(ix.Group("all", leaves), kind)
        whole = ix.compute(panel, spec, reference="each")
        for year in (2022, 2023):
            alone = ix.compute(panel, spec, period=year)
            assert same(whole.at(year).scores(), alone.scores())
            assert same(whole.at(year).normalised("x"), alone.normalised("x"))


@pytest.mark.parametrize(
    ("ties", "ranks"),
    [
        ("min", [1, 1, 4, 3]),
        ("max", [2, 2, 4, 3]),
        ("average", [1.5, 1.5, 4, 3]),
        ("dense", [1, 1, 3, 2]),
    ],
)
def test_ties_are_named(ties: str, ranks: list[float]) -> None:
    assert BOTH.at(2023).ranks("z", ties=ties).tolist() == ranks


def test_regions_can_be_ranked_among_their_peers() -> None:
    provinces = {"GM1": "A", "GM3": "A", "GM2": "B", "GM4": "B", "GM9": "B"}

    assert same(RESULT.ranks(peers=provinces), [2, 2, 1, 1])
    assert same(RESULT.ranks(peers={"GM1": "A", "GM2": "A"}), [1, 2, NAN, NAN])
    assert same(RESULT.ranks(peers=["GM2", "GM4", "GM2"]), [NAN, 2, NAN, 1])
    assert same(RESULT.ranks(peers="GM2"), [NAN, 1, NAN, NAN])
    assert same(RESULT.ranks("x", peers=["GM3", "GM4"]), [NAN, NAN, 1, NAN])
    assert same(BOTH.ranks(peers=provinces)[:, 0], [2, 2, 1, 1])


def test_peers_that_are_not_in_the_panel_are_all_named() -> None:
    with pytest.raises(bw.DataError) as caught:
        RESULT.ranks(peers=["GM1", "GM8", "GM9"])
    assert [fault.path for fault in caught.value.faults] == ["peers[1]", "peers[2]"]


def test_coverage_is_the_weight_that_is_there() -> None:
    assert same(RESULT.coverage("theme"), [1, 0.75, 1, 0.25])
    assert same(RESULT.coverage(), [1, 0.875, 1, 0.125])
    assert same(RESULT.coverage("x"), [1, 1, 1, 0])
    assert same(BOTH.coverage()[:, 1], [1, 1, 1, 1])


def test_bounds_take_the_ends_of_goalposts_for_what_is_missing() -> None:
    assert same(RESULT.low("theme"), [0, 37.5, 90, 25])
    assert same(RESULT.high("theme"), [0, 62.5, 90, 100])
    assert same(RESULT.low(), [50, 18.75, 65, 12.5])
    assert same(RESULT.high(), [50, 31.25, 65, 100])
    assert same(RESULT.low("x"), [0, 50, 100, NAN])


def test_bounds_take_what_was_seen_where_there_are_no_goalposts() -> None:
    result = ix.compute(PANEL, spec_of(ix.Arithmetic(), ix.Identity()), period=2022)

    assert same(result.low("theme"), [0, 37.5, 90, 25])
    uncut = ix.compute(
        PANEL, spec_of(ix.Arithmetic(), ix.Goalposts(20, 80, clip=False)), period=2022
    )
    assert same(
        uncut.low("theme")[1],
        (50 * 3 + uncut.normalised("y").min(where=~np.isnan(uncut.normalised("y")), initial=0)) / 4,
    )


@pytest.mark.parametrize("aggregate", [ix.Geometric(), ix.Harmonic(), ix.Power(-3), ix.Power(0.5)])
def test_a_zero_counts_as_zero_in_bounds(aggregate: ix.Aggregator) -> None:
    panel = ix.Panel(["a", "b"], ["x", "z"], [2022], [[[50], [NAN]], [[100], [80]]])
    leaves = (LEAVES["x"], LEAVES["z"])
    spec = ix.Spec(ix.Group("all", leaves, aggregate=aggregate), GOALS)
    result = ix.compute(panel, spec)

    low = result.low()
    if aggregate == ix.Power(0.5):
        assert low[0] == pytest.approx(50 * (3 / 7) ** 2)
    else:
        assert low[0] == 0
    assert low[1] == result.scores()[1] == result.high()[1]


def test_bounds_below_zero_count_as_zero_too() -> None:
    panel = ix.Panel(["a", "b"], ["x", "z"], [2022], [[[50], [NAN]], [[100], [80]]])
    wide = ix.Goalposts(0, 100, scale=(-100, 200))
    for power in (2, -2):
        spec = ix.Spec(ix.Group("all", (LEAVES["x"], LEAVES["z"]), aggregate=ix.Power(power)), wide)
        low = ix.compute(panel, spec).low()
        assert low[0] == pytest.approx(50 * (3 / 7) ** 0.5 if power == 2 else 0)


def test_the_value_lies_within_its_bounds_even_beside_what_was_left_out() -> None:
    panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2022], [[[0], [NAN]], [[9], [5]], [[10], [5.1]]])
    spec = ix.Spec(ix.Group("all", (LEAVES["x"], LEAVES["y"])), ix.Identity())
    result = ix.compute(panel, spec)

    assert result.scores()[0] == result.low()[0] == 0
    assert result.high()[0] == pytest.approx(5.1 / 4)


def test_a_mazziotta_pareto_index_has_no_bounds() -> None:
    spec = spec_of(ix.MazziottaPareto(), ix.ZScore(100, 10))
    result = ix.compute(PANEL, spec, period=2022)

    assert result.low() is None
    assert result.high("all") is None
    assert result.low("theme") is not None


def test_effective_weights_add_up_to_1() -> None:
    weights = RESULT.effective_weights()

    assert weights == pytest.approx({"x": 0.375, "y": 0.125, "z": 0.5})
    assert RESULT.effective_weights("theme") == pytest.approx({"x": 0.75, "y": 0.25})
    assert RESULT.effective_weights("z") == {"z": 1}


def test_parts_are_the_children_with_their_weights() -> None:
    parts = RESULT.parts()

    assert parts.ids == ("theme", "z")
    assert parts.weights.tolist() == [0.5, 0.5]
    assert same(parts.values, [RESULT.scores("theme"), RESULT.scores("z")])
    assert BOTH.parts("theme").values.shape == (2, 4, 2)
    with pytest.raises(ValueError, match="read-only"):
        parts.weights[0] = 9


def test_contributions_add_up_to_the_value() -> None:
    assert RESULT.contributions("GM3") == pytest.approx({"x": 37.5, "y": 7.5, "z": 20})
    assert RESULT.contributions("GM2") == pytest.approx({"x": 25, "z": 0})
    assert RESULT.contributions("GM4", "theme") == pytest.approx({"y": 100})
    assert RESULT.contributions("GM4", "x") == {}
    assert BOTH.contributions("GM4", period=2023) == pytest.approx(
        {"x": 30 * 0.375, "y": 0.5, "z": 1}
    )


def test_contributions_are_of_arithmetic_means_only() -> None:
    result = ix.compute(PANEL, spec_of(ix.Minimum()), period=2022)

    with pytest.raises(bw.SpecError, match="only arithmetic means have parts that add up: all"):
        result.contributions("GM1")
    assert result.contributions("GM3", "theme") == pytest.approx({"x": 75, "y": 15})


def test_results_as_records() -> None:
    records = BOTH.to_records(["theme", "z"])

    assert len(records) == 2 * 4 * 2
    assert records[2] == {
        "region": "GM2",
        "period": 2022,
        "node": "theme",
        "value": 50.0,
        "rank": 3.0,
        "coverage": 0.75,
        "imputed": 0.0,
        "low": 37.5,
        "high": 62.5,
    }
    assert records[7]["value"] is None
    assert records[7]["rank"] is None
    assert [record["node"] for record in RESULT.to_records()[:5]] == list(RESULT.nodes)


def test_bounds_that_do_not_exist_are_none_in_records() -> None:
    result = ix.compute(PANEL, spec_of(ix.MazziottaPareto(), ix.ZScore(100, 10)), period=2022)

    assert result.to_records(["all"])[0]["low"] is None


@pytest.mark.parametrize(("backend", "kind"), [("pandas", pd.DataFrame), ("polars", pl.DataFrame)])
def test_results_as_a_frame(backend: str, kind: type) -> None:
    frame = BOTH.to_frame(backend)

    assert isinstance(frame, kind)
    assert len(frame) == 2 * 4 * 5
    assert {*frame.columns} >= BOTH.to_records()[0].keys() - {"period"}
    assert set(frame["year"].to_list()) == {2022, 2023}


def test_what_was_filled_in_is_said_as_a_share_of_the_weight() -> None:
    nan = np.nan
    figures = np.array([[[1, nan], [4, 5]], [[2, 3], [nan, nan]], [[3, 1], [2, 2]]])
    filled = ix.impute(ix.Panel(["a", "b", "c"], ["x", "y"], [2022, 2023], figures), "latest")
    leaves = [ix.Leaf("y", 3, 1), ix.Leaf("x", 1, 1)]
    spec = ix.Spec(ix.Group("all", [ix.Group("g", leaves)]), ix.Identity())
    both = ix.compute(filled, spec)

    assert ix.compute(filled, spec, 2023).imputed("g").tolist() == [0.25, 0, 0]
    assert both.imputed().tolist() == [[0, 0.25], [0, 0], [0, 0]]
    assert both.imputed("x").tolist() == [[0, 1], [0, 0], [0, 0]]
    assert both.imputed("y").tolist() == [[0, 0]] * 3
    assert both.coverage("g").tolist() == [[1, 1], [0.25, 0.25], [1, 1]]
    assert ix.compute(PANEL, SPEC, 2022).imputed("theme").tolist() == [0] * 4
    alone = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1)]), ix.Identity())
    assert ix.compute(filled, alone, 2023).imputed().tolist() == [1, 0, 0]
    with pytest.raises(bw.UnknownIdError):
        both.imputed("z")


def test_breaks_within_its_years_are_named() -> None:
    marked = PANEL.with_breaks(
        ix.Break("x", 2022), ix.Break("y", 2023, note="other method"), ix.Break("z", 2023)
    )
    spec = ix.Spec(ix.Group("all", (LEAVES["x"], LEAVES["y"])), GOALS)

    assert [item.indicator for item in ix.compute(marked, spec).breaks] == ["y"]
    assert ix.compute(marked, spec, period=2023).breaks == ()


def test_a_result_says_what_it_is() -> None:
    assert repr(RESULT) == "<IndexResult 'all': 4 regions, 3 leaves, 2022>"
    assert repr(BOTH) == "<IndexResult 'all': 4 regions, 3 leaves, 2022 and 2023>"
