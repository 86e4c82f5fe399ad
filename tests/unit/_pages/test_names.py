import pytest

import brede_welvaart as bw
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.words import Words

NL, EN = Words("nl"), Words("en")


@pytest.fixture
def names(odd_plan: bw.Plan) -> Names:
    guest = bw.Actor("gast", bw.Text("Gast\x1b", "Guest"))
    return Names(EN, odd_plan, bw.Assessment("eigen_1", (), actors=[guest]))


def test_an_actor_is_named_from_the_assessment_the_plan_or_the_catalogue(names: Names) -> None:
    named = names.actors(["gast", "dorpsraad", "gemeenteraad"])
    assert named == "Guest, Dorpsraad, Municipal council"


def test_a_name_is_made_safe(odd_plan: bw.Plan) -> None:
    guest = bw.Actor("gast", bw.Text("Gast\x1b"))
    named = Names(NL, odd_plan, bw.Assessment("eigen_1", (), actors=[guest])).actor("gast")
    assert named == "Gast\ufffd"


def test_steps_are_numbered_without_those_withdrawn(names: Names) -> None:
    assert [names.number(step) for step in ("eerst", "weg", "daarna")] == ["1", "", "2"]


def test_a_phase_has_a_name(names: Names) -> None:
    assert names.phase("slot") == "Slot"


def test_an_edition_of_ours_names_its_own_actors() -> None:
    assert Names(NL, bw.plan()).actor("gemeenteraad") == "Gemeenteraad"


def test_a_phase_a_source_a_scheme_and_a_theme_have_names(odd_plan: bw.Plan) -> None:
    names = Names(Words("en"), odd_plan)
    own, ours = names.source("eigen_bron"), names.source("gemeentewet")
    assert own == odd_plan.sources[0]
    assert ours is bw.source("gemeentewet")
    assert names.phase("slot") == "Slot"
    assert names.scheme("cbs") == bw.theme_schemes()[0].name.get("en")
    assert names.theme("cbs.wonen") == bw.theme("wonen").name.get("en")
    assert names.themes_of("cbs") == bw.themes()


def test_what_is_known_nowhere_is_called_by_its_id() -> None:
    names = Names(Words("nl"), bw.plan())
    assert names.edition == bw.plan().edition
    assert (names.actor("dorpsraad"), names.theme("cbs.x")) == ("dorpsraad", "cbs.x")
    assert (names.scheme("eigen"), names.themes_of("eigen")) == ("eigen", ())
    assert names.source("eigen_bron") is None
