"""A sheet: a title, a key, and rows with a label, something drawn and figures behind it."""

from collections.abc import Callable, Sequence

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.transforms import Transform

from brede_welvaart.plot._pens import SMALL, Ink, width_of

#: How wide a sheet is, and the labels on it, in points.
WIDTH, MARGIN, LABELS, GAP = 760.0, 14.0, 226.0, 14.0
_SIDES = {"left": 0.0, "center": 0.5, "right": 1.0}
_ROOM_BETWEEN = 6.0

#: Draws what is in a row around a height.
Draw = Callable[[Axes, float], None]
#: Draws a mark of the key at a place in points, and says how wide it is.
DrawMark = Callable[[Axes, float, float, Transform], float]
#: A mark, and what it means.
Key = tuple[DrawMark, str]


def nothing(_axes: Axes, _y: float) -> None:
    """Draw nothing."""


@frozen
class Column:
    """A column of figures, to the right of what is drawn."""

    title: str
    width: float
    align: str = "right"


@frozen
class Tick:
    """A place on the axis with a word above it, and a thin line down if it is one of its scale."""

    at: float
    text: str
    align: str = "center"
    has_line: bool = True
    bold: bool = False


@frozen
class Row:
    """A row.

    Attributes:
        label: What it is about.
        said: The same as is drawn, in words.
        draw: Draws it around a height.
        cells: Lines for every column.
        number: Its number, in a knot before the label.
        under: Quiet lines under the label.
        height: How high it is at least, in points.
        level: 0 for a row, 1 for the heading of a group, 2 for that of a part.
        is_quiet: Whether its label is no name, but a sentence.
    """

    label: str
    said: str = ""
    draw: Draw = nothing
    cells: Sequence[Sequence[Ink]] = ()
    number: str = ""
    under: Sequence[str] = ()
    height: float = 0
    level: int = 0
    is_quiet: bool = False


@frozen
class Sheet:
    """All that is on a sheet.

    Attributes:
        title: Whom or what it is about.
        under: Quiet lines under the title; the first says what is shown.
        rows: The rows, in their order.
        columns: The columns of figures.
        ends: The lowest and the highest place on the axis.
        ticks: The words of the axis.
        first: What stands above the labels.
        keys: What the marks mean.
        notes: Quiet lines at the end.
        has_knots: Whether the numbers of rows are knots on a line.
        width: How wide it is, in points.
    """

    title: str
    under: Sequence[str]
    rows: Sequence[Row]
    columns: Sequence[Column] = ()
    ends: tuple[float, float] = (0, 100)
    ticks: Sequence[Tick] = ()
    first: str = ""
    keys: Sequence[Key] = ()
    notes: Sequence[str] = ()
    has_knots: bool = False
    width: float = WIDTH

    @property
    def behind(self) -> float:
        """How wide all columns together are, in points."""
        return sum(column.width for column in self.columns) + GAP


def across(columns: Sequence[Column], width: float = WIDTH) -> float:
    """How much room columns leave for what is drawn, in points."""
    return width - 2 * MARGIN - LABELS - GAP - sum(column.width for column in columns)


def thinned(ticks: Sequence[Tick], ends: tuple[float, float], room: float) -> list[Tick]:
    """The words of an axis that fit beside each other; the first and the last always stay.

    Args:
        ticks: Two or more.
        ends: The lowest and the highest place on the axis.
        room: How wide that is, in points.
    """
    low, high = ends

    def span(tick: Tick) -> tuple[float, float]:
        at = (tick.at - low) / (high - low) * room
        wide = width_of(Ink(tick.text, SMALL)) + _ROOM_BETWEEN
        return at - _SIDES[tick.align] * wide, at + (1 - _SIDES[tick.align]) * wide

    first, *middle, last = ticks
    used = span(first)[1]
    kept = [first]
    for tick in middle:
        start, end = span(tick)
        fits = start >= used and end <= span(last)[0]
        kept.append(tick if fits else Tick(tick.at, ""))
        used = end if fits else used
    return [*kept, last]
