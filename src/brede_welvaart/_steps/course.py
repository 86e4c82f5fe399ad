"""Assessments of one organisation over time."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, ClassVar, NamedTuple

from attrs import frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.ranges import ExactPoints, Points
from brede_welvaart._base.result import InExcel
from brede_welvaart._steps.asked import Asked
from brede_welvaart._steps.compare import Comparison, is_same
from brede_welvaart._steps.mapping import (
    CarriedScores,
    CriterionMapping,
    as_made,
    carry_all,
    is_same_plan,
)
from brede_welvaart._steps.record import PlanName, plan_name
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart._steps.settings import weighted_plan
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.model.assessment import Organisation
from brede_welvaart.model.receipt import Receipt
from brede_welvaart.model.vocabulary import AnswerState, Aspect, Turn

_NUMBER = Phrase("nummer {}", "number {}")
_LEAST = 2
#: What became of a criterion that was asked both times, where nothing else is known of it.
_TURNS = {
    AnswerState.ANSWERED: Turn.STAYED,
    AnswerState.NOT_APPLICABLE: Turn.NOT_APPLICABLE,
    AnswerState.UNKNOWN: Turn.OPEN,
    AnswerState.UNANSWERED: Turn.OPEN,
}


@frozen(slots=False, repr=False)
class Moment:
    """An assessment in a course (*meetmoment*): the scores of one date, by the plan of the last.

    Attributes:
        scores: All scores, by the plan of the course.
        carried: Where they were made by another plan: what of that had a place in this one.
    """

    PLAIN: ClassVar[tuple[str, ...]] = (
        *("date", "asked", "total", "steps", "phases", "aspects", "carried", "receipt"),
    )

    scores: Scores
    carried: CarriedScores | None = None

    @property
    def date(self) -> dt.date:
        """The day to which it applies."""
        date = self.scores.assessment.date
        assert date is not None  # noqa: S101 (a course is made of what has a date)
        return date

    @property
    def asked(self) -> Asked:
        """How much was asked, of all criteria that count."""
        return self.scores.asked

    @property
    def total(self) -> Score:
        """The score over all steps."""
        return self.scores.total

    @property
    def steps(self) -> Mapping[str, Score]:
        """The score of each step, by id."""
        return self.scores.steps

    @property
    def phases(self) -> Mapping[str, Score]:
        """The score of each phase, by id."""
        return self.scores.phases

    @property
    def aspects(self) -> Mapping[Aspect, Score]:
        """The score of each aspect of the plan-do-check-act cycle."""
        return self.scores.aspects

    @property
    def receipt(self) -> Receipt:
        """What the scores were made of, by the plan by which they were made."""
        return as_made(self.scores, self.carried).receipt

    def __repr__(self) -> str:
        """The date and the total, on one line."""
        return f"<Moment {self.date}: {self.total!r}>"


@frozen
class CriterionMoment:
    """How a criterion stood at one date (*stand op een datum*).

    Attributes:
        date: The day.
        state: Answered, unknown, not applicable or unanswered; None if nobody was asked.
        exact: In points 0-100, exact; None unless answered.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("date", "state", "value", "exact")

    date: dt.date
    state: AnswerState | None
    exact: ExactPoints | None

    @property
    def value(self) -> Points | None:
        """In points 0-100, or None unless answered."""
        return None if self.exact is None else float(self.exact)


@frozen
class CriterionCourse:
    """The course of one criterion (*verloop van een criterium*).

    Attributes:
        criterion: The id of the criterion.
        step: The id of its step.
        moments: How it stood at each date.
        turns: What became of it from each date to the next; one fewer than there are dates.
        turn: What became of it from the first date to the last, whatever was between.
    """

    criterion: str
    step: str
    moments: tuple[CriterionMoment, ...]
    turns: tuple[Turn, ...]
    turn: Turn


