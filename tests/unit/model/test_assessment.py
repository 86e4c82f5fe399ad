"""Assessments: the rules of answers, and changing one answer."""

from collections.abc import Callable
from fractions import Fraction

import pytest

import brede_welvaart as bw
from faults_said import said

Faults = Callable[..., tuple[bw.Fault, ...]]
TEXT = bw.Text("Een tekst")


def faults_when(make: Callable[[], object]) -> tuple[bw.Fault, ...]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return said(caught.value.faults)


# Answers.


def test_an_answer_is_open_by_default() -> None:
    answer = bw.Answer("een.1")

    assert (answer.level, answer.status, answer.note, answer.evidence) == (None, None, "", ())


def test_the_order_of_the_fields_is_that_of_the_files() -> None:
    evidence = bw.Evidence("Akkoord", "https://example.org", "2022-04")

    assert bw.Answer("een.1", 2, None, "x", [evidence]) == bw.Answer(
        criterion="een.1", level=2, status=None, note="x", evidence=(evidence,)
    )
    assert (evidence.title, evidence.url, evidence.date) == (
        "Akkoord",
        "https://example.org",
        "2022-04",
    )


@pytest.mark.parametrize("status", ["unknown", "not_applicable"])
@pytest.mark.parametrize("level", [0, 3])
def test_an_answer_has_a_level_or_a_status(faults_of: Faults, status: str, level: int) -> None:
    assert faults_of(bw.Answer, level=level, status=status, note="x") == (
        ("status", "give a level or a status, not both"),
    )


@pytest.mark.parametrize("note", ["", " \n"])
def test_not_applicable_needs_a_note(faults_of: Faults, note: str) -> None:
    assert faults_of(bw.Answer, status="not_applicable", note=note) == (
        ("note", "'does not apply here' (not_applicable) needs a note that says why"),
    )


def test_unknown_needs_no_note() -> None:
    assert bw.Answer("een.1", status="unknown").status is bw.AnswerStatus.UNKNOWN


def test_a_note_that_is_no_text_is_one_fault(faults_of: Faults) -> None:
    assert faults_of(bw.Answer, status="not_applicable", note=3) == (
        ("note", "expected text, got 3"),
    )


def test_a_criterion_stands_in_a_response_once(faults_of: Faults) -> None:
    answers = [bw.Answer("een.1"), bw.Answer("een.2"), bw.Answer("een.1", 3)]

    assert faults_of(bw.Response, answers=answers) == (
        ("answers[2].criterion", "'een.1' stands here a second time"),
    )


def test_own_actors_stand_in_an_assessment_once(faults_of: Faults) -> None:
    actors = [bw.Actor("a", TEXT), bw.Actor("a", bw.Text("Een ander"))]

    assert faults_of(bw.Assessment, actors=actors) == (
        ("actors[1].id", "'a' stands here a second time"),
    )


def test_who_responded_is_in_the_order_of_the_first_response() -> None:
    responses = [bw.Response(actor, ()) for actor in ("c", "a", "c", "b", "a")]

    assert bw.Assessment("proef", responses).actor_ids == ("c", "a", "b")


def test_nobody_responded_to_an_empty_assessment() -> None:
    empty = bw.Assessment("proef", ())

    assert empty.actor_ids == ()
    assert empty.themes is None
    assert (empty.organisation, empty.date, empty.notes, empty.actors) == (None, None, (), ())


# What was asked, and by whom it was filled in.


def test_what_was_asked_is_sorted() -> None:
    asked = bw.Response("raad", (), asked=["twee.1", "een.1"]).asked

    assert asked == ("een.1", "twee.1")
    assert bw.Response("raad", (), asked={"twee.1", "een.1"}).asked == asked


@pytest.mark.parametrize(
    ("asked", "path", "message"),
    [
        ([], "asked", "expected at least one item, got none"),
        (["twee.1", "een.1", "twee.1"], "asked[2]", "'twee.1' stands here a second time"),
        (["twee.1", "Een"], "asked[1]", "expected the id of a step, a dot and a number, got 'Een'"),
        ("een.1", "asked", "expected a list, got 'een.1'"),
        (3, "asked", "expected a list, got 3"),
    ],
)
def test_a_list_of_what_was_asked_has_faults(asked: object, path: str, message: str) -> None:
    assert faults_when(lambda: bw.Response("raad", (), asked=asked)) == ((path, message),)


def test_an_answer_to_what_was_not_asked_is_refused() -> None:
    answers = [bw.Answer("een.1", 1), bw.Answer("drie.1")]

    assert faults_when(lambda: bw.Response("raad", answers, asked=["een.1"])) == (
        ("answers[1].criterion", "'drie.1' was not asked in this response"),
    )
    narrow = bw.Assessment("proef", [bw.Response("raad", answers[:1], asked=["een.1"])])
    with pytest.raises(bw.DataError, match="was not asked"):
        narrow.with_answer("raad", "drie.1", 1)


