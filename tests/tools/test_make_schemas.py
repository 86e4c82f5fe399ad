"""The scripts that write the schemas: what is in the package is what they write."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import brede_welvaart as bw
from scripts import loaded


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return loaded("tools/make_schemas.py")


@pytest.fixture(scope="module")
def results_tool(tool: ModuleType) -> ModuleType:
    assert tool  # which the other imports
    return loaded("tools/make_result_schemas.py")


def test_the_schemas_in_the_package_are_what_they_write(
    tool: ModuleType, results_tool: ModuleType, tmp_path: Path
) -> None:
    tool.main([str(tmp_path / "schemas")])
    results_tool.main([str(tmp_path / "schemas")])
    written = {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()}

    with bw.data_files() as folder:
        shipped = {path.name: path.read_bytes() for path in (folder / "schemas").iterdir()}
    assert written == shipped


def test_a_text_that_nothing_asks_for_is_refused(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = tool.TEXTS.read_text(encoding="utf-8") + "\nActor.age | | Age | Leeftijd | x. | y.\n"
    monkeypatch.setattr(tool, "read_table", lambda: tool.Table(texts))

    with pytest.raises(SystemExit, match=r"nothing asks for these texts: Actor\.age"):
        tool.main([str(tmp_path)])
    assert list(tmp_path.iterdir()) == []


def test_a_field_without_a_text_is_refused(tool: ModuleType) -> None:
    lines = tool.TEXTS.read_text(encoding="utf-8").splitlines()
    table = tool.Table("\n".join(line for line in lines if not line.startswith("Answer.level ")))

    with pytest.raises(KeyError, match="level"):
        tool.schemas(table)


def test_two_texts_for_one_thing_are_refused(tool: ModuleType) -> None:
    with pytest.raises(ValueError, match="twice"):
        tool.Table("A | | a | a | a | a\n# and again\nA | | b | b | b | b")


# The table of results.


def changed(results_tool: ModuleType, old: str, new: str) -> Any:
    """The table of results in which one thing is different."""
    lines = results_tool.TABLE.read_text(encoding="utf-8")
    assert lines.count(old) == 1
    return results_tool.Table(lines.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("\nFault.message | words |", "\nLos | | a | b | C. | D.\nFault.message | words |",
         "nothing asks for these: Los"),
        ("\nFault |", "\nLeaf | | a | b | C. | D.\nFault |", "parts of a specification: Leaf"),
        ("\nColour=grey |", "\nColour=gray |", "the words of Colour are green, grey, red"),
        ("\nReason=break | break in the series | trendbreuk", "", "the words of Reason are no_fig"),
        ("\nFault.path |", "\nFault.message | words | a | b | C. | D.\nFault.path |",
         "stands there twice: Fault.message"),
    ],
)  # fmt: skip
def test_a_table_of_results_that_is_wrong_is_refused(
    results_tool: ModuleType, old: str, new: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        results_tool.schemas(changed(results_tool, old, new))


def test_a_form_that_is_not_known_is_refused(results_tool: ModuleType) -> None:
    table = changed(results_tool, "\nFault.path | path |", "\nFault.path | pad |")

    with pytest.raises(KeyError, match="pad"):
        results_tool.schemas(table)


def test_the_schemas_of_results_are_written_from_their_table(results_tool: ModuleType) -> None:
    table = changed(results_tool, "\nFault.path | path |", "\nFault.path? | ?[count] |")
    fault = results_tool.schemas(table)["check"]["$defs"]["Fault"]

    assert fault["required"] == ["message"]
    assert fault["properties"]["path"]["type"] == ["array", "null"]
    assert fault["properties"]["path"]["items"] == {"type": "integer", "minimum": 0}
