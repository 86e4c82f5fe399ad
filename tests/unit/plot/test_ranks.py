"""The picture of places: a bar over the places that a region can have."""

from collections.abc import Sequence

import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart import plot
from drawn import axes_of, boxes, height_of, texts, told, values

DASH = "\N{EN DASH}"
NAN = float("nan")
ROWS = ((1, 5), (2, 4), (1, 3), (3, 1), (5, NAN))


@pytest.fixture(scope="module")
def found() -> ix.RankRange:
    codes = ["a", "b", "c", "d", "e"]
    panel = ix.Panel(codes, ["x", "y"], [2023], [[[x], [y]] for x, y in ROWS])
    spec = ix.Spec(ix.Group("alles", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    return ix.rank_range(ix.compute(panel, spec))


def ends(drawn: Sequence[object]) -> list[tuple[float, float]]:
    return [(one.start, one.end) for one in drawn]  # type: ignore[attr-defined]


def test_a_bar_runs_from_the_best_to_the_worst_place(found: ix.RankRange) -> None:
    axes = axes_of(plot.rank_range(found))
    spans = {code: found.of(code) for code in "abcd"}
    order = sorted(spans, key=lambda code: height_of(axes, code))
    bars = {height_of(axes, code): spans[code] for code in order}

    assert {one.middle: (one.start + 0.5, one.end - 0.5) for one in boxes(axes)} == bars
    assert "e" not in texts(axes)  # lacks a part


def test_the_stroke_stands_at_the_place_among_those_that_lack_no_part(found) -> None:
    axes = axes_of(plot.rank_range(found))
    own = {code: height_of(axes, code) for code in "abcd"}
    places = {y: x for x, y in values(axes)}

    # With equal weights a and b have 3 points, c and d 2.
    assert {code: places[y] for code, y in own.items()} == {"a": 1, "b": 1, "c": 3, "d": 3}
    assert list(own.values()) == sorted(own.values())


def test_the_first_place_is_at_the_right(found: ix.RankRange) -> None:
    axes = axes_of(plot.rank_range(found))

    assert axes.get_xlim() == (4.5, 0.5)
    assert {"← plaats 4", "plaats 1 →"} <= set(texts(axes))


def test_what_is_not_proved_is_hatched_and_said(found: ix.RankRange) -> None:
    wide = attrs.evolve(
        found,
        best=np.where(np.isnan(found.best), NAN, 1.0),
        worst=np.where(np.isnan(found.worst), NAN, 4.0),
        best_found=np.array([1.0, 1, 3, 3, NAN]),
        worst_found=np.array([2.0, 4, 4, 3, NAN]),
        proved=np.array([False, True, False, False, False]),
    )
    figure = plot.rank_range(wide, "en")
    axes = axes_of(figure)
    rows = {code: height_of(axes, code) for code in "abcd"}

    def of(code: str, *, hatched: bool) -> list[tuple[float, float]]:
        return ends([b for b in boxes(axes) if b.middle == rows[code] and b.hatched is hatched])

    assert of("a", hatched=True) == [(2, 4)]
    assert of("b", hatched=True) == []
    assert of("c", hatched=True) == [(1, 3)]
    assert of("d", hatched=True) == [(1, 3), (3, 4)]
    assert of("d", hatched=False) == [(2.5, 3.5)]
    assert texts(axes).count("outer bounds") == 3
    assert "perhaps too: not proved" in texts(axes)
    assert "perhaps too: not proved" not in texts(axes_of(plot.rank_range(found, "en")))
    assert f"a: place 1 · with other weights 1{DASH}4 · outer bounds" in told(figure)


def test_some_regions_can_be_chosen_and_the_rest_is_counted(found: ix.RankRange) -> None:
    one, two = plot.rank_range(found, regions=["c"]), plot.rank_range(found, most=2)

    assert len(values(axes_of(one))) == 1
    assert told(one)[-1].startswith("c: plaats 3")
    assert [x for x, _ in values(axes_of(two))] == [1, 1]
    assert told(two)[-1] == "… en 2 regio's meer"
    assert len(values(axes_of(plot.rank_range(found, most=None)))) == 4
    with pytest.raises(bw.UnknownIdError):
        plot.rank_range(found, regions=["z"])


def test_the_title_names_the_group_and_the_bounds(found: ix.RankRange) -> None:
    title, bounds = told(plot.rank_range(found))[:2]

    assert title == "Bereik van plaatsen: alles · 2023 · 5 regio's"
    assert bounds.startswith("Bij elk gewicht van 0,50 tot 2,00 keer dat van de specificatie. ")
