"""Section 3 and item 3 of the work: every spelling of every code.

"All 10,000 four-digit codes in seven spellings round trip exactly, anything else raises; all 395
regions are found by code, name and URI." The codes are enumerated, not drawn.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from examples import some

TOOI = "https://identifier.overheid.nl/tooi/id"
SPELLINGS = {
    "int": lambda number: number,
    "digits": str,
    "four digits": lambda number: f"{number:04}",
    "code": lambda number: f"GM{number:04}",
    "small code": lambda number: f"gm{number:04}",
    "padded code": lambda number: f"GM{number:04}    ",
    "address": lambda number: f"{TOOI}/gemeente/gm{number:04}",
}
MUNICIPALITIES = {one.id: one for one in bw.regions("gemeente")}
REGIONS = bw.regions()
KNOWN = {
    text
    for one in REGIONS
    for text in (one.id, one.id.lower(), one.tooi, one.code.lstrip("0"), one.code)
}


def found(key: object, kind: str | None = None) -> bw.Region | None:
    """The region, or None if there is none; a failure if anything but our error comes out."""
    try:
        return bw.region(key, kind)
    except bw.UnknownIdError as error:
        said = str(error)
    assert said.startswith("no region ")
    return None


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_four_digit_code_is_found_exactly_or_refused(spelling: str) -> None:
    spelt = SPELLINGS[spelling]
    for number in some(range(10_000)):
        code = f"GM{number:04}"
        assert found(spelt(number)) is MUNICIPALITIES.get(code)
        assert found(spelt(number), "gemeente") is MUNICIPALITIES.get(code)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_code_of_a_municipality_is_a_region_of_another_kind(spelling: str) -> None:
    for one in MUNICIPALITIES.values():
        for kind in ("corop", "provincie"):
            assert found(SPELLINGS[spelling](int(one.code)), kind) is None


@pytest.mark.parametrize(("letters", "kind"), [("CR", "corop"), ("PV", "provincie")])
def test_every_two_digit_code_is_found_exactly_or_refused(letters: str, kind: str) -> None:
    known = {one.id: one for one in bw.regions(kind)}
    for number in range(100):
        code = f"{letters}{number:02}"
        for key in (code, code.lower(), f"{code}      "):
            assert found(key) is found(key, kind) is known.get(code)
        address = f"{TOOI}/{kind}/{code.lower()}"
        assert found(address) is (known.get(code) if kind == "provincie" else None)


def test_all_regions_are_found_by_code_name_and_address() -> None:
    assert len(REGIONS) == 395
    for one in REGIONS:
        assert bw.region(one.id) is bw.region(one.statcode) is one
        assert bw.region(one.name, kind=one.kind) is one
        assert one.tooi is None or bw.region(one.tooi) is one
        assert (one.tooi is None) == (one.kind in {"corop", "land"})


def test_every_alias_finds_its_region_or_names_it_among_others() -> None:
    for one in REGIONS:
        for alias in one.aliases:
            if found(alias, one.kind) is not one:
                with pytest.raises(bw.UnknownIdError) as caught:
                    bw.region(alias, one.kind)
                assert one.id in caught.value.hint


@given(st.integers() | st.integers(-20_000, 20_000))
def test_any_whole_number_is_a_municipality_or_refused(number: int) -> None:
    expected = MUNICIPALITIES.get(f"GM{number:04}") if 0 <= number < 10_000 else None
    assert found(number) is expected


@given(st.text() | st.text("GMCRPVgmcrpv0123456789 ", max_size=9) | st.from_regex(r"GM\d{3,5}"))
def test_any_other_text_is_refused_or_plainly_a_name(text: str) -> None:
    one = found(text)
    if one is not None and text.strip() not in KNOWN:
        spelt = text.strip().upper() == one.id or (
            text.isascii() and text.strip().zfill(4) == one.code
        )
        spelt = spelt or _letters(text).startswith(("gem", "corop", "prov", "cr", "pv", "gm"))
        spelt = spelt or _letters(text).endswith(("gem", "gemeente", "corop", "cr", "pv", "gm"))
        names = {_letters(name) for name in (one.name, *one.aliases)}
        assert spelt or _letters(text) in names


def _letters(text: str) -> str:
    """A name without all that does not count in it, by another way than the library's."""
    import unicodedata

    return "".join(
        char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum()
    )


@given(
    st.one_of(
        st.none(),
        st.booleans(),
        st.floats(),
        st.fractions(),
        st.decimals(),
        st.binary(),
        st.lists(st.integers()),
        st.dictionaries(st.text(), st.integers()),
        st.dates(),
    )
)
def test_anything_else_is_refused(key: object) -> None:
    assert found(key) is None


@given(strategies.regions())
def test_a_made_up_region_says_its_code_in_every_way(region: bw.Region) -> None:
    assert region.statcode == region.id
    assert region.id[:2] + region.code == region.id
    assert region.tooi is None or region.tooi.endswith(f"/{region.kind}/{region.id.lower()}")
    assert (region.tooi is None) == (region.kind not in {"gemeente", "provincie"})
