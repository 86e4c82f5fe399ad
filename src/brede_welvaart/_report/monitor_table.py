"""The figures of a region in tables: how each stands among all, and how it moves."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from brede_welvaart._base.lines import clean
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._pages import signals
from brede_welvaart._pages.figures import Figures
from brede_welvaart._pages.words import Words
from brede_welvaart._report.monitor_marks import STYLES, among_all, moved
from brede_welvaart._report.parts import cell, column, heard, row, row_head, table
from brede_welvaart.index import Colour, Reason, RegionReport, Signal, ThemeReport
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension

_ALL = Text(
    "Alle regio's, van ongunstig naar gunstig", "All regions, from unfavourable to favourable"
)
_ENDS = (Text("← ongunstig", "← unfavourable"), Text("gunstig →", "favourable →"))
_COURSE = Text("Verloop", "Course")
_OTHER = Text("Andere cijfers", "Other figures")
_STANDS = Text("Plaats {}", "Place {}")


def tables(report: RegionReport, say: Words) -> Iterator[Html]:
    """A table for each dimension, under its heading."""
    made = _Tables(report, say)
    for dimension, found in groupby(report.themes, key=lambda one: _dimension(one.theme)):
        label = say(dimension.label if dimension else _OTHER)
        title = label[:1].upper() + label[1:]
        yield tag("h3", title)
        yield made.table(title, list(found))


def _dimension(theme: Theme | None) -> Dimension | None:
    return theme.dimension if theme else None


class _Tables:
    """The tables of one report, in one language."""

    def __init__(self, report: RegionReport, say: Words) -> None:
        self._say = say
        self._name = clean(report.name)
        self._figures = Figures(say)
        self._courses = {one.indicator: one for one in report.courses}
        years = report.courses[0].years if report.courses else (report.since, report.period)
        self._years = (years[0], years[-1])

    def table(self, title: str, themes: Sequence[ThemeReport]) -> Html:
        """The figures of some themes."""
        heads = self._heads()
        groups = []
        for one in themes:
            name = signals.theme_name(one.theme, self._say)
            first = row_head(name, scope="rowgroup", span=len(heads))
            rows = [self._row(signal, one.shared) for signal in one.signals]
            groups.append([row(first, class_="group"), *rows])
        return table(f"{self._name}: {title}", heads, groups, "stacked figures")

    def _heads(self) -> list[Html]:
        say = self._say
        ends = [tag("span", say(one)) for one in _ENDS]
        years = [tag("span", str(year)) for year in self._years]
        return [
            column(say(signals.INDICATOR)),
            column(say(signals.FIGURE), class_="number"),
            column(heard(say(_ALL)), tag("span", *ends, class_="ends", aria_hidden="true")),
            column(say(signals.POSITION)),
            column(heard(f"{say(_COURSE)} "), tag("span", *years, class_="ends")),
            column(say(signals.TREND)),
            column(say(signals.CHANGE)),
        ]

    def _row(self, signal: Signal, shared: Sequence[str]) -> Html:
        say, key = self._say, signal.indicator
        unit = self._figures.beyond_sign(key)
        first = row_head(self._figures.name(key), tag("small", unit) if unit else "")
        if signal.value is None:
            why = _because(signal.position_note, say)
            return row(first, cell(f"{signals.NOT_SAID} {why}", class_="nothing"), class_="without")
        place_of = signals.SHARED_PLACE if key in shared else signals.PLACE
        position = signals.position_of(signal, place_of, say)
        place = _mark(signal.position_colour, signals.place_in_words(signal, say))
        trend, change = (
            _mark(colour, signals.movement_in_words(colour, reason, say))
            for colour, reason in (
                (signal.trend_colour, signal.trend_note),
                (signal.change_colour, signal.change_note),
            )
        )
        drawn = self._drawn(signal, signal.value, position)
        below = (signals.margin_of(signal, say), str(signal.year))
        return row(
            first,
            cell(
                self._figures.figure(key, signal.value),
                *(tag("small", said) for said in below if said),
                class_="number",
            ),
            cell(drawn[0]),
            cell(_line(position), place, label=say(signals.POSITION)),
            cell(drawn[1]),
            cell(_line(signals.trend_of(signal, self._figures)), trend, label=say(signals.TREND)),
            cell(
                _line(signals.change_of(signal, self._figures)), change, label=say(signals.CHANGE)
            ),
        )

    def _drawn(self, signal: Signal, value: float, position: str) -> tuple[Html, Html]:
        """Where it stands among all, and how it moved."""
        course = self._courses.get(signal.indicator)
        spread = course.spread if course else None
        if course is None or spread is None:
            return Html(), Html()
        place = position or _because(signal.position_note, self._say)
        title = self._say(_STANDS, place)
        return (
            among_all(
                value, spread, signal.position_colour, title, is_mirrored=course.direction == -1
            ),
            moved(course, self._name, self._figures, self._say),
        )


def _line(said: str) -> Html:
    """What is said, on a line of its own where there is room; nothing of nothing."""
    return join(tag("span", said, class_="line"), Html(" ")) if said else Html()


def _because(reason: Reason | None, say: Words) -> str:
    return say(reason.label if reason else None)


def _mark(colour: Colour | None, said: str) -> Html:
    """A sign with its word, or why there is none."""
    if colour is None:
        return tag("span", said, class_="quiet")
    return tag("b", said, class_=f"{STYLES[colour]}-text")
