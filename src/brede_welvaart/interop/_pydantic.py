"""What pydantic, and so FastAPI, makes of our classes; `Shown` asks for it by name.

Only pydantic itself calls this, and it is imported on use: it is no dependency.
"""

import math
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from brede_welvaart._api.documents import from_dict, to_dict
from brede_welvaart._data.schemas import json_schema
from brede_welvaart._json.documents import is_document
from brede_welvaart.errors import DataError, Fault

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, InitErrorDetails

_DEFS = "#/$defs/"
#: What only a schema in a file of its own has.
_OF_A_FILE = {"$schema", "$id", "$comment", "$defs"}
#: What is said of the second round of what holds itself: enough to tell a group from a leaf.
_OF_A_ROUND = {"title", "description", "type", "required"}


def core_schema(kind: type[Any]) -> "CoreSchema":
    """How pydantic reads and writes a class.

    A document is read as by `from_dict`; of all else only an object of the class will do. In JSON
    it is that of `to_dict`; in Python it stays the object, which pydantic takes back.

    Args:
        kind: A document, a record or a result.
    """
    from pydantic_core import core_schema as core

    serialization = core.plain_serializer_function_ser_schema(to_dict, when_used="json")
    if not is_document(kind):
        return core.is_instance_schema(kind, serialization=serialization)
    return core.no_info_plain_validator_function(partial(_read, kind), serialization=serialization)


def _read(kind: type[Any], value: object) -> object:
    """A document of plain values; its faults become one error of pydantic's."""
    from pydantic_core import ValidationError

    if isinstance(value, kind):
        return value
    try:
        return from_dict(value, kind)
    except DataError as error:
        lines = [_line(fault, value) for fault in error.faults]
        raise ValidationError.from_exception_data(kind.__name__, lines) from None


def _line(fault: Fault, data: object) -> "InitErrorDetails":
    """A fault as a line of pydantic's error: the English sentence, and both in its context."""
    from pydantic_core import PydanticCustomError

    # pydantic fills in the sentences one after the other: the one that is shown comes last, so
    # that braces in what a user wrote stay as they are.
    words = {"nl": fault.text("nl"), "en": fault.text("en")}
    return {
        "type": PydanticCustomError(cast("Any", fault.code.value), "{en}", words),
        "loc": tuple(_sendable(part) for part in fault.parts),
        "input": _given(fault, data),
    }


def _given(fault: Fault, data: object) -> object:
    """The faulty value; None where it is a whole object or list, is not there or cannot be sent."""
    value = data
    for part in fault.parts:
        try:
            value = cast("Any", value)[part]
        except (LookupError, TypeError):
            return None
    if isinstance(value, str):
        return _sendable(value)
    is_number = isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    return value if is_number else None


def _sendable(part: str | int) -> str | int:
    """A part of a place, or a text, without what UTF-8 cannot carry."""
    return part if isinstance(part, int) else part.encode("utf-8", "backslashreplace").decode()


def openapi_schema(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema of a class, to stand anywhere in another document.

    Nothing in it refers to the root of its own file: definitions stand where they are used. Where
    one holds itself, as groups of a specification do, its second round says only what kind of
    thing it is; what is wrong there is still found when it is read.

    Args:
        kind: A document, a record or a result.
    """
    schema = json_schema(kind)
    whole = {key: value for key, value in schema.items() if key not in _OF_A_FILE}
    return cast("dict[str, Any]", _inlined(whole, schema.get("$defs", {}), ()))


def _inlined(part: object, defs: Mapping[str, Any], within: tuple[str, ...]) -> object:
    """A part of a schema in which each reference is replaced by what it refers to."""
    if isinstance(part, list):
        return [_inlined(item, defs, within) for item in cast("list[object]", part)]
    if not isinstance(part, dict):
        return part
    found = dict(cast("dict[str, object]", part))
    name = str(found.pop("$ref", "")).removeprefix(_DEFS)
    own = {key: _inlined(value, defs, within) for key, value in found.items()}
    if not name:
        return own
    if name in within:
        return {key: value for key, value in defs[name].items() if key in _OF_A_ROUND} | own
    return {**cast("dict[str, Any]", _inlined(defs[name], defs, (*within, name))), **own}
