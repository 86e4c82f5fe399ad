"""What is seen of the figures of every leaf in every period: their ends, means and quantiles."""

from typing import Any

import narwhals as nw

from brede_welvaart._frames.choosing import flag, over, where
from brede_welvaart._frames.figures import WHICH, is_of
from brede_welvaart._frames.layout import Layout
from brede_welvaart.model.normaliser import (
    DistanceToReference,
    MinMax,
    PercentileRank,
    Rank,
    ZScore,
)

#: A smaller sum of squares has lost digits.
_LEAST_SUM = 1e-280


def seen_of(rows: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """A row for every indicator and period in which it has a row.

    Args:
        rows: Every figure with the number that is mapped.
        layout: What is asked.

    Returns:
        Columns ``low`` and ``high``, ``first`` and ``last`` (those of the numbers), ``least`` (the
        lowest figure), and what the normalisers ask for: ``bottom`` and ``top``, ``count``,
        ``mean``, ``deviation``, ``there``.
    """
    figure = nw.col("figure")
    sums = {"low": figure.min(), "high": figure.max()}
    is_ranked = bool(layout.leaves_of(Rank, PercentileRank))
    if is_ranked:
        sums |= {"first": nw.col("number").min(), "last": nw.col("number").max()}
    scored = layout.leaves_of(ZScore)
    if is_ranked or scored:
        sums["count"] = figure.count()
    if scored:
        sums["mean"] = figure.mean()
    seen = rows.group_by(*WHICH).agg(**sums)
    if scored:
        seen = seen.join(_spread(rows, seen, layout), on=WHICH, how="left").with_columns(
            deviation=over(nw.col("squares"), nw.col("count").cast(nw.Float64()) - 1.0).sqrt()
        )
    seen = _with_quantiles(rows, seen, layout)
    seen = _with_reference(rows, seen, layout)
    numbers = {} if is_ranked else {"first": nw.col("low"), "last": nw.col("high")}
    return seen.with_columns(least=nw.col("low"), **numbers)


def _spread(rows: Any, seen: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The sum of squares of the distances to the mean, which a sum of squares loses digits of."""
    some = rows.filter(is_of(layout.leaves_of(ZScore), layout) & ~nw.col("figure").is_null())
    away = some.join(seen.select(*WHICH, "mean"), on=WHICH, how="inner").with_columns(
        away=nw.col("figure") - nw.col("mean")
    )
    squares = away.with_columns(squares=nw.col("away") * nw.col("away"))
    found = squares.group_by(*WHICH).agg(nw.col("squares").sum())
    return found.with_columns(
        squares=where(nw.col("squares") >= _LEAST_SUM, nw.col("squares"), 0.0)
    )


def _with_quantiles(rows: Any, seen: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """What min-max takes for the lowest and the highest."""
    pairs: dict[tuple[float, float], list[int]] = {}
    for number in layout.leaves_of(MinMax):
        how: Any = layout.leaves[number].how
        if how.quantiles is not None:
            pairs.setdefault(how.quantiles, []).append(number)
    found = [
        rows.filter(is_of(leaves, layout) & ~nw.col("figure").is_null())
        .group_by(*WHICH)
        .agg(
            bottom=nw.col("figure").quantile(low, interpolation="linear"),
            top=nw.col("figure").quantile(high, interpolation="linear"),
        )
        for (low, high), leaves in pairs.items()
    ]
    if not found:
        return seen.with_columns(bottom=nw.col("low"), top=nw.col("high"))
    cut = [number for leaves in pairs.values() for number in leaves]
    seen = seen.join(nw.concat(found), on=WHICH, how="left")
    is_cut = is_of(cut, layout)
    return seen.with_columns(
        bottom=nw.when(is_cut).then(nw.col("bottom")).otherwise(nw.col("low")),
        top=nw.when(is_cut).then(nw.col("top")).otherwise(nw.col("high")),
    )


def _with_reference(rows: Any, seen: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The figures of regions of reference."""
    leaves = layout.leaves_of(DistanceToReference)
    if not leaves:
        return seen
    is_it = flag(nw.lit(0.0) > 1)
    for number in leaves:
        how: Any = layout.leaves[number].how
        is_it += flag(is_of([number], layout) & (nw.col("region") == how.region))
    there = rows.with_columns(is_it=is_it).filter(nw.col("is_it") > 0)
    there = there.group_by(*WHICH).agg(there=nw.col("figure").max())
    return seen.join(there, on=WHICH, how="left")
