"""Section 7: reusable laws of courses. Each catches the mistake that it is about."""

import re

import pytest
from hypothesis import settings

import brede_welvaart as bw
from brede_welvaart.testing import laws
from examples import ENOUGH

#: On how many examples what is right is tried.
TRIES = min(50, settings().max_examples)


def library(assessments, plan):
    own = bw.from_dict(plan, bw.Plan)
    given = [bw.from_dict(one, bw.Assessment, plan=own) for one in assessments]
    return bw.course(given, plans=[own])


def plain(assessments, plan):
    """The same as plain values, as a port gives them."""
    found = bw.to_dict(library(assessments, plan))
    criteria = {one["criterion"]: one for one in found["criteria"].values()}
    return {
        "change": found["whole"]["change"],
        "changes": [one["change"] for one in found["changes"]],
        "turn": {key: one["turn"] for key, one in criteria.items()},
        "turns": {key: one["turns"] for key, one in criteria.items()},
    }


def renamed(words):
    """A mistake: some words are others."""

    def course(assessments, plan):
        found = plain(assessments, plan)
        turn = {key: words.get(one, one) for key, one in found["turn"].items()}
        turns = {key: [words.get(one, one) for one in all_] for key, all_ in found["turns"].items()}
        return found | {"turn": turn, "turns": turns}

    return course


def as_given(assessments, plan):
    """A mistake: the first that is given is the first."""
    days = sorted(one["date"] for one in assessments)
    dated = [one | {"date": day} for one, day in zip(assessments, days, strict=True)]
    return plain(dated, plan)


def last_turn(assessments, plan):
    """A mistake: what became of a criterion at last is what became of it."""
    found = plain(assessments, plan)
    return found | {"turn": {key: turns[-1] for key, turns in found["turns"].items()}}


def how_much(assessments, plan):
    """A mistake: how much it changed, and not which way."""
    found = plain(assessments, plan)
    change = found["change"]
    return found | {"change": None if change is None else abs(change)}


def like_for_like(assessments, plan):
    """A mistake: the change over what is answered both times."""
    made = bw.to_dict(library(assessments, plan))
    found = plain(assessments, plan)
    return found | {
        "change": made["whole"]["like_for_like"],
        "changes": [one["like_for_like"] for one in made["changes"]],
    }


BROKEN = [
    (laws.course_order_changes_nothing, as_given),
    (laws.course_standing_still_changes_nothing, renamed({"stayed": "rose"})),
    (laws.course_ends_decide, last_turn),
    (laws.course_backwards_is_mirrored, how_much),
    (laws.course_changes_add_up, like_for_like),
    (laws.course_higher_level_rises, renamed({"rose": "fell", "fell": "rose"})),
    (
        laws.course_answered_again_is_not_the_first_time,
        renamed({"answered_again": "first_answered"}),
    ),
]


@pytest.mark.parametrize("law", laws.ALL_OF_COURSES)
@pytest.mark.parametrize("course", [library, plain])
def test_what_is_right_keeps_every_law(law, course):
    law(course, max_examples=TRIES)


@pytest.mark.parametrize(("law", "mistake"), BROKEN)
def test_a_mistake_is_caught_by_the_law_that_names_it(law, mistake):
    with pytest.raises(bw.LawBrokenError) as caught:
        law(mistake, max_examples=ENOUGH)
    assert caught.value.law == law.__name__
    assert caught.value.example.startswith('{"assessments": [')


def test_every_law_has_a_mistake_that_breaks_it():
    assert {law for law, _ in BROKEN} == set(laws.ALL_OF_COURSES)


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (None, "expected a mapping, got NoneType"),
        ({"changes": []}, "there is no 'change'"),
        ({"change": "veel"}, "change: expected a number or None, got 'veel'"),
        ({"change": 0, "changes": 3}, "changes: expected a list, got int"),
        ({"change": 0, "changes": [], "turn": {}}, "there is no '"),
    ],
)
def test_what_is_no_course_is_said_in_words(result, message):
    with pytest.raises(bw.LawBrokenError, match=re.escape(message)):
        laws.check_course(lambda *_: result, max_examples=ENOUGH)
