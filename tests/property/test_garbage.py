"""How the library must behave.

What is wrong is "refused with `DataError` and the right path, and nothing else is ever raised":
whatever comes in, there is a value or a `DataError`.
"""

import json
import math
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import _corruption, strategies
from papers import measured, own, scanned

KINDS = st.sampled_from((None, bw.Plan, bw.Assessment, bw.Scan))
WORDS = sorted({field.name for form in _corruption.forms().values() for field in form})
FORMATS = ("brede_welvaart/plan/1", "brede_welvaart/assessment/1", "brede_welvaart/scan/1")
KEYS = st.sampled_from(WORDS) | st.text(max_size=5)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from((*FORMATS, "2026.1", "afwegen", "afwegen.1", "1/2", "unknown", "leads")),
    st.sampled_from(("\ud800", b"bytes", 1j, object(), (), {1}, math.nan)),
    st.integers(4000, 6000).map(lambda digits: 10**digits),
)
NODES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(KEYS, inner, max_size=5)
        | st.dictionaries(st.integers() | st.none() | st.tuples(), inner, max_size=2)
    ),
    max_leaves=15,
)


def value_or_fault(call, *arguments):
    """The value; None if there was a `DataError`, the one thing that may be raised."""
    try:
        return call(*arguments)
    except bw.DataError as error:
        caught = error
    assert caught.faults
    assert all(isinstance(fault.path, str) and fault.message for fault in caught.faults)
    assert str(caught)
    return None


@given(NODES, KINDS)
def test_any_value_at_all(node, kind):
    found = value_or_fault(bw.from_dict, node, kind)
    assert found is None or isinstance(found, bw.Plan | bw.Assessment | bw.Scan)


@given(st.dictionaries(KEYS, NODES, max_size=8), st.sampled_from(FORMATS), KINDS)
def test_an_object_of_our_format(fields, form, kind):
    value_or_fault(bw.from_dict, {"format": form, "edition": "2026.1", **fields}, kind)


@pytest.mark.parametrize("made", [own, measured, scanned])
@given(node=NODES, data=st.data())
def test_anything_anywhere_in_a_good_document(made, node, data):
    document = made()
    places = [path for _, path, _ in _corruption.records(document)]
    places += [field.path for field in _corruption.fields(document)]
    at = data.draw(st.sampled_from(places))
    changed = _corruption.Corruption("anything", at, node, at).applied(document)
    value_or_fault(bw.from_dict, changed)


@given(st.text() | st.text(alphabet=string.printable) | st.text(alphabet='{}[]",:1.e-nul\\ '))
def test_any_text(text):
    value_or_fault(bw.from_json, text)


@given(st.binary(max_size=40), st.data())
def test_any_bytes_in_the_middle_of_a_file(noise, data):
    whole = json.dumps(measured()).encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 40, len(whole))))
    changed = whole[:start] + noise + whole[end:]
    value_or_fault(bw.from_json, changed.decode("utf-8", "surrogateescape"))


@given(strategies.almost_valid_documents())
def test_an_almost_valid_document_is_refused_at_its_fault(case):
    document, path = case
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(document)
    assert path in [fault.path for fault in caught.value.faults]


@given(strategies.judged(), strategies.judged())
def test_an_assessment_under_a_plan_it_was_not_made_for(one, other):
    assessment, plan = one[1], other[0]
    found = value_or_fault(lambda: bw.score(assessment, plan=plan).total)
    known = {criterion.id for step in plan.steps for criterion in step.criteria}
    levels = {level.value for level in plan.scale}
    answers = [answer for response in assessment.responses for answer in response.answers]
    asked = {key for response in assessment.responses for key in response.asked or ()}
    fits = (
        assessment.edition == plan.edition
        and asked <= known
        and all(
            answer.criterion in known and (answer.level is None or answer.level in levels)
            for answer in answers
        )
    )
    assert (found is not None) == fits
