"""The settings of a score: what is refused, and how a weight is read."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw
from faults_said import said

NUMBER = "expected a whole number or 'n/d' of 0 or more, got "


def faults_of(plan: bw.Plan, weights: dict[Any, Any]) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        bw.score(bw.Assessment("proef", ()), plan=plan, weights=weights)
    return list(said(caught.value.faults))


def test_the_default_is_the_mean_over_what_was_answered(plan: bw.Plan) -> None:
    scores = bw.score(bw.Assessment("proef", ()), plan=plan)

    assert scores.settings == bw.Settings("mean", "skip", ())


METHOD = "method is one of mean, median, weakest; got "
MISSING = "missing is one of skip, zero, refuse; got "


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"method": "means"}, f"{METHOD}'means'; did you mean 'mean'?"),
        ({"method": "xyz"}, f"{METHOD}'xyz'"),
        ({"method": None}, f"{METHOD}null"),
        ({"missing": "skipp"}, f"{MISSING}'skipp'; did you mean 'skip'?"),
        ({"missing": []}, f"{MISSING}a list"),
    ],
)
def test_a_setting_that_does_not_exist_is_refused(
    plan: bw.Plan, setting: dict[str, Any], message: str
) -> None:
    with pytest.raises(bw.ScoringError) as caught:
        bw.score(bw.Assessment("proef", ()), plan=plan, **setting)

    assert str(caught.value) == message
    assert caught.value.criteria == ()


@pytest.mark.parametrize(
    ("given", "exact"),
    [
        (2, Fraction(2)),
        (0.1, Fraction(1, 10)),
        ("1/3", Fraction(1, 3)),
        (Decimal("0.25"), Fraction(1, 4)),
        (Fraction(2, 7), Fraction(2, 7)),
        (0, Fraction(0)),
    ],
)
def test_a_weight_is_read_exactly(plan: bw.Plan, given: Any, exact: Fraction) -> None:
    scores = bw.score(bw.Assessment("proef", ()), plan=plan, weights={"a": given})

    assert scores.settings.weights == (("a", exact),)


def test_weights_are_kept_sorted_by_id(plan: bw.Plan) -> None:
    scores = bw.score(bw.Assessment("proef", ()), plan=plan, weights={"b": 1, "a.1": 2, "a": 3})

    assert [key for key, _ in scores.settings.weights] == ["a", "a.1", "b"]


def test_no_weights_are_no_settings(plan: bw.Plan) -> None:
    assert bw.score(bw.Assessment("proef", ()), plan=plan, weights={}).settings == bw.Settings()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (-1, "-1"),
        (True, "true"),
        (float("nan"), "Decimal('NaN')"),
        (float("inf"), "Decimal('Infinity')"),
        (-0.5, "-1/2"),
        ("0.5", "'0.5'"),
        (None, "null"),
        (-(10**5000), "a number of more than 18 digits"),
        (10**5000, "a number of more than 18 digits"),
    ],
    ids=["below 0", "bool", "nan", "inf", "float below 0", "text", "none", "low", "high"],
)
def test_a_weight_that_is_no_exact_number_of_0_or_more_is_refused(
    plan: bw.Plan, value: object, shown: str
) -> None:
    assert faults_of(plan, {"a": value}) == [("weights['a']", NUMBER + shown)]


def test_a_weight_for_an_unknown_id_is_refused(plan: bw.Plan) -> None:
    assert faults_of(plan, {"a.3": 1, "zzz": 1, "b": 1}) == [
        ("weights['a.3']", "no step or criterion 'a.3'; did you mean 'a.2'?"),
        ("weights['zzz']", "no step or criterion 'zzz'"),
    ]


def test_an_id_that_is_no_text_is_refused(plan: bw.Plan) -> None:
    ((path, message),) = faults_of(plan, {5: 1})

    assert path in {"weights[5]", "weights['5']"}
    assert message.startswith("no step or criterion ")


def test_unknown_ids_and_faulty_weights_are_named_together(plan: bw.Plan) -> None:
    assert faults_of(plan, {"b": -1, "zzz": 1}) == [
        ("weights['zzz']", "no step or criterion 'zzz'"),
        ("weights['b']", NUMBER + "-1"),
    ]


@pytest.mark.parametrize(
    "weights",
    [dict.fromkeys("abc", 0), {"a": 0, "b.1": 0, "b.2": 0, "c": 0}],
)
def test_something_of_positive_weight_is_left(plan: bw.Plan, weights: dict[str, int]) -> None:
    with pytest.raises(bw.ScoringError) as caught:
        bw.score(bw.Assessment("proef", ()), plan=plan, weights=weights)

    assert str(caught.value) == "nothing to score: no criterion of positive weight is left"


# Settings that somebody makes.


@pytest.mark.parametrize(
    ("weights", "path", "message"),
    [
        ({}, "weights", "expected a list, got an object"),
        ((("a", 1, 2),), "weights[0]", "expected an id and a weight, got a list"),
        ((1,), "weights[0]", "expected an id and a weight, got 1"),
        (((1, Fraction(1)),), "weights[0]", "expected an id and a weight, got a list"),
        ((("a", "x"),), "weights['a']", NUMBER + "'x'"),
        ((("a", 0.5),), "weights['a']", NUMBER + "0.5"),
    ],
)
def test_settings_check_their_weights(weights: Any, path: str, message: str) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Settings(weights=weights)

    assert said(caught.value.faults) == ((path, message),)


def test_settings_check_their_method_and_what_is_missing() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Settings("means", "bogus")  # type: ignore[arg-type]

    assert said(caught.value.faults) == (
        ("method", "expected one of mean, median, weakest; got 'means'; did you mean 'mean'?"),
        ("missing", "expected one of skip, zero, refuse; got 'bogus'"),
    )


def test_settings_are_equal_by_value() -> None:
    weights = (("a", Fraction(1)),)

    assert bw.Settings("median", "zero", weights) == bw.Settings("median", "zero", weights)
    assert hash(bw.Settings(weights=weights)) == hash(bw.Settings(weights=weights))
    assert bw.Settings() != bw.Settings(weights=weights)
