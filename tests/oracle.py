"""The scores of the ten steps by the letter of section 4 of the design, slowly and plainly.

This is the judge of the property tests: it reads the attributes of a plan and an assessment and
calculates with ``Fraction`` only. It shares no code with the library; do not make it faster.
"""

from fractions import Fraction
from typing import NamedTuple

ZERO = Fraction(0)
ONE = Fraction(1)
POINTS = Fraction(100)


class Numbers(NamedTuple):
    """The four numbers of a score, exact; points for the first three."""

    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    coverage: Fraction | None


NOTHING = Numbers(None, None, None, None)


class OneCriterion(NamedTuple):
    id: str
    weight: Fraction
    aspect: str | None


class OneStep(NamedTuple):
    id: str
    weight: Fraction
    phase: str | None
    criteria: list[OneCriterion]


# What counts -------------------------------------------------------------------------------------


def what_counts(plan, weights=None):
    """The steps and criteria that are not withdrawn and not of weight 0."""
    instead = {} if weights is None else dict(weights)
    counting = []
    for step in plan.steps:
        if step.withdrawn is not None:
            continue
        step_weight = Fraction(instead.get(step.id, step.weight))
        if step_weight == 0:
            continue
        criteria = []
        for criterion in step.criteria:
            if criterion.withdrawn is not None:
                continue
            weight = Fraction(instead.get(criterion.id, criterion.weight))
            if weight == 0:
                continue
            aspect = None if criterion.aspect is None else str(criterion.aspect)
            criteria.append(OneCriterion(criterion.id, weight, aspect))
        counting.append(OneStep(step.id, step_weight, step.phase, criteria))
    return counting


def counting_criteria(plan, weights=None):
    """The ids of all criteria that count, in the order of the plan."""
    return [criterion.id for step in what_counts(plan, weights) for criterion in step.criteria]


# What was asked ----------------------------------------------------------------------------------


def was_asked(assessment, criterion):
    """Rule 11: whether anybody was asked this; a list that is absent is all."""
    for response in assessment.responses:
        if response.asked is None or criterion in response.asked:
            return True
    return not assessment.responses


def what_was_asked(counting, assessment):
    """What counts and was asked; a step of which nothing was asked stays, with nothing in it."""
    return [
        step._replace(criteria=[one for one in step.criteria if was_asked(assessment, one.id)])
        for step in counting
    ]


# What was said -----------------------------------------------------------------------------------


def said(assessment, criterion):
    """Everything said about one criterion, as (actor, word, level)."""
    sayings = []
    for response in assessment.responses:
        for answer in response.answers:
            if answer.criterion != criterion:
                continue
            if answer.level is not None:
                sayings.append((response.actor, "answered", answer.level))
            elif answer.status is not None:
                sayings.append((response.actor, str(answer.status), None))
    return sayings


def state(assessment, criterion):
    """Rule 1: answered before unknown before not applicable before unanswered."""
    words = {word for _, word, _ in said(assessment, criterion)}
    for word in ("answered", "unknown", "not_applicable"):
        if word in words:
            return word
    return "unanswered"


def is_open(assessment, criterion):
    return state(assessment, criterion) in {"unknown", "unanswered"}


def score_of(plan, level):
    """The score in [0, 1] that the scale gives to a level."""
    for one in plan.scale:
        if one.value == level:
            return Fraction(one.score)
    raise AssertionError(f"level {level} is not on the scale")


def views(plan, assessment, criterion):
    """Each actor's mean over its own responses, in [0, 1]."""
    marks = {}
    for actor, word, level in said(assessment, criterion):
        if word == "answered":
            marks.setdefault(actor, []).append(score_of(plan, level))
    return {actor: plain_mean(found) for actor, found in marks.items()}


def plain_mean(numbers):
    total = ZERO
    for number in numbers:
        total += number
    return total / len(numbers)


def x(plan, assessment, criterion):
    """The mean over the actors of each actor's mean; None without any level."""
    means = views(plan, assessment, criterion)
    return plain_mean(list(means.values())) if means else None


