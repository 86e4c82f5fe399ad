"""The JSON Schemas: valid themselves, true of all that is bundled, and as strict as they say."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

import brede_welvaart as bw
from brede_welvaart._data import loading
from brede_welvaart._json import results
from brede_welvaart._json.documents import make_records
from schema_cases import DIFFERENCES, Difference, accepts, validator

DOCUMENTS = ("assessment", "plan", "scan", "spec", "receipt")
PARTS = ("actors", "themes", "sources", "indicators", "regions")
RECORDS = tuple(form.split("/")[1] for form in results.record_kinds())
RESULTS = tuple(name for name in loading.SCHEMAS if name not in {*DOCUMENTS, *PARTS, *RECORDS})
NAMES = (*DOCUMENTS, *PARTS, *RECORDS, *RESULTS)
#: Of what is made from the classes of results, every object has a title in two languages.
TOLD_IN_ENGLISH = RESULTS
DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "embedding-schema.md"
#: Examples on the pages that are wrong on purpose.
WRONG = {"fout.json", "eigen_plan_fout.json"}
EXAMPLES = sorted((DOCS / "examples").glob("*.json"))
#: The keywords that our schemas use, all of the standard; another is a slip of the pen, which JSON
#: Schema lets pass, and Ajv in strict mode does not.
KEYWORDS = {
    "$comment", "$defs", "$id", "$ref", "$schema", "additionalProperties", "allOf", "anyOf",
    "const", "default", "description", "enum", "examples", "exclusiveMaximum",
    "exclusiveMinimum", "format", "if", "items", "maxItems", "maximum", "minItems", "minimum",
    "not", "oneOf", "pattern", "properties", "required", "then", "title", "type", "uniqueItems",
    "propertyNames",
}  # fmt: skip


def nodes(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema within a schema, with its path."""
    yield path, schema
    for key in ("$defs", "properties"):
        for name, below in schema.get(key, {}).items():
            yield from nodes(below, f"{path}/{key}/{name}")
    for key in ("items", "not", "if", "then", "propertyNames", "additionalProperties"):
        if schema.get(key):
            yield from nodes(schema[key], f"{path}/{key}")
    for key in ("oneOf", "anyOf", "allOf"):
        for index, below in enumerate(schema.get(key, ())):
            yield from nodes(below, f"{path}/{key}/{index}")


def is_for_people(path: str) -> bool:
    """Whether a schema is one of an object or a property, and no rule or choice within one."""
    names = [name for name in path.split("/") if name]
    return len(names) % 2 == 0 and set(names[::2]) <= {"$defs", "properties"}


# The schemas themselves.


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid(name: str) -> None:
    schema = bw.json_schema(name)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:brede-welvaart:schema:{name}:1"


def test_a_schema_that_is_not_valid_would_be_seen() -> None:
    with pytest.raises(SchemaError):
        Draft202012Validator.check_schema(bw.json_schema("plan") | {"type": "thing"})


def test_the_files_are_those_that_can_be_asked_for() -> None:
    with bw.data_files() as folder:
        files = {path.stem: path.read_bytes() for path in (folder / "schemas").glob("*.json")}
        dutch = {path.stem: path.read_bytes() for path in (folder / "schemas/nl").iterdir()}

    assert set(files) == set(dutch) == set(NAMES)
    assert {name: json.loads(content) for name, content in files.items()} == {
        name: bw.json_schema(name) for name in NAMES
    }
    assert {name: json.loads(content) for name, content in dutch.items()} == {
        name: bw.json_schema(name, lang="nl") for name in NAMES
    }


@pytest.mark.parametrize("name", NAMES)
def test_only_known_keywords_are_used_and_every_reference_leads_somewhere(name: str) -> None:
    schema = bw.json_schema(name)
    for path, node in nodes(schema):
        assert set(node) <= KEYWORDS, path
        if "$ref" in node:
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"], path


