"""Section 4, rules 1 and 3.

"A criterion is answered if anyone gives a level"; "Step value = 100 · Σ w_c x_c / Σ w_c over its
answered criteria; None without any." So where all levels are equal, every value is that level.
"""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart.testing._changes import with_answers
from laws import cases, every_number, score


@given(cases(), st.data())
def test_all_levels_equal_give_that_level_everywhere(case, data):
    plan, assessment, settings = case
    level = data.draw(st.sampled_from(plan.scale.levels))

    def same(answer):
        return answer if answer.level is None else attrs.evolve(answer, level=level.value)

    found = score(plan, with_answers(assessment, same), settings._replace(missing="skip"))
    for scores in (found, *(found.actor(actor) for actor in found.actors)):
        for where, numbers in every_number(scores).items():
            assert numbers.value in {None, 100 * level.score}, where


@given(cases(profile="levels"), st.data())
def test_and_where_all_is_answered_low_and_high_are_that_level_too(case, data):
    plan, assessment, settings = case
    level = data.draw(st.sampled_from(plan.scale.levels))
    alike = with_answers(assessment, lambda answer: attrs.evolve(answer, level=level.value))
    total = score(plan, alike, settings).total
    assert {total.exact, total.exact_low, total.exact_high} == {100 * level.score}
    assert total.exact_coverage == 1
