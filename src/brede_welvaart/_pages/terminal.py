"""A page on a terminal, with colours and links where it knows these. Needs the extra ``cli``."""

import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from brede_welvaart._base.result import WIDTH
from brede_welvaart._pages.blocks import Block
from brede_welvaart._pages.layout import laid_out
from brede_welvaart._pages.spans import Style
from brede_welvaart.errors import MissingExtraError

if TYPE_CHECKING:
    from rich.console import Console

# What is favourable and what is not; the sign says it without the colour too.
_SIGNS = {"▲": "blue", "▼": "dark_orange"}
_LOOKS = {Style.PLAIN: "", Style.STRONG: "bold", Style.QUIET: "dim", Style.ACCENT: "cyan"}


def on_terminal(blocks: Iterable[Block]) -> str:
    """The page as text for the terminal or the pipe that standard output is.

    Raises:
        MissingExtraError: If rich is not installed.
    """
    try:
        from rich.style import Style as Look
        from rich.text import Text
    except ImportError:
        raise MissingExtraError("cli") from None
    draft = io.StringIO()
    console = _console(draft)
    # Some terminals say that they have no columns at all.
    console.width = console.width or WIDTH
    for line in laid_out(blocks, console.width):
        text = Text()
        for span in line:
            text.append(span.text, Look.parse(_LOOKS[span.style]) + Look(link=span.url))
        for sign, colour in _SIGNS.items():
            text.highlight_regex(sign, colour)
        text.rstrip()
        console.print(text, soft_wrap=True)
    return draft.getvalue()


def _console(draft: io.StringIO) -> "Console":
    """A console that writes a draft; plain for an old terminal and where that is asked."""
    from rich.console import Console

    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    console = Console(file=draft, highlight=False, force_terminal=is_terminal or None)
    if console.legacy_windows or os.environ.get("NO_COLOR"):
        return Console(file=draft, highlight=False, color_system=None)
    return console
