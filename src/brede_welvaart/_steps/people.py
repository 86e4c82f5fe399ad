"""Whose figures may be shown: not those in which one can read what a single person thinks."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from brede_welvaart.errors import Phrase, UnknownIdError
from brede_welvaart.model.assessment import Assessment, Response

#: From how many responses of one actor on its figures do not show what one person thinks.
_RESPONSES_THAT_HIDE_A_PERSON = 3

#: Per criterion and actor how far its own responses lie apart, in points.
Spread = dict[str, dict[str, Fraction | None]]


def shown_actors(assessment: Assessment, named: Iterable[str]) -> tuple[str, ...]:
    """The actors whose figures may be shown: who has enough responses, or is named.

    A response without any level adds nothing to the figures, so nobody can hide behind it.

    Raises:
        UnknownIdError: If an actor that is named did not respond.
    """
    asked = set(named)
    actors = assessment.actor_ids
    for key in sorted(asked.difference(actors)):
        raise no_response(key, actors)
    count = Counter(response.actor for response in assessment.responses if _has_level(response))
    return tuple(
        actor for actor in actors if actor in asked or count[actor] >= _RESPONSES_THAT_HIDE_A_PERSON
    )


def _has_level(response: Response) -> bool:
    return any(answer.level is not None for answer in response.answers)


def no_response(key: str, actors: Iterable[str]) -> UnknownIdError:
    """The error of an actor that did not respond, with those who did."""
    names = ", ".join(actors)
    hint = Phrase(f"inbreng van: {names or 'niemand'}", f"responded: {names or 'nobody'}")
    return UnknownIdError("response of actor", key, hint=hint)


def own_spread(assessment: Assessment, levels: Mapping[int | Fraction, int], unit: int) -> Spread:
    """Per criterion and actor how far the levels of its own responses lie apart, in points.

    Args:
        assessment: What was answered, which fits the plan.
        levels: The scores of the levels, in parts.
        unit: In how many parts a score of 1 is divided.

    Returns:
        None under so many responses with a level that it would show what one person thinks.
    """
    given: dict[str, dict[str, list[int]]] = {}
    for response in assessment.responses:
        for answer in response.answers:
            if answer.level is not None:
                own = given.setdefault(answer.criterion, {}).setdefault(response.actor, [])
                own.append(levels[answer.level])
    return {
        key: {actor: _apart(scores, unit) for actor, scores in actors.items()}
        for key, actors in given.items()
    }


def _apart(scores: list[int], unit: int) -> Fraction | None:
    if len(scores) < _RESPONSES_THAT_HIDE_A_PERSON:
        return None
    return Fraction(100 * (max(scores) - min(scores)), unit)
