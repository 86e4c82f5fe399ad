"""A plan that is odd in every way."""

import pytest

import brede_welvaart as bw


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
