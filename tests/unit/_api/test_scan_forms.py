"""A table of effects is read as people type it; what is wrong is said by its place."""

import csv
import io
from typing import Any

import attrs
import openpyxl
import pytest

import brede_welvaart as bw
from brede_welvaart._cells import scan_layout as layout

HEAD = "Plan;Woningbouw\nOmschrijving;200 huizen\nOrganisatie;Goes\nRegio;GM0664\nDatum;20-4-2022\n"
EVIDENCE = ("evidence_kind", "evidence", "link", "evidence_date", "evidence_note")


def read(text: str, **how: Any) -> bw.Scan:
    return bw.read(io.BytesIO(text.encode()), bw.Scan, **how)


def wrong(text: str) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        read(text)
    assert caught.value.count == len(caught.value.faults)
    return [fault.line("nl") for fault in caught.value.faults]


def test_words_are_taken_as_people_type_them() -> None:
    text = (
        f"{HEAD}Thema;Effect;Gunstig of ongunstig;Belang;Wanneer;Waar;Te bespreken\n"
        "Wonen;Meer huizen;Gunstig;belangrijk;nu, over 1 tot 5 jaar;wijk;ja\n"
        "cbs.milieu;Minder groen;ongunstig;;nu;Wijk, heel Nederland;\n"
        "samenleving;Niets;neutral;low;;;nee\n"
    )
    effects = [
        bw.Effect(
            "wonen",
            "Meer huizen",
            sentiment="positive",
            importance="high",
            horizons=["now", "1_5"],
            places=["district"],
            discussion=True,
        ),
        bw.Effect(
            "milieu",
            "Minder groen",
            sentiment="negative",
            horizons=["now"],
            places=["district", "netherlands"],
        ),
        bw.Effect("samenleving", "Niets", sentiment="neutral", importance="low"),
    ]
    goes = bw.Organisation("Goes", "GM0664")

    assert read(text) == bw.Scan("Woningbouw", "cbs", effects, "200 huizen", goes, "2022-04-20")


def rows_of(scan: bw.Scan, lang: Any) -> list[list[str]]:
    """A scan as somebody would type it."""
    most = max((len(effect.evidence) for effect in scan.effects), default=0)
    names = [*layout.COLUMNS]
    plain = [name for name in names if name not in EVIDENCE]
    titles = [layout.COLUMNS[name].get(lang) for name in plain]
    titles += [
        f"{layout.COLUMNS[name].get(lang)} {number}"
        for number in range(1, most + 1)
        for name in EVIDENCE
    ]
    head = {"plan": scan.title, "description": scan.description, "scheme": scan.scheme}
    head |= {"edition": scan.edition or "", "date": str(scan.date or "")}
    if scan.organisation:
        head |= {"organisation": scan.organisation.name, "region": scan.organisation.region or ""}
    rows = [[layout.HEAD[name].get(lang), value] for name, value in head.items() if value]
    return [*rows, titles, *(cells_of(effect, lang, scan) for effect in scan.effects)]


def cells_of(effect: bw.Effect, lang: Any, scan: bw.Scan) -> list[str]:
    def label(value: Any) -> str:
        return value.label.get(lang) if value else ""

    def flag(value: bool) -> str:
        return (layout.YES if value else layout.NO).get(lang)

    found = [
        bw.theme(f"{scan.scheme}.{effect.theme}").name.get(lang),
        effect.title,
        effect.explanation,
        label(effect.sentiment),
        label(effect.importance),
        "|".join(map(label, effect.horizons)),
        "|".join(map(label, effect.places)),
        flag(effect.discussion),
        flag(effect.written_by_ai),
        flag(effect.reviewed),
    ]
    for one in effect.evidence:
        found += [label(one.kind), one.title, one.url or "", one.date or "", one.note]
    return found


def csv_of(rows: list[list[str]]) -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(rows)
    return file.getvalue()


def book_of(rows: list[list[str]]) -> io.BytesIO:
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return io.BytesIO(file.getvalue())


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", bw.examples(bw.Scan))
def test_a_scan_that_is_typed_over_is_the_same(name: str, lang: Any) -> None:
    scan = bw.example(name, bw.Scan)
    # A table has no place for these.
    same = attrs.evolve(
        scan,
        note=None,
        original=None,
        effects=[attrs.evolve(effect, id=None) for effect in scan.effects],
    )
    assert same.effects
    assert any(effect.evidence for effect in same.effects)

    rows = rows_of(same, lang)

    assert read(csv_of(rows)) == same
    assert bw.read(book_of(rows)) == same


def test_a_scheme_that_is_not_named_is_that_of_cbs_and_another_one_is_taken() -> None:
    assert read("Plan;x\nthema;effect\nWonen;y\n").scheme == "cbs"
    other = read("Plan;x\nThemalijst;amsterdam\nthema;effect\nWonen;y\n")
    assert (other.scheme, other.effects[0].theme) == ("amsterdam", "wonen")


