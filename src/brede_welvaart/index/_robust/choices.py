"""An index with every choice open: its options, and the places that any of them give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple, cast

import numpy as np
import numpy.typing as npt
from attrs import evolve

from brede_welvaart._base.likely import not_there
from brede_welvaart._kernel.engine import all_points
from brede_welvaart._kernel.many_weights import ranks_by_weights
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.tree import Branch, Tree
from brede_welvaart._kernel.weight_box import Bounds
from brede_welvaart.errors import Phrase, SpecError
from brede_welvaart.index._composite.impute import Way, impute
from brede_welvaart.index._composite.result import NO_NODE, IndexResult
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._robust.uncertain import Choice
from brede_welvaart.index._robust.varied import KEPT_APART, numbers_of_kinds
from brede_welvaart.model.aggregator import Aggregator, Apart
from brede_welvaart.model.normaliser import Normaliser
from brede_welvaart.model.spec import Group, Node, Spec

#: How gaps are filled: a way of `impute`, several in turn, or not at all.
Filling = Literal["none", "latest", "mean", "median", "group_mean"]
Places = npt.NDArray[np.unsignedinteger]

_ALONE = Phrase(
    "minder dan twee regio's hebben een score wat er ook gekozen wordt, dus valt er niets te "
    "rangschikken: met '{0}' als manier om gaten te vullen zijn het er {1}",
    "fewer than two regions have a score whatever is chosen, so there is nothing to rank: with "
    "'{0}' as the way to fill gaps there are {1}",
)
_NO_VALUE = Phrase(
    "met gewichten die getrokken zijn heeft niet elke regio een waarde op deze groep",
    "with weights that were drawn not every region has a value on this group",
)
_ONE_WEIGHT = (1.0, 1.0)


class Options(NamedTuple):
    """The options of the choices that are listed; the first of each is held while others vary.

    Attributes:
        normalisers: None is that of the specification.
        aggregators: None is that of the specification.
        imputations: The ways in turn; none is that figures stay as they are.
        bounds: Between which weights are drawn, as multiples; None is any weights.
    """

    normalisers: tuple[Normaliser | None, ...]
    aggregators: tuple[Aggregator | None, ...]
    imputations: tuple[tuple[str, ...], ...]
    bounds: Bounds | None

    @property
    def varied(self) -> tuple[Choice, ...]:
        """The choices with more than one option."""
        lists = (self.normalisers, self.aggregators, self.imputations)
        found = [choice for choice, own in zip(Choice, lists, strict=False) if len(own) > 1]
        return (*found, *([] if self.bounds == _ONE_WEIGHT else [Choice.WEIGHTS]))

    def texts(self, choice: Choice) -> tuple[str, ...]:
        """The options of a choice in words; none where it is left to specification or figures."""
        if choice == Choice.WEIGHTS:
            return ()
        if choice == Choice.IMPUTATION:
            return tuple(", ".join(ways) or "none" for ways in self.imputations)
        own = self.normalisers if choice == Choice.NORMALISER else self.aggregators
        return tuple(repr(item) for item in own if item is not None)


def options_of(
    normalisers: Iterable[Normaliser],
    aggregators: Iterable[Aggregator],
    imputations: Iterable[Filling | Sequence[Filling]],
    bounds: Bounds | None,
) -> Options:
    """The options as they are listed."""
    ways = [(item,) if isinstance(item, str) else tuple(item) for item in imputations]
    return Options(
        tuple(normalisers) or (None,),
        tuple(aggregators) or (None,),
        tuple(tuple(way for way in item if way != "none") for item in ways) or ((),),
        bounds,
    )


def filled(
    panel: Panel, ways: Iterable[str], max_age: int | None, groups: Mapping[str, str] | None
) -> Panel:
    """A panel of which gaps are filled in several ways in turn.

    Raises:
        UnknownIdError: If there is no such way, or ``group_mean`` is given no groups.
    """
    for way in ways:
        # What is no such way is refused there.
        panel = impute(panel, cast("Way", way), groups=groups, max_age=max_age)
    return panel


def specs_of(spec: Spec, node: str | None, options: Options) -> Iterator[tuple[int, int, Spec]]:
    """The specification of one group by every normaliser and aggregator, with their places.

    Raises:
        UnknownIdError: If there is no such group.
        SpecError: If it is kept apart, and has no value.
    """
    groups = {group.id: group for group in spec.groups}
    name = spec.root.id if node is None else node
    if name not in groups:
        raise not_there("group", name, groups, NO_NODE)
    if isinstance(groups[name].aggregate, Apart):
        raise SpecError(KEPT_APART, [name])
    for (one, normalise), (other, aggregate) in product(
        enumerate(options.normalisers), enumerate(options.aggregators)
    ):
        root = groups[name] if aggregate is None else _by(groups[name], aggregate)
        yield one, other, evolve(spec, root=root, normalise=normalise or spec.normalise)


def _by(group: Group, aggregate: Aggregator) -> Group:
    """A group of which it and all groups below are combined by one aggregator, but those apart."""
    children: list[Node] = [
        _by(child, aggregate) if isinstance(child, Group) else child for child in group.children
    ]
    own = group.aggregate if isinstance(group.aggregate, Apart) else aggregate
    return evolve(group, children=children, aggregate=own)


class Open(NamedTuple):
    """An index with every choice open, of the regions that have a score whatever is chosen.

    Attributes:
        options: What may be chosen.
        node: The id of the group that is looked at.
        trees: Per place of an aggregator the tree.
        points: Per place of a normaliser and of an imputation the points of all leaves.
        ranked: Which regions of the panel these are, shape (R,).
        kinds: The numbers, among these, of those of each kind.
    """

    options: Options
    node: str
    trees: Mapping[int, Tree]
    points: Mapping[tuple[int, int], Floats]
    ranked: Flags
    kinds: tuple[npt.NDArray[np.intp], ...]

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The groups, with the weights of the specification."""
        return self.trees[0].groups

    def groups(self) -> tuple[slice, ...]:
        """The numbers that each varied choice takes, one after the other."""
        widths = [self._width(choice) for choice in self.options.varied]
        ends = np.cumsum(widths).tolist()
        return tuple(slice(end - width, end) for end, width in zip(ends, widths, strict=True))

    def _width(self, choice: Choice) -> int:
        if choice != Choice.WEIGHTS:
            return 1
        return sum(len(group.children) for group in self.branches)

    def by_weights(self, inputs: Floats) -> Places:
        """The same with all first options: only weights are of the numbers."""
        part = self.groups()[-1]
        return self.by_options(np.zeros((len(inputs), 3), np.intp), self._weights(inputs[:, part]))

    def by_inputs(self, inputs: Floats) -> Places:
        """The places of all regions, shape (R, n), by numbers from 0 to 1, shape (n, K)."""
        chosen = np.zeros((len(inputs), 3), np.intp)
        weights = self.own_weights(len(inputs))
        lists = (self.options.normalisers, self.options.aggregators, self.options.imputations)
        for choice, part in zip(self.options.varied, self.groups(), strict=True):
            if choice == Choice.WEIGHTS:
                weights = self._weights(inputs[:, part])
                continue
            place = list(Choice).index(choice)
            chosen[:, place] = np.floor(inputs[:, part.start] * len(lists[place]))
        return self.by_options(chosen, weights)

    def own_weights(self, draws: int) -> list[Floats]:
        """Per group the weights of the specification, so many times, shape (n, C)."""
        sets = [group.weights for group in self.branches]
        return [np.broadcast_to(weights, (draws, len(weights))) for weights in sets]

    def _weights(self, inputs: Floats) -> list[Floats]:
        """Per group weights that numbers from 0 to 1 stand for, adding up to 1, shape (n, C)."""
        bounds, found, start = self.options.bounds, [], 0
        for group in self.branches:
            own = inputs[:, start : start + len(group.children)]
            start += len(group.children)
            if bounds is None:
                # Exponential numbers divided by their sum are uniform over all weights there are.
                drawn = np.maximum(-np.log1p(-own), np.finfo(float).tiny)
            else:
                drawn = group.weights * (bounds[0] + own * (bounds[1] - bounds[0]))
            found.append(drawn / drawn.sum(axis=1, keepdims=True))
        return found

    def by_options(self, chosen: npt.NDArray[np.intp], weights: Sequence[Floats]) -> Places:
        """The places of all regions, shape (R, n).

        Args:
            chosen: The places of the normaliser, the aggregator and the imputation, shape (n, 3).
            weights: Per group those of its children, shape (n, C).

        Raises:
            SpecError: If weights that were drawn give a region no value.
        """
        regions = int(np.count_nonzero(self.ranked))
        kind = np.uint16 if regions <= np.iinfo(np.uint16).max else np.uint32
        found = np.zeros((regions, len(chosen)), kind)
        for one in np.unique(chosen, axis=0).tolist():
            normaliser, aggregator, imputation = one
            rows = np.flatnonzero((chosen == one).all(axis=1))
            points = self.points[normaliser, imputation]
            own = [of_group[rows] for of_group in weights]
            for part, ranks in ranks_by_weights(self.trees[aggregator], points, own, self.kinds):
                found[:, rows[part]] = ranks.T
        if (found == 0).any():
            raise SpecError(_NO_VALUE, [self.node])
        return found


