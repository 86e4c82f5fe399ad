"""Programs over weights in a box, asked here and over a line."""

import io
import pickle

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
    found = solver.solve(meet(), None)

    assert found.most == pytest.approx(by_a_grid()) == 5
    assert found.met.tolist() == [False, True, False]
    assert TERMS[1] @ found.factors >= LIMITS[1] - 1e-6
    assert found.is_optimal


def test_the_lowest_sum_is_lifted_as_far_as_can_be() -> None:
    found = solver.solve(solver.Lift(TERMS[:1], np.zeros(1), BOX), 60.0)

    assert TERMS[0] @ found.factors == pytest.approx(0.25 * 1.5)
    assert found.shares == pytest.approx([1.0])


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
    found = solver.solve(meet(), 1.0)

    assert (found.most, found.factors, found.is_optimal) == (most, None, False)
    assert found.met.tolist() == [False] * 3


def test_without_an_answer_there_is_none(monkeypatch) -> None:
    give_up(monkeypatch, status=1)

    assert solver.solve(solver.Lift(TERMS, LIMITS, BOX), 0.0) is None


def test_questions_are_answered_until_there_are_no_more() -> None:
    asked = [(meet(), None), (solver.Lift(TERMS[:1], np.zeros(1), BOX), 5.0)]
    answers = io.BytesIO()
    solver.serve(io.BytesIO(b"".join(map(pickle.dumps, asked))), answers)
    answers.seek(0)
    first, *found = [pickle.load(answers) for _ in range(3)]  # noqa: S301 (our own)

    assert first == solver.READY
    assert found[0].most == pytest.approx(5)
    assert found[1].factors.tolist() == [2.0, 0.5]
    assert answers.read() == b""
