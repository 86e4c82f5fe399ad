"""Blocks laid out in lines of a width, for everything that has letters of one width."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from brede_welvaart._pages.blocks import (
    Bars,
    Block,
    Heading,
    Line,
    Listing,
    Note,
    Pairs,
    Paragraph,
    Table,
    Tone,
)
from brede_welvaart._pages.grid import GAP, WIDE_BAR, bar, table
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

_LEAST_WIDTH = 8
_MARK = "  • "
# Room for two digits, so that a list goes on under another.
_NUMBERED = "  {:>2}  "


def laid_out(blocks: Iterable[Block], width: int) -> Iterator[Spans]:
    """The lines of a page: an empty one between blocks, but none under a heading.

    Args:
        blocks: The page.
        width: How many columns a line may have; under 8 it is laid out as for 8.
    """
    width = max(width, _LEAST_WIDTH)
    before: Block | None = None
    for block in blocks:
        under_heading = isinstance(before, Heading) and not isinstance(block, Heading)
        if before is not None and not under_heading:
            yield []
        yield from _lines(block, width)
        before = block


def _lines(block: Block, width: int) -> Iterator[Spans]:
    match block:
        case Heading():
            yield from _line(Line(block.text, Tone.STRONG, block.facts), width)
        case Paragraph():
            yield from _under_each_other(block.lines, width)
        case Note():
            yield from _line(Line(block.text, Tone.QUIET), width)
        case Pairs():
            yield from indented(_pairs(block, width - GAP))
        case Listing():
            yield from _listing(block, width)
        case Bars():
            yield from indented(_bars(block, width - GAP))
        case Table():
            yield from table(block, width)
        case _:
            assert_never(block)


def _listing(block: Listing, width: int) -> Iterator[Spans]:
    marks = [_NUMBERED.format(number) for number in block.numbers] or [_MARK] * len(block.items)
    for mark, item in zip(marks, block.items, strict=True):
        lines = _under_each_other(item, width - len(mark))
        yield from _hung(Span(mark, Style.ACCENT), lines)


def _under_each_other(lines: Iterable[Line], width: int) -> Iterator[Spans]:
    for line in lines:
        yield from _line(line, width)


def _line(line: Line, width: int) -> Iterator[Spans]:
    return wrapped(_line_spans(line), width)


def _line_spans(line: Line) -> Spans:
    spans = [Span(line.text, STYLES[line.tone], line.url)]
    if facts := " · ".join(filter(None, line.facts)):
        spans.append(Span(f"  {facts}", Style.QUIET))
    return spans


def _hung(first: Span, lines: Iterable[Spans]) -> Iterator[Spans]:
    """Lines behind a mark, the later ones under the first."""
    room = Span(" " * columns(first.text))
    for number, line in enumerate(lines):
        yield [room if number else first, *line]


def _pairs(block: Pairs, width: int) -> Iterator[Spans]:
    """Values beside their labels; below them where a label or a word asks for more room."""
    longest = max((columns(label) for label, _ in block.rows), default=0)
    room = width - longest - GAP
    for label, value in block.rows:
        spans = _line_spans(value)
        words = widest_word("".join(span.text for span in spans))
        fits = sum(columns(span.text) for span in spans) <= room
        if fits or (longest <= width // 2 and words <= room):
            first = Span(padded(label, longest + GAP), Style.QUIET)
            yield from _hung(first, wrapped(spans, room))
        else:
            yield from wrapped([Span(label, Style.QUIET)], width)
            yield from indented(wrapped(spans, width - GAP))


def _bars(block: Bars, width: int) -> Iterator[Spans]:
    for given, words in block.bars:
        yield bar(given, min(WIDE_BAR, width))
        yield from wrapped([Span(words)], width)
