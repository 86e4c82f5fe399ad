import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

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


def test_a_scan_that_was_carried_says_how_much_of_it(run: Run) -> None:
    flat = " ".join(run("scan", "--scheme", "tilburg").out.split())
    assert "overgezet van amsterdam naar tilburg: 5 van 14 gevolgen; de andere staan" in flat
    assert "overgezet" not in run("scan").out


@pytest.mark.usefixtures("no_rich")
def test_without_rich_json_works(run: Run) -> None:
    assert run("scan").code == 2
    assert json.loads(run("scan", "--json").out)


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
