"""The records of the catalogue and of a plan as tables, one for every kind."""

from collections.abc import Callable
from typing import Any, NamedTuple

from brede_welvaart._api import records
from brede_welvaart._api.actors import actors
from brede_welvaart._api.plans import chosen_plan, edition_of
from brede_welvaart._export.columns import CellKind, Column, Table, both, exact_text, text
from brede_welvaart.errors import UnknownIdError, known, near
from brede_welvaart.model.plan import Plan, Step
from brede_welvaart.model.region import KINDS, Region
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import RegionKind


class _Numbered(NamedTuple):
    number: int
    step: Step


class _Part(NamedTuple):
    """Something that belongs to another record."""

    of: str
    part: Any


def _of(name: str, read: Callable[[Any], Any], kind: CellKind = CellKind.TEXT) -> Column:
    return Column(name, kind, read)


def _inner(columns: tuple[Column, ...], field: str) -> tuple[Column, ...]:
    """The same columns for a record that lies within another."""

    def within(column: Column) -> Column:
        return column._replace(read=lambda record: column.read(getattr(record, field)))

    return tuple(map(within, columns))


_BASIS = (text("status"), text("sources"))
_STEP = (
    text("id"),
    text("phase"),
    *both("name"),
    *both("summary"),
    *both("explanation"),
    exact_text("weight"),
    text("themes"),
    *_BASIS,
)
_CRITERION = (text("id"), text("aspect"), *both("statement"), *both("hint"), exact_text("weight"))
_ROLE = (text("actor"), text("role"), *both("note"))
_MATCH = (text("matches", "theme"), text("kind"), *both("note"))


def _parent(kind: RegionKind) -> Column:
    def read(region: Region) -> str | None:
        return next((code for code in region.parents if KINDS[code[:2]] is kind), None)

    return Column(str(kind), CellKind.TEXT, read)


_COLUMNS: dict[str, tuple[Column, ...]] = {
    "steps": (
        _of("number", lambda row: row.number, CellKind.WHOLE),
        *_inner(_STEP, "step"),
    ),
    "criteria": (_of("step", lambda row: row.of), *_inner(_CRITERION, "part")),
    "roles": (_of("step", lambda row: row.of), *_inner(_ROLE, "part")),
    "actors": (text("id"), text("kind"), *both("name"), *both("summary"), *_BASIS),
    "schemes": (text("id"), *both("name"), *both("description"), *_BASIS),
    "themes": (
        text("key"),
        text("scheme"),
        text("id"),
        text("dimension"),
        *both("name"),
        *both("definition"),
        *_BASIS,
    ),
    "matches": (_of("theme", lambda row: row.of), *_inner(_MATCH, "part")),
    "indicators": (
        text("id"),
        *both("name"),
        text("themes"),
        *both("unit"),
        _of("direction", lambda indicator: indicator.direction, CellKind.NUMBER),
        text("direction_basis"),
        text("levels"),
        text("edition"),
        text("same_series_as"),
        *both("note"),
        *_BASIS,
    ),
    "regions": (
        text("statcode"),
        text("code"),
        text("name"),
        text("kind"),
        _parent(RegionKind.COROP),
        _parent(RegionKind.PROVINCIE),
        _of("aliases", lambda region: "; ".join(region.aliases) or None),
        text("tooi"),
        *both("note"),
        *_BASIS,
    ),
    "sources": (
        text("id"),
        text("title"),
        text("publisher"),
        text("url"),
        text("date"),
        text("updated"),
        text("licence"),
        text("credit"),
        *both("note"),
    ),
}

#: The names of the tables.
KIND_NAMES = tuple(_COLUMNS)


def record_table(kind: str, plan: Plan | None, edition: str | None) -> Table:
    """The table of one kind of records, without those withdrawn.

    Args:
        kind: One of `KIND_NAMES`.
        plan: A plan of your own, for its steps, criteria and roles, and its actors and sources.
        edition: The edition of the data; None is that on which the plan leans, or the newest.

    Raises:
        UnknownIdError: If there is no such kind or edition.
    """
    if kind not in tuple(_COLUMNS):
        suggestions = near(kind, KIND_NAMES, 1) if isinstance(kind, str) else ()
        raise UnknownIdError("table", kind, suggestions, known(KIND_NAMES))
    plan = chosen_plan(edition) if plan is None else plan
    name = edition_of(plan if edition is None else edition)
    return Table(_COLUMNS[kind], _RECORDS[kind](plan, name))


def _steps(plan: Plan, _: str) -> tuple[Any, ...]:
    return tuple(_Numbered(number, step) for number, step in enumerate(plan.active_steps, start=1))


def _criteria(plan: Plan, _: str) -> tuple[Any, ...]:
    return tuple(
        _Part(step.id, part) for step in plan.active_steps for part in step.active_criteria
    )


def _roles(plan: Plan, _: str) -> tuple[Any, ...]:
    return tuple(_Part(step.id, part) for step in plan.active_steps for part in step.actors)


def _themes(edition: str) -> tuple[Theme, ...]:
    schemes = records.theme_schemes(edition)
    return tuple(theme for scheme in schemes for theme in records.themes(scheme.id, edition))


def _matches(_: Plan, edition: str) -> tuple[Any, ...]:
    return tuple(_Part(theme.key, part) for theme in _themes(edition) for part in theme.matches)


_RECORDS: dict[str, Callable[[Plan, str], tuple[Any, ...]]] = {
    "steps": _steps,
    "criteria": _criteria,
    "roles": _roles,
    "actors": lambda plan, _: actors(plan),
    "schemes": lambda _, edition: records.theme_schemes(edition),
    "themes": lambda _, edition: _themes(edition),
    "matches": _matches,
    "indicators": lambda _, edition: records.indicators(edition=edition),
    "regions": lambda _, edition: records.regions(edition=edition),
    "sources": lambda plan, _: records.sources(plan),
}
