"""The picture of signals: how a region stands and moves on every indicator, theme by theme."""

from collections.abc import Iterator, Mapping

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.figures import Figures, from_to
from brede_welvaart._pages.signals import (
    BESIDE,
    CHANGE,
    FIGURE,
    INDICATOR,
    NOT_A_NORM,
    NOT_SAID,
    PLACE,
    POSITION,
    RULES,
    SHARED_PLACE,
    SIGNALS,
    SIGNS,
    TREND,
    WHY,
    among,
    change_of,
    figure_of,
    movement_in_words,
    place_in_words,
    position_of,
    theme_name,
    trend_of,
)
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang
from brede_welvaart.index import Colour, FigureCourse, Signal, Signals, ThemeReport, reports
from brede_welvaart.model.text import Text
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import SMALL, Ink
from brede_welvaart.plot._series import series_of
from brede_welvaart.plot._sheet import Column, Key, Row, Sheet, Tick
from brede_welvaart.plot._spread import (
    COURSE,
    ENDS,
    HEIGHT,
    draw_course,
    middle_mark,
    own_mark,
    spread_mark,
    spread_of,
    word,
)

#: How loud a colour of a signal is written.
TONES = {
    Colour.GREEN: "favourable-text",
    Colour.GREY: "soft",
    Colour.RED: "unfavourable-text",
}
_LESS = Text("← ongunstig", "← unfavourable")
_MORE = Text("gunstig →", "favourable →")
_OTHERS = Text("zo liggen de regio's verspreid", "how regions are spread")
_MIDDLE = Text("de middelste regio", "the middle region")
_ONE_FIGURE = Text("één cijfer", "one figure")
_WIDTH = 920.0


def signals(found: Signals, region: str, lang: Lang = "nl", *, ax: Axes | None = None) -> Figure:
    """How a region stands and moves on every indicator, under the themes.

    Per indicator: how the figures of all regions of its kind are spread, with the region as an
    upright stroke (right is favourable; ticks below are the quarters and the middle); its course
    over the years beside that of the middle region; its figure, place, trend and latest change,
    as `Signal` has them, each with a sign and a word, or with why that cannot be said.
    A signal is not a norm.

    Args:
        found: What `brede_welvaart.index.signals` gave, of all regions or of peers only: these are
            among whom the region is placed.
        region: The region, by any of its names.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` the spread runs from 0 to 1; heights are in points from
        above. For fewer indicators take fewer: ``panel.select(indicators=…)``.

    Raises:
        UnknownIdError: If there is no such language, or the region is not in the panel.

    >>> from brede_welvaart import index as ix, plot
    >>> codes = ["GM0200", "GM0363", "GM0772", "GM0855"]
    >>> panel = ix.Panel(codes, ["tevredenheid_leven"], [2023], [[[86]], [[80]], [[84]], [[82]]])
    >>> figure = plot.signals(ix.signals(panel, period=2023), "Eindhoven", "en")
    >>> print(figure.axes[0].get_label().splitlines()[-2])
    Satisfaction with life: 84.0% (2023) · 2 of 4 = middle · ...
    """
    say = Words(lang)
    (report,) = reports(found, regions=[region])
    courses = {one.indicator: one for one in report.courses}
    picture = _Region(found, found.panel.region_number(region), courses, Figures(say), say)
    years = from_to(report.since, report.period)
    placed = among(report.among, report.within, say)
    name = clean(report.name)
    keys: list[Key] = [(word(SIGNS[one], TONES[one]), say(one.label)) for one in SIGNS]
    keys += [
        (word(NOT_SAID, "soft"), say(WHY)),
        (spread_mark, say(_OTHERS)),
        (own_mark, name),
        (middle_mark, say(_MIDDLE)),
    ]
    sheet = Sheet(
        title=name,
        under=[f"{say(SIGNALS, years)} · {placed}", say(NOT_A_NORM)],
        rows=[row for part in report.themes for row in picture.rows(part)],
        columns=(
            Column(say(FIGURE), 66),
            *(Column(say(heading), 96, "left") for heading in (POSITION, TREND, CHANGE)),
        ),
        ends=ENDS,
        ticks=picture.ticks(),
        first=say(INDICATOR),
        keys=keys,
        notes=[say(RULES), *([say(BESIDE)] if found.settings.relative_to else [])],
        width=_WIDTH,
    )
    return drawn(sheet, ax)


@frozen
class _Region:
    """The signals of one region, to be drawn.

    Attributes:
        found: The signals of all.
        place: The place of the region in the panel.
        courses: How all regions stand on every indicator, by id.
        figures: The names and units of indicators.
        say: The language.
    """

    found: Signals
    place: int
    courses: Mapping[str, FigureCourse]
    figures: Figures
    say: Words

    def ticks(self) -> list[Tick]:
        """Which side is favourable, and the first and the last year."""
        years = self.years()
        ticks = [
            Tick(0, self.say(_LESS), "left", has_line=False),
            Tick(1, self.say(_MORE), "right", has_line=False),
            Tick(COURSE[0], str(years[0]), "left", has_line=False),
        ]
        if len(years) > 1:
            ticks.append(Tick(COURSE[1], str(years[-1]), "right", has_line=False))
        return ticks

    def years(self) -> list[int]:
        """The years up to that of the signals."""
        return [year for year in self.found.panel.periods if year <= self.found.settings.period]

    def rows(self, part: ThemeReport) -> Iterator[Row]:
        """A theme and the signals under it."""
        yield Row(theme_name(part.theme, self.say), level=1)
        for signal in part.signals:
            yield self._row(signal, SHARED_PLACE if signal.indicator in part.shared else PLACE)

    def _row(self, signal: Signal, place: Text) -> Row:
        say, figures = self.say, self.figures
        figure, year = figure_of(signal, figures, say), str(signal.year or "")
        place_now, where = position_of(signal, place, say), place_in_words(signal, say)
        trend, change = trend_of(signal, figures), change_of(signal, figures)
        trending = movement_in_words(signal.trend_colour, signal.trend_note, say)
        changing = movement_in_words(signal.change_colour, signal.change_note, say)
        name = figures.name(signal.indicator)
        unit = figures.with_unit(signal.indicator).removeprefix(name)[2:-1]
        spread = spread_of(self.courses[signal.indicator], signal)
        series = series_of(self.found, self.place, signal.indicator)

        def draw(axes: Axes, y: float) -> None:
            spread.draw(axes, y)
            draw_course(axes, y, series, say(_ONE_FIGURE))

        said = [
            f"{figure} ({year})" if figure else "",
            f"{place_now} {where}".strip(),
            " ".join(filter(None, (say(TREND), trend, trending))),
            " ".join(filter(None, (say(CHANGE), change, changing))),
        ]
        return Row(
            name,
            said=" · ".join(filter(None, said)),
            draw=draw,
            cells=[
                [Ink(figure, bold=True), Ink(year, SMALL, "soft")],
                _cell(place_now, where, signal.position_colour),
                _cell(trend, trending, signal.trend_colour),
                _cell(change, changing, signal.change_colour),
            ],
            under=[unit] if unit else [],
            height=HEIGHT,
        )


def _cell(said: str, meaning: str, colour: Colour | None) -> list[Ink]:
    """What is said, and below it what it means."""
    tone = TONES[colour] if colour else "soft"
    is_loud = colour in {Colour.GREEN, Colour.RED}
    return [*([Ink(said)] if said else []), Ink(meaning, SMALL, tone, is_loud)]
