"""The script that writes the schemas: what is in the package is what it writes."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

import brede_welvaart as bw

SCRIPT = Path(__file__).parents[2] / "tools" / "make_schemas.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_schemas", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_schemas"] = module
    spec.loader.exec_module(module)
    return module


def test_the_schemas_in_the_package_are_what_it_writes(tool: ModuleType, tmp_path: Path) -> None:
    tool.main([str(tmp_path / "schemas")])
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
