"""One edition: finding a record, and checking that what refers to a record finds one."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import frozen

from brede_welvaart.errors import Fault, UnknownIdError, shown
from brede_welvaart.model._check import repeated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.plan import Criterion, Plan, Step
    from brede_welvaart.model.region import Region
    from brede_welvaart.model.source import Source
    from brede_welvaart.model.text import Text
    from brede_welvaart.model.theme import Theme, ThemeScheme

RecordT = TypeVar(
    "RecordT", "Actor", "Criterion", "Indicator", "Region", "Source", "Step", "Theme", "ThemeScheme"
)

#: More digits than any plan has steps.
_DIGITS = 4
_APOSTROPHES = str.maketrans("", "", "'’‘`´")  # noqa: RUF001 (what people type for one)


@frozen
class Catalogue:
    """A catalogue (*catalogus*): all canonical data of one edition.

    Attributes:
        edition: The name of the edition.
        plan: The plan of the ten steps.
        actors: All actors, with those withdrawn.
        schemes: All theme schemes, with those withdrawn.
        themes: The themes of all schemes, with those withdrawn.
        sources: All sources.
        indicators: All indicators, with those withdrawn.
        regions: All regions, with those withdrawn.
    """

    edition: str
    plan: Plan
    actors: tuple[Actor, ...]
    schemes: tuple[ThemeScheme, ...]
    themes: tuple[Theme, ...]
    sources: tuple[Source, ...]
    indicators: tuple[Indicator, ...] = ()
    regions: tuple[Region, ...] = ()

    def __repr__(self) -> str:
        """The edition and the size of each part."""
        return (
            f"<Catalogue {self.edition}: {len(self.plan.steps)} steps, {len(self.actors)} actors, "
            f"{len(self.themes)} themes, {len(self.sources)} sources, "
            f"{len(self.indicators)} indicators, {len(self.regions)} regions>"
        )


def active(records: Iterable[RecordT]) -> tuple[RecordT, ...]:
    """The records that were not withdrawn."""
    return tuple(record for record in records if getattr(record, "withdrawn", None) is None)


def first_of_each_id(records: Iterable[RecordT]) -> tuple[RecordT, ...]:
    """The records without those of which an earlier one has the id: one's own go before."""
    first: dict[str, RecordT] = {}
    for record in records:
        first.setdefault(record.id, record)
    return tuple(first.values())


def folded(text: str) -> str:
    """A text for comparing: without case, accents, apostrophes and surplus space."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def find(kind: str, records: Sequence[RecordT], key: object) -> RecordT:
    """The record with this id, or else the one active record with this Dutch or English name.

    Args:
        kind: What is looked for, for the error.
        records: Where to look.
        key: An id or a name; case, accents, apostrophes and surrounding space do not count.

    Raises:
        UnknownIdError: If there is no such record, or more than one.
    """
    if not isinstance(key, str):
        raise UnknownIdError(kind, key, hint="give an id or a name")
    for record in records:
        if record.id == key:
            return record
    wanted = folded(key)
    found = [record for record in active(records) if wanted in _names(record)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownIdError(kind, key, [record.id for record in found], "more than one has it")
    raise UnknownIdError(kind, key, suggestions(key, records))


def find_step(plan: Plan, key: object) -> Step:
    """The step with this id, name or number, counted from 1 without what was withdrawn.

    Raises:
        UnknownIdError: If there is no such step.
    """
    steps = plan.active_steps
    is_digits = isinstance(key, str) and key.isascii() and key.isdecimal() and len(key) <= _DIGITS
    number = int(cast("str", key)) if is_digits else key
    if isinstance(number, int) and not isinstance(number, bool):
        if 1 <= number <= len(steps):
            return steps[number - 1]
        raise UnknownIdError("step", key, hint=f"the steps are numbered 1 to {len(steps)}")
    return find("step", plan.steps, key)


def _names(record: RecordT) -> set[str]:
    name: Text | None = getattr(record, "name", None)
    names = {record.id, *((name.nl, name.en) if name else ())}
    return {folded(text) for text in names if text}


def suggestions(key: str, records: Iterable[RecordT]) -> list[str]:
    """At most three ids of records whose id or name is near to what was given."""
    ids = {name: record.id for record in active(records) for name in _names(record)}
    return list(dict.fromkeys(ids[name] for name in _near(folded(key), list(ids))))[:3]


def _near(word: str, known: Collection[str], most: int = 6) -> list[str]:
    import difflib

    return difflib.get_close_matches(word, sorted(known), n=most, cutoff=0.6)


def likely(key: object, known: Collection[str]) -> str:
    """The end of a message: ``; did you mean 'x'?``, or nothing where none is near."""
    near = _near(key, known, most=1) if isinstance(key, str) else []
    return f"; did you mean {near[0]!r}?" if near else ""


# References. The records may be views in which a faulty field reads as None (see model/_check.py).


def _dangling(kind: str, path: str, key: object, known: Collection[str]) -> Iterator[Fault]:
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
        yield from _dangling("actor", f"responses[{index}].actor", response.actor, known)
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
            yield from _dangling("criterion", f"{path}.criterion", answer.criterion, criteria)
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
            yield from _dangling("actor", path, actor.actor, own_actors)
        for j, key in enumerate(step.themes or ()):
            yield from _dangling("theme", f"steps[{i}].themes[{j}]", key, themes)
    for name in ("steps", "actors"):
        yield from _source_faults(name, getattr(record, name), own_sources)


def _source_faults(name: str, records: Any, sources: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (records or views of them)
    for i, record in enumerate(records or ()):
        for j, key in enumerate(record.sources or ()):
            yield from _dangling("source", f"{name}[{i}].sources[{j}]", key, sources)


def own_source_faults(record: Any, sources: Collection[str]) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    """Sources of an assessment's own actors that are not known."""
    return _source_faults("actors", record.actors, sources)


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
    yield from _dangling("theme scheme", "scheme", record.scheme, schemes)
    if record.scheme in schemes:
        known = {theme.id for theme in themes if theme.scheme == record.scheme}
        kind = f"theme of scheme {record.scheme!r} with id"
        for index, effect in enumerate(record.effects or ()):
            yield from _dangling(kind, f"effects[{index}].theme", effect.theme, known)


