"""Finds what an id, a name or a number stands for: one record or more, of any kind."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple, cast

import brede_welvaart as bw
from brede_welvaart._catalogue.records import find
from brede_welvaart._cli.store import KINDS, Record, Store, key_of
from brede_welvaart._data import loading
from brede_welvaart.errors import UnknownIdError

_DUTCH = {
    "stap": "step",
    "criterium": "criterion",
    "thema": "theme",
    "themalijst": "scheme",
    "regio": "region",
    "bron": "source",
}


class Found(NamedTuple):
    """A record, with the words that find only it."""

    kind: str
    record: Record

    def __str__(self) -> str:
        """What to ask for: ``theme:cbs.wonen``."""
        return f"{self.kind}:{key_of(self.record)}"


def look_up(key: str, store: Store) -> list[Found]:
    """Every record that an id, a name or a number stands for.

    Args:
        key: As typed; a kind and a colon before it look among that kind only.
        store: Where to look.

    Raises:
        UnknownIdError: If there is none.
    """
    kind, _, rest = key.partition(":")
    asked = _known_kind(kind) if rest.strip() else None
    wanted = rest.strip() if asked else key
    found: list[Found] = []
    misses: list[str] = []
    hints: list[str] = []
    for name, search in _SEARCHES.items():
        if asked in {None, name}:
            try:
                found.extend(Found(name, record) for record in search(wanted, store))
            except UnknownIdError as miss:
                misses += [f"{name}:{near}" for near in miss.suggestions]
                hints.append(miss.hint)
    if not found:
        raise UnknownIdError(asked or "record", wanted, _nearest(wanted, misses), max(hints))
    return found


def _known_kind(word: str) -> str | None:
    """The kind that a word before a colon names, in English or in Dutch."""
    plain = word.strip().casefold()
    kind = _DUTCH.get(plain, plain)
    return kind if kind in KINDS else None


def _nearest(wanted: str, misses: list[str]) -> list[str]:
    """The suggestions of all kinds, the most alike first."""

    def unlike(miss: str) -> float:
        return -SequenceMatcher(None, wanted, miss.partition(":")[2]).ratio()

    return sorted(misses, key=unlike)


def _step(key: str, store: Store) -> Iterator[Record]:
    yield bw.step(key, plan=store.plan)


def _theme(key: str, store: Store) -> Iterator[Record]:
    """A theme by its full key; or the themes of every scheme with this id or name."""
    misses: list[str] = []
    found: list[bw.Theme] = []
    for scheme in store.schemes:
        themes = tuple(theme for theme in store.themes if theme.scheme == scheme.id)
        try:
            found.append(find("theme", themes, key.removeprefix(f"{scheme.id}.")))
        except UnknownIdError as miss:
            misses += [f"{scheme.id}.{near}" for near in miss.suggestions]
    if not found:
        raise UnknownIdError("theme", key, misses)
    yield from found


def _indicator(key: str, store: Store) -> Iterator[Record]:
    yield bw.indicator(key, edition=store.edition)


def _region(key: str, store: Store) -> Iterator[Record]:
    """A region by its code, its number, its address or its name; all that have the name."""
    yield from loading.load_region_index(store.edition).find_all(key)


def _by_id_or_name(kind: str) -> Callable[[str, Store], Iterator[Record]]:
    """The search for records that have an id, and perhaps a name."""

    def search(key: str, store: Store) -> Iterator[Record]:
        yield find(kind, cast("Sequence[Any]", KINDS[kind](store)), key)

    return search


_SEARCHES = {kind: _by_id_or_name(kind) for kind in KINDS} | {
    "step": _step,
    "theme": _theme,
    "indicator": _indicator,
    "region": _region,
}
