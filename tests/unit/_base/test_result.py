"""Whatever is shown, is shown by the page of its format."""

from collections.abc import Iterator
from types import ModuleType
from typing import ClassVar

import pytest

from brede_welvaart._base.result import Shown
from brede_welvaart._pages import writer
from brede_welvaart._pages.blocks import Block, Paragraph
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import UnknownIdError
from brede_welvaart.model.text import Text


class Greeting(Shown):
    FORMAT: ClassVar[str] = "test/greeting/1"


def page(_what: Greeting, say: Words) -> Iterator[Block]:
    yield Paragraph([f"{say(Text('dag', 'day'))} {'woord ' * 15}<b>"])


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("greeting")
    monkeypatch.setattr(module, "page", page, raising=False)
    monkeypatch.setitem(writer.PAGES, Greeting.FORMAT, "greeting:page")
    monkeypatch.setattr(writer, "import_module", lambda _name: module)


def test_text_is_in_the_language_and_as_wide_as_asked() -> None:
    assert Greeting().text("en", width=200) == f"day {'woord ' * 15}<b>"
    assert max(map(len, Greeting().text(width=30).splitlines())) <= 30


def test_as_text_it_is_dutch_and_eighty_wide() -> None:
    lines = str(Greeting()).splitlines()
    assert lines == Greeting().text("nl", width=80).splitlines()
    assert [line.split()[0] for line in lines] == ["dag", "woord"]


def test_a_notebook_gets_the_same_escaped() -> None:
    shown = Greeting()._repr_html_()
    assert shown == f'<section lang="nl"><p>dag {"woord " * 15}&lt;b&gt;</p></section>'


def test_another_language_is_refused() -> None:
    with pytest.raises(UnknownIdError, match="known: nl, en"):
        Greeting().text("de")
