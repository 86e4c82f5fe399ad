"""What is asked of an index whose weights vary: one year of one group, and the settings."""

from collections.abc import Iterator
from typing import NamedTuple, cast

import numpy as np

from brede_welvaart._kernel.linear import power_of
from brede_welvaart._kernel.rank_counts import Places
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, SpecError
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model._check import Check, whole
from brede_welvaart.model._convert import as_exact
from brede_welvaart.model._real import Number, as_pair, as_real, between, positive
from brede_welvaart.model.aggregator import Aggregator

_ENDS = 2
_WHOLE = 100
_percent = between(0.0, _WHOLE, Phrase("een getal van 0 tot 100", "a number from 0 to 100"))
_TWO = Phrase("twee getallen", "two numbers")
_ONLY_MEANS = Phrase(
    "alleen rekenkundige, meetkundige, harmonische en machtsgemiddelden zijn zo te bekijken",
    "only arithmetic, geometric, harmonic and power means can be looked at like this",
)
KEPT_APART = Phrase(
    "een groep die uit elkaar wordt gehouden heeft geen waarde om op te ordenen",
    "a group that is kept apart has no value to rank",
)
_NOBODY = Phrase(
    "geen regio heeft alle onderdelen van deze groep, dus valt er niets te rangschikken: {0} "
    "ontbreekt bij {1} van {2} regio's in {3}. Vul cijfers van eerdere jaren in "
    "(impute, 'latest'), laat onderdelen weg die weinig regio's hebben (theme_spec met period= en "
    "max_age=), of kies een groep eronder",
    "no region has all parts of this group, so there is nothing to rank: {0} is lacking in {1} of "
    "{2} regions in {3}. Fill in figures of earlier years (impute, 'latest'), leave out parts that "
    "few regions have (theme_spec with period= and max_age=), or choose a group below it",
)


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
        kinds: The numbers, among the complete regions, of those of each kind: places are among
            these.
    """

    result: IndexResult
    node: str
    aggregate: Aggregator
    weights: Floats
    as_given: tuple[float, ...]
    complete: Flags
    points: Floats
    kinds: tuple[Places, ...]

    @property
    def power(self) -> float:
        """The power of the mean of the group.

        Raises:
            SpecError: If it is no mean of that kind: weights alone do not say who is above whom.
        """
        found = power_of(self.aggregate)
        if found is None:
            raise SpecError(_ONLY_MEANS, [self.node])
        return found

    def refuse_nobody(self) -> None:
        """Refuse a group of which no region has all parts.

        Raises:
            SpecError: If nobody can be ranked: which parts are lacking, and what would help.
        """
        if self.points.shape[1]:
            return
        ids, _, values = self.result.parts(self.node)
        lacking = np.isnan(values).sum(axis=1)
        most = int(lacking.argmax())
        said = (ids[most], int(lacking[most]), values.shape[1], self.result.periods[0])
        raise SpecError(Phrase(_NOBODY.nl.format(*said), _NOBODY.en.format(*said)), [self.node])

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
    one = result.at(period)
    ids, weights, points = one.parts(node)
    name = one.spec.root.id if node is None else node
    group = next(group for group in one.spec.groups if group.id == name)
    as_given = {child.id: child.weight for child in group.children}
    complete = np.asarray(~np.isnan(points).any(axis=0))
    return Varied(
        result=one,
        node=name,
        aggregate=group.aggregate,
        weights=weights,
        as_given=tuple(as_given[key] for key in ids),
        complete=complete,
        points=np.ascontiguousarray(points[:, complete]),
        kinds=numbers_of_kinds(one.panel, complete),
    )


def numbers_of_kinds(panel: Panel, chosen: Flags) -> tuple[Places, ...]:
    """The regions of each kind, by number among those that are chosen; kinds without any are out.

    Args:
        panel: The figures.
        chosen: Which regions, shape (R,).
    """
    numbers = np.cumsum(chosen) - 1
    groups = (places[chosen[places]] for places in panel.places_of_kinds)
    return tuple(numbers[places] for places in groups if places.size)


def refuse_faults(*found: Iterator[Fault]) -> None:
    """Refuse settings with faults.

    Raises:
        DataError: If there are any: every one, with its path.
    """
    faults = [fault for several in found for fault in several]
    if faults:
        raise DataError(faults)


def whole_from(least: int, name: str, value: object, most: int | None = None) -> Iterator[Fault]:
    """A whole number of at least so much, and at most so much if that is said."""
    wanted = Phrase(f"een heel getal van {least} of meer", f"a whole number of {least} or more")
    if most is not None:
        nl, en = f"een heel getal van {least} tot {most}", f"a whole number from {least} to {most}"
        wanted = Phrase(nl, en)
    number = cast("int", value)
    if whole(value) or number < least or (most is not None and number > most):
        yield Fault(FaultCode.NOT_OF_FORM, name, given=value, wanted=wanted)


def number_of(check: Check, value: object, *parts: str | int) -> Iterator[Fault]:
    """A number, as a float, that a check has nothing against."""
    return (fault.under(*parts) for fault in check(as_real(cast("Number", value))))


def part_of(draws: int, percent: float) -> int:
    """How many draws are at least so many percent of all; one at least.

    Raises:
        DataError: If it is no number from 0 to 100.
    """
    refuse_faults(number_of(_percent, percent, "percent"))
    asked = as_exact(percent) * draws / _WHOLE
    return max(1, -(-asked.numerator // asked.denominator))


def bounds_faults(bounds: object) -> Iterator[Fault]:
    """Two finite numbers above 0, the first not above the second."""
    if not isinstance(bounds, tuple | list) or len(bounds) != _ENDS:
        yield Fault(FaultCode.NOT_OF_FORM, "bounds", given=bounds, wanted=_TWO)
        return
    low, high = as_pair(bounds)
    faults = [*number_of(positive, low, "bounds", 0), *number_of(positive, high, "bounds", 1)]
    yield from faults
    if not faults and low > high:
        wanted = Phrase(f"de ondergrens, {low:g}, of meer", f"the lower bound, {low:g}, or more")
        yield Fault(FaultCode.NOT_OF_FORM, "bounds", 1, given=high, wanted=wanted)
