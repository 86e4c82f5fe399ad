import json

import brede_welvaart as bw
from brede_welvaart._cli import record_machine
from brede_welvaart.errors import DataError, Fault, FaultCode


def told(key: str, plan: bw.Plan | None = None) -> dict[str, object]:
    found = bw.look_up(key, plan=plan)
    (record,) = json.loads(record_machine.records(found, plan or bw.plan()))
    return record


def test_a_record_says_what_finds_it_and_all_that_to_dict_gives() -> None:
    assert told("cbs.wonen") == {"record": "theme:cbs.wonen", **bw.to_dict(bw.theme("cbs.wonen"))}
    assert [*told("cbs.wonen")][:2] == ["record", "format"]


def test_a_region_has_its_code_and_its_address() -> None:
    assert told("region:Tilburg")["statcode"] == "GM0855"
    assert told("GM0855")["tooi"] == "https://identifier.overheid.nl/tooi/id/gemeente/gm0855"
    assert told("CR37")["tooi"] is None


def test_a_source_has_its_credit_and_a_step_its_number(odd_plan: bw.Plan) -> None:
    assert told("gemeentewet")["credit"] == bw.source("gemeentewet").credit
    assert told("keuzes_maken")["number"] == 5
    assert told("step:daarna", odd_plan)["number"] == 2
    assert "number" not in told("step:weg", odd_plan)


def test_every_record_can_be_told() -> None:
    whole = bw.catalogue()
    every: list[bw.Record] = [
        *(*whole.plan.steps, *whole.plan.criteria, *whole.actors, *whole.themes),
        *(*whole.schemes, *whole.indicators, *whole.regions, *whole.sources),
    ]
    told = record_machine.records(every, bw.plan())
    assert [one["record"] for one in json.loads(told)] == [bw.full_id(one) for one in every]
    assert told.isascii()


def test_a_check_tells_every_fault_with_its_place_and_in_two_languages() -> None:
    error = DataError([Fault(FaultCode.MISSING, "a", 0, "b"), Fault(FaultCode.NULL, "c")])
    told = json.loads(record_machine.faults("x.json", error))
    first, second = told.pop("faults")
    form = "brede_welvaart/check/1"
    assert told == {"format": form, "file": "x.json", "fine": False, "count": 2}
    assert first == {
        "code": "missing",
        "path": "a[0].b",
        "pointer": "/a/0/b",
        "place": {"nl": "a[0].b", "en": "a[0].b"},
        "text": {"nl": "ontbreekt", "en": "is missing"},
    }
    assert second["path"] == "c"
    fine = json.loads(record_machine.faults("x.json", None))
    assert fine == {"format": form, "file": "x.json", "fine": True, "count": 0, "faults": []}
