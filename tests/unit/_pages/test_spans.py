import pytest

from brede_welvaart._pages.spans import (
    Span,
    Style,
    columns,
    indented,
    padded,
    widest_word,
    wrapped,
)


def lines(text: str, width: int) -> list[str]:
    return ["".join(span.text for span in line) for line in wrapped([Span(text)], width)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("één", 3), ("e\u0301e\u0301n", 3), ("日本", 4), ("☀\ufe0f", 1), ("a\u200db", 2)],
)
def test_a_text_takes_the_columns_that_a_terminal_gives_it(text: str, expected: int) -> None:
    assert columns(text) == expected


def test_a_text_is_filled_up_on_either_side() -> None:
    assert (padded("日", 4), padded("日", 4, to_the_right=True)) == ("日  ", "  日")
    assert padded("lang", 2) == "lang"


def test_a_line_is_broken_between_words() -> None:
    assert lines("een twee drie", 8) == ["een twee", "drie"]
    assert lines("een twee drie", 7) == ["een", "twee", "drie"]


def test_nothing_is_one_empty_line() -> None:
    assert lines("", 5) == [""]
    assert list(wrapped([], 5)) == [[]]


def test_spaces_stay_within_a_line_and_go_at_a_break() -> None:
    assert lines("  a   b", 5) == ["a   b"]
    assert lines("aaa   bbb", 5) == ["aaa", "bbb"]


def test_a_space_that_may_not_break_keeps_words_together() -> None:
    assert lines("nu 50\u00a0% af", 6) == ["nu", "50\u00a0%", "af"]


def test_only_a_word_that_is_longer_than_a_line_is_cut() -> None:
    assert lines("a eenlangwoord b", 6) == ["a", "eenlan", "gwoord", "b"]
    assert lines("日本語", 5) == ["日本", "語"]


def test_a_mark_on_a_letter_is_never_cut_off_it() -> None:
    assert lines("aaae\u0301b", 4) == ["aaae\u0301", "b"]


def test_spans_keep_their_style_and_their_address_over_lines() -> None:
    given = [Span("een", Style.STRONG), Span(" twee drie", Style.QUIET, "https://example.org/")]
    first, second = wrapped(given, 8)
    assert first == [
        Span("een", Style.STRONG),
        Span(" twee", Style.QUIET, "https://example.org/"),
    ]
    assert second == [Span("drie", Style.QUIET, "https://example.org/")]


def test_the_widest_word_counts_columns() -> None:
    assert widest_word("een 日本語 vijf") == 6
    assert widest_word("") == 0


def test_lines_go_to_the_right() -> None:
    assert list(indented([[Span("a")]], by=3)) == [[Span("   "), Span("a")]]
