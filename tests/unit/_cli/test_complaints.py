import errno

import pytest

import brede_welvaart as bw
from brede_welvaart._cli.commands import CallError
from brede_welvaart._cli.complaints import complaint, faults, name_of
from brede_welvaart.errors import FaultCode, Lang

LEVEL = bw.Fault(FaultCode.NULL, "responses", 0, "answers", 1, "level")
THERE = LEVEL.at(actor="raad", criterion="eerst.1")


def lines(*found: bw.Fault, lang: Lang = "nl", most: int = 9) -> list[str]:
    return list(faults(bw.DataError(found), lang, most))


def test_a_fault_says_in_words_where_it_is_with_its_path_behind_it() -> None:
    path = "responses[0].answers[1].level"
    assert lines(THERE) == [f"antwoord van raad op eerst.1 ({path}): is leeg (null)"]
    assert lines(THERE, lang="en") == [f"answer of raad to eerst.1 ({path}): is null"]


def test_a_fault_of_which_only_the_path_is_known_says_that_once() -> None:
    assert lines(LEVEL) == ["responses[0].answers[1].level: is leeg (null)"]
    assert lines(bw.Fault(FaultCode.TOO_DEEP)) == ["(het geheel): zit te diep in elkaar"]


def test_a_sentence_that_says_where_is_not_told_twice_where() -> None:
    with pytest.raises(bw.DataError) as error:
        bw.from_json("{")
    (line,) = faults(error.value, "nl", 9)
    assert line.startswith("regel 1, kolom 2: geen JSON: ")
    assert "kolom" not in line[16:]


def test_what_is_not_shown_is_counted() -> None:
    error = bw.DataError([LEVEL] * 3, count=2000)
    assert list(faults(error, "nl", 2))[2:] == ["… en nog 1998"]
    assert list(faults(error, "en", 9))[3:] == ["… and 1997 more"]


def test_of_many_faults_a_command_that_needs_the_file_shows_the_first() -> None:
    told = complaint(bw.DataError([LEVEL] * 60, "a.json"), "nl")
    assert told[0] == "60 fouten in a.json"
    assert len(told) == 52
    assert told[-1] == "… en nog 10"


def test_every_error_of_the_library_is_told_in_the_language_of_the_call() -> None:
    error = bw.UnknownIdError("step", "x", ["y"])
    assert complaint(error, "nl") == ["geen stap 'x'; bedoel je 'y'?"]
    assert complaint(error, "en") == ["no step 'x'; did you mean 'y'?"]
    assert complaint(bw.MissingExtraError("cli"), "nl")[0].startswith("hiervoor is de extra")


def test_a_wrong_call_is_told_with_its_parts_in_the_same_language() -> None:
    error = CallError(bw.Text("{} kan niet, {}", "{} cannot, {}"), bw.Text("dit", "this"), 3)
    assert complaint(error, "nl") == ["dit kan niet, 3"]
    assert complaint(error, "en") == ["this cannot, 3"]
    assert str(error) == "this cannot, 3"


@pytest.mark.parametrize(
    ("number", "dutch"),
    [
        (errno.ENOENT, "dit bestand of deze map bestaat niet"),
        (errno.EACCES, "je hebt hier geen rechten voor"),
        (errno.EISDIR, "dit is een map, geen bestand"),
        (errno.ENOSPC, "de schijf is vol"),
    ],
)
def test_what_the_system_says_is_told_in_dutch_too(number: int, dutch: str) -> None:
    error = OSError(number, "as the system says it", "a.json")
    assert complaint(error, "nl") == [f"a.json: {dutch}"]
    assert complaint(error, "en") == ["a.json: as the system says it"]


def test_what_the_system_says_without_a_word_for_it_stands_as_it_is() -> None:
    assert complaint(OSError(99999, "odd"), "nl") == ["odd"]
    assert complaint(OSError("odd"), "nl") == ["odd"]


def test_a_complaint_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in complaint(OSError(errno.ENOENT, "x", "\x1b[31m"), "nl")[0]
    assert "\x1b" not in lines(bw.Fault(bw.FaultCode.MISSING).at(file="\x1b[31m", line=3))[0]


def test_standard_input_has_a_name() -> None:
    assert (name_of("-", "nl"), name_of("-", "en")) == ("standaardinvoer", "standard input")
    assert name_of("a.json", "nl") == "a.json"
