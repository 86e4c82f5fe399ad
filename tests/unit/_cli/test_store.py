from attrs import evolve

import brede_welvaart as bw
from brede_welvaart._cli.store import KINDS, Store, key_of


def test_what_is_of_ones_own_goes_before_the_edition(odd_plan: bw.Plan) -> None:
    actor = bw.Actor("gemeenteraad", bw.Text("Onze raad"))
    source = bw.Source("gemeentewet", "Onze wet", "Wij")
    store = Store(evolve(odd_plan, actors=[actor], sources=[source]))
    assert store.actors[0] is actor
    assert [one for one in store.actors if one.id == "gemeenteraad"] == [actor]
    assert len(store.actors) == len(bw.catalogue().actors)
    assert store.sources[0] is source
    assert [one for one in store.sources if one.id == "gemeentewet"] == [source]


def test_the_actors_of_an_assessment_go_before_those_of_its_plan(odd_plan: bw.Plan) -> None:
    guest = bw.Actor("dorpsraad", bw.Text("Gast"))
    found = Store(odd_plan).with_own_actors([guest])
    assert [one for one in found if one.id == "dorpsraad"] == [guest]
    assert [one.id for one in found[:3]] == ["dorpsraad", "oude_raad", found[2].id]


def test_a_plan_of_ones_own_leans_on_the_newest_edition(odd_plan: bw.Plan) -> None:
    assert Store(odd_plan).edition == Store(bw.plan()).edition == bw.editions()[0]


def test_every_kind_has_all_its_records() -> None:
    store, catalogue = Store(bw.plan()), bw.catalogue()
    found = {kind: records(store) for kind, records in KINDS.items()}
    assert found == {
        "step": catalogue.plan.steps,
        "criterion": catalogue.plan.criteria,
        "actor": catalogue.actors,
        "theme": catalogue.themes,
        "scheme": catalogue.schemes,
        "indicator": catalogue.indicators,
        "region": catalogue.regions,
        "source": catalogue.sources,
    }


def test_within_a_kind_a_key_finds_one_record() -> None:
    store = Store(bw.plan())
    for records in KINDS.values():
        keys = [key_of(record) for record in records(store)]
        assert len(set(keys)) == len(keys)
