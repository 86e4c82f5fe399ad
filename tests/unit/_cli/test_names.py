import pytest

import brede_welvaart as bw
from brede_welvaart._cli.names import Names, shown_actors
from brede_welvaart._cli.words import EN, NL


@pytest.fixture
def names(odd_plan: bw.Plan) -> Names:
    guest = bw.Actor("gast", bw.Text("Gast", "Guest"))
    return Names(EN, odd_plan, bw.Assessment("eigen_1", (), actors=[guest]))


def test_an_actor_is_named_from_the_assessment_the_plan_or_the_catalogue(names: Names) -> None:
    named = names.actors(["gast", "dorpsraad", "gemeenteraad"])
    assert named == "Guest, Dorpsraad, Municipal council"


def test_steps_are_numbered_without_those_withdrawn(names: Names) -> None:
    assert [names.number(step) for step in ("eerst", "weg", "daarna")] == ["1", "", "2"]


def test_a_phase_has_a_name(names: Names) -> None:
    assert names.phase("slot") == "Slot"


def test_an_edition_of_ours_names_its_own_actors() -> None:
    assert Names(NL, bw.plan()).actor("gemeenteraad") == "Gemeenteraad"


def test_an_actor_is_seen_from_three_responses_up_or_by_name() -> None:
    responses = [bw.Response(actor, ()) for actor in ("a", "b", "c", "a", "a", "b")]
    actors = [bw.Actor(key, bw.Text(key)) for key in "abc"]
    scores = bw.score(bw.Assessment("2026.1", responses, actors=actors))
    assert shown_actors(scores, ()) == ("a",)
    assert shown_actors(scores, ["c"]) == ("a", "c")
