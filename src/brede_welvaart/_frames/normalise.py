"""The figures of leaves become points: what to do is found on a small table, then it is done.

As in the kernel of the monitor every normaliser is ``(x - offset) / divisor * factor + base`` of
figures, of their logarithms, of the best figure divided by them, or of their ranks, cut at the ends
where that is asked. Of an indicator that `compute` would refuse in a period no figure becomes
points; that it is wrong is told with every region.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import (
    LARGEST,
    chosen,
    distinct,
    flag,
    logarithm,
    never,
    over,
    tied,
    where,
)
from brede_welvaart._frames.figures import WHICH, Figures, is_of
from brede_welvaart._frames.layout import Layout
from brede_welvaart._frames.places import with_ranks
from brede_welvaart._frames.question import Question
from brede_welvaart._frames.seen import seen_of
from brede_welvaart.model.normaliser import (
    DistanceToReference,
    FractionOfMax,
    Goalposts,
    Identity,
    MinMax,
    Normaliser,
    PercentileRank,
    Rank,
    ZScore,
)

#: What is known of a leaf beforehand and may differ between leaves.
_OWN = ("factor", "base", "cut_low", "cut_high", "weight")


class Mapped(NamedTuple):
    """Figures, and how they become points.

    Attributes:
        rows: Every figure with the ``number`` that is mapped: itself, or its rank.
        maps: A row for every leaf and period: how its numbers become points, between which ends
            (``worst``, ``best``) they lie, whether it is ``wrong``, its ``weight``, and its ``bit``
            in its ``parcel``.
        years: Every ``period`` of which there is a figure.
    """

    rows: Any
    maps: Any
    years: Any


def mapped(question: Question, figures: Figures, layout: Layout) -> Mapped:
    """How figures become points.

    Args:
        question: What is asked of the frame.
        figures: What there is.
        layout: What is asked.
    """
    rows = _ranked(figures.rows, layout.leaves_of(Rank, PercentileRank), layout)
    seen = question.grouped(seen_of(rows, layout))
    years = question.few(distinct(seen, "period"))
    known = distinct(seen, "indicator") if figures.known is None else figures.known
    known = known.with_columns(known=nw.lit(1.0))
    leaves = question.table(_constants(layout)).join(known, on="indicator", how="left")
    maps = leaves.join(years, how="cross").join(seen, on=WHICH, how="left")
    return Mapped(rows, question.few(question.once(_fitted(maps, layout))), years)


def with_maps(found: Mapped, layout: Layout, more: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """Every figure of a leaf, with what `points_of` and `of_leaf` need, and more of its map."""
    constants = _constants(layout)
    own = [name for name in _OWN if len({*constants[name]}) > 1]
    own += ["least"] if any(_first_step(leaf) == "inverse" for leaf in layout.leaves) else []
    maps = found.maps.select(*WHICH, "offset", "divisor", *own, *more)
    return found.rows.join(maps, on=WHICH, how="inner")


def of_leaf(name: str, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """What is known of a leaf beforehand: a column, or one number if all have the same."""
    numbers = {*_constants(layout)[name]}
    return nw.lit(numbers.pop()) if len(numbers) == 1 else nw.col(name)


def _ranked(rows: Any, ranked: Sequence[int], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Every figure with the number that is mapped: itself, or its rank."""
    if not ranked:
        return rows.with_columns(number=nw.col("figure"))
    rows = rows.with_columns(key=nw.col("figure") * _signs(layout))
    rows = with_ranks(rows, "key", WHICH, "number")
    number = nw.when(is_of(ranked, layout)).then(nw.col("number")).otherwise(nw.col("figure"))
    return rows.with_columns(number=number)


