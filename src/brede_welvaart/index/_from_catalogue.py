"""What the catalogue says of the indicators and regions of a panel: the newest edition of it."""

from collections.abc import Collection, Iterable, Mapping

from brede_welvaart._api import records
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._data import loading
from brede_welvaart.errors import Phrase, UnknownIdError
from brede_welvaart.model._real import Direction
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme

_SCHEME = "cbs"
#: Said of a region, indicator or year that a panel does not have.
NOT_HERE = Phrase("niet in deze cijfers", "not in this panel")
_MORE_THAN_ONE = Phrase(
    "meer dan één in deze cijfers heeft deze naam: geef een code",
    "more than one in this panel has this name: give a code",
)


def as_direction(number: int) -> Direction:
    """1 or -1 as plain numbers, whatever kind of number they were given as."""
    return 1 if number > 0 else -1


def known_directions(ids: Iterable[str]) -> Mapping[str, int]:
    """Which way indicators are better, as far as the catalogue says: 1 if more is, -1 if less is.

    Args:
        ids: Ids of indicators; those that the catalogue does not have, or for which it leaves the
            direction open, are left out.
    """
    known = {item.id: item.direction for item in records.indicators()}
    directions = {key: known.get(key) for key in ids}
    return {key: direction for key, direction in directions.items() if direction is not None}


def by_theme(indicators: Iterable[str]) -> list[tuple[Theme | None, tuple[str, ...]]]:
    """Indicators under their first theme, in the order of the catalogue; of no theme come last.

    Args:
        indicators: Their ids; none is left out.
    """
    known = {item.id: item.themes[0] for item in records.indicators()}
    of_theme: dict[str | None, list[str]] = {}
    for key in indicators:
        of_theme.setdefault(known.get(key), []).append(key)
    themes: list[Theme | None] = [*records.themes(_SCHEME), None]
    keyed = [(theme, of_theme.get(theme.key if theme else None, [])) for theme in themes]
    return [(theme, tuple(keys)) for theme, keys in keyed if keys]


def units_of(indicators: Iterable[str]) -> Mapping[str, Text]:
    """The units of the indicators that the catalogue knows, by id."""
    known = {item.id: item.unit for item in records.indicators()}
    return FrozenMapping({key: known[key] for key in indicators if key in known})


def region_code(name: str, known: Collection[str]) -> str:
    """The code of a region of a panel, by that code or whatever the catalogue knows it by.

    Args:
        name: Its code, number, address or name; a name that other regions have too means the one
            that is in the panel.
        known: The codes of the panel.

    Raises:
        UnknownIdError: If it is not in the panel, or more than one in it has this name.
    """
    # What is no text may be a number, and what cannot be looked up at all.
    if isinstance(name, str) and name in known:
        return name
    try:
        found = loading.load_region_index(loading.known_edition(None)).find_all(name)
    except UnknownIdError as error:
        if error.suggestions:
            raise
        raise UnknownIdError("region", name, hint=NOT_HERE) from None
    there = [region.id for region in found if region.id in known]
    if len(there) == 1:
        return there[0]
    if there:
        raise UnknownIdError("region", name, there, _MORE_THAN_ONE)
    codes = ", ".join(region.id for region in found if region.id != name)
    hint = Phrase(*(f"{words}: {codes}" if codes else words for words in NOT_HERE))
    raise UnknownIdError("region", name, hint=hint)


def region_name(code: str) -> str:
    """The name of a region that the catalogue knows; else its code."""
    try:
        return records.region(code).name
    except UnknownIdError:
        return code
