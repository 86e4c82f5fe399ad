"""The script that writes the test vectors: what is in the package is what it writes."""

from pathlib import Path
from types import ModuleType

import pytest

import brede_welvaart as bw
from scripts import loaded


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return loaded("tools/make_vectors.py")


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

    for name in ("score", "weigh", "compare_scores", "course"):
        monkeypatch.setattr(bw, name, refuse)
    kinds = {"assessments", "comparisons", "courses", "scans", "indices", "faults"}
    assert set(tool.files()) == kinds
    assert "brede_welvaart._steps" not in Path(tool.__file__ or "").read_text(encoding="utf-8")
