"""The specification of a composite index: a tree of groups with indicators as leaves."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model import _real
from brede_welvaart.model._check import (
    Checked,
    Document,
    checked,
    optional,
    record,
    records,
    some,
    words,
)
from brede_welvaart.model._convert import as_tuple
from brede_welvaart.model._real import Direction, as_direction, as_real, one_of, share
from brede_welvaart.model._variants import Union
from brede_welvaart.model.aggregator import Aggregator, Arithmetic
from brede_welvaart.model.normaliser import MinMax, Normaliser
from brede_welvaart.model.text import Text

#: How many groups may stand one within the other.
DEEPEST = 50

#: Keys and indices that lead to a node.
Way = tuple[str | int, ...]


class Node(Union):
    """A node (*knoop*) of a specification: a leaf or a group."""

    __slots__ = ()

    id: str
    weight: float

    @classmethod
    def variant(cls, data: Mapping[Any, object]) -> "type[Node]":
        """What has children is a group."""
        return Group if "children" in data else Leaf


def _nodes(value: Iterable[Node]) -> tuple[Node, ...]:
    """Nodes as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Leaf(Node):
    """A leaf (*blad*) of a specification: one indicator.

    Args:
        id: The id of the indicator in the panel.
        weight: Its weight in its group: 0 or more; 0 takes it out.
        direction: 1 if more is better, -1 if less is; None is what the catalogue says.
        normalise: How its figures become points; None is what the specification says.

    Raises:
        DataError: If a field is not of its form.
    """

    id: str = field(metadata=checked(words))
    weight: float = field(default=1.0, converter=as_real, metadata=checked(_real.weight))
    direction: Direction | None = field(
        default=None, converter=as_direction, metadata=checked(optional(one_of(1, -1)))
    )
    normalise: Normaliser | None = field(
        default=None, metadata=checked(optional(record(Normaliser)))
    )


@frozen(repr=False)
class Group(Node):
    """A group (*groep*) of a specification: a theme, a dimension or the whole.

    Args:
        id: Its id, which no other node of the tree has.
        children: Leaves and groups, one or more.
        weight: Its weight in the group above: 0 or more; 0 takes it out.
        aggregate: How the points of its children become its own.
        min_coverage: Which share of its direct children, from 0 to 1, must have a value for it to
            have one.

    Raises:
        DataError: If a field is not of its form, an id stands twice, all weights are 0, or the
            tree is too deep.
    """

    id: str = field(metadata=checked(words))
    children: tuple[Node, ...] = field(
        converter=_nodes,
        metadata=checked(some(record(Node))),
        repr=lambda children: f"<{len(children)} children>",
    )
    weight: float = field(default=1.0, converter=as_real, metadata=checked(_real.weight))
    aggregate: Aggregator = field(default=Arithmetic(), metadata=checked(record(Aggregator)))
    min_coverage: float = field(default=0.0, converter=as_real, metadata=checked(share))

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """No id twice, some weight above 0, not too deep."""
        children: tuple[Any, ...] = record.children or ()
        yield from _repeated_ids(record.id, children)
        if children and all(child.weight == 0 for child in children):
            yield Fault(FaultCode.NO_WEIGHT, "children")
        if _depth(record) > DEEPEST:
            yield Fault(FaultCode.GROUPS_TOO_DEEP, most=DEEPEST)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """All leaves below it, in order, those of weight 0 too."""
        return tuple(node for node in _all(self) if isinstance(node, Leaf))

    @property
    def groups(self) -> tuple["Group", ...]:
        """All groups below it and itself, itself first."""
        return tuple(node for node in _all(self) if isinstance(node, Group))


def _children(node: Any) -> tuple[Any, ...]:  # noqa: ANN401 (a node or a view)
    return getattr(node, "children", None) or ()


def _all(node: Any) -> Iterator[Any]:  # noqa: ANN401 (a node or a view)
    """A node and all below it, in order."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting += reversed(_children(here))


def _depth(node: Any) -> int:  # noqa: ANN401 (a node or a view)
    """How many groups stand one within the other, this one included; a leaf has none."""
    depth, level = 0, _children(node)
    while level:
        depth += 1
        level = tuple(below for child in level for below in _children(child))
    return depth


def _repeated_ids(own: str | None, children: tuple[Any, ...]) -> Iterator[Fault]:
    """Ids that stand in two children, or in the group and below it.

    What stands twice within one child is the fault of that child: here its first place counts.
    """
    seen = set() if own is None else {own}
    for index, child in enumerate(children):
        ids = {node.id for node in _all(child)} - {None}
        yield from _first_places(seen & ids, child, ("children", index))
        seen |= ids


def _first_places(keys: set[str], top: Any, way: Way) -> Iterator[Fault]:  # noqa: ANN401 (a node or a view)
    """For each id, a fault at the first node that has it."""
    waiting: list[tuple[Any, Way]] = [(top, way)]
    while keys and waiting:
        node, way = waiting.pop()
        if node.id in keys:
            keys.remove(node.id)
            yield Fault(FaultCode.REPEATED, *way, "id", given=node.id)
        below = [(child, (*way, "children", i)) for i, child in enumerate(_children(node))]
        waiting += reversed(below)


@frozen(repr=False)
class LeftOut(Checked):
    """An indicator that a specification leaves out (*weggelaten*), and why.

    Args:
        indicator: Its id.
        reason: Why.

    Raises:
        DataError: If a field is not of its form.
    """

    indicator: str = field(metadata=checked(words))
    reason: Text = field(metadata=checked(record(Text)))


def _left_out(value: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """What was left out as a tuple."""
    return as_tuple(value)


@frozen(repr=False, cache_hash=True)
class Spec(Document):
    """A specification (*specificatie*) of a composite index.

    Args:
        root: The group at the top.
        normalise: How the figures of leaves become points that do not say so themselves.
        left_out: What was left out when it was made, and why.

    Raises:
        DataError: If a field is not of its form.

    >>> Spec(Group("wonen", [Leaf("tevredenheid_woning"), Leaf("afstand_school", direction=-1)]))
    Spec(root=Group(id='wonen', children=<2 children>, weight=1.0, aggregate=Arithmetic(), \
min_coverage=0.0), normalise=MinMax(lower=0.0, upper=100.0, \
quantiles=None))
    """

    FORMAT: ClassVar[str] = "brede_welvaart/spec/1"

    root: Group = field(metadata=checked(record(Group)))
    normalise: Normaliser = field(default=MinMax(), metadata=checked(record(Normaliser)))
    left_out: tuple[LeftOut, ...] = field(
        default=(), converter=_left_out, metadata=checked(records(LeftOut)), repr=False
    )

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """All leaves, in order, those of weight 0 too."""
        return self.root.leaves

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups, the root first."""
        return self.root.groups
