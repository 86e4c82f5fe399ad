"""The points of children become those of their group.

A child without a value is left out, and the weights of the others are divided by their own sum: the
mean of those there are, and not a mean with a guess. With w for the weights, adding up to 1, and x
for the points:

* arithmetic ``sum w x``, geometric ``exp(sum w ln x)``, harmonic ``1 / sum (w / x)``, and power
  ``(sum w x^p)^(1/p)``, of which these are p = 1, p to 0 and p = -1 (Hardy, Littlewood and Polya,
  1934, "Inequalities", chapter 2). The lower p, the more a low child pulls the group down.
* the minimum is p to minus infinity.
* Mazziotta-Pareto: the mean and a penalty times the variance over the mean, so that imbalance costs
  (Mazziotta and Pareto, 2016, "On a generalized non-compensatory composite index for measuring
  socio-economic phenomena", Social Indicators Research 127).

A mean that needs points above 0 gets no value from a child of 0 or less: that cell is named. In
bounds, where a missing child is put at its worst, such a child counts as 0 (``zeros``).
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Flags, Floats, reaches, without_nan
from brede_welvaart.errors import Fault, FaultCode, Phrase, SpecError
from brede_welvaart.model.aggregator import (
    Aggregator,
    Apart,
    Arithmetic,
    Geometric,
    Harmonic,
    MazziottaPareto,
    Minimum,
    Power,
)

_ABOVE_0 = Phrase("boven 0", "above 0")
_NOT_BELOW_0 = Phrase("op 0 of hoger", "of 0 or more")


def _too_low(
    nl: str, en: str, normaliser: str = "MinMax(1, 100)", least: Phrase = _ABOVE_0
) -> Fault:
    how = Phrase(nl, en)
    return Fault(FaultCode.POINTS_TOO_LOW, how=how, least=least, normaliser=normaliser)


_OF_POWER = ("voor een machtsgemiddelde", "a power mean")
_GEOMETRIC = _too_low("voor een meetkundig gemiddelde", "a geometric mean")
_HARMONIC = _too_low("voor een harmonisch gemiddelde", "a harmonic mean")
_POWER = _too_low(*_OF_POWER)
_NOT_BELOW = _too_low(*_OF_POWER, "MinMax(0, 100)", _NOT_BELOW_0)
_MEAN = Fault(FaultCode.MEAN_NOT_POSITIVE)
_INFINITE = Fault(FaultCode.OWN_NOT_FINITE)
#: Nearer to 0 than this the power mean is the geometric one, to all digits that are promised.
NO_POWER = 1e-12


class Combined(NamedTuple):
    """The points of a group.

    Attributes:
        points: Shape (...); NaN where there is no value.
        fault: What is wrong with the faulty cells.
        faulty: The children that stand in the way, shape (C, ...), or the group, shape (1, ...);
            None where nothing does.
    """

    points: Floats
    fault: Fault | None = None
    faulty: Flags | None = None


class Children(NamedTuple):
    """The children of a group, and who of them is there.

    Attributes:
        points: Shape (C, ...).
        missing: Of the same shape, or None if all are there.
        weights: Shape (C, 1, ...).
        total: The weight of those that are there, shape (...).
        zeros: Whether 0 and less count as 0 where a mean does not take them.
    """

    points: Floats
    missing: Flags | None
    weights: Floats
    total: npt.NDArray[Any]
    zeros: bool

    def mean(self, terms: Floats) -> Floats:
        """The weighted mean of terms, one for each child, over those that are there."""
        there = terms if self.missing is None else without_nan(terms)
        mean: Floats = np.add.reduce(there * self.weights, axis=0) / self.total
        return mean

    @property
    def present(self) -> Floats:
        """How many are there, shape (...)."""
        if self.missing is None:
            return np.array(len(self.points), float)
        there: Floats = np.add.reduce(~self.missing, axis=0, dtype=float)
        return there


def combine(
    points: Floats,
    weights: Floats,
    how: Aggregator,
    min_coverage: float = 0.0,
    *,
    zeros: bool = False,
) -> Combined:
    """The points of a group from those of its children.

    Args:
        points: Of the children, shape (C, ...); NaN is missing.
        weights: Of the children, shape (C,), all above 0; or of a shape that fits the points, but
            not for an aggregator of one's own.
        how: The aggregator.
        min_coverage: Which share of the children, from 0 to 1, must be there.
        zeros: Whether points of 0 and less count as 0 where a mean does not take them.
    """
    is_one_set = weights.ndim == 1
    shaped = weights.reshape(-1, *[1] * (points.ndim - 1)) if is_one_set else weights
    missing: Flags | None = np.isnan(points)
    total = np.asarray(weights.sum()) if is_one_set else np.add.reduce(weights, axis=0)
    if missing is not None and missing.any():
        total = np.add.reduce(~missing * shaped, axis=0)
    else:
        missing = None
    children = Children(points, missing, shaped, total, zeros)
    with np.errstate(divide="ignore", invalid="ignore"):
        result = _own(children, how) if how.is_own else _COMBINE[type(how)](children, how)
    if missing is not None:
        there = enough(children.present, len(points), min_coverage)
        np.copyto(result.points, np.nan, where=~there)
    return result


def enough(count: npt.NDArray[Any], of: int, min_coverage: float) -> Flags:
    """Whether enough children are there for a value: one at least, and the share that is asked."""
    there: Flags = (count > 0) & reaches(count / of, min_coverage)
    return there


def _arithmetic(children: Children, _how: Any) -> Combined:  # noqa: ANN401 (its own aggregator)
    return Combined(children.mean(children.points))


def _guarded(children: Children, low: Flags, fault: Fault, values: Floats) -> Combined:
    """The values, without those of groups with a child that is too low; as zeros these give 0."""
    if not low.any():
        return Combined(values)
    values = np.where(low.any(axis=0), 0.0 if children.zeros else np.nan, values)
    return Combined(values) if children.zeros else Combined(values, fault, low)


def _geometric(children: Children, _how: Any) -> Combined:  # noqa: ANN401 (its own aggregator)
    values = np.exp(children.mean(np.log(children.points)))
    return _guarded(children, children.points <= 0, _GEOMETRIC, values)


def _harmonic(children: Children, _how: Any) -> Combined:  # noqa: ANN401 (its own aggregator)
    # Divided by the least, so that no reciprocal is beyond the floats.
    least = np.fmin.reduce(children.points, axis=0)
    values = least / children.mean(least / children.points)
    return _guarded(children, children.points <= 0, _HARMONIC, values)


def _power(children: Children, how: Power) -> Combined:
    """The power mean, through logarithms, so that a power near 0 or far from it does no harm."""
    if how.p == 1:
        return Combined(children.mean(children.points))
    if abs(how.p) < NO_POWER:
        return _geometric(children, how)
    points = np.maximum(children.points, 0.0) if children.zeros else children.points
    # With x = peak e^t the mean is peak (1 + sum w (e^pt - 1))^(1/p): all powers are at most 1, and
    # expm1 and log1p keep the digits that e^pt loses where p is near 0.
    peak = (np.fmax if how.p > 0 else np.fmin).reduce(points, axis=0)
    powers = np.expm1(how.p * np.log(points / peak))
    values = peak * np.exp(np.log1p(children.mean(powers)) / how.p)
    values = np.where(peak == 0, 0.0, values)
    if how.p < 0:
        return _guarded(children, points <= 0, _POWER, values)
    return _guarded(children, points < 0, _NOT_BELOW, values)


def _minimum(children: Children, _how: Any) -> Combined:  # noqa: ANN401 (its own aggregator)
    return Combined(np.fmin.reduce(children.points, axis=0))


def _mazziotta_pareto(children: Children, how: MazziottaPareto) -> Combined:
    mean = children.mean(children.points)
    # The variance of those that are there, with n - ddof in the place of n.
    count = children.present
    correction = np.where(count > how.ddof, count / (count - how.ddof), 0.0)
    variance = children.mean(np.square(children.points - mean)) * correction
    if how.penalty == 0:
        return Combined(mean)
    values = mean + how.penalty * variance / mean
    low = np.asarray(mean <= 0)
    if not low.any():
        return Combined(values)
    return Combined(np.where(low, np.nan, values), _MEAN, low[None])


def _apart(children: Children, _how: Any) -> Combined:  # noqa: ANN401 (its own aggregator)
    return Combined(np.full(children.points.shape[1:], np.nan))


def _own(children: Children, how: Aggregator) -> Combined:
    """By a class of one's own: all regions that have the same children at once."""
    points = children.points.reshape(len(children.points), -1)
    weights = children.weights.ravel()
    values = np.full(points.shape[1], np.nan)
    kinds, kind = np.unique(~np.isnan(points), axis=1, return_inverse=True)
    for number, there in enumerate(kinds.T):
        if there.any():
            at = kind.ravel() == number
            shares = weights[there] / weights[there].sum()
            given = how.combine(points[np.ix_(there, at)], shares)
            values[at] = as_given(given, int(at.sum()), f"{type(how).__name__}.combine")
    shaped = values.reshape(children.points.shape[1:])
    endless = np.isinf(shaped)
    if not endless.any():
        return Combined(shaped)
    return Combined(np.where(endless, np.nan, shaped), _INFINITE, endless[None])


def as_given(found: object, size: int, what: str) -> Floats:
    """What a class of one's own gave, as an array.

    Raises:
        SpecError: If it is not one number per region.
    """
    values = np.asarray(found, float)
    if values.shape != (size,):
        nl = f"{what} gaf de vorm {values.shape}; verwacht één getal per regio, ({size},)"
        en = f"{what} gave the shape {values.shape}; expected one number per region, ({size},)"
        raise SpecError(Phrase(nl, en))
    return values


_COMBINE: Mapping[type[Aggregator], Callable[[Children, Any], Combined]] = {
    Arithmetic: _arithmetic,
    Geometric: _geometric,
    Harmonic: _harmonic,
    Power: _power,
    Minimum: _minimum,
    MazziottaPareto: _mazziotta_pareto,
    Apart: _apart,
}
