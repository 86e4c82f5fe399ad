"""What is drawn of a signal: how regions are spread, and the course of one over the years."""

import numpy as np
from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.transforms import Transform

from brede_welvaart._kernel.ties import Floats
from brede_welvaart._pages.signals import SIGNS
from brede_welvaart.index import Colour, FigureCourse, Signal
from brede_welvaart.plot._pens import SMALL, Ink, area, line, sign, width_of, write
from brede_welvaart.plot._series import Series
from brede_welvaart.plot._sheet import DrawMark

#: How high a row is, in points.
HEIGHT = 30.0
#: From where to where the course is drawn; the spread is drawn from 0 to 1.
COURSE = (1.25, 2.1)
#: The ends of the axis.
ENDS = (-0.04, 2.18)
_BASE, _TOP, _SIGN_AT = 11.0, -7.0, -12.0
_HALF_COURSE = 10.0
# With fewer figures each of them is a dot too.
_FEW = 6
_SHAPES = {Colour.GREEN: ("^", "favourable"), Colour.RED: ("v", "unfavourable")}


@frozen(eq=False)
class Spread:
    """How regions are spread from unfavourable (0) to favourable (1).

    Attributes:
        heights: How many of them there are in each part, where most is 1; empty if they are alike.
        quarters: Where the quarters and the middle are.
        own: Where the region stands; None without a figure.
        colour: In which quarter that is; None where it cannot be said.
    """

    heights: Floats
    quarters: Floats
    own: float | None
    colour: Colour | None

    def draw(self, axes: Axes, y: float) -> None:
        """Draw it around a height."""
        where, base = axes.transData, y + _BASE
        if self.heights.size:
            edges = np.repeat(np.linspace(0, 1, self.heights.size + 1), 2)
            tops = base - np.concatenate([[0], np.repeat(self.heights, 2), [0]]) * (_BASE - _TOP)
            area(axes, edges.tolist(), tops.tolist(), where)
        for number, at in enumerate(self.quarters.tolist()):
            down = 4.5 if number == 1 else 2.3
            line(axes, (at, at), (base, base + down), where, tone="soft", width=0.75)
        if self.own is None:
            return
        line(axes, (self.own,) * 2, (base, y + _TOP - 1), where, halo=True, behind=3)
        if self.colour and self.colour in _SHAPES:
            shape, tone = _SHAPES[self.colour]
            sign(axes, (self.own, y + _SIGN_AT), shape, where, size=6, tone=tone)
        elif self.colour:
            ink = Ink(SIGNS[self.colour], SMALL, bold=True)
            write(axes, (self.own, y + _SIGN_AT), ink, where, "center")


def spread_of(course: FigureCourse, signal: Signal) -> Spread:
    """How the regions of the same kind are spread on an indicator, mirrored where less is better.

    Args:
        course: How all regions stand.
        signal: How the region itself does.
    """
    found, colour = course.spread, signal.position_colour
    if found is None or found.low == found.high:
        own = 0.5 if found and signal.value is not None else None
        return Spread(np.array([]), np.array([]), own, colour)
    quarters = np.array([found.first_quarter, found.middle, found.third_quarter])
    own = np.nan if signal.value is None else signal.value
    shares: Floats = (np.array([*quarters, own]) - found.low) / (found.high - found.low)
    places, counts = shares.clip(0, 1), np.array(found.counts)
    if course.direction == -1:
        places, counts = 1 - places, counts[::-1]
    at = None if signal.value is None else float(places[-1])
    return Spread(counts / counts.max(), np.sort(places[:-1]), at, colour)


def draw_course(axes: Axes, y: float, series: Series, one_figure: str) -> None:
    """The course of a region beside that of the middle one, on a scale of its own.

    Args:
        axes: Where to draw.
        y: The height around which it is drawn.
        series: The series.
        one_figure: What to write where there is one figure.
    """
    there = np.flatnonzero(np.isfinite(series.own))
    if there.size == 1:
        ink = Ink(one_figure, SMALL, "soft")
        write(axes, (sum(COURSE) / 2, y), ink, axes.transData, "center")
    if there.size < 2:  # noqa: PLR2004 (one figure has no course)
        return
    both = np.concatenate([series.own, series.middle])
    low, high = np.nanmin(both), np.nanmax(both)
    first, last = series.years[0], series.years[-1]

    def places(years: list[int], figures: list[float]) -> tuple[list[float], list[float]]:
        wide = COURSE[1] - COURSE[0]
        x = [COURSE[0] + (year - first) / (last - first) * wide for year in years]
        heights = [0.5 if low == high else (one - low) / (high - low) for one in figures]
        return x, [y + _HALF_COURSE * (1 - 2 * one) for one in heights]

    for run in series.runs(series.middle):
        line(axes, *places(*run), axes.transData, tone="soft", width=1, dashes=(3, 2.25))
    for run in series.runs(series.own):
        x, heights = places(*run)
        line(axes, x, heights, axes.transData, width=1.35)
        if there.size < _FEW or len(x) == 1:
            for place in zip(x, heights, strict=True):
                sign(axes, place, "o", axes.transData, size=2.5)
    year = series.years[there[-1]]
    (x_last,), (y_last,) = places([year], [float(series.own[there[-1]])])
    sign(axes, (x_last, y_last), "o", axes.transData, size=4)


def word(text: str, tone: str) -> DrawMark:
    """A sign in a key that is written."""
    ink = Ink(text, SMALL + 0.5, tone, bold=True)

    def draw(axes: Axes, x: float, y: float, where: Transform) -> float:
        write(axes, (x, y), ink, where)
        return width_of(ink)

    return draw


def spread_mark(axes: Axes, x: float, y: float, where: Transform) -> float:
    """The mark of a spread, in a key."""
    steps = (0, 2, 5, 9, 7, 3)
    edges = np.repeat(np.arange(len(steps) + 1) * 4.0 + x, 2)
    tops = y - 5 + np.concatenate([[0], np.repeat(np.array(steps), 2), [0]])
    area(axes, edges.tolist(), tops.tolist(), where)
    return 24.0


def own_mark(axes: Axes, x: float, y: float, where: Transform) -> float:
    """The mark of the region, in a key: where it stands, and its course."""
    line(axes, (x + 1, x + 1), (y - 5, y + 5), where)
    line(axes, (x + 6, x + 24), (y - 3, y + 3), where, width=1.35)
    sign(axes, (x + 24, y + 3), "o", where, size=4)
    return 26.0


def middle_mark(axes: Axes, x: float, y: float, where: Transform) -> float:
    """The mark of the middle region, in a key."""
    line(axes, (x, x + 20), (y, y), where, tone="soft", width=1, dashes=(3, 2.25))
    return 20.0
