"""The script that writes the regions, on lists of its own."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from scripts import loaded


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return loaded("tools/make_regions.py")


def test_it_writes_a_line_per_region_with_aliases_and_notes(
    tool: ModuleType, tmp_path: Path
) -> None:
    for name, text in {
        "gemeenten_2026": (
            "code,name,corop_code,province_code\n"
            "GM0796,'s-Hertogenbosch,CR35,PV30\n"
            "GM0373,Bergen (NH.),CR19,PV27\n"
            "GM1696,Wijdemeren,CR24,PV27\n"
        ),
        "corop": "code,name,province_code\nCR19,Alkmaar en omgeving,PV27\n",
        "provinces": "code,name\nPV21,Fryslân\n",
    }.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    target = tmp_path / "regions.json"

    tool.main([str(tmp_path), str(target)])

    text = target.read_text(encoding="utf-8")
    data = json.loads(text)
    assert (data["format"], data["edition"]) == ("brede_welvaart/regions/1", "2026.1")
    assert text.count("\n") == 4 + 6 + 2
    assert [(one["id"], one["parents"], one.get("aliases")) for one in data["regions"]] == [
        ("GM0373", ["CR19", "PV27"], ["Bergen"]),
        ("GM0796", ["CR35", "PV30"], ["Den Bosch"]),
        ("GM1696", ["CR24", "PV27"], None),
        ("CR19", ["PV27"], None),
        ("PV21", [], ["Friesland"]),
        ("NL01", [], ["The Netherlands", "Netherlands", "Heel Nederland", "NL"]),
    ]
    noted = {one["id"]: one["sources"] for one in data["regions"] if "note" in one}
    assert noted == {
        "GM1696": [tool.CBS, tool.RESTATED, "rijksoverheid_wijdemeren_2025"],
        "CR19": [tool.CBS, tool.RESTATED],
        "NL01": [tool.CBS],
    }
