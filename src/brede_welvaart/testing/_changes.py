"""Small changes to plans and assessments, such as laws are about."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from fractions import Fraction

import attrs

from brede_welvaart.model.assessment import Answer, Assessment, Response
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.vocabulary import AnswerStatus


def counting(plan: Plan) -> list[tuple[Step, Criterion]]:
    """Every criterion that counts, with its step: not withdrawn, and of positive weight."""
    return [
        (step, criterion)
        for step in plan.active_steps
        for criterion in step.active_criteria
        if step.weight and criterion.weight
    ]


def answered(assessment: Assessment) -> set[str]:
    """The criteria that anyone gives a level."""
    return {one.criterion for one in _answers(assessment) if one.level is not None}


def set_aside(assessment: Assessment) -> set[str]:
    """The criteria of which somebody says that they do not apply, and nobody says otherwise."""
    said = {status: set[str]() for status in AnswerStatus}
    for one in _answers(assessment):
        if one.status is not None:
            said[one.status].add(one.criterion)
    unknown = said[AnswerStatus.UNKNOWN]
    return said[AnswerStatus.NOT_APPLICABLE] - unknown - answered(assessment)


def _answers(assessment: Assessment) -> Iterable[Answer]:
    return (one for response in assessment.responses for one in response.answers)


def with_answers(assessment: Assessment, change: Callable[[Answer], Answer | None]) -> Assessment:
    """Every answer replaced by what `change` makes of it; None drops it."""
    responses = []
    for response in assessment.responses:
        changed = (change(answer) for answer in response.answers)
        kept = tuple(answer for answer in changed if answer is not None)
        responses.append(attrs.evolve(response, answers=kept))
    return attrs.evolve(assessment, responses=tuple(responses))


def without(assessment: Assessment, criteria: Collection[str]) -> Assessment:
    """The assessment as if nobody had said anything about these criteria."""
    return with_answers(assessment, lambda answer: None if answer.criterion in criteria else answer)


def asked_less(assessment: Assessment, criteria: Collection[str]) -> Assessment:
    """The assessment in which nobody was asked these criteria; who was asked nothing else is gone.

    Args:
        assessment: The assessment, of which every response says what was asked.
        criteria: The ids of the criteria.
    """
    responses: list[Response] = []
    for response in without(assessment, criteria).responses:
        left = [key for key in response.asked or () if key not in criteria]
        if left:
            responses.append(attrs.evolve(response, asked=left))
    return attrs.evolve(assessment, responses=tuple(responses))


def asked_all(assessment: Assessment, plan: Plan) -> Assessment:
    """The assessment in which responses that do not say what was asked list all of the plan."""
    everything = tuple(one.id for step in plan.steps for one in step.criteria)
    responses = [
        attrs.evolve(one, asked=everything if one.asked is None else one.asked)
        for one in assessment.responses
    ]
    return attrs.evolve(assessment, responses=tuple(responses))


def also(assessment: Assessment, actor: str, answers: Iterable[Answer]) -> Assessment:
    """The assessment with one more response."""
    response = Response(actor, tuple(answers))
    return attrs.evolve(assessment, responses=(*assessment.responses, response))


def without_criteria(plan: Plan, criteria: Collection[str]) -> Plan:
    """The plan without some criteria, and without the steps in which they were the last."""
    steps = []
    for step in plan.steps:
        left = tuple(one for one in step.criteria if one.id not in criteria)
        if left:
            steps.append(attrs.evolve(step, criteria=left))
    return attrs.evolve(plan, steps=tuple(steps))


def only_criteria(plan: Plan, criteria: Collection[str]) -> Plan:
    """The plan with these criteria and no others."""
    others = {one.id for step in plan.steps for one in step.criteria} - set(criteria)
    return without_criteria(plan, others)


def with_steps(plan: Plan, change: Callable[[Step], Step]) -> Plan:
    """The plan with each step replaced by what `change` makes of it."""
    return attrs.evolve(plan, steps=tuple(map(change, plan.steps)))


def with_criteria(plan: Plan, change: Callable[[Criterion], Criterion]) -> Plan:
    """The plan with each criterion replaced by what `change` makes of it."""
    return with_steps(
        plan, lambda step: attrs.evolve(step, criteria=tuple(map(change, step.criteria)))
    )


def reweighed(plan: Plan, weights: dict[str, Fraction]) -> Plan:
    """The plan with these weights for these steps and criteria, by id."""

    def step(one: Step) -> Step:
        return attrs.evolve(one, weight=weights.get(one.id, one.weight))

    def criterion(one: Criterion) -> Criterion:
        return attrs.evolve(one, weight=weights.get(one.id, one.weight))

    return with_criteria(with_steps(plan, step), criterion)


def withdrawn(plan: Plan, criterion: str, day: date) -> Plan:
    """The plan with a criterion withdrawn on a day."""
    return with_criteria(
        plan, lambda one: attrs.evolve(one, withdrawn=day) if one.id == criterion else one
    )
