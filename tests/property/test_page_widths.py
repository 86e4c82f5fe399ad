"""How the library must behave.

"80 columns never break a word that fits a line, 200 are not left empty" (section 10), at every
width; and what is said in a text is said in HTML too.
"""

import re
from fractions import Fraction
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart._base.lines import clean, steady
from brede_welvaart._pages import blocks
from brede_welvaart._pages.html import html
from brede_welvaart._pages.spans import columns
from brede_welvaart._pages.words import Words
from brede_welvaart._pages.writer import plain_text
from brede_welvaart.testing import strategies

# What blocks take off a line: the mark of a list, the indent of pairs and below it of a value.
INDENT = 4
LETTERS = "abcdefgh\N{LATIN SMALL LETTER E WITH ACUTE}日\u0301\u00a0"
WORDS = st.text(LETTERS, min_size=1, max_size=30).filter(lambda word: word == clean(word))
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
TONES = st.sampled_from(blocks.Tone)
LINES = st.builds(blocks.Line, TEXTS, TONES, st.lists(TEXTS, max_size=2).map(tuple))
ENDS = st.lists(st.fractions(0, 100), min_size=3, max_size=3).map(sorted)
BARS = st.just(blocks.Bar(None, None, None)) | st.builds(
    lambda ends, shown: blocks.Bar(ends[0], ends[2], ends[1] if shown else None),
    ENDS,
    st.booleans(),
)


@st.composite
def tables(draw: st.DrawFn) -> blocks.Table:
    kinds = draw(st.lists(st.sampled_from(blocks.ColumnKind), min_size=1, max_size=5))
    texts = st.just("") | TEXTS
    cells = [BARS if kind is blocks.ColumnKind.BAR else texts for kind in kinds]
    rows = st.lists(st.tuples(*cells), max_size=3)
    return blocks.Table(
        [blocks.Column(draw(texts), kind, draw(TONES)) for kind in kinds],
        draw(st.lists(st.builds(blocks.Rows, rows, texts), max_size=2)),
    )


PAGES = st.lists(
    st.one_of(
        st.builds(blocks.Heading, TEXTS, st.integers(1, 6), st.lists(TEXTS, max_size=2).map(tuple)),
        st.builds(blocks.Paragraph, st.lists(LINES | TEXTS, min_size=1, max_size=3)),
        st.builds(blocks.Note, TEXTS),
        st.builds(blocks.pairs, st.lists(st.tuples(TEXTS, LINES | TEXTS), max_size=3)),
        st.builds(blocks.Listing, st.lists(st.lists(LINES | TEXTS, min_size=1), max_size=3)),
        st.builds(blocks.Bars, st.lists(st.tuples(BARS, TEXTS), max_size=2).map(tuple)),
        tables(),
    ),
    max_size=4,
)
SIGNS = {"", "\N{MIDDLE DOT}", "\N{BULLET}", "0", "100"}


def said(text: str) -> set[str]:
    """The words of a text, whatever breaks its lines; no signs and no bars."""
    found = {word for word in re.split(r"[ \n]+", text) if not set(word) <= set("·━●")}
    return found - SIGNS


def written(page: list[blocks.Block]) -> set[str]:
    """The words of a page, as its HTML has them."""
    text = re.sub(r"<[^>]*>", " ", html(page, "nl"))
    return said(unescape(text)) - {"0\N{EN DASH}100"}


@given(PAGES, st.integers(-5, 220))
def test_no_line_is_wider_than_the_width(page: list[blocks.Block], width: int) -> None:
    lines = plain_text(page, width).split("\n")
    assert max(map(columns, lines)) <= max(width, 8)
    assert not [line for line in lines if line.endswith(" ")]


@given(PAGES, st.integers(8, 220))
def test_no_word_is_broken_that_fits_a_line(page: list[blocks.Block], width: int) -> None:
    words = said(plain_text(page, width))
    fitting = {word for word in written(page) if columns(word) <= width - INDENT}
    # A table without room for its columns leaves the titles out of which there are no facts.
    titles = {
        word
        for block in page
        if isinstance(block, blocks.Table)
        for column in block.columns
        for word in said(column.title)
    }
    assert fitting - titles <= words


@given(strategies.scores(), st.integers(8, 220), st.sampled_from(("nl", "en")))
def test_scores_fit_every_width_and_steer_nothing(scores: bw.Scores, width: int, lang: str) -> None:
    lines = scores.text(lang, width=width, show_actors=scores.actors, notes=True).split("\n")
    assert max(map(columns, lines)) <= width
    assert all(line == steady(line) for line in lines)


@given(st.fractions(-(10**6), 10**6), st.integers(0, 4), st.sampled_from(("nl", "en")))
def test_a_number_is_the_nearest_of_its_decimals(value: Fraction, decimals: int, lang: str) -> None:
    shown = Words(lang).number(value, decimals)
    plain = shown.replace("." if lang == "nl" else ",", "").replace(",", ".")
    read = Fraction(plain.replace("\N{MINUS SIGN}", "-"))
    assert abs(read - value) <= Fraction(1, 2 * 10**decimals)
    assert Words(lang).change(value, decimals).lstrip("+") in {shown, "0"}


@given(st.fractions(0, 1))
def test_a_percentage_is_the_nearest_but_says_all_and_nothing_only_when_true(
    share: Fraction,
) -> None:
    percent = int(Words("en").percent(share).removesuffix("%"))
    assert abs(percent - 100 * share) < 1
    assert (percent in {0, 100}) == (share in {0, 1})
    if 1 < percent < 99:
        assert abs(percent - 100 * share) <= Fraction(1, 2)
