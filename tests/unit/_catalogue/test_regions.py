"""Finding regions: by code, number, address and name; what is said where that fails."""

import copy
import pickle
import subprocess
import sys
from fractions import Fraction
from functools import partial

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._catalogue.regions import RegionIndex
from brede_welvaart._catalogue.whole import catalogue_faults
from faults_said import said

SOURCE = ("published", ("bron",))
HINT = "not a code, the number of a municipality or a name in this edition"


class Number:
    """A whole number of a type that is not ours, such as one of a data frame."""

    def __init__(self, value: int) -> None:
        self._value = value

    def __index__(self) -> int:
        return self._value


def index_of(*regions: bw.Region) -> RegionIndex:
    return RegionIndex(regions, partial(index_of, *regions))


def municipality(code: str, name: str, **more: object) -> bw.Region:
    return bw.Region(code, name, "gemeente", (), *SOURCE, **more)


def ascii_id(key: object) -> str:
    """The name of a test: Python prints no number of thousands of digits."""
    return type(key).__name__ if isinstance(key, int | Number) else ascii(key)


def miss(key: object, kind: object = None) -> bw.UnknownIdError:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.region(key, kind)
    return caught.value


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (855, "GM0855"),
        (Number(855), "GM0855"),
        ("855", "GM0855"),
        (" 0855 ", "GM0855"),
        ("GM0855", "GM0855"),
        ("gm0855", "GM0855"),
        ("Gm0855", "GM0855"),
        ("GM0855    ", "GM0855"),
        ("cr34 ", "CR34"),
        ("pv30", "PV30"),
        ("https://identifier.overheid.nl/tooi/id/gemeente/gm0855", "GM0855"),
        ("https://identifier.overheid.nl/tooi/id/provincie/pv30", "PV30"),
        ("Tilburg", "GM0855"),
        ("  tilburg\t", "GM0855"),
        (14, "GM0014"),
    ],
)
def test_a_region_is_found_by_code_number_and_address(key: object, code: str) -> None:
    assert bw.region(key).id == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Den Haag", "GM0518"),
        ("den haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("\u2019s Gravenhage", "GM0518"),
        ("s-gravenhage (gemeente)", "GM0518"),
        ("The Hague", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("Friesland", "PV21"),
        ("fryslan", "PV21"),
        ("Noord Holland", "PV27"),
        ("Brabant", "PV30"),
        ("Sudwest-Fryslan", "GM1900"),
        ("Hengelo", "GM0164"),
        ("Hengelo (O)", "GM0164"),
        ("Rijswijk", "GM0603"),
        ("Bergen (NH.)", "GM0373"),
        ("Bergen NH", "GM0373"),
        ("Bergen (L)", "GM0893"),
        ("Nuenen", "GM0820"),
        ("Reusel - De Mierden", "GM1667"),
        ("Arnhem-Nijmegen", "CR15"),
        ("Gooi en Vechtstreek", "CR24"),
        ("Utrecht (gemeente)", "GM0344"),
        ("Utrecht (CR)", "CR17"),
        ("utrecht (pv)", "PV26"),
    ],
)
def test_a_region_is_found_by_what_people_call_it(name: str, code: str) -> None:
    assert bw.region(name).id == code


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Utrecht", "gemeente", "GM0344"),
        ("Utrecht", "corop", "CR17"),
        ("Utrecht", bw.RegionKind.PROVINCIE, "PV26"),
        ("Groningen", "provincie", "PV20"),
        (855, "gemeente", "GM0855"),
        ("PV26", "provincie", "PV26"),
    ],
)
def test_a_kind_tells_regions_of_one_name_apart(name: object, kind: str, code: str) -> None:
    assert bw.region(name, kind=kind).id == code


