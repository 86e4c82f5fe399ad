from collections.abc import Callable

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import tables
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import render
from brede_welvaart._cli.words import EN, NL

Answered = Callable[..., bw.Response]
DASH = "\N{EN DASH}"


def of(plan: bw.Plan, *responses: bw.Response) -> bw.Scores:
    return bw.score(bw.Assessment(plan.edition, responses), plan=plan)


@pytest.fixture
def full(odd_plan: bw.Plan, answered: Answered) -> bw.Scores:
    return of(odd_plan, answered("dorpsraad", 2))


@pytest.fixture
def few(odd_plan: bw.Plan, answered: Answered) -> bw.Scores:
    return of(odd_plan, answered("dorpsraad", 2, skip=("eerst.1", "daarna.1")))


def test_a_bar_shows_the_range_and_the_value_on_it() -> None:
    plan = bw.plan()
    half = [bw.Answer(f"afwegen.{number}", 2) for number in (1, 2)]
    step = of(plan, bw.Response("college", half)).step("afwegen")
    assert tables.bar(step, 20).plain == "·····━━━━━●━━━━━····"
    assert tables.facts_of(step, NL) == f"bereik 25,0{DASH}75,0 · beantwoord 50 % · stand 50,0"


def test_a_bar_ends_at_a_hundred(full: bw.Scores) -> None:
    assert tables.bar(full.total, 10).plain == "·········●"


def test_below_half_there_is_a_range_and_no_value(few: bw.Scores) -> None:
    score = few.step("daarna")
    assert tables.bar(score, 10).plain == "━" * 10
    facts = tables.facts_of(score, EN)
    assert facts == f"range 0.0{DASH}100.0 · answered 0% · too little answered yet"


def test_what_does_not_apply_has_no_numbers(full: bw.Scores) -> None:
    score = full.step("gewichtloos")
    assert tables.bar(score, 10).plain == "·" * 10
    assert tables.facts_of(score, NL) == f"bereik {DASH} · beantwoord {DASH} · geldt hier niet"
    assert tables.value_of(score, NL) == DASH


def test_range_and_coverage_stand_before_the_value(full: bw.Scores) -> None:
    facts = tables.facts_of(full.total, NL)
    assert facts == "bereik 100,0 · beantwoord 100 % · stand 100,0"


def shown(scores: bw.Scores) -> str:
    return render([tables.steps(scores, Names(NL, scores.plan), NL)])


def test_the_steps_stand_under_their_phase_where_they_have_one(full: bw.Scores) -> None:
    starts = [line[:20].split() for line in shown(full).splitlines() if line[:20].strip()]
    assert [" ".join(words[:2]) for words in starts if words[0] in {"1", "2", "Slot"}] == [
        "1 Eerst",
        "Slot",
        "2 Daarna",
    ]
    assert "Eerst [bold]dit[/bold]  " in shown(full)
    assert "geldt hier niet" in shown(full)


def test_the_header_puts_range_and_coverage_before_the_value(full: bw.Scores) -> None:
    header = shown(full).splitlines()[1]
    assert header.split() == ["Stap", "0", "100", "Bereik", "Beantwoord", "Stand"]


def test_on_a_narrow_screen_the_facts_stand_under_the_name(
    full: bw.Scores, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = shown(full).splitlines()
    assert "1 Eerst [bold]dit[/bold] *doen*" in lines
    assert "  bereik 100,0 · beantwoord 100 % · stand 100,0" in lines


@pytest.mark.parametrize("width", [1, 2, 3, 7, 15, 30, 71, 72, 80, 200])
def test_no_width_is_too_small(few: bw.Scores, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(map(len, shown(few).splitlines())) <= max(width, 2)


def test_the_total_has_a_bar_and_its_facts(full: bw.Scores) -> None:
    assert render([tables.total(full.total, NL)]).splitlines() == [
        "",
        "Totaal (van 0 tot 100)",
        f"  {'·' * 39}●",
        "  bereik 100,0 · beantwoord 100 % · stand 100,0",
    ]


def test_the_legend_explains_a_dash_only_where_there_is_one(
    full: bw.Scores, few: bw.Scores
) -> None:
    assert NL.too_little not in render([tables.legend(full.steps.values(), NL)])
    assert NL.too_little in render([tables.legend(few.steps.values(), NL)])


def per_actor(scores: bw.Scores, *actors: str) -> str:
    return render(tables.actors(scores, actors, Names(NL, scores.plan), NL))


def test_one_actor_has_no_table_unless_it_is_asked_for(full: bw.Scores) -> None:
    assert per_actor(full) == ""
    assert "Dorpsraad" in per_actor(full, "dorpsraad")
    assert "--actor" not in per_actor(full, "dorpsraad")


def test_of_several_actors_only_those_that_may_be_seen_have_figures(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    scores = of(odd_plan, answered("dorpsraad", 2), answered("gemeenteraad", 0))
    assert "Gemeenteraad" not in per_actor(scores, "dorpsraad")
    assert "gemeenteraad" in per_actor(scores, "dorpsraad")
    assert "100,0" not in per_actor(scores)
