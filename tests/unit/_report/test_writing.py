from fractions import Fraction
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._report.writing import CHAPTERS
from brede_welvaart.errors import Lang
from report_pages import numbers, said_of, taken_apart

HOSTILE = "<script>alert(1)</script>\u202e\x1b[31m & \"'"


@pytest.fixture(scope="module")
def scores() -> bw.Scores:
    return bw.score(bw.example("voorbeeldgemeente"))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_number_in_a_report_of_scores_is_in_their_json(scores: bw.Scores, lang: Lang) -> None:
    page = taken_apart(bw.report(scores, lang=lang, show_actors=scores.actors))
    known = said_of(bw.to_dict(scores), lang) | said_of(bw.to_dict(scores.plan), lang)
    # Numbers of steps and criteria are their places in the plan; a bar runs from 0 to 100.
    for place, step in enumerate(scores.plan.steps, start=1):
        known |= {str(place), *(f"{place}.{n}" for n, _ in enumerate(step.criteria, start=1))}
    # How far actors lie apart on a step follows from their values, which are there.
    for step in scores.steps:
        own = [scores.actor(one).steps[step] for one in scores.actors]
        values = [one.exact for one in own if one.is_enough and one.exact is not None]
        if len(values) > 1:
            known |= said_of([str(Fraction(max(values) - min(values)))], lang)
    assert numbers(page) - known - {"100"} == set()
    assert len(numbers(page)) > 50


def test_every_number_in_a_report_of_a_scan_is_in_its_json() -> None:
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    page = taken_apart(bw.report(profile))
    known = said_of(bw.to_dict(profile))
    covered = sum(one["count"] > 0 for one in bw.to_dict(profile)["themes"].values())
    # For which step it is evidence follows from the plan.
    assert numbers(page) - known - {str(covered), "7"} == set()


def test_scores_come_before_a_scan_whatever_the_order(scores: bw.Scores) -> None:
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    page = bw.report(profile, scores)
    assert page == bw.report(scores, profile)
    assert taken_apart(page).one("h1").text() == "Voorbeeldgemeente"
    assert [one.attributes["id"] for one in taken_apart(page).all("section")] == [
        *("steps", "views", "next", "scan")
    ]


def test_a_report_is_one_file_that_fetches_nothing_and_has_no_script(scores: bw.Scores) -> None:
    page = bw.report(scores)
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    policy = [one.attributes.get("content") for one in taken_apart(page).all("meta")][1]
    assert policy == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in page.replace("url(#", "")
    assert taken_apart(page).one("h1").text() == "Voorbeeldgemeente"


def test_the_same_results_give_the_same_bytes(scores: bw.Scores) -> None:
    again = bw.score(bw.example("voorbeeldgemeente"))
    assert bw.report(scores) == bw.report(again)


def test_hostile_texts_stay_text_everywhere(scores: bw.Scores) -> None:
    given = scores.assessment
    assert given.organisation is not None
    hostile = attrs.evolve(
        given,
        organisation=bw.Organisation(HOSTILE),
        notes=[bw.Text(HOSTILE)],
        themes=bw.ChosenThemes([bw.ChosenTheme(name=HOSTILE)]),
    )
    page = bw.report(bw.score(hostile))
    found = taken_apart(page)
    assert "<script>alert(1)</script>" in found.one("h1").text()
    assert "\u202e" not in page
    assert "\x1b" not in page


def faults(*results: Any) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as error:
        bw.report(*results)
    return [(fault.code, fault.path) for fault in error.value.faults]


def test_what_cannot_stand_in_a_report_is_refused_by_its_place(scores: bw.Scores) -> None:
    assert faults() == [("empty_list", "results")]
    assert faults(scores, bw.step(1), 3) == [
        ("not_of_form", "results[1]"),
        ("not_of_form", "results[2]"),
    ]
    assert faults(scores, scores) == [("repeated", "results[1]")]


def test_an_unknown_language_or_actor_is_refused(scores: bw.Scores) -> None:
    with pytest.raises(bw.UnknownIdError, match="no language 'de'"):
        bw.report(scores, lang="de")  # type: ignore[arg-type]
    with pytest.raises(bw.UnknownIdError, match="no response of actor 'burgemeester'"):
        bw.report(scores, show_actors=["burgemeester"])


def test_every_kind_has_a_writer() -> None:
    from importlib import import_module

    for place in CHAPTERS.values():
        module, _, function = place.partition(":")
        assert callable(getattr(import_module(f"brede_welvaart._report.{module}"), function))


def test_results_about_different_municipalities_are_refused() -> None:
    goes, tilburg = bw.Organisation("Goes", "GM0664"), bw.Organisation("Tilburg", "GM0855")
    first = bw.score(bw.blank(["gemeenteraad"], organisation=goes))
    other = bw.weigh(bw.Scan("Plan", "cbs", (), organisation=tilburg))
    assert faults(first, other) == [("other_region", "results[1]")]
    nobody = bw.weigh(bw.Scan("Plan", "cbs", ()))
    assert bw.report(first, nobody).count("<section") == 3


def test_hostile_texts_stay_text_in_every_chapter() -> None:
    from brede_welvaart import index as ix

    effect = bw.Effect("wonen", HOSTILE, explanation=HOSTILE, sentiment="positive")
    scan = bw.Scan(HOSTILE, "cbs", [effect], description=HOSTILE, note=bw.Text(HOSTILE))
    panel = ix.Panel([HOSTILE, "b", "c"], [HOSTILE], [2022, 2023], [[[1, 2]]] * 3)
    given = bw.blank(["gemeenteraad"], organisation=HOSTILE, date="2026-01-01")
    given = given.with_answer("gemeenteraad", "afwegen.1", level=1, note=HOSTILE)
    course = bw.course([given, attrs.evolve(given, date="2025-01-01")])
    page = bw.report(bw.weigh(scan), ix.report(panel, HOSTILE), course)
    assert taken_apart(page).one("h1").text().startswith("<script>")
    assert not [sign for sign in ("<script", "\u202e", "\x1b") if sign in page]
