"""The theme schemes as SKOS, with the dimensions above themes and the matches between schemes."""

from collections.abc import Iterator, Mapping, Sequence

from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_node import (
    Node,
    about,
    concept,
    filled,
    in_languages,
    joined,
    scheme,
    whose,
)
from brede_welvaart._export.skos_words import (
    DIMENSION,
    LISTED,
    MATCH_NOTE,
    OWN_MATCHES,
    OWN_WORDS,
    QUALIFIED,
)
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Match, Theme, ThemeScheme
from brede_welvaart.model.vocabulary import Dimension, MatchKind

#: How a match is written: ``broadMatch`` too says that the other is the wider one.
_MATCHES = {
    MatchKind.EXACT: "exactMatch",
    MatchKind.CLOSE: "closeMatch",
    MatchKind.BROAD: "broadMatch",
    MatchKind.NARROW: "narrowMatch",
}


def theme_nodes(
    at: Addresses, schemes: Sequence[ThemeScheme], themes: Sequence[Theme]
) -> Iterator[Node]:
    """The theme schemes, each with its dimensions, where it has any, and its themes."""
    names = _names(schemes, themes)
    for item in schemes:
        own = [theme for theme in themes if theme.scheme == item.id]
        rests = about(at, item, OWN_MATCHES)
        yield scheme(at, f"themes.{item.id}", item.name, item.description, **rests)
        yield from _dimension_nodes(at, item, own)
        yield from (_theme_node(at, theme, names) for theme in own)


def _names(schemes: Sequence[ThemeScheme], themes: Sequence[Theme]) -> dict[str, Text]:
    """What each theme is called among those of all schemes: its name and that of its scheme."""
    of = {item.id: item.name for item in schemes}
    return {
        theme.key: filled(QUALIFIED, name=theme.name, qualifier=of[theme.scheme])
        for theme in themes
    }


def _dimension_nodes(at: Addresses, item: ThemeScheme, themes: Sequence[Theme]) -> Iterator[Node]:
    for dimension in Dimension:
        under = [theme for theme in themes if theme.dimension is dimension and not theme.withdrawn]
        if under:
            listed = joined("; ", [theme.name for theme in under])
            yield concept(
                at,
                "dimension",
                f"{item.id}.{dimension}",
                of=f"themes.{item.id}",
                notation=dimension.value,
                label=dimension.label,
                definition=filled(DIMENSION, dimension=dimension.label, themes=listed),
                source=[at.of("source", key) for key in item.sources],
                editorialNote=in_languages(*whose(item.status), LISTED),
            )


def _theme_node(at: Addresses, theme: Theme, names: Mapping[str, Text]) -> Node:
    matches: dict[str, list[str]] = {name: [] for name in _MATCHES.values()}
    for match in theme.matches:
        matches[_MATCHES[match.kind]].append(at.of("theme", match.theme))
    above = f"{theme.scheme}.{theme.dimension}"
    return concept(
        at,
        "theme",
        theme.key,
        of=f"themes.{theme.scheme}",
        notation=theme.id,
        label=theme.name,
        definition=theme.definition,
        broader=[at.of("dimension", above)] if theme.dimension else [],
        scopeNote=in_languages(*(_match_note(match, names) for match in theme.matches)),
        **matches,
        **about(at, theme, OWN_WORDS),
    )


def _match_note(match: Match, names: Mapping[str, Text]) -> Text | None:
    """What is to be known of a match, with the name of the other theme before it."""
    if match.note is None:
        return None
    return filled(MATCH_NOTE, name=names[match.theme], note=match.note)
