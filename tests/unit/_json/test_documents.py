"""Whole documents: their format, their kind, and records in somebody's own cattrs models."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter

import brede_welvaart as bw
from faults_said import said

Form = dict[str, Any]

EXPECTED = "expected Assessment or Plan or Scan or Spec or Receipt"


KINDS = ("assessment", "plan", "scan", "spec", "receipt")


@attrs.frozen
class File:
    """A class of somebody else that holds records of ours."""

    owner: str
    count: int
    assessment: bw.Assessment
    text: bw.Text | None = None
    others: list[bw.Assessment] = attrs.field(factory=list)
    levels: dict[str, bw.Level] = attrs.field(factory=dict)


def configured() -> cattrs.Converter:
    converter = cattrs.Converter()
    bw.configure_converter(converter)
    return converter


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


# Somebody's own converter.


def test_records_are_read_and_written_inside_a_class_of_somebody_else(
    assessment_form: Form, assessment: bw.Assessment
) -> None:
    converter = configured()
    file = File(
        "Noor", 3, assessment, bw.Text("x"), [assessment], {"a": bw.Level(1, "1/2", bw.Text("y"))}
    )

    written = converter.unstructure(file)

    assert written == {
        "owner": "Noor",
        "count": 3,
        "assessment": assessment_form,
        "text": {"nl": "x"},
        "others": [assessment_form],
        "levels": {"a": {"value": 1, "score": "1/2", "name": {"nl": "y"}}},
    }
    assert converter.structure(written, File) == file


def test_a_nested_document_may_leave_out_its_format(
    assessment_form: Form, assessment: bw.Assessment
) -> None:
    del assessment_form["format"]

    assert configured().structure(assessment_form, bw.Assessment) == assessment


def test_a_nested_plan_is_read_and_written(plan_form: Form, plan: bw.Plan) -> None:
    converter = configured()

    assert converter.unstructure(plan) == plan_form
    assert converter.structure(plan_form, bw.Plan) == plan


@pytest.mark.parametrize("kind", [bw.Scale, bw.Step, bw.Text, bw.Source])
def test_parts_of_a_plan_are_read_and_written(plan_form: Form, plan: bw.Plan, kind: type) -> None:
    converter = configured()
    record, form = {
        bw.Scale: (plan.scale, plan_form["scale"]),
        bw.Step: (plan.steps[0], plan_form["steps"][0]),
        bw.Text: (plan.name, plan_form["name"]),
        bw.Source: (plan.sources[0], plan_form["sources"][0]),
    }[kind]

    assert converter.unstructure(record) == form
    assert converter.structure(form, kind) == record


def test_what_is_nested_is_read_as_strictly(assessment_form: Form) -> None:
    converter = configured()
    assessment_form["date"] = "gisteren"
    fault = ("date", "expected a day such as 2026-11-24, got 'gisteren'")

    assert faults_of(lambda: converter.structure(assessment_form, bw.Assessment)) == (fault,)

    del assessment_form["format"]
    assert faults_of(lambda: converter.structure(assessment_form, bw.Assessment)) == (fault,)


def test_a_nested_format_must_be_right(assessment_form: Form) -> None:
    assessment_form["format"] = "brede_welvaart/plan/1"

    assert faults_of(lambda: configured().structure(assessment_form, bw.Assessment)) == (
        ("format", "expected 'brede_welvaart/assessment/1', got 'brede_welvaart/plan/1'"),
    )


def test_the_error_of_a_nested_record_is_a_data_error() -> None:
    with pytest.raises(bw.DataError) as caught:
        configured().structure({"nl": ""}, bw.Text)

    assert type(caught.value) is bw.DataError


@pytest.mark.parametrize("value", [[], "x", None, 3])
def test_a_nested_document_is_an_object(value: object) -> None:
    (fault,) = faults_of(lambda: configured().structure(value, bw.Assessment))

    assert fault.path == ""
    assert fault.message.startswith("expected an object, got ")


def test_references_are_not_checked_as_a_converter_knows_no_plan(assessment_form: Form) -> None:
    assessment_form["edition"] = "onbekend"
    assessment_form["responses"][1]["actor"] = "iemand"

    assert configured().structure(assessment_form, bw.Assessment).actor_ids[1] == "iemand"


def test_what_somebody_taught_a_converter_stays() -> None:
    converter = cattrs.Converter()
    converter.register_structure_hook(str, lambda value, _kind: str(value).upper())
    converter.register_structure_hook(int, lambda value, _kind: int(value) * 2)
    converter.register_unstructure_hook(str, str.lower)
    converter.register_unstructure_hook(int, lambda value: value // 2)
    bw.configure_converter(converter)
    form = {
        "owner": "noor",
        "count": "3",
        "assessment": {"edition": "Proef", "responses": []},
        "text": {"nl": "Klein"},
    }

    file = converter.structure(form, File)

    assert (file.owner, file.count) == ("NOOR", 6)
    assert file.assessment == bw.Assessment("Proef", ())
    assert file.text == bw.Text("Klein")
    assert converter.unstructure(file) == {
        "owner": "noor",
        "count": 3,
        "assessment": {
            "format": "brede_welvaart/assessment/1",
            "edition": "Proef",
            "responses": [],
        },
        "text": {"nl": "Klein"},
        "others": [],
        "levels": {},
    }


def test_classes_of_somebody_else_are_read_as_before() -> None:
    @attrs.frozen
    class Own:
        name: str
        size: float

    converter = configured()

    assert converter.structure({"name": 5, "size": "2", "extra": 1}, Own) == Own("5", 2.0)
    assert converter.unstructure(Own("x", 1.5)) == {"name": "x", "size": 1.5}
    with pytest.raises(cattrs.StructureHandlerNotFoundError):
        converter.structure("1/2", Fraction)


def test_a_converter_that_writes_json_can_be_taught_too(assessment: bw.Assessment) -> None:
    converter = make_converter()
    bw.configure_converter(converter)
    file = File("Noor", 1, assessment)

    assert converter.loads(converter.dumps(file), File) == file


def test_a_converter_that_makes_tuples_of_classes_can_be_taught_too(
    assessment: bw.Assessment,
) -> None:
    converter = cattrs.Converter(unstruct_strat=cattrs.UnstructureStrategy.AS_TUPLE)
    bw.configure_converter(converter)
    file = File("Noor", 1, assessment)

    assert converter.unstructure(file)[2] == bw.to_dict(assessment)


def test_another_converter_is_not_touched() -> None:
    configured()

    with pytest.raises(cattrs.ClassValidationError) as caught:
        cattrs.Converter().structure({"nl": ""}, bw.Text)
    assert not isinstance(caught.value, bw.DataError)


def test_within_a_class_of_somebody_else_the_data_error_is_among_the_causes(
    assessment_form: Form,
) -> None:
    del assessment_form["edition"]
    form = {"owner": "Noor", "count": 1, "assessment": assessment_form}

    with pytest.raises(cattrs.ClassValidationError) as caught:
        configured().structure(form, File)

    (cause,) = caught.value.exceptions
    assert isinstance(cause, bw.DataError)
    assert said(cause.faults) == (("edition", "is missing"),)
