"""Records of which there are several kinds: a key or the shape of the object says which."""

from collections.abc import Callable
from typing import Any, cast

import attrs

from brede_welvaart._json.found import NOTHING, Found, Maker
from brede_welvaart._json.text import without_key
from brede_welvaart.errors import FaultCode
from brede_welvaart.model._variants import Tagged, Union

#: Deeper than any record of ours; far below what Python can follow.
_DEEPEST = 60


def is_union(kind: Any) -> bool:  # noqa: ANN401 (a type)
    """Whether a type is a family of records and no record itself."""
    return isinstance(kind, type) and issubclass(kind, Union) and not attrs.has(kind)


def union_maker(kind: type[Union], maker: Callable[[Any], Maker]) -> Maker:
    """Makes the record that the object asks for."""

    def make(value: object, found: Found) -> object:
        if not isinstance(value, dict):
            found.add(FaultCode.NOT_AN_OBJECT, given=value)
            return NOTHING
        data = cast("dict[object, object]", value)
        if found.in_union:
            return _member(kind, data, maker, found)
        # How deep it is, is counted once, from the top.
        if _depth(data) > _DEEPEST:
            found.add(FaultCode.TOO_DEEP)
            return NOTHING
        found.in_union = True
        try:
            return _member(kind, data, maker, found)
        finally:
            found.in_union = False

    return make


def _member(
    kind: type[Union], data: dict[object, object], maker: Callable[[Any], Maker], found: Found
) -> object:
    member = kind.variant(data)
    if member is None:
        _blame_kind(data, cast("type[Tagged]", kind), found)
        return NOTHING
    rest = without_key(data, "kind") if issubclass(member, Tagged) else data
    return maker(member)(rest, found)


def _blame_kind(data: dict[object, object], kind: type[Tagged], found: Found) -> None:
    known = tuple(variant.KIND for variant in kind.variants())
    if "kind" in data:
        given = data["kind"]
        found.add(FaultCode.NOT_A_CHOICE, "kind", given=given, known=known, likely=known)
    else:
        found.add(FaultCode.MISSING_CHOICE, "kind", known=known)


def _depth(data: dict[object, object]) -> int:
    """How deep children stand in it, counted without recursion and no further than needed."""
    depth, level = 0, [data]
    while level and depth <= _DEEPEST:
        depth += 1
        lists = [item.get("children") for item in level]
        level = [
            cast("dict[object, object]", child)
            for children in lists
            if isinstance(children, list)
            for child in cast("list[object]", children)
            if isinstance(child, dict)
        ]
    return depth
