"""How sure places are when every choice may be another one, and which choice it hangs on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, cast

import numpy as np
import numpy.typing as npt
from attrs import asdict, frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.likely import not_there
from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.sensitivity import Draws, Indices, drawn, sobol
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.weight_box import Bounds
from brede_welvaart.errors import Fault, FaultCode, Phrase, SpecError, UnknownIdError, shown
from brede_welvaart.index._composite.compute import compute
from brede_welvaart.index._composite.prepare import Reference
from brede_welvaart.index._composite.recent import refuse_age
from brede_welvaart.index._composite.result import NAME_A_YEAR, IndexResult
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._plain import whole
from brede_welvaart.index._robust.choices import (
    Filling,
    Open,
    Options,
    Places,
    filled,
    opened,
    options_of,
    specs_of,
)
from brede_welvaart.index._robust.uncertain import (
    Choice,
    ChoiceEffect,
    OptionShift,
    UncertainRank,
    UncertaintyRecord,
)
from brede_welvaart.index._robust.varied import (
    bounds_faults,
    part_of,
    refuse_faults,
    whole_from,
)
from brede_welvaart.model._real import as_pair
from brede_welvaart.model.aggregator import Aggregator, Arithmetic, Geometric
from brede_welvaart.model.normaliser import MinMax, Normaliser, PercentileRank
from brede_welvaart.model.spec import Spec

#: All three give points from 1 to 100, which every mean takes.
NORMALISERS: tuple[Normaliser, ...] = (
    MinMax(1, 100),
    MinMax(1, 100, quantiles=(0.04, 0.96)),
    PercentileRank((1, 100)),
)
AGGREGATORS: tuple[Aggregator, ...] = (Arithmetic(), Geometric())
IMPUTATIONS: tuple[Filling | tuple[Filling, ...], ...] = ("latest", ("latest", "mean"))

_POWER_OF_2 = Phrase("een macht van 2, van 2 of meer", "a power of 2, of 2 or more")
_NOTHING_OPEN = Phrase(
    "er valt niets te trekken: geef van een keuze meer dan één optie, of ruimere bounds",
    "there is nothing to draw: give more than one option of a choice, or wider bounds",
)
_NOT_DRAWN = Phrase("van deze keuze is hier één optie", "of this choice there is one option here")


@frozen(eq=False, repr=False)
class Uncertainty(Shown):
    """How sure places are when every choice may be another one (*onzekerheid van plaatsen*).

    Arrays are in the panel's order of regions. A region that has no score with one of the options
    has no place, and NaN in every array of figures.

    Attributes:
        result: The index of the group with all first options.
        draws: How many draws there are in each of the two sets.
        seed: With which seed.
        options: What could be chosen.
        effects: What every choice does that has more than one option.
        places: The places drawn, each region's from best to worst, shape (ranked, 2 draws).
        ranked: Which regions have a score whatever is chosen, shape (regions,).
        reference: Their places with all first options and the weights of the specification.
        indices: The Sobol indices of the place of each of them, shape (ranked, choices).
    """

    FORMAT: ClassVar[str] = "brede_welvaart/uncertainty/1"
    RECORD: ClassVar[type[UncertaintyRecord]] = UncertaintyRecord

    result: IndexResult
    draws: int
    seed: int
    options: Options
    effects: tuple[ChoiceEffect, ...]
    places: Places
    ranked: npt.NDArray[np.bool_]
    reference: Places
    indices: Indices

    @property
    def node(self) -> str:
        """The id of the group that is looked at."""
        return self.result.spec.root.id

    @property
    def place(self) -> Floats:
        """The places with all first options and the weights of the specification."""
        return self._where_ranked(self.reference)

    @property
    def mean(self) -> Floats:
        """The mean place of every region over all draws, shape (regions,)."""
        return self._where_ranked(self.places.mean(axis=1))

    @property
    def p5(self) -> Floats:
        """The fifth percentile; of a hundred draws, five give this place or a better one."""
        return self.percentile(5)

    @property
    def median(self) -> Floats:
        """The middle place."""
        return self.percentile(50)

    @property
    def p95(self) -> Floats:
        """The 95th percentile; of a hundred draws, 95 give this place or a better one."""
        return self.percentile(95)

    def percentile(self, percent: float) -> Floats:
        """The best place that a region has or betters in at least such a share of the draws.

        Exact: a place that occurs, never something between two.

        Args:
            percent: From 0 to 100; 0 gives the best place drawn, 100 the worst.

        Returns:
            Places, shape (regions,).

        Raises:
            DataError: If it is no number from 0 to 100.
        """
        return self._where_ranked(_percentile(self.places, percent))

    def effect(self, choice: Choice | str) -> ChoiceEffect:
        """What one choice does.

        Raises:
            UnknownIdError: If there is no such choice, or only one option of it.
        """
        return self.effects[self._at(choice)]

    def first_order(self, choice: Choice | str) -> Floats:
        """Per region which share of the variance of its place comes from a choice alone.

        Raises:
            UnknownIdError: If there is no such choice, or only one option of it.
        """
        return self._where_ranked(self.indices.first[:, self._at(choice)])

    def total_order(self, choice: Choice | str) -> Floats:
        """Per region in which share of the variance of its place a choice has a part.

        Raises:
            UnknownIdError: If there is no such choice, or only one option of it.
        """
        return self._where_ranked(self.indices.total[:, self._at(choice)])

    def to_records(self) -> list[dict[str, Any]]:
        """One record per region: its place, how it lies over the draws, and what that hangs on."""
        orders = ("first_order", "total_order")
        rows: list[dict[str, Any]] = []
        for one in self.as_record().regions:
            row = {name: value for name, value in asdict(one).items() if name not in orders}
            for order in orders:
                by_choice = getattr(one, order)
                row |= {f"{order}_{choice}": share for choice, share in by_choice.items()}
            rows.append(row)
        return rows

    def as_record(self) -> UncertaintyRecord:
        """The same as plain values."""
        quantiles = [whole(found) for found in (self.place, self.p5, self.median, self.p95)]
        means = [_said(value) for value in self.mean.tolist()]
        orders = [self._by_choice(found) for found in (self.indices.first, self.indices.total)]
        rows = zip(self.result.regions, *quantiles, means, *orders, strict=True)
        options = self.options.texts
        return UncertaintyRecord(
            node=self.node,
            period=self.result.periods[0],
            draws=self.draws,
            seed=self.seed,
            normalisers=options(Choice.NORMALISER),
            aggregators=options(Choice.AGGREGATOR),
            imputations=options(Choice.IMPUTATION),
            bounds=self.options.bounds,
            among=len(self.places),
            effects=self.effects,
            regions=tuple(
                UncertainRank(region, place, mean, p5, median, p95, first, total)
                for region, place, p5, median, p95, mean, first, total in rows
            ),
            notes=self.result.panel.notes,
        )

    def __repr__(self) -> str:
        """The group, and how many draws of how many choices."""
        return (
            f"<Uncertainty {shown(self.node)}: {len(self.effects)} choices, {self.draws} draws, "
            f"{len(self.places)} regions>"
        )

    def _by_choice(self, found: Floats) -> Iterator[Mapping[str, float | None]]:
        """Per region the index of every choice, from those of the regions that have a place."""
        names = [choice.value for choice in self.options.varied]
        for row in self._where_ranked(found).tolist():
            yield FrozenMapping(dict(zip(names, map(_said, row), strict=True)))

    def _at(self, choice: Choice | str) -> int:
        names = [one.value for one in self.options.varied]
        if choice not in names:
            raise not_there("choice", str(choice), names, _NOT_DRAWN)
        return names.index(choice)

    def _where_ranked(self, values: npt.NDArray[np.generic]) -> Floats:
        found = np.full((len(self.ranked), *values.shape[1:]), np.nan)
        found[self.ranked] = values
        return found


def uncertainty(  # noqa: PLR0913 (those of compute, and what may be chosen)
    panel: Panel,
    spec: Spec,
    node: str | None = None,
    period: int | str | None = None,
    *,
    normalisers: Iterable[Normaliser] = NORMALISERS,
    aggregators: Iterable[Aggregator] = AGGREGATORS,
    imputations: Iterable[Filling | Sequence[Filling]] = IMPUTATIONS,
    bounds: Bounds | None = (0.5, 2.0),
    draws: int = 1024,
    seed: int = 1,
    max_age: int | None = 3,
    groups: Mapping[str, str] | None = None,
    reference: Reference = None,
    directions: Mapping[str, int] | None = None,
) -> Uncertainty:
    """The places of regions when several choices vary at once, and what each choice does to them.

    Every draw takes one option of each list, each as likely as any other, and a weight for every
    part of the group and of all groups below it. Of a list with one option that is used; an empty
    one leaves the choice to the specification, or figures as they are. Regions are ranked among
    those of their kind that have a score whatever is chosen. Which choice it hangs on is said by
    the Sobol indices of places (Saisana, Saltelli and Tarantola, 2005, "Uncertainty and
    sensitivity analysis techniques as tools for the quality assessment of composite indicators",
    Journal of the Royal Statistical Society A 168), by `scipy.stats.sobol_indices`, with a
    standard error by bootstrap.

    The same seed gives the same places and indices.

    Args:
        panel: The figures.
        spec: What the index is made of.
        node: The id of the group; None is the root.
        period: The year; it need not be named if the panel has only one.
        normalisers: How figures become points, of leaves that do not say so themselves.
        aggregators: How points are combined, on the group and all groups below it but those that
            are kept apart.
        imputations: How gaps are filled: a way of `impute`, several in turn, or ``none``.
        bounds: Between which multiples of its own each weight is drawn, uniform and on its own;
            (1, 1) keeps those of the specification, None draws from all weights there are.
        draws: How many draws there are in each of two sets, a power of 2. Places are of these two;
            indices take as many draws more per choice.
        seed: Of the generator of numpy, ``default_rng``.
        max_age: For ``latest``, as for `impute`.
        groups: For ``group_mean``, as for `impute`.
        reference: As for `compute`.
        directions: As for `compute`.

    Raises:
        SpecError: As for `compute`; or if the group is kept apart, there is nothing to draw, or
            fewer than two regions have a score whatever is chosen.
        DataError: As for `compute`; or if a setting is not of its form.
        UnknownIdError: If there is no such group, year or way to fill gaps, or no year is named of
            several.

    >>> from brede_welvaart import index as ix
    >>> values = [[[1], [4]], [[2], [6]], [[3], [5]], [[9], [3]]]
    >>> panel = ix.Panel(["a", "b", "c", "d"], ["x", "y"], [2023], values)
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    >>> found = ix.uncertainty(panel, spec, imputations=(), draws=256)
    >>> [effect.choice.value for effect in found.effects]
    ['normaliser', 'aggregator', 'weights']
    >>> found.p5.tolist(), found.p95.tolist()
    ([3.0, 1.0, 1.0, 1.0], [4.0, 3.0, 3.0, 4.0])
    """
    refuse_faults(
        _power_of_2(draws),
        whole_from(0, "seed", seed),
        iter(()) if bounds is None else bounds_faults(bounds),
    )
    refuse_age(max_age)
    if period is None and len(panel.periods) > 1:
        raise UnknownIdError("period", None, hint=NAME_A_YEAR)
    box = None if bounds is None else as_pair(bounds)
    options = options_of(normalisers, aggregators, imputations, box)
    if not options.varied:
        raise SpecError(_NOTHING_OPEN, [spec.root.id if node is None else node])
    specs = list(specs_of(spec, node, options))
    results = {
        (one, other, place): compute(
            panel_of, chosen, period, reference=reference, directions=directions
        )
        for place, ways in enumerate(options.imputations)
        for panel_of in [filled(panel, ways, max_age, groups)]
        for one, other, chosen in specs
    }
    index = opened(results, options)
    found = drawn(index.by_inputs, index.groups(), draws, seed)
    first = np.zeros((1, 3), np.intp)
    standard = index.by_options(first, index.own_weights(1))[:, 0]
    of_each, together = sobol(found, seed)
    return Uncertainty(
        result=results[0, 0, 0],
        draws=draws,
        seed=seed,
        options=options,
        effects=tuple(_effects(index, standard, together, (draws, seed))),
        places=_all_places(found),
        ranked=index.ranked,
        reference=standard,
        indices=of_each,
    )


def _power_of_2(draws: object) -> Iterator[Fault]:
    faults = list(whole_from(2, "draws", draws))
    number = 1 if faults else cast("int", draws)
    if faults or number & (number - 1):
        yield Fault(FaultCode.NOT_OF_FORM, "draws", given=draws, wanted=_POWER_OF_2)


def _all_places(found: Draws) -> Places:
    """Both sets, each region's places from best to worst; draws that hang together are not in."""
    both: Places = np.concatenate([found.first, found.second], axis=1)
    both.sort(axis=1)
    return both


