"""The workbook of a scan has the numbers of its JSON; nothing is summed over themes."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
import result_cases

Read = Callable[..., dict[str, Any]]
LABELS = {dimension.label.nl: str(dimension) for dimension in bw.Dimension}
COLUMNS = {
    "Gunstig": "positive",
    "Ongunstig": "negative",
    "Geen verschil": "neutral",
    "Saldo": "net",
}


@pytest.mark.parametrize(
    "profile",
    [
        *(bw.weigh(bw.example(name, bw.Scan)) for name in bw.examples(bw.Scan)),
        bw.weigh(result_cases.scan(), weights={"high": "7/3", "unrated": 0}),
    ],
    ids=lambda profile: profile.scan.title,
)
def test_each_number_of_the_themes_is_that_of_the_json(read: Read, profile: bw.ScanProfile) -> None:
    rows, plain = read(profile)["Thema's"], bw.to_dict(profile)["themes"]
    names = {one.theme.name.nl: key for key, one in profile.themes.items()}
    assert len(rows) == 3 * len(plain)
    for row in rows:
        tally = plain[names[row["Thema"]]]["dimensions"][LABELS[row["Dimensie"]]]
        assert row["Aantal gevolgen"] == tally["count"]
        for column, key in COLUMNS.items():
            # That nobody looked is no nought.
            assert row[column] == (tally[key] if tally["count"] else None)


def test_every_point_to_talk_about_is_there_in_its_words(read: Read) -> None:
    profile = bw.weigh(result_cases.scan())
    rows = read(profile, "en")["Points to talk about"]
    assert [row["What there is to talk about"] for row in rows] == [
        flag.text.en for flag in profile.flags
    ]
    passed = next(row for row in rows if row["Point to talk about"] == "Passed on to later")
    assert (passed["Theme"], passed["Dimension"]) == ("Housing", "later")
    assert passed["Effects"] == "Huizen; Minder groen"


def test_every_effect_is_there_only_if_asked_for_beside_its_evidence(read: Read) -> None:
    evidence = [
        bw.EffectEvidence("expert", "=Expert", note="zegt het", date="2022-12"),
        bw.EffectEvidence("link", "Stuk", url="https://x.nl/"),
    ]
    scan = result_cases.scan()
    first, *others = scan.effects
    first = attrs.evolve(first, evidence=evidence, explanation="Waarom", reviewed=True)
    profile = bw.weigh(attrs.evolve(scan, effects=[first, *others]))
    assert "Gevolgen" not in read(profile)
    rows = read(profile, notes=True)["Gevolgen"]
    assert {row["Gevolg"] for row in rows} == {effect.title for effect in scan.effects}
    houses = [row for row in rows if row["Gevolg"] == "Huizen"]
    assert [row["Onderbouwing"] for row in houses] == ["=Expert", "Stuk"]
    assert [row["Datum"] for row in houses] == ["2022-12", None]
    assert [row["Bij de onderbouwing"] for row in houses] == ["zegt het", None]
    assert [row["Toelichting"] for row in houses] == ["Waarom", None]
    assert [row["Opmerking"] for row in houses] == ["nagekeken", None]
    (unclear,) = [row for row in rows if row["Gevolg"] == "Nog niet bekend"]
    assert "Binnen de EU" in unclear["Opmerking"]
    assert unclear["Gunstig of ongunstig"] is None
    (air,) = [row for row in rows if row["Gevolg"] == "Lucht"]
    assert air["Opmerking"].startswith("te bespreken · door AI geschreven · ")


def test_what_was_withdrawn_is_among_the_effects_with_the_reason(read: Read) -> None:
    scan = result_cases.scan()
    profile = attrs.evolve(bw.weigh(result_cases.empty_scan("cbs")), withdrawn=scan.effects[:1])
    (row,) = read(profile, notes=True)["Gevolgen"]
    assert row["Opmerking"] == "Op een vervallen thema: telt niet mee"


def test_a_scan_without_effects_has_its_themes_and_no_effects(read: Read) -> None:
    found = read(bw.weigh(result_cases.empty_scan("tilburg")), notes=True)
    assert [*found] == ["Thema's", "Aandachtspunten", "Verantwoording"]


def test_the_account_says_whose_plan_it_is_what_an_effect_weighs_and_whom_to_credit(
    read: Read,
) -> None:
    scan = attrs.evolve(result_cases.scan(), description="Een plan.\nMet regels.")
    about = read(bw.weigh(scan, weights={"high": "7/2"}))["Verantwoording"]
    assert about[0][0] == "Plan · Goes · 24 november 2026"
    assert (None, "Een plan. Met regels.") in about
    assert ("Belangrijk", "Weegt: 3,50") in about
    assert {line for line in bw.credits().splitlines() if line} <= {row[1] for row in about}
