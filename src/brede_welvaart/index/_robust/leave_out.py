"""What an index would be without one of its parts."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import numpy as np
from attrs import frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.likely import not_there
from brede_welvaart._base.ranges import Multiple, Place, Year
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.engine import all_points
from brede_welvaart._kernel.ties import Floats, rank
from brede_welvaart._kernel.tree import group_points, tree_of
from brede_welvaart._kernel.trouble import refuse
from brede_welvaart.errors import Phrase, SpecError, UnknownIdError
from brede_welvaart.index._composite.compute import compute
from brede_welvaart.index._composite.prepare import Reference, in_cell
from brede_welvaart.index._composite.result import NAME_A_YEAR, NO_NODE, IndexResult
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model.spec import Spec

_NOT_LEFT_OUT = Phrase("hier niet weggelaten", "not left out here")
_NOTHING_LEFT = Phrase(
    "zonder deze knoop blijft er niets over", "nothing would be left without this node"
)


@frozen
class ScoreWithout:
    """What one region has on an index without one of its nodes (*score zonder een onderdeel*).

    Attributes:
        node: The id of the node that was left out.
        region: The code of the region.
        value: Its points then; None if it has none.
        rank: Its place then; 1 is best.
    """

    node: str
    region: str
    value: float | None
    rank: Place | None


@frozen
class LeaveOneOutRecord:
    """An index without each of its parts in turn, for programs.

    Attributes:
        node: The id of the index.
        period: The year.
        mean_shift: Per node how many places regions move on average without it; None where no
            region has a rank with it and without it.
        scores: What every region has without each node.
    """

    node: str
    period: Year
    mean_shift: Mapping[str, Multiple | None]
    scores: tuple[ScoreWithout, ...]


@frozen(eq=False, repr=False)
class LeaveOneOut(Shown):
    """An index without each of its parts in turn (*weglaten van één onderdeel*).

    Attributes:
        result: The index with everything.
        nodes: The ids of the nodes that were left out in turn.
        scores: The points on the index without each, shape (nodes, regions); NaN is no value.
        ranks: The ranks by those points, 1 is best, of the same shape.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/leave_one_out/1"
    RECORD: ClassVar[type[LeaveOneOutRecord]] = LeaveOneOutRecord

    result: IndexResult
    nodes: tuple[str, ...]
    scores: Floats
    ranks: Floats

    def rank_change(self, node: str) -> Floats:
        """How many places regions go down (above 0) or up without a node, shape (regions,).

        Raises:
            UnknownIdError: If it is not one of the nodes that were left out.
        """
        if node not in self.nodes:
            raise not_there("node", node, self.nodes, _NOT_LEFT_OUT)
        change: Floats = self.ranks[self.nodes.index(node)] - self.result.ranks()
        return change

    @property
    def mean_shift(self) -> Mapping[str, float]:
        """Per node how many places regions move on average, up or down, without it.

        Over the regions that have a rank with it and without it; NaN if there are none.
        """
        shifts = {node: np.abs(self.rank_change(node)) for node in self.nodes}
        return {
            node: float(shift[~np.isnan(shift)].mean()) if (~np.isnan(shift)).any() else np.nan
            for node, shift in shifts.items()
        }

    def as_record(self) -> LeaveOneOutRecord:
        """The same as plain values."""
        scores = tuple(
            ScoreWithout(
                node,
                region,
                None if np.isnan(value) else value,
                None if np.isnan(place) else int(place),
            )
            for node, values, ranks in zip(
                self.nodes, self.scores.tolist(), self.ranks.tolist(), strict=True
            )
            for region, value, place in zip(self.result.regions, values, ranks, strict=True)
        )
        shifts = {
            node: None if np.isnan(shift) else shift for node, shift in self.mean_shift.items()
        }
        return LeaveOneOutRecord(
            self.result.spec.root.id, self.result.periods[0], FrozenMapping(shifts), scores
        )

    def __repr__(self) -> str:
        """The index, and how many parts were left out."""
        return f"<LeaveOneOut {self.result.spec.root.id!r}: {len(self.nodes)} nodes>"


def leave_one_out(  # noqa: PLR0913 (those of compute, and which nodes)
    panel: Panel,
    spec: Spec,
    period: int | str | None = None,
    *,
    nodes: Iterable[str] | None = None,
    reference: Reference = None,
    directions: Mapping[str, int] | None = None,
) -> LeaveOneOut:
    """The scores and ranks on an index without each of its parts in turn.

    Args:
        panel: The figures.
        spec: What the index is made of.
        period: The year; it need not be named if the panel has only one.
        nodes: The ids of leaves or groups to leave out in turn; None is every leaf.
        reference: As for `compute`.
        directions: As for `compute`.

    Raises:
        SpecError: As for `compute`, or if nothing would be left without a node.
        DataError: As for `compute`.
        UnknownIdError: If there is no such year or node, or no year is named of several.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 3, 1), ix.Leaf("y", 1, 1)]))
    >>> ix.leave_one_out(panel, spec).rank_change("x").tolist()
    [-1.0, 1.0]
    """
    if period is None and len(panel.periods) > 1:
        raise UnknownIdError("period", None, hint=NAME_A_YEAR)
    result = compute(panel, spec, period, reference=reference, directions=directions)
    tree = result.job.tree
    known = result.nodes[1:]
    chosen = tuple(leaf.id for leaf in tree.leaves) if nodes is None else tuple(nodes)
    unknown = [node for node in chosen if node not in known]
    if unknown:
        raise not_there("node", unknown[0], known, NO_NODE)
    points = all_points(result.job)
    scores = np.stack([_without(node, result, points) for node in chosen])
    return LeaveOneOut(result, chosen, scores, rank(scores))


def _without(node: str, result: IndexResult, points: Floats) -> Floats:
    """The points on the index without a node, shape (regions,)."""
    tree = tree_of(result.spec.root, frozenset({node}))
    if not tree.groups:
        raise SpecError(_NOTHING_LEFT, [node])
    whole = [leaf.id for leaf in result.job.tree.leaves]
    rows = [whole.index(leaf.id) for leaf in tree.leaves]
    values, found = group_points(tree, points[rows])
    ids, years = tree.ids, result.periods
    refuse(
        found,
        lambda fault, number, _, place: in_cell(
            fault, ids[number], years[0], result.regions[place]
        ),
    )
    scores: Floats = values[-1, 0]
    return scores
