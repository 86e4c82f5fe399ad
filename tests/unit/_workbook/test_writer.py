"""Every result that says it has a workbook has one, by its format, whole or not at all."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

import brede_welvaart as bw
import result_cases
from brede_welvaart._base.result import InExcel
from brede_welvaart._workbook.writer import WORKBOOKS
from brede_welvaart.errors import DataError, MissingExtraError, UnknownIdError

RESULTS = [
    one
    for kind in (result_cases.results(), result_cases.monitor())
    for given in kind.values()
    for one in given
    if isinstance(one, InExcel)
]


def test_every_class_with_a_workbook_has_a_format_that_has_one() -> None:
    assert {one.FORMAT for one in RESULTS} == {*WORKBOOKS}  # type: ignore[attr-defined]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("number", range(len(RESULTS)))
def test_any_result_is_written_and_opens_again(tmp_path: Path, number: int, lang: Any) -> None:
    path = tmp_path / "a.xlsx"
    RESULTS[number].to_excel(path, lang)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[-1] == {"nl": "Verantwoording", "en": "About"}[lang]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    first = path.read_bytes()
    RESULTS[number].to_excel(path, lang)
    assert path.read_bytes() == first


def test_another_ending_or_language_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    scores = bw.score(bw.example("eindhoven"))
    with pytest.raises(DataError, match=r"expected one of \.xlsx"):
        scores.to_excel(tmp_path / "a.xls")
    language: Any = "de"
    with pytest.raises(UnknownIdError, match="language"):
        scores.to_excel(tmp_path / "a.xlsx", language)
    assert not [*tmp_path.iterdir()]


def test_what_fits_no_cell_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"oud")
    effect = bw.Effect("wonen", "Huizen", "x" * 32_768)
    profile = bw.weigh(bw.Scan("Plan", "cbs", [effect]))
    with pytest.raises(DataError, match=r"sheet Gevolgen, cell C2"):
        profile.to_excel(path, notes=True)
    assert path.read_bytes() == b"oud"


def test_without_openpyxl_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="excel"):
        bw.score(bw.example("eindhoven")).to_excel(tmp_path / "a.xlsx")
