import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import export_commands


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]


def fine(printed: Printed) -> str:
    assert (printed.code, printed.err) == (0, "")
    return printed.out


def test_every_table_of_the_data_can_be_asked_for() -> None:
    with pytest.raises(bw.UnknownIdError) as error:
        bw.records("?")
    known = error.value.hint.removeprefix("known: ").split(", ")
    assert [*export_commands.TABLES] == [*known, "scores", "profile"]


def test_a_table_as_csv_for_programs_and_for_dutch_spreadsheets(run: Run) -> None:
    assert fine(run("export", "csv", "regions")) == bw.to_csv("regions")
    assert fine(run("export", "csv", "steps", "--nl")) == bw.to_csv("steps", "dutch")


def test_a_table_as_json(run: Run) -> None:
    assert json.loads(fine(run("export", "json", "themes"))) == bw.records("themes")


def test_a_plan_of_ones_own(run: Run, odd_file: str, odd_plan: bw.Plan) -> None:
    told = json.loads(fine(run("export", "json", "criteria", "--plan", odd_file)))
    assert told == bw.records("criteria", plan=odd_plan)
    form = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", level=2)
    bw.write(form, "a.json")
    scores = json.loads(fine(run("export", "json", "scores", "a.json", "--plan", odd_file)))
    assert scores == bw.records(bw.score(form, plan=odd_plan))


def test_scores_and_a_profile_of_a_file_or_an_example(run: Run) -> None:
    invented = bw.score(bw.example("voorbeeldgemeente"))
    assert fine(run("export", "csv", "scores")) == bw.to_csv(invented)
    bw.write(bw.example("eindhoven"), "a.json")
    eindhoven = bw.score(bw.example("eindhoven"))
    assert fine(run("export", "csv", "scores", "a.json")) == bw.to_csv(eindhoven)
    bw.write(bw.example("wijkplan_eerder", bw.Scan), "s.json")
    profile = bw.weigh(bw.example("wijkplan_eerder", bw.Scan))
    assert fine(run("export", "csv", "profile", "s.json")) == bw.to_csv(profile)


def test_a_table_of_the_data_is_made_of_no_file(run: Run) -> None:
    printed = run("export", "csv", "regions", "a.json")
    assert printed.code == 2
    assert "alleen scores en profile komen uit een bestand" in printed.err


def test_a_schema_and_linked_data(run: Run) -> None:
    assert json.loads(fine(run("export", "schema", "assessment"))) == bw.json_schema(bw.Assessment)
    base = "https://voorbeeld.nl/id/"
    assert json.loads(fine(run("export", "skos", "--base", base))) == bw.skos(base)
    assert run("export", "schema", "brief").code == 2
    assert run("export", "skos", "--base", "geen adres").code == 1
    assert run("export", "skos").code == 2


def test_a_data_file_comes_just_as_it_is(run: Run) -> None:
    with bw.data_files() as folder:
        for path in folder.glob("*.json"):
            assert fine(run("export", "data", path.stem)) == path.read_text(encoding="utf-8")
    printed = run("export", "data", "plans")
    assert printed.code == 2
    assert "geen gegevensbestand 'plans' (bekend: actors, indicators, plan" in printed.err


def test_a_file_is_written_whole_and_not_over_another(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "regio.csv"
    assert fine(run("export", "csv", "regions", "--nl", "--to", str(out))) == f"{out}\n"
    assert out.read_bytes().decode("utf-8") == bw.to_csv("regions", "dutch")
    again = run("export", "csv", "steps", "--to", str(out))
    assert again.code == 2
    assert "bestaat al: " in again.err
    assert fine(run("export", "csv", "steps", "--to", str(out), "--force")) == f"{out}\n"
    assert out.read_bytes().decode("utf-8") == bw.to_csv("steps")
    assert run("export", "csv", "steps", "--to", str(tmp_path / "nergens" / "a.csv")).code == 1


def test_the_vectors_are_written_into_a_folder(run: Run, tmp_path: Path) -> None:
    with bw.data_files() as folder:
        expected = {path.name: path.read_bytes() for path in (folder / "vectors").glob("*.json")}
    assert expected
    names = fine(run("export", "vectors", "nieuw/map")).split()
    assert {Path(name).name for name in names} == set(expected)
    written = {path.name: path.read_bytes() for path in (tmp_path / "nieuw/map").iterdir()}
    assert written == expected
    assert run("export", "vectors", "nieuw/map").code == 2
    assert fine(run("export", "vectors", "nieuw/map", "--force")).split() == names


@pytest.mark.parametrize("argv", [[], ["csv"], ["csv", "region"], ["schema"], ["data"]])
def test_a_wrong_call_is_refused(run: Run, argv: list[str]) -> None:
    printed = run("export", *argv)
    assert printed.code == 2
    assert "gebruik: brede-welvaart export" in printed.err
