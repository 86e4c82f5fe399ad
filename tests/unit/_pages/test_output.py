import io

import pytest

from brede_welvaart._pages.output import emit, fit


def test_text_that_fits_is_left_alone() -> None:
    assert fit("━●é日", "utf-8") == "━●é日"


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("ascii", "=o. een 1/2 ?? ->"), ("cp1252", "=o· één ½ ?? ->")],
)
def test_characters_that_an_encoding_lacks_get_a_stand_in(encoding: str, expected: str) -> None:
    fitted = fit("━●· één ½ 日 →", encoding)
    assert fitted == expected
    fitted.encode(encoding)


def test_a_character_without_base_letter_becomes_a_question_mark() -> None:
    assert fit("\u0394\ud800", "ascii") == "??"


def test_emit_writes_what_the_stream_can_hold() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    emit("één ●\n", stream)
    assert raw.getvalue().decode("ascii").splitlines() == ["een o"]


def test_emit_takes_a_stream_without_encoding_and_no_stream_at_all() -> None:
    stream = io.StringIO()
    emit("één\ud800", stream)
    emit("één", None)
    assert stream.getvalue() == "één?"


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_what_is_for_programs_is_utf_8_whatever_the_encoding_of_the_stream() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    emit("Súdwest-Fryslân\r\n\x1b", stream, for_programs=True)
    assert raw.getvalue() == "Súdwest-Fryslân\r\n\x1b".encode()


def test_what_is_for_programs_cannot_steer_a_terminal() -> None:
    raw = io.BytesIO()
    stream = Terminal(raw, encoding="utf-8")
    emit("a\x1b[31m\u202eb\r\nc\r\n", stream, for_programs=True)
    assert raw.getvalue().decode() == "a\ufffd[31m\ufffdb\nc\n"
