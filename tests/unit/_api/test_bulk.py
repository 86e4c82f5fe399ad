"""Many assessments in one table: where they come from, and what is wrong in some of them."""

import io
import json
import sys
from fractions import Fraction

import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart._api import quick_reading, score_table
from brede_welvaart._steps import many
from brede_welvaart.errors import FaultCode

GOES = bw.Organisation("Goes", "GM0664")
CRITERIA = [criterion.id for criterion in bw.plan().criteria]


def form(level: int | None, **more: object) -> bw.Assessment:
    answers = [bw.Answer("afwegen.1", level), bw.Answer("afwegen.2", status="unknown")]
    given = {"organisation": GOES, "date": "2026-03-01", **more}
    return bw.Assessment("2026.1", [bw.Response("gemeenteraad", answers)], **given)


def line(assessment: bw.Assessment) -> str:
    return json.dumps(bw.to_dict(assessment))


NOT_HERE = bw.Answer("afwegen.1", status="not_applicable", note="geen")
FORMS = [
    form(3),
    form(0, organisation=None, date=None),
    attrs.evolve(form(None), responses=[bw.Response("college", [NOT_HERE], "wethouder 1")]),
]
LINES = [line(one) for one in FORMS]


def numbers(row: dict[str, object]) -> list[object]:
    return [row[name] for name in ("value", "low", "high", "coverage", "is_enough")]


def scored(assessment: bw.Assessment, **more: object) -> list[object]:
    total = bw.score(assessment, **more).total
    return [total.value, total.low, total.high, total.coverage, total.is_enough]


def test_a_row_says_of_what_it_is_and_has_every_number_of_score() -> None:
    table = bw.score_many(FORMS)
    first, second, _ = table.to_records()
    step = bw.score(FORMS[0]).step("afwegen")
    about = ("number", "organisation", "statcode", "date", "edition", "responses", "asked")
    assert [first[name] for name in about] == [1, "Goes", "GM0664", "2026-03-01", "2026.1", 1, 40]
    assert [second[name] for name in about[:4]] == [2, None, None, None]
    assert [numbers(row) for row in table.to_records()] == [scored(one) for one in FORMS]
    assert (first["afwegen.value"], first["afwegen.high"]) == (step.value, step.high)
    assert (first["begroten.value"], first["begroten.coverage"]) == (None, 0.0)
    assert (len(table), table.refused, dict(table.faults)) == (3, (), {})
    assert repr(table) == "<ScoreTable: 3 rows, 63 columns>"


def test_lines_dicts_and_assessments_give_one_table(tmp_path) -> None:
    path = tmp_path / "antwoorden.jsonl"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    wanted = bw.score_many(FORMS).to_records()
    for given in (LINES, [one.encode() for one in LINES], map(json.loads, LINES), path, str(path)):
        assert bw.score_many(given).to_records() == wanted
    with path.open("rb") as stream:
        assert bw.score_many(stream).to_records() == wanted


def test_a_table_may_be_of_any_length(monkeypatch) -> None:
    monkeypatch.setattr(score_table, "_BLOCK", 2)
    for size in range(6):
        assert bw.score_many(FORMS[:1] * size).columns["number"] == list(range(1, size + 1))


def test_blank_lines_are_passed_over_and_counted() -> None:
    found = bw.score_many(["\n", LINES[0], " ", LINES[1], b""])
    assert found.columns["number"] == [2, 4]


def test_rows_frames_and_tables_give_what_their_assessments_give(tmp_path) -> None:
    polars = pytest.importorskip("polars")
    rows = bw.records(FORMS)
    wanted = bw.score_many(bw.from_rows(rows)).to_records()
    frame = frames.to_frame(FORMS, "polars")
    path = tmp_path / "antwoorden.csv"
    path.write_text(bw.to_csv(FORMS), encoding="utf-8")
    for given in (rows, iter(rows), frame, frame.lazy(), path):
        assert bw.score_many(given).to_records() == wanted
    assert isinstance(bw.score_many(frame.lazy()).to_frame(), polars.DataFrame)


def test_what_is_scored_of_duckdb_comes_back_as_a_relation() -> None:
    duckdb = pytest.importorskip("duckdb")
    survey = {"organisation": ["Goes", "Goes"], "actor": ["college"] * 2, "afwegen.1": [3, None]}
    columns = ", ".join(f'unnest({cells}) as "{name}"' for name, cells in survey.items())
    relation = duckdb.sql(f"select {columns}".replace("None", "null"))
    for frame in (relation, frames.to_frame(FORMS, "duckdb")):
        table = bw.score_many(frame)
        again = table.to_frame()
        assert type(again) is type(relation)
        assert [dict(zip(again.columns, row, strict=True)) for row in again.fetchall()] == (
            table.to_records()
        )
    assert bw.score_many(relation).columns["value"] == [75.0]


