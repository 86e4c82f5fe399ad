"""``export xlsx`` writes what the library writes from the same files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import numpy as np
import openpyxl
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]
YEARS = range(2018, 2024)
REGIONS = ("GM0664", "GM0687", "GM0718", "GM0703", "GM0855")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Figures of five regions, of which one is not in Zeeland."""
    lines = ["region;indicator;period;value"]
    chance = np.random.default_rng(1)
    lines += [
        f"{code};{indicator};{year};{chance.normal(50, 5):.2f}"
        for indicator in ("tevredenheid_leven", "werkloosheid", "tevredenheid_woning")
        for code in REGIONS
        for year in YEARS
    ]
    path = tmp_path / "cijfers.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def told(printed: Printed) -> str:
    assert (printed.code, printed.err) == (0, "")
    return printed.out


def sheets(name: str) -> list[str]:
    return [*openpyxl.load_workbook(name).sheetnames]


def rows(name: str, sheet: str) -> list[dict[str, Any]]:
    head, *found = openpyxl.load_workbook(name)[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in found]


def test_scores_of_a_file_are_those_that_the_library_writes(run: Run, tmp_path: Path) -> None:
    a = bw.example("voorbeeldgemeente")
    bw.write(a, "a.json")
    assert told(run("export", "xlsx", "scores", "a.json", "--to", "uit.xlsx")) == "uit.xlsx\n"
    bw.score(a).to_excel("zelf.xlsx")
    assert (tmp_path / "uit.xlsx").read_bytes() == (tmp_path / "zelf.xlsx").read_bytes()
    more = ("--actor", "gemeenteraad", "--notes", "--lang", "en", "--force")
    told(run("export", "xlsx", "scores", "a.json", "--to", "uit.xlsx", *more))
    bw.score(a).to_excel("zelf.xlsx", "en", show_actors=["gemeenteraad"], notes=True)
    assert (tmp_path / "uit.xlsx").read_bytes() == (tmp_path / "zelf.xlsx").read_bytes()


def test_scores_of_many_files_and_of_an_example(run: Run) -> None:
    for number in range(3):
        form = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", number)
        bw.write(form, f"{number}.json")
    told(run("export", "xlsx", "scores", "*.json", "--to", "uit.xlsx"))
    assert {row["Actor"] for row in rows("uit.xlsx", "Actoren")} == {"Gemeenteraad"}
    told(run("export", "xlsx", "scores", "--example", "eindhoven", "--to", "e.xlsx"))
    assert rows("e.xlsx", "Stand")[0]["Laag"] == 8.75


def test_what_is_compared_is_what_the_library_writes(run: Run, tmp_path: Path) -> None:
    before, after = (bw.example(name, bw.Scan) for name in ("wijkplan_eerder", "wijkplan"))
    bw.write(before, "eerder.json")
    bw.write(after, "nu.json")
    argv = ("export", "xlsx", "compare")
    assert told(run(*argv, "eerder.json", "nu.json", "--to", "uit.xlsx")) == "uit.xlsx\n"
    bw.compare_scans(before, after).to_excel("zelf.xlsx")
    assert (tmp_path / "uit.xlsx").read_bytes() == (tmp_path / "zelf.xlsx").read_bytes()
    form = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", 2)
    for year in (2024, 2025, 2026):
        bw.write(attrs.evolve(form, date=f"{year}-01-31"), f"meting_{year}.json")
    told(run(*argv, "meting_*.json", "--to", "verloop.xlsx"))
    assert sheets("verloop.xlsx") == ["Stand", "Veranderingen", "Criteria", "Verantwoording"]


def test_a_plan_of_ones_own_judges(run: Run, odd_file: str, odd_plan: bw.Plan) -> None:
    form = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", 2)
    bw.write(form, "a.json")
    call = ("export", "xlsx", "scores", "a.json", "--to", "a.xlsx", "--plan", odd_file)
    told(run(*call))
    assert "eerst.1" in {row["Criterium"] for row in rows("a.xlsx", "Criteria")}


