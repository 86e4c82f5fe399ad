"""Families of records: a field holds one of several kinds."""

from collections.abc import Mapping
from typing import Any, ClassVar

from brede_welvaart.model._check import Checked


class Union(Checked):
    """A family of records. The family itself is a plain class; its members are records."""

    __slots__ = ()

    @classmethod
    def variant(cls, data: Mapping[Any, object]) -> "type[Union] | None":
        """The member that plain values ask for, or None if they name none."""
        raise NotImplementedError


class Tagged(Union):
    """A family whose members are told apart by the key ``kind``."""

    __slots__ = ()

    #: The name of the member in JSON.
    KIND: ClassVar[str]

    @classmethod
    def variants(cls) -> "tuple[type[Tagged], ...]":
        """All members, in order."""
        raise NotImplementedError

    @classmethod
    def variant(cls, data: Mapping[Any, object]) -> "type[Tagged] | None":
        """The member with the name under ``kind``."""
        named = {member.KIND: member for member in cls.variants()}
        given = data.get("kind")
        return named.get(given) if isinstance(given, str) else None