def _signs(layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where more is better, -1 where less is."""
    return _by_leaf(layout, lambda leaf: leaf.sign, lambda sign: nw.lit(float(sign)))


def _by_leaf(layout: Layout, key: Callable[[Any], Any], make: Callable[[Any], Any]) -> Any:  # noqa: ANN401 (of narwhals)
    """An expression that differs by leaf.

    Args:
        layout: What is asked.
        key: Gives what decides for a leaf.
        make: Gives the expression for that.
    """
    sets: dict[Any, list[str]] = {}
    for leaf in layout.leaves:
        sets.setdefault(key(leaf), []).append(leaf.id)
    return chosen(nw.col("indicator"), [(ids, make(one)) for one, ids in sets.items()])


def points_of(column: str, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The points of the numbers in a column; nothing if the leaf is wrong."""
    number = nw.col(column)

    def first(how: str) -> Any:  # noqa: ANN401 (of narwhals)
        if how == "log":
            return nw.when(~number.is_null()).then(logarithm(number))
        return over(nw.col("least"), number) if how == "inverse" else number

    made = (_by_leaf(layout, _first_step, first) - nw.col("offset")) / nw.col("divisor")
    made = made * of_leaf("factor", layout) + of_leaf("base", layout)
    if not any(_is_cut(leaf.how) for leaf in layout.leaves):
        return made
    low, high = of_leaf("cut_low", layout), of_leaf("cut_high", layout)
    made = nw.when(made < low).then(low).otherwise(made)
    return nw.when(made > high).then(high).otherwise(made)


def _first_step(leaf: Any) -> str:  # noqa: ANN401 (a leaf)
    """What is done to a figure before it is mapped."""
    if isinstance(leaf.how, Goalposts) and leaf.how.log:
        return "log"
    return "inverse" if isinstance(leaf.how, FractionOfMax) and leaf.sign < 0 else ""


def _is_cut(how: Normaliser) -> bool:
    return (isinstance(how, Goalposts) and how.clip) or (
        isinstance(how, MinMax) and how.quantiles is not None
    )


def at_post(layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where a figure has 0 points because the specification says so, or there is none."""

    def post(leaf: Any) -> tuple[float, int] | None:  # noqa: ANN401 (a leaf)
        if not leaf.has_post:
            return None
        return (leaf.how.lower if leaf.sign > 0 else leaf.how.upper), leaf.sign

    def is_at(found: tuple[float, int] | None) -> Any:  # noqa: ANN401 (of narwhals)
        if found is None:
            return nw.lit(0.0)
        return flag((nw.col("figure") - found[0]) * found[1] <= 0)

    return where(~nw.col("figure").is_null(), _by_leaf(layout, post, is_at), 1.0)


# How the figures of a leaf become points ----------------------------------------------------------


def _fitted(maps: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """How the figures of each leaf become points in each period, and whether they can."""
    offset, divide, unfit = (_fit(place, layout) for place in range(3))
    maps = maps.with_columns(offset=offset, divisor=divide, unfit=flag(unfit))
    divisor = nw.col("divisor")
    maps = maps.with_columns(
        divisor=where(divisor.abs() > 0, divisor, 1.0),
        unfit=nw.col("unfit")
        + flag(divisor.abs() <= 0)
        + flag(divisor.abs() > LARGEST)
        + flag(nw.col("low") < -LARGEST)
        + flag(nw.col("high") > LARGEST)
        + flag(nw.col("known").is_null()),
    )
    ends = [points_of(name, layout) for name in ("first", "last")]
    maps = maps.with_columns(end=ends[0], other_end=ends[1])
    end, other = nw.col("end"), nw.col("other_end")
    endless = flag(end.abs() > LARGEST) + flag(other.abs() > LARGEST)
    maps = maps.with_columns(
        wrong=flag(nw.col("unfit") + endless > 0),
        worst=nw.when(end <= other).then(end).otherwise(other),
        best=nw.when(end <= other).then(other).otherwise(end),
    )
    return maps.with_columns(
        divisor=nw.when(nw.col("wrong") == 0).then(nw.col("divisor")),
        worst=_end("worst", "outer_low", lambda end, outer: outer < end),
        best=_end("best", "outer_high", lambda end, outer: outer > end),
    )


def _fit(place: int, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """One of the three that normalisers give, by leaf."""
    return _by_leaf(layout, lambda leaf: type(leaf.how), lambda kind: _FITS[kind][place]())


def _end(seen: str, outer: str, is_beyond: Callable[[Any, Any], Any]) -> Any:  # noqa: ANN401 (of narwhals)
    """The end that was seen, or that of goalposts where it lies beyond or nothing was seen."""
    end, given = nw.col(seen), nw.col(outer)
    is_given = (given.abs() < LARGEST) & (end.is_null() | is_beyond(end, given))
    return nw.when(is_given).then(given).otherwise(end)


def _constants(layout: Layout) -> Mapping[str, Sequence[Any]]:
    """What is known of every leaf beforehand; the largest float stands for no end."""
    bits = {
        leaf: (number, 2.0**at)
        for number, parcel in enumerate(layout.parcels)
        for at, leaf in enumerate(parcel.leaves)
    }
    found: dict[str, list[Any]] = {"indicator": [leaf.id for leaf in layout.leaves]}
    found |= {"parcel": [], "bit": [], "weight": []}
    for node, leaf in enumerate(layout.leaves):
        found["parcel"].append(bits[node][0])
        found["bit"].append(bits[node][1])
        found["weight"].append(layout.parents[node][1])
        base, factor = _scale(leaf.how)
        ends = (base, base + factor)
        has_ends = isinstance(leaf.how, Goalposts) or _is_cut(leaf.how)
        low, high = ends if _is_cut(leaf.how) else (-LARGEST, LARGEST)
        outer = ends if has_ends else (LARGEST, -LARGEST)
        lower, upper = _posts(leaf.how)
        row = {
            "sign": float(leaf.sign),
            "base": base,
            "factor": factor,
            "cut_low": low,
            "cut_high": high,
            "outer_low": outer[0],
            "outer_high": outer[1],
            "lower": lower,
            "upper": upper,
            "logged": _first_step(leaf) == "log",
        }
        for name, number in row.items():
            found.setdefault(name, []).append(float(number))
    return found


def _scale(how: Any) -> tuple[float, float]:  # noqa: ANN401 (a normaliser)
    """The points at the low end of a scale, and its width."""
    if isinstance(how, MinMax):
        return how.lower, how.upper - how.lower
    if isinstance(how, ZScore):
        return how.mean, how.sd
    if isinstance(how, Rank | Identity):
        return 0.0, 1.0
    low, high = how.scale
    return low, high - low


def _posts(how: Normaliser) -> tuple[float, float]:
    if not isinstance(how, Goalposts):
        return 0.0, 0.0
    return (math.log(how.lower), math.log(how.upper)) if how.log else (how.lower, how.upper)


# Per normaliser its offset, its divisor, and what makes an indicator unfit for it.


def _up() -> Any:  # noqa: ANN401 (of narwhals)
    return nw.col("sign") > 0


def _worst_of(low: str, high: str) -> Any:  # noqa: ANN401 (of narwhals)
    return nw.when(_up()).then(nw.col(low)).otherwise(nw.col(high))


def _between(low: str, high: str) -> Any:  # noqa: ANN401 (of narwhals)
    return (nw.col(high) - nw.col(low)) * nw.col("sign")


def _is_constant(low: str = "low", high: str = "high") -> Any:  # noqa: ANN401 (of narwhals)
    return tied(nw.col(low), nw.col(high))


def _number(number: float) -> Callable[[], Any]:
    return lambda: nw.lit(number)


def _is_alone() -> Any:  # noqa: ANN401 (of narwhals)
    return nw.col("count") == 1


def _has_no_reference() -> Any:  # noqa: ANN401 (of narwhals)
    there = nw.col("there")
    is_absent = there.is_null() & ~nw.col("low").is_null()
    return _is_constant() | is_absent | tied(there, _worst_of("low", "high"))


#: Offset, divisor, and whether the figures are unfit.
_FITS: Mapping[type[Normaliser], tuple[Callable[[], Any], ...]] = {
    MinMax: (
        lambda: _worst_of("bottom", "top"),
        lambda: _between("bottom", "top"),
        lambda: _is_constant("bottom", "top"),
    ),
    ZScore: (
        lambda: nw.col("mean"),
        lambda: nw.col("deviation") * nw.col("sign"),
        _is_constant,
    ),
    Rank: (_number(0.0), _number(1.0), _is_alone),
    PercentileRank: (
        _number(1.0),
        lambda: nw.col("count").cast(nw.Float64()) - 1.0,
        lambda: _is_alone() | _is_constant(),
    ),
    Goalposts: (
        lambda: _worst_of("lower", "upper"),
        lambda: _between("lower", "upper"),
        lambda: (nw.col("logged") > 0) & (nw.col("low") <= 0),
    ),
    FractionOfMax: (
        _number(0.0),
        lambda: nw.when(_up()).then(nw.col("high")).otherwise(nw.lit(1.0)),
        lambda: nw.col("low") <= 0,
    ),
    DistanceToReference: (
        lambda: _worst_of("low", "high"),
        lambda: nw.col("there") - _worst_of("low", "high"),
        _has_no_reference,
    ),
    Identity: (_number(0.0), lambda: nw.col("sign"), never),
}