def test_labels_tell_responses_of_one_actor_apart() -> None:
    labels = (
        ("raad", None),
        ("raad", None),
        ("raad", "lid 1"),
        ("raad", "lid 2"),
        ("college", "lid 1"),
    )
    responses = [bw.Response(actor, (), label) for actor, label in labels]

    assert len(bw.Assessment("proef", responses).responses) == 5
    assert faults_when(lambda: bw.Assessment("proef", [*responses, responses[2]])) == (
        ("responses[5].respondent", "'raad, lid 1' stands here a second time"),
    )


# Changing one answer.


def test_an_actor_who_did_not_respond_yet_gets_a_response_at_the_end() -> None:
    before = bw.Assessment("proef", [bw.Response("raad", [bw.Answer("een.1", 1)])])

    after = before.with_answer("college", "een.2", 3)

    assert after.responses == (
        bw.Response("raad", [bw.Answer("een.1", 1)]),
        bw.Response("college", [bw.Answer("een.2", 3)]),
    )


def test_the_old_assessment_stays_as_it_was() -> None:
    before = bw.Assessment("proef", [bw.Response("raad", [bw.Answer("een.1", 1)])])

    before.with_answer("raad", "een.1", 2)

    assert before.responses[0].answers[0].level == 1


def test_an_answer_takes_the_place_of_the_one_to_the_same_criterion() -> None:
    answers = [bw.Answer("een.1", 1, note="oud"), bw.Answer("een.2", 2), bw.Answer("een.3")]
    before = bw.Assessment("proef", [bw.Response("raad", answers)], date="2026-01-01")

    after = before.with_answer("raad", "een.2", 4)

    assert after.responses[0].answers == (answers[0], bw.Answer("een.2", 4), answers[2])
    assert after.date == before.date


def test_an_answer_to_another_criterion_comes_last() -> None:
    before = bw.Assessment("proef", [bw.Response("raad", [bw.Answer("een.2", 1)])])

    after = before.with_answer("raad", "een.1", 4)

    assert [answer.criterion for answer in after.responses[0].answers] == ["een.2", "een.1"]


def test_every_part_of_an_answer_can_be_given() -> None:
    evidence = bw.Evidence("Akkoord")
    empty = bw.Assessment("proef", ())

    status = empty.with_answer(
        "raad", "een.1", status="not_applicable", note="waarom", evidence=[evidence]
    )
    level = empty.with_answer("raad", "een.1", "1/2")

    assert status.responses[0].answers == (
        bw.Answer("een.1", None, "not_applicable", "waarom", (evidence,)),
    )
    assert level.responses[0].answers[0].level == Fraction(1, 2)


def test_evidence_may_be_any_iterable() -> None:
    found = bw.Assessment("proef", ()).with_answer(
        "raad", "een.1", 1, evidence=(bw.Evidence(title) for title in ("a", "b"))
    )

    assert [item.title for item in found.responses[0].answers[0].evidence] == ["a", "b"]


def test_an_answer_that_is_not_of_its_form_is_refused() -> None:
    empty = bw.Assessment("proef", ())

    assert faults_when(lambda: empty.with_answer("raad", "een.1", 1, "unknown")) == (
        ("status", "give a level or a status, not both"),
    )
    assert faults_when(lambda: empty.with_answer("Raad", "een.1", 1)) == (
        ("actor", "expected an id of lower-case words joined by _, got 'Raad'"),
    )


def twice() -> bw.Assessment:
    return bw.Assessment(
        "proef",
        [
            bw.Response("raad", [bw.Answer("een.1", 0)]),
            bw.Response("college", [bw.Answer("een.1", 0)]),
            bw.Response("raad", [bw.Answer("een.1", 1)]),
        ],
    )


@pytest.mark.parametrize(("response", "place"), [(0, 0), (1, 2)])
def test_with_more_responses_one_says_which(response: int, place: int) -> None:
    after = twice().with_answer("raad", "een.1", 4, response=response)

    changed = [
        index
        for index, (old, new) in enumerate(zip(twice().responses, after.responses, strict=True))
        if old != new
    ]
    assert changed == [place]
    assert after.responses[place].answers == (bw.Answer("een.1", 4),)


def test_the_only_response_may_be_named() -> None:
    after = twice().with_answer("college", "een.1", 4, response=0)

    assert after.responses[1].answers == (bw.Answer("een.1", 4),)


@pytest.mark.parametrize(
    ("actor", "response", "count"),
    [("raad", None, 2), ("raad", 2, 2), ("raad", -1, 2), ("college", 1, 1), ("ander", 0, 0)],
)
def test_it_is_clear_which_response_is_meant(actor: str, response: int | None, count: int) -> None:
    message = f"{actor!r} has {count} responses; say which with response=, counted from 0"

    assert faults_when(lambda: twice().with_answer(actor, "een.1", 4, response=response)) == (
        ("response", message),
    )
