"""The page of scores, from whom it is about to whose order of steps it is."""

import re
from collections.abc import Callable

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._pages.blocks import Heading, Note, Pairs, Table
from brede_welvaart._pages.writer import page

Answered = Callable[..., bw.Response]
TO, FIXED = "\N{EN DASH}", "\N{NO-BREAK SPACE}"


def of(plan: bw.Plan, *responses: bw.Response) -> bw.Scores:
    return bw.score(bw.Assessment(plan.edition, responses), plan=plan)


def parts(scores: bw.Scores, kind: type, **settings: object) -> list[object]:
    return [block for block in page(scores, "nl", **settings) if type(block) is kind]


@pytest.fixture
def example() -> bw.Scores:
    return bw.score(bw.example("voorbeeldgemeente"))


@pytest.fixture
def full(odd_plan: bw.Plan, answered: Answered) -> bw.Scores:
    return of(odd_plan, answered("dorpsraad", 2))


def test_the_page_begins_with_whom_it_is_about() -> None:
    organisation = bw.Organisation("Ergens", "GM0200")
    note = bw.Text("Verzonnen.", "Invented.")
    scores = bw.score(bw.Assessment("2026.1", (), organisation, "2026-11-24", [note]))
    assert page(scores, "nl")[:2] == [
        Heading("Ergens", 1, ("GM0200", "24 november 2026", "editie 2026.1")),
        Note("Verzonnen."),
    ]
    assert page(scores, "en")[:2] == [
        Heading("Ergens", 1, ("GM0200", "24 November 2026", "edition 2026.1")),
        Note("Invented."),
    ]


def test_an_assessment_without_organisation_is_called_what_it_is() -> None:
    text = bw.score(bw.Assessment("2026.1", ())).text("en")
    assert text.splitlines()[:2] == [
        "Assessment  edition 2026.1",
        "Themes: the eight of CBS, here and now",
    ]


