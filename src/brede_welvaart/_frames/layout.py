"""An index as figures in rows are scored by it: numbers in the place of names."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import attrs

from brede_welvaart.model.aggregator import Aggregator, Apart, Arithmetic, Minimum
from brede_welvaart.model.normaliser import Goalposts, Normaliser

#: The parent of the root.
NOBODY = -1
#: So many leaves have few enough patterns of which of them have a figure.
_MOST = 10


class LeafPlan(NamedTuple):
    """A leaf.

    Attributes:
        id: The id of its indicator.
        sign: 1 if more is better, -1 if less is.
        how: Its normaliser.
    """

    id: str
    sign: int
    how: Normaliser

    @property
    def has_post(self) -> bool:
        """Whether a figure beyond its worse goalpost has 0 points."""
        return isinstance(self.how, Goalposts) and self.how.clip and self.how.scale[0] == 0


class GroupPlan(NamedTuple):
    """A group.

    Attributes:
        id: Its id.
        children: The numbers of its children: leaves come first, then groups, each after its own.
        weights: Those of its children, adding up to 1.
        how: Its aggregator.
        least: How many children must have a value for it to have one.
        has_bounds: Whether it lies between bounds.
    """

    id: str
    children: Sequence[int]
    weights: Sequence[float]
    how: Aggregator
    least: int
    has_bounds: bool


class Parcel(NamedTuple):
    """Some leaves of one group: those of which it is told together which have a figure.

    Attributes:
        parent: The number of the group.
        leaves: The numbers of the leaves.
    """

    parent: int
    leaves: Sequence[int]


@attrs.frozen(slots=False)
class Layout:
    """What is asked.

    Attributes:
        leaves: The leaves, which are the first nodes.
        groups: The groups, each after its children; the last is the root.
        nodes: The numbers of the nodes that are shown.
        codes: The codes of all regions that are known, so that like is ranked with like.
        period: The column of years, and the one year that is asked, or None.
        ranks: Whether ranks are asked.
        bounds: Whether bounds are.
    """

    leaves: Sequence[LeafPlan]
    groups: Sequence[GroupPlan]
    nodes: frozenset[int]
    codes: Sequence[str]
    period: tuple[str, int | None] = ("period", None)
    ranks: bool = True
    bounds: bool = True

    def leaves_of(self, *kinds: type[Normaliser]) -> list[int]:
        """The numbers of the leaves with such a normaliser."""
        return [n for n, leaf in enumerate(self.leaves) if isinstance(leaf.how, kinds)]

    @cached_property
    def excuses(self) -> bool:
        """Whether points of 0 that a mean does not take may be what the specification says."""
        takes_all = (Arithmetic, Minimum, Apart)
        is_picky = any(not isinstance(group.how, takes_all) for group in self.groups)
        return is_picky and any(leaf.has_post for leaf in self.leaves)

    @cached_property
    def parents(self) -> dict[int, tuple[int, float]]:
        """Per node the number of its parent, and its weight there."""
        first = len(self.leaves)
        found = {first + len(self.groups) - 1: (NOBODY, 0.0)}
        for number, group in enumerate(self.groups, first):
            pairs = zip(group.children, group.weights, strict=True)
            found |= {child: (number, weight) for child, weight in pairs}
        return found

    @cached_property
    def parcels(self) -> list[Parcel]:
        """All leaves, in parcels."""
        first = len(self.leaves)
        found = []
        for number, group in enumerate(self.groups, first):
            own = [child for child in group.children if child < first]
            found += [Parcel(number, own[at : at + _MOST]) for at in range(0, len(own), _MOST)]
        return found

    @cached_property
    def heights(self) -> dict[int, int]:
        """How many groups lie between a node and its deepest leaf; 0 for a leaf."""
        first = len(self.leaves)
        found = dict.fromkeys(range(first), 0)
        for number, group in enumerate(self.groups, first):
            found[number] = 1 + max(found[child] for child in group.children)
        return found
