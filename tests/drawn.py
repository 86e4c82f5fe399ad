"""Reads a picture back: what is drawn on its axes, and what is written where."""

import xml.etree.ElementTree as ET
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.text import Text

from brede_welvaart._base.palette import PALETTE

NAMES = {day: name for name, (day, _) in reversed(PALETTE.items())}


class Box(NamedTuple):
    """A rectangle by the axis: from where to where, at which height, hatched or of which colour."""

    start: float
    end: float
    middle: float
    hatched: bool
    tone: str


class Stroke(NamedTuple):
    """A line by the axis, its ends, how thick, and its colour."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    width: float
    tone: str
    dashed: bool


class Mark(NamedTuple):
    """A sign by the axis."""

    shape: str
    x: float
    y: float
    tone: str
    face: str
    size: float


def axes_of(figure: Figure) -> Axes:
    (axes,) = figure.axes
    return axes


def tone(colour: Any) -> str:
    """The name of a colour; what is not of the palette is an error."""
    return NAMES[to_hex(colour)]


def artists(axes: Axes, kind: Any) -> list[Any]:
    """What is drawn by the axis, not in the key."""
    found = [one for one in axes.get_children() if type(one) is kind and one is not axes.patch]
    place = Line2D.get_transform if kind is Line2D else kind.get_data_transform
    return [one for one in found if place(one) == axes.transData]


def boxes(axes: Axes) -> list[Box]:
    return [
        Box(
            round(float(one.get_x()), 9),
            round(float(one.get_x() + one.get_width()), 9),
            round(float(one.get_y() + one.get_height() / 2), 9),
            bool(one.get_hatch()),
            tone(one.get_edgecolor() if one.get_hatch() else one.get_facecolor()),
        )
        for one in artists(axes, Rectangle)
    ]


def areas(axes: Axes) -> list[list[tuple[float, float]]]:
    return [[(float(x), float(y)) for x, y in one.get_xy()] for one in artists(axes, Polygon)]


def lines(axes: Axes) -> list[Stroke]:
    return [
        Stroke(
            tuple(map(float, one.get_xdata())),
            tuple(map(float, one.get_ydata())),
            float(one.get_linewidth()),
            tone(one.get_color()),
            one.is_dashed(),
        )
        for one in artists(axes, Line2D)
        if one.get_linestyle() != "None"
    ]


def values(axes: Axes) -> list[tuple[float, float]]:
    """The upright strokes of values: where, and at which height."""
    return [
        (round(one.x[0], 9), round(sum(one.y) / 2, 9))
        for one in lines(axes)
        if one.width == 3 and one.x[0] == one.x[1] and one.tone == "ink"
    ]


def marks(axes: Axes) -> list[Mark]:
    return [
        Mark(
            str(one.get_marker()),
            float(one.get_xdata()[0]),
            float(one.get_ydata()[0]),
            tone(one.get_markeredgecolor()),
            tone(one.get_markerfacecolor()),
            float(one.get_markersize()),
        )
        for one in artists(axes, Line2D)
        if one.get_linestyle() == "None"
    ]


def texts(axes: Axes) -> list[str]:
    """Everything that is written, line by line."""
    return [one.get_text() for one in axes.texts if one.get_text()]


def written(axes: Axes, text: str) -> Text:
    """The one line with this text."""
    (found,) = [one for one in axes.texts if one.get_text() == text]
    return found


def height_of(axes: Axes, text: str) -> float:
    return round(float(written(axes, text).get_position()[1]), 9)


def told(figure: Figure) -> list[str]:
    """What the axes say that they show."""
    return axes_of(figure).get_label().splitlines()


def parsed(svg: str) -> ET.Element:
    """An SVG that we made ourselves, read."""
    return ET.fromstring(svg)  # noqa: S314
