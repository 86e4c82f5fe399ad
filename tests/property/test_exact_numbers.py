"""Section 4, numbers.

"Levels and weights are exact: int, `Fraction`, `Decimal`, "n/d"; a Python float weight as
`Fraction(repr(x))`; bool, NaN, infinity, negatives refused; in JSON an int or "n/d" of at most 18
digits each, a JSON float is refused."
"""

import json
import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import brede_welvaart as bw
from laws import thirds

PARTS = st.integers(0, 10**18 - 1)
REFUSED = (True, False, math.nan, math.inf, -math.inf, -1, -0.5, Fraction(-1, 2), Decimal(-1))
MORE_REFUSED = (Decimal("NaN"), Decimal("Infinity"), "een", "-1/2", "1/0", "", "0.5", None, [], 1j)


def with_weight(weight):
    return bw.Criterion("een.1", bw.Text("x"), weight=weight)


@given(PARTS, PARTS.filter(bool))
def test_a_fraction_as_text_is_that_fraction(above, below):
    assert with_weight(f"{above}/{below}").weight == Fraction(above, below)


@given(st.integers(0, 10**17), st.integers(0, 17))
def test_a_decimal_is_what_it_says(digits, places):
    number = Decimal(digits).scaleb(-places)
    assert with_weight(number).weight == Fraction(digits, 10**places)


@given(st.floats(0, 1e6, allow_subnormal=False))
def test_a_float_weight_is_what_it_shows(number):
    assessment = bw.Assessment("1", ())
    plan, _ = thirds()
    settings = bw.score(assessment, plan=plan, weights={"een.1": number}).settings
    assert dict(settings.weights) == {"een.1": Fraction(repr(number))}


def test_a_tenth_three_times_is_three_tenths():
    plan, assessment = thirds()
    weights = {criterion.id: 0.1 for criterion in plan.criteria}
    assert bw.score(assessment, plan=plan, weights=weights).total.exact == Fraction(100, 3)
    assert with_weight(0.1).weight == Fraction(1, 10)


@pytest.mark.parametrize("number", [*REFUSED, *MORE_REFUSED], ids=repr)
def test_anything_else_is_refused(number):
    with pytest.raises(bw.DataError) as caught:
        with_weight(number)
    assert [fault.path for fault in caught.value.faults] == ["weight"]
    plan, assessment = thirds()
    with pytest.raises(bw.DataError):
        bw.score(assessment, plan=plan, weights={"een.1": number})


@pytest.mark.parametrize("number", [*REFUSED, *MORE_REFUSED[:-3], 0.5, 2.5], ids=repr)
def test_so_is_a_level_and_a_float_with_a_fraction_is_never_a_level(number):
    for make in (
        lambda: bw.Answer("een.1", number),
        lambda: bw.Level(number, Fraction(1, 2), bw.Text("x")),
    ):
        with pytest.raises(bw.DataError):
            make()


@pytest.mark.parametrize(
    "number", [3, Fraction(3), Decimal(3), Decimal("3.0"), "3/1", "6/2", 3.0, "3"]
)
def test_a_level_is_the_same_however_it_is_written(number):
    assert bw.Answer("een.1", number) == bw.Answer("een.1", 3)


@given(PARTS, PARTS.filter(bool))
def test_eighteen_digits_survive_a_file(above, below):
    plan, _ = thirds()
    document = bw.to_dict(plan)
    document["steps"][0]["weight"] = f"{above}/{below}"
    read = bw.from_json(json.dumps(document), bw.Plan)
    assert read.steps[0].weight == Fraction(above, below)
    assert bw.from_json(bw.to_json(read), bw.Plan) == read


@given(st.fractions(0, 10) | st.fractions(0, 10**30) | st.floats(0, 1e-10))
@example(10**18 - 1)
@example(10**18)
@example(Fraction(1, 10**18 - 1))
@example(Fraction(1, 10**18))
def test_what_cannot_be_read_again_is_not_written(weight):
    plan, _ = thirds()
    steps = [bw.Step("een", bw.Text("x"), [with_weight(weight)])]
    mine = bw.Plan("een", "1", bw.Text("x"), plan.scale, steps)
    held = mine.steps[0].criteria[0].weight
    if max(held.numerator, held.denominator) < 10**18:
        assert bw.from_json(bw.to_json(mine), bw.Plan) == mine
        return
    with pytest.raises(bw.DataError) as caught:
        bw.to_json(mine)
    assert [fault.path for fault in caught.value.faults] == ["steps[0].criteria[0].weight"]


@pytest.mark.parametrize("digits", [19, 5000])
@pytest.mark.parametrize("spelt", ["{}", '"{}/1"', '"1/{}"'])
def test_more_digits_are_refused_in_a_file(digits, spelt):
    plan, _ = thirds()
    document = bw.to_dict(plan)
    document["steps"][0]["weight"] = "HERE"
    text = json.dumps(document).replace('"HERE"', spelt.format("9" * digits))
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text, bw.Plan)
    assert [fault.path for fault in caught.value.faults] == ["steps[0].weight"]


@pytest.mark.parametrize("spelt", ["0.5", "1.0", "1e3", "NaN", "Infinity", "-Infinity", "-1"])
def test_a_json_float_is_refused(spelt):
    plan, _ = thirds()
    document = bw.to_dict(plan)
    document["steps"][0]["weight"] = "HERE"
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(json.dumps(document).replace('"HERE"', spelt), bw.Plan)
    assert [fault.path for fault in caught.value.faults] == ["steps[0].weight"]
