"""The picture of the steps: bars that say the numbers of the scores."""

from collections.abc import Callable

import pytest

import brede_welvaart as bw
from brede_welvaart import plot
from drawn import axes_of, boxes, height_of, lines, marks, texts, told, values, written

Answered = Callable[..., bw.Response]
DASH, FIXED = "\N{EN DASH}", "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def scores() -> bw.Scores:
    return bw.score(bw.example("voorbeeldgemeente"))


def all_scores(scores: bw.Scores) -> list[bw.Score]:
    """In the order of the picture: the total, and every phase before its steps."""
    found, last = [scores.total], None
    for step in scores.plan.active_steps:
        if step.phase != last:
            found.append(scores.phase(step.phase))
        found.append(scores.step(step.id))
        last = step.phase
    return found


def test_every_bar_is_filled_to_the_low_end_and_hatched_to_the_high_end(scores: bw.Scores) -> None:
    drawn = boxes(axes_of(plot.steps(scores)))
    ends = [(round(one.low or 0, 9), round(one.high or 0, 9)) for one in all_scores(scores)]

    filled = [(box.start, box.end) for box in drawn if not box.hatched]
    hatched = [(box.start, box.end) for box in drawn if box.hatched]
    assert filled == [(0, low) for low, _ in ends]
    assert hatched == [(low, high) for low, high in ends if low != high]
    assert {box.tone for box in drawn} == {"road"}


def test_a_value_is_drawn_where_enough_is_answered(scores: bw.Scores) -> None:
    enough = [one.value for one in all_scores(scores) if one.is_enough]

    assert [x for x, _ in values(axes_of(plot.steps(scores)))] == pytest.approx(enough)
    assert len(enough) == len(all_scores(scores)) - 1
    assert {"nog te weinig", "beantwoord"} <= set(texts(axes_of(plot.steps(scores))))


def test_a_row_has_range_coverage_and_value_at_the_height_of_its_bar(scores: bw.Scores) -> None:
    axes = axes_of(plot.steps(scores))
    row = (f"41,0{DASH}55,2", f"86{FIXED}%", "47,5", "Totaal (van 0 tot 100)")

    assert {height_of(axes, text) for text in row} == {boxes(axes)[0].middle}
    assert written(axes, "47,5").get_fontweight() == "bold"


def test_rows_follow_each_other_downwards_in_the_order_of_the_plan(scores: bw.Scores) -> None:
    axes = axes_of(plot.steps(scores))
    numbers = [written(axes, str(number)).get_position()[1] for number in range(1, 11)]

    assert numbers == sorted(numbers)
    assert axes.get_ylim()[0] > numbers[-1] > numbers[0] > axes.get_ylim()[1] == 0
    assert "Agenda" in texts(axes)


def test_the_words_of_the_scale_stand_at_their_scores(scores: bw.Scores) -> None:
    axes = axes_of(plot.steps(scores))
    levels = {level.name.nl: 100 * float(level.score) for level in scores.plan.scale}

    assert {name: written(axes, name).get_position()[0] for name in levels} == levels
    assert axes.get_xlim() == (0, 100)


def test_it_speaks_english(scores: bw.Scores) -> None:
    figure = plot.steps(scores, "en")

    assert told(figure)[:2] == [
        "Voorbeeldgemeente · Assessment · 24 November 2026 · edition 2026.1",
        f"Total (from 0 to 100): range 41.0{DASH}55.2 · answered 86% · value 47.5",
    ]
    assert "Not yet" in texts(axes_of(figure))
    with pytest.raises(bw.UnknownIdError):
        plot.steps(scores, "fr")  # type: ignore[arg-type]


def test_every_number_stands_in_the_description(scores: bw.Scores) -> None:
    said = told(plot.steps(scores))

    assert len(said) == 1 + len(all_scores(scores))
    assert said[13] == (
        "9 Werk samen met partners en in de regio: "
        f"bereik 16,7{DASH}83,3 · beantwoord 33{FIXED}% · nog te weinig beantwoord"
    )


def test_what_was_not_asked_or_does_not_apply_says_so_and_has_no_bar(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    given = answered("dorpsraad", 2, skip=("daarna.1",))
    other = bw.Answer("daarna.1", status="not_applicable", note="nergens")
    away = bw.Assessment("eigen_1", [bw.Response("dorpsraad", [*given.answers, other])])
    axes = axes_of(plot.steps(bw.score(away, plan=odd_plan)))

    assert "geldt hier niet" in texts(axes)
    assert [(box.start, box.end) for box in boxes(axes)] == [(0, 100)] * 2
    two = [answer for answer in given.answers if answer.criterion.startswith("eerst")]
    asked = bw.Response("dorpsraad", two[::2], asked=["eerst.1", "eerst.3"])
    assert "niet gevraagd" in texts(
        axes_of(plot.steps(bw.score(bw.Assessment("eigen_1", [asked]), plan=odd_plan)))
    )


def test_where_all_is_answered_the_key_has_no_range(odd_plan: bw.Plan, answered: Answered) -> None:
    given = bw.Assessment("eigen_1", [answered("dorpsraad", 2)])
    said = texts(axes_of(plot.steps(bw.score(given, plan=odd_plan))))

    assert "bereik: wat nog open is" not in said
    assert "zeker: lager komt het niet uit" in said
    assert "Voortgangsmeting" in said


def test_nothing_answered_is_hatched_from_end_to_end(odd_plan: bw.Plan) -> None:
    given = bw.score(bw.Assessment("eigen_1", [bw.Response("dorpsraad", [])]), plan=odd_plan)
    axes = axes_of(plot.steps(given))

    assert {(box.start, box.end, box.hatched) for box in boxes(axes)} == {(0, 100, True)}
    assert values(axes) == []


def test_numbers_are_knots_on_a_line_from_the_first_to_the_last_step(scores: bw.Scores) -> None:
    figure = plot.steps(scores)
    axes = axes_of(figure)
    knots = [one for one in axes.lines if one.get_marker() == "o"]

    assert len(knots) == 10
    assert marks(axes) == []  # knots stand beside the axis, not on it
    first, last = (height_of(axes, number) for number in ("1", "10"))
    rails = [one for one in axes.lines if tuple(one.get_ydata()) == (first, last)]
    assert len(rails) == 1
    assert [one.x for one in lines(axes) if one.tone == "line" and one.x[0] == one.x[1]] == [
        (x, x) for x in (0, 25, 50, 75, 100)
    ]
