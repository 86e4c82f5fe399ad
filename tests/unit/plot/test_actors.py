"""The pictures of actors: signs at their values, and only of whom may be shown."""

from collections.abc import Callable
from fractions import Fraction

import pytest

import brede_welvaart as bw
from brede_welvaart import plot
from brede_welvaart.plot._signs import Strip, signs_of
from drawn import axes_of, height_of, lines, marks, texts, told, written

Answered = Callable[..., bw.Response]
LITTLE = "nog te weinig beantwoord"


@pytest.fixture(scope="module")
def scores() -> bw.Scores:
    return bw.score(bw.example("voorbeeldgemeente"))


def points(value: Fraction | float | None) -> float:
    assert value is not None
    return float(value)


def test_a_sign_stands_at_the_value_of_every_actor_who_answered_enough(scores: bw.Scores) -> None:
    axes = axes_of(plot.actors(scores, show_actors=scores.actors))
    own = [scores.actor(key) for key in scores.actors]
    steps = [step.id for step in scores.plan.active_steps]
    rows = [[one.total for one in own], *([one.step(step) for one in own] for step in steps)]
    expected = [points(one.value) for row in rows for one in row if one.is_enough]

    assert sorted(one.x for one in marks(axes)) == pytest.approx(sorted(expected))
    assert len(expected) < 3 * len(rows)


def test_the_line_runs_from_the_lowest_to_the_highest_and_the_gap_is_behind_it(
    scores: bw.Scores,
) -> None:
    axes = axes_of(plot.actors(scores, show_actors=scores.actors))
    own = [scores.actor(key).step("keuzes_maken") for key in scores.actors]
    values = [points(one.value) for one in own if one.is_enough]
    y = height_of(axes, "5")
    (strip,) = [one for one in lines(axes) if one.tone == "road" and one.y == (y, y)]

    assert strip.x == pytest.approx((min(values), max(values)))
    assert height_of(axes, "41,7") == y
    assert max(values) - min(values) == pytest.approx(125 / 3)


def test_who_answered_too_little_is_named_and_has_no_sign(scores: bw.Scores) -> None:
    figure = plot.actors(scores, show_actors=scores.actors)
    (row,) = [line for line in told(figure) if line.startswith("4 Kijk")]
    (ninth,) = [line for line in told(figure) if line.startswith("9 Werk")]

    assert row.endswith("· verschil 37,5")
    assert LITTLE not in row
    assert f"Ambtenaren: {LITTLE}" in ninth
    assert ninth.endswith("verschil \N{EN DASH}")
    at = height_of(axes_of(figure), "9")
    assert [round(one.y, 9) for one in marks(axes_of(figure))].count(at) == 1


@pytest.mark.parametrize("draw", [plot.actors, plot.differences])
def test_an_actor_with_few_responses_is_shown_only_if_it_is_asked_for(
    scores: bw.Scores, draw: Callable[..., object]
) -> None:
    hidden = draw(scores)
    assert marks(axes_of(hidden)) == []  # type: ignore[arg-type]
    said = " ".join(told(hidden))  # type: ignore[arg-type]
    assert "vanaf drie inbrengen" in said
    assert "ambtenaren, gemeenteraad, wijk_en_dorpsraden" in said
    assert "Ambtenaren" not in said

    one = draw(scores, show_actors=["gemeenteraad"])
    assert {mark.shape for mark in marks(axes_of(one))} <= {"o"}  # type: ignore[arg-type]
    assert "Ambtenaren" not in " ".join(texts(axes_of(one)))  # type: ignore[arg-type]
    with pytest.raises(bw.UnknownIdError):
        draw(scores, show_actors=["niemand"])


def test_three_responses_are_enough_to_be_shown(odd_plan: bw.Plan, answered: Answered) -> None:
    three = [bw.Response("dorpsraad", answered("dorpsraad", 2).answers) for _ in range(3)]
    found = bw.score(bw.Assessment("eigen_1", three), plan=odd_plan)

    assert [one.x for one in marks(axes_of(plot.actors(found)))] == [100] * 3
    assert "vanaf drie" not in " ".join(told(plot.actors(found)))


