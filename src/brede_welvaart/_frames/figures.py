"""The figures of the leaves of an index, and the gaps between them."""

from functools import reduce
from operator import sub
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import flag, where
from brede_welvaart._frames.engines import table_like
from brede_welvaart._frames.layout import Layout

#: What tells the figures of one indicator in one period from others.
WHICH = ["period", "leaf"]
#: So many leaves have each a bit of one float, and there is room to see that one stands twice.
_BITS = 50


class Figures(NamedTuple):
    """What there is.

    Attributes:
        rows: Every figure, with region, period, the number of its leaf, and the ``number`` that is
            mapped to points, which is the figure itself.
        gaps: The same for figures of which there is no row.
        periods: Every period that is asked, with how many figures stand there ``twice``.
        known: The leaves that have a row in some period.
    """

    rows: Any
    gaps: Any
    periods: Any
    known: Any


def figures_of(given: Any, layout: Layout) -> Figures:  # noqa: ANN401 (of narwhals)
    """The figures of the leaves, and the gaps.

    Args:
        given: The frame.
        layout: What is asked.
    """
    rows = _rows(given, layout)
    figure = nw.col("figure")
    there = rows.filter(~nw.col("leaf").is_null()).select(
        "region", "period", figure, leaf=nw.col("leaf").cast(nw.Int64()), number=figure
    )
    known = there.select("leaf").unique().with_columns(known=nw.lit(1.0))
    counted = _counted(rows, layout)
    places = counted.select("region").unique()
    _, only = layout.period
    if only is not None:
        counted = counted.filter(nw.col("period") == only)
        there = there.filter(nw.col("period") == only)
    years = counted.select("period").unique()
    found = places.join(years, how="cross").join(counted, on=["region", "period"], how="left")
    periods = counted.group_by("period").agg(nw.col("twice").sum())
    return Figures(there, _gaps(given, found, layout), periods, known)


def _gaps(given: Any, found: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The leaves of which a region and period does not have the bit."""
    size = len(layout.leaves)
    is_open = nw.col("present").is_null() | (nw.col("present") < float(size))
    open_ = found.filter(is_open).join(_leaves(given, layout).drop("indicator"), how="cross")
    bit, bits = nw.lit(0.0), nw.lit(0.0)
    for name in _names(size):
        own = nw.col(f"{name}_right")
        bit += own
        bits += where(own > 0, where(~nw.col(name).is_null(), nw.col(name)))
    open_ = open_.with_columns(bit=bit, bits=bits)
    halves = (nw.col("bits") / nw.col("bit")).floor()
    has_bit = halves - 2.0 * (halves / 2.0).floor() > 0
    nothing = nw.lit(None, nw.Float64())
    return open_.filter(~has_bit).select("region", "period", "leaf", figure=nothing, number=nothing)


def _names(size: int) -> list[str]:
    """The columns of bits of so many leaves."""
    return [f"bit{start}" for start in range(0, size, _BITS)]


def _leaves(given: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The number of every leaf, and its bit."""
    size = len(layout.leaves)
    bits = {
        name: [2.0**at if 0 <= (at := number - start) < _BITS else 0.0 for number in range(size)]
        for start, name in zip(range(0, size, _BITS), _names(size), strict=True)
    }
    names = [leaf.id for leaf in layout.leaves]
    return table_like(given, {"indicator": names, "leaf": list(range(size)), **bits})


def _rows(given: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Every row with the number of its leaf, which those of other indicators do not have."""
    schema = given.collect_schema()
    name, _ = layout.period
    texts = [
        nw.col(key) if schema[key] == nw.String else nw.col(key).cast(nw.String())
        for key in ("region", "indicator")
    ]
    value = nw.col("value").cast(nw.Float64())
    if schema["value"].is_float():
        value = nw.when(~nw.col("value").is_nan()).then(value)
    rows = given.filter(*(~nw.col(key).is_null() for key in ("region", "indicator", name)))
    period = nw.col(name).cast(nw.Int64())
    rows = rows.select(*texts, period=period, figure=value)
    return rows.join(_leaves(given, layout), on="indicator", how="left")


def _counted(rows: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Per region and period the bits of the leaves there are, and how many of these stand twice.

    The bits of the leaves that are there are the sum of those of its rows, if none stands twice; by
    Legendre's formula s less the halves, quarters, ... of it, each rounded down, is how many bits
    s has. A sum of more rows than bits has one twice.
    """
    size = len(layout.leaves)
    names = _names(size)
    sums = rows.with_columns(
        *(where(~nw.col("leaf").is_null(), nw.col(name)).alias(name) for name in names),
        rows=flag(~nw.col("leaf").is_null()),
    )
    sums = sums.group_by("region", "period").agg(*(nw.col(name).sum() for name in (*names, "rows")))
    present, beyond = nw.lit(0.0), nw.lit(0.0)
    for start, name in zip(range(0, size, _BITS), names, strict=True):
        count, bits = min(_BITS, size - start), nw.col(name)
        beyond += flag(bits >= 2.0**count)
        present += reduce(sub, ((bits / 2.0**n).floor() for n in range(1, count)), bits)
    sums = sums.with_columns(present=present, beyond=beyond)
    twice = nw.when(nw.col("beyond") > 0).then(nw.col("rows"))
    return sums.with_columns(twice=twice.otherwise(nw.col("rows") - nw.col("present")))
