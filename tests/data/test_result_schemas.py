"""The JSON Schemas of results say neither more nor less than what the command line writes."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

import brede_welvaart as bw
from examples import some
from result_cases import rich_examples
from schema_cases import accepts, changed, validator

NAMES = ("scores", "profile", "comparison", "scan_comparison", "monitor", "check")
#: Objects with any number of keys, by the key under which they stand.
MAPS = {
    "actors", "aspects", "changes", "contributions", "criteria", "disagreement", "indicators",
    "phases", "signals", "steps", "themes", "weights",
}  # fmt: skip
#: What may be, and is in no result of this edition: each of its units is in English too.
NOT_YET = {"monitor": {("Text.en", "null")}}
Path = tuple[Any, ...]


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    return rich_examples(tmp_path_factory.mktemp("results"))


def of_spec() -> set[str]:
    """What the schema of a specification holds, which is tested with the class."""
    return {"Spec", *bw.json_schema("spec")["$defs"]}


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_right_and_begins_with_its_format(name: str, examples: Any) -> None:
    assert len(examples[name]) > 1
    for one in examples[name]:
        found = [f"{error.json_path}: {error.message[:99]}" for error in
                 validator(name).iter_errors(one)]  # fmt: skip
        assert found == []
        assert next(iter(one.items())) == ("format", f"brede_welvaart/{name}/1")


# Nothing is in a schema that is in no result.


def could_be(name: str) -> set[tuple[str, str]]:
    """What every key of a schema may hold."""
    schema = bw.json_schema(name)
    parts = {key: part for key, part in schema["$defs"].items() if key not in of_spec()}
    found = set()
    for owner, part in {"": schema, **parts}.items():
        for key, node in part["properties"].items():
            found |= {(f"{owner}.{key}", kind) for kind in kinds(node)}
    return found


def kinds(node: Any) -> Iterator[str]:
    """A value, null, or an item of a list or an object with any number of keys."""
    yield "a value"
    types = node.get("type", ())
    if "null" in types or {"type": "null"} in node.get("anyOf", ()):
        yield "null"
    if "items" in node or "propertyNames" in node:
        yield "an item"


def is_there(schema: Any, node: Any, value: Any, at: str) -> Iterator[tuple[str, str]]:
    """What the keys of a result hold."""
    if value is None:
        yield at, "null"
        return
    yield at, "a value"
    if "integer" in node.get("type", ()) and not isinstance(value, int):
        # For a schema 3.0 is a whole number, for a program it need not be.
        yield at, "a decimal point"
    reference = next((one["$ref"] for one in (node, *node.get("anyOf", ())) if "$ref" in one), "")
    owner = reference.removeprefix("#/$defs/")
    if owner in of_spec():
        return
    below = schema["$defs"][owner] if owner else node
    for key, inner in below.get("properties", {}).items():
        if key in value:
            yield from is_there(schema, inner, value[key], f"{owner}.{key}")
    item = node.get("items") or node.get("additionalProperties")
    for inner in value if isinstance(value, list) else value.values() if item else ():
        yield at, "an item"
        yield from is_there(schema, item, inner, at)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_seen_with_a_value_and_with_null_if_that_may_be(
    name: str, examples: Any
) -> None:
    schema = bw.json_schema(name)
    seen = {found for one in examples[name] for found in is_there(schema, schema, one, "")}

    assert could_be(name) - seen == NOT_YET.get(name, set())
    assert {at for at, kind in seen if kind == "a decimal point"} == set()


def test_a_whole_number_with_a_decimal_point_would_be_seen(examples: Any) -> None:
    schema = bw.json_schema("monitor")
    one = changed(examples["monitor"][0], "panel", "regions", 5.0)

    assert accepts(one, "monitor")
    assert ("Panel.regions", "a decimal point") in {*is_there(schema, schema, one, "")}


def test_a_key_that_is_in_no_result_would_be_seen(examples: Any) -> None:
    schema = bw.json_schema("check")
    schema["$defs"]["Fault"]["properties"]["line"] = {"type": ["integer", "null"]}
    seen = {found for one in examples["check"] for found in is_there(schema, schema, one, "")}

    assert ("Fault.path", "a value") in seen
    assert {found for found in seen if found[0] == "Fault.line"} == set()
    assert [*kinds(schema["$defs"]["Fault"]["properties"]["line"])] == ["a value", "null"]


def test_the_specification_in_a_monitor_is_that_of_the_format() -> None:
    spec, parts = bw.json_schema("spec"), bw.json_schema("monitor")["$defs"]

    assert {key: parts[key] for key in spec["$defs"]} == spec["$defs"]
    assert parts["Spec"] == {key: part for key, part in spec.items() if not key.startswith("$")}


# Nothing else is right.


def small(value: Any) -> Any:
    """The same with two items of every list and object with any number of keys."""
    if isinstance(value, list):
        return [small(item) for item in value[:2]]
    if isinstance(value, dict):
        return {
            key: small(dict([*item.items()][:2]) if is_map(key, item) else item)
            for key, item in value.items()
        }
    return value


def is_map(key: Any, value: Any) -> bool:
    return key in MAPS and isinstance(value, dict)


def places(value: Any, at: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value in a result with its path; not what is in a specification."""
    yield at, value
    if at == ("spec",):
        return
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*at, key))
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from places(item, (*at, number))


