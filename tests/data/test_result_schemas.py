"""The JSON Schemas of results say neither more nor less than what `to_dict` gives."""

import copy
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading
from brede_welvaart._json import documents, results
from examples import some
from result_cases import monitor, rich_examples
from schema_cases import accepts, changed, faults, validator

NAMES = (
    *("scores", "comparison", "course", "participation", "verification", "catalogue"),
    *("carried", "profile", "scan_comparison", "carried_scan", "check"),
    *("panel", "panel_check", "signals", "growth", "region_report", "index_result"),
    *("leave_one_out", "rank_comparison", "rank_stability", "dominance", "rank_range"),
    *("coherence", "uncertainty"),
)
#: Those whose numbers are exact.
EXACT = NAMES[:11]
Path = tuple[Any, ...]


@pytest.fixture(scope="module")
def examples() -> dict[str, list[dict[str, Any]]]:
    return rich_examples()


def of_the_model() -> set[str]:
    """The parts that are classes of the model, which are tested with their formats."""
    kinds = (*documents.document_kinds().values(), *results.record_kinds().values())
    below = {name for kind in kinds for name in bw.json_schema(kind)["$defs"]}
    # The last two stand in results alone.
    return below | {kind.__name__ for kind in kinds} | {"Break", "SignalSettings"}


MODEL = of_the_model()


def test_every_kind_of_result_is_tested_here() -> None:
    assert set(EXACT) == {form.split("/")[1] for form in results.result_kinds()}
    assert set(NAMES) - set(EXACT) == set(monitor())
    others = {*documents.document_kinds(), *results.record_kinds()}
    files = {"actors", "themes", "sources", "indicators", "regions"}
    assert set(loading.SCHEMAS) == {*NAMES, *(form.split("/")[1] for form in others), *files}


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_right_and_begins_with_its_format(name: str, examples: Any) -> None:
    assert len(examples[name]) > 1
    for one in examples[name]:
        assert faults(one, name) == []
        assert next(iter(one.items())) == ("format", f"brede_welvaart/{name}/1")


# Every place of a result, beside what the schema says of it.


class Place(NamedTuple):
    """A value in a result.

    Attributes:
        at: Where it stands.
        key: The class and the key in it under which it stands, or under which its list stands.
        value: The value.
        node: What the schema says of it.
        is_map: Whether it is an object with any number of keys.
        is_model: Whether it is of a class of the model; nothing below it is looked at.
    """

    at: Path
    key: str
    value: Any
    node: Any
    is_map: bool
    is_model: bool


def places(name: str, one: Any) -> Iterator[Place]:
    """Every value in a result with its place."""
    schema = bw.json_schema(name)
    yield from _places(schema, schema, one, (), "")


def _places(schema: Any, node: Any, value: Any, at: Path, key: str) -> Iterator[Place]:
    owner = _owner(node)
    below = schema["$defs"][owner] if owner else node
    is_map = isinstance(below.get("additionalProperties"), dict)
    yield Place(at, key, value, below, is_map, owner in MODEL)
    if owner in MODEL:
        return
    if isinstance(value, dict):
        for inner, item in value.items():
            beneath = below["additionalProperties"] if is_map else below["properties"][inner]
            name = key if is_map else f"{owner}.{inner}"
            yield from _places(schema, beneath, item, (*at, inner), name)
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _places(schema, below["items"], item, (*at, number), key)


def _owner(node: Any) -> str:
    """The class of which an object is, if its schema is a reference."""
    found = next((one["$ref"] for one in (node, *node.get("anyOf", ())) if "$ref" in one), "")
    return found.removeprefix("#/$defs/")


# Nothing is in a schema that is in no result.


def could_be(name: str) -> set[tuple[str, str]]:
    """What every key of a schema may hold."""
    schema = bw.json_schema(name)
    parts = {key: part for key, part in schema["$defs"].items() if key not in MODEL}
    found = set()
    for owner, part in {"": schema, **parts}.items():
        for key, node in part["properties"].items():
            found |= {(f"{owner}.{key}", kind) for kind in kinds(node)}
    return found


def kinds(node: Any) -> Iterator[str]:
    """A value, null, or an item of a list or an object with any number of keys."""
    yield "a value"
    if "null" in node.get("type", ()) or {"type": "null"} in node.get("anyOf", ()):
        yield "null"
    if "items" in node or isinstance(node.get("additionalProperties"), dict):
        yield "an item"


