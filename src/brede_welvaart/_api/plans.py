"""The plan that judges, its steps and their criteria: all that a first step needs.

What needs the classes of other records is in `records`, so that nothing of them is loaded here.
"""

from brede_welvaart._catalogue.records import find, find_step
from brede_welvaart._data import loading
from brede_welvaart.model.plan import Criterion, Plan, Step


def editions() -> tuple[str, ...]:
    """The names of all editions of the data, the newest first.

    >>> editions()
    ('2026.1',)
    """
    return loading.EDITIONS


def plan(edition: str | None = None) -> Plan:
    """The plan of the ten steps.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> plan().name.en
    'Ten steps to broad well-being'
    """
    return loading.load_plan(loading.known_edition(edition))


def chosen_plan(given: Plan | str | None) -> Plan:
    """A plan as it is given: itself, by its edition, or the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return given if isinstance(given, Plan) else plan(given)


def judging_plan(edition: str, given: Plan | str | None) -> Plan:
    """The plan that judges a document: the one that is given, else that of the document's edition.

    Args:
        edition: The edition of the document.
        given: A plan of one's own, or the edition of one of ours, if one is given.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return chosen_plan(edition if given is None else given)


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


def edition_of(plan: Plan | str | None) -> str:
    """The edition of the data that is meant: that on which a plan leans, or the one named.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    if isinstance(plan, Plan):
        return loading.edition_behind(plan.edition)
    return loading.known_edition(plan)
