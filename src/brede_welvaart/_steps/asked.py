"""What was asked: all criteria of the plan, or fewer, as in a short form."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import ClassVar

import attrs
from attrs import frozen

from brede_welvaart._base.ranges import Count
from brede_welvaart._steps.settings import WeightedPlan, weighted_plan
from brede_welvaart.model.assessment import Assessment, Response
from brede_welvaart.model.plan import Plan


@frozen
class Asked:
    """How much was asked (*gevraagd*), of all criteria that count.

    Attributes:
        count: How many criteria somebody was asked.
        of: How many there are.
        not_asked: The ids of those that nobody was asked, in the order of the plan.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("count", "of", "is_all", "not_asked")

    count: Count
    of: Count
    not_asked: tuple[str, ...]

    @property
    def is_all(self) -> bool:
        """Whether every criterion that counts was asked."""
        return not self.not_asked


def asked_of(weighted: WeightedPlan, asked: Iterable[str]) -> Asked:
    """How much of what counts is among these criteria."""
    kept = frozenset(asked)
    keys = [item.id for step in weighted.steps for item in step.criteria]
    left = tuple(key for key in keys if key not in kept)
    return Asked(len(keys) - len(left), len(keys), left)


def asked_in(assessment: Assessment) -> frozenset[str] | None:
    """The criteria that somebody was asked; None is all, also where nobody responded."""
    found: set[str] = set()
    for response in assessment.responses:
        if response.asked is None:
            return None
        found.update(response.asked)
    return frozenset(found) if found else None


def progress(assessment: Assessment, plan: Plan) -> tuple[int, Asked]:
    """How many criteria have a level, and how many were asked, whatever they weigh."""
    asked = asked_in(assessment)
    keys = tuple(criterion.id for criterion in plan.criteria)
    left = () if asked is None else tuple(key for key in keys if key not in asked)
    answered = {
        answer.criterion
        for response in assessment.responses
        for answer in response.answers
        if answer.level is not None
    }
    return len(answered.intersection(keys)), Asked(len(keys) - len(left), len(keys), left)


def with_all_absent(assessment: Assessment, plan: Plan) -> Assessment:
    """The same assessment, in which a response that was asked everything does not list it."""
    if all(response.asked is None for response in assessment.responses):
        return assessment
    everything = {criterion.id for criterion in plan.criteria}

    def stored(response: Response) -> Response:
        is_all = response.asked is not None and everything.issubset(response.asked)
        return attrs.evolve(response, asked=None) if is_all else response

    return attrs.evolve(assessment, responses=tuple(map(stored, assessment.responses)))


@lru_cache(maxsize=64)
def asked_plan(
    plan: Plan, weights: tuple[tuple[str, Fraction], ...], asked: frozenset[str] | None
) -> WeightedPlan:
    """The plan as the scores see it, with what was asked only; the rest is as if of weight 0.

    Raises:
        ScoringError: If no criterion of positive weight is left in a step of positive weight.
    """
    whole = weighted_plan(plan, weights)
    if asked is None:
        return whole
    steps = tuple(
        step._replace(criteria=tuple(item for item in step.criteria if item.id in asked))
        for step in whole.steps
    )
    return whole._replace(steps=steps, counting=whole.counting & asked)
