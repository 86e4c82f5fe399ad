"""Shows one record, whatever its kind."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType

import brede_welvaart as bw
from brede_welvaart._cli.canon_cards import CanonCards
from brede_welvaart._cli.lookup import Found
from brede_welvaart._cli.paper import HEADING, QUIET, heading, listed, pairs, titled, words
from brede_welvaart._cli.store import Record


class Cards(CanonCards):
    """Cards with what there is to know about a record."""

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
            case bw.Indicator():
                yield from self._indicator(record)
            case bw.Region():
                yield from self._region(record)
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