def seen_in(name: str, examples: Any) -> set[tuple[str, str]]:
    """What the keys of the examples hold."""
    seen = set()
    for one in examples[name]:
        for place in places(name, one):
            seen.add((place.key, "null" if place.value is None else "a value"))
            if isinstance(place.value, dict | list) and place.value:
                seen.add((place.key, "an item"))
    return seen


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_seen_with_a_value_and_with_null_if_that_may_be(
    name: str, examples: Any
) -> None:
    # What is compared in a course has a date.
    dated = {("Comparison.date_before", "null"), ("Comparison.date_after", "null")}
    never = dated if name == "course" else set()
    assert could_be(name) - seen_in(name, examples) == never


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_number_has_no_decimal_point(name: str, examples: Any) -> None:
    # For a schema 3.0 is a whole number, for a program it need not be.
    for one in examples[name]:
        for place in places(name, one):
            if "integer" in place.node.get("type", ()) and place.value is not None:
                assert isinstance(place.value, int), place.at


def test_a_key_that_is_in_no_result_would_be_seen(examples: Any) -> None:
    seen = seen_in("check", examples)

    assert ("FoundFault.path", "a value") in seen
    assert {found for found in seen if found[0] == "FoundFault.line"} == set()
    assert [*kinds({"type": ["integer", "null"]})] == ["a value", "null"]


@pytest.mark.parametrize("name", NAMES)
def test_a_class_of_the_model_in_a_result_is_that_of_its_own_format(name: str) -> None:
    parts = bw.json_schema(name)["$defs"]
    for kind in documents.document_kinds().values():
        schema = bw.json_schema(kind)
        for key in parts.keys() & schema["$defs"].keys():
            assert parts[key] == schema["$defs"][key]


# Exact numbers look alike in every format.


@pytest.mark.parametrize("name", EXACT)
def test_an_exact_number_stands_beside_its_float_under_a_name_that_begins_with_exact(
    name: str, examples: Any
) -> None:
    for one in examples[name]:
        for place in places(name, one):
            key = str(place.at[-1]) if place.at else ""
            is_exact = "[1-9][0-9]*/" in place.node.get("pattern", "")
            assert is_exact == (key.startswith("exact") and place.node.get("type") != "array")
            if is_exact:
                beside = at(one, place.at[:-1])[key.removeprefix("exact").strip("_") or "value"]
                assert beside == (None if place.value is None else float(Fraction(place.value)))


def at(document: Any, path: Path) -> Any:
    """What stands at a path."""
    for step in path:
        document = document[step]
    return document


# Nothing else is right.


def small(name: str, one: Any) -> Any:
    """The same with two items of every list and object with any number of keys."""
    kept = copy.deepcopy(one)
    for place in [*places(name, kept)][::-1]:
        if isinstance(place.value, list):
            del place.value[2:]
        elif place.is_map and place.value is not None:
            for key in [*place.value][2:]:
                del place.value[key]
    return kept


def other_kinds(value: Any, node: Any) -> list[Any]:
    """Values of another kind or with something more, which can never stand in its place."""
    if isinstance(value, dict):
        return ["tekst", [], 0, value | {"een sleutel": 1}]
    if isinstance(value, list):
        return ["tekst", {}, 0, [*value, {"een sleutel": 1}]]
    if isinstance(value, int) and not isinstance(value, bool):
        below = [-1] if node.get("minimum", -1) >= 0 else []
        return [value + 0.5, *below, True, str(value), []]
    lists = [] if value is None and "items" in node else [[]]
    others: dict[type, list[Any]] = {
        type(None): [*lists, {"een sleutel": 1}],
        bool: ["true", 1, []],
        float: [True, str(value), [value], {}],
        str: [1, 0.5, True, [value], {"nl": value}],
    }
    return others[type(value)]


def of_each_kind(name: str, ones: Iterable[Any]) -> Iterator[tuple[Any, Place]]:
    """Of small results every place of which the schema says something else, each in its result."""
    seen = set()
    for one in ones:
        little = small(name, one)
        for place in places(name, little):
            kind = (place.key, type(place.value), len(place.at))
            if kind not in seen:
                seen.add(kind)
                yield little, place


def without(document: Any, path: Path) -> Any:
    """A copy of a document without a key; the rest is shared."""
    *above, last = path
    left = {key: value for key, value in at(document, path[:-1]).items() if key != last}
    return changed(document, *above, left) if above else left


@pytest.mark.parametrize("name", NAMES)
def test_a_value_of_another_kind_or_a_key_more_is_refused(name: str, examples: Any) -> None:
    assert all(accepts(small(name, one), name) for one in examples[name])
    let_through = []
    for little, place in some(of_each_kind(name, examples[name])):
        for other in other_kinds(place.value, place.node):
            spoilt = changed(little, *place.at, other) if place.at else other
            if not place.is_map and validator(name).is_valid(spoilt):
                let_through.append((place.at, other))

    assert let_through == []


@pytest.mark.parametrize("name", NAMES)
def test_a_key_less_is_refused(name: str, examples: Any) -> None:
    let_through, seen = set(), 0
    for little, place in of_each_kind(name, examples[name]):
        if isinstance(place.value, dict) and not place.is_map and not place.is_model:
            assert [*place.node["required"]] == [*place.node["properties"]]
            for key in place.value:
                seen += 1
                if accepts(without(little, (*place.at, key)), name):
                    let_through.add((*place.at, key))

    assert seen
    assert let_through == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_keys_stand_in_the_order_of_the_schema(name: str, examples: Any) -> None:
    for one in examples[name]:
        for place in places(name, one):
            if isinstance(place.value, dict) and not place.is_map and not place.is_model:
                assert [*place.value] == [*place.node["properties"]], place.at


