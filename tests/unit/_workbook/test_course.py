"""Workbooks of a course and of a comparison have the numbers of their JSON."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
import result_cases
from report_pages import course_of_three

Read = Callable[..., dict[str, Any]]
FIGURES = {"Laag": "low", "Hoog": "high", "Beantwoord": "coverage"}


@pytest.fixture(scope="module")
def course() -> bw.Course:
    return course_of_three()


def of_parts(rows: list[dict[str, Any]], part: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["Onderdeel"] == part]


def test_each_score_of_each_date_is_that_of_the_json(read: Read, course: bw.Course) -> None:
    rows = read(course)["Stand"]
    assert "Meting" not in rows[0]
    plain = bw.to_dict(course)["moments"]
    for moment, known in zip(course.moments, plain, strict=True):
        own = [row for row in rows if row["Datum"].date() == moment.date]
        (total,) = of_parts(own, "Totaal")
        steps = of_parts(own, "Stap")
        scores = [known["total"], *known["steps"].values()]
        for row, score in zip([total, *steps], scores, strict=True):
            for name, key in FIGURES.items():
                assert row[name] == score[key]
            is_enough = score["coverage"] is not None and score["coverage"] >= 1 / 2
            assert row["Stand"] == (score["value"] if is_enough else None)


def test_each_change_is_that_of_the_json_where_enough_is_answered(
    read: Read, course: bw.Course
) -> None:
    rows = read(course)["Veranderingen"]
    periods = (*course.changes, course.whole)
    totals = of_parts(rows, "Totaal")
    for row, found in zip(totals, periods, strict=True):
        plain = bw.to_dict(found)
        is_enough = found.before.is_enough and found.after.is_enough
        days = (row["Vanaf"].date(), row["Tot en met"].date())
        assert days == (found.date_before, found.date_after)
        assert row["Verandering"] == (plain["change"] if is_enough else None)
        assert (row["Beide keren gevraagd"], row["Van"]) == (found.asked.count, found.asked.of)
        steps = [one for one in of_parts(rows, "Stap") if one["Vanaf"] == row["Vanaf"]]
        steps = [one for one in steps if one["Tot en met"] == row["Tot en met"]]
        names = {step.name.nl: step.id for step in found.later.plan.steps}
        for one in steps:
            key = names[one["Naam"]]
            assert one["Verandering bij wat in beide is beantwoord"] == plain["steps"][key]["value"]
            assert found.earlier.steps[key].is_enough
            assert found.later.steps[key].is_enough


def test_each_criterion_stands_with_what_became_of_it(read: Read, course: bw.Course) -> None:
    rows = {row["Criterium"]: row for row in read(course)["Criteria"]}
    assert [*rows] == [*course.criteria]
    for key, found in course.criteria.items():
        row = rows[key]
        values = [cell for name, cell in row.items() if name.startswith("Stand: ")]
        assert values == [one.value for one in found.moments]
        words = [cell for name, cell in row.items() if name.startswith("Wat ervan werd")]
        assert words == [turn.label.nl for turn in (*found.turns, found.turn)]


def test_a_course_of_two_says_once_what_became_of_a_criterion(read: Read) -> None:
    course = course_of_three()
    two = bw.course([one.scores for one in course.moments[:2]])
    (row, *_) = read(two, "en")["Criteria"]
    assert len([name for name in row if name.startswith("What became of it: ")]) == 1


def test_two_assessments_without_a_day_stand_beside_each_other_by_their_order(read: Read) -> None:
    first = attrs.evolve(bw.example("voorbeeldgemeente"), date=None)
    second = first.with_answer("gemeenteraad", "afwegen.1", 1)
    found = bw.compare_scores(bw.score(first), bw.score(second))
    book = read(found)
    assert {row["Meting"] for row in book["Stand"]} == {"Eerste", "Tweede"}
    assert "Datum" not in book["Stand"][0]
    (row,) = [one for one in book["Criteria"] if one["Criterium"] == "afwegen.1"]
    assert (row["Stand: Tweede"], row["Wat ervan werd"]) == (
        found.later.criteria["afwegen.1"].value,
        "gedaald",
    )
    (total,) = of_parts(book["Veranderingen"], "Totaal")
    assert total["Verandering"] == bw.to_dict(found)["change"]
    about = book["Verantwoording"]
    assert ("Eerste", "Voorbeeldgemeente") in about
    assert [row[0] for row in about].count("Controlebewijs · editie 2026.1") == 2


def test_a_change_that_too_little_was_answered_for_is_not_there(read: Read) -> None:
    forms = [bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", n) for n in (1, 2)]
    found = bw.compare_scores(*map(bw.score, forms))
    (row,) = read(found)["Veranderingen"]
    assert found.change is not None
    assert (row["Verandering"], row["Opmerking"]) == (None, "nog te weinig beantwoord")


def test_what_was_carried_over_is_said(read: Read) -> None:
    found = next(one for one in result_cases.courses() if one.moments[0].carried)
    about = read(found)["Verantwoording"]
    assert any((row[0] or "").startswith("Overgezet uit ") for row in about)


def test_no_heading_of_the_account_stands_above_nothing(read: Read, course: bw.Course) -> None:
    about = read(course)["Verantwoording"]
    heads = [place for place, row in enumerate(about) if row[1] is None]
    assert heads
    assert "Per stap" not in [row[0] for row in about]
    assert [*about][-1][1] is not None
