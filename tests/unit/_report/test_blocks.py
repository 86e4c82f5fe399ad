from fractions import Fraction

from brede_welvaart._pages.blocks import (
    Bar,
    Bars,
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
from brede_welvaart._report.blocks import rendered
from report_pages import taken_apart

_BAR = Bar(Fraction(1), Fraction(2), None)


def test_blocks_keep_their_words_and_get_the_look_of_a_report() -> None:
    made = rendered(
        [
            Heading("A & B", 3, ("c", "")),
            Paragraph(["een", Line("twee", Tone.STRONG)]),
            Note("let <op>"),
            pairs([("l", Line("v", url="https://x.nl"))]),
            Listing([["x", Line("q", Tone.QUIET)]]),
        ]
    )
    assert made == (
        '<h4>A &amp; B <small>c</small></h4><p class="text">een<br><strong>twee</strong></p>'
        '<p class="note">let &lt;op&gt;</p>'
        '<dl class="pairs"><div><dt>l</dt><dd><a href="https://x.nl">v</a></dd></div></dl>'
        '<ul class="items"><li>x<br><small>q</small></li></ul>'
    )


def test_a_table_has_roles_labels_and_the_head_of_each_row() -> None:
    columns = [
        Column("Nr", ColumnKind.NUMBER),
        Column("Wat"),
        Column("", ColumnKind.BAR),
        Column("Hoe"),
    ]
    rows = Rows([("1", "een", _BAR, "")], "Groep")
    more = Rows([("2", "twee", _BAR, "x")])
    made = taken_apart(
        f'<i><b id="ticks"></b>{rendered([Heading("Titel"), Table(columns, [rows, more])])}</i>'
    )
    assert made.one("caption").text() == "Titel"
    assert [one.text() for one in made.all("th")][4:] == ["Groep", "een", "twee"]
    assert [one.attributes.get("data-label") for one in made.all("td")] == ["Nr", None, "Hoe"] * 2
    assert [one.text() for one in made.all("title")] == ["1, een", "2, twee, x"]


def test_bars_say_what_they_show() -> None:
    assert "<title>van 1 tot 2</title>" in rendered([Bars(((_BAR, "van 1 tot 2"),))])
