"""What is said of how sure an index is when every choice may be another one."""

from collections.abc import Mapping

from attrs import frozen

from brede_welvaart._base.ranges import Count, MeanPlace, Multiple, Place, Year
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.model.text import Word


class Choice(Word):
    """A choice that is made in an index (*keuze*)."""

    NORMALISER = "normaliser", "hoe cijfers punten worden", "how figures become points"
    AGGREGATOR = "aggregator", "hoe punten worden samengevoegd", "how points are combined"
    IMPUTATION = "imputation", "hoe gaten worden gevuld", "how gaps are filled"
    WEIGHTS = "weights", "de gewichten", "the weights"


@frozen
class OptionShift:
    """What one option moves by itself (*verschuiving door een optie*).

    Attributes:
        option: The option, such as ``ZScore(mean=100.0, sd=10.0)`` or ``latest, mean``.
        mean_shift: How many places regions move on average with it, up or down, beside the first
            option and all else as it is.
        largest: How many the one moves that moves most.
    """

    option: str
    mean_shift: Multiple
    largest: Count


@frozen
class ChoiceEffect:
    """What a choice does to places (*invloed van een keuze*).

    Attributes:
        choice: Which choice.
        options: What each option moves by itself; none for weights, which are numbers.
        mean_shift: How many places regions move on average, up or down, if this choice alone is
            drawn, beside the place with all first options and the weights of the specification.
        span: Over how many places nine in ten of the draws of this choice alone spread a region, on
            average.
        widest: The same of the region with the widest spread.
        first_order: Which share of the variance of all places comes from this choice alone: its
            first-order Sobol index. None if no place ever differs.
        first_order_error: Its standard error, by bootstrap.
        total_order: Which share this choice has a part in, together with the others: its total
            Sobol index.
        total_order_error: Its standard error, by bootstrap.
    """

    choice: Choice
    options: tuple[OptionShift, ...]
    mean_shift: Multiple
    span: Multiple
    widest: Count
    first_order: float | None
    first_order_error: float | None
    total_order: float | None
    total_order_error: float | None


@frozen
class UncertainRank:
    """The places of one region over all draws (*onzekere plaats*).

    Attributes:
        region: The code of the region.
        place: Its place with all first options and the weights of the specification, among the
            regions of its kind that have a score whatever is chosen; None if it has not.
        mean: Its mean place over all draws.
        p5: The fifth percentile of its places.
        median: The middle one.
        p95: The 95th percentile.
        first_order: Per choice the share of the variance of its place from that choice alone; None
            if its place never differs.
        total_order: Per choice the share in which that choice has a part.
    """

    region: str
    place: Place | None
    mean: MeanPlace | None
    p5: Place | None
    median: Place | None
    p95: Place | None
    first_order: Mapping[str, float | None]
    total_order: Mapping[str, float | None]


@frozen
class UncertaintyRecord:
    """How sure places are when every choice may be another one, for programs.

    Attributes:
        node: The id of the group that is looked at.
        period: The year.
        draws: How many draws there are in each of the two sets.
        seed: With which seed.
        normalisers: The options for how figures become points; none is that of the specification.
        aggregators: The options for how points are combined; none is that of the specification.
        imputations: The options for how gaps are filled; none is that figures stay as they are.
        bounds: Between which every weight was drawn, as a multiple of its own; None is any weights.
        among: How many regions have a score whatever is chosen.
        effects: What every choice does that has more than one option.
        regions: The places of every region.
        notes: What was assumed when the figures were read.
    """

    node: str
    period: Year
    draws: Count
    seed: Count
    normalisers: tuple[str, ...]
    aggregators: tuple[str, ...]
    imputations: tuple[str, ...]
    bounds: tuple[Multiple, Multiple] | None
    among: Count
    effects: tuple[ChoiceEffect, ...]
    regions: tuple[UncertainRank, ...]
    notes: tuple[PanelNote, ...]
