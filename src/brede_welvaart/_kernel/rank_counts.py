"""How often every region has every rank, over many draws of weights.

Ten thousand draws for some hundreds of regions are millions of ranks. To rank every draw by itself
is some twenty calls of numpy on a short row, and an indirect sort. Here a draw costs one row of a
matrix product and one sort of whole numbers, many draws at a time, by a trick: a float from 1 to 2
and the whole number that its bits are sort alike, so the lowest bits can carry the number of the
region through the sort. What that blurs, and what ties, lies within a distance that is known
beforehand; the few draws in which two regions come so near are ranked by the plain rule. So the
counts are exactly those of ranking every draw.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.linear import EPSILON, LinearPoints, linear_points, power_of, widest_tie
from brede_welvaart._kernel.ties import Floats, rank
from brede_welvaart._kernel.trouble import Naming, by_number, refuse, troubles
from brede_welvaart.model.aggregator import Aggregator

Counts = npt.NDArray[np.signedinteger]
Numbers = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]

#: So many draws at a time at most, and so many scores: these stay near the processor, and memory
#: does not grow.
BLOCK = 512
_AT_ONCE = 1 << 18
# Up to so many counts are taken together by number; of more most are 0, and each is looked up.
_DENSE = 1 << 21
# Where distances begin, how far they go, and how many floats there are in that.
_START, _SPAN = 1.25, 0.5
_UNITS = _SPAN / EPSILON


class Sieve(NamedTuple):
    """What turns weights into whole numbers that sort as the scores do, the best first.

    Distances below the highest points are set from 1.25 to 1.75. The bits of floats from 1 to 2
    rise evenly, so they are the keys as they stand; the lowest give way to the region's number.

    Attributes:
        below: Distances below the highest points, so set, shape (C, D).
        bits: How many low bits hold the number.
        nearest: Neighbours less than this apart may tie.
        many: How many regions share each column, shape (D,); None if each has its own.
        scores: Room for the scores of a block, shape (draws, D).
        gaps: Room for what lies between neighbours, of the same shape.
    """

    below: Floats
    bits: int
    nearest: int
    many: Places | None
    scores: Floats
    gaps: Numbers


def distinct(points: Floats) -> tuple[Places, Places]:
    """The first of every kind of column, and which kind every column is of.

    Args:
        points: Shape (C, R).

    >>> [part.tolist() for part in distinct(np.array([[1.0, 2.0, 1.0], [0.0, 0.0, 0.0]]))]
    [[0, 1], [0, 1, 0]]
    """
    _, first, kind = np.unique(points.T, axis=0, return_index=True, return_inverse=True)
    return first, kind.reshape(-1)


def counts_for(regions: int, draws: int) -> Counts:
    """Room for how often every region has every rank, shape (regions, regions + 1), all 0.

    In numbers of two bytes, unless there are more draws than these can count: ten thousand regions
    already have a hundred million counts.

    >>> counts_for(2, 10_000).dtype.name, counts_for(2, 100_000).dtype.name
    ('int16', 'int32')
    """
    kind = np.promote_types(np.int16, np.min_scalar_type(-draws - 1))
    return np.zeros((regions, regions + 1), kind)


def rank_counts(  # noqa: PLR0913 (what is ranked, how often, and where the counts go)
    points: Floats,
    how: Aggregator,
    draw: Callable[[int], Floats],
    draws: int,
    name: Naming = by_number,
    *,
    into: tuple[Counts, Places] | None = None,
) -> Counts:
    """How often every region has every rank, ties sharing their lowest.

    Scores of a block of draws are one matrix product, and become whole numbers that hold the
    region too, so that one sort of numbers gives all ranks. A draw in which two regions may tie is
    ranked by the rule of `rank`, and so is every draw where the mean has no such form.

    Args:
        points: Of the children, shape (C, R), without NaN, of which one or more regions.
        how: The aggregator.
        draw: Gives the next weights, shape (number, C), above 0, each row adding up to 1.
        draws: How many.
        name: Gives a fault in a region from the number of that.
        into: Counts, as `counts_for` makes them, to which these are added; and which of their rows
            are of these regions. None is room for these regions alone.

    Returns:
        Shape (R, R + 1), or those that were given: in column k how often it has rank k. Column 0
        is 0.

    Raises:
        DataError: If a draw gives a region no value: every such region of that draw.
    """
    regions = points.shape[1]
    counts, rows = into or (counts_for(regions, draws), np.arange(regions))
    first, kind = distinct(points)
    own = rows[first]
    power = power_of(how)
    line = None if power is None else linear_points(points[:, first], power)
    step = max(1, min(BLOCK, _AT_ONCE // regions))
    sieve = None if line is None else _sieve(line, np.bincount(kind), step)
    cells = 0 if sieve is None else (regions + 1) << sieve.bits
    dense = np.zeros(cells if cells <= _DENSE else 0, np.int64)
    for start in range(0, draws, step):
        weights = draw(min(step, draws - start))
        if sieve is not None:
            numbers, ranks, weights = _clear(weights, sieve)
            if dense.size:
                numbers |= ranks << sieve.bits
                dense += np.bincount(numbers.ravel(), minlength=cells)
            else:
                places = (own * counts.shape[1])[numbers] + ranks
                np.add.at(counts.reshape(-1), places.ravel(), counts.dtype.type(1))
        for row in weights:
            counts[own, _ranked(points, row, how, name)[first]] += 1
    if sieve is not None and dense.size:
        found = dense.reshape(regions + 1, -1)[:, : len(first)].T
        counts[own[:, None], np.arange(regions + 1)] += found.astype(counts.dtype)
    for region in np.flatnonzero(first[kind] != np.arange(regions)).tolist():
        counts[rows[region]] = counts[own[kind[region]]]
    return counts


def _sieve(line: LinearPoints, many: Places, draws: int) -> Sieve | None:
    """The sieve for distinct columns; None if they lie in one place on the scale of the mean."""
    highest = float(line.points.max())
    span = highest - float(line.points.min())
    if span == 0:
        return None
    bits = (len(many) - 1).bit_length()
    # Beside the ties: roundings in the product, and the bits that give way.
    children = len(line.points)
    apart = _UNITS * (widest_tie(line) / span) + 8 * (children + 4) + 2 ** (bits + 1)
    room = (draws, len(many))
    return Sieve(
        below=_START + _SPAN * ((highest - line.points) / span),
        bits=bits,
        nearest=int(min(apart, 2 * _UNITS)),
        many=None if (many == 1).all() else many,
        scores=np.empty(room),
        gaps=np.empty(room, np.int64),
    )


def _clear(weights: Floats, sieve: Sieve) -> tuple[Numbers, Numbers, Floats]:
    """The regions from the best on, and their ranks, in draws in which none may tie.

    With them come the weights of the other draws.
    """
    scores, gaps = sieve.scores[: len(weights)], sieve.gaps[: len(weights), 1:]
    np.matmul(weights, sieve.below, out=scores)
    keys, numbers, low = scores.view(np.int64), np.arange(scores.shape[1]), (1 << sieve.bits) - 1
    keys &= ~low
    keys |= numbers
    keys.sort(axis=1)
    np.subtract(keys[:, 1:], keys[:, :-1], out=gaps)
    close = (gaps < sieve.nearest).any(axis=1)
    if close.any():
        keys = keys[~close]
    keys &= low
    if sieve.many is None:
        return keys, numbers + 1, weights[close]
    shared = sieve.many[keys]
    return keys, np.cumsum(shared, axis=1) - shared + 1, weights[close]


def _ranked(points: Floats, weights: Floats, how: Aggregator, name: Naming) -> Places:
    """The ranks of all regions in one draw, by the rule for ties."""
    found = combine(points, weights, how)
    if found.fault is not None and found.faulty is not None:
        refuse(troubles(found.fault, found.faulty[0]), name)
    return rank(found.points).astype(np.intp)
