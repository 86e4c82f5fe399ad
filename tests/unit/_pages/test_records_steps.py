import attrs

import brede_welvaart as bw
from brede_welvaart._pages import writer
from brede_welvaart._pages.record_parts import Record


def said(record: Record, plan: bw.Plan | None = None, lang: str = "nl") -> str:
    return writer.text(record, lang, width=80, plan=plan)


def test_a_step_shows_all_there_is(odd_plan: bw.Plan) -> None:
    page = said(odd_plan.steps[2], odd_plan)
    assert page.startswith("Daarna  Stap 2 · Slot · daarna\nWat je doet.\n\nEerste alinea.\n\nTwee")
    for part in (
        "\n\nCriteria\n  • Een later feit.\n    daarna.1\n",
        "\n\nWie doet mee\n  besluit      Gemeenteraad (over alles)\n",
        "  controleert  Dorpsraad\n",
        "\n\nThema's\n  Wonen  cbs.wonen\n",
    ):
        assert part in page
    assert page.endswith("\n\nBronnen  status: van onze redactie")


def test_a_step_shows_its_hints_aspects_and_sources(odd_plan: bw.Plan) -> None:
    page = said(odd_plan.steps[0], odd_plan)
    assert "  • Nog een feit.\n    eerst.3 · gedaan\n    Laat zien met: iets.\n" in page
    sources = "Bronnen  status: gepubliceerd\n  • Eigen titel\n    Wij · eigen_bron"
    assert page.endswith(sources)
    assert "eerst.2" not in page
    assert "Thema's" not in page


def test_a_step_that_was_withdrawn_says_so_and_has_no_number(odd_plan: bw.Plan) -> None:
    assert said(odd_plan.steps[1], odd_plan).startswith("Weg  weg\nVervallen op 3 februari 2026\n")


def test_a_step_without_its_plan_says_only_what_it_knows_itself(odd_plan: bw.Plan) -> None:
    page = str(odd_plan.steps[2])
    assert page.startswith("Daarna  daarna\n")
    assert "  besluit      Gemeenteraad (over alles)\n  controleert  dorpsraad\n" in page
    assert str(odd_plan.steps[0]).endswith("\n  • eigen_bron")
    other = attrs.evolve(bw.step(5), name=bw.Text("Anders"), themes=["cbs.anders"])
    assert str(other).startswith("Anders  keuzes_maken\n")
    assert "  cbs.anders  cbs.anders\n" in str(other)


def test_a_criterion_shows_its_step_its_hint_and_the_levels(odd_plan: bw.Plan) -> None:
    assert said(odd_plan.steps[0].criteria[2], odd_plan).splitlines() == [
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


def test_a_criterion_without_its_plan_names_no_step_and_no_levels(odd_plan: bw.Plan) -> None:
    said_alone = str(odd_plan.steps[0].criteria[2])
    assert said_alone == "Nog een feit.\neerst.3 · gedaan\n\nLaat zien met: iets."
    gone = str(odd_plan.steps[0].criteria[1])
    assert gone == "Vervallen feit.\neerst.2\n\nVervallen op 1 januari 2026"


def test_an_actor_shows_its_steps(odd_plan: bw.Plan) -> None:
    page = said(odd_plan.actors[0], odd_plan)
    assert page.startswith("Dorpsraad  samenleving · dorpsraad\nPraat mee.\n")
    assert "\n\nDoet mee in\n  trekt        Stap 1: Eerst" in page
    assert "  controleert  Stap 2: Daarna\n" in page
    council = said(bw.actor("gemeenteraad"), odd_plan, lang="en")
    assert council.startswith("Municipal council  municipal government · gemeenteraad\n")
    assert "  decides  Step 2: Daarna (over alles)\n" in council


def test_an_actor_without_a_kind_shows_no_kind(odd_plan: bw.Plan) -> None:
    page = said(odd_plan.actors[1], odd_plan)
    assert page == (
        "Oude raad  oude_raad\nVervallen op 31 december 2025\n\nBronnen  status: van onze redactie"
    )


def test_by_itself_an_actor_takes_part_in_our_steps() -> None:
    assert "Stap 5: Maak keuzes en benoem wat ze kosten" in str(bw.actor("gemeenteraad"))
