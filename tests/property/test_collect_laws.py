"""Section 4, rule 12: reusable laws of collecting. Each catches the mistake that it is about."""

import re

import pytest
from hypothesis import settings

import brede_welvaart as bw
from brede_welvaart.testing import laws
from examples import ENOUGH

#: On how many examples what is right is tried.
TRIES = min(50, settings().max_examples)


def ours(assessments):
    return bw.collect([bw.from_dict(one, bw.Assessment) for one in assessments])


def joined(assessments):
    """The first, with the responses of all."""
    responses = [one for given in assessments for one in given["responses"]]
    return {**assessments[0], "responses": responses}


def by_hand(assessments):
    """Collecting on plain values."""
    if len(assessments) == 1:
        return assessments[0]
    days = [one["date"] for one in assessments if one.get("date")]
    notes = {
        (note["nl"], note.get("en") or ""): note
        for one in assessments
        for note in one.get("notes", ())
    }
    actors = {one["id"]: one for given in assessments for one in given.get("actors", ())}
    return joined(assessments) | {
        "date": max(days, default=None),
        "notes": [notes[key] for key in sorted(notes)],
        "actors": [actors[key] for key in sorted(actors)],
    }


def counting(assessments):
    """A mistake: in two rounds it says something else than at once."""
    note = {"nl": f"{len(assessments)} bestanden"}
    found = by_hand(assessments)
    return found if len(assessments) == 1 else found | {"notes": [note]}


BROKEN = [
    (laws.collecting_one_is_itself, lambda given: {**given[0], "notes": [{"nl": "Samen."}]}),
    (laws.collecting_keeps_every_response, lambda given: given[0]),
    (laws.collecting_order_is_that_of_responses, joined),
    (laws.collecting_is_associative, counting),
]


@pytest.mark.parametrize("law", laws.ALL_OF_COLLECTING)
@pytest.mark.parametrize("collect", [ours, by_hand])
def test_what_is_right_keeps_every_law(law, collect):
    law(collect, max_examples=TRIES)


@pytest.mark.parametrize(("law", "mistake"), BROKEN)
def test_a_mistake_is_caught_by_the_law_that_names_it(law, mistake):
    with pytest.raises(bw.LawBrokenError) as caught:
        law(mistake, max_examples=ENOUGH)
    assert caught.value.law == law.__name__
    assert caught.value.example.startswith('{"assessments": [')


def test_every_law_has_a_mistake_that_breaks_it():
    assert {law for law, _ in BROKEN} == set(laws.ALL_OF_COLLECTING)


@pytest.mark.parametrize(
    ("collect", "message"),
    [
        (lambda _: None, "the result: expected a mapping, got NoneType"),
        (lambda given: {**given[0], "responses": 3}, "the result: responses: expected a list"),
    ],
)
def test_what_is_no_assessment_is_said_in_words(collect, message):
    with pytest.raises(bw.LawBrokenError, match=re.escape(message)):
        laws.check_collect(collect, max_examples=ENOUGH)