@pytest.mark.parametrize(
    ("name", "kind", "candidates"),
    [
        ("Utrecht", None, ("GM0344", "CR17", "PV26")),
        ("Groningen", None, ("GM0014", "PV20")),
        ("Flevoland", None, ("CR40", "PV24")),
        ("Bergen", None, ("GM0373", "GM0893")),
        ("bergen", "gemeente", ("GM0373", "GM0893")),
    ],
)
def test_a_name_of_more_than_one_names_them_all(
    name: str, kind: str | None, candidates: tuple[str, ...]
) -> None:
    error = miss(name, kind)

    assert error.suggestions == candidates
    for code in candidates:
        found = bw.region(code)
        assert f"{code} {found.name} ({found.kind})" in error.hint
    assert "more than one has this name" in str(error)


def test_those_are_all_the_names_of_more_than_one() -> None:
    names = {name for one in bw.regions() for name in (one.name, *one.aliases)}
    twice = set()
    for name in names:
        try:
            bw.region(name)
        except bw.UnknownIdError:
            twice.add(name)

    assert twice == {"Utrecht", "Groningen", "Flevoland", "Bergen"}


def test_more_than_three_candidates_are_all_in_the_error() -> None:
    index = index_of(*(municipality(f"GM000{n}", "Dorp") for n in range(5)))

    with pytest.raises(bw.UnknownIdError) as caught:
        index.find("dorp")

    assert all(f"GM000{n} Dorp (gemeente)" in str(caught.value) for n in range(5))


@pytest.mark.parametrize(
    ("key", "kind", "code"),
    [(855, "provincie", "GM0855"), ("PV30", "corop", "PV30"), ("Tilburg", "corop", "GM0855")],
)
def test_a_region_of_another_kind_is_not_found_but_named(key: object, kind: str, code: str) -> None:
    error = miss(key, kind)

    assert error.suggestions == (code,)
    assert error.hint == f"of another kind: {code} {bw.region(code).name} ({bw.region(code).kind})"


@pytest.mark.parametrize(
    "key",
    [
        856,
        -1,
        10000,
        10**5000,
        "856",
        "00855",
        "GM855",
        "GM00855",
        "GM0855x",
        "GM 0855",
        "\u0668\u0665\u0665",
        "\uff18\uff15\uff15",
        "8\u00b2",
        "CR41",
        "http://identifier.overheid.nl/tooi/id/gemeente/gm0855",
        "https://identifier.overheid.nl/tooi/id/gemeente/GM0855",
        "https://identifier.overheid.nl/tooi/id/corop/cr34",
        "",
        "  ",
        "()",
        "\ud800",
        True,
        False,
        None,
        855.0,
        Fraction(855),
        b"GM0855",
        ["GM0855"],
        Number(-1),
    ],
    ids=ascii_id,
)
def test_what_stands_for_no_region_is_refused(key: object) -> None:
    error = miss(key)

    assert (error.kind, error.suggestions, error.hint) == ("region", (), HINT)
    assert error.key is key


def test_a_name_that_is_nearly_right_is_suggested_with_its_code() -> None:
    error = miss("Tilbrug")

    assert error.suggestions[0] == "GM0855"
    assert error.hint.startswith("GM0855 Tilburg (gemeente)")


def test_a_suggestion_is_of_the_kind_that_was_asked_for() -> None:
    assert set(miss("Utrect").suggestions) == {"GM0344", "CR17", "PV26"}
    assert miss("Utrect", "provincie").suggestions == ("PV26",)


@pytest.mark.parametrize("kind", ["stad", "", 3, ["gemeente"]])
def test_another_kind_is_refused(kind: object) -> None:
    hint = "known: gemeente, corop, provincie, land, wijk, buurt"

    with pytest.raises(bw.UnknownIdError) as caught:
        bw.regions(kind)
    for error in (miss("Tilburg", kind), caught.value):
        assert (error.kind, error.key, error.hint) == ("kind of region", kind, hint)


def test_regions_are_listed_by_kind() -> None:
    assert [len(bw.regions(kind)) for kind in bw.RegionKind] == [342, 40, 12, 1, 0, 0]
    assert bw.regions() == tuple(one for kind in bw.RegionKind for one in bw.regions(kind))
    assert bw.regions(bw.RegionKind.COROP) is bw.regions("corop")
    assert bw.catalogue().regions == bw.regions()


