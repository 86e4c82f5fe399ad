"""Scoring with the plan of the assessment's edition, and checking a result again."""

from collections.abc import Mapping

from brede_welvaart._api.checking import unknown_faults
from brede_welvaart._api.plans import judging_plan
from brede_welvaart._catalogue.references import answer_faults
from brede_welvaart._steps.results import Verification
from brede_welvaart._steps.score import make_scores
from brede_welvaart._steps.scores import Scores
from brede_welvaart._steps.settings import settings
from brede_welvaart._steps.verify import verify_receipt
from brede_welvaart.model._convert import Weight
from brede_welvaart.model._places import error_of
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Method, Missing, Receipt


def score(
    assessment: Assessment,
    *,
    plan: Plan | str | None = None,
    weights: Mapping[str, Weight] | None = None,
    missing: Missing = "skip",
    method: Method = "mean",
) -> Scores:
    """The scores of an assessment, exact, in points 0-100, with range and coverage.

    Args:
        assessment: What was answered.
        plan: The plan that judges, if it is one of your own; else the plan of the assessment's
            edition judges, never simply the newest.
        weights: Weights by step or criterion id that take the place of the plan's: exact numbers
            of 0 or more, or floats as they are written; 0 takes out.
        missing: ``skip`` leaves open criteria out, ``zero`` counts them as the lowest level,
            ``refuse`` refuses them.
        method: ``mean``, ``median`` (the lower weighted median) or ``weakest`` (the lowest),
            within the steps and over them.

    Returns:
        The scores; each part is computed on first use. The rules are this library's own.

    Raises:
        UnknownIdError: If the assessment is of an unknown edition and no plan is given.
        DataError: If an actor or a region is known nowhere, or an answer or a weight does not fit
            the plan: every fault, with its path.
        ScoringError: If a setting does not exist, nothing of positive weight is left, or
            something is open that is refused.

    >>> import brede_welvaart as bw
    >>> a = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", level=3)
    >>> s = bw.score(a)
    >>> s.step("afwegen").value, s.total.low, s.total.high, s.total.coverage
    (75.0, 1.875, 99.375, 0.025)
    """
    judge = judging_plan(assessment.edition, plan)
    refuse_unknown_to(assessment, judge)
    return make_scores(assessment, judge, settings(judge, method, missing, weights))


def refuse_unknown_to(assessment: Assessment, judge: Plan) -> None:
    """Refuse to score an assessment of who is known nowhere.

    Raises:
        DataError: If an actor, a region or a chosen theme is known nowhere; answers that do not fit
            the plan are told with it.
    """
    unknown = list(unknown_faults(assessment, judge))
    if unknown:
        raise error_of([*unknown, *answer_faults(assessment, judge)], assessment)


def verify(
    result: Scores | Receipt, assessment: Assessment, *, plan: Plan | str | None = None
) -> Verification:
    """Score again, and check that a result is what its input gives.

    Args:
        result: The scores, or the receipt that was kept of them.
        assessment: The assessment that they are of.
        plan: The plan that judged, if it is one of your own. Scores know theirs.

    Returns:
        With which version the result was made and checked; another version is no failure.

    Raises:
        VerificationError: If anything differs; it names what.
        UnknownIdError: If the edition is unknown and no plan is given.

    >>> import brede_welvaart as bw
    >>> a = bw.example("voorbeeldgemeente")
    >>> bw.verify(bw.score(a), a).same_version
    True
    """
    receipt = result.receipt if isinstance(result, Scores) else result
    if plan is None and isinstance(result, Scores):
        plan = result.plan
    return verify_receipt(receipt, assessment, judging_plan(receipt.edition, plan))
