"""Who took part, and what is still missing."""

import pytest

import brede_welvaart as bw
from brede_welvaart.errors import FaultCode


def said(actor: str, label: str | None = None, **levels: int | str | None) -> bw.Response:
    answers = [
        bw.Answer(f"afwegen.{key[1]}", status=value, note="waarom")
        if isinstance(value, str)
        else bw.Answer(f"afwegen.{key[1]}", value)
        for key, value in levels.items()
    ]
    return bw.Response(actor, answers, label)


def of(*responses: bw.Response, expected: tuple[str, ...] = ()) -> bw.Participation:
    return bw.participation(bw.Assessment("2026.1", responses), expected)


def test_what_each_response_says_is_counted() -> None:
    one = said("gemeenteraad", "raadslid 3", a1=3, a2="unknown", a3="not_applicable", a4=None)
    short = bw.Response("college", (), asked=["afwegen.1", "afwegen.2"])
    found = of(one, short)
    assert found.responses == (
        bw.ResponseCount("gemeenteraad", "raadslid 3", 40, 1, 1, 1),
        bw.ResponseCount("college", None, 2, 0, 0, 0),
    )
    assert [count.unanswered for count in found.responses] == [37, 2]


def test_who_was_expected_and_says_nothing_is_missing() -> None:
    blank = said("ambtenaren", a1=None)
    expected = ("Gemeenteraad", "ambtenaren", "provincie", "gemeenteraad")
    found = of(said("gemeenteraad", a1=0), blank, expected=expected)
    assert found.expected == ("gemeenteraad", "ambtenaren", "provincie")
    assert found.missing == ("ambtenaren", "provincie")


def test_an_actor_that_is_known_nowhere_is_not_expected() -> None:
    with pytest.raises(bw.UnknownIdError, match="gemeenteraad"):
        of(expected=("gemeenteraadd",))
    own = bw.Assessment("2026.1", (), actors=[bw.Actor("dorp", bw.Text("Dorp"))])
    assert bw.participation(own, ["dorp"]).missing == ("dorp",)


def test_equal_responses_without_a_label_are_named() -> None:
    found = of(
        said("gemeenteraad", a1=3, a2=1),
        said("gemeenteraad", "raadslid 1", a1=3, a2=1),
        said("ambtenaren", a1=3, a2=1),
        said("gemeenteraad", a2=1, a1=3, a3=None),
        said("gemeenteraad", a1=3),
        said("gemeenteraad", a4=None),
        said("gemeenteraad", a4=None),
    )
    assert found.equal == (bw.EqualResponses("gemeenteraad", (0, 3)),)


def test_what_was_asked_and_nobody_knows_is_open() -> None:
    asked = ["afwegen.1", "afwegen.2", "afwegen.3", "afwegen.4"]
    known = bw.Response("gemeenteraad", said("x", a1=3, a2="unknown").answers, asked=asked)
    other = said("x", a1="unknown", a2="not_applicable", a3="not_applicable").answers
    found = of(known, bw.Response("ambtenaren", other, asked=asked))
    assert found.open == ("afwegen.2", "afwegen.4")
    assert of().open == ()


def test_answers_that_do_not_fit_are_refused() -> None:
    with pytest.raises(bw.DataError) as error:
        of(said("gemeenteraadd", a9=7))
    codes = [fault.code for fault in error.value.faults]
    assert codes == [FaultCode.NO_SUCH, FaultCode.NO_SUCH, FaultCode.OFF_SCALE]
    with pytest.raises(bw.DataError, match="edition"):
        bw.participation(bw.Assessment("eigen", ()), plan=bw.plan())


def test_in_json_it_has_all_there_is() -> None:
    found = of(said("gemeenteraad", a1=3), expected=("ambtenaren",))
    data = bw.to_dict(found)
    assert list(data) == [
        *("format", "organisation", "date", "plan", "responses", "expected", "missing"),
        *("equal", "open"),
    ]
    assert data["responses"][0] == {
        "actor": "gemeenteraad",
        "respondent": None,
        "asked": 40,
        "answered": 1,
        "unknown": 0,
        "not_applicable": 0,
        "unanswered": 39,
    }
    assert repr(found) == "<Participation: 1 responses, missing: ambtenaren>"
    assert repr(of()) == "<Participation: 0 responses, missing: nobody>"
