"""Assessments of one organisation over time."""

import datetime as dt
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from cost import calls

Assess = Callable[..., bw.Assessment]
Made = Callable[..., bw.Course]
DATES = ("2024-03-01", "2025-03-01", "2026-03-01")
TURN = bw.Turn


@pytest.fixture
def scored(plan: bw.Plan, assess: Assess) -> Callable[..., bw.Scores]:
    """The scores of what the council said, on a date."""

    def make(date: str | None, said: dict[str, Any], asked: Any = None, **more: Any) -> bw.Scores:
        given = assess(("raad", said))
        responses = [attrs.evolve(given.responses[0], asked=asked)]
        return bw.score(attrs.evolve(given, date=date, responses=responses, **more), plan=plan)

    return make


@pytest.fixture
def course(scored: Callable[..., bw.Scores]) -> bw.Course:
    """Three dates at which everything that can become of a criterion does."""
    said = (
        {"a.1": 2, "a.2": 4, "b.1": "unknown", "b.2": 1},
        {"a.1": 3, "a.2": "unknown", "b.1": 2, "b.2": "not_applicable", "c.1": None},
        {"a.1": 1, "a.2": 3, "b.1": 2, "b.2": "not_applicable"},
    )
    first = scored(DATES[0], said[0], asked=["a.1", "a.2", "b.1", "b.2"])
    last = scored(DATES[2], said[2], asked=["a.1", "a.2", "b.1", "b.2"])
    return bw.course([last, first, scored(DATES[1], said[1])])


def test_the_dates_stand_in_order_whatever_the_order_given(course: bw.Course) -> None:
    assert course.dates == tuple(dt.date.fromisoformat(date) for date in DATES)
    assert [moment.date for moment in course.moments] == list(course.dates)
    assert course.last is course.moments[-1].scores


def test_every_date_has_its_scores_with_range_coverage_and_what_was_asked(
    course: bw.Course,
) -> None:
    first, second, third = course.moments

    # First: a (1/2 + 1)/2 = 3/4 and b, weight 2, 1/4 over b.2; b.1 is open.
    assert first.total.exact == Fraction(500, 12)
    assert first.asked.count == 4
    assert (first.total, first.steps, first.aspects) == (
        first.scores.total,
        first.scores.steps,
        first.scores.aspects,
    )
    assert first.phases == first.scores.phases
    assert course.totals == (first.total, second.total, third.total)
    assert course.steps["a"] == tuple(one.steps["a"] for one in course.moments)
    assert course.steps["a"][0].exact == 75
    assert list(course.steps) == ["a", "b", "c"]
    assert course.aspects[bw.Aspect.DO][0].exact_coverage == 1
    assert [aspect.value for aspect in course.aspects] == ["plan", "do", "check"]
    assert course.aspects[bw.Aspect.PLAN] == tuple(one.aspects["plan"] for one in course.moments)
    assert (first.carried, first.receipt) == (None, first.scores.receipt)


def test_what_became_of_each_criterion_is_told_from_date_to_date(course: bw.Course) -> None:
    assert {key: one.turns for key, one in course.criteria.items()} == {
        "a.1": (TURN.ROSE, TURN.FELL),
        "a.2": (TURN.NO_LONGER_ANSWERED, TURN.ANSWERED_AGAIN),
        "b.1": (TURN.FIRST_ANSWERED, TURN.STAYED),
        "b.2": (TURN.NO_LONGER_APPLICABLE, TURN.NOT_APPLICABLE),
        "c.1": (TURN.NEWLY_ASKED, TURN.NO_LONGER_ASKED),
    }


def test_from_first_to_last_does_not_look_at_what_was_between(course: bw.Course) -> None:
    assert {key: one.turn for key, one in course.criteria.items()} == {
        "a.1": TURN.FELL,
        "a.2": TURN.FELL,
        "b.1": TURN.FIRST_ANSWERED,
        "b.2": TURN.NO_LONGER_APPLICABLE,
        "c.1": TURN.NOT_ASKED,
    }


def test_what_is_open_and_stays_so_is_still_open(scored: Callable[..., bw.Scores]) -> None:
    found = bw.course([scored(date, {"a.1": "unknown", "a.2": 1}) for date in DATES[:2]])

    assert found.criteria["a.1"].turns == (TURN.OPEN,)
    assert found.criteria["c.1"].turn == TURN.OPEN


