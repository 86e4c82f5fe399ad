"""The scores of many assessments by one plan: a step that was answered alike is computed once.

The numbers are those of `Scores`, bit for bit: a step is a `Score`, and the total is the exact sum
of whole numbers, rounded once. Python's whole numbers have no end, so no sum can be too large.
"""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeAlias

from brede_welvaart._steps.asked import asked_plan
from brede_welvaart._steps.results import Group, Score
from brede_welvaart._steps.score import make_scores
from brede_welvaart._steps.settings import WeightedStep, weighted_plan
from brede_welvaart.model._convert import as_number
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Settings

#: The value, the low and the high end, the coverage, and whether that is enough.
Figures: TypeAlias = tuple[float | None, float | None, float | None, float | None, bool]
#: Stands for an answer that a criterion does not apply; None is an open one.
NOT_APPLICABLE: Final = object()

_NONE: Figures = (None, None, None, None, False)
#: So many ways to answer a step are kept, and so many sets of criteria that were asked.
_MOST_KEPT = 20_000
_MOST_LAYOUTS = 500
#: Sums with a larger common denominator are not worth keeping it for all.
_MOST_BITS = 200


class Row(NamedTuple):
    """The scores of one assessment.

    Attributes:
        asked: How many criteria somebody was asked.
        of: How many there are that count.
        total: The score over all steps.
        steps: That of each step that counts, in the order of the plan.
    """

    asked: int
    of: int
    total: Figures
    steps: tuple[Figures, ...]


class _Kept(NamedTuple):
    """A step that was answered in some way: its figures, and its parts of the total."""

    figures: Figures
    parts: tuple[int, ...]
    group: Group | None


#: A step, what is kept of it, by which key, and how it was answered.
_Given: TypeAlias = tuple["_Step", dict[object, _Kept], object, "Cells"]
#: Per criterion a level or a score, or that there is none.
Cells: TypeAlias = tuple[Any, ...]


class _Step:
    """The ways in which one step, or one that weighs alike, was answered."""

    def __init__(self, step: WeightedStep) -> None:
        self.weight = step.weight
        self.weights = tuple(item.weight for item in step.criteria)
        self.by_levels: dict[object, _Kept] = {}
        self.by_values: dict[object, _Kept] = {}


class Layout(NamedTuple):
    """Where in a list of levels the criteria of each step are.

    Attributes:
        asked: How many criteria that count were asked.
        steps: Per step how it takes its levels from the list, and what is kept of it.
        others: Where the levels are that do not count.
    """

    asked: int
    steps: Sequence[tuple[Callable[[Sequence[Any]], Any], _Step]]
    others: Sequence[int]