def test_the_profile_of_a_scan_by_its_own_scheme_or_another(run: Run) -> None:
    told(run("export", "xlsx", "profile", "--to", "a.xlsx", "--notes"))
    assert sheets("a.xlsx") == ["Thema's", "Aandachtspunten", "Gevolgen", "Verantwoording"]
    bw.write(bw.example("wijkplan", bw.Scan), "s.json")
    told(run("export", "xlsx", "profile", "s.json", "--scheme", "cbs", "--to", "b.xlsx"))
    assert "Subjectief welzijn" in {row["Thema"] for row in rows("b.xlsx", "Thema's")}


def test_the_monitor_in_one_table_or_on_a_sheet_for_each_region(run: Run, data: Path) -> None:
    call = ("export", "xlsx", "monitor", str(data))
    told(run(*call, "--to", "a.xlsx"))
    assert sheets("a.xlsx") == ["Signalen", "Verantwoording"]
    panel = ix.read_panel(data)
    expected = [*ix.signals(panel, period=2023, max_age=3)]
    found = [row for row in rows("a.xlsx", "Signalen") if row["Code"] == "GM0664"]
    assert {row["Cijfer"] for row in found} == {
        signal.value for signal in expected if signal.region == "GM0664"
    }
    told(run(*call, "--region", "Goes", "--region", "0718", "--spec", "themes", "--to", "b.xlsx"))
    assert sheets("b.xlsx") == ["Goes", "Vlissingen", "Scores", "Verantwoording"]
    report = ix.report(panel, "Goes", spec=ix.theme_spec(panel))
    plain = json.loads(bw.to_json(report))
    scores = [part["score"] for part in plain["themes"] if part["score"]] + plain["scores"]
    found = [row for row in rows("b.xlsx", "Scores") if row["Code"] == "GM0664"]
    assert [row["Score"] for row in found] == [score["value"] for score in scores]


def test_places_may_be_among_the_regions_of_a_province(run: Run, data: Path) -> None:
    told(run("export", "xlsx", "monitor", str(data), "--in", "Zeeland", "--to", "a.xlsx"))
    found = rows("a.xlsx", "Signalen")
    assert {row["Onder de regio's in"] for row in found} == {"Zeeland"}
    assert "GM0855" not in {row["Code"] for row in found}
    assert {row["Van"] for row in found} == {4}


def test_all_years_with_scores_stand_in_one_table(run: Run, data: Path) -> None:
    call = ("export", "xlsx", "monitor", str(data), "--period", "all", "--spec", "themes")
    told(run(*call, "--to", "a.xlsx", "--lang", "en"))
    for sheet in ("Signals", "Scores"):
        assert {row["Reference year"] for row in rows("a.xlsx", sheet)} == {*YEARS}


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["scores"], 2),
        (["scores", "--to", "a.csv"], 1),
        (["scores", "--to", "a.xlsx", "--actor", "provincie"], 2),
        (["scores", "weg.json", "--to", "a.xlsx"], 1),
        (["profile", "--to", "a.xlsx", "--scheme", "weg"], 2),
        (["monitor", "cijfers.csv", "--to", "a.xlsx", "--window", "1"], 2),
        (["monitor", "cijfers.csv", "--to", "a.xlsx", "--in", "Zeeland", "--peers", "corop"], 2),
        (["monitor", "cijfers.csv", "--to", "a.xlsx", "--reference", "each"], 2),
        (["monitor", "weg.csv", "--to", "a.xlsx"], 1),
        ([], 2),
    ],
)
@pytest.mark.usefixtures("data")
def test_what_cannot_be_written_is_told_and_nothing_is_written(
    run: Run, tmp_path: Path, argv: list[str], code: int
) -> None:
    printed = run("export", "xlsx", *argv)
    assert printed.code == code
    assert printed.err
    assert not [*tmp_path.glob("a.*")]


def test_a_file_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"oud")
    for result in ("scores", "profile"):
        assert "bestaat al: " in run("export", "xlsx", result, "--to", "a.xlsx").err
    assert path.read_bytes() == b"oud"
