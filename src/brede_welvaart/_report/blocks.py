"""Blocks of a page in the look of the report: what is said there is said here in the same words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from brede_welvaart._base.markup import Html, join, tag
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
from brede_welvaart._report.marks import bar
from brede_welvaart._report.parts import cell, column, described, row, row_head, table

_BREAK = Html("<br>")


def rendered(blocks: Iterable[Block]) -> Html:
    """Blocks under each other; headings are those within a section."""
    made: list[Html] = []
    title = ""
    for block in blocks:
        title = block.text if isinstance(block, Heading) else title
        made.append(_block(block, title))
    return join(*made)


def _block(block: Block, title: str) -> Html:  # noqa: PLR0911 (a line for every kind)
    match block:
        case Heading():
            said = _line(Line(block.text, facts=block.facts))
            return tag(f"h{block.level + 1}", *said)
        case Paragraph():
            return tag("p", *_under_each_other(block.lines), class_="text")
        case Note():
            return tag("p", block.text, class_="note")
        case Pairs():
            return described(((label, join(*_line(line))) for label, line in block.rows), "pairs")
        case Listing():
            return tag("ul", *(_item(item) for item in block.items), class_="items")
        case Bars():
            return join(*(tag("p", bar(one, said)) for one, said in block.bars))
        case Table():
            return _table(block, title)
        case _:
            assert_never(block)


def _item(lines: Iterable[Line]) -> Html:
    return tag("li", *_under_each_other(lines))


def _under_each_other(lines: Iterable[Line]) -> Iterator[Html]:
    for number, line in enumerate(lines):
        if number:
            yield _BREAK
        yield from _line(line)


def _line(line: Line) -> Iterator[Html]:
    said = join(line.text)
    if line.url:
        said = tag("a", said, href=line.url)
    if line.tone is Tone.STRONG:
        said = tag("strong", said)
    yield tag("small", said) if line.tone is Tone.QUIET else said
    if facts := " · ".join(filter(None, line.facts)):
        yield Html(" ")
        yield tag("small", facts)


def _table(block: Table, title: str) -> Html:
    first = _first_text(block.columns)
    columns = [column(one.title, class_=_class(one)) for one in block.columns]
    groups = []
    for group in block.groups:
        rows = [_row(block.columns, cells, first) for cells in group.rows]
        if group.title:
            head = row_head(group.title, scope="rowgroup", span=len(columns))
            rows.insert(0, row(head, class_="group"))
        groups.append(rows)
    return table(title, columns, groups, "plain")


def _first_text(columns: Iterable[Column]) -> int:
    """Which column says what a row is about: the first with words."""
    return next(n for n, one in enumerate(columns) if one.kind is ColumnKind.TEXT)


def _row(columns: Iterable[Column], cells: Sequence[Cell], first: int) -> Html:
    made = []
    words = ", ".join(content for content in cells if isinstance(content, str) and content)
    for number, (one, content) in enumerate(zip(columns, cells, strict=True)):
        said = bar(content, words) if isinstance(content, Bar) else join(content)
        label = one.title or None
        is_head = number == first
        class_ = _class(one)
        made.append(row_head(said) if is_head else cell(said, label=label, class_=class_))
    return row(*made)


def _class(one: Column) -> str | None:
    return "number" if one.kind is ColumnKind.NUMBER else None
