"""What a check found, for people: facts first, and a question where that is fitting."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.index._check.rules import Finding, FindingKind
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._signals.show import difference, number, table
from brede_welvaart.model.text import Text

_MOST = 10
_TITLE = Text(
    "Controle van {} regio's, {} indicatoren, {}. Wat hier staat kan fout zijn en kan kloppen.",
    "Check of {} regions, {} indicators, {}. What stands here may be wrong, and may be right.",
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
_COVERAGE = Text(
    "Dekking: welk deel van de regio's een cijfer heeft, in procenten",
    "Coverage: which share of the regions has a figure, in percents",
)


def text(panel: Panel, findings: Sequence[Finding], coverage: Floats, lang: str) -> str:
    """All findings, and the coverage per indicator and year, in ``nl`` or ``en``."""
    lines = [_title(panel, lang)]
    for kind, group in groupby(findings, key=lambda item: item.kind):
        lines += ["", *_section(kind, list(group), lang)]
    return "\n".join([*lines, "", *_coverage(panel, coverage, lang)])


def _title(panel: Panel, lang: str) -> str:
    years = "-".join(str(year) for year in dict.fromkeys((panel.periods[0], panel.periods[-1])))
    return _TITLE.get(lang).format(len(panel.regions), len(panel.indicators), years)


def _section(kind: FindingKind, findings: Sequence[Finding], lang: str) -> Iterator[str]:
    lines = list(_LINES[kind](findings, lang))
    yield f"{kind.label.get(lang)}: {len(findings)}"
    yield from (f"  {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"  {_MORE.get(lang).format(len(lines) - _MOST)}"


def _codes(findings: Sequence[Finding], _lang: str) -> Iterator[str]:
    yield from (f"{item.region or item.indicator}" for item in findings)


def _notes(findings: Sequence[Finding], _lang: str) -> Iterator[str]:
    yield from (item.note for item in findings)


def _years(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    for item in findings:
        what = item.indicator or _ALL.get(lang)
        yield _YEARS_THERE.get(lang).format(what, item.count, item.of, item.note)


def _counts(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    for item in findings:
        yield _COUNT.get(lang).format(item.indicator, item.period, item.count, item.of)


def _zeros(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    for indicator, group in groupby(findings, key=lambda item: item.indicator):
        items = list(group)
        several = _YEARS.get(lang).format(len(items))
        years = several if len(items) > 1 else str(items[0].period)
        counts = (sum(item.count or 0 for item in items), sum(item.of or 0 for item in items))
        question = _IS_ZERO_MISSING.get(lang) if items[0].note else ""
        yield _ZERO_COUNT.get(lang).format(indicator, *counts, years) + question


def _equal(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    for item in findings:
        figure = number(item.value, lang)
        yield _SAME.get(lang).format(item.indicator, item.period, figure, item.count)


def _moves(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    for item in findings:
        yield f"{item.indicator} {item.period}: {difference(item.value, lang=lang)}"


def _jumps(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    counts = Counter(str(item.indicator) for item in findings)
    by_size = sorted(findings, key=lambda item: abs(item.value or 0))
    largest = {str(item.indicator): item for item in by_size}
    for indicator, count in counts.most_common():
        item = largest[indicator]
        change = difference(item.value, lang=lang)
        yield _LARGEST.get(lang).format(indicator, count, item.region, item.period, change)


_LINES: dict[FindingKind, Callable[[Sequence[Finding], str], Iterator[str]]] = {
    FindingKind.UNKNOWN_REGION: _codes,
    FindingKind.MIXED_REGIONS: _notes,
    FindingKind.EMPTY: _codes,
    FindingKind.UNEVEN_YEARS: _years,
    FindingKind.SPARSE: _counts,
    FindingKind.ZEROS: _zeros,
    FindingKind.CONSTANT: _equal,
    FindingKind.SHIFT: _moves,
    FindingKind.JUMP: _jumps,
}


def _coverage(panel: Panel, coverage: Floats, lang: str) -> Iterator[str]:
    yield _COVERAGE.get(lang)
    heading = ["", *(str(year) for year in panel.periods)]
    rows = [
        [indicator, *(_percentage(share) for share in shares)]
        for indicator, shares in zip(panel.indicators, coverage.tolist(), strict=True)
    ]
    yield from (f"  {line}" for line in table([heading, *rows]))


def _percentage(share: float) -> str:
    """Never 0 for something, nor 100 for less than all."""
    if share in {0.0, 1.0}:
        return f"{100 * share:4.0f}" if share else "   ."
    return f"{min(max(100 * share, 1), 99):4.0f}"
