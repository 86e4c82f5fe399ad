"""How the figures of indicators become points: what to do is found first, then it is done.

Every normaliser is one affine map of a row, ``(x - offset) / divisor * factor + base``, of the
figures themselves, of their logarithms, of the best figure divided by them or of their ranks, and
cut at the ends where goalposts ask for that. So it can be done on a part of the figures at a time.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats

Places = npt.NDArray[np.intp]
NOWHERE: Places = np.empty(0, np.intp)


class Affine(NamedTuple):
    """``(x - offset) / divisor * factor + base``; four arrays of shape (K, P, 1) or (K, 1, 1)."""

    offset: Floats
    divisor: Floats
    factor: Floats
    base: Floats


class Transform(NamedTuple):
    """How K rows become points.

    Attributes:
        affine: The map of every row.
        logged: The rows of which the logarithm is taken first.
        inverted: The rows that are divided into the best figure first.
        best: That figure, shape (number of such rows, P or 1, 1).
        replaced: The rows that are first replaced, by ranks or by points of one's own making.
        instead: What takes their place, shape (number of such rows, P, N).
        cut: The rows that are cut at the ends of their scale.
        ends: Those ends, shape (2, number of such rows, 1, 1).
        outer: The lowest and highest points that goalposts give, shape (2, K, 1, 1); NaN for other
            rows, whose ends are those seen.
    """

    affine: Affine
    logged: Places
    inverted: Places
    best: Floats
    replaced: Places
    instead: Floats
    cut: Places
    ends: Floats
    outer: Floats

    @property
    def is_affine(self) -> bool:
        """Whether every row is only mapped."""
        return not (self.logged.size or self.inverted.size or self.replaced.size or self.cut.size)

    def at(self, periods: slice) -> Affine:
        """The map for some of the periods."""
        return Affine(*(_of_periods(part, periods) for part in self.affine))


def _of_periods(part: Floats, periods: slice) -> Floats:
    return part if part.shape[1] == 1 else part[:, periods]


def of_periods(transform: Transform, periods: slice) -> Transform:
    """The same for some of the periods."""
    return transform._replace(
        affine=transform.at(periods),
        best=_of_periods(transform.best, periods),
        instead=transform.instead[:, periods],
    )


def transformed(rows: Floats, transform: Transform, periods: slice, regions: slice) -> Floats:
    """Points from figures; the array is changed and given back.

    Args:
        rows: Figures of a part of the periods and regions, shape (K, p, n).
        transform: How all rows become points.
        periods: Which periods these are.
        regions: Which regions these are.
    """
    affine = transform.at(periods)
    if transform.logged.size:
        rows[transform.logged] = np.log(rows[transform.logged])
    if transform.inverted.size:
        best = _of_periods(transform.best, periods)
        rows[transform.inverted] = best / rows[transform.inverted]
    if transform.replaced.size:
        rows[transform.replaced] = transform.instead[:, periods, regions]
    np.subtract(rows, affine.offset, out=rows)
    np.divide(rows, affine.divisor, out=rows)
    np.multiply(rows, affine.factor, out=rows)
    np.add(rows, affine.base, out=rows)
    if transform.cut.size:
        low, high = transform.ends
        rows[transform.cut] = np.clip(rows[transform.cut], low, high)
    return rows


def column(values: Sequence[float]) -> Floats:
    """One number per row, shape (K, 1, 1)."""
    return np.array(values, float)[:, None, None]


class Context(NamedTuple):
    """What a fit can look at.

    Attributes:
        values: The figures that become points, shape (I, P, N).
        reference: The figures that decide how, shape (I, P, M) or (I, 1, M).
        rows: The K rows of these that it is about, in order.
        directions: 1 or -1 for each of them, shape (K, 1, 1).
        regions: The place of every region in the reference.
    """

    values: Floats
    reference: Floats
    rows: slice | Places
    directions: Floats
    regions: Mapping[str, int]

    def of_rows(self, rows: Sequence[int]) -> "Context":
        """The same for some of the K rows, with their figures only.

        Args:
            rows: Which of them, in order.
        """
        is_view = len(rows) == len(self.directions) and isinstance(self.rows, slice)
        chosen = self.rows if is_view else np.arange(len(self.values))[self.rows][rows]
        values = self.values[chosen]
        is_same = self.reference is self.values
        reference = values if is_same else self.reference[chosen]
        return Context(values, reference, slice(None), self.directions[rows], self.regions)
