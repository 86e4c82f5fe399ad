"""Signals and scores for a program: as JSON, or as one table in CSV."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import asdict

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._cli.monitor_figures import Computed, Figures
from brede_welvaart._cli.record_machine import as_json as json_of

Cell = str | float | bool | None

_WHERE = ("region", "name", "period", "kind", "theme", "id", "unit", "value", "position", "of")
_OF_SIGNAL = (
    "year",
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
    "change_colour",
    "change_note",
)
_OF_SCORE = (
    "coverage",
    "low",
    "high",
    "rank_of_complete",
    "rank_best",
    "rank_worst",
    "rank_range_of",
    "rank_range_proved",
)
COLUMNS = (*_WHERE, *_OF_SIGNAL, *_OF_SCORE)


def as_json(
    figures: Figures, computed: Iterable[Computed], reports: Iterable[ix.RegionReport]
) -> str:
    """Everything as JSON: the settings, and per year and region its themes and scores."""
    panel = figures.panel
    first = next(iter(computed))
    spec = first.result.spec if first.result else None
    units = _units()
    return json_of(
        {
            "format": "brede_welvaart/monitor/1",
            "panel": {
                "regions": len(panel.regions),
                "indicators": list(panel.indicators),
                "periods": list(panel.periods),
                "zero_is_missing": list(figures.zeros),
            },
            "settings": {
                name: value
                for name, value in asdict(first.signals.settings).items()
                if name != "period"
            },
            "spec": bw.to_dict(spec) if spec else None,
            "left_out": [asdict(item) for item in spec.left_out] if spec else [],
            "regions": [_report(report, units) for report in reports],
        }
    )


def _report(report: ix.RegionReport, units: Mapping[str, bw.Text]) -> Mapping[str, Any]:
    return {
        "region": report.region,
        "name": report.name,
        "period": report.period,
        "themes": [
            {
                "theme": part.theme.key if part.theme else None,
                "score": _score(part.score) if part.score else None,
                "signals": [
                    _signal(signal) | {"unit": _unit(signal.indicator, units)}
                    for signal in part.signals
                ],
            }
            for part in report.themes
        ],
        "scores": [_score(score) for score in report.scores],
    }


def _signal(signal: ix.Signal) -> dict[str, Any]:
    return {name: value for name, value in asdict(signal).items() if name != "region"}


def _score(score: ix.ScoreReport) -> dict[str, Any]:
    span = score.span
    return {
        "node": score.node,
        "value": score.value,
        "coverage": score.coverage,
        "low": score.low,
        "high": score.high,
        "rank": score.rank,
        "of": score.of,
        "rank_of_complete": span and span.rank,
        "rank_best": span and span.best,
        "rank_worst": span and span.worst,
        "rank_range_of": span and span.of,
        "rank_range_proved": span and span.is_proved,
    }


def _unit(indicator: str, units: Mapping[str, bw.Text]) -> Mapping[str, str | None] | None:
    unit = units.get(indicator)
    return {"nl": unit.nl, "en": unit.en} if unit else None


def as_csv(reports: Iterable[ix.RegionReport], *, is_dutch: bool) -> str:
    """One table: a row per region, year and indicator, or group of the specification.

    Args:
        reports: What there is to say.
        is_dutch: Whether a Dutch spreadsheet is to read it.
    """
    units = _units()
    rows = (row for report in reports for row in _rows(report, units))
    table = _Rows([{name: row.get(name) for name in COLUMNS} for row in rows])
    return bw.to_csv(table, "dutch" if is_dutch else "plain")


class _Rows:
    """Rows that are a table already."""

    def __init__(self, rows: list[dict[str, Cell]]) -> None:
        self._rows = rows

    def to_records(self) -> list[dict[str, Cell]]:
        """The rows."""
        return self._rows


def _rows(report: ix.RegionReport, units: Mapping[str, bw.Text]) -> Iterator[Mapping[str, Cell]]:
    where: dict[str, Cell] = {
        "region": report.region,
        "name": report.name,
        "period": report.period,
    }
    for part in report.themes:
        theme = {"theme": part.theme.key if part.theme else None}
        if part.score:
            yield where | theme | _scored(part.score)
        for signal in part.signals:
            unit = units.get(signal.indicator)
            named: dict[str, Cell] = {
                "kind": "signal",
                "id": signal.indicator,
                "unit": unit.nl if unit else None,
            }
            yield where | theme | named | _signal(signal)
    for score in report.scores:
        yield where | _scored(score)


def _scored(score: ix.ScoreReport) -> dict[str, Cell]:
    found = _score(score)
    named = {"kind": "score", "id": found["node"], "position": found["rank"]}
    return named | {name: found[name] for name in ("value", "of", *_OF_SCORE)}


def _units() -> Mapping[str, bw.Text]:
    return {indicator.id: indicator.unit for indicator in bw.indicators()}
