"""A panel as a tidy table."""

from importlib.util import find_spec

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart import index as ix

NAN = float("nan")
PANEL = ix.Panel(
    ["GM0855", "eigen"],
    ["groen", "werk"],
    [2022, 2023],
    [[[4.5, NAN], [1, 2]], [[NAN, NAN], [0, 3]]],
)
BACKENDS = [name for name in ("pandas", "polars", "duckdb") if find_spec(name)]


def test_a_row_is_a_figure_region_by_region() -> None:
    rows = PANEL.to_records()
    assert [row["value"] for row in rows] == [4.5, None, 1.0, 2.0, None, None, 0.0, 3.0]
    for row in rows:
        assert list(row) == ["region", "indicator", "period", "value"]
        assert PANEL.value(row["region"], row["indicator"], row["period"]) == row["value"]


def test_what_was_filled_in_and_how_unsure_it_is_stands_beside_it() -> None:
    panel = ix.Panel(
        ["a"], ["x"], [2022, 2023], [[[1, 2]]], imputed=[[[True, False]]],
        standard_errors=[[[NAN, 0.5]]],
    )  # fmt: skip
    assert [tuple(row.values())[3:] for row in panel.to_records()] == [
        (1.0, True, None),
        (2.0, False, 0.5),
    ]


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_is_read_of_a_frame_of_a_panel_is_that_panel(backend: str) -> None:
    frame = PANEL.to_frame(backend)
    again = ix.Panel.from_frame(frame, zero_is_missing=False, codes="keep")
    assert (again.regions, again.indicators) == (PANEL.regions, PANEL.indicators)
    assert again.periods == PANEL.periods
    assert np.array_equal(again.values, PANEL.values, equal_nan=True)
    made = ix.Panel.from_frame(frames.to_frame(PANEL, backend), codes="keep")
    assert made.regions == PANEL.regions


def test_records_of_a_panel_join_to_maps() -> None:
    row = bw.records(PANEL)[0]
    assert (row["statcode"], row["name"], row["year"], row["value"]) == (
        "GM0855", "Tilburg", 2022, 4.5,
    )  # fmt: skip
    assert bw.to_csv(PANEL).splitlines()[1].endswith(",2022,4.5")
