"""Settings and receipts as documents: written in full, read back equal, faults with their path."""

import json
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw
from faults_said import said

SETTINGS = bw.Settings("median", "zero", (("a", Fraction(1, 3)), ("b.1", Fraction(2))))
RECEIPT = bw.Receipt("proef", "a" * 64, "b" * 64, "c" * 64, SETTINGS, "1.0")
FORM: dict[str, Any] = {
    "format": "brede_welvaart/receipt/1",
    "edition": "proef",
    "plan": "a" * 64,
    "input": "b" * 64,
    "results": "c" * 64,
    "settings": {"method": "median", "missing": "zero", "weights": {"a": "1/3", "b.1": 2}},
    "version": "1.0",
}


def faults_of(**changes: Any) -> tuple[tuple[str, str], ...]:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(FORM | changes, bw.Receipt)
    return said(caught.value.faults)


def test_a_receipt_is_written_in_full_and_read_back_equal() -> None:
    assert bw.to_dict(RECEIPT) == FORM
    assert [*bw.to_dict(RECEIPT)] == [*FORM]
    assert bw.from_dict(FORM, bw.Receipt) == bw.from_dict(FORM) == RECEIPT
    assert bw.from_json(bw.to_json(RECEIPT)) == RECEIPT


def test_settings_by_default_are_written_too() -> None:
    receipt = bw.Receipt("proef", "a" * 64, "b" * 64, "c" * 64, bw.Settings(), "1.0")
    settings = {"method": "mean", "missing": "skip", "weights": {}}

    assert bw.to_dict(receipt)["settings"] == settings
    assert bw.from_dict(bw.to_dict(receipt)) == receipt
    assert bw.from_dict(FORM | {"settings": {}}) == receipt


def test_the_order_of_weights_does_not_count() -> None:
    weights = dict(reversed(FORM["settings"]["weights"].items()))

    assert bw.from_dict(FORM | {"settings": FORM["settings"] | {"weights": weights}}) == RECEIPT


@pytest.mark.parametrize("part", ["plan", "input", "results"])
@pytest.mark.parametrize("bad", ["a" * 63, "A" * 64, "g" * 64, "", 1])
def test_a_digest_is_64_hexadecimal_digits(part: str, bad: Any) -> None:
    ((path, message),) = faults_of(**{part: bad})

    assert path == part
    assert message.startswith("expected ")


@pytest.mark.parametrize(
    ("settings", "path", "message"),
    [
        (
            {"method": "meen"},
            "settings.method",
            "expected one of mean, median, weakest; got 'meen'; did you mean 'mean'?",
        ),
        ({"method": 1}, "settings.method", "expected one of mean, median, weakest; got 1"),
        ({"missing": ""}, "settings.missing", "expected one of skip, zero, refuse; got ''"),
        ({"weights": []}, "settings.weights", "expected an object, got a list"),
        (
            {"weights": {"a": 0.5}},
            "settings.weights['a']",
            "expected a whole number or 'n/d' of 0 or more, got 0.5",
        ),
        (
            {"weights": {"a": 1, "b c": "1/0"}},
            "settings.weights['b c']",
            "expected a whole number or 'n/d' of 0 or more, got '1/0'",
        ),
        ({"wieghts": {}}, "settings.wieghts", "unknown key; did you mean 'weights'?"),
        (None, "settings", "is null"),
        ([], "settings", "expected an object, got a list"),
    ],
)
def test_a_wrong_setting_is_named_with_its_path(settings: Any, path: str, message: str) -> None:
    assert faults_of(settings=settings) == ((path, message),)


def test_every_fault_is_named() -> None:
    found = faults_of(plan="x", version="", settings={"method": "x", "weights": {"a": -1, "b": -2}})

    assert [path for path, _ in found] == [
        "plan",
        "settings.method",
        "settings.weights['a']",
        "settings.weights['b']",
        "version",
    ]


def test_a_weight_that_stands_there_twice_is_a_fault() -> None:
    text = json.dumps(FORM).replace('"a": "1/3"', '"a": "1/3", "a": "1/3"')

    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text, bw.Receipt)
    assert said(caught.value.faults) == (
        ("settings.weights['a']", "this key stands here more than once"),
    )


def test_a_key_that_is_no_text_is_a_fault() -> None:
    ((path, message),) = faults_of(settings={"weights": {5: 1}})

    assert (path, message) == ("settings.weights", "expected text as a key, got 5")


def test_an_edition_that_is_not_ours_is_no_fault_as_nothing_is_judged_yet() -> None:
    assert bw.from_dict(FORM | {"edition": "nergens"}, bw.Receipt).edition == "nergens"


def test_a_receipt_shows_its_digests_cut_short() -> None:
    assert repr(RECEIPT).startswith("Receipt(edition='proef', plan='aaaaaaaa…', input='bbbbbbbb…'")
