"""Numbers as people write them; a decimal mark is told by rule, never guessed."""

import math

import pytest

from brede_welvaart._cells.numbers import (
    Marks,
    Undecided,
    is_grouped,
    marks_of,
    no_number,
    number,
    without_sign,
)


@pytest.mark.parametrize(
    ("texts", "separator", "mark"),
    [
        (["0,5", "1.234"], ";", ","),
        (["0.5", "1,234"], ";", "."),
        (["31.081,50", "1.299,99", "902"], ";", ","),
        (["31.081", "1.234.567"], ";", ","),
        (["€ 12,50", "31.081"], ";", ","),
        (["12 345,5", "31.081"], ";", ","),
        (["1", ""], ";", "."),
    ],
)
def test_one_certain_number_tells_the_mark(texts: list[str], separator: str, mark: str) -> None:
    assert marks_of(texts, separator) == Marks(mark)


def test_where_commas_separate_a_point_is_a_decimal_point_and_that_is_told() -> None:
    assert marks_of(["1.234"], ",") == Marks(".", "1.234")


@pytest.mark.parametrize(
    ("texts", "first"), [(["902", "1.234"], "1.234"), (["0.5", "0,5"], "0.5"), (["1,234"], "1,234")]
)
def test_doubt_is_said_and_never_decided(texts: list[str], first: str) -> None:
    found = marks_of(texts, ";")
    assert isinstance(found, Undecided)
    assert found.text == first


@pytest.mark.parametrize(
    ("decimal", "thousands", "mark"),
    [(".", None, "."), (",", None, ","), (None, ".", ","), (None, ",", "."), (",", " ", ",")],
)
def test_either_mark_may_be_given(decimal: str | None, thousands: str | None, mark: str) -> None:
    assert marks_of(["1.234"], ";", decimal, thousands) == Marks(mark, "1.234")
    assert marks_of(["1"], ";", decimal, thousands) == Marks(mark)


def test_a_space_between_thousands_says_nothing_of_the_decimal_mark() -> None:
    assert marks_of(["1 234", "0,5"], ";", None, " ") == Marks(",")


@pytest.mark.parametrize("text", ["", ".", "NA", "nan", "NULL"])
def test_words_for_missing_are_missing(text: str) -> None:
    found = number(text, ",")
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize("text", ["inf", "1e999", "0.5", "veel", "1_000", "\u0661", "12.34.567"])
def test_what_is_no_number_is_said_in_words(text: str) -> None:
    assert number(text, ",") is None
    assert no_number(text, ",").message.startswith("expected a")


@pytest.mark.parametrize(
    ("text", "sign"), [("12,5%", "'%'"), ("€ 12,50", "'€'"), ("12,5*", "'*'"), ("(12,5)", "'()'")]
)
def test_a_sign_at_a_number_is_named(text: str, sign: str) -> None:
    assert no_number(text, ",").text("nl") == f"bij een getal staat hier {sign}: {text!r}"


def test_a_long_text_is_no_number() -> None:
    assert no_number("1" * 99 + "*", ",").text("nl").startswith("verwacht: een getal;")
    assert without_sign("1" * 99 + "%") == ("1" * 99 + "%", "")


def test_a_number_has_one_mark() -> None:
    assert [number(text, ",") for text in ("-0,5", ",5", "5,", "1,5e3")] == [-0.5, 0.5, 5.0, 1500.0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("31.081,50", 31081.5),
        ("1.234.567", 1234567),
        ("12 345,5", 12345.5),
        ("12\u00a0345,5", 12345.5),
        ("12\u202f345,5", 12345.5),
        ("12'345,5", 12345.5),
        ("\u22123,5", -3.5),
        ("\u2212", None),
        ("1.23,5", None),
        ("1.234 567", None),
        ("0.123", None),
    ],
)
def test_thousands_and_minus_signs_are_read(text: str, value: float | None) -> None:
    assert number(text, ",") == value


def test_groups_are_seen() -> None:
    assert [is_grouped(text, ",") for text in ("1.234", "1 234", "1234", "veel")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "bare", "sign"),
    [
        ("12,5 %", "12,5", "%"),
        ("EUR 12,50", "12,50", "eur"),
        ("12,50 euro", "12,50", "euro"),
        ("1\u2030", "1", "\u2030"),
        ("12", "12", ""),
        ("veel %", "veel %", ""),
        ("12,5*", "12,5*", ""),
        ("", "", ""),
    ],
)
def test_the_sign_of_a_unit_is_told_apart(text: str, bare: str, sign: str) -> None:
    assert without_sign(text) == (bare, sign)
