"""How a region stands, where it moves and how sure that is, in a few lists and counts."""

from collections.abc import Callable, Sequence

from attrs import frozen

from brede_welvaart._base.ranges import Count
from brede_welvaart.index._signals.model import Colour, Signal, SignalSettings


@frozen
class RegionSummary:
    """How a region stands, where it moves and how sure that is (*kern van een beeld*).

    Lists hold ids of indicators.

    Attributes:
        best: In the best quarter of the regions.
        worst: In the last quarter.
        improving: With a clear trend for the better.
        worsening: With a clear trend for the worse.
        improved: With a latest change for the better that is unlike those before.
        worsened: With one for the worse.
        placed: Of how many indicators it is said in which quarter it stands.
        trends: How many trends were tested.
        trends_by_chance: How many of these get a colour by chance if nothing happens, at most.
        changes: How many changes were tested.
        changes_by_chance: How many of these get a colour by chance if nothing happens, at most.
        older: With a figure that is not of the year itself.
        assumed: With a trend or change of which it was assumed how years hang together.
        untold: Of which neither position nor trend nor change can be said.
    """

    best: tuple[str, ...]
    worst: tuple[str, ...]
    improving: tuple[str, ...]
    worsening: tuple[str, ...]
    improved: tuple[str, ...]
    worsened: tuple[str, ...]
    placed: Count
    trends: Count
    trends_by_chance: Count
    changes: Count
    changes_by_chance: Count
    older: tuple[str, ...]
    assumed: tuple[str, ...]
    untold: tuple[str, ...]


def by_chance(level: float, tested: int) -> int:
    """How many of so many tests find something by chance alone, at most: 5 % of 342 is 17."""
    return int(level * tested + 0.5)


def summary_of(signals: Sequence[Signal], settings: SignalSettings) -> RegionSummary:
    """The summary of the signals of one region."""

    def named(holds: Callable[[Signal], bool]) -> tuple[str, ...]:
        return tuple(signal.indicator for signal in signals if holds(signal))

    trends = len(named(lambda one: one.trend_colour is not None))
    changes = len(named(lambda one: one.change_colour is not None))
    return RegionSummary(
        best=named(lambda one: one.position_colour is Colour.GREEN),
        worst=named(lambda one: one.position_colour is Colour.RED),
        improving=named(lambda one: one.trend_colour is Colour.GREEN),
        worsening=named(lambda one: one.trend_colour is Colour.RED),
        improved=named(lambda one: one.change_colour is Colour.GREEN),
        worsened=named(lambda one: one.change_colour is Colour.RED),
        placed=len(named(lambda one: one.position_colour is not None)),
        trends=trends,
        trends_by_chance=by_chance(settings.level, trends),
        changes=changes,
        changes_by_chance=by_chance(settings.level, changes),
        older=named(lambda one: one.year is not None and one.year < settings.period),
        assumed=named(lambda one: one.correlation_assumed and _is_tested(one)),
        untold=named(lambda one: one.position_colour is None and not _is_tested(one)),
    )


def _is_tested(signal: Signal) -> bool:
    return signal.trend_colour is not None or signal.change_colour is not None
