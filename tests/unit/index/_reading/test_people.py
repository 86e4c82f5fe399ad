"""What provinces and municipalities have on their disk is read right, and what was assumed told.

Each case stands for a kind; the words and figures are our own.
"""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.index._reading.notes import NoteKind

HEAD = "region;indicator;period;value"
Write = Callable[..., Path]


def values(path: Path, *texts: str, **settings: Any) -> list[float | None]:
    """The figures of one indicator, a year each."""
    lines = [f"GM0855;groen;{2000 + number};{text}" for number, text in enumerate(texts)]
    path.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    panel = ix.read_panel(path, **settings)
    return [panel.value("GM0855", "groen", 2000 + number) for number in range(len(texts))]


def notes(panel: ix.Panel) -> list[str]:
    return [note.text("nl") for note in panel.notes]


def fault(path: Path, **settings: Any) -> bw.Fault:
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(path, **settings)
    [found] = caught.value.faults
    return found


# Numbers and marks.


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (("31.081,50", "1.299,99", "902"), [31081.5, 1299.99, 902]),
        (("12 345,5", "1"), [12345.5, 1]),
        (("12\u00a0345,5", "12\u202f345,5"), [12345.5, 12345.5]),
        (("\u22123,5", "3,5"), [-3.5, 3.5]),
        (("12,5%", "7 %", "."), [12.5, 7, None]),
        (("€ 12,50", "€ 1.299,99"), [12.5, 1299.99]),
        (("12,5", "-", "#N/B", "n.v.t."), [12.5, None, None, None]),
    ],
)
def test_numbers_are_read_as_they_are_typed(
    tmp_path: Path, texts: tuple[str, ...], numbers: list[float | None]
) -> None:
    assert values(tmp_path / "a.csv", *texts) == numbers


@pytest.mark.parametrize(
    ("settings", "numbers"),
    [
        ({"thousands": "."}, [31081, 28402, 902]),
        ({"decimal": ","}, [31081, 28402, 902]),
        ({"decimal": "."}, [31.081, 28.402, 902]),
        ({"thousands": ","}, [31.081, 28.402, 902]),
    ],
)
def test_what_cannot_be_told_is_asked_and_either_answer_is_right(
    write: Write, settings: dict[str, str], numbers: list[float]
) -> None:
    path = write(*(f"GM0855;g;{2000 + n};{t}" for n, t in enumerate(("31.081", "28.402", "902"))))
    said = fault(path)
    assert said.code is bw.FaultCode.UNCLEAR_MARK
    assert "--decimal" in said.text("nl")
    assert "--thousands" in said.text("nl")
    panel = ix.read_panel(path, **settings)
    assert panel.values.ravel().tolist() == numbers
    assert notes(panel) == [f"Getallen zoals 31.081 zijn gelezen als {numbers[0]:g}."]


def test_a_mark_between_thousands_is_told(write: Write) -> None:
    [note] = ix.read_panel(write("a;g;2022;31.081,50")).notes
    assert note.text("en") == "Numbers such as 31.081,50 were read as 31081.5."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12,5%", "bij een getal staat hier '%': '12,5%'"),
        ("€ 12,50", "bij een getal staat hier '€': '€ 12,50'"),
        ("12,5*", "bij een getal staat hier '*': '12,5*'"),
        ("(12,5)", "bij een getal staat hier '()': '(12,5)'"),
    ],
)
def test_a_sign_that_stands_at_some_figures_is_named(write: Write, text: str, said: str) -> None:
    found = fault(write(f"a;g;2022;{text}", "b;g;2022;3,5"))
    assert (found.text("nl"), found.place("nl")) == (said, "regel 2, kolom value")


def test_a_sign_at_every_figure_of_an_indicator_is_its_unit(write: Write) -> None:
    panel = ix.read_panel(write("a;g;2022;12%", "b;g;2022;.", "a;h;2022;3", "b;h;2022;4"))
    assert panel.value("a", "g", 2022) == 12
    assert notes(panel) == ["% bij elk cijfer van g is gelezen als de eenheid."]


# Regions.


@pytest.mark.parametrize("label", ["855", "0855", "gm0855", "Tilburg", "Gemeente Tilburg", "855.0"])
def test_a_region_is_found_by_any_of_its_names(write: Write, label: str) -> None:
    panel = ix.read_panel(write(f"{label};g;2022;3", "14;g;2022;4"))
    assert panel.regions == ("GM0014", "GM0855")
    for name in ("Tilburg", "0855", "gm0855", "GM0855"):
        assert panel.value(name, "g", 2022) == 3
    [note] = panel.notes
    assert (note.given, note.became) == ((label, "14"), ("GM0855", "GM0014"))


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("'s-Gravenhage", "GM0518"),
        ("Gemeente Goes", "GM0664"),
        ("Drenthe (PV)", "PV22"),
        ("Twente (CR)", "CR12"),
        ("Utrecht (gemeente)", "GM0344"),
        ("NL01", "NL01"),
        ("Nederland", "NL01"),
        ("WK085501", "WK085501"),
        ("Totaal", "Totaal"),
    ],
)
def test_labels_of_cbs_become_codes_and_others_stay(write: Write, label: str, code: str) -> None:
    assert ix.read_panel(write(f"{label};g;2022;3")).regions == (code,)
    kept = ix.read_panel(write(f"{label};g;2022;3"), codes="keep")
    assert (kept.regions, kept.notes) == ((label,), ())


