"""Rows to assessments: a row for each answer, or a column for each criterion."""

import datetime as dt
import math
import sys
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart.errors import FaultCode
from cost import calls

OWN = bw.Actor("dorp", bw.Text("Dorp"))
LONG = {"organisation": "Goes", "actor": "gemeenteraad", "criterion": "afwegen.1", "level": 3}


def answers(row: dict[str, object], **more: object) -> tuple[bw.Answer, ...]:
    (found,) = bw.from_rows([row], **more)
    return found.responses[0].answers


def faults(rows: object, **more: object) -> list[tuple[FaultCode, str]]:
    with pytest.raises(bw.DataError) as error:
        bw.from_rows(rows, **more)
    assert error.value.count == len(error.value.faults)
    return [(fault.code, fault.path) for fault in error.value.faults]


def plain(assessment: bw.Assessment) -> bw.Assessment:
    """What rows can hold of it."""
    responses = [
        attrs.evolve(one, answers=[attrs.evolve(answer, evidence=()) for answer in one.answers])
        for one in assessment.responses
    ]
    own = [actor for actor in assessment.actors if actor.id in assessment.actor_ids]
    return attrs.evolve(assessment, responses=responses, notes=(), themes=None, actors=own)


@pytest.mark.parametrize("name", bw.examples())
def test_records_of_an_assessment_give_it_back(name, tmp_path) -> None:
    given = bw.example(name)
    expected = (plain(given),)
    assert bw.from_rows(bw.records(given), actors=given.actors) == expected
    for backend in ("pandas", "polars"):
        frame = frames.to_frame(given, backend)
        assert bw.from_rows(frame, actors=given.actors) == expected
    for dialect in ("plain", "dutch"):
        path = tmp_path / f"{dialect}.csv"
        path.write_text(bw.to_csv(given, dialect), encoding="utf-8")
        assert bw.from_rows(path, actors=given.actors) == expected


def test_records_of_more_assessments_give_them_all_back() -> None:
    one = bw.blank(["gemeenteraad", "college"], organisation="Goes", date="2026-01-01", aspect="do")
    other = attrs.evolve(one, date=dt.date(2027, 1, 1), organisation=None)
    assert bw.from_rows(bw.records([one, other])) == (one, other)
    assert bw.from_rows(bw.records(iter([]))) == ()


def test_responses_of_one_actor_without_a_label_are_told_apart_by_their_number() -> None:
    answer = [bw.Answer("afwegen.1", 2)]
    given = bw.Assessment("2026.1", [bw.Response("gemeenteraad", answer)] * 3)
    assert bw.from_rows(bw.records(given)) == (given,)


def test_what_was_asked_and_not_answered_has_a_row() -> None:
    asked = bw.Response(
        "gemeenteraad", [bw.Answer("afwegen.1", 2)], asked=["afwegen.1", "afwegen.3"]
    )
    rows = bw.records(bw.Assessment("2026.1", [asked]))
    assert [(row["criterion"], row["level"], row["asked"]) for row in rows] == [
        ("afwegen.1", 2, "only these criteria"),
        ("afwegen.3", None, "only these criteria"),
    ]
    rows[1] = {**rows[1], "actor": None, "criterion": None}
    (found,) = bw.from_rows(rows)
    assert found.responses[0].asked == ("afwegen.1",)


def test_levels_of_parts_stand_as_text() -> None:
    level = bw.Level(Fraction(1, 2), "1/2", bw.Text("Half"))
    scale = bw.Scale([bw.Level(0, 0, bw.Text("Niets")), level, bw.Level(1, 1, bw.Text("Alles"))])
    step = bw.Step(
        "een",
        bw.Text("Een"),
        [bw.Criterion("een.1", bw.Text("x")), bw.Criterion("een.2", bw.Text("y"))],
    )
    plan = bw.Plan("eigen", "eigen", bw.Text("Eigen"), scale, [step])
    given = bw.Assessment(
        "eigen", [bw.Response("college", [bw.Answer("een.1", "1/2"), bw.Answer("een.2", 1)])]
    )
    rows = bw.records(given)
    assert [row["level"] for row in rows] == ["1/2", "1"]
    assert bw.from_rows(rows, plan=plan) == (given,)
    assert frames.to_frame(given, "polars")["level"].to_list() == ["1/2", "1"]


