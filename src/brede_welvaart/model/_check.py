"""How records check themselves: every field on its own, then the rules between fields.

A field carries its check in its metadata; a class may add rules between fields. The strict JSON
reader runs the same checks and rules on records that are only partly right, so that one error
can name every fault. Hence rules see a *view*: an attribute that is missing or faulty is None.
"""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, ClassVar, Literal, cast, get_origin

import attrs

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, is_encodable

#: Gives the faults of a value; none if it is right.
Check = Callable[[object], Sequence[Fault]]

_CHECK = "check"
_LONGEST_REPR = 199
# Of longer texts, and of more of them, it is not kept whether they are of a form.
_LONGEST_KEPT = 100
_PLAIN = frozenset({str})
_ID = r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
_FOREIGN_ID = r"[a-z0-9]+(?:[_-][a-z0-9]+)*"
_REGION_CODE = r"GM[0-9]{4}|CR[0-9]{2}|PV[0-9]{2}|NL[0-9]{2}|WK[0-9]{6}|BU[0-9]{8}"
_THEME_KEY = r"[a-z][a-z0-9_]*\.[a-z0-9_\-]+"
_EDITION = r"[\w.\-]{1,60}"
_PARTIAL_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
#: Beyond every float; a larger number only fills the memory.
LARGEST_EXPONENT = 400
_LARGEST = 10**LARGEST_EXPONENT


class View:
    """A record of which only some fields are known; the others read as None.

    Attributes:
        faulty: The names of the fields that are not right, where that is known.
    """

    def __init__(self, values: Mapping[str, object], faulty: Collection[str] = ()) -> None:
        self._values = values
        self.faulty = faulty

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (a view has every attribute)
        return self._values.get(name)


class Checked:
    """The base of all records: construction ends with one check of everything."""

    __slots__ = ()

    #: Whether fields at their default are written too, as in what programs make.
    IN_FULL: ClassVar[bool] = False
    #: What follows from the fields and is written beside them where the record stands alone.
    DERIVED: ClassVar[tuple[str, ...]] = ()

    def __attrs_post_init__(self) -> None:
        checks = _checks(cast("Any", type(self)))
        if not self._is_right(checks):
            # A text may be of a class of its own, which the checks do not take as it is.
            _make_plain(self)
            if not self._is_right(checks):
                values = {name: getattr(self, name) for name, _, _ in checks}
                raise DataError(examine(type(self), values)[0])

    def _is_right(self, checks: "tuple[tuple[str, Check, object], ...]") -> bool:
        for name, check, default in checks:
            value = getattr(self, name)
            # What nobody gave is right.
            if value is not default and check(value):
                return False
        for _ in self.faults_between(self):
            return False
        return True

    def __repr__(self) -> str:
        """The class and its main fields, on one line that is cut where it is long."""
        parts = [
            f"{field.name}={_as_repr(field)(getattr(self, field.name))}"
            for field in _fields(type(self))
            if field.repr
        ]
        said = f"{type(self).__name__}({', '.join(parts)})"
        return said if len(said) <= _LONGEST_REPR else f"{said[: _LONGEST_REPR - 1]}…"

    @staticmethod
    def faults_between(_record: Any) -> Iterable[Fault]:  # noqa: ANN401 (the record or a view of it)
        """The faults between fields; a field that is None says nothing."""
        return ()


class Document(Checked, Shown):
    """A record that can stand in a file of its own, which then names its format."""

    __slots__ = ()

    FORMAT: ClassVar[str]


def checked(check: Check) -> dict[str, Check]:
    """The metadata of a field with this check."""
    return {_CHECK: check}


def _as_repr(field: "attrs.Attribute[Any]") -> Callable[[Any], str]:
    return field.repr if callable(field.repr) else repr


@cache
def _checks(kind: Any) -> tuple[tuple[str, Check, object], ...]:  # noqa: ANN401 (a class of records)
    """The name of every field that is checked, its check, and its default."""
    return tuple(
        (field.name, field.metadata[_CHECK], field.default)
        for field in _fields(kind)
        if _CHECK in field.metadata
    )


def _fields(kind: Any) -> "tuple[attrs.Attribute[Any], ...]":  # noqa: ANN401 (a class of records)
    """The fields of a class; one of somebody's own may have none."""
    return attrs.fields(kind) if attrs.has(kind) else ()


