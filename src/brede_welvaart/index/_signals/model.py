"""What signals are made of: colours, reasons to say nothing, settings, one signal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from attrs import field, frozen

from brede_welvaart._base.ranges import Count, Place, Quarter, Range, Share, Year
from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.model._check import Checked, checked, whole, wrong
from brede_welvaart.model._real import Direction, as_real, between, flag
from brede_welvaart.model.text import Text, Word

_FEWEST_YEARS = 2


class Colour(Word):
    """A colour (*kleur*): towards more broad well-being, towards less, or neither."""

    GREEN = "green", "gunstig", "favourable"
    GREY = "grey", "niet duidelijk", "not clear"
    RED = "red", "ongunstig", "unfavourable"


class Reason(Word):
    """A reason (*reden voor N.B.*) why something cannot be said."""

    NO_FIGURE = "no_figure", "geen recent cijfer", "no recent figure"
    NO_DIRECTION = "no_direction", "geen richting", "no direction"
    TOO_FEW_REGIONS = "too_few_regions", "te weinig regio's", "too few regions"
    TOO_FEW_YEARS = "too_few_years", "te weinig jaren", "too few years"
    BREAK = "break", "trendbreuk", "break in the series"


_MOST_CORRELATED = 0.99
_CORRECTION = Phrase(
    "'pooled_ar1', een getal van 0 tot 0.99, of None",
    "'pooled_ar1', a number from 0 to 0.99, or None",
)
_RELATIVE_TO = Phrase("'median' of None", "'median' or None")
#: How figures of neighbouring years are taken to hang together.
Correction = Literal["pooled_ar1"] | Share | None
#: Beside what movement is seen.
RelativeTo = Literal["median"] | None


def _as_correction(value: Correction) -> Correction:
    return value if value is None or value == "pooled_ar1" else as_real(value)


def _correction(value: object) -> Sequence[Fault]:
    is_number = isinstance(value, float) and 0 <= value <= _MOST_CORRELATED
    if value is None or value == "pooled_ar1" or is_number:
        return ()
    return wrong(FaultCode.NOT_OF_FORM, value, wanted=_CORRECTION)


def _relative_to(value: object) -> Sequence[Fault]:
    if value in {None, "median"}:
        return ()
    return wrong(FaultCode.NOT_OF_FORM, value, wanted=_RELATIVE_TO)


@frozen(repr=False)
class SignalSettings(Checked):
    """The settings (*instellingen van signalen*): ours, and not those of CBS.

    Args:
        period: The year up to which is looked.
        window: How many years are looked at, that one included.
        max_age: How many years old the last figure of a region may be.
        level: The significance level: what is no more likely by chance is coloured.
        correction: How figures of neighbouring years hang together: ``pooled_ar1`` finds it from
            the figures of all regions, per indicator; a number says it; None is not at all.
        false_discovery: Whether the level is the share of the colours of an indicator that may be
            by chance, and not that of all regions that may get one by chance.
        relative_to: Beside what movement is looked at: ``median`` is that of the middle region;
            None is nothing, as it is.

    Raises:
        DataError: If a field is not of its form.
    """

    #: Settings are written in full, as all that programs make.
    IN_FULL: ClassVar[bool] = True

    period: Year = field(metadata=checked(whole))
    window: Annotated[int, Range(_FEWEST_YEARS)] = field(default=8, metadata=checked(whole))
    max_age: Count = field(default=3, metadata=checked(whole))
    level: Share = field(
        default=0.05,
        converter=as_real,
        metadata=checked(
            between(
                1e-12,
                0.5,
                Phrase("een niveau boven 0, hoogstens 0.5", "a level above 0, of at most 0.5"),
            )
        ),
    )
    correction: Correction = field(
        default="pooled_ar1", converter=_as_correction, metadata=checked(_correction)
    )
    false_discovery: bool = field(default=False, metadata=checked(flag))
    relative_to: RelativeTo = field(default=None, metadata=checked(_relative_to))

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """A window holds two years or more; no figure is from after the year."""
        for name, least in (("window", _FEWEST_YEARS), ("max_age", 0)):
            years = getattr(record, name)
            if years is not None and years < least:
                yield Fault(FaultCode.TOO_FEW_YEARS, name, least=least, given=years)


@frozen
class Signal:
    """A signal (*signaal*): how one figure of one region stands and moves. Not a norm.

    What cannot be said is None, and a note says why.

    Attributes:
        region: The code of the region.
        indicator: The id of the indicator.
        year: The year of the region's last figure that is not too old.
        value: That figure.
        margin: How far off the figure may be, at the level; None where that is not known.
        position: The place among all regions with such a figure; 1 is best, equal figures share it.
        of: How many regions have one.
        position_best: The best place that goes with the margins of all figures.
        position_worst: The worst place that does.
        quartile: From 1, the best quarter, to 4.
        position_colour: Green in the best quarter, red in the worst.
        position_note: Why position or colour cannot be said.
        trend: The change per year over the window.
        p_value: How likely so clear a trend is by chance.
        trend_years: How many figures it rests on.
        trend_colour: Green or red if it is significant.
        trend_note: Why trend or colour cannot be said.
        change: The change since the last figure before.
        since: The year of that figure.
        change_p_value: How likely a change so unlike those before is by chance.
        change_colour: Green or red if it is significant.
        change_note: Why change or colour cannot be said.
        correlation: How figures of neighbouring years of this indicator hang together, from 0.
        correlation_assumed: Whether that was assumed, since there was too little to find it from.
    """

    region: str
    indicator: str
    year: Year | None
    value: float | None
    margin: float | None
    position: Place | None
    of: Count
    position_best: Place | None
    position_worst: Place | None
    quartile: Quarter | None
    position_colour: Colour | None
    position_note: Reason | None
    trend: float | None
    p_value: Share | None
    trend_years: Count
    trend_colour: Colour | None
    trend_note: Reason | None
    change: float | None
    since: Year | None
    change_p_value: Share | None
    change_colour: Colour | None
    change_note: Reason | None
    correlation: Share
    correlation_assumed: bool


@frozen
class SignalsRecord:
    """The signals of all regions and indicators, for programs.

    Attributes:
        settings: The settings.
        regions: The codes of the regions.
        indicators: The ids of the indicators.
        directions: Per indicator that has one which way is better: 1 is more, -1 is less.
        units: The unit of every indicator that the catalogue knows, by id.
        signals: All signals, region by region.
        notes: What was assumed when the figures were read.
    """

    settings: SignalSettings
    regions: tuple[str, ...]
    indicators: tuple[str, ...]
    directions: Mapping[str, Direction]
    units: Mapping[str, Text]
    signals: tuple[Signal, ...]
    notes: tuple[PanelNote, ...]
