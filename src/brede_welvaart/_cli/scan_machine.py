"""Scans and comparisons for a program: exact numbers as text."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import asdict

import brede_welvaart as bw
from brede_welvaart._cli.record_machine import as_json

if TYPE_CHECKING:
    from brede_welvaart.index import Signal


def profile(
    found: bw.ScanProfile,
    carried: bw.CarriedScan,
    plan: bw.Plan | None,
    signals: Mapping[str, tuple["Signal", ...]] | None,
) -> str:
    """The profile of a scan.

    Args:
        found: What came out of weighing it.
        carried: The scan, as it was and as it was weighed.
        plan: The plan whose steps it may serve, if it is one of your own.
        signals: How the region stands today on each theme that it touches, if figures were named.
    """
    today = {key: [asdict(one) for one in ones] for key, ones in (signals or {}).items()}
    indicators = bw.scan_indicators(found.scan)
    return as_json(
        {
            "format": "brede_welvaart/profile/1",
            **_about(found),
            "settings": {
                name: str(getattr(found.settings, name))
                for name in ("low", "medium", "high", "unrated")
            },
            "coverage": {"value": found.coverage, "exact": str(found.exact_coverage)},
            "themes": {key: _theme(one) for key, one in found.themes.items()},
            "flags": [_flag(flag) for flag in found.flags],
            "unspecified": _effects(found.unspecified),
            "unclear": _effects(found.unclear),
            "undecided": _effects(found.undecided),
            "unrated": _effects(found.unrated),
            "withdrawn": _effects(found.withdrawn),
            "without_match": _effects(carried.without_match),
            "steps": [step.id for step in bw.scan_steps(found.scan, plan)],
            "indicators": {key: [one.id for one in ones] for key, ones in indicators.items()},
            "signals": None if signals is None else today,
        }
    )


def _about(found: bw.ScanProfile) -> dict[str, Any]:
    scan = found.scan
    return {
        "title": scan.title,
        "scheme": scan.scheme,
        "organisation": scan.organisation and scan.organisation.name,
        "date": scan.date and scan.date.isoformat(),
        "note": scan.note and {"nl": scan.note.nl, "en": scan.note.en},
    }


def _theme(found: bw.ThemeProfile) -> dict[str, Any]:
    return {
        "effects": len(found.effects),
        **{
            dimension.value: {
                "positive": str(tally.positive),
                "negative": str(tally.negative),
                "neutral": str(tally.neutral),
                "net": str(tally.net),
                "effects": len(tally.effects),
            }
            for dimension, tally in found.dimensions.items()
        },
    }


def _flag(flag: bw.Flag) -> dict[str, Any]:
    return {
        "kind": flag.kind.value,
        "text": {"nl": flag.text.nl, "en": flag.text.en},
        "themes": list(flag.themes),
        "dimension": flag.dimension and flag.dimension.value,
        "effects": _effects(flag.effects),
    }


def _effects(effects: Iterable[bw.Effect]) -> list[dict[str, str | None]]:
    return [{"theme": one.theme, "title": one.title, "id": one.id} for one in effects]


def scan_comparison(found: bw.ScanComparison, left: Iterable[bw.Effect]) -> str:
    """Two scans beside each other.

    Args:
        found: The comparison.
        left: Effects that the scheme asked for has no theme for.
    """
    return as_json(
        {
            "format": "brede_welvaart/scan_comparison/1",
            "before": _about(found.before),
            "after": _about(found.after),
            "changes": {
                key: {dimension.value: str(change) for dimension, change in changes.items()}
                for key, changes in found.changes.items()
            },
            "gains": _moves(found.gains),
            "losses": _moves(found.losses),
            "moved_to_later": list(found.moved_to_later),
            "moved_to_elsewhere": list(found.moved_to_elsewhere),
            "only_before": list(found.only_before),
            "only_after": list(found.only_after),
            "before_is_at_least_as_good": found.before_is_at_least_as_good,
            "after_is_at_least_as_good": found.after_is_at_least_as_good,
            "dropped": _effects(found.dropped),
            "added": _effects(found.added),
            "without_match": _effects(left),
        }
    )


def _moves(moves: Iterable[bw.ScanMove]) -> list[dict[str, str]]:
    return [
        {
            "theme": move.theme,
            "dimension": move.dimension.value,
            "before": str(move.before),
            "after": str(move.after),
            "change": str(move.change),
        }
        for move in moves
    ]


def comparison(found: bw.Comparison) -> str:
    """Two assessments beside each other."""
    return as_json(
        {
            "format": "brede_welvaart/comparison/1",
            "before": _score(found.before),
            "after": _score(found.after),
            "change": _exact(found.change),
            "like_for_like": _exact(found.like_for_like),
            "steps": {key: _exact(change) for key, change in found.steps.items()},
            "newly_answered": list(found.newly_answered),
            "newly_open": list(found.newly_open),
            "no_longer_applicable": list(found.no_longer_applicable),
            "moved": [
                {
                    "criterion": move.criterion,
                    "before": str(move.before),
                    "after": str(move.after),
                    "change": str(move.change),
                }
                for move in found.moved
            ],
        }
    )


def _score(score: bw.Score) -> dict[str, str | None]:
    return {
        "value": _exact(score.exact),
        "low": _exact(score.exact_low),
        "high": _exact(score.exact_high),
        "coverage": _exact(score.exact_coverage),
    }


def _exact(number: object) -> str | None:
    return None if number is None else str(number)
