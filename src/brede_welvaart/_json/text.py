"""JSON text to plain values, keeping what must be refused where its path can be named."""

import codecs
import json
from typing import Any, cast

from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, as_phrase, is_encodable

_LONGEST_INT = 18
_MANY_DIGITS = Phrase("een getal van {} cijfers", "a number of {} digits")
#: The encodings that a mark at the beginning tells, and what they are called.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_MARK = "\ufeff"
#: What Python's own reader says, in Dutch too.
_REASONS = {
    "Expecting value": "hier hoort een waarde",
    "Expecting property name enclosed in double quotes": (
        "hier hoort een sleutel tussen dubbele aanhalingstekens"
    ),
    "Expecting ':' delimiter": "hier hoort een ':'",
    "Expecting ',' delimiter": "hier hoort een ','",
    "Unterminated string starting at": "hier begint een tekst die niet eindigt",
    "Invalid control character at": "hier staat een besturingsteken",
    "Invalid \\escape": "een \\ met iets erachter dat niet kan",
    "Invalid \\uXXXX escape": "een \\u zonder vier cijfers erachter",
    "Extra data": "hier staat nog iets na het einde",
    "Illegal trailing comma before end of object": "een komma te veel aan het eind",
    "Illegal trailing comma before end of array": "een komma te veel aan het eind",
    "invalid start byte": "een byte waarmee geen teken begint",
    "invalid continuation byte": "een byte waarmee geen teken verdergaat",
    "unexpected end of data": "het eind van een teken ontbreekt",
    "truncated data": "het eind van een teken ontbreekt",
    "illegal encoding": "geen teken",
    "illegal UTF-16 surrogate": "een half teken",
}


class Unwanted:
    """A value that JSON text can hold and a document cannot: NaN, or an endless number.

    Attributes:
        words: What stood in the text.
    """

    def __init__(self, text: Phrase | str) -> None:
        self.words = as_phrase(text)

    def __repr__(self) -> str:
        """The same in English."""
        return self.words.en


class RepeatedKeys(dict[str, Any]):
    """An object in which keys stand more than once; it holds the first value of each.

    Attributes:
        repeated: The keys that stand more than once.
    """

    repeated: tuple[str, ...] = ()


def parse(text: str | bytes) -> object:
    """The plain value of a JSON text.

    Args:
        text: The whole text; bytes are UTF-8, or UTF-16 with a byte order mark. A mark is passed
            over.

    Raises:
        DataError: If it is empty or not JSON text, or nested too deeply to be one of our documents.
        TypeError: If it is no text.
    """
    try:
        return json.loads(
            _decoded(text),
            object_pairs_hook=_object,
            parse_int=_whole_number,
            parse_float=_fraction,
            parse_constant=Unwanted,
        )
    except json.JSONDecodeError as error:
        fault = Fault(FaultCode.EMPTY) if not error.doc.strip() else _not_json(error)
    except RecursionError:
        fault = Fault(FaultCode.TOO_DEEP)
    raise DataError([fault])


_READER = json.JSONDecoder(parse_float=Unwanted, parse_constant=Unwanted)


def quick_parse(text: str) -> object:
    """What `parse` gives, in less time; None where that cannot be sure.

    It is sure of a text without escapes and true or false, and of no keys that stand twice only if
    `pair_count` of it is what the caller counts in the value.
    """
    is_plain = "true" not in text and "false" not in text and "\\" not in text
    if not is_plain or not is_encodable(text):
        return None
    try:
        value, end = _READER.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return None if text[end:].strip() else value


def pair_count(text: str) -> int:
    """How many keys with a value a text has at the most: what is in it when no key stands twice."""
    return text.count(":")


def _not_json(error: json.JSONDecodeError) -> Fault:
    """What Python's own reader stumbles over, by its place."""
    line, column = error.lineno, error.colno
    fault = Fault(FaultCode.NOT_JSON, why=_reason(error.msg), line=line, column=column)
    return fault.at(line=line, column=column)


def _reason(said: str) -> Phrase:
    """What Python's own reader said; without a word for it, in English."""
    return Phrase(_REASONS.get(said, said), said)


def _decoded(text: object) -> str:
    if isinstance(text, str):
        return text.removeprefix(_MARK)
    if not isinstance(text, bytes | bytearray):
        raise TypeError(f"expected a text or bytes, got {type(text).__name__}")
    marked = [found for found in _MARKS if text.startswith(found[0])]
    mark, encoding, name = marked[0] if marked else (b"", "utf-8", "UTF-8")
    try:
        return text[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        byte = error.start + len(mark)
        fault = Fault(FaultCode.NOT_UNICODE, encoding=name, why=_reason(error.reason), byte=byte)
        raise DataError([fault]) from None


def _whole_number(text: str) -> int | Unwanted:
    digits = text.lstrip("-")
    if len(digits) <= _LONGEST_INT:
        return int(text)
    return Unwanted(Phrase(*(words.format(len(digits)) for words in _MANY_DIGITS)))


def _fraction(text: str) -> float | Unwanted:
    """A number with a point or an exponent; one so small that it would become 0 is not wanted."""
    value = float(text)
    is_lost = value == 0 and any(digit in "123456789" for digit in text.lower().partition("e")[0])
    return Unwanted(text) if is_lost else value


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


def without_key(data: dict[object, object], name: str) -> dict[object, object]:
    """The same object without one key; keys that stand in it twice are still known."""
    rest = {key: value for key, value in data.items() if key != name}
    if not isinstance(data, RepeatedKeys):
        return rest
    held = RepeatedKeys(cast("dict[str, Any]", rest))
    held.repeated = data.repeated
    return cast("dict[object, object]", held)


def dump(value: object) -> str:
    """Plain values as JSON text, two spaces deep, other alphabets as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
