"""A shorter way to the same scores, where all figures are there.

Of a row that is only mapped, ``(x - offset) / divisor * factor + base``, and then weighed in an
arithmetic mean, divisor, factor and weight are one number: what a unit of the figure adds to the
group. So a group takes one pass over its figures less their offsets, and points are never made.
With gaps the weights differ from region to region and this saves little; then it is left alone.
"""

import numpy as np

from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.job import COLUMNS, Block, Job
from brede_welvaart._kernel.ties import Floats
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
            if type(group.aggregate) is not Arithmetic:
                return None
            if group.leaves is not None:
                own = group.leaves
                if (affine.base[own] != affine.base[own.start]).any():
                    return None
                gains[own] *= group.weights[:, None, None]
            elif min(group.children) < len(job.tree.leaves):
                return None
    return gains if np.isfinite(gains).all() else None


def room_for(job: Job) -> Floats:
    """Room to work in for one block: taken once, since asking for it anew takes as long."""
    periods, regions = job.shape
    return np.empty(len(job.tree.leaves) * min(periods * regions, COLUMNS))


def folded(job: Job, gains: Floats, block: Block, room: Floats, result: Floats) -> bool:
    """Put the points of all groups in one block into the result; False if a figure is missing.

    Args:
        job: What is computed.
        gains: What one unit of each leaf's figure adds to its group.
        block: The block.
        room: Room to work in.
        result: Shape (G, p, r); of no meaning if a figure is missing.
    """
    affine = job.transform.at(block[0])
    figures = job.figures[(job.rows, *block)]
    terms = np.subtract(figures, affine.offset, out=room[: figures.size].reshape(figures.shape))
    own_gains = (gains if gains.shape[1] == 1 else gains[:, block[0]])[:, :, 0]
    first = len(job.tree.leaves)
    for number, group in enumerate(job.tree.groups):
        if group.leaves is None:
            children = result[[child - first for child in group.children]]
            result[number] = combine(children, group.weights, group.aggregate).points
            continue
        total = np.einsum("kpn,kp->pn", terms[group.leaves], own_gains[group.leaves])
        # What is missing is NaN, and so is any sum with it.
        if np.isnan(total).any():
            return False
        np.add(total, affine.base[group.leaves.start, 0, 0], out=result[number])
    return True
