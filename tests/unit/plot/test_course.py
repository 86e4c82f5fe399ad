"""The picture of a course: values from date to date, on one scale."""

from itertools import pairwise

import attrs
import pytest
from matplotlib.axes import Axes

import brede_welvaart as bw
from brede_welvaart import plot
from drawn import axes_of, boxes, height_of, lines, marks, texts, told, written

DATES = ("2022-06-01", "2024-11-01", "2026-11-24")
DASH = "\N{EN DASH}"


def earlier(found: bw.Assessment, date: str, by: int, keep: int) -> bw.Assessment:
    """The same on an earlier date: lower, and of so many answers each time one left out."""

    def lower(answer: bw.Answer) -> bw.Answer:
        level = answer.level
        return answer if level is None else attrs.evolve(answer, level=max(0, level - by))

    responses = [
        attrs.evolve(one, answers=[lower(a) for n, a in enumerate(one.answers) if n % keep])
        for one in found.responses
    ]
    return attrs.evolve(found, date=date, responses=responses)


@pytest.fixture(scope="module")
def found() -> bw.Course:
    now = attrs.evolve(bw.example("voorbeeldgemeente"), date=DATES[2])
    first = earlier(now, DATES[0], 2, 2)
    first = attrs.evolve(first, responses=first.responses[:1])
    return bw.course([now, earlier(now, DATES[1], 1, 5), first])


def rows(found: bw.Course) -> list[tuple[bw.Score, ...]]:
    steps = [step.id for step in found.last.plan.active_steps]
    return [found.totals, *(found.steps[key] for key in steps)]


def heights(axes: Axes) -> list[tuple[float, float]]:
    """The height of every row's middle, and how high 0 to 100 is in it."""
    middle = height_of(axes, "Totaal (van 0 tot 100)")
    own = [height_of(axes, str(number)) for number in range(1, 11)]
    return [(middle, 78), *((y, 44) for y in own)]


def at(value: float, row: tuple[float, float]) -> float:
    return row[0] + row[1] * (0.5 - value / 100)


def test_a_dot_stands_at_every_value_of_which_enough_is_answered(found: bw.Course) -> None:
    axes = axes_of(plot.course(found))
    days = [date.toordinal() for date in found.dates]
    expected = [
        (day, at(score.value, row))
        for scores, row in zip(rows(found), heights(axes), strict=True)
        for day, score in zip(days, scores, strict=True)
        if score.is_enough and score.value is not None
    ]

    assert [(one.x, one.y) for one in marks(axes)] == [pytest.approx(place) for place in expected]
    assert len(expected) < 3 * len(rows(found))


def test_lines_run_only_between_dates_that_both_have_a_value(found: bw.Course) -> None:
    axes = axes_of(plot.course(found))
    expected = [
        (one, other)
        for scores in rows(found)
        for one, other in pairwise(scores)
        if one.is_enough and other.is_enough
    ]
    slopes = [one for one in lines(axes) if one.tone == "ink" and one.x[0] != one.x[1]]
    slopes = [one for one in slopes if one.width == 1.5]

    assert len(slopes) == len(expected)
    rising = [one.y[0] > one.y[1] for one in slopes]  # heights count downwards
    assert rising == [(b.value or 0) > (a.value or 0) for a, b in expected]


def test_the_range_of_every_date_is_hatched(found: bw.Course) -> None:
    axes = axes_of(plot.course(found))
    every = [score for scores in rows(found) for score in scores]
    expected = [score for score in every if score.low != score.high]
    days = {date.toordinal() for date in found.dates}

    assert all(one.hatched for one in boxes(axes))
    assert len(boxes(axes)) == len(expected)
    assert {round((one.start + one.end) / 2) for one in boxes(axes)} <= days
    first = next(score for score in found.totals)
    middle = at(((first.low or 0) + (first.high or 0)) / 2, heights(axes)[0])
    assert boxes(axes)[0].middle == pytest.approx(middle)


