"""Section 4, numbers.

"All arithmetic is exact, one rounding at the end". "All values are points 0-100."
"""

from fractions import Fraction

from hypothesis import example, given

from laws import cases, every_score, score, thirds

PAIRS = (
    ("value", "exact"),
    ("low", "exact_low"),
    ("high", "exact_high"),
    ("coverage", "exact_coverage"),
)


@given(cases())
@example((*thirds(), None))
def test_every_float_is_its_exact_number_rounded_once(case):
    scores = score(*case)
    for found in (scores, *(scores.actor(actor) for actor in scores.actors)):
        for where, one in every_score(found).items():
            for rounded, exact in PAIRS:
                number = getattr(one, exact)
                expected = None if number is None else float(number)
                assert getattr(one, rounded) == expected, (where, rounded)
                assert number is None or isinstance(number, Fraction)


def test_a_third_is_the_float_nearest_to_a_third():
    total = score(*thirds()).total
    assert total.exact == Fraction(100, 3)
    assert total.value.hex() == "0x1.0aaaaaaaaaaabp+5"
    assert (total.low, total.high, total.coverage) == (total.value, total.value, 1.0)
