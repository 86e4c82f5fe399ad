"""Scores carried over to another plan, by a mapping that is given and never by a guess."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar, TypeAlias, cast

import attrs
from attrs import frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.lazy import lazy
from brede_welvaart._steps.asked import Asked, with_all_absent
from brede_welvaart._steps.record import PlanName, plan_name
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import Fault, FaultCode, Key, Part, kind_of_thing
from brede_welvaart.model._convert import Texts
from brede_welvaart.model.assessment import Answer, Assessment, Response
from brede_welvaart.model.digest import digest
from brede_welvaart.model.plan import Plan

#: Per criterion of another plan the criteria that it became; none where it was lost.
CriterionMapping: TypeAlias = Mapping[str, Texts]
#: The same, checked: in the order in which it was given.
Pairs: TypeAlias = Mapping[str, tuple[str, ...]]


@frozen(slots=False, repr=False)
class CarriedScores:
    """Scores carried over to another plan (*overgezette uitkomst*), and what had no place there.

    Attributes:
        original: The scores by the plan by which they were made.
        scores: The same answers by the other plan.
        lost: Criteria of the first plan that have no place in the other: their answers count
            nowhere.
        split: Criteria that became more than one: their answers count for each.
        new: Criteria of the other plan that none of the first became: they count as not asked.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("plan", "asked", "total", "lost", "split", "new")

    original: Scores
    scores: Scores
    lost: tuple[str, ...]
    split: Mapping[str, tuple[str, ...]]
    new: tuple[str, ...]

    @lazy
    def plan(self) -> PlanName:
        """The plan by which they were made."""
        return plan_name(self.original.plan)

    @property
    def asked(self) -> Asked:
        """How much was asked, of all criteria that counted by that plan."""
        return self.original.asked

    @property
    def total(self) -> Score:
        """The score over all steps by that plan."""
        return self.original.total

    def __repr__(self) -> str:
        """From which plan to which, on one line."""
        return f"<CarriedScores {self.original.plan.edition} to {self.scores.plan.edition}>"


def as_made(scores: Scores, carried: CarriedScores | None) -> Scores:
    """Scores by the plan by which they were made."""
    return scores if carried is None else carried.original


def is_same_plan(one: Plan, other: Plan) -> bool:
    """Whether two plans ask and weigh the same."""
    return one is other or digest(one) == digest(other)


def carry_all(
    given: Sequence[Scores], last: Plan, mapping: object, place: Callable[[int, Fault], Fault]
) -> tuple[list[CarriedScores | None], list[Fault]]:
    """Each of these scores by the last plan, and what stands in the way of that.

    Args:
        given: The scores, each by its own plan.
        last: The plan to which they are carried.
        mapping: Which criteria became which, as it was given.
        place: Says of a fault in which of the scores it is.

    Returns:
        None for those that are by this plan already; and every fault, without which all is carried.
    """
    others = {at: one for at, one in enumerate(given) if not is_same_plan(one.plan, last)}
    carried: list[CarriedScores | None] = [None] * len(given)
    if not others:
        return carried, [Fault(FaultCode.MAPPING_UNUSED, "mapping")]
    pairs, wrong = mapping_pairs(mapping, "mapping")
    plans = {digest(one.plan): one.plan for one in others.values()}
    wrong += _mapping_faults(pairs, tuple(plans.values()), last)
    faults = [place(at, fault) for at, one in others.items() for fault in _unlike(one.plan, last)]
    if wrong or faults:
        return carried, [*faults, *wrong]
    for at, one in others.items():
        made = carried[at] = _carry(one, last, pairs)
        if not made.scores.assessment.responses:
            faults.append(place(at, Fault(FaultCode.NOTHING_CARRIED, "responses")))
    return carried, faults


