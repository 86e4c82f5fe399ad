"""Every kind of block as lines."""

from fractions import Fraction

import pytest

from brede_welvaart._pages.blocks import (
    Bar,
    Bars,
    Block,
    Column,
    Heading,
    Line,
    Listing,
    Note,
    Pairs,
    Paragraph,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.layout import laid_out
from brede_welvaart._pages.spans import Span, Style


def shown(*blocks: Block, width: int = 40) -> list[str]:
    return ["".join(span.text for span in line).rstrip() for line in laid_out(blocks, width)]


def styles(*blocks: Block) -> list[list[Style]]:
    return [[span.style for span in line] for line in laid_out(blocks, 60)]


def test_an_empty_line_stands_between_blocks_but_not_under_a_heading() -> None:
    assert shown(Heading("Kop", 1), Heading("Deel"), Note("een"), Note("twee")) == [
        *("Kop", "", "Deel", "een", "", "twee")
    ]


def test_a_page_of_nothing_has_no_lines() -> None:
    assert shown() == []


def test_facts_stand_behind_a_heading_and_empty_ones_are_left_out() -> None:
    assert shown(Heading("Naam", facts=("een", "", "twee"))) == ["Naam  een · twee"]
    assert styles(Heading("Naam", facts=("een",))) == [[Style.STRONG, Style.QUIET]]
    assert shown(Heading("Naam", facts=("",))) == ["Naam"]


def test_lines_of_a_paragraph_stand_under_each_other_and_are_wrapped() -> None:
    assert shown(Paragraph(["een twee drie vier vijf zes", "b"]), width=24) == [
        *("een twee drie vier vijf", "zes", "b")
    ]


def test_a_line_is_as_loud_as_it_is_and_links() -> None:
    line = Line("hier", Tone.QUIET, ("nu",), "https://example.org/")
    assert list(laid_out([Paragraph([line])], 40)) == [
        [Span("hier", Style.QUIET, "https://example.org/"), Span("  nu", Style.QUIET)]
    ]


def test_a_note_is_quiet() -> None:
    assert styles(Note("zo")) == [[Style.QUIET]]


def test_a_list_has_a_mark_per_item() -> None:
    assert shown(Listing([["een", "twee"], ["drie"]])) == ["  • een", "    twee", "  • drie"]


def test_pairs_line_up_and_what_is_long_goes_on_under_itself() -> None:
    given = pairs([("1", "a"), ("10", Line("b", facts=("c",))), ("x", "woord " * 4)])
    assert shown(given, width=24) == [
        *("  1   a", "  10  b  c", "  x   woord woord woord", "      woord")
    ]


def test_a_label_of_more_than_half_a_line_has_below_it_what_does_not_fit_beside_it() -> None:
    given = pairs([("een lange uitleg", "a"), ("b", "c d e f"), ("d", "ef")])
    assert shown(given, width=24) == [
        *("  een lange uitleg  a", "  b", "    c d e f", "  d                 ef")
    ]


def test_a_word_that_is_longer_than_the_room_beside_its_label_goes_below() -> None:
    given = pairs(
        [("een", "a"), ("twee", "en onafscheidelijken"), ("drie", Line("a", facts=("b",)))]
    )
    assert shown(given, width=24) == [
        *("  een   a", "  twee", "    en onafscheidelijken", "  drie  a  b")
    ]


def test_no_pairs_are_no_lines() -> None:
    assert shown(Pairs(())) == []


def test_a_bar_has_its_words_below_and_fits_the_line() -> None:
    bars = Bars(((Bar(Fraction(0), Fraction(100), None), "bereik 0 tot 100"),))
    assert shown(bars, width=30) == [f"  {'━' * 28}", "  bereik 0 tot 100"]
    assert shown(bars, width=200)[0] == f"  {'━' * 40}"


def test_a_table_is_laid_out() -> None:
    assert shown(Table((Column("A"),), [Rows([("b",)])])) == ["A", "b"]


@pytest.mark.parametrize("width", [-1, 0, 1, 7])
def test_a_line_is_laid_out_for_eight_columns_at_least(width: int) -> None:
    block = Paragraph(["woord " * 9])
    assert shown(block, width=width) == shown(block, width=8)
