"""What there is to say of a region in a year, as data: per theme its signals and its score."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

import numpy as np
from attrs import frozen

from brede_welvaart._api import records
from brede_welvaart._kernel.weight_box import Bounds
from brede_welvaart.index._composite.compute import compute
from brede_welvaart.index._composite.impute import impute
from brede_welvaart.index._composite.prepare import Reference
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._from_catalogue import by_theme, region_name
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._plain import plain, whole
from brede_welvaart.index._reading.notes import by_region
from brede_welvaart.index._report.courses import courses
from brede_welvaart.index._report.model import RankSpan, RegionReport, ScoreReport, ThemeReport
from brede_welvaart.index._robust.rank_range import TIME_LIMIT, RankRange, rank_ranges
from brede_welvaart.index._signals.signals import Signals, signals
from brede_welvaart.model.spec import Spec
from brede_welvaart.model.vocabulary import RegionKind, RegionKindLike


def report(  # noqa: PLR0913 (each of them says what is looked at, and among whom)
    panel: Panel,
    region: str,
    period: int | str | None = None,
    *,
    spec: Spec | None = None,
    peers: RegionKindLike | None = None,
    window: int = 8,
    max_age: int = 3,
    directions: Mapping[str, int] | None = None,
    reference: Reference = None,
    bounds: Bounds | None = (0.5, 2.0),
    time_limit: float | None = TIME_LIMIT,
) -> RegionReport:
    """What there is to say of one region in a year.

    For many regions or years compute once and report often: see `reports`.

    Args:
        panel: The figures.
        region: The region, by any of its names.
        period: The year; None is the last of the panel.
        spec: What an index is made of, such as `theme_spec` gives it; None is: signals only.
        peers: Place it among the regions of its kind in the same region of this kind, such as
            ``provincie``; None is among all regions of the panel.
        window: How many years signals look at, that one included.
        max_age: How many years old a figure may be, in signals and in scores. In scores an earlier
            figure is filled in where there is none of the year; `ScoreReport.imputed` says how
            much of the weight that is.
        directions: As for `compute`, and for `signals`.
        reference: As for `compute`.
        bounds: Between which weights vary for the places that a region may have, as a multiple of
            their own; None is: do not look for these. Among peers they are not looked for.
        time_limit: As for `rank_range`, of each group by itself.

    Raises:
        UnknownIdError: If the region or the year is not in the panel, or it has no such peers.
        SpecError: As for `compute`.
        DataError: As for `compute` and `signals`.

    >>> from brede_welvaart import index as ix
    >>> codes = ["GM0200", "GM0363", "GM0772", "GM0855"]
    >>> panel = ix.Panel(codes, ["tevredenheid_leven"], [2023], [[[86]], [[80]], [[84]], [[82]]])
    >>> found = ix.report(panel, "Eindhoven", spec=ix.theme_spec(panel))
    >>> found.region, found.period, found.among
    ('GM0772', 2023, 4)
    >>> (part,) = found.themes
    >>> part.theme.id, part.signals[0].position, part.score.value
    ('subjectief_welzijn', 2, 66.66...)
    """
    code, year = panel.region_code(region), panel.year(period)
    among, within = panel, None
    if peers is not None:
        own = records.region(code)
        within = own.parent(peers)
        kinds = zip(panel.regions, panel.kinds, strict=True)
        alike = [records.region(key) for key, kind in kinds if kind is own.kind]
        among = panel.select(regions=[one.id for one in alike if within in one.parents])
    found = signals(among, period=year, window=window, max_age=max_age, directions=directions)
    result, ranges = None, None
    if spec is not None:
        filled = impute(panel, "latest", max_age=max_age)
        result = compute(filled, spec, year, reference=reference, directions=directions)
        if bounds is not None and peers is None:
            ranges = rank_ranges(result, bounds=bounds, time_limit=time_limit, regions=[code])
    (made,) = reports(found, result, regions=[code], ranges=ranges, within=within)
    return made


def reports(
    found: Signals,
    result: IndexResult | None = None,
    *,
    regions: Iterable[str] | None = None,
    ranges: Mapping[str, RankRange] | None = None,
    within: str | None = None,
) -> Iterator[RegionReport]:
    """What there is to say of many regions, from what was computed once.

    Args:
        found: The signals in a year, of all regions or of peers only: these are among whom a
            region is placed.
        result: An index that has that year, of all regions.
        regions: The regions, by any of their names; None is all that have signals.
        ranges: What `rank_ranges` gave for that index.
        within: The code of the region in which the peers lie.

    Returns:
        The reports one by one, in the order of the regions.

    Raises:
        UnknownIdError: If a region has no signals, or the index does not have the year.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["GM0363", "GM0772"], ["tevredenheid_leven"], [2023], [[[86]], [[80]]])
    >>> [one.name for one in ix.reports(ix.signals(panel, period=2023))]
    ['Amsterdam', 'Eindhoven']
    """
    panel, period = found.panel, found.settings.period
    first = max(period - found.settings.window + 1, panel.periods[0])
    themes = by_theme(panel.indicators)
    at = None if result is None else result.at(period)
    scores_of = _scores(at, panel, ranges or {})
    notes_of = by_region(panel.notes)
    courses_of = courses(found)
    tied = {
        key: Counter(signal.position for signal in found.indicator(key)) for key in panel.indicators
    }
    for region in panel.regions if regions is None else map(panel.region_code, regions):
        scores = scores_of(region)
        own = {signal.indicator: signal for signal in found.region(region)}
        parts = tuple(
            ThemeReport(
                theme,
                scores.pop(theme.id, None) if theme else None,
                tuple(own[key] for key in keys),
                tuple(key for key in keys if tied[key][own[key].position] > 1),
            )
            for theme, keys in themes
        )
        yield RegionReport(
            region,
            region_name(region),
            period,
            _count_of_kind(panel, region),
            within,
            first,
            found.settings,
            result.spec if result else None,
            parts,
            tuple(scores.values()),
            notes_of(region),
            courses_of(region),
        )


def _count_of_kind(panel: Panel, region: str) -> int:
    """How many regions there are of the kind of one."""
    kind = panel.kinds[panel.places[region]]
    return panel.kinds.count(kind)


def _scores(
    result: IndexResult | None, among: Panel, ranges: Mapping[str, RankRange]
) -> Callable[[str], dict[str, ScoreReport]]:
    """Gives the scores of a region on every group that has any."""
    if result is None:
        return lambda _: {}
    nodes = result.scored_nodes
    # Ranks are asked for once per group and kind; among all regions no list of peers is needed.
    of_kind: dict[RegionKind | None, dict[str, _Columns]] = {}
    is_all = among.regions == result.regions and len(among.places_of_kinds) == 1

    def scores_of(region: str) -> dict[str, ScoreReport]:
        place = result.panel.region_number(region)
        kind = among.kinds[among.places[region]]
        if kind not in of_kind:
            named = zip(among.regions, among.kinds, strict=True)
            peers = None if is_all else tuple(code for code, own in named if own == kind)
            of_kind[kind] = {node: _columns(result, node, peers) for node in nodes}
        columns = of_kind[kind]
        return {
            node: _score(node, columns[node], place, ranges.get(node), region) for node in nodes
        }

    return scores_of


@frozen
class _Columns:
    """A group in a year, each list in the order of the regions."""

    values: list[float | None]
    coverage: list[float]
    imputed: list[float]
    low: list[float | None]
    high: list[float | None]
    ranks: list[int | None]
    tied: Counter[int | None]


def _columns(result: IndexResult, node: str, peers: tuple[str, ...] | None) -> _Columns:
    ranks = whole(result.ranks(node, peers=peers))
    none = np.full(len(result.regions), np.nan)
    low, high = (
        none if found is None else found for found in (result.low(node), result.high(node))
    )
    return _Columns(
        plain(result.scores(node)),
        result.coverage(node).tolist(),
        result.imputed(node).tolist(),
        plain(low),
        plain(high),
        ranks,
        Counter(ranks),
    )


def _score(
    node: str, found: _Columns, place: int, ranges: RankRange | None, region: str
) -> ScoreReport:
    rank = found.ranks[place]
    return ScoreReport(
        node,
        found.values[place],
        found.coverage[place],
        found.imputed[place],
        found.low[place],
        found.high[place],
        rank,
        found.tied[rank] > 1,
        len(found.ranks) - found.tied[None],
        _span(place, ranges, region),
    )


def _span(place: int, ranges: RankRange | None, region: str) -> RankSpan | None:
    ends = ranges.of(region) if ranges else None
    if ranges is None or ends is None:
        return None
    own, among = int(ranges.place[place]), int(ranges.among[place])
    return RankSpan(own, *ends, among, bool(ranges.proved[place]))
