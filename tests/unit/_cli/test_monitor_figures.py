import io
import sys

import pytest

from brede_welvaart._cli.monitor_figures import watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_far_the_work_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(watched(["a", "b"], "Rekenen")) == ["a", "b"]
    assert "Rekenen" in sys.stderr.getvalue()


def test_a_pipe_and_nothing_at_all_see_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    for stream in (pipe, None):
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(watched(["a", "b"], "Rekenen")) == ["a", "b"]
    assert pipe.getvalue() == ""


@pytest.mark.usefixtures("no_rich")
def test_without_the_extra_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(watched(["a", "b"], "Rekenen")) == ["a", "b"]
    assert sys.stderr.getvalue() == ""
