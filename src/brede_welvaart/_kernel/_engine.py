"""The scores of a whole panel, a part at a time, so that a part stays near the processor.

Figures have the shape (I, P, R): indicators, periods, regions. Beside them only the scores are
kept; the points of leaves are made anew when they are asked for.
"""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from brede_welvaart._kernel._cells import Trouble
from brede_welvaart._kernel._combine import combine, enough
from brede_welvaart._kernel._statistics import extremes
from brede_welvaart._kernel._ties import Floats
from brede_welvaart._kernel._transform import Places, Transform, transformed
from brede_welvaart._kernel._tree import Branch, Tree, evaluated
from brede_welvaart.model.aggregator import Arithmetic

#: How many columns are done at a time.
COLUMNS = 8192

Block = tuple[slice, slice]


class Job(NamedTuple):
    """All that is needed to compute.

    Attributes:
        figures: Shape (I, P, R).
        rows: The row of every leaf in the figures, shape (L,).
        transform: How the figures of the leaves become points.
        tree: What becomes of those points.
    """

    figures: Floats
    rows: Places
    transform: Transform
    tree: Tree

    @property
    def shape(self) -> tuple[int, int]:
        """How many periods and regions there are."""
        return self.figures.shape[1], self.figures.shape[2]

    def leaf_rows(self) -> slice | Places:
        """The rows of the leaves, as a slice where they follow on each other."""
        first = int(self.rows[0])
        last = first + len(self.rows)
        is_run = bool((self.rows == np.arange(first, last)).all())
        return slice(first, last) if is_run else self.rows


def blocks(periods: int, regions: int) -> Iterator[Block]:
    """Parts of the periods and regions, as even as can be."""
    across = -(-regions // COLUMNS)
    together = max(1, COLUMNS // regions)
    down = -(-periods // together)
    for period in _parts(periods, down):
        for region in _parts(regions, across):
            yield period, region


def _parts(size: int, count: int) -> Iterator[slice]:
    edges = [size * part // count for part in range(count + 1)]
    return itertools.starmap(slice, itertools.pairwise(edges))


def points(job: Job, block: Block) -> Floats:
    """The points of all leaves in one part, shape (L, p, r)."""
    figures = job.figures[(job.leaf_rows(), *block)]
    own = figures.copy() if isinstance(job.leaf_rows(), slice) else figures
    return transformed(own, job.transform, *block)


def all_points(job: Job) -> Floats:
    """The points of all leaves, shape (L, P, R)."""
    return points(job, (slice(None), slice(None)))


def scores(job: Job) -> tuple[Floats, list[Trouble]]:
    """The points of all groups, shape (G, P, R), and the cells that stand in the way."""
    result = np.empty((len(job.tree.groups), *job.shape))
    gains = _gains(job)
    found: list[Trouble] = []
    for block in blocks(*job.shape):
        if gains is not None:
            _folded(job, block, gains, result[(slice(None), *block)])
            continue
        part, trouble = evaluated(job.tree, points(job, block))
        result[(slice(None), *block)] = part
        found.extend(_moved(item, block) for item in trouble)
    return result, found


def _moved(trouble: Trouble, block: Block) -> Trouble:
    """The same cells, counted from the start of the panel."""
    start = np.array([0, block[0].start, block[1].start])
    return Trouble(trouble.message, trouble.cells + start)


# Arithmetic means of rows that are only mapped need no points: map and weights are one factor.


def _gains(job: Job) -> Floats | None:
    """What one unit of each leaf's figure adds to its group, shape (L, P or 1, 1).

    None if a group is no arithmetic mean of leaves, on one base, that are only mapped.
    """
    affine = job.transform.affine
    gains = np.empty(affine.divisor.shape)
    if not job.transform.is_affine:
        return None
    for group in job.tree.groups:
        if not isinstance(group.aggregate, Arithmetic):
            return None
        if group.leaves is not None:
            base = affine.base[group.leaves]
            if (base != base[0]).any():
                return None
            weights = group.weights[:, None, None]
            own = slice(group.leaves.start, group.leaves.stop)
            gains[own] = weights * affine.factor[own] / affine.divisor[own]
        elif min(group.children) < len(job.tree.leaves):
            return None
    return gains if np.isfinite(gains).all() else None


def _folded(job: Job, block: Block, gains: Floats, result: Floats) -> None:
    """The points of all groups in one part, put into the result, shape (G, p, r)."""
    rows = job.leaf_rows()
    figures = job.figures[(rows, *block)]
    affine = job.transform.at(block[0])
    terms = np.subtract(figures, affine.offset, out=None if isinstance(rows, slice) else figures)
    np.multiply(terms, gains if gains.shape[1] == 1 else gains[:, block[0]], out=terms)
    first = len(job.tree.leaves)
    for number, group in enumerate(job.tree.groups):
        if group.leaves is None:
            children = result[[child - first for child in group.children]]
            combined = combine(children, group.weights, group.aggregate, group.min_coverage)
            result[number] = combined.points
            continue
        total = np.add.reduce(terms[group.leaves], axis=0)
        if np.isnan(total).any():
            total = _of_those_there(terms[group.leaves], group)
        np.add(total, affine.base[group.leaves.start, 0, 0], out=result[number])


def _of_those_there(terms: Floats, group: Branch) -> Floats:
    """The weighted mean of terms that hold their weights, over those that are there."""
    missing = np.isnan(terms)
    np.copyto(terms, 0.0, where=missing)
    weight = np.add.reduce(np.where(missing, 0.0, group.weights[:, None, None]), axis=0)
    total = np.add.reduce(terms, axis=0)
    count = weight if group.min_coverage == 0 else np.add.reduce(~missing, axis=0, dtype=float)
    there = enough(count, len(terms), group.min_coverage)
    return np.divide(total, weight, out=np.full(total.shape, np.nan), where=there)


# What is missing may lie anywhere between the worst and the best.


def seen(job: Job) -> Floats:
    """The worst and best points of every leaf and period, shape (2, L, P, 1).

    Of goalposts the ends of the scale, or beyond those where uncut points lie beyond; else those
    seen over the regions. NaN where there are none.
    """
    ends = np.full((2, len(job.rows), job.shape[0], 1), np.nan)
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
            found, _ = evaluated(job.tree, filled, zeros=True, complete=True)
            result[(side, *at)] = nearest(found, values[at])
    return result


def coverage(job: Job, node: int) -> Floats:
    """Which share of a node's weight is in leaves that have a figure, from 0 to 1, shape (P, R)."""
    total = np.zeros(job.shape)
    for number, weight in job.tree.weights_in(node).items():
        if number < len(job.rows):
            total += np.where(np.isnan(job.figures[job.rows[number]]), 0.0, weight)
    return np.minimum(total, 1.0)
