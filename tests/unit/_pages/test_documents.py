import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._pages import writer
from brede_welvaart._pages.words import DASH
from brede_welvaart.model.spec import LeftOut


def test_an_assessment_says_who_answered_how_much() -> None:
    made = bw.example("voorbeeldgemeente")
    page = str(made)
    assert page.startswith("Voorbeeldgemeente  24 november 2026 · editie 2026.1\nDeze gemeente is")
    criteria = bw.score(made).criteria.values()
    answered = sum(criterion.state == "answered" for criterion in criteria)
    assert f"\n\n{answered} van {len(criteria)} criteria beantwoord\n\nActor " in page
    heads, *rows = (line.split("  ") for line in page.split("beantwoord\n\n")[1].splitlines())
    assert [head.strip() for head in heads if head.strip()] == [
        *("Actor", "Beantwoord", "Weet ik niet", "Geldt hier niet", "Onderbouwd")
    ]
    counts = {row[0]: [int(cell) for cell in row[1:] if cell.strip()] for row in rows}
    response = made.responses[0]
    assert counts["Ambtenaren"] == [
        sum(answer.level is not None for answer in response.answers),
        sum(answer.status == "unknown" for answer in response.answers),
        sum(answer.status == "not_applicable" for answer in response.answers),
        sum(bool(answer.evidence) for answer in response.answers),
    ]


def test_an_assessment_tells_nothing_of_the_levels() -> None:
    low, high = (
        bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", level)
        for level in (0, 4)
    )
    assert str(low) == str(high)
    assert f"1 van {len(bw.plan().criteria)} criteria beantwoord" in str(low)


def test_an_assessment_by_a_plan_of_ones_own_counts_with_that_plan(odd_plan: bw.Plan) -> None:
    made = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", 2)
    page = str(made)
    assert page.startswith("Voortgangsmeting  editie eigen_1\n")
    assert "criteria" not in page
    assert "\ndorpsraad " in page
    with_plan = writer.text(made, "nl", width=80, plan=odd_plan)
    assert "1 van 4 criteria beantwoord" in with_plan
    assert "\nDorpsraad " in with_plan


def test_an_assessment_without_responses_has_no_table() -> None:
    count = len(bw.plan().criteria)
    assert str(bw.Assessment("2026.1", ())) == (
        "Voortgangsmeting  editie 2026.1\nThema's: de acht van het CBS, hier en nu\n\n"
        f"0 van {count} criteria beantwoord"
    )


def test_an_assessment_says_how_much_was_asked() -> None:
    short = bw.blank(["gemeenteraad"], aspect="do").with_answer("gemeenteraad", "afwegen.2", 2)
    assert "\n1 van 10 criteria beantwoord · 10 van 40 criteria gevraagd\n" in str(short)


def test_a_scan_shows_its_effects_per_theme_in_the_order_of_the_scheme() -> None:
    scan = bw.example("wijkplan", bw.Scan)
    page = scan.text("en")
    assert page.startswith("Wijkplan De Eendracht  Voorbeeldgemeente · 24 November 2026\n")
    assert "\n\ntheme scheme: amsterdam\n\nEffect " in page
    assert scan.note
    assert scan.note.get("en") in page.replace("\n", " ")
    assert scan.description in page.replace("\n", " ")
    assert "\nHealth\nMinder vocht en schimmel in huis" in page
    names = [bw.theme(f"amsterdam.{effect.theme}").name.get("en") for effect in scan.effects]
    in_order = [theme.name.get("en") for theme in bw.themes("amsterdam")]
    shown = [line for line in page.splitlines() if line in in_order]
    assert shown == [name for name in in_order if name in names]


def test_a_bare_scan_on_a_theme_that_nobody_knows_is_shown_by_its_id() -> None:
    bare = bw.Scan("Plan", "eigen", [])
    assert str(bare) == "Plan\nthemalijst: eigen"
    scan = attrs.evolve(bare, effects=[bw.Effect("iets", "Er gebeurt iets")], edition="2026.1")
    *_, empty, head, theme, effect = str(scan).splitlines()
    assert (empty, head.split()[0], theme) == ("", "Gevolg", "eigen.iets")
    assert effect.split()[-2:] == [DASH, DASH]


def test_a_specification_is_a_tree_with_weights_and_how_points_are_made() -> None:
    spec = ix.Spec(
        ix.Group(
            "here_and_now",
            [
                ix.Leaf("tevredenheid_woning", weight=0.25, direction=1, normalise=ix.Rank()),
                ix.Group("wonen", [ix.Leaf("eigen_reeks")], aggregate=ix.Geometric()),
            ],
        ),
        left_out=[LeftOut("vacaturegraad", bw.Text("geen richting"))],
    )
    lines = str(spec).splitlines()
    assert lines[:2] == [
        "Hier en nu  2 groepen met 2 indicatoren",
        "  Normalisatie  MinMax(lower=0.0, upper=100.0, quantiles=None)",
    ]
    cells = [[cell for cell in line.split("  ") if cell.strip()] for line in lines[3:8]]
    assert [[cell.strip(" ") for cell in row] for row in cells] == [
        ["Onderdeel", "Gewicht", "Rekenwijze"],
        ["Hier en nu", "1,00", "Arithmetic()"],
        ["\u00a0\u00a0Tevredenheid met woning", "0,25", "+1, Rank()"],
        ["\u00a0\u00a0Wonen", "1,00", "Geometric()"],
        ["\u00a0\u00a0\u00a0\u00a0eigen_reeks", "1,00"],
    ]
    assert lines[8:] == ["", "Weggelaten", "  vacaturegraad  geen richting"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_catalogue_shows_how_much_there_is_and_whom_to_credit(lang: str) -> None:
    found = bw.catalogue()
    page = found.text(lang)
    assert page.splitlines()[0].endswith(f" {found.edition}")
    for count in (len(found.plan.criteria), len(found.regions), len(found.sources)):
        assert f" {count}\n" in page
    said = " ".join(page.replace("  • ", "- ").split())
    for line in filter(None, bw.credits(lang=lang).splitlines()):
        assert line.removeprefix("- ").split()[0] in said
    assert page.count("  • ") == bw.credits(lang=lang).count("\n- ")
