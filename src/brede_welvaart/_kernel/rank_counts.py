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

Counts = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]

#: So many draws at a time: their scores stay near the processor, and memory does not grow.
BLOCK = 512
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
        scores: Room for the scores of a block, shape (BLOCK, D).
        gaps: Room for what lies between neighbours, of the same shape.
    """

    below: Floats
    bits: int
    nearest: int
    many: Places | None
    scores: Floats
    gaps: npt.NDArray[np.int64]


def distinct(points: Floats) -> tuple[Places, Places]:
    """The first of every kind of column, and which kind every column is of.

    Args:
        points: Shape (C, R).

    >>> [part.tolist() for part in distinct(np.array([[1.0, 2.0, 1.0], [0.0, 0.0, 0.0]]))]
    [[0, 1], [0, 1, 0]]
    """
    _, first, kind = np.unique(points.T, axis=0, return_index=True, return_inverse=True)
    return first, kind.reshape(-1)


def rank_counts(
    points: Floats,
    how: Aggregator,
    draw: Callable[[int], Floats],
    draws: int,
    name: Naming = by_number,
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

    Returns:
        Shape (R, R + 1): in column k how often it has rank k. Column 0 is 0.

    Raises:
        DataError: If a draw gives a region no value: every such region of that draw.
    """
    regions = points.shape[1]
    first, kind = distinct(points)
    power = power_of(how)
    line = None if power is None else linear_points(points[:, first], power)
    sieve = None if line is None else _sieve(line, np.bincount(kind))
    fast = np.zeros((regions + 1) << (0 if sieve is None else sieve.bits), np.int64)
    slow = np.zeros((regions, regions + 1), np.int64)
    for start in range(0, draws, BLOCK):
        weights = draw(min(BLOCK, draws - start))
        if sieve is not None:
            weights = _count_clear(weights, sieve, fast)
        for row in weights:
            slow[np.arange(regions), _ranked(points, row, how, name)] += 1
    if sieve is not None:
        slow += fast.reshape(regions + 1, -1)[:, : len(first)].T[kind]
    return slow


def _sieve(line: LinearPoints, many: Places) -> Sieve | None:
    """The sieve for distinct columns; None if they lie in one place on the scale of the mean."""
    highest = float(line.points.max())
    span = highest - float(line.points.min())
    if span == 0:
        return None
    bits = (len(many) - 1).bit_length()
    # Beside the ties: roundings in the product, and the bits that give way.
    children = len(line.points)
    apart = _UNITS * (widest_tie(line) / span) + 8 * (children + 4) + 2 ** (bits + 1)
    room = (BLOCK, len(many))
    return Sieve(
        below=_START + _SPAN * ((highest - line.points) / span),
        bits=bits,
        nearest=int(min(apart, 2 * _UNITS)),
        many=None if (many == 1).all() else many,
        scores=np.empty(room),
        gaps=np.empty(room, np.int64),
    )


def _count_clear(weights: Floats, sieve: Sieve, counts: Counts) -> Floats:
    """Count the ranks of the draws in which no regions may tie; give back the other draws."""
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
        keys |= (numbers + 1) << sieve.bits
    else:
        shared = sieve.many[keys]
        keys |= (np.cumsum(shared, axis=1) - shared + 1) << sieve.bits
    counts += np.bincount(keys.ravel(), minlength=len(counts))
    return weights[close]


def _ranked(points: Floats, weights: Floats, how: Aggregator, name: Naming) -> Places:
    """The ranks of all regions in one draw, by the rule for ties."""
    found = combine(points, weights, how)
    if found.fault is not None and found.faulty is not None:
        refuse(troubles(found.fault, found.faulty[0]), name)
    return rank(found.points).astype(np.intp)
