"""pydantic and FastAPI take our classes as they are."""

import json
import subprocess
import sys
from typing import Annotated, Any

import pydantic
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from pydantic import BaseModel, TypeAdapter, ValidationError

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._base.result import Shown

SHOWN = [
    kind
    for module in (bw, ix)
    for name in module.__all__
    if isinstance(kind := getattr(module, name), type) and issubclass(kind, Shown)
]
DOCUMENTS = [bw.Assessment, bw.Plan, bw.Scan, bw.Receipt, ix.Spec]
app = FastAPI()
client = TestClient(app)


class File(BaseModel):
    owner: str
    assessment: bw.Assessment
    scores: bw.Scores | None = None


@app.post("/score")
def score(assessment: Annotated[bw.Assessment, Body()]) -> bw.Scores:
    return bw.score(assessment)


@app.post("/same")
def same(assessments: list[bw.Assessment]) -> list[bw.Assessment]:
    assert all(type(assessment) is bw.Assessment for assessment in assessments)
    return assessments


@app.get("/steps/{number}")
def step(number: int) -> bw.Step:
    return bw.step(number)


@app.post("/spec")
def spec(given: Annotated[ix.Spec, Body()]) -> ix.Spec:
    return given


@app.get("/reports")
def reports() -> list[ix.RegionReport]:
    return [ix.report(panel(), region) for region in panel().regions]


@app.get("/index")
def index() -> ix.IndexResult:
    return ix.compute(panel(), ix.theme_spec(panel()))


@app.post("/file")
def file(given: File) -> File:
    return given


def panel() -> ix.Panel:
    figures = [[[80.0]], [[75.0]], [[float("nan")]]]
    return ix.Panel(["GM0363", "GM0772", "GM0855"], ["tevredenheid_leven"], [2023], figures)


@pytest.fixture
def plain() -> dict[str, Any]:
    return bw.to_dict(bw.example("voorbeeldgemeente"))


def sent(path: str, body: object) -> Any:
    """Send as JSON what a client may send, also what is not quite JSON."""
    return client.post(path, content=json.dumps(body), headers={"content-type": "application/json"})


def faults(kind: Any, value: object) -> list[Any]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    return caught.value.errors()


def test_a_document_that_is_right_arrives_as_the_object(plain: dict[str, Any]) -> None:
    adapter = TypeAdapter(bw.Assessment)
    whole = bw.example("voorbeeldgemeente")
    assert adapter.validate_python(plain) == whole
    assert adapter.validate_json(json.dumps(plain)) == whole
    assert adapter.validate_python(whole) is whole


def test_what_is_answered_is_that_of_to_dict(plain: dict[str, Any]) -> None:
    assert client.post("/same", json=[plain, plain]).json() == [plain, plain]
    assert client.post("/score", json=plain).json() == bw.to_dict(bw.score(bw.from_dict(plain)))
    assert client.get("/steps/1").json() == bw.to_dict(bw.step(1))


def test_what_is_answered_of_the_monitor_is_that_of_to_dict() -> None:
    answer = client.get("/reports").json()
    assert answer == [bw.to_dict(report) for report in reports()]
    assert answer[2]["themes"][0]["signals"][0]["value"] is None
    assert client.get("/index").json() == bw.to_dict(index())


def test_each_fault_has_its_place_below_the_body(plain: dict[str, Any]) -> None:
    wrong = bw.to_dict(bw.example("voorbeeldgemeente"))
    wrong["responses"][0]["actor"] = "ambtenaar"
    wrong["responses"][0]["answers"][2]["level"] = 9
    answer = sent("/same", [plain, wrong])
    assert answer.status_code == 422
    assert answer.json()["detail"] == [
        {
            "type": fault.code,
            "loc": ["body", 1, *fault.parts],
            "msg": fault.text("en"),
            "input": given,
            "ctx": {"nl": fault.text("nl"), "en": fault.text("en")},
        }
        for fault, given in zip(faults_of(wrong), ["ambtenaar", 9], strict=True)
    ]
    assert [fault["loc"] for fault in sent("/score", wrong).json()["detail"]] == [
        ["body", "responses", 0, "actor"],
        ["body", "responses", 0, "answers", 2, "level"],
    ]


def faults_of(plain: dict[str, Any]) -> tuple[bw.Fault, ...]:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(plain, bw.Assessment)
    return caught.value.faults


@pytest.mark.parametrize("braces", ["{", "{}", "{nl}", "{en} {x}", "{{en}}", "}{"])
def test_braces_in_what_a_user_wrote_stay_as_they_are(plain: dict[str, Any], braces: str) -> None:
    plain["responses"][0]["actor"] = braces
    (fault,) = faults(bw.Assessment, plain)
    assert fault["msg"] == faults_of(plain)[0].text("en")
    assert repr(braces) in fault["msg"]
    assert fault["input"] == braces