def test_a_column_for_each_criterion_makes_a_response_of_every_row() -> None:
    rows = [
        {
            "organisation": "Goes",
            "actor": "gemeenteraad",
            "afwegen.1": 3,
            "afwegen.2": "weet ik niet",
        },
        {"organisation": "Goes", "actor": "Gemeenteraad", "afwegen.1": None, "afwegen.2": " "},
        {
            "organisation": "Borsele",
            "actor": "college",
            "afwegen.1": "geldt hier niet",
            "afwegen.1.note": "x",
        },
        {"organisation": None},
    ]
    goes, borsele = bw.from_rows(rows)
    asked = ("afwegen.1", "afwegen.2")
    said = [bw.Answer("afwegen.1", 3), bw.Answer("afwegen.2", status="unknown")]
    assert goes.responses[0] == bw.Response("gemeenteraad", said, asked=asked)
    assert goes.responses[1].answers == ()
    (response,) = borsele.responses
    assert response.answers == (bw.Answer("afwegen.1", status="not_applicable", note="x"),)


def test_what_was_asked_follows_from_the_columns_unless_it_is_said() -> None:
    row = {"actor": "college", "afwegen.1": 3}
    (columns,) = bw.from_rows([row])
    (everything,) = bw.from_rows([row], asked="all")
    (said,) = bw.from_rows([{**row, "Gevraagd": "alle criteria"}])
    assert columns.responses[0].asked == ("afwegen.1",)
    assert everything.responses[0].asked is said.responses[0].asked is None
    (long,) = bw.from_rows(
        [{**LONG, "asked": "alle criteria"}, {**LONG, "actor": "college"}], asked="these"
    )
    assert [one.asked for one in long.responses] == [None, ("afwegen.1",)]
    with pytest.raises(bw.UnknownIdError, match="known: all, these"):
        bw.from_rows([row], asked="some")


def test_a_short_form_of_all_criteria_is_one_of_all() -> None:
    row = {"actor": "college"} | {criterion.id: 1 for criterion in bw.plan().criteria}
    assert bw.from_rows([row])[0].responses[0].asked is None


def test_columns_may_have_names_of_a_survey_tool(tmp_path) -> None:
    path = tmp_path / "enquete.csv"
    path.write_text("Tijd;Gemeente;Vraag 1;Vraag 2\n12:00;Goes;Deels;3\n", encoding="utf-8")
    columns = {"region": "Gemeente", "afwegen.1": "Vraag 1", "afwegen.2": "Vraag 2"}
    (found,) = bw.from_rows(path, columns=columns, actor="Gemeenteraad", date="2026-03-01")
    assert found.organisation == bw.Organisation("Goes", "GM0664")
    assert found.date == dt.date(2026, 3, 1)
    assert [answer.level for answer in found.responses[0].answers] == [2, 3]
    assert found.actor_ids == ("gemeenteraad",)


def test_what_rows_do_not_say_is_said_once() -> None:
    row = {"afwegen.1": 3}
    more = {"organisation": "Goes", "date": dt.date(2026, 1, 1), "actor": "college"}
    (found,) = bw.from_rows([row, {**row, "organisation": "Borsele", "date": "2-1-2026"}], **more)[
        :1
    ]
    assert (found.organisation, found.date) == (bw.Organisation("Goes"), dt.date(2026, 1, 1))
    given = bw.Organisation("Goes", "GM0664")
    assert bw.from_rows([row], actor="college", organisation=given)[0].organisation == given
    with pytest.raises(bw.UnknownIdError, match="no actor 'x'"):
        bw.from_rows([row], actor="x")
    with pytest.raises(bw.DataError, match="date: expected a day"):
        bw.from_rows([row], actor="college", date="morgen")


@pytest.mark.parametrize("level", [2, 2.0, "2", "2.0", "2,00", " 2 ", "Deels", "2 Deels", "deels"])
def test_a_level_is_taken_as_people_and_programs_write_it(level) -> None:
    assert answers({**LONG, "level": level}) == (bw.Answer("afwegen.1", 2),)


@pytest.mark.parametrize("nothing", [None, "", " ", math.nan])
def test_nothing_is_nothing_in_whatever_way(nothing) -> None:
    pandas = pytest.importorskip("pandas")
    row = {**LONG, "status": "unknown", "level": nothing, "respondent": nothing}
    expected = (bw.Answer("afwegen.1", status="unknown"),)
    assert answers(row) == answers({**row, "level": pandas.NA}) == expected


def test_a_status_may_stand_in_either_column() -> None:
    expected = (bw.Answer("afwegen.1", status="unknown"),)
    assert answers({**LONG, "level": "weet ik niet"}) == expected
    assert answers({**LONG, "level": "unknown", "status": "weet ik niet"}) == expected


def test_a_respondent_may_be_a_number() -> None:
    given = [{**LONG, "respondent": 7}, {**LONG, "criterion": "afwegen.2", "respondent": "7"}]
    (found,) = bw.from_rows(given)
    assert [(one.respondent, len(one.answers)) for one in found.responses] == [("7", 2)]