def disagreement(plan, assessment, criterion):
    """Rule 8: how far the actors' means lie apart, in points."""
    means = list(views(plan, assessment, criterion).values())
    return POINTS * (max(means) - min(means)) if len(means) >= 2 else None


def spread(plan, assessment, criterion):
    """Rule 12: per actor how far its own responses lie apart, in points; None under three."""
    marks = {}
    for actor, word, level in said(assessment, criterion):
        if word == "answered":
            marks.setdefault(actor, []).append(score_of(plan, level))
    return {
        actor: POINTS * (max(found) - min(found)) if len(found) >= 3 else None
        for actor, found in marks.items()
    }


# How numbers become one --------------------------------------------------------------------------


def weighted_mean(pairs):
    above, below = ZERO, ZERO
    for weight, number in pairs:
        above += weight * number
        below += weight
    return above / below


def lower_weighted_median(pairs):
    """The least number at or under which at least half of the weight lies."""
    whole = ZERO
    for weight, _ in pairs:
        whole += weight
    for candidate in sorted({number for _, number in pairs}):
        at_or_under = ZERO
        for weight, number in pairs:
            if number <= candidate:
                at_or_under += weight
        if 2 * at_or_under >= whole:
            return candidate
    raise AssertionError("a median of nothing")


def weakest(pairs):
    return min(number for _, number in pairs)


METHODS = {"mean": weighted_mean, "median": lower_weighted_median, "weakest": weakest}


# Scores ------------------------------------------------------------------------------------------


def of_criteria(criteria, states, marks, method="mean", missing="skip"):
    """Rules 3 to 6 within one step; `criteria` are pairs of id and weight."""
    one = METHODS[method]
    applicable = [(c, w) for c, w in criteria if states[c] != "not_applicable"]
    if not applicable:
        return NOTHING
    answered = [(w, marks[c]) for c, w in applicable if states[c] == "answered"]
    still_open = [w for c, w in applicable if states[c] != "answered"]
    low = POINTS * one(answered + [(w, ZERO) for w in still_open])
    high = POINTS * one(answered + [(w, ONE) for w in still_open])
    value = POINTS * one(answered) if answered else None
    if missing == "zero":
        value = low
    answered_weight, all_weight = ZERO, ZERO
    for w, _ in answered:
        answered_weight += w
    for _, w in applicable:
        all_weight += w
    return Numbers(value, low, high, answered_weight / all_weight)


def of_steps(pairs, method="mean"):
    """Rules 3 to 6 over steps; `pairs` are step weights and the steps' numbers."""
    one = METHODS[method]
    applicable = [(w, s) for w, s in pairs if s.coverage is not None]
    if not applicable:
        return NOTHING
    valued = [(w, s.value) for w, s in applicable if s.value is not None]
    return Numbers(
        one(valued) if valued else None,
        one([(w, s.low) for w, s in applicable]),
        one([(w, s.high) for w, s in applicable]),
        weighted_mean([(w, s.coverage) for w, s in applicable]),
    )


