import types

import pytest

from brede_welvaart import frames
from brede_welvaart import index as ix
from brede_welvaart._frames import question
from engines import rows_of

polars = pytest.importorskip("polars")
#: Of the places, of what is seen of the figures, and of their points.
MOST_SCANS = 3
SPEC = ix.Spec(
    ix.Group(
        "all",
        [
            ix.Group("a", [ix.Leaf("x", direction=1), ix.Leaf("y", direction=-1)]),
            ix.Group("b", [ix.Leaf("z", direction=1)]),
        ],
    )
)
FIGURES = {
    "region": [*"abc"] * 3,
    "indicator": [*"xxxyyyzzz"],
    "period": [2023] * 9,
    "value": [1.0, 2.0, 3.0, 5.0, None, 6.0, 1.0, 1.5, 2.0],
}


def test_polars_goes_over_lazy_figures_three_times_at_most():
    asked = []

    def read(rows):
        asked.append(len(rows))
        return rows

    frame = polars.LazyFrame(FIGURES)
    watched = frame.map_batches(read, schema=frame.collect_schema())
    assert frames.score_index(watched, SPEC).collect().height == 3 * 6
    assert len(asked) <= MOST_SCANS


def test_duckdb_goes_over_a_file_three_times_at_most(tmp_path):
    duckdb = pytest.importorskip("duckdb")
    polars.DataFrame(FIGURES).write_csv(tmp_path / "figures.csv")
    relation = duckdb.connect().read_csv(str(tmp_path / "figures.csv"))
    found = frames.score_index(relation, SPEC)
    assert 0 < found.explain().upper().count("READ_CSV") <= MOST_SCANS
    assert len(found.fetchall()) == 3 * 6


def test_two_questions_to_one_connection_of_duckdb_have_each_their_own_figures():
    connection = pytest.importorskip("duckdb").connect()
    text = "select region, 'x' as indicator, 2023 as period, value from (values {}) as t({})"
    rows = ("('a', 1.0), ('b', 2.0)", "('c', 5.0), ('d', 3.0)")
    asked = [
        frames.score_index(
            connection.sql(text.format(values, "region, value")),
            ix.Spec(ix.Group("all", [ix.Leaf("x", direction=1)])),
            nodes=["all"],
        )
        for values in rows
    ]
    found = [{one["region"]: one["value"] for one in rows_of(each)} for each in asked]
    assert found == [{"a": 0.0, "b": 100.0}, {"c": 100.0, "d": 0.0}]


def test_spark_is_told_what_is_few(monkeypatch):
    monkeypatch.setattr(question.nw, "from_native", lambda native: native)
    native = types.SimpleNamespace(hint=lambda word: f"rows with {word}")
    rows = types.SimpleNamespace(to_native=lambda: native)
    assert question._OfSpark(rows).few(rows) == "rows with broadcast"


def test_spark_cannot_leave_out_columns_of_what_is_added_up(monkeypatch):
    class Hash:
        def __init__(self, *columns):
            self.columns = columns

        def __ge__(self, least):
            return self.columns, least

    monkeypatch.setattr(question.nw, "from_native", lambda native: native)
    functions = types.SimpleNamespace(xxhash64=Hash)
    monkeypatch.setattr(question, "import_module", lambda _: functions)
    native = types.SimpleNamespace(columns=["region", "sum"], filter=lambda condition: condition)
    rows = types.SimpleNamespace(to_native=lambda: native)
    assert question._OfSpark(rows).grouped(rows) == (("region", "sum"), -(2**63))


@pytest.mark.parametrize("is_lazy", [False, True])
def test_a_table_has_what_is_the_same_in_every_row(is_lazy):
    frame = polars.DataFrame({"a": [1]})
    asked = question.asked_of(frame.lazy() if is_lazy else frame, ["a"])
    columns = {"id": ["x", "y"], "text": ["t", "t"], "whole": [3, 3], "other": [1.0, 2.0]}
    made = asked.table(columns).to_native().lazy().collect()
    assert made.select(*columns).to_dict(as_series=False) == columns
    assert made.schema["whole"] == polars.Int64
    assert asked.table({"id": ["x"]}).to_native().lazy().collect().rows() == [("x",)]
