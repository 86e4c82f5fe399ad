"""The pages of an index, of growth, and of how sure ranks are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from brede_welvaart._api import records
from brede_welvaart._base.lines import clean
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Note,
    Paragraph,
    Row,
    Rows,
    Table,
    Tone,
)
from brede_welvaart._pages.figures import Figures, from_to, region
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index import Growth, IndexResult
from brede_welvaart.model._real import Pair
from brede_welvaart.model.normaliser import MinMax, Normaliser, PercentileRank
from brede_welvaart.model.spec import Spec
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension

SCORES = Text("Scores", "Scores")
GROUP = Text("Groep", "Group")
PART = Text("Onderdeel", "Part")
RANGE = Text("Bereik", "Range")
COVERAGE = Text("Dekking", "Coverage")
_COVERED = Text("{} ({} ingevuld)", "{} ({} filled in)")
SCORE = Text("Score", "Score")
REGIONS = Text("{} regio's", "{} regions")
_WITH_SCORE = Text("Regio's", "Regions")
_ENDS = Text("Van laag tot hoog", "From low to high")
_LOWEST = Text("Laagste", "Lowest")
_HIGHEST = Text("Hoogste", "Highest")
_MIDDLE = Text("Midden", "Middle")
_NO_SCORES = Text(
    "Geen groep heeft een score: er zijn te weinig cijfers.",
    "No group has a score: there are too few figures.",
)
_MEANS = Text(
    "Dekking: welk deel van het gewicht op cijfers berust, bij de middelste regio.",
    "Coverage: which share of the weight rests on figures, of the middle region.",
)
_LEFT_OUT = Text("Niet in de scores: {}.", "Not in the scores: {}.")
_ENDS_OF_SCORES = Text(
    "Score: bij elk cijfer staat {} voor het minst gunstige in de vergelijking en {} voor het "
    "gunstigste. Het is dus geen rapportcijfer. Vergelijk een score met die van andere regio's, "
    "niet met die van een andere groep.",
    "Score: for each figure {} stands for the least favourable in the comparison and {} for the "
    "most favourable. So it is no school mark. Compare a score with those of other regions, not "
    "with that of another group.",
)
_BREAKS = Text(
    "Niet te vergelijken over de jaren heen, door een trendbreuk: {}.",
    "Not comparable over the years, by a break in the series: {}.",
)
_BEYOND = (
    Text(
        "{} cijfer ligt buiten zijn doelpalen en telt als de paal zelf:",
        "{} figure lies beyond its goalposts and counts as the post:",
    ),
    Text(
        "{} cijfers liggen buiten hun doelpalen en tellen als de paal zelf:",
        "{} figures lie beyond their goalposts and count as the post:",
    ),
)
_FITS = Text("{} van {} in {}: {} ({} past)", "{} of {} in {}: {} ({} would fit)")
_AND_MORE = Text("en nog {}", "and {} more")
# So many figures beyond goalposts are named.
_MOST_CUT = 5
_IMPUTED = Text("Ingevulde cijfers in de reeksen: {}.", "Figures filled in in the series: {}.")
_GROWTH = Text("Groei per jaar", "Growth a year")
_INDICATOR = Text("Indicator", "Indicator")


def group_names(say: Words) -> Mapping[str, str]:
    """What groups are called that are a theme or a dimension, by id."""
    names = {theme.id: say(theme.name) for theme in records.themes()}
    return names | {str(dimension): say(dimension.label) for dimension in Dimension}


def covered(coverage: float, imputed: float, say: Words) -> str:
    """Which share rests on figures, and how much of that was filled in."""
    share = say.percent(coverage)
    return say(_COVERED, share, say.percent(imputed)) if imputed else share


def between(low: float, high: float, say: Words) -> str:
    """From one figure to another; written once where they are the same."""
    first, last = say.figure(low), say.figure(high)
    return first if first == last else f"{first}{DASH}{last}"


def page(result: IndexResult, say: Words) -> Iterator[Block]:
    """How far the scores of the regions lie apart, per group.

    Args:
        result: The index.
        say: The language.
    """
    years = from_to(result.periods[0], result.periods[-1])
    facts = (years, say(REGIONS, len(result.regions)))
    yield Heading(clean(result.spec.root.id), level=1, facts=facts)
    found = [*spread(result, say)]
    yield from found or [Paragraph([say(_NO_SCORES)])]
    if found:
        yield Note(say(_MEANS))
    yield from legend(result.spec, say)
    said = []
    if result.breaks:
        said.append(say(_BREAKS, ", ".join(sorted({item.indicator for item in result.breaks}))))
    said += _cut(result, say)
    if filled := _filled_in(result):
        said.append(say(_IMPUTED, filled))
    if said:
        yield Paragraph([Line(line, Tone.QUIET) for line in said])


def legend(spec: Spec, say: Words) -> Iterator[Note]:
    """What the points of scores mean, and which indicators are not in them."""
    ends = {_ends(leaf.normalise or spec.normalise) for leaf in spec.leaves}
    if len(ends) == 1 and (found := ends.pop()):
        yield Note(say(_ENDS_OF_SCORES, *(say.number(end, 0) for end in found)))
    if spec.left_out:
        name = Figures(say).name
        yield Note(say(_LEFT_OUT, ", ".join(name(item.indicator) for item in spec.left_out)))


def _ends(normaliser: Normaliser) -> Pair | None:
    """The points of the worst and the best figure; None where these have none of their own."""
    if isinstance(normaliser, MinMax):
        return normaliser.lower, normaliser.upper
    return normaliser.scale if isinstance(normaliser, PercentileRank) else None


def _cut(result: IndexResult, say: Words) -> Iterator[str]:
    """Which figures lie beyond their goalposts, and which goalposts would fit."""
    if not result.cut:
        return
    one, more = _BEYOND
    yield say(more if len(result.cut) > 1 else one, len(result.cut))
    for item in result.cut[:_MOST_CUT]:
        ends = between(item.lower, item.upper, say)
        where = clean(item.indicator), region(item.region), item.period
        yield say(_FITS, *where, say.figure(item.value), ends)
    if len(result.cut) > _MOST_CUT:
        yield say(_AND_MORE, len(result.cut) - _MOST_CUT)


def _filled_in(result: IndexResult) -> int:
    """How many figures of its leaves and years were filled in."""
    panel = result.panel
    if panel.imputed is None:
        return 0
    leaves = [panel.indicators.index(key) for key in result.directions]
    years = [panel.periods.index(year) for year in result.periods]
    return int(np.count_nonzero(panel.imputed[:, leaves][:, :, years]))


def spread(result: IndexResult, say: Words, among: Sequence[str] | None = None) -> Iterator[Block]:
    """How far the scores of the regions lie apart, per year and group; nothing without any.

    Args:
        result: The index.
        say: The language.
        among: The codes of the regions that are looked at; None is all.
    """
    chosen = np.isin(result.regions, result.regions if among is None else among)
    names = group_names(say)
    several = len(result.periods) > 1
    groups = [
        Rows(rows, str(year) if several else "")
        for year in result.periods
        if (rows := [*_spreads(result.at(year), chosen, names, say)])
    ]
    if groups:
        yield Heading(say(SCORES))
        numbers = (_WITH_SCORE, COVERAGE, _ENDS, _MIDDLE)
        columns = (Column(say(heading), ColumnKind.NUMBER) for heading in numbers)
        yield Table((Column(say(GROUP)), *columns), groups)


def _spreads(
    result: IndexResult, chosen: Flags, names: Mapping[str, str], say: Words
) -> Iterator[Row]:
    for node in result.scored_nodes:
        scores = result.scores(node)
        there = np.isfinite(scores) & chosen
        if there.any():
            coverage, imputed = (
                float(np.median(shares[there]))
                for shares in (result.coverage(node), result.imputed(node))
            )
            yield (
                names.get(node) or clean(node),
                say.number(int(there.sum()), 0),
                covered(coverage, imputed, say),
                *_ends_and_middle(scores[there], say),
            )


def _ends_and_middle(values: Floats, say: Words) -> tuple[str, str]:
    middle = say.figure(float(np.median(values)))
    return between(float(values.min()), float(values.max()), say), middle


def growth_page(found: Growth, say: Words) -> Iterator[Block]:
    """How fast figures grew, per indicator: how far regions lie apart.

    Args:
        found: The growth.
        say: The language.
    """
    panel = found.panel
    facts = (from_to(panel.periods[0], panel.periods[-1]), say(REGIONS, len(panel.regions)))
    yield Heading(say(_GROWTH), level=1, facts=facts)
    figures = Figures(say)
    numbers = (_WITH_SCORE, _LOWEST, _MIDDLE, _HIGHEST)
    columns = (Column(say(heading), ColumnKind.NUMBER) for heading in numbers)
    rows = [
        (figures.name(key), *_grown(found.rates[:, place], say))
        for place, key in enumerate(panel.indicators)
    ]
    yield Table((Column(say(_INDICATOR)), *columns), [Rows(rows)])


def _grown(rates: Floats, say: Words) -> Iterable[str]:
    there = rates[np.isfinite(rates)]
    if not there.size:
        return "0", DASH, DASH, DASH
    ends = (float(there.min()), float(np.median(there)), float(there.max()))
    return str(there.size), *(say.figure(100 * rate, "%", is_change=True) for rate in ends)
