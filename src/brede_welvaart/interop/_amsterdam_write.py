"""A scan written back into a project of Amsterdam's scan: only what changed."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from brede_welvaart._catalogue.records import active
from brede_welvaart.interop._amsterdam_read import Place, Reading
from brede_welvaart.interop._amsterdam_words import (
    EVIDENCE,
    HORIZONS,
    IMPORTANCES,
    PLACES,
    SENTIMENTS,
    TEMPLATES,
)
from brede_welvaart.model.scan import Effect, EffectEvidence, Scan
from brede_welvaart.model.theme import Theme

WordT = TypeVar("WordT", bound=StrEnum)
Object = dict[str, Any]


def new_project(scan: Scan, themes: Sequence[Theme]) -> Object:
    """A project with the title of a scan and all themes, and no arguments yet.

    Args:
        scan: The scan.
        themes: The themes of its scheme, in order, with those withdrawn.
    """
    (template,) = (name for name, scheme in TEMPLATES.items() if scheme == scan.scheme)
    return {
        "name": scan.title,
        "description": scan.description,
        "template": template,
        "themes": [_new_theme(theme) for theme in active(themes)],
    }


def _new_theme(theme: Theme) -> Object:
    return {"slug": theme.id, "name": theme.name.nl, "arguments": []}


def patch(scan: Scan, project: Object, reading: Reading, themes: Sequence[Theme]) -> list[Place]:
    """Change a project into what a scan says, and nothing else in it.

    Args:
        scan: The scan.
        project: The project, which is changed.
        reading: What was read from it.
        themes: The themes of the scheme, with those withdrawn.

    Returns:
        For each effect of the scan the place of its argument in the project.
    """
    if scan.title != reading.scan.title:
        project["name"] = scan.title
    if scan.description != reading.scan.description:
        project["description"] = scan.description
    entries: list[Object] = project.get("themes") or []
    known = list(reading.themes)
    arguments: list[list[Object]] = [[] for _ in entries]
    at = {effect.id: place for place, effect in reading.effects.items()}
    places: list[Place] = []
    for effect in scan.effects:
        old = None if effect.id is None else at.get(effect.id)
        entry = _entry(effect, known, old)
        if entry == len(entries):
            (theme,) = (theme for theme in themes if theme.id == effect.theme)
            entries.append(_new_theme(theme))
            known.append(theme.id)
            arguments.append([])
        places.append((entry, len(arguments[entry])))
        arguments[entry].append(_argument(effect, entries, reading, old))
    for record, found in zip(entries, arguments, strict=True):
        _put(record, found)
    if entries:
        project["themes"] = entries
    return places


def _entry(effect: Effect, known: Sequence[str | None], old: Place | None) -> int:
    """The theme of the project to which an effect belongs: where it was, or the first of its id."""
    if old is not None and known[old[0]] == effect.theme:
        return old[0]
    return known.index(effect.theme) if effect.theme in known else len(known)


def _put(entry: Object, arguments: list[Object]) -> None:
    """Put these arguments in a theme, unless they are there already, in this order."""
    there = entry.get("arguments") or []
    if list(map(id, there)) != list(map(id, arguments)):
        entry["arguments"] = arguments


def _argument(
    effect: Effect, entries: Sequence[Object], reading: Reading, old: Place | None
) -> Object:
    """The argument of an effect: the old one with what changed, or a new one in full."""
    if old is not None:
        argument: Object = entries[old[0]]["arguments"][old[1]]
        _change(argument, reading.effects[old], effect)
        return argument
    made = {} if effect.id is None else {"id": effect.id}
    return made | _fields(effect) | _evidence({}, None, effect.evidence)


def _fields(effect: Effect) -> Object:
    """The fields of an argument, evidence aside."""
    return {
        "title": effect.title,
        "explanation": effect.explanation,
        "sentiment": _word(effect.sentiment, SENTIMENTS),
        "importance": _word(effect.importance, IMPORTANCES),
        "timeFrame": _words(effect.horizons, HORIZONS),
        "location": _words(effect.places, PLACES),
        "generatedByAi": effect.written_by_ai,
        "discussionPoint": effect.discussion,
    }


def _word(value: WordT | None, words: Mapping[str, WordT]) -> str | None:
    return next((key for key, word in words.items() if word == value), None)


def _words(values: Sequence[WordT], words: Mapping[str, WordT]) -> list[str]:
    """The words of these values; one that has none is left out."""
    found = (_word(value, words) for value in values)
    return [word for word in found if word is not None]


def _change(argument: Object, before: Effect, after: Effect) -> None:
    """Change the fields of an argument that differ."""
    was = _fields(before)
    argument.update({key: value for key, value in _fields(after).items() if value != was[key]})
    if after.evidence != before.evidence:
        old = before.evidence[0] if before.evidence else None
        argument.update(_evidence(argument, old, after.evidence))


def _evidence(
    argument: Object, before: EffectEvidence | None, evidence: Sequence[EffectEvidence]
) -> Object:
    """What to write for evidence: a project has a place for the first piece."""
    names = ("source", "sourceTitle", "sourceEffect")
    if not evidence:
        return {name: None for name in names if argument.get(name) is not None}
    after = evidence[0]
    source = dict(argument.get("source") or {})
    if before is None or before.kind != after.kind:
        source["type"] = _word(after.kind, EVIDENCE)
    # A link that is no address was read as the title, so it goes when that changes.
    if before is None or (before.url, before.title) != (after.url, after.title):
        source["link"] = after.url
    return {"source": source, "sourceTitle": after.title, **_note(argument, after.note)}


def _note(argument: Object, note: str) -> Object:
    """What the source says: in the object that stands there, or as a text; if it is another one."""
    old: Any = argument.get("sourceEffect")
    is_object = isinstance(old, dict)
    if note == ((old.get("text") if is_object else old) or ""):
        return {}
    return {"sourceEffect": {**old, "text": note} if is_object else note}
