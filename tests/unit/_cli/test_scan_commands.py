import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.interop import amsterdam


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]

PROJECT = {"name": "Plan", "themes": [{"name": "WONEN", "arguments": [{"title": "Huizen"}]}]}


def one_line(text: str) -> str:
    return " ".join(text.split())


def put(name: str, data: object) -> str:
    Path(name).write_text(json.dumps(data), encoding="utf-8")
    return name


def test_scan_without_a_file_shows_the_invented_plan(run: Run) -> None:
    printed = run("scan")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.startswith("Wijkplan De Eendracht ")
    assert "verzonnen" in printed.out
    assert "9 van 10 thema's bekeken · themalijst: amsterdam" in printed.out
    assert "onderbouwing bij stap 7, Gebruik brede welvaart als afwegingskader." in printed.out
    assert run("scan", "--example", "wijkplan").out == printed.out
    assert "Alle gevolgen" not in printed.out


def test_scan_in_english(run: Run) -> None:
    printed = run("scan", "--lang", "en")
    assert "9 of 10 themes looked at" in printed.out
    assert "Points to talk about" in printed.out
    assert "The scan says nothing about economic capital yet." in one_line(printed.out)


def test_scan_carries_to_another_scheme_and_lists_what_has_no_place_there(run: Run) -> None:
    shown = run("scan", "--scheme", "cbs").out
    assert "themalijst: cbs" in shown
    assert "Materiële welvaart" in shown
    assert (
        "Geen thema voor in deze themalijst: telt hier niet mee\n"
        "  • Er is minder plek om buiten te sporten  Ruimtelijke samenhang en kwaliteit\n"
    ) in shown


def test_scan_shows_every_effect_when_that_is_asked(run: Run) -> None:
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    assert run("scan", "--notes").out == f"{profile.text(notes=True)}\n"


