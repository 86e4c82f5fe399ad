"""Plain values to records: strict, and every fault is found at once.

A record that cannot be made still leaves a view of what is right in it, so that the rules between
fields, and the references, can be checked at the same time.
"""

import datetime as dt
import types
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache, reduce
from operator import or_
from typing import Any, Literal, Union, cast, get_args, get_origin

import attrs

from brede_welvaart._faults import key_part
from brede_welvaart._json.found import NOTHING, Found, Maker
from brede_welvaart._json.text import RepeatedKeys
from brede_welvaart._json.unions import is_union, union_maker
from brede_welvaart.errors import MOST_FAULTS, DataError, Fault, FaultCode, Key
from brede_welvaart.model._check import (
    Checked,
    View,
    day,
    exact,
    examine,
    not_exact,
    number,
    plain_text,
    string,
    whole,
)
from brede_welvaart.model._convert import (
    as_day,
    as_exact,
    as_number,
)
from brede_welvaart.model._real import Direction, Number, Weights, as_real, flag, real
from brede_welvaart.model.plan import Level, Scale

#: Numbers in JSON stay below this, above and below the line.
LARGEST = 10**18

Check = Callable[[Any], Sequence[Fault]]


@cache
def maker(kind: Any) -> Maker:  # noqa: ANN401 (a type)
    """What makes a value of this kind; null is not its concern."""
    if kind is Scale:
        return _scale_maker()
    if is_union(kind):
        return union_maker(kind, maker)
    if is_record(kind):
        return _RecordMaker(kind)
    if kind == Weights:
        return _make_weights
    if get_origin(kind) is tuple:
        return _tuple_maker(kind)
    return _SCALARS[kind] if kind in _SCALARS else _choice_maker(kind)


def is_record(kind: Any) -> bool:  # noqa: ANN401 (a type)
    """Whether a type is a class of our model."""
    return isinstance(kind, type) and issubclass(kind, Checked)


def _scalar(convert: Callable[[Any], Any], check: Check, taken: type = object) -> Maker:
    """Converts, and refuses what does not pass the check, as all does that is not of a type."""

    def make(value: object, found: Found) -> object:
        if not isinstance(value, taken) and len(found.faults) >= MOST_FAULTS:
            # The check would make a fault that is not kept.
            found.count += 1
            return None
        converted = convert(value)
        wrong = check(converted)
        if not wrong:
            return converted
        found.take(wrong)
        return None

    return make


def _exact_number(convert: Callable[[Any], Any], check: Check) -> Maker:
    """An exact number as JSON writes it: a whole number, or a text with one or with ``n/d``."""
    make_number = _scalar(convert, check)

    def make(value: object, found: Found) -> object:
        if isinstance(value, bool) or not isinstance(value, int | str):
            found.take(not_exact(value))
            return None
        if isinstance(value, int) and abs(value) >= LARGEST:
            found.add(FaultCode.TOO_MANY_DIGITS)
            return None
        return make_number(value, found)

    return make


def _as_it_is(value: object) -> object:
    return value


def _real_number(value: object) -> object:
    """A number, or a text with ``n/d``; one with a whole number is a text."""
    return value if isinstance(value, str) and "/" not in value else as_real(cast("Number", value))


#: What makes a value that is no record, list or fixed word.
_SCALARS: dict[Any, Maker] = {
    str: _scalar(plain_text, string, str),
    int: _scalar(_as_it_is, whole),
    Direction: _scalar(_as_it_is, whole),
    bool: _scalar(_as_it_is, flag),
    float: _scalar(_real_number, real),
    dt.date: _scalar(as_day, day),
    Fraction: _exact_number(as_exact, exact),
    int | Fraction: _exact_number(as_number, number),
}


def _choice_maker(kind: Any) -> Maker:  # noqa: ANN401 (a type)
    """A member of an enumeration by its plain text, or one of a few fixed words."""
    words = get_args(kind) if get_origin(kind) is Literal else tuple(kind)
    members = {str(word): word for word in words}
    known = tuple(members)

    def make(value: object, found: Found) -> object:
        member = members.get(value) if isinstance(value, str) else None
        if member is None:
            found.add(FaultCode.NOT_A_CHOICE, given=value, known=known, likely=known)
        return member

    return make


