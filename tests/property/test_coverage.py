"""Section 4, rule 4.

"Coverage of a step = answered / applicable criterion weight; of the total or a phase = the
step-weighted mean over steps with an applicable criterion. Nothing applicable: value, low, high,
coverage None. Nothing answered: value None, low 0, high 100, coverage 0."
"""

import attrs
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing._changes import also, with_answers, without
from laws import cases, every_expected, every_number, judge, score


@given(cases(profile="levels"))
def test_coverage_is_one_where_all_is_answered(case):
    scores = score(*case)
    assert not scores.open
    for name, found in every_number(scores).items():
        assert found.coverage in {None, 1}, name
    assert scores.total.coverage == 1.0


@given(cases(profile="open"))
def test_coverage_is_nought_where_nothing_is(case):
    _, _, settings = case
    scores = score(*case)
    bottom = 0 if settings.missing == "zero" else None
    for name, found in every_number(scores).items():
        assert found in {(bottom, 0, 100, 0), oracle.NOTHING}, name


@given(cases(asks=True))
def test_coverage_is_that_of_the_oracle_whatever_the_method(case):
    expected = every_expected(judge(*case))
    for name, found in every_number(score(*case)).items():
        assert found.coverage == expected[name].coverage, name


@given(cases(asks=True))
def test_nothing_applicable_gives_no_number_at_all(case):
    plan, assessment, settings = case
    nowhere = with_answers(
        assessment,
        lambda answer: attrs.evolve(answer, level=None, status="not_applicable", note="omdat"),
    )
    answers = [
        bw.Answer(one.id, status="not_applicable", note="omdat")
        for step in plan.steps
        for one in step.criteria
    ]
    response = bw.Response("college", answers)
    nowhere = attrs.evolve(nowhere, responses=(*nowhere.responses, response))
    for name, found in every_number(score(plan, nowhere, settings)).items():
        assert found == oracle.NOTHING, name


@given(cases(), st.data())
def test_what_does_not_apply_does_not_count_against_coverage(case, data):
    plan, assessment, settings = case
    chosen = data.draw(st.sampled_from(oracle.counting_criteria(plan, settings.weights)))
    still_open = without(assessment, {chosen})
    not_here = [bw.Answer(chosen, status="not_applicable", note="omdat")]
    before = score(plan, still_open, settings)
    after = score(plan, also(still_open, "inwoners", not_here), settings)
    assert chosen in before.open
    assert chosen in {one.criterion for one in after.excluded}
    step = chosen.partition(".")[0]
    old, new = before.step(step).exact_coverage, after.step(step).exact_coverage
    assert new is None or new >= old
    assert (new is not None and new > old) == (old > 0)