def _effects(
    index: Open, standard: Places, together: Indices, drawing: tuple[int, int]
) -> Iterator[ChoiceEffect]:
    """What each choice does, alone and as a share of all."""
    draws, seed = drawing
    for place, choice in enumerate(index.options.varied):
        alone = _alone(index, choice, draws, seed)
        moved = np.abs(alone - standard[:, None].astype(float))
        ends = (_percentile(np.sort(alone, axis=1), percent) for percent in (5, 95))
        low, high = (end.astype(float) for end in ends)
        shifts = moved.mean(axis=0).tolist(), moved.max(axis=0).tolist()
        texts = index.options.texts(choice)
        yield ChoiceEffect(
            choice,
            tuple(
                OptionShift(text, mean, int(largest))
                for text, mean, largest in zip(texts, *shifts, strict=False)
            ),
            float(moved.mean()),
            float((high - low).mean()),
            int((high - low).max()),
            *(_said(float(values[place])) for values in _with_errors(together)),
        )


def _with_errors(found: Indices) -> tuple[Floats, ...]:
    return found.first, found.first_error, found.total, found.total_error


def _alone(index: Open, choice: Choice, draws: int, seed: int) -> Places:
    """The places when one choice alone varies: every option once, or the weights of all draws."""
    if choice != Choice.WEIGHTS:
        place = list(Choice).index(choice)
        count = len(index.options.texts(choice))
        chosen = np.zeros((count, 3), np.intp)
        chosen[:, place] = np.arange(count)
        return index.by_options(chosen, index.own_weights(count))
    # The numbers of the first set, of which those of other choices are not used.
    inputs = np.random.default_rng(seed).random((draws, index.groups()[-1].stop))
    return index.by_weights(inputs)


def _percentile(places: Places, percent: float) -> Places:
    """Of places from best to worst, shape (R, n), that which so many percent have or better."""
    return places[:, part_of(places.shape[1], percent) - 1]


def _said(value: float) -> float | None:
    return None if np.isnan(value) else value