@frozen(slots=False, repr=False)
class Course(InExcel):
    """The course (*verloop*) of one organisation: two or more of its assessments, by one plan.

    Each part is computed on first use. It holds no figures of single actors. It is made by
    `brede_welvaart.course`.

    Attributes:
        moments: The assessments, by date: scores per date, step and aspect.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/course/1"
    PLAIN: ClassVar[tuple[str, ...]] = (
        *("organisation", "plan", "dates", "moments", "whole", "changes", "criteria"),
    )

    moments: tuple[Moment, ...]

    @property
    def last(self) -> Scores:
        """The scores of the last date; by its plan all others stand here too."""
        return self.moments[-1].scores

    @property
    def organisation(self) -> Organisation | None:
        """Whom it is about, as the last says it."""
        return self.last.assessment.organisation

    @lazy
    def plan(self) -> PlanName:
        """The plan by which all dates stand here, which is that of the last."""
        return plan_name(self.last.plan)

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """The dates, in order."""
        return tuple(moment.date for moment in self.moments)

    @property
    def totals(self) -> tuple[Score, ...]:
        """The score over all steps at each date."""
        return tuple(moment.total for moment in self.moments)

    @lazy
    def steps(self) -> Mapping[str, tuple[Score, ...]]:
        """Per step, by id, its score at each date."""
        return FrozenMapping(
            {key: tuple(one.steps[key] for one in self.moments) for key in self.last.steps}
        )

    @lazy
    def aspects(self) -> Mapping[Aspect, tuple[Score, ...]]:
        """Per aspect of the plan-do-check-act cycle its score at each date."""
        return FrozenMapping(
            {key: tuple(one.aspects[key] for one in self.moments) for key in self.last.aspects}
        )

    @lazy
    def changes(self) -> tuple[Comparison, ...]:
        """What changed from each date to the next; one fewer than there are dates."""
        return tuple(_between(*pair) for pair in pairwise(self.moments))

    @lazy
    def whole(self) -> Comparison:
        """What changed from the first date to the last, whatever was between."""
        return _between(self.moments[0], self.moments[-1])

    @lazy
    def criteria(self) -> Mapping[str, CriterionCourse]:
        """The course of every criterion that counts, by id, in the order of the plan.

        Those are here too that nobody was asked at any date.
        """
        last = self.last
        weighted = weighted_plan(last.plan, last.settings.weights)
        return FrozenMapping(
            {
                item.id: self._course_of(step.id, item.id)
                for step in weighted.steps
                for item in step.criteria
            }
        )

    @lazy
    def _turns(self) -> tuple[dict[str, Turn], ...]:
        """What became of each criterion, from each date to the next."""
        return tuple(map(turns_of, self.changes))

    @lazy
    def _whole_turns(self) -> dict[str, Turn]:
        return turns_of(self.whole)

    def to_records(self) -> list[dict[str, Any]]:
        """One record per criterion and date: how it stood, and what became of it since the last."""
        return [
            {
                "step": one.step,
                "criterion": one.criterion,
                "date": moment.date.isoformat(),
                "state": moment.state and moment.state.value,
                "value": moment.value,
                "turn": turn and turn.value,
            }
            for one in self.criteria.values()
            for moment, turn in zip(one.moments, (None, *one.turns), strict=True)
        ]

    def _course_of(self, step: str, key: str) -> CriterionCourse:
        moments = tuple(_stood(moment, key) for moment in self.moments)
        answered = [moment.state == AnswerState.ANSWERED for moment in moments]
        turns: list[Turn] = []
        for at, found in enumerate(self._turns, start=1):
            turn = found.get(key, Turn.NOT_ASKED)
            again = turn == Turn.FIRST_ANSWERED and any(answered[:at])
            turns.append(Turn.ANSWERED_AGAIN if again else turn)
        whole = self._whole_turns.get(key, Turn.NOT_ASKED)
        return CriterionCourse(key, step, moments, tuple(turns), whole)

    def __repr__(self) -> str:
        """The dates and the change of the whole, on one line."""
        change = self.whole.change
        return (
            f"<Course {self.last.plan.edition}: {len(self.moments)} dates, {self.dates[0]} to "
            f"{self.dates[-1]}, change={change if change is None else float(change)}>"
        )


def _between(before: Moment, after: Moment) -> Comparison:
    return Comparison(before.scores, after.scores, before.carried, after.carried)


def _stood(moment: Moment, key: str) -> CriterionMoment:
    """How a criterion stood at a date."""
    found = moment.scores.criteria.get(key)
    if found is None:
        return CriterionMoment(moment.date, None, None)
    return CriterionMoment(moment.date, found.state, found.exact)


def turns_of(found: Comparison) -> dict[str, Turn]:
    """What became of each criterion that was asked at least once."""
    turns = {key: _TURNS[item.state] for key, item in found.later.criteria.items()}
    for turn, keys in (
        (Turn.NEWLY_ASKED, found.newly_asked),
        (Turn.NO_LONGER_ASKED, found.no_longer_asked),
        (Turn.FIRST_ANSWERED, found.newly_answered),
        (Turn.NO_LONGER_ANSWERED, found.newly_open),
        (Turn.NO_LONGER_APPLICABLE, found.no_longer_applicable),
        (Turn.ROSE, [move.criterion for move in found.moved if move.change > 0]),
        (Turn.FELL, [move.criterion for move in found.moved if move.change < 0]),
    ):
        turns |= dict.fromkeys(keys, turn)
    return turns


def make_course(
    given: Sequence[Scores], names: Sequence[str], mapping: CriterionMapping | None
) -> Course:
    """The course of these assessments, by the plan of the last.

    Args:
        given: Their scores, in any order.
        names: What each is called in a fault; empty if they have no names but their numbers.
        mapping: Where they are by more than one plan: which criteria became which.

    Raises:
        DataError: If they do not go together: every fault, with which of them it is in.
    """
    called = _Called(names)
    if len(given) < _LEAST:
        raise DataError([Fault(FaultCode.TOO_FEW_MOMENTS, count=len(given))])
    last = max(given, key=lambda one: one.assessment.date or dt.date.min)
    faults = [
        called.place(at, fault)
        for at, one in enumerate(given)
        for fault in (*_date_faults(given, at, called), *_unlike(one, last, mapping))
    ]
    carried: list[CarriedScores | None] = [None] * len(given)
    if mapping is not None:
        carried, wrong = carry_all(given, last.plan, mapping, called.place)
        faults += wrong
    if faults:
        raise DataError(faults)
    moments = [
        Moment(one, None) if other is None else Moment(other.scores, other)
        for one, other in zip(given, carried, strict=True)
    ]
    return Course(tuple(sorted(moments, key=lambda moment: moment.date)))


class _Called(NamedTuple):
    """What the assessments are called.

    Attributes:
        names: Their names; empty if they have none but their numbers.
    """

    names: Sequence[str]

    def name(self, at: int) -> Phrase:
        """What one is called in a sentence."""
        if self.names:
            return Phrase(self.names[at], self.names[at])
        return Phrase(*(words.format(at + 1) for words in _NUMBER))

    def place(self, at: int, fault: Fault) -> Fault:
        """A fault in one of them."""
        return fault.at(file=self.names[at]) if self.names else fault.under(at)


def _date_faults(given: Sequence[Scores], at: int, called: _Called) -> Iterator[Fault]:
    """That it has no date, or that of one before it."""
    date = given[at].assessment.date
    if date is None:
        yield Fault(FaultCode.MISSING, "date")
        return
    for before in range(at):
        if given[before].assessment.date == date:
            first = called.name(before)
            yield Fault(FaultCode.DATE_TWICE, "date", given=date.isoformat(), first=first)
            return


def _unlike(one: Scores, last: Scores, mapping: CriterionMapping | None) -> Iterator[Fault]:
    """In what it is of another thing than the last."""
    yield from _other_organisation(one.assessment.organisation, last.assessment.organisation)
    if mapping is None and not is_same_plan(one.plan, last.plan):
        given, wanted = one.plan.edition, last.plan.edition
        yield Fault(FaultCode.PLANS_DIFFER, "edition", given=given, wanted=wanted)
    if one.settings != last.settings:
        yield Fault(FaultCode.SETTINGS_DIFFER, "settings")


def _other_organisation(one: Organisation | None, last: Organisation | None) -> Iterator[Fault]:
    """That it is about another organisation, with what tells so."""
    if is_same(one, last):
        return
    code = FaultCode.OTHER_ORGANISATION
    if one is None or last is None:
        given, wanted = one and one.name, last and last.name
        yield Fault(code, "organisation", given=given, wanted=wanted)
    elif one.region is not None and last.region is not None:
        yield Fault(code, "organisation", "region", given=one.region, wanted=last.region)
    else:
        yield Fault(code, "organisation", "name", given=one.name, wanted=last.name)
