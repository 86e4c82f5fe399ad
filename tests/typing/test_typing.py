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


def by_mypy(file: Path, folder: Path) -> set[int]:
    from mypy import api

    arguments = ["--strict", "--no-warn-unused-ignores", "--cache-dir", str(folder)]
    said, trouble, _ = api.run([*arguments, str(file)])

    assert trouble == ""
    return {int(line) for line in re.findall(rf"{file.name}:(\d+): error", said)}


def by_pyright(file: Path, folder: Path) -> set[int]:
    given = {
        "extraPaths": [str(SOURCE)] if SOURCE.is_dir() else [],
        "typeCheckingMode": "standard",
        "pythonVersion": "3.11",
    }
    shutil.copy(file, folder)
    (folder / "pyrightconfig.json").write_text(json.dumps(given))
    done = subprocess.run(
        ["pyright", "--pythonpath", sys.executable, "--outputjson", "--project", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)

    assert found["summary"]["filesAnalyzed"] == 1
    errors = [one for one in found["generalDiagnostics"] if one["severity"] == "error"]
    return {one["range"]["start"]["line"] + 1 for one in errors}


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


@pytest.fixture(autouse=True)
def _source_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    if SOURCE.is_dir():
        monkeypatch.setenv("MYPYPATH", str(SOURCE))


@pytest.mark.parametrize("lines_of", CHECKERS)
def test_every_mistake_is_found(lines_of, tmp_path: Path) -> None:
    lines = MISTAKES.read_text("utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}

    assert len(wrong) >= 16
    assert lines_of(MISTAKES, tmp_path) == wrong


@pytest.mark.parametrize("lines_of", CHECKERS)
def test_no_right_call_is_refused(lines_of, tmp_path: Path) -> None:
    assert lines_of(RIGHT, tmp_path) == set()
