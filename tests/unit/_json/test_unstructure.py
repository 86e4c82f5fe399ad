"""Records to plain values: what is at its default is left out, numbers stay exact."""

import json
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from faults_said import said

Form = dict[str, Any]


def test_every_field_of_a_plan_is_written(plan_form: Form, plan: bw.Plan) -> None:
    assert bw.to_dict(plan) == plan_form


def test_every_field_of_an_assessment_is_written(
    assessment_form: Form, assessment: bw.Assessment
) -> None:
    assert bw.to_dict(assessment) == assessment_form


def test_keys_come_in_the_order_of_the_files(
    assessment_form: Form, assessment: bw.Assessment, plan_form: Form, plan: bw.Plan
) -> None:
    assert json.dumps(bw.to_dict(assessment)) == json.dumps(assessment_form)
    assert json.dumps(bw.to_dict(plan)) == json.dumps(plan_form)


def test_the_format_comes_first(assessment: bw.Assessment, plan: bw.Plan) -> None:
    assert next(iter(bw.to_dict(assessment).items())) == ("format", "brede_welvaart/assessment/1")
    assert next(iter(bw.to_dict(plan).items())) == ("format", "brede_welvaart/plan/1")


def test_what_is_at_its_default_is_left_out() -> None:
    scale = bw.Scale([bw.Level(0, 0, bw.Text("a")), bw.Level(1, 1, bw.Text("b"))])
    step = bw.Step("een", bw.Text("c"), [bw.Criterion("een.1", bw.Text("d"))])

    assert bw.to_dict(bw.Plan("plan", "proef", bw.Text("e"), scale, [step])) == {
        "format": "brede_welvaart/plan/1",
        "id": "plan",
        "edition": "proef",
        "name": {"nl": "e"},
        "scale": [
            {"value": 0, "score": 0, "name": {"nl": "a"}},
            {"value": 1, "score": 1, "name": {"nl": "b"}},
        ],
        "steps": [
            {
                "id": "een",
                "name": {"nl": "c"},
                "criteria": [{"id": "een.1", "statement": {"nl": "d"}}],
            }
        ],
    }


def test_an_open_answer_shows_the_level_that_can_be_filled_in() -> None:
    response = bw.Response("raad", [bw.Answer("een.1"), bw.Answer("een.2", status="unknown")])

    assert bw.to_dict(bw.Assessment("proef", [response]))["responses"] == [
        {
            "actor": "raad",
            "answers": [
                {"criterion": "een.1", "level": None},
                {"criterion": "een.2", "status": "unknown"},
            ],
        }
    ]


def test_plain_values_are_plain(assessment: bw.Assessment, plan: bw.Plan) -> None:
    def kinds(value: object) -> set[type]:
        if isinstance(value, dict):
            return {dict, *map(type, value), *(k for item in value.values() for k in kinds(item))}
        if isinstance(value, list):
            return {list, *(kind for item in value for kind in kinds(item))}
        return {type(value)}

    assert kinds(bw.to_dict(assessment)) == {dict, list, str, int, type(None)}
    assert kinds(bw.to_dict(plan)) == {dict, list, str, int}


@pytest.mark.parametrize("weight", [10**18 - 1, f"{10**18 - 1}/2", f"1/{10**18 - 1}"])
def test_a_number_of_18_digits_is_written(plan: bw.Plan, weight: object) -> None:
    step = attrs.evolve(plan.steps[0], weight=weight)

    assert bw.to_dict(attrs.evolve(plan, steps=[step]))["steps"][0]["weight"] == weight


@pytest.mark.parametrize("weight", [10**18, 1e-18])
def test_a_number_of_more_digits_is_refused_with_its_path(plan: bw.Plan, weight: object) -> None:
    criterion = attrs.evolve(plan.steps[0].criteria[0], weight=weight)
    step = attrs.evolve(plan.steps[0], criteria=[criterion])

    with pytest.raises(bw.DataError) as caught:
        bw.to_dict(attrs.evolve(plan, steps=[step]))

    assert said(caught.value.faults) == (
        (
            "steps[0].criteria[0].weight",
            "a number in JSON has at most 18 digits, above and below the line",
        ),
    )
