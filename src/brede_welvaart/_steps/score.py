"""Scoring one assessment: what is refused, and then all its scores."""

from brede_welvaart._steps.asked import with_all_absent
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, ScoringError
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Settings

_OPEN = Phrase("deze criteria staan open", "these criteria are open")


def make_scores(assessment: Assessment, plan: Plan, settings: Settings) -> Scores:
    """Score an assessment.

    Raises:
        DataError: If the plan is of another edition, or an answer does not fit it.
        ScoringError: If nothing of positive weight is left; with ``missing="refuse"``, if
            something is open.
    """
    if assessment.edition != plan.edition:
        given, wanted = assessment.edition, plan.edition
        raise DataError([Fault(FaultCode.OTHER_EDITION, "edition", given=given, wanted=wanted)])
    scores = Scores(plan, with_all_absent(assessment, plan), settings)
    scores._merged  # noqa: B018, SLF001 (bad answers are refused now, not on first use)
    if settings.missing == "refuse" and scores.open:
        raise ScoringError(_OPEN, scores.open)
    return scores
