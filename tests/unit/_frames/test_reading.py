"""What stands in frames of any kind is read by one door."""

import sys
import types
from decimal import Decimal

import pytest

import brede_welvaart as bw
from brede_welvaart import _frames
from engines import own_connection

polars = pytest.importorskip("polars")
narwhals = pytest.importorskip("narwhals")


def test_columns_are_read_with_none_for_null() -> None:
    frame = polars.LazyFrame({"x": [1, None], "y": ["a", "b"], "z": [0, 0]})
    assert _frames.columns_of(frame, ["y", "x"]) == ([["a", "b"], [1, None]], ["z"])
    with pytest.raises(bw.DataError, match="w: the column 'w' is missing"):
        _frames.columns_of(frame, ["w"])


def test_what_pandas_calls_missing_is_none_whatever_the_column_holds() -> None:
    pandas = pytest.importorskip("pandas")
    nan = float("nan")
    frame = pandas.DataFrame({"n": [1.5, nan], "t": ["a", None], "f": [nan, True]})
    found, _ = _frames.columns_of(frame, ["n", "t", "f"])
    assert found == [[1.5, None], ["a", None], [None, True]]


def test_names_of_columns_are_known_without_collecting() -> None:
    assert _frames.names_of(polars.LazyFrame({"x": [1], "y": [2]})) == ["x", "y"]


def test_no_more_than_the_columns_that_are_wanted_is_collected() -> None:
    def seen(column):
        raise AssertionError(column)

    frame = polars.LazyFrame({"x": [1], "y": ["a"]})
    dear = frame.with_columns(polars.col("y").map_elements(seen, polars.String))
    assert _frames.columns_of(dear, ["x"]) == ([[1]], ["y"])


def test_a_relation_of_duckdb_is_read_with_nothing_beside_it(monkeypatch) -> None:
    pytest.importorskip("duckdb")
    for name in ("numpy", "pandas", "polars", "pyarrow"):
        monkeypatch.setitem(sys.modules, name, None)
    relation = own_connection().sql(
        "select *, error('dear') as e from (values (1::hugeint, 1.25::decimal(9, 2), 'a'), "
        '(null, null, null)) as t("w.x", d, t)'
    )
    columns, others = _frames.columns_of(relation, ["d", "w.x", "t"])
    assert columns == [[Decimal("1.25"), None], [1, None], ["a", None]]
    assert others == ["e"]
    assert _frames.columns_of(relation.filter("d > 5"), ["d", "t"])[0] == [[], []]


def test_rows_of_spark_are_collected_of_the_columns_that_are_wanted(monkeypatch) -> None:
    class Frame:
        implementation = types.SimpleNamespace(value="pyspark")

        def collect_schema(self):
            return types.SimpleNamespace(names=lambda: ["x", "y", "z.1"])

        def to_native(self):
            return self

        def select(self, *names):
            rows = [tuple(f"{name} {row}" for name in names) for row in (1, 2)]
            return types.SimpleNamespace(collect=lambda: rows)

    monkeypatch.setattr(narwhals, "from_native", lambda given: given)
    found = _frames.columns_of(Frame(), ["z.1", "x"])
    assert found == ([["`z.1` 1", "`z.1` 2"], ["`x` 1", "`x` 2"]], ["y"])


def test_what_is_needed_to_collect_and_not_there_is_named(monkeypatch) -> None:
    frame = polars.LazyFrame({"x": [1]})

    def without(_frame):
        raise ModuleNotFoundError("no arrow", name="pyarrow")

    monkeypatch.setattr(narwhals.LazyFrame, "collect", without)
    with pytest.raises(bw.MissingExtraError, match='pip install "pyarrow"'):
        _frames.columns_of(frame, ["x"])


def test_the_kind_of_a_frame_is_what_makes_one_like_it(monkeypatch) -> None:
    assert _frames.kind_of(polars.LazyFrame({"x": [1]})) == "polars"
    for name, kind in {"duckdb": "duckdb", "dask": "dask", "ibis": None}.items():
        given = types.SimpleNamespace(implementation=types.SimpleNamespace(value=name))
        monkeypatch.setattr(narwhals, "from_native", lambda frame: frame)
        assert _frames.kind_of(given) == kind
