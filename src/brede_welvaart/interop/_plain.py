"""Plain JSON values to text and back, so that nothing in them changes."""

import json
import math
from collections.abc import Iterator
from typing import Any, cast

from brede_welvaart.errors import Fault, FaultCode, Part

_DEEPEST = 100
_LARGEST = 10**1000


def plain_faults(value: object, *parts: Part) -> Iterator[Fault]:
    """What JSON text cannot hold as it is.

    Args:
        value: What should be plain values.
        parts: Where it stands.
    """
    if len(parts) > _DEEPEST:
        yield Fault(FaultCode.TOO_DEEP, *parts)
    elif type(value) is dict:
        for key, item in cast("dict[object, object]", value).items():
            if isinstance(key, str):
                yield from plain_faults(item, *parts, key)
            else:
                yield Fault(FaultCode.KEY_NOT_TEXT, *parts, given=key)
    elif type(value) is list:
        for index, item in enumerate(cast("list[object]", value)):
            yield from plain_faults(item, *parts, index)
    elif not _is_plain(value):
        yield Fault(FaultCode.NOT_PLAIN, *parts, given=value)


def _is_plain(value: object) -> bool:
    if value is None or type(value) in {bool, str}:
        return True
    if type(value) is int:
        return abs(value) < _LARGEST
    return type(value) is float and math.isfinite(value)


def as_text(value: object) -> str:
    """Plain values as JSON text; also a text in it that UTF-8 cannot carry."""
    return json.dumps(value, allow_nan=False)


def from_text(text: str) -> Any:  # noqa: ANN401 (any JSON value)
    """The plain values of a JSON text.

    Raises:
        ValueError: If it is not JSON text.
        RecursionError: If it is nested too deeply.
    """
    return json.loads(text)
