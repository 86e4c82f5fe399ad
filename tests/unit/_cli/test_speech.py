"""Argparse's own words are there in Dutch too."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from brede_welvaart._cli import speech
from brede_welvaart._cli.parser import build
from brede_welvaart._cli.speech import in_dutch

#: Sentences of argparse that no call can give: about the parser, and options that ours has not.
NEVER = re.compile(
    r"""\.__call__\(\)\ not\ defined | conflicting\ | argument\ "-"\ with\ mode | cannot\ merge\ |
    'required'\ is\ an\ invalid | invalid\ option\ string | dest=\ is\ required |
    invalid\ conflict_resolution | mutually\ exclusive\ arguments\ must | .*\ is\ not\ callable |
    cannot\ have\ multiple\ subparser | .*\ is\ deprecated | warning:\ | subcommands |
    show\ program's\ version""",
    re.VERBOSE,
)
#: What the parser words itself.
OURS = {
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    # Of later versions: a mould without words, and what this parser has no use for.
    "%(heading)s:",
    "%(prog)s: warning: %(message)s\n",
    " (default: %(default)s)",
}


def sentences() -> Iterator[str]:
    """All that argparse hands to its translator."""
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [part for part in node.args if isinstance(part, ast.Constant)]
            if node.func.id in {"_", "ngettext"}:
                yield from (text.value for text in texts if isinstance(text.value, str))


CALLERS = [text for text in sentences() if text not in OURS and not NEVER.match(text)]


def filled(text: str) -> str:
    return re.sub(r"%(\(\w+\))?[sr]", "waarde", text)


def test_argparse_has_sentences_for_a_wrong_call() -> None:
    assert len(CALLERS) > 10
    assert "expected one argument" in CALLERS


@pytest.mark.parametrize("text", CALLERS)
def test_every_sentence_of_argparse_has_a_dutch_one(text: str) -> None:
    told = in_dutch(filled(text))
    assert "de aanroep klopt niet" not in told
    assert told.count("waarde") >= text.count("%")
    assert in_dutch(f"argument --x: {filled(text)}") == f"argument --x: {told}"


def test_a_sentence_that_is_not_known_stands_as_it_is_behind_a_dutch_one() -> None:
    assert in_dutch("something new") == "de aanroep klopt niet: something new"
    assert in_dutch("argument A: new") == "argument A: de aanroep klopt niet: new"


def test_the_likely_choice_of_later_versions_is_told() -> None:
    told = in_dutch("invalid choice: 'scor', maybe you meant 'score'? (choose from score, scan)")
    assert told == "onbekende keuze 'scor'; bedoel je 'score'? (kies uit score, scan)"


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "dit is verplicht: OPDRACHT"),
        (["dance"], "argument OPDRACHT: onbekende keuze 'dance' (kies uit"),
        (["check"], "dit is verplicht: BESTAND"),
        (["score", "a.json", "--example", "b"], "argument --example: kan niet samen met"),
        (["steps", "--lang"], "argument --lang: hier hoort een waarde achter"),
        (["steps", "--json=3"], "argument --json: hier hoort geen waarde achter, ook niet '3'"),
        (["steps", "--jso"], "onbekend: --jso"),
        (["find"], "dit is verplicht: WOORD"),
        (["monitor", "a.csv", "--window", "x"], "verwacht: een heel getal; hier staat 'x'"),
        (["export", "skos"], "dit is verplicht: --base"),
    ],
)
def test_a_wrong_call_is_told_in_dutch(
    argv: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        build("nl").parse_args(argv)
    assert stop.value.code == 2
    usage, _, complaint = capsys.readouterr().err.partition(": fout: ")
    assert usage.startswith("gebruik: brede-welvaart")
    assert complaint.startswith(told) or told in complaint


def test_in_english_argparse_says_it_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build("en").parse_args(["steps", "--lang"])
    told = capsys.readouterr().err
    assert told.startswith("usage: brede-welvaart steps [-h]")
    assert told.endswith("brede-welvaart steps: error: argument --lang: expected one argument\n")


def test_every_dutch_sentence_has_room_for_the_values_of_the_english_one() -> None:
    for text in speech._MESSAGES:
        assert text.nl.count("{}") == str(text.en).count("{}")
