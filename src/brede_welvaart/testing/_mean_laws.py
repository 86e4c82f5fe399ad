"""The laws of a mean of points, each as a function that tries it on a function of somebody else."""

from fractions import Fraction
from typing import Final, NamedTuple

from hypothesis import strategies as st

from brede_welvaart.testing._trial import Law, Trial, law, shown

_POINTS = st.integers(1, 100).map(float) | st.floats(1, 100)
_WEIGHTS = st.integers(1, 10).map(float) | st.floats(0.1, 10)
_MOST: Final = 5


class _Case(NamedTuple):
    """Points and their weights, and one more of each."""

    points: list[float]
    weights: list[float]
    more: float
    weight: float


class _MeanTrial(Trial):
    """A mean on trial."""

    def mean(self, points: list[float], weights: list[float]) -> Fraction:
        """What the function gives."""
        number = self.exact(self.call(points=points, weights=weights), "the result")
        if number is None:
            raise self.broken("the result: None, while there are points")
        return number

    def same(self, found: Fraction, expected: Fraction) -> None:
        """Refuse numbers that differ."""
        if not self.is_same(found, expected):
            raise self.broken(f"{shown(found)}, not {shown(expected)}")


@st.composite
def _cases(draw: st.DrawFn) -> _Case:
    pairs = draw(st.lists(st.tuples(_POINTS, _WEIGHTS), min_size=1, max_size=_MOST))
    return _Case(
        [points for points, _ in pairs], [one for _, one in pairs], draw(_POINTS), draw(_WEIGHTS)
    )


@law(_MeanTrial, _cases())
def mean_lies_between(trial: _MeanTrial, case: _Case) -> None:
    """A mean lies between the lowest and the highest of what it is a mean of."""
    found = trial.mean(case.points, case.weights)
    low, high = Fraction(min(case.points)), Fraction(max(case.points))
    if not (trial.is_at_most(low, found) and trial.is_at_most(found, high)):
        raise trial.broken(f"{shown(found)}, not between {shown(low)} and {shown(high)}")


@law(_MeanTrial, _cases())
def mean_order_changes_nothing(trial: _MeanTrial, case: _Case) -> None:
    """The order of children changes nothing."""
    turned = trial.mean(case.points[::-1], case.weights[::-1])
    trial.same(turned, trial.mean(case.points, case.weights))


@law(_MeanTrial, _cases())
def mean_weights_are_shares(trial: _MeanTrial, case: _Case) -> None:
    """Weights times a constant change nothing."""
    heavier = [one * case.weight for one in case.weights]
    trial.same(trial.mean(case.points, heavier), trial.mean(case.points, case.weights))


@law(_MeanTrial, _cases())
def mean_weight_zero_takes_out(trial: _MeanTrial, case: _Case) -> None:
    """A child of weight 0 counts for nothing."""
    found = trial.mean([*case.points, case.more], [*case.weights, 0.0])
    trial.same(found, trial.mean(case.points, case.weights))


@law(_MeanTrial, _cases())
def mean_twice_is_double_weight(trial: _MeanTrial, case: _Case) -> None:
    """Two children with the same points are one child with the weight of both."""
    twice = trial.mean([*case.points, case.more, case.more], [*case.weights, case.weight, 1.0])
    trial.same(twice, trial.mean([*case.points, case.more], [*case.weights, case.weight + 1.0]))


@law(_MeanTrial, _cases())
def mean_higher_never_lowers(trial: _MeanTrial, case: _Case) -> None:
    """A child with more points never lowers the mean."""
    first, *others = case.points
    low, high = sorted((first, case.more))
    before = trial.mean([low, *others], case.weights)
    after = trial.mean([high, *others], case.weights)
    if not trial.is_at_most(before, after):
        raise trial.broken(f"from {shown(before)} down to {shown(after)}")


#: All laws of a mean, the plainest first. `MazziottaPareto` is no mean in this sense.
ALL_OF_MEANS: Final[tuple[Law, ...]] = (
    mean_lies_between,
    mean_order_changes_nothing,
    mean_weights_are_shares,
    mean_weight_zero_takes_out,
    mean_twice_is_double_weight,
    mean_higher_never_lowers,
)
