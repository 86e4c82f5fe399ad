"""What a page must refuse: the schema of a format without its texts, and what there is."""

from collections.abc import Collection, Mapping
from typing import Any, cast

from brede_welvaart._data.schemas import json_schema

# What says something to people, or to other tools.
_SAID = frozenset(
    {"$schema", "$id", "$comment", "title", "description", "examples", "default", "format"}
)
_NAMED = ("properties", "$defs")
_DATES = ("^[0-9]{4}", "^(?:[0-9]{4}")
_WITHIN = ("items", "not")


def rules(name: str, known: Mapping[tuple[str, str], Collection[str]]) -> dict[str, Any]:
    """The schema of a format, in which a text that refers to something is one of what there is.

    Args:
        name: The format.
        known: What there is, by the name of a record and of its field; the document itself has
            none.
    """
    schema = bare(json_schema(name))
    for (record, key), names in known.items():
        part = schema["$defs"][record] if record else schema
        node = part["properties"][key]
        node = node.get("items", node)
        node["enum"] = [*sorted(names), *([None] if "null" in node["type"] else [])]
    return schema


def bare(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A schema with only what a value is held to; where a pattern is not enough, it says so.

    >>> bare({"title": "Naam", "type": "string", "enum": ["a"]})
    {'type': 'string', 'enum': ['a']}
    """
    kept = {key: value for key, value in schema.items() if key not in _SAID}
    for key in _NAMED:
        if key in kept:
            parts = cast("dict[str, Any]", kept[key])
            kept[key] = {name: _marked(name, bare(part)) for name, part in parts.items()}
    for key in _WITHIN:
        if key in kept:
            kept[key] = bare(kept[key])
    if "anyOf" in kept:
        kept["anyOf"] = [bare(part) for part in kept["anyOf"]]
    return kept


def _marked(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """An address and a date have rules that a pattern cannot say."""
    pattern = schema.get("pattern", "")
    if name == "url":
        return schema | {"also": "address"}
    return (
        schema | {"also": "date"} if pattern.startswith(("^[0-9]{4}", "^(?:[0-9]{4}")) else schema
    )
