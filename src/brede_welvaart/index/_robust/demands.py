"""How many demands can be met together by weights in a box: mixed-integer programming.

A demand asks for a weighted sum above a limit near 0, set by the rule for ties. The solver works to
a millionth, ties are decided to a millionth of that. So the solver is asked for a little less than
the limit, which makes its bound sound; what it finds is tried out by ranking; and where that falls
short, demands are found that cannot all be met, with a proof that is checked here, and the solver
is told so (Codato and Fischetti, 2006, "Combinatorial Benders' cuts for mixed-integer linear
programming").
"""

import time
from collections.abc import Callable
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np

from brede_welvaart._kernel.linear import EPSILON
from brede_welvaart._kernel.solver import Lifted, Meet, Met, lifted
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.weight_box import Bounds, ends
from brede_welvaart.index._robust.apart import answer_to, get_ready

# By how much a sum may lie below its limit for the solver: some more than its own 1e-6.
_GIVE = 3e-6
# A share of a proof that is smaller than this is nothing but rounding.
_SMALLEST_SHARE = 1e-9
_ROUNDING = 1e-6
# So many demands take no longer by hand than with the solver, which need not be started then.
_FEW = 12
# Limits nearer to 0 than this are taken as 0 where weights are sought, and as they are in proofs.
_BLUR = 1e-9


class Demands(NamedTuple):
    """What weights are asked for, one demand per row.

    Attributes:
        terms: What each child adds per unit of its factor; scaled, so that sums lie within 1 of 0.
        limits: A demand of which the sum is at most this is surely not met, shape (n,).
        many: How much each demand counts, in whole numbers of 1 or more, shape (n,).
    """

    terms: Floats
    limits: Floats
    many: Floats


def most_demands_met(
    demands: Demands, bounds: Bounds, try_out: Callable[[Floats], float], until: float
) -> float:
    """No weights in the box meet more than this.

    Args:
        demands: One or more.
        bounds: The ends of the box.
        try_out: Takes weights, as multiples, and gives the most met by any that were tried.
        until: When to stop, as `time.monotonic` has it; infinite for never.

    Returns:
        A bound that is proven. It is reached if it is what `try_out` gave last.
    """
    every = bound = float(demands.many.sum())
    met = np.ones(len(demands.many), bool)
    cuts: list[Flags] = []
    are_few = len(demands.many) <= _FEW
    if not are_few:
        get_ready()
    while time.monotonic() < until:
        even = _balanced(demands.terms[met], demands.limits[met], bounds)
        if even is None or (reached := try_out(even.factors)) >= bound:
            break
        cut = _conflict(demands, met, even.shares, bounds)
        if cut is None:
            break
        cuts.append(cut)
        bound = min(bound, every - float(demands.many[cut].min()))
        if reached >= bound:
            break
        found = _by_hand(demands, cuts) if are_few else _solved(demands, bounds, cuts, until)
        if found is None:
            break
        if found.most is not None:
            bound = min(bound, float(np.floor(found.most + _ROUNDING)))
        if found.factors is not None and try_out(found.factors) >= bound:
            break
        if not found.is_optimal:
            break
        met = found.met
    return bound


def _balanced(terms: Floats, limits: Floats, bounds: Bounds) -> Lifted | None:
    """Weights that lift the lowest of some sums as far above its limit as can be."""
    # Limits of the size of a tie would only blur the corners where sums are equal.
    blurred = np.where(np.abs(limits) < _BLUR, 0.0, limits)
    return lifted(terms, blurred, bounds)


def _conflict(demands: Demands, met: Flags, shares: Floats, bounds: Bounds) -> Flags | None:
    """Demands that cannot all be met; None if the shares do not prove it.

    If sums in some shares never come above the limits in the same shares, one of them is not above
    its own limit, whatever the weights.
    """
    places = np.flatnonzero(met)[shares > _SMALLEST_SHARE]
    if not places.size:
        return None
    own = shares[shares > _SMALLEST_SHARE]
    own = own / own.sum()
    mean = own @ demands.terms[places]
    highest = float(ends(mean, bounds)[1]) + (len(own) + len(mean) + 8) * EPSILON
    if highest > own @ demands.limits[places]:
        return None
    cut = np.zeros(len(met), bool)
    cut[places] = True
    return cut


def _by_hand(demands: Demands, cuts: list[Flags]) -> Met:
    """The most demands that are left if of every cut one is given up, whatever weights can do.

    Ways to give up are gone through from the cheapest on, until one has something of every cut.
    """
    many = demands.many.tolist()
    broken_by = [set(np.flatnonzero(cut).tolist()) for cut in cuts]
    ways: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    seen: set[tuple[int, ...]] = set()
    while True:
        cost, given_up = heappop(ways)
        whole = next((own for own in broken_by if own.isdisjoint(given_up)), None)
        if whole is None:
            break
        for demand in whole:
            way = tuple(sorted((*given_up, demand)))
            if way not in seen:
                seen.add(way)
                heappush(ways, (cost + many[demand], way))
    met = np.ones(len(many), bool)
    met[list(given_up)] = False
    return Met(sum(many) - cost, None, met, is_optimal=True)


def _solved(demands: Demands, bounds: Bounds, cuts: list[Flags], until: float) -> Met | None:
    """The most demands that can be met, but not all of a cut; each missed by a little at most."""
    terms, limits, many = demands
    least = ends(terms.T, bounds)[0]
    return answer_to(Meet(terms, limits - _GIVE, least, many, cuts, bounds), until)