def test_every_fault_is_told_with_its_row_and_column() -> None:
    rows = [
        {**LONG, "actor": "gemeenterad", "level": "Dels", "asked": "half"},
        {**LONG, "actor": None, "criterion": "afwegn.1", "date": "morgen"},
        {**LONG, "criterion": None, "statcode": "Atlantis"},
        {**LONG, "level": 9, "status": "weet niet"},
        {**LONG, "status": "unknown"},
        {**LONG, "level": "unknown", "status": "not_applicable"},
        {**LONG, "level": None, "status": "not_applicable"},
        {**LONG, "respondent": "a"},
        {**LONG, "level": True},
        {**LONG, "respondent": "a"},
        {**LONG, "organisation": "\ud800"},
        {**LONG, "respondent": "\ud800"},
        {**LONG, "organisation": ["x"], "level": {"a": 1}},
    ]
    rows = [{"respondent": str(place), **row} for place, row in enumerate(rows)]
    with pytest.raises(bw.DataError, match="a second time") as error:
        bw.from_rows(rows)
    assert [(fault.code, fault.path) for fault in error.value.faults] == [
        (FaultCode.NO_SUCH, "[0].actor"),
        (FaultCode.NOT_A_CHOICE, "[0].level"),
        (FaultCode.NOT_A_CHOICE, "[0].asked"),
        (FaultCode.NOT_FILLED_IN, "[1].actor"),
        (FaultCode.NO_SUCH, "[1].criterion"),
        (FaultCode.NOT_A_DAY, "[1].date"),
        (FaultCode.NOT_FILLED_IN, "[2].criterion"),
        (FaultCode.NO_SUCH, "[2].statcode"),
        (FaultCode.OFF_SCALE, "[3].level"),
        (FaultCode.NOT_A_CHOICE, "[3].status"),
        (FaultCode.LEVEL_AND_STATUS, "[4].status"),
        (FaultCode.NOT_A_CHOICE, "[5].status"),
        (FaultCode.NOTE_NEEDED, "[6]"),
        (FaultCode.NOT_A_CHOICE, "[8].level"),
        (FaultCode.REPEATED, "[9].criterion"),
        (FaultCode.LONE_SURROGATE, "[10].organisation"),
        (FaultCode.LONE_SURROGATE, "[11].respondent"),
        (FaultCode.NOT_A_CHOICE, "[12].level"),
    ]
    assert error.value.faults[0].text("nl").endswith("bedoel je 'gemeenteraad'?")


def test_faults_of_columns_of_answers_stand_in_the_order_of_the_rows() -> None:
    rows = [
        {"actor": "college", "respondent": "a", "afwegen.1": "x", "afwegen.9": 1},
        {"actor": "college", "respondent": "a", "afwegen.1": "geldt hier niet", "afwegen.2": "y"},
        {"actor": "college", "response": 1, "afwegen.1": "x", "afwegen.1.note": None},
        {"actor": "college", "response": 1},
    ]
    assert faults(rows) == [
        (FaultCode.NO_SUCH, "['afwegen.9']"),
        (FaultCode.NOT_A_CHOICE, "[0]['afwegen.1']"),
        (FaultCode.REPEATED, "[1].respondent"),
        (FaultCode.NOT_A_CHOICE, "[1]['afwegen.2']"),
        (FaultCode.NOTE_NEEDED, "[1]['afwegen.1.note']"),
        (FaultCode.NOT_A_CHOICE, "[2]['afwegen.1']"),
        (FaultCode.REPEATED, "[3].response"),
    ]
    assert faults([{"actor": "college", "afwegen.1": "geldt hier niet"}]) == [
        (FaultCode.NOTE_NEEDED, "[0]['afwegen.1']")
    ]


def test_one_label_with_two_numbers_is_refused() -> None:
    rows = [{**LONG, "respondent": "a", "response": number} for number in (1, 2)]
    assert faults(rows) == [(FaultCode.REPEATED, "[1].respondent")]


def test_more_than_an_error_lists_is_counted() -> None:
    with pytest.raises(bw.DataError) as error:
        bw.from_rows([{**LONG, "level": "x", "respondent": str(n)} for n in range(1500)])
    assert (len(error.value.faults), error.value.count) == (1000, 1500)


