"""What to call actors and steps; whose figures may be seen."""

from collections import Counter
from collections.abc import Iterable

import brede_welvaart as bw
from brede_welvaart._cli.words import Phrases

_RESPONSES_TO_HIDE_A_PERSON = 3


def shown_actors(scores: bw.Scores, asked: Iterable[str]) -> tuple[str, ...]:
    """The actors whose figures are shown: with three responses or more, or asked for by name."""
    responses = Counter(response.actor for response in scores.assessment.responses)
    asked = set(asked)
    return tuple(
        actor
        for actor in scores.actors
        if actor in asked or responses[actor] >= _RESPONSES_TO_HIDE_A_PERSON
    )


class Names:
    """The names of records, in one language: those of a plan and an assessment go first."""

    def __init__(
        self, phrases: Phrases, plan: bw.Plan, assessment: bw.Assessment | None = None
    ) -> None:
        self._lang = phrases.lang
        own = (*plan.actors, *(assessment.actors if assessment else ()))
        self._actors = {actor.id: actor for actor in own}
        self._edition = plan.edition if plan.edition in bw.editions() else None
        self._numbers = {
            step.id: str(number) for number, step in enumerate(plan.active_steps, start=1)
        }
        self._phases = {phase.id: phase for phase in plan.phases}

    def actor(self, key: str) -> str:
        """The name of an actor."""
        actor = self._actors.get(key) or bw.actor(key, edition=self._edition)
        return actor.name.get(self._lang)

    def actors(self, keys: Iterable[str]) -> str:
        """The names of actors, with commas between."""
        return ", ".join(self.actor(key) for key in keys)

    def number(self, step: str) -> str:
        """The place of a step in the plan, counted from 1; empty for one that was withdrawn."""
        return self._numbers.get(step, "")

    def phase(self, key: str) -> str:
        """The name of a phase."""
        return self._phases[key].name.get(self._lang)
