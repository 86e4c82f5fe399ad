"""Writes the JSON Schemas of what the command line writes with ``--json``.

    python tools/make_result_schemas.py src/brede_welvaart/data/2026.1/schemas

A result has no class of its own, so ``result_schemas.txt`` beside this script says what its keys
are. The words of enumerations come from the library, and so does the specification of an index.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from make_schemas import (
    DIALECT,
    FORMS,
    Schema,
    Writer,
    asked_folder,
    choice,
    or_null,
    read_table,
    text,
    when,
    write_all,
)

from brede_welvaart._kernel.trend import METHODS
from brede_welvaart._steps.settings import Method, Missing
from brede_welvaart.index import Colour, Reason
from brede_welvaart.model.spec import Spec
from brede_welvaart.model.vocabulary import AnswerState, Aspect, Dimension, FlagKind

TABLE = Path(__file__).with_name("result_schemas.txt")
_WHOLE = "[1-9][0-9]*"
_RATIO = f"{_WHOLE}/{_WHOLE}"
_POINTS = f"100|[1-9][0-9]?|{_RATIO}"
_LABELLED = {kind.__name__: kind for kind in (AnswerState, Aspect, Dimension, FlagKind)}
#: The words of each enumeration whose labels are in the table.
_WORDS: Mapping[str, Sequence[str]] = {
    "Method": get_args(Method),
    "Missing": get_args(Missing),
    "Colour": [*Colour],
    "Reason": [*Reason],
    "TrendMethod": [*METHODS],
}


def _number(kind: str, **ends: float) -> Schema:
    return {"type": kind, **ends}


#: How texts and numbers are written, by the word for it in the table.
RESULT_FORMS: Mapping[str, Schema] = {
    **FORMS,
    "step_or_criterion": text(
        r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:\.[1-9][0-9]*)?", "afwegen", "afwegen.1"
    ),
    "flag": {"type": "boolean"},
    "points": _number("number", minimum=0, maximum=100),
    "share": _number("number", minimum=0, maximum=1),
    "number": _number("number"),
    "least": _number("number", minimum=0),
    "level": _number("number", exclusiveMinimum=0, maximum=0.5),
    "count": _number("integer", minimum=0),
    "place": _number("integer", minimum=1),
    "quarter": _number("integer", minimum=1, maximum=4),
    "window": _number("integer", minimum=2),
    "calendar_year": _number("integer", minimum=0, maximum=9999),
    "exact_points": text(f"(?:0|{_POINTS})", "475/12"),
    "change": text(f"(?:0|-?(?:{_POINTS}))", "-25/2"),
    "exact_share": text(f"(?:0|1|{_RATIO})", "19/20"),
    "amount": text(f"(?:0|{_WHOLE}|{_RATIO})", "3", "1/2"),
    "balance": text(f"(?:0|-?(?:{_WHOLE}|{_RATIO}))", "-2"),
    "digest": text("[0-9a-f]{64}"),
    "path": {"type": "string", "examples": ["responses[0].answers[2].level", ""]},
}
#: Rules between the keys of one object.
RULES: Mapping[str, Schema] = {
    "Check": {
        "allOf": [
            when("fine", True, {"properties": {"faults": {"maxItems": 0}}}),  # noqa: FBT003
            when("fine", False, {"properties": {"faults": {"minItems": 1}}}),  # noqa: FBT003
        ]
    }
}


class Row(NamedTuple):
    """A line of the table: the form, and what people read."""

    form: str
    words: Schema


class Table:
    """The objects of the table, and the words of its enumerations."""

    def __init__(self, lines: str) -> None:
        self._rows: dict[str, Row] = {}
        self._labels: dict[str, dict[str, Schema]] = {}
        for line in lines.splitlines():
            if line and not line.startswith("#"):
                self._add(*(cell.strip() for cell in line.split("|")))

    def _add(self, name: str, *cells: str) -> None:
        kind, _, word = name.partition("=")
        if word:
            english, dutch = cells
            self._labels.setdefault(kind, {})[word] = {"en": english, "nl": dutch}
            return
        form, *words = cells
        if name in self._rows:
            raise ValueError(f"this line stands there twice: {name}")
        names = ("title", "x-title-nl", "description", "x-description-nl")
        self._rows[name] = Row(form, dict(zip(names, words, strict=bool(words))))

    @property
    def objects(self) -> set[str]:
        """The names of all objects."""
        return {name for name in self._rows if "." not in name}

    def documents(self) -> Iterator[tuple[str, str]]:
        """The format of every document, with the name of its object."""
        for name, row in self._rows.items():
            owner, _, key = name.partition(".")
            if key == "format":
                yield row.form, owner

    def words(self, owner: str) -> Schema:
        """What people read of an object."""
        return self._rows[owner].words

    def keys(self, owner: str) -> Iterator[tuple[str, Row]]:
        """The keys of an object, those of an object that it takes over too."""
        for name, row in self._rows.items():
            of, _, key = name.partition(".")
            if of == owner and key == "+":
                yield from self.keys(row.form)
            elif of == owner and key:
                yield key, row

    def taken_over(self) -> set[str]:
        """The objects whose keys another takes over."""
        return {row.form for name, row in self._rows.items() if name.endswith(".+")}

    def choice(self, kind: str) -> Schema:
        """An enumeration whose labels are in the table.

        Raises:
            ValueError: If these are not the words of the library.
        """
        labels = self._labels[kind]
        if [*labels] != [*_WORDS[kind]]:
            raise ValueError(f"the words of {kind} are {', '.join(_WORDS[kind])}")
        return {"type": "string", "enum": [*labels], "x-labels": labels}


class ResultWriter:
    """Writes one schema, with each object that stands in it once under ``$defs``."""

    def __init__(self, table: Table, spec: Schema) -> None:
        self._table = table
        self._spec = spec
        self._parts: dict[str, Schema] = {}

    def document(self, form: str, owner: str) -> Schema:
        """The schema of a document."""
        _, name, version = form.split("/")
        body = self._object(owner)
        return {
            "$schema": DIALECT,
            "$id": f"urn:brede-welvaart:schema:{name}:{version}",
            "$comment": "Written by tools/make_result_schemas.py from result_schemas.txt.",
            **body,
            "$defs": dict(sorted(self._parts.items())),
        }

    @property
    def used(self) -> set[str]:
        """The objects that stand in it."""
        return {*self._parts}

    def _object(self, owner: str) -> Schema:
        keys = dict(self._table.keys(owner))
        return {
            **self._table.words(owner),
            "type": "object",
            "properties": {
                key.removesuffix("?"): row.words | self._value(row.form)
                for key, row in keys.items()
            },
            "required": [key for key in keys if not key.endswith("?")],
            "additionalProperties": False,
            **RULES.get(owner, {}),
        }

    def _value(self, form: str) -> Schema:
        """The schema of a value, by its form in the table."""
        if form.startswith("?"):
            return or_null(self._value(form[1:]))
        if form.startswith("["):
            return {"type": "array", "items": self._value(form[1:-1])}
        if form.startswith("{"):
            key, _, item = form[1:-1].partition(": ")
            return {
                "type": "object",
                "propertyNames": self._value(key),
                "additionalProperties": self._value(item),
            }
        if "/" in form:
            return {"type": "string", "const": form}
        return self._named(form)

    def _named(self, form: str) -> Schema:
        if form in RESULT_FORMS:
            return RESULT_FORMS[form]
        if form in _WORDS:
            return self._table.choice(form)
        if form in _LABELLED:
            return choice(_LABELLED[form])
        return {"$ref": f"#/$defs/{self._part(form)}"}

    def _part(self, name: str) -> str:
        """The name of an object, which is written if it was not yet."""
        if name == "Spec" or name in self._spec["$defs"]:
            whole = {key: part for key, part in self._spec.items() if not key.startswith("$")}
            self._parts |= {"Spec": whole, **self._spec["$defs"]}
        elif name not in self._parts:
            self._parts[name] = self._object(name)
        return name


def schemas(table: Table) -> dict[str, Schema]:
    """Every schema, by its short name.

    Raises:
        ValueError: If an object of the table stands in no schema, or has the name of a part of
            the specification of an index.
    """
    spec = Writer(read_table()).document(Spec)
    clash = table.objects & {"Spec", *spec["$defs"]}
    if clash:
        raise ValueError(f"names of parts of a specification: {', '.join(sorted(clash))}")
    found: dict[str, Schema] = {}
    used = table.taken_over()
    for form, owner in table.documents():
        writer = ResultWriter(table, spec)
        found[form.split("/")[1]] = writer.document(form, owner)
        used |= {owner, *writer.used}
    if table.objects - used:
        raise ValueError(f"nothing asks for these: {', '.join(sorted(table.objects - used))}")
    return found


def read_results(path: Path = TABLE) -> Table:
    """The table of results."""
    return Table(path.read_text(encoding="utf-8"))


def main(arguments: list[str] | None = None) -> None:
    """Write the files.

    Args:
        arguments: Those of the command line by default.
    """
    write_all(schemas(read_results()), asked_folder(arguments, __doc__))


if __name__ == "__main__":
    main()
