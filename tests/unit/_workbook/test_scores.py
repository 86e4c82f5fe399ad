"""The workbook of scores has the numbers of their JSON, and shows whom a page shows."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest

import brede_welvaart as bw
import result_cases
from brede_welvaart.errors import UnknownIdError

Read = Callable[..., dict[str, Any]]
TREE = {"nl": "nog te weinig beantwoord", "en": "too little answered yet"}
EXAMPLES = bw.examples(bw.Assessment)


def keyed(plain: dict[str, Any], scores: bw.Scores) -> list[dict[str, Any]]:
    """The scores of the JSON in the order of the sheet."""
    steps = [
        plain["steps"][step.id] for step in scores.plan.active_steps if step.id in plain["steps"]
    ]
    return [plain["total"], *plain["phases"].values(), *plain["aspects"].values(), *steps]


def check(row: dict[str, Any], score: dict[str, Any], lang: str = "nl") -> None:
    """Range and coverage as they are; the value only where it may be shown."""
    low, high, coverage, value = {
        "nl": ("Laag", "Hoog", "Beantwoord", "Stand"),
        "en": ("Low", "High", "Answered", "Value"),
    }[lang]
    assert (row[low], row[high], row[coverage]) == (score["low"], score["high"], score["coverage"])
    assert row[value] == (score["value"] if score["is_enough"] else None)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_number_of_the_steps_is_that_of_the_json(read: Read, name: str, lang: Any) -> None:
    scores = bw.score(bw.example(name))
    rows = read(scores, lang)[{"nl": "Stand", "en": "Scores"}[lang]]
    expected = keyed(bw.to_dict(scores), scores)
    assert len(rows) == len(expected) == 19
    for row, score in zip(rows, expected, strict=True):
        check(row, score, lang)
    shown = [score["is_enough"] for score in expected]
    remark = {"nl": "Opmerking", "en": "Remark"}[lang]
    assert [row[remark] != TREE[lang] for row in rows] == shown


def test_range_and_coverage_stand_before_the_value(read: Read) -> None:
    head = [*read(bw.score(bw.example("apeldoorn")))["Stand"][0]]
    places = [head.index(name) for name in ("Laag", "Hoog", "Beantwoord", "Stand")]
    assert places == sorted(places)


def test_a_part_is_called_by_its_kind_its_number_and_its_name(read: Read) -> None:
    rows = read(bw.score(bw.example("voorbeeldgemeente")))["Stand"]
    called = [(row["Onderdeel"], row["Nr."], row["Naam"]) for row in rows]
    assert called[:2] == [("Totaal", None, None), ("Fase", None, "Agenda")]
    assert ("Aspect", None, "afgesproken") in called
    assert called[-1] == ("Stap", "10", "Volg, leer en stel bij")


def test_each_number_of_the_criteria_is_that_of_the_json(read: Read) -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    rows, plain = read(scores)["Criteria"], bw.to_dict(scores)
    assert [row["Criterium"] for row in rows] == [*plain["criteria"]]
    for row in rows:
        found = plain["criteria"][row["Criterium"]]
        part = plain["contributions"].get(row["Criterium"], {"value": None})
        assert (row["Stand"], row["Bijdrage aan het totaal"]) == (found["value"], part["value"])
        assert row["Antwoord"] == bw.AnswerState(found["state"]).label.nl
        assert row["Uitspraak"] == bw.criterion(row["Criterium"]).statement.nl
    parts = sum(row["Bijdrage aan het totaal"] or 0 for row in rows)
    assert parts == pytest.approx(scores.total.value)


def test_of_a_total_that_is_not_shown_nothing_adds_up_to_it(read: Read) -> None:
    scores = bw.score(bw.example("eindhoven"))
    assert not scores.total.is_enough
    rows = read(scores)["Criteria"]
    assert {row["Bijdrage aan het totaal"] for row in rows} == {None}
    weakest = bw.score(bw.example("voorbeeldgemeente"), method="weakest")
    assert {row["Bijdrage aan het totaal"] for row in read(weakest)["Criteria"]} == {None}


def test_what_was_not_asked_says_so_and_has_no_number(read: Read) -> None:
    scores = bw.score(result_cases.short_form(), plan=result_cases.own_plan())
    found = read(scores)
    rows = {row["Criterium"]: row for row in found["Criteria"]}
    assert rows["een.2"]["Antwoord"] == "niet gevraagd"
    assert rows["een.2"]["Stand"] is None
    step = {row["Nr."]: row for row in found["Stand"] if row["Nr."]}["2"]
    assert (step["Opmerking"], step["Gevraagd"], step["Van"]) == ("niet gevraagd", 0, 2)
    assert any("1 van 4 criteria gevraagd" in str(row) for row in found["Verantwoording"])


def test_possible_next_steps_are_those_of_the_json_in_their_order(read: Read) -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    rows, plain = read(scores)["Volgende stappen"], bw.to_dict(scores)["improvements"]
    assert [row["Criterium"] for row in rows] == [item["criterion"] for item in plain]
    for row, item in zip(rows, plain, strict=True):
        assert row["Stijging van het laagste totaal"] == item["gain"]
        assert row["Stand nu"] == (None if item["is_open"] else item["current"])
        assert row["Volgend niveau"].startswith(f"{item['target']['value']} ")
        assert (row["Opmerking"] is not None) == item["is_open"]


# Who is shown.


def several(*actors: str) -> bw.Assessment:
    """Three responses of each actor but the last, of which there is one."""
    levels = {actor: place for place, actor in enumerate(actors)}
    many = [actor for actor in actors[:-1] for _ in range(3)]
    responses = [
        bw.Response(
            actor,
            [
                bw.Answer("afwegen.1", (levels[actor] + number) % 5),
                *([bw.Answer("afwegen.2", 4 - levels[actor])] if actor != actors[-1] else []),
                bw.Answer("afwegen.3", status="not_applicable", note="geheim")
                if actor == actors[0]
                else bw.Answer("afwegen.3", 1),
            ],
            f"lid {number}",
        )
        for number, actor in enumerate([*many, actors[-1]])
    ]
    return bw.Assessment("2026.1", responses)


def test_an_actor_with_fewer_than_three_responses_is_in_no_cell(read: Read) -> None:
    scores = bw.score(several("gemeenteraad", "college", "ambtenaren"))
    found = read(scores)
    about = found.pop("Verantwoording")
    assert {row["Actor"] for row in found["Actoren"]} == {
        "Gemeenteraad",
        "College van burgemeester en wethouders",
    }
    assert "Ambtenaren" not in str(found)
    assert any("ambtenaren" in str(row) for row in about)
    assert [row["Criterium"] for row in found["Verschil van beeld"]] == [
        *("afwegen.1", "afwegen.2", "afwegen.3")
    ]
    first, second, third = found["Verschil van beeld"]
    assert first["Verschil van beeld"] is None
    assert first["Stand: Gemeenteraad"] is None
    assert second["Verschil van beeld"] == 25
    assert third["Stand: Gemeenteraad"] is None
    remark = {row["Criterium"]: row["Opmerking"] for row in found["Criteria"]}["afwegen.3"]
    assert remark == "Telt mee, maar niet iedereen vindt dat het hier geldt"


def test_who_is_named_is_shown_with_every_difference(read: Read) -> None:
    scores = bw.score(several("gemeenteraad", "college", "ambtenaren"))
    plain = bw.to_dict(scores)
    found = read(scores, show_actors=["ambtenaren"])
    names = {
        "Gemeenteraad": "gemeenteraad",
        "College van burgemeester en wethouders": "college",
        "Ambtenaren": "ambtenaren",
    }
    for row in found["Verschil van beeld"]:
        key = row["Criterium"]
        gap = plain["disagreement"][key]["value"]
        assert row["Verschil van beeld"] == gap
        for name, actor in names.items():
            view = plain["criteria"][key]["actors"].get(actor, {"value": None})
            spread = plain["spread"][key].get(actor, {"value": None})
            assert row[f"Stand: {name}"] == (None if gap is None else view["value"])
            assert row[f"Verschil binnen: {name}"] == spread["value"]
    by_actor: dict[str, list[dict[str, Any]]] = {}
    for row in found["Actoren"]:
        by_actor.setdefault(names[row["Actor"]], []).append(row)
    assert [*by_actor] == ["gemeenteraad", "college", "ambtenaren"]
    for actor, rows in by_actor.items():
        for row, score in zip(rows, keyed(plain["actors"][actor], scores), strict=True):
            check(row, score)
    remark = {row["Criterium"]: row["Opmerking"] for row in found["Criteria"]}["afwegen.3"]
    assert remark.startswith("Geldt hier niet volgens: Gemeenteraad.")


def test_without_anybody_to_show_there_is_no_sheet_of_actors(read: Read) -> None:
    found = read(bw.score(bw.example("voorbeeldgemeente")))
    assert [*found] == ["Stand", "Criteria", "Volgende stappen", "Verantwoording"]
    with pytest.raises(UnknownIdError):
        read(bw.score(bw.example("voorbeeldgemeente")), show_actors=["provincie"])


def test_the_sheets_are_as_many_as_the_page_shows_of_actors(read: Read) -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    named = scores.actors[:2]
    about = read(scores, show_actors=named)["Verantwoording"]
    assert any(scores.actors[2] in str(row) for row in about)
    whole = read(scores, show_actors=scores.actors)["Verantwoording"]
    assert not any("vanaf drie inbrengen" in str(row) for row in whole)


# Notes and evidence.


def test_notes_and_evidence_are_there_only_if_asked_for(read: Read) -> None:
    papers = [
        bw.Evidence("=1+1", "https://x.nl/a", "2022-04-20"),
        bw.Evidence("Brief", date="2022-12"),
    ]
    a = bw.blank(["gemeenteraad"])
    a = a.with_answer("gemeenteraad", "afwegen.2", 2, note="475/12", evidence=papers)
    a = a.with_answer("gemeenteraad", "afwegen.1", 2, note="alleen dit")
    a = a.with_answer("gemeenteraad", "begroten.1", 2, evidence=papers[1:])
    a = a.with_answer("gemeenteraad", "begroten.2", 2, note="  ")
    scores = bw.score(a)
    assert "475/12" not in str(read(scores))
    rows = read(scores, notes=True)["Onderbouwing"]
    found = [
        tuple(row[key] for key in ("Criterium", "Toelichting", "Onderbouwing", "Link", "Datum"))
        for row in rows
    ]
    assert found == [
        ("afwegen.1", "alleen dit", None, None, None),
        ("afwegen.2", "475/12", "=1+1", "https://x.nl/a", dt.datetime(2022, 4, 20)),  # noqa: DTZ001 (as openpyxl reads it)
        ("afwegen.2", None, "Brief", None, "2022-12"),
        ("begroten.1", None, "Brief", None, "2022-12"),
    ]
    assert "Onderbouwing" not in read(bw.score(bw.blank(["gemeenteraad"])), notes=True)


# What it rests on.


def test_the_account_names_whom_it_is_about_the_receipt_and_whom_to_credit(read: Read) -> None:
    scores = bw.score(bw.example("eindhoven"), weights={"afwegen": "475/12"})
    about = read(scores)["Verantwoording"]
    assert about[0][0] == "Eindhoven · GM0772 · 31 december 2022 · editie 2026.1"
    pairs = dict(row for row in about if row[0] and row[1])
    receipt = scores.receipt
    assert (pairs["Stappenplan"], pairs["Inbreng"]) == (receipt.plan, receipt.input)
    assert (pairs["Uitkomst"], pairs["Versie"]) == (receipt.results, bw.__version__)
    assert (pairs["Methode"], pairs["Gewichten"]) == ("gemiddelde", "afwegen 475/12")
    lines = {row[1] for row in about}
    assert {line for line in bw.credits().splitlines() if line} <= lines
    english = read(scores, "en")["About"]
    assert {line for line in bw.credits(lang="en").splitlines() if line} <= {
        row[1] for row in english
    }


def test_an_assessment_of_nobody_has_a_workbook_without_a_value(read: Read) -> None:
    scores = bw.score(bw.Assessment("proef", ()), plan=result_cases.own_plan())
    rows = read(scores)["Stand"]
    assert {row["Stand"] for row in rows} == {None}
    assert rows[0]["Laag"] == 0


def test_a_name_in_the_assessment_goes_before_that_of_the_catalogue(read: Read) -> None:
    own = bw.Actor(
        "gemeenteraad", bw.Text("=Onze raad"), status="editorial", sources=["x"], kind="bestuur"
    )
    a = attrs.evolve(bw.blank(["gemeenteraad"]), actors=[own]).with_answer(
        "gemeenteraad", "afwegen.1", 2
    )
    found = read(bw.score(a), show_actors=["gemeenteraad"])
    assert {row["Actor"] for row in found["Actoren"]} == {"=Onze raad"}


def test_a_step_in_which_nothing_counts_is_no_row(tmp_path: Path) -> None:
    def step(name: str, weight: int) -> bw.Step:
        return bw.Step(
            name, bw.Text(name), [bw.Criterion(f"{name}.1", bw.Text("x"))], weight=weight
        )

    plan = bw.Plan(
        "klein", "1", bw.Text("Klein"), bw.plan().scale, [step("een", 1), step("niet", 0)]
    )
    answers = [bw.Answer("een.1", 2), bw.Answer("niet.1", 2)]
    scores = bw.score(bw.Assessment("1", [bw.Response("college", answers)]), plan=plan)
    scores.to_excel(tmp_path / "a.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [cell.value for cell in sheet["C"]] == ["Naam", None, "een"]
