"""Who is above whom while every weight may vary between bounds of its own.

Weights are ``w v`` with ``v`` in a box: each child's own between the lower and the higher bound.
On the scale of `linear` the lead of one region over another is ``sum w v (z_a - z_b)``. What is
linear in ``v`` is lowest and highest at corners, and in a box those are found child by child: the
lower bound on each child where a leads, the higher where b does. So whether a region is above
another whatever the weights needs no search and no sampling, only the sign of that one sum; and
where floats cannot tell the sign, fractions can.
"""

from collections.abc import Sequence
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._kernel.linear import LinearPoints, linear_points
from brede_welvaart._kernel.rank_counts import distinct
from brede_welvaart._kernel.ties import TOLERANCE, Flags, Floats

# Whole powers up to this are taken exactly; others to so many digits.
_HIGHEST_EXACT = 8
_LONG = Context(prec=60, Emax=MAX_EMAX, Emin=MIN_EMIN)
# What is left of sums of numbers of sixty digits, and smaller than this, is 0.
_NOTHING = Decimal("1e-40")

#: Between which every weight varies, as a multiple of itself.
Bounds = tuple[float, float]


class Limits(NamedTuple):
    """When one region is surely above another, and surely not, whatever the weights.

    Attributes:
        above: If its lead is more than this it is above, shape (R, R).
        not_above: If its lead is at most this it is not, of the same shape; may be below 0, where
            floats cannot tell.
    """

    above: Floats
    not_above: Floats


def leads(points: Floats, weights: Floats) -> Floats:
    """By how much every region leads every other on the children where it does, shape (R, R).

    ``sum w max(z_a - z_b, 0)`` for row a and column b. What the other leads by stands at [b, a], so
    the lowest and highest of ``sum w v (z_a - z_b)`` over the box follow from both.

    Args:
        points: Shape (C, R).
        weights: Shape (C,).

    >>> leads(np.array([[3.0, 1.0], [1.0, 2.0]]), np.array([0.5, 0.5])).tolist()
    [[0.0, 1.0], [0.5, 0.0]]
    """
    found = np.empty((points.shape[1], points.shape[1]))
    for place, own in enumerate(points.T):
        found[place] = weights @ np.maximum(own[:, None] - points, 0.0)
    return found


def ends(terms: Floats, bounds: Bounds) -> tuple[Floats, Floats]:
    """The lowest and highest of ``sum v t`` over the box, over the first axis."""
    low, high = bounds[0] * terms, bounds[1] * terms
    return np.minimum(low, high).sum(axis=0), np.maximum(low, high).sum(axis=0)


def limits(line: LinearPoints, weights: Floats, bounds: Bounds) -> Limits:
    """From which lead on the rule for ties surely puts a region above another, and up to which not.

    Neighbours tie if their means lie within 1e-12 of the larger ``reach``, and a row of neighbours
    that tie shares one rank: so regions may lie as many ties apart as there are others, and still
    share it. Times the sum of the weights, ``reach`` is linear in the weights, so its size has a
    least and a largest over the box. A tenth either way makes up for second order, and noise for
    roundings.

    Args:
        line: The points, where their mean is a plain weighted mean.
        weights: Adding up to 1, shape (C,).
        bounds: Between which each weight varies, as a multiple of itself.
    """
    low, high = ends(weights[:, None] * line.reach, bounds)
    least = np.maximum(np.maximum(low, -high), 0.0)
    largest = np.maximum(np.abs(low), np.abs(high))
    noise = line.noise * bounds[1] * (weights @ line.sizes)
    both = noise[:, None] + noise
    links = max(len(noise) - 1, 1)
    above = 1.1 * TOLERANCE * links * np.maximum(largest[:, None], largest) + both
    return Limits(above, 0.9 * TOLERANCE * np.maximum(least[:, None], least) - both)


