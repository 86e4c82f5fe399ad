"""How unsure figures are is read where a table says it, and stays with its figure."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from engines import INSTALLED, frame_on

NAN = float("nan")
HEAD = "region;indicator;period;value;standard_error"
Write = Callable[..., Path]


def errors(panel: ix.Panel) -> Any:
    assert panel.standard_errors is not None
    return panel.standard_errors[:, 0].tolist()


def faults(path: Any, **settings: Any) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(path, **settings)
    return [f"{fault.place('nl')}: {fault.text('nl')}" for fault in caught.value.faults]


def test_a_column_of_that_name_is_read_and_no_longer_passed_over(write: Write) -> None:
    panel = ix.read_panel(write("GM0855;groen;2022;3,5;0,25", "GM0664;groen;2022;4,5;"))
    assert panel.regions == ("GM0664", "GM0855")
    assert np.array_equal(errors(panel), [[NAN], [0.25]], equal_nan=True)
    assert panel.notes == ()
    signal = ix.signals(panel, period=2022).signal("GM0855", "groen")
    assert signal.margin == pytest.approx(1.96 * 0.25, rel=1e-3)


def test_without_such_a_column_nothing_is_known(write: Write) -> None:
    head = "region;indicator;period;value"
    assert ix.read_panel(write("GM0855;groen;2022;3,5", head=head)).standard_errors is None


def test_it_may_have_another_name_which_then_must_be_there(write: Write) -> None:
    head = "region;indicator;period;value;fout"
    path = write("GM0855;groen;2022;3,5;0,25", head=head)
    assert ix.read_panel(path).standard_errors is None
    assert errors(ix.read_panel(path, standard_error="fout")) == [[0.25]]
    (said,) = faults(path, standard_error="marge")
    assert "marge" in said


def test_one_mark_holds_for_both_columns(write: Write) -> None:
    # 1.234 alone can be read in two ways; the figures show which.
    panel = ix.read_panel(write("GM0855;groen;2022;2.345,5;1.234", "GM0664;groen;2022;1;1"))
    assert errors(panel) == [[1.0], [1234.0]]
    (said,) = faults(write("GM0855;groen;2022;5;1.234", "GM0664;groen;2022;1;1"))
    assert said.startswith("regel 2, kolom standard_error: ")


def test_what_is_wrong_in_it_is_said_by_line_and_column(write: Write) -> None:
    lines = ("GM0855;groen;2022;3,5;veel", "GM0664;groen;2022;x;0,1;0", "GM0718;groen;2022;1;0,1")
    said = faults(write(*lines))
    assert len(said) == 2
    assert said[0].startswith("regel 2, kolom standard_error: ")
    assert said[1].startswith("regel 3: ")
    with pytest.raises(bw.DataError, match="groen of GM0855 in 2022: expected a finite"):
        ix.read_panel(write("GM0855;groen;2022;3,5;-1"))


def test_a_figure_that_is_missing_is_not_unsure(write: Write) -> None:
    panel = ix.read_panel(
        write("GM0855;groen;2022;;0,5", "GM0664;groen;2022;0;0,5", "GM0718;groen;2022;9;0,5"),
        zero_is_missing=True,
    )
    assert np.array_equal(errors(panel), [[NAN], [0.5], [NAN]], equal_nan=True)


def test_of_several_files_some_may_say_it(write: Write) -> None:
    first = write("GM0855;groen;2022;3,5;0,25")
    second = write("GM0664;groen;2022;4", name="meer.csv", head="region;indicator;period;value")
    panel = ix.read_panel([first, second])
    assert np.array_equal(errors(panel), [[NAN], [0.25]], equal_nan=True)


def test_a_workbook_has_it_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (HEAD.split(";"), ["GM0855", "groen", 2022, 3.5, 0.25]):
        sheet.append(row)
    book.save(tmp_path / "cijfers.xlsx")
    assert errors(ix.read_panel(tmp_path / "cijfers.xlsx")) == [[0.25]]


@pytest.mark.parametrize("engine", INSTALLED)
def test_a_frame_of_a_panel_gives_it_back(engine: str) -> None:
    given = ix.Panel(
        ["GM0664", "GM0855"], ["groen"], [2022], [[[4]], [[3.5]]], standard_errors=[[[NAN]], [[1]]]
    )
    again = ix.Panel.from_frame(frame_on(engine, given), zero_is_missing=False)
    assert np.array_equal(errors(again), errors(given), equal_nan=True)
    assert again.notes == ()


def test_a_frame_may_call_it_otherwise_and_says_where_it_is_wrong() -> None:
    import pandas as pd

    frame = pd.DataFrame(
        {"region": ["GM0855"], "indicator": ["x"], "period": [2022], "value": [3], "se": ["a"]}
    )
    with pytest.raises(bw.DataError) as caught:
        ix.Panel.from_frame(frame, standard_error="se")
    assert [fault.path for fault in caught.value.faults] == ["[0].se"]
    named = frame.rename(columns={"value": "standard_error"}).drop(columns="se")
    panel = ix.Panel.from_frame(named, value="standard_error")
    assert (panel.value("GM0855", "x", 2022), panel.standard_errors) == (3, None)
