"""Records and results as flat rows and as CSV."""

import csv
import io
import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._export import csv_table as csv_home
from brede_welvaart._export import exporting
from brede_welvaart.index._signals import signals as signals_home

TABLES = (
    *("steps", "criteria", "roles", "actors", "schemes", "themes", "matches", "indicators"),
    *("regions", "sources"),
)


def by(rows: list[dict[str, Any]], key: str) -> dict[Any, dict[str, Any]]:
    return {row[key]: row for row in rows}


def test_every_table_has_all_records() -> None:
    catalogue = bw.catalogue()
    counts = {table: len(bw.records(table)) for table in TABLES}
    assert counts == {
        "steps": len(catalogue.plan.steps),
        "criteria": len(catalogue.plan.criteria),
        "roles": sum(len(step.actors) for step in catalogue.plan.steps),
        "actors": len(catalogue.actors),
        "schemes": len(catalogue.schemes),
        "themes": len(catalogue.themes),
        "matches": sum(len(theme.matches) for theme in catalogue.themes),
        "indicators": len(catalogue.indicators),
        "regions": len(catalogue.regions),
        "sources": len(catalogue.sources),
    }


@pytest.mark.parametrize("table", TABLES)
def test_all_rows_of_a_table_are_flat_and_have_the_same_columns(table: str) -> None:
    rows = bw.records(table)
    assert len({tuple(row) for row in rows}) == 1
    for row in rows:
        assert all(value is None or isinstance(value, str | int) for value in row.values())
        assert not any(value == "" for value in row.values())


def test_a_step_a_criterion_and_a_role() -> None:
    step = bw.step("keuzes_maken")
    row = by(bw.records("steps"), "id")["keuzes_maken"]
    assert (row["number"], row["phase"], row["weight"]) == (5, "keuze", "1")
    assert (row["name_nl"], row["name_en"]) == (step.name.nl, step.name.en)
    assert row["sources"] == " ".join(step.sources)
    criterion = by(bw.records("criteria"), "id")["keuzes_maken.2"]
    assert (criterion["step"], criterion["aspect"]) == ("keuzes_maken", "do")
    assert criterion["hint_en"] == bw.criterion("keuzes_maken.2").hint.en
    roles = [row for row in bw.records("roles") if row["step"] == "keuzes_maken"]
    assert [(row["actor"], row["role"]) for row in roles] == [
        (part.actor, str(part.role)) for part in step.actors
    ]


def test_a_region_has_a_statcode_and_the_codes_of_what_it_lies_in() -> None:
    rows = by(bw.records("regions"), "statcode")
    hague = rows["GM0518"]
    assert hague["code"] == "0518"
    assert (hague["corop"], hague["provincie"]) == ("CR26", "PV28")
    assert hague["aliases"].startswith("Den Haag; The Hague")
    assert (rows["CR26"]["corop"], rows["CR26"]["provincie"]) == (None, "PV28")
    assert (rows["PV28"]["corop"], rows["PV28"]["provincie"]) == (None, None)
    assert rows["GM0200"]["aliases"] is None


def test_a_theme_its_matches_and_an_indicator() -> None:
    theme = by(bw.records("themes"), "key")["cbs.wonen"]
    assert (theme["scheme"], theme["id"], theme["dimension"]) == ("cbs", "wonen", "here_and_now")
    matches = [row for row in bw.records("matches") if row["theme"] == "cbs.wonen"]
    assert [(row["matches"], row["kind"]) for row in matches] == [
        (match.theme, str(match.kind)) for match in bw.theme("wonen").matches
    ]
    indicators = by(bw.records("indicators"), "id")
    assert indicators["werkloosheid"]["direction"] == -1
    assert indicators["vacaturegraad"]["direction"] is None
    assert indicators["bbp_per_inwoner"]["levels"] == "corop"


def test_a_plan_of_ones_own_is_exported_with_its_actors_and_sources() -> None:
    plan = bw.plan()
    mine = bw.Actor("dorpsraad", bw.Text("Dorpsraad"))
    gone = bw.Actor("oud", bw.Text("Oud"), withdrawn="2026-01-01")
    council = bw.Actor("gemeenteraad", bw.Text("Onze raad"))
    source = bw.Source("eigen", "Titel", "Wij")
    steps = [evolve(plan.steps[0], weight=Fraction(1, 2)), *plan.steps[1:3]]
    own = evolve(plan, edition="mijn", steps=steps, actors=[mine, gone, council], sources=[source])
    assert [row["weight"] for row in bw.records("steps", plan=own)] == ["1/2", "1", "1"]
    assert len(bw.records("criteria", plan=own)) == 12
    actors = [row["id"] for row in bw.records("actors", plan=own)]
    assert actors[:2] == ["dorpsraad", "gemeenteraad"]
    assert actors.count("gemeenteraad") == 1
    assert "oud" not in actors
    assert bw.records("sources", plan=own)[0]["id"] == "eigen"
    assert len(bw.records("sources", plan=own)) == 1 + len(bw.sources())


