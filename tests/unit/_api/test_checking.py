"""What is known nowhere is refused and not carried along; what is in memory can be checked."""

from pathlib import Path
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index
from brede_welvaart._data import loading
from faults_said import said

GOOD = bw.blank(["gemeenteraad"])
MISSPELT = GOOD.with_answer("gemeenteraadd", "afwegen.1", 3)
SAID = ("responses[1].actor", "no actor 'gemeenteraadd'; did you mean 'gemeenteraad'?")
FORMER = attrs.evolve(GOOD, organisation=bw.Organisation("Beemster", "GM0370"))
NO_REGION = ("organisation.region", "'GM0370' is no municipality of 2026")
TEXT = bw.Text("Tekst", "Text")
PLAN = bw.Plan(
    "eigen",
    "eigen",
    TEXT,
    bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)]),
    [bw.Step("een", TEXT, [bw.Criterion("een.1", TEXT)], actors=[bw.Involvement("raad", "leads")])],
    actors=[bw.Actor("raad", TEXT)],
)
SCAN = bw.Scan("Plan", "cbs", [bw.Effect("wonen", "Huizen")])


def refused(act: Any) -> tuple[tuple[str, str], ...]:
    with pytest.raises(bw.DataError) as caught:
        act()
    return said(caught.value.faults)


@pytest.mark.parametrize("act", [bw.score, bw.to_dict, bw.to_json])
@pytest.mark.parametrize(("wrong", "fault"), [(MISSPELT, SAID), (FORMER, NO_REGION)])
def test_an_actor_or_region_that_is_known_nowhere_is_refused(
    act: Any, wrong: bw.Assessment, fault: tuple[str, str]
) -> None:
    assert refused(lambda: act(wrong)) == (fault,)
    assert said(bw.check(wrong)) == (fault,)


def test_it_is_not_written_and_an_old_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "meting.json"
    bw.write(GOOD, file)

    assert refused(lambda: bw.write(MISSPELT, file)) == (SAID,)
    assert bw.read(file) == GOOD


def test_an_error_of_an_object_says_whose_answer_it_is() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.score(MISSPELT)

    assert caught.value.faults[0].place("nl") == "inbreng van gemeenteraadd"
    assert caught.value.faults[0].text("nl") == (
        "geen actor 'gemeenteraadd'; bedoel je 'gemeenteraad'?"
    )


def test_scoring_names_all_that_does_not_fit_in_the_order_of_the_assessment() -> None:
    wrong = attrs.evolve(FORMER, responses=MISSPELT.responses).with_answer(
        "gemeenteraadd", "afwegen.2", 9
    )

    assert [path for path, _ in refused(lambda: bw.score(wrong))] == [
        "responses[1].actor",
        "responses[1].answers[1].level",
        "organisation.region",
    ]


def test_actors_of_ones_own_are_known() -> None:
    own = attrs.evolve(MISSPELT, actors=[bw.Actor("gemeenteraadd", TEXT)])
    by_plan = bw.Assessment("eigen", [bw.Response("raad", [bw.Answer("een.1", 1)])])

    assert bw.from_json(bw.to_json(own)) == own
    assert bw.score(own).actors == ("gemeenteraad", "gemeenteraadd")
    assert bw.score(by_plan, plan=PLAN).total.value == 100
    assert bw.check(by_plan, PLAN) == ()


def test_who_is_known_in_a_plan_of_ones_own_is_not_known_when_writing() -> None:
    stranger = bw.Assessment("eigen", [bw.Response("niemand", [])])

    assert bw.to_dict(stranger)["edition"] == "eigen"
    assert [path for path, _ in said(bw.check(stranger, PLAN))] == ["responses[0].actor"]
    assert [path for path, _ in said(bw.check(stranger))] == ["edition"]
    assert refused(
        lambda: bw.to_dict(attrs.evolve(stranger, organisation=FORMER.organisation))
    ) == (NO_REGION,)


def test_a_plan_and_a_scan_are_refused_too() -> None:
    plan = attrs.evolve(PLAN, actors=())
    scan = attrs.evolve(SCAN, organisation=FORMER.organisation)

    assert [path for path, _ in refused(lambda: bw.to_dict(plan))] == ["steps[0].actors[0].actor"]
    assert refused(lambda: bw.to_json(scan)) == (NO_REGION,)
    assert bw.from_dict(bw.to_dict(PLAN)) == PLAN
    assert bw.from_dict(bw.to_dict(SCAN)) == SCAN


def test_a_check_finds_what_reading_back_would_find() -> None:
    wrong = bw.Scan("Plan", "cbs", [bw.Effect("wonne", "Huizen")], edition="2026.1")
    own = attrs.evolve(bw.plan(), name=TEXT)
    spec = index.Spec(index.Group("a", [index.Leaf("b")]))

    assert [fault.code for fault in bw.check(wrong)] == [bw.FaultCode.NO_THEME]
    assert bw.check(wrong)[0].place("en") == "effect Huizen on wonne"
    assert [fault.code for fault in bw.check(own)] == [bw.FaultCode.OUR_EDITION]
    assert bw.check(bw.plan()) == bw.check(SCAN) == bw.check(spec) == bw.check(GOOD) == ()


def test_a_check_is_of_a_document_by_a_plan_that_there_is() -> None:
    with pytest.raises(TypeError, match="expected Assessment"):
        bw.check(bw.step(1))  # type: ignore[arg-type]
    with pytest.raises(bw.UnknownIdError):
        bw.check(GOOD, "1999")


def test_a_check_lists_a_thousand_faults_at_most() -> None:
    answers = [bw.Answer(f"afwegen.{n}") for n in range(5, 1500)]

    assert len(bw.check(bw.Assessment("2026.1", [bw.Response("college", answers)]))) == 1000


def test_the_ids_that_are_known_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    bw.score(GOOD)
    monkeypatch.setattr(loading, "_content", None)

    assert bw.score(GOOD).total.value is None
