"""The regions of 2026: how many there are, how they lie in each other, and where that stands."""

from collections import Counter
from typing import Any

import bundled
import checks
import pytest

COUNTS = {"gemeente": 342, "corop": 40, "provincie": 12, "land": 1}
ABOVE = {"gemeente": ["corop", "provincie"], "corop": ["provincie"], "provincie": [], "land": []}
LETTERS = {"GM": "gemeente", "CR": "corop", "PV": "provincie", "NL": "land"}
#: How many municipalities each province has.
SIZES = {
    "Groningen": 10,
    "Fryslân": 18,
    "Drenthe": 12,
    "Overijssel": 25,
    "Flevoland": 6,
    "Gelderland": 51,
    "Utrecht": 26,
    "Noord-Holland": 44,
    "Zuid-Holland": 50,
    "Zeeland": 13,
    "Noord-Brabant": 56,
    "Limburg": 31,
}
REGIONS = bundled.load("regions")["regions"]


def region_faults(regions: list[checks.Record], counts: dict[str, int]) -> list[str]:
    """What is wrong between regions: numbers, codes, and which lies in which."""
    kinds = {region["id"]: region["kind"] for region in regions}
    parents = {region["id"]: region["parents"] for region in regions}
    faults = [] if Counter(kinds.values()) == counts else ["not so many of each kind"]
    faults += [] if len(kinds) == len(regions) else ["a code twice"]
    for region in regions:
        code, above = region["id"], region["parents"]
        if LETTERS.get(code[:2]) != region["kind"]:
            faults.append(f"{code}: not the code of a {region['kind']}")
        if [kinds.get(parent) for parent in above] != ABOVE[region["kind"]]:
            faults.append(f"{code}: does not lie in one of each kind")
        if any(set(parents.get(parent, ())) - set(above) for parent in above):
            faults.append(f"{code}: its parents lie elsewhere")
    return faults


def region(code: str, *parents: str, kind: str | None = None) -> dict[str, Any]:
    return {"id": code, "kind": kind or LETTERS[code[:2]], "parents": list(parents)}


SOUND = [
    region("GM0001", "CR01", "PV01"),
    region("CR01", "PV01"),
    region("CR02", "PV02"),
    region("PV01"),
    region("PV02"),
]


def test_regions_that_lie_well_pass() -> None:
    assert region_faults(SOUND, {"gemeente": 1, "corop": 2, "provincie": 2}) == []


@pytest.mark.parametrize(
    ("regions", "fault"),
    [
        (SOUND[1:], "not so many of each kind"),
        ([*SOUND, SOUND[-1]], "a code twice"),
        ([region("GM0001", "PV01", kind="corop"), *SOUND[1:]], "not the code of a corop"),
        ([region("GM0001", "CR09", "PV01"), *SOUND[1:]], "does not lie in one of each kind"),
        ([region("GM0001", "PV01"), *SOUND[1:]], "does not lie in one of each kind"),
        ([region("GM0001", "PV01", "CR01"), *SOUND[1:]], "does not lie in one of each kind"),
        ([region("GM0001", "CR01", "CR02", "PV01"), *SOUND[1:]], "one of each kind"),
        ([region("GM0001", "CR02", "PV01"), *SOUND[1:]], "its parents lie elsewhere"),
        ([*SOUND[:-1], region("PV02", "PV01")], "does not lie in one of each kind"),
    ],
)
def test_regions_that_lie_wrongly_are_caught(regions: list[checks.Record], fault: str) -> None:
    found = region_faults(regions, {"gemeente": 1, "corop": 2, "provincie": 2})

    assert any(fault in one for one in found)


def test_there_are_342_municipalities_40_areas_12_provinces_and_a_country() -> None:
    assert region_faults(REGIONS, COUNTS) == []


def test_notes_on_municipalities_have_their_own_source() -> None:
    lists = ("cbs_gebieden_2026", "woningwaardering_2026")
    assert [fault for one in REGIONS for fault in checks.region_note_faults(one, lists)] == []
    noted = {one["id"] for one in REGIONS if one["kind"] == "gemeente" and "note" in one}
    assert noted == {"GM1696"}  # Wijdemeren, which is to join Hilversum


def test_every_province_has_its_municipalities() -> None:
    names = {region["id"]: region["name"] for region in REGIONS}
    found = Counter(
        names[region["parents"][-1]] for region in REGIONS if region["kind"] == "gemeente"
    )

    assert found == SIZES


def test_every_area_has_a_municipality() -> None:
    areas = {region["id"] for region in REGIONS if region["kind"] == "corop"}

    assert {region["parents"][0] for region in REGIONS if region["kind"] == "gemeente"} == areas


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region["id"])
def test_region_has_a_status_and_sources_that_exist(region: checks.Record) -> None:
    assert checks.provenance_faults(region, bundled.ids("sources")) == []


def test_that_an_area_lies_in_a_province_is_said_to_be_ours() -> None:
    noted = {
        region["kind"]: "afgeleid" in region.get("note", {}).get("nl", "") for region in REGIONS
    }

    assert [one["id"] for one in REGIONS if one["status"] != "published"] == ["NL01"]
    assert noted == {"gemeente": False, "corop": True, "provincie": False, "land": False}


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region["id"])
def test_names_are_written_without_stray_characters(region: checks.Record) -> None:
    names = [region["name"], *region.get("aliases", [])]

    assert [fault for name in names for fault in checks.character_faults(name)] == []
    assert len(set(names)) == len(names)


def test_a_name_with_letters_behind_it_has_one_without() -> None:
    long = {region["name"]: region.get("aliases") for region in REGIONS if ".)" in region["name"]}

    assert long == {
        "Beek (L.)": ["Beek"],
        "Bergen (L.)": ["Bergen"],
        "Bergen (NH.)": ["Bergen"],
        "Hengelo (O.)": ["Hengelo"],
        "Laren (NH.)": ["Laren"],
        "Middelburg (Z.)": ["Middelburg"],
        "Rijswijk (ZH.)": ["Rijswijk"],
        "Stein (L.)": ["Stein"],
    }
