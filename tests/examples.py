"""Of cases that are enumerated: all, or a part where the profile of hypothesis asks for few."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from hypothesis import settings

CaseT = TypeVar("CaseT")

#: In so many examples a law sees every mistake that our tests make, whatever the profile.
ENOUGH = 100


def some(cases: Iterable[CaseT]) -> Iterator[CaseT]:
    """All cases; of many, where few examples are asked for, one in seven."""
    return islice(cases, 0, None, 1 if settings().max_examples >= ENOUGH else 7)
