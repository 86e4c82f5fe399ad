"""What type checkers say of wrong calls and of right ones."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src"
MISTAKES = HERE / "mistakes.py"
RIGHT = HERE / "right_calls.py"
FILES = (MISTAKES, RIGHT)


def by_mypy(folder: Path) -> dict[str, set[int]]:
    from mypy import api

    arguments = ["--strict", "--no-warn-unused-ignores", "--cache-dir", str(folder)]
    said, trouble, _ = api.run([*arguments, *map(str, FILES)])

    assert trouble == ""
    return {
        file.name: {int(line) for line in re.findall(rf"{file.name}:(\d+): error", said)}
        for file in FILES
    }


def by_pyright(folder: Path) -> dict[str, set[int]]:
    given = {
        "extraPaths": [str(SOURCE)] if SOURCE.is_dir() else [],
        "typeCheckingMode": "standard",
        "pythonVersion": "3.11",
    }
    for file in FILES:
        shutil.copy(file, folder)
    (folder / "pyrightconfig.json").write_text(json.dumps(given))
    done = subprocess.run(
        ["pyright", "--pythonpath", sys.executable, "--outputjson", "--project", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)

    assert found["summary"]["filesAnalyzed"] == len(FILES)
    errors = [one for one in found["generalDiagnostics"] if one["severity"] == "error"]
    return {
        file.name: {
            one["range"]["start"]["line"] + 1
            for one in errors
            if Path(one["file"]).name == file.name
        }
        for file in FILES
    }


CHECKERS = [
    pytest.param(
        by_mypy,
        id="mypy",
        marks=pytest.mark.skipif(
            importlib.util.find_spec("mypy") is None, reason="mypy is not installed"
        ),
    ),
    pytest.param(
        by_pyright,
        id="pyright",
        marks=pytest.mark.skipif(shutil.which("pyright") is None, reason="pyright is not there"),
    ),
]


@pytest.fixture(scope="module", params=CHECKERS)
def lines_of(request, tmp_path_factory) -> dict[str, set[int]]:
    """The lines of each file in which a checker, started once, sees an error."""
    with pytest.MonkeyPatch.context() as patch:
        if SOURCE.is_dir():
            patch.setenv("MYPYPATH", str(SOURCE))
        return request.param(tmp_path_factory.mktemp("checked"))


def test_every_mistake_is_found(lines_of) -> None:
    lines = MISTAKES.read_text("utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}

    assert len(wrong) >= 16
    assert lines_of[MISTAKES.name] == wrong


def test_no_right_call_is_refused(lines_of) -> None:
    assert lines_of[RIGHT.name] == set()