def test_scores_are_a_row_for_every_part() -> None:
    scores = bw.score(bw.example("eindhoven"))
    rows = bw.records(scores)
    assert {row["statcode"] for row in rows} == {"GM0772"}
    parts = [(row["part"], row["id"]) for row in rows]
    assert parts[0] == ("total", None)
    assert len(parts) == 1 + 4 + 4 + 10 + 40
    total = rows[0]
    assert (total["value"], total["low"], total["high"]) == (45.3125, 8.75, 91.25)
    assert total["exact"] == "725/16"
    assert total["enough_answered"] is False
    by_part = {(row["part"], row["id"]): row for row in rows}
    step = by_part["step", "stand_bepalen"]
    assert step["coverage"] == scores.step("stand_bepalen").coverage
    assert step["name_en"] == "Take stock"
    assert by_part["aspect", "check"]["value"] == scores.aspect("check").value
    assert by_part["phase", "agenda"]["high"] == scores.phase("agenda").high
    for key, found in scores.criteria.items():
        row = by_part["criterion", key]
        assert (row["state"], row["value"]) == (str(found.state), found.value)
        assert row["low"] is None
        assert row["enough_answered"] is (found.value is not None)


def test_scores_of_nobody_have_no_region_and_no_date() -> None:
    row = bw.records(bw.score(bw.Assessment("2026.1", ())))[0]
    assert (row["statcode"], row["organisation"], row["date"]) == (None, None, None)
    assert row["exact"] is None
    assert row["value"] is None


def test_a_scan_is_a_row_for_every_theme_and_dimension() -> None:
    scan = bw.example("wijkplan", bw.Scan)
    profile = bw.weigh(scan)
    rows = bw.records(profile)
    assert len(rows) == 3 * len(profile.themes)
    found = {(row["theme"], row["dimension"]): row for row in rows}
    row = found["amsterdam.wonen", "here_and_now"]
    tally = profile.theme("wonen").here_and_now
    assert row["net"] == float(tally.net)
    assert row["positive"] - row["negative"] == row["net"]
    assert row["effects"] == len(tally.effects)
    assert row["title"] == scan.title
    assert row["statcode"] is None
    tilburg = evolve(scan, organisation=bw.Organisation("Tilburg", "GM0855"))
    assert bw.records(bw.weigh(tilburg))[0]["statcode"] == "GM0855"
    assert bw.records(bw.weigh(evolve(scan, organisation=None)))[0]["statcode"] is None


def test_results_of_the_monitor_get_a_statcode() -> None:
    panel = ix.Panel(["GM0200", "GM0855"], ["groen"], [2022, 2023], [[[1, 2]], [[3, 4]]])
    signals = ix.signals(panel, period=2023)
    rows = bw.records(signals)
    assert [row["statcode"] for row in rows] == ["GM0200", "GM0855"]
    plain = signals.to_records()
    assert all(row.items() >= own.items() for row, own in zip(rows, plain, strict=True))
    assert list(rows[0])[:5] == ["statcode", "region", "name", "indicator", "indicator_name"]
    assert (rows[1]["name"], rows[1]["indicator_name"]) == ("Tilburg", "groen")
    ranges = ix.compute(panel, ix.Spec(ix.Group("all", [ix.Leaf("groen", 1, 1)])), 2023)
    assert bw.records(ranges)[0]["statcode"] == "GM0200"


class Nothing:
    def to_records(self) -> list[dict[str, Any]]:
        return []


class NoRegions:
    def to_records(self) -> list[dict[str, Any]]:
        return [{"a": 1}]


def test_a_result_without_rows_or_regions_stays_as_it_is() -> None:
    assert bw.records(Nothing()) == []
    assert bw.to_csv(Nothing()) == "\r\n"
    assert bw.records(NoRegions()) == [{"a": 1}]
    assert bw.to_csv(NoRegions()) == "a\r\n1\r\n"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("dialect", ["plain", "dutch"])
def test_a_table_in_csv_has_the_same_cells(table: str, dialect: str) -> None:
    text = bw.to_csv(table, dialect)
    assert text.startswith("\ufeff") == (dialect == "dutch")
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    found = list(csv.DictReader(lines, delimiter=";" if dialect == "dutch" else ","))
    expected = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in bw.records(table)
    ]
    assert found == expected


