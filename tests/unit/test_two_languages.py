"""No error reaches a Dutch reader in English: what is raised stands in two languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart._phrases import _KINDS

SOURCE = Path(bw.__file__).parent
MODULES = sorted(SOURCE.glob("**/*.py"))
#: Which arguments of an error are words, by place and by name.
WORDS = {
    "BredeWelvaartError": (0, "message"),
    "ScoringError": (0, "message"),
    "SpecError": (0, "message"),
    "CallError": (0, "text"),
    "UnknownIdError": (3, "hint"),
    "not_there": (3, "hint"),
}
#: Which argument names a kind of thing.
KINDS = {"UnknownIdError": 0, "not_there": 0, "kind_of_thing": 0}


def calls(module: Path) -> Iterator[tuple[str, ast.Call]]:
    """The calls of functions and classes by a bare name."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def argument(call: ast.Call, place: int, name: str) -> ast.expr | None:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    return call.args[place] if len(call.args) > place else named.get(name)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_what_an_error_says_is_no_bare_text(module: Path) -> None:
    bare = [
        f"line {call.lineno}"
        for name, call in calls(module)
        if name in WORDS
        and isinstance(found := argument(call, *WORDS[name]), ast.Constant | ast.JoinedStr)
        and not (isinstance(found, ast.Constant) and found.value == "")
    ]
    assert bare == []


def test_every_kind_of_thing_has_a_word_in_dutch() -> None:
    used = {
        found.value
        for module in MODULES
        for name, call in calls(module)
        if name in KINDS and isinstance(found := argument(call, KINDS[name], "kind"), ast.Constant)
    }
    assert len(used) > 20
    assert used - _KINDS.keys() == set()


def test_a_number_that_is_too_long_is_said_in_both_languages() -> None:
    form = bw.to_json(bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", 3))
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(form.replace('"level": 3', f'"level": {10**29}'))
    assert "een getal van 30 cijfers" in caught.value.text("nl")
    assert "a number of 30 digits" in caught.value.text("en")
