"""The plan: steps, their criteria, and the scale on which they are judged."""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model._check import (
    Checked,
    Document,
    checked,
    day,
    each,
    edition,
    exact,
    identifier,
    matching,
    member,
    number,
    optional,
    record,
    records,
    repeated,
    some,
    theme_key,
)
from brede_welvaart.model._convert import (
    as_day,
    as_exact,
    as_number,
    as_texts,
    as_tuple,
)
from brede_welvaart.model.actor import Actor, Involvement, as_actors, as_involvements
from brede_welvaart.model.source import Source, as_sources
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme, as_themes, repeated_themes
from brede_welvaart.model.vocabulary import Aspect, Status, as_aspect, as_status

CRITERION_ID = matching(
    r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\.[1-9][0-9]*",
    "de id van een stap, een punt en een getal",
    "the id of a step, a dot and a number",
)


@frozen(repr=False)
class Level(Checked):
    """A level (*niveau*) on the scale.

    Args:
        value: The number that people choose: 0 or more, exact.
        score: What it counts for, from 0 to 1, exact.
        name: Its name.
        description: When to choose it.

    Raises:
        DataError: If a field is not of its form.
    """

    value: int | Fraction = field(converter=as_number, metadata=checked(number))
    score: Fraction = field(converter=as_exact, metadata=checked(exact))
    name: Text = field(metadata=checked(record(Text)))
    description: Text | None = field(
        default=None, metadata=checked(optional(record(Text))), repr=False
    )


def _levels(value: Iterable[Level]) -> tuple[Level, ...]:
    """Levels as a tuple."""
    return as_tuple(value)


@frozen(repr=False, cache_hash=True)
class Scale(Checked):
    """A scale (*schaal*): two or more levels, from score 0 up to score 1.

    Args:
        levels: The levels, values and scores strictly rising.

    Raises:
        DataError: If the levels are not such a scale.
    """

    levels: tuple[Level, ...] = field(converter=_levels, metadata=checked(records(Level)))

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """Two levels at least; strictly rising; lowest score 0, highest 1."""
        if record.levels is None:
            return
        levels: tuple[Any, ...] = record.levels
        if len(levels) <= 1:
            yield Fault(FaultCode.SHORT_SCALE)
            return
        for name in ("value", "score"):
            yield from _not_rising(name, [getattr(level, name) for level in levels])
        if levels[0].score not in {None, 0}:
            yield Fault(FaultCode.LOWEST_SCORE, 0, "score")
        if levels[-1].score not in {None, 1}:
            yield Fault(FaultCode.HIGHEST_SCORE, len(levels) - 1, "score")

    def __iter__(self) -> Iterator[Level]:
        """The levels, lowest first."""
        return iter(self.levels)

    def __len__(self) -> int:
        """How many levels there are."""
        return len(self.levels)

    def level(self, value: int | Fraction) -> Level:
        """The level with this number.

        Raises:
            DataError: If the number is not on the scale.
        """
        for level in self.levels:
            if level.value == value and not isinstance(value, bool):
                return level
        raise DataError([self.off_scale(value).under("level")])

    def off_scale(self, value: object) -> Fault:
        """The fault of a number that is not on the scale."""
        numbers = tuple(str(level.value) for level in self.levels)
        return Fault(FaultCode.OFF_SCALE, given=value, known=numbers)

    def next_above(self, score: Fraction) -> Level | None:
        """The lowest level that scores more, or None at the top.

        Args:
            score: From 0 to 1.
        """
        return next((level for level in self.levels if level.score > score), None)


def _not_rising(name: str, values: list[Any]) -> Iterator[Fault]:
    for index, (low, high) in enumerate(itertools.pairwise(values), start=1):
        if low is not None and high is not None and low >= high:
            yield Fault(FaultCode.LEVEL_NOT_HIGHER, index, name, name=name)


@frozen(repr=False)
class Phase(Checked):
    """A phase (*fase*) of the road from agenda to action: a group of steps.

    Args:
        id: Lower-case words joined by ``_``.
        name: Its name.
        summary: What the phase is about, in one sentence.

    Raises:
        DataError: If a field is not of its form.
    """

    id: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    summary: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)


def _phases(value: Iterable[Phase]) -> tuple[Phase, ...]:
    """Phases as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Criterion(Checked, Shown):
    """A criterion (*criterium*): one statement that can be observed, and that is judged.

    Args:
        id: The step's id, a dot and a number.
        statement: What is true when the criterion is fully met.
        hint: What evidence would show it.
        aspect: Its aspect of the plan-do-check-act cycle.
        weight: Its weight within the step: 0 or more, exact; 0 takes it out.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/criterion/1"

    id: str = field(metadata=checked(CRITERION_ID))
    statement: Text = field(metadata=checked(record(Text)))
    hint: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    aspect: Aspect | None = field(
        default=None, converter=as_aspect, metadata=checked(optional(member(Aspect)))
    )
    weight: Fraction = field(
        default=Fraction(1), converter=as_exact, metadata=checked(exact), repr=str
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )


