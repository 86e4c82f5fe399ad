"""An index on the engine that has the figures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from brede_welvaart._base.columns import missing_columns
from brede_welvaart._base.extras import require
from brede_welvaart._base.likely import not_there
from brede_welvaart._data import loading
from brede_welvaart._frames import numeric_columns
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, SpecError
from brede_welvaart.model.aggregator import Power
from brede_welvaart.model.spec import Spec

if TYPE_CHECKING:
    from brede_welvaart._frames.layout import Layout

_NEEDED = ("region", "indicator", "value")
_PERIODS = ("period", "year")
_NUMBERS = Phrase("een kolom met getallen", "a column of numbers")
_A_YEAR = Phrase("een jaar", "a year")
_NO_NODE = Phrase("niet in deze specificatie", "not in this specification")
_OWN = Phrase(
    "een eigen klasse rekent met numpy, en niet op een gegevensmachine",
    "a class of your own computes with numpy, and not on an engine of frames",
)
#: Powers nearer to 0 lose digits that are promised; 0 itself is the geometric mean.
_LEAST_POWER = 0.01
_NO_POWER = 1e-12
_TOO_NEAR = Phrase(
    "een macht zo dicht bij 0 is hier niet op 1e-12 te berekenen; neem Geometric(), of compute",
    "a power so near to 0 cannot be computed to 1e-12 here; take Geometric(), or compute",
)


def score_index(  # noqa: PLR0913 (each a choice)
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    spec: Spec,
    period: int | str | None = None,
    *,
    directions: Mapping[str, int] | None = None,
    nodes: Iterable[str] | None = None,
    ranks: bool = True,
    bounds: bool = True,
) -> Any:  # noqa: ANN401 (a frame of the same kind)
    """The scores of an index, made where the figures are: nothing leaves the engine.

    Rows are those of a tidy table, one for each figure, with columns ``region``, ``indicator``,
    ``period`` (or ``year``) and ``value``, as a panel gives them. Regions are told apart as they
    stand there; periods and values are numbers, null and NaN are: missing, and rows without region,
    indicator or period are left out.

    Numbers are those of ``index.compute(panel, spec, period)``, within 1e-12, relative: every
    period is scored by itself, with the figures of that period only, however recent others are. So
    there is no ``reference``; fill in older figures beforehand where they should count
    (`brede_welvaart.index.impute`). Regions are all that are in the frame, whatever their figures.

    What that would refuse cannot be refused here, as nothing is computed yet. It is counted in
    the column ``wrong``, and a row with any has no figures:

    * an indicator is wrong in a period, for all regions and for the groups above it, if it has an
      infinite figure or none in any period, if all its figures are the same where that may not be,
      if there is one only under ranks, if one is 0 or less under a logarithm or `FractionOfMax`,
      or if the region of reference has none or the worst;
    * all are wrong in a period in which some figure of theirs stands twice;
    * a group is wrong in one region if a child has too few points for its mean, but where
      goalposts give these, if the mean of a Mazziotta-Pareto index is 0 or less, or if powers are
      beyond the floats. Then nobody of that kind of region has a rank on it.

    Args:
        frame: A frame of pandas, polars (lazy too), DuckDB, PySpark or Dask.
        spec: What the index is made of.
        period: The period that is scored; None is every one that is there.
        directions: As for `brede_welvaart.index.compute`.
        nodes: The ids of the nodes that are given; None is all. The root only is much quicker.
        ranks: Whether to give ranks, which takes an order of all rows. Dask has none.
        bounds: Whether to give bounds.

    Returns:
        A frame of the same kind, which a lazy one has not computed yet, with a row for every
        region, period and node. Columns: ``region``, ``period`` (or ``year``), ``node``, ``value``,
        ``rank`` (among regions of one kind by their codes, ties the lowest; labels that are no
        codes are one kind), ``coverage``, ``low``, ``high`` (as
        `brede_welvaart.index.IndexResult.to_records` has them) and ``wrong``.

    Raises:
        SpecError: As for `brede_welvaart.index.compute`; if a normaliser or aggregator is of a
            class of your own, or a power nearer to 0 than 0.01; or if the engine cannot do it, as
            ranks and quantiles on Dask, or ranks on polars before 1.10 or DuckDB before 1.3.
        DataError: If a column is missing or does not hold numbers, or the period is no year.
        UnknownIdError: If it is another kind of frame, or there is no such node.
        MissingExtraError: If narwhals or numpy is not installed.
        TypeError: If it is no frame.

    >>> import polars
    >>> from brede_welvaart import index as ix
    >>> rows = {"region": [*"abc"] * 2, "indicator": [*"xxxyyy"], "period": [2023] * 6}
    >>> frame = polars.LazyFrame({**rows, "value": [1, 2, 3, 5, 7, 6]})
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", direction=1), ix.Leaf("y", direction=-1)]))
    >>> found = score_index(frame, spec, nodes=["all"]).sort("region").collect()
    >>> found["value"].to_list(), found["rank"].to_list()
    ([50.0, 25.0, 75.0], [2.0, 3.0, 1.0])
    """
    require("frames", "narwhals")
    require("index", "numpy")
    from brede_welvaart._frames.index import index_scored

    layout = _layout(spec, directions, nodes)
    name = _columns(frame)
    return index_scored(
        frame,
        attrs.evolve(layout, period=(name, _year(period)), ranks=ranks, bounds=bounds),
    )


def _year(period: int | str | None) -> int | None:
    """The year that is asked.

    Raises:
        DataError: If it is none.
    """
    from brede_welvaart.index._reading.parts import as_year

    year = as_year(period)
    if period is not None and year is None:
        raise DataError([Fault(FaultCode.NOT_OF_FORM, "period", given=period, wanted=_A_YEAR)])
    return year


def _columns(frame: Any) -> str:  # noqa: ANN401 (what narwhals takes)
    """The name of the column of years.

    Raises:
        DataError: If a column is not there, or does not hold numbers where it should.
    """
    kinds = numeric_columns(frame)
    name = next((name for name in _PERIODS if name in kinds), _PERIODS[0])
    faults = missing_columns((*_NEEDED, name), kinds, kinds)
    faults += [
        Fault(FaultCode.NOT_OF_FORM, key, given=key, wanted=_NUMBERS)
        for key in ("value", name)
        if not kinds.get(key, True)
    ]
    if faults:
        raise DataError(faults)
    return name


def _layout(
    spec: Spec,
    directions: Mapping[str, int] | None,
    nodes: Iterable[str] | None,
) -> "Layout":
    """The specification as an engine needs it.

    Raises:
        SpecError: If a leaf has no direction, scales do not go together, or a class or a power
            cannot be computed on an engine.
        UnknownIdError: If there is no such node.
    """
    from brede_welvaart._frames.layout import GroupPlan, Layout, LeafPlan
    from brede_welvaart.index._composite.prepare import check_scales, directions_of, outline

    of = outline(spec)
    tree = of.tree
    signs = directions_of(tree, directions)
    check_scales(of.unlike)
    hows = [*of.normalisers, *(group.aggregate for group in tree.groups)]
    _refuse(dict(zip(tree.ids, hows, strict=True)))
    first = len(tree.leaves)
    regions = loading.load_region_index(loading.known_edition(None)).regions
    return Layout(
        leaves=[
            LeafPlan(leaf.id, sign, how)
            for leaf, sign, how in zip(tree.leaves, signs, of.normalisers, strict=True)
        ],
        groups=[
            GroupPlan(
                group.id,
                group.children,
                group.weights.tolist(),
                group.aggregate,
                _least(len(group.children), group.min_coverage),
                tree.has_bounds(number),
            )
            for number, group in enumerate(tree.groups, first)
        ],
        nodes=_places(tree.ids, nodes),
        codes=[region.id for region in regions],
    )


def _refuse(hows: Mapping[str, Any]) -> None:
    """Refuse what is known not to come out on an engine.

    Raises:
        SpecError: If there is such a normaliser or aggregator: every node that has it.
    """
    own = [key for key, how in hows.items() if how.is_own]
    if own:
        raise SpecError(_OWN, own)
    powers = {key: how.p for key, how in hows.items() if isinstance(how, Power)}
    near = [key for key, power in powers.items() if _NO_POWER <= abs(power) < _LEAST_POWER]
    if near:
        raise SpecError(_TOO_NEAR, near)


def _least(count: int, share: float) -> int:
    """How many of so many children are that share, and one at least."""
    from brede_welvaart._kernel.ties import reaches

    return next((n for n in range(1, count) if reaches(n / count, share)), count)


def _places(ids: Sequence[str], nodes: Iterable[str] | None) -> frozenset[int]:
    """The numbers of nodes.

    Raises:
        UnknownIdError: If there is no such node.
    """
    if nodes is None:
        return frozenset(range(len(ids)))
    chosen = [nodes] if isinstance(nodes, str) else list(nodes)
    unknown = [node for node in chosen if node not in ids]
    if unknown or not chosen:
        raise not_there("node", unknown[0] if unknown else None, ids, _NO_NODE)
    return frozenset(ids.index(node) for node in chosen)
