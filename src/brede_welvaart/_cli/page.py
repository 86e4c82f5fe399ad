"""What stands at the end of a list of steps: what the plan says a reader must know."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding

import brede_welvaart as bw
from brede_welvaart._cli.paper import QUIET, words
from brede_welvaart._cli.words import Phrases


def remark(plan: bw.Plan, phrases: Phrases) -> Iterator[RenderableType]:
    """What the plan says a reader must know, such as whose order this is."""
    if plan.note:
        yield Padding(words(plan.note.get(phrases.lang), QUIET), (1, 0, 0, 0))
