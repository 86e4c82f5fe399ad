"""Numbers as people write them; a decimal mark is told by rule, never guessed."""

import math

import pytest

from brede_welvaart._cells.numbers import Undecided, decimal_mark, no_number, number


@pytest.mark.parametrize(
    ("texts", "separator", "mark"),
    [
        (["0,5", "1.234"], ";", ","),
        (["0.5", "1,234"], ";", "."),
        (["1.234"], ",", "."),
        (["1", ""], ";", "."),
    ],
)
def test_one_certain_number_or_the_separator_tells_the_mark(
    texts: list[str], separator: str, mark: str
) -> None:
    assert decimal_mark(texts, separator) == mark


@pytest.mark.parametrize(("texts", "first"), [(["1.234"], "1.234"), (["0.5", "0,5"], "0.5")])
def test_doubt_is_said_and_never_decided(texts: list[str], first: str) -> None:
    found = decimal_mark(texts, ";")
    assert isinstance(found, Undecided)
    assert found.text == first


@pytest.mark.parametrize("text", ["", ".", "NA", "nan", "NULL"])
def test_words_for_missing_are_missing(text: str) -> None:
    found = number(text, ",")
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize("text", ["inf", "1e999", "0.5", "veel", "1_000", "\u0661"])
def test_what_is_no_number_is_said_in_words(text: str) -> None:
    assert number(text, ",") is None
    assert no_number(text, ",").message.startswith("expected a")


def test_a_number_has_one_mark() -> None:
    assert [number(text, ",") for text in ("-0,5", ",5", "5,", "1,5e3")] == [-0.5, 0.5, 5.0, 1500.0]