@pytest.mark.parametrize(
    ("name", "path", "wrong"),
    [
        ("scores", ("total", "value"), [100.1, -0.1]),
        ("scores", ("total", "coverage"), [1.1, -0.1]),
        ("scores", ("total", "exact"), ["101", "-1", "0.5", "1/0", "0/1", "01", "1/2/3", ""]),
        ("scores", ("total", "exact_coverage"), ["2", "-1/2", "100"]),
        ("scores", ("settings", "method"), ["max", "Mean", ""]),
        ("scores", ("settings", "weights"), [{"afwegen": "-1"}, {"afwegen": -1}, {"afwegen": 0.5}]),
        ("scores", ("aspects",), [{"denken": {}}]),
        ("scores", ("criteria", "afwegen.1", "state"), ["open", None]),
        ("scores", ("criteria", "afwegen.1", "actors"), [{"college": {"value": 1}}]),
        ("scores", ("improvements", 0, "gain"), [-1, 101]),
        ("scores", ("improvements", 0, "exact_gain"), ["-1", "101", "1/1"]),
        ("scores", ("receipt", "plan"), ["A" * 64, "a" * 63, "a" * 65]),
        ("scores", ("date",), ["24-11-2026", "2026-13-01"]),
        ("verification", ("same_version",), [None, "yes"]),
        ("carried", ("exact",), [None, "1/2", [{"id": "x"}]]),
        ("profile", ("coverage",), [1.1, -0.1]),
        ("profile", ("themes", "wonen", "count"), [-1, 0.5]),
        ("profile", ("themes", "wonen", "dimensions"), [{"nu": {}}]),
        ("profile", ("themes", "wonen", "dimensions", "later", "exact_positive"), ["-1", "0.5", 1]),
        ("profile", ("themes", "wonen", "dimensions", "later", "positive"), [-1, "1"]),
        ("profile", ("themes", "wonen", "dimensions", "later", "exact_net"), ["-0", "+1", "1/-2"]),
        ("profile", ("flags", 0, "kind"), ["blind", None]),
        ("profile", ("settings", "low"), [-1]),
        ("comparison", ("change",), [-101, 101]),
        ("comparison", ("exact_change",), ["-101", "101", "-0", "+1"]),
        ("comparison", ("date_before",), ["24-11-2026"]),
        ("course", ("dates",), [["1-3-2024"], None]),
        ("course", ("whole", "exact_change"), ["-101", "101"]),
        ("course", ("criteria", "afwegen.1", "turn"), ["up", None]),
        ("course", ("criteria", "afwegen.1", "moments", 0, "exact"), ["101", "-1"]),
        ("scan_comparison", ("gains", 0, "dimension"), ["now", None]),
        ("carried_scan", ("effects", 0, "kind"), ["same", 1]),
        ("panel", ("values",), [[1], [[1]], [[["1"]]], None]),
        ("panel", ("breaks", 0), [{"indicator": "x", "period": 2020}]),
        ("panel_check", ("findings", 0, "kind"), ["odd", None]),
        ("panel_check", ("coverage", 0, "coverage"), [1.1, -0.1, None]),
        ("signals", ("settings", "window"), [1, None]),
        ("signals", ("settings", "method"), ["mean", None]),
        ("signals", ("signals", 0, "quartile"), [0, 5]),
        ("signals", ("signals", 0, "position"), [0, 1.5]),
        ("signals", ("signals", 0, "trend_colour"), ["groen"]),
        ("signals", ("signals", 0, "p_value"), [1.5, -0.5]),
        ("signals", ("directions",), [{"x": 0}, {"x": None}, {"x": "1"}]),
        ("region_report", ("spec",), [{}, {"format": "brede_welvaart/spec/1"}]),
        ("region_report", ("themes", 0, "signals", 0, "of"), [-1, None]),
        ("index_result", ("weights",), [{"x": 1.1}, {"x": None}]),
        ("rank_range", ("bounds",), [[1], [1, 2, 3], [-1, 2], None]),
        ("rank_stability", ("regions", 0, "top"), [1.1, -0.1]),
        ("check", ("faults",), [[{"path": "x", "message": "fout"}]]),
        ("check", ("fine",), [False]),
        ("check", ("format",), ["brede_welvaart/check/2", "brede_welvaart/scores/1"]),
    ],
)
def test_what_is_out_of_its_range_or_form_is_refused(
    name: str, path: Path, wrong: list[Any], examples: Any
) -> None:
    one = examples[name][0]
    for value in wrong:
        assert not accepts(changed(one, *path, value), name), value
