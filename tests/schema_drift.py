"""What differs between a schema and the class that it describes, found from the fields alone.

Nothing here is shared with the script that writes the schemas: keys, needs, nulls, defaults, lists,
references and fixed words are compared one by one, and then the reader and the schema are asked
about the same values, so that a change in how a text or number is checked shows as well.
"""

import types
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin

import attrs
from jsonschema import Draft202012Validator

from brede_welvaart.errors import DataError
from brede_welvaart.model import vocabulary
from brede_welvaart.model._check import Checked, Document
from brede_welvaart.model._real import Pair
from brede_welvaart.model._variants import Tagged
from brede_welvaart.model._variants import Union as Family
from brede_welvaart.model.plan import Scale

# The reader of single values, as the records have it.
from brede_welvaart._json.documents import made_of  # isort: skip
from brede_welvaart._json.unstructure import plain  # isort: skip

_WORDS = [
    word.value
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum)
    for word in kind
]
TEXTS = (
    "", " ", "\t", "tekst", "een woord", "A", "a", "a1", "1a", "a_b", "a__b", "_a", "a_", "a-b",
    "a--b", "a_-b", "-a", "a.1", "a.0", "a.01", "a_b.12", "a.b", "a..1", ".a", "a.", "cbs.wonen",
    "cbs.a-b_c", "1.a", "a/b", "2026.1", "x" * 60, "x" * 61, "\u00e9\u00e9n", "GM0200", "GM020",
    "GM02000", "gm0200", "CR07", "CR7", "PV25", "XX01", "26", "2023", "20235", "2022-04",
    "2022-4", "2022-00", "2022-13", "2022-04-20", "2022-04-31", "2022-02-30", "2024-02-29",
    "20220420", "0000", "0000-01-01", "2022-04-20T00:00", "https://x.example/",
    "HTTPS://X.example", "http://x.example:80/a?b=c#d", "http://a:b@x.example/", "http://[::1]/",
    "https://x.example/\u00e9", "ftp://x.example/", "javascript:alert(1)", "//x.example",
    "https://", "https:///pad", "http://:80/", "http://[", "https://x.example/a b",
    "https://x.example/\x00", "1", "1/2", "01/2", "0/1", "1/0", "1/00", "-1/2", "1/2/3", " 1/2",
    "http://a:65535/", "http://a:65536", "http://a:99999", "http://a:x/", "https://.", "https://a.",
    "https://a..b", "https://%00", "https://a%2Fb/", "https://a_b.example/", "3", "003", "0", "00",
    "9" * 18, "9" * 19, "3.0", "+3", "3/",
    "0,5", "\u0661/\u0662", f"{'9' * 18}/{'9' * 18}", f"{'9' * 19}/1", f"1/{'9' * 19}",
    *_WORDS,
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 2, 10**18 - 1, 10**18, True, False, 0.5, -0.5, 1e-101, 1e-100, 1e100, 1.1e100,
    -1e100, -1.1e100, float("inf"),
)  # fmt: skip
SHAPES = ([], [0, 1], [0, 0.5], ["0/1", "1/2"], [0, 1, 2], {}, {"x": 1}, [[]], [None])


def drift(schema: Any, kind: type[Any], parts: Any) -> Iterator[str]:
    """Every difference between the schema of an object and a class.

    Args:
        schema: The schema of the object.
        kind: The class.
        parts: What stands under ``$defs`` beside it.
    """
    fields = {field.name: field for field in attrs.fields(kind)}
    fixed = dict(_fixed(kind))
    yield from _differs("keys", sorted(schema["properties"]), sorted({*fields, *fixed}))
    needed = {name for name, field in fields.items() if field.default is attrs.NOTHING}
    yield from _differs("required", sorted(schema["required"]), sorted({*needed, *fixed}))
    yield from _differs("additionalProperties", schema["additionalProperties"], expected=False)
    for name, value in fixed.items():
        yield from _differs(name, schema["properties"].get(name, {}).get("const"), value)
    for name in fields.keys() & schema["properties"].keys():
        for line in _field_drift(schema["properties"][name], fields[name], parts):
            yield f"{name}: {line}"


def _differs(what: str, found: object, expected: object) -> Iterator[str]:
    if found != expected:
        yield f"{what}: the schema has {found}, the class {expected}"


def _fixed(kind: type[Any]) -> Iterator[tuple[str, str]]:
    """The keys that are no fields, with the one value that they have."""
    if issubclass(kind, Document):
        yield "format", kind.FORMAT
    if "KIND" in vars(kind):
        yield "kind", kind.KIND


