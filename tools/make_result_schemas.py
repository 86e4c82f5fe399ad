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
from typing import Any, Literal, Union, get_args, get_origin

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
    when,
    write_all,
)

from brede_welvaart import index
from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.ranges import Range
from brede_welvaart._json import results
from brede_welvaart.model._check import Checked

_COMMENT = "Written by tools/make_result_schemas.py from the classes of the results."
#: The whole numbers other than 0, by the highest that there may be.
_WHOLE: Mapping[int | None, str] = {None: "[1-9][0-9]*", 1: "1", 100: "[1-9][0-9]?|100"}
_RATIO = "[1-9][0-9]*/(?:[2-9]|[1-9][0-9]+)"
_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    dt.date: FORMS["day"],
    Any: {},
}
#: Rules between the keys of one object.
RULES: Mapping[str, Schema] = {
    "CheckedFile": {
        "allOf": [
            when("fine", fine, {"properties": {"faults": {"type": "array", key: number}}})
            for fine, key, number in ((True, "maxItems", 0), (False, "minItems", 1))
        ]
    }
}


class ResultWriter:
    """Writes one schema, with each class that stands in it once under ``$defs``."""

    def __init__(self, lang: str = "en") -> None:
        self._lang = lang
        self._parts: dict[str, Schema] = {}
        # A record of the model may stand in it, whose parts come from the other writer.
        self._table = read_table(lang)
        self._records = Writer(self._table)

    def document(self, kind: type[Any]) -> Schema:
        """The schema of a kind of result."""
        _, name, version = kind.FORMAT.split("/")
        body = self._object(getattr(kind, "RECORD", kind))
        fixed = {"type": "string", "const": kind.FORMAT, "description": "What this is."}
        return {
            "$schema": DIALECT,
            "$id": f"urn:brede-welvaart:schema:{name}:{version}",
            "$comment": _COMMENT,
            "title": title(kind, self._lang),
            **body,
            # The class that people know, also where it is written by way of another.
            "description": first_line(kind),
            "properties": {"format": fixed, **body["properties"]},
            "required": ["format", *body["required"]],
            "$defs": dict(sorted({**self._records.parts, **self._parts}.items())),
        }

    def _object(self, kind: type[Any]) -> Schema:
        properties: dict[str, Schema] = {}
        said = told_of(kind)
        for name, given in results.members(kind).items():
            if results.bare(given) is Fraction:
                properties |= _fraction(name, said[name], given)
            else:
                properties[name] = self._value(given) | {"description": said[name]}
        return _closed(first_line(kind), properties) | RULES.get(kind.__name__, {})

    def _value(self, given: Any) -> Schema:  # noqa: ANN401 (a type)
        """The schema of a value of this type."""
        kind = results.bare(given)
        if kind is Fraction:
            return self._reference(_number_name(given), lambda: _number(given))
        made = self._of(kind) | _ends(given)
        return or_null(made) if _is_optional(given) else made

    def _of(self, kind: Any) -> Schema:  # noqa: ANN401, PLR0911 (a type; a way out for each)
        origin = get_origin(kind)
        if kind in _PLAIN:
            return _PLAIN[kind]
        if origin is Literal:
            return {**_PLAIN[type(get_args(kind)[0])], "enum": [*get_args(kind)]}
        if origin is Union:
            return {"anyOf": [self._value(one) for one in get_args(kind)]}
        if origin is tuple:
            return self._list(get_args(kind))
        if origin is not None and issubclass(origin, Mapping):
            key, inner = get_args(kind)
            names = {"propertyNames": {"enum": [*key]}} if issubclass(key, StrEnum) else {}
            return {"type": "object", **names, "additionalProperties": self._value(inner)}
        if issubclass(kind, StrEnum):
            return choice(kind)
        if issubclass(kind, Checked) and self._table.knows(kind):
            return self._records.reference(kind)
        return self._reference(kind.__name__, lambda: self._titled(kind))

    def _titled(self, kind: type[Any]) -> Schema:
        return {"title": title(kind, self._lang), **self._object(kind)}

    def _list(self, items: tuple[Any, ...]) -> Schema:
        """A list of any length, or with as many items as its type names."""
        size = {} if Ellipsis in items else {"minItems": len(items), "maxItems": len(items)}
        return {"type": "array", "items": self._value(items[0]), **size}

    def _reference(self, name: str, make: Callable[[], Schema]) -> Schema:
        """A reference to a part, which is written if it was not yet."""
        if name not in self._parts:
            self._parts[name] = {}  # so that a class may stand in itself
            self._parts[name] = make()
        return {"$ref": f"#/$defs/{name}"}


