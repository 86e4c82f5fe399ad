"""What must hold together among the themes and indicators of an edition."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._catalogue.whole import catalogue_faults
from faults_said import said

TEXT = bw.Text("Een tekst")
SOURCE = ("published", ("bron",))
HOME = bw.Theme("wonen", "een", TEXT, TEXT, *SOURCE, matches=[bw.Match("twee.huis", "close")])
HOUSE = bw.Theme("huis", "twee", TEXT, TEXT, *SOURCE, matches=[bw.Match("een.wonen", "close")])
LATER = bw.Theme("bouwen", "een", TEXT, TEXT, *SOURCE)
RENT = bw.Indicator(
    "huur", TEXT, ["een.wonen"], TEXT, "2023", *SOURCE, direction=-1, direction_basis="read"
)
RENT_LATER = attrs.evolve(RENT, id="huur_later", themes=["een.bouwen"], same_series_as="huur")


def edition(**changes: object) -> bw.Catalogue:
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    step = bw.Step("een", TEXT, [bw.Criterion("een.1", TEXT)], sources=["bron"])
    sound = bw.Catalogue(
        edition="proef",
        plan=bw.Plan("plan", "proef", TEXT, scale, [step]),
        actors=(),
        schemes=tuple(bw.ThemeScheme(key, TEXT, TEXT, *SOURCE) for key in ("een", "twee")),
        themes=(HOME, HOUSE, LATER),
        sources=(bw.Source("bron", "Titel", "Uitgever"),),
        indicators=(RENT, RENT_LATER),
    )
    return attrs.evolve(sound, **changes)


def with_rent(**changes: object) -> bw.Catalogue:
    return edition(indicators=(attrs.evolve(RENT, **changes),))


def with_later(**changes: object) -> bw.Catalogue:
    return edition(indicators=(RENT, attrs.evolve(RENT_LATER, **changes)))


def test_themes_and_indicators_that_hold_together_have_no_faults() -> None:
    assert list(catalogue_faults(edition())) == []


def test_the_data_of_every_edition_holds_together() -> None:
    for name in bw.editions():
        assert list(catalogue_faults(bw.catalogue(name))) == []


@pytest.mark.parametrize(
    ("broken", "path", "message"),
    [
        (
            edition(themes=(HOME, LATER)),
            "themes[0].matches[0].theme",
            "no theme 'twee.huis'",
        ),
        (
            edition(themes=(HOME, attrs.evolve(HOUSE, matches=()), LATER)),
            "themes[0].matches[0]",
            "'twee.huis' does not match 'een.wonen' as close: a match stands at both themes",
        ),
        (
            edition(indicators=(RENT, RENT)),
            "indicators[1].id",
            "'huur' stands here a second time",
        ),
        (
            with_rent(themes=["een.woning"]),
            "indicators[0].themes[0]",
            "no theme 'een.woning'; did you mean 'een.wonen'?",
        ),
        (with_rent(sources=["boek"]), "indicators[0].sources[0]", "no source 'boek'"),
        (
            with_rent(direction=None),
            "indicators[0].direction_basis",
            "a direction and what it rests on stand together",
        ),
        (
            with_rent(direction_basis=None),
            "indicators[0].direction_basis",
            "a direction and what it rests on stand together",
        ),
        (
            with_later(same_series_as="huurt"),
            "indicators[1].same_series_as",
            "no indicator 'huurt'; did you mean 'huur'?",
        ),
        (
            with_later(name=bw.Text("Koop")),
            "indicators[1].same_series_as",
            "'name' differs from that of 'huur'",
        ),
        (
            with_later(unit=bw.Text("euro")),
            "indicators[1].same_series_as",
            "'unit' differs from that of 'huur'",
        ),
        (
            with_later(direction=1),
            "indicators[1].same_series_as",
            "'direction' differs from that of 'huur'",
        ),
        (
            with_later(direction_basis="inferred"),
            "indicators[1].same_series_as",
            "'direction_basis' differs from that of 'huur'",
        ),
        (
            with_later(levels=["corop"]),
            "indicators[1].same_series_as",
            "'levels' differs from that of 'huur'",
        ),
        (
            with_later(themes=["een.bouwen", "een.wonen"]),
            "indicators[1].same_series_as",
            "'huur' stands under the same theme",
        ),
        (
            edition(
                indicators=(
                    RENT,
                    RENT_LATER,
                    attrs.evolve(RENT, id="c", same_series_as="huur_later"),
                )
            ),
            "indicators[2].same_series_as",
            "'huur_later' is itself the same series as another",
        ),
    ],
)
def test_what_does_not_hold_together_is_named(
    broken: bw.Catalogue, path: str, message: str
) -> None:
    assert list(said(catalogue_faults(broken))) == [(path, message)]


def test_an_indicator_that_is_its_own_series_twice_is_named() -> None:
    found = list(catalogue_faults(with_rent(same_series_as="huur")))

    assert {fault.path for fault in found} == {"indicators[0].same_series_as"}
    assert len(found) == 2


def test_a_catalogue_counts_its_indicators() -> None:
    assert ", 2 indicators" in repr(edition())
