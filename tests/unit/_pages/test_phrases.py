"""What holds for every phrase beside a page or a command."""

import re
import string
from importlib import import_module
from pkgutil import iter_modules

import pytest

from brede_welvaart import _cli, _forms, _pages
from brede_welvaart.model.text import Text

FORBIDDEN = ("zwak", "achterblijver", "onvoldoende", "volwassenheid", "cijfer", "beste", "slecht")
PAGES_OF_SCORES = re.compile(r"_pages\.(scores|score_words|findings|comparison|sheet)\.")
MODULES = [
    import_module(f"{package.__name__}.{found.name}")
    for package in (_cli, _forms, _pages)
    for found in iter_modules(package.__path__)
]


def texts(found: object) -> list[Text]:
    """The phrases in a constant, however it holds them."""
    if isinstance(found, Text):
        return [found]
    if isinstance(found, dict):
        found = tuple(found.values())
    return [text for item in found for text in texts(item)] if isinstance(found, tuple) else []


PHRASES = {
    f"{module.__name__}.{name}[{number}]": text
    for module in MODULES
    for name, found in vars(module).items()
    for number, text in enumerate(texts(found))
}
every_phrase = pytest.mark.parametrize("name", PHRASES)


def fields(phrase: str | None) -> list[str | None]:
    return [name for _, name, _, _ in string.Formatter().parse(phrase or "") if name is not None]


def test_there_are_phrases() -> None:
    assert len(PHRASES) > 50


@every_phrase
def test_a_phrase_is_there_in_both_languages_and_fills_in_the_same_things(name: str) -> None:
    phrase = PHRASES[name]
    assert phrase.en is not None
    if "`" not in phrase.nl:
        assert sorted(map(str, fields(phrase.nl))) == sorted(map(str, fields(phrase.en)))


@pytest.mark.parametrize("name", [name for name in PHRASES if PAGES_OF_SCORES.search(name)])
def test_the_dutch_phrases_of_scores_judge_nobody(name: str) -> None:
    said = PHRASES[name].nl.casefold()
    assert not [word for word in FORBIDDEN if word in said]
