"""The pages of a panel, and of what a check found in it: facts first, and a question at zeros."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import numpy as np

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Note,
    Rows,
    Table,
    pairs,
)
from brede_welvaart._pages.figures import from_to
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index import Finding, FindingKind, HeavyTail, Panel, PanelCheck
from brede_welvaart.index._check.tails import QUANTILES
from brede_welvaart.model.text import Text

_MOST = 10
_PANEL = Text("Paneldata", "Panel")
_REGIONS = Text("Regio's", "Regions")
_INDICATORS = Text("Indicatoren", "Indicators")
_YEARS_OF = Text("Jaren", "Years")
_THERE = Text("Cijfers", "Figures")
_SHARE = Text("{} van wat er kan zijn", "{} of what there can be")
_IMPUTED = Text("Ingevuld", "Filled in")
_BREAKS = Text("Trendbreuken", "Breaks")
_TITLE = Text("Controle van cijfers", "Check of figures")
_FACTS = Text("{} regio's, {} indicatoren, {}", "{} regions, {} indicators, {}")
_MAY_BE_RIGHT = Text(
    "Wat hier staat kan fout zijn en kan kloppen.",
    "What stands here may be wrong, and may be right.",
)
_MORE = Text("… en {} regels meer", "… and {} lines more")
_ALL = Text("alle indicatoren", "all indicators")
_YEARS_THERE = Text("{}: {} van {}; niet {}", "{}: {} of {}; not {}")
_COUNT = Text("{} {}: {} van {}", "{} {}: {} of {}")
_YEARS = Text("{} jaren", "{} years")
_ZERO_COUNT = Text("{}: {} van {}, in {}", "{}: {} of {}, in {}")
_IS_ZERO_MISSING = Text("; staat 0 voor ontbreekt?", "; does 0 stand for missing?")
_SAME = Text("{} {}: {} in {} regio's", "{} {}: {} in {} regions")
_LARGEST = Text("{}: {}, de grootste {} {} {}", "{}: {}, the largest {} {} {}")
_WORST = Text("{} {}: {} van {}, tot {}", "{} {}: {} of {}, up to {}")
_TIMES = Text("{}: {}, {} van {} cijfers", "{}: {}, {} of {} figures")
_TAIL_RULE = Text(
    "Scheefheid boven 2, of zo ver onder 0, en kurtosis meer dan 3,5 boven die van een normale "
    "verdeling; het laatste jaar waarin dat zo is. MinMax legt het laagste cijfer op 0 en het "
    "hoogste op 100: enkele verre regio's drukken de andere dan op elkaar. Midden: waar de "
    "middelste regio zo ligt. Afgekapt: waar zij ligt met {}. Blijft: of de staart dan nog zwaar "
    "is.",
    "Skewness over 2, or as far below 0, and kurtosis more than 3.5 over that of a normal "
    "distribution; the last year in which that is so. MinMax puts the lowest figure at 0 and the "
    "highest at 100: a few far regions press the others together then. Middle: where the middle "
    "region lies so. Cut: where it lies with {}. Stays: whether the tail is still heavy then.",
)
_YEAR = Text("Jaar", "Year")
_SKEWNESS = Text("Scheefheid", "Skewness")
_KURTOSIS = Text("Kurtosis", "Kurtosis")
_MIDDLE = Text("Midden", "Middle")
_CUT_MIDDLE = Text("Afgekapt", "Cut")
_STAYS = Text("Blijft", "Stays")
_YES = Text("ja", "yes")
_NO = Text("nee", "no")
_COVERAGE = Text(
    "Dekking: welk deel van de regio's een cijfer heeft, in procenten",
    "Coverage: which share of the regions has a figure, in percents",
)
_INDICATOR = Text("Indicator", "Indicator")


def page(panel: Panel, say: Words) -> Iterator[Block]:
    """How much there is in a panel.

    Args:
        panel: The figures.
        say: The language.
    """
    yield Heading(say(_PANEL), level=1)
    there = np.count_nonzero(~np.isnan(panel.values))
    rows = [
        (say(_REGIONS), say.number(len(panel.regions), 0)),
        (say(_INDICATORS), say.number(len(panel.indicators), 0)),
        (say(_YEARS_OF), from_to(panel.periods[0], panel.periods[-1])),
        (say(_THERE), say(_SHARE, say.percent(there / panel.values.size))),
    ]
    if panel.imputed is not None:
        rows.append((say(_IMPUTED), say.number(int(np.count_nonzero(panel.imputed)), 0)))
    if panel.breaks:
        rows.append((say(_BREAKS), say.number(len(panel.breaks), 0)))
    yield pairs(rows)


def check(found: PanelCheck, say: Words) -> Iterator[Block]:
    """What looks wrong in a panel, by kind, and how much there is per year.

    Args:
        found: What was found.
        say: The language.
    """
    panel = found.panel
    years = from_to(panel.periods[0], panel.periods[-1])
    facts = say(_FACTS, len(panel.regions), len(panel.indicators), years)
    yield Heading(say(_TITLE), level=1, facts=(facts,))
    yield Note(say(_MAY_BE_RIGHT))
    for kind, group in groupby(found.findings, key=lambda item: item.kind):
        findings = list(group)
        yield Heading(say(kind.label), facts=(str(len(findings)),))
        if kind == FindingKind.HEAVY_TAIL:
            yield from _tails(found.tails, say)
            continue
        lines = [clean(line) for line in _LINES[kind](findings, say)]
        yield Listing([Line(line)] for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield Note(say(_MORE, len(lines) - _MOST))
    yield Heading(say(_COVERAGE))
    years_there = (Column(str(year), ColumnKind.NUMBER) for year in panel.periods)
    rows = [
        (clean(key), *(say.percent(share, sign=False) for share in shares))
        for key, shares in zip(panel.indicators, found.coverage.tolist(), strict=True)
    ]
    yield Table((Column(say(_INDICATOR)), *years_there), [Rows(rows)])


def _codes(findings: Sequence[Finding], _say: Words) -> Iterator[str]:
    yield from (f"{item.region or item.indicator}" for item in findings)


def _notes(findings: Sequence[Finding], _say: Words) -> Iterator[str]:
    yield from (item.note for item in findings)


def _years(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        what = item.indicator or say(_ALL)
        yield say(_YEARS_THERE, what, item.count, item.of, item.note.replace("-", DASH))


def _counts(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        yield say(_COUNT, item.indicator, item.period, item.count, item.of)


def _zeros(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for indicator, group in groupby(findings, key=lambda item: item.indicator):
        items = list(group)
        years = say(_YEARS, len(items)) if len(items) > 1 else str(items[0].period)
        counts = (sum(item.count or 0 for item in items), sum(item.of or 0 for item in items))
        question = say(_IS_ZERO_MISSING) if items[0].note else ""
        yield say(_ZERO_COUNT, indicator, *counts, years) + question


def _equal(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        yield say(_SAME, item.indicator, item.period, say.figure(item.value or 0), item.count)


def _moves(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        yield f"{item.indicator} {item.period}: {say.figure(item.value or 0, is_change=True)}"


def _jumps(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    counts = Counter(str(item.indicator) for item in findings)
    by_size = sorted(findings, key=lambda item: abs(item.value or 0))
    largest = {str(item.indicator): item for item in by_size}
    for indicator, count in counts.most_common():
        item = largest[indicator]
        change = say.figure(item.value or 0, is_change=True)
        yield say(_LARGEST, indicator, count, item.region, item.period, change)


def _outside(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        worst = say.figure(item.value or 0)
        yield say(_WORST, item.indicator, item.period, item.count, item.of, worst)


def _sentinels(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        yield say(_TIMES, item.indicator, say.figure(item.value or 0), item.count, item.of)


def _levels(findings: Sequence[Finding], say: Words) -> Iterator[str]:
    for item in findings:
        yield f"{item.indicator} {item.period} {item.region}: {say.figure(item.value or 0)}"


def _tails(tails: Sequence[HeavyTail], say: Words) -> Iterator[Block]:
    """Per indicator the last year with a heavy tail, and what cutting at quantiles does to it."""
    yield Note(say(_TAIL_RULE, f"MinMax(quantiles={QUANTILES})"))
    rows = [
        (
            clean(tail.indicator),
            str(tail.period),
            say.number(tail.skewness),
            say.number(tail.kurtosis),
            say.percent(tail.middle, sign=False),
            DASH if tail.cut_middle is None else say.percent(tail.cut_middle, sign=False),
            say(_YES if tail.is_heavy_cut else _NO),
        )
        for tail in {tail.indicator: tail for tail in tails}.values()
    ]
    headings = (_YEAR, _SKEWNESS, _KURTOSIS, _MIDDLE, _CUT_MIDDLE, _STAYS)
    columns = (Column(say(heading), ColumnKind.NUMBER) for heading in headings)
    yield Table((Column(say(_INDICATOR)), *columns), [Rows(rows)])


_LINES: dict[FindingKind, Callable[[Sequence[Finding], Words], Iterator[str]]] = {
    FindingKind.UNKNOWN_REGION: _codes,
    FindingKind.MIXED_REGIONS: _notes,
    FindingKind.EMPTY: _codes,
    FindingKind.UNEVEN_YEARS: _years,
    FindingKind.SPARSE: _counts,
    FindingKind.ZEROS: _zeros,
    FindingKind.CONSTANT: _equal,
    FindingKind.SHIFT: _moves,
    FindingKind.JUMP: _jumps,
    FindingKind.OUT_OF_RANGE: _outside,
    FindingKind.SENTINEL: _sentinels,
    FindingKind.TENFOLD: _levels,
}
