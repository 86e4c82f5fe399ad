"""Arithmetic means of rows that are only mapped need no points: map and weight are one factor."""

import numpy as np

from brede_welvaart._kernel.combine import combine, enough
from brede_welvaart._kernel.job import COLUMNS, Block, Job
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.tree import Branch
from brede_welvaart.model.aggregator import Arithmetic


def gains_of(job: Job) -> Floats | None:
    """What one unit of each leaf's figure adds to its group, shape (L, P or 1, 1).

    None if a group is no arithmetic mean of leaves only or of groups only, or if leaves are not
    only mapped, or not on one base.
    """
    if not job.transform.is_affine:
        return None
    affine = job.transform.affine
    with np.errstate(over="ignore"):
        gains = affine.factor / affine.divisor
        for group in job.tree.groups:
            if not isinstance(group.aggregate, Arithmetic):
                return None
            if group.leaves is not None:
                own = group.leaves
                if (affine.base[own] != affine.base[own.start]).any():
                    return None
                gains[own] *= group.weights[:, None, None]
            elif min(group.children) < len(job.tree.leaves):
                return None
    return gains if np.isfinite(gains).all() else None


class Scratch:
    """Room to work in, taken once."""

    def __init__(self, job: Job) -> None:
        periods, regions = job.shape
        columns = min(periods * regions, COLUMNS)
        self._terms = np.empty(len(job.tree.leaves) * columns)
        self._other = np.empty(0)

    def terms(self, shape: tuple[int, ...]) -> Floats:
        """Room for the terms of all leaves."""
        return self._terms[: int(np.prod(shape))].reshape(shape)

    def other(self, shape: tuple[int, ...]) -> Floats:
        """More room, taken when it is first needed."""
        if not self._other.size:
            self._other = np.empty(self._terms.size)
        return self._other[: int(np.prod(shape))].reshape(shape)


def folded(job: Job, gains: Floats, block: Block, scratch: Scratch, result: Floats) -> None:
    """The points of all groups in one part, put into the result.

    Args:
        job: What is computed.
        gains: What one unit of each leaf's figure adds to its group.
        block: The part.
        scratch: Room to work in.
        result: Shape (G, p, r).
    """
    affine = job.transform.at(block[0])
    figures = job.figures[(job.rows, *block)]
    terms = np.subtract(figures, affine.offset, out=scratch.terms(figures.shape))
    own_gains = (gains if gains.shape[1] == 1 else gains[:, block[0]])[:, :, 0]
    first = len(job.tree.leaves)
    for number, group in enumerate(job.tree.groups):
        if group.leaves is None:
            children = result[[child - first for child in group.children]]
            combined = combine(children, group.weights, group.aggregate, group.min_coverage)
            result[number] = combined.points
            continue
        of_leaves = own_gains[group.leaves]
        total = np.einsum("kpn,kp->pn", terms[group.leaves], of_leaves)
        if np.isnan(total).any():
            total = _of_those_there(terms[group.leaves], of_leaves, group, scratch)
        np.add(total, affine.base[group.leaves.start, 0, 0], out=result[number])


def _of_those_there(terms: Floats, gains: Floats, group: Branch, scratch: Scratch) -> Floats:
    """The mean of terms times their gains, which hold the weights, over those that are there."""
    is_there = ~np.isnan(terms)
    other = np.multiply(is_there, group.weights[:, None, None], out=scratch.other(terms.shape))
    weight = np.add.reduce(other, axis=0)
    np.fmax(terms, 0.0, out=other)  # 0 for what is missing, as in `without_nan`
    np.fmin(terms, 0.0, out=terms)
    total = np.einsum("kpn,kp->pn", np.add(terms, other, out=other), gains)
    count = weight if group.min_coverage == 0 else np.add.reduce(is_there, axis=0, dtype=float)
    there = enough(count, len(terms), group.min_coverage)
    mean: Floats = np.divide(total, weight, out=np.full(total.shape, np.nan), where=there)
    return mean
