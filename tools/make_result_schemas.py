"""Writes the JSON Schemas of results from their classes.

    python tools/make_result_schemas.py src/brede_welvaart/data/2026.1/schemas

The keys and their types are those by which ``_json/results.py`` writes a result, and what people
read is what the docstrings of the classes say. Records of the model that stand within a result
have the schema that ``make_schemas.py`` gives them.
"""

import datetime as dt
import inspect
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin

import attrs
from make_schemas import (
    DIALECT,
    FORMS,
    Schema,
    Writer,
    asked_folder,
    choice,
    or_null,
    read_table,
    write_all,
)

from brede_welvaart._base.lazy import lazy
from brede_welvaart._json import results
from brede_welvaart.model._check import Checked

_COMMENT = "Written by tools/make_result_schemas.py from the classes of the results."
_EXACT = {"type": "string", "pattern": "^-?[0-9]+(?:/[1-9][0-9]*)?$", "examples": ["475/12", "3"]}
_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    dt.date: FORMS["day"],
    Any: {},
}
_NUMBER = {
    "type": "object",
    "description": "An exact number, and the float nearest to it.",
    "properties": {
        "value": {"type": ["number", "null"], "description": "The float nearest to it."},
        "exact": {**or_null(_EXACT), "description": "The number itself."},
    },
    "required": ["value", "exact"],
    "additionalProperties": False,
}


class ResultWriter:
    """Writes one schema, with each class that stands in it once under ``$defs``."""

    def __init__(self) -> None:
        self._parts: dict[str, Schema] = {}
        # A record of the model may stand in it, whose parts come from the other writer.
        self._records = Writer(read_table())

    def document(self, kind: type[Any]) -> Schema:
        """The schema of a kind of result."""
        _, name, version = kind.FORMAT.split("/")
        body = self._object(getattr(kind, "RECORD", kind))
        fixed = {"type": "string", "const": kind.FORMAT, "description": "What this is."}
        return {
            "$schema": DIALECT,
            "$id": f"urn:brede-welvaart:schema:{name}:{version}",
            "$comment": _COMMENT,
            **body,
            "properties": {"format": fixed, **body["properties"]},
            "required": ["format", *body["required"]],
            "$defs": dict(sorted({**self._records.parts, **self._parts}.items())),
        }

    def _object(self, kind: type[Any]) -> Schema:
        properties: dict[str, Schema] = {}
        said = told_of(kind)
        for name, given in results.members(kind).items():
            if results.without_none(given) is Fraction:
                properties |= _fraction(name, said[name], is_optional=given is not Fraction)
            else:
                properties[name] = self._value(given) | {"description": said[name]}
        return {
            "description": first_line(kind),
            "type": "object",
            "properties": properties,
            "required": [*properties],
            "additionalProperties": False,
        }

    def _value(self, given: Any) -> Schema:  # noqa: ANN401 (a type)
        """The schema of a value of this type."""
        kind = results.without_none(given)
        made = self._of(kind)
        return made if kind is given else or_null(made)

    def _of(self, kind: Any) -> Schema:  # noqa: ANN401, PLR0911 (a type; a way out for each)
        origin = get_origin(kind)
        if kind in _PLAIN:
            return _PLAIN[kind]
        if origin is Literal:
            return {"type": "string", "enum": [*get_args(kind)]}
        if origin is tuple:
            return {"type": "array", "items": self._value(get_args(kind)[0])}
        if origin is not None and issubclass(origin, Mapping):
            key, inner = get_args(kind)
            names = {"propertyNames": {"enum": [*key]}} if issubclass(key, StrEnum) else {}
            return {"type": "object", **names, "additionalProperties": self._value(inner)}
        if kind is Fraction:
            return self._reference("Number", lambda: _NUMBER)
        if issubclass(kind, StrEnum):
            return choice(kind)
        if issubclass(kind, Checked):
            return self._records.reference(kind)
        return self._reference(kind.__name__, lambda: self._object(kind))

    def _reference(self, name: str, make: Callable[[], Schema]) -> Schema:
        """A reference to a part, which is written if it was not yet."""
        if name not in self._parts:
            self._parts[name] = {}  # so that a class may stand in itself
            self._parts[name] = make()
        return {"$ref": f"#/$defs/{name}"}


def _fraction(name: str, said: str, *, is_optional: bool) -> dict[str, Schema]:
    """The keys of an exact number: the float and the number itself, or only the number."""
    number, exact = ({"type": "number"}, _EXACT)
    if is_optional:
        number, exact = or_null(number), or_null(exact)
    if name.startswith(results.EXACT):
        return {name: exact | {"description": said}}
    again = f"The same as {name}, exact."
    return {
        name: number | {"description": said},
        results.exact_name(name): exact | {"description": again},
    }


def first_line(what: Any) -> str:  # noqa: ANN401 (whatever has a docstring)
    """The first sentence of a docstring, without the marks of code and of Dutch words."""
    return _said((inspect.getdoc(what) or "").split("\n\n")[0])


def _said(text: str) -> str:
    return " ".join(re.sub(r"[`*]+", "", text).split())


def told_of(kind: type[Any]) -> dict[str, str]:
    """What the docstrings say of everything that is written of a class.

    Raises:
        KeyError: If they say nothing of one.
    """
    section = re.search(
        r"(?:Attributes|Args):\n(.*?)(?:\n\n|$)", inspect.getdoc(kind) or "", re.DOTALL
    )
    entries = re.split(r"\n    (?=\w+: )", "\n" + section[1]) if section else []
    told = dict(entry.split(": ", 1) for entry in entries if entry.strip())
    fields = {field.name for field in attrs.fields(kind)}
    return {
        name: _said(told[name]) if name in fields else first_line(_property(kind, name))
        for name in results.members(kind)
    }


def _property(kind: type[Any], name: str) -> Any:  # noqa: ANN401 (a function)
    member = getattr(kind, name)
    return member.func if isinstance(member, lazy) else member.fget


def schemas() -> dict[str, Schema]:
    """Every schema of a result, by its short name."""
    kinds = results.result_kinds().items()
    return {form.split("/")[1]: ResultWriter().document(kind) for form, kind in kinds}


def main(arguments: list[str] | None = None) -> None:
    """Write the files.

    Args:
        arguments: Those of the command line by default.
    """
    write_all(schemas(), asked_folder(arguments, __doc__))


if __name__ == "__main__":
    main()