def mapping_pairs(given: object, *parts: Part) -> tuple[dict[str, tuple[str, ...]], list[Fault]]:
    """A mapping with lists of ids as tuples, and what in it is of another form.

    Args:
        given: What was given as a mapping.
        parts: Where it stands.
    """
    if not isinstance(given, Mapping):
        return {}, [Fault(FaultCode.NOT_AN_OBJECT, *parts, given=given)]
    pairs: dict[str, tuple[str, ...]] = {}
    faults: list[Fault] = []
    for key, value in cast("Mapping[object, object]", given).items():
        if not isinstance(key, str):
            faults.append(Fault(FaultCode.KEY_NOT_TEXT, *parts, given=key))
        elif isinstance(value, str) or not isinstance(value, Iterable):
            faults.append(Fault(FaultCode.NOT_A_LIST, *parts, Key(key), given=value))
        else:
            targets = tuple(cast("Iterable[object]", value))
            pairs[key] = tuple(target for target in targets if isinstance(target, str))
            faults += [
                Fault(FaultCode.NOT_TEXT, *parts, Key(key), at, given=target)
                for at, target in enumerate(targets)
                if not isinstance(target, str)
            ]
    return pairs, faults


def _mapping_faults(pairs: Pairs, earlier: Sequence[Plan], last: Plan) -> Iterator[Fault]:
    """What in a mapping is in no plan, or would make one criterion of two."""
    kind = kind_of_thing("criterion")
    theirs = [{criterion.id for criterion in plan.criteria} for plan in earlier]
    old: set[str] = set().union(*theirs)
    new = {criterion.id for criterion in last.criteria}
    for key, targets in pairs.items():
        if key not in old:
            yield Fault(FaultCode.NO_SUCH, "mapping", Key(key), kind=kind, given=key, likely=old)
        for at, target in enumerate(targets):
            parts = ("mapping", Key(key), at)
            if target not in new:
                yield Fault(FaultCode.NO_SUCH, *parts, kind=kind, given=target, likely=new)
            elif target in targets[:at]:
                yield Fault(FaultCode.REPEATED, *parts, given=target)
    for own in theirs:
        yield from _joined({key: pairs[key] for key in pairs if key in own})


def _joined(pairs: Pairs) -> Iterator[Fault]:
    """Criteria that two criteria of one plan would become: they have no answer of their own."""
    first: dict[str, str] = {}
    for key, targets in pairs.items():
        for at, target in enumerate(targets):
            before = first.setdefault(target, key)
            if before != key:
                parts = ("mapping", Key(key), at)
                yield Fault(FaultCode.MAPPED_TWICE, *parts, given=target, first=before)


def _unlike(plan: Plan, last: Plan) -> Iterator[Fault]:
    """Levels of a plan of which the other scale has none of the same score."""
    there = _levels(plan, last)
    for level in plan.scale:
        if level.value not in there:
            yield Fault(FaultCode.NO_EQUAL_LEVEL, "edition", given=level.value, wanted=level.score)


def _carry(scores: Scores, last: Plan, pairs: Pairs) -> CarriedScores:
    """Scores by another plan, by a mapping that was checked."""
    plan = scores.plan
    to = {criterion.id: pairs.get(criterion.id, ()) for criterion in plan.criteria}
    carried = _carried(scores.assessment, last, to, _levels(plan, last))
    reached = {target for targets in to.values() for target in targets}
    return CarriedScores(
        scores,
        Scores(last, with_all_absent(carried, last), scores.settings),
        tuple(key for key, targets in to.items() if not targets),
        FrozenMapping({key: targets for key, targets in to.items() if len(targets) > 1}),
        tuple(criterion.id for criterion in last.criteria if criterion.id not in reached),
    )


def _levels(plan: Plan, last: Plan) -> dict[int | Fraction, int | Fraction]:
    """For each level the one of the same score on the scale of the other plan, if there is one."""
    by_score = {level.score: level.value for level in last.scale}
    return {level.value: by_score[level.score] for level in plan.scale if level.score in by_score}


def _carried(
    assessment: Assessment, last: Plan, to: Pairs, levels: Mapping[Any, int | Fraction]
) -> Assessment:
    """The assessment with the criteria and levels of the other plan."""

    def answers(response: Response) -> Iterator[Answer]:
        for answer in response.answers:
            level = None if answer.level is None else levels[answer.level]
            for target in to.get(answer.criterion, ()):
                yield attrs.evolve(answer, criterion=target, level=level)

    responses: list[Response] = []
    for response in assessment.responses:
        keys = to if response.asked is None else response.asked
        asked = {target for key in keys for target in to.get(key, ())}
        if asked:
            made = attrs.evolve(response, answers=tuple(answers(response)), asked=asked)
            responses.append(made)
    return attrs.evolve(assessment, edition=last.edition, responses=responses)
