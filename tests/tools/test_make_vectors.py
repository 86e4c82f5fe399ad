"""The script that writes the test vectors: what is in the package is what it writes."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

import brede_welvaart as bw

SCRIPT = Path(__file__).parents[2] / "tools" / "make_vectors.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_vectors", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_vectors"] = module
    spec.loader.exec_module(module)
    return module


def test_the_vectors_in_the_package_are_what_it_writes(tool: ModuleType, tmp_path: Path) -> None:
    tool.main([str(tmp_path / "vectors")])
    written = {path.name: path.read_bytes() for path in (tmp_path / "vectors").iterdir()}

    with bw.data_files("2026.1") as folder:
        shipped = {path.name: path.read_bytes() for path in (folder / "vectors").iterdir()}
    assert written == shipped


def test_the_expected_results_do_not_come_from_the_library(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_settings: object) -> None:
        raise AssertionError("the library was asked for a result")

    for name in ("score", "weigh", "compare_scores"):
        monkeypatch.setattr(bw, name, refuse)
    assert set(tool.files()) == {"assessments", "comparisons", "scans", "indices", "faults"}
    assert "brede_welvaart.scoring" not in SCRIPT.read_text(encoding="utf-8")
