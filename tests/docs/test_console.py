"""Every console example of the README and the documentation prints what it shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OUR_COMMANDS = (["python", "-m", "brede_welvaart"], ["brede-welvaart"])


def examples_of(page: Path) -> Iterator[tuple[str, str]]:
    """Each `$` line of the console blocks with the output shown under it."""
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = example.partition("\n")
            yield command, shown


def arguments_of(command: str) -> list[str] | None:
    """What comes behind our command's name; None for another command."""
    words = shlex.split(command)
    for name in OUR_COMMANDS:
        if words[: len(name)] == name:
            return words[len(name) :]
    return None


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "brede_welvaart", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def tidy(text: str) -> str:
    """The text as a page shows it: the space that keeps a number and its sign together is one."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    return "".join(f"{line.rstrip()}\n" for line in text.strip("\n").splitlines())


def assert_printed(command: str, shown: str, printed: str) -> None:
    same = OutputChecker().check_output(tidy(shown), tidy(printed), ELLIPSIS)
    assert same, f"$ {command}\nshown:\n{shown}\nprinted:\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_console_examples_of_a_page_print_what_they_show(page: Path, tmp_path: Path) -> None:
    pytest.importorskip("rich", reason="the command line needs the extra 'cli'")
    shutil.copytree(ROOT / "docs" / "examples", tmp_path, dirs_exist_ok=True)
    code = 0
    for command, shown in examples_of(page):
        if command == "echo $?":
            assert_printed(command, shown, f"{code}\n")
        elif (arguments := arguments_of(command)) is not None:
            result = run(arguments, tmp_path)
            code = result.returncode
            assert "Traceback" not in result.stdout
            if shown.strip():
                assert_printed(command, shown, result.stdout)


def test_the_pages_have_console_examples() -> None:
    commands = [command for page in PAGES for command, _ in examples_of(page)]
    assert sum(arguments_of(command) is not None for command in commands) > 10
