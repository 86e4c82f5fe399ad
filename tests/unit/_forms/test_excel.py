"""A form in Excel that was filled in is what Python would make; none of its cells is a formula."""

import csv
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest

import brede_welvaart as bw
from brede_welvaart._cells import form_layout as layout
from brede_welvaart.model.plan import Scale

THEMES = bw.ChosenThemes(
    [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Wonen"), bw.ChosenTheme("bli.housing")],
    [bw.Evidence("Visie", "https://x.nl/", "2022-04"), bw.Evidence("=1+1")],
)
ACTORS = ("gemeenteraad", "college", "ambtenaren")
HOSTILE = ['=HYPERLINK("https://x.nl")', "+1", "-1", "@SUM(A1)", "'='", 'a;b\n"c"', "=cmd|' /C'!A0"]


def column(sheet: Any, name: str) -> int:
    """The number of a column by its heading."""
    heading = next(row for row in sheet.iter_rows() if row[1].value in {"Criterium", "Criterion"})
    return next(cell.column for cell in heading if cell.value == name)


def cell(sheet: Any, criterion: str, name: str) -> Any:
    """The cell of a criterion in a column."""
    line = next(row[1].row for row in sheet.iter_rows() if row[1].value == criterion)
    return sheet.cell(line, column(sheet, name))


def behind(sheet: Any, label: str) -> Any:
    """The cell behind a label."""
    return next(row[1] for row in sheet.iter_rows() if row[0].value == label)


def filled(path: Path, fill: Callable[[Any], None]) -> bw.Assessment:
    """A form, once it was filled in and saved under a name of no meaning."""
    book = openpyxl.load_workbook(path)
    fill(book)
    book.save(path.with_suffix(".bin"))
    return bw.read(path.with_suffix(".bin"), bw.Assessment)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "how",
    [
        {},
        {"aspect": "do", "organisation": "Goes", "date": "2026-11-24", "themes": THEMES},
        {"own_steps": True, "organisation": bw.Organisation("=Goes ", "GM0664")},
    ],
)
def test_a_form_that_nobody_filled_in_is_what_blank_makes(
    tmp_path: Path, lang: Any, how: dict[str, Any]
) -> None:
    bw.write_form(tmp_path / "form.xlsx", ACTORS, lang=lang, **how)
    assert bw.read(tmp_path / "form.xlsx") == bw.blank(ACTORS, **how)


