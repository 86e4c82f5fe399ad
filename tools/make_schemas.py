"""Writes the JSON Schemas of an edition from the classes of the model.

    python tools/make_schemas.py src/brede_welvaart/data/2026.1/schemas

What the keys are, which are needed, what is an enumeration and what is at its default comes from
the fields of the classes; what people read comes from ``schema_texts.txt`` beside this script:
in English, and for the folder ``nl`` in Dutch. A value of two kinds has a schema for each, and
there are no keywords but those of the standard, so that strict validators take them as they are.
"""

import argparse
import datetime as dt
import json
import types
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import attrs

from brede_welvaart._json import documents, results
from brede_welvaart._json.unstructure import plain
from brede_welvaart.model._real import Direction, Pair, Weights
from brede_welvaart.model._variants import Tagged
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Scale
from brede_welvaart.model.region import KINDS, Region
from brede_welvaart.model.source import Source
from brede_welvaart.model.spec import Group, Leaf
from brede_welvaart.model.theme import Theme, ThemeScheme

Schema = dict[str, Any]

TEXTS = Path(__file__).with_name("schema_texts.txt")
DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: The lists in the files of the catalogue.
PARTS: Mapping[str, Mapping[str, type]] = {
    "actors": {"actors": Actor},
    "themes": {"schemes": ThemeScheme, "themes": Theme},
    "sources": {"sources": Source},
    "indicators": {"indicators": Indicator},
    "regions": {"regions": Region},
}
_DAY = (
    "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
)
_ID = "[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
# A host may stand between brackets and have a name and a password before it; a port ends at 65535.
_NAME = r"[^\s/?#@:\[\]." + r'"%<>\\^`{|}]+'
_PORT = "0*(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?"
_ADDRESS = (
    rf"[Hh][Tt][Tt][Pp][Ss]?://(?:[^\s/?#]*@)?(?:{_NAME}(?:\.{_NAME})*\.?|\[[^\s/?#@\[\]]+\])"
    rf"(?::{_PORT})?(?:[/?#][^\s\u0000-\u001f\u007f]*)?"
)
_RATIO = "^[0-9]{1,18}/[0-9]{1,18}$"
_WHOLE_OR_RATIO = "^[0-9]{1,18}(?:/[0-9]{1,18})?$"
_NO_YEAR: Schema = {"type": "string", "pattern": "^0000"}
_MOST = 10**18 - 1


def text(pattern: str, *examples: str, **more: Any) -> Schema:  # noqa: ANN401 (JSON)
    """A text of a fixed form."""
    return {"type": "string", "pattern": f"^{pattern}$", **more, "examples": [*examples]}


def _fraction(pattern: str, refused: str = "/0+$") -> Schema:
    """A number as a text of this form, and not of the other."""
    return {"type": "string", "pattern": pattern, "not": {"type": "string", "pattern": refused}}


def _real(lowest: float, highest: float, **refused: float) -> Schema:
    """A number, and not one of these, or a text with ``n/d``."""
    number: Schema = {"type": "number", "minimum": lowest, "maximum": highest}
    if refused:
        number["not"] = {"type": "number", **refused}
    return {"anyOf": [number, _fraction(_RATIO, "^0+/|/0+$" if lowest > 0 else "/0+$")]}


