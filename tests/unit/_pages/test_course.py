"""The page of a course."""

import datetime as dt
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._pages.score_words import facts_of
from brede_welvaart._pages.words import Words

NL, EN = Words("nl"), Words("en")
DATES = ("2024-03-01", "2025-03-01", "2026-03-01")
GOES = bw.Organisation("Goes", "GM0664")


def given(date: str, level: int, **more: Any) -> bw.Assessment:
    """All criteria of the plan at one level, as the council says."""
    answers = [bw.Answer(criterion.id, level) for criterion in bw.plan().criteria]
    response = bw.Response("gemeenteraad", answers)
    return bw.Assessment("2026.1", [response], date=date, organisation=GOES, **more)


@pytest.fixture
def course() -> bw.Course:
    """One criterion rises, one falls, one is no longer known, one does not apply any more."""
    first = given(DATES[0], 2).with_answer("gemeenteraad", "afwegen.4", status="unknown")
    last = (
        given(DATES[2], 2)
        .with_answer("gemeenteraad", "afwegen.1", 3)
        .with_answer("gemeenteraad", "afwegen.2", 1)
        .with_answer("gemeenteraad", "begroten.1", status="unknown")
        .with_answer("gemeenteraad", "begroten.2", status="not_applicable", note="x")
    )
    short = bw.blank(["gemeenteraad"], aspect="do", organisation=GOES, date=DATES[1])
    return bw.course([first, short, last])


def test_it_says_whom_it_is_about_from_when_to_when(course: bw.Course) -> None:
    assert course.text(width=120).splitlines()[0] == (
        "Goes  GM0664 · Van 1 maart 2024 tot 1 maart 2026 · editie 2026.1"
    )
    nobody = bw.course(attrs.evolve(one.scores.assessment, organisation=None)
                       for one in course.moments)  # fmt: skip
    assert nobody.text("en", width=120).splitlines()[0] == (
        "Assessment  From 1 March 2024 to 1 March 2026 · edition 2026.1"
    )


def test_every_date_has_range_and_coverage_before_the_value(course: bw.Course) -> None:
    text = course.text(width=150)
    for moment, day in zip(course.moments, ("1 maart 2024", "1 maart 2025", "1 maart 2026"),
                           strict=True):  # fmt: skip
        assert f"  {day} · {facts_of(moment.total, moment.asked, NL)}\n" in text
    assert "1 maart 2025 · 10 van 40 criteria gevraagd · bereik 0,0" in text


def test_a_change_is_shown_only_where_enough_is_answered_both_times(course: bw.Course) -> None:
    lines = course.text(width=150).splitlines()
    table = {line.split("  ")[0]: line for line in lines if line.startswith("Van ")}
    told = table["Van 1 maart 2024 tot 1 maart 2025"]
    assert "10 van 40" in told
    assert told.count("nog te weinig beantwoord") == 2
    change, like = course.whole.change, course.whole.like_for_like
    assert change is not None
    assert like is not None
    whole = next(line for line in lines if "Van 1 maart 2024 tot 1 maart 2026  40" in line)
    assert f"{NL.change(change)} punten" in whole
    assert whole.endswith(f"{NL.change(like)} punten")


def test_of_two_dates_the_change_is_told_once() -> None:
    text = bw.course([given(DATES[0], 1), given(DATES[1], 2)]).text(width=150)

    assert text.count("Van 1 maart 2024 tot 1 maart 2025") == 3
    assert text.count("+25,0 punten") == 2 + 40


def test_steps_and_aspects_stand_by_date_and_say_what_was_not_asked(course: bw.Course) -> None:
    text = course.text(width=150)

    _, _, per_step = text.partition("\nPer stap\n")
    assert per_step.count("  10 Volg, leer en stel bij\n") == 1
    _, _, per_aspect = text.partition("\nPer onderdeel van de cyclus\n")
    assert [line for line in per_aspect.splitlines() if "1 maart 2025 (niet gevraagd)" in line]
    assert "  Afgesproken\n" in per_aspect
    assert "What changed\n" in course.text("en")


def test_a_step_that_does_not_apply_says_so() -> None:
    first, second = given(DATES[0], 1), given(DATES[1], 1)
    for key in [one.id for one in bw.step("begroten").criteria]:
        second = second.with_answer("gemeenteraad", key, status="not_applicable", note="x")

    text = bw.course([first, second]).text(width=150)
    assert "1 maart 2025 (geldt hier niet)" in text


def test_what_became_of_the_criteria_is_counted_and_listed(course: bw.Course) -> None:
    text = course.text(width=150)
    _, _, told = text.partition("\n\nVan 1 maart 2024 tot 1 maart 2026\n")
    whole, _, since = told.partition("\n\nVan 1 maart 2025 tot 1 maart 2026\n")

    assert "  Gestegen                   1 van 40 criteria\n" in f"  {whole}"
    assert "Gelijk gebleven            35 van 40 criteria\n" in whole
    assert "    Stap 7, afwegen.1 · +25,0 punten\n" in whole
    assert "    Stap 7, afwegen.2 · \N{MINUS SIGN}25,0 punten\n" in whole
    for title, key in (
        ("Voor het eerst beantwoord", "afwegen.4"),
        ("Niet meer beantwoord", "begroten.1"),
        ("Geldt niet meer", "begroten.2"),
    ):
        listed = whole.partition(f"\n{title}\n")[2].partition("\n\n")[0]
        assert f", {key}" in listed
    assert "\nNieuw gevraagd\n" in since
    assert "\nGelijk gebleven\n" not in text


