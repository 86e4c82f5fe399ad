"""Two assessments by the same plan beside each other (rule 10)."""

from fractions import Fraction

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._steps.results import Comparison, CriterionScore, Move, Score, difference
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import OTHER_SETTINGS, Phrase, ScoringError
from brede_welvaart.model.digest import digest
from brede_welvaart.model.vocabulary import AnswerState

_OTHER_PLANS = Phrase(
    "deze zijn volgens verschillende plannen en zijn niet te vergelijken",
    "these are by different plans, which cannot be compared",
)
_OPEN = {AnswerState.UNKNOWN, AnswerState.UNANSWERED}


def compare_scores(before: Scores, after: Scores) -> Comparison:
    """What changed between two assessments by the same plan and settings.

    Args:
        before: The scores of the earlier assessment.
        after: The scores of the later one.

    Returns:
        The change of the total, the change over criteria that are answered in both, and which
        criteria were newly answered, newly open or moved. Changes are in points.

    Raises:
        ScoringError: If the plans or the settings are not the same.

    >>> import brede_welvaart as bw
    >>> a = bw.blank(actors=["ambtenaren"]).with_answer("ambtenaren", "afwegen.1", level=2)
    >>> b = a.with_answer("ambtenaren", "afwegen.1", level=3)
    >>> bw.compare_scores(bw.score(a), bw.score(b)).like_for_like
    Fraction(25, 1)
    """
    if digest(before.plan) != digest(after.plan):
        raise ScoringError(_OTHER_PLANS)
    if before.settings != after.settings:
        raise ScoringError(OTHER_SETTINGS)
    old, new = before.criteria, after.criteria
    both = {key for key in old if _answered(old[key]) and _answered(new[key])}
    like_before, like_after = _only(before, both), _only(after, both)
    return Comparison(
        before=before.total,
        after=after.total,
        like_before=like_before,
        like_after=like_after,
        steps=FrozenMapping({key: _step_change(before, after, key, both) for key in before.steps}),
        newly_answered=tuple(k for k in old if not _answered(old[k]) and _answered(new[k])),
        newly_open=tuple(k for k in old if _answered(old[k]) and new[k].state in _OPEN),
        no_longer_applicable=tuple(
            k for k in old if _answered(old[k]) and new[k].state == AnswerState.NOT_APPLICABLE
        ),
        moved=tuple(move for key in old if key in both for move in _moves(old[key], new[key])),
    )


def _answered(item: CriterionScore) -> bool:
    return item.state == AnswerState.ANSWERED


def _only(scores: Scores, keys: set[str], step: str | None = None) -> Score:
    """The score over these criteria alone, of all steps or of one."""
    return scores.over(
        lambda of, criterion: criterion.id in keys and (step is None or of.id == step)
    )


def _step_change(before: Scores, after: Scores, step: str, keys: set[str]) -> Fraction | None:
    return difference(_only(before, keys, step), _only(after, keys, step))


def _moves(old: CriterionScore, new: CriterionScore) -> tuple[Move, ...]:
    """One move, or none where the score stayed the same."""
    if old.exact is None or new.exact is None or old.exact == new.exact:
        return ()
    return (Move(old.criterion, old.exact, new.exact),)