def test_a_form_that_was_filled_in_is_what_python_makes(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    bw.write_form(path, ["gemeenteraad"], aspect="do")

    def fill(book: Any) -> None:
        start, sheet = book["Begin hier"], book["Gemeenteraad"]
        behind(start, "Organisatie").value = "Goes"
        behind(start, "Datum").value = "20-4-2022"
        behind(start, "Gekozen thema").value = "wonen"
        behind(start, "Gekozen thema 2").value = "Samen leven"
        behind(start, "Stuk met de lijst").value = "Visie"
        behind(sheet, "Jouw label").value = "lid 3"
        cell(sheet, "afwegen.2", "Antwoord").value = "Deels"
        cell(sheet, "afwegen.2", "Toelichting").value = "Zie de nota."
        cell(sheet, "afwegen.2", "Onderbouwing").value = "Nota"
        cell(sheet, "afwegen.2", "Onderbouwing 2").value = "Brief"
        cell(sheet, "afwegen.2", "Datum van onderbouwing 2").value = "4-2022"
        cell(sheet, "begroten.2", "Antwoord").value = 3.0
        cell(sheet, "verankeren.2", "Antwoord").value = "weet ik niet"
        cell(sheet, "samenwerken.2", "Antwoord").value = "geldt hier niet"
        cell(sheet, "samenwerken.2", "Toelichting").value = 2022

    themes = bw.ChosenThemes(
        [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen leven")], [bw.Evidence("Visie")]
    )
    made = bw.blank(
        ["gemeenteraad"], aspect="do", organisation="Goes", date="2022-04-20", themes=themes
    )
    papers = [bw.Evidence("Nota"), bw.Evidence("Brief", date="2022-04")]
    raad = "gemeenteraad"
    made = made.with_answer(raad, "afwegen.2", 2, note="Zie de nota.", evidence=papers)
    made = made.with_answer(raad, "begroten.2", 3).with_answer(
        raad, "verankeren.2", None, "unknown"
    )
    made = made.with_answer(raad, "samenwerken.2", None, "not_applicable", note="2022")
    response = attrs.evolve(made.responses[0], respondent="lid 3")

    assert filled(path, fill) == attrs.evolve(made, responses=[response])


def test_a_sheet_on_which_nobody_filled_in_anything_is_no_response(tmp_path: Path) -> None:
    bw.write_form(tmp_path / "form.xlsx", ACTORS, organisation="Goes")

    def council(book: Any) -> None:
        behind(book.worksheets[1], "Jouw label").value = "lid 1"
        cell(book.worksheets[1], "afwegen.1", "Antwoord").value = "Deels"

    found = filled(tmp_path / "form.xlsx", council)
    assert [one.actor for one in found.responses] == ["gemeenteraad"]
    assert bw.participation(found, expected=["college"]).missing == ("college",)
    blank = filled(tmp_path / "form.xlsx", lambda _: None)
    assert [one.actor for one in blank.responses] == [*ACTORS]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_a_formula_is_text_in_both_directions(tmp_path: Path, text: str) -> None:
    path = tmp_path / "form.xlsx"
    themes = bw.ChosenThemes([bw.ChosenTheme(name=text)])
    how: dict[str, Any] = {"organisation": text, "themes": themes}
    bw.write_form(path, ["gemeenteraad"], respondent=text, **how)

    def fill(book: Any) -> None:
        assert [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"] == []
        note = cell(book["Gemeenteraad"], "afwegen.1", "Toelichting")
        note.value, note.data_type = text, "s"

    found = filled(path, fill)
    made = bw.blank(["gemeenteraad"], **how).with_answer("gemeenteraad", "afwegen.1", note=text)
    assert found == attrs.evolve(made, responses=[attrs.evolve(made.responses[0], respondent=text)])


def test_a_formula_that_was_typed_is_refused_by_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    bw.write_form(path, ["gemeenteraad"])

    def fill(book: Any) -> None:
        cell(book["Gemeenteraad"], "betekenis_geven.1", "Antwoord").value = "=1+1"
        cell(book["Gemeenteraad"], "betekenis_geven.2", "Antwoord").value = "bijna"

    with pytest.raises(bw.DataError) as caught:
        filled(path, fill)
    assert [fault.line("nl") for fault in caught.value.faults] == [
        "blad Gemeenteraad, cel E8: hier staat een formule, '=1+1'; typ wat er moet staan",
        (
            "blad Gemeenteraad, cel E9: verwacht: een van Nog niet, Begonnen, Deels, Grotendeels, "
            "Volledig, weet ik niet, geldt hier niet; hier staat 'bijna'"
        ),
    ]


@pytest.mark.parametrize("text", ["x" * 32_768, "\N{GRINNING FACE}" * 16_384, "a\x1bb", "a\rb"])
def test_what_no_cell_can_hold_is_refused_before_anything_is_written(
    tmp_path: Path, text: str
) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.write_form(tmp_path / "form.xlsx", ["gemeenteraad"], organisation=text)
    assert [fault.path for fault in caught.value.faults] == ["organisation.name"]
    assert list(tmp_path.iterdir()) == []


def test_only_what_is_to_be_filled_in_can_be_changed(tmp_path: Path) -> None:
    bw.write_form(tmp_path / "form.xlsx", ACTORS)
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    assert [sheet.title for sheet in book] == [
        *("Begin hier", "Gemeenteraad", "College van burgemeester en wet", "Ambtenaren", "Lijsten")
    ]
    assert all(sheet.protection.sheet for sheet in book)
    assert [sheet.sheet_state for sheet in book][-1] == "hidden"
    for sheet in book.worksheets[1:-1]:
        assert not cell(sheet, "afwegen.1", "Antwoord").protection.locked
        assert cell(sheet, "afwegen.1", "Uitspraak").protection.locked
        (rule,) = sheet.data_validations.dataValidation
        assert cell(sheet, "leren_bijstellen.4", "Antwoord").coordinate in rule.sqref
    listed = [row[0].value for row in book["Lijsten"].iter_rows()]
    assert rule.formula1 == f"='Lijsten'!$A$1:$A${len(listed)}"
    assert listed == [*layout.choices(bw.plan().scale, "nl")]
    rules = {row[1].value for row in book["Begin hier"].iter_rows()}
    assert {rule.nl for rule in bw.plan().rules} <= rules


def test_a_sheet_that_was_saved_as_csv_is_read_too(tmp_path: Path) -> None:
    bw.write_form(tmp_path / "form.xlsx", ["college"], aspect="do", lang="en")
    rows = openpyxl.load_workbook(tmp_path / "form.xlsx").worksheets[1].values
    with (tmp_path / "form.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert bw.read(tmp_path / "form.csv") == bw.blank(["college"], aspect="do")


def test_a_plan_of_ones_own_has_its_own_form(tmp_path: Path) -> None:
    levels = [bw.Level(0, 0, bw.Text("Nee")), bw.Level("1/2", 1, bw.Text("Ja"))]
    step = bw.Step("een", bw.Text("Een"), [bw.Criterion("een.1", bw.Text("Is het zo?"))])
    own = bw.Plan("eigen", "eigen", bw.Text("Eigen"), Scale(levels), [step])
    bw.write_form(tmp_path / "form.xlsx", ["gemeenteraad", "gemeenteraad"], plan=own, lang="en")
    blank = bw.blank(["gemeenteraad", "gemeenteraad"], plan=own)
    assert bw.read(tmp_path / "form.xlsx", plan=own) == blank


def test_without_openpyxl_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bw.write_form(tmp_path / "form.xlsx", ["gemeenteraad"])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for act in (
        lambda: bw.write_form(tmp_path / "b.xlsx", ["gemeenteraad"]),
        lambda: bw.read(tmp_path / "form.xlsx"),
    ):
        with pytest.raises(bw.MissingExtraError, match="excel"):
            act()
    assert not (tmp_path / "b.xlsx").exists()


def test_a_sheet_without_answers_is_no_form() -> None:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"] = "Organisatie"
    book.save(file)
    with pytest.raises(bw.DataError, match="no column called 'Criterion'"):
        bw.read(io.BytesIO(file.getvalue()))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_what_it_saves_is_read(tmp_path: Path) -> None:  # pragma: no cover
    bw.write_form(tmp_path / "form.xlsx", ACTORS, organisation="=Goes", aspect="do")
    convert = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "out"]
    subprocess.run([*convert, tmp_path / "form.xlsx"], check=True, timeout=120)
    again = bw.read(tmp_path / "out" / "form.xlsx")
    assert again == bw.blank(ACTORS, organisation="=Goes", aspect="do")
