"""Who took part in an assessment, and what is still missing."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from attrs import frozen

from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.ranges import Count
from brede_welvaart._base.result import InExcel
from brede_welvaart._steps.record import PlanName
from brede_welvaart.model.assessment import Answer, Assessment, Organisation, Response
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerStatus


@frozen
class ResponseCount:
    """What is in one response (*telling van een inbreng*), counted in criteria.

    Attributes:
        actor: The id of the actor.
        respondent: The label of the response, or None.
        asked: How many criteria it was asked.
        answered: To how many it gives a level.
        unknown: Of how many it says that it does not know.
        not_applicable: Of how many it says that they do not apply.
    """

    PLAIN: ClassVar[tuple[str, ...]] = (
        *("actor", "respondent", "asked", "answered", "unknown", "not_applicable", "unanswered"),
    )

    actor: str
    respondent: str | None
    asked: Count
    answered: Count
    unknown: Count
    not_applicable: Count

    @property
    def unanswered(self) -> Count:
        """On how many that it was asked it says nothing."""
        return self.asked - self.answered - self.unknown - self.not_applicable


@frozen
class EqualResponses:
    """Responses of one actor without a label that say the same (*gelijke inbrengen*).

    Attributes:
        actor: The id of the actor.
        responses: Their places among all responses, counted from 0.
    """

    actor: str
    responses: tuple[Count, ...]


@frozen(kw_only=True)
class ParticipationRecord:
    """Who answered what, and what is still missing (*deelname*).

    Attributes:
        organisation: Whom it is about.
        date: The day to which the assessment applies.
        plan: The plan by which was asked.
        responses: What is in each response, in order.
        expected: The actors of whom an answer was expected.
        missing: Those of them who gave none.
        equal: Responses without a label that say the same: one may be in it twice.
        open: The criteria that somebody was asked, and that are unknown or unanswered.
    """

    organisation: Organisation | None
    date: dt.date | None
    plan: PlanName
    responses: tuple[ResponseCount, ...]
    expected: tuple[str, ...]
    missing: tuple[str, ...]
    equal: tuple[EqualResponses, ...]
    open: tuple[str, ...]


@frozen(slots=False, repr=False)
class Participation(InExcel):
    """Who took part (*deelname*): who answered what, who did not, and what is open.

    It is made by `brede_welvaart.participation`.

    Attributes:
        plan: The plan by which was asked.
        assessment: What was answered.
        expected: The ids of the actors of whom an answer was expected.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/participation/1"
    RECORD: ClassVar[type[ParticipationRecord]] = ParticipationRecord

    plan: Plan
    assessment: Assessment
    expected: tuple[str, ...] = ()

    @lazy
    def responses(self) -> tuple[ResponseCount, ...]:
        """What is in each response, in order."""
        return tuple(_count(one, self._criteria) for one in self.assessment.responses)

    @lazy
    def _criteria(self) -> tuple[str, ...]:
        """The criteria that the plan still has."""
        return tuple(criterion.id for criterion in self.plan.criteria)

    @lazy
    def missing(self) -> tuple[str, ...]:
        """The actors of whom an answer was expected, and who gave none."""
        there = {one.actor for one in self.assessment.responses if any(_said(one))}
        return tuple(actor for actor in self.expected if actor not in there)

    @lazy
    def equal(self) -> tuple[EqualResponses, ...]:
        """Those of one actor without a label that say the same; one may be in it twice."""
        alike: dict[object, list[int]] = {}
        for place, response in enumerate(self.assessment.responses):
            said = frozenset(_said(response))
            if response.respondent is None and said:
                alike.setdefault((response.actor, response.asked, said), []).append(place)
        actors = [response.actor for response in self.assessment.responses]
        return tuple(
            EqualResponses(actors[places[0]], tuple(places))
            for places in alike.values()
            if len(places) > 1
        )

    @lazy
    def open(self) -> tuple[str, ...]:
        """The criteria that somebody was asked, and that are unknown or unanswered."""
        responses = self.assessment.responses
        given = [answer for response in responses for answer in response.answers]
        answered = {one.criterion for one in given if one.level is not None}
        unknown = _with_status(given, AnswerStatus.UNKNOWN)
        closed = answered | (_with_status(given, AnswerStatus.NOT_APPLICABLE) - unknown)
        asked = {key for one in responses for key in one.asked or self._criteria}
        return tuple(key for key in self._criteria if key in asked and key not in closed)

    def to_records(self) -> list[dict[str, Any]]:
        """One record per response: whose it is, and how much is in it."""
        return [{name: getattr(one, name) for name in one.PLAIN} for one in self.responses]

    def as_record(self) -> ParticipationRecord:
        """All of it, laid out for JSON."""
        plan, assessment = self.plan, self.assessment
        return ParticipationRecord(
            organisation=assessment.organisation,
            date=assessment.date,
            plan=PlanName(plan.id, plan.edition, plan.name),
            responses=self.responses,
            expected=self.expected,
            missing=self.missing,
            equal=self.equal,
            open=self.open,
        )

    def __repr__(self) -> str:
        """How many responses there are, and who is missing, on one line."""
        missing = ", ".join(self.missing)[:100] or "nobody"
        return f"<Participation: {len(self.responses)} responses, missing: {missing}>"


def _said(response: Response) -> Iterator[Answer]:
    """The answers that say something."""
    return (one for one in response.answers if one.level is not None or one.status is not None)


def _with_status(given: Iterable[Answer], status: AnswerStatus) -> set[str]:
    return {answer.criterion for answer in given if answer.status == status}


def _count(response: Response, criteria: tuple[str, ...]) -> ResponseCount:
    """What is in a response, in these criteria."""
    asked = {*criteria} if response.asked is None else {*criteria}.intersection(response.asked)
    given = [answer for answer in response.answers if answer.criterion in asked]
    statuses = [answer.status for answer in given]
    return ResponseCount(
        response.actor,
        response.respondent,
        len(asked),
        sum(answer.level is not None for answer in given),
        statuses.count(AnswerStatus.UNKNOWN),
        statuses.count(AnswerStatus.NOT_APPLICABLE),
    )
