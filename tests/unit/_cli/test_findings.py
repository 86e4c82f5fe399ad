from collections.abc import Callable

import brede_welvaart as bw
from brede_welvaart._cli.findings import Findings
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import render
from brede_welvaart._cli.words import NL

Answered = Callable[..., bw.Response]


def found(
    plan: bw.Plan, *responses: bw.Response, shown: tuple[str, ...] = (), notes: bool = False
) -> str:
    scores = bw.score(bw.Assessment(plan.edition, responses), plan=plan)
    return render(Findings(scores, shown, Names(NL, plan), NL).parts(notes=notes))


def test_one_actor_has_no_difference_of_view(odd_plan: bw.Plan, answered: Answered) -> None:
    assert NL.disagreement not in found(odd_plan, answered("dorpsraad", 0))


def test_actors_who_agree_are_said_to_agree(odd_plan: bw.Plan, answered: Answered) -> None:
    both = [answered(actor, 0) for actor in ("dorpsraad", "gemeenteraad")]
    assert NL.disagreement_none in found(odd_plan, *both)


def test_the_largest_differences_come_first_and_name_no_actor(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    council = bw.Response("gemeenteraad", [bw.Answer("eerst.1", "1/2"), bw.Answer("daarna.1", 2)])
    said = found(odd_plan, answered("dorpsraad", 0), council)
    assert said.index("100 punten verschil") < said.index("25 punten verschil")
    assert "Een feit met \ufffd[31mkleur." in said
    assert "Gemeenteraad" not in said


def test_an_actor_that_may_be_seen_is_shown_with_its_view(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    both = (answered("dorpsraad", 0), answered("gemeenteraad", 2))
    said = found(odd_plan, *both, shown=("gemeenteraad",))
    assert "Gemeenteraad 100\n" in said
    assert "Dorpsraad" not in said


def test_a_next_step_names_the_next_level(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 0))
    assert said.count("Volgend niveau: 1/2 Half") == 3
    assert "Stap 1, eerst.3" in said


def test_what_nobody_knows_is_to_be_found_out_first(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 2, skip=("daarna.1",)))
    assert "Stap 2, daarna.1\n    Zoek eerst uit hoe het hier staat." in said


def test_at_the_top_there_is_no_next_step(odd_plan: bw.Plan, answered: Answered) -> None:
    assert NL.next_steps_none in found(odd_plan, answered("dorpsraad", 2))


def test_what_does_not_count_and_what_is_disputed_is_listed(odd_plan: bw.Plan) -> None:
    away = [bw.Answer(key, status="not_applicable", note="omdat") for key in ("eerst.1", "eerst.3")]
    council = bw.Response("gemeenteraad", [bw.Answer("eerst.3", 2)])
    said = found(odd_plan, bw.Response("dorpsraad", away), council)
    excluded, disputed = said.split(NL.disputed)
    assert "eerst.1\n    Geldt hier niet volgens: Dorpsraad.\n" in excluded
    assert "Geldt hier niet volgens: Dorpsraad. Anders volgens: Gemeenteraad." in disputed
    assert "omdat" not in said


def test_notes_and_evidence_are_shown_only_when_asked_for(odd_plan: bw.Plan) -> None:
    evidence = [
        bw.Evidence("Stuk", "https://example.org/x", "2026-05"),
        bw.Evidence("Gesprek"),
    ]
    response = bw.Response(
        "dorpsraad",
        [
            bw.Answer("daarna.1", 0, note="Later\nmeer."),
            bw.Answer("eerst.1", 0, evidence=evidence),
            bw.Answer("eerst.3", 0, note="  "),
        ],
    )
    assert "Later meer." not in found(odd_plan, response)
    said = found(odd_plan, response, notes=True).split(NL.notes)[1]
    assert said.index("eerst.1") < said.index("daarna.1")
    assert "eerst.3" not in said
    assert "Dorpsraad: Later meer.\n" in said
    assert "Dorpsraad, bron: Stuk (mei 2026)\n    https://example.org/x\n" in said
    assert "Dorpsraad, bron: Gesprek\n" in said


def test_no_notes_are_said_to_be_none(odd_plan: bw.Plan, answered: Answered) -> None:
    assert NL.notes_none in found(odd_plan, answered("dorpsraad", 0), notes=True)
