import brede_welvaart as bw
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.words import Words


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
