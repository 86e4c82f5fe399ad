"""Three small documents in which every field of every record is there."""


def own():
    """A plan of one's own."""
    words = {"nl": "tekst", "en": "text"}
    return {
        "format": "brede_welvaart/plan/1",
        "id": "eigen",
        "edition": "proef",
        "name": words,
        "scale": [
            {"value": 0, "score": 0, "name": words, "description": words},
            {"value": "1/2", "score": "1/3", "name": words},
            {"value": 1, "score": 1, "name": words},
        ],
        "phases": [
            {"id": "begin", "name": words, "summary": words},
            {"id": "eind", "name": words},
        ],
        "note": words,
        "rules": [words, words],
        "actors": [
            {
                "id": "eigen_actor", "name": words, "kind": "regio", "summary": words,
                "status": "published", "sources": ["eigen_bron"], "withdrawn": "2026-01-31",
            },
            {"id": "andere_actor", "name": words},
        ],
        "sources": [
            {
                "id": "eigen_bron", "title": "titel", "publisher": "uitgever", "date": "2022-04",
                "url": "https://x.example/", "updated": "2023", "licence": "CC BY 4.0",
                "note": words,
            },
            {"id": "andere_bron", "title": "titel", "publisher": "uitgever"},
        ],
        "status": "published",
        "steps": [
            {
                "id": "een", "name": words, "summary": words, "explanation": words,
                "phase": "begin", "weight": "3/2", "themes": ["cbs.wonen"], "status": "published",
                "actors": [
                    {"actor": "eigen_actor", "role": "leads", "note": words},
                    {"actor": "gemeenteraad", "role": "decides"},
                ],
                "sources": ["eigen_bron", "andere_bron"], "withdrawn": "2026-01-31",
                "criteria": [
                    {
                        "id": "een.1", "statement": words, "hint": words, "aspect": "plan",
                        "weight": 2, "withdrawn": "2026-01-31",
                    },
                    {"id": "een.2", "statement": words},
                ],
            },
            {"id": "twee", "name": words, "criteria": [{"id": "twee.1", "statement": words}]},
        ],
    }  # fmt: skip


def measured():
    """An assessment under the newest plan of the library."""
    words = {"nl": "tekst", "en": "text"}
    return {
        "format": "brede_welvaart/assessment/1",
        "edition": "2026.1",
        "organisation": {"name": "Voorbeeld", "region": "GM0200"},
        "date": "2026-11-24",
        "notes": [words],
        "themes": {
            "items": [{"theme": "cbs.wonen"}, {"name": "samen leven"}],
            "evidence": [{"title": "visie"}],
        },
        "actors": [
            {
                "id": "eigen_actor", "name": words, "kind": "regio", "summary": words,
                "status": "published", "sources": ["tilburg_10_stappen"],
                "withdrawn": "2026-01-31",
            },
            {"id": "andere_actor", "name": words},
        ],
        "responses": [
            {
                "actor": "eigen_actor",
                "respondent": "lid 1",
                "asked": ["afwegen.1", "afwegen.2", "afwegen.3", "afwegen.4", "begroten.1"],
                "answers": [
                    {
                        "criterion": "afwegen.1", "level": 3, "note": "zo",
                        "evidence": [
                            {"title": "stuk", "url": "https://x.example/", "date": "2022-04-20"},
                        ],
                    },
                    {"criterion": "afwegen.2", "status": "unknown"},
                    {"criterion": "afwegen.3", "status": "not_applicable", "note": "omdat"},
                    {"criterion": "afwegen.4"},
                ],
            },
            {"actor": "gemeenteraad", "answers": []},
        ],
    }  # fmt: skip


def scanned():
    """A scan by a scheme of the library."""
    words = {"nl": "tekst", "en": "text"}
    return {
        "format": "brede_welvaart/scan/1",
        "title": "plan",
        "scheme": "cbs",
        "description": "waarover",
        "organisation": {"name": "Voorbeeld", "region": "GM0200"},
        "date": "2026-11-24",
        "note": words,
        "edition": "2026.1",
        "original": "{}",
        "effects": [
            {
                "theme": "wonen", "title": "huizen", "explanation": "meer huizen",
                "sentiment": "positive", "importance": "high", "horizons": ["now", "1_5"],
                "places": ["street", "outside_eu"], "discussion": True, "written_by_ai": True,
                "reviewed": True, "id": "een",
                "evidence": [
                    {
                        "kind": "data", "title": "stuk", "url": "https://x.example/",
                        "date": "2022-04-20", "note": "zegt dit",
                    },
                    {"kind": "resident", "title": "gesprek"},
                ],
            },
            {"theme": "milieu", "title": "lucht", "id": "twee"},
        ],
    }  # fmt: skip
