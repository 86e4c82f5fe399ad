"""How high and how low each region can rank while weights vary in a box."""

import time
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from attrs import define, field, frozen

from brede_welvaart._base.lazy import lazy
from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.linear import LinearPoints
from brede_welvaart._kernel.rank_counts import Places, distinct
from brede_welvaart._kernel.ties import Flags, Floats, rank
from brede_welvaart._kernel.weight_box import Bounds, Limits, limits
from brede_welvaart.index._robust.demands import Demands, most_demands_met
from brede_welvaart.model.aggregator import Aggregator


class Span(NamedTuple):
    """The ranks of a region.

    Attributes:
        best: No weights give a better one.
        worst: No weights give a worse one.
        best_found: The best that weights were found to give.
        worst_found: The worst.
        own: That with the weights as they are.
        among: How many regions there are.
    """

    best: float
    worst: float
    best_found: float
    worst_found: float
    own: float
    among: float


class Sure(NamedTuple):
    """Which kinds are above one whatever the weights, and which are not whatever they are."""

    above: Flags
    not_above: Flags


@frozen(eq=False, slots=False)
class RankProblem:
    """Regions and their weights. Those that have the same points on every child are of one kind.

    Attributes:
        points: Of the children, shape (C, R), without NaN.
        line: The same where their mean is a plain weighted mean.
        weights: Of the children, adding up to 1, shape (C,).
        how: The aggregator.
        bounds: Between which each weight varies, as a multiple of itself.
    """

    points: Floats
    line: LinearPoints
    weights: Floats
    how: Aggregator
    bounds: Bounds

    @lazy
    def kinds(self) -> tuple[Places, Places]:
        """The first region of every kind, and the kind of every region."""
        return distinct(self.points)

    @lazy
    def many(self) -> Places:
        """How many regions are of each kind, shape (K,)."""
        return np.bincount(self.kinds[1])

    @lazy
    def own_line(self) -> LinearPoints:
        """The line of one region of every kind."""
        return self.line._replace(points=self.line.points[:, self.kinds[0]])

    @lazy
    def limits(self) -> Limits:
        """From which lead on a kind is above another, and up to which not."""
        return limits(self.own_line, self.weights, self.bounds)

    def sure(self, kind: int) -> Sure:
        """What needs no solver: the lowest and highest lead of each kind over one."""
        low, high = self.bounds
        points = self.own_line.points
        own = points[:, kind : kind + 1]
        ahead = self.weights @ np.maximum(points - own, 0.0)
        behind = self.weights @ np.maximum(own - points, 0.0)
        above = low * ahead - high * behind > self.limits.above(kind)
        not_above = high * ahead - low * behind <= self.limits.not_above(kind)
        not_above[kind] = True
        return Sure(above, not_above)

    @lazy
    def at_corners(self) -> Floats:
        """Ranks with some weights to begin with, shape (weights, R).

        As they are, and each child up with the others down, and the other way around.
        """
        low, high = self.bounds
        is_own = np.eye(len(self.weights), dtype=bool)
        corners = [np.where(is_own, high, low), np.where(is_own, low, high)]
        factors = np.concatenate([np.ones((1, len(self.weights))), *corners])
        return np.stack([self.ranked(row) for row in factors])

    def ranked(self, factors: Floats) -> Floats:
        """The ranks of all regions by the rule for ties, with weights as multiples, shape (R,)."""
        return rank(combine(self.points, self.weights * factors, self.how).points)

    def demands(self, kind: int, rivals: Places, side: int) -> Demands:
        """That every rival is above a kind (side 1), or is not (side -1)."""
        points = self.own_line.points
        terms = side * self.weights * (points[:, rivals].T - points[:, kind])
        limits = self.limits
        limit = (limits.not_above(kind) if side == 1 else -limits.above(kind))[rivals]
        size = self.bounds[1] * np.abs(terms).sum(axis=1)
        size = np.where(size > 0, size, 1.0)
        return Demands(terms / size[:, None], limit / size, self.many[rivals].astype(float))


@define
class _Search:
    """The search for the ranks of one kind.

    Attributes:
        problem: All regions.
        kind: Which kind.
        best_found: The best rank seen so far.
        worst_found: The worst rank seen so far.
        own: The rank with the weights as they are.
        ahead: How many regions are above it whatever the weights.
        rivals: The kinds of which it is not settled.
    """

    problem: RankProblem
    kind: int
    best_found: float = field(init=False)
    worst_found: float = field(init=False)
    own: float = field(init=False)
    ahead: int = field(init=False)
    rivals: Places = field(init=False)

    def __attrs_post_init__(self) -> None:
        problem, kind = self.problem, self.kind
        seen = problem.at_corners[:, problem.kinds[0][kind]]
        self.best_found, self.worst_found = float(seen.min()), float(seen.max())
        self.own = float(seen[0])
        above, not_above = problem.sure(kind)
        self.ahead = int(problem.many[above].sum())
        self.rivals = np.flatnonzero(~above & ~not_above)

    @property
    def behind(self) -> float:
        """The rank if all rivals are above it."""
        return 1.0 + self.ahead + int(self.problem.many[self.rivals].sum())

    def try_out(self, factors: Floats) -> None:
        """Rank with these weights and keep the rank if none seen was better, or worse."""
        found = float(self.problem.ranked(factors)[self.problem.kinds[0][self.kind]])
        self.best_found = min(self.best_found, found)
        self.worst_found = max(self.worst_found, found)

    def best(self, until: float) -> float:
        """A bound on the best rank."""
        if self.best_found <= 1.0 + self.ahead:
            return self.best_found

        def not_above(factors: Floats) -> float:
            self.try_out(factors)
            return self.behind - self.best_found

        demands = self.problem.demands(self.kind, self.rivals, -1)
        most = most_demands_met(demands, self.problem.bounds, not_above, until)
        return min(self.best_found, self.behind - most)

    def worst(self, until: float) -> float:
        """A bound on the worst rank."""
        if self.worst_found >= self.behind:
            return self.worst_found

        def above(factors: Floats) -> float:
            self.try_out(factors)
            return self.worst_found - 1.0 - self.ahead

        demands = self.problem.demands(self.kind, self.rivals, 1)
        most = most_demands_met(demands, self.problem.bounds, above, until)
        return max(self.worst_found, 1.0 + self.ahead + most)


def spans(problem: RankProblem, numbers: Iterable[int], until: float) -> dict[int, Span]:
    """The ranks of some regions.

    Args:
        problem: All regions.
        numbers: Which regions, by number.
        until: When to stop, as `time.monotonic` has it; what is left is shared over what is left.
    """
    chosen = list(numbers)
    kind_of = problem.kinds[1]
    kinds = list(dict.fromkeys(int(kind_of[number]) for number in chosen))
    found: dict[int, Span] = {}
    for done, kind in enumerate(kinds):
        search = _Search(problem, kind)
        best = search.best(share(until, 2 * (len(kinds) - done)))
        worst = search.worst(share(until, 2 * (len(kinds) - done) - 1))
        seen = search.best_found, search.worst_found, search.own
        found[kind] = Span(best, worst, *seen, len(kind_of))
    return {number: found[int(kind_of[number])] for number in chosen}


def share(until: float, problems: float) -> float:
    """When to stop with the first of so many problems."""
    now = time.monotonic()
    return now + (until - now) / problems
