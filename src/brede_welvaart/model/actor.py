"""Who takes part."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.model._check import (
    Checked,
    checked,
    day,
    each,
    identifier,
    member,
    optional,
    record,
)
from brede_welvaart.model._convert import (
    as_day,
    as_texts,
    as_tuple,
)
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import (
    ActorKind,
    Role,
    Status,
    as_actor_kind,
    as_role,
    as_status,
)


@frozen(repr=False)
class Actor(Checked, Shown):
    """An actor (*actor*): a body, organisation or group that takes part.

    Args:
        id: Lower-case words joined by ``_``.
        name: Its name.
        kind: What kind of actor it is.
        summary: What it does in this work, in one sentence.
        status: ``published`` if a source names it so, else ``editorial``.
        sources: Ids of sources.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/actor/1"

    id: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    kind: ActorKind | None = field(
        default=None, converter=as_actor_kind, metadata=checked(optional(member(ActorKind)))
    )
    summary: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    status: Status = field(
        default=Status.EDITORIAL,
        converter=as_status,
        metadata=checked(member(Status)),
        repr=False,
    )
    sources: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=checked(each(identifier)), repr=False
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )


def as_actors(value: Iterable[Actor]) -> tuple[Actor, ...]:
    """Actors as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Involvement(Checked):
    """An involvement (*betrokkenheid*): an actor and its role in a step.

    Args:
        actor: The id of the actor.
        role: What the actor does in the step.
        note: What exactly it decides or does.

    Raises:
        DataError: If a field is not of its form.
    """

    actor: str = field(metadata=checked(identifier))
    role: Role = field(converter=as_role, metadata=checked(member(Role)))
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)


def as_involvements(value: Iterable[Involvement]) -> tuple[Involvement, ...]:
    """Involvements as a tuple."""
    return as_tuple(value)
