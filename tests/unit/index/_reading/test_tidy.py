"""Cells and frames become a panel, or every fault is named."""

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._frames import frame_of
from engines import own_connection


def faults(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return [str(fault) for fault in caught.value.faults]


def of_values(*values: object, **settings: Any) -> ix.Panel:
    count = len(values)
    return ix.Panel.from_cells(
        ["a"] * count, ["x"] * count, range(2000, 2000 + count), values, **settings
    )


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (Decimal("2.5"), 2.5),
        (Fraction(5, 2), 2.5),
        (np.float32(2.5), 2.5),
        (np.int64(2), 2),
        (2, 2),
        (None, None),
        (math.nan, None),
        (Decimal("NaN"), None),
    ],
)
def test_numbers_of_any_kind_are_figures(given: object, value: float | None) -> None:
    assert of_values(given).value("a", "x", 2000) == value


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("2.5", "a number, got '2.5'"),
        (True, "a number, got true"),
        (np.True_, f"a number, got {np.True_!r}"),
        (1j, "a number, got 1j"),
        ([1], "a number, got a list"),
        (Decimal("sNaN"), "a number, got Decimal('sNaN')"),
        (10**400, "a number, got a number of more than 18 digits"),
        (math.inf, "a finite number, got inf"),
        (-math.inf, "a finite number, got -inf"),
        (np.float64(-math.inf), f"a finite number, got {np.float64(-math.inf)!r}"),
        (1e101, "a finite number, got 1e+101"),
    ],
)
def test_what_is_no_figure_is_named(given: object, shown: str) -> None:
    assert faults(lambda: of_values(1, given)) == [f"[1].value: expected {shown}"]


def test_spaces_around_codes_do_not_count() -> None:
    panel = ix.Panel.from_cells(["GM0363    ", "GM0363"], [" x", "x "], [2018, 2019], [1, 2])

    assert (panel.regions, panel.indicators) == (("GM0363",), ("x",))


def test_keys_that_cannot_be_looked_up_are_named() -> None:
    cells = ([["a"], "a list", {}], ["x"] * 3, [2018, 2019, 2020], [1, 2, 3])

    assert faults(lambda: ix.Panel.from_cells(*cells)) == [
        "[0].region: expected a code, got a list",
        "[2].region: expected a code, got an object",
    ]


def test_zero_may_stand_for_missing_in_cells() -> None:
    assert of_values(0, 1).value("a", "x", 2000) == 0
    assert of_values(0, 1, zero_is_missing=True).value("a", "x", 2000) is None
    assert of_values(0, 1, zero_is_missing=["x"]).value("a", "x", 2000) is None


def test_columns_have_one_length() -> None:
    assert faults(lambda: ix.Panel.from_cells(["a"], ["x"], [2018, 2019], iter([1]))) == [
        "(the whole): expected columns of one length, got 1, 1, 2, 1"
    ]


DATA: dict[str, list[Any]] = {
    "region": ["a", "a", "b"],
    "indicator": ["x", "y", "x"],
    "period": [2022, 2022, 2022],
    "value": [1.0, None, 0.0],
    "name": ["A", "A", "B"],
}


def categories(data: dict[str, list[Any]]) -> Any:
    return pl.DataFrame(data).with_columns(pl.col("region").cast(pl.Categorical))


def nullable(data: dict[str, list[Any]]) -> Any:
    return pd.DataFrame(data).astype({"value": "Float64", "period": "Int16", "region": "category"})


def decimals(data: dict[str, list[Any]]) -> Any:
    both = pl.col("value").cast(pl.Decimal(10, 2)), pl.col("period").cast(pl.Decimal(4, 0))
    return pl.DataFrame(data).with_columns(*both)


def relation(data: dict[str, list[Any]]) -> Any:
    """As a warehouse has them: decimals, large whole numbers, and years as text."""
    pytest.importorskip("duckdb")
    rows = frame_of(data, own_connection())
    return rows.select(
        "region, indicator, period::varchar || 'JJ00' as period, value::decimal(9, 1) as value, "
        "error('not asked for') as name"
    )


@pytest.mark.parametrize(
    "make", [pd.DataFrame, pl.DataFrame, pl.LazyFrame, categories, nullable, decimals, relation]
)
def test_frames_of_all_kinds_are_read(make: Callable[[Any], Any]) -> None:
    panel = ix.Panel.from_frame(make(DATA), zero_is_missing=False)

    assert panel.regions == ("a", "b")
    assert [panel.value(*cell, 2022) for cell in (("a", "x"), ("a", "y"), ("b", "x"))] == [
        1,
        None,
        0,
    ]
    assert ix.Panel.from_frame(make(DATA), zero_is_missing=True).value("b", "x", 2022) is None


def test_faults_in_frames_are_named_by_row_and_column() -> None:
    data = {
        "gemeente": [8.5, None, "a"],
        "wat": ["x", "x", None],
        "jaar": ["2018KW01", "2018", "2018"],
        "cijfer": ["1", "2", "3"],
    }
    names = {"region": "gemeente", "indicator": "wat", "period": "jaar", "value": "cijfer"}

    assert faults(lambda: ix.Panel.from_frame(pd.DataFrame(data, dtype=object), **names)) == [
        "[0].gemeente: expected a code, got 8.5",
        "[0].jaar: expected a year such as 2018 or '2018JJ00', got '2018KW01'",
        "[0].cijfer: expected a number, got '1'",
        "[1].gemeente: expected a code, got null",
        "[1].cijfer: expected a number, got '2'",
        "[2].wat: expected an id, got null",
        "[2].cijfer: expected a number, got '3'",
    ]
