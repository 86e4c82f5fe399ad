import datetime as dt
from fractions import Fraction
from itertools import pairwise

import pytest

from brede_welvaart._pages.words import Words
from brede_welvaart.errors import UnknownIdError
from brede_welvaart.model.text import Text

NL, EN = Words("nl"), Words("en")
TO, LESS, FIXED = "\N{EN DASH}", "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"


def test_there_is_dutch_and_english_and_nothing_else() -> None:
    assert Words() == NL
    with pytest.raises(UnknownIdError, match="known: nl, en"):
        Words("fr")


def test_a_phrase_is_said_in_its_language_and_filled_in() -> None:
    phrase = Text("{} van {}", "{} of {}")
    assert (NL(phrase, 1, "x"), EN(phrase, 1, "x")) == ("1 van x", "1 of x")


def test_nothing_is_said_of_nothing() -> None:
    assert NL(None) == ""


def test_a_phrase_that_is_filled_with_nothing_keeps_its_braces() -> None:
    assert NL(Text("{zo}")) == "{zo}"


def test_a_phrase_and_what_fills_it_are_made_safe() -> None:
    assert NL(Text("a\x1b\n{}"), "\u202e{}") == "a\ufffd \ufffd{}"


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (Fraction(125, 2), 1, "62,5", "62.5"),
        (Fraction(100), 1, "100,0", "100.0"),
        (Fraction(100), 0, "100", "100"),
        (Fraction(1, 20), 1, "0,1", "0.1"),
        (Fraction(-1, 20), 1, f"{LESS}0,1", f"{LESS}0.1"),
        (Fraction(-1, 21), 1, "0,0", "0.0"),
        (Fraction(1, 8), 2, "0,13", "0.13"),
        (0.5, 0, "1", "1"),
        (-1234567.891, 2, f"{LESS}1.234.567,89", f"{LESS}1,234,567.89"),
    ],
)
def test_a_number_has_the_signs_of_its_language_and_is_rounded_once(
    value: float | Fraction, decimals: int, dutch: str, english: str
) -> None:
    assert NL.number(value, decimals) == dutch
    assert EN.number(value, decimals) == english


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Fraction(5, 2), "+2,5"), (-1.25, f"{LESS}1,3"), (0, "0"), (-0.01, "0"), (1000, "+1.000,0")],
)
def test_a_change_has_a_sign_unless_it_is_nought(value: float | Fraction, expected: str) -> None:
    assert NL.change(value) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Fraction(0), 0),
        (Fraction(1, 1000), 1),
        (Fraction(1, 2), 50),
        (Fraction(125, 1000), 13),
        (Fraction(9997, 10000), 99),
        (0.9997, 99),
        (Fraction(1), 100),
    ],
)
def test_all_and_nothing_are_said_only_when_they_are_true(
    share: float | Fraction, expected: int
) -> None:
    assert NL.percent(share) == f"{expected}{FIXED}%"
    assert EN.percent(share) == f"{expected}%"


def test_a_span_of_one_number_is_that_number() -> None:
    assert NL.span(Fraction(1, 4), Fraction(3, 4), 2) == f"0,25{TO}0,75"
    assert NL.span(49.99, 50) == "50,0"


def test_days_are_written_out() -> None:
    assert NL.day(dt.date(2026, 3, 1)) == "1 maart 2026"
    assert EN.day(dt.date(2026, 5, 31)) == "31 May 2026"


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2022", "2022"), ("2022-04", "april 2022"), ("2022-12-20", "20 december 2022")],
)
def test_a_date_is_as_exact_as_it_was_given(date: str, expected: str) -> None:
    assert NL.date(date) == expected


@pytest.mark.parametrize(
    ("parts", "expected"), [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_a_list_ends_with_and(parts: list[str], expected: str) -> None:
    assert NL.listed(parts) == expected


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3.676, "3,68"),
        (12.55, "12,6"),
        (1271.4, "1.271"),
        (-4.5, f"{LESS}4,50"),
        (0.1, "0,10"),
        (0.0999, "0,100"),
        (0.00123, "0,0012"),
        (0.3 - 0.2, "0,10"),
        (0, "0"),
        (-0.0, "0"),
    ],
)
def test_a_figure_has_decimals_by_its_size(value: float, said: str) -> None:
    assert NL.figure(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.25, "+0,25"),
        (-1.25, f"{LESS}1,3"),
        (12.5, "+12,5"),
        (530.4, "+530"),
        (0.087, "+0,087"),
        (0, "0"),
    ],
)
def test_a_change_has_a_sign_and_decimals_by_its_size(value: float, said: str) -> None:
    assert NL.figure(value, is_change=True) == said


def test_a_unit_stands_at_its_figure_and_says_how_many_decimals() -> None:
    figures = ((84.12, "%"), (34137.4, "€"), (0.44, "km"), (5.0, "%"))
    assert [NL.figure(*one) for one in figures] == [
        *(f"84,1{FIXED}%", f"€{FIXED}34.137", f"0,4{FIXED}km", f"5,0{FIXED}%")
    ]
    assert [EN.figure(*one) for one in figures] == ["84.1%", "€34,137", f"0.4{FIXED}km", "5.0%"]


def test_no_figure_that_is_there_is_written_as_nought() -> None:
    assert NL.figure(1e-9) == "0,0000000010"
    assert NL.figure(1e-300) == "0"


def test_a_larger_figure_is_never_written_smaller() -> None:
    values = [place / 997 for place in range(1, 20000, 7)]
    written = [float(EN.figure(value).replace(",", "")) for value in values]
    assert all(one <= other for one, other in pairwise(written))


def test_percents_may_stand_without_their_sign() -> None:
    assert NL.percent(0.9997, sign=False) == "99"
