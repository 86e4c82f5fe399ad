"""Checks that what refers to a record in a document finds one.

The records may be views in which a faulty field reads as None (see ``model/_check.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from brede_welvaart.errors import Fault, FaultCode, kind_of_thing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from brede_welvaart.errors import Part
    from brede_welvaart.model.plan import Plan
    from brede_welvaart.model.theme import Theme


def dangling(kind: str, key: object, known: Collection[str], *parts: Part) -> Iterator[Fault]:
    """A reference to a record of this kind that is not there.

    Args:
        kind: What it should be, such as ``actor``.
        key: The id to which it refers; None refers to nothing.
        known: The ids that there are.
        parts: Where it stands.
    """
    if key is not None and key not in known:
        words = kind_of_thing(kind)
        yield Fault(FaultCode.NO_SUCH, *parts, kind=words, given=key, likely=known)


def actor_faults(record: Any, actors: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    """Responses of actors that are known nowhere.

    Args:
        record: The assessment, or a view of one.
        actors: The ids of all actors that are known, beside the assessment's own.
    """
    known = {*actors, *(actor.id for actor in record.actors or () if actor.id)}
    for index, response in enumerate(record.responses or ()):
        if response.actor not in known:
            yield from dangling("actor", response.actor, known, "responses", index, "actor")


def region_faults(organisation: Any, regions: Collection[str], edition: str) -> Iterator[Fault]:  # noqa: ANN401 (an organisation or a view of one)
    """A region that is known nowhere. Codes that look like it say nothing of what was meant.

    Args:
        organisation: Whom it is about, or a view of it, or None.
        regions: The codes of all regions that are known.
        edition: Their edition, which begins with a year.
    """
    code = None if organisation is None else organisation.region
    if code is not None and code not in regions:
        # Only here: most documents name a region that there is.
        from brede_welvaart.model.region import KINDS, kind_words

        kind, year = kind_words(KINDS[code[:2]]), edition.partition(".")[0]
        parts = ("organisation", "region")
        yield Fault(FaultCode.NO_REGION, *parts, given=code, kind=kind, year=year)


def answer_faults(record: Any, plan: Plan) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    """Answers to criteria that the plan does not have, and levels that are not on its scale.

    A criterion that was asked and is not there is blamed on the list, which is kept sorted.
    """
    criteria = {criterion.id for step in plan.steps for criterion in step.criteria}
    levels = {level.value for level in plan.scale}
    for i, response in enumerate(record.responses or ()):
        asked = cast("tuple[str, ...]", response.asked or ())
        for key in asked:
            yield from dangling("criterion", key, criteria, "responses", i, "asked")
        for j, answer in enumerate(response.answers or ()):
            if answer.criterion in criteria and (answer.level is None or answer.level in levels):
                continue
            parts = ("responses", i, "answers", j)
            # Of one that was not asked this was said already.
            if not asked or answer.criterion in asked:
                yield from dangling("criterion", answer.criterion, criteria, *parts, "criterion")
            if answer.level is not None and answer.level not in levels:
                yield plan.scale.off_scale(answer.level).under(*parts, "level")


def theme_faults(chosen: Any, themes: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (chosen themes or a view of them)
    """Chosen themes that are known nowhere.

    Args:
        chosen: The chosen themes of an assessment, or a view of them.
        themes: The full keys of all themes that are known.
    """
    for index, item in enumerate(chosen.items or ()):
        yield from dangling("theme", item.theme, themes, "themes", "items", index, "theme")


def involvement_faults(record: Any, actors: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (a plan or a view of one)
    """Actors with a role in a step that are known nowhere.

    Args:
        record: The plan, or a view of one.
        actors: The ids of all actors that are known, beside the plan's own.
    """
    own_actors = {*actors, *(actor.id for actor in record.actors or () if actor.id)}
    for i, step in enumerate(record.steps or ()):
        for j, actor in enumerate(step.actors or ()):
            yield from dangling("actor", actor.actor, own_actors, "steps", i, "actors", j, "actor")


def plan_faults(
    record: Any,  # noqa: ANN401 (a plan or a view of one)
    themes: Collection[str],
    actors: Collection[str],
    sources: Collection[str],
) -> Iterator[Fault]:
    """References of a plan that lead nowhere.

    Args:
        record: The plan, or a view of one.
        themes: The full keys of all themes that are known.
        actors: The ids of all actors that are known, beside the plan's own.
        sources: The ids of all sources that are known, beside the plan's own.
    """
    own_sources = {*sources, *(source.id for source in record.sources or () if source.id)}
    yield from involvement_faults(record, actors)
    keys = {*themes, *_own_keys(record)}
    for i, step in enumerate(record.steps or ()):
        for j, key in enumerate(step.themes or ()):
            yield from dangling("theme", key, keys, "steps", i, "themes", j)
    yield from own_theme_faults(record, themes)
    for name in ("steps", "actors", "themes"):
        yield from source_faults(name, getattr(record, name), own_sources)


def own_theme_faults(record: Any, themes: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (a scan, a plan or a view of one)
    """Themes of one's own in a scheme of ours, or with a match that is known nowhere.

    Args:
        record: The scan or the plan, or a view of one.
        themes: The full keys of all themes that are known, beside its own.
    """
    schemes = {key.partition(".")[0] for key in themes}
    keys = {*themes, *_own_keys(record)}
    for i, theme in enumerate(record.themes or ()):
        if theme.scheme in schemes:
            yield Fault(FaultCode.OUR_SCHEME, "themes", i, "scheme", given=theme.scheme)
        for j, match in enumerate(theme.matches or ()):
            yield from dangling("theme", match.theme, keys, "themes", i, "matches", j, "theme")


def _own_keys(record: Any) -> Iterator[str]:  # noqa: ANN401 (a scan, a plan or a view of one)
    return (f"{theme.scheme}.{theme.id}" for theme in record.themes or ())


def source_faults(name: str, records: Any, sources: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (records or views of them)
    """Sources of records that are not known."""
    for i, record in enumerate(records or ()):
        for j, key in enumerate(record.sources or ()):
            yield from dangling("source", key, sources, name, i, "sources", j)


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
        schemes: The ids of all theme schemes that are known; one that the scan brings is too.
        themes: All themes that are known, with those withdrawn; those that the scan brings are too.
    """
    own = record.themes or ()
    if not own:
        yield from dangling("theme scheme", record.scheme, schemes, "scheme")
    if own or record.scheme in schemes:
        known = {theme.id for theme in own or themes if theme.scheme == record.scheme}
        for index, effect in enumerate(record.effects or ()):
            if effect.theme is not None and effect.theme not in known:
                yield Fault(
                    FaultCode.NO_THEME,
                    *("effects", index, "theme"),
                    given=effect.theme,
                    scheme=record.scheme,
                    likely=known,
                )
