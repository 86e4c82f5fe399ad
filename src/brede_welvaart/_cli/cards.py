"""Shows one record, or the list of steps."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._cli.inputs import catalogue_of
from brede_welvaart._cli.lookup import Found, Record
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import (
    HEADING,
    QUIET,
    address,
    heading,
    indented,
    listed,
    pairs,
    titled,
    words,
)
from brede_welvaart._cli.words import Phrases


class Cards:
    """Cards with what there is to know about a record.

    Args:
        plan: The plan to which steps and criteria belong.
        names: What to call records.
        phrases: The language.
    """

    def __init__(self, plan: bw.Plan, names: Names, phrases: Phrases) -> None:
        self._plan, self._names, self._phrases = plan, names, phrases

    def steps(self) -> Iterator[RenderableType]:
        """All steps in order, under the names of their phases."""
        edition = self._phrases.edition.format(self._plan.edition)
        yield titled(self._text(self._plan.name, HEADING), edition)
        for phase, steps in groupby(self._plan.active_steps, key=lambda step: step.phase):
            yield heading(self._names.phase(phase)) if phase else Text()
            rows = [(self._names.number(step.id), self._entry(step)) for step in steps]
            yield pairs(rows, numbers=True)

    def several(self, found: Iterable[Found]) -> Iterator[RenderableType]:
        """What an ambiguous id may mean, each with the words that find only it."""
        yield words(self._phrases.several)
        yield pairs((str(one), self._name_in_full(one.record)) for one in found)

    def card(self, record: Record) -> Iterator[RenderableType]:
        """All about one record."""
        match record:
            case bw.Step():
                yield from self._step(record)
            case bw.Criterion():
                yield from self._criterion(record)
            case bw.Actor():
                yield from self._actor(record)
            case bw.Theme():
                yield from self._theme(record)
            case bw.ThemeScheme():
                yield from self._scheme(record)
            case _:
                yield from self._source(record)

    def _step(self, step: bw.Step) -> Iterator[RenderableType]:
        phrases = self._phrases
        yield titled(self._text(step.name, HEADING), self._place(step))
        yield from self._withdrawn(step)
        yield from self._prose(step.summary, step.explanation)
        yield heading(phrases.criteria_heading)
        yield listed(
            (
                self._text(criterion.statement),
                words(self._criterion_facts(criterion), QUIET),
                *([self._text(criterion.hint)] if criterion.hint else []),
            )
            for criterion in step.active_criteria
        )
        yield from self._section(
            phrases.who,
            [
                (role.label.get(phrases.lang), who)
                for role in bw.Role
                if (who := self._who(step, role))
            ],
        )
        yield from self._section(
            phrases.themes, [(self._names.theme(key), key) for key in step.themes]
        )
        yield from self._rests_on(step.status, step.sources)

    def _criterion(self, criterion: bw.Criterion) -> Iterator[RenderableType]:
        phrases = self._phrases
        step = bw.step(criterion.id.partition(".")[0], plan=self._plan)
        yield self._text(criterion.statement, HEADING)
        yield words(self._criterion_facts(criterion), QUIET)
        yield words(f"{self._place(step)} · {step.name.get(phrases.lang)}", QUIET)
        yield from self._withdrawn(criterion)
        yield from self._prose(criterion.hint)
        yield from self._section(
            phrases.levels,
            [
                (f"{level.value} {level.name.get(phrases.lang)}", self._optional(level.description))
                for level in self._plan.scale
            ],
        )

    def _actor(self, actor: bw.Actor) -> Iterator[RenderableType]:
        phrases = self._phrases
        kind = actor.kind.label.get(phrases.lang) if actor.kind else ""
        yield titled(self._text(actor.name, HEADING), kind, actor.id)
        yield from self._withdrawn(actor)
        yield from self._prose(actor.summary)
        yield from self._section(
            phrases.steps,
            [
                (part.role.label.get(phrases.lang), self._part_in(step, part))
                for step in self._plan.active_steps
                for part in step.actors
                if part.actor == actor.id
            ],
        )
        yield from self._rests_on(actor.status, actor.sources)

    def _theme(self, theme: bw.Theme) -> Iterator[RenderableType]:
        phrases = self._phrases
        dimension = theme.dimension.label.get(phrases.lang) if theme.dimension else ""
        yield titled(self._text(theme.name, HEADING), dimension, theme.key)
        yield from self._withdrawn(theme)
        yield from self._prose(theme.definition)
        yield from self._section(
            phrases.steps,
            [self._mention(step) for step in self._plan.active_steps if theme.key in step.themes],
        )
        yield from self._rests_on(theme.status, theme.sources)

    def _scheme(self, scheme: bw.ThemeScheme) -> Iterator[RenderableType]:
        lang = self._phrases.lang
        themes = catalogue_of(self._plan).themes
        yield titled(self._text(scheme.name, HEADING), scheme.id)
        yield from self._withdrawn(scheme)
        yield from self._prose(scheme.description)
        yield from self._section(
            self._phrases.themes,
            [(theme.key, theme.name.get(lang)) for theme in themes if theme.scheme == scheme.id],
        )
        yield from self._rests_on(scheme.status, scheme.sources)

    def _source(self, source: bw.Source) -> Iterator[RenderableType]:
        yield words(source.title, HEADING)
        yield from self._source_facts(source)
        yield from self._prose(source.note)
        yield from self._section(
            self._phrases.steps,
            [self._mention(step) for step in self._plan.active_steps if source.id in step.sources],
        )

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

    def _entry(self, step: bw.Step) -> Text:
        line = titled(self._text(step.name), step.id)
        if step.summary:
            line.append("\n").append_text(self._text(step.summary, QUIET))
        return line

    def _mention(self, step: bw.Step) -> tuple[str, str]:
        return self._names.number(step.id), step.name.get(self._phrases.lang)

    def _place(self, step: bw.Step) -> str:
        """The number, the phase and the id of a step."""
        number = f"{self._phrases.step} {self._names.number(step.id)}".rstrip()
        phase = self._names.phase(step.phase) if step.phase else ""
        return " · ".join(filter(None, (number, phase, step.id)))

    def _part_in(self, step: bw.Step, part: bw.Involvement) -> str:
        line = f"{self._phrases.step} {': '.join(self._mention(step))}"
        return f"{line} ({part.note.get(self._phrases.lang)})" if part.note else line

    def _who(self, step: bw.Step, role: bw.Role) -> str:
        """Who has this role in a step."""
        return ", ".join(
            f"{self._names.actor(part.actor)}"
            + (f" ({part.note.get(self._phrases.lang)})" if part.note else "")
            for part in step.actors
            if part.role is role
        )

    def _criterion_facts(self, criterion: bw.Criterion) -> str:
        aspect = criterion.aspect.label.get(self._phrases.lang) if criterion.aspect else ""
        return " · ".join(filter(None, (criterion.id, aspect)))

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

    def _withdrawn(
        self, record: bw.Step | bw.Criterion | bw.Actor | bw.Theme | bw.ThemeScheme
    ) -> Iterator[RenderableType]:
        if record.withdrawn:
            yield words(self._phrases.withdrawn.format(self._phrases.day(record.withdrawn)))

    def _optional(self, text: bw.Text | None) -> str:
        return text.get(self._phrases.lang) if text else ""

    def _name_in_full(self, record: Record) -> str:
        """How a record is called: its name, its statement or its title; a theme with its list."""
        if isinstance(record, bw.Criterion):
            return record.statement.get(self._phrases.lang)
        if isinstance(record, bw.Source):
            return record.title
        name = record.name.get(self._phrases.lang)
        if isinstance(record, bw.Theme):
            return f"{name} ({self._names.scheme(record.scheme)})"
        return name

    def _text(self, text: bw.Text, style: str = "") -> Text:
        return words(text.get(self._phrases.lang), style)
