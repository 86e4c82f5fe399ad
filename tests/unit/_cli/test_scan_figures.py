"""The command scan with figures: how the region stands today beside what a plan does."""

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
CODES = ("GM0664", "GM0687", "GM0718", "GM0703")


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    lines = ["region,indicator,period,value"]
    for place, code in enumerate(CODES):
        lines += [f"{code},tevredenheid_woning,{year},{80 + place}" for year in (2022, 2023)]
        lines += [f"{code},werkloosheid,{year},{5 + place}" for year in (2022, 2023)]
    (tmp_path / "cijfers.csv").write_text("\n".join(lines), encoding="utf-8")
    effects = [bw.Effect("wonen", "Meer huizen"), bw.Effect("gezondheid", "Meer bewegen")]
    bw.write(bw.Scan("Plan", "cbs", effects), tmp_path / "scan.json")
    goes = bw.Organisation("Goes", "GM0664")
    bw.write(bw.Scan("Plan", "cbs", effects, organisation=goes), tmp_path / "goes.json")


def flat(printed: Printed) -> str:
    assert (printed.code, printed.err) == (0, "")
    return " ".join(printed.out.split())


def test_the_signals_of_the_region_stand_beside_the_themes_of_the_plan(run: Run) -> None:
    said = flat(run("scan", "goes.json", "--figures", "cijfers.csv", "--lang", "en"))
    after = said.split("How it stands today in Goes A signal is not a norm.")[1]
    assert "Satisfaction with 80.0% 2023 4 of 4 ▼" in after
    assert "Unemployment" not in after
    assert "▲ favourable" in after
    assert after.endswith("Without figures: Health.")
    assert "How it stands" not in flat(run("scan", "goes.json", "--lang", "en"))


def test_where_every_theme_has_figures_nothing_is_said_of_others(run: Run) -> None:
    bw.write(bw.Scan("Plan", "cbs", [bw.Effect("wonen", "Meer huizen")]), "een.json")
    said = flat(run("scan", "een.json", "--figures", "cijfers.csv", "--region", "Goes"))
    assert "Zonder cijfers" not in said


def test_without_any_figure_for_its_themes_only_that_is_said(run: Run) -> None:
    bw.write(bw.Scan("Plan", "cbs", [bw.Effect("gezondheid", "Meer bewegen")]), "een.json")
    said = flat(run("scan", "een.json", "--figures", "cijfers.csv", "--region", "Goes"))
    assert said.endswith("Zonder cijfers: Gezondheid.")
    assert "Hoe het er nu voor staat" not in said


def test_a_theme_of_another_scheme_says_by_which_theme_its_figures_are_found(
    run: Run, tmp_path: Path
) -> None:
    with (tmp_path / "cijfers.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"\n{code},mediaan_besteedbaar_inkomen,2023,30000" for code in CODES)
    effects = [bw.Effect("wonen", "Meer huizen"), bw.Effect("inkomen", "Meer werk")]
    bw.write(bw.Scan("Plan", "amsterdam", effects), "twee.json")
    said = flat(run("scan", "twee.json", "--figures", "cijfers.csv", "--region", "Goes"))
    assert "Consumptie en inkomen, via Materiële welvaart (CBS) Mediaan" in said
    assert "Wonen Tevredenheid" in said


def test_what_only_goes_with_figures_is_refused_without_them(run: Run) -> None:
    for option in ("--region", "--period", "--zero-is-missing"):
        printed = run("scan", "goes.json", option, "x")
        assert printed.code == 2
        assert "horen bij --figures" in printed.err


def test_a_scan_that_names_no_region_asks_for_one(run: Run) -> None:
    printed = run("scan", "scan.json", "--figures", "cijfers.csv")
    assert printed.code == 2
    assert "de scan noemt geen regio: zeg welke met --region" in printed.err
    assert "1 van 4 ▲" in flat(
        run("scan", "scan.json", "--figures", "cijfers.csv", "--region", "Reimerswaal")
    )


def test_a_program_is_sent_to_the_command_that_gives_it_the_signals(run: Run) -> None:
    printed = run("scan", "goes.json", "--figures", "cijfers.csv", "--json", "--lang", "en")
    assert printed.code == 2
    assert printed.out == ""
    assert "--figures is for the page; monitor --json gives the signals" in printed.err
    (report,) = json.loads(run("monitor", "cijfers.csv", "--region", "Goes", "--json").out)
    assert report["themes"]
