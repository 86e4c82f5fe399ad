"""Making a result again from its receipt."""

from brede_welvaart._steps.asked import with_all_absent
from brede_welvaart._steps.results import Verification
from brede_welvaart._steps.score import make_scores
from brede_welvaart._version import __version__
from brede_welvaart.errors import BredeWelvaartError, VerificationError
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.digest import digest
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Receipt


def verify_receipt(receipt: Receipt, assessment: Assessment, plan: Plan) -> Verification:
    """Score again and compare with the receipt.

    Raises:
        VerificationError: If the edition, the plan, the input or the results differ.
    """
    expected = {
        "edition": plan.edition,
        "plan": digest(plan),
        "input": digest(with_all_absent(assessment, plan)),
        "results": _results(receipt, assessment, plan),
    }
    differences = [name for name, value in expected.items() if getattr(receipt, name) != value]
    if differences:
        raise VerificationError(differences)
    return Verification(made_with=receipt.version, checked_with=__version__)


def _results(receipt: Receipt, assessment: Assessment, plan: Plan) -> str | None:
    """The digest of the results, or None where this plan and input give none."""
    try:
        return make_scores(assessment, plan, receipt.settings).receipt.results
    except BredeWelvaartError:
        return None
