"""What comes out of an index: scores, ranks, coverage, bounds, and what they are made of."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Literal, NamedTuple

import numpy as np
from attrs import evolve, frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.likely import not_there
from brede_welvaart._base.result import InExcel
from brede_welvaart._kernel import engine
from brede_welvaart._kernel.job import Job
from brede_welvaart._kernel.ties import TIES, Floats, Ties
from brede_welvaart.errors import Phrase, SpecError, UnknownIdError, known, shown
from brede_welvaart.index._composite.cut import CutFigure, cut_figures
from brede_welvaart.index._composite.peers import Peers, ranks_of
from brede_welvaart.index._composite.prepare import outline
from brede_welvaart.index._composite.record import IndexRecord
from brede_welvaart.index._composite.rows import columns, node_scores, table
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model._real import Direction
from brede_welvaart.model.aggregator import Apart
from brede_welvaart.model.series import Break
from brede_welvaart.model.spec import Spec

NAME_A_YEAR = Phrase("noem een van de jaren", "name one of the years")
NO_NODE = Phrase("niet in deze specificatie", "not in this specification")
_IS_A_GROUP = Phrase("het is een groep: vraag de scores ervan", "it is a group: ask for its scores")
_IS_A_LEAF = Phrase("het is een blad, zonder onderdelen", "it is a leaf, which has no parts")
_NO_PARTS = Phrase(
    "alleen rekenkundige gemiddelden hebben onderdelen die optellen",
    "only arithmetic means have parts that add up",
)
_OTHER_YEAR = Phrase("niet onder de jaren van deze uitkomst", "not among the years of this result")


class GroupParts(NamedTuple):
    """The parts (*onderdelen*) of a group.

    Attributes:
        ids: The ids of its children.
        weights: Their weights, adding up to 1, shape (C,).
        values: Their points, shape (C, regions) or (C, regions, years); NaN is missing.
    """

    ids: tuple[str, ...]
    weights: Floats
    values: Floats


@frozen(eq=False, repr=False, slots=False)
class IndexResult(InExcel):
    """The result (*uitkomst*) of an index.

    Arrays are in the panel's order of regions. A node is named by its id; none named is the root.
    With one year arrays have the shape (regions,), with more (regions, years). NaN is: no value.

    Attributes:
        panel: The figures.
        spec: What the index is made of.
        periods: The years.
        directions: Per leaf which way is better, as it was used.
        job: What was computed, as the kernel takes it, so that coverage, bounds and points of
            leaves can be computed when they are asked for.
        values: The points of all groups, shape (groups, years, regions) (likewise).
    """

    FORMAT: ClassVar[str] = "brede_welvaart/index_result/1"
    RECORD: ClassVar[type[IndexRecord]] = IndexRecord

    panel: Panel
    spec: Spec
    periods: tuple[int, ...]
    directions: Mapping[str, Direction]
    job: Job
    values: Floats

    @property
    def regions(self) -> tuple[str, ...]:
        """The codes of the regions."""
        return self.panel.regions

    @lazy
    def nodes(self) -> tuple[str, ...]:
        """The ids of all nodes, each before its children; those of weight 0 are not there."""
        ids = self.job.tree.ids
        return tuple(ids[number] for number in self.job.tree.below(len(ids) - 1))

    @lazy
    def scored_nodes(self) -> tuple[str, ...]:
        """The ids of the groups that can have points, which are all but those kept apart."""
        return tuple(
            group.id
            for group in self.spec.groups
            if group.id in self.nodes and not isinstance(group.aggregate, Apart)
        )

    @property
    def breaks(self) -> tuple[Break, ...]:
        """The breaks in the series of its leaves over which its years cannot be compared."""
        first, last = self.periods[0], self.periods[-1]
        return tuple(
            item
            for item in self.panel.breaks
            if item.indicator in self.directions and first < item.period <= last
        )

    @lazy
    def cut(self) -> tuple[CutFigure, ...]:
        """The figures beyond goalposts that clip, which count as the post."""
        normalisers = outline(self.spec).normalisers
        return tuple(cut_figures(self.panel, self.job, normalisers, self.periods))

    def at(self, period: int | str | None = None) -> "IndexResult":
        """The same for one of its years, which need not be named if there is only one.

        Raises:
            UnknownIdError: If it is not one of its years, or none is named of more.
        """
        place = self._period(period)
        if len(self.periods) == 1:
            return self
        only = slice(place, place + 1)
        return evolve(
            self,
            periods=self.periods[only],
            job=engine.only(self.job, only),
            values=self.values[:, only],
        )

    def scores(self, node: str | None = None) -> Floats:
        """The points of all regions on a node; of a leaf they are its normalised figures.

        Raises:
            UnknownIdError: If there is no such node.
        """
        return self._shaped(self._values(self._number(node)))

    def normalised(self, leaf: str) -> Floats:
        """The points of all regions on a leaf.

        Raises:
            UnknownIdError: If there is no such leaf.
        """
        number = self._number(leaf)
        if number >= len(self.job.tree.leaves):
            raise UnknownIdError("leaf", leaf, hint=_IS_A_GROUP)
        return self._shaped(self._points[number])

    def value(
        self, region: str, node: str | None = None, period: int | str | None = None
    ) -> float | None:
        """The points of one region on a node; None if it has none.

        Args:
            region: Its code.
            node: The id of the node; None is the root.
            period: The year; it need not be named if there is only one.

        Raises:
            UnknownIdError: If there is no such region, node or year, or no year is named of more.
        """
        place = self.panel.region_number(region)
        found = float(self._values(self._number(node))[self._period(period), place])
        return None if np.isnan(found) else found

    def ranks(
        self, node: str | None = None, *, ties: Ties = "min", peers: Peers | None = None
    ) -> Floats:
        """The ranks of all regions on a node among those of their kind, per year; 1 is best.

        Points within 1e-12 of each other, relative to the larger, share a rank.

        Args:
            node: The id of the node; None is the root.
            ties: The rank that they share: their lowest (``min``), highest (``max``) or mean one
                (``average``); ``dense`` is the lowest, without gaps after it.
            peers: Rank among peers only: per region the name of its group, such as a province, or
                the codes of one group. Other regions have no rank. None is: among regions of the
                same kind, such as municipalities; labels that are not recognised are one kind.

        Raises:
            UnknownIdError: If there is no such node or way with ties.
            DataError: If a region in a list of peers is not in the panel: every such region.
        """
        if ties not in TIES:
            raise UnknownIdError("way with ties", ties, hint=known(TIES))
        values = self._values(self._number(node))
        return self._shaped(ranks_of(values, ties, peers, self.panel))

    def coverage(self, node: str | None = None) -> Floats:
        """Which share of the weight of a node is in leaves that have a figure, from 0 to 1.

        Raises:
            UnknownIdError: If there is no such node.
        """
        return self._shaped(engine.coverage(self.job, self._number(node)))

    def imputed(self, node: str | None = None) -> Floats:
        """Which share of the weight of a node is in leaves of which the figure was filled in.

        From 0 to 1, and a part of its coverage.

        Raises:
            UnknownIdError: If there is no such node.
        """
        number, filled = self._number(node), self.panel.imputed
        if filled is None:
            return self._shaped(np.zeros((len(self.periods), len(self.regions))))
        years = [self.panel.periods.index(year) for year in self.periods]
        return self._shaped(engine.filled_in(self.job, number, filled.transpose(1, 2, 0)[:, years]))

    def low(self, node: str | None = None) -> Floats | None:
        """The points if every missing leaf had its worst points seen, or its goalposts' worst.

        None if the node or one below it is a Mazziotta-Pareto index, which has no bounds.

        Raises:
            UnknownIdError: If there is no such node.
        """
        return self._bound(0, node)

    def high(self, node: str | None = None) -> Floats | None:
        """The points if every missing leaf had its best points seen, or its goalposts' best.

        None if the node or one below it is a Mazziotta-Pareto index, which has no bounds.

        Raises:
            UnknownIdError: If there is no such node.
        """
        return self._bound(1, node)

    def parts(self, node: str | None = None) -> GroupParts:
        """The direct children of a group, their weights and their points.

        Raises:
            UnknownIdError: If there is no such group.
        """
        number = self._number(node) - len(self.job.tree.leaves)
        if number < 0:
            raise UnknownIdError("group", node, hint=_IS_A_LEAF)
        group = self.job.tree.groups[number]
        ids = self.job.tree.ids
        values = [self._shaped(self._values(child)) for child in group.children]
        return GroupParts(
            tuple(ids[child] for child in group.children), group.weights, np.stack(values)
        )

    def effective_weights(self, node: str | None = None) -> Mapping[str, float]:
        """The weight of every leaf in a node when nothing is missing; together 1.

        Raises:
            UnknownIdError: If there is no such node.
        """
        weights = self.job.tree.leaf_weights(self._number(node))
        return FrozenMapping({self.job.tree.ids[leaf]: weight for leaf, weight in weights.items()})

    def contributions(
        self, region: str, node: str | None = None, period: int | str | None = None
    ) -> Mapping[str, float]:
        """The points that every leaf adds to the value of one region; they add up to it.

        Leaves without a figure are not there; without a value there are none.

        Args:
            region: Its code.
            node: The id of the node; None is the root.
            period: The year; it need not be named if there is only one.

        Raises:
            SpecError: If the node or one below it is no arithmetic mean: there is no sum then.
            UnknownIdError: If there is no such region, node or year, or no year is named of more.
        """
        number = self._number(node)
        tree = self.job.tree
        if not tree.is_arithmetic(number):
            raise SpecError(_NO_PARTS, [tree.ids[number]])
        cell = self._period(period), self.panel.region_number(region)
        found = engine.contributions(self.job, self.values, number, cell)
        return FrozenMapping({tree.ids[leaf]: points for leaf, points in found.items()})

    def to_records(self, nodes: Iterable[str] | None = None) -> list[dict[str, Any]]:
        """The results as plain values: one per year, region and node.

        Args:
            nodes: The ids of nodes; None is all.

        Returns:
            Each with region, period, node, value, rank, coverage, imputed, low and high; what is
            not there is None.

        Raises:
            UnknownIdError: If there is no such node.
        """
        found = self._columns(nodes)
        return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]

    def to_frame(
        self,
        backend: Any = "pandas",  # noqa: ANN401 (a name, a module, a connection or a session)
        nodes: Iterable[str] | None = None,
        *,
        wide: bool = False,
    ) -> Any:  # noqa: ANN401 (a frame of any kind)
        """The results as a data frame: the rows of `to_records`, in the layout of all tables.

        Args:
            backend: The kind of frame, such as ``pandas``, ``polars`` or ``duckdb``, or where it is
                made, as for `frames.to_frame`.
            nodes: The ids of nodes; None is all.
            wide: Whether to give the points only, a row per region and year, a column per node.

        Raises:
            MissingExtraError: If narwhals, or what makes this kind of frame, is not installed.
            UnknownIdError: If there is no such node, or no such kind of frame.
        """
        from brede_welvaart._frames import frame_of

        found, kinds = table(self._columns(nodes), wide=wide)
        return frame_of(found, backend, kinds)

    def as_record(self) -> IndexRecord:
        """The same as plain values, ranks as whole numbers."""
        return IndexRecord(
            self.spec,
            self.periods,
            self.regions,
            self.directions,
            self.effective_weights(),
            self.breaks,
            self.cut,
            node_scores(self._columns(None)),
            self.panel.notes,
        )

    def __repr__(self) -> str:
        """The index, and how much was computed."""
        years = " and ".join(map(str, dict.fromkeys((self.periods[0], self.periods[-1]))))
        return (
            f"<IndexResult {shown(self.spec.root.id)}: {len(self.regions)} regions, "
            f"{len(self.job.tree.leaves)} leaves, {years}>"
        )

    @lazy
    def _points(self) -> Floats:
        return engine.all_points(self.job)

    @lazy
    def _bounds(self) -> Floats:
        return engine.bounds(self.job, self.values)

    def _bound(self, side: Literal[0, 1], node: str | None) -> Floats | None:
        number = self._number(node)
        if not self.job.tree.has_bounds(number):
            return None
        first = len(self.job.tree.leaves)
        found = self._points[number] if number < first else self._bounds[side, number - first]
        return self._shaped(found)

    def _values(self, number: int) -> Floats:
        first = len(self.job.tree.leaves)
        values: Floats = self._points[number] if number < first else self.values[number - first]
        return values

    def _shaped(self, values: Floats) -> Floats:
        """As it is handed out, from the shape (years, regions)."""
        found: Floats = values[0] if len(self.periods) == 1 else values.T
        return np.array(found)

    def _number(self, node: str | None) -> int:
        ids = self.job.tree.ids
        if node is None:
            return len(ids) - 1
        if node in ids:
            return ids.index(node)
        raise not_there("node", node, ids, NO_NODE)

    def _period(self, period: int | str | None) -> int:
        if period is None and len(self.periods) == 1:
            return 0
        if period is None:
            raise UnknownIdError("period", None, hint=NAME_A_YEAR)
        year = self.panel.periods[self.panel.period_number(period)]
        if year not in self.periods:
            raise UnknownIdError("period", period, hint=_OTHER_YEAR)
        return self.periods.index(year)

    def _columns(self, nodes: Iterable[str] | None) -> dict[str, list[Any]]:
        chosen = list(self.nodes if nodes is None else nodes)
        figures: dict[str, Callable[[str], Floats | None]] = {
            "value": self.scores,
            "rank": self.ranks,
            "coverage": self.coverage,
            "imputed": self.imputed,
            "low": self.low,
            "high": self.high,
        }
        return columns(self.periods, self.regions, chosen, figures)
