"""How sure ranks are when nobody knows the right weights: many draws of weights."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import numpy as np
from attrs import frozen

from brede_welvaart._base.ranges import Count, MeanPlace, Multiple, Share, Year
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.rank_counts import Counts, counts_for, rank_counts
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.weight_box import Bounds
from brede_welvaart.errors import Fault, Phrase, SpecError, shown
from brede_welvaart.index._composite.prepare import in_cell
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._plain import plain
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.index._robust.varied import (
    KEPT_APART,
    Varied,
    bounds_faults,
    part_of,
    refuse_faults,
    varied,
    whole_from,
)
from brede_welvaart.model._real import as_pair
from brede_welvaart.model.aggregator import Apart, Minimum

# So many counts at a time: figures are made of copies in longer numbers.
_AT_ONCE = 1 << 20
#: So many draws can be counted, and nobody waits for more.
_MOST_DRAWS = 10**9
_NO_EFFECT = Phrase(
    "gewichten doen niets met een minimum, dus rangen kunnen niet verschillen",
    "weights have no effect on a minimum, so ranks cannot vary",
)


@frozen
class DrawnRanks:
    """The ranks of one region over many draws of weights (*getrokken rangnummers*).

    Attributes:
        region: The code of the region.
        mean: Its mean rank; None if it lacks one of the children.
        p5: The fifth percentile of its ranks.
        p95: The 95th percentile.
        top: The share of the draws in which it is among the best, from 0 to 1.
    """

    region: str
    mean: MeanPlace | None
    p5: MeanPlace | None
    p95: MeanPlace | None
    top: Share | None


@frozen
class RankStabilityRecord:
    """How sure ranks are, for programs.

    Attributes:
        node: The id of the group whose children were weighed.
        period: The year.
        draws: How many times weights were drawn.
        seed: With which seed.
        bounds: Between which every weight was drawn, as a multiple of its own; None is any weights.
        best: How many regions count as the best.
        regions: The ranks of every region.
        notes: What was assumed when the figures were read.
    """

    node: str
    period: Year
    draws: Count
    seed: Count
    bounds: tuple[Multiple, Multiple] | None
    best: Count
    regions: tuple[DrawnRanks, ...]
    notes: tuple[PanelNote, ...]


@frozen(eq=False, repr=False)
class RankStability(Shown):
    """How sure ranks are (*zekerheid van rangnummers*), over many draws of weights.

    Ranks are among the regions of the same kind that lack none of the children.

    Arrays are in the panel's order of regions. A region that lacks one of the children has no
    rank, and NaN in every array of figures.

    Attributes:
        result: The index in that year.
        node: The id of the group whose children were weighed.
        draws: How many times weights were drawn.
        seed: With which seed.
        bounds: Between which every weight was drawn, as a multiple of its own; None is any weights.
        best: How many regions count as the top where none is named.
        counts: How often every region had every rank, shape (regions, regions + 1): in column k
            how often it had rank k, in column 0 how often it had none. Rows add up to the draws.
            In numbers of two bytes up to 32,767 draws, as there are so many.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/rank_stability/1"
    RECORD: ClassVar[type[RankStabilityRecord]] = RankStabilityRecord
    #: What stands in every column of its records.
    KINDS: ClassVar[Mapping[str, str]] = {
        "region": "text",
        **dict.fromkeys(("mean", "p5", "p95", "top"), "number"),
    }

    result: IndexResult
    node: str
    draws: int
    seed: int
    bounds: Bounds | None
    best: int
    counts: Counts

    @property
    def mean(self) -> Floats:
        """The mean rank of every region, shape (regions,)."""
        ranks = np.arange(self.counts.shape[1])
        return self._where_ranked(lambda counts: (counts @ ranks) / self.draws)

    @property
    def p5(self) -> Floats:
        """The fifth percentile; of a hundred draws, five give this rank or a better one."""
        return self.percentile(5)

    @property
    def p95(self) -> Floats:
        """The 95th percentile; of a hundred draws, 95 give this rank or a better one."""
        return self.percentile(95)

    def percentile(self, percent: float) -> Floats:
        """The best rank that a region has or betters in at least such a share of the draws.

        Exact: a rank that occurs, never something between two.

        Args:
            percent: From 0 to 100; 0 gives the best rank drawn, 100 the worst.

        Returns:
            Ranks, shape (regions,).

        Raises:
            DataError: If it is no number from 0 to 100.
        """
        least = part_of(self.draws, percent)

        def reached(counts: Counts) -> Floats:
            has_reached = np.cumsum(counts[:, 1:], axis=1) >= least
            ranks: Floats = has_reached.argmax(axis=1) + 1.0
            return ranks

        return self._where_ranked(reached)

    def top(self, best: int | None = None) -> Floats:
        """The share of the draws in which a region is among the best, from 0 to 1.

        Args:
            best: It is among the best with this rank or a better one; None is `best`.

        Returns:
            Shares, shape (regions,).

        Raises:
            DataError: If it is no whole number of 1 or more.
        """
        number = self.best if best is None else best
        refuse_faults(whole_from(1, "best", number))
        return self._where_ranked(lambda counts: counts[:, 1 : number + 1].sum(axis=1) / self.draws)

    def to_records(self) -> list[dict[str, Any]]:
        """One record per region: region, mean, p5, p95 and top; None without a rank."""
        columns = map(plain, (self.mean, self.p5, self.p95, self.top()))
        names = ("region", "mean", "p5", "p95", "top")
        rows = zip(self.result.regions, *columns, strict=True)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def as_record(self) -> RankStabilityRecord:
        """The same as plain values."""
        return RankStabilityRecord(
            self.node,
            self.result.periods[0],
            self.draws,
            self.seed,
            self.bounds,
            self.best,
            tuple(DrawnRanks(**row) for row in self.to_records()),
            self.result.panel.notes,
        )

    def __repr__(self) -> str:
        """The group, and how many draws of how many regions."""
        ranked = int((self.counts[:, 0] == 0).sum())
        return f"<RankStability {shown(self.node)}: {self.draws} draws, {ranked} regions>"

    def _where_ranked(self, figure: Callable[[Counts], Floats]) -> Floats:
        """A figure of every region that has a rank, from the counts of some regions at a time."""
        found = np.empty(len(self.counts))
        step = max(1, _AT_ONCE // self.counts.shape[1])
        for start in range(0, len(found), step):
            part = slice(start, start + step)
            found[part] = figure(self.counts[part].astype(np.int64))
        return np.where(self.counts[:, 0] == 0, found, np.nan)


def rank_stability(  # noqa: PLR0913 (each of them says how weights are drawn or what is shown)
    result: IndexResult,
    node: str | None = None,
    *,
    draws: int = 10_000,
    seed: int = 1,
    period: int | str | None = None,
    top: int = 10,
    bounds: Bounds | None = None,
) -> RankStability:
    """The ranks of all regions on a group, over many draws of the weights of its direct children.

    Regions are ranked among those of their kind, every kind with the same weights. The same seed
    gives the same ranks, whatever the order of the regions. Ties share their lowest rank, by the
    same rule as in `IndexResult.ranks`. The mean of the group stays what it is.

    Args:
        result: The index.
        node: The id of the group; None is the root.
        draws: How many times weights are drawn.
        seed: Of the generator of numpy, ``default_rng``.
        period: The year; it need not be named if there is only one.
        top: How many regions count as the top where none is named.
        bounds: None draws weights from all there are, each set as likely as any other: uniform over
            the simplex, Dirichlet(1, ..., 1), as exponential numbers divided by their sum; the
            weights of the specification play no part then. Two numbers, such as (0.5, 2), draw
            each weight on its own, uniform between these multiples of that of the specification.

    Returns:
        The ranks, as counts from which every figure follows exactly.

    Raises:
        SpecError: If the group is a minimum, whose weights have no effect, or is kept apart, and
            has no value; or if no region has all its parts.
        DataError: If draws is no whole number from 1 to a milliard, top none of 1 or more, seed
            none of 0 or more, or bounds are not two finite numbers above 0, the first not above
            the second; or if a Mazziotta-Pareto index has no value with weights that were drawn.
        UnknownIdError: If there is no such group or year, or no year is named of more.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 3, 1), ix.Leaf("y", 1, 1)]))
    >>> found = ix.rank_stability(ix.compute(panel, spec), draws=1000, bounds=(0.9, 1.1))
    >>> found.mean.tolist(), found.top(1).tolist()
    ([2.0, 1.0], [0.0, 1.0])
    """
    refuse_faults(
        whole_from(1, "draws", draws, _MOST_DRAWS),
        whole_from(0, "seed", seed),
        whole_from(1, "top", top),
        iter(()) if bounds is None else bounds_faults(bounds),
    )
    asked = varied(result, node, period)
    box = None if bounds is None else as_pair(bounds)
    if isinstance(asked.aggregate, Minimum):
        raise SpecError(_NO_EFFECT, [asked.node])
    if isinstance(asked.aggregate, Apart):
        raise SpecError(KEPT_APART, [asked.node])
    asked.refuse_nobody()
    return RankStability(
        result=asked.result,
        node=asked.node,
        draws=draws,
        seed=seed,
        bounds=box,
        best=top,
        counts=_counts(asked, draws, lambda: _drawing(asked, seed, box)),
    )


def _counts(asked: Varied, draws: int, drawing: Callable[[], Callable[[int], Floats]]) -> Counts:
    regions, year = len(asked.complete), asked.result.periods[0]
    counts = counts_for(regions, draws)
    counts[~asked.complete, 0] = draws
    for numbers in asked.kinds:
        places = np.flatnonzero(asked.complete)[numbers]
        codes = [asked.result.regions[place] for place in places.tolist()]

        def named(fault: Fault, place: int, codes: list[str] = codes) -> Fault:
            return in_cell(fault, asked.node, year, codes[place])

        own = asked.points[:, numbers]
        rank_counts(own, asked.aggregate, drawing(), draws, named, into=(counts, places))
    return counts


def _drawing(asked: Varied, seed: int, bounds: Bounds | None) -> Callable[[int], Floats]:
    """What gives the next weights, one row per draw, each adding up to 1."""
    chance = np.random.default_rng(seed)
    children = len(asked.weights)

    def draw(number: int) -> Floats:
        shape = (number, children)
        if bounds is None:
            drawn = chance.standard_exponential(shape)
        else:
            drawn = asked.weights * chance.uniform(*bounds, shape)
        shares: Floats = drawn / drawn.sum(axis=1, keepdims=True)
        return shares

    return draw
