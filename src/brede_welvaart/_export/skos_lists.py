"""Actors and indicators as SKOS."""

from collections.abc import Iterator, Mapping, Sequence

from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_node import (
    Node,
    about,
    collection,
    concept,
    filled,
    in_languages,
    joined,
    scheme,
)
from brede_welvaart._export.skos_words import (
    ABOUT_ACTORS,
    ABOUT_INDICATORS,
    ACTORS,
    INDICATORS,
    MEASURED,
    QUALIFIED,
)
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import ActorKind

_ACTORS = "actors"
_INDICATORS = "indicators"


def actor_nodes(at: Addresses, actors: Sequence[Actor]) -> Iterator[Node]:
    """The scheme of the actors, the actors, and those of one kind as collections."""
    yield scheme(at, _ACTORS, ACTORS, ABOUT_ACTORS)
    for actor in actors:
        yield concept(
            at,
            "actor",
            actor.id,
            of=_ACTORS,
            notation=actor.id,
            label=actor.name,
            definition=actor.summary,
            **about(at, actor),
        )
    for kind in ActorKind:
        members = (at.of("actor", actor.id) for actor in actors if actor.kind is kind)
        yield collection(at, f"actor_kind.{kind}", kind.label, members)


def indicator_nodes(
    at: Addresses, indicators: Sequence[Indicator], themes: Sequence[Theme]
) -> Iterator[Node]:
    """The scheme of the indicators and the indicators, each related to its themes."""
    names = {theme.key: theme.name for theme in themes}
    yield scheme(at, _INDICATORS, INDICATORS, ABOUT_INDICATORS)
    for indicator in indicators:
        yield _indicator_node(at, indicator, names)


def _indicator_node(at: Addresses, indicator: Indicator, themes: Mapping[str, Text]) -> Node:
    """One that shares its figures with another, and so its name, has its theme behind the name.

    No text in the data says what an indicator is: its name and its unit together do.
    """
    label, other, related = indicator.name, None, []
    if indicator.same_series_as is not None:
        under = joined(", ", [themes[key] for key in indicator.themes])
        label, other = filled(QUALIFIED, name=indicator.name, qualifier=under), indicator.name
        related = [at.of("indicator", indicator.same_series_as)]
    return concept(
        at,
        "indicator",
        indicator.id,
        of=_INDICATORS,
        notation=indicator.id,
        label=label,
        definition=filled(MEASURED, name=label, unit=indicator.unit),
        altLabel=in_languages(other),
        scopeNote=in_languages(indicator.note),
        related=related,
        relatedMatch=[at.of("theme", key) for key in indicator.themes],
        **about(at, indicator),
    )
