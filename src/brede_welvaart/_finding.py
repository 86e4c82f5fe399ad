"""Finding records of the canonical data, by id, number or name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brede_welvaart import _loading
from brede_welvaart._catalogue import Catalogue, active, find, find_step
from brede_welvaart.model.plan import Criterion, Plan, Step

if TYPE_CHECKING:
    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.source import Source
    from brede_welvaart.model.theme import Theme, ThemeScheme


def editions() -> tuple[str, ...]:
    """The names of all editions of the data, the newest first.

    >>> editions()
    ('2026.1',)
    """
    return _loading.EDITIONS


def plan(edition: str | None = None) -> Plan:
    """The plan of the ten steps.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> plan().name.en
    'Ten steps to broad well-being'
    """
    return _loading.load_plan(_loading.known_edition(edition))


def chosen_plan(given: Plan | str | None) -> Plan:
    """A plan as it is given: itself, by its edition, or the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return given if isinstance(given, Plan) else plan(given)


def steps(plan: Plan | str | None = None) -> tuple[Step, ...]:
    """The steps in order, without those withdrawn.

    Args:
        plan: A plan, or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> len(steps())
    10
    """
    return chosen_plan(plan).active_steps


def step(key: str | int, plan: Plan | str | None = None) -> Step:
    """The step with this id, number or name.

    Args:
        key: An id, a number from 1, or a Dutch or English name; case, accents and apostrophes do
            not count.
        plan: A plan, or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such step or edition; it suggests at most three ids.

    >>> step(5) is step("keuzes_maken")
    True
    """
    return find_step(chosen_plan(plan), key)


def criterion(key: str, plan: Plan | str | None = None) -> Criterion:
    """The criterion with this id.

    Args:
        key: The id: a step's id, a dot and a number.
        plan: A plan, or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such criterion or edition.

    >>> criterion("keuzes_maken.2").aspect.value
    'do'
    """
    found = chosen_plan(plan)
    return find("criterion", [item for step in found.steps for item in step.criteria], key)


def actors(edition: str | None = None) -> tuple[Actor, ...]:
    """The actors, without those withdrawn.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return active(_loading.load_actors(_loading.known_edition(edition)))


def actor(key: str, edition: str | None = None) -> Actor:
    """The actor with this id or name.

    Args:
        key: An id, or a Dutch or English name; case, accents and apostrophes do not count.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such actor or edition.

    >>> actor("gemeenteraad").name.en
    'Municipal council'
    """
    return find("actor", _loading.load_actors(_loading.known_edition(edition)), key)


def theme_schemes(edition: str | None = None) -> tuple[ThemeScheme, ...]:
    """The theme schemes, without those withdrawn.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return active(_loading.load_schemes(_loading.known_edition(edition)))


def themes(scheme: str = "cbs", edition: str | None = None) -> tuple[Theme, ...]:
    """The themes of one scheme, without those withdrawn.

    Args:
        scheme: The id or name of the scheme.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such scheme or edition.

    >>> len(themes())
    14
    """
    return active(_themes(scheme, edition))


def theme(key: str, scheme: str = "cbs", edition: str | None = None) -> Theme:
    """The theme with this id or name in one scheme.

    Args:
        key: An id, or a Dutch or English name; case, accents and apostrophes do not count.
        scheme: The id or name of the scheme.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such theme, scheme or edition.

    >>> theme("wonen").key
    'cbs.wonen'
    """
    return find("theme", _themes(scheme, edition), key)


def _themes(scheme: str, edition: str | None) -> tuple[Theme, ...]:
    name = _loading.known_edition(edition)
    wanted = find("theme scheme", _loading.load_schemes(name), scheme).id
    return tuple(item for item in _loading.load_themes(name) if item.scheme == wanted)


def sources(edition: str | None = None) -> tuple[Source, ...]:
    """All sources.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return _loading.load_sources(_loading.known_edition(edition))


def source(key: str, edition: str | None = None) -> Source:
    """The source with this id.

    Args:
        key: The id.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such source or edition.

    >>> source("tilburg_10_stappen").publisher
    'Tilburg University'
    """
    return find("source", _loading.load_sources(_loading.known_edition(edition)), key)


def catalogue(edition: str | None = None) -> Catalogue:
    """All data of an edition as one object.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return _loading.load_catalogue(_loading.known_edition(edition))
