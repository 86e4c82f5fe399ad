"""Finding actors: those of the catalogue, of a plan and of an assessment."""

from brede_welvaart._api.plans import edition_of
from brede_welvaart._catalogue.records import active, find, first_of_each_id
from brede_welvaart._data import loading
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan


def actors(plan: Plan | str | None = None) -> tuple[Actor, ...]:
    """The actors, without those withdrawn.

    Args:
        plan: A plan of your own, whose actors go before those of the edition on which it leans;
            or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return active(all_actors(plan))


def all_actors(plan: Plan | str | None) -> tuple[Actor, ...]:
    """The actors, with those withdrawn."""
    ours = loading.load_actors(edition_of(plan))
    return first_of_each_id((*plan.actors, *ours)) if isinstance(plan, Plan) else ours


def actor(
    key: str, plan: Plan | str | None = None, *, assessment: Assessment | None = None
) -> Actor:
    """The actor with this id or name.

    Args:
        key: An id, or a Dutch or English name; case, accents and apostrophes do not count.
        plan: As for `actors`.
        assessment: An assessment, whose own actors go before all others.

    Raises:
        UnknownIdError: If there is no such actor or edition.

    >>> actor("gemeenteraad").name.en
    'Municipal council'
    """
    known = all_actors(plan)
    if assessment is not None:
        known = first_of_each_id((*assessment.actors, *known))
    return find("actor", known, key)
