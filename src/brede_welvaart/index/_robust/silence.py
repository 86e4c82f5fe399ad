"""Silence around compiled code that prints by itself."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from threading import Lock

# The library of C that holds what was printed and not yet written.
_C = "ucrtbase" if os.name == "nt" else None
_ONE_AT_A_TIME = Lock()
_OUTPUTS = (1, 2)


@contextmanager
def silenced() -> Iterator[None]:
    """Let nothing that compiled code prints reach the output or the error output.

    HiGHS has lines that it prints though its log is off. They go to the file descriptors, past
    ``sys.stdout``, so these point at nothing for as long as this lasts; for all threads of the
    process, since they share them. What was printed before is written first. A descriptor that is
    closed stays closed.
    """
    with _ONE_AT_A_TIME, ExitStack() as after:
        _flush()
        nothing = os.open(os.devnull, os.O_WRONLY)
        after.callback(os.close, nothing)
        for output in _OUTPUTS:
            try:
                kept = os.dup(output)
            except OSError:
                continue
            after.callback(os.close, kept)
            after.callback(os.dup2, kept, output)
            os.dup2(nothing, output)
        after.callback(_flush)
        yield


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        # A stream may be missing, closed or of another kind: then there is nothing to write.
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    ctypes.CDLL(_C).fflush(None)
