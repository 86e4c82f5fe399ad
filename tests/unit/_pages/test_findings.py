"""What scores give to talk about."""

from collections.abc import Callable

import pytest

import brede_welvaart as bw

Answered = Callable[..., bw.Response]
EXCLUDED, DISPUTED = "Telt niet mee", "niet iedereen vindt dat het hier geldt"
BOTH = ("dorpsraad", "gemeenteraad")


def found(
    plan: bw.Plan,
    *responses: bw.Response,
    shown: tuple[str, ...] = (),
    notes: bool = False,
    lang: str = "nl",
) -> str:
    scores = bw.score(bw.Assessment(plan.edition, responses), plan=plan)
    return scores.text(lang, show_actors=shown, notes=notes, width=120)


def test_a_next_step_names_the_next_level(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 0))
    assert said.count("Volgend niveau: 1/2 Half") == 3
    assert "Stap 1, eerst.3" in said


def test_what_nobody_knows_is_to_be_found_out_first(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 2, skip=("daarna.1",)))
    assert "Stap 2, daarna.1\n    Zoek eerst uit hoe het hier staat." in said


def test_at_the_top_there_is_no_next_step(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 2))
    assert "stappen\nAlles wat meetelt, staat op het hoogste niveau." in said


@pytest.fixture
def away() -> tuple[bw.Response, bw.Response]:
    """What one says does not apply; of one of these another does not say so."""
    keys = ("eerst.1", "eerst.3")
    answers = [bw.Answer(key, status="not_applicable", note="omdat") for key in keys]
    council = bw.Response("gemeenteraad", [bw.Answer("eerst.3", 2)])
    return bw.Response("dorpsraad", answers), council


def test_what_does_not_count_and_what_is_disputed_is_listed(
    odd_plan: bw.Plan, away: tuple[bw.Response, bw.Response]
) -> None:
    excluded, disputed = found(odd_plan, *away, shown=BOTH).split(DISPUTED)
    assert EXCLUDED in excluded
    assert "eerst.1\n    Geldt hier niet volgens: Dorpsraad.\n" in excluded
    assert "Geldt hier niet volgens: Dorpsraad. Anders volgens: Gemeenteraad." in disputed
    assert "omdat" not in excluded + disputed


def test_who_says_that_it_does_not_apply_is_named_only_if_all_may_be_shown(
    odd_plan: bw.Plan, away: tuple[bw.Response, bw.Response]
) -> None:
    assert "volgens" not in found(odd_plan, *away)
    said = found(odd_plan, *away, shown=("dorpsraad",))
    assert said.count("volgens: Dorpsraad") == 1
    assert "eerst.3" in said.split(DISPUTED)[1]


def test_what_always_counts_has_no_list(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 0))
    assert EXCLUDED not in said
    assert DISPUTED not in said


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
    said = found(odd_plan, response, notes=True).split("Toelichting en onderbouwing")[1]
    assert said.index("eerst.1") < said.index("daarna.1")
    assert "eerst.3" not in said
    assert "Dorpsraad: Later meer." in said
    assert "Dorpsraad, bron: Stuk (mei 2026)\n    https://example.org/x\n" in said
    assert "Dorpsraad, bron: Gesprek\n" in said


def test_no_notes_are_said_to_be_none(odd_plan: bw.Plan, answered: Answered) -> None:
    said = found(odd_plan, answered("dorpsraad", 0), notes=True, lang="en")
    assert "Notes and evidence\nNo notes or evidence were given." in said
