"""Programs over weights in a box, asked here and over a line."""

import io
import pickle
import subprocess
import sys

import numpy as np
import pytest

from brede_welvaart._kernel import solver

TERMS = np.array([[0.25, -0.25], [-0.25, 0.25], [0.2, -0.3]])
LIMITS = np.full(3, 1e-3)
MANY = np.array([1.0, 5.0, 2.0])
BOX = (0.5, 2.0)
LEAST = np.minimum(BOX[0] * TERMS, BOX[1] * TERMS).sum(axis=1)


def meet(cuts=((True, True, False),)) -> solver.Meet:
    return solver.Meet(TERMS, LIMITS, LEAST, MANY, [np.array(cut) for cut in cuts], BOX)


def by_a_grid() -> float:
    """The most that any of many weights meet: only the ratio matters."""
    grid = np.linspace(*BOX, 61)
    factors = np.array([(one, other) for one in grid for other in grid])
    return float(((factors @ TERMS.T > LIMITS) @ MANY).max())


def test_the_most_that_can_be_met_is_that_of_a_grid() -> None:
    found = solver.most_met(meet(), None)

    assert found.most == pytest.approx(by_a_grid()) == 5
    assert found.met.tolist() == [False, True, False]
    assert TERMS[1] @ found.factors >= LIMITS[1] - 1e-6
    assert found.is_optimal


def test_the_lowest_sum_is_lifted_as_far_as_can_be() -> None:
    found = solver.lifted(TERMS[:1], np.zeros(1), BOX)

    assert TERMS[0] @ found.factors == pytest.approx(0.25 * 1.5)
    assert found.shares == pytest.approx([1.0])


LIFTING = """
import numpy as np
from brede_welvaart._kernel import solver

chance = np.random.default_rng(5)
found = []
for rows in (1, 4, 30, 200) * 5:
    rounded = np.round(chance.normal(size=(rows, 5))) / 20
    # Many sums that are the same, or the opposite, or nothing.
    hanging = np.concatenate([rounded, -rounded, rounded, np.zeros((1, 5))])
    for terms in (chance.normal(size=(rows, 5)) / 20, hanging):
        for limit in (0.0, 1e-4, 1e30, -1e30):
            found.append(solver.lifted(terms, np.full(len(terms), limit), (0.5, 2.0)) is None)
assert 0 < sum(found) < len(found)
"""


def test_to_lift_sums_prints_nothing() -> None:
    """So this process does it. What HiGHS prints may come out no sooner than at the end of one."""
    done = subprocess.run([sys.executable, "-c", LIFTING], capture_output=True, check=True)

    assert done.stdout + done.stderr == b""


class FakeOptimize:
    """A solver that gives up."""

    def __init__(self, **found) -> None:
        self._real, self._found = solver.import_module("scipy.optimize"), found

    def __getattr__(self, name: str):
        if name in ("milp", "linprog"):
            return lambda *_, **__: FakeResult(self._found)
        return getattr(self._real, name)


class FakeResult(dict):
    __getattr__ = dict.__getitem__


def give_up(monkeypatch, **found) -> None:
    modules = {
        "scipy.optimize": FakeOptimize(**found),
        "scipy.sparse": solver.import_module("scipy.sparse"),
    }
    monkeypatch.setattr(solver, "import_module", modules.__getitem__)


@pytest.mark.parametrize(("dual", "most"), [(None, None), (-6.4, 6.4)])
def test_a_solver_that_finds_nothing_leaves_its_bound(monkeypatch, dual, most) -> None:
    give_up(monkeypatch, mip_dual_bound=dual, x=None, status=1)
    found = solver.most_met(meet(), 1.0)

    assert (found.most, found.factors, found.is_optimal) == (most, None, False)
    assert found.met.tolist() == [False] * 3


def test_without_an_answer_there_is_none(monkeypatch) -> None:
    give_up(monkeypatch, status=1)

    assert solver.lifted(TERMS, LIMITS, BOX) is None


def test_questions_are_answered_until_there_are_no_more() -> None:
    asked = [(meet(), None), (meet([(False, True, False)]), 5.0)]
    answers = io.BytesIO()
    solver.serve(io.BytesIO(b"".join(map(pickle.dumps, asked))), answers)
    answers.seek(0)
    ready = answers.read(1)
    found = [pickle.load(answers) for _ in range(2)]  # noqa: S301 (our own)

    assert ready == solver.READY
    assert [one.most for one in found] == pytest.approx([5, 3])
    assert answers.read() == b""
