"""A form that was filled in is read as people save it; what is wrong is said by its place."""

import io
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart.model.plan import Scale

HEAD = "Editie;2026.1\nOrganisatie;Goes\nRegio;GM0664\nDatum;20-4-2022\nNamens;Gemeenteraad\n"
COLUMNS = "criterium;antwoord;toelichting;onderbouwing;link;datum van onderbouwing\n"


def read(text: str, encoding: str = "utf-8", **how: Any) -> bw.Assessment:
    return bw.read(io.BytesIO(text.encode(encoding)), bw.Assessment, **how)


def wrong(text: str, **how: Any) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        read(text, **how)
    assert caught.value.count == len(caught.value.faults)
    return [fault.line("nl") for fault in caught.value.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_as_people_save_it_is_read(encoding: str, separator: str) -> None:
    rows = "afwegen.1;Deels;zie nota;Nota;https://x.nl/;4-2022\nafwegen.2;weet ik niet\n"
    rows += "afwegen.3;3\nafwegen.4;geldt hier niet;want;;;\n"
    text = f"{HEAD}Jouw label;lid 3\n;;;;;\n{COLUMNS}{rows}".replace(";", separator)
    proof = bw.Evidence("Nota", "https://x.nl/", "2022-04")
    answers = [
        bw.Answer("afwegen.1", 2, note="zie nota", evidence=[proof]),
        bw.Answer("afwegen.2", status="unknown"),
        bw.Answer("afwegen.3", 3),
        bw.Answer("afwegen.4", status="not_applicable", note="want"),
    ]
    response = bw.Response("gemeenteraad", answers, "lid 3")
    goes = bw.Organisation("Goes", "GM0664")

    assert read(text, encoding) == bw.Assessment("2026.1", [response], goes, "2022-04-20")


def test_rows_may_say_themselves_whose_they_are() -> None:
    text = (
        "edition,organisation,date,actor,respondent,criterion,level,status,note\n"
        "2026.1,Goes,2022-04-20,gemeenteraad,lid 1,afwegen.1,3,,\n"
        "2026.1,Goes,2022-04-20,Municipal council,lid 2,afwegen.1,,unknown,\n"
        "2026.1,Goes,2022-04-20,gemeenteraad,lid 1,afwegen.2,partly,,\n"
    )
    one = bw.Response(
        "gemeenteraad", [bw.Answer("afwegen.1", 3), bw.Answer("afwegen.2", 2)], "lid 1"
    )
    two = bw.Response("gemeenteraad", [bw.Answer("afwegen.1", status="unknown")], "lid 2")

    assert read(text) == bw.Assessment("2026.1", [one, two], bw.Organisation("Goes"), "2022-04-20")


def test_a_label_in_a_row_is_of_the_actor_above() -> None:
    found = read(f"{HEAD}label;criterium\na;afwegen.1\nb;afwegen.1\n;afwegen.1")
    labels = [one.respondent for one in found.responses]
    assert labels == [None, "a", "b"]


def test_only_these_criteria_were_asked_where_that_is_said() -> None:
    text = f"{HEAD}Gevraagd;alleen deze criteria\n{COLUMNS}afwegen.1\nafwegen.2\n;3\n"
    assert wrong(text) == ["regel 10, kolom antwoord: Criterium is niet ingevuld"]
    assert read(text.replace(";3\n", "")).responses[0].asked == ("afwegen.1", "afwegen.2")
    assert read(text.replace("alleen deze", "alle").replace(";3\n", "")).responses[0].asked is None


def test_chosen_themes_are_keys_names_of_the_eight_or_names_of_ones_own() -> None:
    themes = "Gekozen thema;Wonen\nGekozen thema 2;Housing x;\nChosen theme;cbs.milieu\n"
    themes += "Gekozen thema 4;Wonen;eigen naam\nGekozen thema 5;Werk;bli.jobs\nGekozen thema 6\n"
    themes += "Stuk met de lijst;Visie;https://x.nl/;2022\n"
    chosen = read(f"{HEAD}{themes}{COLUMNS}").themes

    assert chosen is not None
    assert [(item.theme, item.name) for item in chosen.items] == [
        ("cbs.wonen", None),
        (None, "Housing x"),
        ("cbs.milieu", None),
        (None, "Wonen"),
        ("bli.jobs", None),
    ]
    assert chosen.evidence == (bw.Evidence("Visie", "https://x.nl/", "2022"),)


def test_a_fault_says_where_it_is_and_what_to_type() -> None:
    rows = "afwegen.1;2,5;;Nota;www.x.nl;\nafwegen.2;geldt hier niet;;;;\nafwegen.3;9;;;;\n"
    text = f"{HEAD}{COLUMNS}{rows}".replace("20-4-2022", "32-4-2022").replace("Gem", "Gemm")

    assert wrong(text) == [
        "regel 4, kolom 2: verwacht: een dag zoals 2026-11-24; hier staat '2022-04-32'",
        "regel 5, kolom 2: geen actor 'Gemmeenteraad'; bedoel je 'gemeenteraad'?",
        (
            "regel 7, kolom antwoord: verwacht: een van Nog niet, Begonnen, Deels, Grotendeels, "
            "Volledig, weet ik niet, geldt hier niet; hier staat '2,5'"
        ),
        "regel 7, kolom link: verwacht: een http- of https-adres; hier staat 'www.x.nl'",
        (
            "regel 8, kolom antwoord: bij 'geldt hier niet' (not_applicable) hoort een toelichting "
            "die zegt waarom"
        ),
        "regel 9, kolom antwoord: 9 staat niet op de schaal (0, 1, 2, 3, 4)",
    ]


@pytest.mark.parametrize("typed", ["Raad", "raad"])
def test_a_part_of_a_name_tells_who_may_be_meant(typed: str) -> None:
    (said,) = wrong(f"Editie;2026.1\nNamens;{typed}\n{COLUMNS}")
    assert said.endswith("bedoel je 'gemeenteraad'?")


@pytest.mark.parametrize("level", ["2", "2,0", "2.00", "2 Deels", "4/2"])
def test_what_stands_for_a_whole_number_is_one(level: str) -> None:
    assert read(f"{HEAD}{COLUMNS}afwegen.1;{level}\n").responses[0].answers[0].level == 2


def test_a_file_without_an_edition_is_judged_by_the_plan_given_only() -> None:
    text = HEAD.replace("Editie;2026.1\n", "") + "criterium;antwoord\nafwegen.1;3\n"
    assert wrong(text) == ["regel 5, kolom criterium: Editie is niet ingevuld"]
    assert read(text, plan="2026.1").edition == "2026.1"


def test_an_own_plan_has_its_own_words() -> None:
    levels = [bw.Level(0, 0, bw.Text("Nee")), bw.Level("1/2", 1, bw.Text("Ja"))]
    step = bw.Step("een", bw.Text("Een"), [bw.Criterion("een.1", bw.Text("Is het zo?"))])
    own = bw.Plan("eigen", "eigen", bw.Text("Eigen"), Scale(levels), [step])
    text = "Namens;gemeenteraad\nEditie;eigen\ncriterium;antwoord\neen.1;Ja\n"

    assert read(text, plan=own).responses[0].answers[0].level == own.scale.levels[1].value
    assert "geen editie 'eigen'" in wrong(text)[0]


def test_what_does_not_fit_in_the_columns_is_not_passed_over() -> None:
    text = f"{HEAD}criterium;antwoord;opmerkingen;antwoord\nafwegen.1;3;;;rest\n"
    assert wrong(text) == [
        "regel 6, kolom opmerkingen: onbekende kolom 'opmerkingen'",
        "regel 6, kolom antwoord: de kolom 'antwoord' staat er een tweede keer",
        "regel 7, kolom 5: verwacht: 4 kolommen; hier staan er 5",
    ]


def test_one_file_is_of_one_organisation() -> None:
    text = f"{HEAD}organisatie;criterium\nVeere;afwegen.1\n"
    said = "is 'Veere', maar eerder in dit bestand 'Goes'; binnen één bestand is dat gelijk"
    assert wrong(text) == [f"regel 7, kolom organisatie: {said}"]


def test_what_cannot_be_read_names_its_line() -> None:
    assert wrong(f'{HEAD}{COLUMNS}"a"b;3\n') == [
        "regel 7: de aanhalingstekens kloppen niet, en vanaf hier is niets gelezen"
    ]


def test_a_page_is_to_be_opened_and_a_form_is_no_other_document() -> None:
    assert wrong("<!doctype html>") == [
        "(het geheel): dit is een webpagina; open hem in een browser en druk op Bewaren"
    ]
    with pytest.raises(bw.DataError, match="assessment/1"):
        bw.read(io.BytesIO(f"{HEAD}{COLUMNS}".encode()), bw.Plan)


def test_json_stays_strict() -> None:
    text = bw.to_json(bw.blank(["gemeenteraad"], date="2022-04-20"))
    with pytest.raises(bw.DataError):
        read(text.replace("2022-04-20", "20-4-2022"))
    assert read(f"\ufeff{text}").responses[0].actor == "gemeenteraad"


def test_a_stream_is_read_no_further_than_asked() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.read(io.BytesIO(b" " * 20), max_size=10)
    assert (caught.value.faults[0].code, caught.value.where) == ("too_large", None)
