"""What is set beside each other over time has rows, with the numbers of its JSON."""

import csv
import io
from typing import Any

import pytest

import brede_welvaart as bw
import result_cases
from brede_welvaart import frames

GIVEN = [
    *result_cases.courses(),
    *(one.whole for one in result_cases.courses()),
    *result_cases.participations(),
    *result_cases.scan_comparisons(),
]


@pytest.mark.parametrize("found", GIVEN, ids=lambda one: type(one).__name__)
def test_it_is_a_table_and_a_frame(found: Any) -> None:
    rows = bw.records(found)
    assert len(list(csv.DictReader(io.StringIO(bw.to_csv(found))))) == len(rows)
    assert len(frames.to_frame(found, "pandas")) == len(rows)


@pytest.mark.parametrize("course", [*result_cases.courses()])
def test_a_course_has_a_row_for_each_criterion_and_date(course: bw.Course) -> None:
    plain = bw.to_dict(course)["criteria"].values()
    expected = [
        (one["step"], one["criterion"], moment["date"], moment["state"], moment["value"], turn)
        for one in plain
        for moment, turn in zip(one["moments"], [None, *one["turns"]], strict=True)
    ]
    assert [tuple(row.values()) for row in bw.records(course)] == expected


@pytest.mark.parametrize("course", [*result_cases.courses()])
def test_a_comparison_has_the_first_and_the_last_of_its_course(course: bw.Course) -> None:
    rows = {row["criterion"]: row for row in bw.records(course.whole)}
    assert [*rows] == [*course.criteria]
    for key, one in course.criteria.items():
        first, last = one.moments[0], one.moments[-1]
        assert [*rows[key].values()][2:] == [first.state, first.value, last.state, last.value]


@pytest.mark.parametrize("found", [*result_cases.participations()])
def test_who_took_part_has_a_row_for_each_response(found: bw.Participation) -> None:
    assert bw.records(found) == bw.to_dict(found)["responses"]


@pytest.mark.parametrize("found", [*result_cases.scan_comparisons()])
def test_two_scans_have_a_row_for_each_theme_and_dimension(found: bw.ScanComparison) -> None:
    plain = bw.to_dict(found)["changes"]
    rows = bw.records(found)
    assert len(rows) == 3 * len(plain)
    for row in rows:
        key, dimension = row["theme"], bw.Dimension(row["dimension"])
        assert row["change"] == plain[key][row["dimension"]]["value"]
        for name, profile in (("before", found.before), ("after", found.after)):
            tally = profile.themes[key].dimensions[dimension]
            # That nobody looked is no nought.
            assert row[name] == (float(tally.net) if tally.effects else None)
