"""A course by hand: what became of each criterion, and what a mapping makes of an assessment.

As `oracle`, it reads the attributes of plans and assessments and shares no code with the library.
"""

from typing import Any, NamedTuple

import oracle
from oracle import POINTS


def criteria(plan: Any) -> list[str]:
    """The criteria that were not withdrawn."""
    return [
        criterion.id
        for step in plan.steps
        for criterion in step.criteria
        if step.withdrawn is None and criterion.withdrawn is None
    ]


def level_of(plan: Any, score: Any) -> Any:
    """The number on a scale that has this score."""
    (found,) = [one.value for one in plan.scale if one.score == score]
    return found


class Said(NamedTuple):
    """An answer, as far as a score looks at it."""

    criterion: str
    level: Any
    status: Any


class Voice(NamedTuple):
    """A response, likewise."""

    actor: str
    answers: list[Said]
    asked: list[str]


class Form(NamedTuple):
    """An assessment, likewise."""

    responses: list[Voice]


def carried(old: Any, new: Any, assessment: Any, mapping: dict[str, Any]) -> Form:
    """An assessment by another plan: each answer once for everything that its criterion became."""
    voices = []
    for response in assessment.responses:
        answers = []
        for answer in response.answers:
            level = answer.level
            if level is not None:
                level = level_of(new, oracle.score_of(old, level))
            targets = mapping.get(answer.criterion, ())
            answers += [Said(target, level, answer.status) for target in targets]
        asked = []
        for criterion in criteria(old):
            if response.asked is None or criterion in response.asked:
                asked += mapping.get(criterion, ())
        if asked:
            voices.append(Voice(response.actor, answers, asked))
    return Form(voices)


def became(  # noqa: PLR0911 (as many as there are words)
    judges: list[oracle.Judge], criterion: str, first: int, second: int
) -> str:
    """What became of a criterion from one of the judges to a later one, in one word."""
    before, after = judges[first], judges[second]
    was_asked, is_asked = criterion in before.ids, criterion in after.ids
    if not is_asked:
        return "no_longer_asked" if was_asked else "not_asked"
    if not was_asked:
        return "newly_asked"
    was, now = before.states[criterion], after.states[criterion]
    if was == "answered" and now == "answered":
        if before.marks[criterion] == after.marks[criterion]:
            return "stayed"
        return "rose" if before.marks[criterion] < after.marks[criterion] else "fell"
    if was == "answered":
        return "no_longer_applicable" if now == "not_applicable" else "no_longer_answered"
    if now == "answered":
        for judge in judges[:first]:
            if criterion in judge.ids and judge.states[criterion] == "answered":
                return "answered_again"
        return "first_answered"
    return "not_applicable" if now == "not_applicable" else "open"


def stood(judge: oracle.Judge, criterion: str) -> tuple[str | None, Any]:
    """How a criterion stood: its state, and its points where it is answered."""
    if criterion not in judge.ids:
        return None, None
    mark = judge.marks[criterion]
    return judge.states[criterion], None if mark is None else POINTS * mark