#: How texts and numbers are written, by the word for it in the table of texts.
FORMS: Mapping[str, Schema] = {
    "text": {"type": "string"},
    "words": {"type": "string", "pattern": r"\S"},
    "id": {"type": "string", "pattern": f"^{_ID}$"},
    "foreign_id": text("[a-z0-9]+(?:[_-][a-z0-9]+)*", "wonen"),
    "criterion": text(rf"{_ID}\.[1-9][0-9]*", "keuzes_maken.2"),
    "theme": text(r"[a-z][a-z0-9_]*\.[a-z0-9_-]+", "cbs.wonen"),
    "edition": text("[A-Za-z0-9_.-]{1,60}", "2026.1"),
    "region": text(
        "(?:GM[0-9]{4}|CR[0-9]{2}|PV[0-9]{2}|NL[0-9]{2}|WK[0-9]{6}|BU[0-9]{8})",
        "GM0200",
        "CR07",
        "PV25",
    ),
    "year": text("[0-9]{4}", "2023"),
    "url": text(_ADDRESS, "https://example.org/nota.pdf"),
    "day": text(_DAY, "2026-11-24", **{"not": _NO_YEAR, "format": "date"}),
    "partial_date": text(
        f"(?:[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?|{_DAY})",
        *("2022-04-20", "2022-04", "2022"),
        **{"not": _NO_YEAR},
    ),
    "exact": {
        "anyOf": [
            {"type": "integer", "minimum": 0, "maximum": _MOST},
            _fraction(_WHOLE_OR_RATIO),
        ],
        "examples": [1, "1/2", "3"],
    },
    "real": _real(-1e100, 1e100),
    "positive": _real(1e-100, 1e100),
    "share": _real(0, 1),
    "weight": _real(0, 1e100, exclusiveMinimum=0, exclusiveMaximum=1e-100),
    "digest": text("[0-9a-f]{64}"),
    "sign": {"type": "integer", "enum": [1, -1]},
    "bit": {"type": "integer", "enum": [0, 1]},
}
#: Lists of plain values in which nothing stands twice.
DISTINCT = {
    ("Effect", "horizons"),
    ("Effect", "places"),
    ("Indicator", "themes"),
    ("Indicator", "levels"),
    ("Region", "parents"),
    ("Response", "asked"),
}
_THERE: Schema = {"not": {"type": "null"}}


def when(key: str, value: str | bool, then: Schema) -> Schema:  # noqa: FBT001 (a value in JSON)
    """A rule that holds where a key has a value."""
    return {"if": {"required": [key], "properties": {key: {"const": value}}}, "then": then}


#: Rules between the fields of one record, as far as a schema can say them.
RULES: Mapping[str, Schema] = {
    "Answer": {
        "not": {
            "required": ["level", "status"],
            "properties": {"level": _THERE, "status": _THERE},
        },
        **when(
            "status",
            "not_applicable",
            {
                "required": ["note"],
                "properties": {"note": {"type": "string", "pattern": r"\S"}},
            },
        ),
    },
    "ChosenTheme": {
        "oneOf": [{"required": [key], "properties": {key: _THERE}} for key in ("theme", "name")]
    },
    "Region": {
        "allOf": [
            when("kind", kind, {"properties": {"id": {"type": "string", "pattern": f"^{letters}"}}})
            for letters, kind in KINDS.items()
        ]
    },
}


class Row(NamedTuple):
    """A line of the table of texts."""

    form: str
    title: str
    title_nl: str
    description: str
    description_nl: str

    def words(self, lang: str) -> Schema:
        """What people read, as keywords."""
        if lang == "nl":
            return {"title": self.title_nl, "description": self.description_nl}
        return {"title": self.title, "description": self.description}


class Table:
    """The table of texts, which knows what was used of it."""

    def __init__(self, lines: str, lang: str = "en") -> None:
        self._lang = lang
        rows = [line for line in lines.splitlines() if line and not line.startswith("#")]
        cells = [[cell.strip() for cell in row.split("|")] for row in rows]
        self._rows = {name: Row(*rest) for name, *rest in cells}
        if len(self._rows) != len(rows):
            raise ValueError("a line stands there twice")
        self._used: set[str] = set()

    def knows(self, kind: type[Any]) -> bool:
        """Whether it says anything of a class."""
        return kind.__name__ in self._rows

    def row(self, owner: str, field: str = "") -> Row:
        """The line of a class or a field, or the one that is for all classes."""
        name = f"{owner}.{field}" if field else owner
        found = name if name in self._rows else f"*.{field}"
        self._used.add(found)
        return self._rows[found]

    def words(self, owner: str, field: str = "") -> Schema:
        """What people read of a class or a field, as keywords."""
        return self.row(owner, field).words(self._lang)

    @property
    def unused(self) -> set[str]:
        """The lines that nothing asked for."""
        return self._rows.keys() - self._used


