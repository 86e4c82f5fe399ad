"""Tables as lines, and bars."""

from fractions import Fraction

import pytest

from brede_welvaart._pages.blocks import Bar, Column, ColumnKind, Rows, Table, Tone
from brede_welvaart._pages.grid import bar, table
from brede_welvaart._pages.spans import Span, Style

F = Fraction
NOTHING = Bar(None, None, None)
MARK, NUMBER, TEXT = ColumnKind.MARK, ColumnKind.NUMBER, ColumnKind.TEXT


def drawn(given: Bar, width: int) -> str:
    return "".join(span.text for span in bar(given, width))


def shown(block: Table, width: int) -> list[str]:
    return ["".join(span.text for span in line).rstrip() for line in table(block, width)]


def test_a_bar_shows_the_range_and_the_value_on_it() -> None:
    assert drawn(Bar(F(25), F(75), F(50)), 20) == "·····━━━━━●━━━━━····"


def test_a_bar_ends_at_a_hundred_and_begins_at_nought() -> None:
    assert drawn(Bar(F(100), F(100), F(100)), 10) == "·········●"
    assert drawn(Bar(F(0), F(0), F(0)), 10) == "●·········"


def test_a_bar_without_a_value_is_a_range() -> None:
    assert drawn(Bar(F(0), F(100), None), 10) == "━" * 10


def test_a_bar_of_nothing_is_empty() -> None:
    assert drawn(NOTHING, 10) == "·" * 10


def test_a_bar_is_of_as_few_pieces_as_it_has_styles() -> None:
    assert bar(Bar(F(25), F(75), F(50)), 8) == [
        Span("··", Style.QUIET),
        Span("━━", Style.ACCENT),
        Span("●", Style.STRONG),
        Span("━━", Style.ACCENT),
        Span("·", Style.QUIET),
    ]


@pytest.fixture
def full() -> Table:
    return Table(
        (
            Column("", NUMBER, Tone.QUIET),
            Column("Stap"),
            Column("", ColumnKind.BAR),
            Column("Hoe", MARK),
            Column("Stand", NUMBER),
        ),
        [
            Rows([("1", "Geef het een plek", Bar(F(50), F(50), F(50)), "▲", "50,0")], "Eerst"),
            Rows([("10", "Kijk", NOTHING, "", "7,5")]),
        ],
    )


def test_columns_stand_beside_each_other_where_there_is_room(full: Table) -> None:
    assert shown(full, 55) == [
        "    Stap               0                100  Hoe  Stand",
        "    Eerst",
        " 1  Geef het een plek  ··········●·········  ▲     50,0",
        "10  Kijk               ····················         7,5",
    ]


def test_a_wide_line_gives_a_bar_more_room(full: Table) -> None:
    header = shown(full, 200)[0]
    assert header == f"    Stap               0{'100':>39}  Hoe  Stand"


def test_a_text_gets_more_lines_where_there_is_less_room(full: Table) -> None:
    assert shown(full, 51)[2:4] == [
        " 1  Geef het een   ··········●·········  ▲     50,0",
        "    plek",
    ]


def test_texts_that_need_little_get_their_room_first() -> None:
    long, short = "lang " * 20, "een korte tekst"
    block = Table((Column("A"), Column("B")), [Rows([(long, short)])])
    assert shown(block, 40)[1].endswith(f"  {short}")


def test_a_title_of_rows_may_be_longer_than_their_texts() -> None:
    block = Table((Column("", NUMBER), Column("")), [Rows([("10", "a")], "een titel die lang is")])
    assert shown(block, 24) == ["    een titel die lang", "    is", "10  a"]


def test_without_titles_there_is_no_row_of_titles() -> None:
    block = Table((Column("", MARK), Column("", MARK)), [Rows([("a", "b")])])
    assert shown(block, 24) == ["a  b"]


def test_a_table_without_texts_has_its_titles_of_rows_on_the_left() -> None:
    block = Table((Column("A", MARK), Column("B", MARK)), [Rows([("a", "b")], "Titel")])
    assert shown(block, 24) == ["A  B", "Titel", "a  b"]


def test_the_styles_of_cells_are_those_of_their_columns(full: Table) -> None:
    lines = list(table(full, 64))
    assert lines[0][0].style is Style.QUIET
    assert lines[1][1:] == [Span("Eerst", Style.STRONG)]
    assert lines[2][0] == Span(" 1", Style.QUIET)
    assert lines[2][-1] == Span(" 50,0", Style.PLAIN)


def test_without_room_the_facts_stand_below_the_name(full: Table) -> None:
    assert next(table(full, 40)) == [Span("Eerst", Style.STRONG)]
    assert shown(full, 40) == [
        "Eerst",
        "1 Geef het een plek",
        "  hoe ▲ · stand 50,0",
        "10 Kijk",
        "  stand 7,5",
    ]


def test_below_a_name_a_second_text_stands_behind_its_title() -> None:
    columns = (Column("Wat"), Column("Waarom"), Column("N.B.", NUMBER))
    block = Table(columns, [Rows([("een", "onafscheidelijkheid", "1")])])
    assert shown(block, 24) == ["een", "  waarom", "  onafscheidelijkheid ·", "  n.B. 1"]


def test_a_row_without_facts_is_its_name_alone() -> None:
    columns = (Column("Wat"), Column("Verkeersveiligheidsplan", MARK))
    assert shown(Table(columns, [Rows([("een", "")])]), 24) == ["een"]
