"""A scorer of the ten steps on trial: what it gives, place by place, and what may be the same."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, Final, NamedTuple

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._assessments import Profile, assessments
from brede_welvaart.testing._changes import counting, with_criteria, with_steps
from brede_welvaart.testing._plans import plans
from brede_welvaart.testing._trial import Trial, shown

TOTAL: Final = "total"
NUMBERS: Final = ("value", "low", "high", "coverage")
#: Coverage goes from 0 to 1, the others from 0 to 100.
_POINTS: Final = 100
_ALL_NOTHING: Final = dict.fromkeys(NUMBERS)


class Case(NamedTuple):
    """A plan, an assessment under it, and what a law changes."""

    plan: bw.Plan
    assessment: bw.Assessment
    extra: Any = None


class Found:
    """What a scorer gave for one plan and assessment; each number is read when a law asks for it.

    Args:
        trial: Of which it is.
        result: What the scorer gave.
    """

    def __init__(self, trial: Trial, result: object) -> None:
        self._trial = trial
        self._result: object = as_plain(result) if isinstance(result, bw.Scores) else result

    def number(self, place: str, name: str) -> Fraction | None:
        """One of the four numbers of the total or of a step."""
        if place == TOTAL:
            numbers = self._part(self._result, TOTAL, "the result")
        else:
            steps = self._part(self._result, "steps", "the result")
            numbers = self._part(steps, place, "steps")
        where = f"{name} of {place}"
        return self._trial.exact(self._part(numbers, name, place), where)

    def _part(self, whole: object, key: str, where: str) -> object:
        if not isinstance(whole, Mapping):
            raise self._trial.broken(f"{where}: expected a mapping, got {type(whole).__name__}")
        if key not in whole:
            raise self._trial.broken(f"{where} has no {key!r}")
        return whole[key]


def as_plain(scores: bw.Scores) -> dict[str, Any]:
    """Our own scores in the form of a port."""
    return {
        TOTAL: _plain(scores.total),
        "steps": {key: _plain(one) for key, one in scores.steps.items()},
    }


def _plain(score: bw.Score) -> dict[str, Fraction | None]:
    exact = (score.exact, score.exact_low, score.exact_high, score.exact_coverage)
    return dict(zip(NUMBERS, exact, strict=True))


class StepTrial(Trial):
    """A scorer of the ten steps on trial."""

    def score(self, plan: bw.Plan, assessment: bw.Assessment) -> Found:
        """What the scorer gives."""
        return self.scored(bw.to_dict(plan), bw.to_dict(assessment))

    def scored(self, plan: dict[str, Any], assessment: dict[str, Any]) -> Found:
        """The same for documents as they are."""
        return Found(self, self.call(assessment=assessment, plan=plan))

    def same(
        self,
        one: Found,
        other: Found,
        places: Iterable[str],
        names: Iterable[str] = NUMBERS,
    ) -> None:
        """Refuse numbers that differ."""
        for place in places:
            for name in names:
                self.equal(one.number(place, name), other.number(place, name), place, name)

    def equal(
        self,
        found: Fraction | None,
        expected: Fraction | None,
        place: str,
        name: str,
        times: int = 1,
    ) -> None:
        """Refuse a number that is not the one expected."""
        if name == "coverage":
            same = self.is_same(_points(found), _points(expected), times)
        else:
            same = self.is_same(found, expected, times)
        if not same:
            raise self.broken(f"{name} of {place}: {shown(found)}, not {shown(expected)}")

    def rising(self, before: Found, after: Found, place: str, name: str) -> None:
        """Refuse a number that goes down, or that comes or goes."""
        one, other = before.number(place, name), after.number(place, name)
        if one is None or other is None:
            self.equal(one, other, place, name)
        elif not self.is_at_most(one, other):
            raise self.broken(f"{name} of {place}: from {shown(one)} down to {shown(other)}")


def _points(share: Fraction | None) -> Fraction | None:
    return None if share is None else share * _POINTS


def places(plan: bw.Plan) -> list[str]:
    """The total and the steps in which something counts."""
    return [TOTAL, *dict.fromkeys(step.id for step, _ in counting(plan))]


@st.composite
def cases(  # noqa: PLR0913 (what a case may be made of)
    draw: st.DrawFn,
    *,
    profile: Profile = "any",
    least: int = 1,
    max_steps: int = 4,
    max_criteria: int = 4,
    asks: bool = False,
) -> Case:
    """A plan in which nothing is withdrawn, with an assessment.

    Args:
        draw: Given by hypothesis.
        profile: As for `assessments`.
        least: How many criteria must count.
        max_steps: As for `plans`.
        max_criteria: As for `plans`.
        asks: As for `assessments`.
    """
    found = plans(plain=True, max_steps=max_steps, max_criteria=max_criteria).map(_in_force)
    plan = draw(found.filter(lambda one: len(counting(one)) >= least))
    return Case(plan, draw(assessments(plan, plain=True, profile=profile, asks=asks)))


def _in_force(plan: bw.Plan) -> bw.Plan:
    steps = with_steps(plan, lambda step: attrs.evolve(step, withdrawn=None))
    return with_criteria(steps, lambda one: attrs.evolve(one, withdrawn=None))


def on_criterion(least: int = 1, *, asks: bool = False) -> st.SearchStrategy[Case]:
    """A case with one of the criteria that count.

    Args:
        least: How many criteria must count.
        asks: As for `assessments`.
    """
    return with_choice(cases(least=least, asks=asks), lambda case: counting(case.plan))


@st.composite
def with_choice(
    draw: st.DrawFn,
    found: st.SearchStrategy[Case],
    options: Callable[[Case], list[Any]],
) -> Case:
    """A case with something chosen from it; cases without a choice are left out."""
    case = draw(found.filter(lambda one: bool(options(one))))
    return case._replace(extra=draw(st.sampled_from(options(case))))
