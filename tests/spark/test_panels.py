"""Panels, records and tables of scores from and to Spark and Dask themselves."""

from decimal import Decimal

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart import index as ix
from brede_welvaart._frames import columns_of, frame_of, names_of

NAN = float("nan")
PANEL = ix.Panel(
    ["GM0855", "eigen"],
    ["groen", "werk"],
    [2022, 2023],
    [[[4.5, NAN], [1, 2]], [[NAN, NAN], [0, 3]]],
)


@pytest.fixture(params=["session", "pyspark", "dask"])
def backend(request):
    if request.param == "dask":
        pytest.importorskip("dask.dataframe", reason="these tests need Dask")
        return "dask"
    spark = request.getfixturevalue("spark")
    return spark if request.param == "session" else "pyspark"


def rows_of(frame):
    names = names_of(frame)
    cells = columns_of(frame, names)[0]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


@pytest.mark.parametrize("table", ["regions", "indicators"])
def test_a_frame_has_the_rows_of_the_records(table, backend):
    assert rows_of(frames.to_frame(table, backend)) == bw.records(table)


def test_results_have_the_rows_of_their_records_and_the_types_of_every_engine(backend):
    nobody = bw.score(bw.Assessment("2026.1", ()))
    for result in (bw.score(bw.example("eindhoven")), nobody):
        assert rows_of(frames.to_frame(result, backend)) == bw.records(result)
    types = dict(frames.to_frame(nobody, backend).dtypes)
    assert str(types["value"]) in {"double", "float64"}
    assert str(types["statcode"]) in {"string", "str"}


def test_what_is_read_of_a_frame_of_a_panel_is_that_panel(backend):
    again = ix.Panel.from_frame(PANEL.to_frame(backend), zero_is_missing=False, codes="keep")
    assert (again.regions, again.indicators, again.periods) == (
        PANEL.regions, PANEL.indicators, PANEL.periods,
    )  # fmt: skip
    assert np.array_equal(again.values, PANEL.values, equal_nan=True)


def test_signals_have_the_rows_of_their_records(backend):
    found = ix.signals(PANEL, period=2023)
    rows = rows_of(frames.to_frame(found, backend))
    assert [row["value"] for row in rows] == [row["value"] for row in found.to_records()]
    assert [row["of"] for row in rows] == [row["of"] for row in found.to_records()]


def test_a_check_without_findings_has_its_columns_and_types(backend):
    found = ix.check(ix.Panel(["GM0200", "GM0855"], ["groen"], [2023], [[[1]], [[2]]]))
    assert not found.findings
    frame = frames.to_frame(found, backend)
    assert rows_of(frame) == []
    types = dict(frame.dtypes)
    assert str(types["count"]) in {"double", "float64"}
    assert str(types["indicator"]) in {"string", "str"}


def test_a_column_for_each_criterion_is_read(backend):
    assessment = bw.Assessment(
        "2026.1",
        [
            bw.Response(
                "college", [bw.Answer("afwegen.1", 3), bw.Answer("afwegen.2", None, "unknown")]
            )
        ],
    )
    rows = {"actor": ["college"], "afwegen.1": [3], "afwegen.2": ["weet ik niet"], "other.1x": [1]}
    assert bw.from_rows(frame_of(rows, backend), asked="all") == (assessment,)


def test_what_is_scored_comes_back_as_a_frame_of_its_kind(backend):
    goes = bw.Response("college", [bw.Answer("afwegen.1", 3), bw.Answer("afwegen.2", 1)])
    forms = [bw.Assessment("2026.1", [goes], bw.Organisation("Goes"), "2026-03-01")]
    answers = frames.to_frame(forms, backend)
    assert bw.from_rows(answers)[0].responses[0] == goes
    table = bw.score_many(answers)
    assert type(table.to_frame()) is type(answers)
    assert rows_of(table.to_frame()) == table.to_records() == bw.score_many(forms).to_records()


def test_decimals_and_years_as_text_are_read_and_nothing_else_is_collected(spark):
    rows = [("GM0855", "groen", "2022JJ00", Decimal("1.25")), ("GM0855", "werk", "2022JJ00", None)]
    frame = spark.createDataFrame(
        rows, "region string, indicator string, period string, value decimal(9, 2)"
    )
    # Who asks for this column gets an error.
    dear = frame.selectExpr("*", "raise_error('not asked for') as other")
    assert ix.Panel.from_frame(dear).value("GM0855", "groen", 2022) == 1.25
    assert ix.Panel.from_frame(dear).value("GM0855", "werk", 2022) is None


def test_without_a_session_it_is_said_that_one_must_be_started(spark, monkeypatch):
    monkeypatch.setattr(type(spark), "getActiveSession", lambda: None)
    with pytest.raises(bw.UnknownIdError, match="start a session of Spark first"):
        frames.to_frame("steps", "pyspark")


def test_forty_thousand_rows_become_a_frame_of_spark(spark):
    panel = ix.Panel(
        [f"buurt {number}" for number in range(1000)], ["x", "y"], range(2003, 2023),
        np.arange(40_000).reshape(1000, 2, 20),
    )  # fmt: skip
    frame = panel.to_frame(spark)
    assert frame.count() == 40_000
    assert frame.selectExpr("sum(value)").first()[0] == sum(range(40_000))