def test_a_name_of_more_regions_takes_the_kind_of_the_others(write: Write) -> None:
    panel = ix.read_panel(write("Utrecht;g;2022;3", "Tilburg;g;2022;4", "Nederland;g;2022;4"))
    assert panel.regions == ("GM0344", "GM0855", "NL01")
    assert notes(panel)[1] == (
        "Deze namen heeft meer dan één regio; ze zijn gelezen als gemeente, zoals de andere: "
        "Utrecht."
    )
    provinces = ix.read_panel(write("Utrecht;g;2022;3", "Zeeland;g;2022;4"))
    assert provinces.regions == ("PV26", "PV29")


@pytest.mark.parametrize("others", [(), ("Tilburg;g;2022;1", "Drenthe;g;2022;1")])
def test_a_name_that_stays_unclear_is_left_and_told(write: Write, others: tuple[str, ...]) -> None:
    panel = ix.read_panel(write("Utrecht;g;2022;3", *others))
    assert "Utrecht" in panel.regions
    said = "Deze namen heeft meer dan één regio, en ze zijn gelaten zoals ze zijn: Utrecht."
    assert said in notes(panel)


def test_different_kinds_beside_each_other_are_told(write: Write) -> None:
    labels = ("GM0855", "NL01", "PV30", "x")
    panel = ix.read_panel(write(*(f"{label};g;2022;1" for label in labels)))
    assert panel.kinds == ("gemeente", "land", "provincie", None)
    [note] = panel.notes
    assert note.text("nl") == (
        "Er staan verschillende soorten regio's in (gemeente 1, land 1, provincie 1, niet herkend "
        "1); een plaats is er een binnen één soort."
    )
    assert "municipality 1, country 1, province 1, not recognised 1" in note.text("en")


def test_one_region_by_two_names_is_there_twice(write: Write) -> None:
    found = fault(write("855;g;2022;3", "Tilburg;g;2022;4"))
    assert found.text("nl") == "het cijfer van GM0855, g, 2022 staat er 2 keer, op de regels 2, 3"


def test_another_way_with_codes_is_refused(write: Write) -> None:
    found = fault(write("a;g;2022;3"), codes="raad")
    assert found.line("nl") == "codes: verwacht: 'cbs' of 'keep'; hier staat 'raad'"


# What stands around a table.


def test_other_columns_do_not_count_in_a_file_nor_in_a_frame(write: Write) -> None:
    path = write("GM0855;Tilburg;g;2022;3;", head="region;naam;indicator;period;value;")
    panel = ix.read_panel(path)
    assert notes(panel) == ["Deze kolommen tellen niet mee: naam."]
    frame = pd.DataFrame({"region": [855], "naam": ["x"], "indicator": ["g"], "period": [2022]})
    other = ix.Panel.from_frame(frame.assign(value=3.0))
    assert other.regions == panel.regions
    assert notes(other)[0] == notes(panel)[0]


def test_leftovers_of_a_spreadsheet_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"sep=;\n;;;\n{HEAD};\n;;;;\nGM0855;g;2022;3;\n;;;\nGM0014;g;2022;4;\n;;;;\n")
    panel = ix.read_panel(path)
    assert (panel.regions, panel.notes) == (("GM0014", "GM0855"), ())


def test_titles_and_a_source_are_passed_over_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"Groen in de buurt\n\n{HEAD}\nGM0855;g;2022;3\nBron: gemeente\n")
    [note] = ix.read_panel(path).notes
    assert note.text("en") == (
        "These lines above or under the table do not count: Groen in de buurt, Bron: gemeente."
    )


def test_a_file_without_headings_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('a;\n"b";\n')
    assert fault(path).code is bw.FaultCode.NO_HEADINGS


STATLINE = """"ID";"RegioS";"Perioden";"Gemeentenaam_1";"TevredenMetLeven_2";"Misdrijven_3"
"0";"GM0855    ";"2022JJ00";"Tilburg   ";"    84.2";"       ."
"1";"GM0014    ";"2022JJ00";"Groningen ";"    83.1";"    31.4"
"""