def test_a_table_becomes_a_frame_of_the_kind_that_is_named() -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    table = bw.score_many(FORMS)
    assert isinstance(table.to_frame(), pandas.DataFrame)
    frame = table.to_frame("polars")
    assert frame.schema["value"] == polars.Float64
    assert frame.schema["afwegen.is_enough"] == polars.Boolean
    assert frame.schema["number"] == polars.Int64
    assert frame["value"].to_list() == table.columns["value"]
    assert bw.records(table) == table.to_records()
    assert (
        bw.to_csv(table).splitlines()[1].startswith("1,Goes,GM0664,2026-03-01,2026.1,1,40,40,75.0")
    )
    assert frames.to_frame(table, "polars").equals(frame)


def test_nothing_gives_a_table_without_rows() -> None:
    for given in ([], iter([]), np.empty((0, 40), np.int8)):
        table = bw.score_many(given)
        assert (len(table), table.to_records(), len(table.columns)) == (0, [], 63)


def test_every_fault_is_raised_with_which_document_it_is_in(tmp_path) -> None:
    wrong = [LINES[0], '{"a": 1}', "[", line(form(9)).replace("gemeenteraad", "raad"), LINES[1]]
    with pytest.raises(bw.DataError) as error:
        bw.score_many(wrong)
    faults = [(fault.spot.file, fault.path) for fault in error.value.faults]
    assert {("document 2", "edition"), ("document 3", "")} < {*faults}
    assert faults[-2:] == [
        ("document 4", "responses[0].actor"),
        ("document 4", "responses[0].answers[0].level"),
    ]
    assert error.value.count == len(faults)
    path = tmp_path / "fout.jsonl"
    path.write_text("\n".join(wrong), encoding="utf-8")
    with pytest.raises(bw.DataError, match=r"fout\.jsonl:3"):
        bw.score_many(path)


def test_faults_can_be_collected_beside_the_rest() -> None:
    given = [form(9), form(3), attrs.evolve(form(3), edition="1999.1"), form(2)]
    table = bw.score_many(given, on_fault="collect")
    assert table.columns["number"] == [2, 4]
    assert table.refused == (1, 3)
    assert [(number, fault.code) for number, (fault,) in table.faults.items()] == [
        (1, FaultCode.OFF_SCALE),
        (3, FaultCode.NO_EDITION_OR_PLAN),
    ]
    assert repr(table) == "<ScoreTable: 2 rows, 63 columns, 2 refused>"
    with pytest.raises(bw.UnknownIdError, match="known: raise, collect"):
        bw.score_many([], on_fault="skip")


def test_no_more_faults_are_kept_than_an_error_lists() -> None:
    table = bw.score_many([form(9)] * 1_500, on_fault="collect")
    assert (len(table.faults), len(table.refused)) == (1_000, 1_500)
    with pytest.raises(bw.DataError) as error:
        bw.score_many([form(9)] * 1_500)
    assert (len(error.value.faults), error.value.count) == (1_000, 1_500)


def test_who_is_known_nowhere_is_refused() -> None:
    given = attrs.evolve(form(1), organisation=bw.Organisation("Nergens", "GM9999"))
    assert bw.score_many([given], on_fault="collect").refused == (1,)


def test_what_is_open_is_refused_where_that_is_asked() -> None:
    full = bw.blank(["college"], asked=["afwegen.1"]).with_answer("college", "afwegen.1", level=1)
    table = bw.score_many([line(full), line(form(1))], missing="refuse", on_fault="collect")
    assert (table.columns["value"], table.refused) == ([25.0], (2,))
    (fault,) = table.faults[2]
    assert fault.code is FaultCode.OPEN_CRITERIA
    assert fault.text("nl").startswith("deze criteria staan open: betekenis_geven.1, ")


def test_what_is_wrong_with_the_settings_is_raised_at_once() -> None:
    with pytest.raises(bw.DataError, match="weights"):
        bw.score_many(FORMS, weights={"nergens": 1}, on_fault="collect")
    with pytest.raises(bw.ScoringError, match="nothing to score"):
        bw.score_many(FORMS, weights=dict.fromkeys(bw.score(FORMS[0]).steps, 0), on_fault="collect")
    with pytest.raises(bw.ScoringError, match="method"):
        bw.score_many(FORMS, method="medain")
    with pytest.raises(bw.UnknownIdError):
        bw.score_many(FORMS, plan="1999.1")


