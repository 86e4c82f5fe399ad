"""Signals in tables: how figures stand and move, each with what it means, or why that is open."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Note,
    Row,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.figures import Figures, from_to, region
from brede_welvaart._pages.words import FIXED, Words
from brede_welvaart.index import Colour, Reason, Signal, Signals, SignalSettings
from brede_welvaart.index._from_catalogue import by_theme
from brede_welvaart.index._report.summary import by_chance
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme

SIGNALS = Text("Signalen {}", "Signals {}")
_ALL_REGIONS = Text("Alle regio's", "All regions")
_AMONG = Text("plaats onder alle {} regio's", "place among all {} regions")
_AMONG_PEERS = Text("plaats onder {} regio's in {}", "place among {} regions in {}")
_ALONE = Text(
    "er is geen andere regio om mee te vergelijken", "there is no other region to compare with"
)
INDICATOR = Text("Indicator", "Indicator")
YEAR = Text("Jaar", "Year")
FIGURE = Text("Cijfer", "Figure")
POSITION = Text("Positie", "Position")
TREND = Text("Trend per jaar", "Trend a year")
CHANGE = Text("Verschil (sinds)", "Change (since)")
PLACE = Text("{} van {}", "{} of {}")
SHARED_PLACE = Text("{} van {}, gedeeld", "{} of {}, shared")
_NO_THEME = Text("Zonder thema", "Without a theme")
NOT_A_NORM = Text(
    "Een signaal is geen norm. Toets en grenzen zijn van ons, niet van het CBS.",
    "A signal is not a norm. Test and limits are ours, not those of CBS.",
)
WHY = Text("niet te zeggen, met de reden erbij", "cannot be said, with the reason")
_TREND_OF = Text("Trend, aantal regio's", "Trend, number of regions")
_CHANGE_OF = Text("Verschil, aantal regio's", "Change, number of regions")
RULES = Text(
    "Positie: ▲ beste kwart, ▼ laatste kwart, = daartussen. Trend: ▲ en ▼ als hij te duidelijk is "
    "voor toeval. Verschil: ▲ en ▼ als het duidelijk anders is dan de verschillen ervoor.",
    "Position: ▲ best quarter, ▼ last quarter, = in between. Trend: ▲ and ▼ if it is too clear for "
    "chance. Change: ▲ and ▼ if it is clearly unlike the changes before it.",
)
_MARGINS = Text(
    "Marge (±): hoe ver een cijfer ernaast kan zitten, in negentien van de twintig keer niet "
    "verder. De plaatsen die een regio dan kan hebben, staan erbij. Een verschil krijgt dan ▲ of ▼ "
    "als het groter is dan de marges van beide cijfers toelaten.",
    "Margin (±): how far off a figure may be, no further in nineteen of twenty cases. The places "
    "that a region may then have stand with it. A change then gets ▲ or ▼ if it is larger than the "
    "margins of both figures allow.",
)
BESIDE = Text(
    "Trend en verschil zijn die naast de middelste regio.",
    "Trend and change are those beside the middle region.",
)
_PER_INDICATOR = Text(
    "Ook als er niets verandert, krijgt door toeval gemiddeld hooguit {} van de regio's een teken: "
    "per indicator {} van de {}.",
    "Even if nothing changes, {} of the regions at most get a sign by chance, on average: {} of {} "
    "per indicator.",
)
FEW_BY_CHANCE = Text(
    "Van de tekens bij een indicator is hoogstens {} toeval.",
    "Of the signs at an indicator at most {} are by chance.",
)
_COUNT = Text("{}", "{}")
_LESS_THAN_ONE = Text("minder dan 1", "fewer than 1")
_ASSUMED = Text(
    "Bij {} van {} indicatoren is aangenomen hoe jaren samenhangen: er zijn te weinig cijfers om "
    "dat te vinden.",
    "For {} of {} indicators it was assumed how years hang together: there are too few figures to "
    "find it.",
)
_PLACE_ENDS = Text("{} ({})", "{} ({})")
SIGNS = {Colour.GREEN: "▲", Colour.RED: "▼", Colour.GREY: "="}
NOT_SAID = "N.B."
#: In which quarter of the regions a figure stands.
QUARTERS = {
    Colour.GREEN: Text("beste kwart", "best quarter"),
    Colour.GREY: Text("midden", "middle"),
    Colour.RED: Text("laatste kwart", "last quarter"),
}


def title(name: str, code: str | None, years: str, among: str, say: Words) -> Heading:
    """Of which region and years the signals are, and among whom it is placed."""
    return Heading(name, level=1, facts=(code or "", say(SIGNALS, years), among))


def among(count: int, within: str | None, say: Words) -> str:
    """Among whom regions are placed."""
    if count == 1:
        return say(_ALONE)
    return say(_AMONG, count) if within is None else say(_AMONG_PEERS, count, region(within))


def legend(say: Words, settings: SignalSettings | None = None) -> Iterator[Block]:
    """What the signs mean."""
    signs = [(sign, say(colour.label)) for colour, sign in SIGNS.items()]
    yield pairs([*signs, (NOT_SAID, say(WHY))])
    yield Note(say(RULES))
    if settings and settings.relative_to:
        yield Note(say(BESIDE))


def margins(found: Iterable[Signal], say: Words) -> Iterator[Note]:
    """What the margins of figures mean; nothing where none is known."""
    if any(signal.margin is not None for signal in found):
        yield Note(say(_MARGINS))


def theme_name(theme: Theme | None, say: Words) -> str:
    """The name of a theme, or that there is none."""
    return say(theme.name) if theme else say(_NO_THEME)


Group = tuple[str, Iterable[Signal], Container[str]]


def table(groups: Iterable[Group], say: Words) -> Table:
    """Signals of one region.

    Args:
        groups: Their titles, such as themes; the signals; and the indicators on which others have
            the same place.
        say: The language.
    """
    figures = Figures(say)
    return Table(
        (
            Column(say(INDICATOR)),
            Column(say(FIGURE), ColumnKind.NUMBER),
            Column(say(YEAR), ColumnKind.MARK, Tone.QUIET),
            *(Column(say(heading)) for heading in (POSITION, TREND, CHANGE)),
        ),
        [
            Rows(
                [
                    _row(one, SHARED_PLACE if one.indicator in shared else PLACE, figures, say)
                    for one in signals
                ],
                name,
            )
            for name, signals, shared in groups
        ],
    )


def _row(signal: Signal, place: Text, figures: Figures, say: Words) -> Row:
    """A signal; a place that others have too is said in other words."""
    return (
        figures.with_unit(signal.indicator),
        figure_of(signal, figures, say),
        str(signal.year or ""),
        marked(position_of(signal, place, say), signal.position_colour, signal.position_note, say),
        marked(trend_of(signal, figures), signal.trend_colour, signal.trend_note, say),
        marked(change_of(signal, figures), signal.change_colour, signal.change_note, say),
    )


def figure_of(signal: Signal, figures: Figures, say: Words) -> str:
    """The figure of a signal with its margin; nothing where there is none."""
    return f"{figures.figure(signal.indicator, signal.value)} {margin_of(signal, say)}".rstrip()


def margin_of(signal: Signal, say: Words) -> str:
    """The margin of a signal; nothing where it is not known."""
    return "" if signal.margin is None else f"±{FIXED}{say.figure(signal.margin)}"


def position_of(signal: Signal, place: Text, say: Words) -> str:
    """The place of a signal, and the places that go with the margins of figures."""
    position = "" if signal.position is None else say(place, signal.position, signal.of)
    if signal.position_best is None or signal.position_worst is None:
        return position
    return say(_PLACE_ENDS, position, say.span(signal.position_best, signal.position_worst, 0))


def trend_of(signal: Signal, figures: Figures) -> str:
    """The change a year of a signal; nothing where it cannot be said."""
    return "" if signal.trend is None else figures.change(signal.trend, signal.value)


def change_of(signal: Signal, figures: Figures) -> str:
    """The latest change of a signal and since when; nothing where it cannot be said."""
    change = "" if signal.change is None else figures.change(signal.change, signal.value)
    return f"{change} ({signal.since})" if change else ""


def marked(said: str, colour: Colour | None, reason: Reason | None, say: Words) -> str:
    """What is said with its sign, or with why it has none."""
    if colour:
        return f"{said}{FIXED}{SIGNS[colour]}"
    return f"{said} {NOT_SAID} {say(reason.label if reason else None)}".strip()


def place_in_words(signal: Signal, say: Words) -> str:
    """In which quarter a figure stands, with its sign; or why that cannot be said."""
    found = signal.position_colour
    return _in_words(QUARTERS[found] if found else None, found, signal.position_note, say)


def movement_in_words(colour: Colour | None, reason: Reason | None, say: Words) -> str:
    """Which way a trend or a change goes, with its sign; or why that cannot be said."""
    return _in_words(colour.label if colour else None, colour, reason, say)


def _in_words(said: Text | None, colour: Colour | None, reason: Reason | None, say: Words) -> str:
    if colour:
        return f"{SIGNS[colour]} {say(said)}"
    return f"{NOT_SAID} {say(reason.label if reason else None)}"


def overview_title(found: Signals, within: str | None, say: Words) -> Heading:
    """Of which regions and years the signals are.

    Args:
        found: The signals.
        within: The code of the region in which these regions lie; None if they are all.
        say: The language.
    """
    name = say(_ALL_REGIONS) if within is None else region(within)
    last = found.settings.period
    first = max(last - found.settings.window + 1, found.panel.periods[0])
    placed = among(len(found.panel.regions), within, say)
    return title(name, within, from_to(first, last), placed, say)


def overview(found: Signals, say: Words) -> Iterator[Block]:
    """How often each sign is seen among the regions, and how often by chance."""
    figures = Figures(say)
    columns = (
        Column(say(INDICATOR)),
        Column(say(YEAR), ColumnKind.MARK, Tone.QUIET),
        Column(say(_TREND_OF)),
        Column(say(_CHANGE_OF)),
    )
    groups = (
        Rows(
            [_counts(figures.name(key), found.indicator(key)) for key in keys],
            theme_name(theme, say),
        )
        for theme, keys in by_theme(found.panel.indicators)
    )
    yield Table(columns, groups)
    level, regions = found.settings.level, len(found.panel.regions)
    if found.settings.false_discovery:
        yield Note(say(FEW_BY_CHANCE, say.percent(level)))
    else:
        yield Note(say(_PER_INDICATOR, say.percent(level), few(level, regions, say), regions))
    known = found.arrays.correlations
    if assumed := sum(one.is_assumed for one in known):
        yield Note(say(_ASSUMED, assumed, len(known)))


def few(level: float, tested: int, say: Words, *, count: Text = _COUNT) -> str:
    """How many of so many get a sign by chance; what rounds to nought is not none.

    Args:
        level: The level of the test.
        tested: How many were tested.
        say: The language.
        count: How one or more is said.
    """
    found = by_chance(level, tested)
    return say(count, found) if found or not tested else say(_LESS_THAN_ONE)


def _counts(name: str, signals: tuple[Signal, ...]) -> Row:
    return (
        name,
        _years(signals),
        _counted(signal.trend_colour for signal in signals),
        _counted(signal.change_colour for signal in signals),
    )


def _years(signals: tuple[Signal, ...]) -> str:
    """From when the figures of the regions are."""
    years = [signal.year for signal in signals if signal.year is not None]
    return from_to(min(years), max(years)) if years else ""


def _counted(colours: Iterable[Colour | None]) -> str:
    counts = Counter(colours)
    signs = [*SIGNS.items(), (None, NOT_SAID)]
    return " · ".join(f"{counts[key]} {sign}" for key, sign in signs if counts[key])
