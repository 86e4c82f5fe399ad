"""Section 4, rule 5.

"A level on a criterion that was unknown or unanswered gives a range inside the old one."
"""

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing._changes import also, without
from laws import SPEAKER, cases, every_number, score


@st.composite
def closed(draw):
    """A case with an open criterion, and the same with a level there."""
    plan, assessment, settings = draw(cases())
    criterion = draw(st.sampled_from(oracle.counting_criteria(plan, settings.weights)))
    if oracle.state(assessment, criterion) in {"answered", "not_applicable"}:
        assessment = without(assessment, {criterion})
        if draw(st.booleans()):
            unknown = bw.Answer(criterion, status="unknown")
            assessment = also(assessment, "ambtenaren", [unknown])
    level = draw(st.sampled_from(plan.scale.levels)).value
    after = also(assessment, SPEAKER, [bw.Answer(criterion, level)])
    return plan, assessment, after, settings, criterion


@given(closed())
def test_a_level_on_an_open_criterion_gives_a_range_inside_the_old_one(case):
    plan, before, after, settings, criterion = case
    old, new = score(plan, before, settings), score(plan, after, settings)
    assert criterion in old.open
    assert criterion not in new.open
    wide, narrow = every_number(old), every_number(new)
    for name, was in wide.items():
        now = narrow[name]
        if was.low is None:
            assert now == was, name
            continue
        assert was.low <= now.low <= now.high <= was.high, name
        assert was.coverage <= now.coverage, name
    assert wide["total",].coverage < narrow["total",].coverage


@given(closed())
def test_under_the_mean_the_range_is_truly_smaller(case):
    plan, before, after, settings, _ = case
    settings = settings._replace(method="mean")
    old, new = score(plan, before, settings).total, score(plan, after, settings).total
    assert new.exact_high - new.exact_low < old.exact_high - old.exact_low
