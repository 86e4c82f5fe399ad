"""The glossary names every public class, with the Dutch word that its docstring gives."""

import enum
import inspect
import re
from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart import index, plot

GLOSSARY = Path(__file__).parents[2] / "docs" / "begrippen.md"
ROW = re.compile(r"^\| ([^|]+?) \| `(\w+)` \| [^|]+ \|$", re.MULTILINE)
ROWS = [(name, dutch) for dutch, name in ROW.findall(GLOSSARY.read_text(encoding="utf-8"))]
WORD = re.compile(r"^\| ([^|]+?) \| `(\w+\.\w+)` \| `(\w+)` · \*(.+?)\* \|$", re.MULTILINE)
PUBLIC = {name: getattr(home, name) for home in (bw, index, plot) for name in home.__all__}
CLASSES = sorted(name for name, value in PUBLIC.items() if inspect.isclass(value))


def dutch_word_in_docstring(name: str) -> str | None:
    first_line = (inspect.getdoc(PUBLIC[name]) or "").partition("\n")[0]
    found = re.search(r"\(\*(.+?)\*", first_line)
    return found[1] if found else None


def test_every_public_class_has_one_row_and_every_row_a_public_class() -> None:
    assert sorted(name for name, _ in ROWS) == CLASSES


@pytest.mark.parametrize("name", [name for name in CLASSES if dutch_word_in_docstring(name)])
def test_the_dutch_word_is_the_one_in_the_docstring(name: str) -> None:
    assert dict(ROWS)[name] == dutch_word_in_docstring(name)


def test_every_fixed_word_has_one_row_with_its_labels() -> None:
    words = [
        (word.label.nl, f"{name}.{word.name}", word.value, word.label.en)
        for name in CLASSES
        if issubclass(PUBLIC[name], enum.Enum) and name != "FaultCode"
        for word in PUBLIC[name]
    ]
    assert sorted(WORD.findall(GLOSSARY.read_text(encoding="utf-8"))) == sorted(words)
