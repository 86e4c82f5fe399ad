"""The points of children become those of their groups, one storey of the tree at a time.

Every mean is made of sums over the children that are there: ``w x``, ``w ln x`` or ``w x^p``; a
Mazziotta-Pareto index of ``w x`` and ``w x^2``, whose difference loses no more digits than the mean
has. What `compute` would refuse of a region is counted as ``wrong``, and gives no figures there.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import (
    TOO_MUCH,
    chosen,
    exponential,
    flag,
    logarithm,
    over,
    where,
)
from brede_welvaart._frames.engines import table_like
from brede_welvaart._frames.layout import GroupPlan, Layout
from brede_welvaart.model.aggregator import (
    Apart,
    Geometric,
    Harmonic,
    MazziottaPareto,
    Minimum,
    Power,
)

#: Nearer to 0 than this a power mean is the geometric one, to all digits that are promised.
NO_POWER = 1e-12
#: A mean of powers below this has lost digits.
_LEAST_MEAN = 1e-290
_PLACE = ("region", "period")
_NUMBERS = ("points", "wrong", "lost")


class Storey(NamedTuple):
    """Nodes with all regions and periods.

    Attributes:
        nodes: The numbers of the nodes.
        rows: Columns ``region``, ``period``, ``node``, ``parent``, ``weight``, ``points``,
            ``wrong`` and ``lost`` (the weight of what is missing); ``low`` and ``high`` where
            bounds are asked; ``strict`` and ``post`` where `Layout.excuses`.
    """

    nodes: Sequence[int]
    rows: Any


class _View(NamedTuple):
    """A column of points to be combined.

    Attributes:
        name: The column.
        zeros: Whether 0 and less count as 0 where a mean does not take them.
        complete: Whether one child is enough.
    """

    name: str
    zeros: bool = False
    complete: bool = False


def columns_of(layout: Layout) -> list[str]:
    """The columns of a storey."""
    found = [*_PLACE, "node", "parent", "weight", *_NUMBERS]
    found += ["low", "high"] if layout.bounds else []
    return [*found, *(["strict", "post"] if layout.excuses else [])]


def storeys_of(given: Any, leaves: Any, layout: Layout) -> list[Storey]:  # noqa: ANN401 (of narwhals)
    """The leaves, and the groups on every height above them.

    Args:
        given: The frame.
        leaves: The points of the leaves.
        layout: What is asked.
    """
    first = len(layout.leaves)
    heights = layout.heights
    found = [_ground(leaves, layout)]
    for height in range(1, max(heights.values()) + 1):
        numbers = [n for n, own in heights.items() if own == height]
        groups = {number: layout.groups[number - first] for number in numbers}
        children = {child for group in groups.values() for child in group.children}
        below = [_only(storey, children) for storey in found if children & set(storey.nodes)]
        rows = nw.concat(below) if len(below) > 1 else below[0]
        found.append(Storey(numbers, _storey(given, rows, groups, layout)))
    return found


def _only(storey: Storey, children: set[int]) -> Any:  # noqa: ANN401 (of narwhals)
    wanted = [number for number in storey.nodes if number in children]
    if len(wanted) == len(storey.nodes):
        return storey.rows
    return storey.rows.filter(nw.col("node").is_in(wanted))


def _ground(leaves: Any, layout: Layout) -> Storey:  # noqa: ANN401 (of narwhals)
    rows = leaves.rename({"leaf": "node", "open": "lost"})
    numbers = range(len(layout.leaves))
    more = {}
    if layout.bounds:
        is_open = nw.col("lost") > 0
        ends = (("low", "worst"), ("high", "best"))
        for name, end in ends:
            is_end = is_open & (nw.col("wrong") == 0)
            more[name] = nw.when(is_end).then(nw.col(end)).otherwise(nw.col("points"))
    if layout.excuses:
        more["strict"] = nw.col("points")
    made = [more[name].alias(name) if name in more else name for name in columns_of(layout)]
    return Storey(numbers, rows.select(*made))


def _homes(given: Any, numbers: Sequence[int], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The parent of each node, and its weight there."""
    homes = [layout.parents[number] for number in numbers]
    return table_like(
        given,
        {
            "node": list(numbers),
            "parent": [parent for parent, _ in homes],
            "weight": [float(weight) for _, weight in homes],
        },
    )