def _closed(said: str, properties: dict[str, Schema]) -> Schema:
    """An object with these keys, all of them and no other."""
    return {
        "description": said,
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def _is_optional(given: Any) -> bool:  # noqa: ANN401 (a type)
    return results.without_none(given) is not given


def _ends(given: Any) -> Schema:  # noqa: ANN401 (a type)
    """From where to where numbers of this type go."""
    known = _range_of(given)
    ends = {} if known is None else {"minimum": known.least, "maximum": known.most}
    return {name: end for name, end in ends.items() if end is not None}


def _number_name(given: Any) -> str:  # noqa: ANN401 (a type)
    """What the part of an exact number of this type is called."""
    ends = (f"{name[:3].title()}{end}".replace("-", "Minus") for name, end in _ends(given).items())
    return "".join(["Number", *ends, *(["OrNull"] if _is_optional(given) else [])])


def _number(given: Any) -> Schema:  # noqa: ANN401 (a type)
    return _closed(
        "An exact number, and the float nearest to it.",
        _fraction("value", "The float nearest to it.", given),
    )


def _exact(given: Any) -> Schema:  # noqa: ANN401 (a type)
    """An exact number as text; of numbers with a slash only the sign is checked."""
    known = _range_of(given)
    whole = _WHOLE[known.most if known else None]
    sign = "-?" if known is None or known.least < 0 else ""
    pattern = f"^(?:0|{sign}(?:{whole}|{_RATIO}))$"
    return {"type": "string", "pattern": pattern, "examples": ["1/2", "1"]}


def _fraction(name: str, said: str, given: Any) -> dict[str, Schema]:  # noqa: ANN401 (a type)
    """The keys of an exact number: the float and the number itself, or only the number."""
    number: Schema = {"type": "number", **_ends(given)}
    exact = _exact(given)
    if _is_optional(given):
        number, exact = or_null(number), or_null(exact)
    if name.startswith(results.EXACT):
        return {name: exact | {"description": said}}
    again = f"The same as {name}, exact."
    return {
        name: number | {"description": said},
        results.exact_name(name): exact | {"description": again},
    }


def title(kind: type[Any], lang: str) -> str:
    """What a class is called: the words of its name, or the Dutch ones in its docstring.

    Raises:
        ValueError: If there are no Dutch words in it.
    """
    dutch = re.search(r"\(\*(.+?)\*\)", inspect.getdoc(kind) or "")
    if dutch is None:
        raise ValueError(f"the docstring of {kind.__name__} gives no Dutch name")
    if lang == "nl":
        return dutch[1][0].upper() + dutch[1][1:]
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).capitalize()


def first_line(what: Any) -> str:  # noqa: ANN401 (whatever has a docstring)
    """The first sentence of a docstring, without the marks of code and of Dutch words."""
    return _said((inspect.getdoc(what) or "").split("\n\n")[0])


def _said(text: str) -> str:
    """A docstring in the words of JSON, on one line."""
    return " ".join(re.sub(r"\bNone\b", "null", re.sub(r"[`*]+", "", text)).split())


def told_of(kind: type[Any]) -> dict[str, str]:
    """What the docstrings say of everything that is written of a class.

    Raises:
        ValueError: If they say nothing of one.
    """
    section = re.search(
        r"(?:Attributes|Args):\n(.*?)(?:\n\n|$)", inspect.getdoc(kind) or "", re.DOTALL
    )
    entries = re.split(r"\n    (?=\w+: )", "\n" + section[1]) if section else []
    told = dict(entry.split(": ", 1) for entry in entries if entry.strip())
    fields = {field.name for field in attrs.fields(kind)}
    said = {
        name: _said(told.get(name, "")) if name in fields else first_line(_property(kind, name))
        for name in results.members(kind)
    }
    silent = [name for name, words in said.items() if not words]
    if silent:
        raise ValueError(f"the docstrings of {kind.__name__} say nothing of {', '.join(silent)}")
    return said


def _property(kind: type[Any], name: str) -> Any:  # noqa: ANN401 (a function)
    member = getattr(kind, name)
    return member.func if isinstance(member, lazy) else member.fget


def _range_of(kind: Any) -> Range | None:  # noqa: ANN401 (a type)
    """The range in which numbers of this type are."""
    found = (
        about for about in get_args(results.without_none(kind))[1:] if isinstance(about, Range)
    )
    return next(found, None)


def kinds() -> dict[str, type[Any]]:
    """Every kind of result by its format, those of the monitor included."""
    public = (getattr(index, name) for name in index.__all__)
    monitor = {kind.FORMAT: kind for kind in public if hasattr(kind, "RECORD")}
    return {**results.result_kinds(), **monitor}


def schemas(lang: str = "en") -> dict[str, Schema]:
    """Every schema of a result, by its short name."""
    return {form.split("/")[1]: ResultWriter(lang).document(kind) for form, kind in kinds().items()}


def main(arguments: list[str] | None = None) -> None:
    """Write the files.

    Args:
        arguments: Those of the command line by default.
    """
    folder = asked_folder(arguments, __doc__)
    write_all(schemas(), folder)
    write_all(schemas("nl"), folder / "nl")


if __name__ == "__main__":
    main()
