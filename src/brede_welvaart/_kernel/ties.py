"""When two numbers count as equal. All that compares points asks here, and nowhere else.

Points of two regions that are equal on paper differ in the last bits of a float, by the order in
which a sum was taken. Ranks that follow such bits would change with the order of the regions or the
version of numpy. So numbers within 1e-12 of each other, relative to the larger, are one: some
hundred times what roundings of a sum of fifty terms can come to, and far below any difference that
means something. Being tied is not transitive, so a rank is shared by whole chains of neighbours.
"""

from collections.abc import Sequence
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Ties = Literal["min", "max", "average", "dense"]

#: How far apart two numbers may lie, relative to the larger, and still count as equal.
TOLERANCE = 1e-12
TIES: tuple[str, ...] = get_args(Ties)


def tied(first: npt.ArrayLike, second: npt.ArrayLike) -> Any:  # noqa: ANN401 (a flag, or an array of them)
    """Whether numbers lie within 1e-12 of each other, relative to the larger; NaN with nothing.

    Args:
        first: Numbers of any shape.
        second: Numbers of a shape that fits.

    >>> bool(tied(1.0, 1.0 + 1e-13)), bool(tied(1.0, 1.0 + 1e-11))
    (True, False)
    """
    one, other = np.asarray(first, float), np.asarray(second, float)
    larger = np.maximum(np.abs(one), np.abs(other))
    return np.abs(one - other) <= TOLERANCE * larger


def without_nan(values: Floats) -> Floats:
    """The same numbers with 0 for NaN; several times faster than a choice per number.

    >>> without_nan(np.array([-1.5, np.nan, 2.5])).tolist()
    [-1.5, 0.0, 2.5]
    """
    return np.fmax(values, 0.0) + np.fmin(values, 0.0)


def reaches(share: npt.ArrayLike, threshold: float) -> Any:  # noqa: ANN401 (a flag, or an array of them)
    """Whether a share is the threshold or more.

    >>> bool(reaches(5 / 6, 0.8333333333333334))
    True
    """
    given = np.asarray(share, float)
    return (given >= threshold) | tied(given, threshold)


def rank(values: Floats, ties: Ties = "min", *, highest_first: bool = True) -> Floats:
    """Ranks along the last axis; NaN has none, and gets NaN.

    In order of size, neighbours that are `tied` share a rank.

    Args:
        values: Numbers, shape (..., N).
        ties: The rank that ties share: their lowest, highest or mean one; ``dense`` is the lowest,
            without gaps after it.
        highest_first: Whether the highest number has rank 1.

    Returns:
        Ranks from 1, of the same shape.

    >>> rank(np.array([3.0, 5.0, np.nan, 5.0])).tolist()
    [3.0, 1.0, nan, 1.0]
    """
    if not values.size:
        return np.empty(values.shape)
    keys = (-values if highest_first else values).reshape(-1, values.shape[-1])
    order = np.argsort(keys, axis=-1)
    # Where the n-th of a row stands among all; one look-up by such places is the quickest.
    order += np.arange(len(keys))[:, None] * keys.shape[-1]
    ordered = keys.ravel().take(order)
    ranks = np.empty(keys.size)
    ranks[order] = _places(_first_of_ties(ordered), ties, keys.shape[-1])
    # NaN comes last, so that a row has one if it ends in one.
    if np.isnan(ordered[:, -1]).any():
        ranks[np.isnan(keys).ravel()] = np.nan
    return ranks.reshape(values.shape)


def rank_within(
    values: Floats, groups: Sequence[npt.NDArray[np.intp]], ties: Ties = "min"
) -> Floats:
    """Ranks along the last axis within groups of places; a number in no group has none, and NaN.

    >>> rank_within(np.array([4.0, 6.0, 5.0]), [np.array([0, 2])]).tolist()
    [2.0, nan, 1.0]
    """
    if len(groups) == 1 and len(groups[0]) == values.shape[-1]:
        return rank(values, ties)
    ranks = np.full(values.shape, np.nan)
    for places in groups:
        ranks[..., places] = rank(values[..., places], ties)
    return ranks


def _first_of_ties(ordered: Floats) -> Flags | None:
    """Which numbers of a rising row are not tied with the one before; None if that is all."""
    before, after = ordered[..., :-1], ordered[..., 1:]
    largest = np.abs(ordered[..., [0, -1]]).max()
    if (after - before > TOLERANCE * largest).all():
        return None
    is_first = np.ones(ordered.shape, bool)
    is_first[..., 1:] = ~tied(after, before)
    return is_first


def _places(is_first: Flags | None, ties: Ties, size: int) -> npt.NDArray[Any]:
    """The rank of each place in a rising row of this size."""
    places = np.arange(1, size + 1)
    if is_first is None:
        return places
    if ties == "dense":
        return np.cumsum(is_first, axis=-1)
    lowest = np.maximum.accumulate(np.where(is_first, places, 0), axis=-1)
    if ties == "min":
        return lowest
    is_last = np.ones(is_first.shape, bool)
    is_last[..., :-1] = is_first[..., 1:]
    from_the_end = np.where(is_last, places, places.size)[..., ::-1]
    highest = np.minimum.accumulate(from_the_end, axis=-1)[..., ::-1]
    return highest if ties == "max" else (lowest + highest) / 2
