"""What a check found, for people, in Dutch: facts first, and a question where that is fitting."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from brede_welvaart._kernel._ties import Floats
from brede_welvaart.index._check_rules import Finding, FindingKind
from brede_welvaart.index._panel import Panel
from brede_welvaart.index._signal_show import number, table

_MOST = 10
_HEADINGS = {
    FindingKind.UNKNOWN_REGION: "Codes die niet in de regiolijst staan",
    FindingKind.MIXED_REGIONS: "Verschillende soorten regio's door elkaar",
    FindingKind.EMPTY: "Zonder één cijfer",
    FindingKind.UNEVEN_YEARS: "Ongelijke jaren",
    FindingKind.SPARSE: "Jaren met weinig regio's",
    FindingKind.ZEROS: "Nullen",
    FindingKind.CONSTANT: "Gelijk voor alle regio's",
    FindingKind.SHIFT: "Alle regio's tegelijk verschoven: een trendbreuk?",
    FindingKind.JUMP: "Sprongen van een regio",
}


def text(panel: Panel, findings: Sequence[Finding], coverage: Floats, *, looked_up: bool) -> str:
    """All findings, and the coverage per indicator and year."""
    lines = [_title(panel)]
    if not looked_up:
        lines.append("De codes zijn niet met een regiolijst vergeleken.")
    for kind, group in groupby(findings, key=lambda item: item.kind):
        lines += ["", *_section(kind, list(group))]
    return "\n".join([*lines, "", *_coverage(panel, coverage)])


def _title(panel: Panel) -> str:
    years = "-".join(str(year) for year in dict.fromkeys((panel.periods[0], panel.periods[-1])))
    return (
        f"Controle van {len(panel.regions)} regio's, {len(panel.indicators)} indicatoren, "
        f"{years}. Wat hier staat kan fout zijn en kan kloppen."
    )


def _section(kind: FindingKind, findings: Sequence[Finding]) -> Iterator[str]:
    lines = list(_LINES[kind](findings))
    yield f"{_HEADINGS[kind]}: {len(findings)}"
    yield from (f"  {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"  … en {len(lines) - _MOST} regels meer"


def _codes(findings: Sequence[Finding]) -> Iterator[str]:
    yield from (f"{item.region or item.indicator}" for item in findings)


def _notes(findings: Sequence[Finding]) -> Iterator[str]:
    yield from (item.note for item in findings)


def _years(findings: Sequence[Finding]) -> Iterator[str]:
    for item in findings:
        what = item.indicator or "alle indicatoren"
        yield f"{what}: {item.count} van {item.of}; niet {item.note}"


def _counts(findings: Sequence[Finding]) -> Iterator[str]:
    yield from (f"{item.indicator} {item.period}: {item.count} van {item.of}" for item in findings)


def _zeros(findings: Sequence[Finding]) -> Iterator[str]:
    for indicator, group in groupby(findings, key=lambda item: item.indicator):
        items = list(group)
        years = f"{len(items)} jaren" if len(items) > 1 else str(items[0].period)
        counts = (
            f"{sum(item.count or 0 for item in items)} van {sum(item.of or 0 for item in items)}"
        )
        question = "; staat 0 voor ontbreekt?" if items[0].note else ""
        yield f"{indicator}: {counts}, in {years}{question}"


def _equal(findings: Sequence[Finding]) -> Iterator[str]:
    for item in findings:
        yield f"{item.indicator} {item.period}: {number(item.value)} in {item.count} regio's"


def _moves(findings: Sequence[Finding]) -> Iterator[str]:
    yield from (f"{item.indicator} {item.period}: {number(item.value, '+')}" for item in findings)


def _jumps(findings: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(str(item.indicator) for item in findings)
    by_size = sorted(findings, key=lambda item: abs(item.value or 0))
    largest = {str(item.indicator): item for item in by_size}
    for indicator, count in counts.most_common():
        item = largest[indicator]
        example = f"{item.region} {item.period} {number(item.value, '+')}"
        yield f"{indicator}: {count}, de grootste {example}"


_LINES: dict[FindingKind, Callable[[Sequence[Finding]], Iterator[str]]] = {
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


def _coverage(panel: Panel, coverage: Floats) -> Iterator[str]:
    yield "Dekking: welk deel van de regio's een cijfer heeft, in procenten"
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
