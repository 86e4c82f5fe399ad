"""Specifications of an index, and what they are made of. No numpy here."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import strategies as st

from brede_welvaart.model.aggregator import (
    Aggregator,
    Apart,
    Arithmetic,
    Geometric,
    Harmonic,
    MazziottaPareto,
    Minimum,
    Power,
)
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
from brede_welvaart.model.spec import Group, Leaf, LeftOut, Node, Spec
from brede_welvaart.testing._primitives import ids, texts

if TYPE_CHECKING:
    from brede_welvaart.index import Panel

#: Codes of provinces.
REGION_CODES: Final = tuple(f"PV{number}" for number in range(20, 32))
#: Indicators of the catalogue, the last without a direction there, and some that it does not have.
INDICATOR_IDS: Final = (
    "eigen_een",
    "eigen_2",
    "tevredenheid_leven",
    "langdurige_werkloosheid",
    "eigen.drie",
    "vacaturegraad",
)
_MOST_LEAVES: Final = 6
_DEEPEST: Final = 3
#: All points of a spec that fits a panel lie on this scale, which every aggregator can take.
_SCALE: Final = (1.0, 100.0)

_FIGURES = st.integers(-1000, 1000).map(float) | st.floats(-1e6, 1e6)
_SIZES = st.sampled_from((1.0, 0.5, 100.0, 1 / 3))
_SHARES = st.sampled_from((0.0, 0.5, 1.0)) | st.floats(0, 1)
_WEIGHTS = st.sampled_from((1.0, 0.0, 0.5, 3.0)) | st.floats(0.01, 100)
_DIRECTIONS = st.sampled_from((1, -1))
_NAMES = st.sampled_from(INDICATOR_IDS) | ids()


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[float, float]:
    """The two ends of a scale."""
    low = draw(_FIGURES)
    return low, low + draw(_SIZES)


_SCALES = st.sampled_from(((0.0, 100.0), (0.0, 1.0), _SCALE, (70.0, 130.0))) | _pairs()


def min_max() -> st.SearchStrategy[MinMax]:
    """A `MinMax`, now and then of quantiles."""
    quantiles = st.none() | st.sampled_from(((0.04, 0.96), (0.0, 1.0), (0.25, 0.5)))
    return st.builds(lambda ends, cut: MinMax(ends[0], ends[1], cut), _SCALES, quantiles)


def z_scores() -> st.SearchStrategy[ZScore]:
    """A `ZScore`."""
    return st.builds(ZScore, _FIGURES, _SIZES)


def ranks() -> st.SearchStrategy[Rank]:
    """A `Rank`."""
    return st.builds(Rank)


def percentile_ranks() -> st.SearchStrategy[PercentileRank]:
    """A `PercentileRank`."""
    return st.builds(PercentileRank, _SCALES)


@st.composite
def goalposts(draw: st.DrawFn) -> Goalposts:
    """A `Goalposts`; under a logarithm both posts are above 0."""
    low, high = draw(_pairs())
    log = draw(st.booleans())
    shift = 1 - low if log and low <= 0 else 0.0
    return Goalposts(low + shift, high + shift, log, draw(st.booleans()), draw(_SCALES))


def fractions_of_max() -> st.SearchStrategy[FractionOfMax]:
    """A `FractionOfMax`."""
    return st.builds(FractionOfMax, _SCALES)


def distances_to_reference(
    regions: Sequence[str] = REGION_CODES,
) -> st.SearchStrategy[DistanceToReference]:
    """A `DistanceToReference`.

    Args:
        regions: The codes of the regions to choose from; provinces by default.
    """
    return st.builds(DistanceToReference, st.sampled_from(regions), _SCALES)


def identities() -> st.SearchStrategy[Identity]:
    """An `Identity`."""
    return st.builds(Identity)


def normalisers() -> st.SearchStrategy[Normaliser]:
    """A `Normaliser` of any kind."""
    return st.one_of(
        min_max(),
        z_scores(),
        ranks(),
        percentile_ranks(),
        goalposts(),
        fractions_of_max(),
        distances_to_reference(),
        identities(),
    )


def arithmetic() -> st.SearchStrategy[Arithmetic]:
    """An `Arithmetic`."""
    return st.builds(Arithmetic)


def geometric() -> st.SearchStrategy[Geometric]:
    """A `Geometric`."""
    return st.builds(Geometric)


def harmonic() -> st.SearchStrategy[Harmonic]:
    """A `Harmonic`."""
    return st.builds(Harmonic)


def powers() -> st.SearchStrategy[Power]:
    """A `Power`, often of a special power such as 0."""
    return st.builds(Power, st.sampled_from((1.0, 0.0, -1.0, 0.5, 3.0)) | st.floats(-5, 5))


def minima() -> st.SearchStrategy[Minimum]:
    """A `Minimum`."""
    return st.builds(Minimum)


def mazziotta_pareto() -> st.SearchStrategy[MazziottaPareto]:
    """A `MazziottaPareto`."""
    penalties = st.sampled_from((-1.0, 1.0, 0.0)) | st.floats(-3, 3)
    return st.builds(MazziottaPareto, penalties, st.sampled_from((1, 0)))


def _never_below_0() -> st.SearchStrategy[Aggregator]:
    """An aggregator of which points above 0 give points above 0, so that any other may follow."""
    upwards = st.builds(MazziottaPareto, st.sampled_from((1.0, 0.0)), st.sampled_from((1, 0)))
    return st.one_of(arithmetic(), geometric(), harmonic(), powers(), minima(), upwards)


def apart() -> st.SearchStrategy[Apart]:
    """An `Apart`."""
    return st.builds(Apart)


def means() -> st.SearchStrategy[Aggregator]:
    """An `Aggregator` under which a group has a value: any but `Apart`."""
    return st.one_of(arithmetic(), geometric(), harmonic(), powers(), minima(), mazziotta_pareto())


def aggregators() -> st.SearchStrategy[Aggregator]:
    """An `Aggregator` of any kind."""
    return means() | apart()


def leaves(names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Leaf]:
    """A `Leaf`, with or without a direction and a normaliser of its own.

    Args:
        names: Where its id comes from; any id by default.
    """
    return st.builds(
        Leaf,
        _NAMES if names is None else names,
        _WEIGHTS,
        st.none() | _DIRECTIONS,
        st.none() | normalisers(),
    )


class _Choice(NamedTuple):
    """What the nodes of one tree choose from."""

    leaf: st.SearchStrategy[Leaf]
    aggregate: st.SearchStrategy[Aggregator]


# Strategies that are made once, since to make one takes longer than to draw from it.
_SOME_NAMES = st.lists(_NAMES, min_size=1, max_size=_MOST_LEAVES, unique=True)
_ANY_CHOICE: Final = _Choice(leaves(st.just("_")), aggregators())
_FITTING_CHOICE: Final = _Choice(
    st.builds(Leaf, st.just("_"), _WEIGHTS, _DIRECTIONS), _never_below_0()
)
_ANY_NORMALISER = normalisers()


@st.composite
def groups(draw: st.DrawFn) -> Group:
    """A `Group`: a tree of at most six leaves, with one to three groups one within the other."""
    return _tree(draw, draw(_SOME_NAMES), _ANY_CHOICE)


def nodes() -> st.SearchStrategy[Node]:
    """A `Node`: a leaf or a group."""
    return leaves() | groups()


def left_out() -> st.SearchStrategy[LeftOut]:
    """A `LeftOut`."""
    return st.builds(LeftOut, _NAMES, texts())


_SOME_LEFT_OUT = st.lists(left_out(), max_size=2).map(tuple)
_GROUPS = groups()


@st.composite
def specs(draw: st.DrawFn, panel: "Panel | None" = None) -> Spec:
    """A `Spec`.

    Args:
        draw: Given by hypothesis.
        panel: A panel that it is to fit: its leaves are indicators of the panel, and `compute`
            takes the two together, in every year. By default any spec, which need fit no panel.
    """
    if panel is None:
        return Spec(draw(_GROUPS), draw(_ANY_NORMALISER), draw(_SOME_LEFT_OUT))
    found = st.lists(st.sampled_from(panel.indicators), min_size=1, unique=True)
    names = draw(found)[:_MOST_LEAVES]
    return Spec(_tree(draw, names, _FITTING_CHOICE), draw(_fitting(panel)))


def _tree(draw: st.DrawFn, names: Sequence[str], choice: _Choice) -> Group:
    # The ids of groups are none of those of indicators.
    fresh = (name for number in count(1) if (name := f"groep_{number}") not in names)
    return _group(draw, names, choice, fresh, _DEEPEST)


def _group(
    draw: st.DrawFn, names: Sequence[str], choice: _Choice, fresh: Iterator[str], deepest: int
) -> Group:
    """A group over these leaves: some directly, the others perhaps in a group of their own."""
    from attrs import evolve

    own = next(fresh)
    direct = draw(st.integers(0, len(names))) if deepest > 1 else len(names)
    children: list[Leaf | Group] = [evolve(draw(choice.leaf), id=name) for name in names[:direct]]
    if names[direct:]:
        children.append(_group(draw, names[direct:], choice, fresh, deepest - 1))
    if not any(child.weight for child in children):
        children[0] = evolve(children[0], weight=1.0)
    return Group(own, tuple(children), draw(_WEIGHTS), draw(choice.aggregate), draw(_SHARES))


def _fitting(panel: "Panel") -> st.SearchStrategy[Normaliser]:
    """A normaliser that can take every figure of a panel, to one scale above 0."""
    import numpy as np

    figures = panel.figures
    there = ~np.isnan(figures)
    low = np.where(there, figures, np.inf).min()
    high = np.where(there, figures, -np.inf).max()
    ends = (float(low), float(high)) if low < high else (0.0, 1.0)
    found: list[Normaliser] = [Goalposts(*ends, scale=_SCALE), Goalposts(0, 1000, scale=_SCALE)]
    spread = np.where(there, figures, -np.inf).max(2) - np.where(there, figures, np.inf).min(2)
    if (spread > 0).all():
        found += [MinMax(*_SCALE), PercentileRank(_SCALE), Rank()]
    if low > 0:
        found.append(FractionOfMax(_SCALE))
    return st.sampled_from(found)
