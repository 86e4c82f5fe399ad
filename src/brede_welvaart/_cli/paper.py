"""Lays text out with rich; every text is made safe and none is read as markup."""

import io
import os
import sys
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from brede_welvaart._pages.output import clean

_WIDEST = 100

HEADING = "bold"
QUIET = "dim"
ACCENT = "cyan"


def render(parts: Iterable[RenderableType]) -> str:
    """The parts under each other, as text for the terminal or the pipe that we write to."""
    draft = io.StringIO()
    console = _console(draft)
    console.width = min(console.width, _WIDEST)
    console.print(Group(*parts))
    return "".join(f"{line.rstrip()}\n" for line in draft.getvalue().splitlines())


def _console(draft: io.StringIO) -> Console:
    """A console that writes a draft; plain for an old terminal and where that is asked."""
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    console = Console(file=draft, highlight=False, force_terminal=on_terminal or None)
    if console.legacy_windows or os.environ.get("NO_COLOR"):
        return Console(file=draft, highlight=False, color_system=None)
    return console


def words(text: object, style: str = "") -> Text:
    """Data as text: safe, and folded where a word is longer than the line."""
    return Text(clean(text), style=style, overflow="fold")


def address(url: str) -> Text:
    """A web address: folded where it is long, and a link where the terminal knows links."""
    return Text(clean(url), style=Style(dim=True, link=clean(url)), overflow="fold")


def titled(name: Text, *facts: str | None) -> Text:
    """A name with facts behind it; what is empty is left out."""
    said = " · ".join(clean(fact) for fact in facts if fact)
    return name.append(f"  {said}", style=QUIET) if said else name


def heading(text: object) -> RenderableType:
    """A heading, with an empty line before it."""
    return Padding(words(text, HEADING), (1, 0, 0, 0))


def indented(*parts: RenderableType) -> RenderableType:
    """Parts, two columns to the right."""
    return Padding(Group(*parts), (0, 0, 0, 2))


def pairs(rows: Iterable[tuple[object, object]]) -> RenderableType:
    """Short labels on the left, what they stand for on the right."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=QUIET, overflow="fold")
    table.add_column(overflow="fold", ratio=1)
    for label, value in rows:
        table.add_row(words(label), value if isinstance(value, Text) else words(value))
    return Padding(table, (0, 0, 0, 2))


def listed(entries: Iterable[Iterable[Text]]) -> RenderableType:
    """A list: each entry has one or more lines under each other behind one mark."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style=ACCENT)
    table.add_column(overflow="fold", ratio=1)
    for lines in entries:
        table.add_row("•", Group(*lines))
    return Padding(table, (0, 0, 0, 2))


class Either:
    """One of two layouts: the wide one where the line is long enough for it."""

    def __init__(self, wide: RenderableType, narrow: RenderableType, least: int) -> None:
        self._wide, self._narrow, self._least = wide, narrow, least

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._wide if options.max_width >= self._least else self._narrow
