import string
from dataclasses import asdict

from brede_welvaart._cli.words import EN, NL, phrases


def fields(phrase: str) -> list[str | None]:
    return [name for _, name, _, _ in string.Formatter().parse(phrase)]


def test_both_languages_fill_in_the_same_things() -> None:
    english = asdict(EN)
    for name, phrase in asdict(NL).items():
        assert fields(phrase).count("") == fields(english[name]).count(""), name


def test_english_is_given_when_asked_for() -> None:
    assert phrases("en") is EN
    assert phrases("nl") is NL
