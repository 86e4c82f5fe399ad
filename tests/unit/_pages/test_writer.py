"""Every page that is registered is there, and its settings reach it."""

from importlib import import_module

import pytest

import brede_welvaart as bw
from brede_welvaart._pages import writer
from brede_welvaart._pages.blocks import Column, ColumnKind, Heading, Note, Rows, Table


@pytest.mark.parametrize("form", writer.PAGES)
def test_every_page_is_a_function_that_is_there(form: str) -> None:
    module, _, function = writer.PAGES[form].partition(":")
    found = import_module(f"brede_welvaart._pages.{module}")
    assert callable(getattr(found, function))


def test_a_page_is_made_in_a_language_with_its_settings() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    plain = writer.page(scores, "en")
    assert plain[0] == Heading("Voorbeeldgemeente", 1, ("", "24 November 2026", "edition 2026.1"))
    assert Heading("Notes and evidence") not in plain
    assert Heading("Notes and evidence") in writer.page(scores, "en", notes=True)


def test_text_and_html_say_what_the_page_says() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    text = writer.text(scores, "en", width=200)
    assert text.startswith("Voorbeeldgemeente  24 November 2026 · edition 2026.1\n")
    assert writer.html(scores, "en").startswith('<section lang="en"><h3>Voorbeeldgemeente <small>')
    assert '<section lang="nl">' in writer.html(scores)


def test_a_text_has_no_spaces_at_the_end_of_a_line_and_no_last_end_of_line() -> None:
    table = Table((Column("A"), Column("B", ColumnKind.MARK)), [Rows([("a", "")])])
    assert writer.plain_text([Heading("Kop"), table, Note("x")], 40) == "Kop\nA  B\na\n\nx"
