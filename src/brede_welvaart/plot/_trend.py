"""The picture of a series: one figure of a region over the years, among all regions."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import blended_transform_factory

from brede_welvaart._pages.figures import Figures, from_to
from brede_welvaart._pages.figures import region as name_of
from brede_welvaart._pages.signals import TREND, marked, trend_of
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang
from brede_welvaart.index import Signals
from brede_welvaart.model.text import Text
from brede_welvaart.plot._pens import (
    BODY,
    SMALL,
    TITLE,
    Ink,
    above,
    area,
    beside,
    line,
    points,
    sign,
    wrapped,
    write,
    write_lines,
)
from brede_welvaart.plot._picture import POINTS_PER_INCH, new_axes, tell
from brede_welvaart.plot._series import Series, series_of

_MIDDLE = Text("de middelste van {} regio's", "the middle of {} regions")
_BAND = Text("vlak: de middelste helft", "band: the middle half")
_HIGHER = Text("hoger is gunstig", "higher is favourable")
_LOWER = Text("lager is gunstig", "lower is favourable")
_EITHER = Text("geen richting", "no direction")
_BREAK = Text("trendbreuk", "break in the series")
_NO_FIGURE = Text("geen cijfer voor {}", "no figure for {}")
_WIDTH, _HEIGHT = 640.0, 230.0
_LEFT, _RIGHT, _BELOW = 70.0, 178.0, 34.0
_MARGIN, _GAP = 14.0, 12.0
# Room around what is drawn: in years, and as a share of the figures.
_BESIDE, _PAD = 0.3, 0.08
_MOST_FIGURES, _MOST_YEARS = 5, 12
# With fewer figures each of them is a dot too.
_FEW = 6
#: Lines of text, and the height of their middle in points.
Block = tuple[float, list[Ink]]


def trend(
    found: Signals, region: str, indicator: str, lang: Lang = "nl", *, ax: Axes | None = None
) -> Figure:
    """One figure of a region over the years, beside all regions of its kind.

    The line is the region, up to the year of the signals; the dashed line is the middle region of
    each year, and the band around it the middle half of them. Years without a figure are passed
    over; at a break in the series the lines stop. The scale of the figures does not begin at 0.
    Title and description say the trend as `Signal` has it.

    Args:
        found: What `brede_welvaart.index.signals` gave, of all regions or of peers only:
            ``panel.select(regions=[one.id for one in bw.peers("Goes")])`` leaves peers.
        region: The region, by any of its names.
        indicator: The id of the indicator.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on; names stand to the right of them. None is a figure of its
            own.

    Returns:
        The figure. On ``figure.axes[0]`` years are across and figures up.

    Raises:
        UnknownIdError: If there is no such language, or the region or indicator is not in the
            panel.

    >>> from brede_welvaart import index as ix, plot
    >>> codes = ["GM0200", "GM0363", "GM0772", "GM0855"]
    >>> figures = [[[80, 86]], [[81, 80]], [[82, 84]], [[83, 82]]]
    >>> panel = ix.Panel(codes, ["tevredenheid_leven"], [2022, 2023], figures)
    >>> found = ix.signals(panel, period=2023)
    >>> figure = plot.trend(found, "Eindhoven", "tevredenheid_leven", "en")
    >>> print(figure.axes[0].get_label().splitlines()[-1])
    2023: Eindhoven 84.0%, the middle of 4 regions 83.0%
    """
    say = Words(lang)
    figures = Figures(say)
    signal = found.signal(region, indicator)
    series = series_of(found, found.panel.region_number(region), signal.indicator)
    name, middle = name_of(signal.region), say(_MIDDLE, series.count)
    picture = _Trend(series, name, middle, figures, indicator, say)
    moved = marked(trend_of(signal, figures), signal.trend_colour, signal.trend_note, say)
    if signal.trend_colour:
        moved = f"{moved} {say(signal.trend_colour.label)}"
    direction = {1: _HIGHER, -1: _LOWER}.get(found.directions.get(indicator, 0), _EITHER)
    first = max(found.settings.period - found.settings.window + 1, series.years[0])
    title = figures.with_unit(indicator)
    under = [
        f"{name} · {from_to(series.years[0], series.years[-1])} · {say(direction)}",
        f"{say(TREND)}, {from_to(first, found.settings.period)}: {moved}",
    ]
    room = _WIDTH - 2 * _MARGIN
    lines = [
        *wrapped(Ink(title, TITLE, bold=True), room),
        *(one for text in under for one in wrapped(Ink(text, SMALL + 0.5, "soft"), room)),
    ]
    head = sum(one.height for one in lines) + _GAP
    left = 0.0
    if ax is None:
        left = _MARGIN - _LEFT
        margins = (_LEFT, _RIGHT, _MARGIN + head, _BELOW)
        ax = new_axes(_WIDTH, _HEIGHT + _MARGIN + head + _BELOW, margins)
    picture.draw(ax)
    write_lines(ax, (left, _GAP / 2 + head / 2), lines, points(ax, 0, 1), down=-1)
    return tell(ax, f"{title} · {name}", [*under, *picture.in_words()])


@frozen(eq=False)
class _Trend:
    """A series, to be drawn.

    Attributes:
        series: The series.
        name: The name of the region.
        middle: What the middle region is called.
        figures: How figures are written.
        indicator: The id of the indicator.
        say: The language.
    """

    series: Series
    name: str
    middle: str
    figures: Figures
    indicator: str
    say: Words

    def in_words(self) -> Iterator[str]:
        """Every year in words."""
        series = self.series
        for year, own, half in zip(series.years, series.own, series.middle, strict=True):
            both = [(self.name, float(own)), (self.middle, float(half))]
            said = [f"{who} {self._figure(value)}" for who, value in both if np.isfinite(value)]
            if said:
                yield f"{year}: {', '.join(said)}"

    def draw(self, axes: Axes) -> None:
        """Draw it."""
        series, where = self.series, axes.transData
        axes.set_axis_off()
        axes.set_xlim(series.years[0] - _BESIDE, series.years[-1] + _BESIDE)
        axes.set_ylim(*self._ends())
        self._draw_grid(axes)
        lows, highs = series.runs(series.low), series.runs(series.high)
        for (years, low), (_, high) in zip(lows, highs, strict=True):
            area(axes, [*years, *reversed(years)], [*low, *reversed(high)], where)
        for run in series.runs(series.middle):
            line(axes, *run, where, tone="soft", width=1.2, dashes=(4, 3))
        is_short = np.count_nonzero(np.isfinite(series.own)) < _FEW
        for years, figures in series.runs(series.own):
            line(axes, years, figures, where, width=2)
            if is_short or len(years) == 1:
                for place in zip(years, figures, strict=True):
                    sign(axes, place, "o", where, size=4)
        self._label(axes)

    def _ends(self) -> tuple[float, float]:
        """From which to which figure the axis runs."""
        every = np.concatenate([self.series.own, self.series.low, self.series.high])
        every = every[np.isfinite(every)]
        if not every.size:
            return 0.0, 1.0
        low, high = float(every.min()), float(every.max())
        pad = (high - low) * _PAD or abs(low) * _PAD or 1.0
        return low - pad, high + pad

    def _draw_grid(self, axes: Axes) -> None:
        """The figures at the left, the years below, and where the series breaks."""
        years, (low, high), where = self.series.years, axes.get_ylim(), axes.transData
        if np.isfinite([self.series.own, self.series.middle]).any():
            ends = axes.get_xlim()
            for value in map(float, MaxNLocator(_MOST_FIGURES).tick_values(low, high)):
                if low <= value <= high:
                    line(axes, ends, (value,) * 2, where, tone="line", width=0.75, behind=1)
                    ink = Ink(self._figure(value), SMALL, "soft")
                    write(axes, (-6, value), ink, beside(axes, 0), "right")
        for year in years[:: -(-len(years) // _MOST_YEARS)]:
            below = blended_transform_factory(axes.transData, points(axes, 0, 0))
            write(axes, (year, -_GAP), Ink(str(year), SMALL, "soft"), below, "center")
        for year in self.series.breaks:
            if years[0] < year <= years[-1]:
                at = year - 0.5
                line(axes, (at, at), (low, high), where, tone="edge", width=1, dashes=(2, 2))
                ink = Ink(self.say(_BREAK), SMALL, "soft")
                write(axes, (at, -_GAP / 2), ink, above(axes), "center")

    def _label(self, axes: Axes) -> None:
        """The names at the ends of the lines, apart from each other, and the last figures."""
        low, high = axes.get_ylim()
        tall = axes.get_window_extent().height / axes.figure.dpi * POINTS_PER_INCH
        blocks: list[tuple[float, list[Ink]]] = []
        for name, values, is_own in (
            (self.name, self.series.own, True),
            (self.middle, self.series.middle, False),
        ):
            tone = "ink" if is_own else "soft"
            there = np.flatnonzero(np.isfinite(values))
            ink = Ink(name, BODY if is_own else SMALL + 0.5, tone, is_own)
            if there.size:
                year, value = self.series.years[there[-1]], float(values[there[-1]])
                if is_own:
                    sign(axes, (year, value), "o", axes.transData, size=6)
                figure = f"{self._figure(value)} ({year})"
                lines = [*wrapped(ink, _RIGHT - 2 * _GAP), Ink(figure, ink.size, tone)]
                lines += [] if is_own else [Ink(self.say(_BAND), ink.size, tone)]
                blocks.append(((value - low) / (high - low) * tall, lines))
            elif is_own:
                ink = Ink(self.say(_NO_FIGURE, name), SMALL + 0.5, "soft")
                blocks.append((tall / 2, [*wrapped(ink, _RIGHT - 2 * _GAP)]))
        if len(blocks) > 1:
            blocks = _apart(*blocks)
        for at, lines in blocks:
            write_lines(axes, (_GAP, at), lines, points(axes, 1, 0), down=-1)

    def _figure(self, value: float) -> str:
        return self.figures.figure(self.indicator, value)


def _apart(one: Block, other: Block) -> list[Block]:
    """Two blocks of lines, moved as far as they would overlap."""
    lower, upper = sorted((one, other), key=lambda block: block[0])
    heights = sum(ink.height for ink in (*lower[1], *upper[1]))
    short = max(heights / 2 + 2 - (upper[0] - lower[0]), 0)
    return [(lower[0] - short / 2, lower[1]), (upper[0] + short / 2, upper[1])]
