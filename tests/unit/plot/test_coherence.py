"""The picture of how parts hang together: a bar of R² and a stroke at the weight."""

import pytest

from brede_welvaart import index as ix
from brede_welvaart import plot
from drawn import axes_of, boxes, height_of, texts, told, values

NAN = float("nan")


@pytest.fixture(scope="module")
def found() -> ix.Coherence:
    rows = ((1, 5, 1), (2, 4, 9), (4, 4, 2), (3, 1, 4))
    panel = ix.Panel(list("abcd"), ["x", "y", "z"], [2023], [[[n] for n in row] for row in rows])
    inner = ix.Group("in", [ix.Leaf("x", 3, 1), ix.Leaf("y", 1, 1)])
    spec = ix.Spec(ix.Group("alles", [inner, ix.Leaf("z", 1, 1)]))
    return ix.coherence(ix.compute(panel, spec))


def test_a_bar_is_r_squared_and_the_stroke_stands_at_the_weight(found: ix.Coherence) -> None:
    axes = axes_of(plot.coherence(found))
    bars = {one.middle: one.end for one in boxes(axes)}
    strokes = {y: x for x, y in values(axes)}

    parts = [*found.parts_of("in"), *found.parts_of("alles")]
    shown = [part for part in parts if part.part != "in"]
    assert sorted(part.part for part in shown) == ["x", "y", "z"]
    for part in shown:
        height = height_of(axes, part.part)
        assert bars[height] == pytest.approx(part.r_squared)
        assert strokes[height] == pytest.approx(part.weight)
    assert strokes[height_of(axes, "x")] == pytest.approx(0.75)


def test_it_is_said_in_words_in_both_languages(found: ix.Coherence) -> None:
    part = next(part for part in found.parts_of("in") if part.part == "x")
    dutch, english = plot.coherence(found), plot.coherence(found, "en")

    assert f"x: gewicht 75\N{NO-BREAK SPACE}% · R² {part.r_squared:.2f}".replace(".", ",") in told(
        dutch
    )
    assert f"x: weight 75% · R² {part.r_squared:.2f}" in told(english)
    assert "Part" in texts(axes_of(english))


def test_a_group_of_one_part_has_nothing_to_show() -> None:
    panel = ix.Panel(list("abc"), ["x", "y"], [2023], [[[1], [5]], [[2], [3]], [[4], [4]]])
    alone = ix.Group("alleen", [ix.Leaf("y", 1, 1)])
    spec = ix.Spec(ix.Group("alles", [ix.Leaf("x", 1, 1), alone]))
    found = ix.coherence(ix.compute(panel, spec))

    assert [group.children for group in found.groups if group.group == "alleen"] == [1]
    assert "y" not in texts(axes_of(plot.coherence(found)))


def test_a_part_without_differences_has_no_bar() -> None:
    panel = ix.Panel(list("abc"), ["x", "y"], [2023], [[[1], [5]], [[2], [5]], [[4], [5]]])
    group = ix.Group("alles", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)])
    spec = ix.Spec(group, ix.Identity())
    found = ix.coherence(ix.compute(panel, spec))
    axes = axes_of(plot.coherence(found))

    assert [part.r_squared is None for part in found.parts if part.part == "y"] == [True]
    assert len(boxes(axes)) == 1
    assert len(values(axes)) == 2
