"""The notebooks of the documentation run, and are kept without what they print."""

import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "docs" / "notebooks").glob("*.ipynb"))


def cells(notebook: Path) -> list[dict[str, Any]]:
    return [
        cell
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code"
    ]


def test_there_is_a_notebook_of_a_municipality_and_one_of_a_province() -> None:
    assert [notebook.stem for notebook in NOTEBOOKS] == ["municipality", "province"]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebook_runs_from_top_to_bottom(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(notebook.parent)
    found: dict[str, Any] = {}
    for cell in cells(notebook):
        exec("".join(cell["source"]), found)  # noqa: S102 (our own notebook)
    assert {"bw", "ix", "plot", "panel"} <= found.keys()


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_nothing_that_was_printed_is_kept(notebook: Path) -> None:
    for cell in cells(notebook):
        assert (cell["outputs"], cell["execution_count"]) == ([], None)
