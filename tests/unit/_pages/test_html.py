"""Every kind of block as HTML, which a parser of XML reads too."""

from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from brede_welvaart._pages.blocks import (
    Bar,
    Bars,
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.html import html

F = Fraction


def inside(*blocks: Block) -> str:
    said = html(blocks, "nl")
    ET.fromstring(said.replace("<br>", "<br/>"))  # noqa: S314 (our own)
    return said.removeprefix('<section lang="nl">').removesuffix("</section>")


def test_a_page_is_one_element_in_its_language() -> None:
    assert html([], "en") == '<section lang="en"></section>'


@pytest.mark.parametrize(("level", "name"), [(1, "h3"), (2, "h4"), (4, "h6"), (5, "h6")])
def test_a_heading_stands_below_those_of_the_page_around_it(level: int, name: str) -> None:
    assert inside(Heading("Kop", level)) == f"<{name}>Kop</{name}>"


def test_facts_stand_behind_a_heading_and_empty_ones_are_left_out() -> None:
    assert inside(Heading("Kop", facts=("a", "", "b"))) == "<h4>Kop <small>a · b</small></h4>"


def test_lines_are_as_loud_as_they_are() -> None:
    lines = ["een", Line("twee", Tone.STRONG), Line("drie", Tone.QUIET)]
    assert inside(Paragraph(lines)) == "<p>een<br><strong>twee</strong><br><small>drie</small></p>"


def test_a_line_links() -> None:
    line = Line("hier & daar", url="https://example.org/?a=1&b=2")
    assert inside(Paragraph([line])) == (
        '<p><a href="https://example.org/?a=1&amp;b=2">hier &amp; daar</a></p>'
    )


def test_a_note_pairs_and_a_list_have_elements_of_their_own() -> None:
    assert inside(Note("let op")) == "<p><small>let op</small></p>"
    assert inside(pairs([("a", "b")])) == "<dl><dt>a</dt><dd>b</dd></dl>"
    assert inside(Listing([["a", "b"], ["c"]])) == "<ul><li>a<br>b</li><li>c</li></ul>"


def test_a_table_has_titles_of_columns_and_of_rows() -> None:
    columns = (
        Column("Naam"),
        Column("Stand", ColumnKind.NUMBER),
        Column("Nr", tone=Tone.QUIET),
        Column("", ColumnKind.BAR),
    )
    said = inside(Table(columns, [Rows([("a", "1,0", "x", Bar(None, None, None))], "Deel")]))
    head, body = said.split("<tbody>")
    assert head == (
        '<table><thead><tr><th scope="col">Naam</th><th scope="col">Stand</th>'
        '<th scope="col">Nr</th><th scope="col">0\N{EN DASH}100</th></tr></thead>'
    )
    assert body.startswith(
        '<tr><th colspan="4" scope="rowgroup">Deel</th></tr><tr><td>a</td>'
        '<td style="text-align:right">1,0</td><td><small>x</small></td><td><svg '
    )


def test_rows_without_a_title_have_no_row_for_it() -> None:
    said = inside(Table((Column("A"),), [Rows([("a",)])]))
    assert said.endswith("<tbody><tr><td>a</td></tr></tbody></table>")


def rectangles(bar: Bar) -> list[dict[str, str]]:
    said = inside(Bars(((bar, "in woorden"),)))
    assert said.endswith("<br>in woorden</p>")
    drawing = ET.fromstring(said.replace("<br>", "<br/>")).find("svg")  # noqa: S314 (our own)
    assert drawing is not None
    assert drawing.get("aria-hidden") == "true"
    return [rectangle.attrib for rectangle in drawing]


def test_a_bar_is_a_frame_a_range_and_a_value() -> None:
    _, area, value = rectangles(Bar(F(25), F(75), F(50)))
    assert (area["x"], area["width"]) == ("30", "60")
    assert (value["x"], value["width"]) == ("58", "4")


def test_a_bar_of_one_point_is_still_seen_within_the_frame() -> None:
    frame, area, value = rectangles(Bar(F(0), F(0), F(0)))
    assert frame["width"] == "120"
    assert area["width"] == "1"
    assert value["x"] == "0"


def test_a_bar_shows_no_value_and_no_range_that_is_not_there() -> None:
    assert len(rectangles(Bar(F(0), F(100), None))) == 2
    assert len(rectangles(Bar(None, None, None))) == 1


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("A & B", "A &amp; B"),
        ("'a' \"b\"", "&#x27;a&#x27; &quot;b&quot;"),
    ],
)
def test_every_text_is_escaped(text: str, escaped: str) -> None:
    blocks = [
        Heading(text, facts=(text,)),
        Paragraph([text]),
        Note(text),
        pairs([(text, text)]),
        Listing([[text]]),
        Bars(((Bar(None, None, None), text),)),
        Table((Column(text),), [Rows([(text,)], text)]),
    ]
    said = inside(*blocks)
    assert said.count(escaped) == 11
    assert text not in said
