"""What is asked of an index whose weights vary: one year of one group, and the settings."""

import math
from collections.abc import Iterator
from numbers import Real
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._kernel._straight import power_of
from brede_welvaart._kernel._ties import Flags, Floats
from brede_welvaart.errors import DataError, Fault, SpecError, UnknownIdError, shown
from brede_welvaart.index._result import IndexResult
from brede_welvaart.model._check import whole
from brede_welvaart.model.aggregator import Aggregator

#: Bounds that a caller gives: of every weight, as a multiple of itself.
Bounds = tuple[float, float]
_ENDS = 2


class Varied(NamedTuple):
    """One group in one year, of the regions that have all its children.

    Attributes:
        result: The index in that year.
        node: The id of the group.
        aggregate: How the children become the group.
        weights: Of the children, adding up to 1, shape (C,).
        as_given: The same in the unit of the specification.
        complete: Which regions have points on every child, shape (R,).
        points: Of the complete regions, shape (C, complete regions).
    """

    result: IndexResult
    node: str
    aggregate: Aggregator
    weights: Floats
    as_given: tuple[float, ...]
    complete: Flags
    points: Floats

    @property
    def places(self) -> list[int]:
        """The places in the panel of the complete regions."""
        return list(map(int, np.flatnonzero(self.complete)))

    @property
    def power(self) -> float:
        """The power of the mean of the group.

        Raises:
            SpecError: If it is no mean of that kind: weights alone do not say who is above whom.
        """
        found = power_of(self.aggregate)
        if found is None:
            raise SpecError(
                "only arithmetic, geometric, harmonic and power means can be looked at like this",
                [self.node],
            )
        return found

    def spread(self, values: Floats) -> Floats:
        """One number per complete region as one per region of the panel; NaN for the others."""
        found = np.full(self.complete.shape, np.nan)
        found[self.complete] = values
        return found


def varied(result: IndexResult, node: str | None, period: int | str | None) -> Varied:
    """The group and the year that are asked for.

    Raises:
        UnknownIdError: If there is no such group or year, or no year is named of more.
    """
    if period is None and len(result.periods) > 1:
        raise UnknownIdError("period", None, hint="name one of its years")
    one = result if period is None else result.at(period)
    ids, weights, points = one.parts(node)
    name = one.spec.root.id if node is None else node
    group = next(group for group in one.spec.groups if group.id == name)
    as_given = {child.id: child.weight for child in group.children}
    complete = ~np.isnan(points).any(axis=0)
    return Varied(
        result=one,
        node=name,
        aggregate=group.aggregate,
        weights=weights,
        as_given=tuple(as_given[key] for key in ids),
        complete=complete,
        points=np.ascontiguousarray(points[:, complete]),
    )


def refuse_faults(*found: Iterator[Fault]) -> None:
    """Refuse settings with faults.

    Raises:
        DataError: If there are any: every one, with its path.
    """
    faults = [fault for several in found for fault in several]
    if faults:
        raise DataError(faults)


def whole_from(least: int, path: str, value: object) -> Iterator[Fault]:
    """A whole number of at least so much."""
    if whole(value) or value < least:  # type: ignore[operator] (a number by then)
        message = f"expected a whole number of {least} or more, got {shown(value)}"
        yield Fault(path, message)


def is_number(value: object) -> bool:
    """Whether it is a finite number, and no flag."""
    is_real = isinstance(value, Real) and not isinstance(value, bool | np.bool_)
    return is_real and math.isfinite(value)  # type: ignore[arg-type] (a number by then)


def bounds_faults(bounds: Any) -> Iterator[Fault]:  # noqa: ANN401 (what a caller gives)
    """Two finite numbers above 0, the first not above the second."""
    if not isinstance(bounds, tuple | list) or len(bounds) != _ENDS:
        yield Fault("bounds", f"expected two numbers, got {shown(bounds)}")
        return
    faults = [
        Fault(f"bounds[{place}]", f"expected a finite number above 0, got {shown(end)}")
        for place, end in enumerate(bounds)
        if not is_number(end) or end <= 0
    ]
    yield from faults
    if not faults and bounds[0] > bounds[1]:
        message = f"the higher bound lies below the lower one, {shown(bounds[0])}"
        yield Fault("bounds[1]", f"{message}; got {shown(bounds[1])}")