class Writer:
    """Writes one schema, with each class that stands in it once under ``$defs``."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.parts: dict[str, Schema] = {}

    def document(self, kind: type[Any]) -> Schema:
        """The schema of a kind of document."""
        fixed = {"format": {"type": "string", "const": kind.FORMAT}}
        return self._whole(kind.FORMAT, self._record(kind, fixed))

    def standing_alone(self, kind: type[Any]) -> Schema:
        """The schema of a record that stands alone: with its format and what follows from it."""
        fixed = {"format": {"type": "string", "const": kind.FORMAT}}
        body = self._record(kind, fixed)
        for name in kind.DERIVED:
            form = self._table.row(kind.__name__, name).form
            given = {"type": ["string", "null"]} if name == "tooi" else FORMS[form]
            body["properties"][name] = self._table.words(kind.__name__, name) | given
            body["required"].append(name)
        return self._whole(kind.FORMAT, body)

    def part(self, name: str, lists: Mapping[str, type]) -> Schema:
        """The schema of a file of the catalogue."""
        form = f"brede_welvaart/{name}/1"
        fields: dict[str, Schema] = {
            "format": {"type": "string", "const": form},
            "edition": FORMS["edition"],
            **{key: self._list(self._value(kind, ""), 1) for key, kind in lists.items()},
        }
        return self._whole(form, self._object(name, fields, list(fields)))

    def _whole(self, form: str, body: Schema) -> Schema:
        _, name, version = form.split("/")
        return {
            "$schema": DIALECT,
            "$id": f"urn:brede-welvaart:schema:{name}:{version}",
            "$comment": "Written by tools/make_schemas.py from the classes of the model.",
            **body,
            "$defs": dict(sorted(self.parts.items())),
        }

    def _object(self, owner: str, fields: Mapping[str, Schema], needed: list[str]) -> Schema:
        return {
            **self._table.words(owner),
            "type": "object",
            "properties": {
                name: self._table.words(owner, name) | schema for name, schema in fields.items()
            },
            "required": needed,
            "additionalProperties": False,
            **RULES.get(owner, {}),
        }

    def _record(self, kind: type[Any], fixed: Mapping[str, Schema]) -> Schema:
        """The object of a class; `fixed` are keys that are no fields."""
        fields = attrs.fields(kind)
        made = {field.name: self._field(kind.__name__, field) for field in fields}
        needed = [field.name for field in fields if field.default is attrs.NOTHING]
        return self._object(kind.__name__, {**fixed, **made}, [*fixed, *needed])

    def _field(self, owner: str, field: Any) -> Schema:  # noqa: ANN401 (an attribute)
        kind = _without_none(field.type)
        made = self._value(kind, self._table.row(owner, field.name).form)
        if get_origin(kind) is tuple and kind not in {Pair, Weights}:
            least = 1 if field.metadata["check"](()) else 0
            made = self._list(made, least, distinct=(owner, field.name) in DISTINCT)
        if field.default is attrs.NOTHING:
            return made
        default = {} if field.default is None else {"default": _default(field)}
        return or_null(made) | default

    def _list(self, items: Schema, least: int, *, distinct: bool = False) -> Schema:
        return {
            "type": "array",
            "items": items,
            **({"minItems": least} if least else {}),
            **({"uniqueItems": True} if distinct else {}),
        }

    def _value(self, kind: Any, form: str) -> Schema:  # noqa: ANN401 (a type)
        """The schema of a value, or of an item where the type is a list."""
        if kind == Pair:
            return {"type": "array", "items": FORMS[form or "real"], "minItems": 2, "maxItems": 2}
        if kind == Weights:
            return {"type": "object", "additionalProperties": FORMS["exact"]}
        if kind in {str, int, float, Direction}:
            return FORMS[form]
        if get_origin(kind) is Literal:
            return {"type": "string", "enum": [*get_args(kind)]}
        if get_origin(kind) is tuple:
            return self._value(get_args(kind)[0], form)
        return _of_type(kind) or self.reference(kind)

    def reference(self, kind: type[Any]) -> Schema:
        """A reference to the part of a class, which is written if it was not yet."""
        name = kind.__name__
        if name not in self.parts:
            self.parts[name] = {}  # so that a tree may stand in itself
            self.parts[name] = self._part(kind)
        return {"$ref": f"#/$defs/{name}"}

    def _part(self, kind: type[Any]) -> Schema:
        if kind is Scale:
            levels = attrs.fields(Scale).levels.type
            return self._table.words("Scale") | self._list(self._value(levels, ""), 2)
        if not attrs.has(kind):
            members = [self.reference(member) for member in _members(kind)]
            return self._table.words(kind.__name__) | {"oneOf": members}
        fixed: dict[str, Schema] = {}
        if issubclass(kind, Tagged):
            fixed["kind"] = {"type": "string", "const": kind.KIND}
        return self._record(kind, fixed)


def _default(field: Any) -> object:  # noqa: ANN401 (an attribute)
    """What a field is where it is left out, as JSON has it."""
    return {} if field.type == Weights else plain(field.default)


def _members(family: type[Any]) -> list[type[Any]]:
    """The classes of a family."""
    return [*family.variants()] if issubclass(family, Tagged) else [Leaf, Group]


def _of_type(kind: Any) -> Schema | None:  # noqa: ANN401 (a type)
    """The schema of a plain value whose type says enough; None of a record."""
    if kind in {Fraction, int | Fraction}:
        return FORMS["exact"]
    if kind is dt.date:
        return FORMS["day"]
    if kind is bool:
        return {"type": "boolean"}
    return choice(kind) if issubclass(kind, StrEnum) else None


def choice(kind: type[StrEnum]) -> Schema:
    """A fixed word."""
    return {"type": "string", "enum": [word.value for word in kind]}


def _without_none(kind: Any) -> Any:  # noqa: ANN401 (a type)
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    kept = [part for part in get_args(kind) if part is not type(None)]
    return kept[0] if len(kept) == 1 else int | Fraction


def or_null(schema: Schema) -> Schema:
    """The same, or null, which the reader takes for a key that is left out."""
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    wider: Schema = {"type": [schema["type"], "null"]}
    if "enum" in schema:
        wider["enum"] = [*schema["enum"], None]
    return {**schema, **wider}


def schemas(table: Table) -> dict[str, Schema]:
    """Every schema, by its short name."""
    found = {
        form.split("/")[1]: Writer(table).document(kind)
        for form, kind in documents.document_kinds().items()
    }
    found |= {name: Writer(table).part(name, lists) for name, lists in PARTS.items()}
    return found | {
        form.split("/")[1]: Writer(table).standing_alone(kind)
        for form, kind in results.record_kinds().items()
    }


def read_table(lang: str = "en") -> Table:
    """The table of texts."""
    return Table(TEXTS.read_text(encoding="utf-8"), lang)


def dump(schema: Schema) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def asked_folder(arguments: list[str] | None, about: str | None) -> Path:
    """The folder that a call of a script names."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0] if about else None)
    parser.add_argument("folder", type=Path, help="where the files go")
    folder: Path = parser.parse_args(arguments).folder
    return folder


def write_all(made: Mapping[str, Schema], folder: Path) -> None:
    """Write every schema to a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in made.items():
        (folder / f"{name}.json").write_text(dump(schema), encoding="utf-8", newline="\n")


def main(arguments: list[str] | None = None) -> None:
    """Write the files.

    Args:
        arguments: Those of the command line by default.
    """
    folder = asked_folder(arguments, __doc__)
    table = read_table()
    made = schemas(table)
    if table.unused:
        raise SystemExit(f"nothing asks for these texts: {', '.join(sorted(table.unused))}")
    write_all(made, folder)
    write_all(schemas(read_table("nl")), folder / "nl")


if __name__ == "__main__":
    main()
