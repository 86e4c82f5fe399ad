"""The records that a plan and a catalogue are made of."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final, Literal

from hypothesis import strategies as st

from brede_welvaart.model.actor import Actor, Involvement
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Criterion, Level, Phase, Scale
from brede_welvaart.model.region import ABOVE, KINDS, Region
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Match, Theme, ThemeScheme
from brede_welvaart.model.vocabulary import (
    ActorKind,
    Aspect,
    Dimension,
    DirectionBasis,
    MatchKind,
    RegionKind,
    Role,
    Status,
)
from brede_welvaart.testing._primitives import (
    days,
    ids,
    prose,
    texts,
    weights,
)

#: Actors and themes that every edition of the catalogue knows.
CATALOGUE_ACTORS: Final = ("gemeenteraad", "college", "ambtenaren", "inwoners")
CATALOGUE_THEMES: Final = ("cbs.wonen", "tilburg.economie")

_GRAIN = 60
_PARTS = st.lists(st.integers(1, _GRAIN - 1), unique=True, max_size=5)
_FIRST = st.sampled_from((Fraction(0), Fraction(1), Fraction(1, 3)))
_STRIDE = st.sampled_from((Fraction(1), Fraction(1, 2), Fraction(7, 3)))
_STATUSES = st.sampled_from(Status)
_MAYBE_TEXT = st.none() | texts()
_MAYBE_DAY = st.none() | days()
_SOURCE_IDS = st.lists(ids(), min_size=1, max_size=3, unique=True).map(tuple)


def levels() -> st.SearchStrategy[Level]:
    """A `Level`, as one of a scale."""
    return st.builds(
        Level,
        value=st.integers(0, 10) | st.fractions(0, 10, max_denominator=4),
        score=st.fractions(0, 1, max_denominator=12),
        name=texts(),
        description=_MAYBE_TEXT,
    )


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    """A `Scale` of two to seven levels, evenly or unevenly spaced, in whole numbers or not."""
    scores = [Fraction(part, _GRAIN) for part in (0, *sorted(draw(_PARTS)), _GRAIN)]
    first, stride = draw(_FIRST), draw(_STRIDE)
    name, description = draw(texts()), draw(_MAYBE_TEXT)
    return Scale(
        tuple(
            Level(first + stride * place, score, name, description)
            for place, score in enumerate(scores)
        )
    )


def five_levels() -> Scale:
    """The scale of five even levels, 0 to 4."""
    return Scale(tuple(Level(n, Fraction(n, 4), Text(f"Niveau {n}")) for n in range(5)))


def phases(names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Phase]:
    """A `Phase`.

    Args:
        names: Where its id comes from; any id by default.
    """
    return st.builds(Phase, id=ids() if names is None else names, name=texts(), summary=_MAYBE_TEXT)


def actors(
    names: st.SearchStrategy[str] | None = None, source_ids: Sequence[str] = ()
) -> st.SearchStrategy[Actor]:
    """An `Actor`.

    Args:
        names: Where its id comes from; any id by default.
        source_ids: The sources that it may name.
    """
    named = st.sampled_from(((), *((one,) for one in source_ids), tuple(source_ids)))
    return st.builds(
        Actor,
        id=ids() if names is None else names,
        name=texts(),
        kind=st.none() | st.sampled_from(ActorKind),
        summary=_MAYBE_TEXT,
        status=_STATUSES,
        sources=named,
        withdrawn=_MAYBE_DAY,
    )


def involvements(actor_ids: Sequence[str] = CATALOGUE_ACTORS) -> st.SearchStrategy[Involvement]:
    """An `Involvement`.

    Args:
        actor_ids: The actors to choose from.
    """
    return st.builds(
        Involvement,
        actor=st.sampled_from(actor_ids),
        role=st.sampled_from(Role),
        note=_MAYBE_TEXT,
    )


def theme_schemes() -> st.SearchStrategy[ThemeScheme]:
    """A `ThemeScheme`."""
    return st.builds(
        ThemeScheme,
        id=ids(),
        name=texts(),
        description=texts(),
        status=_STATUSES,
        sources=_SOURCE_IDS,
        withdrawn=_MAYBE_DAY,
    )


def matches(scheme: str = "lijst") -> st.SearchStrategy[Match]:
    """A `Match` with a theme of another scheme.

    Args:
        scheme: The scheme that the other theme is not of.
    """
    key = st.builds("{}_{}.{}".format, st.just(scheme), ids(), ids())
    return st.builds(Match, theme=key, kind=st.sampled_from(MatchKind), note=st.none() | texts())


def own_themes(scheme: str = "eigen_lijst") -> st.SearchStrategy[tuple[Theme, ...]]:
    """A few themes of a scheme of one's own, some with a match in the catalogue.

    Args:
        scheme: The id of the scheme.
    """
    match = st.builds(
        Match, theme=st.sampled_from(CATALOGUE_THEMES), kind=st.sampled_from(MatchKind)
    )
    theme = st.builds(
        Theme,
        id=st.sampled_from(("buurt", "wonen", "groen-2")),
        scheme=st.just(scheme),
        name=texts(),
        definition=texts(),
        status=_STATUSES,
        dimension=st.none() | st.sampled_from(Dimension),
        matches=st.lists(match, max_size=1).map(tuple),
    )
    return st.lists(theme, min_size=1, max_size=3, unique_by=lambda one: one.id).map(tuple)


def themes() -> st.SearchStrategy[Theme]:
    """A `Theme`."""
    return _THEMES


#: What a match says beside the scheme, which is made of that of the theme so as to be another.
_THEIRS = st.tuples(ids(), ids(), st.sampled_from(MatchKind), _MAYBE_TEXT)


def _theme(
    scheme: str,
    theirs: list[tuple[str, str, MatchKind, Text | None]],
    **fields: Any,  # noqa: ANN401 (of a theme)
) -> Theme:
    found = (Match(f"{scheme}_{end}.{name}", kind, note) for end, name, kind, note in theirs)
    return Theme(scheme=scheme, matches=tuple(found), **fields)


_THEMES = st.builds(
    _theme,
    scheme=ids(),
    theirs=st.lists(_THEIRS, max_size=3, unique_by=lambda one: one[:2]),
    id=ids(),
    name=texts(),
    definition=texts(),
    status=_STATUSES,
    sources=_SOURCE_IDS,
    dimension=st.none() | st.sampled_from(Dimension),
    withdrawn=_MAYBE_DAY,
)


def indicators() -> st.SearchStrategy[Indicator]:
    """An `Indicator`, with or without a direction."""
    return _INDICATORS


_NO_DIRECTION: Final = (None, None)
_DIRECTED = st.tuples(st.sampled_from((1, -1)), st.sampled_from(DirectionBasis))


def _indicator(
    directed: tuple[Literal[1, -1] | None, DirectionBasis | None],
    **fields: Any,  # noqa: ANN401 (of an indicator)
) -> Indicator:
    direction, basis = directed
    return Indicator(direction=direction, direction_basis=basis, **fields)


_INDICATORS = st.builds(
    _indicator,
    directed=_DIRECTED | _DIRECTED | st.just(_NO_DIRECTION),
    id=ids(),
    name=texts(),
    themes=st.lists(st.builds("cbs.{}".format, ids()), min_size=1, max_size=2, unique=True).map(
        tuple
    ),
    unit=texts(),
    edition=st.integers(2020, 2099).map(str),
    status=_STATUSES,
    sources=_SOURCE_IDS,
    levels=st.lists(st.sampled_from(RegionKind), unique=True).map(tuple),
    same_series_as=st.none() | ids(),
    note=_MAYBE_TEXT,
    withdrawn=_MAYBE_DAY,
)


@st.composite
def regions(draw: st.DrawFn, kind: RegionKind | None = None) -> Region:
    """A `Region` with a code and parents that fit its kind, but need not exist.

    Args:
        draw: Given by hypothesis.
        kind: What kind of region; any by default.
    """
    chosen = draw(st.sampled_from(RegionKind)) if kind is None else kind
    return Region(
        id=draw(_region_codes(chosen)),
        name=draw(prose()),
        kind=chosen,
        parents=tuple(draw(_region_codes(above)) for above in ABOVE[chosen]),
        status=draw(st.sampled_from(Status)),
        sources=tuple(draw(st.lists(ids(), min_size=1, max_size=3, unique=True))),
        aliases=tuple(draw(st.lists(prose(), max_size=2))),
        note=draw(st.none() | texts()),
        withdrawn=draw(st.none() | days()),
    )


def _region_codes(kind: RegionKind) -> st.SearchStrategy[str]:
    """A code of one kind of region."""
    (letters,) = (letters for letters, known in KINDS.items() if known is kind)
    digits = {RegionKind.GEMEENTE: 4, RegionKind.WIJK: 6, RegionKind.BUURT: 8}.get(kind, 2)
    return st.integers(0, 10**digits - 1).map(lambda number: f"{letters}{number:0{digits}}")


def criteria(step: str = "stap") -> st.SearchStrategy[Criterion]:
    """A `Criterion`.

    Args:
        step: The id of the step that it belongs to.
    """
    return st.builds(
        Criterion,
        id=st.integers(1, 99).map(lambda number: f"{step}.{number}"),
        statement=texts(),
        hint=_MAYBE_TEXT,
        aspect=st.none() | st.sampled_from(Aspect),
        weight=weights(),
        withdrawn=_MAYBE_DAY,
    )