def test_what_cannot_be_sent_back_is_no_error_of_the_server(plain: dict[str, Any]) -> None:
    plain |= {"edition": float("nan"), "date": "\ud800", "\ud800": 10**400}
    answer = sent("/score", plain)
    assert answer.status_code == 422
    assert [(fault["loc"], fault["input"]) for fault in answer.json()["detail"]] == [
        (["body", "edition"], None),
        (["body", "date"], "\\ud800"),
        (["body", "\\ud800"], 10**400),
    ]


@pytest.mark.parametrize("body", [[], None, 3, "x", True, {}, {"format": "x"}, {"edition": []}])
def test_what_is_no_document_at_all_is_refused_as_a_fault(body: object) -> None:
    assert sent("/score", body).status_code == 422


def test_what_is_missing_and_what_is_large_is_not_repeated(plain: dict[str, Any]) -> None:
    del plain["edition"]
    plain["responses"][0] = [["very"] * 100]
    found = [(fault["loc"], fault["input"]) for fault in faults(bw.Assessment, plain)]
    assert found == [(("edition",), None), (("responses", 0), None)]


def test_an_edition_that_does_not_exist_is_a_fault(plain: dict[str, Any]) -> None:
    plain["edition"] = "1999.1"
    (fault,) = faults(bw.Assessment, plain)
    assert fault["loc"] == ("edition",)


@pytest.mark.parametrize("kind", [kind for kind in SHOWN if kind not in DOCUMENTS])
def test_what_is_no_document_is_not_read_from_plain_values(kind: type) -> None:
    (fault,) = faults(kind, {})
    assert fault["type"] == "is_instance_of"


def test_a_model_keeps_the_object_and_writes_it_as_json(plain: dict[str, Any]) -> None:
    assessment = bw.from_dict(plain, bw.Assessment)
    scores = bw.score(assessment)
    kept = File(owner="Noor", assessment=assessment, scores=scores)
    assert kept.model_dump() == {"owner": "Noor", "assessment": assessment, "scores": scores}
    assert File.model_validate(kept.model_dump()) == kept
    assert kept.model_dump(mode="json")["assessment"] == plain
    assert json.loads(kept.model_dump_json())["scores"] == bw.to_dict(scores)


def test_openapi_of_it_is_valid_and_has_the_schemas() -> None:
    openapi = client.get("/openapi.json").json()
    validate(openapi)
    body = openapi["paths"]["/score"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"]["required"] == bw.json_schema(bw.Assessment)["required"]
    answer = openapi["paths"]["/score"]["post"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"]["properties"]["format"]["const"] == bw.Scores.FORMAT


@pytest.mark.parametrize("path", ["/reports", "/index"])
def test_openapi_says_what_is_answered_of_the_monitor(path: str) -> None:
    openapi = client.get("/openapi.json").json()
    answer = openapi["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    check = Draft202012Validator(answer["schema"])
    data = client.get(path).json()
    assert check.is_valid(data)
    one = data[0] if isinstance(data, list) else data
    one["region"] = one["scores"] = 3
    assert not check.is_valid(data)


@pytest.mark.parametrize("kind", SHOWN)
def test_a_schema_refers_to_nothing_outside_itself(kind: Any) -> None:
    schema = TypeAdapter(kind).json_schema()
    assert schema["type"] == "object"
    assert schema["title"]
    assert schema["properties"]["format"]["const"] == kind.FORMAT
    assert not {"$schema", "$id", "$comment", "$defs"} & schema.keys()
    assert '"$ref"' not in json.dumps(schema)


@pytest.mark.parametrize("name", bw.examples())
def test_an_inlined_schema_accepts_what_the_whole_one_does(name: str) -> None:
    check = Draft202012Validator(TypeAdapter(bw.Assessment).json_schema())
    plain = bw.to_dict(bw.example(name))
    assert check.is_valid(plain)
    plain["responses"][0]["answers"][0]["level"] = 9
    assert check.is_valid(plain) == Draft202012Validator(bw.json_schema(bw.Assessment)).is_valid(
        plain
    )


def test_of_what_holds_itself_the_second_round_is_still_told_apart() -> None:
    check = Draft202012Validator(TypeAdapter(ix.Spec).json_schema())
    inner = {"id": "inner", "children": [{"id": "a"}]}
    plain = {
        "format": ix.Spec.FORMAT,
        "root": {"id": "all", "children": [{"id": "b"}, inner]},
    }
    assert sent("/spec", plain).json() == plain
    assert check.is_valid(plain)

    inner["children"] = [{}]
    assert check.is_valid(plain)
    (fault,) = sent("/spec", plain).json()["detail"]
    assert fault["loc"] == ["body", "root", "children", 1, "children", 0, "id"]

    plain["root"] = {"id": "all", "children": [{"id": 3}]}
    assert not check.is_valid(plain)


def test_pydantic_is_imported_only_by_those_who_use_it() -> None:
    code = (
        "import sys, brede_welvaart as bw\n"
        "scores = bw.score(bw.example('voorbeeldgemeente'))\n"
        "str(scores), scores._repr_html_(), bw.to_json(scores)\n"
        "print({'pydantic', 'pydantic_core'} & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
    assert pydantic.__name__ in sys.modules
