"""The page of two assessments beside each other."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._pages.score_words import facts_of
from brede_welvaart._pages.words import Words

NL = Words("nl")
LESS = "\N{MINUS SIGN}"


@pytest.fixture
def before() -> bw.Assessment:
    """The first response of the worked example."""
    example = bw.example("voorbeeldgemeente")
    return attrs.evolve(example, responses=example.responses[:1])


@pytest.fixture
def after(before: bw.Assessment) -> bw.Assessment:
    """A level more, one that nobody knows and one that does not apply; of no date."""
    changed = (
        before.with_answer("ambtenaren", "afwegen.1", level=4)
        .with_answer("ambtenaren", "afwegen.2", status="unknown")
        .with_answer("ambtenaren", "begroten.1", status="not_applicable", note="x")
    )
    return attrs.evolve(changed, date=None)


def compared(before: bw.Assessment, after: bw.Assessment) -> bw.Comparison:
    return bw.compare_scores(bw.score(before), bw.score(after))


def test_both_come_first_with_range_and_coverage_before_the_value(
    before: bw.Assessment, after: bw.Assessment
) -> None:
    found = compared(before, after)
    lines = found.text().splitlines()
    assert lines[0] == "Eerste: Voorbeeldgemeente (24 november 2026)"
    assert lines[2] == f"  {facts_of(found.before, found.asked, NL)}"
    assert lines[2].startswith("  bereik ")
    assert lines[4] == "Tweede: Voorbeeldgemeente"
    assert lines[6] == f"  {facts_of(found.after, found.asked, NL)}"


def test_assessments_of_nobody_are_called_by_what_they_are(
    before: bw.Assessment, after: bw.Assessment
) -> None:
    found = compared(*(attrs.evolve(item, organisation=None) for item in (before, after)))
    lines = found.text().splitlines()
    assert lines[0] == "Eerste: Voortgangsmeting (24 november 2026)"
    assert lines[4] == "Tweede: Voortgangsmeting"


def test_what_changed_is_told_with_its_sign(before: bw.Assessment, after: bw.Assessment) -> None:
    found = compared(before, after)
    text = found.text(width=120)
    assert found.like_for_like is not None
    points = NL.change(found.like_for_like)
    assert f"Verandering bij wat in beide is beantwoord  {points} punten" in text
    assert "Per stap, bij wat in beide is beantwoord\n  7 Gebruik brede welvaart" in text
    assert "\nVeranderd\n" in text
    assert "    Stap 7, afwegen.1 · +25,0 punten" in text
    assert "Nu weer open\n" in text
    assert text.endswith("    Stap 8, begroten.1")
    assert "Geldt nu niet meer\n" in text
    turned = compared(after, before).text(width=120)
    assert f"    Stap 7, afwegen.1 · {LESS}25,0 punten" in turned
    assert turned.partition("Nieuw beantwoord\n")[2].count("    Stap ") == 2


def test_a_short_form_is_compared_over_what_both_were_asked() -> None:
    short = bw.blank(["gemeenteraad"], aspect="do")
    long = bw.blank(["gemeenteraad"])
    for key in [item.id for item in bw.plan().criteria if item.aspect == "do"]:
        short = short.with_answer("gemeenteraad", key, level=2)
        long = long.with_answer("gemeenteraad", key, level=2)
    found = compared(short, long)
    text = found.text(width=120)

    assert found.change == 0
    assert (found.before, found.after) == (bw.score(short).total, bw.score(short).total)
    assert "10 van 40 criteria gevraagd · bereik 50,0 · " in text
    assert "Verandering (10 van 40 criteria in beide gevraagd)  0 punten" in text
    assert len(found.newly_asked) == 30
    assert "Nieuw gevraagd\n" in text
    assert "Niet meer gevraagd\n" in compared(long, short).text(width=120)
    assert "No longer asked\n" in compared(long, short).text("en", width=120)


def test_the_themes_are_named_once_or_of_both(before: bw.Assessment) -> None:
    chosen = bw.ChosenThemes([bw.ChosenTheme("cbs.wonen")])
    other = attrs.evolve(before, themes=chosen)

    assert "\nThema's: de acht van het CBS, hier en nu\n" in compared(before, before).text()
    text = compared(before, other).text()
    assert "Eerste: Thema's: de acht van het CBS, hier en nu\n" in text
    assert "Tweede: Thema's: Wonen\n" in text


def test_of_two_that_are_the_same_nothing_changed(before: bw.Assessment) -> None:
    text = compared(before, before).text("en")
    assert "Change over what is answered in both  0 points" in text
    assert "First: Voorbeeldgemeente (24 November 2026)" in text
    assert "Changed" not in text
    assert "Per step" not in text


def test_where_too_little_is_answered_no_change_is_shown() -> None:
    first = bw.blank(["ambtenaren"]).with_answer("ambtenaren", "afwegen.1", level=1)
    text = compared(first, first.with_answer("ambtenaren", "afwegen.1", level=2)).text()
    assert "Verandering                                 nog te weinig beantwoord" in text
    assert "beide is beantwoord  nog te weinig beantwoord" in text
    assert "Per stap" not in text


@pytest.mark.parametrize("turned", [False, True])
def test_a_step_of_which_too_little_is_answered_has_no_change(
    odd_plan: bw.Plan, turned: bool
) -> None:
    first = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", level=0)
    second = first.with_answer("dorpsraad", "eerst.1", level=2)
    second = second.with_answer("dorpsraad", "eerst.3", level=2)
    scores = [bw.score(item, plan=odd_plan) for item in (first, second)]
    found = bw.compare_scores(*(reversed(scores) if turned else scores))
    assert found.steps["eerst"] == (-100 if turned else 100)
    assert "Per stap" not in found.text()


def test_no_actor_is_named(before: bw.Assessment, after: bw.Assessment) -> None:
    assert "ambtenaren" not in compared(before, after).text().casefold()


def test_a_notebook_gets_the_same(before: bw.Assessment, after: bw.Assessment) -> None:
    shown = compared(before, after)._repr_html_()
    assert "<h4>Eerste: Voorbeeldgemeente (24 november 2026)</h4>" in shown
    assert "<dt>Verandering</dt>" in shown


def test_a_comparison_shows_its_changes_on_one_line(
    before: bw.Assessment, after: bw.Assessment
) -> None:
    shown = repr(compared(before, after))
    assert shown.startswith("<Comparison 2026.1: change=")
    assert len(shown) < 200
    nothing = bw.blank(["ambtenaren"])
    assert repr(compared(nothing, nothing)) == (
        "<Comparison 2026.1: change=None, like_for_like=None>"
    )
