"""Which regions stay above which, however the weights vary between bounds."""

from typing import Any, ClassVar

import numpy as np
from attrs import frozen

from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.ranges import Count, Multiple, Year
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.weight_box import Bounds, dominating
from brede_welvaart.errors import shown
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.index._robust.varied import bounds_faults, refuse_faults, varied
from brede_welvaart.model._real import as_pair


@frozen
class DominatedRegions:
    """Which regions one region dominates (*dominantie van een regio*).

    Attributes:
        region: The code of the region.
        is_complete: Whether it has points on every child; if not, it dominates nothing.
        dominates: The codes of those that it is never below.
        dominated_by: How many regions dominate it; None if it lacks a child.
    """

    region: str
    is_complete: bool
    dominates: tuple[str, ...]
    dominated_by: Count | None


@frozen
class DominanceRecord:
    """Which regions dominate which, for programs.

    Attributes:
        node: The id of the group whose children were weighed.
        period: The year.
        bounds: Between which each weight varies, as a multiple of its own.
        regions: What every region dominates.
        notes: What was assumed when the figures were read.
    """

    node: str
    period: Year
    bounds: tuple[Multiple, Multiple]
    regions: tuple[DominatedRegions, ...]
    notes: tuple[PanelNote, ...]


@frozen(eq=False, repr=False, slots=False)
class Dominance(Shown):
    """Which regions dominate which (*dominantie*): never below, whatever the weights in the bounds.

    Attributes:
        result: The index in that year.
        node: The id of the group whose children were weighed.
        bounds: Between which each weight varies, as a multiple of its own.
        complete: Which regions have points on every child, shape (regions,); the others dominate
            nothing and are dominated by nothing.
        matrix: Shape (regions, regions): row a and column b say whether a dominates b. Regions of
            different kinds, such as a province and a municipality, are not compared.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/dominance/1"
    RECORD: ClassVar[type[DominanceRecord]] = DominanceRecord

    result: IndexResult
    node: str
    bounds: Bounds
    complete: Flags
    matrix: Flags

    def dominates(self, one: str, other: str) -> bool | None:
        """Whether one region dominates another.

        None if one of them lacks a child, or they are of different kinds.

        Raises:
            UnknownIdError: If one is not in the panel.
        """
        panel = self.result.panel
        first, second = places = [panel.region_number(code) for code in (one, other)]
        is_alike = panel.kinds[first] == panel.kinds[second]
        return (
            bool(self.matrix[first, second]) if is_alike and self.complete[places].all() else None
        )

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All pairs of a region and one that it dominates, in the panel's order."""
        codes = self.result.regions
        return tuple((codes[one], codes[other]) for one, other in np.argwhere(self.matrix).tolist())

    @lazy
    def dominates_count(self) -> Floats:
        """How many regions each dominates, shape (regions,); NaN if it lacks a child."""
        return np.where(self.complete, self.matrix.sum(axis=1), np.nan)

    @lazy
    def dominated_by_count(self) -> Floats:
        """How many regions dominate each, shape (regions,); NaN if it lacks a child."""
        return np.where(self.complete, self.matrix.sum(axis=0), np.nan)

    def to_records(self) -> list[dict[str, Any]]:
        """One record per region of which no part is missing: how many it is above and below."""
        counts = zip(
            self.result.regions,
            self.complete.tolist(),
            self.matrix.sum(axis=1).tolist(),
            self.matrix.sum(axis=0).tolist(),
            strict=True,
        )
        return [
            {"region": code, "dominates": above, "dominated_by": below}
            for code, is_complete, above, below in counts
            if is_complete
        ]

    def as_record(self) -> DominanceRecord:
        """The same as plain values."""
        codes = self.result.regions
        counts = self.matrix.sum(axis=0).tolist()
        regions = tuple(
            DominatedRegions(
                code,
                is_complete,
                tuple(codes[place] for place in np.flatnonzero(row)),
                count if is_complete else None,
            )
            for code, is_complete, row, count in zip(
                codes, self.complete.tolist(), self.matrix, counts, strict=True
            )
        )
        notes = self.result.panel.notes
        return DominanceRecord(self.node, self.result.periods[0], self.bounds, regions, notes)

    def __repr__(self) -> str:
        """The group, and in how many pairs one dominates."""
        number, among = int(self.matrix.sum()), int(self.complete.sum())
        return f"<Dominance {shown(self.node)}: {number} pairs of {among} regions>"


def dominance(
    result: IndexResult,
    node: str | None = None,
    *,
    bounds: Bounds = (0.5, 2.0),
    period: int | str | None = None,
) -> Dominance:
    """Which regions dominate which while the weights of a group's direct children vary.

    Each weight varies on its own, from the lower to the higher bound times that of the
    specification. Regions are compared with those of their kind. A region dominates another if its
    points are never lower, and higher for some of these weights. Points that lie within 1e-12, and
    tie in ranks, still differ here: so who dominates one that dominates a third dominates that
    too. Regions with the same points on every child do not dominate each other.

    Found in closed form, without sampling: the lowest lead of a over b is that with the lower bound
    on each child where a leads and the higher bound where b does. For geometric, harmonic and power
    means children are compared by logarithms, reciprocals and powers. A sign that floats leave
    unsure is decided in exact fractions; in sixty digits for logarithms and powers that are not
    whole or above 8.

    Args:
        result: The index.
        node: The id of the group; None is the root.
        bounds: The lower and the higher bound, above 0.
        period: The year; it need not be named if there is only one.

    Returns:
        The pairs, as a matrix in the panel's order of regions.

    Raises:
        SpecError: If the group is no arithmetic, geometric, harmonic or power mean, or no region
            has all its parts.
        DataError: If bounds are not two finite numbers above 0, the first not above the second.
        UnknownIdError: If there is no such group or year, or no year is named of more.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]], [[1], [3]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    >>> ix.dominance(ix.compute(panel, spec)).pairs()
    (('a', 'c'), ('b', 'c'))
    """
    refuse_faults(bounds_faults(bounds))
    asked = varied(result, node, period)
    box, power = as_pair(bounds), asked.power
    asked.refuse_nobody()
    matrix = np.zeros((len(asked.complete), len(asked.complete)), bool)
    places = np.flatnonzero(asked.complete)
    for numbers in asked.kinds:
        found = dominating(asked.points[:, numbers], asked.as_given, box, power)
        matrix[np.ix_(places[numbers], places[numbers])] = found
    return Dominance(asked.result, asked.node, box, asked.complete, matrix)
