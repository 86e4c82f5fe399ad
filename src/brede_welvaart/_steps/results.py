"""What comes out of scoring: frozen values in points 0-100, exact where that is asked."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar, NamedTuple

from attrs import frozen

from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.ranges import ExactPoints, ExactShare, Points, Share
from brede_welvaart._base.result import Shown
from brede_welvaart._steps.aggregate import AGGREGATES, Ratio, Weighted
from brede_welvaart.model.plan import Level
from brede_welvaart.model.receipt import Settings
from brede_welvaart.model.vocabulary import AnswerState

#: From which coverage on a value is shown.
_ENOUGH = Fraction(1, 2)


class Group(NamedTuple):
    """The applicable criteria of one step, as a score sees them.

    Attributes:
        weight: The weight of the step.
        cells: Per criterion its weight, and its value in parts; None while it is open.
    """

    weight: int
    cells: tuple[tuple[int, int | None], ...]


@frozen(eq=False, repr=False, slots=False)
class Score:
    """A score (*stand*): a value with the range it may still move in, and its coverage.

    Two scores are equal if their four exact numbers are. Each number is computed on first use.

    Attributes:
        groups: The steps with something applicable in them.
        unit: In how many parts a value of 1 is divided.
        settings: How the value is made.
    """

    PLAIN: ClassVar[tuple[str, ...]] = (
        *("value", "low", "high", "coverage", "is_enough"),
        *("exact", "exact_low", "exact_high", "exact_coverage"),
    )

    groups: tuple[Group, ...]
    unit: int
    settings: Settings

    @lazy
    def exact(self) -> ExactPoints | None:
        """The value in points, exact; None if nothing is answered or applicable."""
        if self.settings.missing == "zero":
            return self.exact_low
        answered = [
            (group.weight, [(weight, cell) for weight, cell in group.cells if cell is not None])
            for group in self.groups
        ]
        return self._points([(weight, cells) for weight, cells in answered if cells])

    @lazy
    def exact_low(self) -> ExactPoints | None:
        """The value in points if every open criterion had the lowest level, exact."""
        return self._filled(0)

    @lazy
    def exact_high(self) -> ExactPoints | None:
        """The value in points if every open criterion had the highest level, exact."""
        return self._filled(self.unit)

    @lazy
    def exact_coverage(self) -> ExactShare | None:
        """The share of the applicable weight that is answered, from 0 to 1, exact."""
        if not self.groups:
            return None
        shares = Fraction(0)
        for weight, cells in self.groups:
            answered = sum(part for part, cell in cells if cell is not None)
            shares += weight * Fraction(answered, sum(part for part, _ in cells))
        return shares / sum(group.weight for group in self.groups)

    @property
    def value(self) -> Points | None:
        """The value in points 0-100, or None if nothing is answered or applicable."""
        return _rounded(self.exact)

    @property
    def low(self) -> Points | None:
        """The value in points if every open criterion had the lowest level."""
        return _rounded(self.exact_low)

    @property
    def high(self) -> Points | None:
        """The value in points if every open criterion had the highest level."""
        return _rounded(self.exact_high)

    @property
    def coverage(self) -> Share | None:
        """The share of the applicable weight that is answered, from 0 to 1."""
        return _rounded(self.exact_coverage)

    @property
    def is_enough(self) -> bool:
        """Whether so much is answered that a value may be shown, which is half or more."""
        return self.exact_coverage is not None and self.exact_coverage >= _ENOUGH

    def _filled(self, cell_if_open: int) -> Fraction | None:
        filled = [
            (
                weight,
                [(part, cell_if_open if cell is None else cell) for part, cell in cells],
            )
            for weight, cells in self.groups
        ]
        return self._points(filled)

    def _points(self, groups: list[tuple[int, list[tuple[int, int]]]]) -> Fraction | None:
        """The value over the groups of the value within each, in points."""
        if not groups:
            return None
        aggregate = AGGREGATES[self.settings.method]
        steps: list[Weighted] = []
        for weight, cells in groups:
            top, bottom = aggregate([(part, cell, 1) for part, cell in cells])
            steps.append((weight, top, bottom))
        whole: Ratio = aggregate(steps)
        return Fraction(100 * whole[0], whole[1] * self.unit)

    def _key(self) -> tuple[Fraction | None, ...]:
        return (self.exact, self.exact_low, self.exact_high, self.exact_coverage)

    def __eq__(self, other: object) -> bool:
        """Whether all four exact numbers are the same."""
        return self._key() == other._key() if isinstance(other, Score) else NotImplemented

    def __hash__(self) -> int:
        """A hash of the four exact numbers."""
        return hash(self._key())

    def __repr__(self) -> str:
        """The four numbers, range and coverage first."""
        return (
            f"Score(low={self.low}, high={self.high}, coverage={self.coverage}, value={self.value})"
        )


def _rounded(exact: Fraction | None) -> float | None:
    return None if exact is None else float(exact)


@frozen
class CriterionScore:
    """How one criterion stands (*stand van een criterium*) when all responses are taken together.

    Attributes:
        criterion: The id of the criterion.
        step: The id of its step.
        state: Answered, unknown, not applicable or unanswered.
        exact: The mean over actors of their own means, in points 0-100; None unless answered.
        actors: Per actor that gave a level the mean of its own responses, in points 0-100.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("criterion", "step", "state", "value", "exact", "actors")

    criterion: str
    step: str
    state: AnswerState
    exact: ExactPoints | None
    actors: Mapping[str, ExactPoints]

    @property
    def value(self) -> Points | None:
        """The score in points 0-100, or None unless answered."""
        return _rounded(self.exact)


@frozen
class Improvement:
    """A possible next step (*mogelijke volgende stap*): one criterion one level further.

    Attributes:
        criterion: The id of the criterion.
        step: The id of its step.
        is_open: Whether it is unknown or unanswered: find out first.
        current: Where it stands now, in points 0-100; 0 while it is open.
        target: The level to go for.
        gain: How much the total's low end would rise, in points.
    """

    criterion: str
    step: str
    is_open: bool
    current: ExactPoints
    target: Level
    gain: ExactPoints


@frozen
class Exclusion:
    """A criterion that someone calls *not applicable* (*geldt hier niet*).

    Attributes:
        criterion: The id of the criterion.
        step: The id of its step.
        actors: Who says that it does not apply.
        others: Who says something else about it: a level, or that it is unknown.
    """

    criterion: str
    step: str
    actors: tuple[str, ...]
    others: tuple[str, ...]


@frozen
class Verification(Shown):
    """The outcome of a check (*controle*) that found no difference.

    Attributes:
        made_with: The version of the library that made the receipt.
        checked_with: The version that checked it.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/verification/1"
    PLAIN: ClassVar[tuple[str, ...]] = ("made_with", "checked_with", "same_version")

    made_with: str
    checked_with: str

    @property
    def same_version(self) -> bool:
        """Whether both versions are the same."""
        return self.made_with == self.checked_with
