"""Programs over weights in a box: a linear one, and one that also switches demands on and off.

HiGHS solves both, by scipy. With its log off it prints nothing about a linear one that has no limit
in time. For the other it prints a line all the same when it mends what it found, to where the whole
process prints. So `serve` lets another process ask: what is printed there reaches nobody.
"""

import os
import pickle
from collections.abc import Sequence
from importlib import import_module
from threading import Timer
from typing import Any, BinaryIO, NamedTuple

import numpy as np

from brede_welvaart._kernel.ties import Flags, Floats

#: After how many seconds without a question a process that serves ends.
IDLE = 60.0
#: The byte that such a process says first.
READY = b"."
_HALF = 0.5


class Lifted(NamedTuple):
    """Weights that lift the lowest of some sums as far above its limit as can be.

    Attributes:
        factors: The weights, as multiples.
        shares: A share per sum: no weights lift the sums, added up in these shares, further.
    """

    factors: Floats
    shares: Floats


class Meet(NamedTuple):
    """How many sums can come above their limits at once, but not all of a cut?

    Attributes:
        terms: What each child adds per unit of its factor, shape (n, C).
        limits: Of every sum, shape (n,).
        least: How low every sum can be: so low is one that is not asked for.
        many: How much each counts.
        cuts: Sums that are not met all together, each of shape (n,).
        bounds: Between which factors vary.
    """

    terms: Floats
    limits: Floats
    least: Floats
    many: Floats
    cuts: Sequence[Flags]
    bounds: tuple[float, float]


class Met(NamedTuple):
    """What the solver says.

    Attributes:
        most: No weights meet more than this; None if it does not know.
        factors: Weights that it found, as multiples; None without any.
        met: Which sums it says these meet.
        is_optimal: Whether it says that no others meet more.
    """

    most: float | None
    factors: Floats | None
    met: Flags
    is_optimal: bool


def lifted(terms: Floats, limits: Floats, bounds: tuple[float, float]) -> Lifted | None:
    """Which weights lift the lowest of some sums as far above its limit as can be?

    No limit in time is set, as the solver prints when it comes to one; for 14,000 sums of 60
    children it takes two seconds.

    Args:
        terms: What each child adds per unit of its factor, shape (n, C).
        limits: Of every sum, shape (n,).
        bounds: Between which factors vary.

    Returns:
        None if the solver finds none.
    """
    optimize: Any = import_module("scipy.optimize")
    rows, children = terms.shape
    found = optimize.linprog(
        np.append(np.zeros(children), -1.0),
        A_ub=np.column_stack([-terms, np.ones(rows)]),
        b_ub=-limits,
        bounds=[bounds] * children + [(None, None)],
        method="highs",
    )
    if found.status != 0:
        return None
    factors = np.clip(found.x[:-1], *bounds)
    return Lifted(factors, np.maximum(-found.ineqlin.marginals, 0.0))


def most_met(asked: Meet, seconds: float | None) -> Met:
    """What the solver says, in so many seconds; None is any time."""
    optimize: Any = import_module("scipy.optimize")
    limit = {} if seconds is None else {"time_limit": seconds}
    sparse: Any = import_module("scipy.sparse")
    rows, children = asked.terms.shape
    # A sum may be as low as it can be if its switch is off: no looser, so that bounds are tight.
    values = np.column_stack([asked.terms, asked.least - asked.limits])
    places = np.tile(np.arange(children + 1), (rows, 1))
    places[:, -1] += np.arange(rows)
    starts = np.arange(0, values.size + 1, children + 1)
    switches = sparse.csr_array((values.ravel(), places.ravel(), starts))
    cuts = np.array(asked.cuts, float)
    apart = np.column_stack([np.zeros((len(cuts), children)), cuts])
    low, high = asked.bounds
    found = optimize.milp(
        np.append(np.zeros(children), -asked.many),
        integrality=np.append(np.zeros(children), np.ones(rows)),
        bounds=optimize.Bounds(
            np.append(np.full(children, low), np.zeros(rows)),
            np.append(np.full(children, high), np.ones(rows)),
        ),
        constraints=[
            optimize.LinearConstraint(switches, asked.least, np.inf),
            optimize.LinearConstraint(sparse.csr_array(apart), -np.inf, apart.sum(axis=1) - 1),
        ],
        options={"mip_rel_gap": 0.0, **limit},
    )
    dual = found.get("mip_dual_bound")
    most = None if dual is None else float(-dual)
    if found.x is None:
        return Met(most, None, np.zeros(rows, bool), is_optimal=False)
    factors = np.clip(found.x[:children], low, high)
    return Met(most, factors, found.x[children:] > _HALF, found.status == 0)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer questions until there are no more, or none comes for a while."""
    import_module("scipy.optimize")
    answers.write(READY)
    answers.flush()
    while True:
        leave = Timer(IDLE, os._exit, (0,))
        leave.start()
        try:
            question, seconds = pickle.load(questions)  # noqa: S301 (from who started this)
        except EOFError:
            return
        finally:
            leave.cancel()
        pickle.dump(most_met(question, seconds), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
