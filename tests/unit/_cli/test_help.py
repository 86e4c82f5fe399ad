"""The help of every command is in one language, the one of the call."""

import argparse
import re
from collections.abc import Iterator

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import (
    export_parser,
    list_parser,
    main,
    monitor_parser,
    options,
    parser,
    scan_parser,
    speech,
    step_parser,
    workbook_parser,
)
from brede_welvaart.errors import Lang

MODULES = (
    export_parser,
    list_parser,
    monitor_parser,
    options,
    parser,
    scan_parser,
    speech,
    step_parser,
    workbook_parser,
)
#: Our phrases; what is for a wrong call is not in the help.
TEXTS = [text for module in MODULES for text in vars(module).values() if isinstance(text, bw.Text)]
OTHER: dict[Lang, Lang] = {"nl": "en", "en": "nl"}


def commands(
    found: argparse.ArgumentParser, words: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """The words of every command and kind."""
    yield words
    for action in found._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                yield from commands(inner, (*words, name))


CALLS = list(commands(parser.build()))


def told(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert main([*argv, "--help"]) == 0
    return capsys.readouterr().out


def stands_in(phrase: str, page: str) -> bool:
    """Whether a page has this phrase, as whole words, whatever the lines and values."""
    parts = map(re.escape, " ".join(phrase.split()).split(r"{}"))
    return re.search(rf"(?<!\w){'.*'.join(parts)}(?!\w)", " ".join(page.split())) is not None


def test_there_is_help_of_every_command_and_kind() -> None:
    assert len(CALLS) == 30
    assert ("export", "skos") in CALLS


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_help_has_no_phrase_of_the_other_language(
    call: tuple[str, ...], lang: Lang, capsys: pytest.CaptureFixture[str]
) -> None:
    page = told(capsys, *call, "--lang", lang)
    own = {text.get(lang) for text in TEXTS}
    strange = {text.get(OTHER[lang]) for text in TEXTS} - own
    assert [phrase for phrase in strange if stands_in(phrase, page)] == []
    assert [phrase for phrase in own if stands_in(phrase, page)]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_help_fits_on_a_plain_screen(
    call: tuple[str, ...], lang: Lang, capsys: pytest.CaptureFixture[str]
) -> None:
    page = told(capsys, *call, "--lang", lang)
    assert page.isascii()
    assert max(map(len, page.splitlines())) <= 80


def test_every_phrase_is_in_the_help_of_some_command(capsys: pytest.CaptureFixture[str]) -> None:
    whole = "\n".join(told(capsys, *call) for call in CALLS)
    unused = [text.nl for text in TEXTS if not stands_in(text.nl, whole)]
    assert unused == [speech.ERROR.nl]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_argument_has_help(call: tuple[str, ...]) -> None:
    found: argparse.ArgumentParser = parser.build()
    for name in call:
        (verbs,) = (a for a in found._actions if isinstance(a, argparse._SubParsersAction))
        found = verbs.choices[name]
    silent = [action for action in found._actions if not action.help]
    assert all(isinstance(action, argparse._SubParsersAction) for action in silent)


def test_dutch_is_the_language_without_more(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys).startswith("gebruik: brede-welvaart [-h]")
    assert "\n\nopties:\n  -h, --help " in told(capsys, "score")


@pytest.mark.parametrize(
    "argv",
    [
        ["--lang", "en", "score"],
        ["score", "--lang", "en"],
        ["score", "--lang=en"],
        ["--lang", "nl", "score", "--lang", "en"],
        ["export", "--lang", "en", "csv"],
    ],
)
def test_the_language_may_stand_anywhere(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, *argv).startswith("usage: ")


@pytest.mark.parametrize("argv", [["score", "--lang", "nl"], ["score", "--langs=en"]])
def test_what_names_no_english_is_dutch(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, *argv).startswith("gebruik: ")


def test_what_stands_behind_the_options_is_no_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--", "--lang", "en"]) == 2
    assert "gebruik: " in capsys.readouterr().err
