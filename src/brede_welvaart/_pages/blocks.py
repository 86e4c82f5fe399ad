"""What a page is made of: blocks, in one language, that every renderer knows.

Whoever writes a page only says what there is to say; how it looks in a text, on a terminal or in
HTML is the renderers' business, so that all of them say the same.
"""

from collections.abc import Iterable
from enum import Enum
from fractions import Fraction

from attrs import field, frozen


class Tone(Enum):
    """How loud a line is."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


@frozen
class Line:
    """A line of text, which a renderer may wrap.

    Attributes:
        text: What it says.
        tone: How loud.
        facts: Short facts behind it, less loud.
        url: The address to which it links, if any.
    """

    text: str
    tone: Tone = Tone.PLAIN
    facts: tuple[str, ...] = ()
    url: str | None = None


def lines(given: Iterable[Line | str]) -> tuple[Line, ...]:
    """Lines, of which those that are just text need no more."""
    return tuple(Line(line) if isinstance(line, str) else line for line in given)


def _items(given: Iterable[Iterable[Line | str]]) -> tuple[tuple[Line, ...], ...]:
    return tuple(lines(item) for item in given)


# A converter for each kind of item: type checkers do not follow one that is generic.


def _numbers(given: Iterable[int]) -> tuple[int, ...]:
    return tuple(given)


@frozen
class Heading:
    """A heading: 1 is that of the page."""

    text: str
    level: int = 2
    facts: tuple[str, ...] = ()


@frozen
class Paragraph:
    """Lines under each other."""

    lines: tuple[Line, ...] = field(converter=lines)


@frozen
class Note:
    """What a reader must know beside the facts: why, how sure, how to read it."""

    text: str


@frozen
class Pairs:
    """Short labels, and what they stand for."""

    rows: tuple[tuple[str, Line], ...]


def pairs(rows: Iterable[tuple[str, Line | str]]) -> Pairs:
    """Labels and what they stand for, which may be just text."""
    return Pairs(tuple((label, lines([value])[0]) for label, value in rows))


@frozen
class Listing:
    """A list: each item has one or more lines under each other.

    Attributes:
        items: The lines of each.
        numbers: The number of each, where they are numbered.
    """

    items: tuple[tuple[Line, ...], ...] = field(converter=_items)
    numbers: tuple[int, ...] = field(default=(), converter=_numbers)


@frozen
class Bar:
    """A place on a scale of 0 to 100: a range, and a value where that may be shown.

    Attributes:
        low: The low end of the range; None where there is nothing to draw.
        high: The high end.
        value: The value; None where it is not shown.
    """

    low: Fraction | None
    high: Fraction | None
    value: Fraction | None


@frozen
class Bars:
    """Bars, each with a line that says the same in words."""

    bars: tuple[tuple[Bar, str], ...]


class ColumnKind(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    MARK = "mark"
    NUMBER = "number"
    BAR = "bar"


@frozen
class Column:
    """A column of a table.

    Attributes:
        title: What stands above it.
        kind: Text may be wrapped, marks and numbers stand on one line, numbers to the right.
        tone: How loud its cells are.
    """

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    tone: Tone = Tone.PLAIN


Cell = str | Bar
Row = tuple[Cell, ...]


def _rows(given: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(given)


@frozen
class Rows:
    """Rows that belong together, under a title of their own if they have one."""

    rows: tuple[Row, ...] = field(converter=_rows)
    title: str = ""


def _columns(given: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(given)


def _groups(given: Iterable[Rows]) -> tuple[Rows, ...]:
    return tuple(given)


@frozen
class Table:
    """A table. A renderer that has no room for its columns puts the cells of a row below it."""

    columns: tuple[Column, ...] = field(converter=_columns)
    groups: tuple[Rows, ...] = field(converter=_groups)


Block = Heading | Paragraph | Note | Pairs | Listing | Bars | Table
