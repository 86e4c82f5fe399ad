"""Section 4, and item 3 of the work: write, then read, is equal.

"`bw.to_json(a)`; `bw.from_json(text, bw.Assessment)`; `bw.to_dict(a)`;
`bw.from_dict(data, bw.Assessment)`; `bw.write(a, "copy.json")`", and "without one [a kind] the
format in the file decides".
"""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from brede_welvaart.testing._documents import as_document, spellings

IN_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(strategies.plans(max_steps=3))
def test_a_plan_comes_back_as_it_was(plan):
    text = bw.to_json(plan)
    assert bw.from_json(text, bw.Plan) == plan
    assert bw.from_json(text) == plan
    assert bw.from_dict(bw.to_dict(plan), bw.Plan) == plan
    assert bw.from_dict(bw.to_dict(plan)) == plan


@given(strategies.judged(plain=False, max_steps=3))
def test_an_assessment_comes_back_as_it_was(case):
    plan, assessment = case
    text = bw.to_json(assessment)
    assert bw.from_json(text, bw.Assessment, plan=plan) == assessment
    assert bw.from_json(text, plan=plan) == assessment
    assert bw.from_dict(bw.to_dict(assessment), bw.Assessment, plan=plan) == assessment


@IN_FOLDER
@given(case=strategies.judged(plain=False, max_steps=2))
def test_files_come_back_as_they_were(case, tmp_path):
    plan, assessment = case
    bw.write(plan, tmp_path / "plan.json")
    bw.write(assessment, str(tmp_path / "meting.json"))
    again = bw.read(tmp_path / "plan.json", bw.Plan)
    assert again == plan
    assert bw.read(tmp_path / "meting.json", bw.Assessment, plan=again) == assessment
    assert bw.read(str(tmp_path / "meting.json"), plan=again) == assessment


@given(strategies.judged(plain=False, max_steps=3))
def test_what_is_written_is_plain_json_and_always_the_same(case):
    for value in case:
        text, data = bw.to_json(value), bw.to_dict(value)
        assert json.loads(text) == data
        assert next(iter(data)) == "format"
        assert text.encode("utf-8").decode("utf-8") == text
        assert bw.to_json(value) == text
        assert bw.to_json(bw.from_dict(data, type(value), plan=case[0])) == text


@given(strategies.scans())
def test_a_scan_comes_back_as_it_was(scan):
    text = bw.to_json(scan)
    assert bw.from_json(text, bw.Scan) == scan
    assert bw.from_json(text) == scan
    assert bw.from_dict(bw.to_dict(scan), bw.Scan) == scan
    assert json.loads(text) == bw.to_dict(scan)


MADE = {
    bw.Plan: strategies.plans(max_steps=2),
    bw.Assessment: strategies.assessments(),
    bw.Scan: strategies.scans(),
}


@pytest.mark.parametrize("kind", MADE)
@given(data=st.data())
def test_however_it_is_spelt_it_says_the_same(kind, data):
    made = MADE[kind]
    value = data.draw(made)
    document = as_document(value, data.draw(spellings()))
    assert bw.from_dict(document, kind) == value
    assert bw.from_json(json.dumps(document)) == value
    assert bw.from_json(json.dumps(document, ensure_ascii=False, indent=1)) == value


@given(strategies.judged(plain=False, max_steps=2))
def test_scores_are_the_same_after_a_round_trip(case):
    plan, assessment = case
    again = bw.from_json(bw.to_json(plan), bw.Plan)
    read = bw.from_json(bw.to_json(assessment), bw.Assessment, plan=again)
    assert bw.score(read, plan=again).receipt == bw.score(assessment, plan=plan).receipt