def test_regions_within_a_region_are_those_that_have_it_as_parent() -> None:
    limburg = bw.regions("corop", within="Limburg")
    assert [region.id for region in limburg] == ["CR37", "CR38", "CR39"]
    inside = bw.regions(within="PV31")
    assert inside == tuple(region for region in bw.regions() if "PV31" in region.parents)
    assert {region.kind for region in inside} == {bw.RegionKind.GEMEENTE, bw.RegionKind.COROP}
    assert len(bw.regions("gemeente", within="cr37")) == 8
    assert bw.regions("provincie", within="Limburg") == ()


def test_no_region_lies_in_a_municipality() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.regions(within=855)
    assert str(caught.value) == (
        "no COROP area or province 855 (no region lies in GM0855: it is a municipality)"
    )


def test_all_regions_lie_in_the_country() -> None:
    assert bw.regions("gemeente", within="Nederland") == bw.regions("gemeente")
    assert bw.region("NL01") not in bw.regions(within="nl01")


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Gemeente Goes", "GM0664"),
        ("gem. Goes", "GM0664"),
        ("Drenthe (PV)", "PV22"),
        ("Provincie Utrecht", "PV26"),
        ("Utrecht (provincie)", "PV26"),
        ("Twente (CR)", "CR12"),
        ("COROP-gebied Twente", "CR12"),
        ("Utrecht (gemeente)", "GM0344"),
        ("Groningen (GM)", "GM0014"),
        ("Nederland", "NL01"),
    ],
)
def test_a_name_may_have_its_kind_beside_it(label: str, code: str) -> None:
    assert bw.region(label).id == code


@pytest.mark.parametrize("label", ["Goes (PV)", "Provincie Goes", "Gemeente", "Provincie"])
def test_a_kind_beside_another_name_finds_nothing(label: str) -> None:
    with pytest.raises(bw.UnknownIdError):
        bw.region(label)


@pytest.mark.parametrize(("code", "kind"), [("wk085501 ", "wijk"), ("BU08550102", "buurt")])
def test_a_district_is_known_by_its_code_and_lies_in_its_municipality(code: str, kind: str) -> None:
    found = bw.region(code)
    assert (found.id, found.name, found.kind) == (code.strip().upper(), found.id, kind)
    assert found.parents == ("GM0855", *bw.region(855).parents)
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 (our own)
    assert found == again == copy.deepcopy(found)
    with pytest.raises(bw.UnknownIdError, match="only the codes are known"):
        found.peers("gemeente")
    with pytest.raises(bw.UnknownIdError, match="it is a"):
        bw.regions(within=found.id)


@pytest.mark.parametrize("code", ["WK999901", "BU085501", "WK08550102", "WK0855", "BU99990000"])
def test_other_codes_of_districts_are_known_nowhere(code: str) -> None:
    with pytest.raises(bw.UnknownIdError):
        bw.region(code)


def test_a_region_within_which_to_look_is_found_as_any_region_is() -> None:
    with pytest.raises(bw.UnknownIdError, match=r"CR17 Utrecht \(corop\), PV26 Utrecht"):
        bw.regions("gemeente", within="Utrecht")
    with pytest.raises(bw.UnknownIdError, match="Drenthe"):
        bw.regions("gemeente", within="Drente")


def test_another_edition_is_refused() -> None:
    for call in (partial(bw.regions, edition="1900.1"), partial(bw.region, 855, edition="1900.1")):
        with pytest.raises(bw.UnknownIdError, match=r"no edition '1900\.1'"):
            call()


def test_a_withdrawn_region_is_found_by_code_alone() -> None:
    old = municipality("GM0001", "Oud", withdrawn="2026-01-01")
    new = attrs.evolve(old, id="GM0002", withdrawn=None)
    index = index_of(old, new)

    assert index.find(1) is old
    assert index.find("Oud") is new
    assert index.listed() == index.listed("gemeente") == (new,)
    assert index.regions == (old, new)


