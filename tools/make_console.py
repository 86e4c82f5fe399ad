"""Writes anew what the console examples of the README and the documentation print.

    python tools/make_console.py

An example that already prints what it shows stays as it is. Where lines are left out with ``...``,
as many lines stay before and behind it as there were, and those most like what was between two.
"""

import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from difflib import SequenceMatcher
from doctest import ELLIPSIS, OutputChecker
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from brede_welvaart._cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
LEFT_OUT = re.compile(r"^\.\.\.\n", re.MULTILINE)
OUR_COMMANDS = (["python", "-m", "brede_welvaart"], ["brede-welvaart"])


def arguments_of(command: str) -> list[str] | None:
    """What comes behind our command's name; None for another command."""
    words = shlex.split(command)
    for name in OUR_COMMANDS:
        if words[: len(name)] == name:
            return words[len(name) :]
    return None


def run(arguments: list[str], folder: Path) -> tuple[str, int]:
    """What our command says in a folder, on a screen of 80 columns without colour; and its code.

    It is run in this process, as starting one for each example takes longer than all they do.
    """
    said = TextIOWrapper(BytesIO(), encoding="utf-8")
    screen = patch.dict(os.environ, NO_COLOR="1", COLUMNS="80")
    with chdir(folder), screen, redirect_stdout(said), redirect_stderr(said):
        code = main(arguments)
    said.seek(0)
    return said.read(), code


def tidy(text: str) -> str:
    """As a page shows it: plain spaces, none at the end of lines, no empty lines at both ends."""
    # The space that keeps a number and its sign together is one.
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    return "".join(f"{line.rstrip()}\n" for line in text.strip("\n").splitlines())


def is_shown(shown: str, printed: str) -> bool:
    """Whether a page shows what is printed."""
    return OutputChecker().check_output(tidy(shown), tidy(printed), ELLIPSIS)


def results(page: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Every example of a page that shows something: it, its command and what that prints."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "docs" / "examples", folder, dirs_exist_ok=True)
        code = 0
        for block in BLOCK.finditer(page):
            for example in EXAMPLE.finditer(page, *block.span()):
                command, shown = example.groups()
                printed = f"{code}\n"
                if command != "echo $?":
                    arguments = arguments_of(command)
                    if arguments is None:
                        continue
                    printed, code = run(arguments, Path(folder))
                if shown.strip():
                    yield example, command, printed


def most_like(part: str, lines: list[str]) -> str:
    """As many of these lines in a row as a part has, where they are most like it."""
    count = part.count("\n")
    stretches = ("".join(lines[start : start + count]) for start in range(len(lines)))
    return max(stretches, key=lambda found: SequenceMatcher(None, part, found).ratio(), default="")


def renewed(shown: str, printed: str) -> str:
    """What is printed, with as much left out as there was.

    Raises:
        ValueError: If what was left out cannot be told from what is printed.
    """
    if is_shown(shown, printed):
        return shown
    new = tidy(printed)
    first, *between = LEFT_OUT.split(tidy(shown))
    if between:
        lines = new.splitlines(keepends=True)
        *between, last = between
        parts = (
            "".join(lines[: first.count("\n")]),
            *(most_like(part, lines) for part in between),
            "".join(lines[len(lines) - last.count("\n") :]),
        )
        new = "...\n".join(parts)
        if not is_shown(new, printed):
            raise ValueError(f"renew by hand: {new}")
    return new + "\n" * shown.endswith("\n\n")


def renew() -> None:
    """Write the pages."""
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        for example, _, printed in reversed([*results(page)]):
            start, end = example.span(2)
            page = page[:start] + renewed(example[2], printed) + page[end:]
        path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    renew()
