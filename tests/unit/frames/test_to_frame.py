import sys
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart import index as ix
from engines import own_connection

pytest.importorskip("narwhals", reason="frames need the extra 'frames'")
BACKENDS = ("pandas", "polars")
TABLES = (
    *("steps", "criteria", "roles", "actors", "schemes", "themes", "matches", "indicators"),
    *("regions", "sources"),
)


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    pytest.importorskip(request.param)
    return request.param


def rows_of(frame: Any) -> list[dict[str, Any]]:
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    rows = frame.astype(object).where(frame.notna(), None)
    return rows.to_dict(orient="records")


@pytest.mark.parametrize("table", TABLES)
def test_a_frame_has_the_rows_of_the_records(table: str, backend: str) -> None:
    assert rows_of(frames.to_frame(table, backend)) == bw.records(table)


def test_results_have_the_rows_of_their_records(backend: str) -> None:
    for result in (
        bw.score(bw.example("eindhoven")),
        bw.score(bw.Assessment("2026.1", ())),
        bw.weigh(bw.example("wijkplan", bw.Scan)),
    ):
        assert rows_of(frames.to_frame(result, backend)) == bw.records(result)


def test_codes_stay_text_and_a_column_of_nothing_keeps_its_type() -> None:
    polars = pytest.importorskip("polars")
    frame = frames.to_frame("regions", "polars")
    assert frame.schema["code"] == polars.String
    nobody = frames.to_frame(bw.score(bw.Assessment("2026.1", ())), "polars")
    assert nobody.schema["value"] == polars.Float64
    assert nobody.schema["statcode"] == polars.String


def test_results_of_the_monitor_join_to_maps(backend: str) -> None:
    panel = ix.Panel(["GM0200", "GM0855"], ["groen"], [2022, 2023], [[[1, 2]], [[3, 4]]])
    signals = ix.signals(panel, period=2023)
    assert list(frames.to_frame(signals, backend)["statcode"]) == ["GM0200", "GM0855"]
    assert next(iter(frames.to_frame(signals, backend).columns)) == "statcode"


def test_the_types_of_results_are_those_of_every_engine_also_without_rows() -> None:
    polars = pytest.importorskip("polars")
    pytest.importorskip("duckdb")
    values = [[[4, 150], [1, 2]], [[1, 2], [0, 0]], [[3, 2], [7, 9]]]
    panel = ix.Panel(["GM0200", "GM0855", "eigen"], ["groen", "werk"], [2022, 2023], values)
    leaves = [ix.Leaf(name, direction=1) for name in panel.indicators]
    found = ix.compute(panel, ix.Spec(ix.Group("g", leaves)), period=2023)
    types = {"VARCHAR": polars.String, "DOUBLE": polars.Float64, "BIGINT": polars.Int64,
             "BOOLEAN": polars.Boolean}  # fmt: skip
    sound = ix.Panel(["GM0200", "GM0855"], ["groen"], [2023], [[[1]], [[2]]])
    for result in (
        ix.check(panel),
        ix.check(sound),
        ix.rank_stability(found, "g", draws=10, seed=1),
        ix.rank_range(found, "g", bounds=(0.5, 2)),
    ):
        frame, relation = (frames.to_frame(result, where) for where in ("polars", own_connection()))
        assert frame.rows() == relation.fetchall()
        assert frame.columns == relation.columns
        assert frame.dtypes == [types[str(kind)] for kind in relation.types]
        assert frame.to_dicts() == bw.records(result)
    assert not ix.check(sound).findings


class Nothing:
    def to_records(self) -> list[dict[str, Any]]:
        return []


def test_a_result_without_rows_is_an_empty_frame() -> None:
    pytest.importorskip("polars")
    assert frames.to_frame(Nothing(), "polars").shape == (0, 0)


def test_an_own_plan_without_anything_has_its_columns(backend: str) -> None:
    scale = bw.Scale([bw.Level(0, 0, bw.Text("Nee")), bw.Level(1, 1, bw.Text("Ja"))])
    step = bw.Step("een", bw.Text("Een"), [bw.Criterion("een.1", bw.Text("Iets."))])
    plan = bw.Plan("p", "p", bw.Text("P"), scale, [step])
    frame = frames.to_frame("roles", backend, plan=plan)
    assert list(frame.columns) == ["step", "actor", "role", "note_nl", "note_en"]
    assert len(frame) == 0


def test_without_narwhals_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        frames.to_frame("steps")
