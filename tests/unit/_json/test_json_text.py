"""Reading JSON text strictly: what is no JSON, or holds what no document may hold."""

import json
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart._json.text import RepeatedKeys, dump, parse
from faults_said import said

START = '{"format": "brede_welvaart/assessment/1", "edition": "2026.1", "responses": []'


def fault_of(text: str | bytes) -> bw.Fault:
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text)
    (fault,) = said(caught.value.faults)
    return fault


def test_bytes_are_read_as_utf_8() -> None:
    assert parse('{"a": "één"}'.encode()) == {"a": "één"}
    assert parse('{"a": "één"}') == {"a": "één"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "(the whole): is empty"),
        (b"", "(the whole): is empty"),
        (" \n", "(the whole): is empty"),
        ("{} {}", "line 1, column 4: not JSON: Extra data"),
        (
            "{'a': 1}",
            "line 1, column 2: not JSON: Expecting property name enclosed in double quotes",
        ),
        ('{"a": "b', "line 1, column 7: not JSON: Unterminated string starting at"),
        ('{"a": "\t"}', "line 1, column 8: not JSON: Invalid control character at"),
        ('{"a": "\\x"}', "line 1, column 8: not JSON: Invalid \\escape"),
        ('{"a" 1}', "line 1, column 6: not JSON: Expecting ':' delimiter"),
        ("[01]", "line 1, column 3: not JSON: Expecting ',' delimiter"),
        ("\ud800", "line 1, column 1: not JSON: Expecting value"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(text: str | bytes, message: str) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text)
    (fault,) = caught.value.faults
    assert (fault.path, str(fault)) == ("", message)


@pytest.mark.parametrize("cut", range(1, len(START), 7))
def test_a_truncated_text_is_refused(cut: int) -> None:
    fault = fault_of(START[:cut])

    assert fault.path == ""
    assert fault.message.startswith("not JSON: ")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_passed_over_and_says_the_encoding(encoding: str) -> None:
    marked = "{}" if encoding in {"utf-8-sig", "utf-16"} else "\ufeff{}"

    assert parse(marked.encode(encoding)) == {}
    assert parse("\ufeff{}") == {}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_document_with_a_byte_order_mark_is_read(encoding: str, tmp_path: Path) -> None:
    form = bw.blank(["gemeenteraad"])
    file = tmp_path / "meting.json"
    file.write_text(bw.to_json(form), encoding=encoding)

    assert bw.read(file) == bw.from_json(file.read_bytes()) == form


@pytest.mark.parametrize("text", [None, 3, {}, ["{}"]])
def test_what_is_no_text_is_no_json(text: Any) -> None:
    with pytest.raises(TypeError, match="expected a text or bytes"):
        bw.from_json(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b'{"a": "\xff"}', "not UTF-8: invalid start byte at byte 7"),
        (b"\xff\xfe{\x00}", "not UTF-16: truncated data at byte 4"),
        (b"\xfe\xff\x00{\xd8\x00\x00}", "not UTF-16: illegal UTF-16 surrogate at byte 4"),
        (b'{"a": "\xed\xa0\x80"}', "not UTF-8: invalid continuation byte at byte 7"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_with_their_place(text: bytes, message: str) -> None:
    assert fault_of(text) == ("", message)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_endless_nesting_is_refused(text: str) -> None:
    assert fault_of(text) == ("", "nested too deeply")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("[]", "a list"), ("3", "3"), ('"x"', "'x'"), ("null", "null"), ("true", "true")],
)
@pytest.mark.parametrize("kind", [None, bw.Assessment, bw.Plan])
def test_another_root_is_refused(text: str, shown: str, kind: type[bw.Plan] | None) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text, kind)

    assert said(caught.value.faults) == (("", f"expected an object, got {shown}"),)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
def test_what_only_python_takes_for_a_number_is_refused_where_it_stands(text: str) -> None:
    answer = f'{{"criterion": "afwegen.1", "level": {text}}}'
    document = START[:-1] + f'{{"actor": "gemeenteraad", "answers": [{answer}]}}]}}'

    assert fault_of(document) == (
        "responses[0].answers[0].level",
        f"expected a whole number or 'n/d' of 0 or more, got {text}",
    )


@pytest.mark.parametrize("sign", ["", "-"])
def test_an_endless_number_is_refused_where_it_stands(sign: str) -> None:
    answer = f'{{"criterion": "afwegen.1", "level": {sign}{"1" * 5000}}}'
    document = START[:-1] + f'{{"actor": "gemeenteraad", "answers": [{answer}]}}]}}'

    assert fault_of(document) == (
        "responses[0].answers[0].level",
        "expected a whole number or 'n/d' of 0 or more, got a number of 5000 digits",
    )


def test_a_number_of_18_digits_is_a_number() -> None:
    assert parse("[999999999999999999, -999999999999999999]") == [10**18 - 1, 1 - 10**18]
    assert repr(parse("1000000000000000000")) == "a number of 19 digits"


def test_keys_that_stand_twice_are_known_and_the_first_value_holds() -> None:
    found = parse('{"a": 1, "b": 2, "a": 3, "a": 4, "c": 5, "b": 6}')

    assert found == {"a": 1, "b": 2, "c": 5}
    assert isinstance(found, RepeatedKeys)
    assert found.repeated == ("a", "b")


def test_an_object_without_repeated_keys_is_a_plain_dict() -> None:
    assert type(parse('{"a": {"a": 1}}')) is dict


def test_a_lone_surrogate_in_an_escape_is_refused_where_it_stands() -> None:
    assert fault_of(START + ', "notes": [{"nl": "x\\ud800"}]}') == (
        "notes[0].nl",
        "'x\\ud800' has a lone surrogate",
    )


def test_a_pair_of_surrogates_is_one_character() -> None:
    found = bw.from_json(START + ', "notes": [{"nl": "\\ud83c\\udfe0"}]}')

    assert found.notes == (bw.Text("\U0001f3e0"),)


def test_text_is_written_two_spaces_deep_in_its_own_letters() -> None:
    assert dump({"a": ["één", 1]}) == '{\n  "a": [\n    "één",\n    1\n  ]\n}'


def test_what_is_no_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dump(float("nan"))


def test_what_is_written_is_json_to_everyone() -> None:
    assert json.loads(bw.to_json(bw.plan())) == bw.to_dict(bw.plan())
