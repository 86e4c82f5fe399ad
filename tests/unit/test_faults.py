"""A fault says what is wrong and where, for programs and for people."""

import pickle
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart import _faults, _phrases
from brede_welvaart._faults import MOST_FAULTS, kept_faults
from brede_welvaart.errors import FaultCode as Code
from brede_welvaart.errors import Key, Phrase, kind_of_thing, shown

PATHS = [
    ((), "", ""),
    (("edition",), "edition", "/edition"),
    (
        ("responses", 0, "answers", 3, "level"),
        "responses[0].answers[3].level",
        "/responses/0/answers/3/level",
    ),
    ((0, "score"), "[0].score", "/0/score"),
    (("twee woorden",), "['twee woorden']", "/twee woorden"),
    (("a", "b/c~d"), "a['b/c~d']", "/a/b~1c~0d"),
    (("",), "['']", "/"),
    (("\ud800",), "['\\ud800']", "/\\ud800"),
    (("weights", Key("afwegen")), "weights['afwegen']", "/weights/afwegen"),
]


@pytest.mark.parametrize(("parts", "path", "pointer"), PATHS)
def test_a_place_is_given_as_parts_as_a_path_and_as_a_pointer(
    parts: tuple[str | int, ...], path: str, pointer: str
) -> None:
    fault = bw.Fault(Code.MISSING, *parts)

    assert (fault.parts, fault.path, fault.pointer) == (parts, path, pointer)


def test_a_fault_reads_as_path_and_message() -> None:
    fault = bw.Fault(Code.MISSING, "steps", 0, "id")

    assert str(fault) == fault.line("en") == "steps[0].id: is missing"
    assert fault.line() == "steps[0].id: ontbreekt"
    assert repr(fault) == "<Fault missing at 'steps[0].id': is missing>"


def test_a_fault_of_the_whole_says_so() -> None:
    fault = bw.Fault(Code.TOO_DEEP)

    assert str(fault) == "(the whole): nested too deeply"
    assert fault.line("nl") == "(het geheel): zit te diep in elkaar"


def test_faults_are_equal_by_what_they_say_and_cannot_be_changed() -> None:
    one, same = (bw.Fault(Code.NOT_TEXT, "a", given=[number]) for number in (1, 2))

    assert one == same
    assert len({one, same, bw.Fault(Code.NOT_TEXT, "b", given=[])}) == 2
    assert one != bw.Fault(Code.NOT_TEXT, "a", given=3)
    with pytest.raises(AttributeError):
        one._said = same._said
    with pytest.raises(AttributeError):
        del one._said


def test_the_values_of_a_fault_are_those_of_its_sentence() -> None:
    fault = bw.Fault(Code.OFF_SCALE, given=7, known=("0", "1"))

    assert fault.values == {"given": 7, "known": ("0", "1")}
    assert fault.message == "7 is not on the scale (0, 1)"
    assert fault.text("nl") == "7 staat niet op de schaal (0, 1)"


@pytest.mark.parametrize(
    ("given", "nl", "en"),
    [
        (None, "null", "null"),
        (True, "true", "true"),
        (0.5, "0.5", "0.5"),
        ("een\ntwee", "'een\\ntwee'", "'een\\ntwee'"),
        ({"a": 1}, "een object", "an object"),
        ([1], "een lijst", "a list"),
        (10**19, "een getal van meer dan 18 cijfers", "a number of more than 18 digits"),
        (1j, "1j", "1j"),
        ("x" * 999, f"'{'x' * 59}…", f"'{'x' * 59}…"),
    ],
)
def test_a_value_is_short_and_in_the_language_of_the_sentence(
    given: object, nl: str, en: str
) -> None:
    fault = bw.Fault(Code.NOT_TEXT, given=given)

    assert fault.text("nl") == f"verwacht: tekst; hier staat {nl}"
    assert fault.text("en") == f"expected text, got {en}"
    assert shown(given) == en


def test_a_number_of_any_length_can_be_given() -> None:
    assert bw.Fault(Code.NOT_EXACT, given=-(10**5000)).message.endswith("more than 18 digits")


def test_there_are_two_languages() -> None:
    for say in (bw.Fault(Code.MISSING).text, bw.Fault(Code.MISSING).line, bw.DataError([]).text):
        with pytest.raises(LookupError):
            say("fr")


def test_a_fault_is_the_same_after_pickling() -> None:
    kind = kind_of_thing("actor")
    fault = bw.Fault(Code.NO_SUCH, "actor", kind=kind, given="raat", likely=["raad"]).at(line=3)

    again = pickle.loads(pickle.dumps(fault))  # noqa: S301 (we made it)

    assert again == fault
    assert again.line() == fault.line() == "regel 3: geen actor 'raat'; bedoel je 'raad'?"


# Further up, and where people know it.


def test_a_fault_is_seen_from_further_up() -> None:
    fault = bw.Fault(Code.MISSING, "level").under("answers", 3).under("responses", 0)

    assert fault.parts == ("responses", 0, "answers", 3, "level")
    assert fault.under() == fault


