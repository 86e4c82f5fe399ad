"""What the property tests share: scores side by side, and small changes to an assessment."""

from fractions import Fraction

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing import strategies
from brede_welvaart.testing._changes import also, without

METHODS = ("mean", "median", "weakest")
SPEAKER = "gemeenteraad"


def numbers(score):
    """The exact numbers of one score."""
    return oracle.Numbers(score.exact, score.exact_low, score.exact_high, score.exact_coverage)


def every_score(scores):
    """The total and the score of every step, phase and aspect, by name."""
    found = {("total",): scores.total}
    for step in scores.steps:
        found["step", step] = scores.step(step)
    for phase in scores.plan.phases:
        found["phase", phase.id] = scores.phase(phase.id)
    for aspect in scores.aspects:
        found["aspect", str(aspect)] = scores.aspect(aspect)
    return found


def every_number(scores):
    """As `every_score`, exact; an aspect that the plan does not have has no number."""
    found = {("aspect", str(aspect)): oracle.NOTHING for aspect in bw.Aspect}
    return found | {name: numbers(score) for name, score in every_score(scores).items()}


def every_expected(judge):
    """The same, from the oracle."""
    found = {("total",): judge.total}
    for step, expected in judge.steps.items():
        found["step", step] = expected
    for phase in judge.plan.phases:
        found["phase", phase.id] = judge.over(phase=phase.id)
    for aspect in bw.Aspect:
        found["aspect", str(aspect)] = judge.over(aspect=str(aspect))
    return found


def everything(scores):
    """All that a plan, an assessment and the settings give, except orders and the receipt."""
    return {
        "scores": every_number(scores),
        "actors": {actor: every_number(scores.actor(actor)) for actor in scores.actors},
        "criteria": {
            name: (str(one.state), one.exact, dict(one.actors))
            for name, one in scores.criteria.items()
        },
        "contributions": (dict(scores.contributions) if scores.settings.method == "mean" else None),
        "disagreement": dict(scores.disagreement),
        "open": sorted(scores.open),
        "excluded": sorted(one.criterion for one in scores.excluded),
        "disputed": sorted(one.criterion for one in scores.disputed),
        "gains": sorted((one.criterion, one.gain) for one in scores.improvements(None)),
    }


def score(plan, assessment, settings=None):
    """The scores under the settings of a strategy."""
    chosen = {} if settings is None else settings._asdict()
    return bw.score(assessment, plan=plan, **chosen)


def judge(plan, assessment, settings=None):
    """The oracle under the same."""
    chosen = {} if settings is None else settings._asdict()
    return oracle.Judge(plan, assessment, **chosen)


@st.composite
def cases(draw, *, refuse=False, plain=True, profile="any", asks=False, **limits):
    """A plan, an assessment under it, and settings; with `asks` less than all may be asked."""
    judged = strategies.judged(plain=plain, profile=profile, asks=asks, **limits)
    plan, assessment = draw(judged)
    return plan, assessment, draw(strategies.options(plan, refuse=refuse))


def filled(assessment, criteria, level):
    """The assessment in which these criteria have this level, and nothing else."""
    answers = [bw.Answer(criterion, level) for criterion in criteria]
    return also(without(assessment, set(criteria)), SPEAKER, answers)


def restated(plan, *, step_weight=None, criterion_weight=None):
    """The plan with each weight replaced by what these functions make of it."""
    return attrs.evolve(
        plan,
        steps=tuple(
            attrs.evolve(
                step,
                weight=step.weight if step_weight is None else step_weight(step),
                criteria=tuple(
                    one
                    if criterion_weight is None
                    else attrs.evolve(one, weight=criterion_weight(one))
                    for one in step.criteria
                ),
            )
            for step in plan.steps
        ),
    )


def thirds():
    """Ten times a third: a running float sum would not come out."""
    scale = bw.Scale([bw.Level(n, Fraction(n, 3), bw.Text("x")) for n in range(4)])
    criteria = [bw.Criterion(f"een.{n}", bw.Text("x"), weight="1/10") for n in range(1, 11)]
    plan = bw.Plan("een", "1", bw.Text("x"), scale, [bw.Step("een", bw.Text("x"), criteria)])
    answers = [bw.Answer(criterion.id, 1) for criterion in criteria]
    return plan, bw.Assessment("1", [bw.Response("college", answers)])
