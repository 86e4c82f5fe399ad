"""Who is above whom while every weight may vary between bounds of its own.

Weights are ``w v`` with ``v`` in a box: each child's own between the lower and the higher bound.
On the scale of `linear` the lead of one region over another is ``sum w v (z_a - z_b)``. What is
linear in ``v`` is lowest and highest at corners, and in a box those are found child by child: the
lower bound on each child where a leads, the higher where b does. So whether a region is above
another whatever the weights needs no search and no sampling, only the sign of that one sum; and
where floats cannot tell the sign, fractions can.
"""

from collections.abc import Iterator, Sequence
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext
from fractions import Fraction
from itertools import combinations_with_replacement, product
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
# So many regions beside so many others at a time.
_AT_ONCE = 1024

#: Between which every weight varies, as a multiple of itself.
Bounds = tuple[float, float]


class Limits(NamedTuple):
    """When one region is surely above another, and surely not, whatever the weights.

    Neighbours tie if their means lie within 1e-12 of the larger ``reach``, and a row of neighbours
    that tie shares one rank: so regions may lie as many ties apart as there are others, and still
    share it. A tenth either way makes up for second order, and noise for roundings.

    Attributes:
        least: The least size of ``reach`` over the box, shape (R,).
        largest: The largest.
        noise: How far off a mean may be.
    """

    least: Floats
    largest: Floats
    noise: Floats

    def above(self, number: int) -> Floats:
        """A region that leads this one by more than this is above it, shape (R,)."""
        links = max(len(self.noise) - 1, 1)
        reach = np.maximum(self.largest, self.largest[number])
        limit: Floats = 1.1 * TOLERANCE * links * reach + (self.noise + self.noise[number])
        return limit

    def not_above(self, number: int) -> Floats:
        """A region that leads this one by this or less is not above it, shape (R,).

        May be below 0, where floats cannot tell.
        """
        reach = np.maximum(self.least, self.least[number])
        limit: Floats = 0.9 * TOLERANCE * reach - (self.noise + self.noise[number])
        return limit


class Block(NamedTuple):
    """The lowest leads of some regions over some others.

    Attributes:
        rows: The regions.
        others: The others.
        lowest: Their lowest leads, shape (rows, others).
        slack: Up to which size the sign of each is unsure.
    """

    rows: slice
    others: slice
    lowest: Floats
    slack: Floats


def leads(points: Floats, others: Floats, weights: Floats) -> Floats:
    """By how much every region leads every other on the children where it does, shape (R, S).

    ``sum w max(z_a - z_b, 0)`` for row a and column b. With what the other leads by, the lowest and
    highest of ``sum w v (z_a - z_b)`` over the box follow.

    Args:
        points: Shape (C, R).
        others: Shape (C, S).
        weights: Shape (C,).

    >>> points = np.array([[3.0, 1.0], [1.0, 2.0]])
    >>> leads(points, points, np.array([0.5, 0.5])).tolist()
    [[0.0, 1.0], [0.5, 0.0]]
    """
    found = np.empty((points.shape[1], others.shape[1]))
    for place, own in enumerate(points.T):
        found[place] = weights @ np.maximum(own[:, None] - others, 0.0)
    return found


def ends(terms: Floats, bounds: Bounds) -> tuple[Floats, Floats]:
    """The lowest and highest of ``sum v t`` over the box, over the first axis."""
    low, high = bounds[0] * terms, bounds[1] * terms
    return np.minimum(low, high).sum(axis=0), np.maximum(low, high).sum(axis=0)


def limits(line: LinearPoints, weights: Floats, bounds: Bounds) -> Limits:
    """From which lead on the rule for ties surely puts a region above another, and up to which not.

    Times the sum of the weights, ``reach`` is linear in the weights, so its size has a least and a
    largest over the box.

    Args:
        line: The points, where their mean is a plain weighted mean.
        weights: Adding up to 1, shape (C,).
        bounds: Between which each weight varies, as a multiple of itself.
    """
    low, high = ends(weights[:, None] * line.reach, bounds)
    least = np.maximum(np.maximum(low, -high), 0.0)
    largest = np.maximum(np.abs(low), np.abs(high))
    noise = line.noise * bounds[1] * (weights @ line.sizes)
    return Limits(least, largest, noise)


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
    found = np.zeros((len(first), len(first)), bool)
    exact = _Exact(columns, weights, bounds, power)
    # Without a line no sign is sure.
    known = _unknown(columns) if line is None else _lowest(line, weights, bounds)
    for rows, others, lowest, slack in known:
        found[rows, others] = lowest > slack
        unsure = np.argwhere(np.abs(lowest) <= slack) + np.array([rows.start, others.start])
        for one, other in unsure.tolist():
            found[one, other] = one != other and exact.dominates(one, other)
    spread: Flags = found[np.ix_(kind, kind)]
    return spread


def _blocks(regions: int) -> list[slice]:
    return [slice(start, start + _AT_ONCE) for start in range(0, regions, _AT_ONCE)]


def _unknown(points: Floats) -> Iterator[Block]:
    for rows, others in product(_blocks(points.shape[1]), repeat=2):
        nothing = np.zeros((points[:, rows].shape[1], points[:, others].shape[1]))
        yield Block(rows, others, nothing, nothing)


def _lowest(line: LinearPoints, weights: Sequence[float], bounds: Bounds) -> Iterator[Block]:
    """The lowest lead of every region over every other, some regions and some others at a time."""
    shares = np.array(weights) / max(weights)
    shares = shares / shares.sum()
    noise = line.noise * bounds[1] * (shares @ line.sizes)
    low, high = bounds
    for rows, others in combinations_with_replacement(_blocks(len(noise)), 2):
        slack = 2 * (noise[rows, None] + noise[others])
        one, other = line.points[:, rows], line.points[:, others]
        lead = leads(one, other, shares)
        behind = lead if rows == others else leads(other, one, shares)
        yield Block(rows, others, low * lead - high * behind.T, slack)
        if rows != others:
            yield Block(others, rows, low * behind - high * lead.T, slack.T)


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
