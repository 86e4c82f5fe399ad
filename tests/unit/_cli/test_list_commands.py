import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]


def keys(printed: Printed) -> list[str]:
    assert (printed.code, printed.err) == (0, "")
    return [record["record"] for record in json.loads(printed.out)]


def test_steps_for_a_reader_and_for_a_program(run: Run, odd_file: str) -> None:
    assert run("steps").out.startswith("Tien stappen brede welvaart  editie 2026.1\n")
    assert "Deze volgorde is van ons" in run("steps").out
    assert keys(run("steps", "--json")) == [f"step:{step.id}" for step in bw.steps()]
    own = keys(run("steps", "--json", "--plan", odd_file))
    assert own == ["step:eerst", "step:daarna", "step:gewichtloos"]


def test_themes_of_the_usual_scheme_and_of_another(run: Run) -> None:
    assert keys(run("themes", "--json")) == [f"theme:{theme.key}" for theme in bw.themes()]
    assert keys(run("themes", "bli", "--json")) == [f"theme:{t.key}" for t in bw.themes("bli")]
    assert "cbs.wonen" in run("themes").out
    assert "bli.housing" in run("themes", "bli").out
    wrong = run("themes", "blii")
    assert wrong.code == 2
    assert "bedoel je 'bli'" in wrong.err


def test_actors_with_those_of_a_plan_of_ones_own(run: Run, odd_file: str) -> None:
    assert keys(run("actors", "--json")) == [f"actor:{actor.id}" for actor in bw.actors()]
    own = keys(run("actors", "--json", "--plan", odd_file))
    assert own == ["actor:dorpsraad", *(f"actor:{actor.id}" for actor in bw.actors())]
    assert "Gemeenteraad  gemeenteraad" in run("actors").out


def test_a_dimension_that_is_not_there_is_told_those_that_are(run: Run) -> None:
    printed = run("indicators", "--dimension", "ooit")
    assert printed.code == 2
    assert "(kies uit" in printed.err
    assert "<Dimension" not in printed.err


def test_indicators_of_a_theme_and_of_a_dimension(run: Run) -> None:
    assert len(keys(run("indicators", "--json"))) == len(bw.indicators())
    assert keys(run("indicators", "--theme", "Veiligheid", "--json")) == [
        f"indicator:{indicator.id}" for indicator in bw.indicators("veiligheid")
    ]
    later = keys(run("indicators", "--dimension", "later", "--json"))
    assert later == [f"indicator:{one.id}" for one in bw.indicators(dimension="later")]
    assert keys(run("indicators", "--dimension", "elsewhere", "--json")) == []
    assert run("indicators", "--theme", "wonen").out.startswith("Wonen\n")
    assert run("indicators", "--theme", "woonen").code == 2


def test_regions_of_a_kind_and_in_a_region(run: Run) -> None:
    assert len(keys(run("regions", "--json"))) == len(bw.regions())
    assert keys(run("regions", "--kind", "provincie", "--json")) == [
        f"region:{region.id}" for region in bw.regions("provincie")
    ]
    inside = keys(run("regions", "--in", "Limburg", "--kind", "corop", "--json"))
    assert inside == ["region:CR37", "region:CR38", "region:CR39"]
    assert len(keys(run("regions", "--in", "CR37", "--json"))) == 8
    shown = run("regions", "--kind", "corop", "--in", "PV31").out
    assert shown.splitlines()[1].startswith("CR37  Noord-Limburg")


def test_in_a_municipality_lies_no_region(run: Run) -> None:
    printed = run("regions", "--in", "Tilburg")
    assert printed.code == 2
    assert "in GM0855 ligt geen regio: het is een gemeente" in printed.err


def test_a_name_of_more_regions_is_refused_with_all_of_them(run: Run) -> None:
    printed = run("regions", "--in", "Utrecht")
    assert printed.code == 2
    assert "CR17 Utrecht (COROP-gebied), PV26 Utrecht (provincie)" in printed.err


def test_sources_and_whom_to_credit(run: Run) -> None:
    assert keys(run("sources", "--json")) == [f"source:{source.id}" for source in bw.sources()]
    assert "\nCentraal Bureau voor de Statistiek (CBS)\n" in run("sources").out
    assert run("credits").out == bw.credits() + "\n"
    assert run("credits", "--lang", "en").out == bw.credits(lang="en") + "\n"
    texts = json.loads(run("credits", "--json").out)
    assert texts == {"nl": bw.credits(), "en": bw.credits(lang="en")}


def test_show_finds_every_kind_and_lists_what_is_meant_by_more(run: Run) -> None:
    assert run("show", "5").out.startswith("Maak keuzes en benoem wat ze kosten")
    assert run("show", "region:tilburg").out.startswith("Tilburg  gemeente")
    assert "region:CR17" in run("show", "Utrecht").out
    assert keys(run("show", "Utrecht", "--json")) == ["region:GM0344", "region:CR17", "region:PV26"]
    assert run("show", "gemeenterad").code == 2


def test_find_shows_the_first_twenty_unless_asked_for_all(run: Run) -> None:
    hits = keys(run("find", "gemeente", "--json"))
    assert len(hits) > 20
    few, every = run("find", "gemeente").out, run("find", "gemeente", "--all").out
    assert few.count("  • ") == 20
    assert f"Nog {len(hits) - 20} gevonden" in few
    assert every.count("  • ") == len(hits)
    assert "--all" not in every


def test_find_nothing_says_so_and_what_may_have_been_meant(run: Run) -> None:
    printed = run("find", "woonen", "--lang", "en")
    assert printed.code == 0
    assert printed.out.startswith("Nothing found for 'woonen'.\nPerhaps you mean: theme:cbs.wo")
    assert keys(run("find", "woonen", "--json")) == []


def test_find_nothing_names_what_the_words_stand_for(run: Run) -> None:
    said = run("find", "region:tilburg").out
    assert said == "Niets gevonden voor 'region:tilburg'.\nMisschien bedoel je: region:GM0855\n"


@pytest.mark.usefixtures("no_rich")
@pytest.mark.parametrize(
    "argv",
    [
        ["steps"],
        ["themes"],
        ["actors"],
        ["indicators"],
        ["regions"],
        ["sources"],
        ["show", "1"],
        ["find", "wonen"],
    ],
)
def test_only_a_reader_needs_the_extra(run: Run, argv: list[str]) -> None:
    printed = run(*argv)
    assert printed.code == 2
    assert "brede-welvaart[cli]" in printed.err
    assert keys(run(*argv, "--json"))


def test_check_and_new_for_a_program(run: Run, tmp_path: Path) -> None:
    made = json.loads(run("new", "a.json", "--aspect", "do", "--json").out)
    assert made["form"] == "a.json"
    assert made["sheet"] == "a.md"
    assert len(made["criteria"]) == 10
    fine = run("check", "a.json", "--json")
    assert fine.code == 0
    assert json.loads(fine.out) == {
        "format": "brede_welvaart/check/1",
        "file": "a.json",
        "fine": True,
        "count": 0,
        "faults": [],
    }
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    wrong = run("check", "b.json", "--json")
    assert wrong.code == 1
    data = json.loads(wrong.out)
    assert not data["fine"]
    assert data["faults"][0]["path"] == "format"
