import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.errors import Lang
from report_pages import course_of_three, numbers, said_of, taken_apart


@pytest.fixture(scope="module")
def course() -> bw.Course:
    return course_of_three()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_number_in_a_report_of_a_course_is_in_its_json(course: bw.Course, lang: Lang) -> None:
    plain = bw.to_dict(course)
    page = taken_apart(bw.report(course, lang=lang))
    known = said_of(plain, lang) | said_of(bw.to_dict(course.last.plan), lang)
    known |= {str(place) for place, _ in enumerate(course.last.plan.steps, start=1)}
    # How many criteria rose, fell and so on is counted.
    known |= {str(count) for count in range(len(plain["criteria"]) + 1)}
    assert numbers(page) - known - {"100"} == set()
    assert len(numbers(page)) > 50


def test_a_course_alone_says_how_far_it_is_now_and_how_it_moved(course: bw.Course) -> None:
    page = taken_apart(bw.report(course))
    assert [one.attributes["id"] for one in page.all("section")] == ["steps", "progress"]
    assert page.one("p", "answer").text().startswith("Met 86 % van de criteria beantwoord")
    assert "Geldt hier niet volgens" not in page.text()


def test_beside_scores_a_course_only_says_how_it_moved(course: bw.Course) -> None:
    page = taken_apart(bw.report(course, course.last))
    assert [one.attributes["id"] for one in page.all("section")] == [
        *("steps", "views", "next", "progress")
    ]
    assert len([*page.all("p", "answer")]) == 1


def test_the_total_and_each_step_have_a_picture(course: bw.Course) -> None:
    page = taken_apart(bw.report(course))
    titles = [one.one("title").text() for one in page.all("svg", "slopes")]
    assert titles[:2] == ["Totaal", "Stap 1, Geef brede welvaart lokaal betekenis"]
    assert len(titles) == 11


def test_what_changed_stands_in_words_and_the_criteria_are_folded_away(course: bw.Course) -> None:
    page = taken_apart(bw.report(course))
    section = [*page.all("section")][-1]
    assert "Van 1 mei 2022 tot 24 november 2026" in section.text()
    assert next(section.all("summary")).text() == "Wat er van elk criterium werd"
    assert "Gestegen" in section.one("details").text()


def test_a_course_of_another_municipality_is_refused(course: bw.Course) -> None:
    goes, tilburg = bw.Organisation("Goes", "GM0664"), bw.Organisation("Tilburg", "GM0855")
    moments = [
        attrs.evolve(moment.scores.assessment, organisation=goes) for moment in course.moments
    ]
    other = bw.weigh(bw.Scan("Plan", "cbs", (), organisation=tilburg))
    with pytest.raises(bw.DataError, match="is about 'GM0855', an earlier result about 'GM0664'"):
        bw.report(bw.course(moments), other)


def test_a_step_of_no_weight_has_no_picture(odd_plan: bw.Plan) -> None:
    given = bw.blank(["dorpsraad"], plan=odd_plan, date="2026-01-01")
    given = given.with_answer("dorpsraad", "eerst.1", level=2)
    course = bw.course([given, attrs.evolve(given, date="2025-01-01")], plans=[odd_plan])
    assert "Gewichtloos" not in bw.report(course)