def _storey(given: Any, rows: Any, groups: dict[int, GroupPlan], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The groups of which these are the children."""
    views = [_View("points", zeros=layout.excuses)]
    views += [_View("strict")] if layout.excuses else []
    bounds = ("low", "high") if layout.bounds else ()
    views += [_View(name, zeros=True, complete=True) for name in bounds]
    sums: dict[str, Any] = {"wrong": nw.col("wrong"), "lost": nw.col("weight") * nw.col("lost")}
    ends: dict[str, Any] = {}
    for view in views:
        _add_terms(view, groups, sums, ends)
    judge = "strict" if layout.excuses else "points"
    too_low = _too_low(nw.col(judge), groups)
    if too_low is not None:
        is_meant = nw.col("post") > 0 if layout.excuses else nw.lit(1.0) < 0
        sums["wrong"] += flag(too_low & ~is_meant)
    # Named before and not after: Dask loses the key of a group that is renamed.
    post = ["post"] if layout.excuses else []
    rows = rows.select(*_PLACE, *post, node=nw.col("parent"), **sums, **ends)
    most = [nw.col(name).max() if name.endswith("_max") else nw.col(name).min() for name in ends]
    least = [nw.col(name).min() for name in post]
    found = rows.group_by(*_PLACE, "node").agg(
        *(nw.col(name).sum() for name in sums), *most, *least
    )
    made = {view.name: _combined(view, groups) for view in views}
    found = found.with_columns(**made, wrong=nw.col("wrong") + _more_wrong(judge, groups, layout))
    found = found.join(_homes(given, list(groups), layout), on="node", how="inner")
    is_right = nw.col("wrong") == 0
    hidden = {view.name: nw.when(is_right).then(nw.col(view.name)) for view in views}
    return found.with_columns(**hidden).select(*columns_of(layout))


def _by_group(column: str, groups: dict[int, GroupPlan], make: Callable[[GroupPlan], Any]) -> Any:  # noqa: ANN401 (of narwhals)
    """An expression that differs by aggregator."""
    sets: dict[Any, list[int]] = {}
    for number, group in groups.items():
        sets.setdefault(group.how, []).append(number)
    cases = [(numbers, make(groups[numbers[0]])) for numbers in sets.values()]
    return chosen(nw.col(column), cases)


def _power(how: Any) -> float:  # noqa: ANN401 (an aggregator)
    """Of which power an aggregator is the mean; those that are no such mean take that of 1."""
    if isinstance(how, Geometric):
        return 0.0
    if isinstance(how, Harmonic):
        return -1.0
    if isinstance(how, Power):
        return 0.0 if abs(how.p) < NO_POWER else how.p
    return 1.0


def _add_terms(
    view: _View, groups: dict[int, GroupPlan], sums: dict[str, Any], ends: dict[str, Any]
) -> None:
    """What is summed, and of what the ends are taken, per region and group."""
    name, weight = view.name, nw.col("weight")
    points = nw.col(name)
    has = ~points.is_null()

    def term(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        power = _power(group.how)
        if power == 1:
            return weight * points
        if power == 0:
            return weight * logarithm(points)
        if power == -1:
            return where(points > 0, over(weight, points))
        return where(points > 0, weight * exponential(logarithm(points) * power))

    hows = [group.how for group in groups.values()]
    sums[f"{name}_weight"] = where(has, weight)
    sums[f"{name}_count"] = flag(has)
    sums[f"{name}_sum"] = where(has, _by_group("parent", groups, term))
    too_low = _too_low(points, groups)
    if too_low is not None:
        sums[f"{name}_low"] = flag(too_low)
    if any(isinstance(how, MazziottaPareto) for how in hows):
        sums[f"{name}_square"] = where(has, weight * points * points)
    if any(isinstance(how, Minimum) for how in hows):
        ends[f"{name}_min"] = points
    if any(_power(how) not in {0.0, 1.0} for how in hows):
        ends[f"{name}_max"] = points


def _too_low(points: Any, groups: dict[int, GroupPlan]) -> Any:  # noqa: ANN401 (of narwhals)
    """Whether a child is too low for the mean of its group; None if no mean minds."""
    if all(_power(group.how) == 1 for group in groups.values()):
        return None

    def judge(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        power = _power(group.how)
        if power == 1:
            return nw.lit(1.0) < 0
        return points < 0 if power > 0 else points <= 0

    return _by_group("parent", groups, judge)


def _mean(name: str) -> Any:  # noqa: ANN401 (of narwhals)
    weight = nw.col(f"{name}_weight")
    return nw.col(f"{name}_sum") / where(weight > 0, weight, 1.0)


def _combined(view: _View, groups: dict[int, GroupPlan]) -> Any:  # noqa: ANN401 (of narwhals)
    """The points of groups, where enough of their children are there."""
    name, mean = view.name, _mean(view.name)

    def made(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        if isinstance(group.how, Apart):
            return nw.lit(None, nw.Float64())
        if isinstance(group.how, Minimum):
            return nw.col(f"{name}_min")
        if isinstance(group.how, MazziottaPareto):
            return _mazziotta_pareto(name, group.how)
        power = _power(group.how)
        if power == 1:
            return mean
        value = (
            exponential(mean)
            if power == 0
            else where(mean > 0, exponential(logarithm(mean) / power))
        )
        is_low = nw.col(f"{name}_low") > 0
        if not view.zeros:
            return nw.when(~is_low).then(value)
        return nw.when(is_low).then(nw.lit(0.0)).otherwise(value) if power <= 0 else value

    value = _by_group("node", groups, made)
    if view.complete:
        return nw.when(nw.col(f"{name}_count") > 0).then(value)
    least = chosen(nw.col("node"), _leasts(groups))
    return nw.when(nw.col(f"{name}_count") >= least).then(value)


def _leasts(groups: dict[int, GroupPlan]) -> list[tuple[list[int], Any]]:
    """How many children groups need."""
    sets: dict[int, list[int]] = {}
    for number, group in groups.items():
        sets.setdefault(group.least, []).append(number)
    return [(numbers, nw.lit(float(least))) for least, numbers in sets.items()]


def _mazziotta_pareto(name: str, how: MazziottaPareto) -> Any:  # noqa: ANN401 (of narwhals)
    mean = _mean(name)
    if how.penalty == 0:
        return mean
    weight, count = nw.col(f"{name}_weight"), nw.col(f"{name}_count")
    square = nw.col(f"{name}_square") / where(weight > 0, weight, 1.0)
    variance = where(square > mean * mean, square - mean * mean)
    freedom = where(count > how.ddof, count - float(how.ddof), 1.0)
    correction = where(count > how.ddof, count / freedom)
    cost = over(variance * correction * how.penalty, mean)
    return nw.when(mean > 0).then(mean + cost)


def _more_wrong(name: str, groups: dict[int, GroupPlan], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where the sums of a group can be no value."""
    mean, is_there = _mean(name), nw.col(f"{name}_count") > 0
    is_meant = nw.col("post") > 0 if layout.excuses else nw.lit(1.0) < 0

    def wrong(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        if isinstance(group.how, MazziottaPareto) and group.how.penalty != 0:
            return flag(is_there & (mean <= 0) & ~is_meant)
        if _power(group.how) in {0.0, 1.0}:
            return nw.lit(0.0)
        has_lost = (nw.col(f"{name}_max") > 0) & (mean < _LEAST_MEAN)
        return flag(is_there & (has_lost | (mean > TOO_MUCH)))

    return _by_group("node", groups, wrong)
