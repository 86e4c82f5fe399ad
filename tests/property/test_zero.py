"""Section 4, rule 6.

"`missing=` … "zero" (value = low, coverage as before)".
"""

from hypothesis import given

from laws import cases, every_number, score


@given(cases())
def test_zero_makes_the_value_the_low_and_leaves_the_rest_alone(case):
    plan, assessment, settings = case
    skip = every_number(score(plan, assessment, settings._replace(missing="skip")))
    zero = every_number(score(plan, assessment, settings._replace(missing="zero")))
    for name, found in zero.items():
        assert found == skip[name]._replace(value=skip[name].low), name


@given(cases())
def test_zero_holds_for_every_actor_as_well(case):
    plan, assessment, settings = case
    scores = score(plan, assessment, settings._replace(missing="zero"))
    for actor in scores.actors:
        for name, found in every_number(scores.actor(actor)).items():
            assert found.value == found.low, (actor, name)
