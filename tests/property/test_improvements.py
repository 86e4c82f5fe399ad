"""Section 4, rule 7.

"`improvements(n)`: per criterion, from x_c (open = lowest) to the next scale score above it; gain =
rise of the total's `low`; order: gain, then the step with the lower `low`, then the lower x_c, then
the plan; each says `is_open` (find out first)."
"""

from hypothesis import given
from hypothesis import strategies as st

from laws import cases, filled, judge, score


def rows(improvements):
    return [
        (one.criterion, one.step, one.is_open, one.current, one.target.value, one.gain)
        for one in improvements
    ]


@given(cases(asks=True))
def test_they_are_those_of_the_oracle_in_its_order(case):
    scores = score(*case)
    expected = judge(*case).improvements()
    assert rows(scores.improvements(None)) == expected
    for n in (0, 1, 3):
        assert rows(scores.improvements(n)) == expected[:n]


@given(cases(), st.data())
def test_the_gain_is_what_happens_when_it_is_done(case, data):
    plan, assessment, settings = case
    scores = score(*case)
    found = scores.improvements(None)
    if not found:
        return
    one = data.draw(st.sampled_from(found))
    done = filled(assessment, [one.criterion], one.target.value)
    after = score(plan, done, settings)
    assert after.criteria[one.criterion].exact == 100 * one.target.score
    assert after.total.exact_low - scores.total.exact_low == one.gain >= 0


@given(cases(asks=True))
def test_what_cannot_improve_is_not_named(case):
    scores = score(*case)
    named = {one.criterion for one in scores.improvements(None)}
    for name, criterion in scores.criteria.items():
        can = criterion.state != "not_applicable" and criterion.exact != 100
        assert (name in named) == can
