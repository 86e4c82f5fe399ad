"""Growth, filling in, and leaving out."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")


def series(*rows: list[float], breaks: tuple[ix.Break, ...] = ()) -> ix.Panel:
    regions = [f"r{number}" for number in range(len(rows))]
    return ix.Panel(regions, ["x"], [2020, 2021, 2023], np.array(rows)[:, None], breaks=breaks)


@pytest.mark.parametrize(
    ("row", "rate", "first", "last"),
    [
        ([100, 999, 133.1], 0.1, 2020, 2023),
        ([100, 110, NAN], 0.1, 2020, 2021),
        ([NAN, 100, 121], 0.1, 2021, 2023),
        ([100, 999, 72.9], -0.1, 2020, 2023),
        ([NAN, 5, NAN], None, 2021, 2021),
        ([NAN, NAN, NAN], None, 0, 0),
        ([0, 5, 6], None, 2020, 2023),
        ([5, 6, -1], None, 2020, 2023),
        ([5e-324, 1, 1e9], None, 2020, 2023),
    ],
)
def test_growth_goes_from_the_first_to_the_last_figure(row, rate, first, last) -> None:
    found = ix.growth(series(row))

    assert found.rate("r0", "x") == (None if rate is None else pytest.approx(rate))
    assert (found.first[0, 0], found.last[0, 0]) == (first, last)


def test_growth_passes_over_no_break() -> None:
    everywhere = series([100, 50, 200], [1, 2, NAN], breaks=(ix.Break("x", 2021),))
    found = ix.growth(everywhere)

    assert found.rate("r0", "x") == pytest.approx(1)
    assert found.rate("r1", "x") is None
    here = ix.growth(series([1, 1, 8], [1, 1, 8], breaks=(ix.Break("x", 2023, ("r0",)),)))
    assert here.rate("r0", "x") is None
    assert here.rate("r1", "x") == pytest.approx(1)
    assert ix.growth(series([1, 2, NAN], breaks=(ix.Break("x", 2023),))).rate("r0", "x") == 1
    assert repr(here) == "<Growth of 1 of 2 series>"


PANEL = ix.Panel(
    ["a", "b", "c", "d"],
    ["x", "y"],
    [2022, 2023],
    [[[1, 2], [5, 5]], [[3, NAN], [NAN, NAN]], [[8, 9], [NAN, NAN]], [[NAN, NAN], [NAN, NAN]]],
)


@pytest.mark.parametrize(("how", "filled"), [("mean", [4, 5.5]), ("median", [3, 5.5])])
def test_a_gap_is_filled_from_the_other_regions(how: str, filled: list[float]) -> None:
    found = ix.impute(PANEL, how)

    assert found.values[3, 0].tolist() == filled
    assert found.value("b", "x", 2023) == 5.5
    assert found.value("b", "y", 2022) == 5
    assert found.value("a", "x", 2022) == 1


def test_a_gap_is_filled_from_the_group() -> None:
    found = ix.impute(PANEL, "group_mean", groups={"a": "P", "b": "P", "c": "Q"})

    assert found.value("b", "x", 2023) == 2
    assert found.value("b", "y", 2023) == 5
    assert found.value("c", "y", 2022) is None
    assert found.value("d", "x", 2022) is None


def test_a_gap_is_filled_with_the_latest_figure_but_not_from_before_a_break() -> None:
    given = series([1, NAN, NAN], [1, 2, NAN], [NAN, 2, 3])

    assert np.array_equal(
        ix.impute(given, "latest").values[:, 0], [[1, 1, 1], [1, 2, 2], [NAN, 2, 3]], equal_nan=True
    )
    broken = ix.impute(given.with_breaks(ix.Break("x", 2023)), "latest")
    assert np.array_equal(
        broken.values[:, 0], [[1, 1, NAN], [1, 2, NAN], [NAN, 2, 3]], equal_nan=True
    )


def test_what_was_filled_in_stays_visible() -> None:
    once = ix.impute(PANEL, "latest")
    twice = ix.impute(once, "mean")

    assert PANEL.imputed is None
    assert once.imputed is not None
    assert twice.imputed is not None
    assert once.imputed.sum() == 1
    assert twice.imputed.sum() == np.isnan(PANEL.values).sum()
    assert once.imputed[1, 0, 1]
    assert "1 imputed" in repr(once)


def test_a_way_that_is_not_there_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="known: mean, median, group_mean, latest"):
        ix.impute(PANEL, "zero")
    with pytest.raises(bw.UnknownIdError, match="give groups="):
        ix.impute(PANEL, "group_mean")


ONE_YEAR = ix.Panel(
    ["a", "b", "c"],
    ["x", "y", "z"],
    [2023],
    np.array([[1, 9, 5], [2, 5, 2], [3, 1, NAN]])[:, :, None],
)
SPEC = ix.Spec(
    ix.Group(
        "all",
        (
            ix.Group("g", (ix.Leaf("x", 1, 1), ix.Leaf("y", 2, 1))),
            ix.Leaf("z", 1, 1),
        ),
    )
)


def test_an_index_without_each_leaf_in_turn() -> None:
    found = ix.leave_one_out(ONE_YEAR, SPEC)

    assert found.nodes == ("x", "y", "z")
    assert np.allclose(found.scores[0], [100, 25, 0])
    assert np.allclose(found.scores[1], [50, 25, 100])
    assert np.allclose(found.scores[2], [200 / 3, 50, 100 / 3])
    assert found.ranks.tolist() == [[1, 2, 3], [2, 3, 1], [1, 2, 3]]
    assert found.rank_change("y").tolist() == (found.ranks[1] - found.result.ranks()).tolist()
    assert found.mean_shift["z"] == pytest.approx(
        np.abs(found.ranks[2] - found.result.ranks()).mean()
    )
    assert repr(found) == "<LeaveOneOut 'all': 3 nodes>"
    assert found.of == "all"


def test_an_index_without_whole_groups() -> None:
    found = ix.leave_one_out(ONE_YEAR, SPEC, nodes=["g", "z"])

    assert np.allclose(found.scores[0], [100, 0, NAN], equal_nan=True)
    assert found.ranks[0, :2].tolist() == [1, 2]
    assert not np.isnan(found.mean_shift["g"])


def test_a_region_that_has_no_rank_without_a_node_moves_nowhere() -> None:
    panel = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [NAN]], [[NAN], [2]]])
    spec = ix.Spec(ix.Group("all", (ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1))), ix.Identity())
    found = ix.leave_one_out(panel, spec)

    assert np.isnan(found.rank_change("x")).tolist() == [True, False]
    alone = ix.Panel(["a"], ["x", "y"], [2023], [[[1], [NAN]]])
    assert np.isnan(ix.leave_one_out(alone, spec).mean_shift["x"])


def test_one_group_without_each_of_its_leaves() -> None:
    found = ix.leave_one_out(ONE_YEAR, SPEC, of="g")

    assert (found.of, found.nodes) == ("g", ("x", "y"))
    assert found.scores.tolist() == [[100, 50, 0], [0, 50, 100]]
    assert found.rank_change("x").tolist() == (found.ranks[0] - found.result.ranks("g")).tolist()
    assert found.as_record().node == "g"
    with pytest.raises(bw.UnknownIdError, match="no node 'z'"):
        ix.leave_one_out(ONE_YEAR, SPEC, of="g", nodes=["z"])
    with pytest.raises(bw.UnknownIdError, match="no node 'h'"):
        ix.leave_one_out(ONE_YEAR, SPEC, of="h")
    with pytest.raises(bw.UnknownIdError, match="it is a leaf"):
        ix.leave_one_out(ONE_YEAR, SPEC, of="x")


def test_how_much_must_be_there_is_not_asked_anew() -> None:
    given = ix.Panel(
        ["a", "b", "c"],
        ["x", "y", "z"],
        [2023],
        np.array([[1, 2, NAN], [4, NAN, NAN], [7, 8, 9]])[:, :, None],
    )
    leaves = [ix.Leaf(key, 1, 1) for key in "xyz"]
    parts = ix.Group("g", leaves, min_coverage=2 / 3), ix.Leaf("w", 1, 1)
    spec = ix.Spec(ix.Group("all", leaves, min_coverage=2 / 3), ix.Identity())
    found = ix.leave_one_out(given, spec)

    assert np.array_equal(found.scores[0], [2, NAN, 8.5], equal_nan=True)
    assert np.array_equal(found.scores[2], [1.5, NAN, 7.5], equal_nan=True)
    wider = ix.Panel(
        given.regions,
        (*given.indicators, "w"),
        [2023],
        np.concatenate([given.values, [[[5]], [[5]], [[5]]]], axis=1),
    )
    nested = ix.leave_one_out(wider, ix.Spec(ix.Group("all", parts), ix.Identity()))
    assert nested.scores[0].tolist() == [3.5, 5, 6.75]


def test_where_nothing_has_a_score_it_says_why_and_what_would_help() -> None:
    apart = ix.Spec(ix.Group("all", SPEC.root.children, aggregate=ix.Apart()))
    empty = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [NAN]], [[2], [NAN]]])
    leaves = [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]
    guarded = ix.Spec(ix.Group("all", leaves, min_coverage=1))

    with pytest.raises(bw.SpecError, match=r"kept apart, .* name one of them with of=: g, z"):
        ix.leave_one_out(ONE_YEAR, apart)
    assert ix.leave_one_out(ONE_YEAR, apart, of="g").nodes == ("x", "y")
    with pytest.raises(bw.SpecError, match=r"no region has a score .* fill in figures") as caught:
        ix.leave_one_out(empty, guarded)
    assert caught.value.nodes == ("all",)
    assert "geen regio heeft een score" in caught.value.text("nl")


@pytest.mark.parametrize(("max_age", "filled"), [(0, 0), (1, 2), (2, 3), (None, 3)])
def test_only_what_is_not_too_old_is_filled_in(max_age: int | None, filled: int) -> None:
    years = [2018, 2021, 2022, 2023]
    given = ix.Panel(
        ["a", "b", "c"], ["x"], years, [[[1, 2, 3, NAN]], [[1, 2, NAN, NAN]], [[NAN, 1, 2, 3]]]
    )
    found = ix.impute(given, "latest", max_age=max_age)

    assert found.imputed is not None
    assert found.imputed.sum() == filled
    for bad in (-1, 1.5, "veel", True):
        with pytest.raises(bw.DataError, match="max_age: expected a whole number of 0 or more"):
            ix.impute(given, "latest", max_age=bad)  # type: ignore[arg-type]


def test_what_cannot_be_left_out_is_refused() -> None:
    single = ix.Spec(ix.Group("all", (ix.Group("g", (ix.Leaf("x", 1, 1),)),)))
    two_years = ix.Panel(["a", "b"], ["x"], [2022, 2023], [[[1, 2]], [[2, 3]]])

    with pytest.raises(bw.SpecError, match="nothing would be left without this node: x"):
        ix.leave_one_out(ONE_YEAR, single)
    with pytest.raises(bw.UnknownIdError, match="no node 'all'"):
        ix.leave_one_out(ONE_YEAR, SPEC, nodes=["all"])
    with pytest.raises(bw.UnknownIdError, match="not left out here"):
        ix.leave_one_out(ONE_YEAR, SPEC, nodes=["z"]).rank_change("q")
    with pytest.raises(bw.UnknownIdError, match="name one of the years"):
        ix.leave_one_out(two_years, single)
    assert ix.leave_one_out(ONE_YEAR, SPEC, 2023, nodes=["z"]).nodes == ("z",)


def test_a_zero_that_appears_without_a_node_is_named() -> None:
    spec = ix.Spec(
        ix.Group(
            "all",
            (
                ix.Group("g", (ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1))),
                ix.Leaf("z", 1, 1, ix.MinMax(0, 100)),
            ),
            aggregate=ix.Power(-1),
        )
    )
    panel = ix.Panel(
        ["a", "b", "c"],
        ["x", "y", "z"],
        [2023],
        np.array([[1, 9, NAN], [2, 5, NAN], [3, 1, NAN]])[:, :, None],
    )
    with pytest.raises(bw.DataError, match=r"g of a in 2023: a power mean needs points above 0"):
        ix.leave_one_out(panel, spec, nodes=["y"])
