"""Tests of the laws do not wait for the smallest example, but where they ask for it."""

import pytest
from hypothesis import Phase

from brede_welvaart.testing import _trial


@pytest.fixture(autouse=True)
def any_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first example that breaks a law will do."""
    monkeypatch.setattr(_trial, "PHASES", (Phase.explicit, Phase.generate))


@pytest.fixture
def smallest_example(monkeypatch: pytest.MonkeyPatch, any_example: None) -> None:  # noqa: ARG001
    """As a user of the laws gets it."""
    monkeypatch.setattr(_trial, "PHASES", (Phase.explicit, Phase.generate, Phase.shrink))