def test_notes_are_told_once_and_themes_by_date_where_they_differ() -> None:
    note = bw.Text("Verzonnen.", "Invented.")
    first, second = given(DATES[0], 1, notes=[note]), given(DATES[1], 1, notes=[note])
    same = bw.course([first, second]).text("en", width=120)
    chosen = bw.ChosenThemes([bw.ChosenTheme("cbs.wonen")])
    other = bw.course([first, attrs.evolve(second, themes=chosen)]).text("en", width=120)

    assert same.count("Invented.") == 1
    assert same.count("Themes: ") == 1
    assert "1 March 2025: Themes: Housing\n" in other
    assert "1 March 2024: Themes: " in other


def test_a_plan_without_aspects_has_none_on_its_page(odd_plan: bw.Plan) -> None:
    steps = [
        attrs.evolve(step, criteria=[attrs.evolve(one, aspect=None) for one in step.criteria])
        for step in odd_plan.steps
    ]
    plan = attrs.evolve(odd_plan, steps=steps)
    forms = [bw.blank(["dorpsraad"], plan=plan, date=date) for date in DATES[:2]]

    text = bw.course(forms, plans=[plan]).text()

    assert "Per stap\n" in text
    assert "Per onderdeel van de cyclus" not in text


def test_no_actor_is_named(course: bw.Course) -> None:
    assert "gemeenteraad" not in course.text().casefold()


def test_a_notebook_gets_the_same(course: bw.Course) -> None:
    shown = course._repr_html_()
    assert "Van 1 maart 2024 tot 1 maart 2026" in shown
    assert "Voor het eerst beantwoord" in shown


# Carried over.


@pytest.fixture
def mapped() -> bw.Course:
    """Two dates by an earlier edition of a plan, in which a criterion was split and one lost."""
    earlier = attrs.evolve(bw.plan(), edition="eigen", name=bw.Text("Ons plan <b>", "Our plan"))
    mapping = {one.id: [one.id] for one in earlier.criteria[1:]}
    mapping["afwegen.1"] = ["afwegen.1", "betekenis_geven.1"]
    mapping["afwegen.2"] = []
    forms = [attrs.evolve(given(date, 2), edition="eigen") for date in DATES[:2]]
    return bw.course([*forms, given(DATES[2], 2)], plans=[earlier], mapping=mapping)


def test_what_was_carried_over_stands_at_the_end_with_what_had_no_place(
    mapped: bw.Course,
) -> None:
    text = mapped.text("en", width=150)
    _, _, told = text.partition("\nCarried over from Our plan, edition eigen\n")

    by_own_plan = facts_of(bw.score(given(DATES[0], 2)).total, mapped.last.asked, EN)
    for day in ("1 March 2024", "1 March 2025"):
        assert f"  {day} · {by_own_plan}\n" in told
    for title, facts in (
        ("Lost: counts nowhere here", ["betekenis_geven.1", "afwegen.2"]),
        ("Split: counts for each part", ["afwegen.1 · became afwegen.1 and betekenis_geven.1"]),
        ("New: counts as not asked then", ["afwegen.2"]),
    ):
        listed = told.partition(f"\n{title}\n")[2].partition("\n\n")[0].splitlines()
        assert [line.partition(", ")[2] for line in listed if "    Step " in line] == facts
    assert text.count("Carried over from") == 1
    assert "Ons plan &lt;b&gt;" in mapped._repr_html_()


def test_a_comparison_by_a_mapping_says_the_same(mapped: bw.Course) -> None:
    assert mapped.moments[0].carried is not None
    original = mapped.moments[0].carried.original
    undated = bw.score(attrs.evolve(original.assessment, date=None), plan=original.plan)
    mapping = {one.id: [one.id] for one in bw.plan().criteria}

    found = bw.compare_scores(undated, mapped.last, mapping)

    text = found.text(width=150)
    assert "\nOvergezet uit Ons plan <b>, editie eigen\n" in text
    assert f"  Goes · {facts_of(undated.total, undated.asked, NL)}" in text
    assert "Verdwenen" not in text
    assert found.change == 0


def test_texts_of_others_stay_text() -> None:
    nasty = "\x1b[31m<script>\u202e"
    plan = attrs.evolve(bw.plan(), edition="eigen", name=bw.Text(nasty), steps=bw.plan().steps[:1])
    own = bw.blank(["gemeenteraad"], plan=plan, date=DATES[0])
    goes = bw.Organisation(f"Goes {nasty}")
    first = attrs.evolve(own, organisation=goes, notes=[bw.Text(nasty)])
    last = attrs.evolve(given(DATES[1], 1), organisation=goes)
    course = bw.course([first, last], plans=[plan], mapping={"betekenis_geven.1": ["afwegen.1"]})

    for shown in (course.text(), course._repr_html_()):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "<script>" in course.text()
    assert "<script>" not in course._repr_html_()


def test_all_dates_of_the_course_are_days(course: bw.Course) -> None:
    assert all(type(date) is dt.date for date in course.dates)
