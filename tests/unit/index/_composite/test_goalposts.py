"""Figures beyond goalposts: they count as the post, are listed, and stop nothing."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
POSTS = ix.Goalposts(20, 85, scale=(0, 1))


def spec(posts: ix.Normaliser = POSTS, how: ix.Aggregator | None = None) -> ix.Spec:
    leaves = [ix.Leaf("x", direction=1, normalise=posts), ix.Leaf("y", direction=1)]
    root = ix.Group("all", [ix.Group("g", leaves, aggregate=how or ix.Geometric())])
    return ix.Spec(root, ix.Goalposts(0, 10, scale=(0, 1)))


def panel(x: list[float], y: list[float]) -> ix.Panel:
    figures = np.array([x, y], float).T[:, :, None]
    return ix.Panel([f"r{n}" for n in range(len(x))], ["x", "y"], [1994], figures)


@pytest.mark.parametrize("how", [ix.Geometric(), ix.Harmonic(), ix.Power(-2)])
def test_two_cells_below_their_goalpost_are_listed_and_count_as_0(how: ix.Aggregator) -> None:
    found = ix.compute(panel([14, 50, 90, 60], [5, 5, 5, NAN]), spec(how=how))

    assert found.scores("g")[0] == 0
    assert (found.scores("g")[1:] > 0).all()
    assert found.cut == (
        ix.CutFigure("x", "r0", 1994, 14, 14, 90),
        ix.CutFigure("x", "r2", 1994, 90, 14, 90),
    )
    assert found.as_record().cut == found.cut
    assert found.scores("g")[1] == ix.compute(panel([50], [5]), spec(how=how)).scores("g")[0]


def test_a_figure_at_its_goalpost_counts_as_0_and_is_not_beyond_it() -> None:
    found = ix.compute(panel([20, 50], [5, 5]), spec())

    assert found.scores("g")[0] == 0
    assert found.cut == ()


def test_less_is_better_has_its_worse_goalpost_above() -> None:
    leaves = [ix.Leaf("x", direction=-1, normalise=POSTS), ix.Leaf("y", direction=1)]
    root = ix.Group("all", leaves, aggregate=ix.Geometric())
    found = ix.compute(panel([90, 10], [5, 5]), ix.Spec(root, ix.Goalposts(0, 10, scale=(0, 1))))

    assert found.scores()[0] == 0
    assert found.scores()[1] == pytest.approx(0.5**0.5)


def test_a_group_of_which_all_that_is_there_is_at_its_post_counts_as_0_too() -> None:
    low = ix.Goalposts(0, 10, scale=(0, 1))
    inner = ix.Group("in", [ix.Leaf("x", direction=1), ix.Leaf("y", direction=1)])
    root = ix.Group("all", [inner, ix.Leaf("z", direction=1)], aggregate=ix.Geometric())
    given = ix.Panel(["a", "b"], ["x", "y", "z"], [2023], [[[0], [NAN], [5]], [[0], [5], [5]]])

    assert ix.compute(given, ix.Spec(root, low)).scores().tolist() == [
        0,
        pytest.approx((0.25 * 0.5) ** 0.5),
    ]


@pytest.mark.parametrize(
    "posts",
    [ix.Goalposts(20, 85, clip=False, scale=(0, 1)), ix.MinMax(0, 1)],
)
def test_where_the_specification_does_not_clip_it_is_refused(posts: ix.Normaliser) -> None:
    with pytest.raises(bw.DataError, match="a geometric mean needs points above 0") as caught:
        ix.compute(panel([14, 50, 60], [5, 0, 5]), spec(posts))

    assert len(caught.value.faults) == 1
    assert "r0" in str(caught.value)


def test_several_years_and_regions_go_on_but_for_two_cells() -> None:
    rng = np.random.default_rng(1)
    figures = rng.uniform(30, 80, (195, 2, 33))
    figures[:, 1] /= 10
    figures[7, 0, 4] = figures[100, 0, 20] = 12
    codes = [f"c{n}" for n in range(195)]
    found = ix.compute(ix.Panel(codes, ["x", "y"], range(1990, 2023), figures), spec())

    assert [(one.region, one.period) for one in found.cut] == [("c7", 1994), ("c100", 2010)]
    assert [one.lower for one in found.cut] == [12, 12]
    assert np.count_nonzero(found.scores("g") == 0) == 2
    assert found.at(1994).cut == found.cut[:1]


def test_the_page_says_which_and_what_would_fit() -> None:
    found = ix.compute(panel([14, 50, 60], [5, 5, 5]), spec())

    assert "1 cijfer ligt buiten zijn doelpalen en telt als de paal zelf" in found.text("nl")
    assert "x van r0 in 1994: 14,0 (14,0\N{EN DASH}85,0 past)" in found.text("nl")
    assert "1 figure lies beyond its goalposts" in found.text("en")
    many = ix.compute(panel([1.0, 2, 3, 4, 5, 6, 7, 50], [5] * 8), spec())
    assert "7 figures lie beyond their goalposts" in many.text("en")
    assert "and 2 more" in many.text("en")
