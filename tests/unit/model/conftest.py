"""A table of every class of records, for tests of what holds for all of them."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw
from faults_said import said

TEXT = bw.Text("Een tekst", "A text")
SOURCE = {"status": "published", "sources": ["een_bron"]}
LEVELS = (bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT))
# Every class of records, with the values of its required fields.
REQUIRED: dict[type, dict[str, Any]] = {
    bw.Text: {"nl": "Een tekst"},
    bw.Source: {"id": "een_bron", "title": "Een titel", "publisher": "Een uitgever"},
    bw.Level: {"value": 0, "score": 0, "name": TEXT},
    bw.Scale: {"levels": LEVELS},
    bw.Phase: {"id": "agenda", "name": TEXT},
    bw.Involvement: {"actor": "raad", "role": "leads"},
    bw.Criterion: {"id": "een_stap.1", "statement": TEXT},
    bw.Step: {"id": "een_stap", "name": TEXT, "criteria": (bw.Criterion("een_stap.1", TEXT),)},
    bw.Plan: {
        "id": "een_plan",
        "edition": "proef",
        "name": TEXT,
        "scale": bw.Scale(LEVELS),
        "steps": (bw.Step("een_stap", TEXT, (bw.Criterion("een_stap.1", TEXT),)),),
    },
    bw.Actor: {"id": "raad", "name": TEXT},
    bw.ThemeScheme: {"id": "lijst", "name": TEXT, "description": TEXT, **SOURCE},
    bw.Match: {"theme": "andere.wonen", "kind": "close"},
    bw.Indicator: {
        "id": "geluk",
        "name": TEXT,
        "themes": ("lijst.wonen",),
        "unit": TEXT,
        "edition": "2023",
        **SOURCE,
    },
    bw.Theme: {
        "id": "wonen",
        "scheme": "lijst",
        "name": TEXT,
        "definition": TEXT,
        "status": "editorial",
    },
    bw.Region: {"id": "PV30", "name": "Brabant", "kind": "provincie", "parents": (), **SOURCE},
    # Either of its two fields will do.
    bw.ChosenTheme: {"theme": "cbs.wonen"},
    bw.ChosenThemes: {"items": (bw.ChosenTheme(theme="cbs.wonen"),)},
    bw.Evidence: {"title": "Een akkoord"},
    bw.Answer: {"criterion": "een_stap.1"},
    bw.Response: {"actor": "raad", "answers": (bw.Answer("een_stap.1", 1),)},
    bw.Organisation: {"name": "Voorbeeldgemeente"},
    bw.Assessment: {"edition": "proef", "responses": ()},
    bw.EffectEvidence: {"kind": "expert"},
    bw.Effect: {"theme": "wonen", "title": "Er komen woningen bij"},
    bw.Scan: {"title": "Een plan", "scheme": "lijst", "effects": ()},
    bw.Settings: {},
    bw.Receipt: {
        "edition": "proef",
        "plan": "a" * 64,
        "input": "b" * 64,
        "results": "c" * 64,
        "settings": bw.Settings(),
        "version": "1.0",
    },
}


def _make(kind: type, /, **changes: object) -> Any:
    return kind(**(REQUIRED[kind] | changes))


def _faults_of(kind: type, /, **changes: object) -> tuple[tuple[str, str], ...]:
    with pytest.raises(bw.DataError) as caught:
        _make(kind, **changes)
    return said(caught.value.faults)


@pytest.fixture(scope="session")
def required() -> dict[type, dict[str, Any]]:
    """The required fields of every class of records, with good values."""
    return REQUIRED


@pytest.fixture(scope="session")
def make() -> Callable[..., Any]:
    """Make a record of a class, with only the fields given beside the required ones."""
    return _make


@pytest.fixture(scope="session")
def faults_of() -> Callable[..., tuple[tuple[str, str], ...]]:
    """The faults that making such a record gives."""
    return _faults_of
