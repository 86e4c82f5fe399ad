"""What each normaliser does with its rows, and which cells it cannot take.

Each comes down to an affine map of the figures or of something made from them first (see
`transform`), with a direction of 1 or -1 worked into it, so that more points are always better:

* min-max ``(x - worst) / (best - worst)``, goalposts the same between ends that are given;
* z-scores ``(x - mean) / sd``, with the sample's sd (n - 1);
* ranks, from 1 for the worst, and percentile ranks ``(rank - 1) / (n - 1)``;
* the fraction of the best, ``x / max``, or ``min / x`` where less is better;
* the distance to a reference, ``(x - worst) / (reference - worst)``.

The names and rules are those of the Handbook on Constructing Composite Indicators (OECD and JRC,
2008), step 5, and of the R package COINr. A normaliser gets all its rows at once, so that fifty
leaves cost fifty rows of numpy and no loop.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._kernel.combine import as_given
from brede_welvaart._kernel.statistics import counts, extremes, moments, quantiles, ranks_among
from brede_welvaart._kernel.ties import Flags, Floats, tied
from brede_welvaart._kernel.transform import NOWHERE, Affine, Context, Places, Transform, column
from brede_welvaart._kernel.trouble import Trouble, troubles
from brede_welvaart.errors import Fault, FaultCode, Phrase
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

_LOGARITHM = Phrase("een logaritme", "a logarithm")
_FRACTION = Phrase("FractionOfMax", "FractionOfMax")


# How many figures are copied at a time, where rows must be copied.
_AT_ONCE = 4_000_000
_NOTHING: Floats = np.empty((0, 0, 1))


class Fit(NamedTuple):
    """What a normaliser does with its rows.

    Attributes:
        affine: The map of the rows.
        faulty: The trouble with cells: a fault and flags of shape (K, P or 1, N or 1).
        instead: What takes the place of the figures, such as ranks; or None.
        logged: Per row whether the logarithm is taken first.
        inverted: Per row whether it is divided into the best figure first.
        best: The best figure of every row, shape (K, P or 1, 1), or None.
        ends: The ends of the scales that goalposts give, shape (2, K, 1, 1), or None.
        cut: Per row whether points are cut at those ends.
    """

    affine: Affine
    faulty: Iterable[tuple[Fault, Flags]] = ()
    instead: Floats | None = None
    logged: Sequence[bool] = ()
    inverted: Sequence[bool] = ()
    best: Floats | None = None
    ends: Floats | None = None
    cut: Sequence[bool] = ()


def _scales(normalisers: Sequence[Any]) -> tuple[Floats, Floats]:
    """The width and the low end of every scale."""
    low = column([item.scale[0] for item in normalisers])
    return column([item.scale[1] for item in normalisers]) - low, low


def _constant(low: Floats, high: Floats, how: str) -> tuple[Fault, Flags]:
    return Fault(FaultCode.ALL_THE_SAME, how=how), tied(low, high)


def _min_max(normalisers: Sequence[Any], given: Context) -> Fit:
    low, high = extremes(given.reference)
    pairs = {item.quantiles for item in normalisers}
    for pair in pairs - {None}:
        own = [item.quantiles == pair for item in normalisers]
        low, high = low.copy(), high.copy()
        low[own], high[own] = quantiles(given.reference[own], *pair)
    bottom = column([item.lower for item in normalisers])
    width = column([item.upper for item in normalisers]) - bottom
    affine = Affine(
        np.where(given.directions > 0, low, high), (high - low) * given.directions, width, bottom
    )
    faulty = [_constant(low, high, "MinMax")]
    if pairs == {None}:
        return Fit(affine, faulty)
    cut = [item.quantiles is not None for item in normalisers]
    ends = np.where(np.reshape(cut, (-1, 1, 1)), np.stack([bottom, bottom + width]), np.nan)
    return Fit(affine, faulty, ends=ends, cut=cut)


def _z_score(normalisers: Sequence[Any], given: Context) -> Fit:
    mean, deviation = moments(given.reference)
    affine = Affine(
        mean,
        deviation * given.directions,
        column([item.sd for item in normalisers]),
        column([item.mean for item in normalisers]),
    )
    return Fit(affine, [_constant(*extremes(given.reference), "ZScore")])


def _rank(normalisers: Sequence[Any], given: Context) -> Fit:
    return Fit(_as_it_is(len(normalisers)), [_alone(given)], _ranks(given))


def _as_it_is(size: int) -> Affine:
    return Affine(*map(column, ([0.0] * size, [1.0] * size, [1.0] * size, [0.0] * size)))


def _percentile_rank(normalisers: Sequence[Any], given: Context) -> Fit:
    width, low = _scales(normalisers)
    others = counts(given.reference) - 1
    affine = Affine(column([1.0] * len(normalisers)), others, width, low)
    ends = extremes(given.reference)
    fault, same = _constant(*ends, "PercentileRank")
    alone = _alone(given)
    return Fit(affine, [alone, (fault, same & ~alone[1])], _ranks(given))


def _ranks(given: Context) -> Floats:
    return ranks_among(given.values * given.directions, given.reference * given.directions)


def _alone(given: Context) -> tuple[Fault, Flags]:
    return Fault(FaultCode.ONLY_FIGURE), counts(given.reference) == 1


def _goalposts(normalisers: Sequence[Any], given: Context) -> Fit:
    logged = [item.log for item in normalisers]
    lower, upper = (_posts(normalisers, name) for name in ("lower", "upper"))
    width, low = _scales(normalisers)
    affine = Affine(
        np.where(given.directions > 0, lower, upper),
        (upper - lower) * given.directions,
        width,
        low,
    )
    not_positive = (given.values <= 0) & (column(logged) > 0) if any(logged) else np.zeros(1, bool)
    return Fit(
        affine,
        [(Fault(FaultCode.NOT_POSITIVE, how=_LOGARITHM), not_positive)],
        logged=logged,
        ends=np.stack([low, low + width]),
        cut=[item.clip for item in normalisers],
    )


def _posts(normalisers: Sequence[Any], name: str) -> Floats:
    posts = [getattr(item, name) for item in normalisers]
    logged = [item.log for item in normalisers]
    return column(
        [math.log(post) if log else post for post, log in zip(posts, logged, strict=True)]
    )


def _fraction_of_max(normalisers: Sequence[Any], given: Context) -> Fit:
    low, high = extremes(given.reference)
    width, bottom = _scales(normalisers)
    up = given.directions > 0
    fault = Fault(FaultCode.NOT_POSITIVE, how=_FRACTION)
    cells = given.values <= 0
    return Fit(
        Affine(np.zeros_like(width), np.where(up, high, 1.0), width, bottom),
        [(fault, cells), (fault, (low <= 0) & ~cells.any(axis=(1, 2), keepdims=True))],
        inverted=[bool(item) for item in ~up[:, 0, 0]],
        best=low,
    )


def _distance(normalisers: Sequence[Any], given: Context) -> Fit:
    low, high = extremes(given.reference)
    width, bottom = _scales(normalisers)
    worst = np.where(given.directions > 0, low, high)
    rows = enumerate(given.regions[item.region] for item in normalisers)
    there = np.stack([given.reference[row, :, place] for row, place in rows])[..., None]
    same = tied(low, high)
    faulty = [
        (Fault(FaultCode.ALL_THE_SAME, how="DistanceToReference"), same),
        (Fault(FaultCode.NO_REFERENCE), np.isnan(there) & ~np.isnan(low) & ~same),
        (Fault(FaultCode.WORST_REFERENCE), tied(there, worst) & ~same),
    ]
    return Fit(Affine(worst, there - worst, width, bottom), faulty)


def _identity(normalisers: Sequence[Any], given: Context) -> Fit:
    nought = np.zeros((len(normalisers), 1, 1))
    return Fit(Affine(nought, given.directions, nought + 1, nought))


def _own(normalisers: Sequence[Normaliser], given: Context) -> Fit:
    """By a class of one's own, year by year; a figure that is missing stays so."""
    points = np.empty_like(given.values)
    for row, how in enumerate(normalisers):
        up = given.directions[row, 0, 0] > 0
        what = f"{type(how).__name__}.transform"
        for period, figures in enumerate(given.values[row]):
            found = how.transform(figures.copy(), 1 if up else -1)
            points[row, period] = as_given(found, len(figures), what)
    missing = np.isnan(given.values)
    points[missing] = np.nan
    return Fit(
        _as_it_is(len(points)),
        [(Fault(FaultCode.OWN_NOT_FINITE), ~np.isfinite(points) & ~missing)],
        points,
    )


