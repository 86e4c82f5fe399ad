"""Scans and their effects: what they are made of."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]


def test_horizons_and_places_are_given_as_words_in_any_collection(make: Make) -> None:
    effect = make(bw.Effect, horizons=["now", bw.Horizon.YEARS_40_PLUS], places={"street"})

    assert effect.horizons == (bw.Horizon.NOW, bw.Horizon.YEARS_40_PLUS)
    assert effect.places == (bw.Place.STREET,)
    assert all(isinstance(horizon, bw.Horizon) for horizon in effect.horizons)
    assert all(isinstance(place, bw.Place) for place in effect.places)


@pytest.mark.parametrize(
    ("name", "words"), [("horizons", ("now", "later")), ("places", ("street", "city"))]
)
def test_another_word_is_refused_with_its_place(
    faults_of: Faults, name: str, words: tuple[str, ...]
) -> None:
    (fault,) = faults_of(bw.Effect, **{name: words})

    assert fault.path == f"{name}[1]"
    assert fault.message.endswith(f"got {words[1]!r}")


@pytest.mark.parametrize(
    ("name", "words"),
    [("horizons", ("now", "1_5", "now")), ("places", ("street", "region", "street"))],
)
def test_no_horizon_and_no_place_stands_twice(
    faults_of: Faults, name: str, words: tuple[str, ...]
) -> None:
    assert f"{name}[2]" in {path for path, _ in faults_of(bw.Effect, **{name: words})}


@pytest.mark.parametrize("name", ["discussion", "written_by_ai", "reviewed"])
@pytest.mark.parametrize(("bad", "shown"), [(1, "1"), ("ja", "'ja'"), (None, "null")])
def test_yes_or_no_is_nothing_else(faults_of: Faults, name: str, bad: object, shown: str) -> None:
    assert faults_of(bw.Effect, **{name: bad}) == ((name, f"expected true or false, got {shown}"),)


def test_effects_without_an_id_may_be_the_same(make: Make) -> None:
    effect = make(bw.Effect)

    assert make(bw.Scan, effects=[effect, effect]).effects == (effect, effect)


def test_two_effects_with_one_id_are_refused(faults_of: Faults, make: Make) -> None:
    effects = [make(bw.Effect, id="a"), make(bw.Effect), make(bw.Effect, id="a")]

    assert faults_of(bw.Scan, effects=effects) == (
        ("effects[2].id", "'a' stands here a second time"),
    )


def test_a_scan_shows_how_many_effects_it_has(make: Make) -> None:
    scan = make(bw.Scan, effects=[make(bw.Effect)], date="2026-11-24")

    assert repr(scan) == (
        "Scan(title='Een plan', scheme='lijst', effects=<1 effects>, organisation=None, "
        "date=2026-11-24)"
    )


def test_a_scan_brings_themes_of_its_own_scheme_each_once(make: Make, faults_of: Faults) -> None:
    one, other = make(bw.Theme, id="buurt"), make(bw.Theme, id="groen")
    scan = make(bw.Scan, scheme="lijst", themes=[one, other])

    assert scan.themes == (one, other)
    assert faults_of(bw.Scan, scheme="lijst", themes=(one, other, one)) == (
        ("themes[2].id", "'lijst.buurt' stands here a second time"),
    )
    assert faults_of(bw.Scan, scheme="andere", themes=(one,)) == (
        ("themes[0].scheme", "is 'lijst', but the scan is by scheme 'andere'"),
    )


def test_a_faulty_scheme_hides_no_other_fault_of_own_themes(faults_of: Faults, make: Make) -> None:
    themes = (make(bw.Theme), make(bw.Theme))

    assert [path for path, _ in faults_of(bw.Scan, scheme="", themes=themes)] == [
        "scheme",
        "themes[1].id",
    ]
