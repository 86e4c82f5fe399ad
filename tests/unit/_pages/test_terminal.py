import io
import sys
from fractions import Fraction

import pytest
from rich.console import Console

from brede_welvaart._pages import terminal
from brede_welvaart._pages.blocks import Bar, Bars, Heading, Line, Note, Paragraph
from brede_welvaart._pages.terminal import on_terminal
from brede_welvaart.errors import MissingExtraError

LINK = Paragraph([Line("adres", url="https://example.org/")])


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdout", io.StringIO())


def test_a_pipe_gets_plain_lines() -> None:
    assert on_terminal([Heading("Kop", facts=("nu",)), LINK]) == "Kop  nu\nadres\n"


def test_a_terminal_gets_colours_and_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    bar = Bars(((Bar(Fraction(0), Fraction(50), None), "x"),))
    said = on_terminal([Heading("Kop"), LINK, bar])
    assert "\x1b[1mKop\x1b[0m\n" in said
    assert "https://example.org/\x1b\\adres" in said
    assert f"\x1b[36m{'━' * 20}\x1b[0m" in said


def test_what_is_favourable_is_blue_and_what_is_not_orange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    said = on_terminal([Note("9 van 13 ▲"), Note("10 van 13 ▼")])
    assert "\x1b[2;34m▲\x1b[0m" in said
    assert "\x1b[2;38;5;208m▼\x1b[0m" in said


def test_no_colour_is_given_where_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert on_terminal([Heading("Kop")]) == "Kop\n"


def test_an_old_terminal_gets_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    made = Console.__init__

    def old(self: Console, *args: object, **settings: object) -> None:
        made(self, *args, **settings)  # type: ignore[arg-type]
        self.legacy_windows = True

    monkeypatch.setattr(Console, "__init__", old)
    assert on_terminal([Heading("Kop")]) == "Kop\n"


def test_without_standard_output_there_is_still_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert on_terminal([Note("x")]) == "x\n"


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("200", 200), ("7", 8), ("12", 12)])
def test_lines_are_as_wide_as_the_terminal(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = on_terminal([Note("abcde " * 99)]).splitlines()
    assert width - 6 < max(map(len, lines)) <= width


def test_data_is_no_markup() -> None:
    assert on_terminal([Note("[red]a[/red] :smile:")]) == "[red]a[/red] :smile:\n"


def test_without_rich_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rich", None)
    with pytest.raises(MissingExtraError, match="cli"):
        terminal.on_terminal([])