def test_too_little_answered_has_a_question_mark_and_no_change(found: bw.Course) -> None:
    axes = axes_of(plot.course(found))
    few = [score for scores in rows(found) for score in scores if not score.is_enough]
    step = found.steps["samenwerken"]

    assert texts(axes).count("?") == len(few) + 1  # and one in the key
    assert not any(score.is_enough for score in step)
    (row,) = [line for line in told(plot.course(found)) if line.startswith("9 Werk")]
    assert row.count("nog te weinig beantwoord") == 3


def test_the_first_and_the_last_value_and_the_change_are_written(found: bw.Course) -> None:
    axes = axes_of(plot.course(found))
    first, _, last = found.steps["betekenis_geven"]
    change = found.whole.steps["betekenis_geven"]

    assert (first.value, last.value) == (pytest.approx(37.5), pytest.approx(72.91666))
    left = [one for one in axes.texts if one.get_horizontalalignment() == "right"]
    day = found.dates[0].toordinal()
    assert left[0].get_text() == "37,5"
    assert axes.get_xlim()[0] < left[0].get_position()[0] < day
    assert written(axes, "72,9").get_fontweight() == "bold"
    assert change is not None
    assert f"+{round(float(change), 1)} punten".replace(".", ",") in texts(axes)


def test_lines_at_nought_half_and_full_are_named_once(found: bw.Course) -> None:
    axes = axes_of(plot.course(found))
    row = heights(axes)[0]

    assert [height_of(axes, word) for word in ("0", "50", "100")] == [
        pytest.approx(at(value, row)) for value in (0, 50, 100)
    ]
    grid = [one for one in lines(axes) if one.tone == "line" and one.x[0] > axes.get_xlim()[0]]
    assert len(grid) == 3 * len(rows(found))


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (("2024-01-01", "2026-01-01"), ["2024", "2026"]),
        (("2026-01-01", "2026-03-01"), ["januari 2026", "maart 2026"]),
        (("2026-01-01", "2026-01-09"), ["1 januari 2026", "9 januari 2026"]),
    ],
)
def test_dates_are_as_fine_as_they_must_be(dates: tuple[str, str], words: list[str]) -> None:
    given = bw.example("voorbeeldgemeente")
    axes = axes_of(plot.course(bw.course([attrs.evolve(given, date=date) for date in dates])))

    assert [word for word in texts(axes) if word in words] == words
    places = [written(axes, word).get_position()[0] for word in words]
    assert places[1] - places[0] == pytest.approx((axes.get_xlim()[1] - axes.get_xlim()[0]) / 1.32)


def test_what_was_not_asked_at_a_date_is_not_drawn(odd_plan: bw.Plan) -> None:
    def assess(date: str, asked: list[str] | None, *given: bw.Answer) -> bw.Assessment:
        response = bw.Response("dorpsraad", given, asked=asked)
        return bw.Assessment("eigen_1", [response], date=date)

    first = assess("2024-01-01", ["eerst.1"], bw.Answer("eerst.1", 0))
    both = [bw.Answer(key, 2) for key in ("eerst.1", "eerst.3", "daarna.1")]
    found = bw.course([first, assess("2025-01-01", None, *both)], plans=[odd_plan])
    axes = axes_of(plot.course(found))

    later = found.dates[1].toordinal()
    assert [one.x for one in marks(axes)] == [later - 366, later, later - 366, later, later]
    assert boxes(axes) == []
    assert "bereik: wat nog open is" not in texts(axes)
    assert "nog te weinig beantwoord" not in [one for one in texts(axes) if one.startswith("?")]


def test_it_speaks_english_and_names_the_days(found: bw.Course) -> None:
    said = told(plot.course(found, "en"))

    assert said[0] == "Voorbeeldgemeente · Assessment · 24 November 2026 · edition 2026.1"
    assert said[1].startswith("Total (from 0 to 100): 1 June 2022: range ")
    assert said[1].count(" | ") == 2
    assert len(said) == 1 + len(rows(found))
