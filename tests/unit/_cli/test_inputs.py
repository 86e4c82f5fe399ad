import inspect
import io
import json
import os
import sys
from argparse import Namespace
from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart._base.files import MAX_SIZE
from brede_welvaart._cli import inputs
from brede_welvaart.errors import DataError, FaultCode, UnknownIdError


def call(file: str | None = None, plan: str | None = None, max_size: int = 64) -> Namespace:
    return Namespace(file=file, plan=plan, max_size=max_size)


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


def test_no_file_and_no_example_is_the_invented_municipality() -> None:
    assert inputs.read_assessment(call(), None) == bw.example("voorbeeldgemeente")


def test_an_example_is_read_by_name() -> None:
    assert inputs.read_example("apeldoorn") == bw.example("apeldoorn")


def test_an_assessment_is_read_from_a_file(odd_plan: bw.Plan, odd_file: str) -> None:
    form = bw.blank(["dorpsraad"], plan=odd_plan)
    file = f"{odd_file}.form"
    bw.write(form, file)
    assert inputs.read_assessment(call(file), odd_plan) == form
    assert inputs.read_document(call(), file, odd_plan) == form
    assert inputs.read_document(call(), odd_file, None) == odd_plan


def test_standard_input_is_utf_8_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    form = bw.blank(["ambtenaren"], organisation="Súdwest-Fryslân")
    content = bw.to_json(form).encode()
    feed(monkeypatch, content)
    assert inputs.read_assessment(call("-"), None) == form
    feed(monkeypatch, content)
    assert inputs.read_document(call(), "-", None) == form


def test_standard_input_that_is_no_text_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"\xff")
    with pytest.raises(DataError):
        inputs.read_document(call(), "-", None)


def test_a_project_is_no_assessment(tmp_path: Path) -> None:
    file = tmp_path / "p.json"
    file.write_text('{"name": "Plan", "themes": []}', encoding="utf-8")
    assert isinstance(inputs.read_scan(call(str(file))), bw.Scan)
    with pytest.raises(DataError):
        inputs.read_assessment(call(str(file)), None)


def test_the_limit_of_the_command_line_is_that_of_the_library() -> None:
    assert inspect.signature(bw.read).parameters["max_size"].default == MAX_SIZE == 64_000_000


def test_what_is_larger_than_the_limit_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "large.json"
    file.write_bytes(bw.to_json(bw.plan()).encode() + b" " * 2_000_000)
    assert isinstance(inputs.read_document(call(max_size=3), str(file), None), bw.Plan)
    feed(monkeypatch, file.read_bytes())
    for name in (str(file), "-"):
        with pytest.raises(DataError) as error:
            inputs.read_document(call(max_size=1), name, None)
        assert error.value.faults[0].code is FaultCode.TOO_LARGE
    with pytest.raises(DataError):
        inputs.read_plan(call(plan=str(file), max_size=1))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_what_never_ends_is_left_at_the_limit() -> None:
    with pytest.raises(DataError) as error:
        inputs.read_document(call(), "/dev/zero", None)
    assert error.value.text("nl").splitlines() == [
        "1 fout in /dev/zero",
        "  (het geheel): is groter dan 64 MB; met max_size (--max-size) mag het meer zijn",
    ]


@pytest.mark.skipif(os.name == "nt", reason="pipes of another kind")
@pytest.mark.parametrize("text", [bw.to_json(bw.blank()), '{"name": "Plan", "themes": []}'])
def test_a_pipe_is_read_once(text: str) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as stream:
        stream.write(text)
    try:
        assert inputs.read_document(call(), f"/dev/fd/{reading}", None)
    finally:
        os.close(reading)


def test_faults_that_are_not_kept_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    many = {"format": "brede_welvaart/assessment/1", "edition": "2026.1", "responses": [0] * 1500}
    file.write_text(json.dumps(many), encoding="utf-8")
    with pytest.raises(DataError) as error:
        inputs.read_document(call(), str(file), None)
    assert (error.value.count, len(error.value.faults)) == (1500, 1000)


def test_standard_input_that_is_closed_is_an_error_of_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OSError, match="descriptor") as error:
        inputs.read_document(call(), "-", None)
    assert error.value.filename == "-"


def test_a_plan_is_read_only_if_there_is_one(odd_plan: bw.Plan, odd_file: str) -> None:
    assert inputs.read_plan(call()) is None
    assert inputs.read_plan(call(plan=odd_file)) == odd_plan


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