class Judge:
    """All numbers of one assessment under one plan and one set of settings."""

    def __init__(self, plan, assessment, *, weights=None, missing="skip", method="mean"):
        self.plan = plan
        self.assessment = assessment
        self.method = method
        self.missing = missing
        counting = what_counts(plan, weights)
        self.all_ids = [c.id for step in counting for c in step.criteria]
        self.counting = what_was_asked(counting, assessment)
        self.ids = [c.id for step in self.counting for c in step.criteria]
        self.states = {c: state(assessment, c) for c in self.ids}
        self.marks = {c: x(plan, assessment, c) for c in self.ids}

    def step(self, step, aspect=None, marks=None, states=None):
        criteria = [(c.id, c.weight) for c in step.criteria if aspect in (None, c.aspect)]
        return of_criteria(
            criteria, states or self.states, marks or self.marks, self.method, self.missing
        )

    def over(self, *, phase=None, aspect=None, marks=None, states=None):
        chosen = [step for step in self.counting if phase in (None, step.phase)]
        return of_steps(
            [(step.weight, self.step(step, aspect, marks, states)) for step in chosen], self.method
        )

    @property
    def steps(self):
        return {step.id: self.step(step) for step in self.counting}

    @property
    def total(self):
        return self.over()

    @property
    def open(self):
        """The ids of the unknown and unanswered criteria, in the order of the plan."""
        return [c for c in self.ids if self.states[c] in {"unknown", "unanswered"}]

    @property
    def answered(self):
        return [c for c in self.ids if self.states[c] == "answered"]

    def contributions(self):
        """Rule 7: the total spread over the answered criteria (method mean)."""
        steps = [step for step in self.counting if self.step(step).value is not None]
        all_steps = ZERO
        for step in steps:
            all_steps += step.weight
        points = {}
        for step in steps:
            taking_part = [
                c
                for c in step.criteria
                if self.states[c.id] == "answered"
                or (self.missing == "zero" and self.states[c.id] != "not_applicable")
            ]
            all_criteria = ZERO
            for c in taking_part:
                all_criteria += c.weight
            for c in taking_part:
                share = (step.weight / all_steps) * (c.weight / all_criteria)
                points[c.id] = POINTS * share * (self.marks[c.id] or ZERO)
        return points

    def improvements(self):
        """Rule 7: (criterion, step, is_open, current, target level value, gain), best first."""
        found = []
        pairs = [(step, criterion) for step in self.counting for criterion in step.criteria]
        for place, (step, criterion) in enumerate(pairs):
            word = self.states[criterion.id]
            if word == "not_applicable":
                continue
            now = self.marks[criterion.id] or ZERO
            above = [one for one in self.plan.scale if Fraction(one.score) > now]
            if not above:
                continue
            target = min(above, key=lambda one: one.score)
            marks = {**self.marks, criterion.id: Fraction(target.score)}
            states = {**self.states, criterion.id: "answered"}
            gain = self.over(marks=marks, states=states).low - self.total.low
            order = (-gain, self.step(step).low, now, place)
            row = (
                criterion.id,
                step.id,
                word != "answered",
                POINTS * now,
                target.value,
                gain,
            )
            found.append((order, row))
        return [row for _, row in sorted(found, key=lambda pair: pair[0])]

    def only(self, criteria, step=None):
        """The total, or one step, over these criteria alone, as if the others did not apply."""
        states = {c: self.states[c] if c in criteria else "not_applicable" for c in self.ids}
        if step is None:
            return self.over(states=states)
        (found,) = (one for one in self.counting if one.id == step)
        return self.step(found, states=states)


def actors(assessment):
    """The actors, in the order of their first response."""
    found = []
    for response in assessment.responses:
        if response.actor not in found:
            found.append(response.actor)
    return found


def kept(assessment, actor):
    """The responses of one actor alone."""
    return tuple(response for response in assessment.responses if response.actor == actor)


class Compared(NamedTuple):
    """Rule 10, by hand."""

    change: Fraction | None
    asked: list[str]
    newly_asked: list[str]
    no_longer_asked: list[str]
    like_for_like: Fraction | None
    steps: dict[str, Fraction | None]
    newly_answered: list[str]
    newly_open: list[str]
    no_longer_applicable: list[str]
    moved: list[tuple[str, Fraction, Fraction]]


def minus(after, before):
    return None if after is None or before is None else after - before


def compare(before, after):
    """Two judges of the same plan and settings, side by side."""
    asked = [c for c in before.all_ids if c in before.ids and c in after.ids]
    both = [c for c in asked if c in before.answered and c in after.answered]
    return Compared(
        minus(after.only(asked).value, before.only(asked).value),
        asked,
        [c for c in after.ids if c not in before.ids],
        [c for c in before.ids if c not in after.ids],
        minus(after.only(both).value, before.only(both).value),
        {
            step.id: minus(after.only(both, step.id).value, before.only(both, step.id).value)
            for step in before.counting
        },
        [c for c in asked if c in after.answered and c not in before.answered],
        [c for c in asked if c in before.answered and c in after.open],
        [c for c in asked if c in before.answered and after.states[c] == "not_applicable"],
        [
            (c, POINTS * before.marks[c], POINTS * after.marks[c])
            for c in both
            if before.marks[c] != after.marks[c]
        ],
    )
