"""Which way an indicator is better, as the catalogue says."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from brede_welvaart import _finding
from brede_welvaart.errors import UnknownIdError


def catalogue_directions(ids: Iterable[str]) -> Mapping[str, int]:
    """The directions that the catalogue knows: 1 if more is better, -1 if less is.

    Args:
        ids: Ids of indicators; those that the catalogue does not have, or for which it leaves the
            direction open, are left out.
    """
    look_up: Callable[[str], Any] | None = getattr(_finding, "indicator", None)
    found: dict[str, int] = {}
    if look_up is None:
        return found
    for key in ids:
        try:
            direction = look_up(key).direction
        except UnknownIdError:
            continue
        if direction is not None:
            found[key] = int(direction)
    return found