def test_headings_are_refused_that_leave_answers_unread() -> None:
    assert faults([{"actor": "college"}]) == [(FaultCode.NO_CRITERIA, "")]
    assert faults([{**LONG, "afwegen.2": 3, "afwegen.2.note": ""}]) == [
        (FaultCode.UNKNOWN_COLUMN, "['afwegen.2']"),
        (FaultCode.UNKNOWN_COLUMN, "['afwegen.2.note']"),
    ]
    assert faults([{**LONG, "niveau": 3}]) == [(FaultCode.COLUMN_TWICE, "niveau")]
    assert faults([{**LONG, 7: 3}], columns={"actr": "actor", "date": "dag"}) == [
        (FaultCode.UNKNOWN_COLUMN, "columns['actr']"),
        (FaultCode.NO_COLUMN, "columns['date']"),
    ]


def test_rows_are_of_one_edition() -> None:
    assert bw.from_rows([{**LONG, "edition": 2026.1}])[0].edition == "2026.1"
    assert faults([{**LONG, "edition": "1999.1"}]) == [
        (FaultCode.NO_EDITION_OR_PLAN, "[0].edition")
    ]
    rows = [{**LONG, "edition": "2026.1"}, {**LONG, "edition": "2025.1", "actor": "college"}]
    assert faults(rows) == [(FaultCode.EDITIONS_DIFFER, "[1].edition")]
    assert faults(rows, plan="2026.1") == [(FaultCode.OTHER_EDITION, "[1].edition")]
    with pytest.raises(bw.UnknownIdError):
        bw.from_rows([LONG], plan="1999.1")


def test_faults_in_a_file_name_line_and_column(tmp_path) -> None:
    path = tmp_path / "enquete.csv"
    path.write_text("actor;criterion;level;level\ncollege;afwegen.1;3;4\n", encoding="utf-8")
    with pytest.raises(bw.DataError) as error:
        bw.from_rows(path)
    assert error.value.faults[0].place("nl") == "regel 1, kolom level"
    path.write_text(
        "actor;criterion;level\ncollege;afwegen.1;3\na;b;c;d\n\ncollege;afwegen.2;x\n"
        "college;afwegen.3;geldt hier niet\n",
        encoding="utf-8",
    )
    with pytest.raises(bw.DataError) as error:
        bw.from_rows(str(path))
    assert [fault.place("nl") for fault in error.value.faults] == [
        *("regel 3", "regel 5, kolom level", "regel 6")
    ]


def test_the_first_sheet_of_a_workbook_is_read(tmp_path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Namens", "afwegen.1"], ["College", 3], ["College", 9]):
        book.active.append(row)
    book.save(tmp_path / "enquete.xlsx")
    with pytest.raises(bw.DataError) as error:
        bw.from_rows(tmp_path / "enquete.xlsx")
    assert error.value.faults[0].place("nl") == "blad Sheet, cel B3"


@pytest.mark.parametrize("given", [7, {"actor": "college"}, b"actor"])
def test_what_is_no_rows_is_refused(given) -> None:
    with pytest.raises(TypeError, match="expected rows, a data frame or a path, got"):
        bw.from_rows(given)


def test_what_is_no_row_among_rows_is_refused() -> None:
    assert faults([LONG, 7]) == [(FaultCode.NOT_AN_OBJECT, "[1]")]


def test_no_rows_are_no_assessments() -> None:
    polars = pytest.importorskip("polars")
    assert bw.from_rows([]) == bw.from_rows(polars.LazyFrame({"criterion": []})) == ()


def test_a_frame_without_narwhals_names_the_extra(monkeypatch) -> None:
    polars = pytest.importorskip("polars")
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        bw.from_rows(polars.DataFrame({"criterion": []}))


def test_a_cell_costs_no_work_of_its_own_where_criteria_are_columns() -> None:
    criteria = [criterion.id for criterion in bw.plan().criteria]
    cells = (0, 1.0, "Deels", None, "weet ik niet")

    def rows(count):
        return [
            {"organisation": f"Gemeente {row // 9}", "actor": "college", "respondent": f"lid {row}"}
            | {key: cells[(row + place) % 5] for place, key in enumerate(criteria)}
            for row in range(count)
        ]

    def cost_of_a_row(many):
        few = many[:1_000]
        bw.from_rows(few)
        work = calls(lambda: bw.from_rows(many)) - calls(lambda: bw.from_rows(few))
        return work / (len(many) - len(few))

    many = rows(2_000)
    # Of a column of cells of all kinds each is looked at, once.
    assert cost_of_a_row(many) < 100 + len(criteria)
    levels = [row | dict.fromkeys(criteria, 3) for row in many]
    assert cost_of_a_row(levels) < 100
    # Nor does what it was asked, or that each row is of an organisation of its own.
    short = [{key: cell for key, cell in row.items() if key != criteria[0]} for row in levels]
    assert cost_of_a_row(short) < 120
    own = [row | {"organisation": f"Gemeente {place}"} for place, row in enumerate(short)]
    assert cost_of_a_row(own) < 160
