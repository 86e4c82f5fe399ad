"""Whole documents: their format and their kind."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
from faults_said import said

Form = dict[str, Any]

EXPECTED = "expected Assessment or Plan or Scan or Spec or Receipt"


KINDS = ("assessment", "plan", "scan", "spec", "receipt")


def faults_of(make: Callable[[], object]) -> tuple[bw.Fault, ...]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return said(caught.value.faults)


# Formats and kinds.


def test_without_a_kind_the_format_decides(plan_form: Form, assessment_form: Form) -> None:
    assert type(bw.from_dict(plan_form)) is bw.Plan
    assert type(bw.from_dict(assessment_form)) is bw.Assessment


def test_a_kind_that_is_the_format_is_fine(plan_form: Form, assessment_form: Form) -> None:
    assert bw.from_dict(plan_form, bw.Plan) == bw.from_dict(plan_form)
    assert bw.from_dict(assessment_form, bw.Assessment) == bw.from_dict(assessment_form)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("brede_welvaart/plan/2", "'brede_welvaart/plan/2'; did you mean 'brede_welvaart/plan/1'?"),
        ("html", "'html'"),
        (None, "null"),
        (["brede_welvaart/plan/1"], "a list"),
        (1, "1"),
    ],
)
def test_an_unknown_format_is_refused(assessment_form: Form, given: object, shown: str) -> None:
    assessment_form["format"] = given
    known = ", ".join(f"brede_welvaart/{kind}/1" for kind in KINDS)
    message = f"expected one of {known}; got {shown}"

    assert faults_of(lambda: bw.from_dict(assessment_form)) == (("format", message),)


def test_without_a_kind_the_format_must_be_there(assessment_form: Form) -> None:
    del assessment_form["format"]

    (fault,) = faults_of(lambda: bw.from_dict(assessment_form))
    assert fault.path == "format"


def test_with_a_kind_the_format_must_be_there_too(assessment_form: Form) -> None:
    del assessment_form["format"]

    assert faults_of(lambda: bw.from_dict(assessment_form, bw.Assessment)) == (
        ("format", "is missing; write 'brede_welvaart/assessment/1'"),
    )


@pytest.mark.parametrize(
    ("given", "shown"), [("brede_welvaart/plan/1", "'brede_welvaart/plan/1'"), (None, "null")]
)
def test_a_format_of_another_kind_is_refused(
    assessment_form: Form, given: object, shown: str
) -> None:
    assessment_form["format"] = given

    assert faults_of(lambda: bw.from_dict(assessment_form, bw.Assessment)) == (
        ("format", f"expected 'brede_welvaart/assessment/1', got {shown}"),
    )


def test_another_document_has_one_fault_and_not_that_its_keys_are_others(plan_form: Form) -> None:
    plan_form["steps"] = 1
    assert faults_of(lambda: bw.from_dict(plan_form, bw.Assessment)) == (
        ("format", "expected 'brede_welvaart/assessment/1', got 'brede_welvaart/plan/1'"),
    )


def test_a_format_that_is_no_text_is_a_fault_and_no_crash(plan_form: Form) -> None:
    plan_form["format"] = {"a": [10**5000]}
    assert faults_of(lambda: bw.from_dict(plan_form, bw.Plan)) == (
        ("format", "expected 'brede_welvaart/plan/1', got an object"),
    )


class NotOurs:
    FORMAT = "brede_welvaart/assessment/1"


@pytest.mark.parametrize(
    ("kind", "name"),
    [(NotOurs, "NotOurs"), (bw.Text, "Text"), (str, "str"), ("Plan", "Plan"), (1, "1")],
)
def test_other_kinds_of_documents_do_not_exist(
    assessment_form: Form, kind: type[bw.Plan], name: str
) -> None:
    with pytest.raises(TypeError, match=f"^{EXPECTED}, got {name}$"):
        bw.from_dict(assessment_form, kind)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("x", "'x'"),
        (None, "null"),
        ({}, "an object"),
        (bw.Scan, "Scan"),
        (bw.Text("x"), "Text"),
    ],
    ids=lambda given: getattr(given, "__name__", str(given)),
)
@pytest.mark.parametrize("write", [bw.to_dict, bw.to_json])
def test_only_documents_records_and_results_are_written(
    what: object, said: str, write: Callable[[object], object]
) -> None:
    with pytest.raises(TypeError, match="expected a document, a record or a result, got ") as told:
        write(what)
    assert said in str(told.value)


def test_what_cannot_be_written_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        bw.write("x", tmp_path / "x.json")  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())
