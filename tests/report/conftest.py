"""One browser for all tests of a module."""

from collections.abc import Iterator
from typing import Any

import pytest

from browsing import browsing


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsing() as found:
        yield found