_FITS: Mapping[type[Normaliser], Callable[[Sequence[Any], Context], Fit]] = {
    MinMax: _min_max,
    ZScore: _z_score,
    Rank: _rank,
    PercentileRank: _percentile_rank,
    Goalposts: _goalposts,
    FractionOfMax: _fraction_of_max,
    DistanceToReference: _distance,
    Identity: _identity,
}


def _fitted(kind: type[Normaliser], normalisers: Sequence[Normaliser], given: Context) -> Fit:
    make: Callable[[Sequence[Any], Context], Fit] = _FITS.get(kind, _own)
    return _within_floats(make(normalisers, given), given, kind)


def fit(normalisers: Sequence[Normaliser], given: Context) -> tuple[Transform, list[Trouble]]:
    """How K rows become points, each by its own normaliser.

    Args:
        normalisers: One per row.
        given: The figures, what decides, the directions and the places of regions.

    Returns:
        What to do, and the cells that stand in the way, as (row, period, region), or as
        (row, period of the reference) for a whole row.
    """
    kinds: dict[type[Normaliser], list[int]] = {}
    for row, item in enumerate(normalisers):
        kinds.setdefault(type(item), []).append(row)
    fits = [
        (
            np.array(part),
            _fitted(kind, [normalisers[row] for row in part], given.of_rows(part)),
        )
        for kind, rows in kinds.items()
        for part in _parts(rows, given)
    ]
    found = [trouble for rows, part in fits for trouble in _found(rows, part, given)]
    return _joined(fits, given), found