def dominating(points: Floats, weights: Sequence[float], bounds: Bounds, power: float) -> Flags:
    """Which regions dominate which: never below, and above for some weights in the box.

    The lowest of ``sum w v (z_a - z_b)`` takes the lower bound where a leads and the higher bound
    where b does. Where floats cannot tell its sign it is decided in exact fractions, or for
    powers that are not whole in sixty digits. Ties within 1e-12 are not asked for here: so
    dominance is transitive.

    Args:
        points: Of the children, shape (C, R), without NaN.
        weights: Of the children, above 0, in any unit.
        bounds: Between which each weight varies, as a multiple of itself.
        power: The power of the mean.

    Returns:
        Shape (R, R); row a and column b: a dominates b.

    >>> dominating(np.array([[3.0, 1.0], [1.0, 2.0]]), [1, 1], (0.4, 1), 1.0).tolist()
    [[False, False], [False, False]]
    >>> dominating(np.array([[3.0, 1.0], [1.0, 2.0]]), [1, 1], (0.5, 1), 1.0).tolist()
    [[False, True], [False, False]]
    """
    if not points.size:
        return np.zeros((0, 0), bool)
    first, kind = distinct(points)
    columns = points[:, first]
    line = linear_points(columns, power)
    lowest = slack = np.zeros((len(first), len(first)))
    if line is not None:
        lowest, slack = _lowest(line, weights, bounds)
    found = lowest > slack
    unsure = np.abs(lowest) <= slack
    np.fill_diagonal(unsure, val=False)
    exact = _Exact(columns, weights, bounds, power)
    for one, other in np.argwhere(unsure).tolist():
        found[one, other] = exact.dominates(one, other)
    spread: Flags = found[np.ix_(kind, kind)]
    return spread


def _lowest(line: LinearPoints, weights: Sequence[float], bounds: Bounds) -> tuple[Floats, Floats]:
    """The lowest lead of every region over every other, and up to which size its sign is unsure."""
    shares = np.array(weights) / max(weights)
    shares = shares / shares.sum()
    lead = leads(line.points, shares)
    noise = line.noise * bounds[1] * (shares @ line.sizes)
    return bounds[0] * lead - bounds[1] * lead.T, 2 * (noise[:, None] + noise)


class _Exact:
    """Leads without rounding for whole powers, and in sixty digits for others."""

    def __init__(
        self, points: Floats, weights: Sequence[float], bounds: Bounds, power: float
    ) -> None:
        self._power = power
        self._is_rational = power.is_integer() and 0 < abs(power) <= _HIGHEST_EXACT
        self._number: Any = Fraction if self._is_rational else Decimal
        self._points = points.T.tolist()
        self._end = points.max() if power >= 0 else points.min()
        self._low, self._high = map(self._number, bounds)
        self._weights = list(map(self._number, weights))
        self._known: dict[int, list[Any]] = {}

    def dominates(self, one: int, other: int) -> bool:
        """Whether the lowest lead of one region over another is 0 or more, and the highest more."""
        with localcontext(_LONG):
            gaps = [
                mine - theirs for mine, theirs in zip(*map(self._line, (one, other)), strict=True)
            ]
            lowest = self._sign(gaps, self._low, self._high)
            return lowest > 0 or (lowest == 0 and self._sign(gaps, self._high, self._low) > 0)

    def _sign(self, gaps: list[Any], ahead: Any, behind: Any) -> int:  # noqa: ANN401 (fractions or decimals)
        """The sign of the lead, with one bound where it is ahead and the other where behind."""
        terms = [
            weight * (ahead if gap > 0 else behind) * gap
            for weight, gap in zip(self._weights, gaps, strict=True)
        ]
        total = sum(terms)
        if not self._is_rational and abs(total) <= _NOTHING * sum(map(abs, terms)):
            return 0
        return int(total > 0) - int(total < 0)

    def _line(self, place: int) -> list[Any]:
        """The points of one region where the mean is a plain weighted mean."""
        if place not in self._known:
            self._known[place] = [self._one(self._number(point)) for point in self._points[place]]
        return self._known[place]

    def _one(self, point: Any) -> Any:  # noqa: ANN401 (fractions or decimals)
        rising = 1 if self._power >= 0 else -1
        if self._is_rational:
            return rising * point ** int(self._power)
        if point == 0:
            return point
        log = (point / Decimal(self._end)).ln()
        return log if self._power == 0 else rising * (Decimal(self._power) * log).exp()
