"""What signals are made of: colours, reasons to say nothing, settings, one signal."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from attrs import field, frozen

from brede_welvaart._base.ranges import Count, Multiple, Place, Quarter, Range, Share, Year
from brede_welvaart._kernel.trend import METHODS
from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.model._check import Checked, checked, whole, wrong
from brede_welvaart.model._real import LARGEST, Direction, as_real, between
from brede_welvaart.model.text import Text

_FEWEST_YEARS = 2
_WINDOW = Phrase(f"{_FEWEST_YEARS} jaren of meer", f"{_FEWEST_YEARS} years or more")
TrendMethod = Literal["mann_kendall", "least_squares"]


class Colour(StrEnum):
    """A colour (*kleur*): towards more broad well-being, towards less, or neither."""

    GREEN = "green"
    GREY = "grey"
    RED = "red"

    @property
    def label(self) -> Text:
        """What people read for this word."""
        return _COLOURS[self]


class Reason(StrEnum):
    """A reason (*reden voor N.B.*) why something cannot be said."""

    NO_FIGURE = "no_figure"
    NO_DIRECTION = "no_direction"
    TOO_FEW_REGIONS = "too_few_regions"
    TOO_FEW_YEARS = "too_few_years"
    BREAK = "break"

    @property
    def label(self) -> Text:
        """What people read for this word."""
        return _REASONS[self]


_COLOURS = {
    Colour.GREEN: Text("gunstig", "favourable"),
    Colour.GREY: Text("niet duidelijk", "not clear"),
    Colour.RED: Text("ongunstig", "unfavourable"),
}
_REASONS = {
    Reason.NO_FIGURE: Text("geen cijfer", "no figure"),
    Reason.NO_DIRECTION: Text("geen richting", "no direction"),
    Reason.TOO_FEW_REGIONS: Text("te weinig regio's", "too few regions"),
    Reason.TOO_FEW_YEARS: Text("te weinig jaren", "too few years"),
    Reason.BREAK: Text("trendbreuk", "break in the series"),
}


def _method(value: object) -> tuple[Fault, ...]:
    if isinstance(value, str) and value in METHODS:
        return ()
    return wrong(FaultCode.NOT_A_CHOICE, value, known=tuple(METHODS), likely=METHODS)


_share = between(
    0.0, LARGEST, Phrase("een eindig getal van 0 of meer", "a finite number of 0 or more")
)
_level = between(
    1e-12,
    0.5,
    Phrase("een niveau boven 0, van hoogstens 0.5", "a level above 0, of at most 0.5"),
)


@frozen(repr=False)
class SignalSettings(Checked):
    """The settings (*instellingen van signalen*): ours, and not those of CBS.

    Args:
        period: The year up to which is looked.
        window: How many years are looked at, that one included.
        method: How a trend is found and tested: ``mann_kendall`` (the median slope of Theil and
            Sen) or ``least_squares`` (a straight line and its t-test).
        level: The significance level: a trend counts if it is no more likely by chance.
        smallest_change: The least change that counts, as a share of the distance between the
            quartiles of all regions in that year.

    Raises:
        DataError: If a field is not of its form.
    """

    #: Settings are written in full, as all that programs make.
    IN_FULL: ClassVar[bool] = True

    period: Year = field(metadata=checked(whole))
    window: Annotated[int, Range(_FEWEST_YEARS)] = field(default=8, metadata=checked(whole))
    method: TrendMethod = field(default="mann_kendall", metadata=checked(_method))
    level: Share = field(
        default=0.05,
        converter=as_real,
        metadata=checked(_level),
    )
    smallest_change: Multiple = field(default=0.1, converter=as_real, metadata=checked(_share))

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """A window holds two years or more."""
        if record.window is not None and record.window < _FEWEST_YEARS:
            yield Fault(FaultCode.NOT_OF_FORM, "window", given=record.window, wanted=_WINDOW)


@frozen
class Signal:
    """A signal (*signaal*): how one figure of one region stands and moves. Not a norm.

    What cannot be said is None, and a note says why.

    Attributes:
        region: The code of the region.
        indicator: The id of the indicator.
        year: The last year in the window in which any region has a figure.
        value: The figure of that year.
        position: The place among all regions with a figure; 1 is best, equal figures share it.
        of: How many regions have a figure.
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
        change_colour: Green or red if the change is large enough to count.
        change_note: Why change or colour cannot be said.
    """

    region: str
    indicator: str
    year: Year | None
    value: float | None
    position: Place | None
    of: Count
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
    change_colour: Colour | None
    change_note: Reason | None


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
    """

    settings: SignalSettings
    regions: tuple[str, ...]
    indicators: tuple[str, ...]
    directions: Mapping[str, Direction]
    units: Mapping[str, Text]
    signals: tuple[Signal, ...]
