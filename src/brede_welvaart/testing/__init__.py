"""Hypothesis strategies for everything in this library (extra ``testing``).

They live in ``brede_welvaart.testing.strategies``. With the extra installed,
``hypothesis.strategies.from_type`` knows every public class as well.
"""

from importlib.util import find_spec

from brede_welvaart.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("testing")
