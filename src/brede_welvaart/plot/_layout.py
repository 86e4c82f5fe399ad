"""Draws a sheet: the one layout that all pictures in rows have."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart.plot._pens import (
    BODY,
    HEADING,
    SMALL,
    TITLE,
    Ink,
    above,
    beside,
    line,
    points,
    sign,
    width_of,
    wrapped,
    write,
    write_lines,
)
from brede_welvaart.plot._picture import new_axes, tell
from brede_welvaart.plot._sheet import GAP, LABELS, MARGIN, Key, Row, Sheet

_PAD = 5.5
# Between columns.
_BESIDE = 8.0
_ABOVE_GROUP = 8.0
_KNOT, _KNOT_SIZE = 30.0, 18.0
_KEY, _KEY_GAP, _MARK = 17.0, 18.0, 34.0
_NOTE = SMALL + 0.5
_SIZES = (BODY, HEADING, TITLE - 1)


@frozen
class _Laid:
    """A row with its lines, the height of its middle, and where it ends."""

    row: Row
    label: Sequence[Ink]
    cells: Sequence[Sequence[Ink]]
    middle: float
    end: float


def drawn(sheet: Sheet, axes: Axes | None) -> Figure:
    """Draw a sheet: on a picture of its own, or on axes that are given."""
    rows = [*_laid(sheet)]
    height = rows[-1].end if rows else _PAD
    room = sheet.width - 2 * MARGIN
    titles = [*wrapped(Ink(sheet.title, TITLE, bold=True), room), *_quiet(sheet.under, room)]
    keys, notes = [*_key_lines(sheet.keys, room)], _quiet(sheet.notes, room)
    if axes is None:
        head = _head(sheet) + _KEY * len(keys) + _height(titles) + 2 * _PAD
        foot = _height(notes) + _PAD
        margins = (MARGIN + LABELS, MARGIN + sheet.behind, MARGIN + head, MARGIN + foot)
        axes = new_axes(sheet.width, height + margins[2] + margins[3], margins)
    axes.set_axis_off()
    axes.set_xlim(*sheet.ends)
    axes.set_ylim(height, 0)
    _draw_head(axes, sheet)
    _draw_titles(axes, _head(sheet) + _PAD, titles, keys)
    _draw_rows(axes, sheet, rows)
    below = -_PAD - _height(notes) / 2
    write_lines(axes, (-LABELS, below), notes, points(axes, 0, 0), down=-1)
    told = [
        f"{row.number} {row.label.rstrip('.')}: {row.said}".strip()
        for row in sheet.rows
        if row.said
    ]
    first, *more = sheet.under
    return tell(axes, f"{sheet.title} · {first}", [*more, *told, *sheet.notes])


def _quiet(texts: Iterable[str], room: float) -> list[Ink]:
    return [one for text in texts for one in wrapped(Ink(text, _NOTE, "soft"), room)]


def _height(lines: Iterable[Ink]) -> float:
    return sum(one.height for one in lines)


def _laid(sheet: Sheet) -> Iterator[_Laid]:
    """The rows below each other, their texts over as many lines as they need."""
    room = LABELS - GAP - (_KNOT if sheet.has_knots else 0)
    top = 0.0
    for row in sheet.rows:
        ink = Ink(row.label, _SIZES[row.level], "ink", not row.is_quiet)
        label = [*wrapped(ink, room)]
        for text in row.under:
            label += wrapped(Ink(text, SMALL, "soft"), room)
        cells = [
            [part for one in cell for part in wrapped(one, column.width - _BESIDE)]
            for cell, column in zip(row.cells, sheet.columns, strict=False)
        ]
        height = max([_height(label), row.height, *map(_height, cells)]) + 2 * _PAD
        top += _ABOVE_GROUP * row.level
        yield _Laid(row, label, cells, top + height / 2, top + height)
        top += height


def _headings(sheet: Sheet) -> list[tuple[Ink, ...]]:
    return [wrapped(Ink(one.title, SMALL, "soft"), one.width - _BESIDE) for one in sheet.columns]


def _head(sheet: Sheet) -> float:
    """How high the line is with the words of the axis and the names of columns."""
    return max([Ink("", SMALL).height, *map(_height, _headings(sheet))]) + _PAD


def _key_lines(keys: Iterable[Key], room: float) -> Iterator[list[Key]]:
    """The key, over as many lines as it needs."""
    found: list[Key] = []
    used = 0.0
    for key in keys:
        wide = width_of(Ink(key[1], _NOTE)) + _KEY_GAP + _MARK
        if found and used + wide > room:
            yield found
            found, used = [], 0.0
        found.append(key)
        used += wide
    if found:
        yield found


def _draw_head(axes: Axes, sheet: Sheet) -> None:
    """The words of the axis and the names of columns, above a line."""
    y = (_PAD + Ink("", SMALL).height) / 2
    write(axes, (-LABELS, y), Ink(sheet.first, SMALL, "soft"), points(axes, 0, 1))
    for tick in sheet.ticks:
        ink = Ink(tick.text, SMALL, "ink" if tick.bold else "soft", tick.bold)
        write(axes, (tick.at, y), ink, above(axes), tick.align)
    for lines, (x, align) in zip(_headings(sheet), _places(sheet), strict=True):
        place = (x, _PAD / 2 + _height(lines) / 2)
        write_lines(axes, place, lines, points(axes, 1, 1), align=align, down=-1)
    _rule(axes, sheet, 0, "ink")


def _draw_titles(
    axes: Axes, y: float, titles: Sequence[Ink], keys: Sequence[Sequence[Key]]
) -> None:
    """The key and the title, above a height in points."""
    corner = points(axes, 0, 1)
    for marks in reversed(keys):
        x, middle = -LABELS, y + _KEY / 2
        for mark, text in marks:
            ink = Ink(text, _NOTE, "soft")
            x += mark(axes, x, middle, corner) + 5
            write(axes, (x, middle), ink, corner)
            x += width_of(ink) + _KEY_GAP
        y += _KEY
    write_lines(axes, (-LABELS, y + _PAD + _height(titles) / 2), titles, corner, down=-1)


def _places(sheet: Sheet) -> Iterator[tuple[float, str]]:
    """Where the texts of the columns stand, in points right of what is drawn."""
    x = GAP
    for column in sheet.columns:
        yield (x + column.width if column.align == "right" else x + _BESIDE), column.align
        x += column.width


def _rule(axes: Axes, sheet: Sheet, y: float, tone: str) -> None:
    """A line from the labels to the last column."""
    for ends, where in (
        ((-LABELS, 0.0), beside(axes, 0)),
        (sheet.ends, axes.transData),
        ((0.0, sheet.behind), beside(axes, 1)),
    ):
        line(axes, ends, (y, y), where, tone=tone, width=0.75, behind=1)


def _draw_rows(axes: Axes, sheet: Sheet, rows: Sequence[_Laid]) -> None:
    left, right = beside(axes, 0), beside(axes, 1)
    if rows:
        for tick in sheet.ticks:
            if tick.has_line:
                ends = (0.0, rows[-1].end)
                line(axes, (tick.at,) * 2, ends, axes.transData, tone="line", width=0.75, behind=1)
    if knots := [one.middle for one in rows if one.row.number]:
        line(axes, (_KNOT_SIZE / 2 - LABELS,) * 2, (knots[0], knots[-1]), left, tone="road")
    for one in rows:
        row, y = one.row, one.middle
        row.draw(axes, y)
        if row.number:
            place = (_KNOT_SIZE / 2 - LABELS, y)
            sign(axes, place, "o", left, size=_KNOT_SIZE, filled=False, letter=row.number)
        write_lines(axes, ((_KNOT if sheet.has_knots else 0) - LABELS, y), one.label, left)
        for lines, (x, align) in zip(one.cells, _places(sheet), strict=False):
            write_lines(axes, (x, y), lines, right, align=align)
        _rule(axes, sheet, one.end, "ink" if row.level else "line")
