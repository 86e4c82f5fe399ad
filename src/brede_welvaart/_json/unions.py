"""Records of which there are several kinds: a key or the shape of the object says which."""

from typing import Any, cast

import attrs
from cattrs import Converter

from brede_welvaart._base.likely import likely
from brede_welvaart._json.structure import Hook, RejectedError
from brede_welvaart._json.text import RepeatedKeys
from brede_welvaart.errors import Fault, shown
from brede_welvaart.model._check import View
from brede_welvaart.model._variants import Tagged, Union

#: Deeper than any record of ours; far below what Python can follow.
_DEEPEST = 60


def is_union(kind: Any) -> bool:  # noqa: ANN401 (a type)
    """Whether a type is a family of records and no record itself."""
    return isinstance(kind, type) and issubclass(kind, Union) and not attrs.has(kind)


def _union_hook(kind: type[Union], converter: Converter) -> Hook:
    """A hook that makes the record that the object asks for."""

    def hook(value: object, _kind: object) -> object:
        if not isinstance(value, dict):
            raise RejectedError([Fault("", f"expected an object, got {shown(value)}")], View({}))
        data = cast("dict[object, object]", value)
        if _depth(data) > _DEEPEST:
            raise RejectedError([Fault("", "nested too deeply")], View({}))
        found = kind.variant(data)
        if found is None:
            raise RejectedError([_kind_fault(data, cast("type[Tagged]", kind))], View({}))
        return converter.structure(_without_kind(data, found), found)

    return hook


def _kind_fault(data: dict[object, object], kind: type[Tagged]) -> Fault:
    known = [variant.KIND for variant in kind.variants()]
    if "kind" not in data:
        return Fault("kind", f"is missing; write one of {', '.join(known)}")
    given = data["kind"]
    message = f"expected one of {', '.join(known)}; got {shown(given)}{likely(given, known)}"
    return Fault("kind", message)


def _without_kind(data: dict[object, object], found: type[Union]) -> dict[object, object]:
    """The same object without the key that said its kind; keys that stand twice are still known."""
    if not issubclass(found, Tagged):
        return data
    rest = {key: value for key, value in data.items() if key != "kind"}
    if not isinstance(data, RepeatedKeys):
        return rest
    kept = RepeatedKeys(cast("dict[str, Any]", rest))
    kept.repeated = data.repeated
    return cast("dict[object, object]", kept)


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


def register(converter: Converter) -> None:
    """Teach a converter to make records of several kinds."""
    factory = converter.register_structure_hook_factory
    factory(is_union, lambda kind: _union_hook(kind, converter))
