"""Assessments of one organisation over time, by one plan or carried over from an earlier one."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._assessments import assessments
from brede_welvaart.testing._plans import plans
from brede_welvaart.testing._results import Options, options

_EARLIER = "eerder"
_DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))


class CourseCase(NamedTuple):
    """What a course is made of.

    Attributes:
        scores: The scores of two or more dates, in any order.
        options: The settings by which they were made.
        mapping: Where some are by an earlier plan: what its criteria became; else None.
    """

    scores: tuple[bw.Scores, ...]
    options: Options
    mapping: Mapping[str, tuple[str, ...]] | None


@st.composite
def course_cases(draw: st.DrawFn, *, may_map: bool = True, max_dates: int = 4) -> CourseCase:
    """Scores that go together as a course.

    Args:
        draw: Given by hypothesis.
        may_map: Whether some may be by an earlier plan, with a mapping.
        max_dates: At most how many dates.
    """
    plan = draw(plans(plain=True, max_steps=4, max_criteria=3))
    is_mapped = may_map and draw(st.booleans())
    chosen = Options(None, *draw(options(plan))[1:]) if is_mapped else draw(options(plan))
    days = draw(st.lists(_DAYS, min_size=2, max_size=max_dates, unique=True))
    earlier = draw(_earlier(plan)) if is_mapped else plan
    old = draw(st.integers(1, len(days) - 1)) if is_mapped else 0
    ordered = sorted(days)
    made: list[bw.Scores] = []
    for day in days:
        judge = earlier if day in ordered[:old] else plan
        given = draw(_answered(judge) if judge is not plan else assessments(plan, plain=True))
        made.append(bw.score(attrs.evolve(given, date=day), plan=judge, **chosen._asdict()))
    mapping = draw(mappings(earlier, plan)) if is_mapped else None
    return CourseCase(tuple(made), chosen, mapping)


@st.composite
def _earlier(draw: st.DrawFn, plan: bw.Plan) -> bw.Plan:
    """Another plan with the same scale, of an edition of its own."""
    other = draw(plans(plain=True, max_steps=4, max_criteria=3))
    return attrs.evolve(other, edition=_EARLIER, scale=plan.scale)


def _answered(plan: bw.Plan) -> st.SearchStrategy[bw.Assessment]:
    """An assessment in which somebody responded, and was asked everything."""
    asked_all = assessments(plan, plain=True, asks=False)
    return asked_all.map(lambda one: one if one.responses else bw.blank([_actor(plan)], plan=plan))


def _actor(plan: bw.Plan) -> str:
    """An actor that may respond."""
    return next((actor.id for actor in plan.actors), "gemeenteraad")


@st.composite
def mappings(draw: st.DrawFn, plan: bw.Plan, to: bw.Plan) -> dict[str, tuple[str, ...]]:
    """A mapping from the criteria of a plan to those of another: some lost, split or new.

    Args:
        draw: Given by hypothesis.
        plan: The earlier plan.
        to: The later one.
    """
    old = [criterion.id for criterion in plan.criteria]
    new = [criterion.id for criterion in to.criteria]
    from_old = st.lists(st.none() | st.sampled_from(old), min_size=len(new), max_size=len(new))
    became: dict[str, list[str]] = {key: [] for key in draw(st.permutations(old))}
    for target, source in zip(new, draw(from_old), strict=True):
        if source is not None:
            became[source].append(target)
    if not any(became.values()):
        became[old[0]].append(new[0])
    return {key: tuple(found) for key, found in became.items()}


@st.composite
def courses(draw: st.DrawFn, *, may_map: bool = True) -> bw.Course:
    """The `Course` of an organisation, by a plan of one's own.

    Args:
        draw: Given by hypothesis.
        may_map: As for `course_cases`.
    """
    case = draw(course_cases(may_map=may_map))
    return bw.course(case.scores, mapping=case.mapping)


def moments() -> st.SearchStrategy[bw.Moment]:
    """A `Moment`, as one of a course."""
    return courses().flatmap(lambda found: st.sampled_from(found.moments))


def criterion_courses() -> st.SearchStrategy[bw.CriterionCourse]:
    """A `CriterionCourse`, as one of a course."""
    return courses().flatmap(lambda found: st.sampled_from([*found.criteria.values()]))


def criterion_moments() -> st.SearchStrategy[bw.CriterionMoment]:
    """A `CriterionMoment`, as one of the course of a criterion."""
    return criterion_courses().flatmap(lambda found: st.sampled_from(found.moments))


def carried_scores() -> st.SearchStrategy[bw.CarriedScores]:
    """A `CarriedScores`, as a course has them where some are by an earlier plan."""
    return courses().map(_carried).filter(bool).flatmap(st.sampled_from)


def _carried(course: bw.Course) -> list[bw.CarriedScores]:
    return [one.carried for one in course.moments if one.carried is not None]
