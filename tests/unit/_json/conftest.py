"""Two documents in which every field is filled in, and the records that they stand for."""

import copy
from typing import Any

import pytest

import brede_welvaart as bw

ASSESSMENT: dict[str, Any] = {
    "format": "brede_welvaart/assessment/1",
    "edition": "2026.1",
    "organisation": {"name": "Voorbeeldgemeente", "region": "GM0200"},
    "date": "2026-11-24",
    "themes": {
        "items": [{"theme": "cbs.wonen"}, {"name": "Samen leven"}],
        "evidence": [{"title": "Visie"}],
    },
    "notes": [{"nl": "Verzonnen", "en": "Invented"}],
    "actors": [
        {
            "id": "buurtclub",
            "name": {"nl": "Buurtclub"},
            "kind": "samenleving",
            "summary": {"nl": "Doet mee"},
            "status": "published",
            "withdrawn": "2026-12-01",
            "sources": ["tilburg_10_stappen"],
        }
    ],
    "responses": [
        {
            "actor": "gemeenteraad",
            "respondent": "raadslid 3",
            "asked": ["afwegen.1", "afwegen.2", "afwegen.3", "afwegen.4", "begroten.1"],
            "answers": [
                {
                    "criterion": "afwegen.1",
                    "level": 3,
                    "note": "Zie bijlage",
                    "evidence": [
                        {"title": "Akkoord", "url": "https://example.org", "date": "2022-04"}
                    ],
                },
                {"criterion": "afwegen.2", "status": "unknown"},
                {"criterion": "afwegen.3", "status": "not_applicable", "note": "Waarom"},
                {"criterion": "afwegen.4", "level": None},
            ],
        },
        {"actor": "buurtclub", "answers": []},
    ],
}
PLAN: dict[str, Any] = {
    "format": "brede_welvaart/plan/1",
    "id": "mijn_plan",
    "edition": "proef",
    "name": {"nl": "Mijn plan", "en": "My plan"},
    "scale": [
        {"value": 0, "score": 0, "name": {"nl": "Nee"}, "description": {"nl": "Nog niet"}},
        {"value": "1/2", "score": "1/3", "name": {"nl": "Deels"}},
        {"value": 1, "score": 1, "name": {"nl": "Ja"}},
    ],
    "note": {"nl": "Van onszelf"},
    "status": "published",
    "steps": [
        {
            "id": "een",
            "name": {"nl": "Eerste"},
            "summary": {"nl": "Kort"},
            "explanation": {"nl": "Lang"},
            "phase": "agenda",
            "weight": "2/3",
            "status": "published",
            "withdrawn": "2026-12-02",
            "criteria": [
                {
                    "id": "een.1",
                    "statement": {"nl": "Het is er"},
                    "hint": {"nl": "Kijk daar"},
                    "aspect": "plan",
                    "weight": 0,
                    "withdrawn": "2026-12-03",
                }
            ],
            "actors": [{"actor": "buurtclub", "role": "leads", "note": {"nl": "Samen"}}],
            "themes": ["cbs.wonen"],
            "sources": ["eigen_bron", "tilburg_10_stappen"],
        }
    ],
    "phases": [{"id": "agenda", "name": {"nl": "Agenda"}, "summary": {"nl": "Begin"}}],
    "actors": [{"id": "buurtclub", "name": {"nl": "Buurtclub"}}],
    "sources": [
        {
            "id": "eigen_bron",
            "title": "Titel",
            "publisher": "Wij",
            "url": "http://example.org",
            "date": "2025",
            "updated": "2025-02-28",
            "licence": "CC0-1.0",
            "note": {"nl": "Gelezen"},
        }
    ],
}


@pytest.fixture
def assessment_form() -> dict[str, Any]:
    """An assessment as plain values, to be changed at will."""
    return copy.deepcopy(ASSESSMENT)


@pytest.fixture
def plan_form() -> dict[str, Any]:
    """A plan as plain values, to be changed at will."""
    return copy.deepcopy(PLAN)


@pytest.fixture
def assessment() -> bw.Assessment:
    """The record of the assessment."""
    answers = (
        bw.Answer(
            "afwegen.1",
            3,
            note="Zie bijlage",
            evidence=(bw.Evidence("Akkoord", "https://example.org", "2022-04"),),
        ),
        bw.Answer("afwegen.2", status="unknown"),
        bw.Answer("afwegen.3", status="not_applicable", note="Waarom"),
        bw.Answer("afwegen.4"),
    )
    club = bw.Actor(
        "buurtclub",
        bw.Text("Buurtclub"),
        "samenleving",
        bw.Text("Doet mee"),
        "published",
        ("tilburg_10_stappen",),
        "2026-12-01",
    )
    return bw.Assessment(
        "2026.1",
        (
            bw.Response(
                *("gemeenteraad", answers, "raadslid 3"),
                asked=[*(f"afwegen.{number}" for number in (4, 3, 2, 1)), "begroten.1"],
            ),
            bw.Response("buurtclub", ()),
        ),
        bw.Organisation("Voorbeeldgemeente", "GM0200"),
        "2026-11-24",
        [bw.Text("Verzonnen", "Invented")],
        (club,),
        bw.ChosenThemes(
            [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen leven")],
            [bw.Evidence("Visie")],
        ),
    )


@pytest.fixture
def plan() -> bw.Plan:
    """The record of the plan."""
    criterion = bw.Criterion(
        "een.1", bw.Text("Het is er"), bw.Text("Kijk daar"), "plan", 0, "2026-12-03"
    )
    step = bw.Step(
        "een",
        bw.Text("Eerste"),
        (criterion,),
        bw.Text("Kort"),
        bw.Text("Lang"),
        "agenda",
        "2/3",
        (bw.Involvement("buurtclub", "leads", bw.Text("Samen")),),
        ("cbs.wonen",),
        "published",
        ("eigen_bron", "tilburg_10_stappen"),
        "2026-12-02",
    )
    scale = (
        bw.Level(0, 0, bw.Text("Nee"), bw.Text("Nog niet")),
        bw.Level("1/2", "1/3", bw.Text("Deels")),
        bw.Level(1, 1, bw.Text("Ja")),
    )
    source = bw.Source(
        "eigen_bron",
        "Titel",
        "Wij",
        "http://example.org",
        "2025",
        "2025-02-28",
        "CC0-1.0",
        bw.Text("Gelezen"),
    )
    return bw.Plan(
        "mijn_plan",
        "proef",
        bw.Text("Mijn plan", "My plan"),
        bw.Scale(scale),
        (step,),
        (bw.Phase("agenda", bw.Text("Agenda"), bw.Text("Begin")),),
        bw.Text("Van onszelf"),
        (bw.Actor("buurtclub", bw.Text("Buurtclub")),),
        (source,),
        "published",
    )
