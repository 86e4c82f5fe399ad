"""What every card and list is made of: titles, texts, sections, sources."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._cli.paper import (
    QUIET,
    address,
    heading,
    indented,
    listed,
    pairs,
    titled,
    words,
)
from brede_welvaart._cli.record_words import record_phrases
from brede_welvaart._cli.store import Record, Store
from brede_welvaart._cli.words import Phrases
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.words import Words


class CardParts:
    """Parts of a page about records.

    Args:
        store: The records that it may name.
        phrases: The language.
    """

    def __init__(self, store: Store, phrases: Phrases) -> None:
        self._store, self._phrases = store, phrases
        self._plan = store.plan
        self._names = Names(Words(phrases.lang), store.plan)
        self._said = record_phrases(phrases.lang)

    def _entry(self, name: str, key: str, text: str = "") -> Text:
        """A name with its id behind it, and a text under it where there is one."""
        line = titled(words(name), key)
        return line.append("\n").append_text(words(text, QUIET)) if text else line

    def _mention(self, step: bw.Step) -> tuple[str, str]:
        return self._names.number(step.id), step.name.get(self._phrases.lang)

    def _prose(self, *texts: bw.Text | None) -> Iterator[RenderableType]:
        """Texts with an empty line before each paragraph."""
        for text in filter(None, texts):
            for paragraph in text.get(self._phrases.lang).split("\n\n"):
                yield Text()
                yield words(paragraph)

    def _section(self, title: str, rows: list[tuple[str, str]]) -> Iterator[RenderableType]:
        """A heading with labels and what belongs to them; nothing where there are none."""
        if rows:
            yield heading(title)
            yield pairs(rows)

    def _rests_on(self, status: bw.Status, sources: Iterable[str]) -> Iterator[RenderableType]:
        """The status of a record and its sources."""
        yield heading(self._phrases.sources)
        said = self._phrases.status.format(status.label.get(self._phrases.lang))
        yield indented(words(said, QUIET))
        yield listed(self._source_lines(key) for key in sources)

    def _source_lines(self, key: str) -> list[Text]:
        source = self._names.source(key)
        return [words(source.title), *self._source_facts(source)]

    def _source_facts(self, source: bw.Source) -> Iterator[Text]:
        phrases = self._phrases
        facts = [source.publisher]
        if source.date:
            facts.append(phrases.partial_date(source.date))
        if source.updated:
            facts.append(phrases.updated.format(phrases.partial_date(source.updated)))
        if source.licence:
            facts.append(f"{phrases.licence.lower()} {source.licence}")
        yield words(" · ".join((*facts, source.id)), QUIET)
        if source.url:
            yield address(source.url)

    def _withdrawn(self, record: Record) -> Iterator[RenderableType]:
        if not isinstance(record, bw.Source) and record.withdrawn:
            yield words(self._phrases.withdrawn.format(self._phrases.day(record.withdrawn)))

    def _way(self, indicator: bw.Indicator) -> str:
        """Which way is better."""
        ways = {1: self._said.up_is_good, -1: self._said.down_is_good}
        return ways.get(indicator.direction or 0, self._said.no_direction)

    def _optional(self, text: bw.Text | None) -> str:
        return text.get(self._phrases.lang) if text else ""

    def _name_in_full(self, record: Record) -> str:
        """How a record is called: its name, its statement or its title; a theme with its list."""
        if isinstance(record, bw.Criterion):
            return record.statement.get(self._phrases.lang)
        if isinstance(record, bw.Source):
            return record.title
        if isinstance(record, bw.Region):
            return f"{record.name} ({record.kind.label.get(self._phrases.lang)})"
        name = record.name.get(self._phrases.lang)
        if isinstance(record, bw.Theme):
            return f"{name} ({self._names.scheme(record.scheme)})"
        return name

    def _text(self, text: bw.Text, style: str = "") -> Text:
        return words(text.get(self._phrases.lang), style)
