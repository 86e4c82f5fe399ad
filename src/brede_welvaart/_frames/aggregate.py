"""The points of children become those of their groups, one storey of the tree at a time.

What `compute` would refuse of a region is counted as ``wrong``, and gives no figures there.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import (
    TOO_MUCH,
    chosen,
    exponential,
    flag,
    logarithm,
    never,
    over,
    together,
    where,
)
from brede_welvaart._frames.ground import Ground
from brede_welvaart._frames.layout import GroupPlan, Layout
from brede_welvaart._frames.question import Question
from brede_welvaart._frames.terms import (
    PLACE,
    Terms,
    View,
    by_group,
    power_of,
    terms_of,
    too_low,
    views_of,
)
from brede_welvaart.model.aggregator import Apart, MazziottaPareto, Minimum

#: A mean of powers below this has lost digits.
_LEAST_MEAN = 1e-290


class Storey(NamedTuple):
    """Groups with all regions and periods.

    Attributes:
        nodes: The numbers of the nodes.
        rows: Columns ``region``, ``period``, ``node``, ``points``, ``wrong`` and ``lost`` (the
            weight of what is missing), ``low`` and ``high`` where bounds are asked; ``strict`` and
            ``post`` where `Layout.excuses`.
    """

    nodes: Sequence[int]
    rows: Any

    def only(self, numbers: Collection[int]) -> Any:  # noqa: ANN401 (of narwhals)
        """The rows of those of these nodes that are here; None if none is."""
        wanted = [number for number in self.nodes if number in numbers]
        if len(wanted) == len(self.nodes):
            return self.rows
        return self.rows.filter(nw.col("node").is_in(wanted)) if wanted else None


def storeys_of(question: Question, ground: Ground, layout: Layout) -> list[Storey]:
    """The groups, on every height from the leaves up to the highest that is shown.

    Args:
        question: What is asked of the frame.
        ground: What the leaves of groups add up to.
        layout: What is asked.
    """
    first, heights = len(layout.leaves), layout.heights
    highest = max(heights[number] for number in layout.nodes)
    found: list[Storey] = []
    for height in range(1, highest + 1):
        groups = {n: layout.groups[n - first] for n, own in heights.items() if own == height}
        rows = _combined(_gathered(question, ground, found, groups, layout), groups, layout)
        found.append(Storey([*groups], question.once(rows) if height < highest else rows))
    return found


def _gathered(
    question: Question,
    ground: Ground,
    below: Sequence[Storey],
    groups: dict[int, GroupPlan],
    layout: Layout,
) -> Any:  # noqa: ANN401 (of narwhals)
    """What the children of groups add up to."""
    made = _terms(groups, layout)
    inner = [
        number
        for group in groups.values()
        for number in group.children
        if number >= len(layout.leaves)
    ]
    parts = [
        _with_parents(question, rows, inner, layout).select(
            *PLACE, node=nw.col("parent"), **made.sums, **made.ends
        )
        for rows in (storey.only(inner) for storey in below)
        if rows is not None
    ]
    own = [parcel.parent for parcel in layout.parcels if parcel.parent in groups]
    parts += [_of_leaves(ground, own, made, layout)] if own else []
    rows = together(parts)
    above = Counter([*own, *(layout.parents[number][0] for number in inner)])
    return made.added_up(rows, [*PLACE, "node"]) if max(above.values()) > 1 else rows


def _with_parents(question: Question, rows: Any, inner: Sequence[int], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The groups above these groups, and their weights in them."""
    homes = [layout.parents[number] for number in inner]
    if len({*homes}) == 1:
        parent, weight = homes[0]
        return rows.with_columns(
            parent=nw.lit(parent, nw.Int64()), weight=nw.lit(weight, nw.Float64())
        )
    parents, weights = zip(*homes, strict=True)
    table = question.table({"node": inner, "parent": parents, "weight": weights})
    return rows.join(table, on="node", how="inner")


def _of_leaves(ground: Ground, own: Sequence[int], made: Terms, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """What the leaves of groups add up to, in the columns of groups that may have other means."""
    rows = ground.rows
    if len(own) < len(layout.parcels):
        rows = rows.filter(nw.col("node").is_in(own))
    empty = {name: nw.lit(0.0) for name in made.sums}
    empty |= {name: nw.lit(None, nw.Float64()) for name in made.ends}
    taken = {name: nw.col(name) if name in ground.columns else empty[name] for name in empty}
    return rows.select(*PLACE, "node", **taken)


def _terms(groups: dict[int, GroupPlan], layout: Layout) -> Terms:
    """What is made of the rows of groups for those above them."""
    weight = nw.col("weight")
    made = Terms({"wrong": nw.col("wrong"), "lost": weight * nw.col("lost")}, {})
    for view in views_of(layout):
        made = made.beside(terms_of(view.name, weight, "parent", groups))
    is_low = too_low(nw.col(_judge(layout)), "parent", groups)
    if is_low is not None:
        made.sums["wrong"] += flag(is_low & ~_is_meant(layout))
    if layout.excuses:
        made.ends["post"] = nw.col("post")
    return made


def _judge(layout: Layout) -> str:
    """The column of the points of which a mean may refuse some."""
    return "strict" if layout.excuses else "points"


def _is_meant(layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Whether points that a mean does not take are what the specification says."""
    return nw.col("post") > 0 if layout.excuses else never()


def _combined(found: Any, groups: dict[int, GroupPlan], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The points of groups of which the sums are there; nothing where anything is wrong."""
    views = views_of(layout)
    made = {view.name: _mean_of(view, groups) for view in views}
    found = found.with_columns(**made, wrong=nw.col("wrong") + _more_wrong(groups, layout))
    is_right = nw.col("wrong") == 0
    hidden = {view.name: nw.when(is_right).then(nw.col(view.name)) for view in views}
    post = ["post"] if layout.excuses else []
    return found.with_columns(**hidden).select(*PLACE, "node", "wrong", "lost", *hidden, *post)


def _mean(name: str) -> Any:  # noqa: ANN401 (of narwhals)
    weight = nw.col(f"{name}_weight")
    return nw.col(f"{name}_sum") / where(weight > 0, weight, 1.0)


def _mean_of(view: View, groups: dict[int, GroupPlan]) -> Any:  # noqa: ANN401 (of narwhals)
    """The points of groups, where enough of their children are there."""
    name, mean = view.name, _mean(view.name)

    def made(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        if isinstance(group.how, Apart):
            return nw.lit(None, nw.Float64())
        if isinstance(group.how, Minimum):
            return nw.col(f"{name}_min")
        if isinstance(group.how, MazziottaPareto):
            return _mazziotta_pareto(name, group.how)
        power = power_of(group.how)
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

    value = by_group("node", groups, made)
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


def _more_wrong(groups: dict[int, GroupPlan], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where the sums of a group can be no value."""
    name, is_meant = _judge(layout), _is_meant(layout)
    mean, is_there = _mean(name), nw.col(f"{name}_count") > 0

    def wrong(group: GroupPlan) -> Any:  # noqa: ANN401 (of narwhals)
        if isinstance(group.how, MazziottaPareto) and group.how.penalty != 0:
            return flag(is_there & (mean <= 0) & ~is_meant)
        if power_of(group.how) in {0.0, 1.0}:
            return nw.lit(0.0)
        has_lost = (nw.col(f"{name}_max") > 0) & (mean < _LEAST_MEAN)
        return flag(is_there & (has_lost | (mean > TOO_MUCH)))

    return by_group("node", groups, wrong)
