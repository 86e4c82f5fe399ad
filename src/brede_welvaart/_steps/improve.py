"""What each criterion gives to the total, and what it could still give."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from heapq import nsmallest
from typing import NamedTuple

from brede_welvaart._steps.aggregate import RISES
from brede_welvaart._steps.merge import ANSWERED, Merged
from brede_welvaart._steps.results import CriterionScore, Improvement, Score
from brede_welvaart._steps.settings import WeightedCriterion, WeightedPlan, WeightedStep
from brede_welvaart.errors import Phrase, ScoringError, shown
from brede_welvaart.model.plan import Level, Scale
from brede_welvaart.model.receipt import Method, Settings

_LOWEST = Fraction(0)


def contributions(
    weighted: WeightedPlan, merged: Merged, settings: Settings
) -> dict[str, Fraction]:
    """Per answered criterion its share of the total, in points.

    The weight of its step among the steps that count in the total, times its own weight among
    the criteria that count in its step, times its score.

    Raises:
        ScoringError: If the method is not the mean.
    """
    if settings.method != "mean":
        raise ScoringError(
            Phrase(
                f"alleen het gemiddelde heeft delen die optellen, niet {settings.method!r}",
                f"only the mean has parts that add up, not {settings.method!r}",
            )
        )
    divisors = {step.id: _divisor(step, merged, settings) for step in weighted.steps}
    whole = sum(step.weight for step in weighted.steps if divisors[step.id])
    return {
        criterion.id: Fraction(100 * step.weight * criterion.weight * merged.values[criterion.id])
        / (whole * divisors[step.id] * merged.unit)
        for step in weighted.steps
        for criterion in step.criteria
        if criterion.id in merged.values
    }


def _divisor(step: WeightedStep, merged: Merged, settings: Settings) -> int:
    """The weight of the criteria over which the value of a step is taken."""
    open_counts = settings.missing == "zero"
    return sum(
        criterion.weight
        for criterion in step.criteria
        if criterion.id in merged.values or (open_counts and merged.applies(criterion.id))
    )


class _Candidate(NamedTuple):
    """A criterion that could go one level further, and how far that is."""

    place: int
    current: Fraction
    target: Level
    size: Fraction


class _Found(NamedTuple):
    """A candidate, with what it would bring to the total times the weight of the total."""

    size: Fraction
    low: Fraction
    candidate: _Candidate
    item: CriterionScore


class Standing:
    """Where everything stands, open as the lowest: what one level more would bring to the total.

    Raising one criterion changes one value in its step, and that step's value in the total; so
    nothing else is computed again, and a plan of twice the size takes about twice the time.
    """

    def __init__(
        self, weighted: WeightedPlan, merged: Merged, settings: Settings, scale: Scale
    ) -> None:
        self._method: Method = settings.method
        self._scale = scale
        applies = {
            step: [item for item in step.criteria if merged.applies(item.id)]
            for step in weighted.steps
        }
        self._applicable = {step: criteria for step, criteria in applies.items() if criteria}

    def improvements(
        self, criteria: Mapping[str, CriterionScore], steps: Mapping[str, Score], n: int | None
    ) -> tuple[Improvement, ...]:
        """The first n improvements: by gain, the lower step, the lower criterion, the plan.

        Args:
            criteria: How every criterion stands.
            steps: The score of every step.
            n: How many at the most; None for all.

        Raises:
            ScoringError: If n is not a whole number of 0 or more.
        """
        if n is not None and (not isinstance(n, int) or isinstance(n, bool) or n < 0):
            raise ScoringError(
                Phrase(
                    f"n is een heel getal van 0 of meer; hier staat {shown(n, 'nl')}",
                    f"n is a whole number of 0 or more, got {shown(n)}",
                )
            )
        if not self._applicable:
            return ()
        lows = [steps[step.id].exact_low or _LOWEST for step in self._applicable]
        in_total = RISES[self._method](list(self._applicable), lows)
        found: list[_Found] = []
        for place, applicable in enumerate(self._applicable.values()):
            values = [criteria[item.id].exact or _LOWEST for item in applicable]
            in_step = RISES[self._method](applicable, values)
            for candidate in self._candidates(applicable, values, n):
                distance = 100 * candidate.target.score - candidate.current
                rise = in_step.times_whole(candidate.place, distance) / in_step.whole
                item = criteria[applicable[candidate.place].id]
                size = in_total.times_whole(place, rise)
                found.append(_Found(size, lows[place], candidate, item))
        found.sort(key=lambda each: (-each.size, each.low, each.candidate.current))
        return tuple(
            Improvement(
                item.criterion,
                item.step,
                item.state != ANSWERED,
                candidate.current,
                candidate.target,
                size / in_total.whole,
            )
            for size, _, candidate, item in found[:n]
        )

    def _candidates(
        self, applicable: Sequence[WeightedCriterion], values: Sequence[Fraction], n: int | None
    ) -> list[_Candidate]:
        """What can be raised in a step; of a mean, only what can be among the first n."""
        found = [
            _Candidate(place, value, target, item.given * (100 * target.score - value))
            for place, (item, value) in enumerate(zip(applicable, values, strict=True))
            if (target := self._scale.next_above(value / 100)) is not None
        ]
        if self._method != "mean" or n is None:
            return found
        # Within a step the gain of a mean goes by weight times distance, which are small numbers.
        first = nsmallest(n, found, key=lambda each: (-each.size, each.current, each.place))
        return sorted(first, key=lambda each: each.place)
