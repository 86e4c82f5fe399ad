import io
import sys

import pytest
from rich.console import Console
from rich.text import Text

from brede_welvaart._cli import paper


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")


def test_a_pipe_gets_no_colours() -> None:
    assert paper.render([paper.heading("Kop")]) == "\nKop\n"


def test_a_terminal_gets_colours_and_links(monkeypatch: pytest.MonkeyPatch) -> None:
    on_terminal(monkeypatch)
    assert "\x1b[1mKop" in paper.render([paper.heading("Kop")])
    assert "\x1b]8;" in paper.render([paper.address("https://example.org/")])


def test_no_color_takes_every_escape_away(monkeypatch: pytest.MonkeyPatch) -> None:
    on_terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    assert paper.render([paper.heading("Kop")]) == "\nKop\n"


def test_an_old_windows_console_gets_none_either(monkeypatch: pytest.MonkeyPatch) -> None:
    on_terminal(monkeypatch)
    original = Console.__init__

    def old(self: Console, **options: object) -> None:
        original(self, **options)  # type: ignore[arg-type]
        self.legacy_windows = True

    monkeypatch.setattr(Console, "__init__", old)
    assert paper.render([paper.heading("Kop")]) == "\nKop\n"


def test_without_standard_output_there_is_still_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert paper.render([Text("x")]) == "x\n"


def test_lines_are_never_wider_than_reads_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert max(map(len, paper.render([paper.words("woord " * 99)]).splitlines())) <= 100


def test_data_is_no_markup_and_steers_nothing() -> None:
    assert paper.render([paper.words("[red]a[/red] \x1b[1m :smile:")]) == (
        "[red]a[/red] \ufffd[1m :smile:\n"
    )


def test_facts_stand_behind_a_name_and_empty_ones_are_left_out() -> None:
    assert paper.titled(Text("Naam"), "een", None, "", "twee").plain == "Naam  een · twee"
    assert paper.titled(Text("Naam"), None).plain == "Naam"


def test_pairs_take_ready_text() -> None:
    given = paper.render([paper.pairs([("1", "a"), ("10", Text("b"))])])
    assert given == "  1   a\n  10  b\n"


def test_a_list_has_a_mark_per_entry() -> None:
    given = paper.render([paper.indented(paper.listed([[Text("a"), Text("b")], [Text("c")]]))])
    assert given == "    • a\n      b\n    • c\n"


@pytest.mark.parametrize(("width", "expected"), [("20", "wide"), ("19", "narrow")])
def test_a_layout_is_chosen_by_the_room_there_is(
    width: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    choice = paper.Either(Text("wide"), Text("narrow"), least=20)
    assert paper.render([choice]) == f"{expected}\n"
