"""Section 4, rule 1.

"A criterion is *answered* if anyone gives a level, else *unknown* if anyone says so, else
*not_applicable* if anyone says so, else *unanswered* (absent, or level null). None of the last
three is 0. … results list what is excluded and where actors disagree about it."
"""

import itertools

import pytest
from hypothesis import given

import brede_welvaart as bw
import oracle
from laws import cases, judge, score

CRITERION = "een.1"
WORDS = ("answered", "unknown", "not_applicable", "unanswered")
ANSWERS = {
    "answered": [bw.Answer(CRITERION, 2)],
    "unknown": [bw.Answer(CRITERION, status="unknown")],
    "not_applicable": [bw.Answer(CRITERION, status="not_applicable", note="omdat")],
    "unanswered": [],
    "empty": [bw.Answer(CRITERION)],
}


def small_plan():
    scale = bw.Scale([bw.Level(n, f"{n}/4", bw.Text("x")) for n in range(5)])
    step = bw.Step("een", bw.Text("x"), [bw.Criterion(CRITERION, bw.Text("x"))])
    return bw.Plan("een", "1", bw.Text("x"), scale, [step])


@pytest.mark.parametrize("said", list(itertools.product(ANSWERS, repeat=3)), ids="-".join)
def test_who_says_most_decides(said):
    actors = ("gemeenteraad", "college", "ambtenaren")
    responses = [
        bw.Response(actor, ANSWERS[word]) for actor, word in zip(actors, said, strict=True)
    ]
    scores = bw.score(bw.Assessment("1", responses), plan=small_plan())
    words = ["unanswered" if word == "empty" else word for word in said]
    first = min(words, key=WORDS.index)
    assert scores.criteria[CRITERION].state == first
    assert scores.criteria[CRITERION].exact == (50 if first == "answered" else None)
    assert scores.total.exact == (50 if first == "answered" else None)
    assert scores.open == ((CRITERION,) if first in {"unknown", "unanswered"} else ())
    not_here = [actor for actor, word in zip(actors, words, strict=True) if word == WORDS[2]]
    (listed,) = (scores.excluded + scores.disputed) or (None,)
    assert bool(scores.excluded) == (first == "not_applicable")
    assert bool(scores.disputed) == (bool(not_here) and first != "not_applicable")
    if listed is not None:
        assert sorted(listed.actors) == sorted(not_here)
        others = [a for a, word in zip(actors, words, strict=True) if word in WORDS[:2]]
        assert sorted(listed.others) == sorted(others)


@given(cases(asks=True))
def test_every_state_is_that_of_the_oracle(case):
    scores, expected = score(*case), judge(*case)
    assert {name: str(one.state) for name, one in scores.criteria.items()} == expected.states
    assert list(scores.open) == expected.open
    assert [one.criterion for one in scores.excluded] == [
        name for name in expected.ids if expected.states[name] == "not_applicable"
    ]


@given(cases(asks=True))
def test_disputed_is_what_stays_in_although_someone_says_it_does_not_apply(case):
    _, assessment, _ = case
    scores, expected = score(*case), judge(*case)
    disputed = {}
    for name in expected.ids:
        words = oracle.said(assessment, name)
        against = {actor for actor, word, _ in words if word == "not_applicable"}
        if against and expected.states[name] != "not_applicable":
            disputed[name] = against
    assert {one.criterion: set(one.actors) for one in scores.disputed} == disputed


@given(cases(asks=True))
def test_no_answer_is_not_a_nought(case):
    plan, assessment, settings = case
    scores = score(plan, assessment, settings._replace(missing="skip"))
    for name, one in scores.criteria.items():
        assert (one.exact is None) == (oracle.state(assessment, name) != "answered")
