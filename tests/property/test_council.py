"""Section 4, rules.

"With several responses, a criterion's x_c in [0, 1] is the mean over actors of each actor's mean
over its own responses (ten officials do not outvote the council)."
"""

import attrs
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing._changes import also
from laws import cases, everything, score


@given(cases(asks=True), st.data())
def test_officials_who_say_the_same_again_change_nothing(case, data):
    plan, assessment, settings = case
    if not assessment.responses:
        return
    actor = data.draw(st.sampled_from(assessment.actor_ids))
    times = data.draw(st.integers(1, 9))
    louder = attrs.evolve(
        assessment, responses=assessment.responses + oracle.kept(assessment, actor) * times
    )
    assert everything(score(plan, louder, settings)) == everything(score(*case))


@given(cases(), st.data())
def test_ten_officials_weigh_as_much_as_one_council(case, data):
    plan, _, settings = case
    criterion = data.draw(st.sampled_from(oracle.counting_criteria(plan, settings.weights)))
    theirs, ours = (data.draw(st.sampled_from(plan.scale.levels)) for _ in range(2))
    given_by_all = bw.Assessment(plan.edition, ())
    for _ in range(10):
        given_by_all = also(given_by_all, "ambtenaren", [bw.Answer(criterion, theirs.value)])
    given_by_all = also(given_by_all, "gemeenteraad", [bw.Answer(criterion, ours.value)])
    found = score(plan, given_by_all, settings).criteria[criterion]
    assert found.exact == 50 * (theirs.score + ours.score)
    assert dict(found.actors) == {
        "ambtenaren": 100 * theirs.score,
        "gemeenteraad": 100 * ours.score,
    }


@given(cases(asks=True))
def test_every_criterion_is_that_of_the_oracle(case):
    plan, assessment, _ = case
    scores = score(*case)
    for criterion, found in scores.criteria.items():
        x = oracle.x(plan, assessment, criterion)
        assert found.exact == (None if x is None else 100 * x)
        views = oracle.views(plan, assessment, criterion)
        assert dict(found.actors) == {actor: 100 * mean for actor, mean in views.items()}
