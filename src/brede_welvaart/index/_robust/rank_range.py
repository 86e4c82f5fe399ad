"""The best and the worst rank that a region can have while the weights vary between bounds."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, ClassVar

import numpy as np
from attrs import frozen

from brede_welvaart._base.extras import require
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.ranges import Count, Multiple, Place, Year
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.linear import linear_points
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.weight_box import Bounds
from brede_welvaart.errors import Fault, Phrase, SpecError, shown
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.index._robust.rank_search import RankProblem, Span, share, spans
from brede_welvaart.index._robust.varied import (
    Varied,
    bounds_faults,
    number_of,
    refuse_faults,
    varied,
)
from brede_welvaart.model._real import as_pair, as_real, positive

#: After how many seconds the search for ranks stops, unless it is told otherwise.
TIME_LIMIT = 60.0
_RANKS = ("best", "worst", "best_found", "worst_found", "place", "among")
_TOO_FAR = Phrase(
    "een macht die zo ver van 1 ligt is te veel voor kommagetallen",
    "a power so far from 1 is too much for floats",
)


@frozen
class RegionRanks:
    """The best and worst rank that one region can have (*rangnummers van een regio*).

    Attributes:
        region: The code of the region.
        best: No weights give a better rank than this; where proved, some give it.
        worst: No weights give a worse rank than this; where proved, some give it.
        best_found: The best rank that some weights were found to give.
        worst_found: The worst rank that some weights were found to give.
        proved: Whether best and worst are what was found.
        place: The rank with the weights of the specification, which lies from best to worst.
        among: Among how many regions all these are: those of its kind that lack no child.
    """

    region: str
    best: Place
    worst: Place
    best_found: Place
    worst_found: Place
    proved: bool
    place: Place
    among: Count


@frozen
class RankRangeRecord:
    """The best and worst rank that can be, for programs.

    Attributes:
        node: The id of the group whose children were weighed.
        period: The year.
        bounds: Between which each weight varies, as a multiple of its own.
        regions: The ranks of the regions that were asked for and lack no child.
        notes: What was assumed when the figures were read.
    """

    node: str
    period: Year
    bounds: tuple[Multiple, Multiple]
    regions: tuple[RegionRanks, ...]
    notes: tuple[PanelNote, ...]


@frozen(eq=False, repr=False)
class RankRange(Shown):
    """The best and worst rank that can be (*bereik van rangnummers*), weights within the bounds.

    All ranks are among the regions of the same kind that lack no child.
    Arrays have the shape (regions,), in the panel's order. NaN for regions that lack a child or
    were not asked for.

    Attributes:
        result: The index in that year.
        node: The id of the group whose children were weighed.
        bounds: Between which each weight varies, as a multiple of its own.
        best: No weights give a better rank than this; where proved, some give it.
        worst: No weights give a worse rank than this; where proved, some give it.
        best_found: The best rank that some weights were found to give.
        worst_found: The worst rank that some weights were found to give.
        proved: Whether best and worst are what was found; False too where they are NaN.
        place: The rank with the weights of the specification, which lies from best to worst.
        among: Among how many regions all these are.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/rank_range/1"
    RECORD: ClassVar[type[RankRangeRecord]] = RankRangeRecord
    #: What stands in every column of its records.
    KINDS: ClassVar[Mapping[str, str]] = {
        "region": "text",
        **dict.fromkeys(_RANKS, "whole"),
        "proved": "flag",
    }

    result: IndexResult
    node: str
    bounds: Bounds
    best: Floats
    worst: Floats
    best_found: Floats
    worst_found: Floats
    proved: Flags
    place: Floats
    among: Floats

    def of(self, region: str) -> tuple[int, int] | None:
        """The best and the worst rank of one region; None if it has none here.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        place = self.result.panel.region_number(region)
        best, worst = self.best[place], self.worst[place]
        return None if np.isnan(best) else (int(best), int(worst))

    def to_records(self) -> list[dict[str, Any]]:
        """One record per region with a rank: its ranks, among how many, and if they are proved."""
        return [
            {
                "region": self.result.regions[place],
                **{name: int(getattr(self, name)[place]) for name in _RANKS},
                "proved": bool(self.proved[place]),
            }
            for place in np.flatnonzero(~np.isnan(self.best)).tolist()
        ]

    def as_record(self) -> RankRangeRecord:
        """The same as plain values."""
        regions = tuple(RegionRanks(**row) for row in self.to_records())
        notes = self.result.panel.notes
        return RankRangeRecord(self.node, self.result.periods[0], self.bounds, regions, notes)

    def __repr__(self) -> str:
        """The group, for how many regions, and how many are proved."""
        number, proved = int((~np.isnan(self.best)).sum()), int(self.proved.sum())
        return f"<RankRange {shown(self.node)}: {number} regions, {proved} proved>"


def rank_range(  # noqa: PLR0913 (each of them says what is looked at or for how long)
    result: IndexResult,
    node: str | None = None,
    *,
    bounds: Bounds = (0.5, 2.0),
    period: int | str | None = None,
    time_limit: float | None = TIME_LIMIT,
    regions: Iterable[str] | None = None,
) -> RankRange:
    """The best and worst rank of regions while the weights of a group's direct children vary.

    Each weight varies on its own, from the lower to the higher bound times that of the
    specification, ends included. Ranks are those that `IndexResult.ranks` would give with these
    weights: points within 1e-12 of each other tie and share their lowest rank. Regions are ranked
    among those of their kind that lack no child.

    Nothing is sampled. Regions that are above, or not, whatever the weights are counted in closed
    form. For the others a mixed-integer program finds the most that can be above, or not above, at
    once; every rank that is found is one that ranking with its weights gave. What is proved is the
    same on every machine. What is not proved in time, or lies too near a tie for floats, comes as
    bounds that are proven all the same: the truth lies from `best` to `best_found`, and from
    `worst_found` to `worst`. The solver prints, so it runs in a process of its own, which ends
    after a while without work; where none can be started, as in a browser, it runs in this one.
    Up to a dozen regions need no such program.

    Args:
        result: The index.
        node: The id of the group; None is the root.
        bounds: The lower and the higher bound, above 0.
        period: The year; it need not be named if there is only one.
        time_limit: After how many seconds to stop, of all regions together; what is left of the
            time is shared over the problems that are left. None is never.
        regions: The codes of the regions to look at, among all; None is every region.

    Returns:
        The ranks, in the panel's order of regions.

    Raises:
        SpecError: If the group is no arithmetic, geometric, harmonic or power mean, its power is
            too far from 1 for floats, or no region has all its parts.
        DataError: If bounds are not two finite numbers above 0, the first not above the second, or
            the time is no finite number above 0.
        UnknownIdError: If there is no such group, region or year, or no year is named of more.
        MissingExtraError: If scipy is not installed.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]], [[1], [3]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    >>> found = ix.rank_range(ix.compute(panel, spec))
    >>> found.of("a"), found.of("c"), found.proved.tolist()
    ((1, 2), (3, 3), [True, True, True])
    """
    require("index", "scipy")
    refuse_faults(bounds_faults(bounds), _time_faults(time_limit))
    until = time.monotonic() + (np.inf if time_limit is None else as_real(time_limit))
    asked = varied(result, node, period)
    power = asked.power
    asked.refuse_nobody()
    low, high = as_pair(bounds)
    # Only the ratios of weights matter; the solver takes numbers from 1e20 on for infinite.
    found = _spans(asked, power, (low / high, 1.0), _chosen(asked, regions), until)
    return _as_result(asked, (low, high), found)


def rank_ranges(  # noqa: PLR0913 (those of rank_range)
    result: IndexResult,
    nodes: Iterable[str] | None = None,
    *,
    bounds: Bounds = (0.5, 2.0),
    period: int | str | None = None,
    time_limit: float | None = TIME_LIMIT,
    regions: Collection[str] | None = None,
) -> Mapping[str, RankRange]:
    """The best and worst rank of regions, on several groups.

    Groups of which weights change nothing, or that are no mean of the kind that `rank_range` looks
    at, are left out.

    Args:
        result: The index.
        nodes: The ids of the groups; None is all that have scores. They are taken one by one, so
            that whoever gives them sees how far the work is.
        bounds: As for `rank_range`.
        period: As for `rank_range`.
        time_limit: As for `rank_range`, of each group by itself.
        regions: As for `rank_range`.

    Raises:
        DataError: As for `rank_range`.
        UnknownIdError: As for `rank_range`.
        MissingExtraError: As for `rank_range`.
    """
    found: dict[str, RankRange] = {}
    for node in result.scored_nodes if nodes is None else nodes:
        if len(result.parts(node).ids) > 1:
            with suppress(SpecError):
                found[node] = rank_range(
                    result,
                    node,
                    bounds=bounds,
                    period=period,
                    time_limit=time_limit,
                    regions=regions,
                )
    return FrozenMapping(found)


def _time_faults(time_limit: object) -> Iterator[Fault]:
    return iter(()) if time_limit is None else number_of(positive, time_limit, "time_limit")


def _chosen(asked: Varied, regions: Iterable[str] | None) -> Flags:
    """Which of the regions that have all children are asked for."""
    if regions is None:
        return np.ones(asked.points.shape[1], bool)
    codes = [regions] if isinstance(regions, str) else regions
    chosen = np.zeros(len(asked.complete), bool)
    chosen[[asked.result.panel.region_number(code) for code in codes]] = True
    return chosen[asked.complete]


def _spans(asked: Varied, power: float, box: Bounds, chosen: Flags, until: float) -> Floats:
    """What `Span` holds of every region that is chosen, shape (6, complete regions); else NaN."""
    found = np.full((len(Span._fields), len(chosen)), np.nan)
    left = int(chosen.sum())
    for numbers in asked.kinds:
        points = asked.points[:, numbers]
        line = linear_points(points, power)
        if line is None:
            raise SpecError(_TOO_FAR, [asked.node])
        own = np.flatnonzero(chosen[numbers]).tolist()
        if own:
            problem = RankProblem(points, line, asked.weights, asked.aggregate, box)
            for number, span in spans(problem, own, share(until, left / len(own))).items():
                found[:, numbers[number]] = span
            left -= len(own)
    return found


def _as_result(asked: Varied, bounds: Bounds, found: Floats) -> RankRange:
    best, worst, best_found, worst_found, place, among = map(asked.spread, found)
    return RankRange(
        result=asked.result,
        node=asked.node,
        bounds=bounds,
        best=best,
        worst=worst,
        best_found=best_found,
        worst_found=worst_found,
        proved=(best == best_found) & (worst == worst_found),
        place=place,
        among=among,
    )
