"""Runs the command in this process, in an empty folder and eighty columns."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import main


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eighty columns, whatever the tests run in."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """The command, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*argv: str) -> Printed:
        code = main(argv)
        return Printed(code, *capsys.readouterr())

    return call


@pytest.fixture
def no_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rich", None)


@pytest.fixture
def odd_file(odd_plan: bw.Plan, tmp_path: Path) -> str:
    file = tmp_path / "plan.json"
    bw.write(odd_plan, file)
    return str(file)
