"""The ranks of all regions on an index, with many sets of weights of all its groups at once."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.ties import Floats, rank_within
from brede_welvaart._kernel.tree import Branch, Tree

# So many points at a time, over all draws and regions: what is made of them stays near the
# processor.
_AT_ONCE = 20_000


def ranks_by_weights(
    tree: Tree,
    points: Floats,
    weights: Sequence[Floats],
    kinds: Sequence[npt.NDArray[np.intp]],
) -> Iterator[tuple[slice, npt.NDArray[np.intp]]]:
    """The ranks on the root, 1 is the highest, ties sharing their lowest; some draws at a time.

    Points of 0 and less count as 0 where a mean does not take them. There is no draw in which a
    region comes or goes, as a value does not hang on weights.

    Args:
        tree: The tree, of L leaves.
        points: Of its leaves, shape (L, R); NaN is missing. Every region has a value.
        weights: Per group those of its children, above 0, shape (D, C), in the order of the tree.
        kinds: The numbers of the regions of each kind: ranks are among these.

    Returns:
        Which draws, and their ranks, shape (draws, R). A draw without a value for a region, as a
        Mazziotta-Pareto index may have none, gives that the number 0.
    """
    draws, regions = len(weights[0]), points.shape[1]
    step = max(1, _AT_ONCE // regions)
    for start in range(0, draws, step):
        part = slice(start, min(start + step, draws))
        found = _root(tree, points, [own[part] for own in weights])
        ranks = rank_within(found, kinds)
        ranks[np.isnan(ranks)] = 0
        yield part, ranks.astype(np.intp)


def _root(tree: Tree, points: Floats, weights: Sequence[Floats]) -> Floats:
    """The points of the root, shape (D, R)."""
    first = len(tree.leaves)
    found: list[Floats] = []
    for group, own in zip(tree.groups, weights, strict=True):
        if group.leaves is not None:
            children = points[group.leaves][:, None]
        else:
            every = [points[c] if c < first else found[c - first] for c in group.children]
            children = np.stack(np.broadcast_arrays(*every, np.empty((len(own), 1)))[:-1])
        found.append(_combined(group, children, own))
    return found[-1]


def _combined(group: Branch, children: Floats, weights: Floats) -> Floats:
    """The points of a group by each set of weights, shape (D, R)."""
    how, least = group.aggregate, group.min_coverage
    if how.is_own:
        sets = np.broadcast_to(children, (len(children), len(weights), children.shape[2]))
        each = zip(sets.swapaxes(0, 1), weights, strict=True)
        return np.stack([combine(one, own, how, least, zeros=True).points for one, own in each])
    shaped = weights.T[:, :, None]
    found = combine(children, shaped, how, least, zeros=True).points
    return np.broadcast_to(found, (len(weights), children.shape[2]))
