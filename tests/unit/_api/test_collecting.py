"""Collecting assessments: what goes side by side, and what is refused."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.errors import FaultCode

GOES = bw.Organisation("Goes", "GM0664")
OWN = bw.Actor("dorp", bw.Text("Dorp"))


def form(level: int, label: str | None = None, **more: object) -> bw.Assessment:
    response = bw.Response("gemeenteraad", [bw.Answer("afwegen.1", level)], label)
    given = {"organisation": GOES, **more}
    return bw.Assessment("2026.1", [response], **given)


def test_responses_stand_side_by_side() -> None:
    one, other = form(1), form(1)
    assert bw.collect([one, other]).responses == (*one.responses, *other.responses)
    assert bw.collect(iter([one, other])) == bw.collect({"a": one, "b": other})


def test_one_is_itself() -> None:
    notes = [bw.Text("b"), bw.Text("a"), bw.Text("b")]
    one = form(1, notes=notes, actors=[OWN, bw.Actor("buurt", bw.Text("Buurt"))])
    assert bw.collect([one]) == one
    assert bw.collect([one], organisation="Borsele").organisation == bw.Organisation("Borsele")


def test_the_date_is_the_latest_and_notes_and_own_actors_are_those_of_all() -> None:
    first = form(1, date="2026-05-01", notes=[bw.Text("b"), bw.Text("c")], actors=[OWN])
    second = form(2, date="2026-03-01", notes=[bw.Text("c"), bw.Text("a")])
    third = form(3, actors=[OWN, bw.Actor("buurt", bw.Text("Buurt"))])
    found = bw.collect([first, second, third])
    assert str(found.date) == "2026-05-01"
    assert [note.nl for note in found.notes] == ["a", "b", "c"]
    assert [actor.id for actor in found.actors] == ["buurt", "dorp"]
    assert bw.collect([third, third]).date is None


def test_every_fault_is_told_with_the_number_of_what_it_is_in() -> None:
    other = attrs.evolve(OWN, name=bw.Text("Ander dorp"))
    wrong = form(2, "raadslid 1", organisation=bw.Organisation("Goese"), actors=[other])
    wrong = attrs.evolve(wrong, themes=bw.ChosenThemes([bw.ChosenTheme("cbs.wonen")]))
    nobody = form(3, organisation=None)
    with pytest.raises(bw.DataError) as error:
        bw.collect([form(1, "raadslid 1", actors=[OWN]), wrong, nobody])
    assert [(fault.code, fault.path) for fault in error.value.faults] == [
        (FaultCode.RESPONDENT_TWICE, "[1].responses[0].respondent"),
        (FaultCode.ORGANISATIONS_DIFFER, "[1].organisation.name"),
        (FaultCode.ORGANISATIONS_DIFFER, "[1].organisation.region"),
        (FaultCode.ACTOR_DIFFERS, "[1].actors[0]"),
        (FaultCode.THEMES_DIFFER, "[1].themes"),
        (FaultCode.ORGANISATIONS_DIFFER, "[2].organisation"),
    ]
    twice, *_, last = error.value.faults
    assert twice.text() == (
        "'raadslid 1' staat ook in nummer 1; geef een van beide een ander label, of met replace "
        "(--replace) geldt de latere inbreng"
    )
    assert last.text("en").startswith("is null, but in the first 'Goes'; with organisation ")


def test_what_has_a_name_is_called_by_it() -> None:
    given = {"raad.json": form(1, "raadslid 1"), "B & W.json": form(2, "raadslid 1")}
    with pytest.raises(bw.DataError) as error:
        bw.collect(given)
    (fault,) = error.value.faults
    assert fault.path == "responses[0].respondent"
    assert fault.spot.file == "B & W.json"
    assert fault.place("en") == "B & W.json, response of gemeenteraad"
    assert "stands in raad.json too" in fault.text("en")
    assert "\n  B & W.json, responses[0].respondent: 'raadslid 1' " in error.value.text("nl")


def test_another_edition_is_other_questions() -> None:
    with pytest.raises(bw.DataError, match="other questions"):
        bw.collect([form(1), attrs.evolve(form(1), edition="eigen")])


def test_the_later_holds_if_it_may_replace() -> None:
    label = "raadslid 1"
    found = bw.collect([form(1, label), form(2), form(3, label)], replace=True)
    assert [one.answers[0].level for one in found.responses] == [3, 2]


def test_what_is_settled_is_no_fault() -> None:
    other = bw.Organisation("Gemeente Goes")
    both = [form(1), form(2, organisation=other)]
    assert bw.collect(both, organisation=other).organisation == other
    assert bw.collect(both, organisation="Goes").organisation == GOES
    assert bw.collect(both, organisation="Borsele").organisation == bw.Organisation("Borsele")
    twins = [form(1), form(2, organisation=bw.Organisation("Goes")), form(3, organisation=None)]
    assert bw.collect(twins, organisation="Goes").organisation == bw.Organisation("Goes")
    chosen = bw.ChosenThemes([bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen leven")])
    themed = [form(1), form(2, themes=chosen)]
    assert bw.collect(themed, themes=["cbs.wonen", "Samen leven"]).themes == chosen
    assert bw.collect(themed, themes=chosen).themes == chosen


def test_nothing_and_what_is_no_assessment_is_refused() -> None:
    with pytest.raises(bw.DataError, match="at least one"):
        bw.collect([])
    with pytest.raises(TypeError, match="expected assessments, got Plan"):
        bw.collect([bw.plan()])  # type: ignore[list-item]
