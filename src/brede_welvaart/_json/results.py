"""Results to plain values: floats to use, and beside each the exact number as text.

What is written of a class are its fields, or the members that its ``PLAIN`` names, each by its
type; a result that is laid out otherwise, such as one of arrays, has ``as_record()``, which gives
an object of the class that its ``RECORD`` names. The JSON Schemas are made from the same types.

* Every key is always there; null is what has no value. Only a record of the model, such as a text,
  stands in a result as it does in a document.
* An exact number in the member ``gain`` gives ``gain``, a float, and ``exact_gain``, a text such
  as ``475/12``; one in a list or a mapping gives ``{"value": …, "exact": …}``.
"""

import datetime as dt
import types
from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

import attrs

from brede_welvaart._base.exact import ratio
from brede_welvaart._base.lazy import lazy
from brede_welvaart._json import unstructure
from brede_welvaart.errors import shown
from brede_welvaart.model._check import Checked

EXACT = "exact"
_VALUE = "value"


def plain_form(what: Any) -> dict[str, Any]:  # noqa: ANN401 (a document, a record or a result)
    """A document, a record or a result as plain values, its format first.

    Raises:
        DataError: If a number of a document has more digits than JSON may hold.
        TypeError: If it is something else.
    """
    form: str | None = getattr(what, "FORMAT", None)
    if form is None or isinstance(what, type):
        raise TypeError(f"expected a document, a record or a result, got {shown(what)}")
    if isinstance(what, Checked):
        derived = {name: getattr(what, name) for name in what.DERIVED}
        return {"format": form, **unstructure.plain_record(what), **derived}
    record = what.as_record() if hasattr(what, "as_record") else what
    return {"format": form, **_members(record)}


def record_kinds() -> dict[str, type[Checked]]:
    """Every kind of record of the data, by its format."""
    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.plan import Criterion, Step
    from brede_welvaart.model.region import Region
    from brede_welvaart.model.source import Source
    from brede_welvaart.model.theme import Theme, ThemeScheme

    kinds = (Step, Criterion, Actor, Theme, ThemeScheme, Indicator, Region, Source)
    return {kind.FORMAT: kind for kind in kinds}


def result_kinds() -> dict[str, type[Any]]:
    """Every kind of result, by its format."""
    from brede_welvaart._catalogue.edition import Catalogue
    from brede_welvaart._catalogue.matches import Carried
    from brede_welvaart._json.checked_file import CheckedFile
    from brede_welvaart._scan.carry import CarriedScan
    from brede_welvaart._scan.compare import ScanComparison
    from brede_welvaart._scan.profiles import ScanProfile
    from brede_welvaart._steps.compare import Comparison
    from brede_welvaart._steps.course import Course
    from brede_welvaart._steps.participation import Participation
    from brede_welvaart._steps.results import Verification
    from brede_welvaart._steps.scores import Scores

    kinds = (
        *(Scores, Comparison, Course, Participation, Verification, Catalogue, Carried),
        *(ScanProfile, ScanComparison, CarriedScan, CheckedFile),
    )
    return {kind.FORMAT: kind for kind in kinds}


@cache
def members(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 (a class)
    """What is written of a class: names and types, in order."""
    fields: dict[str, Any] = get_type_hints(kind, include_extras=True)
    named: tuple[str, ...] | None = getattr(kind, "PLAIN", None)
    names = named or tuple(field.name for field in attrs.fields(kind))
    return {name: fields[name] if name in fields else _given_by(kind, name) for name in names}


def _given_by(kind: type[Any], name: str) -> Any:  # noqa: ANN401 (a type)
    """The type of what a property gives."""
    member = getattr(kind, name)
    function = member.func if isinstance(member, lazy) else member.fget
    return get_type_hints(function, include_extras=True)["return"]


def without_none(kind: Any) -> Any:  # noqa: ANN401 (a type)
    """A type without its ``| None``."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    kept = tuple(part for part in get_args(kind) if part is not type(None))
    return kind if kept == get_args(kind) else Union[kept]  # noqa: UP007 (as many as there are)


def bare(kind: Any) -> Any:  # noqa: ANN401 (a type)
    """A type without its ``| None`` and its range."""
    kind = without_none(kind)
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def exact_name(name: str) -> str:
    """The key of the exact number beside a float."""
    return EXACT if name == _VALUE else f"{EXACT}_{name}"


def _members(record: Any) -> dict[str, Any]:  # noqa: ANN401 (a record)
    written: dict[str, Any] = {}
    for name, kind in members(cast("Any", type(record))).items():
        value = getattr(record, name)
        if bare(kind) is not Fraction:
            written[name] = _plain(value, kind)
            continue
        if not name.startswith(EXACT):
            written[name] = _float(value)
            name = exact_name(name)  # noqa: PLW2901 (the exact one follows)
        written[name] = _ratio(value)
    return written


def _float(number: Fraction | None) -> float | None:
    return None if number is None else float(number)


def _ratio(number: Fraction | None) -> str | None:
    return None if number is None else ratio(number)


def _plain(value: Any, kind: Any) -> Any:  # noqa: ANN401 (a value, a type)
    """A value of this type as plain values."""
    kind = bare(kind)
    if kind is Fraction:
        return {_VALUE: _float(value), EXACT: _ratio(value)}
    if isinstance(value, Mapping):
        _, inner = get_args(kind)
        return {str(_scalar(key)): _plain(item, inner) for key, item in value.items()}
    if isinstance(value, tuple):
        inner = get_args(kind)[0]
        return [_plain(item, inner) for item in value]
    if isinstance(value, Checked):
        return unstructure.plain(value)
    if attrs.has(type(value)):
        return _members(value)
    return _scalar(value)


def _scalar(value: Any) -> Any:  # noqa: ANN401 (a plain value)
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, dt.date) else value
