"""Finds what an id, a name or a number stands for: one record or more, of any kind."""

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

import brede_welvaart as bw
from brede_welvaart._catalogue import find
from brede_welvaart._cli.inputs import catalogue_of, known_actors
from brede_welvaart.errors import UnknownIdError

Record = bw.Step | bw.Criterion | bw.Actor | bw.Theme | bw.ThemeScheme | bw.Source

_KINDS = {
    "step": "step",
    "stap": "step",
    "criterion": "criterion",
    "criterium": "criterion",
    "actor": "actor",
    "theme": "theme",
    "thema": "theme",
    "scheme": "scheme",
    "themalijst": "scheme",
    "source": "source",
    "bron": "source",
}


class Found(NamedTuple):
    """A record, with the words that find only it."""

    kind: str
    key: str
    record: Record

    def __str__(self) -> str:
        """What to ask for: ``theme:cbs.wonen``."""
        return f"{self.kind}:{self.key}"


def look_up(key: str, plan: bw.Plan) -> list[Found]:
    """Every record that an id, a name or a number stands for.

    Args:
        key: As typed; a kind and a colon before it look among that kind only.
        plan: Where to look for steps and criteria; its actors and sources go before ours.

    Raises:
        UnknownIdError: If there is none.
    """
    kind, _, rest = key.partition(":")
    asked = _KINDS.get(kind.strip().casefold()) if rest.strip() else None
    wanted = rest.strip() if asked else key
    found: list[Found] = []
    misses: list[str] = []
    hints: list[str] = []
    for name, search in _SEARCHES.items():
        if asked in {None, name}:
            try:
                found.extend(search(wanted, plan))
            except UnknownIdError as miss:
                misses += [f"{name}:{near}" for near in miss.suggestions]
                hints.append(miss.hint)
    if not found:
        raise UnknownIdError(asked or "record", wanted, _nearest(wanted, misses), max(hints))
    return found


def _nearest(wanted: str, misses: list[str]) -> list[str]:
    """The suggestions of all kinds, the most alike first."""

    def unlike(miss: str) -> float:
        return -SequenceMatcher(None, wanted, miss.partition(":")[2]).ratio()

    return sorted(misses, key=unlike)


def _step(key: str, plan: bw.Plan) -> Iterator[Found]:
    step = bw.step(key, plan=plan)
    yield Found("step", step.id, step)


def _criterion(key: str, plan: bw.Plan) -> Iterator[Found]:
    criterion = bw.criterion(key, plan=plan)
    yield Found("criterion", criterion.id, criterion)


def _actor(key: str, plan: bw.Plan) -> Iterator[Found]:
    actor = find("actor", known_actors(plan), key)
    yield Found("actor", actor.id, actor)


def _source(key: str, plan: bw.Plan) -> Iterator[Found]:
    own = {source.id for source in plan.sources}
    ours = (source for source in catalogue_of(plan).sources if source.id not in own)
    source = find("source", (*plan.sources, *ours), key)
    yield Found("source", source.id, source)


def _scheme(key: str, plan: bw.Plan) -> Iterator[Found]:
    scheme = find("scheme", catalogue_of(plan).schemes, key)
    yield Found("scheme", scheme.id, scheme)


def _theme(key: str, plan: bw.Plan) -> Iterator[Found]:
    """A theme by its full key; or the themes of every scheme with this id or name."""
    catalogue = catalogue_of(plan)
    misses: list[str] = []
    found: list[bw.Theme] = []
    for scheme in catalogue.schemes:
        themes = tuple(theme for theme in catalogue.themes if theme.scheme == scheme.id)
        try:
            found.append(find("theme", themes, key.removeprefix(f"{scheme.id}.")))
        except UnknownIdError as miss:
            misses += [f"{scheme.id}.{near}" for near in miss.suggestions]
    if not found:
        raise UnknownIdError("theme", key, misses)
    for theme in found:
        yield Found("theme", theme.key, theme)


_SEARCHES: dict[str, Callable[[str, bw.Plan], Iterator[Found]]] = {
    "step": _step,
    "criterion": _criterion,
    "actor": _actor,
    "theme": _theme,
    "scheme": _scheme,
    "source": _source,
}
