import io
import sys

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import inputs
from brede_welvaart.errors import DataError, UnknownIdError


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


def test_no_file_and_no_example_is_the_invented_municipality() -> None:
    assert inputs.read_assessment(None, None, None) == bw.example("voorbeeldgemeente")


def test_an_example_is_read_by_name() -> None:
    assert inputs.read_assessment(None, "apeldoorn", None) == bw.example("apeldoorn")


def test_an_assessment_is_read_from_a_file(odd_plan: bw.Plan, odd_file: str) -> None:
    form = bw.blank(["dorpsraad"], plan=odd_plan)
    file = f"{odd_file}.form"
    bw.write(form, file)
    assert inputs.read_assessment(file, None, odd_plan) == form
    assert inputs.read_document(file, odd_plan) == form
    assert inputs.read_document(odd_file, None) == odd_plan


def test_standard_input_is_utf_8_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    form = bw.blank(["ambtenaren"], organisation="Súdwest-Fryslân")
    content = bw.to_json(form).encode()
    feed(monkeypatch, content)
    assert inputs.read_assessment("-", None, None) == form
    feed(monkeypatch, content)
    assert inputs.read_document("-", None) == form


def test_standard_input_that_is_no_text_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"\xff")
    with pytest.raises(DataError):
        inputs.read_document("-", None)


def test_a_plan_is_read_only_if_there_is_one(odd_plan: bw.Plan, odd_file: str) -> None:
    assert inputs.read_plan(None) is None
    assert inputs.read_plan(odd_file) == odd_plan


def test_only_who_responded_can_be_shown() -> None:
    scores = bw.score(bw.blank(["gemeenteraad"]))
    found = inputs.responding(["gemeenteraad", "Municipal council"], scores)
    assert found == ("gemeenteraad", "gemeenteraad")
    with pytest.raises(UnknownIdError) as error:
        inputs.responding(["provincie"], scores)
    assert str(error.value) == "no response of actor 'provincie' (responded: gemeenteraad)"
    with pytest.raises(UnknownIdError) as error:
        inputs.responding(["gemeenterad"], scores)
    assert error.value.suggestions == ("gemeenteraad",)


def test_an_actor_of_the_assessment_itself_can_be_shown() -> None:
    scores = bw.score(bw.example("apeldoorn"))
    own = scores.assessment.actors[0]
    assert inputs.responding([own.name.nl], scores) == (own.id,)


def test_nobody_can_be_shown_where_nobody_responded() -> None:
    scores = bw.score(bw.Assessment("2026.1", ()))
    with pytest.raises(UnknownIdError, match=r"responded: nobody"):
        inputs.responding(["gemeenteraad"], scores)
