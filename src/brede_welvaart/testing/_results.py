"""Scores, and all that comes with them."""

from fractions import Fraction
from typing import NamedTuple

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._assessments import Profile, assessments
from brede_welvaart.testing._plans import plans
from brede_welvaart.testing._primitives import choices, prose, weights

_METHODS = st.sampled_from(("mean", "median", "weakest"))
_MISSING = ("skip", "zero")
_MISSING_OR_REFUSE = {
    False: st.sampled_from(_MISSING),
    True: st.sampled_from((*_MISSING, "refuse")),
}
_NEW_WEIGHTS = st.lists(weights(), max_size=5)
_IS_OWN = st.booleans()


@st.composite
def judged(  # noqa: PLR0913 (what a case may be made of)
    draw: st.DrawFn,
    *,
    plain: bool = True,
    profile: Profile = "any",
    asks: bool = True,
    max_steps: int = 6,
    max_criteria: int = 5,
) -> tuple[bw.Plan, bw.Assessment]:
    """A plan of one's own and an assessment under it.

    Args:
        draw: Given by hypothesis.
        plain: Without what no score depends on.
        profile: As for `assessments`.
        asks: As for `assessments`.
        max_steps: As for `plans`.
        max_criteria: As for `plans`.
    """
    plan = draw(plans(plain=plain, max_steps=max_steps, max_criteria=max_criteria))
    return plan, draw(assessments(plan, plain=plain, profile=profile, asks=asks))


def asked() -> st.SearchStrategy[bw.Asked]:
    """An `Asked`: how much an assessment asked, of what counts."""
    return scores().map(lambda found: found.asked)


class Options(NamedTuple):
    """What to score with; ``_asdict()`` gives the keyword arguments of ``score``."""

    weights: dict[str, Fraction] | None = None
    missing: str = "skip"
    method: str = "mean"


@st.composite
def options(draw: st.DrawFn, plan: bw.Plan, *, refuse: bool = False) -> Options:
    """The keyword arguments of a score under a plan, by which something of positive weight is left.

    Args:
        draw: Given by hypothesis.
        plan: The plan.
        refuse: Whether to refuse open criteria may be one of them.
    """
    missing, method = draw(_MISSING_OR_REFUSE[refuse]), draw(_METHODS)
    return Options(draw(weightings(plan)) if draw(_IS_OWN) else None, missing, method)


@st.composite
def weightings(draw: st.DrawFn, plan: bw.Plan) -> dict[str, Fraction]:
    """Weights in place of a plan's, by step and criterion id, by which something counts.

    Args:
        draw: Given by hypothesis.
        plan: The plan.
    """
    active = plan.active_steps
    names = [step.id for step in active] + [criterion.id for criterion in plan.criteria]
    given = draw(_NEW_WEIGHTS)[: len(names)]
    chosen = draw(choices()).distinct(names, len(given)) if given else []
    found = dict(zip(chosen, given, strict=True))
    if not any(
        found.get(step.id, step.weight) and found.get(criterion.id, criterion.weight)
        for step in active
        for criterion in step.active_criteria
    ):
        step = next(step for step in active if step.active_criteria)
        found[step.id] = found[step.active_criteria[0].id] = Fraction(1)
    return found


@st.composite
def scores(draw: st.DrawFn) -> bw.Scores:
    """The `Scores` of an assessment under a plan of one's own, with any settings."""
    plan, assessment = draw(judged())
    return bw.score(assessment, plan=plan, **draw(options(plan))._asdict())


@st.composite
def comparisons(draw: st.DrawFn) -> bw.Comparison:
    """The `Comparison` of two assessments under one plan of one's own."""
    plan, before = draw(judged())
    chosen = draw(options(plan))._asdict()
    after = draw(assessments(plan, plain=True))
    return bw.compare_scores(
        bw.score(before, plan=plan, **chosen), bw.score(after, plan=plan, **chosen)
    )


@st.composite
def participations(draw: st.DrawFn) -> bw.Participation:
    """The `Participation` in an assessment under a plan of one's own."""
    plan, assessment = draw(judged())
    expected = st.lists(st.sampled_from([actor.id for actor in bw.actors()]), max_size=3)
    return bw.participation(assessment, draw(expected), plan=plan)


