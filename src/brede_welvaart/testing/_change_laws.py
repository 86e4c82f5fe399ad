"""The laws of what one answer more, or a higher one, does to the scores of the ten steps."""

from fractions import Fraction
from itertools import pairwise
from typing import Final

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._changes import also, counting, without
from brede_welvaart.testing._step_trial import (
    TOTAL,
    Case,
    StepTrial,
    cases,
    on_criterion,
    places,
    with_choice,
)
from brede_welvaart.testing._trial import law, shown

_HUNDRED: Final = Fraction(100)
_SPEAKER: Final = "gemeenteraad"


def _raised(case: Case) -> list[tuple[str, bw.Assessment]]:
    """The assessment with one answer to a criterion that counts raised by one level."""
    levels = case.plan.scale.levels
    above = {low.value: high.value for low, high in pairwise(levels)}
    counts = {one.id for _, one in counting(case.plan)}
    found = []
    for place, response in enumerate(case.assessment.responses):
        for number, answer in enumerate(response.answers):
            level = None if answer.level is None else above.get(answer.level)
            if answer.criterion in counts and level is not None:
                answers = list(response.answers)
                answers[number] = attrs.evolve(answer, level=level)
                responses = list(case.assessment.responses)
                responses[place] = attrs.evolve(response, answers=tuple(answers))
                changed = attrs.evolve(case.assessment, responses=tuple(responses))
                found.append((answer.criterion, changed))
    return found


@law(StepTrial, with_choice(cases(), _raised))
def higher_level_never_lowers(trial: StepTrial, case: Case) -> None:
    """A higher level never lowers the value, low or high, and leaves coverage as it is."""
    before = trial.score(case.plan, case.assessment)
    after = trial.score(case.plan, case.extra[1])
    for place in places(case.plan):
        for name in ("value", "low", "high"):
            trial.rising(before, after, place, name)
    trial.same(before, after, places(case.plan), ["coverage"])


@law(StepTrial, with_choice(cases(), _raised))
def steps_stand_alone(trial: StepTrial, case: Case) -> None:
    """An answer changes the numbers of its own step and of no other step."""
    criterion, raised = case.extra
    own = criterion.partition(".")[0]
    others = [place for place in places(case.plan) if place not in {TOTAL, own}]
    before = trial.score(case.plan, case.assessment)
    trial.same(before, trial.score(case.plan, raised), others)


@st.composite
def _newly_answered(draw: st.DrawFn) -> Case:
    """A case in which one criterion that counts is open, and an answer to it."""
    case = draw(on_criterion())
    step, criterion = case.extra
    level = draw(st.sampled_from(case.plan.scale.levels))
    still_open = without(case.assessment, [criterion.id])
    if draw(st.booleans()):
        unknown = bw.Answer(criterion.id, None, bw.AnswerStatus.UNKNOWN)
        still_open = also(still_open, "college", [unknown])
    return Case(case.plan, still_open, (step, bw.Answer(criterion.id, level.value)))


@law(StepTrial, _newly_answered())
def answer_raises_coverage(trial: StepTrial, case: Case) -> None:
    """An answer to what was open raises coverage, of its step and of the total."""
    step, answer = case.extra
    before = trial.score(case.plan, case.assessment)
    after = trial.score(case.plan, also(case.assessment, _SPEAKER, [answer]))
    for place in (TOTAL, step.id):
        one, other = before.number(place, "coverage"), after.number(place, "coverage")
        # What rises by less than can be seen may look the same, but never lower.
        least = _HUNDRED * _least_rise(case.plan, step, answer.criterion)
        seen = least > 2 * trial.tolerance
        if one is None or other is None or other < one or (seen and other == one):
            raise trial.broken(f"coverage of {place}: from {shown(one)} to {shown(other)}")


def _least_rise(plan: bw.Plan, step: bw.Step, criterion: str) -> Fraction:
    """By how much, at least, coverage of the total rises where this criterion is answered."""
    weights = {one.id: one.weight for one in step.criteria}
    steps = sum((one.weight for one in plan.steps), start=Fraction(0))
    return step.weight / steps * weights[criterion] / sum(weights.values(), start=Fraction(0))


@law(StepTrial, _newly_answered())
def answer_narrows_the_range(trial: StepTrial, case: Case) -> None:
    """An answer to what was open gives a range inside the old one."""
    _, answer = case.extra
    before = trial.score(case.plan, case.assessment)
    after = trial.score(case.plan, also(case.assessment, _SPEAKER, [answer]))
    for place in places(case.plan):
        trial.rising(before, after, place, "low")
        trial.rising(after, before, place, "high")
