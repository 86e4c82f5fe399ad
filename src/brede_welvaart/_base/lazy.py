"""A value that is computed when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

ValueT = TypeVar("ValueT")


class lazy(Generic[ValueT]):  # noqa: N801 (used as a decorator, as `property` is)
    """A property that is computed once per object.

    `functools.cached_property` of Python 3.11 holds a lock meanwhile: a process that is forked
    while another thread computes would wait for it for ever. Without one, two threads may compute
    the same value; the values are equal, so it does not matter whose is kept.
    """

    def __init__(self, func: Callable[[Any], ValueT]) -> None:
        self.func = func
        self.__doc__ = func.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[ValueT]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> ValueT: ...
    def __get__(self, instance: object | None, owner: type) -> "ValueT | lazy[ValueT]":
        """The value, from then on kept among the attributes of the object."""
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self._name] = value
        return value
