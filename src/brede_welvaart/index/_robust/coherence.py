"""How the parts of an index hang together: whether equal weights are equal importance."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any, ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import asdict, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.coherence import correlations, cronbach_alpha
from brede_welvaart._kernel.ties import Floats, reaches, tied
from brede_welvaart._kernel.tree import Branch, Tree
from brede_welvaart.errors import shown
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._robust.coherent import (
    CoherenceRecord,
    CorrelationFlag,
    GroupCoherence,
    PairCoherence,
    PartCoherence,
)
from brede_welvaart.model.aggregator import Apart

_LOW, _HIGH = 0.3, 0.9
# So far apart R-squared of parts with equal weights is more than chance or taste.
_WIDE = 0.25


@frozen(eq=False, repr=False)
class Coherence(Shown):
    """How the parts of an index hang together (*samenhang*).

    Attributes:
        result: The index in that year.
        node: The id of the group that is looked at, with all below it.
        groups: Every group that has points: Cronbach's alpha, and whether weights mislead.
        parts: Every part of each of these: its R-squared with the whole beside its weight.
        pairs: Every pair of leaves and every pair of groups, neither of which is in the other.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/coherence/1"
    RECORD: ClassVar[type[CoherenceRecord]] = CoherenceRecord

    result: IndexResult
    node: str
    groups: tuple[GroupCoherence, ...]
    parts: tuple[PartCoherence, ...]
    pairs: tuple[PairCoherence, ...]

    @property
    def uneven(self) -> tuple[GroupCoherence, ...]:
        """The groups whose children have equal weights and yet an R-squared that differs widely."""
        return tuple(group for group in self.groups if group.is_uneven)

    def parts_of(self, group: str) -> tuple[PartCoherence, ...]:
        """The children of a group, that with the largest R-squared first.

        A group that is kept apart has no points, and so none.
        """
        children = [part for part in self.parts if part.is_direct and part.group == group]
        return tuple(sorted(children, key=lambda part: -(part.r_squared or 0.0)))

    def flagged(self, flag: CorrelationFlag | str) -> tuple[PairCoherence, ...]:
        """The pairs with a flag, those that stand out most first."""
        sign = -1 if flag == CorrelationFlag.HIGH else 1
        found = [pair for pair in self.pairs if pair.flag == flag]
        return tuple(sorted(found, key=lambda pair: sign * (pair.correlation or 0.0)))

    def to_records(self) -> list[dict[str, Any]]:
        """One record per group and part of it: weight, correlation, R², and how many regions."""
        return [asdict(part) | {"flag": part.flag and part.flag.value} for part in self.parts]

    def as_record(self) -> CoherenceRecord:
        """The same as plain values."""
        return CoherenceRecord(
            self.node,
            self.result.periods[0],
            self.groups,
            self.parts,
            self.pairs,
            self.result.panel.notes,
        )

    def __repr__(self) -> str:
        """The group, and how much was compared."""
        return f"<Coherence {shown(self.node)}: {len(self.groups)} groups, {len(self.pairs)} pairs>"


def coherence(
    result: IndexResult, node: str | None = None, *, period: int | str | None = None
) -> Coherence:
    """How the parts of an index, or of a group of it, hang together.

    A weight says how much a part counts in the sum, and not how much it decides who stands where:
    a part in which regions hardly differ, or that goes against the others, decides little (Paruolo,
    Saisana and Saltelli, 2013, "Ratings and rankings: voodoo or science?", Journal of the Royal
    Statistical Society A 176). So R-squared stands beside the weight here. Points are compared as
    they were combined, direction included, over all regions that have both.

    Args:
        result: The index.
        node: The id of the group; None is the root.
        period: The year; it need not be named if there is only one.

    Raises:
        UnknownIdError: If there is no such group or year, or no year is named of more.

    >>> from brede_welvaart import index as ix
    >>> values = [[[1], [4]], [[2], [6]], [[3], [5]], [[9], [3]]]
    >>> panel = ix.Panel(["a", "b", "c", "d"], ["x", "y"], [2023], values)
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    >>> found = ix.coherence(ix.compute(panel, spec))
    >>> [(pair.first, pair.second, round(pair.correlation, 3), pair.flag) for pair in found.pairs]
    [('x', 'y', -0.683, <CorrelationFlag.NEGATIVE: 'negative'>)]
    """
    one = result.at(period)
    one.parts(node)
    name = one.spec.root.id if node is None else node
    tree = one.job.tree
    below = tree.below(tree.ids.index(name))
    points = np.stack([one.scores(tree.ids[number]) for number in below])
    found = _Found(tree, below, points, *correlations(points))
    return Coherence(
        result=one,
        node=name,
        groups=tuple(found.groups()),
        parts=tuple(found.parts()),
        pairs=tuple(found.pairs()),
    )


