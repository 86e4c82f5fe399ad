"""Receipts: what a result was made of, and making it again (rule 9)."""

import json
from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model.digest import digest

Assess = Callable[..., bw.Assessment]


def differences_of(check: Callable[[], object]) -> tuple[str, ...]:
    with pytest.raises(bw.VerificationError) as caught:
        check()
    return caught.value.differences


def test_a_receipt_names_what_a_result_was_made_of(plan: bw.Plan, one: bw.Assessment) -> None:
    receipt = bw.score(one, plan=plan, method="median", weights={"a": 2}).receipt

    assert receipt.edition == "proef"
    assert receipt.plan == digest(plan)
    assert receipt.input == digest(one)
    assert receipt.settings == bw.Settings("median", "skip", (("a", Fraction(2)),))
    assert receipt.version == bw.__version__
    assert len(receipt.results) == 64
    assert set(receipt.results) <= set("0123456789abcdef")


def test_a_receipt_is_made_once(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan)

    assert scores.receipt is scores.receipt


def test_the_order_of_answers_does_not_change_a_receipt(plan: bw.Plan, assess: Assess) -> None:
    first, second = ("raad", {"a.1": 1, "b.1": 2}), ("college", {"a.1": 3})
    turned = ("raad", {"b.1": 2, "a.1": 1})

    assert (
        bw.score(assess(first, second), plan=plan).receipt
        == bw.score(assess(second, turned), plan=plan).receipt
    )


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"method": "median"},
        {"method": "weakest", "missing": "zero"},
        {"weights": {"a": "1/3", "b.1": 0}},
    ],
)
def test_a_result_verifies_against_its_own_input(
    plan: bw.Plan, one: bw.Assessment, settings: dict[str, Any]
) -> None:
    scores = bw.score(one, plan=plan, **settings)

    for result in (scores, scores.receipt):
        checked = bw.verify(result, one, plan=plan)
        assert checked == bw.Verification(bw.__version__, bw.__version__)
        assert checked.same_version


def test_scores_know_the_plan_that_judged(plan: bw.Plan, one: bw.Assessment) -> None:
    assert bw.verify(bw.score(one, plan=plan), one).same_version


def test_a_refusing_result_verifies_too(plan: bw.Plan, one: bw.Assessment) -> None:
    complete = one.with_answer("raad", "b.2", 1)

    assert bw.verify(bw.score(complete, plan=plan, missing="refuse"), complete)


def test_another_version_is_no_failure(plan: bw.Plan, one: bw.Assessment) -> None:
    older = attrs.evolve(bw.score(one, plan=plan).receipt, version="0.0.1")

    checked = bw.verify(older, one, plan=plan)

    assert checked == bw.Verification("0.0.1", bw.__version__)
    assert not checked.same_version


def test_another_input_differs_in_input_and_results(plan: bw.Plan, one: bw.Assessment) -> None:
    receipt = bw.score(one, plan=plan).receipt

    for other in (
        one.with_answer("raad", "a.1", 3),
        one.with_answer("raad", "a.1", 4, note="x"),
        attrs.evolve(one, notes=[bw.Text("x")]),
    ):
        assert differences_of(lambda other=other: bw.verify(receipt, other, plan=plan)) == (
            "input",
            "results",
        )


def test_another_plan_differs_in_plan_and_results(plan: bw.Plan, one: bw.Assessment) -> None:
    receipt = bw.score(one, plan=plan).receipt
    other = attrs.evolve(plan, name=bw.Text("Plan "))

    assert differences_of(lambda: bw.verify(receipt, one, plan=other)) == ("plan", "results")


def test_another_edition_differs_in_all_but_the_input(plan: bw.Plan, one: bw.Assessment) -> None:
    receipt = bw.score(one, plan=plan).receipt
    other = attrs.evolve(plan, edition="proef2")

    assert differences_of(lambda: bw.verify(receipt, one, plan=other)) == (
        "edition",
        "plan",
        "results",
    )


@pytest.mark.parametrize(
    "settings",
    [
        bw.Settings("median"),
        bw.Settings(missing="zero"),
        bw.Settings(weights=(("a", Fraction(2)),)),
        bw.Settings(weights=(("zzz", Fraction(2)),)),
        # These cannot score this input at all.
        bw.Settings(missing="refuse"),
        bw.Settings(weights=tuple((key, Fraction(0)) for key in "abc")),
    ],
)
def test_other_settings_differ_in_the_results(
    plan: bw.Plan, one: bw.Assessment, settings: bw.Settings
) -> None:
    changed = attrs.evolve(bw.score(one, plan=plan).receipt, settings=settings)

    assert differences_of(lambda: bw.verify(changed, one, plan=plan)) == ("results",)


@pytest.mark.parametrize("part", ["edition", "plan", "input", "results"])
def test_a_receipt_that_was_changed_does_not_match(
    plan: bw.Plan, one: bw.Assessment, part: str
) -> None:
    changed = attrs.evolve(
        bw.score(one, plan=plan).receipt, **{part: "proef.2" if part == "edition" else "0" * 64}
    )

    assert differences_of(lambda: bw.verify(changed, one, plan=plan)) == (part,)


def test_an_input_that_cannot_be_scored_does_not_match(
    plan: bw.Plan, one: bw.Assessment, assess: Assess
) -> None:
    receipt = bw.score(one, plan=plan).receipt

    assert differences_of(lambda: bw.verify(receipt, assess(("raad", {"a.1": 9})), plan=plan)) == (
        "input",
        "results",
    )