def test_results_in_csv_for_a_dutch_spreadsheet() -> None:
    text = bw.to_csv(bw.score(bw.example("eindhoven")), "dutch")
    assert text.splitlines()[1].startswith(
        "GM0772;Eindhoven;2022-12-31;2026.1;total;;;;;45,3125;8,75;91,25;0,175;false;40;40"
    )


def test_no_cell_for_a_dutch_spreadsheet_is_a_ratio_of_which_it_makes_a_day(
    odd_plan: bw.Plan,
) -> None:
    plan = odd_plan
    assert bw.records("criteria", plan=plan)[0]["weight"] == "1/2"
    form = bw.blank(["dorpsraad"], plan=plan).with_answer("dorpsraad", "eerst.1", "1/2")
    scores = bw.score(form, plan=plan)
    tables: tuple[Any, ...] = ("steps", "criteria", scores)
    for what in tables:
        text = bw.to_csv(what, "dutch", plan=plan).removeprefix("\ufeff")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
        assert not [cell for row in rows for cell in row.values() if re.fullmatch(r"\d+/\d+", cell)]
        assert "exact" not in rows[0]
    assert ";0,5\r\n" in bw.to_csv("criteria", "dutch", plan=plan)
    assert ",1/2\r\n" in bw.to_csv("criteria", plan=plan)


def test_a_row_says_how_many_criteria_were_asked_of_how_many() -> None:
    short = bw.blank(["gemeenteraad"], aspect="do")
    rows = {(row["part"], row["id"]): row for row in bw.records(bw.score(short))}
    found = {key: (row["asked"], row["of_criteria"]) for key, row in rows.items()}
    assert found["total", None] == (10, 40)
    assert found["phase", "agenda"] == (3, 12)
    assert (found["aspect", "do"], found["aspect", "plan"]) == ((10, 10), (0, 10))
    assert found["step", "afwegen"] == (1, 4)
    assert found["criterion", "afwegen.2"] == (1, 1)
    assert ("criterion", "afwegen.1") not in found


def test_a_hostile_name_cannot_act_as_a_formula() -> None:
    assessment = evolve(
        bw.example("eindhoven"), organisation=bw.Organisation("=HYPERLINK(1)", "GM0772")
    )
    assert "GM0772,'=HYPERLINK(1)," in bw.to_csv(bw.score(assessment))
    # What a program reads is as it was.
    assert bw.records(bw.score(assessment))[0]["organisation"] == "=HYPERLINK(1)"


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="known: steps, criteria") as error:
        bw.records("step")
    assert "steps" in str(error.value)
    with pytest.raises(bw.UnknownIdError, match="known: plain, dutch"):
        bw.to_csv("steps", "german")
    with pytest.raises(bw.UnknownIdError):
        bw.records("regions", edition="1999.1")
    for given in (bw.step(1), [bw.example("eindhoven"), bw.step(1)]):
        with pytest.raises(TypeError, match="a table, assessments or a result, got Step"):
            bw.records(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
@pytest.mark.parametrize("dialect", ["plain", "dutch"])
def test_signals_are_written_some_regions_at_a_time(monkeypatch, at_once, dialect) -> None:
    """The same as from all records together; two kinds of regions, and gaps."""
    values = np.random.default_rng(2).normal(50, 9, (7, 3, 8)).round(2)
    values[values > 60] = np.nan
    codes = ["GM0363", "GM0772", "GM0855", "PV20", "PV21", "GM0599", "=eigen"]
    panel = ix.Panel(codes, ["groen", "b", "c"], range(2016, 2024), values)
    found = ix.signals(panel, period=2023, directions={"groen": 1, "b": -1})
    monkeypatch.setattr(signals_home, "_AT_ONCE", at_once)
    monkeypatch.setattr(csv_home, "_AT_ONCE", 50 * at_once)
    text = exporting.to_csv(found, dialect)

    rows = exporting.records(found)
    decimal, separator = (",", ";") if dialect == "dutch" else (".", ",")
    assert text.startswith("\ufeff") == (dialect == "dutch")
    heading, *lines = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=separator)
    assert heading == list(rows[0])
    assert len(lines) == len(rows) == 21
    for line, row in zip(lines, rows, strict=True):
        for cell, value in zip(line, row.values(), strict=True):
            if value is None or isinstance(value, bool):
                assert cell == {None: "", True: "true", False: "false"}[value]
            elif isinstance(value, str):
                assert cell.removeprefix("'") == value
            else:
                assert float(cell.replace(decimal, ".")) == value
