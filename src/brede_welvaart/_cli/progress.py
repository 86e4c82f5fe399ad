"""Shows on standard error how far long work is, where somebody sees it."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

ItemT = TypeVar("ItemT")


def watched(items: Sequence[ItemT], label: str) -> Iterable[ItemT]:
    """The items one by one, with a bar that shows how many are done.

    There is a bar only if standard error is a terminal and the extra ``cli`` is installed.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return items
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        return items
    return track(items, description=label, console=Console(stderr=True), transient=True)
