import datetime as dt
import string
from dataclasses import asdict
from fractions import Fraction

import pytest

from brede_welvaart._cli.words import EN, NL, phrases

FORBIDDEN = ("zwak", "achterblijver", "onvoldoende", "volwassenheid", "cijfer", "beste", "slecht")


def fields(phrase: str) -> list[str | None]:
    return [name for _, name, _, _ in string.Formatter().parse(phrase)]


def test_both_languages_fill_in_the_same_things() -> None:
    dutch, english = asdict(NL), asdict(EN)
    phrases = [name for name, phrase in dutch.items() if isinstance(phrase, str)]
    assert [name for name in phrases if "`" not in dutch[name]] != []
    for name in phrases:
        if "`" not in dutch[name]:
            assert fields(dutch[name]).count("") == fields(english[name]).count(""), name
            assert set(fields(dutch[name])) == set(fields(english[name])), name


def test_the_dutch_phrases_judge_nobody() -> None:
    said = " ".join(phrase for phrase in asdict(NL).values() if isinstance(phrase, str))
    assert not [word for word in FORBIDDEN if word in said.casefold()]


def test_english_is_given_when_asked_for() -> None:
    assert phrases("en") is EN
    assert phrases("nl") is NL


def test_numbers_have_the_decimal_sign_of_the_language() -> None:
    assert NL.number(Fraction(125, 2)) == "62,5"
    assert EN.number(Fraction(125, 2)) == "62.5"
    assert NL.number(Fraction(100)) == "100,0"


def test_a_short_number_drops_a_decimal_that_says_nothing() -> None:
    assert (NL.short(Fraction(50)), EN.short(Fraction(101, 2))) == ("50", "50.5")


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Fraction(0), "0 %"),
        (Fraction(1, 1000), "1 %"),
        (Fraction(1, 2), "50 %"),
        (Fraction(999, 1000), "99 %"),
        (Fraction(1), "100 %"),
    ],
)
def test_all_and_nothing_are_said_only_when_they_are_true(share: Fraction, expected: str) -> None:
    assert NL.percent(share) == expected


def test_english_sets_the_percent_sign_close() -> None:
    assert EN.percent(Fraction(1, 2)) == "50%"


def test_days_are_written_out() -> None:
    assert NL.day(dt.date(2026, 3, 1)) == "1 maart 2026"
    assert EN.day(dt.date(2026, 5, 31)) == "31 May 2026"


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2022", "2022"), ("2022-04", "april 2022"), ("2022-04-20", "20 april 2022")],
)
def test_a_date_is_as_exact_as_it_was_given(date: str, expected: str) -> None:
    assert NL.partial_date(date) == expected
