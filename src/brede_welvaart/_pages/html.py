"""A page as HTML: every text is escaped, nothing is fetched, no style is needed to read it."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from brede_welvaart._pages.blocks import (
    Bar,
    Bars,
    Block,
    Cell,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Note,
    Pairs,
    Paragraph,
    Table,
    Tone,
)
from brede_welvaart.errors import Lang

# A page stands within another, whose own headings come first.
_FIRST_HEADING = 2
_LAST_HEADING = 6
_BAR = (120, 10)
_TONES = {Tone.STRONG: "strong", Tone.QUIET: "small"}


def html(blocks: Iterable[Block], lang: Lang) -> str:
    """The page as one element.

    Args:
        blocks: The page.
        lang: Its language.
    """
    return f'<section lang="{lang}">{"".join(map(_block, blocks))}</section>'


def _block(block: Block) -> str:  # noqa: PLR0911 (a line for every kind)
    match block:
        case Heading():
            name = f"h{min(block.level + _FIRST_HEADING, _LAST_HEADING)}"
            return _element(name, _line(Line(block.text, facts=block.facts)))
        case Paragraph():
            return _element("p", "<br>".join(map(_line, block.lines)))
        case Note():
            return _element("p", _element("small", escape(block.text)))
        case Pairs():
            rows = (
                f"<dt>{escape(label)}</dt><dd>{_line(value)}</dd>" for label, value in block.rows
            )
            return _element("dl", "".join(rows))
        case Listing():
            return _listing(block)
        case Bars():
            return "".join(
                _element("p", f"{_bar(bar)}<br>{escape(said)}") for bar, said in block.bars
            )
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _listing(block: Listing) -> str:
    items = ["<br>".join(map(_line, item)) for item in block.items]
    if not block.numbers:
        return _element("ul", "".join(_element("li", item) for item in items))
    numbered = zip(block.numbers, items, strict=True)
    return _element("ol", "".join(f'<li value="{number}">{item}</li>' for number, item in numbered))


def _element(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>"


def _line(line: Line) -> str:
    said = escape(line.text)
    if line.url:
        said = f'<a href="{escape(line.url)}">{said}</a>'
    said = _toned(said, line.tone)
    if facts := " · ".join(filter(None, line.facts)):
        said += f" <small>{escape(facts)}</small>"
    return said


def _toned(said: str, tone: Tone) -> str:
    return _element(_TONES[tone], said) if tone in _TONES else said


def _table(block: Table) -> str:
    head = "".join(_heading(column) for column in block.columns)
    body = "".join(_rows(block))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _heading(column: Column) -> str:
    title = "0–100" if column.kind is ColumnKind.BAR else column.title  # noqa: RUF001 (a range)
    return f'<th scope="col">{escape(title)}</th>'


def _rows(block: Table) -> Iterator[str]:
    for group in block.groups:
        if group.title:
            span = len(block.columns)
            yield f'<tr><th colspan="{span}" scope="rowgroup">{escape(group.title)}</th></tr>'
        for row in group.rows:
            yield f"<tr>{''.join(map(_cell, block.columns, row))}</tr>"


def _cell(column: Column, cell: Cell) -> str:
    if isinstance(cell, Bar):
        return f"<td>{_bar(cell)}</td>"
    align = ' style="text-align:right"' if column.kind is ColumnKind.NUMBER else ""
    return f"<td{align}>{_toned(escape(cell), column.tone)}</td>"


def _bar(bar: Bar) -> str:
    """A drawing beside the words that say the same, so hidden for who listens."""
    width, height = _BAR
    parts = [f'<rect width="{width}" height="{height}" fill="none" stroke="currentColor"/>']
    if bar.low is not None and bar.high is not None:
        start, end = (float(point * width / 100) for point in (bar.low, bar.high))
        size = max(end - start, 1.0)
        parts.append(f'<rect x="{start:g}" width="{size:g}" height="{height}" opacity="0.5"/>')
    if bar.value is not None:
        place = float(bar.value * width / 100)
        parts.append(f'<rect x="{max(place - 2, 0):g}" width="4" height="{height}"/>')
    return f'<svg aria-hidden="true" width="{width}" height="{height}">{"".join(parts)}</svg>'
