"""The script that writes the types: what is in the package is what it writes."""

import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading
from scripts import loaded


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    loaded("tools/make_schemas.py")
    loaded("tools/make_result_schemas.py")
    return loaded("tools/make_typescript.py")


@pytest.fixture(scope="module")
def text() -> str:
    """The declarations in the package."""
    with bw.data_files() as folder:
        return (folder / "js" / "brede_welvaart.d.ts").read_text(encoding="utf-8")


def whole(name: str, parts: dict[str, Any], **properties: Any) -> dict[str, Any]:
    """A schema with these parts and properties."""
    form = {"type": "string", "const": f"brede_welvaart/{name}/1"}
    return {"properties": {"format": form, **properties}, "required": ["format"], "$defs": parts}


def test_the_files_in_the_package_are_what_it_writes(tool: ModuleType, tmp_path: Path) -> None:
    tool.main([str(tmp_path)])
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    with bw.data_files() as folder:
        assert set(written) == {"brede_welvaart.d.ts", "labels.json"}
        assert {name: (folder / "js" / name).read_bytes() for name in written} == written


def test_every_format_has_a_type(text: str) -> None:
    table = text[text.index("interface Formats") :]
    typed = dict(re.findall(r'"brede_welvaart/(\w+)/1": (\w+);', table))

    assert set(typed) == set(loading.SCHEMAS)
    assert typed["assessment"] == "Assessment"
    assert typed["scores"] == "Scores"
    assert typed["signals"] == "Signals"
    assert typed["step"] == "StepRecord"
    assert typed["actors"] == "ActorsFile"


def test_no_name_is_declared_twice_and_every_name_that_is_used_is_declared(text: str) -> None:
    declared = re.findall(r"^export (?:type|interface) (\w+)", text, re.MULTILINE)
    code = re.sub(r'/\*\*.*?\*/|//.*|"[^"]*"', "", text)
    used = set(re.findall(r"\b[A-Z]\w+", code)) - {"Partial", "Record"}

    assert len(declared) == len(set(declared))
    assert used - set(declared) == set()
    assert not {"Date", "Node", "Number", "Response", "Text"} & set(declared)
    assert [name for name in declared if re.search(r"\d", name)] == []


def test_labels_have_every_word_in_both_languages(tool: ModuleType) -> None:
    labels = tool.labels()

    assert labels["AnswerStatus"]["unknown"] == {"nl": "weet ik niet", "en": "I do not know"}
    assert labels["Colour"]["red"] == {"nl": "ongunstig", "en": "unfavourable"}
    assert list(labels["Sentiment"]) == [word.value for word in bw.Sentiment]
    assert json.loads(tool.make_schemas.dump(labels)) == labels


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, "unknown"),
        ({"type": "integer"}, "number"),
        ({"type": ["string", "null"]}, "string | null"),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}, {"type": "null"}]}, "number | null"),
        ({"const": "een"}, '"een"'),
        ({"type": "integer", "enum": [1, -1]}, "1 | -1"),
        ({"type": ["string", "null"], "enum": ["published", "editorial", None]}, "Status | null"),
        ({"$ref": "#/$defs/NumberMinMinus100Max100OrNull"}, "ExactNumberOrNull"),
        ({"$ref": "#/$defs/Plan"}, "PlanBody"),
        ({"type": "array", "items": {"type": "string"}, "minItems": 1}, "string[]"),
        ({"type": "array", "items": {"enum": [1, 2]}}, "(1 | 2)[]"),
        (
            {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            "[number, number]",
        ),
        (
            {"type": "object", "additionalProperties": {"type": "boolean"}},
            "Record<string, boolean>",
        ),
        (
            {
                "type": "object",
                "propertyNames": {"enum": ["later", "elsewhere"]},
                "additionalProperties": {"type": "boolean"},
            },
            'Partial<Record<"later" | "elsewhere", boolean>>',
        ),
    ],
)
def test_a_schema_is_a_type(tool: ModuleType, schema: Any, expected: str) -> None:
    made = tool.Declarations({"Plan": whole("plan", {}, here=schema)}).text()

    assert f"  here?: {expected};\n" in made


def test_two_types_of_one_name_are_refused(tool: ModuleType) -> None:
    one = whole("one", {"Deel": {"type": "string"}})
    same = whole("same", {"Deel": {"type": "string", "minLength": 1}})
    other = whole("other", {"Deel": {"type": "integer"}})

    assert "export type Deel = string;" in tool.Declarations({"One": one, "Same": same}).text()
    with pytest.raises(ValueError, match="two types are called Deel"):
        tool.Declarations({"One": one, "Other": other})
