"""The receipt of a result: digests of the plan, of the input, and of the exact numbers."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from brede_welvaart._steps.results import CriterionScore, Score
from brede_welvaart._version import __version__
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.digest import digest
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Receipt, Settings


def receipt_of(
    plan: Plan,
    assessment: Assessment,
    settings: Settings,
    scores: Iterable[Score | Mapping[Any, Score]],
    criteria: Mapping[str, CriterionScore],
) -> Receipt:
    """What a result was made of.

    Args:
        plan: The plan that judged.
        assessment: What was judged.
        settings: How it was judged.
        scores: The total, and the scores of steps, phases and aspects, each by id.
        criteria: How every criterion stands, by id.
    """
    given = (plan.edition, digest(plan), digest(assessment))
    results = [
        *map(_scores_form, scores),
        {key: [str(item.state), item.exact] for key, item in criteria.items()},
    ]
    of_results = digest([*given, _settings_form(settings), results])
    return Receipt(*given, of_results, settings, __version__)


def _scores_form(scores: Score | Mapping[Any, Score]) -> object:
    if isinstance(scores, Score):
        return _score_form(scores)
    return {str(key): _score_form(score) for key, score in scores.items()}


def _score_form(score: Score) -> list[Fraction | None]:
    return [score.exact, score.exact_low, score.exact_high, score.exact_coverage]


def _settings_form(settings: Settings) -> list[object]:
    return [settings.method, settings.missing, [list(item) for item in settings.weights]]
