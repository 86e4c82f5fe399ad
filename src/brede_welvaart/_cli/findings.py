"""What the scores give to talk about: differences, next steps, what does not count, notes."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from rich.console import RenderableType
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import QUIET, address, heading, indented, listed, words
from brede_welvaart._cli.words import Phrases

_SHOWN = 3


class Findings:
    """The parts of the page under the table.

    Args:
        scores: The results.
        shown: The actors whose figures may be seen.
        names: What to call records.
        phrases: The language.
    """

    def __init__(
        self, scores: bw.Scores, shown: Iterable[str], names: Names, phrases: Phrases
    ) -> None:
        self._scores, self._names, self._phrases = scores, names, phrases
        self._shown = frozenset(shown)
        self._criteria = {criterion.id: criterion for criterion in scores.plan.criteria}
        self._steps = {
            criterion.id: step
            for step in scores.plan.active_steps
            for criterion in step.active_criteria
        }

    def parts(self, *, notes: bool) -> Iterator[RenderableType]:
        """All parts that have something to say, in order."""
        yield from self._disagreement()
        yield from self._next_steps()
        phrases = self._phrases
        yield from self._exclusions(phrases.excluded, self._scores.excluded)
        yield from self._exclusions(phrases.disputed, self._scores.disputed)
        if notes:
            yield from self._notes()

    def _disagreement(self) -> Iterator[RenderableType]:
        gaps = {key: gap for key, gap in self._scores.disagreement.items() if gap is not None}
        if not gaps:
            return
        yield heading(self._phrases.disagreement)
        largest = sorted((key for key in gaps if gaps[key]), key=lambda key: -gaps[key])[:_SHOWN]
        if not largest:
            yield indented(words(self._phrases.disagreement_none))
        yield listed(
            [
                self._statement(key),
                self._where(key, self._phrases.disagreement_points.format(self._points(gaps[key]))),
                *self._views(key),
            ]
            for key in largest
        )

    def _views(self, key: str) -> Iterator[Text]:
        """How the actors who may be seen judge a criterion."""
        views = [
            f"{self._names.actor(actor)} {self._points(points)}"
            for actor, points in self._scores.criteria[key].actors.items()
            if actor in self._shown
        ]
        if views:
            yield words(" · ".join(views), QUIET)

    def _next_steps(self) -> Iterator[RenderableType]:
        yield heading(self._phrases.next_steps)
        improvements = self._scores.improvements(_SHOWN)
        if not improvements:
            yield indented(words(self._phrases.next_steps_none))
        yield listed(
            [
                self._statement(step.criterion),
                self._where(step.criterion, ""),
                words(self._how(step)),
            ]
            for step in improvements
        )

    def _how(self, step: bw.Improvement) -> str:
        """Find out first where nobody knows; else what the next level asks."""
        if step.is_open:
            return self._phrases.find_out_first
        level, lang = step.target, self._phrases.lang
        return self._phrases.next_level.format(f"{level.value} {level.name.get(lang)}")

    def _exclusions(
        self, title: str, exclusions: Iterable[bw.Exclusion]
    ) -> Iterator[RenderableType]:
        entries = [
            [
                self._statement(exclusion.criterion),
                self._where(exclusion.criterion, ""),
                words(self._who(exclusion)),
            ]
            for exclusion in exclusions
        ]
        if entries:
            yield heading(title)
            yield listed(entries)

    def _who(self, exclusion: bw.Exclusion) -> str:
        says = self._phrases.not_applicable_says.format(self._names.actors(exclusion.actors))
        if not exclusion.others:
            return says
        others = self._phrases.others_say.format(self._names.actors(exclusion.others))
        return f"{says} {others}"

    def _notes(self) -> Iterator[RenderableType]:
        given = [
            (answer.criterion, [*self._note(response.actor, answer)])
            for response in self._scores.assessment.responses
            for answer in response.answers
            if answer.note.strip() or answer.evidence
        ]
        yield heading(self._phrases.notes)
        if not given:
            yield indented(words(self._phrases.notes_none))
        yield listed(
            [
                self._statement(key),
                self._where(key, ""),
                *(line for criterion, lines in given if criterion == key for line in lines),
            ]
            for key in self._criteria
            if any(criterion == key for criterion, _ in given)
        )

    def _note(self, actor: str, answer: bw.Answer) -> Iterator[Text]:
        name = self._names.actor(actor)
        if answer.note.strip():
            yield words(f"{name}: {answer.note}")
        for piece in answer.evidence:
            date = f" ({self._phrases.partial_date(piece.date)})" if piece.date else ""
            yield words(f"{name}, {self._phrases.source.lower()}: {piece.title}{date}")
            if piece.url:
                yield address(piece.url)

    def _statement(self, key: str) -> Text:
        return words(self._criteria[key].statement.get(self._phrases.lang))

    def _where(self, key: str, fact: str) -> Text:
        """In which step a criterion stands, and a fact about it."""
        step = self._steps[key]
        place = f"{self._phrases.step} {self._names.number(step.id)}, {key}"
        return words(f"{place} · {fact}" if fact else place, QUIET)

    def _points(self, points: Fraction) -> str:
        return self._phrases.short(points)
