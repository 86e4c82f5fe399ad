"""Short ways to write plans and assessments down."""

from collections.abc import Sequence
from typing import Any

Document = dict[str, Any]
Pairs = Sequence[tuple[int | str, int | str]]
Said = tuple[str, str]


def step(key: str, criteria: str, weight: int | str = 1, **more: object) -> Document:
    """A step of a plan.

    Args:
        key: Its id.
        criteria: Its criteria, in words such as ``plan:1/2``: the aspect (``-`` for none), and
            the weight where that is not 1; ``!`` behind it is withdrawn.
        weight: Its weight.
        more: Other keys.
    """
    found: Document = {"id": key, "name": {"nl": key.capitalize()}}
    if weight != 1:
        found["weight"] = weight
    found |= more
    found["criteria"] = [
        _criterion(f"{key}.{number}", word) for number, word in enumerate(criteria.split(), 1)
    ]
    return found


def _criterion(key: str, word: str) -> Document:
    aspect, _, weight = word.rstrip("!").partition(":")
    found: Document = {"id": key, "statement": {"nl": f"Stelling {key}."}}
    if aspect != "-":
        found["aspect"] = aspect
    if weight:
        found["weight"] = number(weight)
    if word.endswith("!"):
        found["withdrawn"] = "2026-06-30"
    return found


def plan(key: str, levels: Pairs, steps: Sequence[Document], phases: str = "") -> Document:
    """A plan of one's own, of which the edition is named after it."""
    found: Document = {
        "format": "brede_welvaart/plan/1",
        "id": key,
        "edition": f"vector_{key}",
        "name": {"nl": f"Plan {key}"},
        "scale": [
            {"value": value, "score": score, "name": {"nl": f"Niveau {value}"}}
            for value, score in levels
        ],
    }
    if phases:
        found["phases"] = [
            {"id": phase, "name": {"nl": phase.capitalize()}} for phase in phases.split()
        ]
    return found | {"steps": list(steps)}


def assessment(edition: str, *responses: Said) -> Document:
    """An assessment; each response is an actor and what it said.

    What it said may begin with what it was asked: ``[een.1 twee.1]``. Then come words such as
    ``een.1=2`` for a level, ``een.1=?`` for unknown, ``een.1=-`` for not applicable, ``een.1=null``
    and ``een.1`` for no answer.
    """
    return {
        "format": "brede_welvaart/assessment/1",
        "edition": edition,
        "responses": [_response(actor, said) for actor, said in responses],
    }


def _response(actor: str, said: str) -> Document:
    before, bracket, words = said.rpartition("]")
    asked = {"asked": before.lstrip("[").split()} if bracket else {}
    return {"actor": actor} | asked | {"answers": [_answer(word) for word in words.split()]}


def _answer(word: str) -> Document:
    key, _, said = word.partition("=")
    kinds: dict[str, Document] = {
        "": {},
        "null": {"level": None},
        "?": {"status": "unknown"},
        "-": {"status": "not_applicable", "note": "Dat speelt hier niet."},
    }
    return {"criterion": key} | (kinds[said] if said in kinds else {"level": number(said)})


def number(word: str) -> int | str:
    """An exact number as JSON writes it: a whole number, or a text."""
    return word if "/" in word else int(word)
