"""What the page of a weighed scan says, in text and in HTML, in Dutch and English."""

from collections.abc import Sequence
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._pages.scan import with_figures
from brede_welvaart._pages.words import Words
from brede_welvaart._pages.writer import text

MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"


@pytest.fixture(scope="module")
def example() -> bw.ScanProfile:
    return bw.weigh(bw.example("wijkplan", bw.Scan))


def flat(shown: str) -> str:
    """A text whatever its lines."""
    return " ".join(shown.split())


def felt(*themes: str, sentiment: str | None = "positive") -> list[bw.Effect]:
    return [bw.Effect(key, "x", "", sentiment, "low", ("now",), ("street",)) for key in themes]


def plan(scheme: str, effects: Sequence[bw.Effect]) -> bw.ScanProfile:
    return bw.weigh(bw.Scan("Plan", scheme, effects))


def test_it_begins_with_whose_plan_it_is_and_how_much_was_looked_at(
    example: bw.ScanProfile,
) -> None:
    lines = str(example).splitlines()

    assert lines[0] == "Wijkplan De Eendracht  Voorbeeldgemeente · 24 november 2026"
    assert lines[1].startswith("Dit plan is verzonnen")
    assert lines[4].startswith("De wijk krijgt 400 nieuwe woningen")
    assert lines[7] == "9 van 10 thema's bekeken · themalijst: amsterdam"


def test_a_scan_with_nothing_around_it_begins_with_its_title() -> None:
    assert str(plan("tilburg", [])).startswith("Plan\n0 van 6 thema's bekeken")


def test_themes_stand_by_dimension_and_nothing_over_them(example: bw.ScanProfile) -> None:
    lines = str(example).splitlines()

    assert f"Natuurlijk kapitaal                 +2          {MINUS}3     {DASH}" in lines
    assert f"Economisch kapitaal                 {DASH}           {DASH}      {DASH}" in lines
    assert "Onderwijs en opleiding              =2" in str(example)
    assert "otaal" not in str(example)


def test_signs_are_explained_where_they_are_used(example: bw.ScanProfile) -> None:
    assert "  =      bekeken, geen verschil\n" in str(example)
    assert "nog niet gekozen" not in str(example)
    assert "bekeken, geen verschil" not in str(plan("tilburg", felt("wonen")))
    assert "  getal  het belang van de gevolgen samen\n" in str(example)


def test_an_effect_of_which_the_sign_is_not_chosen_is_a_question() -> None:
    shown = str(plan("tilburg", felt("wonen", sentiment=None)))

    assert f"Wonen         ?           {DASH}      {DASH}\n" in shown
    assert "  ?      nog niet gekozen of het gunstig is\n" in shown
    assert "Nog niet gekozen of het gunstig of ongunstig is\n  • x  Wonen\n" in shown


@pytest.mark.parametrize(
    ("weight", "said"),
    [(Fraction(1, 3), "+0,33"), (Fraction(5, 2), "+2,50"), (2000, "+2.000"), (0, "+0")],
)
def test_weights_of_ones_own_have_decimals_only_where_they_are_broken(
    weight: Fraction | int, said: str
) -> None:
    shown = str(bw.weigh(bw.Scan("Plan", "tilburg", felt("wonen")), weights={"low": weight}))

    assert f"Wonen         {said} " in shown


def test_every_flag_stands_behind_its_label(example: bw.ScanProfile) -> None:
    for lang in ("nl", "en"):
        shown = flat(example.text(lang))
        for flag in example.flags:
            assert f"{flag.kind.label.get(lang)} {flag.text.get(lang)}" in shown


def test_without_flags_that_is_said() -> None:
    effects = [
        bw.Effect(one.id, "x", "", "neutral", "low", ("now", "10_20"), ("street", "outside_eu"))
        for one in bw.themes("tilburg")
    ]

    assert "Aandachtspunten\nEr zijn geen aandachtspunten." in str(plan("tilburg", effects))


def test_what_does_not_count_as_it_might_is_listed_with_the_reason(
    example: bw.ScanProfile,
) -> None:
    shown = str(example)

    assert (
        "Termijn of plek nog niet genoemd: telt in geen dimensie mee\n"
        "  • Bewoners zijn trots op hun wijk  Subjectief welzijn\n"
    ) in shown
    assert "Binnen de EU: niet te zien of dit in of buiten Nederland is\n  • Bouwen" in shown
    assert "Belang nog niet bepaald: weegt als 1\n" in shown
    assert "vervallen" not in shown


def test_an_effect_on_a_theme_that_was_withdrawn_is_listed(example: bw.ScanProfile) -> None:
    gone = attrs.evolve(example, withdrawn=(bw.Effect("oud_thema", "Iets"),))

    assert "Op een vervallen thema: telt niet mee\n  • Iets  oud_thema\n" in str(gone)


def test_notes_show_every_effect_and_what_it_rests_on(example: bw.ScanProfile) -> None:
    shown = flat(example.text(notes=True))

    for effect in example.scan.effects:
        assert effect.title in shown
        assert effect.explanation in shown
    assert "ongunstig · minder belangrijk · over 1 tot 5 jaar · straat · door AI geschr" in shown
    assert "buurt · te bespreken bron: inwoner · Bewonersavond · 19 februari 2026" in shown
    assert "https://voorbeeldgemeente.example/inkoop" in shown
    assert "Alle gevolgen" not in str(example)