def test_peers_leave_out_what_was_withdrawn() -> None:
    town = bw.Region("GM0001", "Dorp", "gemeente", ["CR01", "PV01"], *SOURCE)
    gone = attrs.evolve(town, id="GM0002", withdrawn="2026-01-01")
    alone = attrs.evolve(gone, id="GM0003", parents=["CR02", "PV01"])
    index = index_of(town, gone, alone)

    assert index.find(2).peers("corop") == (town,)
    assert index.find(3).peers("corop") == ()
    assert index.find(3).peers("provincie") == (town,)


def test_a_region_finds_its_peers_in_another_process() -> None:
    code = (
        "import pickle, sys\n"
        "region = pickle.load(sys.stdin.buffer)\n"
        "import brede_welvaart as bw\n"
        "print(region is bw.region('Tilburg'), len(region.peers('provincie')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=pickle.dumps(bw.region("Tilburg")),
        capture_output=True,
        check=True,
    )

    assert done.stdout.split() == [b"True", b"56"]


# What a catalogue and an assessment say of regions


def test_faults_between_regions_are_faults_of_the_catalogue() -> None:
    ours = bw.catalogue()
    lost = municipality("GM0001", "Dorp")
    faults = catalogue_faults(attrs.evolve(ours, regions=(lost,)))

    assert [str(fault) for fault in faults] == [
        "regions[0].parents: a municipality has 1 of kind COROP area, this one 0",
        "regions[0].parents: a municipality has 1 of kind province, this one 0",
        "regions[0].sources[0]: no source 'bron'",
    ]


def assessment(region: object) -> dict[str, object]:
    return {
        "format": "brede_welvaart/assessment/1",
        "edition": "2026.1",
        "organisation": {"name": "Voorbeeldgemeente", "region": region},
        "responses": [],
    }


@pytest.mark.parametrize("code", ["GM0855", "CR34", "PV30", None])
def test_an_assessment_may_be_of_any_region(code: str | None) -> None:
    assert bw.from_dict(assessment(code), bw.Assessment).organisation.region == code


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("GM0370", "'GM0370' is no municipality of 2026"),
        ("CR41", "'CR41' is no COROP area of 2026"),
        ("PV19", "'PV19' is no province of 2026"),
    ],
)
def test_a_code_that_is_not_known_is_a_fault_without_a_guess(code: str, message: str) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(assessment(code))

    assert said(caught.value.faults) == (("organisation.region", message),)


def test_it_says_so_in_dutch_too() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(assessment("GM0370"))

    assert caught.value.faults[0].text("nl") == "'GM0370' is geen gemeente van 2026"


def test_a_faulty_organisation_is_named_once() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(assessment("Tilburg") | {"organisation": {"region": "GM0000"}})

    assert {fault.path for fault in caught.value.faults} == {
        "organisation.name",
        "organisation.region",
    }


def test_a_region_is_known_to_the_plan_of_ones_own_as_well() -> None:
    text = bw.Text("Een")
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, 1, text)])
    plan = bw.Plan("mijn", "1", text, scale, [bw.Step("een", text, [bw.Criterion("een.1", text)])])
    document = assessment("GM9999") | {"edition": "1"}

    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(document, bw.Assessment, plan=plan)

    assert [fault.path for fault in caught.value.faults] == ["organisation.region"]


@pytest.mark.parametrize(
    ("use", "is_read"),
    [
        ("bw.step(1)", False),
        ("bw.from_dict(bw.to_dict(bw.example('voorbeeldgemeente')))", False),
        ("bw.score(bw.example('apeldoorn'))", False),
        ("bw.from_dict(bw.to_dict(bw.example('apeldoorn')))", False),
        ("bw.region(855)", True),
    ],
)
def test_regions_are_read_only_where_there_is_one_to_look_for(use: str, is_read: bool) -> None:
    code = (
        f"import sys, brede_welvaart as bw; {use}\n"
        "from brede_welvaart._data.loading import _loaded\n"
        "print('brede_welvaart.model.region' in sys.modules, ('2026.1', 'regions') in _loaded)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == [str(is_read)] * 2
