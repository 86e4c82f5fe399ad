"""Plain values to records: strict, and one error that names every fault.

A record that cannot be made still leaves a view of what is right in it, so that the rules between
fields, and the references, can be checked at the same time.
"""

import contextlib
import datetime as dt
import types
from collections.abc import Callable, Iterable
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import Any, TypeVar, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter

from brede_welvaart._base.likely import likely
from brede_welvaart._json.text import RepeatedKeys
from brede_welvaart.errors import DataError, Fault, is_encodable, shown
from brede_welvaart.model._check import (
    Checked,
    View,
    as_day,
    as_exact,
    as_number,
    day,
    exact,
    examine,
    not_exact,
    number,
    string,
    whole,
)
from brede_welvaart.model._real import as_real, flag, real
from brede_welvaart.model.plan import Level, Scale

#: Numbers in JSON stay below this, above and below the line.
LARGEST = 10**18

Hook = Callable[[Any, Any], Any]
Maker = Callable[[object], object]
RecordT = TypeVar("RecordT", bound=Checked)


class RejectedError(DataError):
    """A `DataError` that carries a view of what was right.

    Attributes:
        view: Stands in for the record or the tuple that could not be made.
    """

    def __init__(self, faults: Iterable[Fault], view: object = None) -> None:
        super().__init__(faults)
        self.view = view


def _scalar(convert: Callable[[Any], Any], check: Callable[[object], Any]) -> Hook:
    """A hook that converts, and refuses what does not pass the check."""

    def hook(value: object, _kind: object) -> object:
        converted = convert(value)
        faults = list(check(converted))
        if faults:
            raise RejectedError(faults)
        return converted

    return hook