def _field_drift(schema: Any, field: Any, parts: Any) -> Iterator[str]:
    is_optional = field.default is not attrs.NOTHING
    has_default = is_optional and field.default is not None
    default = plain(field.default) if has_default else "none"
    yield from _differs("default", schema.get("default", "none"), default)
    kind = without_none(field.type)
    is_list = get_origin(kind) is tuple
    shape = schema.get("type", ())
    yield from _differs("list", "array" in ([shape] if isinstance(shape, str) else shape), is_list)
    item = get_args(kind)[0] if is_list else kind
    inner = schema.get("items", {}) if is_list else schema
    is_part = isinstance(item, type) and issubclass(item, Checked)
    reference = f"#/$defs/{item.__name__}" if is_part else None
    yield from _differs("reference", _reference(inner), reference)
    found = [word for word in inner.get("enum", ()) if isinstance(word, str)]
    words = [*item] if isinstance(item, type) and issubclass(item, StrEnum) else []
    yield from _differs("words", found, words)
    yield from _other_verdicts(schema, field, parts, in_list=is_list and kind != Pair)


def _reference(schema: Any) -> str | None:
    choices = [schema, *schema.get("anyOf", ())]
    return next((choice["$ref"] for choice in choices if "$ref" in choice), None)


def _other_verdicts(schema: Any, field: Any, parts: Any, *, in_list: bool) -> Iterator[str]:
    """The values that the schema takes and the reader refuses, or the other way round."""
    validator = Draft202012Validator({**schema, "$defs": parts})
    for value, taken in _readers_verdicts(field, in_list):
        if validator.is_valid(value) != taken:
            yield f"{str(value)[:40]!r} is {'right' if taken else 'wrong'} for the reader only"


@cache
def _readers_verdicts(field: Any, in_list: bool) -> list[tuple[object, bool]]:
    """Many values, and whether the reader takes them; no schema has a part in it."""
    plain_values = (*TEXTS, *NUMBERS)
    listed = [[value] for value in plain_values] if in_list else []
    return [(value, reads(field, value)) for value in (None, *plain_values, *SHAPES, *listed)]


def reads(field: Any, value: object) -> bool:
    """Whether the reader takes a value for a field."""
    if value is None:
        return field.default is not attrs.NOTHING
    try:
        made = made_of(value, without_none(field.type))
    except DataError:
        return False
    return not field.metadata["check"](field.converter(made) if field.converter else made)


def without_none(kind: Any) -> Any:
    """A type without its ``| None``."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    kept = tuple(part for part in get_args(kind) if part is not type(None))
    return kept[0] if len(kept) == 1 else Union[kept]  # noqa: UP007 (made from a tuple)


def classes(kind: type[Any]) -> dict[str, type[Any]]:
    """All classes below a class, by name: those of its fields, of theirs, and so on."""
    found: dict[str, type[Any]] = {}
    left = [kind]
    while left:
        for below in _below(left.pop()):
            if below.__name__ not in found:
                found[below.__name__] = below
                left.append(below)
    return found


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    if not attrs.has(kind):
        members = kind.variants() if issubclass(kind, Tagged) else kind.__subclasses__()
        yield from (member for member in members if attrs.has(member))
        return
    for field in attrs.fields(kind):
        item = without_none(field.type)
        item = get_args(item)[0] if get_origin(item) is tuple else item
        if isinstance(item, type) and issubclass(item, Checked):
            yield item


def whole_drift(schema: Any, below: dict[str, type[Any]]) -> Iterator[str]:
    """Every difference between what stands under ``$defs`` and the classes that belong there."""
    parts = schema["$defs"]
    yield from _differs("parts", sorted(parts), sorted(below))
    for name in sorted(parts.keys() & below.keys()):
        for line in _part_drift(parts[name], below[name], parts):
            yield f"{name}.{line}"


def _part_drift(schema: Any, kind: type[Any], parts: Any) -> Iterator[str]:
    if kind is Scale:
        (levels,) = attrs.fields(Scale)
        (item,) = {part for part in get_args(levels.type) if part is not ...}
        yield from _differs("items", schema.get("items"), {"$ref": f"#/$defs/{item.__name__}"})
    elif issubclass(kind, Family) and not attrs.has(kind):
        members = {member.__name__ for member in _below(kind)}
        found = {choice["$ref"].removeprefix("#/$defs/") for choice in schema.get("oneOf", ())}
        yield from _differs("members", sorted(found), sorted(members))
    else:
        yield from drift(schema, kind, parts)
