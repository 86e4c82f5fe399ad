"""Workbooks of the monitor have the numbers of their JSON, in a table or on sheets of regions."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
import result_cases
from brede_welvaart import index as ix

Read = Callable[..., dict[str, Any]]
NUMBERS = {
    "Cijfer": "value",
    "Jaar van het cijfer": "year",
    "Marge": "margin",
    "Plaats": "position",
    "Van": "of",
    "Beste plaats": "position_best",
    "Laatste plaats": "position_worst",
    "Trend per jaar": "trend",
    "Trend: aantal cijfers": "trend_years",
    "Trend: kans bij toeval": "p_value",
    "Verschil": "change",
    "Verschil: sinds": "since",
    "Verschil: kans bij toeval": "change_p_value",
}
SCORES = {
    "Laag": "low",
    "Hoog": "high",
    "Dekking": "coverage",
    "Ingevuld": "imputed",
    "Score": "value",
    "Plaats": "rank",
    "Van": "of",
}
SPANS = {"plaats nu": "rank", "beste plaats": "best", "laatste plaats": "worst", "van": "of"}
COLOURS = {"▲": "green", "▼": "red", "=": "grey", "N": None}
# By id, as a series may stand under two themes with one name.
NAMES = {
    one.name.nl: one.id for one in bw.indicators() if one.id in result_cases.figures().indicators
}


@pytest.fixture
def panel() -> ix.Panel:
    return result_cases.figures()


def check(row: dict[str, Any], signal: dict[str, Any]) -> None:
    """Every number of a row, and the sign of every verdict."""
    for column, key in NUMBERS.items():
        # Columns in which nothing stands are left out.
        assert row.get(column) == signal[key]
    for column, key in (
        ("Positie", "position"),
        ("Trend: oordeel", "trend"),
        ("Verschil: oordeel", "change"),
    ):
        colour, note = signal[f"{key}_colour"], signal[f"{key}_note"]
        assert COLOURS[row[column][0]] == colour
        if note:
            assert row[column] == f"N.B. {ix.Reason(note).label.nl}"


def test_one_table_has_each_number_of_all_signals(read: Read, panel: ix.Panel) -> None:
    found = ix.signals(panel, period=2023)
    rows = read(found)["Signalen"]
    plain = {(one["region"], one["indicator"]): one for one in bw.to_dict(found)["signals"]}
    assert len(rows) == len(plain)
    for row in rows:
        signal = plain[row["Code"], NAMES.get(row["Indicator"], row["Indicator"])]
        assert row["Peiljaar"] == 2023
        check(row, signal)
    assert {row["Regio"] for row in rows if row["Code"] == "GM0664"} == {"Goes"}
    assert {row["Eenheid"] for row in rows if row["Indicator"] == "eigen_cijfer"} == {None}


def test_regions_that_are_named_get_a_sheet_each(read: Read, panel: ix.Panel) -> None:
    found = ix.signals(panel, period=2023)
    sheets = read(found, regions=["Goes", "0718"])
    assert [*sheets] == ["Goes", "Vlissingen", "Verantwoording"]
    plain = {(one["region"], one["indicator"]): one for one in bw.to_dict(found)["signals"]}
    for name, code in (("Goes", "GM0664"), ("Vlissingen", "GM0718")):
        assert len(sheets[name]) == len(panel.indicators)
        for row in sheets[name]:
            check(row, plain[code, NAMES.get(row["Indicator"], row["Indicator"])])
    about = [row[0] for row in sheets["Verantwoording"] if row[0]]
    assert about[0].startswith("Goes · GM0664 · Signalen 2016")
    with pytest.raises(bw.UnknownIdError):
        read(found, regions=["Tilburg"])


@pytest.mark.parametrize("number", range(len([*result_cases.reports()])))
def test_a_report_has_each_number_of_its_signals_and_scores(read: Read, number: int) -> None:
    report = [*result_cases.reports()][number]
    plain = bw.to_dict(report)
    sheets = read(report)
    signals = [one for part in plain["themes"] for one in part["signals"]]
    rows = sheets[report.name]
    assert len(rows) == len(signals)
    for row, signal in zip(rows, signals, strict=True):
        check(row, signal)
    scores = [part["score"] for part in plain["themes"] if part["score"]] + plain["scores"]
    found = sheets.get("Scores", [])
    assert len(found) == len(scores)
    for row, score in zip(found, scores, strict=True):
        assert {column: row[column] for column in SCORES} == {
            column: score[key] for column, key in SCORES.items()
        }
        for column, key in SPANS.items():
            span = score["span"] or {}
            assert row.get(f"Andere gewichten: {column}") == span.get(key)
        remark = row.get("Opmerking") or ""
        assert ("te weinig cijfers" in remark) == (score["value"] is None)


def test_an_index_has_each_number_of_all_years(read: Read, panel: ix.Panel) -> None:
    result = ix.compute(panel, result_cases.tree(), (2019, 2023), reference="panel")
    rows = read(result)["Scores"]
    groups = {group.id for group in result.spec.groups}
    plain = [one for one in bw.to_dict(result)["scores"] if one["node"] in groups]
    assert len(rows) == len(plain) == 10
    for row, one in zip(rows, plain, strict=True):
        assert (row["Code"], row["Peiljaar"]) == (one["region"], one["period"])
        for column, key in SCORES.items():
            if column != "Van":
                assert row[column] == one[key]
    about = [text for row in read(result)["Verantwoording"] for text in row]
    assert "Niet in de scores: x." in about


def test_a_group_that_is_a_theme_has_its_name(read: Read, panel: ix.Panel) -> None:
    result = ix.compute(panel, ix.theme_spec(panel), 2023)
    assert "Subjectief welzijn" in {row["Groep"] for row in read(result)["Scores"]}
    assert "Subjective well-being" in {row["Group"] for row in read(result, "en")["Scores"]}


def test_a_place_that_is_shared_or_wide_is_said(read: Read) -> None:
    codes = ["GM0664", "GM0687", "GM0718", "GM0703"]
    panel = ix.Panel(codes, ["a", "b"], [2023], [[[1], [1]], [[1], [1]], [[2], [2]], [[0], [3]]])
    root = ix.Group("geheel", [ix.Leaf("a", direction=1), ix.Leaf("b", direction=1)])
    spec = ix.Spec(root)
    report = ix.report(panel, "Goes", spec=spec)
    (row,) = read(report)["Scores"]
    assert row["Opmerking"] == "gedeelde plaats"
    assert row["Andere gewichten: plaats nu"] == 3
    score = report.scores[0]
    wide = attrs.evolve(score, span=attrs.evolve(score.span, is_proved=False))
    (row,) = read(attrs.evolve(report, scores=(wide,)))["Scores"]
    assert row["Opmerking"] == "gedeelde plaats · andere gewichten ruim genomen"


def test_peers_are_named_where_places_are_among_these(panel: ix.Panel) -> None:
    from brede_welvaart._pages.monitor import Part
    from brede_welvaart._pages.words import Words
    from brede_welvaart._workbook.monitor import table_book

    found = ix.signals(panel, period=2023)
    parts = [Part(found, ix.compute(panel, result_cases.tree(), 2023), "PV29")]
    book = table_book(parts, ix.reports(found, within="PV29"), Words("nl"))
    assert {row[2] for row in book.sheets[0].rows} == {"Zeeland"}


def test_sheets_of_several_years_have_the_year_in_their_names(panel: ix.Panel) -> None:
    from brede_welvaart._pages.words import Words
    from brede_welvaart._workbook.monitor import regions_book

    reports = [ix.report(panel, "Goes", year) for year in (2022, 2023)]
    book = regions_book(reports, Words("nl"))
    assert [sheet.name for sheet in book.sheets] == ["Goes 2022", "Goes 2023"]


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        ("pooled_ar1", "gevonden uit de cijfers van alle regio's"),
        (0.25, "0,25"),
        (None, "niet aangenomen"),
    ],
)
def test_the_account_has_the_settings_the_notes_and_whom_to_credit(
    read: Read, panel: ix.Panel, correction: Any, said: str
) -> None:
    found = ix.signals(panel, period=2023, correction=correction, level=0.1)
    about = read(found)["Verantwoording"]
    pairs = dict(row for row in about if row[0] and row[1])
    assert pairs["Samenhang tussen jaren"] == said
    assert (pairs["Jaren waarover is gekeken"], pairs["Niveau van de toets"]) == ("8", "10\xa0%")
    lines = {row[1] for row in about}
    assert {note.text("nl") for note in panel.notes} <= lines
    assert {line for line in bw.credits().splitlines() if line} <= lines
    assert "Een signaal is geen norm. Toets en grenzen zijn van ons, niet van het CBS." in lines


def test_labels_and_ids_of_others_stay_text(read: Read) -> None:
    codes = ["=1+1", "0363x", "2022-12", "475/12"]
    panel = ix.Panel(codes, ["+c", "0014"], [2023], [[[1], [2]]] * 4)
    rows = read(ix.signals(panel, period=2023))["Signalen"]
    assert {row["Code"] for row in rows} == {*codes}
    assert {row["Indicator"] for row in rows} == {"+c", "0014"}
