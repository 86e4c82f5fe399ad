"""A mapping that cannot be changed, so that a result stays what it was."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

KeyT = TypeVar("KeyT", bound=str)
ValueT = TypeVar("ValueT")


class FrozenMapping(Mapping[KeyT, ValueT]):
    """Values by id, in order, that cannot be changed; equal to a dict with the same items."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[KeyT, ValueT]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: KeyT) -> ValueT:
        """The value of an id."""
        return self._items[key]

    def __iter__(self) -> Iterator[KeyT]:
        """The ids, in order."""
        return iter(self._items)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._items)

    def __hash__(self) -> int:
        """The same for the same items, whatever their order."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """As a dict shows itself."""
        return repr(self._items)
