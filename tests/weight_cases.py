"""Regions by children to vary weights on, and plain ways to rank them, with no code of src."""

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from brede_welvaart import index as ix

YEAR = 2023
MEANS = (ix.Arithmetic(), ix.Geometric(), ix.Harmonic(), ix.Power(2), ix.Power(-0.5))
#: Two numbers tie within this, relative to the larger.
TIE = 1e-12


def indexed(
    points: Any, weights: Sequence[float] | None = None, how: ix.Aggregator | None = None
) -> ix.IndexResult:
    """An index of one group, from points of regions (rows) by children (columns), as they are."""
    array = np.array(points, float)
    ids = [f"i{number}" for number in range(array.shape[1])]
    codes = [f"r{number}" for number in range(len(array))]
    own = [1.0] * len(ids) if weights is None else weights
    leaves = [ix.Leaf(key, weight, 1) for key, weight in zip(ids, own, strict=True)]
    group = ix.Group("all", leaves, aggregate=how or ix.Arithmetic())
    panel = ix.Panel(codes, ids, [YEAR], array[:, :, None])
    return ix.compute(panel, ix.Spec(group, ix.Identity()))


def mean(points: Sequence[float], weights: Sequence[float], how: ix.Aggregator) -> float:
    """The mean of one region, written out."""
    total = math.fsum(weights)
    pairs = list(zip(points, weights, strict=True))
    if isinstance(how, ix.Geometric):
        return math.exp(math.fsum(w * math.log(x) for x, w in pairs) / total)
    power = {ix.Arithmetic: 1, ix.Harmonic: -1}.get(type(how)) or how.p  # type: ignore[attr-defined]
    return (math.fsum(w * x**power for x, w in pairs) / total) ** (1 / power)


def ranks(points: Any, weights: Sequence[float], how: ix.Aggregator | None = None) -> list[int]:
    """Ranks of regions (rows): from the highest down, a tie with the one before shares its rank."""
    scores = [mean(row, weights, how or ix.Arithmetic()) for row in np.array(points).tolist()]
    found = [0] * len(scores)
    before, shared = math.inf, 0
    for place, region in enumerate(sorted(range(len(scores)), key=lambda n: -scores[n]), start=1):
        own = scores[region]
        if place == 1 or before - own > TIE * max(abs(own), abs(before)):
            shared = place
        found[region], before = shared, own
    return found


def corners(weights: Sequence[float], bounds: tuple[float, float]) -> list[tuple[float, ...]]:
    """All weights with each at one of its ends."""
    return [
        tuple(weight * end for weight, end in zip(weights, ends, strict=True))
        for ends in product(bounds, repeat=len(weights))
    ]


def lead(one: Sequence[float], other: Sequence[float], weights: Sequence[float]) -> Fraction:
    """By how much one region leads another in the weighted sum, exactly."""
    return sum(
        (
            Fraction(weight) * (Fraction(mine) - Fraction(theirs))
            for mine, theirs, weight in zip(one, other, weights, strict=True)
        ),
        Fraction(0),
    )


@st.composite
def tables(
    draw: st.DrawFn, *, most_children: int = 4, least: int = 0, most: int = 20, regions: int = 7
) -> np.ndarray:
    """Points of regions by children in whole numbers, so that ties and equal regions are common."""
    shape = draw(st.tuples(st.integers(2, regions), st.integers(1, most_children)))
    return draw(hnp.arrays(float, shape, elements=st.integers(least, most).map(float)))


def weights_for(children: int) -> st.SearchStrategy[list[float]]:
    """Weights as people write them."""
    return st.lists(st.sampled_from([0.5, 1.0, 2.0, 3.0]), min_size=children, max_size=children)


BOUNDS = st.sampled_from([(0.5, 2.0), (1.0, 1.0), (0.9, 1.1), (0.25, 4.0), (1.0, 3.0)])
