"""The settings that a caller asks for, and the plan with its weights as these have them."""

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, get_args

from brede_welvaart.errors import (
    DataError,
    Fault,
    FaultCode,
    Key,
    Phrase,
    ScoringError,
    did_you_mean,
    kind_of_thing,
    near,
    shown,
)
from brede_welvaart.model._convert import Weight, as_exact
from brede_welvaart.model.plan import Plan, Step
from brede_welvaart.model.receipt import Method, Missing, Settings

_NOTHING = Phrase(
    "niets om te scoren: er blijft geen criterium over met een gewicht boven 0",
    "nothing to score: no criterion of positive weight is left",
)


def _check_choice(name: str, value: object, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        found = near(value, allowed, 1) if isinstance(value, str) else ()
        names = ", ".join(allowed)
        raise ScoringError(
            Phrase(
                f"{name} is een van {names}; hier staat {shown(value, 'nl')}"
                f"{did_you_mean(found, 'nl')}",
                f"{name} is one of {names}; got {shown(value)}{did_you_mean(found, 'en')}",
            )
        )


def _plain(key: object) -> str:
    return str.__str__(key) if isinstance(key, str) else str(key)


def settings(
    plan: Plan, method: Method, missing: Missing, weights: Mapping[str, Weight] | None
) -> Settings:
    """Settings that fit a plan.

    Raises:
        ScoringError: If there is no such method or way with what is missing.
        DataError: If a weight is for an unknown id, or is not an exact number of 0 or more.
    """
    _check_choice("method", method, get_args(Method))
    _check_choice("missing", missing, get_args(Missing))
    if not weights:
        return Settings(method, missing)
    given = {_plain(key): as_exact(value) for key, value in weights.items()}
    known = {step.id for step in plan.steps}
    known |= {criterion.id for step in plan.steps for criterion in step.criteria}
    kind = kind_of_thing("step or criterion")
    unknown = [
        Fault(FaultCode.NO_SUCH, "weights", Key(key), kind=kind, given=key, likely=known)
        for key in given
        if key not in known
    ]
    pairs = tuple(sorted(given.items()))
    try:
        checked = Settings(method, missing, pairs)
    except DataError as error:
        raise DataError([*unknown, *error.faults]) from None
    if unknown:
        raise DataError(unknown)
    return checked


class WeightedCriterion(NamedTuple):
    """A criterion of positive weight: its weight as a whole number, and as it was given."""

    id: str
    aspect: str | None
    weight: int
    given: Fraction


class WeightedStep(NamedTuple):
    """A step of positive weight with its criteria of positive weight.

    Only ratios of weights count, so they are whole numbers: those of the criteria within their
    step, those of the steps within the plan.
    """

    id: str
    phase: str | None
    weight: int
    given: Fraction
    criteria: tuple[WeightedCriterion, ...]


class WeightedPlan(NamedTuple):
    """A plan as the scores see it.

    Attributes:
        steps: The steps that count, in order.
        counting: The ids of the criteria that count.
        known: The ids of all criteria, also of those that do not count.
        levels: For every number on the scale its score, as a whole number of `unit` parts.
        unit: In how many parts a score of 1 is divided.
    """

    steps: tuple[WeightedStep, ...]
    counting: frozenset[str]
    known: frozenset[str]
    levels: dict[int | Fraction, int]
    unit: int


@lru_cache(maxsize=64)
def weighted_plan(plan: Plan, weights: tuple[tuple[str, Fraction], ...]) -> WeightedPlan:
    """The plan with these weights in the place of its own.

    Raises:
        ScoringError: If no criterion of positive weight is left in a step of positive weight.
    """
    instead = dict(weights)
    counted = [step for step in plan.active_steps if instead.get(step.id, step.weight) > 0]
    step_weights = _whole(instead.get(step.id, step.weight) for step in counted)
    steps = tuple(
        WeightedStep(
            step.id, step.phase, weight, instead.get(step.id, step.weight), _criteria(step, instead)
        )
        for step, weight in zip(counted, step_weights, strict=True)
    )
    counting = frozenset(criterion.id for step in steps for criterion in step.criteria)
    if not counting:
        raise ScoringError(_NOTHING)
    unit = math.lcm(*(level.score.denominator for level in plan.scale))
    return WeightedPlan(
        steps=steps,
        counting=counting,
        known=frozenset(criterion.id for step in plan.steps for criterion in step.criteria),
        levels={level.value: int(level.score * unit) for level in plan.scale},
        unit=unit,
    )


def _criteria(step: Step, instead: dict[str, Fraction]) -> tuple[WeightedCriterion, ...]:
    weighed = [(item, instead.get(item.id, item.weight)) for item in step.active_criteria]
    counted = [(item, weight) for item, weight in weighed if weight > 0]
    whole = _whole(weight for _, weight in counted)
    return tuple(
        WeightedCriterion(item.id, item.aspect, weight, given)
        for (item, given), weight in zip(counted, whole, strict=True)
    )


def _whole(weights: Iterable[Fraction]) -> list[int]:
    """The same weights times what makes them whole numbers."""
    kept = list(weights)
    unit = math.lcm(*(weight.denominator for weight in kept))
    return [int(weight * unit) for weight in kept]
