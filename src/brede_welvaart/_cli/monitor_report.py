"""What the monitor has to say of a region in a year: per theme its signals, and its scores."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

import numpy as np

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import SpecError, UnknownIdError

_SCHEME = "cbs"
#: What a check may find that makes places among all regions mean less.
ODD_REGIONS = (ix.FindingKind.UNKNOWN_REGION, ix.FindingKind.MIXED_REGIONS)

Ranges = Mapping[str, ix.RankRange]


class Figures(NamedTuple):
    """The figures that were read.

    Attributes:
        panel: The figures.
        zeros: The indicators in which 0 was taken for missing.
        suspect: Those in which it was not, though it may stand for missing.
        odd: What is odd about its regions.
    """

    panel: ix.Panel
    zeros: tuple[str, ...]
    suspect: tuple[str, ...]
    odd: tuple[ix.FindingKind, ...]


class RankSpan(NamedTuple):
    """Where a region may stand with other weights, among those of which no part is missing.

    Attributes:
        rank: Its place among these with the weights of the specification.
        best: Its best place if each weight were between half and double.
        worst: Its worst place then.
        of: How many regions these are.
        is_proved: Whether best and worst are proved to be exact; if not, it is no wider than that.
    """

    rank: int
    best: int
    worst: int
    of: int
    is_proved: bool


class Score(NamedTuple):
    """A score of a region on a group of the specification.

    Attributes:
        node: The id of the group.
        value: Its points, or None.
        coverage: Which share of its weight is in leaves with a figure.
        low: The points if what is missing were at its worst, or None.
        high: The points if it were at its best, or None.
        rank: The place among all regions with points, or among the peers; 1 is best.
        is_shared: Whether others have the same place.
        of: How many these are.
        span: Where it may stand among all regions with other weights, or None.
    """

    node: str
    value: float | None
    coverage: float
    low: float | None
    high: float | None
    rank: int | None
    is_shared: bool
    of: int
    span: RankSpan | None


class ThemeReport(NamedTuple):
    """One theme.

    Attributes:
        theme: Which; None for the indicators that have none.
        score: Its score, if a group of the specification has its id.
        signals: The signals on its indicators.
        shared: The indicators on which other regions have the same place.
    """

    theme: bw.Theme | None
    score: Score | None
    signals: tuple[ix.Signal, ...]
    shared: frozenset[str]


class RegionReport(NamedTuple):
    """All that there is to say of a region in a year.

    Attributes:
        region: Its code.
        name: Its name; its code where the catalogue does not know it.
        period: The year.
        themes: The themes in the order of the catalogue; what has no theme comes last.
        scores: The scores on groups that are no theme.
    """

    region: str
    name: str
    period: int
    themes: tuple[ThemeReport, ...]
    scores: tuple[Score, ...]


class Computed(NamedTuple):
    """What was computed for one year, among all regions or among peers.

    Attributes:
        signals: The signals.
        result: The index in that year, if one was asked for.
        within: The code of the region in which the peers lie; None if it is among all regions.
        peers: The codes of the peers; None if it is among all regions.
        regions: The codes of the regions to report on.
        ranges: Per group how far the ranks of these may go.
    """

    signals: ix.Signals
    result: ix.IndexResult | None
    within: str | None
    peers: tuple[str, ...] | None
    regions: tuple[str, ...]
    ranges: Ranges


def reports(computed: Computed) -> Iterator[RegionReport]:
    """The report of each region to report on."""
    themes = by_theme(computed.signals.panel.indicators)
    scores_of = _scores(computed)
    period = computed.signals.settings.period
    tied = {
        key: Counter(signal.position for signal in computed.signals.indicator(key))
        for key in computed.signals.panel.indicators
    }
    for region in computed.regions:
        scores = scores_of(region)
        signals = {signal.indicator: signal for signal in computed.signals.region(region)}
        parts = tuple(
            ThemeReport(
                theme,
                scores.pop(theme.id, None) if theme else None,
                tuple(signals[key] for key in keys),
                frozenset(key for key in keys if tied[key][signals[key].position] > 1),
            )
            for theme, keys in themes
        )
        yield RegionReport(region, name_of(region), period, parts, tuple(scores.values()))


def name_of(region: str) -> str:
    """The name of a region that the catalogue knows; else its code."""
    try:
        return bw.region(region).name
    except UnknownIdError:
        return region


def ranges_of(
    result: ix.IndexResult,
    regions: tuple[str, ...],
    watched: Callable[[list[str]], Iterable[str]],
) -> Ranges:
    """Per group how far the ranks of regions go if each weight were half or double.

    Args:
        result: The index in one year.
        regions: The regions.
        watched: Shows how far the work is, and gives the groups one by one.
    """
    found: dict[str, ix.RankRange] = {}
    # With one part the weights change nothing.
    nodes = [node for node in scored_nodes(result) if len(result.parts(node).ids) > 1]
    for node in watched(nodes):
        # A group of another kind than a mean has no such range.
        with suppress(SpecError):
            found[node] = ix.rank_range(result, node, regions=regions)
    return found


def by_theme(indicators: Iterable[str]) -> list[tuple[bw.Theme | None, tuple[str, ...]]]:
    """The indicators of a panel under their first theme; those of no theme come last."""
    known = {indicator.id: indicator for indicator in bw.indicators()}
    of_theme: dict[str | None, list[str]] = {}
    for key in indicators:
        of_theme.setdefault(known[key].themes[0] if key in known else None, []).append(key)
    themes: list[bw.Theme | None] = [*bw.themes(_SCHEME), None]
    keyed = [(theme, of_theme.get(theme.key if theme else None, [])) for theme in themes]
    return [(theme, tuple(keys)) for theme, keys in keyed if keys]


def _scores(computed: Computed) -> Callable[[str], dict[str, Score]]:
    """Gives the scores of a region on every group that has any."""
    result = computed.result
    if result is None:
        return lambda _: {}
    nodes = scored_nodes(result)
    columns = {node: _columns(result, node, computed.peers) for node in nodes}

    def scores_of(region: str) -> dict[str, Score]:
        place = result.panel.region_number(region)
        return {
            node: _score(node, columns[node], place, computed.ranges.get(node), region)
            for node in nodes
        }

    return scores_of


def scored_nodes(result: ix.IndexResult) -> tuple[str, ...]:
    """The ids of the groups that can have a score: whose children are not kept apart."""
    return tuple(
        group.id
        for group in result.spec.groups
        if group.id in result.nodes and not isinstance(group.aggregate, ix.Apart)
    )


class _Columns(NamedTuple):
    values: list[float | None]
    coverage: list[float]
    low: list[float | None]
    high: list[float | None]
    ranks: list[int | None]
    tied: Counter[int | None]
    complete: list[int | None]


def _columns(result: ix.IndexResult, node: str, peers: tuple[str, ...] | None) -> _Columns:
    ranks = _whole(result.ranks(node, peers=peers))
    is_complete = np.isfinite(result.parts(node).values).all(axis=0)
    complete = [result.regions[place] for place in np.flatnonzero(is_complete)]
    none = np.full(len(result.regions), np.nan)
    low, high = (
        none if found is None else found for found in (result.low(node), result.high(node))
    )
    return _Columns(
        _plain(result.scores(node)),
        result.coverage(node).tolist(),
        _plain(low),
        _plain(high),
        ranks,
        Counter(ranks),
        _whole(result.ranks(node, peers=complete)),
    )


def _plain(array: Floats) -> list[float | None]:
    return [value if np.isfinite(value) else None for value in array.tolist()]


def _whole(ranks: Floats) -> list[int | None]:
    return [int(rank) if np.isfinite(rank) else None for rank in ranks.tolist()]


def _score(
    node: str, found: _Columns, place: int, ranges: ix.RankRange | None, region: str
) -> Score:
    rank = found.ranks[place]
    return Score(
        node,
        found.values[place],
        found.coverage[place],
        found.low[place],
        found.high[place],
        rank,
        found.tied[rank] > 1,
        len(found.ranks) - found.tied[None],
        _span(found.complete, place, ranges, region),
    )


def _span(
    complete: list[int | None], place: int, ranges: ix.RankRange | None, region: str
) -> RankSpan | None:
    ends, rank = ranges.of(region) if ranges else None, complete[place]
    if ranges is None or ends is None or rank is None:
        return None
    of = len(complete) - complete.count(None)
    return RankSpan(rank, *ends, of, bool(ranges.proved[place]))