def other_kinds(value: Any) -> list[Any]:
    """Values of another kind or with something more, which can never stand in its place."""
    if isinstance(value, dict):
        return ["tekst", [], 0, value | {"een sleutel": 1}]
    if isinstance(value, list):
        return ["tekst", {}, 0, [*value, [[]]]]
    if isinstance(value, int) and not isinstance(value, bool):
        return [value + 0.5, -1, True, str(value), []]
    others: dict[type, list[Any]] = {
        type(None): [[], {"een sleutel": 1}],
        bool: ["true", 1, []],
        float: [True, str(value), [value], {}],
        str: [1, 0.5, True, [value], {"nl": value}],
    }
    return others[type(value)]


def without(document: Any, at: Path) -> Any:
    """A copy of a document without a key."""
    whole = copy.deepcopy(document)
    node = whole
    for step in at[:-1]:
        node = node[step]
    del node[at[-1]]
    return whole


@pytest.mark.parametrize("name", NAMES)
def test_a_value_of_another_kind_or_a_key_more_is_refused(name: str, examples: Any) -> None:
    let_through = []
    for one in map(small, examples[name]):
        assert accepts(one, name)
        for at, value in some(places(one)):
            for other in other_kinds(value):
                spoilt = changed(one, *at, other) if at else other
                if validator(name).is_valid(spoilt):
                    let_through.append((at, other))

    assert let_through == []


@pytest.mark.parametrize("name", NAMES)
def test_a_key_less_is_refused(name: str, examples: Any) -> None:
    let_through, seen = set(), 0
    for one in map(small, examples[name]):
        for at, value in places(one):
            if isinstance(value, dict) and not is_map(at[-1:] and at[-1], value):
                for key in value if at != ("spec",) else ():
                    seen += 1
                    if accepts(without(one, (*at, key)), name):
                        let_through.add((*at, key))

    assert seen
    assert let_through == ({("notes",)} if name == "scores" else set())


@pytest.mark.parametrize("name", NAMES)
def test_the_keys_stand_in_the_order_of_the_schema(name: str, examples: Any) -> None:
    schema = bw.json_schema(name)
    orders = {
        frozenset(part["properties"]): [*part["properties"]]
        for part in (schema, *schema["$defs"].values())
        if "properties" in part
    }
    for one in examples[name]:
        for at, value in places(one):
            if isinstance(value, dict) and frozenset(value) in orders and at != ("spec",):
                assert [*value] == orders[frozenset(value)], at


@pytest.mark.parametrize(
    ("name", "at", "wrong"),
    [
        ("scores", ("total", "value"), [100.1, -0.1]),
        ("scores", ("total", "coverage"), [1.1, -0.1]),
        ("scores", ("total", "exact"), ["101", "-1", "0.5", "1/0", "0/1", "01", "1/2/3", ""]),
        ("scores", ("total", "exact_coverage"), ["2", "-1/2", "100"]),
        ("scores", ("settings", "method"), ["max", "Mean", ""]),
        ("scores", ("settings", "weights"), [{"afwegen": "-1"}, {"afwegen": 1}, {"a b": "1"}]),
        ("scores", ("aspects",), [{"denken": {}}]),
        ("scores", ("receipt", "plan"), ["A" * 64, "a" * 63, "a" * 65]),
        ("scores", ("date",), ["24-11-2026", "2026-13-01"]),
        ("scores", ("criteria", "afwegen.1", "state"), ["open", None]),
        ("profile", ("themes", "wonen", "later", "positive"), ["-1", "0.5", 1]),
        ("profile", ("themes", "wonen", "later", "net"), ["-0", "+1", "1/-2"]),
        ("profile", ("flags", 0, "kind"), ["blind", None]),
        ("profile", ("signals",), [{"wonen": [{}]}, {"wonen": None}]),
        ("comparison", ("change",), ["-101", "101", "-0", "+1"]),
        ("scan_comparison", ("gains", 0, "dimension"), ["now", None]),
        ("monitor", ("settings", "window"), [1, None]),
        ("monitor", ("panel", "periods"), [["2023"], [-1], [12345]]),
        ("monitor", ("regions", 0, "themes", 0, "signals", 0, "quartile"), [0, 5]),
        ("monitor", ("regions", 0, "themes", 0, "signals", 0, "trend_colour"), ["groen"]),
        ("monitor", ("regions", 0, "themes", 0, "signals", 0, "p_value"), [1.5, -0.5]),
        ("monitor", ("spec",), [{}, {"format": "brede_welvaart/spec/1"}]),
        ("check", ("faults",), [[{"path": "x", "message": "fout"}]]),
        ("check", ("fine",), [False]),
        ("check", ("format",), ["brede_welvaart/check/2", "brede_welvaart/scores/1"]),
    ],
)
def test_what_is_out_of_its_range_or_form_is_refused(
    name: str, at: Path, wrong: list[Any], examples: Any
) -> None:
    one = examples[name][0]
    for value in wrong:
        assert not accepts(changed(one, *at, value), name), value