@pytest.mark.parametrize("given", [7, b"[]", {"a": 1}])
def test_what_is_no_assessments_is_refused(given) -> None:
    with pytest.raises(TypeError, match="expected assessments, rows or a path, got"):
        bw.score_many(given)
    with pytest.raises(TypeError, match="expected an assessment or its JSON, got int"):
        bw.score_many([FORMS[0], 7])


@pytest.mark.parametrize("method", ["mean", "median", "weakest"])
@pytest.mark.parametrize("missing", ["skip", "zero"])
def test_every_setting_gives_what_score_gives(method, missing) -> None:
    more = {"method": method, "missing": missing, "weights": {"afwegen.1": 0, "begroten": "1/3"}}
    given = [*FORMS, bw.example("voorbeeldgemeente"), bw.example("apeldoorn")]
    found = bw.score_many([line(one) for one in given], **more).to_records()
    assert [numbers(row) for row in found] == [scored(one, **more) for one in given]


def test_a_plan_of_your_own_judges_if_it_is_given(odd_plan: bw.Plan) -> None:
    key = next(criterion.id for criterion in odd_plan.criteria)
    level = odd_plan.scale.levels[-1].value
    given = bw.Assessment(odd_plan.edition, [bw.Response("college", [bw.Answer(key, level)])])
    for each in ([given], [line(given)], [line(given)] * 2):
        found = bw.score_many(each, plan=odd_plan).to_records()
        assert numbers(found[-1]) == scored(given, plan=odd_plan)
    assert bw.score_many([form(1)], plan=odd_plan, on_fault="collect").refused == (1,)


# What is read without a record in between.


def test_the_quick_reading_reads_what_is_plain(monkeypatch) -> None:
    monkeypatch.setattr(many.Many, "of", None)
    reader = quick_reading.QuickReader(many.Many(bw.plan(), bw.score(FORMS[0]).settings))
    for one in FORMS:
        head, row = reader.read(line(one).encode())
        assert row.total == tuple(scored(one))
        assert head.edition == "2026.1"
    refuse = attrs.evolve(bw.score(FORMS[0]).settings, missing="refuse")
    assert quick_reading.QuickReader(many.Many(bw.plan(), refuse)).read(LINES[0]) is None


PLAIN = {
    "format": "brede_welvaart/assessment/1",
    "edition": "2026.1",
    "responses": [{"actor": "college", "answers": [{"criterion": "afwegen.1", "level": 1}]}],
}


def spoilt(**answer: object) -> dict[str, object]:
    given = {"criterion": "afwegen.1", **answer}
    return {**PLAIN, "responses": [{"actor": "college", "answers": [given]}]}


@pytest.mark.parametrize(
    "data",
    [
        {**PLAIN, "notes": [{"nl": "x"}]},
        {**PLAIN, "organisation": {"name": "Goes", "region": "GM9999"}},
        {**PLAIN, "date": "2026-13-01"},
        {**PLAIN, "responses": []},
        {**PLAIN, "responses": [{"actor": "niemand", "answers": []}]},
        {**PLAIN, "responses": [{"actor": "college", "answers": [], "asked": []}]},
        {**PLAIN, "responses": [{"actor": "college", "answers": [], "asked": ["x.1"]}]},
        {**PLAIN, "responses": [{"actor": "college", "answers": [], "asked": "x.1"}]},
        {**PLAIN, "responses": [{"actor": "college", "answers": {}}]},
        {**PLAIN, "responses": [{"actor": "college", "answers": ["x"]}]},
        {**PLAIN, "responses": [{"actor": "college", "answers": [], "respondent": " "}]},
        spoilt(level=9),
        spoilt(level=True),
        spoilt(level=1.0),
        spoilt(level=[]),
        spoilt(level=1, status="unknown"),
        spoilt(status="not_applicable"),
        spoilt(status="not_applicable", note=" "),
        spoilt(status="half"),
        spoilt(level=1, note=7),
        spoilt(level=1, evidence=[]),
        spoilt(level=1, note="een: twee"),
    ],
)
def test_what_is_not_sure_is_left_to_the_reader_of_documents(data) -> None:
    reader = quick_reading.QuickReader(many.Many(bw.plan(), bw.score(FORMS[0]).settings))
    assert reader.read(json.dumps(PLAIN)) is not None
    assert reader.read(json.dumps(data)) is None


