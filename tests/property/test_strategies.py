"""Section 7, and item 8 of the work.

Strategies for every public class and for valid and almost valid documents, registered by the
`hypothesis` entry point.
"""

import importlib.metadata
import inspect
import subprocess
import sys

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies

CLASSES = [
    value
    for name in bw.__all__
    if inspect.isclass(value := getattr(bw, name)) and not issubclass(value, Exception)
]


@pytest.mark.parametrize("kind", CLASSES)
@settings(max_examples=min(20, settings().max_examples))
@given(data=st.data())
def test_every_public_class_has_a_strategy(kind, data):
    value = data.draw(st.from_type(kind))
    assert isinstance(value, kind)
    assert hash(value) == hash(value)


def test_the_strategies_come_by_entry_point():
    (entry,) = [
        one
        for one in importlib.metadata.entry_points(group="hypothesis")
        if one.name == "brede_welvaart"
    ]
    assert entry.value == "brede_welvaart.testing._hypothesis:register"
    code = (
        "import sys; from hypothesis import find, strategies as st; import brede_welvaart as bw;"
        "assert 'brede_welvaart.testing.strategies' not in sys.modules;"
        "print(type(find(st.from_type(bw.Assessment), lambda _: True)).__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Assessment\n"


def test_without_hypothesis_the_extra_is_named():
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import brede_welvaart as bw\n"
        "try:\n    import brede_welvaart.testing\n"
        "except bw.MissingExtraError as error:\n    print(error.extra)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "testing\n"


@given(st.from_type(bw.Assessment))
def test_an_assessment_made_by_its_class_is_valid_as_it_is(assessment):
    assert bw.from_dict(bw.to_dict(assessment)) == assessment
    assert bw.score(assessment).total.exact_low != -1


@given(strategies.documents())
def test_documents_are_valid(document):
    assert isinstance(bw.from_dict(document), bw.Plan | bw.Assessment | bw.Scan)


PLANS = {
    "six steps": lambda plan: len(plan.steps) == 6,
    "one step": lambda plan: len(plan.steps) == 1,
    "five criteria": lambda plan: any(len(step.criteria) == 5 for step in plan.steps),
    "a step of weight 0": lambda plan: any(step.weight == 0 for step in plan.steps),
    "a criterion of weight 0": lambda plan: any(not one.weight for one in plan.criteria),
    "a fraction": lambda plan: any(one.weight.denominator > 3 for one in plan.criteria),
    "another scale": lambda plan: len(plan.scale) != 5,
    "halves": lambda plan: any(level.value.denominator != 1 for level in plan.scale),
    "phases": lambda plan: len(plan.phases) > 1 and any(not step.phase for step in plan.steps),
    "no phases": lambda plan: not plan.phases,
    "aspects": lambda plan: len({one.aspect for one in plan.criteria}) > 2,
    "no aspects": lambda plan: {one.aspect for one in plan.criteria} == {None},
    "a withdrawn step": lambda plan: any(step.withdrawn for step in plan.steps),
    "a withdrawn criterion": lambda plan: any(
        one.withdrawn for step in plan.active_steps for one in step.criteria
    ),
    "references": lambda plan: any(
        step.actors and step.themes and step.sources for step in plan.steps
    ),
}
ASSESSMENTS = {
    "four actors": lambda made, _: len(made.actor_ids) == 4,
    "an actor twice": lambda made, _: len(made.responses) > len(made.actor_ids) > 1,
    "no responses": lambda made, _: not made.responses,
    "all answered": lambda _, scores: scores.total.coverage == 1,
    "nothing answered": lambda made, scores: made.responses and scores.total.coverage == 0,
    "nothing applicable": lambda _, scores: scores.total.coverage is None,
    "something answered": lambda _, scores: 0 < (scores.total.coverage or 0) < 1,
    "a dispute": lambda _, scores: scores.disputed,
    "a difference": lambda _, scores: any(scores.disagreement.values()),
    "something excluded": lambda _, scores: scores.excluded and scores.total.coverage,
}


def some(strategy):
    """A few hundred values of a strategy, as a test would get them."""
    found = []

    @settings(max_examples=300, phases=[Phase.generate], database=None, derandomize=True)
    @given(strategy)
    def collect(value):
        found.append(value)

    collect()
    return found


def test_plans_vary():
    plans = some(strategies.plans())
    missing = [name for name, wanted in PLANS.items() if not any(map(wanted, plans))]
    assert not missing


def test_assessments_vary():
    cases = [(made, bw.score(made, plan=plan)) for plan, made in some(strategies.judged())]
    missing = [
        name for name, wanted in ASSESSMENTS.items() if not any(wanted(*case) for case in cases)
    ]
    assert not missing


@given(st.data())
def test_a_weighting_leaves_something_that_counts(data):
    plan = data.draw(strategies.plans(plain=True))
    weights = data.draw(strategies.weightings(plan))
    bw.score(bw.Assessment(plan.edition, ()), plan=plan, weights=weights)


def test_they_shrink_to_something_small():
    plan, assessment = find(strategies.judged(plain=False), lambda _: True)
    assert [len(step.criteria) for step in plan.steps] == [1]
    assert len(assessment.responses) == 1
    assert attrs.evolve(plan) == plan
