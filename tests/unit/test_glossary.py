"""The glossary names every public class, with the Dutch word that its docstring gives."""

import enum
import inspect
import re
from pathlib import Path

import pytest

import brede_welvaart as bw

GLOSSARY = Path(__file__).parents[2] / "docs" / "begrippen.md"
ROW = re.compile(r"^\| ([^|]+?) \| `(\w+)` \| [^|]+ \|$", re.MULTILINE)
ROWS = [(name, dutch) for dutch, name in ROW.findall(GLOSSARY.read_text(encoding="utf-8"))]
WORD = re.compile(r"^\| ([^|]+?) \| `(\w+\.\w+)` \| `(\w+)` · \*(.+?)\* \|$", re.MULTILINE)
CLASSES = sorted(name for name in bw.__all__ if inspect.isclass(getattr(bw, name)))


def dutch_word_in_docstring(name: str) -> str | None:
    first_line = (inspect.getdoc(getattr(bw, name)) or "").partition("\n")[0]
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
        if issubclass(getattr(bw, name), enum.Enum)
        for word in getattr(bw, name)
    ]
    assert sorted(WORD.findall(GLOSSARY.read_text(encoding="utf-8"))) == sorted(words)