def _within_floats(part: Fit, given: Context, kind: type[Normaliser]) -> Fit:
    """The same, with trouble for figures of which the points would be beyond the floats.

    A figure lies among those that decide how, and so do its points, unless these are of another
    year, or the ends are given or those of one region.
    """
    is_inside = given.reference is given.values and kind not in {Goalposts, DistanceToReference}
    if is_inside or part.instead is not None:
        return part
    with np.errstate(all="ignore"):
        if not np.isinf(_mapped(np.concatenate(extremes(given.values), axis=-1), part)).any():
            return part
        endless = np.isinf(_mapped(given.values, part))
    return part._replace(faulty=[*part.faulty, (Fault(FaultCode.POINTS_NOT_FINITE), endless)])


def _mapped(figures: Floats, part: Fit) -> Floats:
    """The points of figures; 0 for rows that are cut, logged or constant, which cannot be endless.

    What is constant is trouble already.
    """
    if part.best is not None:
        figures = np.where(np.reshape(part.inverted, (-1, 1, 1)), part.best / figures, figures)
    offset, divisor, factor, base = part.affine
    points = (figures - offset) / divisor * factor + base
    safe = divisor == 0
    for flags in (part.cut, part.logged):
        safe = safe | np.reshape(flags, (-1, 1, 1)) if flags else safe
    return np.where(safe, 0.0, points)


def _parts(rows: list[int], given: Context) -> Iterator[list[int]]:
    """Rows, a few at a time where copies of all of them would be large."""
    is_view = len(rows) == len(given.directions) and isinstance(given.rows, slice)
    figures = given.values[0].size + given.reference[0].size
    count = len(rows) if is_view else max(1, _AT_ONCE // figures)
    for start in range(0, len(rows), count):
        yield rows[start : start + count]


def _found(rows: Places, part: Fit, given: Context) -> Iterator[Trouble]:
    for fault, flags in part.faulty:
        for _, cells in troubles(fault, flags):
            named = cells.copy()
            named[:, 0] = rows[cells[:, 0]]
            is_whole_row = flags.shape[-1] == 1 < given.values.shape[-1]
            yield Trouble(fault, named[:, :2] if is_whole_row else named)


def _joined(fits: Sequence[tuple[Places, Fit]], given: Context) -> Transform:
    """One transform for all rows, in their own order."""
    return Transform(
        _affine(fits, given.reference.shape[1]),
        logged=_places(fits, "logged"),
        inverted=_places(fits, "inverted"),
        best=_stacked(
            [part.best[np.array(part.inverted)] for _, part in fits if part.best is not None]
        ),
        replaced=_stacked_places([own for own, part in fits if part.instead is not None]),
        instead=_stacked([part.instead for _, part in fits if part.instead is not None]),
        cut=_places(fits, "cut"),
        ends=_cut_ends(fits),
        outer=_outer(fits, len(given.directions)),
    )


def _affine(fits: Sequence[tuple[Places, Fit]], periods: int) -> Affine:
    if len(fits) == 1:
        return fits[0][1].affine
    back = np.argsort(np.concatenate([own for own, _ in fits]))
    parts: list[Floats] = []
    for index in range(4):
        shape = (_width(fits, index, periods), 1)
        same = [np.broadcast_to(part.affine[index], (len(own), *shape)) for own, part in fits]
        parts.append(np.concatenate(same)[back])
    return Affine(*parts)


def _stacked(parts: Sequence[Floats]) -> Floats:
    return np.concatenate(parts) if parts else _NOTHING


def _stacked_places(parts: Sequence[Places]) -> Places:
    return np.concatenate(parts) if parts else NOWHERE


def _width(fits: Sequence[tuple[Places, Fit]], index: int, periods: int) -> int:
    """Over how many periods a part of the map differs."""
    return periods if any(part.affine[index].shape[1] > 1 for _, part in fits) else 1


def _places(fits: Sequence[tuple[Places, Fit]], name: str) -> Places:
    return _stacked_places(
        [own[np.array(getattr(part, name), bool)] for own, part in fits if getattr(part, name)]
    )


def _cut_ends(fits: Sequence[tuple[Places, Fit]]) -> Floats:
    """The ends of the rows that are cut."""
    ends = [part.ends[:, np.array(part.cut, bool)] for _, part in fits if part.ends is not None]
    return np.concatenate(ends, axis=1) if ends else np.empty((2, 0, 1, 1))


def _outer(fits: Sequence[tuple[Places, Fit]], size: int) -> Floats:
    """The ends of goalposts, of all rows; NaN for others."""
    outer = np.full((2, size, 1, 1), np.nan)
    for own, part in fits:
        if part.ends is not None:
            outer[:, own] = part.ends
    return outer
