"""All responses taken together: how each criterion stands, and at which score."""

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from brede_welvaart._catalogue.references import answer_faults
from brede_welvaart._steps.settings import Frame
from brede_welvaart.model._places import error_of
from brede_welvaart.model.assessment import Assessment, Response
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerState

ANSWERED = AnswerState.ANSWERED
NOT_APPLICABLE = AnswerState.NOT_APPLICABLE
#: Rule 1: what anyone says first in this order, holds.
_PRECEDENCE = (AnswerState.UNKNOWN, AnswerState.NOT_APPLICABLE)

#: Per criterion and actor: the sum of the levels' scores, in parts, and how many there were.
Tally = dict[str, dict[str, tuple[int, int]]]


class Merged(NamedTuple):
    """What the responses say together.

    Attributes:
        values: Per answered criterion its score, as a whole number of `unit` parts.
        unit: In how many parts a score of 1 is divided.
        tally: Per answered criterion and actor the sum of scores, and how many there were.
        said: Per criterion that somebody gave a status: the statuses and who gave them.
    """

    values: dict[str, int]
    unit: int
    tally: Tally
    said: dict[str, list[tuple[str, str]]]

    def state(self, criterion: str) -> AnswerState:
        """How a criterion stands (rule 1)."""
        if criterion in self.values:
            return ANSWERED
        statuses = {status for status, _ in self.said.get(criterion, ())}
        for state in _PRECEDENCE:
            if state in statuses:
                return state
        return AnswerState.UNANSWERED


def merge(assessment: Assessment, plan: Plan, frame: Frame) -> Merged:
    """Take all responses together: the mean over actors of each actor's mean.

    Raises:
        DataError: If an answer is to an unknown criterion, or a level is not on the scale.
    """
    tally: Tally = {}
    said: dict[str, list[tuple[str, str]]] = {}
    sound = True
    for response in assessment.responses:
        sound &= _count(response, frame, tally, said)
    if not sound:
        raise error_of(answer_faults(assessment, plan), assessment)
    unit = _common_unit(frame.unit, tally.values())
    values = {key: _mean(given, unit // frame.unit) for key, given in tally.items()}
    return Merged(values, unit, tally, said)


def _count(
    response: Response, frame: Frame, tally: Tally, said: dict[str, list[tuple[str, str]]]
) -> bool:
    """Add the answers of one response; False if one of them does not fit the plan."""
    actor, places, scores = response.actor, frame.places, frame.levels
    sound = True
    for answer in response.answers:
        key, level = answer.criterion, answer.level
        if key not in places:
            sound &= key in frame.known and (level is None or level in scores)
        elif level is not None:
            score = scores.get(level)
            if score is None:
                sound = False
            elif key not in tally:
                tally[key] = {actor: (score, 1)}
            else:
                total, count = tally[key].get(actor, (0, 0))
                tally[key][actor] = (total + score, count + 1)
        elif answer.status is not None:
            said.setdefault(key, []).append((answer.status, actor))
    return sound


def _common_unit(unit: int, tallies: Iterable[dict[str, tuple[int, int]]]) -> int:
    """A number of parts in which every mean is a whole number."""
    # Many criteria, few ways to be answered: by one actor once, by three actors once, …
    counts = {tuple([count for _, count in given.values()]) for given in tallies}
    return unit * math.lcm(*[len(each) * math.lcm(*each) for each in counts])


def _mean(given: dict[str, tuple[int, int]], parts: int) -> int:
    """The mean over actors of their own means, in parts that divide without a rest."""
    own = parts // len(given)
    return sum([total * (own // count) for total, count in given.values()])


def actor_points(merged: Merged, frame: Frame, criterion: str) -> dict[str, Fraction]:
    """Per actor the mean of its own responses, in points 0-100; empty without any level."""
    given = merged.tally.get(criterion, {})
    return {
        actor: Fraction(100 * total, count * frame.unit) for actor, (total, count) in given.items()
    }
