"""A small plan of which every score can be worked out by hand.

    step a, weight 1, phase agenda: a.1 (weight 1, plan), a.2 (weight 1, do)
    step b, weight 2, phase actie:  b.1 (weight 1, plan), b.2 (weight 3, do)
    step c, weight 1, phase actie:  c.1 (weight 1, check)

Its levels 0 to 4 score 0, 1/4, 1/2, 3/4 and 1.
"""

from collections.abc import Callable
from fractions import Fraction

import pytest

import brede_welvaart as bw

ACTORS = ("raad", "ambtenaren", "college", *(f"actor{n}" for n in range(4)))
Said = dict[str, int | str | None]


def _step(key: str, phase: str, weight: int, *criteria: tuple[int, str]) -> bw.Step:
    return bw.Step(
        key,
        bw.Text(f"Stap {key}", f"Step {key}"),
        [
            bw.Criterion(f"{key}.{number}", bw.Text("Het is er"), weight=part, aspect=aspect)
            for number, (part, aspect) in enumerate(criteria, start=1)
        ],
        phase=phase,
        weight=weight,
    )


@pytest.fixture
def plan() -> bw.Plan:
    """The plan above."""
    return bw.Plan(
        "plan",
        "proef",
        bw.Text("Plan"),
        bw.Scale([bw.Level(n, Fraction(n, 4), bw.Text(f"Niveau {n}")) for n in range(5)]),
        [
            _step("a", "agenda", 1, (1, "plan"), (1, "do")),
            _step("b", "actie", 2, (1, "plan"), (3, "do")),
            _step("c", "actie", 1, (1, "check")),
        ],
        [bw.Phase("agenda", bw.Text("Agenda")), bw.Phase("actie", bw.Text("Actie"))],
        actors=[bw.Actor(key, bw.Text(key)) for key in ACTORS],
    )


def _answer(criterion: str, said: int | str | None) -> bw.Answer:
    if isinstance(said, str):
        return bw.Answer(criterion, status=said, note="waarom")
    return bw.Answer(criterion, said)


@pytest.fixture
def assess() -> Callable[..., bw.Assessment]:
    """An assessment by the plan: per response who said what, as a level, a status or None."""

    def make(*responses: tuple[str, Said]) -> bw.Assessment:
        return bw.Assessment(
            "proef",
            [
                bw.Response(actor, [_answer(key, value) for key, value in said.items()])
                for actor, said in responses
            ],
        )

    return make


@pytest.fixture
def one(assess: Callable[..., bw.Assessment]) -> bw.Assessment:
    """One actor: a.1 fully, a.2 half, b.1 a quarter, b.2 unknown, c.1 does not apply."""
    said: Said = {"a.1": 4, "a.2": 2, "b.1": 1, "b.2": "unknown", "c.1": "not_applicable"}
    return assess(("raad", said))
