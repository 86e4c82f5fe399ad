"""Which way an indicator is better, as the catalogue says."""

from collections.abc import Iterable, Mapping

from brede_welvaart._api import records


def catalogue_directions(ids: Iterable[str]) -> Mapping[str, int]:
    """The directions that the catalogue knows: 1 if more is better, -1 if less is.

    Args:
        ids: Ids of indicators; those that the catalogue does not have, or for which it leaves the
            direction open, are left out.
    """
    known = {item.id: item.direction for item in records.indicators()}
    directions = {key: known.get(key) for key in ids}
    return {key: direction for key, direction in directions.items() if direction is not None}
