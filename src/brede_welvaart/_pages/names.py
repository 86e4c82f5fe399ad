"""What actors, steps, sources and themes are called: a plan's and an assessment's own go first."""

from collections.abc import Iterable

from brede_welvaart._api import records
from brede_welvaart._pages.words import Words
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.source import Source


class Names:
    """The names of records in one language.

    Args:
        say: The language.
        plan: The plan whose records are named.
        assessment: The assessment whose own actors are named too.
    """

    def __init__(self, say: Words, plan: Plan, assessment: Assessment | None = None) -> None:
        self._say = say
        own = (*plan.actors, *(assessment.actors if assessment else ()))
        self._actors = {actor.id: actor for actor in own}
        self._sources = {source.id: source for source in plan.sources}
        self._edition = plan.edition if plan.edition in records.editions() else None
        self._numbers = {
            step.id: str(number) for number, step in enumerate(plan.active_steps, start=1)
        }
        self._phases = {phase.id: phase for phase in plan.phases}

    def actor(self, key: str) -> str:
        """The name of an actor."""
        actor = self._actors.get(key) or records.actor(key, edition=self._edition)
        return self._say(actor.name)

    def actors(self, keys: Iterable[str]) -> str:
        """The names of actors, with commas between."""
        return ", ".join(map(self.actor, keys))

    def number(self, step: str) -> str:
        """The place of a step in the plan, counted from 1; empty for one that was withdrawn."""
        return self._numbers.get(step, "")

    def phase(self, key: str) -> str:
        """The name of a phase."""
        return self._say(self._phases[key].name)

    def source(self, key: str) -> Source:
        """A source by its id."""
        return self._sources.get(key) or records.source(key, edition=self._edition)

    def scheme(self, key: str) -> str:
        """The name of a theme scheme."""
        schemes = records.theme_schemes(edition=self._edition)
        return next(self._say(scheme.name) for scheme in schemes if scheme.id == key)

    def theme(self, key: str) -> str:
        """The name of a theme, by its full key."""
        return self._say(records.theme(key, edition=self._edition).name)