class _Found(NamedTuple):
    """What was found of a node and all below it, in the order of `below`: each before its own."""

    tree: Tree
    below: tuple[int, ...]
    points: Floats
    correlations: Floats
    regions: npt.NDArray[np.int64]

    def wholes(self) -> Iterator[int]:
        """The numbers of the groups that have points, from the top."""
        first = len(self.tree.leaves)
        groups = (number for number in self.below if number >= first)
        for number in groups:
            if not isinstance(self._branch(number).aggregate, Apart):
                yield number

    def _branch(self, number: int) -> Branch:
        return self.tree.groups[number - len(self.tree.leaves)]

    def groups(self) -> Iterator[GroupCoherence]:
        for number in self.wholes():
            branch = self._branch(number)
            shares = [
                float(np.square(self.correlations[self._at(number), self._at(child)]))
                for child in branch.children
            ]
            seen = [share for share in shares if not np.isnan(share)]
            lowest, highest = (min(seen), max(seen)) if seen else (None, None)
            places = [self._at(child) for child in branch.children]
            alpha, regions = cronbach_alpha(self.points[places])
            is_equal = bool(tied(branch.weights.min(), branch.weights.max()))
            yield GroupCoherence(
                group=branch.id,
                children=len(branch.children),
                alpha=None if np.isnan(alpha) else alpha,
                regions=regions,
                equal_weights=is_equal,
                lowest=lowest,
                highest=highest,
                is_uneven=is_equal and bool(seen) and bool(reaches(max(seen) - min(seen), _WIDE)),
            )

    def parts(self) -> Iterator[PartCoherence]:
        for number in self.wholes():
            children = self._branch(number).children
            weights = self.tree.weights_in(number)
            for part in self.tree.below(number)[1:]:
                found, regions = self._between(number, part)
                yield PartCoherence(
                    group=self.tree.ids[number],
                    part=self.tree.ids[part],
                    is_direct=part in children,
                    weight=min(weights[part], 1.0),
                    correlation=found,
                    r_squared=None if found is None else found**2,
                    regions=regions,
                    flag=_flag(found),
                )

    def pairs(self) -> Iterator[PairCoherence]:
        first, parents = len(self.tree.leaves), self._parents()
        for one, other in combinations(self.below, 2):
            if (one < first) != (other < first) or other in self.tree.below(one):
                continue
            found, regions = self._between(one, other)
            parent = parents.get(one)
            together = parent is not None and parent == parents.get(other)
            flag = _flag(found)
            is_said = together or flag == CorrelationFlag.HIGH
            yield PairCoherence(
                first=self.tree.ids[one],
                second=self.tree.ids[other],
                group=parent if together else None,
                correlation=found,
                regions=regions,
                flag=flag if is_said else None,
            )

    def _parents(self) -> dict[int, str]:
        """The id of the group in which a node is combined with others."""
        groups = map(self._branch, self.wholes())
        return {child: group.id for group in groups for child in group.children}

    def _at(self, number: int) -> int:
        return self.below.index(number)

    def _between(self, one: int, other: int) -> tuple[float | None, int]:
        place = self._at(one), self._at(other)
        found = float(self.correlations[place])
        return None if np.isnan(found) else found, int(self.regions[place])


def _flag(found: float | None) -> CorrelationFlag | None:
    if found is None or _LOW <= found <= _HIGH:
        return None
    if found > _HIGH:
        return CorrelationFlag.HIGH
    return CorrelationFlag.LOW if found >= 0 else CorrelationFlag.NEGATIVE
