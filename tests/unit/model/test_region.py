"""A region: what its code says, who stands beside it, and what must hold between regions."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model.region import region_faults

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]
SOURCE = ("published", ("bron",))


def region(code: str, *parents: str) -> bw.Region:
    kind = {"GM": "gemeente", "CR": "corop", "PV": "provincie"}[code[:2]]
    return bw.Region(code, f"Regio {code}", kind, parents, *SOURCE)


TOWN = region("GM0001", "CR01", "PV01")
SOUND = (TOWN, region("CR01", "PV01"), region("CR02", "PV02"), region("PV01"), region("PV02"))


@pytest.mark.parametrize(
    ("code", "digits", "tooi"),
    [
        ("GM0855", "0855", "https://identifier.overheid.nl/tooi/id/gemeente/gm0855"),
        ("CR34", "34", None),
        ("PV30", "30", "https://identifier.overheid.nl/tooi/id/provincie/pv30"),
    ],
)
def test_a_code_is_written_in_three_ways(code: str, digits: str, tooi: str | None) -> None:
    found = region(code)

    assert (found.statcode, found.code, found.tooi) == (code, digits, tooi)


def test_a_kind_is_given_as_a_member_or_as_its_text(make: Make) -> None:
    for kind in ("provincie", bw.RegionKind.PROVINCIE):
        assert make(bw.Region, kind=kind).kind is bw.RegionKind.PROVINCIE


@pytest.mark.parametrize("bad", ["stad", None, 3])
def test_another_kind_is_refused(faults_of: Faults, bad: object) -> None:
    (fault,) = faults_of(bw.Region, kind=bad)

    assert fault.path == "kind"
    known = "gemeente, corop, provincie, land, wijk, buurt"
    assert fault.message.startswith(f"expected one of {known}; got ")


def test_a_code_is_one_of_its_kind(faults_of: Faults) -> None:
    message = "'GM0001' is the code of a municipality"

    assert faults_of(bw.Region, id="GM0001", kind="corop") == (("kind", message),)


@pytest.mark.parametrize("bad", ["GM001", "gm0001", "GM0001 ", "CR001", "LD01", "0001", 1, None])
def test_what_is_no_code_is_refused(faults_of: Faults, bad: object) -> None:
    (fault,) = faults_of(bw.Region, id=bad)

    assert fault.path == "id"
    assert fault.message.startswith("expected a region code such as 'GM0200', got ")


def test_no_parent_stands_twice(faults_of: Faults) -> None:
    message = "'PV01' stands here a second time"

    assert faults_of(bw.Region, parents=["PV01", "PV01"]) == (("parents[1]", message),)


def test_no_region_without_a_source(faults_of: Faults) -> None:
    message = "expected at least one item, got none"

    assert faults_of(bw.Region, sources=()) == (("sources", message),)


# Peers


@pytest.mark.parametrize(
    ("key", "kind", "peers"),
    [
        ("GM0855", "corop", {"GM0785", "GM0798", "GM0809", "GM0824", "GM0855", "GM0867"}),
        ("CR37", bw.RegionKind.PROVINCIE, {"CR37", "CR38", "CR39"}),
        ("CR40", "provincie", {"CR40"}),
    ],
)
def test_peers_are_of_the_same_kind_and_parent(key: str, kind: str, peers: set[str]) -> None:
    found = bw.region(key).peers(kind)

    assert peers <= {peer.id for peer in found}
    assert {peer.kind for peer in found} == {bw.region(key).kind}
    assert bw.region(key) in found


def test_peers_are_all_with_that_parent_in_the_order_of_the_catalogue() -> None:
    for one in bw.regions():
        for parent in one.parents:
            kind = bw.region(parent).kind
            expected = [peer for peer in bw.regions(one.kind) if parent in peer.parents]

            assert list(one.peers(kind)) == expected


@pytest.mark.parametrize(
    ("key", "kind", "suggestions"),
    [
        ("GM0855", "gemeente", ("corop", "provincie")),
        ("CR34", bw.RegionKind.COROP, ("provincie",)),
        ("PV30", "provincie", ()),
        ("GM0855", "land", ("corop", "provincie")),
        ("GM0855", None, ("corop", "provincie")),
    ],
)
def test_there_are_peers_only_under_a_kind_that_stands_above(
    key: str, kind: object, suggestions: tuple[str, ...]
) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.region(key).peers(kind)

    assert caught.value.kind == f"parent of {key}"
    assert caught.value.key == str(kind)
    assert caught.value.suggestions == suggestions


def test_a_region_of_ones_own_has_no_peers_and_says_how_to_get_them() -> None:
    with pytest.raises(bw.UnknownIdError, match="look this one up by its code") as caught:
        TOWN.peers("corop")

    assert caught.value.key == "GM0001"


def test_who_its_peers_are_is_no_part_of_what_a_region_says() -> None:
    found = bw.region("Tilburg")
    alone = attrs.evolve(found)

    assert alone is not found
    assert alone == found
    assert hash(alone) == hash(found)
    assert repr(alone) == repr(found)
    assert "_family" not in {field.name for field in attrs.fields(bw.Region)}


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_region_of_the_catalogue_is_itself_after_pickling(protocol: int) -> None:
    found = bw.region("Tilburg")
    dump = pickle.dumps(found, protocol)

    assert pickle.loads(dump) is found  # noqa: S301 (we made it)
    assert len(dump) < 500
    assert copy.deepcopy(found) is found


def test_a_region_of_ones_own_is_equal_after_pickling() -> None:
    again = pickle.loads(pickle.dumps(TOWN))  # noqa: S301 (we made it)

    assert again == TOWN
    assert again is not TOWN


# Between regions


def test_regions_that_hold_together_have_no_faults() -> None:
    assert list(region_faults(SOUND)) == []


@pytest.mark.parametrize(
    ("regions", "faults"),
    [
        ((*SOUND, region("PV02")), {"regions[5].id: 'PV02' stands here a second time"}),
        (
            (region("GM0001", "CR03", "PV01"), *SOUND[1:]),
            {"regions[0].parents[0]: no region 'CR03'"},
        ),
        (
            (region("GM0001", "CR02", "PV01"), *SOUND[1:]),
            {"regions[0].parents[0]: 'CR02' itself lies in PV02"},
        ),
        (
            (region("GM0001", "PV01"), *SOUND[1:]),
            {"regions[0].parents: a municipality has 1 of kind COROP area, this one 0"},
        ),
        (
            (region("GM0001"), *SOUND[1:]),
            {
                "regions[0].parents: a municipality has 1 of kind COROP area, this one 0",
                "regions[0].parents: a municipality has 1 of kind province, this one 0",
            },
        ),
        (
            (region("GM0001", "CR01", "PV01", "PV02"), *SOUND[1:]),
            {"regions[0].parents: a municipality has 1 of kind province, this one 2"},
        ),
        (
            (TOWN, region("GM0002", "GM0001", "CR01", "PV01"), *SOUND[1:]),
            {"regions[1].parents: a municipality has 0 of kind municipality, this one 1"},
        ),
        (
            (*SOUND[:-1], region("PV02", "PV01")),
            {
                "regions[2].parents[0]: 'PV02' itself lies in PV01",
                "regions[4].parents: a province has 0 of kind province, this one 1",
            },
        ),
    ],
)
def test_regions_that_do_not_hold_together_are_caught(
    regions: tuple[bw.Region, ...], faults: set[str]
) -> None:
    assert {str(fault) for fault in region_faults(regions)} == faults
