"""The digest of a record: the same for equal content, whatever the order of its answers."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from fractions import Fraction
from typing import cast

import attrs

from brede_welvaart._base.exact import ratio
from brede_welvaart.model.assessment import Assessment, Response


def digest(value: object) -> str:
    """The SHA-256 of the canonical form, as 64 hexadecimal digits.

    Args:
        value: A record, or mappings, sequences, texts, dates and exact numbers with records in it.

    Raises:
        TypeError: If a part has no canonical form, such as a float.

    >>> digest(Fraction(1, 2)) == digest(Fraction(2, 4))
    True
    """
    return hashlib.sha256(_dump(canonical(value)).encode()).hexdigest()


def canonical(value: object) -> object:
    """The canonical form: plain JSON values, exact numbers as text, answers sorted."""
    if value is None or isinstance(value, bool | str):
        return None if value is None else value if isinstance(value, bool) else str(value)
    if isinstance(value, int | Fraction):
        return {"number": ratio(value)}
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        items = cast("Mapping[object, object]", value).items()
        return {str(key): canonical(item) for key, item in items}
    if isinstance(value, tuple | list):
        return [canonical(item) for item in cast("list[object]", value)]
    if attrs.has(type(value)):
        return _record(cast("attrs.AttrsInstance", value))
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _record(value: attrs.AttrsInstance) -> dict[str, object]:
    # A field at its default is left out, so that a field added later changes no digest.
    form = {
        field.name: canonical(item)
        for field in attrs.fields(type(value))
        if (item := getattr(value, field.name)) != field.default
    }
    for kind, name in ((Assessment, "responses"), (Response, "answers")):
        if isinstance(value, kind):
            form[name] = sorted(cast("list[object]", form[name]), key=_dump)
    return form


def _dump(form: object) -> str:
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
