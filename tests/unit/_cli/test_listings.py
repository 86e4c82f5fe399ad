import pytest

import brede_welvaart as bw
from brede_welvaart._cli.listings import Listings
from brede_welvaart._cli.paper import render
from brede_welvaart._cli.search import search
from brede_welvaart._cli.store import Store
from brede_welvaart._cli.words import EN, NL


@pytest.fixture
def nl() -> Listings:
    return Listings(Store(bw.plan()), NL)


@pytest.fixture
def en() -> Listings:
    return Listings(Store(bw.plan()), EN)


def test_the_steps_are_listed_by_phase(odd_plan: bw.Plan) -> None:
    said = render(Listings(Store(odd_plan), NL).steps())
    assert said.splitlines() == [
        "Eigen plan  editie eigen_1",
        "",
        "   1  Eerst [bold]dit[/bold] *doen*  eerst",
        "",
        "Slot",
        "   2  Daarna  daarna",
        "      Wat je doet.",
        "",
        "   3  Gewichtloos  gewichtloos",
    ]


def test_the_steps_are_listed_in_english(en: Listings) -> None:
    said = render(en.steps())
    assert "   5  Choose, and say what it costs  keuzes_maken\n" in said
    assert bw.step(5).summary.en.split()[0] in said


def scheme_of(key: str) -> bw.ThemeScheme:
    return next(scheme for scheme in bw.theme_schemes() if scheme.id == key)


def test_themes_are_listed_by_dimension_and_the_other_schemes_are_named(en: Listings) -> None:
    said = render(en.themes(scheme_of("cbs"), bw.themes()))
    heads = [line for line in said.splitlines() if line and not line.startswith(" ")]
    assert heads[1:] == ["Here and now", "Later", "Elsewhere", "Theme schemes"]
    assert "  • Housing  cbs.wonen\n    How people live," in said
    for scheme in bw.theme_schemes():
        assert f"\n  {scheme.id} " in said


def test_themes_without_a_dimension_are_listed_under_no_head(nl: Listings) -> None:
    said = render(nl.themes(scheme_of("tilburg"), bw.themes("tilburg")))
    assert said.startswith("Zes zorgen van de startpagina  tilburg\n\n  • Wonen  tilburg.wonen\n")


def test_actors_are_listed_by_kind_and_those_without_one_last() -> None:
    odd = bw.Actor("zonder_soort", bw.Text("Zonder soort"))
    said = render(Listings(Store(bw.plan()), NL).actors([odd, *bw.actors()]))
    assert said.startswith("\nGemeentebestuur\n  • Gemeenteraad  gemeenteraad\n    Kiest ")
    assert said.endswith("\n\n  • Zonder soort  zonder_soort\n")
    assert said.count("  • ") == 1 + len(bw.actors())


def test_indicators_are_listed_by_theme_with_unit_and_direction(en: Listings) -> None:
    said = " ".join(render(en.indicators(bw.indicators())).split())
    for part in (
        "bbp_per_inwoner euros per inhabitant, at 2015 prices · a rise goes with more broad",
        "a rise goes with less broad well-being",
        "vacaturegraad",
        "no direction: it is a choice",
    ):
        assert part in said
    assert said.count(" • ") == len(bw.indicators())


def test_regions_are_listed_with_what_they_lie_in(nl: Listings) -> None:
    lines = render(nl.regions(bw.regions())).splitlines()
    codes = [line.partition(" ")[0] for line in lines if not line.startswith(" ")]
    assert codes == [region.id for region in bw.regions()]
    emmen = next(line for line in lines if line.startswith("GM0114"))
    assert emmen.split()[1:] == ["Emmen", "gemeente", "Zuidoost-Drenthe", "·", "Drenthe"]
    assert next(line for line in lines if line.startswith("PV30")).split()[-1] == "provincie"


def test_a_name_that_is_that_of_its_area_and_its_province_is_said_once(nl: Listings) -> None:
    (line,) = render(nl.regions([bw.region("GM0344")])).splitlines()
    assert line.split()[1:] == ["Utrecht", "gemeente", "Utrecht"]


def test_sources_are_listed_by_publisher_with_date_and_licence(en: Listings) -> None:
    said = render(en.sources(bw.sources()))
    heads = [line for line in said.splitlines() if line and not line.startswith(" ")]
    publishers = sorted({source.publisher for source in bw.sources()}, key=str.casefold)
    assert "".join(heads).replace(" ", "") == "".join(publishers).replace(" ", "")
    flat = " ".join(said.split())
    assert "cbs_monitor_2022 · 2022 · CC BY 4.0" in flat
    assert flat.count(" • ") == len(bw.sources())


def test_a_source_that_was_only_updated_shows_when(nl: Listings) -> None:
    source = bw.Source("a", "Titel", "Wij", updated="2024-03")
    assert render(nl.sources([source])) == "\nWij\n  • Titel  a · maart 2024\n"


def test_hits_are_listed_with_their_sentence_and_what_is_left(nl: Listings) -> None:
    hits = search(["wonen"], Store(bw.plan()), "nl")
    said = render(nl.hits(hits[:1], 7))
    assert said == (
        "  • Wonen (Monitor Brede Welvaart van het CBS)  theme:cbs.wonen\n"
        "\nNog 7 gevonden; --all toont alles.\n"
    )
    text = next(hit for hit in hits if hit.sentence)
    shown = " ".join(render(nl.hits([text], 0)).split())
    assert text.sentence in shown
    assert "--all" not in shown


def test_nothing_found_says_what_may_have_been_meant(nl: Listings, en: Listings) -> None:
    said = render(nl.nothing("woonen", ["theme:cbs.wonen"]))
    assert said == "Niets gevonden voor 'woonen'.\n  Misschien bedoel je: theme:cbs.wonen\n"
    assert render(en.nothing("xq", [])) == "Nothing found for 'xq'.\n"