def test_an_unprocessed_dataset_of_statline_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(STATLINE)
    panel = ix.read_panel(path)
    assert panel.indicators == ("Misdrijven_3", "TevredenMetLeven_2")
    assert panel.value("Tilburg", "TevredenMetLeven_2", 2022) == 84.2
    assert panel.value("Tilburg", "Misdrijven_3", 2022) is None
    assert panel.value("Groningen", "Misdrijven_3", 2022) == 31.4
    assert notes(panel) == ["Deze kolommen tellen niet mee: ID, Gemeentenaam_1."]


def test_a_fault_in_a_dataset_of_statline_has_its_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(STATLINE.replace("31.4", "veel") + '"2";"GM0855"\n"3";"GM0014";"2023KW01"\n')
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(path)
    assert [found.line("nl").partition(":")[0] for found in caught.value.faults] == [
        "regel 4",
        "regel 5",
    ]
    path.write_text(STATLINE.replace("31.4", "veel").replace("83.1", "x"))
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(path)
    [found] = caught.value.faults
    assert found.line("nl").startswith("regel 3, kolom TevredenMetLeven_2: verwacht: een getal")
    assert found.path == "[1].TevredenMetLeven_2"


@pytest.mark.parametrize(
    "text",
    [
        '"Bevolking"\n"";"Onderwerp";"Aantal"\n"Regio\'s";"Perioden";"x 1"\n"Goes";"2022";"-"\n',
        '"Bevolking; regio"\n"Perioden";"2022";"2023"\n"Goes";".";"39"\n"Bron: CBS"\n',
    ],
)
def test_a_table_of_statline_as_on_the_screen_is_told_which_to_choose(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text)
    assert "CSV van de onbewerkte dataset" in fault(path).text("nl")


def test_a_dataset_of_numbers_in_a_workbook_is_read(tmp_path: Path) -> None:
    rows = [["RegioS", "Perioden", "Groen_1", "Naam_2"], [855, "2022JJ00", 3.5, "Tilburg"]]
    panel = ix.read_panel(workbook(tmp_path / "a.xlsx", Een=rows))
    assert (panel.indicators, panel.value("Tilburg", "Groen_1", 2022)) == (("Groen_1",), 3.5)


# Workbooks.


def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


COLUMNS = HEAD.split(";")


def test_every_sheet_with_the_columns_is_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        Toelichting=[["Van ons"]],
        Groen=[["Cijfers"], [], COLUMNS, [855, "groen", 2022, 3.5], [14, "groen", 2022, "1.299,5"]],
        Lijst=[["a", "b"], [1, 2]],
        Roken=[[*COLUMNS, "naam"], ["Tilburg", "roken", "2022JJ00", None, "x"]],
    )
    panel = ix.read_panel(path)
    assert (panel.regions, panel.indicators) == (("GM0014", "GM0855"), ("groen", "roken"))
    assert panel.value("Tilburg", "groen", 2022) == 3.5
    assert panel.value("Groningen", "groen", 2022) == 1299.5
    assert panel.value("Tilburg", "roken", 2022) is None
    assert [note.kind for note in panel.notes] == [
        NoteKind.SHEETS,
        NoteKind.MARKS,
        NoteKind.LINES,
        NoteKind.COLUMNS,
        NoteKind.REGIONS,
    ]


def test_a_fault_in_a_workbook_names_sheet_and_cell(tmp_path: Path) -> None:
    day = dt.datetime(2022, 5, 1)  # noqa: DTZ001 (a workbook has no zones)
    rows = [COLUMNS, ["a", "g", 2022, day], ["a", "g", 2023, True], ["a", "h", 2022, 1]]
    path = workbook(tmp_path / "a.xlsx", Een=rows, Twee=[COLUMNS, ["a", "h", 2022, 1]])
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(path)
    first, second, third = caught.value.faults
    assert first.line("nl").startswith("blad Een, cel D2: verwacht: een getal; hier staat")
    assert second.line("nl") == "blad Een, cel D3: verwacht: een getal; hier staat true"
    assert third.line("nl") == (
        "blad Twee, cel A2: het cijfer van a, h, 2022 staat er 2 keer, op regel 4 van Een, "
        "regel 2 van Twee"
    )


def test_a_workbook_without_tables_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Een=[["Titel"]], Twee=[])
    assert fault(path).line("nl").startswith("blad Een, cel A1: er staat geen rij met namen")


# Zeros and years.


ZEROS = ("a;g;2022;0", "b;g;2022;80", "c;g;2022;90", "a;h;2022;0", "b;h;2022;1", "c;h;2022;90")


