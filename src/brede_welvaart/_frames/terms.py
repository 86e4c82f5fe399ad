"""What is summed, and of what the ends are taken, so that a group has the mean of its children.

Every mean is made of sums over the children that are there: ``w x``, ``w ln x`` or ``w x^p``; a
Mazziotta-Pareto index of ``w x`` and ``w x^2``, whose difference loses no more digits than the mean
has.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import chosen, exponential, flag, logarithm, never, over, where
from brede_welvaart._frames.layout import GroupPlan, Layout
from brede_welvaart.model.aggregator import Geometric, Harmonic, MazziottaPareto, Minimum, Power

#: Nearer to 0 than this a power mean is the geometric one, to all digits that are promised.
NO_POWER = 1e-12
#: What tells one region in one period from others.
PLACE = ("region", "period")


class View(NamedTuple):
    """A column of points to be combined.

    Attributes:
        name: The column.
        zeros: Whether 0 and less count as 0 where a mean does not take them.
        complete: Whether one child is enough.
    """

    name: str
    zeros: bool = False
    complete: bool = False


class Terms(NamedTuple):
    """What is made of the points of children, by the name of a column.

    Attributes:
        sums: What is added up.
        ends: Of what the lowest is taken, or the highest if its name ends in ``_max``.
    """

    sums: dict[str, Any]
    ends: dict[str, Any]

    def beside(self, more: "Terms") -> "Terms":
        """These and more."""
        return Terms(self.sums | more.sums, self.ends | more.ends)

    def added_up(self, rows: Any, by: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
        """Rows that have these columns, added up.

        Args:
            rows: The rows.
            by: The columns that tell apart what is added up.
        """
        ends = [
            nw.col(name).max() if name.endswith("_max") else nw.col(name).min()
            for name in self.ends
        ]
        return rows.group_by(*by).agg(*(nw.col(name).sum() for name in self.sums), *ends)


def views_of(layout: Layout) -> list[View]:
    """The columns of points: with bounds, and with the points that a mean judges."""
    found = [View("points", zeros=layout.excuses)]
    found += [View("strict")] if layout.excuses else []
    bounds = ("low", "high") if layout.bounds else ()
    return [*found, *(View(name, zeros=True, complete=True) for name in bounds)]


def by_group(column: str, groups: Mapping[int, GroupPlan], make: Callable[[GroupPlan], Any]) -> Any:  # noqa: ANN401 (of narwhals)
    """An expression that differs by aggregator."""
    sets: dict[Any, list[int]] = {}
    for number, group in groups.items():
        sets.setdefault(group.how, []).append(number)
    cases = [(numbers, make(groups[numbers[0]])) for numbers in sets.values()]
    return chosen(nw.col(column), cases)


def power_of(how: Any) -> float:  # noqa: ANN401 (an aggregator)
    """Of which power an aggregator is the mean; those that are no such mean take that of 1."""
    if isinstance(how, Geometric):
        return 0.0
    if isinstance(how, Harmonic):
        return -1.0
    if isinstance(how, Power):
        return 0.0 if abs(how.p) < NO_POWER else how.p
    return 1.0


def terms_of(
    name: str,
    weight: Any,  # noqa: ANN401 (of narwhals)
    column: str,
    groups: Mapping[int, GroupPlan],
) -> Terms:
    """What is made of a column of points.

    Args:
        name: The column.
        weight: The weights.
        column: The column of numbers that tell the group.
        groups: The groups by these numbers.
    """
    points = nw.col(name)
    has = ~points.is_null()

    def term(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        power = power_of(group.how)
        if power == 1:
            return weight * points
        if power == 0:
            return weight * logarithm(points)
        if power == -1:
            return where(points > 0, over(weight, points))
        return where(points > 0, weight * exponential(logarithm(points) * power))

    hows = [group.how for group in groups.values()]
    sums = {
        f"{name}_weight": where(has, weight),
        f"{name}_count": flag(has),
        f"{name}_sum": where(has, by_group(column, groups, term)),
    }
    ends: dict[str, Any] = {}
    is_low = too_low(points, column, groups)
    if is_low is not None:
        sums[f"{name}_low"] = flag(is_low)
    if any(isinstance(how, MazziottaPareto) for how in hows):
        sums[f"{name}_square"] = where(has, weight * points * points)
    if any(isinstance(how, Minimum) for how in hows):
        ends[f"{name}_min"] = points
    if any(power_of(how) not in {0.0, 1.0} for how in hows):
        ends[f"{name}_max"] = points
    return Terms(sums, ends)


def too_low(points: Any, column: str, groups: Mapping[int, GroupPlan]) -> Any:  # noqa: ANN401 (of narwhals)
    """Whether a child is too low for the mean of its group; None if no mean minds."""
    if all(power_of(group.how) == 1 for group in groups.values()):
        return None

    def judge(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        power = power_of(group.how)
        if power == 1:
            return never()
        return points < 0 if power > 0 else points <= 0

    return by_group(column, groups, judge)
