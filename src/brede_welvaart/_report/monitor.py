"""The monitor in a report: how a region stands and moves, by dimension and theme."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from brede_welvaart._base.lines import clean
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._data import loading
from brede_welvaart._pages import index as index_pages
from brede_welvaart._pages import monitor as pages
from brede_welvaart._pages import signals, summary
from brede_welvaart._pages.blocks import Block, Heading
from brede_welvaart._pages.figures import from_to
from brede_welvaart._pages.notes import notes
from brede_welvaart._pages.words import Words
from brede_welvaart._report.blocks import rendered
from brede_welvaart._report.monitor_marks import STYLES
from brede_welvaart._report.monitor_table import tables
from brede_welvaart._report.parts import (
    Chapter,
    Section,
    described,
    head,
    key,
)
from brede_welvaart.index import Colour, RegionReport
from brede_welvaart.model.text import Text

_TITLE = Text("Monitor: {}", "Monitor: {}")
_HINT = Text("Hoe de regio ervoor staat en beweegt", "How the region stands and moves")
_RIGHT = Text(
    "Rechts is steeds gunstig voor brede welvaart.",
    "Right is always favourable for broad well-being.",
)
_COUNTED = Text("{} {}", "{} {}")
_UNTOLD = Text("niet te zeggen", "cannot be said")
_GREEN = Text("gunstig voor brede welvaart", "favourable for broad well-being")
_GREY = Text("midden, of niet duidelijk", "middle, or not clear")
_MEDIAN = Text("mediaan van alle", "median of all")
_PERIOD = Text("Periode", "Period")
_YEARS = Text("Jaren", "Years")
_SETTINGS = Text(
    "{}; trend en verschil over {} jaar; een cijfer is hoogstens {} jaar oud; niveau {}",
    "{}; trend and change over {} years; a figure is at most {} years old; level {}",
)
_SIGNALS = Text("Monitor", "Monitor")
_LABELS: Mapping[Colour, Text] = {colour: colour.label for colour in Colour}
#: How wide a sign is in a row of signs.
_SIGN = 12


def chapter(report: RegionReport, say: Words, _show_actors: Sequence[str]) -> Chapter:
    """What the report of a region gives to a report.

    Args:
        report: What there is to say of the region, as data.
        say: The language.
    """
    name = clean(report.name)
    stands, _, _ = summary.answers(report, say, is_short=True)
    settings = report.settings
    said = (report.period, settings.window, settings.max_age, say.percent(settings.level))
    return Chapter(
        name=name,
        answer=f"{name}, {report.period}: {stands}",
        facts=((say(_PERIOD), from_to(report.since, report.period)),),
        sections=(_section(report, name, say),),
        day=str(report.period),
        edition=loading.known_edition(None),
        settings=((say(_SIGNALS), say(_SETTINGS, *said)),),
    )


def _section(report: RegionReport, name: str, say: Words) -> Section:
    stands, moves, sure = summary.answers(report, say)
    among = signals.among(report.among, report.within, say)
    title = say(_TITLE, name)
    intro = [f"{among[:1].upper()}{among[1:]}. {say(_RIGHT)}", say(signals.NOT_A_NORM)]
    content = join(
        head(title, intro, id="monitor"),
        _counts(report, say),
        tag("p", stands, class_="text"),
        tag("p", moves, class_="text"),
        tag("p", sure, class_="text"),
        _key(name, say),
        *tables(report, say),
        tag("p", summary.chance(report, say), class_="note"),
        rendered(signals.margins(report.signals, say)),
        rendered(_scores(report, say)),
        rendered(notes(report, say)),
    )
    return Section("monitor", title, say(_HINT), content)


def _scores(report: RegionReport, say: Words) -> Iterable[Block]:
    """The scores, with how sure they are; nothing without any."""
    found = pages.scores_of(report)
    if found:
        yield Heading(say(index_pages.SCORES))
        yield pages.score_table(found, report.period, say)
        yield from pages.score_legend(found, report.spec, say)


# In how many indicators it stands and moves well and badly.


def _counts(report: RegionReport, say: Words) -> Html:
    """Of how many indicators the place, the trend and the change are what; a sign for each."""
    found = report.signals
    rows = [
        (say(heading), _count(Counter(colours), words, say))
        for heading, colours, words in (
            (signals.POSITION, [one.position_colour for one in found], signals.QUARTERS),
            (signals.TREND, [one.trend_colour for one in found], _LABELS),
            (signals.CHANGE, [one.change_colour for one in found], _LABELS),
        )
    ]
    return described(rows, "counts")


def _count(counts: Counter[Colour | None], words: Mapping[Colour, Text], say: Words) -> Html:
    order = (Colour.RED, Colour.GREY, Colour.GREEN, None)
    said = say.listed(
        [
            say(_COUNTED, counts[one], say(words[one] if one else _UNTOLD))
            for one in order
            if counts[one]
        ]
    )
    signs: list[Html] = []
    for colour in order:
        for _ in range(counts[colour]):
            signs.append(_small_sign(colour, 6 + _SIGN * len(signs)))
    drawn = tag(
        "svg",
        *signs,
        class_="signs",
        viewBox=f"0 0 {_SIGN * max(len(signs), 1)} 13",
        width=_SIGN * max(len(signs), 1),
        aria_hidden="true",
    )
    return join(drawn, tag("span", said))


def _small_sign(colour: Colour | None, x: int) -> Html:
    shapes = {
        Colour.RED: f"M{x} 11l5-9h-10z",
        Colour.GREEN: f"M{x} 2l5 9h-10z",
        Colour.GREY: f"M{x - 4} 4h8v2h-8zm0 4h8v2h-8z",
    }
    if colour is None:
        return tag("circle", class_="unknown", cx=x, cy="6.5", r="3.5")
    return tag("path", class_=STYLES[colour], d=shapes[colour])


def _key(name: str, say: Words) -> Html:
    line = (
        '<svg width="34" height="14" aria-hidden="true"><path class="{}" d="M1 7H33"></path></svg>'
    )
    words = {Colour.GREEN: say(_GREEN), Colour.RED: say(Colour.RED.label), Colour.GREY: say(_GREY)}
    return key(
        [
            *(
                (tag("b", signals.SIGNS[colour], class_=f"{STYLES[colour]}-text"), word)
                for colour, word in words.items()
            ),
            (tag("span", signals.NOT_SAID), say(signals.WHY)),
            (Html(line.format("own")), name),
            (Html(line.format("median")), say(_MEDIAN)),
        ]
    )