def test_every_number_of_a_result_is_in_its_digest(plan: bw.Plan, assess: Assess) -> None:
    # Same input, plan and settings, other results: as a library with a fault would give.
    given = assess(("raad", {"a.1": 1, "a.2": 3}))
    honest = bw.score(given, plan=plan)
    for name, other in (
        ("total", bw.score(given, plan=plan, method="weakest").total),
        ("steps", {}),
        ("phases", {}),
        ("aspects", {}),
        ("criteria", {}),
    ):
        faulty = bw.score(given, plan=plan)
        vars(faulty)[name] = other
        assert faulty.receipt.results != honest.receipt.results
        assert differences_of(lambda faulty=faulty: bw.verify(faulty, given)) == ("results",)


# Stored as JSON.


def stored(receipt: bw.Receipt) -> bw.Receipt:
    """A receipt that was written as JSON text and read again."""
    return bw.from_json(bw.to_json(receipt), bw.Receipt)


SETTINGS: dict[str, Any] = {"method": "median", "missing": "zero", "weights": {"a": "7/3"}}


def test_a_receipt_that_was_stored_verifies(plan: bw.Plan, one: bw.Assessment) -> None:
    receipt = bw.score(one, plan=plan, **SETTINGS).receipt

    assert stored(receipt) == receipt
    assert bw.verify(stored(receipt), one, plan=plan).same_version


def test_order_and_white_space_of_what_was_stored_do_not_count(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    form = bw.to_dict(bw.score(one, plan=plan, **SETTINGS).receipt)
    turned = json.dumps(dict(reversed(form.items())), indent=7)
    given = bw.to_dict(one)
    given["responses"].reverse()
    for response in given["responses"]:
        response["answers"].reverse()
    again = bw.from_json(json.dumps(given, indent=3), bw.Assessment, plan=plan)

    assert bw.verify(bw.from_json(turned, bw.Receipt), again, plan=plan)


@pytest.mark.parametrize(
    ("key", "value"),
    [("method", "mean"), ("missing", "skip"), ("weights", {"a": "7/4"}), ("weights", {})],
)
def test_a_stored_receipt_with_another_setting_does_not_verify(
    plan: bw.Plan, one: bw.Assessment, key: str, value: Any
) -> None:
    form = bw.to_dict(bw.score(one, plan=plan, **SETTINGS).receipt)
    form["settings"][key] = value

    changed = bw.from_dict(form, bw.Receipt)
    assert differences_of(lambda: bw.verify(changed, one, plan=plan)) == ("results",)


def test_a_stored_receipt_does_not_verify_another_input_or_plan(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    receipt = stored(bw.score(one, plan=plan).receipt)
    form = bw.to_dict(plan)
    form["steps"][0]["criteria"][0]["weight"] = 2
    other = bw.from_dict(form, bw.Plan)

    for given, judge, expected in (
        (one.with_answer("raad", "a.1", 3), plan, ("input", "results")),
        (one.with_answer("raad", "a.1", 4, note="x"), plan, ("input", "results")),
        (one, other, ("plan", "results")),
    ):
        assert differences_of(lambda g=given, j=judge: bw.verify(receipt, g, plan=j)) == expected


# Attack H2: numbers of more than 4,300 digits, which Python refuses to write.


MANY = 300


@pytest.fixture(scope="module")
def huge() -> bw.Scores:
    """Scores by criteria whose weights have 18 digits above and below the line."""
    drawn = Random(1)
    numbers = [drawn.randrange(10**17, 10**18) for _ in range(2 * MANY)]
    text = bw.Text("tekst")
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, 1, text)])
    criteria = [
        bw.Criterion(f"een.{n}", text, weight=Fraction(numbers[2 * n - 2], numbers[2 * n - 1]))
        for n in range(1, MANY + 1)
    ]
    plan = bw.Plan("groot", "groot", text, scale, [bw.Step("een", text, criteria)])
    answers = [bw.Answer(item.id, number % 2) for number, item in enumerate(criteria)]
    given = bw.Assessment("groot", [bw.Response("gemeenteraad", answers)])
    return bw.score(given, plan=plan)


def test_numbers_of_thousands_of_digits_have_a_receipt_that_verifies(huge: bw.Scores) -> None:
    exact = huge.total.exact
    assert exact is not None
    assert exact.denominator > 10**4300
    receipt = stored(huge.receipt)

    assert bw.verify(receipt, huge.assessment, plan=huge.plan).same_version
    other = huge.assessment.with_answer("gemeenteraad", "een.1", 1)
    assert "results" in differences_of(lambda: bw.verify(receipt, other, plan=huge.plan))


def test_numbers_of_thousands_of_digits_are_exported_in_full(huge: bw.Scores) -> None:
    exact = huge.total.exact
    assert exact is not None
    told = bw.to_dict(huge)
    above, _, below = told["total"]["exact"].partition("/")

    assert len(below) > 4300
    assert (_number(above), _number(below)) == exact.as_integer_ratio()
    assert json.loads(bw.to_json(huge))["total"] == told["total"]
    assert told["total"]["value"] == float(exact)
    assert any(row["exact"] == told["total"]["exact"] for row in bw.records(huge))
    assert told["total"]["exact"] in bw.to_csv(huge)


def _number(digits: str) -> int:
    """A whole number of any size; `int` itself refuses more than 4,300 digits."""
    found = 0
    for start in range(0, len(digits), 1000):
        part = digits[start : start + 1000]
        found = found * 10 ** len(part) + int(part)
    return found
