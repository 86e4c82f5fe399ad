"""The scripts that write the schemas: what is in the package is what they write."""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, ClassVar, Literal

import pytest
from attrs import frozen

import brede_welvaart as bw
from brede_welvaart import Aspect
from brede_welvaart import index as ix
from brede_welvaart._base.ranges import ExactChange, ExactPoints, ExactShare, ExactWeight, Range
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

    with bw.data_files() as folder:
        shipped = contents(folder / "schemas")
    written = contents(tmp_path / "schemas")
    assert written == shipped


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file in a folder and the folders in it, by its path there."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.json")}


def test_a_text_that_nothing_asks_for_is_refused(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = tool.TEXTS.read_text(encoding="utf-8") + "\nActor.age | | Age | Leeftijd | x. | y.\n"
    monkeypatch.setattr(tool, "read_table", lambda _lang="en": tool.Table(texts))

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


# The classes of results.


@frozen
class Told:
    """Something (*iets*) to write.

    Attributes:
        count: How many
            there are.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/told/1"

    count: Annotated[int, Range(0)]


def test_in_dutch_a_result_has_the_dutch_name_of_its_class(results_tool: ModuleType) -> None:
    english = results_tool.ResultWriter().document(Told)

    assert results_tool.ResultWriter("nl").document(Told) == english | {"title": "Iets"}


def test_a_schema_of_a_result_is_made_of_its_class(results_tool: ModuleType) -> None:
    assert results_tool.ResultWriter().document(Told) == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:brede-welvaart:schema:told:1",
        "$comment": "Written by tools/make_result_schemas.py from the classes of the results.",
        "title": "Told",
        "description": "Something (iets) to write.",
        "type": "object",
        "properties": {
            "format": {
                "type": "string",
                "const": "brede_welvaart/told/1",
                "description": "What this is.",
            },
            "count": {"type": "integer", "minimum": 0, "description": "How many there are."},
        },
        "required": ["format", "count"],
        "additionalProperties": False,
        "$defs": {},
    }


def test_a_result_of_arrays_has_the_keys_of_its_rows_and_the_words_of_its_own(
    results_tool: ModuleType,
) -> None:
    @frozen
    class Arrays:
        """The arrays (*rijen*) of which it is made; None if there are none."""

        FORMAT: ClassVar[str] = "brede_welvaart/arrays/1"
        RECORD: ClassVar[type[Told]] = Told

        numbers: object

    made = results_tool.ResultWriter("nl").document(Arrays)
    assert [*made["properties"]] == ["format", "count"]
    assert made["title"] == "Rijen"
    assert made["description"] == "The arrays (rijen) of which it is made; null if there are none."


def test_a_record_that_stands_in_results_alone_is_told_by_its_docstring_and_is_whole(
    results_tool: ModuleType,
) -> None:
    part = results_tool.ResultWriter().document(ix.Panel)["$defs"]["Break"]

    assert part["title"] == "Break"
    assert part["required"] == ["indicator", "period", "regions", "note"]
    assert part["properties"]["period"]["description"] == "The first year of the new series."


def test_every_result_of_the_monitor_is_a_kind_of_result(results_tool: ModuleType) -> None:
    kinds = results_tool.kinds()

    assert kinds["brede_welvaart/signals/1"] is ix.Signals
    assert kinds.keys() > {kind.FORMAT for kind in (ix.Panel, ix.IndexResult, ix.RankRange)}
    assert kinds["brede_welvaart/scores/1"] is bw.Scores


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (Fraction, {"number": {"type": "number"}, "exact_number": {"type": "string"}}),
        (Fraction | None, {"number": {"type": ["number", "null"]},
                           "exact_number": {"type": ["string", "null"]}}),
        (ExactPoints, {"number": {"type": "number", "minimum": 0, "maximum": 100},
                       "exact_number": {"type": "string"}}),
        (tuple[str, ...], {"number": {"type": "array", "items": {"type": "string"}}}),
        (tuple[float, float], {"number": {
            "type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}}),
        (Literal["a", "b"], {"number": {"type": "string", "enum": ["a", "b"]}}),
        (Mapping[str, Literal[1, -1]], {"number": {
            "type": "object", "additionalProperties": {"type": "integer", "enum": [1, -1]}}}),
        (Mapping[Aspect, bool], {"number": {
            "type": "object", "propertyNames": {"enum": ["plan", "do", "check", "act"]},
            "additionalProperties": {"type": "boolean"}}}),
        (Told | None, {"number": {"anyOf": [{"$ref": "#/$defs/Told"}, {"type": "null"}]}}),
        (bw.Text, {"number": {"$ref": "#/$defs/Text"}}),
        (ix.Break | None, {"number": {"anyOf": [{"$ref": "#/$defs/Break"}, {"type": "null"}]}}),
        (Mapping[str, ExactChange | None], {"number": {
            "type": "object",
            "additionalProperties": {"$ref": "#/$defs/NumberMinMinus100Max100OrNull"}}}),
    ],
)  # fmt: skip
def test_a_key_of_a_result_has_the_schema_of_its_type(
    results_tool: ModuleType, kind: Any, keys: dict[str, Any]
) -> None:
    @frozen
    class Holder:
        """What holds it (*houder*).

        Attributes:
            number: What it holds.
        """

        FORMAT: ClassVar[str] = "brede_welvaart/holder/1"

        number: kind

    made = results_tool.ResultWriter().document(Holder)["properties"]
    words = {"description", "pattern", "examples"}
    assert {
        name: {word: value for word, value in schema.items() if word not in words}
        for name, schema in made.items()
        if name != "format"
    } == keys


@pytest.mark.parametrize(
    ("pattern_of", "right", "wrong"),
    [
        (Fraction, ["0", "7", "-7", "1/2", "-13/12"], ["-0", "01", "1/1", "0/2", "0.5", "+1", ""]),
        (ExactPoints, ["0", "99", "100", "475/12"], ["101", "-1", "-1/2", "007"]),
        (ExactChange, ["0", "-100", "-1/2"], ["-101", "101", "--1"]),
        (ExactShare, ["0", "1", "19/20"], ["2", "-1"]),
        (ExactWeight, ["0", "123456", "7/2"], ["-1", "-7/2"]),
    ],
)
def test_an_exact_number_is_a_whole_number_or_has_a_slash(
    results_tool: ModuleType, pattern_of: Any, right: list[str], wrong: list[str]
) -> None:
    pattern = results_tool._exact(pattern_of)["pattern"]
    assert [text for text in right if not re.search(pattern, text)] == []
    assert [text for text in wrong if re.search(pattern, text)] == []


def test_a_member_of_a_result_without_a_docstring_is_refused_by_name(
    results_tool: ModuleType,
) -> None:
    @frozen
    class Silent:
        """Something (*iets*)."""

        PLAIN: ClassVar[tuple[str, ...]] = ("total", "half", "known")

        total: int
        known: int

        @property
        def half(self) -> int:
            return self.total // 2

    with pytest.raises(ValueError, match="of Silent say nothing of total, half, known"):
        results_tool.told_of(Silent)


def test_a_class_of_a_result_without_a_dutch_name_is_refused_by_name(
    results_tool: ModuleType,
) -> None:
    class Nameless:
        """Something."""

    with pytest.raises(ValueError, match="of Nameless gives no Dutch name"):
        results_tool.title(Nameless, "en")
