"""A project of Amsterdam's scan read: lenient in spelling, strict in what it takes for a fact."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar, cast

import attrs

from brede_welvaart._base.likely import likely
from brede_welvaart.errors import Fault, shown
from brede_welvaart.interop._amsterdam_words import (
    EVIDENCE,
    HORIZONS,
    IMPORTANCES,
    PLACES,
    SENTIMENTS,
    TEMPLATES,
    UNTITLED,
    slug,
)
from brede_welvaart.model._check import string, web_address
from brede_welvaart.model.scan import Effect, EffectEvidence, Scan
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import EvidenceKind

WordT = TypeVar("WordT", bound=StrEnum)
#: The place of an argument: which theme of the project, and which argument of that.
Place = tuple[int, int]


class Reading(NamedTuple):
    """What was read from a project.

    Attributes:
        scan: The scan; of no use if there are faults.
        faults: What could not be read.
        themes: For each theme of the project the id of ours, or None.
        effects: For each argument, by its place, the effect.
    """

    scan: Scan
    faults: tuple[Fault, ...]
    themes: tuple[str | None, ...]
    effects: dict[Place, Effect]


def read_project(data: object, themes: Mapping[str, Sequence[Theme]]) -> Reading:
    """Read a project.

    Args:
        data: Plain values.
        themes: The themes of the scheme of each template.
    """
    reader = _Reader()
    project = reader.mapping(data, "")
    title = reader.title(project, "name", "")
    description = reader.text(project, "description", "")
    entries = [
        reader.mapping(entry, f"themes[{index}]")
        for index, entry in enumerate(reader.items(project, "themes", ""))
    ]
    if isinstance(data, dict) and "themes" not in project:
        reader.blame("themes", "is missing")
    scheme, found = _themes(reader, project, entries, themes)
    effects: dict[Place, Effect] = {}
    for index, (entry, theme) in enumerate(zip(entries, found, strict=True)):
        path = f"themes[{index}]"
        for number, argument in enumerate(reader.items(entry, "arguments", path)):
            where = f"{path}.arguments[{number}]"
            made = _effect(reader, reader.mapping(argument, where), theme or "geen", where)
            effects[index, number] = made
    if reader.faults:
        return Reading(Scan(UNTITLED, scheme, ()), tuple(reader.faults), found, {})
    named = _named(effects)
    scan = Scan(title, scheme, tuple(named.values()), description)
    return Reading(scan, (), found, named)


class _Reader:
    """Reads fields, and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def blame(self, path: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(path, message))

    def _field(self, record: Mapping[str, Any], name: str, path: str, kind: type, what: str) -> Any:  # noqa: ANN401 (a value of that kind)
        """A field of one kind; None if it is absent, null or wrong."""
        value = record.get(name)
        if value is None or isinstance(value, kind):
            return value
        self.blame(f"{path}.{name}" if path else name, f"expected {what}, got {shown(value)}")
        return None

    def mapping(self, value: object, path: str) -> Mapping[str, Any]:
        """An object; an empty one if it is wrong."""
        if isinstance(value, dict):
            return cast("dict[str, Any]", value)
        self.blame(path, f"expected an object, got {shown(value)}")
        return {}

    def items(self, record: Mapping[str, Any], name: str, path: str) -> Sequence[Any]:
        """A list; empty if it is absent, null or wrong."""
        found: Sequence[Any] | None = self._field(record, name, path, list, "a list")
        return found or ()

    def text(self, record: Mapping[str, Any], name: str, path: str) -> str:
        """A text; empty if it is absent, null or wrong."""
        value: str = self._field(record, name, path, str, "text") or ""
        wrong = [fault.under(f"{path}.{name}" if path else name) for fault in string(value)]
        self.faults.extend(wrong)
        return "" if wrong else value

    def title(self, record: Mapping[str, Any], name: str, path: str) -> str:
        """A text with something in it."""
        text = self.text(record, name, path)
        return text if text.strip() else UNTITLED

    def flag(self, record: Mapping[str, Any], name: str, path: str) -> bool:
        """True or false; false if it is absent, null or wrong."""
        return bool(self._field(record, name, path, bool, "true or false"))

    def word(
        self, record: Mapping[str, Any], name: str, path: str, words: Mapping[str, WordT]
    ) -> WordT | None:
        """One of some fixed words, in any letter case; None if it is absent, empty or wrong."""
        text = self.text(record, name, path)
        return self._one_of(text, f"{path}.{name}", words) if text.strip() else None

    def words(
        self, record: Mapping[str, Any], name: str, path: str, words: Mapping[str, WordT]
    ) -> tuple[WordT, ...]:
        """Some fixed words, each once."""
        found: dict[WordT, None] = {}
        for index, item in enumerate(self.items(record, name, path)):
            where = f"{path}.{name}[{index}]"
            word = self._one_of(item, where, words)
            if word is not None:
                found[word] = None
        return tuple(found)

    def _one_of(self, value: object, path: str, words: Mapping[str, WordT]) -> WordT | None:
        key = value.strip().upper().replace("-", "_") if isinstance(value, str) else ""
        if key in words:
            return words[key]
        near = likely(key, words)
        self.blame(path, f"expected one of {', '.join(words)}; got {shown(value)}{near}")
        return None


