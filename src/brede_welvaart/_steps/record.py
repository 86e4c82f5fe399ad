"""How scores are laid out for JSON and its schema: everything that there is to know of them."""

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import frozen

from brede_welvaart._base.ranges import ExactPoints
from brede_welvaart._steps.asked import Asked
from brede_welvaart._steps.results import CriterionScore, Exclusion, Improvement, Score
from brede_welvaart.model.assessment import Assessment, Organisation
from brede_welvaart.model.chosen_themes import ChosenThemes
from brede_welvaart.model.evidence import Evidence
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Receipt, Settings
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Aspect

#: What whoever gets the figures of all actors must know.
NO_ANONYMITY = Text(
    "De cijfers van alle actoren staan hierin. Dat is niet anoniem: wie het totaal en de cijfers "
    "van één actor kent, kan die van de ander uitrekenen.",
    "The figures of all actors are in here. That is not anonymous: who knows the total and the "
    "figures of one actor can work out those of the other.",
)


@frozen
class PlanName:
    """Which plan judged (*welk stappenplan*).

    Attributes:
        id: The id of the plan.
        edition: The edition of the plan, such as 2026.1.
        name: What the plan is called.
    """

    id: str
    edition: str
    name: Text


def plan_name(plan: Plan) -> PlanName:
    """Which plan this is."""
    return PlanName(plan.id, plan.edition, plan.name)


@frozen
class ActorFigures:
    """The scores from the responses of one actor alone (*cijfers van één actor*).

    Attributes:
        asked: How many criteria it was asked, of all that count.
        total: The score over all steps.
        steps: The score of each step, by id.
        phases: The score of each phase, by id.
        aspects: The score of each aspect of the plan-do-check-act cycle.
    """

    asked: Asked
    total: Score
    steps: Mapping[str, Score]
    phases: Mapping[str, Score]
    aspects: Mapping[Aspect, Score]


@frozen
class AnswerNote:
    """A note and the evidence of one answer (*toelichting en onderbouwing*).

    Attributes:
        actor: The id of the actor.
        criterion: The id of the criterion.
        note: The note; empty if there is none.
        evidence: What shows it.
    """

    actor: str
    criterion: str
    note: str
    evidence: tuple[Evidence, ...]


def answer_notes(assessment: Assessment) -> Iterator[AnswerNote]:
    """The notes and the evidence of all answers that have any."""
    for response in assessment.responses:
        for answer in response.answers:
            if answer.note or answer.evidence:
                yield AnswerNote(response.actor, answer.criterion, answer.note, answer.evidence)


@frozen(kw_only=True)
class ScoresRecord:
    """How an assessment stands by the steps of its plan (*uitkomst van een voortgangsmeting*).

    Attributes:
        organisation: Whom it is about.
        date: The day to which the assessment applies.
        assessment_notes: What a reader must know of it.
        themes: The themes that were chosen; null is the eight of CBS, here and now.
        plan: The plan that judged.
        settings: How the scores are made.
        remark: What to know before figures of actors are shown to people.
        asked: How many criteria were asked, of all that count.
        total: The score over all steps.
        steps: The score of each step, by id.
        phases: The score of each phase, by id.
        aspects: The score of each aspect of the plan-do-check-act cycle.
        criteria: How each criterion that was asked stands, by id.
        contributions: Per criterion its points in the total, which they add up to exactly; null
            if the method is not the mean.
        disagreement: Per criterion the highest less the lowest of the actors' means, in points;
            without a value under two actors with a level.
        spread: Per criterion and actor the highest less the lowest level of its own responses, in
            points; without a value under three responses with a level.
        improvements: One criterion one level further, what raises the low end of the total most
            first.
        excluded: Criteria that do not count, as they do not apply here.
        disputed: Criteria that count, though someone says that they do not apply here.
        open: The criteria that are unknown or unanswered.
        actors: The same figures from the responses of one actor, by its id.
        notes: The notes and the evidence of the answers.
        receipt: What the result was made of, so that it can be made again.
    """

    organisation: Organisation | None
    date: dt.date | None
    assessment_notes: tuple[Text, ...]
    themes: ChosenThemes | None
    plan: PlanName
    settings: Settings
    remark: Text
    asked: Asked
    total: Score
    steps: Mapping[str, Score]
    phases: Mapping[str, Score]
    aspects: Mapping[Aspect, Score]
    criteria: Mapping[str, CriterionScore]
    contributions: Mapping[str, ExactPoints] | None
    disagreement: Mapping[str, ExactPoints | None]
    spread: Mapping[str, Mapping[str, ExactPoints | None]]
    improvements: tuple[Improvement, ...]
    excluded: tuple[Exclusion, ...]
    disputed: tuple[Exclusion, ...]
    open: tuple[str, ...]
    actors: Mapping[str, ActorFigures]
    notes: tuple[AnswerNote, ...]
    receipt: Receipt