def test_a_fault_says_where_it_is_and_what_to_type() -> None:
    text = (
        "Datum;morgen\nThema;Effect;Gunstig of ongunstig;Waar;Te bespreken;Link;Kleur\n"
        "Wonne;Meer;gunstg;wijk, maan;misschien;www.x.nl;rood\n"
        "Wonen;;;;;;\n"
    )

    places = (
        "straat, buurt, wijk, gemeente, regio, provincie, heel Nederland, buitenland binnen de EU, "
        "buiten de EU, binnen de EU"
    )
    way, ways = "'Gunstig of ongunstig'", "gunstig, ongunstig, geen verschil"
    typed = "'gunstg'; bedoel je 'gunstig'?"
    assert wrong(text) == [
        "regel 1, kolom 2: verwacht: een dag zoals 2026-11-24; hier staat 'morgen'",
        "regel 2, kolom Thema: Plan is niet ingevuld",
        "regel 2, kolom Kleur: onbekende kolom 'Kleur'",
        "regel 3, kolom Thema: geen thema 'Wonne'; bedoel je 'wonen'?",
        f"regel 3, kolom {way}: verwacht: een van {ways}; hier staat {typed}",
        f"regel 3, kolom Waar: verwacht: een van {places}; hier staat 'maan'",
        "regel 3, kolom 'Te bespreken': verwacht: een van ja, nee; hier staat 'misschien'",
        "regel 3, kolom Link: Soort onderbouwing is niet ingevuld",
        "regel 3, kolom Link: verwacht: een http- of https-adres; hier staat 'www.x.nl'",
        "regel 4, kolom Thema: Effect is niet ingevuld",
    ]


def test_rows_may_say_themselves_what_plan_they_are_of() -> None:
    text = "theme,effect,plan,organisation,date\nhousing,y,Nota,Goes,2026-01-31\n"
    scan = read(text)
    assert (scan.title, str(scan.date), scan.effects[0].theme) == ("Nota", "2026-01-31", "wonen")
    assert scan.organisation == bw.Organisation("Goes")
    again = (
        "regel 3, kolom plan: is 'Ander', maar eerder in dit bestand 'Nota'; binnen één bestand is "
        "dat gelijk"
    )
    assert wrong(f"{text}wonen,z,Ander,,\n") == [again]


def test_a_theme_of_a_scheme_that_is_not_there_is_said_once() -> None:
    text = "Plan;x\nThemalijst;eigen\nThema;Effect\nwonen;y\n"
    assert wrong(text) == ["regel 2, kolom 2: geen themalijst 'eigen'"]


def test_an_effect_rests_on_more_than_one_thing() -> None:
    text = (
        "Plan;x\nThema;Effect;Soort onderbouwing;Link;Soort onderbouwing 2;Wat die zegt 2\n"
        "Wonen;Meer;Verwijzing; https://x.nl/ ;inwoner;Fijn\n"
    )
    link, word = read(text).effects[0].evidence

    assert (link.kind, link.url) == ("link", "https://x.nl/")
    assert (word.kind, word.note) == ("resident", "Fijn")


def test_answers_and_effects_are_told_apart() -> None:
    answers = "Editie;2026.1\nNamens;Gemeenteraad\ncriterium;antwoord\nafwegen.1;Deels\n"
    effects = "Plan;x\nthema;effect\nWonen;y\n"
    for text, kind, other in (
        (answers, bw.Assessment, bw.Scan),
        (effects, bw.Scan, bw.Assessment),
    ):
        assert isinstance(bw.read(io.BytesIO(text.encode())), kind)
        with pytest.raises(bw.DataError, match="expected 'brede_welvaart") as caught:
            bw.read(io.BytesIO(text.encode()), other)
        assert caught.value.faults[0].code is bw.FaultCode.OTHER_FORMAT


def test_a_table_without_effects_says_which_column_it_lacks() -> None:
    for text, lacks in (("titel;gevoel\nx;y\n", "Effect"), ("thema;gevoel\nwonen;y\n", "Effect")):
        with pytest.raises(bw.DataError) as caught:
            bw.read(io.BytesIO(text.encode()), bw.Scan)
        (fault,) = caught.value.faults
        assert (fault.code, lacks in fault.text("nl")) == (bw.FaultCode.NO_CRITERIA, True)
    with pytest.raises(bw.DataError, match="no column called 'Criterion'; is this the right table"):
        bw.read(io.BytesIO(b"naam;cijfer\nx;1\n"))


@pytest.mark.parametrize("text", ["=1+1", "<script>alert(1)</script>", "a" * 40_000, '"; DROP'])
def test_a_hostile_text_stays_the_text_that_it_is(text: str) -> None:
    rows = [["Plan", text], ["Thema", "Effect"], ["Wonen", text]]
    scan = read(csv_of(rows))

    assert (scan.title, scan.effects[0].title) == (text, text)