@pytest.mark.parametrize("name", [name for name in NAMES if name not in TOLD_IN_ENGLISH])
def test_every_object_and_property_has_a_title_and_a_description_in_two_languages(
    name: str,
) -> None:
    dutch = dict(nodes(bw.json_schema(name, lang="nl")))
    for path, node in nodes(bw.json_schema(name)):
        if not is_for_people(path):
            continue
        assert node["title"].strip(), path
        assert dutch[path]["title"].strip(), path
        for text in (node["description"], dutch[path]["description"]):
            assert re.fullmatch(r"[A-Z0-9-].+\.", text), (path, text)
        assert node["description"] != dutch[path]["description"], path


def without_words(schema: Any) -> Any:
    """A schema without the titles and descriptions in it."""
    bare = copy.deepcopy(schema)
    for _, node in nodes(bare):
        for key in ("title", "description"):
            node.pop(key, None)
    return bare


@pytest.mark.parametrize("name", NAMES)
def test_in_dutch_it_is_the_same_schema(name: str) -> None:
    assert without_words(bw.json_schema(name, lang="nl")) == without_words(bw.json_schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_value_of_two_kinds_has_a_schema_for_each(name: str) -> None:
    for path, node in nodes(bw.json_schema(name)):
        kinds = node.get("type", "")
        assert isinstance(kinds, str) or (len(kinds) == 2 and kinds[1] == "null"), path


@pytest.mark.parametrize("name", TOLD_IN_ENGLISH)
def test_every_object_and_property_of_a_result_is_described(name: str) -> None:
    dutch = dict(nodes(bw.json_schema(name, lang="nl")))
    for path, node in nodes(bw.json_schema(name)):
        if not is_for_people(path):
            continue
        assert re.fullmatch(r"[A-Z0-9-].+\.", node["description"]), path
        is_class = "properties" in node and not re.match(r".*/Number\w*$", path)
        assert not is_class or (node["title"] and dutch[path]["title"]), path


@pytest.mark.parametrize("name", NAMES)
def test_every_object_is_closed(name: str) -> None:
    for path, node in nodes(bw.json_schema(name)):
        if "properties" in node and is_for_people(path):
            assert node["additionalProperties"] is False, path


@pytest.mark.parametrize("name", NAMES)
def test_every_example_and_default_in_a_schema_is_right_by_it(name: str) -> None:
    schema = bw.json_schema(name)
    seen = 0
    for path, node in nodes(schema):
        within = Draft202012Validator({**node, "$defs": schema["$defs"]})
        given = [*node.get("examples", ()), *([node["default"]] if "default" in node else ())]
        assert [value for value in given if not within.is_valid(value)] == [], path
        seen += len(given)
    # A result has them of its exact numbers alone.
    assert seen or (name in RESULTS and '"exact' not in json.dumps(schema))


@pytest.mark.parametrize("name", NAMES)
def test_no_pattern_needs_more_than_every_language_has(name: str) -> None:
    for path, node in nodes(bw.json_schema(name)):
        pattern = node.get("pattern", "")
        assert not re.search(r"\(\?[^:]|\\[dwDW]|\\[AZz]", pattern), (path, pattern)
        assert pattern == r"\S" or re.match(r"\^|/0", pattern) or not pattern, (path, pattern)


# What is bundled, and what is shown.


def errors(data: Any) -> list[str]:
    found = validator(data["format"]).iter_errors(data)
    return [f"{error.json_path}: {error.message[:80]}" for error in found]


def test_every_file_of_the_data_is_right_by_its_schema() -> None:
    seen = set()
    with bw.data_files() as folder:
        for path in [*folder.glob("*.json"), *folder.glob("examples/*.json")]:
            data = json.loads(path.read_bytes())
            assert errors(data) == [], path.name
            seen.add(data["format"])

    assert seen == {f"brede_welvaart/{name}/1" for name in (*DOCUMENTS[:3], *PARTS)}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_of_the_documentation_is_right_if_it_is_meant_to_be(path: Path) -> None:
    found = errors(json.loads(path.read_bytes()))

    assert bool(found) == (path.name in WRONG), found


def test_the_schema_finds_what_is_wrong_in_the_example_that_is_wrong() -> None:
    data = json.loads((DOCS / "examples" / "fout.json").read_bytes())

    assert errors(data) == [
        "$.responses[0].answers[2]: Additional properties are not allowed ('lvel' was unexpected)",
        "$.responses[0].answers[3]: 'note' is a required property",
    ]


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize(
    "change",
    [{"extra": 1}, {"edition": "met spatie"}, {"edition": None}, {"format": "actoren"}],
    ids=str,
)
def test_a_file_of_the_catalogue_that_is_wrong_is_refused(name: str, change: Any) -> None:
    with bw.data_files() as folder:
        data = json.loads((folder / f"{name}.json").read_bytes())

    assert accepts(data, name)
    assert not accepts(data | change, name)
    assert not accepts({key: value for key, value in data.items() if key != name}, name)


# Rules between fields that a schema can say.


@pytest.mark.parametrize(
    ("answer", "is_right"),
    [
        ({"level": 1}, True),
        ({"level": None}, True),
        ({"level": 1, "status": None}, True),
        ({"level": None, "status": "unknown"}, True),
        ({"level": None, "status": None, "note": None, "evidence": None}, True),
        ({"level": 1, "status": "unknown"}, False),
        ({"status": "not_applicable"}, False),
        ({"status": "not_applicable", "note": ""}, False),
        ({"status": "not_applicable", "note": " \n"}, False),
        ({"status": "not_applicable", "note": None}, False),
        ({"status": "not_applicable", "note": "omdat"}, True),
    ],
    ids=str,
)
def test_level_status_and_note_go_together_as_for_the_reader(answer: Any, is_right: bool) -> None:
    data = {
        "format": "brede_welvaart/assessment/1",
        "edition": "2026.1",
        "responses": [{"actor": "gemeenteraad", "answers": [{"criterion": "afwegen.1", **answer}]}],
    }

    assert accepts(data) == is_right
    if is_right:
        assert bw.from_dict(data, bw.Assessment)
    else:
        with pytest.raises(bw.DataError):
            bw.from_dict(data, bw.Assessment)


@pytest.mark.parametrize(
    ("kind", "code", "is_right"),
    [
        ("gemeente", "GM0200", True),
        ("corop", "CR07", True),
        ("provincie", "PV25", True),
        ("gemeente", "CR07", False),
        ("corop", "PV25", False),
        ("provincie", "GM0200", False),
    ],
)
def test_the_code_of_a_region_is_one_of_its_kind(kind: str, code: str, is_right: bool) -> None:
    region = {
        "id": code, "name": "Naam", "kind": kind, "parents": [], "status": "published",
        "sources": ["bron"],
    }  # fmt: skip
    file = {"format": "brede_welvaart/regions/1", "edition": "2026.1", "regions": [region]}

    assert accepts(file) == is_right


@pytest.mark.parametrize(
    ("name", "field"),
    [("indicators", "themes"), ("indicators", "levels"), ("regions", "parents")],
)
def test_a_value_that_stands_twice_in_a_list_is_refused_as_by_the_reader(
    name: str, field: str
) -> None:
    kind = {"indicators": bw.Indicator, "regions": bw.Region}[name]
    with bw.data_files() as folder:
        file = json.loads((folder / f"{name}.json").read_bytes())
    record = next(one for one in file[name] if one.get(field))
    record[field].append(record[field][0])

    assert not accepts(file)
    with pytest.raises(bw.DataError, match="a second time"):
        make_records(file, name, kind, "2026.1")


# What a schema cannot say.


@pytest.mark.parametrize("one", DIFFERENCES, ids=lambda one: one.name)
def test_a_difference_is_one_still(one: Difference) -> None:
    for text in one.texts():
        assert accepts(json.loads(text)), f"the schema now refuses {text[:200]}"
        with pytest.raises(bw.DataError) as caught:
            one.read(text)
        unexplained = [fault for fault in caught.value.faults if not one.explains(fault.message)]
        assert unexplained == []


def test_the_page_lists_every_difference_and_no_other() -> None:
    page = PAGE.read_text(encoding="utf-8")
    listed = re.findall(r"^\| \*\*(.+?)\*\* \|", page, re.MULTILINE)

    assert listed == [one.name for one in DIFFERENCES]
