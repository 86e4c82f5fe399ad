"""A table as lines: columns beside each other where there is room, else a row below its name."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from brede_welvaart._pages.blocks import Bar, Cell, Column, ColumnKind, Table
from brede_welvaart._pages.spans import (
    STYLES,
    Span,
    Spans,
    Style,
    columns,
    indented,
    padded,
    widest_word,
    wrapped,
)

GAP = 2
_EMPTY, _LINE, _POINT = "·", "━", "●"
NARROW_BAR, WIDE_BAR = 20, 40
_LEAST_TEXT = 11


def bar(given: Bar, width: int) -> Spans:
    """A line from 0 to 100 with the range on it, and the value where it is shown."""
    if given.low is None or given.high is None:
        return [Span(_EMPTY * width, Style.QUIET)]
    first, last = _place(given.low, width), _place(given.high, width)
    cells = [Span(_EMPTY, Style.QUIET)] * width
    cells[first : last + 1] = [Span(_LINE, Style.ACCENT)] * (last + 1 - first)
    if given.value is not None:
        cells[_place(given.value, width)] = Span(_POINT, Style.STRONG)
    return [sign._replace(text=sign.text * len([*run])) for sign, run in groupby(cells)]


def _place(points: Fraction, width: int) -> int:
    """Which of the cells of a bar stands for these points."""
    return min(width - 1, int(points * width / 100))


def table(block: Table, width: int) -> Iterator[Spans]:
    """The lines of a table."""
    widths = _widths(block, width)
    if widths is None:
        yield from _stacked(block, width)
        return
    titles = [_title(column, room) for column, room in zip(block.columns, widths, strict=True)]
    if any(column.title for column in block.columns):
        yield from _row(block.columns, titles, widths, Style.QUIET)
    lead = sum(room + GAP for room in widths[: _first_text(block)])
    for group in block.groups:
        if group.title:
            title = [Span(group.title, Style.STRONG)]
            yield from indented(wrapped(title, width - lead), by=lead)
        for row in group.rows:
            yield from _row(block.columns, row, widths)


def _title(column: Column, width: int) -> str:
    return f"0{'100':>{width - 1}}" if column.kind is ColumnKind.BAR else column.title


def _first_text(block: Table) -> int:
    kinds = [column.kind for column in block.columns]
    return kinds.index(ColumnKind.TEXT) if ColumnKind.TEXT in kinds else 0


def _widths(block: Table, width: int) -> list[int] | None:
    """How wide every column is; None where there is no room for all of them."""
    needs = [
        _needs(column, [row[place] for group in block.groups for row in group.rows])
        for place, column in enumerate(block.columns)
    ]
    widths = [least for least, _ in needs]
    left = width - sum(widths) - GAP * (len(widths) - 1)
    if left < 0:
        return None
    # Texts get room first, those that need little before those that need much; then the bars.
    for kind in (ColumnKind.TEXT, ColumnKind.BAR):
        wanting = [place for place, column in enumerate(block.columns) if column.kind is kind]
        wanting.sort(key=lambda place: needs[place][1] - needs[place][0])
        for done, place in enumerate(wanting):
            more = min(needs[place][1] - widths[place], left // (len(wanting) - done))
            widths[place] += more
            left -= more
    return widths


def _needs(column: Column, cells: Sequence[Cell]) -> tuple[int, int]:
    """How wide a column is at the least, and at the most."""
    if column.kind is ColumnKind.BAR:
        return NARROW_BAR, WIDE_BAR
    texts = [column.title, *(cell for cell in cells if isinstance(cell, str))]
    most = max(map(columns, texts))
    if column.kind is not ColumnKind.TEXT:
        return most, most
    return min(most, max(*map(widest_word, texts), _LEAST_TEXT)), most


def _row(
    of: Sequence[Column], row: Sequence[Cell], widths: Sequence[int], style: Style | None = None
) -> Iterator[Spans]:
    """One row, over as many lines as its longest cell needs."""
    cells = [
        _cell(column, cell, room, style or STYLES[column.tone])
        for column, cell, room in zip(of, row, widths, strict=True)
    ]
    for number in range(max(map(len, cells))):
        line: Spans = []
        for cell, room in zip(cells, widths, strict=True):
            line += [Span(" " * GAP)] if line else []
            line += cell[number] if number < len(cell) else [Span(" " * room)]
        yield line


def _cell(column: Column, cell: Cell, width: int, style: Style) -> list[Spans]:
    """The lines of one cell, each as wide as its column."""
    if isinstance(cell, Bar):
        return [bar(cell, width)]
    to_the_right = column.kind is ColumnKind.NUMBER
    texts = ("".join(span.text for span in line) for line in wrapped([Span(cell)], width))
    return [[Span(padded(text, width, to_the_right=to_the_right), style)] for text in texts]


def _stacked(block: Table, width: int) -> Iterator[Spans]:
    """The name of every row, and under it the other cells with the titles of their columns."""
    name = _first_text(block) + 1
    for group in block.groups:
        if group.title:
            yield from wrapped([Span(group.title, Style.STRONG)], width)
        for row in group.rows:
            yield from wrapped([Span(" ".join(filter(None, map(_words, row[:name]))))], width)
            facts = " · ".join(_facts(block.columns[name:], row[name:]))
            if facts:
                yield from indented(wrapped([Span(facts, Style.QUIET)], width - GAP))


def _words(cell: Cell) -> str:
    """What a cell says in words."""
    return cell if isinstance(cell, str) else ""


def _facts(of: Sequence[Column], row: Sequence[Cell]) -> Iterator[str]:
    """The cells that say something in words, each behind the title of its column."""
    for column, cell in zip(of, row, strict=True):
        if said := _words(cell):
            title = f"{column.title[:1].lower()}{column.title[1:]} " if column.title else ""
            yield f"{title}{said}"
