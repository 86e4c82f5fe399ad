"""Section 4, rule 3.

"Step value = 100 · Σ w_c x_c / Σ w_c"; "Total = the same over steps that have a value, with step
weights." Only the proportions count: all weights times one positive rational change nothing.
"""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from brede_welvaart.testing.strategies import Options
from laws import cases, everything, restated, score, thirds

FACTORS = st.fractions(Fraction(1, 10**6), 10**6, max_denominator=10**6)


@given(cases(), FACTORS, FACTORS)
@example(case=(*thirds(), Options()), of_steps=Fraction(1, 10**17), of_criteria=Fraction(10**17))
def test_all_weights_times_a_positive_rational_change_nothing(case, of_steps, of_criteria):
    plan, assessment, settings = case
    settings = settings._replace(weights=None)
    scaled = restated(
        plan,
        step_weight=lambda step: step.weight * of_steps,
        criterion_weight=lambda criterion: criterion.weight * of_criteria,
    )
    before, after = score(plan, assessment, settings), score(scaled, assessment, settings)
    assert everything(after) == everything(before)
    assert after.improvements(None) == before.improvements(None)


@given(cases(), FACTORS)
def test_nor_do_weights_given_with_the_call(case, factor):
    plan, assessment, settings = case
    own = {step.id: step.weight for step in plan.active_steps}
    own |= {criterion.id: criterion.weight for criterion in plan.criteria}
    own |= settings.weights or {}
    scaled = {name: weight * factor for name, weight in own.items()}
    before = score(plan, assessment, settings)
    after = score(plan, assessment, settings._replace(weights=scaled))
    assert everything(after) == everything(before)