def opened(results: Mapping[tuple[int, int, int], IndexResult], options: Options) -> Open:
    """An index with every choice open.

    Args:
        results: By the places of normaliser, aggregator and imputation, of one year.
        options: What may be chosen.

    Raises:
        SpecError: If fewer than two regions have a score whatever is chosen.
    """
    scored = {key: ~np.isnan(result.values[-1, 0]) for key, result in results.items()}
    ranked = np.logical_and.reduce(list(scored.values()))
    node = results[0, 0, 0].spec.root.id
    if np.count_nonzero(ranked) < 2:  # noqa: PLR2004 (one is above nobody)
        fewest = min(scored, key=lambda key: np.count_nonzero(scored[key]))
        said = options.texts(Choice.IMPUTATION)[fewest[2]], np.count_nonzero(scored[fewest])
        raise SpecError(Phrase(_ALONE.nl.format(*said), _ALONE.en.format(*said)), [node])
    return Open(
        options=options,
        node=node,
        trees={key[1]: result.job.tree for key, result in results.items()},
        points={
            (key[0], key[2]): np.ascontiguousarray(all_points(result.job)[:, 0, ranked])
            for key, result in results.items()
            if key[1] == 0
        },
        ranked=ranked,
        kinds=numbers_of_kinds(results[0, 0, 0].panel, ranked),
    )
