"""Solving in a process of its own, so that what the solver prints reaches nobody.

HiGHS has lines that it prints though its log is off, past ``sys.stdout``. To shut the output of
this process would silence its other threads and children too. So another process solves, of which
the output goes nowhere. It starts when it is first needed, and is kept for what follows; without
work it ends by itself. Where no process can be started, as in a browser, this one solves.
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

from brede_welvaart._kernel.solver import Answer, Question, solve

# Its own output goes where its error output goes, which is nowhere; answers go where that went.
_SERVE = (
    "import os, sys; sys.path[:] = sys.argv[1:]; answers = os.fdopen(os.dup(1), 'wb'); "
    "os.dup2(2, 1); from brede_welvaart._kernel.solver import serve; "
    "serve(sys.stdin.buffer, answers)"
)
_PYTHONS = ("python", "pypy")
# How much longer than it was given the solver may take before it is ended.
_GRACE = 2.0


def answer_to(question: Question, until: float) -> Answer:
    """What the solver says; None if it does not in time.

    Args:
        question: What is to be solved.
        until: When to stop, as `time.monotonic` has it; infinite for never.
    """
    seconds = None if until == np.inf else max(until - time.monotonic(), 0.0)
    # A process that was forked has a solver of its own.
    solver = _SOLVERS.setdefault(os.getpid(), _Solver())
    return solver.answer_to(question, seconds)


class _Solver:
    """A process that solves, one question at a time."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._process: Popen[bytes] | None = None
        self._owner = os.getpid()
        atexit.register(self.stop)

    def answer_to(self, question: Question, seconds: float | None) -> Answer:
        with self._one_at_a_time:
            if self._process is not None:
                with suppress(EOFError, OSError):
                    return self._exchange(self._process, question, seconds)
                # It had no work for a while, and ended.
                self.stop()
            self._process = _started()
            if self._process is None:
                return solve(question, seconds)
            with suppress(EOFError, OSError):
                return self._exchange(self._process, question, seconds)
            self.stop()
            return None

    def _exchange(
        self, process: "Popen[bytes]", question: Question, seconds: float | None
    ) -> Answer:
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
            found: Answer = pickle.load(answers)  # noqa: S301 (of our own process)
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


def _started() -> "Popen[bytes] | None":
    """A process that is ready to solve; None where there can be none."""
    # A server may say that it is the Python that runs here, and start itself again.
    if not Path(sys.executable or "").stem.lower().startswith(_PYTHONS):
        return None
    try:
        process = Popen(  # noqa: S603 (this Python, with a text that stands above)
            [sys.executable, "-I", "-c", _SERVE, *sys.path],
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None
    try:
        pickle.load(cast("IO[bytes]", process.stdout))  # noqa: S301 (of our own process)
    except EOFError:
        process.communicate()
        return None
    return process


_SOLVERS: dict[int, _Solver] = {}