def test_how_a_criterion_stood_is_told_by_date(course: bw.Course) -> None:
    found = course.criteria["a.2"]

    assert (found.criterion, found.step) == ("a.2", "a")
    assert [(one.date.isoformat(), one.state, one.exact, one.value) for one in found.moments] == [
        (DATES[0], "answered", 100, 100.0),
        (DATES[1], "unknown", None, None),
        (DATES[2], "answered", 75, 75.0),
    ]
    assert course.criteria["c.1"].moments[0].state is None


def test_changes_are_the_comparisons_of_what_stands_beside_each_other(course: bw.Course) -> None:
    first, second, third = (moment.scores for moment in course.moments)

    assert course.changes == (bw.compare_scores(first, second), bw.compare_scores(second, third))
    assert course.whole == bw.compare_scores(first, third)


def test_it_says_whom_it_is_about_and_by_which_plan(
    scored: Callable[..., bw.Scores], course: bw.Course
) -> None:
    goes = bw.Organisation("Goes", "GM0664")
    named = bw.course([scored(date, {"a.1": 1}, organisation=goes) for date in DATES[:2]])

    assert named.organisation == goes
    assert course.organisation is None
    assert (named.plan.id, named.plan.edition) == ("plan", "proef")


def test_it_shows_itself_on_one_line(course: bw.Course, scored: Callable[..., bw.Scores]) -> None:
    change = course.whole.change
    assert change is not None
    assert repr(course) == (
        f"<Course proef: 3 dates, 2024-03-01 to 2026-03-01, change={float(change)}>"
    )
    assert repr(course.moments[0]) == f"<Moment 2024-03-01: {course.totals[0]!r}>"
    nothing = bw.course([scored(date, {}) for date in DATES[:2]])
    assert repr(nothing).endswith("change=None>")


def test_it_can_be_pickled(course: bw.Course) -> None:
    again = pickle.loads(pickle.dumps(course))  # noqa: S301 (our own)

    assert again == course
    assert again.criteria == course.criteria
    assert hash(again) == hash(course)


def test_it_has_no_figures_of_single_actors(course: bw.Course) -> None:
    assert "raad" not in bw.to_json(course)


# What does not go together.


def faults(given: Any, **more: Any) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        bw.course(given, **more)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize("count", [0, 1])
def test_a_course_has_two_dates_or_more(scored: Callable[..., bw.Scores], count: int) -> None:
    assert faults([scored(DATES[0], {"a.1": 1})] * count) == [
        f"(the whole): expected two assessments or more, got {count}"
    ]


def test_every_fault_is_named_with_which_it_is_in(
    plan: bw.Plan, scored: Callable[..., bw.Scores]
) -> None:
    goes, tilburg = bw.Organisation("Goes", "GM0664"), bw.Organisation("Tilburg", "GM0855")
    other = attrs.evolve(plan, note=bw.Text("Anders"), edition="ander")
    by_other = bw.Assessment("ander", (), organisation=goes, date=DATES[1])
    last = scored(DATES[2], {"a.1": 1}, organisation=goes)
    given = [
        scored(None, {"a.1": 1}, organisation=goes),
        last,
        scored(DATES[2], {"a.1": 1}, organisation=tilburg),
        scored(DATES[0], {"a.1": 1}),
        scored(DATES[0], {"a.1": 1}, organisation=bw.Organisation("Veere")),
        bw.score(by_other, plan=other, missing="zero"),
    ]

    assert faults(given) == [
        "[0].date: is missing",
        "[2].date: is '2026-03-01', as in number 2; collect assessments of one day first",
        (
            "[2].organisation.region: is 'GM0855', but in the last 'GM0664'; scores are "
            "not made to compare organisations"
        ),
        (
            "[3].organisation: is null, but in the last 'Goes'; scores are "
            "not made to compare organisations"
        ),
        "[4].date: is '2024-03-01', as in number 4; collect assessments of one day first",
        (
            "[4].organisation.name: is 'Veere', but in the last 'Goes'; scores are "
            "not made to compare organisations"
        ),
        (
            "[5].edition: is 'ander', but the last is by another plan, 'proef'; say with mapping "
            "(--mapping) which criterion became which"
        ),
        "[5].settings: is by other settings than the last",
    ]


