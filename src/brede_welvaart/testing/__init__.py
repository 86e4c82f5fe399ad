"""For tests of your own (extra ``testing``): strategies for hypothesis, and laws of scoring.

``strategies`` makes examples of everything in this library; with the extra installed,
``hypothesis.strategies.from_type`` knows every public class as well. ``laws`` tries the laws of
this library on a scorer of your own.
"""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from brede_welvaart.errors import MissingExtraError

if TYPE_CHECKING:
    from brede_welvaart.testing import laws as laws
    from brede_welvaart.testing import strategies as strategies

if find_spec("hypothesis") is None:
    raise MissingExtraError("testing")

__all__ = ["laws", "strategies"]


def __getattr__(name: str) -> ModuleType:
    """Load a module the first time it is used (PEP 562); hypothesis imports this one."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
