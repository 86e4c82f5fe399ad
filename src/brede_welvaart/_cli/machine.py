"""Results for a program: floats to use, exact fractions as text to trust."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import brede_welvaart as bw
from brede_welvaart._cli.record_machine import as_json


def results(scores: bw.Scores, shown: Iterable[str], *, notes: bool) -> str:
    """The results as JSON, in ASCII so that it survives every pipe.

    Args:
        scores: The results.
        shown: The actors whose figures may be seen.
        notes: Whether to add the notes and the evidence of the answers.
    """
    shown = tuple(shown)
    data = _about(scores) | _figures(scores) | _criteria(scores, shown) | _findings(scores)
    data["actors"] = {actor: _figures(scores.actor(actor)) for actor in shown}
    if notes:
        data["notes"] = _notes(scores.assessment)
    data["receipt"] = _receipt(scores.receipt)
    return as_json(data)


def _about(scores: bw.Scores) -> dict[str, Any]:
    plan, assessment = scores.plan, scores.assessment
    organisation = assessment.organisation
    return {
        "format": "brede_welvaart/scores/1",
        "organisation": organisation and {"name": organisation.name, "region": organisation.region},
        "date": assessment.date and assessment.date.isoformat(),
        "note": _text(assessment.note),
        "plan": {"id": plan.id, "edition": plan.edition, "name": _text(plan.name)},
        "settings": _settings(scores.settings),
    }


def _figures(scores: bw.Scores) -> dict[str, Any]:
    return {
        "total": _score(scores.total),
        "steps": _scores(scores.steps.items()),
        "phases": _scores(scores.phases.items()),
        "aspects": _scores(scores.aspects.items()),
    }


def _criteria(scores: bw.Scores, shown: tuple[str, ...]) -> dict[str, Any]:
    return {
        "criteria": {
            key: {
                "state": str(criterion.state),
                **_points(criterion.exact),
                "actors": {
                    actor: _points(criterion.actors[actor])
                    for actor in shown
                    if actor in criterion.actors
                },
            }
            for key, criterion in scores.criteria.items()
        }
    }


def _findings(scores: bw.Scores) -> dict[str, Any]:
    return {
        "contributions": {key: _points(part) for key, part in scores.contributions.items()},
        "disagreement": {key: _points(gap) for key, gap in scores.disagreement.items()},
        "improvements": [
            {
                "criterion": step.criterion,
                "step": step.step,
                "is_open": step.is_open,
                "current": _points(step.current),
                "target": str(step.target.value),
                "gain": _points(step.gain),
            }
            for step in scores.improvements()
        ],
        "excluded": _exclusions(scores.excluded),
        "disputed": _exclusions(scores.disputed),
        "open": list(scores.open),
    }


def _scores(scores: Iterable[tuple[str, bw.Score]]) -> dict[str, Any]:
    return {str(key): _score(score) for key, score in scores}


def _score(score: bw.Score) -> dict[str, Any]:
    return {
        "value": score.value,
        "low": score.low,
        "high": score.high,
        "coverage": score.coverage,
        "enough_answered": score.is_enough,
        "exact": _exact(score.exact),
        "exact_low": _exact(score.exact_low),
        "exact_high": _exact(score.exact_high),
        "exact_coverage": _exact(score.exact_coverage),
    }


def _points(points: Fraction | None) -> dict[str, Any]:
    return {"value": None if points is None else float(points), "exact": _exact(points)}


def _exact(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _text(text: bw.Text | None) -> dict[str, str | None] | None:
    return {"nl": text.nl, "en": text.en} if text else None


def _exclusions(exclusions: Iterable[bw.Exclusion]) -> list[dict[str, Any]]:
    return [
        {
            "criterion": exclusion.criterion,
            "step": exclusion.step,
            "actors": list(exclusion.actors),
            "others": list(exclusion.others),
        }
        for exclusion in exclusions
    ]


def _settings(settings: bw.Settings) -> dict[str, Any]:
    return {
        "method": str(settings.method),
        "missing": str(settings.missing),
        "weights": {key: str(weight) for key, weight in settings.weights},
    }


def _receipt(receipt: bw.Receipt) -> dict[str, Any]:
    return {
        "edition": receipt.edition,
        "plan": receipt.plan,
        "input": receipt.input,
        "results": receipt.results,
        "settings": _settings(receipt.settings),
        "version": receipt.version,
    }


def _notes(assessment: bw.Assessment) -> list[dict[str, Any]]:
    return [
        {
            "actor": response.actor,
            "criterion": answer.criterion,
            "note": answer.note,
            "evidence": [
                {"title": piece.title, "url": piece.url, "date": piece.date}
                for piece in answer.evidence
            ],
        }
        for response in assessment.responses
        for answer in response.answers
        if answer.note or answer.evidence
    ]
