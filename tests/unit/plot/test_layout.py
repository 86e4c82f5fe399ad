"""The layout of sheets: texts over lines that fit, words of the axis that do not overlap."""

from itertools import pairwise

import pytest

from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import BODY, Ink, width_of, wrapped
from brede_welvaart.plot._sheet import LABELS, Column, Row, Sheet, Tick, across, thinned
from drawn import axes_of, height_of, texts, told


def test_a_text_is_wrapped_between_words_to_its_width() -> None:
    ink = Ink("Geef brede welvaart lokaal betekenis en nog meer woorden", BODY, bold=True)
    lines = wrapped(ink, 120)

    assert " ".join(line.text for line in lines) == ink.text
    assert all(width_of(line) <= 120 for line in lines)
    assert all(line.bold for line in lines)
    joined = [f"{one.text} {two.text.split(' ')[0]}" for one, two in pairwise(lines)]
    assert all(width_of(ink._replace(text=text)) > 120 for text in joined)


def test_a_word_wider_than_a_line_is_cut_and_nothing_of_it_is_lost() -> None:
    ink = Ink("x" * 60)

    lines = wrapped(ink, 100)
    assert "".join(line.text for line in lines) == ink.text
    assert all(width_of(line) <= 100 for line in lines)
    assert [line.text for line in wrapped(Ink("ab"), 0.1)] == ["a", "b"]


def test_a_very_long_text_ends_in_dots() -> None:
    room = width_of(Ink("woord woord")) + 0.01
    lines = wrapped(Ink("woord " * 100), room)

    assert [line.text for line in lines[:-1]] == ["woord woord"] * 5
    assert lines[-1].text.startswith("woord w")
    assert lines[-1].text.endswith("…")
    assert all(width_of(line) <= room for line in lines)
    assert wrapped(Ink(""), 80)[0].text == ""


def test_bold_and_large_texts_are_wider() -> None:
    assert width_of(Ink("abc", 20)) == pytest.approx(2 * width_of(Ink("abc", 10)), rel=0.02)
    assert width_of(Ink("abc", bold=True)) > width_of(Ink("abc"))


def test_words_of_the_axis_that_would_overlap_are_left_out_but_not_the_ends() -> None:
    ticks = [Tick(at, f"niveau {at}", "center") for at in range(0, 101, 10)]

    wide, narrow = (thinned(ticks, (0, 100), room) for room in (2000, 150))
    assert [tick.text for tick in wide] == [tick.text for tick in ticks]
    assert [tick.text for tick in narrow if tick.text] == ["niveau 0", "niveau 40", "niveau 100"]
    assert [tick.at for tick in narrow] == [tick.at for tick in ticks]


def test_a_row_is_as_high_as_what_is_in_it() -> None:
    given = [
        Row("laag"),
        Row("hoog", height=80, cells=[[Ink("a")]]),
        Row("kop", level=1),
        Row("cel", cells=[[Ink("een"), Ink("twee"), Ink("drie")]]),
        Row("onder", under=["een zin", "nog een zin"]),
    ]
    axes = axes_of(drawn(Sheet("T", ["o"], given, [Column("K", 60)]), None))
    low, high, head, cell, under = (height_of(axes, row.label) for row in given)

    assert low == pytest.approx(5.5 + 6.5)
    assert high == pytest.approx(24 + 91 / 2)
    assert height_of(axes, "a") == high
    assert head == pytest.approx(24 + 91 + 8 + 5.5 + 11.5 * 1.3 / 2)
    assert height_of(axes, "twee") == cell
    assert height_of(axes, "een") == cell - 13
    assert under < height_of(axes, "een zin") < height_of(axes, "nog een zin")


def test_an_empty_sheet_still_says_what_it_is_about() -> None:
    figure = drawn(Sheet("Titel", ["onder"], [], notes=["waarom"]), None)

    assert told(figure) == ["Titel · onder", "waarom"]
    assert {"Titel", "onder", "waarom"} <= set(texts(axes_of(figure)))


def test_the_key_goes_on_on_a_next_line() -> None:
    def mark(*_: object) -> float:
        return 10.0

    few, many = (
        axes_of(drawn(Sheet("T", ["o"], [], keys=keys), None))
        for keys in ([(mark, f"sleutel {n}") for n in range(count)] for count in (2, 12))
    )

    assert height_of(few, "sleutel 0") == height_of(few, "sleutel 1")
    assert height_of(many, "sleutel 0") - height_of(many, "sleutel 11") == pytest.approx(17)


def test_columns_stand_to_the_right_and_take_room_from_the_drawing() -> None:
    columns = [Column("Een", 60), Column("Twee", 80, "left")]
    sheet = Sheet("T", ["o"], [Row("r", cells=[[Ink("1")], [Ink("2")]])], columns)
    axes = axes_of(drawn(sheet, None))
    places = {
        text: next(one for one in axes.texts if one.get_text() == text).get_position()[0]
        for text in ("1", "2", "r")
    }

    assert places == {"1": 14 + 60, "2": 14 + 60 + 8, "r": -LABELS}
    assert across(columns) == pytest.approx(across([]) - 140)
    width = axes.get_window_extent().width / axes.figure.dpi * 72
    assert width == pytest.approx(across(columns))
