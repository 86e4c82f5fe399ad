"""A score over the criteria that one wants: all, of a step, of a phase, of an aspect."""

from collections.abc import Callable, Iterable

from brede_welvaart._steps.merge import Merged
from brede_welvaart._steps.results import Group, Score
from brede_welvaart._steps.settings import WeightedCriterion, WeightedStep
from brede_welvaart.model.receipt import Settings

Take = Callable[[WeightedStep, WeightedCriterion], bool]


def everything(_step: WeightedStep, _criterion: WeightedCriterion) -> bool:
    """Take all criteria."""
    return True


def score(
    steps: Iterable[WeightedStep], merged: Merged, settings: Settings, take: Take = everything
) -> Score:
    """The score over the criteria of these steps that are taken and apply."""
    values = merged.values
    groups: list[Group] = []
    for step in steps:
        cells = tuple(
            [
                (criterion.weight, values.get(criterion.id))
                for criterion in step.criteria
                if take(step, criterion) and merged.applies(criterion.id)
            ]
        )
        if cells:
            groups.append(Group(step.weight, cells))
    return Score(tuple(groups), merged.unit, settings)
