"""The picture of a course: how the total and every step went from date to date."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Transform

from brede_welvaart._pages.comparison import LIKE_FOR_LIKE, changes, points
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import OPEN, TOO_LITTLE, VALUE, facts_of, value_of
from brede_welvaart._pages.scores import ASSESSMENT, STEP, TOTAL, organisation_of
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.course import Course
from brede_welvaart._steps.results import Score
from brede_welvaart.errors import Lang
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import SMALL, Ink, beside, box, line, sign, write
from brede_welvaart.plot._scale import about, mark
from brede_welvaart.plot._sheet import Column, Key, Row, Sheet, Tick, across, thinned
from brede_welvaart.plot._spread import word

_TOTAL_HIGH, _HIGH = 78.0, 44.0
_UNKNOWN = "?"
# Room beside the first and the last date, as a share of the days between them.
_BESIDE = 0.16
_RANGE_WIDE, _TEXT_BESIDE = 5.5, 6.0
_LINES = (0, 50, 100)
_COLUMN = 118.0


def course(found: Course, lang: Lang = "nl", *, ax: Axes | None = None) -> Figure:
    """How the total and every step went from date to date, each on a scale of 0 to 100.

    Dots are the values, in a line from date to date; a hatched bar is the range of a date at which
    something is still open. Where less than half is answered there is a question mark in the place
    of a dot. The first and the last value are written, and behind them the change over what is
    answered at both. All are those of `Course.totals`, `Course.steps` and `Course.whole`.

    Args:
        found: What `brede_welvaart.course` gave.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above; days are across, as
        `datetime.date.toordinal` counts them.

    Raises:
        UnknownIdError: If there is no such language.

    >>> import attrs
    >>> import brede_welvaart as bw
    >>> from brede_welvaart import plot
    >>> now = bw.example("voorbeeldgemeente")
    >>> first = attrs.evolve(now, date="2024-03-01", responses=now.responses[:1])
    >>> figure = plot.course(bw.course([first, now]), "en")
    >>> print(figure.axes[0].get_label().splitlines()[1][:60])
    Total (from 0 to 100): 1 March 2024: range ...
    """
    say = Words(lang)
    last = found.last
    names = Names(say, last.plan, last.assessment)
    days = [date.toordinal() for date in found.dates]
    room = (days[-1] - days[0]) * _BESIDE
    columns = (Column(say(LIKE_FOR_LIKE), _COLUMN, "left"),)
    ends = (days[0] - room, days[-1] + room)
    every = [score for scores in (found.totals, *found.steps.values()) for score in scores]
    keys: list[Key] = [(_value_mark, say(VALUE).lower())]
    if any(score.exact_low != score.exact_high for score in every):
        keys.append((mark(hatched=True), say(OPEN)))
    if any(score.exact_coverage is not None and not score.is_enough for score in every):
        keys.append((word(_UNKNOWN, "soft"), say(TOO_LITTLE)))
    sheet = Sheet(
        title=organisation_of(last.assessment, say),
        under=[about(ASSESSMENT, last.assessment, say)],
        rows=[*_rows(found, names, ends, say)],
        columns=columns,
        ends=ends,
        ticks=_ticks(found, ends, say),
        first=say(STEP),
        keys=keys,
        has_knots=True,
    )
    return drawn(sheet, ax)


def _ticks(found: Course, ends: tuple[float, float], say: Words) -> list[Tick]:
    """The dates: years if these are enough to tell them apart, else months, else days."""
    isos = [date.isoformat() for date in found.dates]
    sizes = (4, 7, 10)
    told = ([say.date(iso[:size]) for iso in isos] for size in sizes)
    texts = next(one for one in told if len({*one}) == len(one))
    pairs = zip(found.dates, texts, strict=True)
    ticks = [Tick(date.toordinal(), text, has_line=False) for date, text in pairs]
    return thinned(ticks, ends, across((Column("", _COLUMN),)))


def _rows(found: Course, names: Names, ends: tuple[float, float], say: Words) -> Iterator[Row]:
    """The total, then the steps that count in their order."""

    def said(scores: Sequence[Score]) -> str:
        told = zip(found.moments, scores, strict=True)
        return " | ".join(
            f"{say.day(one.date)}: {facts_of(score, one.asked, say)}" for one, score in told
        )

    def slope(scores: Sequence[Score], height: float) -> _Slope:
        return _Slope([date.toordinal() for date in found.dates], scores, height, ends, say)

    _, like = changes(found.whole, say)
    total = found.totals
    draw = slope(total, _TOTAL_HIGH).draw
    yield Row(say(TOTAL), said(total), draw, [_change(like, say)], height=_TOTAL_HIGH, level=1)
    for step in found.last.plan.active_steps:
        if step.id in found.steps:
            scores = found.steps[step.id]
            enough = scores[0].is_enough and scores[-1].is_enough
            like = points(found.whole.steps[step.id] if enough else None, say)
            yield Row(
                say(step.name),
                said(scores),
                slope(scores, _HIGH).draw,
                [_change(like, say)],
                number=names.number(step.id),
                height=_HIGH,
            )


def _change(said: str, say: Words) -> list[Ink]:
    """A change in points, or more quietly that too little is answered to show one."""
    return [Ink(said, SMALL, "soft") if said == say(TOO_LITTLE) else Ink(said)]


class _Slope(NamedTuple):
    """Scores from date to date.

    Attributes:
        days: The dates, counted in days.
        scores: The score at each.
        height: How high 0 to 100 is, in points.
        ends: The ends of the axis, in days.
        say: The language.
    """

    days: Sequence[int]
    scores: Sequence[Score]
    height: float
    ends: tuple[float, float]
    say: Words

    def draw(self, axes: Axes, y: float) -> None:
        """Draw it around a height."""
        span = (self.days[0], self.days[-1])
        for value in _LINES:
            ends = (self._at(value, y),) * 2
            line(axes, span, ends, axes.transData, tone="line", width=0.75, behind=1)
            if self.height == _TOTAL_HIGH:
                write(axes, (2, ends[0]), Ink(str(value), SMALL, "soft"), beside(axes, 0))
        for day, score in zip(self.days, self.scores, strict=True):
            if score.low is not None and score.high is not None:
                self._draw_range(axes, day, (score.low, score.high), y)
                if not score.is_enough:
                    ink = Ink(_UNKNOWN, SMALL, "soft", bold=True)
                    self._write(axes, (day, self._at(score.high, y) + SMALL / 2), ink)
        self._draw_values(axes, y)

    def _draw_range(self, axes: Axes, day: float, ends: tuple[float, float], y: float) -> None:
        low, high = ends
        if low < high:
            half = self._point * _RANGE_WIDE / 2
            heights = (self._at(high, y), self._at(low, y))
            box(axes, (day - half, day + half), heights, axes.transData, hatched=True)

    def _draw_values(self, axes: Axes, y: float) -> None:
        """The values that are shown, in a line; the first and the last are written."""
        values = [score.value if score.is_enough else None for score in self.scores]
        places = [
            None if value is None else (float(day), self._at(value, y))
            for day, value in zip(self.days, values, strict=True)
        ]
        for one, other in pairwise(places):
            if one and other:
                x, heights = zip(one, other, strict=True)
                line(axes, x, heights, axes.transData, halo=True, behind=3)
        for place in filter(None, places):
            sign(axes, place, "o", axes.transData, size=5)
        if first := places[0]:
            ink = Ink(value_of(self.scores[0], self.say), SMALL, "soft")
            self._write(axes, first, ink, side=-1)
        if last := places[-1]:
            self._write(axes, last, Ink(value_of(self.scores[-1], self.say), bold=True))

    def _write(self, axes: Axes, place: tuple[float, float], ink: Ink, side: int = 1) -> None:
        """Write beside a place: to the right (1) or to the left (-1) of it."""
        x = place[0] + side * self._point * _TEXT_BESIDE
        write(axes, (x, place[1]), ink, axes.transData, "left" if side > 0 else "right")

    def _at(self, value: float, y: float) -> float:
        """The height of a value."""
        return y + self.height * (0.5 - value / 100)

    @property
    def _point(self) -> float:
        """How many days a point of print is wide."""
        return (self.ends[1] - self.ends[0]) / across((Column("", _COLUMN),))


def _value_mark(axes: Axes, x: float, y: float, where: Transform) -> float:
    """Two values in a line, in a key."""
    line(axes, (x + 3, x + 21), (y - 2, y + 2), where)
    for place in ((x + 3, y - 2), (x + 21, y + 2)):
        sign(axes, place, "o", where, size=5)
    return 24.0
