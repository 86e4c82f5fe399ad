"""Signals and scores for a program, as one table in CSV."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import asdict

import brede_welvaart as bw
from brede_welvaart import index as ix

Cell = str | float | bool | None

# What the catalogue says of regions and indicators is added to all tables alike.
_WHERE = ("region", "indicator", "node", "year", "period", "kind", "value", "position", "of")
_OF_SIGNAL = (
    "margin",
    "position_best",
    "position_worst",
    "quartile",
    "position_colour",
    "position_note",
    "trend",
    "p_value",
    "trend_years",
    "trend_colour",
    "trend_note",
    "change",
    "since",
    "change_p_value",
    "change_colour",
    "change_note",
    "correlation",
    "correlation_assumed",
)
_OF_SCORE = (
    "coverage",
    "imputed",
    "low",
    "high",
    "rank_of_complete",
    "rank_best",
    "rank_worst",
    "rank_range_of",
    "rank_range_proved",
)
COLUMNS = (*_WHERE, *_OF_SIGNAL, *_OF_SCORE)


def as_csv(reports: Iterable[ix.RegionReport], *, is_dutch: bool) -> str:
    """One table: a row per region, year and indicator, or group of the specification.

    Args:
        reports: What there is to say.
        is_dutch: Whether a Dutch spreadsheet is to read it.
    """
    rows = (row for report in reports for row in _rows(report))
    table = _Rows([{name: row.get(name) for name in COLUMNS} for row in rows])
    return bw.to_csv(table, "dutch" if is_dutch else "plain")


class _Rows:
    """Rows that are a table already."""

    def __init__(self, rows: list[dict[str, Cell]]) -> None:
        self._rows = rows

    def to_records(self) -> list[dict[str, Cell]]:
        """The rows."""
        return self._rows


def _rows(report: ix.RegionReport) -> Iterator[Mapping[str, Cell]]:
    where: dict[str, Cell] = {"region": report.region, "period": report.period}
    for part in report.themes:
        if part.score:
            yield where | _scored(part.score, report)
        for signal in part.signals:
            yield where | {"kind": "signal"} | asdict(signal)
    for score in report.scores:
        yield where | _scored(score, report)


def _scored(score: ix.ScoreReport, report: ix.RegionReport) -> dict[str, Cell]:
    return {
        "kind": "score",
        "node": score.node,
        "year": report.period,
        "value": score.value,
        "position": score.rank,
        "of": score.of,
        "coverage": score.coverage,
        "imputed": score.imputed,
        "low": score.low,
        "high": score.high,
        **(_span(score.span) if score.span else {}),
    }


def _span(span: ix.RankSpan) -> dict[str, Cell]:
    return {
        "rank_of_complete": span.rank,
        "rank_best": span.best,
        "rank_worst": span.worst,
        "rank_range_of": span.of,
        "rank_range_proved": span.is_proved,
    }
