"""Frames of any kind are made by one door."""

import sys
import types

import pytest

import brede_welvaart as bw
from brede_welvaart import _frames

polars = pytest.importorskip("polars")
narwhals = pytest.importorskip("narwhals")
KINDS = {"a b.c": "text", "n": "number", "w": "whole", "f": "flag"}
COLUMNS = {
    "a b.c": ["één'\"", None, "\U0001f600"],
    "n": [1, None, float("nan")],
    "w": [2**62, 1, 0],
    "f": [True, None, False],
}
PLAIN = {**COLUMNS, "n": [1.0, None, None]}


class Session:
    """Stands in for a session of Spark, which is known by where its class comes from."""

    __module__ = "pyspark.sql.session"

    def createDataFrame(self, rows, schema):  # noqa: N802 (of Spark)
        return rows, schema


def a_module(monkeypatch, name, **content):
    module = types.ModuleType(name)
    vars(module).update(content)
    monkeypatch.setitem(sys.modules, name, module)


def test_a_column_keeps_its_type_whatever_stands_in_it() -> None:
    nothing = {name: [] for name in KINDS}
    for columns in (nothing, {**COLUMNS, "a b.c": [None] * 3, "n": [None] * 3}):
        frame = _frames.frame_of(columns, "polars", KINDS)
        assert frame.dtypes == [polars.String, polars.Float64, polars.Int64, polars.Boolean]


def test_a_frame_may_have_no_columns() -> None:
    assert _frames.frame_of({}, "polars").shape == (0, 0)


def test_what_is_nothing_among_texts_is_nothing_where_a_kind_of_frame_writes_a_word(
    monkeypatch,
) -> None:
    make = narwhals.from_dict

    def with_words(data, *, schema, backend):
        changed = {name: ["None" if one is None else one for one in data[name]] for name in data}
        return make(changed if schema else data, schema=schema, backend=backend)

    monkeypatch.setattr(narwhals, "from_dict", with_words)
    frame = _frames.frame_of(
        {"a": [None, "x"], "b": [1, 2]}, "polars", {"a": "text", "b": "number"}
    )
    assert frame.to_dict(as_series=False) == {"a": [None, "x"], "b": [1.0, 2.0]}


@pytest.mark.parametrize("backend", ["pandas", narwhals.Implementation.PANDAS])
def test_what_is_nothing_among_flags_is_not_false(backend) -> None:
    pytest.importorskip("pandas")
    frame = _frames.frame_of(COLUMNS, backend, KINDS)
    assert _frames.columns_of(frame, ["f", "n"])[0] == [PLAIN["f"], PLAIN["n"]]
    assert frame["f"].dtype == "boolean"


@pytest.mark.parametrize("kinds", [KINDS, None])
def test_a_relation_of_duckdb_is_made_on_the_connection_that_is_given(kinds) -> None:
    duckdb = pytest.importorskip("duckdb")
    own = duckdb.connect()
    relation = _frames.frame_of(COLUMNS, own, kinds)
    assert list(map(str, relation.types)) == ["VARCHAR", "DOUBLE", "BIGINT", "BOOLEAN"]
    assert relation.columns == list(KINDS)
    assert relation.fetchall() == list(zip(*PLAIN.values(), strict=True))
    assert own.sql("select max(w) from relation").fetchall() == [(2**62,)]


def test_by_its_name_a_relation_of_duckdb_is_made_on_the_default_connection() -> None:
    duckdb = pytest.importorskip("duckdb")
    for backend in ("duckdb", duckdb):
        relation = _frames.frame_of({"a": ["x"], 'b"': [None]}, backend)
        assert relation.fetchall() == [("x", None)]
        assert duckdb.sql("select a from relation").fetchall() == [("x",)]


def test_many_rows_of_duckdb_are_made_in_seconds_without_another_library(monkeypatch) -> None:
    pytest.importorskip("duckdb")
    for name in ("numpy", "pandas", "pyarrow"):
        monkeypatch.setitem(sys.modules, name, None)
    rows = 40_000
    columns = {str(place): [place / 7, None] * (rows // 2) for place in range(20)}
    relation = _frames.frame_of(columns, "duckdb", dict.fromkeys(columns, "number"))
    assert relation.aggregate('count(*), count("3"), max("3")').fetchall() == [
        (rows, rows // 2, 3 / 7)
    ]


@pytest.mark.parametrize("kinds", [KINDS, None])
def test_a_frame_of_spark_is_made_in_the_session_that_is_given(kinds) -> None:
    rows, schema = _frames.frame_of(COLUMNS, Session(), kinds)
    assert rows == list(zip(*PLAIN.values(), strict=True))
    assert [type(cell) for cell in rows[0]] == [str, float, int, bool]
    assert schema == "`a b.c` string, `n` double, `w` bigint, `f` boolean"


def test_by_its_name_a_frame_of_spark_is_made_in_the_active_session(monkeypatch) -> None:
    for found in (Session(), None):
        active = types.SimpleNamespace(getActiveSession=lambda found=found: found)
        a_module(monkeypatch, "pyspark", __path__=[])
        a_module(monkeypatch, "pyspark.sql", SparkSession=active)
        if found:
            assert _frames.frame_of({"a": [1]}, "pyspark") == ([(1,)], "`a` bigint")
        else:
            with pytest.raises(bw.UnknownIdError, match="start a session of Spark first"):
                _frames.frame_of({"a": [1]}, "pyspark")


def test_a_frame_of_dask_is_made_of_one_of_pandas(monkeypatch) -> None:
    pandas = pytest.importorskip("pandas")
    a_module(monkeypatch, "dask", __path__=[])
    a_module(monkeypatch, "dask.dataframe", from_pandas=lambda *given, **more: (given, more))
    (frame,), parts = _frames.frame_of(COLUMNS, "dask", KINDS)
    assert parts == {"npartitions": 1}
    pandas.testing.assert_frame_equal(frame, _frames.frame_of(COLUMNS, "pandas", KINDS))


def test_an_engine_does_not_make_a_frame_without_columns() -> None:
    with pytest.raises(bw.DataError, match="columns: expected at least one item"):
        _frames.frame_of({}, Session())


@pytest.mark.parametrize("backend", ["excel", "ibis", types, 3, None])
def test_a_kind_of_frame_that_cannot_be_made_is_refused_by_name(backend) -> None:
    with pytest.raises(bw.UnknownIdError, match=r"no kind of data frame .*known: pandas, .*duckdb"):
        _frames.frame_of({"a": [1]}, backend)


@pytest.mark.parametrize(
    ("backend", "package"),
    [("modin", "modin"), ("duckdb", "duckdb"), ("dask", r"dask\[dataframe\]")],
)
def test_what_is_not_installed_is_named(backend, package, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, backend, None)
    monkeypatch.setitem(sys.modules, "dask.dataframe", None)
    with pytest.raises(bw.MissingExtraError, match=f'this needs .*pip install "{package}"'):
        _frames.frame_of({"a": [1]}, backend)


def test_without_narwhals_the_extra_is_named(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    for use in (_frames.frame_of, _frames.columns_of):
        with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
            use({}, "polars")
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        _frames.names_of({})
