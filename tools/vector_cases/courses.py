"""Vectors of courses: assessments of one organisation over time, by one plan or by two."""

from collections.abc import Iterator
from typing import Any

from vector_cases.plans import COURSE_PLANS
from vector_cases.writing import Document, Said, assessment

COUNCIL, STAFF = "gemeenteraad", "ambtenaren"
#: What each criterion of the earlier plan became in the later one.
MAPPING = {
    "een.1": ["een.1"],
    "een.2": ["een.2", "nieuw.1"],
    "een.3": [],
    "twee.1": ["nieuw.2"],
}
#: A day, what was said then, and the plan by which, where that is not the first.
Date = tuple[str, list[Said]] | tuple[str, list[Said], str]


def dated(day: str, said: list[Said], plan: str = "eerder") -> Document:
    """An assessment of a day, as one of a course."""
    found = assessment(COURSE_PLANS[plan]["edition"], *said) | {"date": day}
    return {"plan": plan, "assessment": found}


def case(key: str, shows: str, *dates: Date, mapping: Any = None, **settings: Any) -> Document:  # noqa: ANN401 (as they are written)
    """A course."""
    given = [dated(*date) for date in dates]
    found = {"id": key, "shows": shows, "given": given, "settings": settings}
    return found if mapping is None else found | {"mapping": mapping}


def council(words: str) -> list[Said]:
    """What the council said, and nobody else."""
    return [(COUNCIL, words)]


def by_one_plan() -> Iterator[Document]:
    """What becomes of criteria from date to date, and from the first to the last."""
    yield case(
        "to_and_fro",
        "given in any order; rose and fell, first answered, answered again and no longer answered",
        ("2026-06-01", council("een.1=1 een.2=1 een.3=2 twee.1=?")),
        ("2024-06-01", council("een.1=1 een.2=2 een.3=1 twee.1")),
        ("2025-06-01", council("een.1=2 een.2=1 een.3=? twee.1=1")),
    )
    yield case(
        "applies",
        "does not apply any more, still does not apply, and applies again",
        ("2024-06-01", council("een.1=1 een.2=-")),
        ("2025-06-01", council("een.1=- een.2=-")),
        ("2026-06-01", council("een.1=1 een.2=?")),
    )
    yield case(
        "asked",
        "newly asked, no longer asked, and asked of nobody at either date",
        ("2025-06-01", council("[een.1 een.2] een.1=1 een.2=2")),
        ("2026-06-01", council("[een.2 twee.1] een.2=2 twee.1=1")),
    )
    yield case(
        "by_median",
        "another method, another weight, open as lowest, and actors that differ",
        ("2025-06-01", [(COUNCIL, "een.1=1 een.2=2 twee.1=1"), (STAFF, "een.1=2")]),
        ("2026-06-01", council("een.1=2 een.2=0 een.3=1 twee.1=1")),
        method="median", missing="zero", weights={"een.2": 3},
    )  # fmt: skip


def by_two_plans() -> Iterator[Document]:
    """What a mapping carries over: by the plan of the last date."""
    yield case(
        "carried",
        "one criterion is lost, one split, one new; levels go by their score; who was asked only "
        "what is lost is not there",
        ("2024-06-01", [(COUNCIL, "[een.2 een.3] een.2=2"), (STAFF, "[een.3] een.3=2")]),
        ("2025-06-01", council("een.1=1 een.2=1 twee.1=?")),
        ("2026-06-01", council("een.1=2 een.2=3 nieuw.2=2 nieuw.3=1"), "vervolg"),
        mapping=MAPPING,
    )


def refused() -> Iterator[Document]:
    """What is no course, and where."""

    def error(path: str) -> Document:
        return {"expected": {"error": "DataError", "paths": [path]}}

    first, later = ("2025-06-01", council("een.1=1")), ("2026-06-01", council("een.1=1"), "vervolg")
    yield case("one_date", "one assessment is no course", first) | error("")
    yield case("same_day", "a day stands there twice", first, first) | error("[1].date")
    yield case("no_mapping", "two plans, and no mapping", first, later) | error("[0].edition")


def courses() -> Iterator[Document]:
    """All of them, in order."""
    for some in (by_one_plan, by_two_plans, refused):
        yield from some()
