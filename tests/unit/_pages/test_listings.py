from collections.abc import Iterable

import brede_welvaart as bw
from brede_welvaart._pages import listings
from brede_welvaart._pages.blocks import Block
from brede_welvaart._pages.words import Words
from brede_welvaart._pages.writer import plain_text

NL, EN = Words("nl"), Words("en")


def said(blocks: Iterable[Block]) -> str:
    return plain_text(blocks, 80)


def heads(page: str) -> list[str]:
    return [line for line in page.splitlines() if line and not line.startswith(" ")]


def scheme_of(key: str) -> bw.ThemeScheme:
    return next(scheme for scheme in bw.theme_schemes() if scheme.id == key)


def test_a_plan_is_the_list_of_its_steps_by_phase(odd_plan: bw.Plan) -> None:
    assert str(odd_plan).splitlines() == [
        "Eigen plan  editie eigen_1",
        "   1  Eerst [bold]dit[/bold] *doen*  eerst",
        "",
        "Slot",
        "   2  Daarna  daarna",
        "      Wat je doet.",
        "",
        "   3  Gewichtloos  gewichtloos",
    ]


def test_our_plan_says_in_english_whose_order_it_is() -> None:
    page = bw.plan().text("en")
    assert "\n   5  Choose, and say what it costs  keuzes_maken\n" in page
    assert "\n  10  Follow, learn, adjust  leren_bijstellen\n" in page
    assert "\nGround rules\n" in page
    for rule in bw.plan().rules:
        assert rule.get("en") in " ".join(page.split())
    assert bw.plan().note
    assert page.replace("\n", " ").endswith(bw.plan().note.get("en"))


def test_themes_are_listed_by_dimension_and_the_other_schemes_are_named() -> None:
    page = said(listings.themes(scheme_of("cbs"), bw.themes(), EN))
    assert heads(page)[1:] == ["Here and now", "Later", "Elsewhere", "Theme schemes"]
    assert "  • Housing  cbs.wonen\n    How people live," in page
    for scheme in bw.theme_schemes():
        assert f"\n  {scheme.id} " in page


def test_themes_without_a_dimension_are_listed_under_no_head() -> None:
    page = said(listings.themes(scheme_of("tilburg"), bw.themes("tilburg"), NL))
    assert page.startswith("Zes zorgen van de startpagina  tilburg\n  • Wonen  tilburg.wonen\n")


def test_actors_are_listed_by_kind_and_those_without_one_last() -> None:
    odd = bw.Actor("zonder_soort", bw.Text("Zonder soort"))
    page = said(listings.actors([odd, *bw.actors()], NL))
    assert page.startswith("Gemeentebestuur\n  • Gemeenteraad  gemeenteraad\n    Kiest ")
    assert page.endswith("\n\n  • Zonder soort  zonder_soort")
    assert page.count("  • ") == 1 + len(bw.actors())


def test_indicators_are_listed_by_theme_with_unit_and_direction() -> None:
    page = " ".join(said(listings.indicators(bw.indicators(), EN)).split())
    for part in (
        "bbp_per_inwoner euros per inhabitant, at 2015 prices · a rise goes with more broad",
        "a rise goes with less broad well-being",
        "vacaturegraad",
        "no direction: it is a choice",
    ):
        assert part in page
    assert page.count(" • ") == len(bw.indicators())


def test_regions_are_listed_with_what_they_lie_in() -> None:
    page = said(listings.regions(bw.regions(), NL))
    first, *lines = page.splitlines()
    assert first.split() == ["Code", "Naam", "Soort", "Ligt", "in"]
    codes = [line.partition(" ")[0] for line in lines if not line.startswith(" ")]
    assert codes == [region.id for region in bw.regions()]
    emmen = next(line for line in lines if line.startswith("GM0114"))
    assert emmen.split()[1:] == ["Emmen", "gemeente", "Zuidoost-Drenthe", "·", "Drenthe"]
    assert next(line for line in lines if line.startswith("PV30")).split()[-1] == "provincie"


def test_a_name_that_is_that_of_its_area_and_its_province_is_said_once() -> None:
    _, line = said(listings.regions([bw.region("GM0344")], NL)).splitlines()
    assert line.split()[1:] == ["Utrecht", "gemeente", "Utrecht"]


def test_sources_are_listed_by_publisher_with_date_and_licence() -> None:
    page = said(listings.sources(bw.sources(), EN))
    publishers = sorted({source.publisher for source in bw.sources()}, key=str.casefold)
    assert "".join(heads(page)).replace(" ", "") == "".join(publishers).replace(" ", "")
    flat = " ".join(page.split())
    assert "cbs_monitor_2022 · 2022 · CC BY 4.0" in flat
    assert f" {flat}".count(" • ") == len(bw.sources())


def test_a_source_that_was_only_updated_shows_when() -> None:
    source = bw.Source("a", "Titel", "Wij", updated="2024-03")
    assert said(listings.sources([source], NL)) == "Wij\n  • Titel  a · maart 2024"
    undated = bw.Source("a", "Titel", "Wij")
    assert said(listings.sources([undated], NL)) == "Wij\n  • Titel  a"


def test_what_stands_for_more_is_listed_with_what_finds_it(odd_plan: bw.Plan) -> None:
    found = [
        bw.theme("wonen"),
        bw.criterion("afwegen.1"),
        bw.source("gemeentewet"),
        bw.region("GM0855"),
        odd_plan.steps[0],
        scheme_of("cbs"),
    ]
    page = " ".join(said(listings.several(found, NL)).split())
    assert page.startswith("Hier horen meer dingen bij. Kies er een: ")
    for part in (
        f"theme:cbs.wonen Wonen ({scheme_of('cbs').name})",
        f"criterion:afwegen.1 {bw.criterion('afwegen.1').statement}",
        "source:gemeentewet Gemeentewet",
        "region:GM0855 Tilburg (gemeente)",
        "step:eerst Eerst",
        f"scheme:cbs {scheme_of('cbs').name}",
    ):
        assert part in page


def test_hits_are_listed_with_their_sentence_and_what_is_left() -> None:
    found = [(bw.theme("wonen"), ""), (bw.actor("college"), "Voert uit.")]
    assert said(listings.hits(found, 7, NL, hint="Vraag om meer.")) == (
        "  • Wonen (Monitor Brede Welvaart van het CBS)  theme:cbs.wonen\n"
        "  • College van burgemeester en wethouders  actor:college\n"
        "    Voert uit.\n"
        "\nNog 7 gevonden. Vraag om meer."
    )
    assert "Vraag" not in said(listings.hits(found, 0, NL, hint="Vraag om meer."))


def test_nothing_found_says_what_may_have_been_meant() -> None:
    page = said(listings.nothing("woonen", ["theme:cbs.wonen"], NL))
    assert page == "Niets gevonden voor 'woonen'.\nMisschien bedoel je: theme:cbs.wonen"
    assert said(listings.nothing("xq", [], EN)) == "Nothing found for 'xq'."
