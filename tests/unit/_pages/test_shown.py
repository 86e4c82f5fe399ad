"""What holds for the page of every record and document: it shows itself, and never fails."""

from collections.abc import Iterator

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._base.result import Shown
from brede_welvaart._pages.blocks import Listing, pairs
from brede_welvaart._pages.html import html
from brede_welvaart._pages.writer import plain_text
from brede_welvaart.model.vocabulary import Status

CATALOGUE = bw.catalogue()
SPEC = ix.Spec(ix.Group("wonen", [ix.Leaf("tevredenheid_woning"), ix.Leaf("eigen_reeks")]))


def everything() -> Iterator[Shown]:
    for part in attrs.fields(bw.Catalogue):
        found = getattr(CATALOGUE, part.name)
        yield from found if isinstance(found, tuple) else ()
    yield from (CATALOGUE, CATALOGUE.plan, *CATALOGUE.plan.steps, *CATALOGUE.plan.criteria, SPEC)
    for kind in (bw.Assessment, bw.Scan):
        yield from (bw.example(name, kind) for name in bw.examples(kind))


@pytest.mark.parametrize(("lang", "width"), [("nl", 80), ("en", 60), ("nl", 200)])
def test_every_page_fits_its_width_and_begins_with_something(lang: str, width: int) -> None:
    regions = 0
    for shown in everything():
        regions += isinstance(shown, bw.Region)
        if isinstance(shown, bw.Region) and regions % 13:
            continue
        lines = shown.text(lang, width=width).splitlines()
        assert lines[0].strip()
        assert max(map(len, lines)) <= width, shown


def test_every_repr_is_one_short_line() -> None:
    for shown in everything():
        assert len(repr(shown).splitlines()) == 1
        assert len(repr(shown)) < 200, shown


def test_a_repr_that_is_cut_says_so() -> None:
    assert repr(bw.criterion("afwegen.1")).startswith("Criterion(id='afwegen.1', statement=Text(")
    assert repr(bw.criterion("afwegen.1"))[-1] == "…"


def test_a_text_in_a_notebook_is_escaped() -> None:
    actor = bw.Actor("x", bw.Text("<b>Dik</b>\x1b[1m"), summary=bw.Text("a & b"))
    page = actor._repr_html_()
    assert "&lt;b&gt;Dik&lt;/b&gt;\ufffd[1m" in page
    assert "<p>a &amp; b</p>" in page
    assert "\x1b" not in str(actor)


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="language"):
        bw.step(1).text("de")


def test_a_record_is_no_document() -> None:
    assert "format" not in bw.to_dict(bw.plan())["steps"][0]
    data = bw.to_dict(bw.plan())["steps"][0]
    for given in (data, {"format": bw.Step.FORMAT, **data}):
        with pytest.raises(bw.DataError, match="format"):
            bw.from_dict(given)
    with pytest.raises(TypeError):
        bw.from_dict(data, bw.Step)  # type: ignore[type-var]


def test_a_status_is_told_in_every_language() -> None:
    own = bw.Actor("x", bw.Text("X"))
    for lang in ("nl", "en"):
        assert f"status: {Status.EDITORIAL.label.get(lang)}" in own.text(lang)


def test_numbered_items_line_up_up_to_two_digits() -> None:
    block = Listing([["een"], ["tien", "tweede regel"]], [1, 10])
    assert plain_text([block], 40) == "   1  een\n  10  tien\n      tweede regel"
    assert '<ol><li value="1">een</li><li value="10">tien<br>tweede regel</li></ol>' in html(
        [block], "nl"
    )


def test_a_long_label_stands_beside_what_belongs_to_it_where_there_is_room() -> None:
    block = pairs([("Een label van zoveel woorden", "kort"), ("Nog een", "ook")])
    assert plain_text([block], 40) == (
        "  Een label van zoveel woorden  kort\n  Nog een                       ook"
    )
    assert plain_text([block], 35).splitlines()[:2] == [
        "  Een label van zoveel woorden",
        "    kort",
    ]
