"""The scores of a whole panel, block by block.

Figures have the shape (I, P, R): indicators, periods, regions. Beside them only the points of
groups are kept; those of leaves are as large as the figures, and made anew when they are asked for.
Coverage, bounds and contributions are likewise computed when somebody asks.
"""

from collections.abc import Callable

import numpy as np

from brede_welvaart._kernel.fold import folded, gains_of, room_for
from brede_welvaart._kernel.job import Block, Job, blocks
from brede_welvaart._kernel.statistics import extremes
from brede_welvaart._kernel.ties import Flags, Floats, tied
from brede_welvaart._kernel.transform import of_periods, transformed
from brede_welvaart._kernel.tree import group_points
from brede_welvaart._kernel.trouble import Trouble


def points(job: Job, block: Block) -> Floats:
    """The points of all leaves in one part, shape (L, p, r)."""
    figures = job.figures[(job.rows, *block)]
    own = figures.copy() if isinstance(job.rows, slice) else figures
    return transformed(own, job.transform, *block)


def all_points(job: Job) -> Floats:
    """The points of all leaves, shape (L, P, R)."""
    return points(job, (slice(None), slice(None)))


def scores(job: Job, *, zeros: bool = False) -> tuple[Floats, list[Trouble]]:
    """The points of all groups, shape (G, P, R), and the cells that stand in the way.

    Args:
        job: What is computed.
        zeros: Whether points of 0 count as 0 where a mean does not take them.
    """
    result = np.empty((len(job.tree.groups), *job.shape))
    found: list[Trouble] = []
    gains = gains_of(job)
    room = room_for(job) if gains is not None else np.empty(0)
    for block in blocks(*job.shape):
        at = (slice(None), *block)
        if gains is not None and folded(job, gains, block, room, result[at]):
            continue
        # Where one block has gaps others will have them too: no use in trying these.
        gains = None
        result[at], trouble = group_points(job.tree, points(job, block), zeros=zeros)
        found.extend(_moved(item, block) for item in trouble)
    return result, found


def _moved(trouble: Trouble, block: Block) -> Trouble:
    """The same cells, counted from the start of the panel."""
    start = np.array([0, block[0].start, block[1].start])
    return Trouble(trouble.fault, trouble.cells + start)


# What is missing may lie anywhere between the worst and the best.


def seen(job: Job) -> Floats:
    """The worst and best points of every leaf and period, shape (2, L, P, 1).

    Of goalposts the ends of the scale, or beyond those where uncut points lie beyond; else those
    seen over the regions. NaN where there are none.
    """
    ends = np.full((2, len(job.tree.leaves), job.shape[0], 1), np.nan)
    for block in blocks(*job.shape):
        low, high = extremes(points(job, block))
        ends[0, :, block[0]] = np.fmin(ends[0, :, block[0]], low)
        ends[1, :, block[0]] = np.fmax(ends[1, :, block[0]], high)
    outer = job.transform.outer
    return np.stack([np.fmin(ends[0], outer[0]), np.fmax(ends[1], outer[1])])


def bounds(job: Job, values: Floats) -> Floats:
    """The lowest and highest points of all groups, shape (2, G, P, R).

    Missing leaves at their worst, at their best; NaN where a group has no value. The value itself
    always lies between.

    Args:
        job: What is computed.
        values: The points of all groups, shape (G, P, R).
    """
    result = np.empty((2, *values.shape))
    ends = seen(job)
    for block in blocks(*job.shape):
        own = points(job, block)
        at = (slice(None), *block)
        for side, nearest in enumerate((np.minimum, np.maximum)):
            filled = np.where(np.isnan(own), ends[side][:, block[0]], own)
            found, _ = group_points(job.tree, filled, zeros=True, complete=True)
            result[(side, *at)] = nearest(found, values[at])
    return result


def coverage(job: Job, node: int) -> Floats:
    """Which share of a node's weight is in leaves that have a figure, from 0 to 1, shape (P, R)."""
    lost = _share(job, node, lambda row: np.isnan(job.figures[row]))
    return np.where(tied(lost, 1.0), 0.0, 1.0 - lost)


def filled_in(job: Job, node: int, filled: Flags) -> Floats:
    """Which share of a node's weight is in leaves of which the figure was filled in, shape (P, R).

    Args:
        job: What is computed.
        node: The number of the node.
        filled: Which figures were, shape (I, P, R).
    """
    return np.minimum(_share(job, node, lambda row: filled[row]), 1.0)


def _share(job: Job, node: int, where: Callable[[int], Flags]) -> Floats:
    """Which share of a node's weight is in leaves for whose row of figures something holds."""
    found = np.zeros(job.shape)
    rows = np.arange(len(job.figures))[job.rows].tolist()
    for number, weight in job.tree.leaf_weights(node).items():
        found += np.where(where(rows[number]), weight, 0.0)
    return found


def contributions(job: Job, values: Floats, node: int, cell: tuple[int, int]) -> dict[int, float]:
    """The points that every leaf adds to those of a node, of which all below are arithmetic means.

    Args:
        job: What is computed.
        values: The points of all groups, shape (G, P, R).
        node: The number of the node.
        cell: Which period and region.

    Returns:
        Per leaf that has points, by number; nothing if the node has none.
    """
    period, region = cell
    own = points(job, (slice(period, period + 1), slice(region, region + 1)))[:, 0, 0]
    known = np.isfinite(np.concatenate([own, values[:, period, region]]))
    tree, first = job.tree, len(own)
    weights = {node: 1.0} if known[node] else {}
    for number in tree.below(node):
        if number >= first and number in weights:
            group = tree.groups[number - first]
            there = known[list(group.children)]
            whole = group.weights[there].sum()
            for child, weight, is_there in zip(group.children, group.weights, there, strict=True):
                if is_there:
                    weights[child] = weights[number] * float(weight / whole)
    return {
        number: weights[number] * float(own[number]) for number in sorted(weights) if number < first
    }


def only(job: Job, periods: slice) -> Job:
    """The same for some of the periods."""
    part = of_periods(job.transform, periods)
    return job._replace(figures=job.figures[:, periods], transform=part)
