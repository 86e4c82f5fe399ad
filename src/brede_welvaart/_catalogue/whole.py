"""Checks that the data of one edition hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brede_welvaart._catalogue.matches import match_faults
from brede_welvaart._catalogue.references import dangling, plan_faults, source_faults
from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model._check import repeated
from brede_welvaart.model.region import region_faults

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from brede_welvaart._catalogue.edition import Catalogue
    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.plan import Step
    from brede_welvaart.model.theme import Theme


def catalogue_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Everything that does not hold together in the data of one edition.

    Ids are unique within a kind, every reference is to a record, every record that says something
    has a source, matches do not contradict each other, and nor do indicators of one series.
    """
    for name in ("actors", "schemes", "sources", "indicators"):
        ids = [record.id for record in getattr(catalogue, name)]
        yield from repeated(f"{name}[{{}}].id", ids)
    yield from repeated("themes[{}].id", [theme.key for theme in catalogue.themes])
    sources = {source.id for source in catalogue.sources}
    actors = {actor.id for actor in catalogue.actors}
    themes = {theme.key for theme in catalogue.themes}
    schemes = {scheme.id for scheme in catalogue.schemes}
    for fault in plan_faults(catalogue.plan, themes, actors, sources):
        yield fault.under("plan")
    for index, theme in enumerate(catalogue.themes):
        yield from dangling("theme scheme", theme.scheme, schemes, "themes", index, "scheme")
        for j, match in enumerate(theme.matches):
            path = ("themes", index, "matches", j, "theme")
            yield from dangling("theme", match.theme, themes, *path)
    yield from match_faults(catalogue.themes)
    yield from _indicator_faults(catalogue.indicators, themes)
    yield from region_faults(catalogue.regions)
    for name in ("actors", "schemes", "themes", "indicators", "regions"):
        yield from source_faults(name, getattr(catalogue, name), sources)
    yield from _unsourced(catalogue.plan.steps, "plan", "steps")
    yield from _unsourced(catalogue.actors, "actors")
    yield from _unsourced(catalogue.themes, "themes")


def _indicator_faults(indicators: Sequence[Indicator], themes: Collection[str]) -> Iterator[Fault]:
    known = {indicator.id: indicator for indicator in indicators}
    for index, indicator in enumerate(indicators):
        path = ("indicators", index)
        for j, key in enumerate(indicator.themes):
            yield from dangling("theme", key, themes, *path, "themes", j)
        if (indicator.direction is None) != (indicator.direction_basis is None):
            yield Fault(FaultCode.DIRECTION_ALONE, *path, "direction_basis")
        same = indicator.same_series_as
        yield from dangling("indicator", same, known, *path, "same_series_as")
        if same in known:
            for fault in _series_faults(indicator, known[same]):
                yield fault.under(*path, "same_series_as")


def _series_faults(indicator: Indicator, counted: Indicator) -> Iterator[Fault]:
    """Where two indicators are not one series under different themes, of which one counts."""
    if counted.same_series_as is not None:
        yield Fault(FaultCode.SERIES_OF_SERIES, given=counted.id)
    for name in ("name", "unit", "direction", "direction_basis", "levels"):
        if getattr(indicator, name) != getattr(counted, name):
            yield Fault(FaultCode.SERIES_DIFFERS, name=name, given=counted.id)
    if not set(counted.themes).isdisjoint(indicator.themes):
        yield Fault(FaultCode.SERIES_UNDER_ONE_THEME, given=counted.id)


def _unsourced(records: Iterable[Step | Actor | Theme], *parts: str) -> Iterator[Fault]:
    for index, record in enumerate(records):
        if not record.sources:
            yield Fault(FaultCode.UNSOURCED, *parts, index, "sources")