def test_the_themes_by_which_was_judged_are_named() -> None:
    chosen = bw.ChosenThemes([bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen <b>leven")])
    papers = [bw.Evidence("Visie"), bw.Evidence("Akkoord")]
    bare = bw.Assessment("2026.1", (), themes=chosen)
    cited = attrs.evolve(bare, themes=attrs.evolve(chosen, evidence=papers))

    assert page(bw.score(bare), "nl")[1] == Note("Thema's: Wonen en Samen <b>leven")
    assert page(bw.score(cited), "en")[1] == Note(
        "Themes: Housing and Samen <b>leven (chosen in: Visie and Akkoord)"
    )


def test_how_much_was_asked_is_said_where_it_is_not_all() -> None:
    short = bw.blank(["gemeenteraad", "college"], aspect="do")
    extra = bw.Response("ambtenaren", (), asked=["afwegen.1"])
    scores = bw.score(attrs.evolve(short, responses=(*short.responses, extra)))
    text = scores.text(show_actors=["gemeenteraad", "ambtenaren"], width=200)

    assert f"  11 van 40 criteria gevraagd · bereik 0,0{TO}100,0" in text
    assert "Gemeenteraad (10 van 40 criteria gevraagd) " in text
    assert "Ambtenaren (1 van 40 criteria gevraagd) " in text
    assert "criteria gevraagd" not in bw.score(bw.Assessment("2026.1", ())).text()
    assert "10 of 40 criteria asked" in bw.score(short).text("en")


def test_a_step_of_which_nothing_was_asked_says_so() -> None:
    one = bw.Response("gemeenteraad", [bw.Answer("afwegen.1", 2)], asked=["afwegen.1"])
    other = bw.Response("college", (), asked=["begroten.1"])
    assessment = bw.Assessment("2026.1", [one, other])
    text = bw.score(assessment).text(width=200)
    weightless = bw.score(assessment, weights={"begroten.1": 0})

    assert "Maak keuzes en benoem wat ze kosten (niet gevraagd)" in text
    assert "verantwoording (niet gevraagd)" not in text
    shown = weightless.text(show_actors=["college"], width=200)
    assert " (0 van 39 criteria gevraagd) (niet gevraagd)" in shown


def test_the_parts_come_in_order(example: bw.Scores) -> None:
    headings = [block.text for block in parts(example, Heading, show_actors=example.actors)]
    assert headings[1:5] == [
        *("Totaal (van 0 tot 100)", "Per actor", "Verschil van beeld"),
        "Mogelijke volgende stappen",
    ]


def test_the_page_ends_with_whose_order_it_is(example: bw.Scores, odd_plan: bw.Plan) -> None:
    assert page(example, "nl")[-1] == Note(str(bw.plan().note))
    assert type(page(of(odd_plan), "nl")[-1]) is not Note


def test_the_total_has_a_bar_and_its_facts(full: bw.Scores) -> None:
    assert full.text().splitlines()[3:6] == [
        "Totaal (van 0 tot 100)",
        f"  {'·' * 39}●",
        f"  bereik 100,0 · beantwoord 100{FIXED}% · stand 100,0",
    ]


def test_the_steps_stand_under_their_phase_and_count_on(full: bw.Scores) -> None:
    lines = full.text().splitlines()[7:12]
    assert [" ".join(line.split()[:2]) for line in lines] == [
        *("Stap 0", "1 Eerst", "*doen*", "Slot", "2 Daarna")
    ]


def test_range_and_coverage_stand_before_the_value(odd_plan: bw.Plan, answered: Answered) -> None:
    lines = of(odd_plan, answered("dorpsraad", 2, skip=("eerst.1",))).text().splitlines()
    assert lines[7].split() == ["Stap", "0", "100", "Bereik", "Beantwoord", "Stand"]
    assert lines[8].endswith(f"  66,7{TO}100,0        67{FIXED}%  100,0")


def test_a_step_that_has_no_weight_is_not_on_the_page(full: bw.Scores) -> None:
    assert "Gewichtloos" not in full.text()
    without = bw.score(full.assessment, plan=full.plan, weights={"daarna": 0})
    assert "Daarna" not in without.text()


def test_a_step_that_does_not_apply_says_so(odd_plan: bw.Plan) -> None:
    away = bw.Answer("daarna.1", status="not_applicable", note="x")
    text = of(odd_plan, bw.Response("dorpsraad", [away])).text(width=120)
    row = next(line for line in text.splitlines() if "Daarna (geldt hier niet)" in line)
    assert row.split()[-3:] == [TO, TO, TO]


@pytest.mark.parametrize("missing", ["skip", "zero"])
def test_of_too_little_there_is_no_value(
    odd_plan: bw.Plan, answered: Answered, missing: str
) -> None:
    given = bw.Assessment("eigen_1", [answered("dorpsraad", 2, skip=("eerst.3", "daarna.1"))])
    text = bw.score(given, plan=odd_plan, missing=missing).text()
    assert f"bereik 16,7{TO}100,0 · beantwoord 17{FIXED}% · nog te weinig beantwoord" in text
    row = next(
        line for line in text.splitlines() if line.startswith("1  Eerst") or "Eerst [" in line
    )
    assert row.endswith(f"33{FIXED}%      {TO}")


def test_the_legend_explains_a_dash_only_where_there_is_one(
    full: bw.Scores, odd_plan: bw.Plan, answered: Answered
) -> None:
    few = of(odd_plan, answered("dorpsraad", 2, skip=("daarna.1",)))
    (legend,) = parts(full, Pairs)
    assert isinstance(legend, Pairs)
    assert [sign for sign, _ in legend.rows] == ["●", "━"]
    (legend,) = parts(few, Pairs)
    assert isinstance(legend, Pairs)
    assert legend.rows[2][0] == TO
    assert legend.rows[2][1].text == "nog te weinig beantwoord"


def test_an_actor_of_whom_too_little_is_shown_explains_the_dash(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    both = of(odd_plan, answered("dorpsraad", 2), bw.Response("gemeenteraad", ()))
    assert f"  {TO}  nog te weinig" not in both.text()
    assert f"  {TO}  nog te weinig" in both.text(show_actors=["gemeenteraad"])


def per_actor(scores: bw.Scores, *actors: str) -> str:
    _, _, said = scores.text(show_actors=actors, width=200).partition("Per actor\n")
    return said.partition("Mogelijke volgende stappen")[0]


def test_one_actor_has_no_table_unless_it_is_asked_for(full: bw.Scores) -> None:
    assert per_actor(full) == ""
    assert "Dorpsraad " in per_actor(full, "dorpsraad")
    assert "vanaf drie inbrengen" not in per_actor(full, "dorpsraad")


def test_of_several_actors_only_those_that_may_be_shown_have_figures(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    scores = of(odd_plan, answered("dorpsraad", 2), answered("gemeenteraad", 0))
    assert "100,0" not in per_actor(scores)
    assert "als je erom vraagt: dorpsraad, gemeenteraad." in per_actor(scores)
    assert "Dorpsraad " in per_actor(scores, "dorpsraad")
    assert "Gemeenteraad " not in per_actor(scores, "dorpsraad")
    assert "als je erom vraagt: gemeenteraad." in per_actor(scores, "dorpsraad")
    assert "erom vraagt" not in per_actor(scores, "dorpsraad", "gemeenteraad")


def test_the_page_names_the_number_of_responses_from_which_an_actor_is_shown(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    def of_so_many(count: int) -> bw.Scores:
        return of(odd_plan, answered("gemeenteraad", 0), *[answered("dorpsraad", 2)] * count)

    least = next(count for count in range(1, 7) if of_so_many(count).shown_actors())
    nl = ("een", "twee", "drie", "vier", "vijf", "zes")[least - 1]
    en = ("one", "two", "three", "four", "five", "six")[least - 1]

    said = of_so_many(least - 1)
    assert f"vanaf {nl} inbrengen" in " ".join(said.text().split())
    assert f"from {en} responses" in " ".join(said.text("en").split())


def test_an_actor_with_three_responses_is_shown_unasked(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    scores = of(odd_plan, *[answered("gemeenteraad", 0)] * 3, answered("dorpsraad", 2))
    assert "Gemeenteraad " in per_actor(scores)
    assert "Dorpsraad " not in per_actor(scores)


def test_an_actor_that_did_not_respond_is_refused(full: bw.Scores) -> None:
    with pytest.raises(bw.UnknownIdError, match="responded: dorpsraad"):
        full.text(show_actors=["gemeenteraad"])


def test_the_page_says_the_same_in_both_languages(example: bw.Scores) -> None:
    dutch, english = (page(example, lang, show_actors=example.actors) for lang in ("nl", "en"))
    assert list(map(type, dutch)) == list(map(type, english))
    assert "Possible next steps" in example.text("en")


def test_a_name_stays_on_its_line_and_steers_nothing(odd_plan: bw.Plan) -> None:
    steps = [attrs.evolve(odd_plan.steps[0], name=bw.Text("Twee\n\x1bregels")), *odd_plan.steps[1:]]
    text = of(attrs.evolve(odd_plan, steps=steps)).text()
    assert "1  Twee \ufffdregels " in text
    assert "\x1b" not in text


def test_a_notebook_gets_the_same_with_every_name_escaped(odd_plan: bw.Plan) -> None:
    name = "<script>alert('1')</script> & meer"
    steps = [attrs.evolve(odd_plan.steps[0], name=bw.Text(name)), *odd_plan.steps[1:]]
    shown = of(attrs.evolve(odd_plan, steps=steps))._repr_html_()
    assert "<td>&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt; &amp; meer</td>" in shown
    assert name not in shown


def test_at_eighty_columns_and_more_the_steps_stand_in_a_table(example: bw.Scores) -> None:
    for width in (80, 200):
        lines = example.text(width=width).splitlines()
        assert any(line.split()[:3] == ["Stap", "0", "100"] for line in lines)
        assert max(map(len, lines)) <= width
    assert re.search("^  bereik [0-9,]+ · beantwoord", example.text(width=60), re.MULTILINE)


def test_scores_show_their_total_on_one_line(full: bw.Scores) -> None:
    assert repr(full) == (
        "<Scores eigen_1: Score(low=100.0, high=100.0, coverage=1.0, value=100.0)>"
    )
    assert len(parts(full, Table)) == 1
