"""An assessment: what several actors answered, with evidence."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from typing import Any, ClassVar, cast

import attrs
from attrs import field, frozen

from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model._check import (
    Checked,
    Document,
    checked,
    day,
    edition,
    identifier,
    member,
    number,
    optional,
    plain_text,
    record,
    records,
    region_code,
    repeated,
    some,
    string,
    words,
)
from brede_welvaart.model._convert import Texts, as_day, as_number, as_texts, as_tuple
from brede_welvaart.model.actor import Actor, as_actors
from brede_welvaart.model.chosen_themes import ChosenThemes
from brede_welvaart.model.evidence import Evidence, as_evidence
from brede_welvaart.model.plan import CRITERION_ID
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus, AnswerStatusLike, as_answer_status


@frozen(repr=False)
class Answer(Checked):
    """An answer (*antwoord*) to one criterion: a level, or a reason to give none, or neither.

    Args:
        criterion: The id of the criterion.
        level: A number on the plan's scale, or None.
        status: ``unknown`` or ``not_applicable``, or None.
        note: An explanation; needed with ``not_applicable``.
        evidence: What shows it.

    Raises:
        DataError: If a field is not of its form, or level and status stand together.
    """

    criterion: str = field(metadata=checked(CRITERION_ID))
    level: int | Fraction | None = field(
        default=None,
        converter=attrs.converters.optional(as_number),
        metadata=checked(optional(number)),
    )
    status: AnswerStatus | None = field(
        default=None,
        converter=as_answer_status,
        metadata=checked(optional(member(AnswerStatus))),
    )
    note: str = field(default="", metadata=checked(string))
    evidence: tuple[Evidence, ...] = field(
        default=(), converter=as_evidence, metadata=checked(records(Evidence))
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """A level or a status, not both; *not applicable* needs a note."""
        if record.level is not None and record.status is not None:
            yield Fault(FaultCode.LEVEL_AND_STATUS, "status")
        silent = record.note is not None and not record.note.strip()
        if record.status == AnswerStatus.NOT_APPLICABLE and silent:
            yield Fault(FaultCode.NOTE_NEEDED, "note")


def _answers(value: Iterable[Answer]) -> tuple[Answer, ...]:
    """Answers as a tuple."""
    return as_tuple(value)


_CRITERIA = some(CRITERION_ID)
_criterion = attrgetter("criterion")


def _asked(value: Texts | None) -> tuple[str, ...] | None:
    """Ids as a sorted tuple; in which one is wrong, in their own order, so that it is found."""
    ids = None if value is None else cast("tuple[str, ...]", plain_text(as_texts(value)))
    return ids if ids is None or _CRITERIA(ids) else _in_order(ids)


@lru_cache(maxsize=1024)
def _in_order(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Ids sorted, if none stands twice; responses that were asked the same share them."""
    return ids if len({*ids}) < len(ids) else tuple(sorted(ids))


