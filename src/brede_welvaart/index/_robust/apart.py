"""Solving in a process of its own, so that what the solver prints reaches nobody.

HiGHS has lines that it prints though its log is off, past ``sys.stdout``, where it solves mixed
programs. To shut the output of this process would silence its other threads and children too. So
another process solves, of which the output goes nowhere. It starts while this one still works on
what comes first, and is kept for what follows; without work it ends by itself. Where no process can
be started, as in a browser, this one solves.
"""

import atexit
import os
import pickle
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Lock, Timer
from typing import IO, cast

import numpy as np

from brede_welvaart._kernel.solver import Meet, Met, most_met

# Its own output goes where its error output goes, which is nowhere; answers go where that went.
_SERVE = (
    "import os, sys; sys.path[:] = sys.argv[1:]; answers = os.fdopen(os.dup(1), 'wb'); "
    "os.dup2(2, 1); from brede_welvaart._kernel.solver import serve; "
    "serve(sys.stdin.buffer, answers)"
)
_PYTHONS = ("python", "pypy")
# How much longer than it was given the solver may take before it is ended.
_GRACE = 2.0


def get_ready() -> None:
    """Start the process, if there is none, so that it is ready by the time that it is asked."""
    _solver().get_ready()


def answer_to(question: Meet, until: float) -> Met | None:
    """What the solver says; None if it does not in time.

    Args:
        question: What is to be solved.
        until: When to stop, as `time.monotonic` has it; infinite for never.
    """
    return _solver().answer_to(question, until)


class _Solver:
    """A process that solves, one question at a time."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._process: Popen[bytes] | None = None
        self._is_ready = False
        self._owner = os.getpid()
        atexit.register(self.stop)

    def get_ready(self) -> None:
        # Whoever holds it has started the process, or is about to.
        if self._one_at_a_time.acquire(blocking=False):
            try:
                self._start()
            finally:
                self._one_at_a_time.release()

    def answer_to(self, question: Meet, until: float) -> Met | None:
        with self._one_at_a_time:
            for _ in range(2):
                process = self._ready()
                if process is None:
                    return most_met(question, _seconds_left(until))
                with suppress(EOFError, OSError):
                    return self._exchange(process, question, _seconds_left(until))
                # It had no work for a while and ended, or it broke off.
                self.stop()
            return None

    def _start(self) -> None:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process, self._is_ready = _started(), False

    def _ready(self) -> "Popen[bytes] | None":
        """The process, once it can solve; None where there can be none."""
        self._start()
        if self._process is not None and not self._is_ready:
            try:
                self._is_ready = bool(cast("IO[bytes]", self._process.stdout).read(1))
            finally:
                if not self._is_ready:
                    self.stop()
        return self._process

    def _exchange(
        self, process: "Popen[bytes]", question: Meet, seconds: float | None
    ) -> Met | None:
        """Ask, and wait, but not for long after the time is over.

        Raises:
            EOFError: If the process has ended by itself.
            OSError: Likewise.
        """
        late = Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = Timer(0.0 if seconds is None else seconds + _GRACE, end)
        try:
            if seconds is not None:
                timer.start()
            asked, answers = (cast("IO[bytes]", end) for end in (process.stdin, process.stdout))
            pickle.dump((question, seconds), asked, pickle.HIGHEST_PROTOCOL)
            asked.flush()
            found: Met = pickle.load(answers)  # noqa: S301 (of our own process)
        except (EOFError, OSError):
            if late.is_set():
                self.stop()
                return None
            raise
        except BaseException:
            # What it answers now would be taken for the answer to what is asked next.
            self.stop()
            raise
        finally:
            timer.cancel()
        return found

    def stop(self) -> None:
        """End the process, if it is ours."""
        process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            process.kill()
            with suppress(OSError):
                process.communicate()


def _seconds_left(until: float) -> float | None:
    """How long it is until then, 0 or more; None for ever."""
    return None if until == np.inf else max(until - time.monotonic(), 0.0)


def _started() -> "Popen[bytes] | None":
    """A process that gets ready to solve; None where there can be none."""
    # A server may say that it is the Python that runs here, and start itself again.
    if not Path(sys.executable or "").stem.lower().startswith(_PYTHONS):
        return None
    try:
        return Popen(  # noqa: S603 (this Python, with a text that stands above)
            [sys.executable, "-I", "-c", _SERVE, *sys.path],
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


def _solver() -> _Solver:
    """That of this process; one that was forked has a solver of its own."""
    own = os.getpid()
    return _SOLVERS.get(own) or _SOLVERS.setdefault(own, _Solver())


_SOLVERS: dict[int, _Solver] = {}