@cache
def _text_fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 (a class of records)
    """The fields that hold plain text, or several of it."""
    texts = {str, str | None, tuple[str, ...]}
    return tuple(
        field.name
        for field in attrs.fields(kind)
        if field.type in texts or get_origin(field.type) is Literal
    )


def _make_plain(record: Checked) -> None:
    """Make plain text of what is text of a class of its own, such as a member of an enumeration."""
    for name in _text_fields(cast("Any", type(record))):
        object.__setattr__(record, name, plain_text(getattr(record, name)))


def are_plain(items: Iterable[object]) -> bool:
    """Whether all are text, and none of it of another class."""
    return _PLAIN.issuperset(map(type, items))


def plain_text(value: object) -> object:
    """Plain text in the place of text of another class, also within a tuple; else the value."""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return items if are_plain(items) else tuple(map(plain_text, items))
    return str.__str__(value) if isinstance(value, str) else value


def examine(
    kind: type[Checked],
    values: Mapping[str, object],
    partial: Collection[str] = (),
    known: Mapping[str, object] | None = None,
) -> tuple[list[Fault], View]:
    """All faults of a record, and a view of what is right in it.

    Args:
        kind: The class of the record.
        values: The values of its fields; some may be missing.
        partial: Fields that are faulty already and hold a view; they are not checked again.
        known: Values that are right, such as those by default; those given go before.
    """
    faults: list[Fault] = []
    good: dict[str, object] = {**(known or {})}
    faulty = {*partial}
    for name, check, _ in _checks(cast("Any", kind)):
        if name not in values:
            continue
        found = () if name in partial else check(values[name])
        faults.extend(fault.under(name) for fault in found)
        good[name] = None if found else values[name]
        if found:
            faulty.add(name)
    view = View(good, faulty)
    faults.extend(kind.faults_between(view))
    return faults, view


def wrong(code: FaultCode, given: object, **values: Any) -> tuple[Fault, ...]:  # noqa: ANN401 (what goes into the sentence)
    """The one fault of a value."""
    return (Fault(code, given=given, **values),)


def optional(check: Check) -> Check:
    """The same check, but None is fine too."""
    return lambda value: () if value is None else check(value)


def string(value: object) -> Sequence[Fault]:
    """Any text that can be written as UTF-8."""
    if type(value) is not str:
        return wrong(FaultCode.NOT_TEXT, value)
    return () if is_encodable(value) else wrong(FaultCode.LONE_SURROGATE, value)


def words(value: object) -> Sequence[Fault]:
    """A text with something in it."""
    if type(value) is str and not value.strip():
        return wrong(FaultCode.BLANK, value)
    return string(value)


def is_match(pattern: str, value: str) -> bool:
    """Whether a text is wholly of one form; the pattern is compiled on first use."""
    if len(value) > _LONGEST_KEPT:
        return _compiled(pattern).fullmatch(value) is not None
    return _is_known_match(pattern, value)


@lru_cache(maxsize=4096)
def _is_known_match(pattern: str, value: str) -> bool:
    """The same for a short text; ids stand in a document many times over."""
    return _compiled(pattern).fullmatch(value) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def matching(pattern: str, nl: str, en: str) -> Check:
    """A text that is wholly of one form; what is wanted stands in Dutch and in English."""
    wanted = Phrase(nl, en)

    def check(value: object) -> Sequence[Fault]:
        if type(value) is str and is_match(pattern, value):
            return ()
        return wrong(FaultCode.NOT_OF_FORM, value, wanted=wanted)

    return check


identifier = matching(
    _ID,
    "een id van woorden in kleine letters met _ ertussen",
    "an id of lower-case words joined by _",
)
foreign_id = matching(
    _FOREIGN_ID,
    "een id van woorden in kleine letters met _ of - ertussen",
    "an id of lower-case words joined by _ or -",
)
region_code = matching(
    _REGION_CODE, "een regiocode zoals 'GM0200'", "a region code such as 'GM0200'"
)
theme_key = matching(_THEME_KEY, "een thema zoals 'cbs.wonen'", "a theme such as 'cbs.wonen'")
edition = matching(
    _EDITION,
    "de naam van een editie, zoals '2026.1'",
    "the name of an edition, such as '2026.1'",
)