@frozen(repr=False)
class Response(Checked):
    """A response (*inbreng*): the answers that one actor gave at one time.

    Args:
        actor: The id of the actor.
        answers: Its answers, each criterion at most once.
        respondent: A label, such as "raadslid 3", that tells responses of one actor apart.
        asked: The ids of the criteria that it was asked, sorted; None is all of them.

    Raises:
        DataError: If a field is not of its form, a criterion stands twice, or one is answered
            that was not asked.
    """

    actor: str = field(metadata=checked(identifier))
    answers: tuple[Answer, ...] = field(
        converter=_answers,
        metadata=checked(records(Answer)),
        repr=lambda answers: f"<{len(answers)} answers>",
    )
    respondent: str | None = field(default=None, metadata=checked(optional(words)), repr=False)
    asked: tuple[str, ...] | None = field(
        default=None, converter=_asked, metadata=checked(optional(_CRITERIA)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """No criterion twice, and no answer to one that was not asked."""
        criteria = [*map(_criterion, record.answers or ())]
        answered = {*criteria}
        if len(answered) < len(criteria):
            yield from repeated("answers[{}].criterion", criteria)
        asked: tuple[str, ...] = record.asked or ()
        if not asked:
            return
        known = {*asked}
        if len(known) < len(asked):
            yield from repeated("asked[{}]", asked)
        if None in known or answered <= known:
            return
        for index, key in enumerate(criteria):
            if key is not None and key not in known:
                parts = ("answers", index, "criterion")
                yield Fault(FaultCode.NOT_ASKED, *parts, given=key, likely=asked)

    def with_answer(self, answer: Answer) -> "Response":
        """The same response with this answer, in the place of one to the same criterion."""
        answers = {old.criterion: old for old in self.answers} | {answer.criterion: answer}
        return attrs.evolve(self, answers=tuple(answers.values()))


def _responses(value: Iterable[Response]) -> tuple[Response, ...]:
    """Responses as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Organisation(Checked):
    """An organisation (*organisatie*) that is assessed.

    Args:
        name: Its name.
        region: The CBS code of its region, such as ``GM0200``, or None.

    Raises:
        DataError: If a field is not of its form.
    """

    name: str = field(metadata=checked(words))
    region: str | None = field(default=None, metadata=checked(optional(region_code)))


def _label(response: Any) -> str | None:  # noqa: ANN401 (a response or a view of one)
    """Whose response it is, where that is said."""
    actor, respondent = response.actor, response.respondent
    return None if actor is None or respondent is None else f"{actor}, {respondent}"


def _notes(value: Iterable[Text]) -> tuple[Text, ...]:
    """Notes as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Assessment(Document):
    """An assessment (*voortgangsmeting*): what several actors answered about one organisation.

    Args:
        edition: The edition of the plan that judges.
        responses: One or more per actor; may be empty.
        organisation: Whom it is about.
        date: The day to which it applies.
        notes: What a reader must know, such as that it is invented.
        actors: Actors of one's own, beside those of the catalogue.
        themes: The themes that were chosen; None is the eight of CBS, here and now.

    Raises:
        DataError: If a field is not of its form, or an actor has two responses with one label.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/assessment/1"

    edition: str = field(metadata=checked(edition))
    responses: tuple[Response, ...] = field(
        converter=_responses,
        metadata=checked(records(Response)),
        repr=lambda responses: f"<{len(responses)} responses>",
    )
    organisation: Organisation | None = field(
        default=None, metadata=checked(optional(record(Organisation)))
    )
    date: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=str
    )
    notes: tuple[Text, ...] = field(
        default=(), converter=_notes, metadata=checked(records(Text)), repr=False
    )
    actors: tuple[Actor, ...] = field(
        default=(), converter=as_actors, metadata=checked(records(Actor)), repr=False
    )
    themes: ChosenThemes | None = field(
        default=None, metadata=checked(optional(record(ChosenThemes))), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """Actors of one's own have ids of their own; no label stands twice at one actor."""
        if len(record.responses or ()) > 1:
            labels = map(_label, record.responses)
            yield from repeated("responses[{}].respondent", labels)
        if record.actors:
            yield from repeated("actors[{}].id", [actor.id for actor in record.actors])

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """Who responded, in the order of their first response."""
        return tuple(dict.fromkeys(response.actor for response in self.responses))

    def with_answer(  # noqa: PLR0913 (the parts of an answer)
        self,
        actor: str,
        criterion: str,
        level: int | Fraction | Decimal | str | None = None,
        status: AnswerStatusLike | None = None,
        *,
        note: str = "",
        evidence: Iterable[Evidence] = (),
        response: int | None = None,
    ) -> "Assessment":
        """A copy in which an actor gives this answer; an earlier one of it is replaced.

        Args:
            actor: The id of the actor; one who did not respond yet gets a response.
            criterion: The id of the criterion.
            level: A number on the scale, or None.
            status: ``unknown`` or ``not_applicable``, or None.
            note: An explanation.
            evidence: What shows it.
            response: Which of the actor's responses, counted from 0; needed if there are more.

        Raises:
            DataError: If the answer is not of its form, or it is not clear which response is meant.

        >>> a = Assessment("2026.1", ()).with_answer("gemeenteraad", "afwegen.1", level=3)
        >>> a.responses[0].answers[0].level
        3
        """
        answer = Answer(criterion, level, status, note, tuple(evidence))
        places = [i for i, given in enumerate(self.responses) if given.actor == actor]
        if not places and response is None:
            return attrs.evolve(self, responses=(*self.responses, Response(actor, (answer,))))
        place = _choose(places, response, actor)
        changed = self.responses[place].with_answer(answer)
        return attrs.evolve(
            self, responses=(*self.responses[:place], changed, *self.responses[place + 1 :])
        )


def _choose(places: list[int], response: int | None, actor: str) -> int:
    """The place of the response that is meant."""
    if response is None and len(places) == 1:
        return places[0]
    if response is not None and 0 <= response < len(places):
        return places[response]
    raise DataError([Fault(FaultCode.WHICH_RESPONSE, "response", actor=actor, count=len(places))])
