"""How a score moved over dates: a value and its range at each, from 0 to 100 in every picture."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from brede_welvaart._base.markup import Html, tag
from brede_welvaart._pages.words import Words


class Dated(NamedTuple):
    """A score at a date.

    Attributes:
        date: The day.
        low: The low end of its range; None where there is nothing to score.
        high: The high end.
        value: The value; None where it is not shown.
        told: What is said of it.
    """

    date: dt.date
    low: Fraction | None
    high: Fraction | None
    value: Fraction | None
    told: str


class Size(NamedTuple):
    """The measures of a picture.

    Attributes:
        width: How wide it is.
        height: How high.
        first: Where the first date stands.
        last: Where the last stands.
        has_axis: Whether the numbers of its lines stand beside these.
    """

    width: int
    height: int
    first: int
    last: int
    has_axis: bool


SMALL = Size(140, 112, 34, 106, has_axis=False)
LARGE = Size(352, 268, 66, 300, has_axis=True)
_TOP, _FOOT = 14, 20
_LINES = (0, 50, 100)


def slope(found: Sequence[Dated], title: str, size: Size, say: Words) -> Html:
    """A picture of scores by date.

    Args:
        found: The scores, by date.
        title: What it is about.
        size: How large it is.
        say: The language.
    """
    first, last = found[0].date, found[-1].date
    days = (last - first).days

    def at(date: dt.date) -> float:
        return size.first + (size.last - size.first) * (date - first).days / days

    def up(points: Fraction | int) -> float:
        return size.height - _FOOT - (size.height - _FOOT - _TOP) * float(points) / 100

    edge = 24 if size.has_axis else 2
    lines = "".join(f"M{edge} {_at(up(line))}H{size.width - 2}" for line in _LINES)
    parts = [tag("path", class_="grid", d=lines)]
    if size.has_axis:
        parts += [
            tag("text", str(line), class_="before", x=18, y=_at(up(line) + 4)) for line in _LINES
        ]
    for one in found:
        if one.low is not None and one.high is not None and one.high > one.low:
            top, low = up(one.high), up(one.low)
            x = _at(at(one.date) - 3.5)
            parts.append(
                tag("rect", class_="still-open", x=x, y=_at(top), width=7, height=_at(low - top))
            )
        if one.value is None and one.high is not None:
            place = _at(max(up(one.high) - 4, 10))
            parts.append(tag("text", "?", class_="unknown-value", x=_at(at(one.date)), y=place))
    shown = [(at(one.date), up(one.value), one.value) for one in found if one.value is not None]
    if shown:
        points = "L".join(f"{_at(x)} {_at(y)}" for x, y, _ in shown)
        parts.append(tag("path", class_="slope", d=f"M{points}"))
        parts += [tag("circle", class_="dot", cx=_at(x), cy=_at(y), r="4.5") for x, y, _ in shown]
        parts += _ends(shown, say)
    parts += [
        tag("text", _year(date, first, last), x=_at(at(date)), y=size.height - 4)
        for date in (first, last)
    ]
    return tag(
        "svg",
        tag("title", title),
        tag("desc", "; ".join(one.told for one in found)),
        *parts,
        class_="slopes",
        viewBox=f"0 0 {size.width} {size.height}",
        role="img",
    )


def _ends(shown: Sequence[tuple[float, float, Fraction]], say: Words) -> list[Html]:
    """The last value, and the first where that is another."""
    (x, y, value), (x0, y0, value0) = shown[-1], shown[0]
    ends = [tag("text", say.number(value), class_="after", x=_at(x + 7), y=_at(y + 4))]
    if len(shown) > 1:
        ends.append(tag("text", say.number(value0), class_="before", x=_at(x0 - 7), y=_at(y0 + 4)))
    return ends


def _year(date: dt.date, first: dt.date, last: dt.date) -> str:
    """The year; with the month where all dates lie in one."""
    return str(date.year) if first.year != last.year else f"{date.month}-{date.year}"


def _at(place: float) -> str:
    """A place in a picture, of which a tenth cannot be seen."""
    return f"{round(place, 1):g}"