def test_notes_show_the_indicators_of_the_themes_by_way_of_those_of_cbs(
    example: bw.ScanProfile,
) -> None:
    shown = flat(example.text("en", notes=True))

    assert "Indicators of the regional monitor for these themes Subjective well-being" in shown
    assert "Consumption and income, by way of Material well-being (CBS) Median" in shown
    assert "Cijfers" not in plan("tilburg", []).text(notes=True)


def test_notes_of_a_bare_effect_are_its_title_and_who_wrote_it() -> None:
    bare = attrs.evolve(felt("milieu_en_grondstoffen")[0], written_by_ai=True, reviewed=True)
    silent = bw.Effect("wonen", "Huizen")
    shown = plan("cbs", [bare, silent]).text(notes=True).partition("Alle gevolgen\n")[2]

    assert shown.startswith("  • Huizen  Wonen\n  • x  Milieu en grondstoffen\n    gunstig")
    assert "straat · door AI geschreven · nagekeken\n" in shown
    assert "Alle gevolgen" not in plan("cbs", []).text(notes=True)


def test_it_says_for_which_step_it_is_evidence(example: bw.ScanProfile) -> None:
    assert str(example).endswith("bij stap 7, Gebruik brede welvaart als afwegingskader.")
    assert "onderbouwing bij stap" not in str(plan("tilburg", []))
    other = attrs.evolve(bw.plan(), steps=bw.plan().steps[:3])
    assert "onderbouwing bij stap" not in text(example, "nl", width=80, plan=other)


def test_a_scan_that_was_carried_says_how_much_of_it_and_lists_the_rest() -> None:
    carried = bw.carry_scan(bw.example("wijkplan", bw.Scan), "cbs")
    shown = text(bw.weigh(carried.scan), "nl", width=80, carried=carried)

    assert "overgezet van amsterdam naar cbs: 13 van 14 gevolgen; de andere staan" in shown
    assert (
        "Geen thema voor in deze themalijst: telt hier niet mee\n"
        "  • Er is minder plek om buiten te sporten  Ruimtelijke samenhang en kwaliteit\n"
    ) in shown


def test_a_scan_by_the_scheme_it_had_was_not_carried(example: bw.ScanProfile) -> None:
    carried = bw.carry_scan(example.scan, "amsterdam")

    assert text(example, "nl", width=80, carried=carried) == str(example)


def test_figures_stand_under_the_theme_of_cbs_where_that_has_another_name() -> None:
    say = Words("nl")
    scan = bw.Scan("Plan", "amsterdam", [])

    assert with_figures(scan, "inkomen", say) == (
        "Consumptie en inkomen, via Materiële welvaart (CBS)"
    )
    assert with_figures(scan, "wonen", say) == "Wonen"
    assert with_figures(bw.Scan("Plan", "cbs", []), "wonen", say) == "Wonen"


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("width", [30, 60, 80, 200])
def test_it_fits_the_line_and_uses_its_room(example: bw.ScanProfile, lang: str, width: int) -> None:
    longest = max(map(len, example.text(lang, notes=True, width=width).splitlines()))

    assert width - 12 < longest <= width


def test_a_notebook_gets_the_same_with_what_others_wrote_escaped() -> None:
    nasty = "\x1b[31m<b>rood</b>\u202e"
    profile = bw.weigh(bw.Scan(nasty, "tilburg", [bw.Effect("wonen", nasty, nasty)]))

    for shown in (profile.text(notes=True), profile._repr_html_()):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "&lt;b&gt;rood&lt;/b&gt;" in profile._repr_html_()
    assert profile._repr_html_().count('<th scope="col">') == 4


def test_a_language_that_there_is_not_is_an_error(example: bw.ScanProfile) -> None:
    with pytest.raises(bw.UnknownIdError, match="language"):
        example.text("fr")


def test_what_comes_of_a_scan_is_one_line_each(example: bw.ScanProfile) -> None:
    long = attrs.evolve(example.scan, title="x" * 500, effects=felt("wonen", "inkomen"))
    profile = bw.weigh(attrs.evolve(long, scheme="amsterdam"))
    carried = bw.carry_scan(example.scan, "cbs")
    theme = bw.carry("wonen", "amsterdam")
    results = (
        *(profile, profile.theme("wonen"), profile.theme("wonen").later, profile.flags[0]),
        *(bw.compare_scans(example, example), bw.compare_scans(profile, profile)),
        *(carried, carried.effects[0], theme),
    )

    for result in results:
        assert "\n" not in repr(result)
        assert len(repr(result)) < 200
    assert repr(example) == "<ScanProfile 'Wijkplan De Eendracht': 9 of 10 themes, 7 flags>"
    assert repr(carried) == "<CarriedScan amsterdam to cbs: 13 of 14 effects>"
    assert repr(theme) == "<Carried cbs.wonen to amsterdam: 0 exact, 1 close, 0 broad, 0 narrow>"
