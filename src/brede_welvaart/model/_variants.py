"""Families of records: a field holds one of several kinds."""

from collections.abc import Mapping
from typing import Any, ClassVar

from brede_welvaart.errors import Phrase, SpecError
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
        """All members that this library knows, in order."""
        raise NotImplementedError

    @property
    def is_own(self) -> bool:
        """Whether it is of a class of one's own, of which this library knows nothing."""
        return type(self) not in self.variants()

    def lacks(self, method: str, verb: str) -> SpecError:
        """The error of a class without the method that one's own gives.

        Args:
            method: The method.
            verb: The function of `index` that does for ours what it would do.
        """
        name = type(self).__name__
        return SpecError(
            Phrase(
                f"{name} heeft geen {method}; een eigen klasse geeft die, "
                f"en wat van ons is rekent index.{verb} uit",
                f"{name} has no {method}; a class of your own gives it, "
                f"and index.{verb} works out what is ours",
            )
        )

    @classmethod
    def variant(cls, data: Mapping[Any, object]) -> "type[Tagged] | None":
        """The member with the name under ``kind``."""
        named = {member.KIND: member for member in cls.variants()}
        given = data.get("kind")
        return named.get(given) if isinstance(given, str) else None