@pytest.mark.parametrize(
    ("spot", "nl", "en"),
    [
        (
            {"actor": "raad", "criterion": "een.1"},
            "antwoord van raad op een.1",
            "answer of raad to een.1",
        ),
        ({"actor": "raad"}, "inbreng van raad", "response of raad"),
        ({"step": "een"}, "stap een", "step een"),
        ({"step": "een", "criterion": "een.1"}, "criterium een.1", "criterion een.1"),
        (
            {"effect": "Er komen huizen", "theme": "wonen"},
            "effect 'Er komen huizen' op wonen",
            "effect 'Er komen huizen' on wonen",
        ),
        ({"effect": "Huizen"}, "effect Huizen", "effect Huizen"),
        ({"theme": "wonen"}, "effect op wonen", "effect on wonen"),
        ({"sheet": "Raad", "cell": "D7"}, "blad Raad, cel D7", "sheet Raad, cell D7"),
        ({"line": 3, "column": "value"}, "regel 3, kolom value", "line 3, column value"),
        ({"line": 3}, "regel 3", "line 3"),
        ({"line": 3, "file": "a b.csv"}, "a b.csv, regel 3", "a b.csv, line 3"),
        (
            {"line": 3, "column": "value", "file": "a.csv"},
            "a.csv, regel 3, kolom value",
            "a.csv, line 3, column value",
        ),
        (
            {"region": "GM0855", "indicator": "groen", "period": 2023},
            "groen van GM0855 in 2023",
            "groen of GM0855 in 2023",
        ),
        ({"indicator": "groen", "period": 2023}, "groen in 2023", "groen in 2023"),
        ({"indicator": "groen"}, "groen", "groen"),
        ({"cell": "D7"}, "a[0]", "a[0]"),
        ({}, "a[0]", "a[0]"),
    ],
)
def test_a_place_is_said_in_words(spot: dict[str, Any], nl: str, en: str) -> None:
    fault = bw.Fault(Code.MISSING, "a", 0).at(**spot)

    assert fault.spot == bw.Spot(**spot)
    assert (fault.place("nl"), fault.place("en")) == (nl, en)


def test_the_place_of_the_whole_is_the_whole() -> None:
    assert bw.Fault(Code.TOO_DEEP).place("nl") == "(het geheel)"


@pytest.mark.parametrize(
    ("spot", "line"),
    [
        ({"line": 3, "column": "value"}, "regel 3, kolom value: ontbreekt"),
        ({"sheet": "Raad", "cell": "D7"}, "blad Raad, cel D7: ontbreekt"),
        ({"indicator": "groen", "period": 2023}, "groen in 2023: ontbreekt"),
        ({"actor": "raad"}, "a[0]: ontbreekt"),
    ],
)
def test_a_line_has_the_cell_of_a_table_or_else_the_path(spot: dict[str, Any], line: str) -> None:
    assert bw.Fault(Code.MISSING, "a", 0).at(**spot).line("nl") == line


def test_a_cell_goes_before_whose_answer_it_is() -> None:
    fault = bw.Fault(Code.MISSING).at(actor="raad", criterion="een.1").at(sheet="Raad", cell="D7")

    assert fault.place("nl") == "blad Raad, cel D7"


# What may have been meant.


def test_the_likely_one_is_sought_only_when_the_sentence_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sought: list[str] = []

    def near(word: str, known: object, most: int = 6) -> list[str]:
        sought.append(word)
        return _phrases.near(word, known, most)  # type: ignore[arg-type]

    monkeypatch.setattr(_faults, "near", near)
    data: dict[str, Any] = bw.to_dict(bw.blank(["gemeenteraad"]))
    data["responses"][0]["answers"] = [
        {"criterion": f"afwegn.{n}", "level": 1} for n in range(1, 200)
    ]

    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(data)
    assert sought == []

    messages = [fault.message for fault in caught.value.faults]

    assert len(sought) == 20
    assert all("did you mean" in message for message in messages[:20])
    assert not any("did you mean" in message for message in messages[20:])


def test_what_is_no_text_or_very_long_has_no_likely_one() -> None:
    known = ("raad", "college")
    kind = kind_of_thing("actor")

    assert bw.Fault(Code.NO_SUCH, kind=kind, given=3, likely=known).message == "no actor 3"
    assert "mean" not in bw.Fault(Code.NO_SUCH, kind=kind, given="raad" * 99, likely=known).message


# So many.


def test_a_thousand_faults_are_kept_and_all_are_counted() -> None:
    faults, count = kept_faults(bw.Fault(Code.MISSING, n) for n in range(MOST_FAULTS + 5))

    assert [fault.parts[0] for fault in faults] == list(range(MOST_FAULTS))
    assert count == MOST_FAULTS + 5


def test_words_say_the_same_in_both_languages_where_there_is_one() -> None:
    assert kind_of_thing("peer") == Phrase("peer", "peer")
    assert kind_of_thing("step") == Phrase("stap", "step")
