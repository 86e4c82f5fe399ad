import pytest

import brede_welvaart as bw
from brede_welvaart._cli.cards import Cards
from brede_welvaart._cli.lookup import look_up
from brede_welvaart._cli.paper import render
from brede_welvaart._cli.record_words import NL as NL_RECORDS
from brede_welvaart._cli.store import Store
from brede_welvaart._cli.words import EN, NL


def card(key: str, plan: bw.Plan, *, lang: str = "nl") -> str:
    phrases = EN if lang == "en" else NL
    store = Store(plan)
    found = look_up(key, store)
    assert len(found) == 1
    return render(Cards(store, phrases).card(found[0].record))


def test_a_step_shows_all_there_is(odd_plan: bw.Plan) -> None:
    said = card("daarna", odd_plan)
    assert said.startswith("Daarna  Stap 2 · Slot · daarna\n")
    for part in (
        "\nWat je doet.\n\nEerste alinea.\n\nTweede alinea.\n",
        "  • Een later feit.\n    daarna.1\n",
        "  besluit      Gemeenteraad (over alles)\n",
        "  controleert  Dorpsraad\n",
        "  Wonen  cbs.wonen\n",
        "\nBronnen\n  Status: van onze redactie\n",
    ):
        assert part in said


def test_a_step_shows_its_hints_aspects_and_sources(odd_plan: bw.Plan) -> None:
    said = card("eerst", odd_plan)
    assert "  • Nog een feit.\n    eerst.3 · gedaan\n    Laat zien met: iets.\n" in said
    assert "  Status: gepubliceerd\n  • Eigen titel\n    Wij · eigen_bron\n" in said
    assert "eerst.2" not in said
    assert NL.themes not in said


def test_a_step_that_was_withdrawn_says_so_and_has_no_number(odd_plan: bw.Plan) -> None:
    said = card("step:weg", odd_plan)
    assert said.startswith("Weg  Stap · weg\nVervallen op 3 februari 2026\n")


def test_a_criterion_shows_its_step_its_hint_and_the_levels(odd_plan: bw.Plan) -> None:
    assert card("eerst.3", odd_plan).splitlines() == [
        "Nog een feit.",
        "eerst.3 · gedaan",
        "Stap 1 · eerst · Eerst [bold]dit[/bold] *doen*",
        "",
        "Laat zien met: iets.",
        "",
        "Niveaus",
        "  0 Niets   Er is niets.",
        "  1/2 Half",
        "  2 Alles",
    ]


def test_an_actor_shows_its_steps(odd_plan: bw.Plan) -> None:
    said = card("dorpsraad", odd_plan)
    assert said.startswith("Dorpsraad  samenleving · dorpsraad\n\nPraat mee.\n")
    assert "  controleert  Stap 2: Daarna\n" in said
    council = card("gemeenteraad", odd_plan, lang="en")
    assert council.startswith("Municipal council  municipal government · gemeenteraad\n")
    assert "  decides  Step 2: Daarna (over alles)\n" in council


def test_an_actor_without_a_kind_shows_no_kind(odd_plan: bw.Plan) -> None:
    said = card("oude_raad", odd_plan)
    assert said.startswith("Oude raad  oude_raad\nVervallen op 31 december 2025\n")


def test_a_theme_shows_its_dimension_and_the_steps_that_lean_on_it(odd_plan: bw.Plan) -> None:
    said = card("cbs.wonen", odd_plan)
    assert said.startswith("Wonen  hier en nu · cbs.wonen\n\n")
    assert "\nStappen\n  2  Daarna\n" in said
    assert card("tilburg.wonen", odd_plan).startswith("Wonen  tilburg.wonen\n")


def test_a_scheme_shows_its_themes(odd_plan: bw.Plan) -> None:
    assert "  tilburg.klimaat       Klimaat\n" in card("scheme:tilburg", odd_plan)


def test_a_theme_shows_its_matches_and_indicators() -> None:
    said = card("cbs.gezondheid", bw.plan(), lang="en")
    matches = said.split("Matches in other schemes")[1].split("Indicators")[0]
    assert "The matches are ours." in matches
    for match in bw.theme("gezondheid").matches:
        assert f"{match.theme} · {match.kind.label.en}" in matches
    assert "  Life expectancy" in said


def test_the_note_of_a_match_is_shown() -> None:
    theme = bw.theme("arbeid_en_vrije_tijd")
    note = next(match.note for match in theme.matches if match.note)
    assert note.nl in " ".join(card(theme.key, bw.plan()).split())


