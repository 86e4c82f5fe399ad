import pytest

import brede_welvaart as bw
from brede_welvaart._cli.cards import Cards
from brede_welvaart._cli.lookup import look_up
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import render
from brede_welvaart._cli.words import EN, NL


def card(key: str, plan: bw.Plan, *, lang: str = "nl") -> str:
    phrases = EN if lang == "en" else NL
    cards = Cards(plan, Names(phrases, plan), phrases)
    found = look_up(key, plan)
    assert len(found) == 1
    return render(cards.card(found[0].record))


def test_the_steps_are_listed_by_phase(odd_plan: bw.Plan) -> None:
    said = render(Cards(odd_plan, Names(NL, odd_plan), NL).steps())
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
    assert "  tilburg.klimaat       Klimaat\n" in card("tilburg", odd_plan)


def test_a_source_shows_what_is_known_of_it(odd_plan: bw.Plan) -> None:
    said = card("andere_bron", odd_plan)
    assert said.splitlines() == [
        "Andere titel",
        "Zij · 20 april 2022 · bijgewerkt 2023 · licentie CC BY 4.0 · andere_bron",
        "https://example.org/a",
        "",
        "Gelezen tot de helft.",
    ]
    assert card("eigen_bron", odd_plan).endswith("\nStappen\n  1  Eerst [bold]dit[/bold] *doen*\n")


def test_what_stands_for_more_is_listed_with_what_finds_it(odd_plan: bw.Plan) -> None:
    plan = bw.plan()
    cards = Cards(plan, Names(NL, plan), NL)
    found = [*look_up("wonen", plan), *look_up("afwegen.1", plan), *look_up("gemeentewet", plan)]
    said = " ".join(render(cards.several([*found, *look_up("1", odd_plan)])).split())
    assert said.startswith(NL.several)
    for part in (
        f"theme:cbs.wonen Wonen ({bw.theme_schemes()[0].name})",
        f"criterion:afwegen.1 {bw.criterion('afwegen.1').statement}",
        "source:gemeentewet Gemeentewet",
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
    ]
    for key in keys:
        assert max(map(len, card(key, plan, lang=lang).splitlines())) <= 80, key
