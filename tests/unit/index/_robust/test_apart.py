"""The solver runs in a process of its own, and nothing that it prints gets out."""

import atexit
import os
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from brede_welvaart._kernel.solver import READY, Meet
from brede_welvaart.index._robust import apart

# The first weight, or the second, is the larger, but not both; the second counts three times.
TERMS = np.array([[0.25, -0.25], [-0.25, 0.25]])
QUESTION = Meet(
    TERMS, np.full(2, 0.25), np.full(2, -0.375), np.array([1, 3]), [np.ones(2, bool)], (0.5, 2.0)
)
MOST = 3


@pytest.fixture
def solver(monkeypatch):
    """One of this test alone."""
    monkeypatch.setattr(atexit, "register", lambda _: None)
    made = apart._Solver()
    monkeypatch.setattr(apart, "_SOLVERS", {os.getpid(): made})
    yield made
    made.stop()


def ask(until: float = np.inf) -> float | None:
    found = apart.answer_to(QUESTION, until)
    return None if found is None else found.most


def test_a_process_answers_and_is_kept_for_the_next(solver) -> None:
    assert ask() == pytest.approx(MOST)
    kept = solver._process
    assert ask(time.monotonic() + 60) == pytest.approx(MOST)
    assert solver._process is kept
    assert kept.pid != os.getpid()


def test_a_process_that_gets_ready_is_the_one_that_answers(solver) -> None:
    apart.get_ready()
    begun = solver._process
    apart.get_ready()

    assert solver._process is begun
    assert ask() == pytest.approx(MOST)
    assert solver._process is begun


def test_while_one_is_asked_nothing_needs_to_get_ready(solver) -> None:
    with solver._one_at_a_time:
        apart.get_ready()

    assert solver._process is None


def test_one_that_ended_does_not_get_ready_but_another(solver) -> None:
    ask()
    before = solver._process
    before.kill()
    before.wait()
    apart.get_ready()

    assert solver._process is not before
    assert solver._process.poll() is None


def test_while_it_solves_other_threads_print(solver, capfd) -> None:
    """With many demands the solver is busy for a while; it prints lines, and so do we."""
    chance = np.random.default_rng(3)
    terms = chance.normal(size=(150, 6)) / 20
    least = np.minimum(0.25 * terms, terms).sum(axis=1)
    cut = np.ones(len(terms), bool)
    asked = Meet(terms, np.full(150, 1e-4), least, np.ones(150), [cut], (0.25, 1.0))
    busy = threading.Thread(target=apart.answer_to, args=(asked, time.monotonic() + 1.0))
    ask()
    busy.start()
    printed = 0
    while busy.is_alive():
        printed += 1
        os.write(1, b"still here\n")
        subprocess.run([sys.executable, "-c", "print('a child')"], check=True)
    out, err = capfd.readouterr()

    assert printed
    assert solver._process is not None
    assert out.splitlines() == ["still here", "a child"] * printed
    assert err == ""


def test_a_process_that_ended_is_started_again(solver) -> None:
    ask()
    before = solver._process
    before.kill()
    before.wait()

    assert ask() == pytest.approx(MOST)
    assert solver._process is not before


SAYS_READY = f"sys.stdout.buffer.write({READY!r}); sys.stdout.flush()"


def serving(monkeypatch, text: str) -> None:
    monkeypatch.setattr(apart, "_SERVE", f"import sys; {text}")


def test_one_that_takes_far_too_long_is_ended(solver, monkeypatch) -> None:
    serving(monkeypatch, f"{SAYS_READY}; import time; time.sleep(600)")
    monkeypatch.setattr(apart, "_GRACE", 0.05)

    assert ask(time.monotonic()) is None
    assert solver._process is None


def test_one_that_breaks_off_gives_no_answer(solver, monkeypatch) -> None:
    serving(monkeypatch, SAYS_READY)

    assert ask() is None
    assert solver._process is None


def test_where_none_gets_ready_this_process_solves(solver, monkeypatch) -> None:
    serving(monkeypatch, "sys.exit(3)")

    assert ask() == pytest.approx(MOST)
    assert solver._process is None


@pytest.mark.parametrize("program", ["", None, "/usr/bin/some-server"])
def test_where_no_python_is_known_this_process_solves(solver, monkeypatch, program) -> None:
    monkeypatch.setattr(sys, "executable", program)

    assert ask() == pytest.approx(MOST)
    assert solver._process is None


def test_where_no_process_can_be_started_this_one_solves(solver, monkeypatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python3")

    assert ask() == pytest.approx(MOST)
    assert solver._process is None


def test_what_is_broken_off_here_ends_it(solver, monkeypatch) -> None:
    """Else its answer would be taken for that to the next question."""
    ask()

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(apart.pickle, "load", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ask()
    assert solver._process is None


def test_a_fork_leaves_the_process_of_its_parent_alone(solver, monkeypatch) -> None:
    ask()
    process = solver._process
    monkeypatch.setattr(solver, "_owner", -1)
    solver.stop()

    assert process.poll() is None
    process.kill()
    process.communicate()
