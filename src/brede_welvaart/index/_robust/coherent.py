"""What is said of how the parts of an index hang together."""

from typing import Annotated

from attrs import frozen

from brede_welvaart._base.ranges import Count, Range, Share, Year
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.model.text import Word

Correlation = Annotated[float, Range(-1, 1)]


class CorrelationFlag(Word):
    """What stands out in a correlation (*opvallende samenhang*)."""

    NEGATIVE = "negative", "tegen elkaar in", "against each other"
    LOW = "low", "nauwelijks samenhang", "hardly together"
    HIGH = "high", "bijna hetzelfde", "nearly the same"


@frozen
class PairCoherence:
    """How two nodes go together (*samenhang van twee*), neither of which is a part of the other.

    Attributes:
        first: The id of one.
        second: The id of the other.
        group: The id of the group in which both are combined; None if they are parts of different
            groups, or are kept apart.
        correlation: Pearson's, over the regions that have both; None under three regions, or if
            one of the two is the same for all.
        regions: How many regions have both.
        flag: Of one group ``negative`` below 0, ``low`` below 0.3, ``high`` above 0.9; of different
            groups only ``high``.
    """

    first: str
    second: str
    group: str | None
    correlation: Correlation | None
    regions: Count
    flag: CorrelationFlag | None


@frozen
class PartCoherence:
    """How a part goes together with a whole (*samenhang met het geheel*), beside its weight.

    Attributes:
        group: The id of the whole.
        part: The id of a node below it.
        is_direct: Whether it is a child of the whole.
        weight: Its weight in the whole when nothing is missing, by the specification.
        correlation: Pearson's, of its points and those of the whole; None as for a pair.
        r_squared: The square of that: which share of the differences between regions in the whole
            goes along with the part.
        regions: How many regions have both.
        flag: If it stands out: ``negative`` below 0, ``low`` below 0.3, ``high`` above 0.9.
    """

    group: str
    part: str
    is_direct: bool
    weight: Share
    correlation: Correlation | None
    r_squared: Share | None
    regions: Count
    flag: CorrelationFlag | None


@frozen
class GroupCoherence:
    """How the children of a group hang together (*samenhang van een groep*).

    Attributes:
        group: The id of the group.
        children: How many it has.
        alpha: Cronbach's alpha of their points, over the regions that have all; None for one child,
            under three regions, or if their sum is the same for all.
        regions: How many regions have all.
        equal_weights: Whether all children have the same weight.
        lowest: The least R-squared of a child with the group; None without any.
        highest: The largest.
        is_uneven: Whether weights are equal and these two lie 0.25 or more apart: then equal
            weights are no equal importance.
    """

    group: str
    children: Count
    alpha: float | None
    regions: Count
    equal_weights: bool
    lowest: Share | None
    highest: Share | None
    is_uneven: bool


@frozen
class CoherenceRecord:
    """How the parts of an index hang together, for programs.

    Attributes:
        node: The id of the group that is looked at, with all below it.
        period: The year.
        groups: Every group that has points.
        parts: Every part of each of these.
        pairs: Every pair of leaves and every pair of groups, neither of which is in the other.
        notes: What was assumed when the figures were read.
    """

    node: str
    period: Year
    groups: tuple[GroupCoherence, ...]
    parts: tuple[PartCoherence, ...]
    pairs: tuple[PairCoherence, ...]
    notes: tuple[PanelNote, ...]