def catalogue_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Everything that does not hold together in the data of one edition.

    Ids are unique within a kind, every reference is to a record, every record that says something
    has a source, matches do not contradict each other, and nor do indicators of one series.
    """
    from brede_welvaart._matching import match_faults
    from brede_welvaart.model.region import region_faults

    for name in ("actors", "schemes", "sources", "indicators"):
        ids = [record.id for record in getattr(catalogue, name)]
        yield from repeated(f"{name}[{{}}].id", ids)
    yield from repeated("themes[{}].id", [theme.key for theme in catalogue.themes])
    sources = {source.id for source in catalogue.sources}
    actors = {actor.id for actor in catalogue.actors}
    themes = {theme.key for theme in catalogue.themes}
    schemes = {scheme.id for scheme in catalogue.schemes}
    for fault in plan_faults(catalogue.plan, actors, themes, sources):
        yield fault.under("plan")
    for index, theme in enumerate(catalogue.themes):
        yield from _dangling("theme scheme", f"themes[{index}].scheme", theme.scheme, schemes)
        for j, match in enumerate(theme.matches):
            yield from _dangling(
                "theme", f"themes[{index}].matches[{j}].theme", match.theme, themes
            )
    yield from match_faults(catalogue.themes)
    yield from _indicator_faults(catalogue.indicators, themes)
    yield from region_faults(catalogue.regions)
    for name in ("actors", "schemes", "themes", "indicators", "regions"):
        yield from _source_faults(name, getattr(catalogue, name), sources)
    yield from _unsourced("plan.steps", catalogue.plan.steps)
    yield from _unsourced("actors", catalogue.actors)


def _indicator_faults(indicators: Sequence[Indicator], themes: Collection[str]) -> Iterator[Fault]:
    known = {indicator.id: indicator for indicator in indicators}
    for index, indicator in enumerate(indicators):
        path = f"indicators[{index}]"
        for j, key in enumerate(indicator.themes):
            yield from _dangling("theme", f"{path}.themes[{j}]", key, themes)
        if (indicator.direction is None) != (indicator.direction_basis is None):
            message = "a direction and what it rests on stand together"
            yield Fault(f"{path}.direction_basis", message)
        path = f"{path}.same_series_as"
        yield from _dangling("indicator", path, indicator.same_series_as, known)
        if indicator.same_series_as in known:
            yield from _series_faults(path, indicator, known[indicator.same_series_as])


def _series_faults(path: str, indicator: Indicator, counted: Indicator) -> Iterator[Fault]:
    """Where two indicators are not one series under different themes, of which one counts."""
    if counted.same_series_as is not None:
        yield Fault(path, f"{counted.id!r} is itself the same series as another")
    for name in ("name", "unit", "direction", "direction_basis", "levels"):
        if getattr(indicator, name) != getattr(counted, name):
            yield Fault(path, f"{name!r} differs from that of {counted.id!r}")
    if not set(counted.themes).isdisjoint(indicator.themes):
        yield Fault(path, f"{counted.id!r} stands under the same theme")


def _unsourced(name: str, records: Iterable[Step | Actor]) -> Iterator[Fault]:
    for index, record in enumerate(records):
        if not record.sources:
            yield Fault(f"{name}[{index}].sources", "a record of the catalogue names its sources")


def known_actors(plan: Plan, actors: Iterable[Actor]) -> frozenset[str]:
    """The ids of the catalogue's actors and of a plan's own."""
    return frozenset(actor.id for actor in cast("tuple[Actor, ...]", (*actors, *plan.actors)))
