"""The pages of a receipt and of a check by it."""

from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw


@pytest.fixture
def scores() -> bw.Scores:
    return bw.score(bw.example("voorbeeldgemeente"))


def test_a_receipt_shows_its_digests_whole_on_eighty_columns(scores: bw.Scores) -> None:
    receipt = scores.receipt
    assert str(receipt).splitlines() == [
        "Controlebewijs  editie 2026.1",
        f"  Stappenplan  {receipt.plan}",
        f"  Inbreng      {receipt.input}",
        f"  Uitkomst     {receipt.results}",
        "  Methode      gemiddelde",
        "  Wat open is  telt niet mee",
        f"  Versie       {bw.__version__}",
    ]


@pytest.mark.parametrize(
    ("method", "missing", "dutch", "english"),
    [
        ("median", "zero", "mediaan", "counts as the lowest level"),
        ("weakest", "refuse", "laagste", "is refused"),
    ],
)
def test_a_receipt_shows_the_settings(
    scores: bw.Scores, method: str, missing: str, dutch: str, english: str
) -> None:
    settings = bw.Settings(method, missing, (("afwegen", Fraction(1, 2)),))
    receipt = attrs.evolve(scores.receipt, settings=settings)
    assert f"Methode      {dutch}\n" in receipt.text()
    assert f"What is open  {english}\n" in receipt.text("en")
    assert "Gewichten    afwegen 1/2\n" in receipt.text()


def test_a_receipt_from_elsewhere_steers_nothing(scores: bw.Scores) -> None:
    receipt = attrs.evolve(scores.receipt, version="\x1b[31m")
    assert str(receipt).endswith("  Versie       \ufffd[31m")


def test_a_check_says_by_which_versions_it_was_done(scores: bw.Scores) -> None:
    receipt = attrs.evolve(scores.receipt, version="0.0.1")
    found = bw.verify(receipt, scores.assessment)
    assert str(found).splitlines() == [
        "Opnieuw gemaakt, en alles is gelijk.",
        f"Gemaakt met versie 0.0.1, nagekeken met versie {bw.__version__}.",
    ]
    assert found.text("en").endswith(f"Made with version 0.0.1, checked with {bw.__version__}.")
