"""Section 4, rule 9.

"`Receipt`: edition, digest of the plan, of the input in canonical form (answers sorted), of the
results, settings, library version; computed on first access. `bw.verify(scores, assessment)`
recomputes and raises `VerificationError` naming what differs; another library version is reported,
not a failure."
"""

import copy
import json
import pickle
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from laws import cases, score


@st.composite
def full_cases(draw):
    return draw(cases(asks=True, plain=False, max_steps=3, max_criteria=3))


@given(full_cases())
def test_a_receipt_verifies_and_another_version_is_told(case):
    plan, assessment, _ = case
    scores = score(*case)
    assert bw.verify(scores, assessment).same_version
    assert bw.verify(scores.receipt, assessment, plan=plan).same_version
    assert bw.verify(pickle.loads(pickle.dumps(scores.receipt)), assessment, plan=plan)  # noqa: S301
    again = bw.from_json(bw.to_json(assessment), bw.Assessment, plan=plan)
    assert bw.verify(scores, again).same_version
    # Another version is told, and is no failure.
    assert scores.receipt.version == bw.__version__
    other = attrs.evolve(scores.receipt, version=f"{bw.__version__}.1")
    assert not bw.verify(other, assessment, plan=plan).same_version


@given(full_cases(), st.data())
def test_it_stops_when_a_byte_of_the_input_differs(case, data):
    plan, assessment, _ = case
    scores = score(*case)
    changed = data.draw(one_byte_more(bw.to_dict(assessment)))
    try:
        other = bw.from_dict(changed, bw.Assessment, plan=plan)
    except bw.DataError:
        assume(False)
    with pytest.raises(bw.VerificationError) as caught:
        bw.verify(scores, other)
    assert "input" in " ".join(caught.value.differences)


@given(full_cases(), st.data())
def test_it_stops_when_a_byte_of_the_plan_differs(case, data):
    plan, assessment, _ = case
    receipt = score(*case).receipt
    changed = data.draw(one_byte_more(bw.to_dict(plan)))
    try:
        other = bw.from_dict(changed, bw.Plan)
        bw.from_dict(bw.to_dict(assessment), bw.Assessment, plan=other)
    except bw.DataError:
        assume(False)
    with pytest.raises(bw.VerificationError) as caught:
        bw.verify(receipt, assessment, plan=other)
    assert "plan" in " ".join(caught.value.differences)


@given(
    full_cases(),
    st.sampled_from(("method", "missing", "weights")),
    st.sampled_from(("plan", "input", "results")),
    st.integers(0, 63),
)
def test_it_stops_when_a_setting_or_a_digit_of_a_digest_differs(case, setting, digest, place):
    plan, assessment, _ = case
    receipt = score(*case).receipt
    stops_at_setting(plan, assessment, receipt, setting)
    stops_at_digit(plan, assessment, receipt, digest, place)


def stops_at_setting(plan, assessment, receipt, name):
    method = {"mean": "median", "median": "weakest", "weakest": "mean"}
    missing = {"skip": "zero", "zero": "skip"}
    weights = dict(receipt.settings.weights)
    first = plan.steps[0].id
    weights[first] = weights.get(first, plan.steps[0].weight) + 1
    other = {
        "method": method[receipt.settings.method],
        "missing": missing[receipt.settings.missing],
        "weights": tuple(sorted(weights.items())),
    }
    settings = attrs.evolve(receipt.settings, **{name: other[name]})
    with pytest.raises(bw.VerificationError):
        bw.verify(attrs.evolve(receipt, settings=settings), assessment, plan=plan)


def stops_at_digit(plan, assessment, receipt, name, place):
    digest = getattr(receipt, name)
    digit = "0123456789abcdef"[int(digest[place], 16) - 1]
    changed = digest[:place] + digit + digest[place + 1 :]
    with pytest.raises(bw.VerificationError) as caught:
        bw.verify(attrs.evolve(receipt, **{name: changed}), assessment, plan=plan)
    assert name in " ".join(caught.value.differences)


@given(strategies.judged(), st.data())
def test_weights_that_say_the_same_make_the_same_receipt(case, data):
    plan, assessment = case
    name = data.draw(st.sampled_from([step.id for step in plan.active_steps]))
    receipts = {
        bw.score(assessment, plan=plan, weights={name: weight}).receipt
        for weight in (Fraction(1, 2), "1/2", "2/4", 0.5)
    }
    assert len(receipts) == 1


@st.composite
def one_byte_more(draw, document):
    """A document with a character more in one of its texts, or one more in a number."""
    document = copy.deepcopy(document)
    leaves = list(_leaves(document))
    node, key = draw(st.sampled_from(leaves))
    value = node[key]
    node[key] = value + 1 if isinstance(value, int) else value + draw(st.sampled_from("x1 "))
    return json.loads(json.dumps(document))


def _leaves(node):
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in pairs:
        if isinstance(value, dict | list):
            yield from _leaves(value)
        elif isinstance(value, str | int) and key != "format":
            yield node, key
