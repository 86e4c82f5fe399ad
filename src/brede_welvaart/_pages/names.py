"""What actors, steps, sources and themes are called: a plan's and an assessment's own go first."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

from brede_welvaart._api import records
from brede_welvaart._api.actors import actor as find_actor
from brede_welvaart._api.plans import edition_of
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import UnknownIdError
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.source import Source
from brede_welvaart.model.theme import Theme

FoundT = TypeVar("FoundT")


class Names:
    """The names of records in one language.

    A record may be shown without the plan that it is of: what is known nowhere is called by its id.

    Attributes:
        edition: The edition on which the plan leans.

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
        self.edition = edition_of(plan)
        self._numbers = {
            step.id: str(number) for number, step in enumerate(plan.active_steps, start=1)
        }
        self._criteria = {
            criterion.id: f"{self.number(step.id)}.{place}"
            for step in plan.active_steps
            for place, criterion in enumerate(step.active_criteria, start=1)
        }
        self._phases = {phase.id: phase for phase in plan.phases}
        self._themes = {theme.key: theme for theme in plan.themes}

    def actor(self, key: str) -> str:
        """The name of an actor."""
        actor = self._actors.get(key) or self._found(find_actor, key)
        return self._say(actor.name) if actor else key

    def actors(self, keys: Iterable[str]) -> str:
        """The names of actors, with commas between."""
        return ", ".join(map(self.actor, keys))

    def response(self, actor: str, respondent: str | None) -> str:
        """The name of an actor, and the label of its response if that has one."""
        return f"{self.actor(actor)}, {clean(respondent)}" if respondent else self.actor(actor)

    def number(self, step: str) -> str:
        """The place of a step in the plan, counted from 1; empty for one that was withdrawn."""
        return self._numbers.get(step, "")

    def criterion_number(self, key: str) -> str:
        """The place of a criterion: the number of its step, a dot, and its place in that."""
        return self._criteria[key]

    def phase(self, key: str) -> str:
        """The name of a phase."""
        return self._say(self._phases[key].name)

    def source(self, key: str) -> Source | None:
        """A source by its id; None where it is known nowhere."""
        return self._sources.get(key) or self._found(records.source, key)

    def scheme(self, key: str) -> str:
        """The name of a theme scheme."""
        schemes = records.theme_schemes(self.edition)
        return next((self._say(scheme.name) for scheme in schemes if scheme.id == key), key)

    def theme(self, key: str) -> str:
        """The name of a theme, by its full key."""
        theme = self._themes.get(key) or self._found(_theme, key)
        return self._say(theme.name) if theme else key

    def themes_of(self, scheme: str) -> tuple[Theme, ...]:
        """The themes of a scheme; none where it is known nowhere."""
        return self._found(records.themes, scheme) or ()

    def _found(self, look_up: Callable[[str, str], FoundT], key: str) -> FoundT | None:
        with suppress(UnknownIdError):
            return look_up(key, self.edition)
        return None


def _theme(key: str, edition: str) -> Theme:
    return records.theme(key, edition=edition)
