"""Means on a scale of their own, on which they are plain weighted means.

Every mean of the family is ``f(sum w z)`` with ``z`` made of a point each and ``f`` rising: z is x
for the arithmetic mean, ln x for the geometric one, -1 / x for the harmonic one. So who is above
whom is a matter of weighted sums of z alone, whatever the weights: of matrix products over many
draws, and of linear programs over a box of weights. Two things have to be taken along to that
scale, or ranks would differ from those of `combine`: how far apart means may be there and still
tie, and how far off floats may be.
"""

from typing import NamedTuple

import numpy as np

from brede_welvaart._kernel.combine import NO_POWER
from brede_welvaart._kernel.ties import TOLERANCE, Floats
from brede_welvaart.model.aggregator import Aggregator, Arithmetic, Geometric, Harmonic, Power

#: Half of what a float may be off, relative to itself, twice over.
EPSILON = float(np.finfo(float).eps)
# Powers of points this far apart (as a logarithm) are still far from the end of the floats.
_WIDEST = 600.0
# Powers nearer to 0 than this lose digits as they are, and none by way of (x^p - 1) / p.
_SMALL_POWER = 0.01


class LinearPoints(NamedTuple):
    """Points on the scale on which their mean is a plain weighted mean; higher is better.

    Means ``m`` there tie if they lie within 1e-12 of ``|offset + slope m|``, the larger of the
    two: that is how far means on their own scale may lie apart, to first order.

    Attributes:
        points: Shape (C, R).
        offset: 0 or 1.
        slope: The power of the mean; 1 for the arithmetic mean.
    """

    points: Floats
    offset: float
    slope: float

    @property
    def reach(self) -> Floats:
        """What ties are relative to, per point; their mean is that of the mean, shape (C, R)."""
        return self.offset + self.slope * self.points

    @property
    def noise(self) -> float:
        """How far off a mean may be, relative to the mean of the sizes and the offset.

        A few roundings per child, in the sum and in the power.
        """
        return (len(self.points) + abs(self.slope) + 10) * EPSILON

    @property
    def sizes(self) -> Floats:
        """What `noise` is relative to, per point, shape (C, R)."""
        return np.abs(self.points) + self.offset


def power_of(how: Aggregator) -> float | None:
    """The power of a mean: 1 arithmetic, 0 geometric, -1 harmonic; None if it is of no such kind.

    >>> power_of(Harmonic())
    -1.0
    """
    if how.is_own:
        return None
    if isinstance(how, Power):
        return 0.0 if abs(how.p) < NO_POWER else how.p
    return {Arithmetic: 1.0, Geometric: 0.0, Harmonic: -1.0}.get(type(how))


def linear_points(points: Floats, power: float) -> LinearPoints | None:
    """The points on the scale on which a mean is a plain weighted mean.

    ``x`` for power 1, ``x^p / p`` for others, ``ln x`` for 0 and ``(x^p - 1) / p`` near 0 (Box and
    Cox, 1964, "An analysis of transformations"); powers of points divided by the end that keeps
    them at most 1.

    Args:
        points: Of the children, shape (C, R), without NaN; above 0 (or 0, if the power is above
            0) unless the power is 1.
        power: As `power_of` gives it.

    Returns:
        The points there; None if the power is too far from 1 for floats.

    >>> linear_points(np.array([[1.0, 2.0]]), -1.0).points.tolist()
    [[-1.0, -0.5]]
    """
    if power == 1 or not points.size:
        return LinearPoints(points, 0.0, 1.0)
    above = points[points > 0]
    if not above.size:
        return LinearPoints(points, 0.0, 1.0)
    least, peak = above.min(), above.max()
    if abs(power) * np.log(peak / least) > _WIDEST:
        return None
    if power == 0:
        return LinearPoints(np.log(points), 1.0, 0.0)
    with np.errstate(divide="ignore"):
        logs = np.log(points / (peak if power > 0 else least))
    if abs(power) < _SMALL_POWER:
        return LinearPoints(np.expm1(power * logs) / power, 1.0, power)
    return LinearPoints(np.exp(power * logs) / power, 0.0, power)


def widest_tie(given: LinearPoints) -> float:
    """How far apart two means may lie there, whatever the weights, and still perhaps tie.

    Both are means of the points to within the noise; a tenth more makes up for second order.
    """
    noise = 2 * given.noise * float(given.sizes.max(initial=0.0))
    return 1.1 * TOLERANCE * float(np.abs(given.reach).max(initial=0.0)) + 2 * noise
