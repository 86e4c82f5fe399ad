import pytest

import brede_welvaart as bw
from brede_welvaart._pages import writer
from brede_welvaart._pages.record_parts import Record


def said(record: Record, plan: bw.Plan | None = None, lang: str = "nl") -> str:
    return writer.text(record, lang, width=80, plan=plan)


def scheme_of(key: str) -> bw.ThemeScheme:
    return next(scheme for scheme in bw.theme_schemes() if scheme.id == key)


def test_a_theme_shows_its_dimension_and_the_steps_that_lean_on_it(odd_plan: bw.Plan) -> None:
    page = said(bw.theme("wonen"), odd_plan)
    assert page.startswith("Wonen  hier en nu · cbs.wonen\nHoe mensen wonen, ")
    assert "\n\nStappen\n   2  Daarna\n" in page
    assert str(bw.theme("tilburg.wonen")).startswith("Wonen  tilburg.wonen\n")


def test_a_scheme_shows_its_themes() -> None:
    page = str(scheme_of("tilburg"))
    assert page.startswith("Zes zorgen van de startpagina  tilburg\n")
    assert "\n\nThema's\n  tilburg.wonen         Wonen\n" in page
    assert "  tilburg.klimaat       Klimaat\n" in page


def test_a_scheme_of_ones_own_has_no_themes_to_show() -> None:
    own = bw.ThemeScheme("eigen", bw.Text("Eigen"), bw.Text("Van ons."), "editorial", ["ons"])
    assert str(own) == "Eigen  eigen\nVan ons.\n\nBronnen  status: van onze redactie\n  • ons"


def test_a_theme_shows_its_matches_and_indicators() -> None:
    page = said(bw.theme("gezondheid"), lang="en")
    head, _, rest = page.partition("Matches in other schemes  the matches are ours\n")
    assert head.startswith("Health  here and now · cbs.gezondheid\n")
    matches = rest.split("Indicators")[0]
    for match in bw.theme("gezondheid").matches:
        assert f"{match.theme} · {match.kind.label.en}" in matches
    assert "\n  Life expectancy" in rest


def test_the_same_stands_before_what_is_wider_or_narrower() -> None:
    kinds = [kind.label.nl for kind in bw.MatchKind]
    for theme in bw.themes("amsterdam"):
        found = [line.split(" · ")[-1] for line in str(theme).splitlines() if " · " in line]
        places = [kinds.index(kind) for kind in found if kind in kinds]
        assert places == sorted(places)


def test_the_note_of_a_match_is_shown() -> None:
    theme = bw.theme("arbeid_en_vrije_tijd")
    note = next(match.note for match in theme.matches if match.note)
    assert note.nl in " ".join(str(theme).split())


def test_an_indicator_shows_unit_direction_levels_and_what_it_stands_for() -> None:
    page = said(bw.indicator("bbp_per_inwoner"), lang="en")
    for part in (
        "Gross domestic product  bbp_per_inwoner\n",
        "\n  Unit              euros per inhabitant, at 2015 prices\n",
        "  Direction         a rise goes with more broad well-being (inferred)\n",
        "  Figures seen for  COROP area\n",
        "  First seen in     edition 2023\n",
        "\n\nThemes\n  Material well-being  cbs.materiele_welvaart\n",
    ):
        assert part in page
    assert "The same series as" not in page


def test_an_indicator_without_a_direction_says_that_it_is_a_choice() -> None:
    assert "  geen richting: dat is een keuze\n" in str(bw.indicator("vacaturegraad"))
    falling = " ".join(str(bw.indicator("werkloosheid")).split())
    assert "een stijging gaat samen met minder brede welvaart" in falling


def test_an_indicator_of_which_another_counts_names_it() -> None:
    twin = next(one for one in bw.indicators() if one.same_series_as)
    assert f"\n  Dezelfde reeks als   {twin.same_series_as}\n" in str(twin)


def test_a_source_shows_what_is_known_of_it(odd_plan: bw.Plan) -> None:
    assert said(odd_plan.sources[1], odd_plan).splitlines() == [
        "Andere titel",
        "Zij · 20 april 2022 · bijgewerkt 2023 · licentie CC BY 4.0 · andere_bron",
        "https://example.org/a",
        "",
        "Gelezen tot de helft.",
        "",
        "Zo noem je deze bron",
        "Zij: Andere titel (2022-04-20). CC BY 4.0. https://example.org/a",
    ]
    own = said(odd_plan.sources[0], odd_plan)
    assert own.endswith("\n\nStappen\n   1  Eerst [bold]dit[/bold] *doen*")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_an_address_is_a_link_in_a_notebook(lang: str) -> None:
    page = writer.html(bw.source("gemeentewet"), lang)
    url = bw.source("gemeentewet").url
    assert f'<a href="{url}">{url}</a>' in page
    assert page.startswith(f'<section lang="{lang}"><h3>Gemeentewet</h3>')
