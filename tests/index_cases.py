"""Panels and specifications to try the laws of an index on."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from brede_welvaart import index as ix

#: Index laws hold within this, relative.
TOLERANCE = 1e-9
YEAR = 2023
MEANS = (
    ix.Arithmetic(),
    ix.Geometric(),
    ix.Harmonic(),
    ix.Power(3),
    ix.Power(0.25),
    ix.Power(-2),
    ix.Minimum(),
)

FIGURES = st.floats(0.01, 1e6)
WEIGHTS = st.floats(0.01, 100)


class Case(NamedTuple):
    """A panel of one year and a specification for it."""

    panel: ix.Panel
    spec: ix.Spec


def agree(found: Any, expected: Any, floor: float = 1e-12) -> bool:
    """Whether numbers are the same within what is promised."""
    return bool(np.allclose(found, expected, rtol=TOLERANCE, atol=floor, equal_nan=True))


@st.composite
def panels(
    draw: st.DrawFn, *, complete: bool = False, max_indicators: int = 5, low: float = 0.01
) -> ix.Panel:
    """Panels without a constant column, perhaps with gaps; always two figures to a row."""
    regions, indicators = draw(st.integers(3, 7)), draw(st.integers(1, max_indicators))
    shape = (indicators, regions)
    values = draw(hnp.arrays(float, shape, elements=st.integers(0, 1000).map(float)))
    values = low + values / draw(st.sampled_from([1.0, 8.0, 1000.0]))
    values[:, 0], values[:, 1] = values.max(axis=1) + 1, low
    if not complete:
        gaps = draw(hnp.arrays(bool, shape, elements=st.booleans()))
        gaps[:, :2] = False
        values[gaps & draw(st.booleans())] = np.nan
    order = draw(st.permutations(range(regions)))
    codes = [f"r{number}" for number in range(regions)]
    ids = [f"i{number}" for number in range(indicators)]
    return ix.Panel(codes, ids, [YEAR], values[:, order].T[:, :, None])


def normalisers(scale: tuple[float, float] = (1, 100)) -> st.SearchStrategy[ix.Normaliser]:
    """Normalisers on one scale."""
    return st.sampled_from(
        [
            ix.MinMax(*scale),
            ix.PercentileRank(scale),
            ix.FractionOfMax(scale),
            ix.Goalposts(0, 500, scale=scale),
        ]
    )


@st.composite
def trees(
    draw: st.DrawFn,
    ids: Sequence[str],
    aggregates: Sequence[ix.Aggregator],
    min_coverage: Sequence[float] = (0.0,),
) -> ix.Group:
    """Trees of one or two floors over these leaves, all with one kind of mean or several."""
    leaves = [ix.Leaf(key, draw(WEIGHTS), draw(st.sampled_from([1, -1]))) for key in ids]

    def group(key: str, children: Sequence[ix.Node]) -> ix.Group:
        return ix.Group(
            key,
            tuple(children),
            draw(WEIGHTS),
            draw(st.sampled_from(list(aggregates))),
            draw(st.sampled_from(list(min_coverage))),
        )

    cut = draw(st.integers(0, len(leaves)))
    if cut in {0, len(leaves)}:
        return group("all", leaves)
    rest = leaves[cut:] if draw(st.booleans()) else [group("b", leaves[cut:])]
    return group("all", [group("a", leaves[:cut]), *rest])


@st.composite
def cases(
    draw: st.DrawFn,
    *,
    aggregates: Sequence[ix.Aggregator] = MEANS,
    complete: bool = False,
    min_coverage: Sequence[float] = (0.0, 0.5, 1.0),
    how: st.SearchStrategy[ix.Normaliser] | None = None,
) -> Case:
    """A panel and a specification over all its indicators."""
    panel = draw(panels(complete=complete))
    root = draw(trees(panel.indicators, aggregates, min_coverage))
    return Case(panel, ix.Spec(root, draw(normalisers() if how is None else how)))


def restated(node: Any, change: Any) -> Any:
    """The same tree with every node changed, from the leaves up."""
    import attrs

    if isinstance(node, ix.Group):
        children = tuple(restated(child, change) for child in node.children)
        node = attrs.evolve(node, children=children)
    return change(node)