def test_suspect_zeros_are_missing_unless_said_otherwise(write: Write) -> None:
    path = write(*ZEROS)
    panel = ix.read_panel(path)
    assert [panel.value("a", key, 2022) for key in "gh"] == [None, 0]
    [note] = panel.notes
    assert [(cell.region, cell.indicator, cell.period) for cell in note.cells] == [("a", "g", 2022)]
    assert note.text("nl") == "Bij deze indicatoren is 0 gelezen als: geen cijfer (1 keer): g."
    assert ix.read_panel(path, zero_is_missing=False).notes == ()
    frame = pd.DataFrame([row.split(";") for row in ZEROS], columns=COLUMNS)
    frame = frame.astype({"value": float})
    assert ix.Panel.from_frame(frame).notes == panel.notes
    assert ix.Panel.from_cells(*(frame[name] for name in COLUMNS)).notes == ()


@pytest.mark.parametrize("year", ["999", "3000", "201800", "2018KW01", "1e3"])
def test_years_lie_between_1000_and_2999(write: Write, year: str) -> None:
    assert fault(write(f"a;g;{year};1")).spot.column == "period"


@pytest.mark.parametrize("year", [999, 3000, 10**17, 10**400, True, 2018.5, np.nan])
def test_other_years_are_refused_in_cells_and_panels(year: Any) -> None:
    with pytest.raises(bw.DataError):
        ix.Panel.from_cells(["a"], ["g"], [year], [1])
    with pytest.raises(bw.DataError):
        ix.Panel(["a"], ["g"], [year], [[[1.0]]])


@pytest.mark.parametrize("year", [1000, 2999, 2018.0, np.int64(2018), "2018JJ00"])
def test_whole_years_are_taken(year: Any) -> None:
    assert ix.Panel(["a"], ["g"], [year], [[[1.0]]]).periods == (int(str(year)[:4]),)


# A panel is what it is.


@pytest.mark.parametrize(
    "keys", [({"a", "b"}, ["g"], [2022]), (["a", "b"], {"g"}, [2022]), (["a", "b"], ["g"], {2022})]
)
def test_what_has_no_order_is_refused_under_values_by_position(keys: Any) -> None:
    with pytest.raises(bw.DataError, match="expected a list"):
        ix.Panel(*keys, [[[1.0]], [[2.0]]])


@pytest.mark.parametrize("values", [[[[1.0], [2.0, 3.0]]], [[1.0], [[2.0]]]])
def test_ragged_values_are_refused(values: Any) -> None:
    with pytest.raises(bw.DataError, match="values"):
        ix.Panel(["a"], ["g", "h"], [2022], values)


def test_a_year_alone_is_no_list_of_years() -> None:
    with pytest.raises(bw.DataError, match="periods: expected a list"):
        ix.Panel(["a"], ["g"], 2022, [[[1.0]]])  # type: ignore[arg-type]


def test_codes_may_be_arrays_and_indices() -> None:
    for codes in (np.array(["GM0363"]), pd.Index(["GM0363"]), pd.Series(["GM0363"])):
        assert ix.Panel(codes, ["g"], [2022], [[[1.0]]]).regions == ("GM0363",)


def pickled(panel: ix.Panel) -> ix.Panel:
    return pickle.loads(pickle.dumps(panel))  # noqa: S301 (our own)


@pytest.mark.parametrize("again", [lambda one: one, copy.copy, copy.deepcopy, pickled])
def test_nothing_in_a_panel_can_be_changed(again: Callable[[ix.Panel], ix.Panel]) -> None:
    flags = np.array([[[True]]])
    panel = again(ix.Panel(["a"], ["g"], [2022], [[[1.0]]], imputed=flags))
    flags[:] = False
    assert panel.imputed is not None
    assert panel.imputed.all()
    for array in (panel.values, panel.figures, panel.imputed):
        with pytest.raises(ValueError, match="read-only"):
            array[:] = 0
    for places in (panel.places, panel.indicator_places):
        with pytest.raises(TypeError):
            places["x"] = 1  # type: ignore[index]


def test_flags_are_true_or_false_for_every_figure() -> None:
    for flags in ([[[1.0]]], [[True]], [[[True, False]]]):
        with pytest.raises(bw.DataError, match="imputed"):
            ix.Panel(["a"], ["g"], [2022], [[[1.0]]], imputed=flags)


def test_notes_are_notes_and_stay_with_a_panel(write: Write) -> None:
    panel = ix.read_panel(write("855;g;2022;3", "855;g;2023;4"))
    assert panel.select(periods=[2022]).notes == panel.notes
    assert pickled(panel).notes == panel.notes
    assert bw.to_dict(panel)["notes"][0]["given"] == ["855"]
    with pytest.raises(bw.DataError, match=r"notes\[0\]: expected PanelNote"):
        ix.Panel(["a"], ["g"], [2022], [[[1.0]]], notes=["zomaar"])


@pytest.mark.parametrize("label", ["a\ud800", "\udfff"])
def test_half_characters_are_refused(label: str) -> None:
    with pytest.raises(bw.DataError, match="lone surrogate"):
        ix.Panel.from_cells([label], ["g"], [2022], [1])
