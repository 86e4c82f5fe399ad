"""What every picture is drawn with: texts, wrapped by their width, and the marks of the house."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.textpath import text_to_path
from matplotlib.transforms import (
    Affine2D,
    Affine2DBase,
    ScaledTranslation,
    Transform,
    blended_transform_factory,
)

from brede_welvaart.plot._picture import POINTS_PER_INCH, colour

TITLE, HEADING, BODY, SMALL = 15.0, 11.5, 10.0, 8.5
_LEADING = 1.3
_MOST_LINES = 6
_MORE = "…"
_HATCH = "////"
#: How high a bar is, and a thin one.
BAR, THIN = 7.5, 3.0
_LEAST_UPRIGHT = 9.0


class Ink(NamedTuple):
    """A line of text, and how it looks."""

    text: str
    size: float = BODY
    tone: str = "ink"
    bold: bool = False

    @property
    def height(self) -> float:
        """How high the line is, in points."""
        return self.size * _LEADING


def points(axes: Axes, x: float, y: float) -> Transform:
    """Places in points from a corner of the axes: 0 is left and below, 1 is right and above."""
    scale = Affine2D().scale(1 / POINTS_PER_INCH) + axes.figure.dpi_scale_trans
    return scale + ScaledTranslation(x, y, cast("Affine2DBase", axes.transAxes))


def beside(axes: Axes, x: float) -> Transform:
    """Places in points from the left (0) or the right (1) of the axes, and by their own heights."""
    return blended_transform_factory(points(axes, x, 0), axes.transData)


def above(axes: Axes) -> Transform:
    """Places by the axis of what is drawn, and in points above it."""
    return blended_transform_factory(axes.transData, points(axes, 0, 1))


def width_of(ink: Ink) -> float:
    """How wide a line of text is, in points."""
    font = FontProperties(size=ink.size, weight="bold" if ink.bold else "normal")
    width, _, _ = text_to_path.get_text_width_height_descent(ink.text, font, ismath=False)
    return float(width)


def wrapped(ink: Ink, room: float) -> tuple[Ink, ...]:
    """A text over lines that fit a width; what is left of a very long one is cut off."""
    lines = [*_lines(ink, room)]
    if len(lines) > _MOST_LINES:
        last = lines[_MOST_LINES - 1]
        while last and width_of(ink._replace(text=last + _MORE)) > room:
            last = last[:-1]
        lines = [*lines[: _MOST_LINES - 1], last + _MORE]
    return tuple(ink._replace(text=line) for line in lines)


def _lines(ink: Ink, room: float) -> Iterator[str]:
    line = ""
    for word in ink.text.split(" "):
        longer = f"{line} {word}" if line else word
        if width_of(ink._replace(text=longer)) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width_of(ink._replace(text=line)) > room and len(line) > 1:
            fits = next(
                size
                for size in range(len(line) - 1, 0, -1)
                if size == 1 or width_of(ink._replace(text=line[:size])) <= room
            )
            yield line[:fits]
            line = line[fits:]
    yield line


def write(
    axes: Axes, place: tuple[float, float], ink: Ink, where: Transform, align: str = "left"
) -> None:
    """Write a line, its middle at a height; nothing in it is a formula."""
    axes.text(
        *place,
        ink.text,
        transform=where,
        fontsize=ink.size,
        fontweight="bold" if ink.bold else "normal",
        color=colour(ink.tone),
        horizontalalignment=align,
        verticalalignment="center_baseline",
        parse_math=False,
        clip_on=False,
    )


def write_lines(  # noqa: PLR0913 (where they stand)
    axes: Axes,
    place: tuple[float, float],
    lines: Sequence[Ink],
    where: Transform,
    *,
    align: str = "left",
    down: int = 1,
) -> None:
    """Write lines under each other, around a height that rises (-1) or falls (1) down the page."""
    x, y = place
    top = y - down * sum(line.height for line in lines) / 2
    for line in lines:
        write(axes, (x, top + down * line.height / 2), line, where, align)
        top += down * line.height


def line(  # noqa: PLR0913 (where it runs, and how it looks)
    axes: Axes,
    x: Sequence[float],
    y: Sequence[float],
    where: Transform,
    *,
    tone: str = "ink",
    width: float = 1.5,
    dashes: tuple[float, float] | None = None,
    halo: bool = False,
    behind: int = 2,
) -> None:
    """A line through places; it takes part in no limits."""
    drawn = Line2D(
        x,
        y,
        transform=where,
        color=colour(tone),
        linewidth=width,
        linestyle=(0, dashes) if dashes else "-",
        solid_capstyle="butt",
        solid_joinstyle="round",
        zorder=behind,
        clip_on=False,
    )
    if halo:
        drawn.set_path_effects([withStroke(linewidth=width + 2.25, foreground=colour("paper"))])
    axes.add_artist(drawn)


def box(  # noqa: PLR0913 (where it stands, and how it looks)
    axes: Axes,
    x: tuple[float, float],
    y: tuple[float, float],
    where: Transform,
    *,
    tone: str = "road",
    hatched: bool = False,
) -> None:
    """A filled rectangle, or a hatched one: what is hatched is still open."""
    axes.add_artist(
        Rectangle(
            (x[0], y[0]),
            x[1] - x[0],
            y[1] - y[0],
            transform=where,
            facecolor=colour("paper" if hatched else tone),
            edgecolor=colour(tone) if hatched else "none",
            hatch=_HATCH if hatched else None,
            linewidth=0.75 if hatched else 0,
            clip_on=False,
            zorder=2,
        )
    )


def area(axes: Axes, x: Sequence[float], y: Sequence[float], where: Transform) -> None:
    """A filled outline."""
    corners = [*zip(x, y, strict=True)]
    axes.add_artist(
        Polygon(
            corners,
            transform=where,
            facecolor=colour("tint"),
            edgecolor=colour("edge"),
            linewidth=0.75,
            clip_on=False,
            zorder=1.5,
        )
    )


def sign(  # noqa: PLR0913 (where it stands, and how it looks)
    axes: Axes,
    place: tuple[float, float],
    marker: str,
    where: Transform,
    *,
    size: float = 13.5,
    tone: str = "ink",
    filled: bool = True,
    letter: str = "",
    lower: float = 0,
) -> None:
    """A sign, with a letter in it if it has one, so many points below its middle."""
    x, y = place
    axes.add_artist(
        Line2D(
            [x],
            [y],
            transform=where,
            marker=marker,
            markersize=size,
            markerfacecolor=colour(tone if filled else "paper"),
            markeredgecolor=colour(tone),
            markeredgewidth=1.5 if letter else 1.0,
            linestyle="none",
            clip_on=False,
            zorder=3,
        )
    )
    if letter:
        tone = "paper" if filled else tone
        down = ScaledTranslation(0, -lower / POINTS_PER_INCH, axes.figure.dpi_scale_trans)
        axes.text(
            x,
            y,
            letter,
            transform=where + down,
            fontsize=7.5,
            fontweight="bold",
            color=colour(tone),
            horizontalalignment="center",
            verticalalignment="center_baseline",
            parse_math=False,
            zorder=4,
        )


def upright(axes: Axes, x: float, y: float, where: Transform, *, height: float = 15) -> None:
    """The mark of a value: an upright stroke, with a halo so that it hides no range."""
    ends = (y - height / 2, y + height / 2)
    line(axes, (x, x), ends, where, width=3, halo=True, behind=3)


def bar(  # noqa: PLR0913 (what it shows, and where)
    axes: Axes,
    ends: tuple[float, float],
    value: float | None,
    y: float,
    *,
    height: float = BAR,
    start: float = 0,
) -> None:
    """A bar: filled up to the low end, hatched to the high end, with the value where there is one.

    Args:
        axes: Where to draw.
        ends: The low and the high end of the range.
        value: The value; None where it is not shown.
        y: The height of its middle.
        height: How high it is.
        start: Where it begins.
    """
    low, high = ends
    heights, where = (y - height / 2, y + height / 2), axes.transData
    if low > start:
        box(axes, (start, low), heights, where)
    if high > low:
        box(axes, (low, high), heights, where, hatched=True)
    if value is not None:
        upright(axes, value, y, where, height=max(height * 1.8, _LEAST_UPRIGHT))
