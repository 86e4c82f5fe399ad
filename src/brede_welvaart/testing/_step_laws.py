"""The laws of the scores of the ten steps, each as a function that tries it on a scorer."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._change_laws import (
    answer_narrows_the_range,
    answer_raises_coverage,
    higher_level_never_lowers,
    steps_stand_alone,
)
from brede_welvaart.testing._changes import (
    also,
    answered,
    asked_all,
    asked_less,
    counting,
    only_criteria,
    reweighed,
    set_aside,
    with_answers,
    with_steps,
    withdrawn,
    without,
    without_criteria,
)
from brede_welvaart.testing._documents import as_document, spellings
from brede_welvaart.testing._records import CATALOGUE_ACTORS
from brede_welvaart.testing._step_trial import (
    NUMBERS,
    TOTAL,
    Case,
    Found,
    StepTrial,
    cases,
    on_criterion,
    places,
    with_choice,
)
from brede_welvaart.testing._trial import Law, law, shown

_HUNDRED: Final = Fraction(100)
_SPEAKER: Final = "gemeenteraad"
_GONE: Final = date(2026, 6, 30)
_FACTORS = st.sampled_from((Fraction(7), Fraction(1, 3))) | st.builds(
    Fraction, st.integers(1, 12), st.integers(1, 12)
)


@law(StepTrial, cases())
def only_a_function(trial: StepTrial, case: Case) -> None:
    """The same documents give the same numbers, whatever came before.

    The function leaves what it was given as it was.
    """
    first = trial.score(case.plan, case.assessment)
    trial.same(first, trial.score(case.plan, case.assessment), places(case.plan))


@law(StepTrial, cases())
def low_value_high(trial: StepTrial, case: Case) -> None:
    """The range holds the value: 0 <= low <= value <= high <= 100, of the total and of every step.

    Coverage lies between 0 and 1. Where nothing applies, all four are None.
    """
    found = trial.score(case.plan, case.assessment)
    for place in places(case.plan):
        value, low, high, coverage = (found.number(place, name) for name in NUMBERS)
        if low is None or high is None or coverage is None:
            if {value, low, high, coverage} != {None}:
                raise trial.broken(f"{place}: some of low, high and coverage are None")
            continue
        order = [Fraction(0), low, *([] if value is None else [value]), high, _HUNDRED]
        if not all(map(trial.is_at_most, order, order[1:])):
            raise trial.broken(
                f"{place}: low {shown(low)}, value {shown(value)}, high {shown(high)}"
            )
        if not (
            trial.is_at_most(Fraction(0), coverage) and trial.is_at_most(coverage, Fraction(1))
        ):
            raise trial.broken(f"coverage of {place}: {shown(coverage)}")


@law(StepTrial, cases(profile="open"))
def silence_has_no_value(trial: StepTrial, case: Case) -> None:
    """Where nothing is answered there is no value: the range is 0 to 100, and coverage 0."""
    silent = with_answers(
        case.assessment, lambda one: None if one.status == "not_applicable" else one
    )
    found = trial.score(case.plan, silent)
    expected = dict(zip(NUMBERS, (None, Fraction(0), _HUNDRED, Fraction(0)), strict=True))
    for place in places(case.plan):
        for name, number in expected.items():
            trial.equal(found.number(place, name), number, place, name)


@law(StepTrial, cases(least=2).filter(lambda case: bool(_answered(case) and _open(case))))
def open_is_not_zero(trial: StepTrial, case: Case) -> None:
    """An unanswered criterion is never a zero: the value is as if the plan did not have it."""
    left = without_criteria(case.plan, _open(case))
    found = trial.score(case.plan, case.assessment)
    other = trial.score(left, without(case.assessment, _open(case)))
    trial.same(found, other, places(left), ["value"])


def _answered(case: Case) -> set[str]:
    """The criteria that count and are answered."""
    return {one.id for _, one in counting(case.plan)} & answered(case.assessment)


def _open(case: Case) -> set[str]:
    """The criteria that are neither answered nor set aside."""
    known = {one.id for step in case.plan.steps for one in step.criteria}
    return known - answered(case.assessment) - set_aside(case.assessment)


@law(StepTrial, on_criterion(least=2))
def not_applicable_takes_out(trial: StepTrial, case: Case) -> None:
    """A criterion that does not apply counts for nothing: as if the plan did not have it."""
    step, criterion = case.extra
    quiet = without(case.assessment, [criterion.id])
    note = bw.Answer(criterion.id, None, bw.AnswerStatus.NOT_APPLICABLE, "omdat")
    found = trial.score(case.plan, also(quiet, _SPEAKER, [note]))
    _same_without(trial, case, found, step)


@law(StepTrial, on_criterion(least=2))
def weight_zero_takes_out(trial: StepTrial, case: Case) -> None:
    """A criterion of weight 0 counts for nothing: as if the plan did not have it."""
    step, criterion = case.extra
    changed = reweighed(case.plan, {criterion.id: Fraction(0)})
    _same_without(trial, case, trial.score(changed, case.assessment), step, was_weighed=False)


@law(StepTrial, on_criterion(least=2))
def withdrawn_takes_out(trial: StepTrial, case: Case) -> None:
    """A criterion that was withdrawn counts for nothing: as if the plan did not have it."""
    step, criterion = case.extra
    changed = withdrawn(case.plan, criterion.id, _GONE)
    _same_without(trial, case, trial.score(changed, case.assessment), step, was_weighed=False)


@law(StepTrial, cases(asks=True))
def asking_all_changes_nothing(trial: StepTrial, case: Case) -> None:
    """To list all criteria as asked is the same as to list none."""
    found = trial.score(case.plan, case.assessment)
    listed = asked_all(case.assessment, case.plan)
    trial.same(found, trial.score(case.plan, listed), places(case.plan))


@law(StepTrial, on_criterion(least=2, asks=True).filter(lambda case: bool(_asked_else(case))))
def not_asked_takes_out(trial: StepTrial, case: Case) -> None:
    """A criterion that nobody was asked counts for nothing: as if its weight were 0."""
    criterion = case.extra[1].id
    narrow = asked_less(asked_all(case.assessment, case.plan), [criterion])
    weightless = reweighed(case.plan, {criterion: Fraction(0)})
    found = trial.score(case.plan, narrow)
    other = trial.score(weightless, case.assessment)
    trial.same(found, other, places(weightless))


def _asked_else(case: Case) -> list[str]:
    """What somebody was asked, other than the criterion of the case."""
    listed = asked_all(case.assessment, case.plan).responses
    return [key for one in listed for key in one.asked or () if key != case.extra[1].id]


@st.composite
def _all_asked_is_answered(draw: st.DrawFn) -> Case:
    """A case in which a council answers all that it was asked."""
    case = draw(cases(asks=True))
    asked = draw(st.lists(st.sampled_from([one.id for _, one in counting(case.plan)]), min_size=1))
    level = draw(st.sampled_from(case.plan.scale.levels)).value
    answers = tuple(bw.Answer(key, level) for key in dict.fromkeys(asked))
    council = bw.Response(_SPEAKER, answers, asked=tuple(dict.fromkeys(asked)))
    return Case(case.plan, bw.Assessment(case.plan.edition, (council,)))


@law(StepTrial, _all_asked_is_answered())
def all_asked_and_answered_is_covered(trial: StepTrial, case: Case) -> None:
    """Who answered all that was asked has coverage 1, however little that was."""
    found = trial.score(case.plan, case.assessment)
    trial.equal(found.number(TOTAL, "coverage"), Fraction(1), TOTAL, "coverage")


def _same_without(
    trial: StepTrial, case: Case, found: Found, step: bw.Step, *, was_weighed: bool = True
) -> None:
    """Refuse numbers that differ from those of the plan without the criterion of the case."""
    criterion = case.extra[1].id
    left = without_criteria(case.plan, [criterion])
    trial.same(found, trial.score(left, without(case.assessment, [criterion])), places(left))
    if was_weighed and step.id not in places(left):
        for name in NUMBERS:
            trial.equal(found.number(step.id, name), None, step.id, name)


@law(StepTrial, st.tuples(cases(), _FACTORS, _FACTORS))
def weights_are_shares(trial: StepTrial, drawn: tuple[Case, Fraction, Fraction]) -> None:
    """Weights times a constant change nothing: those of all steps, and those within each step."""
    case, first, second = drawn
    heavier = with_steps(case.plan, lambda one: attrs.evolve(one, weight=one.weight * first))
    for place, step in enumerate(case.plan.steps):
        factor = second * (place + 1)
        weights = {one.id: one.weight * factor for one in step.criteria}
        heavier = reweighed(heavier, weights)
    found = trial.score(case.plan, case.assessment)
    trial.same(found, trial.score(heavier, case.assessment), places(case.plan))


@st.composite
def _shuffled(draw: st.DrawFn) -> Case:
    case = draw(cases(max_steps=3, max_criteria=3))
    responses = [
        attrs.evolve(response, answers=tuple(draw(st.permutations(response.answers))))
        for response in draw(st.permutations(case.assessment.responses))
    ]
    return case._replace(extra=attrs.evolve(case.assessment, responses=tuple(responses)))


@law(StepTrial, _shuffled())
def order_changes_nothing(trial: StepTrial, case: Case) -> None:
    """The order of responses and of answers changes nothing."""
    found = trial.score(case.plan, case.assessment)
    trial.same(found, trial.score(case.plan, case.extra), places(case.plan))


@law(StepTrial, st.tuples(cases(), spellings(), spellings()))
def spelling_changes_nothing(trial: StepTrial, drawn: tuple[Case, Any, Any]) -> None:
    """How a document is spelt changes nothing.

    Defaults may be left out, null or written; 1/2 is 2/4; keys have no order.
    """
    case, first, second = drawn
    found = trial.score(case.plan, case.assessment)
    spelt = as_document(case.plan, first), as_document(case.assessment, second)
    trial.same(found, trial.scored(*spelt), places(case.plan))


@law(
    StepTrial,
    st.tuples(
        with_choice(cases(), lambda case: list(case.assessment.actor_ids)), st.integers(2, 10)
    ),
)
def one_actor_one_voice(trial: StepTrial, drawn: tuple[Case, int]) -> None:
    """Ten responses of one actor weigh no more than one: no actor outvotes another by number."""
    case, times = drawn
    own = [one for one in case.assessment.responses if one.actor == case.extra]
    responses = (*case.assessment.responses, *own * (times - 1))
    louder = attrs.evolve(case.assessment, responses=responses)
    found = trial.score(case.plan, case.assessment)
    trial.same(found, trial.score(case.plan, louder), places(case.plan))


@st.composite
def _level_everywhere(draw: st.DrawFn) -> Case:
    plan = draw(cases()).plan
    level = draw(st.sampled_from(plan.scale.levels))
    actors = draw(st.lists(st.sampled_from(CATALOGUE_ACTORS), min_size=1, max_size=3))
    answers = [bw.Answer(one.id, level.value) for step in plan.steps for one in step.criteria]
    responses = tuple(bw.Response(actor, tuple(answers)) for actor in actors)
    return Case(plan, bw.Assessment(plan.edition, responses), level)


@law(StepTrial, _level_everywhere())
def equal_levels_give_their_score(trial: StepTrial, case: Case) -> None:
    """Where all answers are one level, value, low and high are the score of that level."""
    found = trial.score(case.plan, case.assessment)
    points = _HUNDRED * case.extra.score
    for place in places(case.plan):
        for name in ("value", "low", "high"):
            trial.equal(found.number(place, name), points, place, name)


@law(StepTrial, cases(profile="levels"))
def all_answered_is_one_number(trial: StepTrial, case: Case) -> None:
    """Where all is answered there is no range: low, value and high are one, and coverage is 1."""
    found = trial.score(case.plan, case.assessment)
    for place in places(case.plan):
        value = found.number(place, "value")
        trial.equal(found.number(place, "low"), value, place, "low")
        trial.equal(found.number(place, "high"), value, place, "high")
        trial.equal(found.number(place, "coverage"), Fraction(1), place, "coverage")


@law(StepTrial, cases())
def range_is_what_may_become(trial: StepTrial, case: Case) -> None:
    """Low and high are the values if all that is open got the lowest, the highest level."""
    found = trial.score(case.plan, case.assessment)
    levels = case.plan.scale.levels
    for name, level in (("low", levels[0]), ("high", levels[-1])):
        rest = [bw.Answer(one, level.value) for one in sorted(_open(case))]
        filled = trial.score(case.plan, also(case.assessment, _SPEAKER, rest))
        for place in places(case.plan):
            trial.equal(found.number(place, name), filled.number(place, "value"), place, name)


@law(StepTrial, cases(max_steps=3, max_criteria=3).filter(lambda case: bool(_answered(case))))
def parts_make_the_whole(trial: StepTrial, case: Case) -> None:
    """The value is the weighted mean of its parts, and nothing is rounded on the way.

    A step's value is made of those of plans with one of its criteria each, the total's of those
    of the steps. It holds for the mean only: for the median and the weakest, leave it out.
    """
    whole = trial.score(case.plan, case.assessment)
    known = _answered(case)
    above, below = Fraction(0), Fraction(0)
    for step in case.plan.steps:
        parts = [one for one in step.criteria if one.id in known and step.weight]
        if not parts:
            continue
        weight = sum((one.weight for one in parts), start=Fraction(0))
        value = sum((one.weight * _alone(trial, case, one.id) for one in parts), start=Fraction(0))
        trial.equal(whole.number(step.id, "value"), value / weight, step.id, "value", 2)
        above += step.weight * value / weight
        below += step.weight
    trial.equal(whole.number(TOTAL, "value"), above / below, TOTAL, "value", 2)


def _alone(trial: StepTrial, case: Case, criterion: str) -> Fraction:
    """The value of a plan with this criterion and no other."""
    plan = only_criteria(case.plan, [criterion])
    others = {one.id for step in case.plan.steps for one in step.criteria} - {criterion}
    value = trial.score(plan, without(case.assessment, others)).number(TOTAL, "value")
    if value is None:
        raise trial.broken(f"value of total: None, while {criterion} is answered")
    trial.calls.pop()  # the example is the whole
    return value


#: All laws of the steps, the plainest first.
ALL: Final[tuple[Law, ...]] = (
    only_a_function,
    silence_has_no_value,
    open_is_not_zero,
    one_actor_one_voice,
    not_applicable_takes_out,
    weight_zero_takes_out,
    withdrawn_takes_out,
    not_asked_takes_out,
    asking_all_changes_nothing,
    all_asked_and_answered_is_covered,
    low_value_high,
    range_is_what_may_become,
    all_answered_is_one_number,
    equal_levels_give_their_score,
    higher_level_never_lowers,
    steps_stand_alone,
    answer_raises_coverage,
    answer_narrows_the_range,
    parts_make_the_whole,
    weights_are_shares,
    order_changes_nothing,
    spelling_changes_nothing,
)
