"""All responses taken together: how each criterion stands, and at which score."""

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from brede_welvaart._catalogue.references import answer_faults
from brede_welvaart._steps.results import CriterionScore, Exclusion
from brede_welvaart._steps.settings import WeightedPlan
from brede_welvaart.model._places import error_of
from brede_welvaart.model.assessment import Assessment, Response
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerState

ANSWERED = AnswerState.ANSWERED
NOT_APPLICABLE = AnswerState.NOT_APPLICABLE
#: What anyone says first in this order, holds.
_PRECEDENCE = (AnswerState.UNKNOWN, AnswerState.NOT_APPLICABLE)

#: Per criterion and actor: the sum of the levels' scores, in parts, and how many there were.
ActorSums = dict[str, dict[str, tuple[int, int]]]


class Merged(NamedTuple):
    """What the responses say together.

    Attributes:
        values: Per answered criterion its score, as a whole number of `unit` parts.
        unit: In how many parts a score of 1 is divided.
        sums: Per answered criterion and actor the sum of scores, and how many there were.
        said: Per criterion that somebody gave a status: the statuses and who gave them.
    """

    values: dict[str, int]
    unit: int
    sums: ActorSums
    said: dict[str, list[tuple[str, str]]]

    def state(self, criterion: str) -> AnswerState:
        """How a criterion stands."""
        if criterion in self.values:
            return ANSWERED
        statuses = {status for status, _ in self.said.get(criterion, ())}
        for state in _PRECEDENCE:
            if state in statuses:
                return state
        return AnswerState.UNANSWERED

    def applies(self, criterion: str) -> bool:
        """Whether a criterion counts: nobody says that it does not apply, or somebody answered."""
        return criterion in self.values or self.state(criterion) != NOT_APPLICABLE


def merge(assessment: Assessment, plan: Plan, weighted: WeightedPlan) -> Merged:
    """Take all responses together: the mean over actors of each actor's mean.

    Raises:
        DataError: If an answer is to an unknown criterion, or a level is not on the scale.
    """
    sums: ActorSums = {}
    said: dict[str, list[tuple[str, str]]] = {}
    sound = True
    for response in assessment.responses:
        sound &= _count(response, weighted, sums, said)
    if not sound:
        raise error_of(answer_faults(assessment, plan), assessment)
    unit = _common_unit(weighted.unit, sums.values())
    values = {key: _mean(given, unit // weighted.unit) for key, given in sums.items()}
    return Merged(values, unit, sums, said)


def _count(
    response: Response,
    weighted: WeightedPlan,
    sums: ActorSums,
    said: dict[str, list[tuple[str, str]]],
) -> bool:
    """Add the answers of one response; False if one of them does not fit the plan."""
    actor, scores = response.actor, weighted.levels
    sound = response.asked is None or weighted.known.issuperset(response.asked)
    for answer in response.answers:
        key, level = answer.criterion, answer.level
        if key not in weighted.counting:
            sound &= key in weighted.known and (level is None or level in scores)
        elif level is not None:
            score = scores.get(level)
            if score is None:
                sound = False
            elif key not in sums:
                sums[key] = {actor: (score, 1)}
            else:
                total, count = sums[key].get(actor, (0, 0))
                sums[key][actor] = (total + score, count + 1)
        elif answer.status is not None:
            said.setdefault(key, []).append((answer.status, actor))
    return sound


def _common_unit(unit: int, every: Iterable[dict[str, tuple[int, int]]]) -> int:
    """A number of parts in which every mean is a whole number."""
    # Many criteria, few ways to be answered: by one actor once, by three actors once, …
    counts = {tuple([count for _, count in given.values()]) for given in every}
    return unit * math.lcm(*[len(each) * math.lcm(*each) for each in counts])


def _mean(given: dict[str, tuple[int, int]], parts: int) -> int:
    """The mean over actors of their own means, in parts that divide without a rest."""
    own = parts // len(given)
    mean = 0
    for total, count in given.values():
        mean += total * (own // count)
    return mean


def actor_points(merged: Merged, weighted: WeightedPlan, criterion: str) -> dict[str, Fraction]:
    """Per actor the mean of its own responses, in points 0-100; empty without any level."""
    given = merged.sums.get(criterion, {})
    return {
        actor: Fraction(100 * total, count * weighted.unit)
        for actor, (total, count) in given.items()
    }


def exclusions(merged: Merged, criteria: Iterable[CriterionScore]) -> Iterator[Exclusion]:
    """Every criterion of which somebody says that it does not apply, and who says otherwise."""
    for item in criteria:
        said = merged.said.get(item.criterion, ())
        actors = _unique(who for status, who in said if status == NOT_APPLICABLE)
        others = (who for status, who in said if status != NOT_APPLICABLE)
        if actors:
            yield Exclusion(item.criterion, item.step, actors, _unique((*item.actors, *others)))


def _unique(actors: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actors))