def _tuple_maker(kind: Any) -> Maker:  # noqa: ANN401 (a type)
    make_item = maker(get_args(kind)[0])

    def make(value: object, found: Found) -> object:
        if not isinstance(value, list | tuple):
            found.add(FaultCode.NOT_A_LIST, given=value)
            return None
        items: list[object] = []
        for index, item in enumerate(cast("list[object]", value)):
            before = len(found.faults)
            made = make_item(item, found)
            # So far, no fault of what comes later is kept: its place is not needed any more.
            is_nothing = made is None or made is NOTHING
            if is_nothing and index >= MOST_FAULTS <= len(found.faults):
                continue
            items.append(made)
            if len(found.faults) > before:
                found.move(before, index)
        return tuple(items)

    return make


class _RecordMaker:
    """Makes a record: missing and unknown keys, every field, then the rules between them."""

    def __init__(self, kind: type[Checked]) -> None:
        fields = attrs.fields(cast("Any", kind))
        self._kind = kind
        self._makers = {field.name: maker(_required(field.type)) for field in fields}
        self._defaults = {
            field.name: field.default for field in fields if field.default is not attrs.NOTHING
        }
        self._needed = [name for name in self._makers if name not in self._defaults]

    def __call__(self, value: object, found: Found) -> object:
        if not isinstance(value, dict):
            found.add(FaultCode.NOT_AN_OBJECT, given=value)
            return NOTHING
        data = cast("dict[str, object]", value)
        if not data and self._needed:
            found.add_missing(self._needed)
            return NOTHING
        start = found.count
        self._check_keys(data, found)
        made: dict[str, Any] = {}
        partial: set[str] = set()
        for key, item in data.items():
            if item is None or key not in self._makers:
                continue
            kept, count = len(found.faults), found.count
            made[key] = self._makers[key](item, found)
            if found.count > count:
                partial.add(key)
                found.move(kept, key)
        if found.count == start:
            return _whole(self._kind, made, self._defaults, found)
        if not made:
            return NOTHING
        wrong, view = examine(self._kind, made, partial, self._defaults)
        found.take(wrong)
        return view

    def _check_keys(self, data: dict[str, object], found: Found) -> None:
        for name in self._needed:
            if data.get(name) is None:
                found.add(FaultCode.NULL if name in data else FaultCode.MISSING, name)
        if isinstance(data, RepeatedKeys):
            for key in data.repeated:
                found.add(FaultCode.KEY_TWICE, key)
        if data.keys() <= self._makers.keys():
            return
        for key in data:
            if key not in self._makers:
                found.add(
                    FaultCode.UNKNOWN_KEY, key_part(key), given=key, likely=self._makers.keys()
                )


def _whole(
    kind: type[Checked], made: dict[str, Any], defaults: dict[str, Any], found: Found
) -> object:
    """The record of which every field is right; a view of it, if they do not fit together."""
    try:
        return kind(**made)
    except DataError as error:
        found.take_all(error)
        return examine(kind, made, known=defaults)[1]


def _required(kind: Any) -> Any:  # noqa: ANN401 (a type)
    """A type without its ``| None``: the record maker deals with null."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    return reduce(or_, [part for part in get_args(kind) if part is not type(None)])


def _scale_maker() -> Maker:
    """A scale is a bare list of levels."""
    make_levels = maker(tuple[Level, ...])

    def make(value: object, found: Found) -> object:
        start = found.count
        levels = make_levels(value, found)
        if found.count == start:
            return _whole(Scale, {"levels": levels}, {}, found)
        view = View({"levels": levels})
        found.take(Scale.faults_between(view))
        return view

    return make


def _make_weights(value: object, found: Found) -> object:
    """Weights by id: an object in JSON, pairs in order of id in Python."""
    if not isinstance(value, dict):
        found.add(FaultCode.NOT_AN_OBJECT, given=value)
        return ()
    for repeated in value.repeated if isinstance(value, RepeatedKeys) else ():
        found.add(FaultCode.KEY_TWICE, Key(repeated))
    make = maker(Fraction)
    made: dict[str, object] = {}
    for key, item in cast("dict[object, object]", value).items():
        before = len(found.faults)
        if isinstance(key, str):
            made[key] = make(item, found)
            found.move(before, Key(key))
        else:
            found.add(FaultCode.KEY_NOT_TEXT, given=key)
    return tuple((key, made[key]) for key in sorted(made))
