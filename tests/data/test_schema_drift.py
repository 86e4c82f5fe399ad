"""The JSON Schemas say what the classes say; and if one did not, these tests would fail."""

from enum import StrEnum
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.index import Spec
from brede_welvaart.model._check import (
    checked,
    each,
    identifier,
    member,
    optional,
    string,
    words,
)
from brede_welvaart.model.vocabulary import ActorKind, Sentiment
from schema_drift import classes, drift, whole_drift

DOCUMENTS = (bw.Assessment, bw.Plan, bw.Scan, Spec)
PARTS = {
    "actors": {"actors": bw.Actor},
    "themes": {"schemes": bw.ThemeScheme, "themes": bw.Theme},
    "sources": {"sources": bw.Source},
    "indicators": {"indicators": bw.Indicator},
    "regions": {"regions": bw.Region},
}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_and_its_schema_are_one(kind: type[Any]) -> None:
    schema = bw.json_schema(kind)

    assert [*drift(schema, kind, schema["$defs"])] == []
    assert [*whole_drift(schema, classes(kind))] == []


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_the_catalogue_and_its_schema_are_one(name: str) -> None:
    schema = bw.json_schema(name)
    lists = PARTS[name]
    below = {kind.__name__: kind for kind in lists.values()}
    for kind in lists.values():
        below |= classes(kind)

    assert [*whole_drift(schema, below)] == []
    assert list(schema["properties"]) == ["format", "edition", *lists] == schema["required"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["format"]["const"] == f"brede_welvaart/{name}/1"
    for key, kind in lists.items():
        items = {"$ref": f"#/$defs/{kind.__name__}"}
        assert schema["properties"][key]["items"] == items
        assert schema["properties"][key]["minItems"] == 1


# Changes to a class that must be seen.


class OtherKind(StrEnum):
    """The kinds of actor, without one and with another."""

    BESTUUR = "bestuur"
    NIEUW = "nieuw"

    @property
    def label(self) -> bw.Text:
        return bw.Text(self.value, self.value)


def altered(kind: type[Any], changes: dict[str, Any]) -> type[Any]:
    """The class with other fields: None drops one, a mapping changes or adds one."""
    made: dict[str, dict[str, Any]] = {
        field.name: {
            "default": field.default,
            "type": field.type,
            "metadata": field.metadata,
            "converter": field.converter,
        }
        for field in attrs.fields(kind)
    }
    for name, change in changes.items():
        if change is None:
            del made[name]
        else:
            made[name] = made.get(name, {}) | change
    fields = {name: attrs.field(**given) for name, given in made.items()}
    return attrs.make_class(kind.__name__, fields, kw_only=True)


TEXT = {"type": str, "metadata": checked(words), "default": attrs.NOTHING, "converter": None}
CHANGES = {
    "added": (bw.Actor, {"extra": TEXT}, "keys: "),
    "added with a default": (bw.Actor, {"extra": TEXT | {"default": "x"}}, "keys: "),
    "removed": (bw.Actor, {"summary": None}, "keys: "),
    "required from now on": (bw.Actor, {"summary": {"default": attrs.NOTHING}}, "required: "),
    "optional from now on": (bw.Actor, {"name": {"default": None}}, "required: "),
    "null from now on": (bw.Actor, {"name": {"default": None}}, "name: 'None' is right"),
    "another default": (bw.Actor, {"status": {"default": bw.Status.PUBLISHED}}, "status: default"),
    "a default where was none": (bw.Actor, {"kind": {"default": ActorKind.RIJK}}, "kind: default"),
    "a text for a record": (bw.Actor, {"name": TEXT}, "name: reference"),
    "another record": (bw.Actor, {"name": {"type": bw.Phase}}, "name: reference"),
    "a record for a text": (bw.Actor, {"id": {"type": bw.Text}}, "id: reference"),
    "one for many": (bw.Actor, {"sources": {"type": str}}, "sources: list"),
    "many for one": (bw.Actor, {"id": {"type": tuple[str, ...]}}, "id: list"),
    "other words": (
        bw.Actor,
        {"kind": {"type": OtherKind | None, "metadata": checked(optional(member(OtherKind)))}},
        "kind: words",
    ),
    "words for a text": (
        bw.Effect,
        {"theme": {"type": Sentiment, "metadata": checked(member(Sentiment))}},
        "theme: words",
    ),
    "a looser check": (bw.Actor, {"id": {"metadata": checked(words)}}, "id: 'een woord' is right"),
    "a stricter check": (
        bw.EffectEvidence,
        {"title": {"metadata": checked(words)}},
        "title: '' is wrong",
    ),
    "a list that may not be empty": (
        bw.ThemeScheme,
        {"sources": {"metadata": checked(each(identifier))}},
        "sources: '[]' is right",
    ),
    "a looser check of items": (
        bw.Actor,
        {"sources": {"metadata": checked(each(string))}},
        "sources: \"['']\" is right",
    ),
    "a number for a text": (
        bw.Actor,
        {"id": {"type": int, "metadata": checked(lambda _: ())}},
        "id: '0' is right",
    ),
    "a whole number for an exact one": (
        bw.Step,
        {"weight": {"type": int, "converter": None, "metadata": checked(lambda _: ())}},
        "weight: '1/2' is wrong",
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_of_a_class_is_seen(case: str) -> None:
    kind, changes, expected = CHANGES[case]
    schema, name = _schema_of(kind)
    found = [*drift(schema["$defs"][name], altered(kind, changes), schema["$defs"])]

    assert [line for line in found if line.startswith(expected)], found


@pytest.mark.parametrize("kind", [bw.Actor, bw.Step, bw.Effect, bw.EffectEvidence, bw.Theme])
def test_a_class_that_is_the_same_shows_no_drift(kind: type[Any]) -> None:
    schema, name = _schema_of(kind)

    assert [*drift(schema["$defs"][name], altered(kind, {}), schema["$defs"])] == []


def _schema_of(kind: type[Any]) -> tuple[dict[str, Any], str]:
    """A schema in which a class stands, and its name there."""
    name = kind.__name__
    every = (bw.json_schema(one) for one in (*DOCUMENTS, *PARTS))
    return next(schema for schema in every if name in schema["$defs"]), name


# Changes to a schema that must be seen.


def drifts(schema: Any, kind: type[Any], expected: str) -> bool:
    """Whether a difference is found that begins so; those that come after it are not looked for."""
    return any(line.startswith(expected) for line in whole_drift(schema, classes(kind)))


def choices(parts: Any, name: str, field: str) -> Any:
    """The schemas of a field, of which its value has one."""
    return parts[name]["properties"][field]["anyOf"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda parts: parts.pop("Phase"), "parts: "),
        (lambda parts: parts.update(Nieuw={}), "parts: "),
        (lambda parts: parts["Scale"]["items"].update({"$ref": "#/$defs/Text"}), "Scale.items"),
        (lambda parts: parts["Actor"].update(additionalProperties=True), "Actor.additional"),
        (lambda parts: parts["Actor"]["properties"]["id"].pop("pattern"), "Actor.id: "),
        (lambda parts: choices(parts, "Level", "value")[1].pop("not"), "Level.value: '1/0'"),
        (lambda parts: choices(parts, "Level", "value")[0].pop("maximum"), "Level.value: '1000"),
        (lambda parts: choices(parts, "Step", "weight").pop(), "Step.weight: 'None'"),
        (lambda parts: parts["Source"]["properties"]["url"].pop("pattern"), "Source.url: "),
        (lambda parts: parts["Source"]["properties"]["date"].pop("not"), "Source.date: '0000'"),
        (lambda parts: parts["Step"]["properties"]["criteria"].pop("minItems"), "Step.criteria"),
        (lambda parts: parts["Step"]["properties"]["weight"].pop("default"), "Step.weight: def"),
        (lambda parts: parts["Actor"]["properties"]["kind"]["enum"].pop(0), "Actor.kind: words"),
    ],
)
def test_a_change_of_a_schema_is_seen(change: Any, expected: str) -> None:
    schema = bw.json_schema(bw.Plan)
    change(schema["$defs"])

    assert drifts(schema, bw.Plan, expected)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda parts: parts["Normaliser"]["oneOf"].pop(), "Normaliser.members"),
        (lambda parts: parts["Node"]["oneOf"].pop(), "Node.members"),
        (lambda parts: parts["Rank"]["properties"]["kind"].update(const="rang"), "Rank.kind"),
        (lambda parts: choices(parts, "ZScore", "sd")[0].update(minimum=0), "ZScore.sd: '0'"),
        (lambda parts: parts["Rank"]["required"].clear(), "Rank.required"),
    ],
)
def test_a_change_of_the_schema_of_a_tree_is_seen(change: Any, expected: str) -> None:
    schema = bw.json_schema(Spec)
    change(schema["$defs"])

    assert drifts(schema, Spec, expected)


def test_another_format_is_seen() -> None:
    schema = bw.json_schema(bw.Scan)
    schema["properties"]["format"]["const"] = "brede_welvaart/scan/2"

    assert [line.partition(":")[0] for line in drift(schema, bw.Scan, schema["$defs"])] == [
        "format"
    ]
