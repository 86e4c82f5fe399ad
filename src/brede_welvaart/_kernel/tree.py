"""The tree of an index, ready to be computed: numbers in place of names.

Nodes are numbered: L leaves first, in the order in which they stand, then G groups, each after all
that is below it. So one pass over the groups computes all, and points of leaves and of groups are
the rows of two arrays. Nodes of weight 0 are not in the tree at all: they count nowhere.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.trouble import Trouble
from brede_welvaart.errors import Fault
from brede_welvaart.model.aggregator import Aggregator, Arithmetic, MazziottaPareto
from brede_welvaart.model.spec import Group, Leaf, Node


class Branch(NamedTuple):
    """A group with the numbers of its children.

    Attributes:
        id: The id of the group.
        children: Numbers of nodes: leaves come first, then groups.
        weights: One per child, above 0, adding up to 1, shape (C,).
        aggregate: How the children become the group.
        min_coverage: Which share of the children must be there.
        leaves: The children, if they are leaves that follow on each other; else None.
    """

    id: str
    children: tuple[int, ...]
    weights: Floats
    aggregate: Aggregator
    min_coverage: float
    leaves: slice | None


class Tree(NamedTuple):
    """A tree without the nodes of weight 0; the nodes are its leaves and then its groups.

    Attributes:
        leaves: In order.
        groups: Each after its children, so that the root is the last.
        ids: The ids of all nodes, by number.
    """

    leaves: tuple[Leaf, ...]
    groups: tuple[Branch, ...]
    ids: tuple[str, ...]

    def below(self, node: int) -> tuple[int, ...]:
        """The numbers of a node and of all below it, the node first."""
        if node < len(self.leaves):
            return (node,)
        children = self.groups[node - len(self.leaves)].children
        return (node, *(number for child in children for number in self.below(child)))

    def weights_in(self, node: int) -> dict[int, float]:
        """The weight of every node below and of the node itself, which is 1, in that node."""
        weights = {node: 1.0}
        for number in self.below(node):
            if number >= len(self.leaves):
                group = self.groups[number - len(self.leaves)]
                for child, weight in zip(group.children, group.weights.tolist(), strict=True):
                    weights[child] = weights[number] * weight
        return weights

    def leaf_weights(self, node: int) -> dict[int, float]:
        """The weight of every leaf in a node, by number, in the order of the leaves."""
        weights = self.weights_in(node)
        return {number: weights[number] for number in sorted(weights) if number < len(self.leaves)}

    def is_arithmetic(self, node: int) -> bool:
        """Whether a node and all groups below it are arithmetic means."""
        return all(type(group.aggregate) is Arithmetic for group in self._groups_below(node))

    def has_bounds(self, node: int) -> bool:
        """Whether a node can be bounded: nothing at it or below that need not rise with a child.

        That is a Mazziotta-Pareto index, or an aggregator of one's own.
        """
        ways = [group.aggregate for group in self._groups_below(node)]
        return not any(how.is_own or isinstance(how, MazziottaPareto) for how in ways)

    def _groups_below(self, node: int) -> Iterator[Branch]:
        first = len(self.leaves)
        return (self.groups[number - first] for number in self.below(node) if number >= first)


def tree_of(root: Group, without: frozenset[str] = frozenset()) -> Tree:
    """The tree of a specification.

    Args:
        root: The group at the top.
        without: Ids of nodes that are left out, as if they were not there; a group without
            children goes too.

    Returns:
        The tree; without any group if nothing is left.
    """
    leaves: list[Leaf] = []
    for child in root.children:
        _gather(child, without, leaves)
    groups: list[Branch] = []
    numbers = {leaf.id: number for number, leaf in enumerate(leaves)}
    _grow(root, numbers, len(leaves), groups)
    ids = (*(leaf.id for leaf in leaves), *(group.id for group in groups))
    return Tree(tuple(leaves), tuple(groups), ids)


def _gather(node: Node, without: frozenset[str], leaves: list[Leaf]) -> None:
    if node.weight == 0 or node.id in without:
        return
    if isinstance(node, Leaf):
        leaves.append(node)
        return
    for child in node.children if isinstance(node, Group) else ():
        _gather(child, without, leaves)


def _grow(group: Group, numbers: dict[str, int], first: int, groups: list[Branch]) -> None:
    """Add a group after the groups below it; nothing, if nothing of it is left."""
    for child in group.children:
        if isinstance(child, Group) and child.weight > 0:
            _grow(child, numbers, first, groups)
    kept = [child for child in group.children if child.id in numbers and child.weight > 0]
    if not kept:
        return
    weights = np.array([child.weight for child in kept])
    children = tuple(numbers[child.id] for child in kept)
    is_run = all(child < first for child in children)
    leaves = slice(children[0], children[-1] + 1) if is_run else None
    numbers[group.id] = first + len(groups)
    # By the largest first: the sum of weights near the end of the floats would be infinite.
    weights = weights / weights.max()
    weights = weights / weights.sum()
    weights.flags.writeable = False
    groups.append(Branch(group.id, children, weights, group.aggregate, group.min_coverage, leaves))


def group_points(
    tree: Tree,
    points: Floats,
    *,
    zeros: bool = False,
    complete: bool = False,
    there: Flags | None = None,
) -> tuple[Floats, list[Trouble]]:
    """The points of every group.

    Args:
        tree: The tree, of L leaves and G groups.
        points: Of the leaves, shape (L, P, N); NaN is missing.
        zeros: Whether points of 0 and less count as 0 where a mean does not take them.
        complete: Whether no group needs more than one child for a value.
        there: Which groups may have a value, shape (G, P, N); None is all.

    Returns:
        Points, shape (G, P, N), and the cells that stand in the way, as (node, period, region).
    """
    first = len(tree.leaves)
    result = np.empty((len(tree.groups), *points.shape[1:]))
    found: list[Trouble] = []
    for number, group in enumerate(tree.groups):
        children = (
            points[group.leaves]
            if group.leaves is not None
            else np.stack([points[c] if c < first else result[c - first] for c in group.children])
        )
        least = 0.0 if complete else group.min_coverage
        combined = combine(children, group.weights, group.aggregate, least, zeros=zeros)
        result[number] = combined.points
        if there is not None:
            result[number, ~there[number]] = np.nan
        if combined.fault is not None and combined.faulty is not None:
            nodes = group.children if len(combined.faulty) == len(children) else ()
            found.append(_named(combined.fault, combined.faulty, nodes or (first + number,)))
    return result, found


def _named(fault: Fault, faulty: npt.NDArray[np.bool_], nodes: tuple[int, ...]) -> Trouble:
    cells = np.argwhere(faulty)
    cells[:, 0] = np.array(nodes)[cells[:, 0]]
    return Trouble(fault, cells)
