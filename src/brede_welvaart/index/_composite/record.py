"""The result of an index as plain values, for programs."""

from collections.abc import Mapping

from attrs import frozen

from brede_welvaart._base.ranges import Place, Share, Year
from brede_welvaart.index._composite.cut import CutFigure
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.model._real import Direction
from brede_welvaart.model.series import Break
from brede_welvaart.model.spec import Spec


@frozen
class NodeScore:
    """What one region has on one node in one year (*score van een knoop*).

    Attributes:
        region: The code of the region.
        period: The year.
        node: The id of the node.
        value: Its points; None if it has none.
        rank: Its place among all regions; 1 is best.
        coverage: Which share of the weight is in leaves that have a figure, from 0 to 1.
        imputed: Which share is in leaves of which the figure was filled in; a part of the coverage.
        low: The points if what is missing were at its worst; None where that cannot be said.
        high: The points if it were at its best; None where that cannot be said.
    """

    region: str
    period: Year
    node: str
    value: float | None
    rank: Place | None
    coverage: Share
    imputed: Share
    low: float | None
    high: float | None


@frozen
class IndexRecord:
    """The result of an index, for programs.

    Attributes:
        spec: What the index is made of.
        periods: The years.
        regions: The codes of the regions.
        directions: Per leaf which way is better, as it was used: 1 is more, -1 is less.
        weights: The weight of every leaf in the whole when nothing is missing.
        breaks: The breaks over which its years cannot be compared.
        cut: The figures beyond goalposts that clip: they count as the post.
        scores: What every region has on every node, year by year.
        notes: What was assumed when the figures were read.
    """

    spec: Spec
    periods: tuple[Year, ...]
    regions: tuple[str, ...]
    directions: Mapping[str, Direction]
    weights: Mapping[str, Share]
    breaks: tuple[Break, ...]
    cut: tuple[CutFigure, ...]
    scores: tuple[NodeScore, ...]
    notes: tuple[PanelNote, ...]