@pytest.mark.parametrize("columns", ["40", "80"])
def test_a_scan_fits_the_line(run: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for argv in (("scan", "--notes"), ("scan", "--scheme", "cbs")):
        printed = run(*argv)
        assert max(map(len, printed.out.splitlines())) <= int(columns)
        assert "Wonen" in printed.out


def test_scan_for_a_program(run: Run) -> None:
    printed = run("scan", "--json", "--scheme", "cbs")
    data = json.loads(printed.out)
    scan = bw.carry_scan(bw.example("wijkplan", bw.Scan), "cbs").scan
    assert printed.out.isascii()
    assert data == bw.to_dict(bw.weigh(scan))
    assert data["scan"]["scheme"] == "cbs"
    assert (data["coverage"], data["exact_coverage"]) == (4 / 7, "4/7")
    assert data["settings"]["high"] == 3.0
    assert data["themes"]["natuurlijk_kapitaal"]["dimensions"]["later"] == {
        "positive": 0.0,
        "exact_positive": "0",
        "negative": 3.0,
        "exact_negative": "3",
        "neutral": 0.0,
        "exact_neutral": "0",
        "net": -3.0,
        "exact_net": "-3",
        "count": 1,
    }
    assert "total" not in data


def test_a_scan_without_anything_around_it_for_a_program(run: Run) -> None:
    bw.write(bw.Scan("Plan", "cbs", ()), "s.json")
    data = json.loads(run("scan", "s.json", "--json").out)
    assert data["scan"] == {"title": "Plan", "scheme": "cbs", "effects": []}
    assert data["flags"][1]["dimension"] == "here_and_now"


# A project of Amsterdam's scan is known by itself.


def test_a_project_is_read_as_a_scan(run: Run) -> None:
    put("p.json", PROJECT)
    assert "1 van 10 thema's bekeken" in run("scan", "p.json").out
    assert run("check", "p.json").out == ("p.json: in orde, een scan (gevolgen: 1, thema's: 1)\n")
    assert run("compare", "p.json", "p.json").code == 0


def test_a_project_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    content = json.dumps(PROJECT).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert "Wonen" in run("scan", "-").out


def test_faults_in_a_project_are_named(run: Run) -> None:
    put("p.json", {"themes": [{"slug": "wonne", "arguments": [{"sentiment": "GOOD"}]}]})
    printed = run("check", "p.json", "--lang", "en")
    assert printed.code == 1
    assert printed.out.splitlines()[0] == "p.json: 2 faults"
    assert "themes[0].slug: no theme 'wonne'" in printed.out
    assert "2 fouten in p.json" in run("scan", "p.json").err


def test_numbers_that_json_text_cannot_hold_are_refused(run: Run) -> None:
    Path("p.json").write_text('{"themes": [], "x": NaN, "y": ' + "9" * 30 + "}", encoding="utf-8")
    printed = run("check", "p.json")
    assert "  x: verwacht: een gewone JSON-waarde; hier staat NaN\n" in printed.out
    digits = "  y: verwacht: een gewone JSON-waarde; hier staat een getal van 30 cijfers\n"
    assert digits in printed.out


@pytest.mark.parametrize("data", [{"title": "x"}, [], {"themes": 3}])
def test_what_is_neither_is_wrong_input(run: Run, data: object) -> None:
    put("x.json", data)
    assert run("scan", "x.json").code == 1
    assert run("check", "x.json").code == 1


def test_an_assessment_is_no_scan(run: Run) -> None:
    bw.write(bw.blank(), "a.json")
    assert "format: verwacht: 'brede_welvaart/scan/1'" in run("scan", "a.json").err


@pytest.mark.parametrize("argv", [("scan", "--scheme", "cbss"), ("scan", "--example", "nergens")])
def test_what_does_not_exist_is_a_wrong_call(run: Run, argv: tuple[str, ...]) -> None:
    assert run(*argv).code == 2


# Comparing scans.


@pytest.fixture
def versions(run: Run) -> tuple[str, str]:  # noqa: ARG001 (the folder that it makes)
    """The two versions of the invented plan, as files."""
    for name in bw.examples(bw.Scan):
        bw.write(bw.example(name, bw.Scan), f"{name}.json")
    return "wijkplan_eerder.json", "wijkplan.json"


def test_two_scans_stand_beside_each_other(run: Run, versions: tuple[str, str]) -> None:
    found = bw.compare_scans(*(bw.read(name, bw.Scan) for name in versions))
    assert run("compare", *versions).out == f"{found}\n"


def test_two_scans_are_carried_to_one_scheme(run: Run, versions: tuple[str, str]) -> None:
    shown = run("compare", *versions, "--scheme", "cbs", "--lang", "en").out
    assert "Material well-being" in shown
    assert "No theme for it in this scheme" in shown
    assert "More favourable in the second" in shown


def test_a_scan_that_was_carried_says_how_much_of_it(run: Run) -> None:
    flat = " ".join(run("scan", "--scheme", "tilburg").out.split())
    assert "overgezet van amsterdam naar tilburg: 5 van 14 gevolgen; de andere staan" in flat
    assert "overgezet" not in run("scan").out


def test_two_scans_for_a_program(run: Run, versions: tuple[str, str]) -> None:
    data = json.loads(run("compare", *versions, "--scheme", "cbs", "--json").out)
    scans = (bw.carry_scan(bw.read(name, bw.Scan), "cbs").scan for name in versions)
    assert data == bw.to_dict(bw.compare_scans(*scans))
    assert data["moved_to_later"] == ["natuurlijk_kapitaal"]
    assert data["gains"][0] == {
        "theme": "gezondheid",
        "dimension": "here_and_now",
        "before": 0.0,
        "exact_before": "0",
        "after": 3.0,
        "exact_after": "3",
        "change": 3.0,
        "exact_change": "3",
    }
    assert data["after_is_at_least_as_good"] is False
    assert data["changes"]["wonen"]["here_and_now"] == {"value": 1.0, "exact": "1"}


def test_scans_by_two_schemes_cannot_be_compared_as_they_are(
    run: Run, versions: tuple[str, str]
) -> None:
    bw.write(bw.Scan("Plan", "cbs", ()), "cbs.json")
    assert run("compare", versions[0], "cbs.json").code == 1
    assert run("compare", versions[0], "cbs.json", "--scheme", "cbs").code == 0


# Comparing assessments.


@pytest.fixture
def measured(run: Run) -> tuple[str, str]:  # noqa: ARG001 (the folder that it makes)
    """The invented municipality, and a later assessment of it, as files."""
    before = bw.example("voorbeeldgemeente")
    after = attrs.evolve(
        before.with_answer("ambtenaren", "afwegen.1", level=4, response=0)
        .with_answer("ambtenaren", "afwegen.2", status="unknown", response=0)
        .with_answer("ambtenaren", "begroten.1", status="not_applicable", note="x", response=0),
        date=None,
        organisation=None,
    )
    bw.write(attrs.evolve(before, responses=before.responses[:1]), "a.json")
    bw.write(attrs.evolve(after, responses=after.responses[:1]), "b.json")
    return "a.json", "b.json"


def bare(name: str) -> None:
    """Leave out whom an assessment is about."""
    found = bw.read(name, bw.Assessment)
    bw.write(attrs.evolve(found, organisation=None), name)


def test_two_assessments_stand_beside_each_other(run: Run, measured: tuple[str, str]) -> None:
    bare("a.json")
    shown = run("compare", *measured).out
    assert shown.startswith("Eerste: Voortgangsmeting (24 november 2026)\n")
    assert "\nTweede: Voortgangsmeting\n" in shown
    assert run("compare", *measured, "--lang", "en").out.startswith("First: Assessment (24 ")


def test_two_assessments_for_a_program(run: Run, measured: tuple[str, str]) -> None:
    bare("a.json")
    data = json.loads(run("compare", *measured, "--json").out)
    first, second = (bw.score(bw.read(name, bw.Assessment)) for name in measured)
    found = bw.compare_scores(first, second)
    assert data == bw.to_dict(found)
    assert data["exact_change"] == str(found.change)
    assert data["before"]["exact_coverage"] == str(first.total.exact_coverage)


def test_assessments_are_by_a_plan_of_ones_own(run: Run, odd_file: str, odd_plan: bw.Plan) -> None:
    form = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", level=2)
    bw.write(form, "a.json")
    assert run("compare", "a.json", "a.json", "--plan", odd_file).code == 0
    assert run("scan", "--plan", odd_file).code == 0


def test_two_municipalities_are_not_compared_by_their_own_scores(run: Run) -> None:
    for name in ("apeldoorn", "eindhoven"):
        bw.write(bw.example(name), f"{name}.json")
    printed = run("compare", "apeldoorn.json", "eindhoven.json")
    assert (printed.code, printed.out) == (1, "")
    assert "deze zijn van twee organisaties" in printed.err


def test_an_assessment_and_a_scan_cannot_be_compared(
    run: Run, measured: tuple[str, str], versions: tuple[str, str]
) -> None:
    printed = run("compare", measured[0], versions[0])
    assert printed.code == 2
    assert "staat een voortgangsmeting en in wijkplan_eerder.json een scan" in printed.err
    assert "compare neemt twee voortgangsmetingen of twee scans" in printed.err
    assert run("compare", *measured, "--scheme", "cbs").code == 2


def test_two_plans_are_not_compared(run: Run) -> None:
    bw.write(bw.plan(), "plan.json")
    printed = run("compare", "plan.json", "plan.json")
    assert printed.code == 2
    assert "compare neemt twee voortgangsmetingen of twee scans" in printed.err


@pytest.mark.usefixtures("no_rich")
def test_without_rich_json_works(
    run: Run, measured: tuple[str, str], versions: tuple[str, str]
) -> None:
    for argv in (("scan",), ("compare", *versions), ("compare", measured[0], measured[0])):
        assert run(*argv).code == 2
        assert json.loads(run(*argv, "--json").out)


def test_texts_of_others_cannot_steer_a_terminal(run: Run) -> None:
    nasty = "\x1b[31m[red]rood[/red] <b>\u202e"
    argument = {
        "title": nasty,
        "explanation": nasty,
        "sourceTitle": nasty,
        "discussionPoint": True,
        "source": {"type": "EXPERT"},
    }
    project = {"name": nasty, "themes": [{"name": "Wonen", "arguments": [argument]}]}
    put("p.json", project)
    for argv in (("scan", "p.json", "--notes"), ("compare", "p.json", "p.json")):
        shown = run(*argv).out
        assert "[red]rood[/red] <b>" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert amsterdam.from_project(project).title == nasty