def test_faults_name_the_files_where_there_are_names(scored: Callable[..., bw.Scores]) -> None:
    given = {"een.json": scored(DATES[0], {"a.1": 1}), "twee.json": scored(DATES[0], {"a.1": 1})}

    assert faults(given) == [
        "twee.json, date: is '2024-03-01', as in een.json; collect assessments of one day first"
    ]


def test_without_any_date_all_are_missing(scored: Callable[..., bw.Scores]) -> None:
    assert faults([scored(None, {"a.1": 1})] * 2) == [
        "[0].date: is missing",
        "[1].date: is missing",
    ]


# By more than one plan.


def test_dates_by_earlier_plans_stand_by_that_of_the_last(
    plan: bw.Plan, scored: Callable[..., bw.Scores]
) -> None:
    middle = attrs.evolve(plan, edition="midden", steps=plan.steps[:2])
    last = attrs.evolve(plan, edition="laatst", steps=plan.steps[1:])
    given = [
        scored(DATES[0], {"a.1": 4, "b.1": 2}),
        *(
            bw.score(
                bw.Assessment(own.edition, [bw.Response("raad", [answer])], date=date), plan=own
            )
            for own, answer, date in (
                (middle, bw.Answer("b.2", 1), DATES[1]),
                (last, bw.Answer("b.1", 3), DATES[2]),
            )
        ),
    ]
    mapping = {"a.1": ["c.1"], "b.1": ["b.1"]}

    found = bw.course(given, mapping=mapping)

    assert [one.carried and one.carried.plan.edition for one in found.moments] == [
        "proef",
        "midden",
        None,
    ]
    assert {one.scores.plan for one in found.moments} == {last}
    assert found.criteria["c.1"].turns == (TURN.NO_LONGER_ANSWERED, TURN.OPEN)
    assert found.criteria["b.1"].turn == TURN.ROSE
    assert found.criteria["b.2"].turns == (TURN.NOT_ASKED, TURN.NEWLY_ASKED)
    assert found.changes[0].receipt_after == given[1].receipt
    assert found.changes[0].carried_after == found.moments[1].carried
    assert found.moments[1].receipt == given[1].receipt


def test_faults_of_a_mapping_come_after_those_of_the_assessments(
    plan: bw.Plan, scored: Callable[..., bw.Scores]
) -> None:
    other = attrs.evolve(plan, edition="laatst", scale=bw.Scale([*plan.scale][::4]))
    last = bw.score(bw.Assessment("laatst", (), date=DATES[1]), plan=other)

    assert faults([scored(None, {"a.1": 1}), last], mapping={"x.1": []}) == [
        "[0].date: is missing",
        *(
            f"[0].edition: level {level} scores {score}; the scale of the last has no such level"
            for level, score in ((1, "1/4"), (2, "1/2"), (3, "3/4"))
        ),
        "mapping['x.1']: no criterion 'x.1'; did you mean 'c.1'?",
    ]


# Twice the plan, or twice the dates, is about twice the work.


def cost_of_a_course(steps: int, dates: int) -> int:
    text = bw.Text("tekst")
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, 1, text)])
    made = [bw.Step(f"s{n}", text, [bw.Criterion(f"s{n}.1", text)]) for n in range(steps)]
    plan = bw.Plan("breed", "breed", text, scale, made)
    scored = [
        bw.score(
            bw.Assessment(
                "breed",
                [
                    bw.Response(
                        "gemeenteraad", [bw.Answer(one.id, year % 2) for one in plan.criteria]
                    )
                ],
                date=dt.date(2000 + year, 1, 1),
            ),
            plan=plan,
        )
        for year in range(dates)
    ]
    return calls(lambda: bw.to_dict(bw.course(scored)))


def test_a_course_of_twice_the_plan_or_twice_the_dates_costs_about_twice_as_much() -> None:
    less = cost_of_a_course(20, 4)

    assert less > 1000
    assert cost_of_a_course(40, 4) <= 2.5 * less
    assert cost_of_a_course(20, 8) <= 2.8 * less