class Many:
    """Scores one assessment after another.

    Args:
        plan: The plan that judges.
        settings: How it judges.

    Attributes:
        whole: The plan with its weights.
        steps: The ids of the steps that count.

    Raises:
        ScoringError: If nothing of positive weight is left.
    """

    def __init__(self, plan: Plan, settings: Settings) -> None:
        self.plan, self.settings = plan, settings
        self.whole = weighted_plan(plan, settings.weights)
        self._of = len(self.whole.counting)
        self._everything = frozenset(criterion.id for criterion in plan.criteria)
        self._steps: dict[tuple[int, tuple[int, ...]], _Step] = {}
        self._layouts: dict[object, Layout | None] = {}
        # A number of parts in which all kept steps are whole; None if it became too large.
        self._unit: int | None = 1 if settings.method == "mean" else None
        self.steps = tuple(step.id for step in self.whole.steps)

    def of(self, assessment: Assessment) -> Row:
        """The scores of an assessment.

        Raises:
            DataError: If it does not fit the plan.
            ScoringError: If something is open that is refused.
        """
        scores = make_scores(assessment, self.plan, self.settings)
        weighted, merged = scores._weighted, scores._merged  # noqa: SLF001 (of our own room)
        unit = merged.unit

        def cells(step: WeightedStep) -> tuple[object, ...]:
            return tuple(
                merged.values.get(item.id) if merged.applies(item.id) else NOT_APPLICABLE
                for item in step.criteria
            )

        found: list[_Given] = []
        for step in weighted.steps:
            kept, values = self._step(step), cells(step)
            found.append((kept, kept.by_values, (unit, values), values))
        return self._row(len(weighted.counting), found, unit, tuple)

    def layout(self, criteria: tuple[str, ...], asked: tuple[str, ...] | None) -> Layout | None:
        """Where the levels of one response are; None if something is wrong in it.

        Args:
            criteria: The criterion of each level in a list.
            asked: The criteria that were asked; None is all of them.
        """
        key = (criteria, asked)
        if key not in self._layouts:
            if len(self._layouts) > _MOST_LAYOUTS:
                self._layouts.clear()
            self._layouts[key] = self._new_layout(criteria, asked)
        return self._layouts[key]

    def _new_layout(
        self, criteria: tuple[str, ...], asked: tuple[str, ...] | None
    ) -> Layout | None:
        known, places = self.whole.known, {key: place for place, key in enumerate(criteria)}
        wanted = known if asked is None else frozenset(asked)
        is_right = len(places) == len(criteria) and wanted and len(asked or wanted) == len(wanted)
        if not is_right or not wanted <= known or not places.keys() <= wanted:
            return None
        is_all = asked is None or self._everything <= wanted
        weighted = asked_plan(self.plan, self.settings.weights, None if is_all else wanted)
        # What nobody answered is taken from behind the last level, where None stands.
        steps = [
            (_taker([places.get(item.id, -1) for item in step.criteria]), self._step(step))
            for step in weighted.steps
        ]
        others = [place for key, place in places.items() if key not in weighted.counting]
        return Layout(len(weighted.counting), steps, others)

    def of_levels(self, layout: Layout, levels: list[Any]) -> Row | None:
        """The scores of one response; None if a level is not on the scale.

        Args:
            layout: Where the criteria are.
            levels: A level for each, or None, or `NOT_APPLICABLE`.
        """
        levels.append(None)
        given: list[_Given] = []
        for take, step in layout.steps:
            cells = take(levels)
            given.append((step, step.by_levels, cells, cells))
        try:
            if layout.others:
                self._values(tuple(levels[place] for place in layout.others))
            return self._row(layout.asked, given, self.whole.unit, self._values)
        except LookupError:
            return None

    def _values(self, levels: Cells) -> Cells:
        """Levels as whole parts of the highest score; what is no level stays.

        Raises:
            LookupError: If one is not on the scale.
        """
        scores, nothing = self.whole.levels, (None, NOT_APPLICABLE)
        return tuple(level if level in nothing else scores[as_number(level)] for level in levels)

    def _step(self, step: WeightedStep) -> _Step:
        key = (step.weight, tuple(item.weight for item in step.criteria))
        return self._steps.setdefault(key, _Step(step))

    def _row(
        self, asked: int, given: list[_Given], unit: int, values: Callable[[Cells], Cells]
    ) -> Row:
        """The scores of an assessment, of which most steps were answered so before."""
        before, found = self._unit, self._found(given, unit, values)
        while self._unit != before:
            # Those that were kept are in parts that are too coarse now.
            before, found = self._unit, self._found(given, unit, values)
        total = self._total(found, unit)
        return Row(asked, self._of, total, tuple([one.figures for one in found]))

    def _found(
        self, given: list[_Given], unit: int, values: Callable[[Cells], Cells]
    ) -> list[_Kept]:
        return [
            kept.get(key) or self._keep(step, kept, key, values(cells), unit)
            for step, kept, key, cells in given
        ]

    def _keep(
        self, step: _Step, kept: dict[object, _Kept], key: object, values: Cells, unit: int
    ) -> _Kept:
        """Compute a step, and keep it for who answers alike."""
        if len(kept) > _MOST_KEPT:
            kept.clear()
        pairs = zip(step.weights, values, strict=True)
        cells = tuple((weight, value) for weight, value in pairs if value is not NOT_APPLICABLE)
        found = _Kept(_NONE, (0,) * 6, None)
        if cells:
            group = Group(step.weight, cells)
            score = Score((group,), unit, self.settings)
            found = _Kept(figures(score), self._parts(step.weight, score), group)
        kept[key] = found
        return found

    def _parts(self, weight: int, score: Score) -> tuple[int, ...]:
        """What a step adds to the total, in whole parts; weights stand beside their values."""
        ends = (score.exact, score.exact_low, score.exact_high, score.exact_coverage)
        exact = [one or Fraction(0) for one in ends]
        if self._unit is not None:
            self._widen(math.lcm(self._unit, *(one.denominator for one in exact)))
        if self._unit is None:
            return ()
        parts = [int(weight * one * self._unit) for one in exact]
        return (*parts, 0 if score.exact is None else weight, weight)

    def _widen(self, unit: int) -> None:
        """See to it that what is kept is in parts of this size."""
        if unit != self._unit:
            self._unit = unit if unit.bit_length() <= _MOST_BITS else None
            for step in self._steps.values():
                step.by_levels.clear()
                step.by_values.clear()

    def _total(self, steps: list[_Kept], unit: int) -> Figures:
        """The figures over all steps: one division each, which Python rounds right."""
        if self._unit is None:
            groups = tuple(one.group for one in steps if one.group)
            return figures(Score(groups, unit, self.settings)) if groups else _NONE
        sums = map(sum, zip(*[one[1] for one in steps], strict=True))
        value, low, high, covered, answered, applies = sums
        if not applies:
            return _NONE
        whole = applies * self._unit
        return (
            value / (answered * self._unit) if answered else None,
            low / whole,
            high / whole,
            covered / whole,
            2 * covered >= whole,
        )


def _taker(places: Sequence[int]) -> Callable[[Sequence[Any]], Any]:
    """Takes items from a list as a tuple."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda items: tuple(items[place] for place in places)


def figures(score: Score) -> Figures:
    """A score as numbers, each rounded once."""
    return score.value, score.low, score.high, score.coverage, score.is_enough
