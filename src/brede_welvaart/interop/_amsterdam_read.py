"""A project of Amsterdam's scan read: lenient in spelling, strict in what it takes for a fact."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar, cast

import attrs

from brede_welvaart._json.found import Found
from brede_welvaart.errors import FaultCode, Part
from brede_welvaart.interop._amsterdam_words import (
    EVIDENCE,
    HORIZONS,
    IMPORTANCES,
    PLACES,
    SENTIMENTS,
    TEMPLATES,
    UNTITLED,
    plain_link,
    slug,
)
from brede_welvaart.model._check import (
    string,
    words,
)
from brede_welvaart.model.scan import Effect, EffectEvidence, Scan
from brede_welvaart.model.source import web_address
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import EvidenceKind

WordT = TypeVar("WordT", bound=StrEnum)
#: The place of an argument: which theme of the project, and which argument of that.
Place = tuple[int, int]
Parts = tuple[Part, ...]
#: The fault of what is not of a kind.
_NOT = {str: FaultCode.NOT_TEXT, list: FaultCode.NOT_A_LIST, bool: FaultCode.NOT_A_FLAG}


class Reading(NamedTuple):
    """What was read from a project.

    Attributes:
        scan: The scan; of no use if there are faults.
        found: What could not be read.
        themes: For each theme of the project the id of ours, or None.
        effects: For each argument, by its place, the effect.
    """

    scan: Scan
    found: Found
    themes: tuple[str | None, ...]
    effects: dict[Place, Effect]


def read_project(data: object, themes: Mapping[str, Sequence[Theme]]) -> Reading:
    """Read a project.

    Args:
        data: Plain values.
        themes: The themes of the scheme of each template.
    """
    reader = _Reader()
    project = reader.mapping(data)
    title = reader.title(project, "name")
    description = reader.text(project, "description")
    entries = [
        reader.mapping(entry, "themes", index)
        for index, entry in enumerate(reader.items(project, "themes"))
    ]
    if isinstance(data, dict) and "themes" not in project:
        reader.found.add(FaultCode.MISSING, "themes")
    scheme, found = _themes(reader, project, entries, themes)
    effects: dict[Place, Effect] = {}
    for index, (entry, theme) in enumerate(zip(entries, found, strict=True)):
        for number, argument in enumerate(reader.items(entry, "arguments", "themes", index)):
            parts = ("themes", index, "arguments", number)
            made = _effect(reader, reader.mapping(argument, *parts), theme or "geen", parts)
            effects[index, number] = made
    if reader.found.count:
        return Reading(Scan(UNTITLED, scheme, ()), reader.found, found, {})
    named = _named(effects)
    scan = Scan(title, scheme, tuple(named.values()), description)
    return Reading(scan, reader.found, found, named)


class _Reader:
    """Reads fields, and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.found = Found()

    def _field(self, record: Mapping[str, Any], name: str, parts: Parts, kind: type) -> Any:  # noqa: ANN401 (a value of that kind)
        """A field of one kind; None if it is absent, null or wrong."""
        value = record.get(name)
        if value is None or isinstance(value, kind):
            return value
        self.found.add(_NOT[kind], *parts, name, given=value)
        return None

    def mapping(self, value: object, *parts: Part) -> Mapping[str, Any]:
        """An object; an empty one if it is wrong."""
        if isinstance(value, dict):
            return cast("dict[str, Any]", value)
        self.found.add(FaultCode.NOT_AN_OBJECT, *parts, given=value)
        return {}

    def items(self, record: Mapping[str, Any], name: str, *parts: Part) -> Sequence[Any]:
        """A list; empty if it is absent, null or wrong."""
        found: Sequence[Any] | None = self._field(record, name, parts, list)
        return found or ()

    def text(self, record: Mapping[str, Any], name: str, *parts: Part) -> str:
        """A text; empty if it is absent, null or wrong."""
        value: str = self._field(record, name, parts, str) or ""
        wrong = string(value)
        self.found.take(fault.under(*parts, name) for fault in wrong)
        return "" if wrong else value

    def title(self, record: Mapping[str, Any], name: str, *parts: Part) -> str:
        """A text with something in it."""
        text = self.text(record, name, *parts)
        return text if text.strip() else UNTITLED

    def flag(self, record: Mapping[str, Any], name: str, *parts: Part) -> bool:
        """True or false; false if it is absent, null or wrong."""
        return bool(self._field(record, name, parts, bool))

    def word(
        self, record: Mapping[str, Any], name: str, words: Mapping[str, WordT], *parts: Part
    ) -> WordT | None:
        """One of some fixed words, in any letter case; None if it is absent, empty or wrong."""
        text = self.text(record, name, *parts)
        return self._one_of(text, words, *parts, name) if text.strip() else None

    def words(
        self, record: Mapping[str, Any], name: str, words: Mapping[str, WordT], *parts: Part
    ) -> tuple[WordT, ...]:
        """Some fixed words, each once."""
        found: dict[WordT, None] = {}
        for index, item in enumerate(self.items(record, name, *parts)):
            word = self._one_of(item, words, *parts, name, index)
            if word is not None:
                found[word] = None
        return tuple(found)

    def _one_of(self, value: object, words: Mapping[str, WordT], *parts: Part) -> WordT | None:
        key = value.strip().upper().replace("-", "_") if isinstance(value, str) else ""
        if key in words:
            return words[key]
        known = tuple(words)
        self.found.add(FaultCode.NOT_A_CHOICE, *parts, given=value, known=known, likely=known)
        return None


