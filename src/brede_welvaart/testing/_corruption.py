"""Every way to spoil one field of a document, each with the path that must be blamed.

What a document holds is read from its JSON Schema; what is wrong in a value is not. It stands here
a second time, by hand, so that a mistake in the reader cannot hide in its own mirror.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from brede_welvaart._data.schemas import json_schema

Key = str | int
Path = tuple[Key, ...]

DROPPED: Final = object()
_LONE = "\ud800"
_NOWHERE = "bestaat_niet"
_BIG = 10**5000

#: What the text of a field is, by its name or by its record and its name; of others, words.
_TEXTS: Final[Mapping[str, str]] = {
    "id": "id", "edition": "edition", "region": "region", "url": "link", "date": "date",
    "updated": "date", "criterion": "criterion", "actor": "ref", "phase": "ref", "sources": "ref",
    "theme": "own_theme", "themes": "theme", "scheme": "scheme",
    "Criterion.id": "criterion", "Effect.id": "words", "ChosenTheme.theme": "theme",
    "Match.theme": "theme", "asked": "asked",
}  # fmt: skip

_OTHER_TYPES: Final[tuple[object, ...]] = (7, True, 0.5, [], {}, ["x"], {"x": "y"})
_WORDS: Final = ("een woord", "Plan", "", _LONE)
_IDS: Final = ("Hoofd", "twee woorden", "x__y", "_x", "\u00e9\u00e9n", "", _LONE)
_NUMBERS: Final[tuple[object, ...]] = (
    float("nan"), float("inf"), float("-inf"), 0.5, 1.0, True, -1, _BIG, "-1/2", "1/0", "0,5",
    "1e3", "1/2/3", " 1/2", "\u0661/\u0662", f"{'9' * 19}/1", "9" * 5000, [], {}, [1],
)  # fmt: skip
_WRONG: Final[Mapping[str, Sequence[object]]] = {
    "format": (*_OTHER_TYPES, "brede_welvaart/plan/2", "plan", ""),
    "edition": (*_OTHER_TYPES, "", "met spatie", "a/b", _LONE, "x" * 5000),
    "id": (*_OTHER_TYPES, *_IDS),
    "ref": (*_OTHER_TYPES, *_IDS, _NOWHERE),
    "theme": (*_OTHER_TYPES, *_IDS, "cbs", "cbs.", f"cbs.{_NOWHERE}", f"{_NOWHERE}.wonen"),
    "criterion": (*_OTHER_TYPES, *_IDS, _NOWHERE, f"{_NOWHERE}.1", "x.0", "x.01", "x.\u0661"),
    "asked": (*_OTHER_TYPES, *_IDS, "x.0", "x.01", "x.\u0661"),
    "words": (*_OTHER_TYPES, "", " \t\n", _LONE),
    "string": (*_OTHER_TYPES, _LONE),
    "link": (
        *_OTHER_TYPES, *_WORDS, "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
        "ftp://x.example/", "//x.example/", "https:///pad", "http://[", "https://x.example/a b",
        "java\nscript:alert(1)", " https://x.example/",
    ),
    "day": (
        *_OTHER_TYPES, *_WORDS, "2026-02-30", "2026-13-01", "2026-2-3", "20260203", "2026-11",
        "2026-11-24T00:00", "0000-01-01", "\u0662026-01-01",
    ),
    "date": (*_OTHER_TYPES, *_WORDS, "2026-02-30", "2026-13", "26", "2026-1", "0000", "april 2022"),
    "exact": _NUMBERS,
    "level": (*_NUMBERS, 99, "98/99"),
    "region": (
        *_OTHER_TYPES, *_WORDS, "GM200", "0200", "gm0200", "GM0200 ", "GM0000", "CR41", "PV19",
    ),
    "scheme": (*_OTHER_TYPES, *_IDS, "cb", _NOWHERE),
    "own_theme": (*_OTHER_TYPES, *_IDS, "x--y", _NOWHERE, "cbs.wonen"),
    "choice": (
        *_OTHER_TYPES, *_WORDS, "POSITIVE", "EXPERT", "3", "1-5", "40", "city", "answered",
        "unanswered",
    ),
    "bool": (7, 0, 1, 0.5, "true", "", [], {}),
}  # fmt: skip
_NOT_A_RECORD: Final[tuple[object, ...]] = (7, True, 0.5, "tekst", [], ["x"])
_NOT_A_LIST: Final[tuple[object, ...]] = (7, True, 0.5, "tekst", {}, {"x": "y"})
#: No two records of a list have the same value in the first of these fields that they have.
_UNIQUE: Final = ("id", "criterion", "value")


class Field(NamedTuple):
    """One field of a record in a document, whether it is there or not."""

    record: str
    name: str
    path: Path
    kind: str
    is_list: bool
    required: bool = False
    #: Of a list: it may not be empty, or no two values may be the same.
    filled: bool = False
    distinct: bool = False


class Corruption(NamedTuple):
    """One change to a document, and the path that must be blamed for it."""

    what: str
    at: Path
    value: object
    blamed: Path

    @property
    def path(self) -> str:
        """The path as an error says it."""
        return as_text(self.blamed)

    def applied(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """A copy of the document with the change; what is not changed is shared."""
        changed: dict[str, Any] = _changed(document, self.at, self.value)
        return changed


def as_text(path: Path) -> str:
    """A path as an error says it: ``steps[0].name``.

    >>> as_text(("steps", 0, "name"))
    'steps[0].name'
    """
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.removeprefix(".")


def _changed(node: Any, at: Path, value: object) -> Any:  # noqa: ANN401 - a node of JSON
    if not at:
        return value
    key, *rest = at
    if isinstance(node, list):
        return [
            _changed(item, tuple(rest), value) if n == key else item for n, item in enumerate(node)
        ]
    if not rest and value is DROPPED:
        return {name: item for name, item in node.items() if name != key}
    return {**node, key: _changed(node.get(key), tuple(rest), value)}


def kind_of(document: Mapping[str, Any]) -> str:
    """``Plan``, ``Assessment`` or ``Scan``, as the format says."""
    kind: str = document["format"].split("/")[1]
    return kind.capitalize()


def records(document: Mapping[str, Any]) -> Iterator[tuple[str, Path, Mapping[str, Any]]]:
    """Every record in a document: its form, its path and itself."""
    yield from _records(kind_of(document), document, ())


def _records(
    form: str, record: Mapping[str, Any], path: Path
) -> Iterator[tuple[str, Path, Mapping[str, Any]]]:
    yield form, path, record
    for field in forms()[form]:
        value, at = record.get(field.name), (*path, field.name)
        if value is None or not field.kind[0].isupper():
            continue
        if field.is_list:
            for index, item in enumerate(value):
                yield from _records(field.kind, item, (*at, index))
        else:
            yield from _records(field.kind, value, at)


def fields(document: Mapping[str, Any]) -> Iterator[Field]:
    """Every field of every record in a document, there or not."""
    for form, path, _ in records(document):
        for field in forms()[form]:
            yield field._replace(path=(*path, field.name))


@cache
def forms() -> Mapping[str, Sequence[Field]]:
    """The fields of every record in the three kinds of documents, as their schemas have them."""
    found = {}
    for name in ("plan", "assessment", "scan"):
        schema = json_schema(name)
        for form, part in {name.capitalize(): schema, **schema["$defs"]}.items():
            found[form] = [
                _field(form, field, node, schema["$defs"])._replace(
                    required=field in part["required"]
                )
                for field, node in part.get("properties", {}).items()
            ]
    return found


def _field(form: str, name: str, node: Mapping[str, Any], parts: Mapping[str, Any]) -> Field:
    node = node.get("anyOf", [node])[0]  # of an exact number the whole one; the last is null
    if "items" in parts.get(_referred(node), {}):
        node = parts[_referred(node)]  # a list with a name of its own
    item = node.get("items", node)
    kind = _referred(item) or _kind(form, name, item)
    filled, distinct = "minItems" in node, "uniqueItems" in node
    return Field(form, name, (name,), kind, "items" in node, filled=filled, distinct=distinct)


def _referred(node: Mapping[str, Any]) -> str:
    """The name of the record or list that a node refers to, or an empty text."""
    return str(node.get("$ref", "")).rpartition("/")[2]


def _kind(form: str, name: str, node: Mapping[str, Any]) -> str:
    """What kind of value a field holds."""
    for key, kind in (("const", "format"), ("enum", "choice"), ("format", "day")):
        if key in node:
            return kind
    if "boolean" in node["type"]:
        return "bool"
    if "integer" in node["type"]:
        return "level" if name == "level" else "exact"
    if "pattern" not in node:
        return "string"
    return _TEXTS.get(f"{form}.{name}") or _TEXTS.get(name, "words")


def corruptions(document: Mapping[str, Any]) -> Iterator[Corruption]:
    """Every way to spoil one field of a valid document.

    Args:
        document: A plan, an assessment or a scan as a JSON object.
    """
    yield from (Corruption("root", (), value, ()) for value in (None, *_NOT_A_RECORD, _LONE))
    for form, path, record in records(document):
        extra = (*path, "onbekend_veld")
        yield Corruption("extra key", extra, 1, extra)
        yield from _between_fields(form, path, record)
    for field in fields(document):
        yield from _of_field(field, document)


def _of_field(field: Field, document: Mapping[str, Any]) -> Iterator[Corruption]:
    at = field.path
    if field.required:
        yield Corruption("dropped", at, DROPPED, at)
        yield Corruption("null", at, None, at)
    if field.is_list:
        yield from (Corruption("no list", at, value, at) for value in _NOT_A_LIST)
        yield from _of_items(field, document)
    elif field.kind[0].isupper():
        yield from (Corruption("no record", at, value, at) for value in _NOT_A_RECORD)
    else:
        yield from (Corruption("wrong value", at, value, at) for value in _WRONG[field.kind])
    if field.name == "edition" and field.record != "Plan":
        yield Corruption("dangling", at, _NOWHERE, at)


def _of_items(field: Field, document: Mapping[str, Any]) -> Iterator[Corruption]:
    """The faults of the items of a list."""
    if field.filled:
        yield Corruption("empty list", field.path, [], field.path)
    items = _value(document, field.path) or ()
    wrong = _NOT_A_RECORD if field.kind[0].isupper() else _WRONG[field.kind]
    for index in range(len(items)):
        at = (*field.path, index)
        yield from (Corruption("wrong item", at, value, at) for value in (None, *wrong))
        if field.kind == "asked":
            # The list is kept sorted, so a criterion that is not there is blamed on all of it.
            yield Corruption("dangling", at, f"{_NOWHERE}.1", field.path)
    yield from _duplicates(field, items)


def _duplicates(field: Field, items: Sequence[Any]) -> Iterator[Corruption]:
    """A later record with the id of the first, or a later value that is the first."""
    if field.distinct:
        for index in range(1, len(items)):
            at = (*field.path, index)
            yield Corruption("duplicate", at, items[0], at)
    if not items or not field.kind[0].isupper():
        return
    unique = next((name for name in _UNIQUE if items[0].get(name) is not None), None)
    if unique is None:
        return
    for index in range(1, len(items)):
        at = (*field.path, index, unique)
        yield Corruption("duplicate", at, items[0][unique], at)


def _between_fields(form: str, path: Path, record: Mapping[str, Any]) -> Iterator[Corruption]:
    """The faults that one field makes together with another."""
    if form == "Plan":
        last = len(record["scale"]) - 1
        lowest, highest = (*path, "scale", 0, "score"), (*path, "scale", last, "score")
        yield Corruption("lowest score not 0", lowest, "1/1000000", lowest)
        yield Corruption("highest score not 1", highest, "999999/1000000", highest)
    if form == "ChosenTheme":
        alone, other = ("theme", "name") if record.get("theme") else ("name", "theme")
        yield Corruption("theme and name", (*path, other), "cbs.wonen", (*path, "name"))
        yield Corruption("neither", (*path, alone), DROPPED, (*path, "theme"))
    if form == "Answer" and record.get("level") is not None:
        at = (*path, "status")
        yield Corruption("level and status", at, "unknown", at)
    if form == "Answer" and record.get("status") == "not_applicable":
        at = (*path, "note")
        yield from (Corruption("no note", at, value, at) for value in (DROPPED, None, "", " "))


def _value(document: Any, path: Path) -> Any:  # noqa: ANN401 - a node of JSON
    for key in path:
        document = document[key] if isinstance(key, int) else document.get(key)
    return document