@pytest.mark.parametrize(
    "text", ["", "[", "{} x", '"\ud800"', b"\xff", '{"a": "\\u0061"}', "[" * 9_999]
)
def test_a_text_that_is_not_plain_is_left_to_it_too(text) -> None:
    reader = quick_reading.QuickReader(many.Many(bw.plan(), bw.score(FORMS[0]).settings))
    assert reader.read(text) is None


def test_a_key_that_stands_twice_is_refused() -> None:
    twice = json.dumps(PLAIN).replace('"level": 1', '"level": 1, "level": 2')
    assert bw.score_many([json.dumps(PLAIN), twice], on_fault="collect").refused == (2,)


# Arrays.


def of_row(row: list[int]) -> bw.Assessment:
    answers = [
        bw.Answer(key, status="not_applicable", note="x") if level == -2 else bw.Answer(key, level)
        for key, level in zip(CRITERIA, row, strict=True)
        if level != -1
    ]
    return bw.Assessment("2026.1", [bw.Response("college", answers)])


def some_rows(size: int) -> list[list[int]]:
    return [
        [(row * 7 + place * 5 + row * place) % 7 - 2 for place in range(40)] for row in range(size)
    ]


@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int64])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"missing": "zero"},
        {"method": "median"},
        {"weights": {"afwegen": 0, "begroten.1": 0, "leren_bijstellen": "7/3"}},
        {"weights": dict.fromkeys(CRITERIA[:4], 0)},
        # Sums of these, and what they have in common, are larger than a float holds exactly.
        {
            "weights": {
                f"afwegen.{place}": weight for place, weight in enumerate((997, 991, 983), 1)
            }
        },
        {
            "weights": {
                "afwegen.1": Fraction(1, 10**15 + 37),
                "begroten.2": Fraction(1, 10**14 + 31),
            }
        },
    ],
)
def test_an_array_gives_what_its_rows_give(kind, more) -> None:
    rows = some_rows(30)
    table = bw.score_many(np.array(rows, kind), **more)
    assert [numbers(row) for row in table.to_records()] == [
        scored(of_row(row), **more) for row in rows
    ]
    first = table.to_records()[0]
    assert (first["number"], first["organisation"], first["responses"]) == (1, None, 1)
    step = bw.score(of_row(rows[0]), **more).step("keuzes_maken")
    assert first["keuzes_maken.value"] == step.value


def test_an_array_may_hold_no_numbers_below_nought() -> None:
    rows = np.array([[place % 5 for place in range(40)]], np.uint8)
    assert numbers(bw.score_many(rows).to_records()[0]) == scored(of_row(rows.tolist()[0]))


@pytest.mark.parametrize("more", [{}, {"method": "weakest"}])
def test_what_is_no_level_in_an_array_is_told_with_its_row(more) -> None:
    rows = np.zeros((3, 40), np.int64)
    rows[1, 0], rows[2, 39] = 9, -3
    with pytest.raises(bw.DataError) as error:
        bw.score_many(rows, **more)
    assert [(fault.code, fault.spot.file, fault.parts) for fault in error.value.faults] == [
        (FaultCode.OFF_SCALE, "document 2", (CRITERIA[0],)),
        (FaultCode.OFF_SCALE, "document 3", (CRITERIA[39],)),
    ]


def test_what_is_open_in_an_array_is_refused_where_that_is_asked() -> None:
    rows = np.zeros((2, 40), np.int8)
    assert bw.score_many(rows, missing="refuse").columns["value"].tolist() == [0.0, 0.0]
    rows[1, 3] = -1
    with pytest.raises(bw.DataError, match=f"these criteria are open: {CRITERIA[3]}"):
        bw.score_many(rows, missing="refuse")


def test_an_array_of_another_form_is_refused() -> None:
    with pytest.raises(bw.DataError, match="expected the shape"):
        bw.score_many(np.zeros((2, 39), np.int8))
    with pytest.raises(TypeError, match="whole numbers, got one of float64"):
        bw.score_many(np.zeros((2, 40)))


def test_an_array_without_numpy_names_the_extra(monkeypatch) -> None:
    rows = np.zeros((2, 40), np.int8)
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[index\]"):
        bw.score_many(rows)


def test_the_pure_way_needs_no_numpy(monkeypatch) -> None:
    for name in ("numpy", "narwhals"):
        monkeypatch.setitem(sys.modules, name, None)
    assert numbers(bw.score_many(LINES).to_records()[0]) == scored(FORMS[0])


def test_a_stream_of_bytes_is_read_line_by_line() -> None:
    assert len(bw.score_many(io.BytesIO("\n".join(LINES).encode()))) == 3
