import io

import pytest

from brede_welvaart._cli.safe import clean, code_span, emit, fit, markdown


def test_clean_takes_the_force_out_of_control_characters() -> None:
    assert clean("a\x1b[31mb\x07\x9b\u202ec\u2066") == "a\ufffd[31mb\ufffd\ufffd\ufffdc\ufffd"


def test_clean_gives_one_line_without_soft_hyphens_and_surplus_space() -> None:
    assert clean(" wel\u00advaart\n\n  voor\tlater\u2028nu ") == "welvaart voor later nu"


def test_clean_replaces_half_characters_and_keeps_joined_ones() -> None:
    assert clean("\ud800 👨\u200d👩 é") == "\ufffd 👨\u200d👩 é"


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


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a*b_c`d[e]f<g>h|i~j\\k", r"a\*b\_c\`d\[e\]f\<g\>h\|i\~j\\k"),
        ("R&D &amp; &#60;", r"R&D \&amp; \&#60;"),
        ("# kop", r"\# kop"),
        ("- punt", r"\- punt"),
        ("12. stap", r"12\. stap"),
        ("een\n\n# kop", "een # kop"),
    ],
)
def test_markdown_shows_text_as_it_is(given: str, expected: str) -> None:
    assert markdown(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [("a.json", "`a.json`"), ("a`b``c", "``` a`b``c ```")],
)
def test_code_has_a_fence_longer_than_any_in_it(given: str, expected: str) -> None:
    assert code_span(given) == expected
