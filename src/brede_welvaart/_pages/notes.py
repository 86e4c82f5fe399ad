"""What was assumed when figures were read, under every page that rests on them."""

from collections.abc import Iterable, Iterator
from typing import Any

from brede_welvaart._pages.blocks import Block, Line, Paragraph, Tone
from brede_welvaart._pages.words import Words
from brede_welvaart.model.text import Text

_ASSUMED = Text("Bij het lezen van de cijfers:", "On reading the figures:")


def notes(what: Any, say: Words) -> Iterator[Block]:  # noqa: ANN401 (any result)
    """The notes of a panel, or of the panel on which a result rests; nothing without any.

    Args:
        what: A panel, a result of the monitor, or anything else.
        say: The language.
    """
    found = getattr(_panel_of(what), "notes", ())
    # Notes of an assessment are texts, and shown by its own page.
    yield from noted((note for note in found if hasattr(note, "cells")), say)


def noted(found: Iterable[Any], say: Words) -> Iterator[Block]:
    """Notes on figures; nothing without any.

    Args:
        found: The notes.
        say: The language.
    """
    said = [note.text(say.lang) for note in found]
    if said:
        lines = [say(_ASSUMED), *said]
        yield Paragraph([Line(line, Tone.QUIET) for line in lines])


def _panel_of(what: Any) -> Any:  # noqa: ANN401
    """What has the notes: the panel of a result, of the index under it, or the thing itself."""
    return getattr(getattr(what, "result", what), "panel", what)