def test_a_difference_with_somebody_who_may_not_be_shown_is_not(scores: bw.Scores) -> None:
    shown = plot.differences(scores, show_actors=["ambtenaren", "gemeenteraad"], most=None)
    two = {"ambtenaren", "gemeenteraad"}
    expected = [
        key
        for key, gap in scores.disagreement.items()
        if gap and set(scores.criteria[key].actors) <= two
    ]
    apart = [one for one in lines(axes_of(shown)) if one.tone == "road"]

    assert len(apart) == len(expected)
    assert len(expected) < sum(1 for gap in scores.disagreement.values() if gap)


def test_the_largest_differences_come_first(scores: bw.Scores) -> None:
    figure = plot.differences(scores, show_actors=scores.actors, most=4)
    axes = axes_of(figure)
    gaps = sorted((float(gap) for gap in scores.disagreement.values() if gap), reverse=True)
    strips = [one for one in lines(axes) if one.tone == "road"]

    assert [one.x[1] - one.x[0] for one in strips] == pytest.approx(gaps[:4])
    assert [one.y for one in strips] == sorted(one.y for one in strips)
    assert told(figure)[-1] == f"… en nog {len(gaps) - 4}"
    assert told(figure)[2].startswith("3.2 De laatste vier jaar")
    assert (
        "leven ervaren: Ambtenaren 100,0 · Wijk- en dorpsraden 50,0 · verschil 50,0"
        in told(figure)[2]
    )


def test_where_all_agree_it_says_so(odd_plan: bw.Plan, answered: Answered) -> None:
    both = ("dorpsraad", "gemeenteraad")
    given = bw.Assessment("eigen_1", [answered(actor, 2) for actor in both])
    found = bw.score(given, plan=odd_plan)

    assert "zien het overal hetzelfde" in told(plot.differences(found, show_actors=both))[-1]
    assert "zien het overal" not in " ".join(told(plot.differences(found)))


def test_actors_keep_their_sign_and_have_a_letter_of_their_own() -> None:
    names = {"a": "Raad", "b": "Raadsleden", "c": "11", "d": "Ra", "e": "--"}
    signs = signs_of(names | {f"x{number}": "Zes" for number in range(4)})

    assert [signs[key].letter for key in names] == ["R", "A", "1", "4", "5"]
    assert [signs[key].shape for key in ("a", "b", "x2")] == ["o", "s", "o"]
    assert [one.filled for one in signs.values()] == [True] + [False] * 8
    assert len({one.letter for one in signs.values()}) == 9


def test_signs_that_would_overlap_stand_above_each_other_at_their_own_values() -> None:
    signs = signs_of({"a": "Aa", "b": "Bb", "c": "Cc"})
    strip = Strip({"a": 50.0, "b": 51.0, "c": 90.0}, signs, 300)
    figure = plot.Picture()
    axes = figure.add_subplot()
    strip.draw(axes, 100)

    assert strip.stacks == [["a", "b"], ["c"]]
    assert [(one.x, one.y) for one in marks(axes)] == [(50, 92.5), (51, 107.5), (90, 100)]
    assert strip.height == 30
    assert Strip({}, signs, 300).height == 0


def test_the_key_names_every_actor_with_its_sign(scores: bw.Scores) -> None:
    axes = axes_of(plot.actors(scores, "en", show_actors=scores.actors))
    names = ("Municipal officials", "Municipal council", "Neighbourhood and village councils")

    assert [written(axes, name).get_position()[1] for name in names] == [
        height_of(axes, names[0])
    ] * 3
    assert {one.shape for one in marks(axes)} == {"o", "s", "D"}


def test_the_letter_of_a_triangle_stands_where_it_is_wide() -> None:
    figure = plot.Picture(dpi=72)
    axes = figure.add_subplot()
    signs = signs_of({"a": "Aa", "b": "Bb", "c": "Cc", "d": "Dd"})
    for key in signs:
        signs[key].draw(axes, 0.5, 0.5, axes.transData)
    places = [one.get_transform().transform((0.5, 0.5))[1] for one in axes.texts]

    assert [places[0] - place for place in places] == pytest.approx([0, 0, 0, 2])
