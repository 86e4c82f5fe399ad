"""Section 4, rule 11.

"A criterion that nobody was asked is neither open nor 0: it is out of value, range and coverage.
Laws: asked = all gives the numbers of no `asked`; taking a criterion out of `asked` of every
response equals weight 0 in every number; a council that answered all it was asked has coverage 1,
alone and collected with others."
"""

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing._changes import asked_all, asked_less
from laws import cases, every_expected, every_number, everything, judge, score

COUNCIL = "gemeenteraad"


@given(cases(asks=True))
def test_every_number_is_that_of_the_oracle(case):
    expected = every_expected(judge(*case))
    found = every_number(score(*case))
    assert found == expected


@given(cases(asks=True))
def test_what_was_asked_is_what_the_oracle_says(case):
    plan, assessment, settings = case
    scores, expected = score(*case), judge(*case)
    assert list(scores.criteria) == expected.ids
    left = [key for key in expected.all_ids if not oracle.was_asked(assessment, key)]
    assert scores.asked == bw.Asked(len(expected.ids), len(expected.all_ids), tuple(left))
    assert scores.asked.is_all == (not left)
    for actor in scores.actors:
        own = attrs.evolve(assessment, responses=oracle.kept(assessment, actor))
        assert list(scores.actor(actor).criteria) == judge(plan, own, settings).ids


@given(cases(asks=True))
def test_to_list_all_is_to_list_none(case):
    plan, assessment, settings = case
    listed = asked_all(assessment, plan)
    one, other = score(plan, assessment, settings), score(plan, listed, settings)
    assert everything(one) == everything(other)
    assert one.receipt == other.receipt
    assert bw.verify(one, listed, plan=plan).same_version
    read = bw.from_dict(bw.to_dict(listed), bw.Assessment, plan=plan)
    assert read == one.assessment


@given(cases(asks=True), st.data())
def test_what_nobody_was_asked_is_as_if_of_weight_nought(case, data):
    plan, assessment, settings = case
    counting = oracle.counting_criteria(plan, settings.weights)
    assume(len(counting) > 1 and assessment.responses)
    chosen = data.draw(st.sampled_from(counting))
    narrow = asked_less(asked_all(assessment, plan), {chosen})
    # Who was asked nothing else has no response left, and so no scores of its own.
    assume(len(narrow.responses) == len(assessment.responses))
    weights = {**(settings.weights or {}), chosen: 0}
    weightless = score(plan, assessment, settings._replace(weights=weights))
    assert everything(score(plan, narrow, settings)) == everything(weightless)


@given(cases(asks=True), st.data())
def test_who_answered_all_that_was_asked_has_coverage_one_alone_and_with_others(case, data):
    plan, assessment, settings = case
    counting = oracle.counting_criteria(plan, settings.weights)
    asked = data.draw(st.lists(st.sampled_from(counting), min_size=1, unique=True))
    level = data.draw(st.sampled_from(plan.scale.levels)).value
    council = bw.Response(COUNCIL, [bw.Answer(key, level) for key in asked], asked=asked)
    others = tuple(one for one in assessment.responses if one.actor != COUNCIL)
    alone = score(plan, bw.Assessment(plan.edition, [council]), settings)
    together = score(plan, bw.Assessment(plan.edition, [*others, council]), settings)
    assert alone.total.exact_coverage == 1
    assert together.actor(COUNCIL).total.exact_coverage == 1
    assert every_number(together.actor(COUNCIL)) == every_number(alone)
