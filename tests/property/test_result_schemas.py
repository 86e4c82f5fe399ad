"""Section 7: "JSON Schema (2020-12) of every format, shipped and drift-tested".

What `to_dict` gives of a result is right by the schema of that result, and begins with its format;
so is what the command line prints with ``--json``.
"""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.errors import DataError
from brede_welvaart.testing import strategies
from result_cases import plain_of, printed
from schema_cases import faults

SCHEMES = tuple(scheme.id for scheme in bw.theme_schemes())

#: Where results and schemas part, any example with the key shows it; these are slow.
SOME = settings(max_examples=min(100, settings().max_examples))


def assert_right(result, name):
    """That a result is right by its schema, and that its format comes first."""
    data = result if isinstance(result, dict) else plain_of(result)
    assert faults(data, name) == []
    assert next(iter(data.items())) == ("format", f"brede_welvaart/{name}/1")


# The steps.


@st.composite
def scored(draw):
    plan, assessment = draw(strategies.judged(plain=False, max_steps=3, max_criteria=3))
    weights = draw(st.none() | strategies.weightings(plan))
    missing = draw(st.sampled_from(["skip", "zero"]))
    return bw.score(assessment, plan=plan, weights=weights, missing=missing)


@SOME
@given(scored())
def test_scores_are_right_by_their_schema(scores):
    assert_right(scores, "scores")


@SOME
@given(strategies.comparisons())
def test_a_comparison_is_right_by_its_schema(found):
    assert_right(found, "comparison")


@SOME
@given(strategies.courses())
def test_a_course_is_right_by_its_schema(found):
    assert_right(found, "course")


@SOME
@given(scored())
def test_a_receipt_is_right_by_its_schema_and_is_read_back_equal(scores):
    assert_right(scores.receipt, "receipt")
    assert bw.from_json(bw.to_json(scores.receipt)) == scores.receipt


# Scans.


@SOME
@given(strategies.scans(), st.sampled_from(SCHEMES), strategies.scan_weights())
def test_a_profile_is_right_by_its_schema(scan, scheme, weights):
    carried = bw.carry_scan(scan, scheme)
    assert_right(carried, "carried_scan")
    assert_right(bw.weigh(carried.scan, weights=weights), "profile")


@SOME
@given(strategies.scan_profiles(), strategies.carried_scans())
def test_a_profile_of_any_make_is_right_by_its_schema(profile, carried):
    assert_right(profile, "profile")
    assert_right(carried, "carried_scan")


@SOME
@given(strategies.scan_comparisons())
def test_a_comparison_of_scans_is_right_by_its_schema(found):
    assert_right(found, "scan_comparison")


# A check.


@SOME
@given(strategies.almost_valid_documents(), st.text())
def test_what_a_check_finds_is_right_by_its_schema(case, name):
    document, _ = case
    try:
        bw.from_dict(document)
    except DataError as error:
        assert_right(bw.CheckedFile.of(name, error), "check")
    else:
        assert_right(bw.CheckedFile.of(name), "check")


@SOME
@given(st.binary(max_size=200))
def test_what_a_check_finds_in_any_file_is_right_by_its_schema(content):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "x.json")
        file.write_bytes(content)
        found = printed("check", str(file))
    assert_right(found, "check")
    assert found["file"] == str(file)
