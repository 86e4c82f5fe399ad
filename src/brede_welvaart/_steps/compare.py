"""Two assessments of one organisation beside each other."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, ClassVar, get_args

from attrs import frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.likely import folded
from brede_welvaart._base.ranges import ExactChange, ExactPoints
from brede_welvaart._base.result import InExcel
from brede_welvaart._steps.asked import Asked, asked_of
from brede_welvaart._steps.mapping import (
    CarriedScores,
    CriterionMapping,
    as_made,
    carry_all,
    is_same_plan,
)
from brede_welvaart._steps.results import CriterionScore, Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart._steps.settings import weighted_plan
from brede_welvaart.errors import (
    OTHER_SETTINGS,
    DataError,
    Fault,
    Lang,
    Phrase,
    ScoringError,
    shown,
)
from brede_welvaart.model.assessment import Organisation
from brede_welvaart.model.receipt import Receipt
from brede_welvaart.model.vocabulary import AnswerState

_OTHER_PLANS = Phrase(
    "deze zijn volgens verschillende plannen en zijn zonder mapping niet te vergelijken",
    "these are by different plans, which cannot be compared without a mapping",
)
_OTHER_ORGANISATIONS = Phrase(
    "deze zijn van twee organisaties, {} en {}; scores zijn niet gemaakt om die te vergelijken; "
    "is het dezelfde, noem die dan in beide gelijk",
    "these are of two organisations, {} and {}; scores are not made to compare those; "
    "if it is the same one, name it alike in both",
)
_NOBODY = Phrase("geen", "none")
_ANSWERED = frozenset({AnswerState.ANSWERED})
_NOT_ANSWERED = frozenset(AnswerState) - _ANSWERED
_AWAY = frozenset({AnswerState.NOT_APPLICABLE})
_OPEN = frozenset({AnswerState.UNKNOWN, AnswerState.UNANSWERED})


@frozen
class Move:
    """A criterion whose score changed (*verschuiving*); answered before and after.

    Attributes:
        criterion: The id of the criterion.
        before: In points 0-100.
        after: In points 0-100.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("criterion", "before", "after", "change")

    criterion: str
    before: ExactPoints
    after: ExactPoints

    @property
    def change(self) -> ExactChange:
        """The change in points; above 0 is a rise."""
        return self.after - self.before