def test_an_indicator_shows_unit_direction_levels_and_what_it_stands_for() -> None:
    said = card("indicator:bbp_per_inwoner", bw.plan(), lang="en")
    for part in (
        "Gross domestic product  bbp_per_inwoner\n\n",
        "  Unit              euros per inhabitant, at 2015 prices\n",
        "  Direction         a rise goes with more broad well-being (inferred)\n",
        "  Figures seen for  COROP area\n",
        "  First seen in     edition 2023\n",
        "\nThemes\n  Material well-being  cbs.materiele_welvaart\n",
    ):
        assert part in said
    assert "The same series as" not in said


def test_an_indicator_without_a_direction_says_that_it_is_a_choice() -> None:
    assert NL_RECORDS.no_direction in card("vacaturegraad", bw.plan())
    assert NL_RECORDS.down_is_good in card("werkloosheid", bw.plan())


def test_an_indicator_of_which_another_counts_names_it() -> None:
    twin = next(one for one in bw.indicators() if one.same_series_as)
    said = card(f"indicator:{twin.id}", bw.plan())
    assert f"  {NL_RECORDS.same_series}" in said
    assert twin.same_series_as in said


def test_a_municipality_shows_its_codes_where_it_lies_and_its_peers() -> None:
    said = card("region:Den Haag", bw.plan())
    for part in (
        "'s-Gravenhage  gemeente · GM0518\n",
        "Ook: Den Haag",
        "\nhttps://identifier.overheid.nl/tooi/id/gemeente/gm0518\n",
        "\nLigt in\n",
        "COROP-gebied · CR",
        "  Zuid-Holland  ",
        "provincie · PV28\n",
        "\nLiggen ook in provincie Zuid-Holland\n",
    ):
        assert part in said
    assert "'s-Gravenhage" not in said.split("Liggen ook in")[2]
    assert "Hierin liggen" not in said


def test_a_corop_area_and_a_province_show_what_lies_within() -> None:
    area = card("region:CR37", bw.plan())
    assert "\nHierin liggen: gemeente (8)\n  Beesel · Bergen (L.) · " in area
    assert "identifier.overheid.nl" not in area
    province = card("region:PV31", bw.plan(), lang="en")
    assert "Within it: municipality (31)" in province
    assert "Within it: COROP area (3)\n  Noord-Limburg · Midden-Limburg · Zuid-Limburg" in province
    assert "Lies in" not in province
    assert "Also in" not in province


def test_a_source_shows_what_is_known_of_it(odd_plan: bw.Plan) -> None:
    said = card("andere_bron", odd_plan)
    assert said.splitlines() == [
        "Andere titel",
        "Zij · 20 april 2022 · bijgewerkt 2023 · licentie CC BY 4.0 · andere_bron",
        "https://example.org/a",
        "",
        "Gelezen tot de helft.",
        "",
        "Zo noem je deze bron",
        "  Zij: Andere titel (2022-04-20). CC BY 4.0. https://example.org/a",
    ]
    assert card("eigen_bron", odd_plan).endswith("\nStappen\n  1  Eerst [bold]dit[/bold] *doen*\n")


def test_what_stands_for_more_is_listed_with_what_finds_it(odd_plan: bw.Plan) -> None:
    store = Store(bw.plan())
    keys = ("wonen", "afwegen.1", "gemeentewet", "GM0855")
    found = [found for key in keys for found in look_up(key, store)]
    said = " ".join(
        render(Cards(store, NL).several([*found, *look_up("1", Store(odd_plan))])).split()
    )
    assert said.startswith(NL.several)
    for part in (
        f"theme:cbs.wonen Wonen ({bw.theme_schemes()[0].name})",
        f"criterion:afwegen.1 {bw.criterion('afwegen.1').statement}",
        "source:gemeentewet Gemeentewet",
        "region:GM0855 Tilburg (gemeente)",
        "step:eerst Eerst",
    ):
        assert part in said


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_record_of_the_catalogue_has_a_card(lang: str) -> None:
    plan, catalogue = bw.plan(), bw.catalogue()
    keys = [
        *(f"step:{step.id}" for step in plan.steps),
        *(f"criterion:{criterion.id}" for criterion in plan.criteria),
        *(f"actor:{actor.id}" for actor in catalogue.actors),
        *(f"theme:{theme.key}" for theme in catalogue.themes),
        *(f"scheme:{scheme.id}" for scheme in catalogue.schemes),
        *(f"source:{source.id}" for source in catalogue.sources),
        *(f"indicator:{indicator.id}" for indicator in catalogue.indicators),
        *(f"region:{region.id}" for region in catalogue.regions[::13]),
    ]
    for key in keys:
        assert max(map(len, card(key, plan, lang=lang).splitlines())) <= 80, key
