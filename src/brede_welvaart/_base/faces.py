"""The one door up: how a result or a record reaches what floors above it make of it.

A lower floor never imports a higher one. What a result looks like is made above it, so
``str(scores)`` asks for it here by name, and it is loaded when it is first used.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

#: What there is to ask for, and where it is made: ``module:function``.
FACES = {
    "text": "brede_welvaart._pages.writer:text",
    "html": "brede_welvaart._pages.writer:html",
    "workbook": "brede_welvaart._workbook.writer:write",
    "pydantic_core": "brede_welvaart.interop._pydantic:core_schema",
    "pydantic_json": "brede_welvaart.interop._pydantic:openapi_schema",
}


@cache
def face(name: str) -> Callable[..., Any]:
    """The function behind a name of `FACES`."""
    module, _, function = FACES[name].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