def _themes(
    reader: _Reader,
    project: Mapping[str, Any],
    entries: Sequence[Mapping[str, Any]],
    themes: Mapping[str, Sequence[Theme]],
) -> tuple[str, tuple[str | None, ...]]:
    """The scheme of a project, and which of its themes is which of ours."""
    template = reader.text(project, "template", "").strip().upper()
    if template and template not in TEMPLATES:
        message = f"expected one of {', '.join(TEMPLATES)}; got {shown(template)}"
        reader.blame("template", message + likely(template, TEMPLATES))
    possible = [TEMPLATES[template]] if template in TEMPLATES else list(TEMPLATES.values())
    names = [
        (reader.text(entry, "slug", f"themes[{i}]"), reader.text(entry, "name", f"themes[{i}]"))
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
            message = f"no theme {shown(key)} in scheme {scheme!r}"
            reader.blame(f"themes[{index}].{field}", message + likely(slug(key), known))
    return scheme, found[scheme]


def _found(names: Sequence[tuple[str, str]], themes: Sequence[Theme]) -> tuple[str | None, ...]:
    """For each slug and name the id of a theme: by its slug, or else by its name."""
    known = {slug(theme.name.nl): theme.id for theme in themes}
    known |= {theme.id: theme.id for theme in themes}
    return tuple(known.get(slug(one)) or known.get(slug(name)) for one, name in names)


def _effect(reader: _Reader, argument: Mapping[str, Any], theme: str, path: str) -> Effect:
    number = argument.get("id")
    return Effect(
        theme,
        reader.title(argument, "title", path),
        reader.text(argument, "explanation", path),
        reader.word(argument, "sentiment", path, SENTIMENTS),
        reader.word(argument, "importance", path, IMPORTANCES),
        reader.words(argument, "timeFrame", path, HORIZONS),
        reader.words(argument, "location", path, PLACES),
        _evidence(reader, argument, path),
        discussion=_discussion(reader, argument, path),
        written_by_ai=reader.flag(argument, "generatedByAi", path),
        id=number if isinstance(number, str) and number.strip() and not string(number) else path,
    )


def _evidence(
    reader: _Reader, argument: Mapping[str, Any], path: str
) -> tuple[EffectEvidence, ...]:
    """The source of an argument, if it says anything about what it is; a link if not its type."""
    given = argument.get("source")
    source = {} if given is None else reader.mapping(given, f"{path}.source")
    kind = reader.word(source, "type", f"{path}.source", EVIDENCE)
    link = reader.text(source, "link", f"{path}.source").strip()
    url = link if link and not web_address(link) else None
    title = reader.text(argument, "sourceTitle", path)
    if not title.strip():
        title = "" if url else link
    note = reader.text(argument, "sourceEffect", path)
    if kind is None and url is None and not title.strip():
        return ()
    return (EffectEvidence(kind or EvidenceKind.LINK, title, url, note=note),)


def _discussion(reader: _Reader, argument: Mapping[str, Any], path: str) -> bool:
    """Whether there is a point to discuss: said with true, or in words."""
    given = argument.get("discussionPoint")
    if isinstance(given, str):
        return bool(given.strip())
    return reader.flag(argument, "discussionPoint", path)


def _named(effects: dict[Place, Effect]) -> dict[Place, Effect]:
    """The effects with ids of their own: who comes second with an id gets its place as one."""
    seen: set[str | None] = set()
    named: dict[Place, Effect] = {}
    for (theme, number), effect in effects.items():
        path = f"themes[{theme}].arguments[{number}]"
        key = effect.id
        while key in seen:
            key, path = path, f"{path}'"
        seen.add(key)
        named[theme, number] = attrs.evolve(effect, id=key)
    return named
