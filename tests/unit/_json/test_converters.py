"""Records in somebody's own cattrs models."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter

import brede_welvaart as bw
from faults_said import said

Form = dict[str, Any]


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
