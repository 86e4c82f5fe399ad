"""JSON text to plain values, keeping what must be refused where its path can be named."""

import json
from typing import Any

from brede_welvaart.errors import DataError, Fault

_LONGEST_INT = 18


class Unwanted:
    """A value that JSON text can hold and a document cannot: NaN, or an endless number."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        """What stood in the text."""
        return self._text


class RepeatedKeys(dict[str, Any]):
    """An object in which keys stand more than once; it holds the first value of each.

    Attributes:
        repeated: The keys that stand more than once.
    """

    repeated: tuple[str, ...] = ()


def parse(text: str | bytes) -> object:
    """The plain value of a JSON text.

    Args:
        text: The whole text; bytes are UTF-8 without a byte order mark.

    Raises:
        DataError: If it is not JSON text, or nested too deeply to be one of our documents.
    """
    try:
        return json.loads(
            _decoded(text),
            object_pairs_hook=_object,
            parse_int=_whole_number,
            parse_constant=Unwanted,
        )
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
    except RecursionError:
        message = "nested too deeply"
    raise DataError([Fault("", message)])


def _decoded(text: str | bytes) -> str:
    try:
        decoded = text.decode() if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        message = f"not UTF-8: {error.reason} at byte {error.start}"
        raise DataError([Fault("", message)]) from None
    if decoded.startswith("\ufeff"):
        message = "begins with a byte order mark: save it as UTF-8 without one"
        raise DataError([Fault("", message)])
    return decoded


def _whole_number(text: str) -> int | Unwanted:
    digits = text.lstrip("-")
    return (
        int(text) if len(digits) <= _LONGEST_INT else Unwanted(f"a number of {len(digits)} digits")
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    held = RepeatedKeys()
    again: dict[str, None] = {}
    for key, value in pairs:
        if key in held:
            again[key] = None
        else:
            held[key] = value
    held.repeated = tuple(again)
    return held


def dump(value: object) -> str:
    """Plain values as JSON text, two spaces deep, other alphabets as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