def _exists(text: str) -> bool:
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def partial_date(value: object) -> Sequence[Fault]:
    """A day, a month or a year that exists: ``2022-04-20``, ``2022-04`` or ``2022``."""
    if type(value) is str and is_match(_PARTIAL_DATE, value) and _exists(value):
        return ()
    return wrong(FaultCode.NOT_A_DATE, value)


def day(value: object) -> Sequence[Fault]:
    """A date without a time."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return ()
    return wrong(FaultCode.NOT_A_DAY, value)


def whole(value: object) -> Sequence[Fault]:
    """A whole number, below 0 too."""
    if isinstance(value, int) and not isinstance(value, bool):
        return ()
    return wrong(FaultCode.NOT_WHOLE, value)


def exact(value: object) -> Sequence[Fault]:
    """An exact number of 0 or more, as `as_exact` gives it."""
    return () if isinstance(value, Fraction) and _is_usable(value) else not_exact(value)


def number(value: object) -> Sequence[Fault]:
    """An exact number of 0 or more, as `as_number` gives it."""
    if isinstance(value, int | Fraction) and not isinstance(value, bool) and _is_usable(value):
        return ()
    return not_exact(value)


def _is_usable(value: Fraction | int) -> bool:
    return bool(0 <= value.numerator < _LARGEST and value.denominator < _LARGEST)


def not_exact(value: object) -> Sequence[Fault]:
    """The fault of a value that is no exact number of 0 or more."""
    return wrong(FaultCode.NOT_EXACT, value)


def member(kind: type[StrEnum]) -> Check:
    """A member of an enumeration."""
    known = tuple(map(str, kind))

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, kind):
            return ()
        return wrong(FaultCode.NOT_A_CHOICE, value, known=known, likely=known)

    return check


def record(kind: type) -> Check:
    """A record of one class."""

    def check(value: object) -> Sequence[Fault]:
        if isinstance(value, kind):
            return ()
        return wrong(FaultCode.NOT_A_RECORD, value, wanted=kind.__name__)

    return check


def each(check: Check) -> Check:
    """A tuple with items that all pass the same check."""

    def check_all(value: object) -> Sequence[Fault]:
        if not isinstance(value, tuple):
            return wrong(FaultCode.NOT_A_LIST, value)
        items = cast("tuple[object, ...]", value)
        is_kept = len(items) <= _LONGEST_KEPT and are_plain(items)
        if _are_known(check, items) if is_kept else not any(map(check, items)):
            return ()
        return [fault.under(index) for index, item in enumerate(items) for fault in check(item)]

    return check_all


@lru_cache(maxsize=1024)
def _are_known(check: Check, items: tuple[object, ...]) -> bool:
    """Whether a few texts all pass a check; very many responses are asked the same."""
    return not any(map(check, items))


def records(kind: type) -> Check:
    """A tuple with records of one class."""
    check_all, kinds = each(record(kind)), frozenset({kind})

    def check(value: object) -> Sequence[Fault]:
        # Nearly always they are, and that is seen without a look at each.
        if type(value) is tuple and kinds.issuperset(map(type, value)):
            return ()
        return check_all(value)

    return check


def some(check: Check) -> Check:
    """As `each`, with at least one item."""
    check_all = each(check)
    return lambda value: (Fault(FaultCode.EMPTY_LIST),) if value == () else check_all(value)


def repeated(path: str, keys: Iterable[object]) -> Iterable[Fault]:
    """A fault for every key that stood there before.

    Args:
        path: The path of a key: names, with ``{}`` where the index goes.
        keys: The keys in order; None is passed over.
    """
    given = keys if isinstance(keys, list) else [*keys]
    return () if len({*given}) == len(given) else _repeated(path, given)


def _repeated(path: str, keys: list[object]) -> Iterator[Fault]:
    before, _, after = path.partition("[{}]")
    seen: set[object] = set()
    for index, key in enumerate(keys):
        if key is not None and key in seen:
            parts: tuple[str | int, ...] = (*before.split("."), index, *after.split(".")[1:])
            yield Fault(FaultCode.REPEATED, *parts, given=key)
        seen.add(key)