def _themes(
    reader: _Reader,
    project: Mapping[str, Any],
    entries: Sequence[Mapping[str, Any]],
    themes: Mapping[str, Sequence[Theme]],
) -> tuple[str, tuple[str | None, ...]]:
    """The scheme of a project, and which of its themes is which of ours."""
    template = reader.text(project, "template").strip().upper()
    if template and template not in TEMPLATES:
        words = tuple(TEMPLATES)
        reader.found.add(
            FaultCode.NOT_A_CHOICE, "template", given=template, known=words, likely=words
        )
    possible = [TEMPLATES[template]] if template in TEMPLATES else list(TEMPLATES.values())
    names = [
        (reader.text(entry, "slug", "themes", i), reader.text(entry, "name", "themes", i))
        for i, entry in enumerate(entries)
    ]
    # Without a template it is the first in which every theme is found.
    found = {scheme: _found(names, themes[scheme]) for scheme in possible}
    scheme = next((key for key in possible if None not in found[key]), possible[0])
    known = {slug(theme.name.nl): theme for theme in themes[scheme]}
    for index, (theme, (own_slug, name)) in enumerate(zip(found[scheme], names, strict=True)):
        if theme is None:
            key = own_slug or name
            field = "slug" if own_slug.strip() else "name"
            parts = ("themes", index, field)
            reader.found.add(
                FaultCode.NO_THEME, *parts, given=key, scheme=scheme, likely=tuple(known)
            )
    return scheme, found[scheme]


def _found(names: Sequence[tuple[str, str]], themes: Sequence[Theme]) -> tuple[str | None, ...]:
    """For each slug and name the id of a theme: by its slug, or else by its name."""
    known = {slug(theme.name.nl): theme.id for theme in themes}
    known |= {theme.id: theme.id for theme in themes}
    return tuple(known.get(slug(one)) or known.get(slug(name)) for one, name in names)


def _effect(reader: _Reader, argument: Mapping[str, Any], theme: str, parts: Parts) -> Effect:
    number = argument.get("id")
    return Effect(
        theme,
        reader.title(argument, "title", *parts),
        reader.text(argument, "explanation", *parts),
        reader.word(argument, "sentiment", SENTIMENTS, *parts),
        reader.word(argument, "importance", IMPORTANCES, *parts),
        reader.words(argument, "timeFrame", HORIZONS, *parts),
        reader.words(argument, "location", PLACES, *parts),
        _evidence(reader, argument, *parts),
        discussion=_discussion(reader, argument, *parts),
        written_by_ai=reader.flag(argument, "generatedByAi", *parts),
        id=number if isinstance(number, str) and not words(number) else _place_as_id(*parts[1::2]),
    )


def _place_as_id(theme: Part, number: Part) -> str:
    """The place of an argument, as its id where it has none of its own."""
    return f"themes[{theme}].arguments[{number}]"


def _evidence(
    reader: _Reader, argument: Mapping[str, Any], *parts: Part
) -> tuple[EffectEvidence, ...]:
    """The source of an argument, if it says anything about what it is; a link if not its type."""
    given = argument.get("source")
    source = {} if given is None else reader.mapping(given, *parts, "source")
    kind = reader.word(source, "type", EVIDENCE, *parts, "source")
    link = plain_link(reader.text(source, "link", *parts, "source").strip())
    url = link if link and not web_address(link) else None
    title = reader.text(argument, "sourceTitle", *parts)
    if not title.strip():
        title = "" if url else link
    note = _note(reader, argument, *parts)
    if kind is None and url is None and not title.strip():
        return ()
    return (EffectEvidence(kind or EvidenceKind.LINK, title, url, note=note),)


def _note(reader: _Reader, argument: Mapping[str, Any], *parts: Part) -> str:
    """What the source says about the effect: a text, or one within an object that says more."""
    given = argument.get("sourceEffect")
    if isinstance(given, dict):
        return reader.text(cast("dict[str, Any]", given), "text", *parts, "sourceEffect")
    return reader.text(argument, "sourceEffect", *parts)


def _discussion(reader: _Reader, argument: Mapping[str, Any], *parts: Part) -> bool:
    """Whether there is a point to discuss: said with true, or in words."""
    given = argument.get("discussionPoint")
    if isinstance(given, str):
        return bool(given.strip())
    return reader.flag(argument, "discussionPoint", *parts)


def _named(effects: dict[Place, Effect]) -> dict[Place, Effect]:
    """The effects with ids of their own: who comes second with an id gets its place as one."""
    seen: set[str | None] = set()
    named: dict[Place, Effect] = {}
    for (theme, number), effect in effects.items():
        path = _place_as_id(theme, number)
        key = effect.id
        while key in seen:
            key, path = path, f"{path}'"
        seen.add(key)
        named[theme, number] = attrs.evolve(effect, id=key)
    return named