def _written(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """An exact number as JSON writes it: a whole number, or a text with ``n/d``."""

    def converted(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise RejectedError(not_exact(value))
        if isinstance(value, int) and abs(value) >= LARGEST:
            raise RejectedError([Fault("", "a number in JSON has at most 18 digits")])
        return convert(value)

    return converted


def _member_hook(value: object, kind: type[StrEnum]) -> StrEnum:
    """A hook for a member of an enumeration, by its plain text."""
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return kind(value)
    message = f"expected one of {', '.join(kind)}; got {shown(value)}"
    raise RejectedError([Fault("", message + likely(value, [*map(str, kind)]))])


def _tuple_hook(kind: Any, converter: Converter) -> Hook:  # noqa: ANN401 (a type)
    make_item = _maker(get_args(kind)[0], converter)

    def hook(value: object, _kind: object) -> object:
        if not isinstance(value, list | tuple):
            raise RejectedError([Fault("", f"expected a list, got {shown(value)}")])
        items: list[object] = []
        faults: list[Fault] = []
        for index, item in enumerate(cast("list[object]", value)):
            made, found = _attempt(make_item, item)
            items.append(made)
            faults.extend(fault.under(f"[{index}]") for fault in found)
        if faults:
            raise RejectedError(faults, tuple(items))
        return tuple(items)

    return hook


def _maker(kind: Any, converter: Converter) -> Maker:  # noqa: ANN401 (a type)
    """What makes a value of this kind; null is not its concern."""
    required = _required(kind)
    hook = converter.get_structure_hook(required)
    return lambda value: hook(value, required)


def _attempt(make: Maker, value: object) -> tuple[object, tuple[Fault, ...]]:
    """What is made, or a view of it, and the faults."""
    try:
        return make(value), ()
    except RejectedError as rejected:
        return rejected.view, rejected.faults


def _record_hook(kind: type[Checked], converter: Converter) -> Hook:
    """A hook for a record: unknown and missing keys, every field, then the rules between them."""
    fields = attrs.fields(cast("Any", kind))
    makers = {field.name: _maker(field.type, converter) for field in fields}
    defaults = {field.name: field.default for field in fields if field.default is not attrs.NOTHING}

    def hook(value: object, _kind: object) -> object:
        if not isinstance(value, dict):
            raise RejectedError([Fault("", f"expected an object, got {shown(value)}")], View({}))
        data = cast("dict[object, object]", value)
        faults = _key_faults(data, makers)
        made: dict[str, Any] = {}
        partial: set[str] = set()
        for name, make in makers.items():
            item = data.get(name)
            if item is not None:
                made[name], found = _attempt(make, item)
                if found:
                    partial.add(name)
                    faults.extend(fault.under(name) for fault in found)
            elif name not in defaults:
                faults.append(Fault(name, "is null" if name in data else "is missing"))
        return _finished(kind, made, defaults, faults, partial)

    return hook


def _finished(
    kind: type[Checked],
    made: dict[str, Any],
    defaults: dict[str, Any],
    faults: list[Fault],
    partial: set[str],
) -> Checked:
    """The record, if nothing is wrong; else a rejection with all faults and a view."""
    if not faults:
        try:
            return kind(**made)
        except DataError as error:
            faults = list(error.faults)
            _, view = examine(kind, defaults | made)
    else:
        found, view = examine(kind, defaults | made, partial)
        faults = [*faults, *found]
    raise RejectedError(faults, view)


def _key_faults(data: dict[object, object], known: dict[str, Maker]) -> list[Fault]:
    if type(data) is dict and data.keys() <= known.keys():
        return []
    repeated = data.repeated if isinstance(data, RepeatedKeys) else ()
    return [
        *(Fault(_as_path(key), "this key stands here more than once") for key in repeated),
        *(
            Fault(_as_path(key), f"unknown key{likely(key, known)}")
            for key in data
            if key not in known
        ),
    ]


def _as_path(key: object) -> str:
    """A key as part of a path; one that is not a plain name goes between brackets."""
    if isinstance(key, str) and key.isidentifier() and is_encodable(key):
        return key
    return f"[{shown(key)}]"


def _required(kind: Any) -> Any:  # noqa: ANN401 (a type)
    """A type without its ``| None``: the record hook deals with null."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    kept = [part for part in get_args(kind) if part is not type(None)]
    return reduce(or_, kept)


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 (a type)
    return get_origin(kind) is tuple


def is_record(kind: Any) -> bool:  # noqa: ANN401 (a type)
    """Whether a type is a class of our model."""
    return isinstance(kind, type) and issubclass(kind, Checked)


def _scale_hook(converter: Converter) -> Hook:
    """A scale is a bare list of levels."""
    levels_hook = converter.get_structure_hook(tuple[Level, ...])

    def hook(value: object, _kind: object) -> object:
        try:
            return _finished(
                Scale, {"levels": levels_hook(value, tuple[Level, ...])}, {}, [], set()
            )
        except RejectedError as rejected:
            if not isinstance(rejected.view, tuple):
                raise
            view = View({"levels": cast("tuple[object, ...]", rejected.view)})
            raise RejectedError([*rejected.faults, *Scale.rules(view)], view) from None

    return hook


def register(converter: Converter) -> None:
    """Teach a converter to make our records from plain values."""
    register_hook = converter.register_structure_hook
    register_hook(str, _scalar(lambda value: value, string))
    register_hook(int, _scalar(lambda value: value, whole))
    register_hook(StrEnum, _member_hook)
    register_hook(Fraction, _scalar(_written(as_exact), exact))
    register_hook(dt.date, _scalar(as_day, day))
    register_hook(bool, _scalar(lambda value: value, flag))
    register_hook(float, _scalar(as_real, real))
    converter.register_structure_hook_func(
        lambda kind: kind == int | Fraction, _scalar(_written(as_number), number)
    )
    factory = converter.register_structure_hook_factory
    factory(_is_tuple, lambda kind: _tuple_hook(kind, converter))
    factory(is_record, lambda kind: _record_hook(kind, converter))
    factory(lambda kind: kind is Scale, lambda _kind: _scale_hook(converter))
