"""Rows of answers under drawn plans, and their scores by the oracle, for every engine of frames."""

import math

import attrs
from hypothesis import assume
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart import frames
from brede_welvaart.testing import strategies
from engines import rows_of
from laws import cases

NUMBERS = ("value", "low", "high", "coverage")


@st.composite
def many(draw, most=3):
    """A plan, weights, and assessments under it of whom one says not whom it is about."""
    plan, first, options = draw(cases(asks=True))
    others = draw(st.lists(strategies.assessments(plan, plain=True), max_size=most - 1))
    named = [attrs.evolve(first, organisation=None, date=None)]
    for place, one in enumerate(others):
        about = bw.Organisation(f"plaats {place}")
        named.append(attrs.evolve(one, organisation=about, date=None))
    assume(any(one.answers for each in named for one in each.responses))
    return plan, named, options.weights


def expected(plan, assessments, weights, actors):
    """By the oracle, per organisation and part, the exact numbers."""
    found = {}
    for one in bw.from_rows(bw.records(assessments), plan=plan, actors=actors):
        judge = oracle.Judge(plan, one, weights=weights)
        name = None if one.organisation is None else one.organisation.name
        found[name, None] = judge.total
        found.update({(name, step): numbers for step, numbers in judge.steps.items()})
    return found


def is_near(found, wanted, *, is_exact):
    if found is None or wanted is None:
        return found is wanted
    return found == float(wanted) or (
        not is_exact and math.isclose(found, wanted, rel_tol=1e-12, abs_tol=1e-12)
    )


def check(case, make_frame):
    """Scores of a case on an engine are those of the oracle, or its plan is refused.

    Args:
        case: As `many` draws it.
        make_frame: Makes of assessments a frame of the engine.
    """
    plan, assessments, weights = case
    actors = tuple({actor.id: actor for one in assessments for actor in one.actors}.values())
    wanted = expected(plan, assessments, weights, actors)
    try:
        scored = frames.score_steps(
            make_frame(assessments), plan, weights=weights and dict(weights), actors=actors
        )
    except bw.ScoringError as error:
        assert "sums above 2^" in str(error)  # noqa: PT017 (of some plans only)
        return
    rows = rows_of(scored)
    assert len(rows) == len(wanted)
    assert {(row["organisation"], row["id"]) for row in rows} == set(wanted)
    for row in rows:
        numbers = wanted[row["organisation"], row["id"]]
        assert row["wrong"] == 0
        for name in NUMBERS:
            exact = getattr(numbers, name)
            assert is_near(row[name], exact, is_exact=row["is_exact"]), (name, row, exact)
        enough = numbers.coverage is not None and numbers.coverage * 2 >= 1
        assert row["is_enough"] == enough
