"""Runs the command in this process, and plans and assessments that are odd in every way."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw
from brede_welvaart import _cli
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
    for name in (
        "page",
        "paper",
        "tables",
        "findings",
        "cards",
        "scan_today",
        "compare_page",
        "listings",
        "card_parts",
        "monitor_page",
        "canon_cards",
        "signal_table",
    ):
        # A module that was imported before is found in two places.
        monkeypatch.delitem(sys.modules, f"brede_welvaart._cli.{name}", raising=False)
        monkeypatch.delattr(_cli, name, raising=False)
    monkeypatch.setitem(sys.modules, "rich", None)


def text(word: str) -> bw.Text:
    return bw.Text(word)


@pytest.fixture
def odd_plan() -> bw.Plan:
    """No note, a step without phase, odd numbers, own actors and sources, things withdrawn."""
    scale = bw.Scale(
        [
            bw.Level(0, 0, text("Niets"), text("Er is niets.")),
            bw.Level("1/2", "1/4", text("Half")),
            bw.Level(2, 1, text("Alles")),
        ]
    )
    first = bw.Step(
        "eerst",
        text("Eerst [bold]dit[/bold] *doen*"),
        [
            bw.Criterion("eerst.1", text("Een feit met \x1b[31mkleur."), weight="1/2"),
            bw.Criterion("eerst.2", text("Vervallen feit."), withdrawn="2026-01-01"),
            bw.Criterion("eerst.3", text("Nog een feit."), text("Laat zien met: iets."), "do"),
        ],
        actors=[bw.Involvement("dorpsraad", "leads")],
        sources=["eigen_bron"],
        status="published",
    )
    second = bw.Step(
        "daarna",
        text("Daarna"),
        [bw.Criterion("daarna.1", text("Een later feit."))],
        text("Wat je doet."),
        text("Eerste alinea.\n\nTweede alinea."),
        "slot",
        actors=[
            bw.Involvement("gemeenteraad", "decides", text("over alles")),
            bw.Involvement("dorpsraad", "checks"),
        ],
        themes=["cbs.wonen"],
    )
    without = bw.Step(
        "gewichtloos", text("Gewichtloos"), [bw.Criterion("gewichtloos.1", text("x"))], weight=0
    )
    gone = bw.Step(
        "weg", text("Weg"), [bw.Criterion("weg.1", text("Weg feit."))], withdrawn="2026-02-03"
    )
    return bw.Plan(
        "eigen_plan",
        "eigen_1",
        text("Eigen plan"),
        scale,
        [first, gone, second, without],
        [bw.Phase("slot", text("Slot"))],
        actors=[
            bw.Actor("dorpsraad", text("Dorpsraad"), "samenleving", text("Praat mee.")),
            bw.Actor("oude_raad", text("Oude raad"), withdrawn="2025-12-31"),
        ],
        sources=[
            bw.Source("eigen_bron", "Eigen titel", "Wij"),
            bw.Source(
                *("andere_bron", "Andere titel", "Zij", "https://example.org/a", "2022-04-20"),
                *("2023", "CC BY 4.0", text("Gelezen tot de helft.")),
            ),
        ],
    )


@pytest.fixture
def odd_file(odd_plan: bw.Plan, tmp_path: Path) -> str:
    file = tmp_path / "plan.json"
    bw.write(odd_plan, file)
    return str(file)


@pytest.fixture
def answered(odd_plan: bw.Plan) -> Callable[..., bw.Response]:
    """Makes a response to the odd plan with the same level everywhere."""

    def make(actor: str, level: int, *, skip: tuple[str, ...] = ()) -> bw.Response:
        answers = [bw.Answer(item.id, level) for item in odd_plan.criteria if item.id not in skip]
        return bw.Response(actor, answers)

    return make
