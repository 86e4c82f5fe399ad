"""Two indices beside each other: which regions have another place."""

from typing import Any, ClassVar

import numpy as np
from attrs import asdict, frozen

from brede_welvaart._base.ranges import Count, Multiple, Place, Year
from brede_welvaart._base.result import Shown
from brede_welvaart.errors import Phrase, SpecError, UnknownIdError, shown
from brede_welvaart.index._composite.result import IndexResult

_NOBODY_IN_BOTH = Phrase(
    "geen regio heeft in beide een score, dus valt er niets te vergelijken",
    "no region has a score in both, so there is nothing to compare",
)

_ONE_YEAR = Phrase(
    "vergelijk één jaar met één jaar: result.at(2023)", "compare one year with one: result.at(2023)"
)


@frozen
class RankMove:
    """The place of one region in two indices (*verschuiving van een plaats*).

    Attributes:
        region: The code of the region.
        before: Its place in the first, among the regions with a score in both; 1 is best.
        after: Its place in the second, among the same.
        change: How many places it goes down; below 0 it goes up.
        value_before: Its points in the first.
        value_after: Its points in the second.
    """

    region: str
    before: Place
    after: Place
    change: int
    value_before: float
    value_after: float


@frozen
class RankComparisonRecord:
    """Two indices beside each other, for programs.

    Attributes:
        node: The id of the group that is looked at.
        before: The year of the first.
        after: The year of the second.
        among: How many regions have a score in both.
        mean_shift: How many places they move on average, up or down.
        moves: What each of them does, in the order of the first.
        only_before: The codes of regions with a score in the first alone.
        only_after: The codes of regions with a score in the second alone.
    """

    node: str
    before: Year
    after: Year
    among: Count
    mean_shift: Multiple
    moves: tuple[RankMove, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


@frozen(eq=False, repr=False)
class RankComparison(Shown):
    """Which regions have another place in another index (*verschuiving van plaatsen*).

    Attributes:
        before: The first index, in one year.
        after: The second, in one year.
        node: The id of the group that is looked at.
        moves: What each region with a score in both does, in the order of the first.
        only_before: The codes of regions with a score in the first alone.
        only_after: The codes of regions with a score in the second alone.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/rank_comparison/1"
    RECORD: ClassVar[type[RankComparisonRecord]] = RankComparisonRecord

    before: IndexResult
    after: IndexResult
    node: str
    moves: tuple[RankMove, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]

    @property
    def moved(self) -> tuple[RankMove, ...]:
        """The regions with another place, those that move most first."""
        moved = [move for move in self.moves if move.change]
        return tuple(sorted(moved, key=lambda move: -abs(move.change)))

    @property
    def mean_shift(self) -> float:
        """How many places regions move on average, up or down."""
        return float(np.mean([abs(move.change) for move in self.moves]))

    def to_records(self) -> list[dict[str, Any]]:
        """One record per region with a score in both: its places, and its points."""
        return [asdict(move) for move in self.moves]

    def as_record(self) -> RankComparisonRecord:
        """The same as plain values."""
        return RankComparisonRecord(
            self.node,
            self.before.periods[0],
            self.after.periods[0],
            len(self.moves),
            self.mean_shift,
            self.moves,
            self.only_before,
            self.only_after,
        )

    def __repr__(self) -> str:
        """The group, and how many regions moved."""
        moved = f"{len(self.moved)} of {len(self.moves)} regions moved"
        return f"<RankComparison {shown(self.node)}: {moved}>"


def compare(before: IndexResult, after: IndexResult, node: str | None = None) -> RankComparison:
    """Which regions have another place in another index: of another year, or made otherwise.

    Places are among the regions with a score in both, so that nobody moves because others came or
    went. Regions are the same if their codes are.

    Args:
        before: An index of one year.
        after: Another, of one year.
        node: The id of a group that both have; None is the root of the first.

    Raises:
        UnknownIdError: If one has no such group, or is of several years.
        SpecError: If no region has a score in both.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]]])
    >>> leaves = ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)
    >>> one, other = (ix.Spec(ix.Group("all", [leaf])) for leaf in leaves)
    >>> found = ix.compare(ix.compute(panel, one), ix.compute(panel, other))
    >>> [(move.region, move.before, move.after) for move in found.moved]
    [('a', 2, 1), ('b', 1, 2)]
    """
    name = before.spec.root.id if node is None else node
    for result in (before, after):
        if len(result.periods) > 1:
            raise UnknownIdError("period", None, hint=_ONE_YEAR)
        result.parts(name)
    first, second = _scored(before, name), _scored(after, name)
    both = [code for code in first if code in second]
    if not both:
        raise SpecError(_NOBODY_IN_BOTH, [name])
    ranks = [_ranks(result, name, both) for result in (before, after)]
    moves = tuple(
        RankMove(code, old, new, new - old, first[code], second[code])
        for code, old, new in zip(both, *ranks, strict=True)
    )
    return RankComparison(
        before=before,
        after=after,
        node=name,
        moves=moves,
        only_before=tuple(code for code in first if code not in second),
        only_after=tuple(code for code in second if code not in first),
    )


def _scored(result: IndexResult, node: str) -> dict[str, float]:
    """The points of the regions that have any."""
    scores: list[float] = result.scores(node).tolist()
    return {
        code: score
        for code, score in zip(result.regions, scores, strict=True)
        if not np.isnan(score)
    }


def _ranks(result: IndexResult, node: str, among: list[str]) -> list[int]:
    found = result.ranks(node, peers=among)
    return [int(found[result.panel.places[code]]) for code in among]