@frozen(slots=False, repr=False)
class Comparison(InExcel):
    """Two assessments by one plan and the same settings beside each other (*vergelijking*).

    Each part is computed on first use. It is made by `brede_welvaart.compare_scores`.

    Attributes:
        earlier: The scores before, by the plan of the later ones.
        later: The scores after.
        carried_before: Where the first were by another plan: what of that had a place here.
        carried_after: The same of the second, where both are of an earlier plan than that of a
            course.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/comparison/1"
    PLAIN: ClassVar[tuple[str, ...]] = (
        *("organisation", "date_before", "date_after", "asked", "before", "after", "change"),
        *("like_before", "like_after", "like_for_like", "steps", "newly_answered", "newly_open"),
        *("newly_asked", "no_longer_asked", "no_longer_applicable", "moved"),
        *("carried_before", "carried_after", "receipt_before", "receipt_after"),
    )

    earlier: Scores
    later: Scores
    carried_before: CarriedScores | None = None
    carried_after: CarriedScores | None = None

    @property
    def organisation(self) -> Organisation | None:
        """Whom they are about."""
        return self.later.assessment.organisation

    @property
    def date_before(self) -> dt.date | None:
        """The day to which the first applies."""
        return self.earlier.assessment.date

    @property
    def date_after(self) -> dt.date | None:
        """The day to which the second applies."""
        return self.later.assessment.date

    @property
    def receipt_before(self) -> Receipt:
        """What the first was made of."""
        return as_made(self.earlier, self.carried_before).receipt

    @property
    def receipt_after(self) -> Receipt:
        """What the second was made of."""
        return as_made(self.later, self.carried_after).receipt

    @lazy
    def asked(self) -> Asked:
        """How much was asked in both, of all criteria that count."""
        whole = weighted_plan(self.later.plan, self.later.settings.weights)
        return asked_of(whole, self.earlier.criteria.keys() & self.later.criteria.keys())

    @lazy
    def before(self) -> Score:
        """The total before, over the criteria that were asked in both."""
        return self._asked_of(self.earlier)

    @lazy
    def after(self) -> Score:
        """The total after, over the same criteria."""
        return self._asked_of(self.later)

    def _asked_of(self, scores: Scores) -> Score:
        left = frozenset(self.asked.not_asked)
        return scores.over(lambda _, criterion: criterion.id not in left)

    @property
    def change(self) -> ExactChange | None:
        """The change of the total over the criteria that were asked in both, in points.

        None if one of the two has no value.
        """
        return _difference(self.before, self.after)

    @lazy
    def like_before(self) -> Score:
        """The total before, over the criteria that are answered in both."""
        return self._like(self.earlier)

    @lazy
    def like_after(self) -> Score:
        """The total after, over the same criteria."""
        return self._like(self.later)

    @property
    def like_for_like(self) -> ExactChange | None:
        """The change in points over criteria that are answered in both; None without any."""
        return _difference(self.like_before, self.like_after)

    @lazy
    def steps(self) -> Mapping[str, ExactChange | None]:
        """Per step the change of its value in points, over criteria answered in both."""
        return FrozenMapping({step: self._step_change(step) for step in self.earlier.steps})

    @property
    def newly_asked(self) -> tuple[str, ...]:
        """Criteria that were asked after, and that nobody was asked before."""
        return _only_in(self.later, self.earlier)

    @property
    def no_longer_asked(self) -> tuple[str, ...]:
        """Criteria that were asked before, and that nobody was asked after."""
        return _only_in(self.earlier, self.later)

    @lazy
    def newly_answered(self) -> tuple[str, ...]:
        """Criteria asked in both, answered after and not before."""
        return self._went(_NOT_ANSWERED, _ANSWERED)

    @lazy
    def newly_open(self) -> tuple[str, ...]:
        """Criteria answered before, and unknown or unanswered after."""
        return self._went(_ANSWERED, _OPEN)

    @lazy
    def no_longer_applicable(self) -> tuple[str, ...]:
        """Criteria answered before, and not applicable after."""
        return self._went(_ANSWERED, _AWAY)

    @lazy
    def moved(self) -> tuple[Move, ...]:
        """Criteria answered in both, of which the score changed."""
        old, new = self.earlier.criteria, self.later.criteria
        return tuple(move for key in old if key in new for move in _moves(old[key], new[key]))

    @lazy
    def _both(self) -> frozenset[str]:
        """The criteria that are answered in both."""
        return frozenset(self._went(_ANSWERED, _ANSWERED))

    def _went(
        self, before: frozenset[AnswerState], after: frozenset[AnswerState]
    ) -> tuple[str, ...]:
        """The criteria that were one of these before and one of those after."""
        old, new = self.earlier.criteria, self.later.criteria
        return tuple(
            key
            for key in old
            if key in new and old[key].state in before and new[key].state in after
        )

    def _like(self, scores: Scores, step: str | None = None) -> Score:
        """The score over the criteria that are answered in both, of all steps or of one."""
        return scores.over(lambda _, criterion: criterion.id in self._both, step)

    def _step_change(self, step: str) -> Fraction | None:
        return _difference(self._like(self.earlier, step), self._like(self.later, step))

    def to_records(self) -> list[dict[str, Any]]:
        """One record per criterion that counts: how it stood before, and how after."""
        weighted = weighted_plan(self.later.plan, self.later.settings.weights)
        return [
            {
                "step": step.id,
                "criterion": item.id,
                **_stood("before", self.earlier.criteria.get(item.id)),
                **_stood("after", self.later.criteria.get(item.id)),
            }
            for step in weighted.steps
            for item in step.criteria
        ]

    def __repr__(self) -> str:
        """The changes, on one line."""
        change, like = self.change, self.like_for_like
        return (
            f"<Comparison {self.later.plan.edition}: "
            f"change={change if change is None else float(change)}, "
            f"like_for_like={like if like is None else float(like)}>"
        )


def _stood(when: str, found: CriterionScore | None) -> dict[str, Any]:
    """How a criterion stood: its state, None if nobody was asked, and its points."""
    if found is None:
        return {f"state_{when}": None, f"value_{when}": None}
    return {f"state_{when}": found.state.value, f"value_{when}": found.value}


def compare_scores(
    before: Scores, after: Scores, mapping: CriterionMapping | None = None
) -> Comparison:
    """What changed between two assessments of one organisation, by one plan and the same settings.

    Two organisations are not compared by their own assessments. They are the same if their regions
    are, or their names where one of them names no region; an assessment that does not say whom it
    is about goes with another that does not.

    Args:
        before: The scores of the earlier assessment.
        after: The scores of the later one.
        mapping: Where the plans or editions are not the same: per criterion of the earlier plan the
            criteria that it became in the later one. The earlier answers then count for those; what
            is not in it is lost, and what nothing became counts as not asked before.

    Returns:
        The change of the total over criteria that were asked in both, the change over criteria
        that are answered in both, and which criteria were newly asked, newly answered, newly
        open or moved. Changes are in points.

    Raises:
        ScoringError: If the plans are not the same and no mapping is given, or the organisations
            or the settings are not the same.
        DataError: If the mapping does not fit the plans, or there is nothing to map: every fault.

    >>> import brede_welvaart as bw
    >>> a = bw.blank(actors=["ambtenaren"]).with_answer("ambtenaren", "afwegen.1", level=2)
    >>> b = a.with_answer("ambtenaren", "afwegen.1", level=3)
    >>> bw.compare_scores(bw.score(a), bw.score(b)).like_for_like
    Fraction(25, 1)
    """
    if mapping is None and not is_same_plan(before.plan, after.plan):
        raise ScoringError(_OTHER_PLANS)
    about = before.assessment.organisation, after.assessment.organisation
    if not is_same(*about):
        raise ScoringError(_of_two(*about))
    if before.settings != after.settings:
        raise ScoringError(OTHER_SETTINGS)
    if mapping is None:
        return Comparison(before, after)
    (carried,), faults = carry_all([before], after.plan, mapping, _of_before)
    if carried is None or faults:
        raise DataError(faults)
    return Comparison(carried.scores, after, carried)


def _of_before(_place: int, fault: Fault) -> Fault:
    return fault.under("before")


def _of_two(*about: Organisation | None) -> Phrase:
    """That these are two organisations, and which."""
    nl, en = (
        _OTHER_ORGANISATIONS.get(lang).format(*(_called(one, lang) for one in about))
        for lang in get_args(Lang)
    )
    return Phrase(nl, en)


def _called(one: Organisation | None, lang: Lang) -> str:
    """An organisation in a message, with its region, which may be all that differs."""
    if one is None:
        return _NOBODY.get(lang)
    return shown(one.name) + (f" ({one.region})" if one.region else "")


def is_same(one: Organisation | None, other: Organisation | None) -> bool:
    """Whether two organisations are one: by region, or by name where one has no region."""
    if one is None or other is None:
        return one is other
    if one.region is not None and other.region is not None:
        return one.region == other.region
    return folded(one.name) == folded(other.name)


def _only_in(one: Scores, other: Scores) -> tuple[str, ...]:
    """The criteria that one asked and the other did not."""
    return tuple(key for key in one.criteria if key not in other.criteria)


def _difference(before: Score, after: Score) -> Fraction | None:
    """How many points a value rose; None if one of the two has none."""
    if before.exact is None or after.exact is None:
        return None
    return after.exact - before.exact


def _moves(old: CriterionScore, new: CriterionScore) -> tuple[Move, ...]:
    """One move, or none where the score stayed the same."""
    if old.exact is None or new.exact is None or old.exact == new.exact:
        return ()
    return (Move(old.criterion, old.exact, new.exact),)
