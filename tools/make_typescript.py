"""Writes what a program in JavaScript or TypeScript wants beside the schemas of an edition.

    python tools/make_typescript.py src/brede_welvaart/data/2026.1/js

``brede_welvaart.d.ts`` declares every document, record and result, from the schemas that
``make_schemas.py`` and ``make_result_schemas.py`` make, under the names of our classes.
``labels.json`` has what people read for every fixed word.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

import make_result_schemas
import make_schemas

from brede_welvaart import index
from brede_welvaart._json import documents, results
from brede_welvaart.model import vocabulary

Schema = make_schemas.Schema

#: Classes whose name means something else in every browser.
RENAMED: Mapping[str, str] = {
    "Node": "IndexNode",
    "Number": "ExactNumber",
    "Response": "ActorResponse",
    "Text": "BilingualText",
}
_SIMPLE = {"string": "string", "boolean": "boolean", "integer": "number", "number": "number"}
_HEAD = """\
// The formats of brede_welvaart as types of TypeScript.
//
// Written by tools/make_typescript.py from the JSON Schemas. What a type cannot say, a schema can:
// the form of an id, the ends of a number. An exact number is a whole number, or a text as "1/3".
"""


def words() -> dict[str, type[StrEnum]]:
    """Every kind of fixed words, by name."""
    found = [*vars(vocabulary).values(), *(getattr(index, name) for name in index.__all__)]
    kinds = (kind for kind in found if isinstance(kind, type) and issubclass(kind, StrEnum))
    return {kind.__name__: kind for kind in kinds if len(kind)}


def labels() -> dict[str, dict[str, dict[str, str]]]:
    """What people read for every fixed word, by kind."""
    return {
        name: {word.value: {"nl": word.label.nl, "en": word.label.en} for word in kind}
        for name, kind in words().items()
    }


class Declarations:
    """The declarations of these schemas, each name once.

    A class with a format that also stands within others, without one, gives two types: there it
    has Body behind its name.
    """

    def __init__(self, wholes: Mapping[str, Schema]) -> None:
        self._wholes = wholes
        self._words = {tuple(word.value for word in kind): name for name, kind in words().items()}
        self._made: dict[str, tuple[str, str]] = {}
        for name, schema in wholes.items():
            for part, below in schema["$defs"].items():
                self._add(self._name(part), below)
            self._add(name, schema)

    def _name(self, part: str) -> str:
        """What a part of a schema is called; exact numbers are one type, whatever their ends."""
        name = re.sub(r"^Number(?:(?:Min|Max)(?:Minus)?[0-9]+)*", RENAMED["Number"], part)
        name = RENAMED.get(name, name)
        return f"{name}Body" if name in self._wholes else name

    def _add(self, name: str, schema: Schema) -> None:
        """Declare a part of a schema.

        Raises:
            ValueError: If something else has this name.
        """
        body = self._declared(name, schema)
        if self._made.setdefault(name, (_comment(schema), body))[1] != body:
            raise ValueError(f"two types are called {name}")

    def text(self) -> str:
        """The file."""
        kinds = [
            f"export type {name} = {_union(map(json.dumps, found))};\n"
            for found, name in sorted(self._words.items(), key=lambda one: one[1])
        ]
        parts = [comment + body for _, (comment, body) in sorted(self._made.items())]
        rows = sorted(
            f"  {self._type(schema['properties']['format'])}: {name};\n"
            for name, schema in self._wholes.items()
        )
        formats = (
            "/** Every type that has a format, by its format. */\n"
            f"export interface Formats {{\n{''.join(rows)}}}\n"
        )
        return "\n".join([_HEAD, *kinds, *parts, formats])

    def _declared(self, name: str, schema: Schema) -> str:
        if "properties" in schema:
            return f"export interface {name} {self._object(schema)}\n"
        return f"export type {name} = {self._type(schema)};\n"

    def _object(self, schema: Schema) -> str:
        needed = set(schema["required"])
        rows = [
            _comment(below, "  ") + f"  {key}{'' if key in needed else '?'}: {self._type(below)};\n"
            for key, below in schema["properties"].items()
        ]
        return f"{{\n{''.join(rows)}}}"

    def _type(self, schema: Schema) -> str:
        if "$ref" in schema:
            return self._name(schema["$ref"].removeprefix("#/$defs/"))
        if "anyOf" in schema or "oneOf" in schema:
            return _union(self._type(one) for one in schema.get("anyOf") or schema["oneOf"])
        if "const" in schema:
            return json.dumps(schema["const"])
        kinds = schema.get("type", ())
        given = [kinds] if isinstance(kinds, str) else kinds
        if "enum" in schema:
            return _union([self._enum(schema), *(["null"] if "null" in given else [])])
        return _union(self._of(kind, schema) for kind in given) or "unknown"

    def _enum(self, schema: Schema) -> str:
        found = tuple(value for value in schema["enum"] if value is not None)
        return self._words.get(found) or _union(map(json.dumps, found))

    def _of(self, kind: str, schema: Schema) -> str:
        if kind == "array":
            item = self._type(schema["items"])
            if schema.get("maxItems") == schema.get("minItems", 0):
                return f"[{', '.join([item] * schema['maxItems'])}]"
            return f"({item})[]" if "|" in item else f"{item}[]"
        if kind == "object":
            value = self._type(schema["additionalProperties"])
            if "propertyNames" not in schema:
                return f"Record<string, {value}>"
            return f"Partial<Record<{self._enum(schema['propertyNames'])}, {value}>>"
        return _SIMPLE.get(kind, kind)


def _union(types: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def _comment(schema: Schema, indent: str = "") -> str:
    said = schema.get("description")
    return f"{indent}/** {said} */\n" if said else ""


def wholes() -> Iterator[tuple[str, Schema]]:
    """Every schema with the name of its type."""
    made = make_schemas.schemas(make_schemas.read_table()) | make_result_schemas.schemas()
    kinds = {**documents.document_kinds(), **make_result_schemas.kinds()}
    records = results.record_kinds()
    for short, schema in made.items():
        form = f"brede_welvaart/{short}/1"
        if form in kinds:
            yield kinds[form].__name__, schema
        elif form in records:
            yield f"{records[form].__name__}Record", schema
        else:
            yield f"{short.title()}File", schema


def main(arguments: list[str] | None = None) -> None:
    """Write the files.

    Args:
        arguments: Those of the command line by default.
    """
    folder = make_schemas.asked_folder(arguments, __doc__)
    folder.mkdir(parents=True, exist_ok=True)
    made = {
        "brede_welvaart.d.ts": Declarations(dict(wholes())).text(),
        "labels.json": make_schemas.dump(labels()),
    }
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
