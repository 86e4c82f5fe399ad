"""The port in JavaScript passes the test vectors, as the page shows."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import brede_welvaart as bw

ROOT = Path(__file__).parents[2]
FOLDER = Path(bw.__file__).parent / "data" / "2026.1"
SCRIPTS = FOLDER / "js"
NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(NODE is None, reason="node is not there")


def check(folder: Path, scripts: Path = SCRIPTS) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(NODE), str(scripts / "check.mjs"), str(folder)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def shown() -> str:
    """What the page shows under the command."""
    page = (ROOT / "docs" / "embedding-vectors.md").read_text(encoding="utf-8")
    block = re.search(r"^\$ node \S+/js/check\.mjs \S+\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    assert block
    return block[1]


def test_it_passes_all_vectors_and_prints_what_the_page_shows() -> None:
    done = check(FOLDER)

    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout == shown()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the data that may be spoilt."""
    shutil.copytree(FOLDER, tmp_path / "data")
    return tmp_path / "data"


def test_a_result_that_differs_is_shown(copied: Path) -> None:
    path = copied / "vectors" / "assessments.json"
    file = json.loads(path.read_bytes())
    file["vectors"][0]["expected"]["total"][0] = "1/3"
    path.write_text(json.dumps(file), encoding="utf-8")

    done = check(copied)

    assert done.returncode == 1
    assert f'assessments {file["vectors"][0]["id"]}: total\n  expected ["1/3"' in done.stdout
    assert "assessments: 105 of 106 passed" in done.stdout


def test_the_plan_of_the_edition_is_read(copied: Path) -> None:
    path = copied / "plan.json"
    plan = json.loads(path.read_bytes())
    plan["steps"][0]["weight"] = 2
    path.write_text(json.dumps(plan), encoding="utf-8")

    done = check(copied)

    assert done.returncode == 1
    assert "assessments edition_two_actors: total" in done.stdout


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("json.replace(", "((text) => text)(json, ", "long_weight"),
        ('"answered", "unknown", ', '"unknown", "answered", ', "level_before_unknown"),
        ("compare(reached, half) >= 0", "compare(reached, half) > 0", "median_lower"),
        ('settings.missing === "zero" &&', "false &&", "missing_zero"),
        ("compare(a.stepLow, b.stepLow) ||", "", "improvements_order"),
        ("rest > bottom ||", "false ||", "mixed"),
    ],
)
def test_a_mistake_in_a_port_is_found(tmp_path: Path, old: str, new: str, named: str) -> None:
    scripts = tmp_path / "js"
    shutil.copytree(SCRIPTS, scripts)
    module = (scripts / "score.mjs").read_text(encoding="utf-8")
    assert module.count(old) == 1
    (scripts / "score.mjs").write_text(module.replace(old, new), encoding="utf-8")

    done = check(FOLDER, scripts)

    assert (done.stderr, done.returncode) == ("", 1)
    assert f"assessments {named}: " in done.stdout


def test_a_folder_without_vectors_is_named(tmp_path: Path) -> None:
    done = check(tmp_path)

    assert done.returncode == 2
    assert "no such file" in done.stderr
    assert str(tmp_path) in done.stderr
