import json
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart._cli.machine import results

Answered = Callable[..., bw.Response]


def read(
    assessment: bw.Assessment, *, shown: tuple[str, ...] = (), notes: bool = False
) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(results(bw.score(assessment), shown, notes=notes))
    return data


@pytest.fixture
def example() -> bw.Assessment:
    return bw.example("voorbeeldgemeente")


def test_every_number_is_there_as_a_float_and_exact(example: bw.Assessment) -> None:
    data, scores = read(example), bw.score(example)
    for name, score in [("total", scores.total), *scores.steps.items()]:
        given = data["total"] if name == "total" else data["steps"][name]
        for exact, plain in [("exact", "value"), ("exact_low", "low"), ("exact_high", "high")]:
            assert Fraction(given[exact]) == getattr(score, exact)
            assert float(Fraction(given[exact])).hex() == given[plain].hex()


def test_contributions_add_up_to_the_total(example: bw.Assessment) -> None:
    data = read(example)
    parts = [Fraction(part["exact"]) for part in data["contributions"].values()]
    assert sum(parts, Fraction(0)) == Fraction(data["total"]["exact"])


def test_phases_aspects_and_findings_are_there(example: bw.Assessment) -> None:
    data, scores = read(example), bw.score(example)
    assert list(data["phases"]) == list(scores.phases)
    assert list(data["aspects"]) == ["plan", "do", "check", "act"]
    assert data["open"] == list(scores.open)
    assert [item["criterion"] for item in data["disputed"]] == [
        item.criterion for item in scores.disputed
    ]
    assert [item["criterion"] for item in data["improvements"]] == [
        item.criterion for item in scores.improvements()
    ]


def test_it_says_what_it_is_about_and_how_to_check_it(example: bw.Assessment) -> None:
    data, receipt = read(example), bw.score(example).receipt
    assert data["organisation"]["name"] == "Voorbeeldgemeente"
    assert data["note"]["nl"] == str(example.note)
    assert data["plan"]["edition"] == "2026.1"
    assert (data["receipt"]["input"], data["receipt"]["results"]) == (
        receipt.input,
        receipt.results,
    )
    assert data["settings"] == {"method": "mean", "missing": "skip", "weights": {}}


def test_an_assessment_of_nobody_and_nothing_has_nothing_to_say() -> None:
    data = read(bw.Assessment("2026.1", ()))
    assert (data["organisation"], data["date"], data["note"]) == (None, None, None)
    assert data["total"]["value"] is None
    assert data["total"]["enough_answered"] is False
    assert data["contributions"] == {}


def test_figures_of_an_actor_are_there_only_when_shown(example: bw.Assessment) -> None:
    hidden = read(example)
    assert hidden["actors"] == {}
    assert not any(item["actors"] for item in hidden["criteria"].values())
    shown = read(example, shown=("gemeenteraad",))
    exact = bw.score(example).actor("gemeenteraad").total.exact
    assert Fraction(shown["actors"]["gemeenteraad"]["total"]["exact"]) == exact
    seen = {actor for item in shown["criteria"].values() for actor in item["actors"]}
    assert seen == {"gemeenteraad"}


def test_notes_are_there_only_when_asked_for(example: bw.Assessment) -> None:
    assert "notes" not in read(example)
    evidence = bw.Evidence("Stuk", "https://example.org/", "2026")
    answers = [bw.Answer("afwegen.1", 1, note="zo", evidence=[evidence]), bw.Answer("afwegen.2", 2)]
    notes = read(bw.Assessment("2026.1", [bw.Response("college", answers)]), notes=True)["notes"]
    assert notes == [
        {
            "actor": "college",
            "criterion": "afwegen.1",
            "note": "zo",
            "evidence": [{"title": "Stuk", "url": "https://example.org/", "date": "2026"}],
        }
    ]


def test_it_is_ascii_so_that_it_survives_every_pipe(odd_plan: bw.Plan, answered: Answered) -> None:
    assessment = bw.Assessment(
        "eigen_1", [answered("dorpsraad", 2)], bw.Organisation("Súd\x9bwest")
    )
    given = results(bw.score(assessment, plan=odd_plan), (), notes=False)
    assert given.isascii()
    assert json.loads(given)["organisation"]["name"] == "Súd\x9bwest"