@st.composite
def score_tables(draw: st.DrawFn) -> bw.ScoreTable:
    """A `ScoreTable` of some assessments under a plan of one's own."""
    plan, assessment = draw(judged())
    others = draw(st.lists(assessments(plan=plan), max_size=2))
    return bw.score_many([assessment, *others], plan=plan)


def response_counts() -> st.SearchStrategy[bw.ResponseCount]:
    """A `ResponseCount`, as of one response of an assessment."""
    some = participations().map(lambda found: found.responses).filter(bool)
    return some.flatmap(st.sampled_from)


def equal_responses() -> st.SearchStrategy[bw.EqualResponses]:
    """An `EqualResponses`, as an assessment has them that holds every response twice."""
    return judged().map(_twice).filter(bool).flatmap(st.sampled_from)


def _twice(case: tuple[bw.Plan, bw.Assessment]) -> tuple[bw.EqualResponses, ...]:
    plan, assessment = case
    bare = [attrs.evolve(one, respondent=None) for one in assessment.responses]
    return bw.participation(attrs.evolve(assessment, responses=bare * 2), plan=plan).equal


def criterion_scores() -> st.SearchStrategy[bw.CriterionScore]:
    """A `CriterionScore`, as one of the scores of an assessment."""
    some = scores().filter(lambda found: found.criteria)
    return some.flatmap(lambda found: st.sampled_from(list(found.criteria.values())))


def improvements() -> st.SearchStrategy[bw.Improvement]:
    """An `Improvement`, as one of those that the scores of an assessment name."""
    named = scores().map(lambda found: found.improvements()).filter(bool)
    return named.flatmap(st.sampled_from)


def exclusions() -> st.SearchStrategy[bw.Exclusion]:
    """An `Exclusion`, as one of those that the scores of an assessment list."""
    listed = scores().map(lambda found: found.excluded + found.disputed).filter(bool)
    return listed.flatmap(st.sampled_from)


def moves() -> st.SearchStrategy[bw.Move]:
    """A `Move`, as one of those that a comparison lists."""
    return comparisons().map(lambda found: found.moved).filter(bool).flatmap(st.sampled_from)


def single_scores() -> st.SearchStrategy[bw.Score]:
    """A `Score`, as the total of an assessment."""
    return scores().map(lambda found: found.total)


def settings() -> st.SearchStrategy[bw.Settings]:
    """A `Settings`, as that of the scores of an assessment."""
    return scores().map(lambda found: found.settings)


def receipts() -> st.SearchStrategy[bw.Receipt]:
    """A `Receipt`, as that of the scores of an assessment."""
    return scores().map(lambda found: found.receipt)


def verifications() -> st.SearchStrategy[bw.Verification]:
    """A `Verification` of scores that are what their input gives."""
    return scores().map(lambda found: bw.verify(found, found.assessment))


def found_faults() -> st.SearchStrategy[bw.FoundFault]:
    """A `FoundFault`, as a check of a file finds it."""
    return st.lists(_faults(), min_size=1, max_size=1).map(
        lambda faults: _checked(faults).faults[0]
    )


def checked_files() -> st.SearchStrategy[bw.CheckedFile]:
    """A `CheckedFile`: a file that is right, or one with a few faults."""
    return st.lists(_faults(), max_size=3).map(_checked)


def _faults() -> st.SearchStrategy[bw.Fault]:
    places = ((), ("edition",), ("responses", 0, "answers", 3, "level"))
    return st.builds(
        lambda place, given: bw.Fault(bw.FaultCode.NOT_TEXT, *place, given=given),
        st.sampled_from(places),
        prose(),
    )


def _checked(faults: list[bw.Fault]) -> bw.CheckedFile:
    return bw.CheckedFile.of("form.json", bw.DataError(faults) if faults else None)


def catalogues() -> st.SearchStrategy[bw.Catalogue]:
    """The `Catalogue` of the newest edition."""
    return st.builds(bw.catalogue)


def carried() -> st.SearchStrategy[bw.Carried]:
    """A `Carried`: what a theme of the catalogue is called in any scheme."""
    schemes = [scheme.id for scheme in bw.theme_schemes()]
    return st.builds(bw.carry, st.sampled_from(bw.catalogue().themes), st.sampled_from(schemes))