def _criteria(value: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """Criteria as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Step(Checked, Shown):
    """A step (*stap*) on the way from agenda to action.

    Args:
        id: Lower-case words joined by ``_``.
        name: Its name.
        criteria: What is judged, one or more.
        summary: What you do in this step, in one sentence.
        explanation: Why, how to start, what it is not.
        phase: The id of its phase.
        weight: Its weight in the total: 0 or more, exact; 0 takes it out.
        actors: Who is involved, and how.
        themes: Full keys of the themes it leans on, such as ``cbs.wonen``.
        status: ``published`` if a source gives the step so, else ``editorial``.
        sources: Ids of sources.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form, or a criterion does not belong to the step.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/step/1"

    id: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    criteria: tuple[Criterion, ...] = field(
        converter=_criteria,
        metadata=checked(some(record(Criterion))),
        repr=lambda criteria: f"<{len(criteria)} criteria>",
    )
    summary: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    explanation: Text | None = field(
        default=None, metadata=checked(optional(record(Text))), repr=False
    )
    phase: str | None = field(default=None, metadata=checked(optional(identifier)))
    weight: Fraction = field(
        default=Fraction(1), converter=as_exact, metadata=checked(exact), repr=str
    )
    actors: tuple[Involvement, ...] = field(
        default=(),
        converter=as_involvements,
        metadata=checked(records(Involvement)),
        repr=False,
    )
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=checked(each(theme_key)), repr=False
    )
    status: Status = field(
        default=Status.EDITORIAL,
        converter=as_status,
        metadata=checked(member(Status)),
        repr=False,
    )
    sources: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=checked(each(identifier)), repr=False
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """Criteria are unique and carry the step's id; an actor has a role only once."""
        ids = [criterion.id for criterion in record.criteria or ()]
        yield from repeated("criteria[{}].id", ids)
        for index, key in enumerate(ids):
            if key is not None and record.id is not None and key.partition(".")[0] != record.id:
                yield Fault(
                    FaultCode.OTHER_STEP, "criteria", index, "id", given=key, step=record.id
                )
        yield from repeated(
            "actors[{}]",
            [
                f"{actor.actor} {actor.role}" if actor.actor and actor.role else None
                for actor in record.actors or ()
            ],
        )

    @property
    def active_criteria(self) -> tuple[Criterion, ...]:
        """The criteria that were not withdrawn."""
        return tuple(criterion for criterion in self.criteria if criterion.withdrawn is None)


def _rules(value: Iterable[Text]) -> tuple[Text, ...]:
    """Texts as a tuple."""
    return as_tuple(value)


def _steps(value: Iterable[Step]) -> tuple[Step, ...]:
    """Steps as a tuple."""
    return as_tuple(value)


@frozen(repr=False, cache_hash=True)
class Plan(Document):
    """A plan (*stappenplan*): steps in order, their criteria, and the scale.

    Args:
        id: Lower-case words joined by ``_``.
        edition: The name of the edition; a plan of one's own has a name that is not one of ours.
        name: Its name.
        scale: On which all criteria are judged.
        steps: One or more, in order.
        phases: The phases, in order.
        note: What a reader must know, such as whose order this is.
        actors: Actors of one's own, beside those of the catalogue.
        sources: Sources of one's own, beside those of the catalogue.
        themes: Themes of schemes of one's own, beside those of the catalogue.
        status: ``published`` if a source gives the plan so, else ``editorial``.
        rules: What holds for all criteria alike, such as from which year papers count; in order.

    Raises:
        DataError: If a field is not of its form, an id stands twice, or a phase does not exist.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/plan/1"

    id: str = field(metadata=checked(identifier))
    edition: str = field(metadata=checked(edition))
    name: Text = field(metadata=checked(record(Text)))
    scale: Scale = field(
        metadata=checked(record(Scale)), repr=lambda scale: f"<{len(scale)} levels>"
    )
    steps: tuple[Step, ...] = field(
        converter=_steps,
        metadata=checked(some(record(Step))),
        repr=lambda steps: f"<{len(steps)} steps>",
    )
    phases: tuple[Phase, ...] = field(
        default=(), converter=_phases, metadata=checked(records(Phase)), repr=False
    )
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    actors: tuple[Actor, ...] = field(
        default=(), converter=as_actors, metadata=checked(records(Actor)), repr=False
    )
    sources: tuple[Source, ...] = field(
        default=(), converter=as_sources, metadata=checked(records(Source)), repr=False
    )
    status: Status = field(
        default=Status.EDITORIAL,
        converter=as_status,
        metadata=checked(member(Status)),
        repr=False,
    )
    themes: tuple[Theme, ...] = field(
        default=(), converter=as_themes, metadata=checked(records(Theme)), repr=False
    )
    rules: tuple[Text, ...] = field(
        default=(), converter=_rules, metadata=checked(records(Text)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """Ids are unique within a kind; every phase of a step exists."""
        for name in ("steps", "phases", "actors", "sources"):
            ids = [item.id for item in getattr(record, name) or ()]
            yield from repeated(f"{name}[{{}}].id", ids)
        yield from repeated_themes(record)
        if record.phases is None:
            return
        phases = {phase.id for phase in record.phases if phase.id}
        for index, step in enumerate(record.steps or ()):
            if step.phase is not None and step.phase not in phases:
                yield Fault(
                    FaultCode.NO_PHASE, "steps", index, "phase", given=step.phase, likely=phases
                )

    @property
    def active_steps(self) -> tuple[Step, ...]:
        """The steps that were not withdrawn, in order."""
        return tuple(step for step in self.steps if step.withdrawn is None)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria of all steps, in order, without what was withdrawn."""
        return tuple(criterion for step in self.active_steps for criterion in step.active_criteria)
