import types

import pytest

import brede_welvaart as bw
from brede_welvaart._frames import engines

polars = pytest.importorskip("polars")
COLUMNS = {"id": ["een's", None], "weight": [1.0, 0.5]}


def test_a_table_is_of_the_kind_of_the_frame_and_as_lazy():
    for frame in (polars.DataFrame({"a": [1]}), polars.LazyFrame({"a": [1]})):
        table = engines.table_like(engines.opened(frame), COLUMNS).to_native()
        assert type(table) is type(frame)
        assert table.lazy().collect().to_dict(as_series=False) == COLUMNS


def test_a_table_of_duckdb_is_asked_of_the_relation_itself():
    asked = []
    relation = types.SimpleNamespace(query=lambda *given: asked.append(given))
    engines._of_duckdb(relation, COLUMNS)
    rows = "('een''s', cast(1.0 as double)), (cast(null as string), cast(0.5 as double))"
    assert asked == [("given", f'select * from (values {rows}) as t("id", "weight")')]  # noqa: S608


def test_a_relation_of_duckdb_is_joined_on_its_own_connection():
    duckdb = pytest.importorskip("duckdb")
    relation = duckdb.connect().sql("select 1 as a")
    table = engines.table_like(engines.opened(relation), COLUMNS).to_native()
    assert relation.cross(table).fetchall() == [(1, "een's", 1.0), (1, None, 0.5)]


def test_a_table_of_spark_is_asked_of_the_session_of_the_frame_with_the_bytes_of_a_text():
    session = types.SimpleNamespace(sql=lambda text: text)
    columns = {"id": ["een's"], "at`": [2], "weight": [1e300]}
    made = engines._of_spark(types.SimpleNamespace(sparkSession=session), columns)
    text = f"cast(X'{columns['id'][0].encode().hex()}' as string)"
    row = f"({text}, cast(2 as bigint), cast(1e+300 as double))"
    assert made == f"select * from (values {row}) as t(`id`, `at```, `weight`)"  # noqa: S608


def test_a_table_of_dask_has_one_part(monkeypatch):
    monkeypatch.setattr(engines, "on_dask", lambda columns, kinds, home: (columns, kinds, home))
    assert engines._of_dask(object(), COLUMNS) == (COLUMNS, None, None)


def test_a_kind_of_frame_on_which_no_figures_are_made_is_refused_by_name(monkeypatch):
    monkeypatch.delitem(engines._ENGINES, "polars")
    with pytest.raises(bw.UnknownIdError, match=r"no kind of data frame 'polars'.*pandas, duckdb"):
        engines.opened(polars.DataFrame({"a": [1]}))
