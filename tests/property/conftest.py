"""All here are marked; and they do not wait for the smallest example, but where they ask for it."""

from pathlib import Path

import pytest
from hypothesis import Phase

from brede_welvaart.testing import _trial

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What stands in this folder is a property test: `-m "not property"` leaves it out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("property")


@pytest.fixture(autouse=True)
def any_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first example that breaks a law will do."""
    monkeypatch.setattr(_trial, "PHASES", (Phase.explicit, Phase.generate))


@pytest.fixture
def smallest_example(monkeypatch: pytest.MonkeyPatch, any_example: None) -> None:  # noqa: ARG001
    """As a user of the laws gets it."""
    monkeypatch.setattr(_trial, "PHASES", (Phase.explicit, Phase.generate, Phase.shrink))
