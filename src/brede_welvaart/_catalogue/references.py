"""Checks that what refers to a record in a document finds one.

The records may be views in which a faulty field reads as None (see ``model/_check.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brede_welvaart._base.likely import likely
from brede_welvaart.errors import Fault, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from brede_welvaart.model.plan import Plan
    from brede_welvaart.model.theme import Theme


def dangling(kind: str, path: str, key: object, known: Collection[str]) -> Iterator[Fault]:
    """A reference to a record of this kind that is not there."""
    if key is not None and key not in known:
        yield Fault(path, f"no {kind} {shown(key)}{likely(key, known)}")


def assessment_faults(record: Any, plan: Plan, actors: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    """References that lead nowhere, and levels that are not on the scale.

    Args:
        record: The assessment, or a view of one.
        plan: The plan that judges.
        actors: The ids of all actors that are known, beside the assessment's own.
    """
    known = {*actors, *(actor.id for actor in record.actors or () if actor.id)}
    for index, response in enumerate(record.responses or ()):
        yield from dangling("actor", f"responses[{index}].actor", response.actor, known)
    yield from answer_faults(record, plan)


def answer_faults(record: Any, plan: Plan) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    """Answers to criteria that the plan does not have, and levels that are not on its scale."""
    criteria = {criterion.id for step in plan.steps for criterion in step.criteria}
    levels = {level.value for level in plan.scale}
    for i, response in enumerate(record.responses or ()):
        for j, answer in enumerate(response.answers or ()):
            if answer.criterion in criteria and (answer.level is None or answer.level in levels):
                continue
            path = f"responses[{i}].answers[{j}]"
            yield from dangling("criterion", f"{path}.criterion", answer.criterion, criteria)
            if answer.level is not None and answer.level not in levels:
                yield Fault(f"{path}.level", plan.scale.off_scale(answer.level))


def plan_faults(
    record: Any,  # noqa: ANN401 (a plan or a view of one)
    actors: Collection[str],
    themes: Collection[str],
    sources: Collection[str],
) -> Iterator[Fault]:
    """References of a plan that lead nowhere.

    Args:
        record: The plan, or a view of one.
        actors: The ids of all actors that are known, beside the plan's own.
        themes: The full keys of all themes that are known.
        sources: The ids of all sources that are known, beside the plan's own.
    """
    own_actors = {*actors, *(actor.id for actor in record.actors or () if actor.id)}
    own_sources = {*sources, *(source.id for source in record.sources or () if source.id)}
    for i, step in enumerate(record.steps or ()):
        for j, actor in enumerate(step.actors or ()):
            path = f"steps[{i}].actors[{j}].actor"
            yield from dangling("actor", path, actor.actor, own_actors)
        for j, key in enumerate(step.themes or ()):
            yield from dangling("theme", f"steps[{i}].themes[{j}]", key, themes)
    for name in ("steps", "actors"):
        yield from source_faults(name, getattr(record, name), own_sources)


def source_faults(name: str, records: Any, sources: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (records or views of them)
    """Sources of records that are not known."""
    for i, record in enumerate(records or ()):
        for j, key in enumerate(record.sources or ()):
            yield from dangling("source", f"{name}[{i}].sources[{j}]", key, sources)


def own_source_faults(record: Any, sources: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    """Sources of an assessment's own actors that are not known."""
    return source_faults("actors", record.actors, sources)


def scan_faults(
    record: Any,  # noqa: ANN401 (a scan or a view of one)
    schemes: Collection[str],
    themes: Iterable[Theme],
) -> Iterator[Fault]:
    """A scheme that is not known, and effects on themes that it does not have.

    Args:
        record: The scan, or a view of one.
        schemes: The ids of all theme schemes that are known.
        themes: All themes that are known, with those withdrawn.
    """
    yield from dangling("theme scheme", "scheme", record.scheme, schemes)
    if record.scheme in schemes:
        known = {theme.id for theme in themes if theme.scheme == record.scheme}
        kind = f"theme of scheme {record.scheme!r} with id"
        for index, effect in enumerate(record.effects or ()):
            yield from dangling(kind, f"effects[{index}].theme", effect.theme, known)
