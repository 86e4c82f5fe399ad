"""Section 4, numbers.

"All arithmetic is exact, one rounding at the end; never `sum()` on floats. So a score depends on no
order, Python version or machine."
"""

import random

import attrs
from hypothesis import given
from hypothesis import strategies as st

from laws import cases, every_score, everything, score

SEEDS = st.integers(0, 2**32)


def shuffled(items, chance):
    return tuple(chance.sample(items, len(items)))


def in_another_order(assessment, chance):
    responses = [
        attrs.evolve(response, answers=shuffled(response.answers, chance))
        for response in assessment.responses
    ]
    return attrs.evolve(assessment, responses=shuffled(responses, chance))


def replanned(plan, chance):
    steps = [attrs.evolve(step, criteria=shuffled(step.criteria, chance)) for step in plan.steps]
    phases = shuffled(plan.phases, chance)
    return attrs.evolve(plan, steps=shuffled(steps, chance), phases=phases)


def hexed(scores):
    """The floats of every score, to the last bit."""
    return {
        name: [
            None if number is None else number.hex()
            for number in (one.value, one.low, one.high, one.coverage)
        ]
        for name, one in every_score(scores).items()
    }


@given(cases(), SEEDS)
def test_the_order_of_answers_and_responses_changes_nothing(case, seed):
    plan, assessment, settings = case
    before = score(*case)
    after = score(plan, in_another_order(assessment, random.Random(seed)), settings)
    assert everything(after) == everything(before)
    assert hexed(after) == hexed(before)
    assert after.improvements(None) == before.improvements(None)
    assert after.receipt == before.receipt


@given(cases(), SEEDS)
def test_the_order_of_steps_and_criteria_changes_no_number(case, seed):
    plan, assessment, settings = case
    before = score(*case)
    after = score(replanned(plan, random.Random(seed)), assessment, settings)
    assert everything(after) == everything(before)
    assert hexed(after) == hexed(before)
