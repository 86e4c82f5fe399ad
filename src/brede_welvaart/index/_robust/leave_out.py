"""What an index would be without one of its parts."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import numpy as np
from attrs import asdict, frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.likely import not_there
from brede_welvaart._base.ranges import Multiple, Place, Year
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.engine import all_points
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.tree import group_points, tree_of
from brede_welvaart._kernel.trouble import refuse
from brede_welvaart.errors import Phrase, SpecError, UnknownIdError
from brede_welvaart.index._composite.compute import compute
from brede_welvaart.index._composite.peers import ranks_of
from brede_welvaart.index._composite.prepare import Reference, in_cell
from brede_welvaart.index._composite.result import NAME_A_YEAR, NO_NODE, IndexResult
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.model.aggregator import Apart
from brede_welvaart.model.spec import Group, Spec

_KEPT_APART = Phrase(
    "deze delen blijven naast elkaar staan, dus hebben ze samen geen score; noem een ervan met of=",
    "these parts are kept apart, so together they have no score; name one of them with of=",
)
_NO_SCORES = Phrase(
    "geen regio heeft een score op deze groep; vul cijfers van eerdere jaren in (impute, "
    "'latest'), laat onderdelen weg die weinig regio's hebben (theme_spec met period= en "
    "max_age=), of kies een groep eronder",
    "no region has a score on this group; fill in figures of earlier years (impute, 'latest'), "
    "leave out parts that few regions have (theme_spec with period= and max_age=), or choose a "
    "group below it",
)
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
        node: The id of the group that is looked at.
        period: The year.
        mean_shift: Per node how many places regions move on average without it; None where no
            region has a rank with it and without it.
        scores: What every region has without each node.
        notes: What was assumed when the figures were read.
    """

    node: str
    period: Year
    mean_shift: Mapping[str, Multiple | None]
    scores: tuple[ScoreWithout, ...]
    notes: tuple[PanelNote, ...]


@frozen(eq=False, repr=False)
class LeaveOneOut(Shown):
    """An index without each of its parts in turn (*weglaten van één onderdeel*).

    Attributes:
        result: The index with everything.
        of: The id of the group that is looked at.
        nodes: The ids of the nodes that were left out in turn.
        scores: The points on that group without each, shape (nodes, regions); NaN is no value.
        ranks: The ranks by those points, 1 is best, of the same shape.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/leave_one_out/1"
    RECORD: ClassVar[type[LeaveOneOutRecord]] = LeaveOneOutRecord

    result: IndexResult
    of: str
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
        change: Floats = self.ranks[self.nodes.index(node)] - self.result.ranks(self.of)
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

    def to_records(self) -> list[dict[str, Any]]:
        """One record per part and region: the points and the rank without that part."""
        return [asdict(one) for one in self.as_record().scores]

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
            self.of,
            self.result.periods[0],
            FrozenMapping(shifts),
            scores,
            self.result.panel.notes,
        )

    def __repr__(self) -> str:
        """The group, and how many parts were left out."""
        return f"<LeaveOneOut {self.of!r}: {len(self.nodes)} nodes>"


def leave_one_out(  # noqa: PLR0913 (those of compute, and which nodes)
    panel: Panel,
    spec: Spec,
    period: int | str | None = None,
    *,
    of: str | None = None,
    nodes: Iterable[str] | None = None,
    reference: Reference = None,
    directions: Mapping[str, int] | None = None,
) -> LeaveOneOut:
    """The scores and ranks on an index, or a group of it, without each of its parts in turn.

    Regions that have a score with everything have one without a part too, as far as anything is
    left: how much must be there (`min_coverage`) is not asked anew.

    Args:
        panel: The figures.
        spec: What the index is made of.
        period: The year; it need not be named if the panel has only one.
        of: The id of the group that is looked at; None is the root.
        nodes: The ids of leaves or groups below it to leave out in turn; None is every leaf.
        reference: As for `compute`.
        directions: As for `compute`.

    Raises:
        SpecError: As for `compute`, or if nothing would be left without a node, or no region has a
            score on the group.
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
    node = spec.root.id if of is None else of
    group = _group(result, node)
    known = tree_of(group).ids
    chosen = tuple(leaf.id for leaf in tree_of(group).leaves) if nodes is None else tuple(nodes)
    unknown = [key for key in chosen if key not in known or key == node]
    if unknown:
        raise not_there("node", unknown[0], known, NO_NODE)
    points = all_points(result.job)
    scores = np.stack([_without(key, group, result, points) for key in chosen])
    return LeaveOneOut(result, node, chosen, scores, ranks_of(scores, "min", None, panel))


def _group(result: IndexResult, node: str) -> Group:
    """The group with this id.

    Raises:
        UnknownIdError: If there is none.
        SpecError: If no region has a score on it.
    """
    result.parts(node)
    group = next(group for group in result.spec.groups if group.id == node)
    if isinstance(group.aggregate, Apart):
        raise SpecError(_KEPT_APART, [child.id for child in group.children])
    if np.isnan(result.scores(node)).all():
        raise SpecError(_NO_SCORES, [node])
    return group


def _without(node: str, group: Group, result: IndexResult, points: Floats) -> Floats:
    """The points on a group without a node, shape (regions,)."""
    tree = tree_of(group, frozenset({node}))
    if not tree.groups:
        raise SpecError(_NOTHING_LEFT, [node])
    whole = result.job.tree
    leaves, groups = [leaf.id for leaf in whole.leaves], [item.id for item in whole.groups]
    rows = [leaves.index(leaf.id) for leaf in tree.leaves]
    there = ~np.isnan(result.values[[groups.index(item.id) for item in tree.groups]])
    values, found = group_points(tree, points[rows], complete=True, there=there)
    ids, years = tree.ids, result.periods
    refuse(
        found,
        lambda fault, number, _, place: in_cell(
            fault, ids[number], years[0], result.regions[place]
        ),
    )
    scores: Floats = values[-1, 0]
    return scores
