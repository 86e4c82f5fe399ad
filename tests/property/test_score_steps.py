"""Section 11: "`frames.score_steps(frame, plan)`: the same in long form on any engine"."""

import math

import attrs
import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart import frames
from brede_welvaart.testing import strategies
from engines import INSTALLED, frame_on, rows_of
from laws import cases

pytest.importorskip("narwhals", reason="frames need the extra 'frames'")
#: An engine answers in a tenth of a second, so a law is tried on few examples, each on all engines.
TRIES = min(40, settings().max_examples)
NUMBERS = ("value", "low", "high", "coverage")


@st.composite
def many(draw):
    """A plan, and assessments under it of whom one says not whom it is about."""
    plan, first, options = draw(cases(asks=True))
    others = draw(st.lists(strategies.assessments(plan, plain=True), max_size=2))
    named = [attrs.evolve(first, organisation=None, date=None)]
    for place, one in enumerate(others):
        about = bw.Organisation(f"plaats {place}")
        named.append(attrs.evolve(one, organisation=about, date=None))
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


@settings(max_examples=TRIES, phases=(Phase.explicit, Phase.generate))
@given(many())
def test_every_engine_gives_the_numbers_of_the_oracle(case):
    plan, assessments, weights = case
    actors = {actor.id: actor for one in assessments for actor in one.actors}
    actors = tuple(actors.values())
    assume(any(one.answers for each in assessments for one in each.responses))
    wanted = expected(plan, assessments, weights, actors)
    for engine in INSTALLED:
        frame = frame_on(engine, assessments)
        try:
            scored = frames.score_steps(
                frame, plan, weights=weights and dict(weights), actors=actors
            )
        except bw.ScoringError as error:
            assert "2^53" in str(error)  # noqa: PT017 (of some plans only)
            return
        rows = rows_of(scored)
        assert {(row["organisation"], row["id"]) for row in rows} == set(wanted)
        for row in rows:
            numbers = wanted[row["organisation"], row["id"]]
            assert row["wrong"] == 0
            for name in NUMBERS:
                exact = getattr(numbers, name)
                assert is_near(row[name], exact, is_exact=row["is_exact"]), (engine, name, row)
            enough = numbers.coverage is not None and numbers.coverage * 2 >= 1
            assert row["is_enough"] == enough
