"""What each criterion gives to the total, and what it could still give."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from brede_welvaart._steps import groups
from brede_welvaart._steps.merge import ANSWERED, NOT_APPLICABLE, Merged
from brede_welvaart._steps.results import CriterionScore, Improvement, Score
from brede_welvaart._steps.settings import WeightedPlan, WeightedStep
from brede_welvaart.errors import Phrase, ScoringError
from brede_welvaart.model.plan import Scale
from brede_welvaart.model.receipt import Settings


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
        if criterion.id in merged.values
        or (open_counts and merged.state(criterion.id) != NOT_APPLICABLE)
    )


class Improver:
    """Finds what one level more on one criterion would bring to the total's low end."""

    def __init__(
        self, weighted: WeightedPlan, merged: Merged, settings: Settings, scale: Scale
    ) -> None:
        self._weighted = weighted
        self._merged = merged
        self._settings = settings
        self._scale = scale
        self._low = self._total_low(merged)

    def _total_low(self, merged: Merged) -> Fraction:
        return groups.score(self._weighted, merged, self._settings).exact_low or Fraction(0)

    def improvement(self, item: CriterionScore) -> Improvement | None:
        """The next level for one criterion; None where there is none."""
        current = item.exact or Fraction(0)
        target = self._scale.next_above(current / 100)
        if target is None or item.state == NOT_APPLICABLE:
            return None
        raised = self._merged.values | {item.criterion: int(target.score * self._merged.unit)}
        gain = self._total_low(self._merged._replace(values=raised)) - self._low
        is_open = item.state != ANSWERED
        return Improvement(item.criterion, item.step, is_open, current, target, gain)


def in_order(found: Iterable[Improvement], steps: Mapping[str, Score]) -> tuple[Improvement, ...]:
    """By gain, then the lower low end of the step, then the lower score, then as they come."""
    return tuple(
        sorted(found, key=lambda item: (-item.gain, steps[item.step].exact_low, item.current))
    )
