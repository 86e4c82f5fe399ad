"""Plans of one's own."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import cycle
from typing import Final, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st

from brede_welvaart.model.actor import Actor, Involvement
from brede_welvaart.model.plan import Criterion, Phase, Plan, Scale, Step
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Aspect, Role, Status
from brede_welvaart.testing._primitives import Choices, choices, sources, texts, weights
from brede_welvaart.testing._records import (
    CATALOGUE_ACTORS,
    CATALOGUE_THEMES,
    actors,
    five_levels,
    own_themes,
    scales,
)

RecordT = TypeVar("RecordT", Source, Actor)

_STEP_IDS: Final = (
    "verkennen",
    "kiezen",
    "doen",
    "leren",
    "stap_5",
    "delen",
    "later_en_elders",
    "zien",
)
_PHASE_IDS: Final = ("begin", "midden", "einde")
_SOURCE_IDS: Final = ("bron_een", "bron_2")
_ACTOR_IDS: Final = ("eigen_een", "eigen_2")
_ONE: Final = Fraction(1)
_TEXT: Final = Text("Tekst")
_GONE: Final = date(2026, 6, 30)
#: Once in eight.
_SELDOM: Final = (None,) * 7 + (_GONE,)

_EDITIONS = st.sampled_from(("1", "2", "proef.1", "raad_2026"))
_SCALES = st.builds(five_levels) | scales()
_WORDS = st.lists(texts(), min_size=1, max_size=3)
_ASPECTS = st.sampled_from(((None,), tuple(Aspect), (Aspect.DO, None), (*Aspect, None)))
_PHASES = st.integers(0, len(_PHASE_IDS))
_SOURCES = st.lists(sources(st.just(_SOURCE_IDS[0])), max_size=2)
_ACTORS = st.lists(actors(st.just(_ACTOR_IDS[0]), _SOURCE_IDS), max_size=2)
_WEIGHTS = st.just([_ONE]) | st.lists(weights(), min_size=1, max_size=4)
_FEW = st.sampled_from((False, False, True))
_THEMES = st.just(()) | own_themes()


class _Around(NamedTuple):
    """What the steps of one plan may say and refer to."""

    words: Sequence[Text] = (_TEXT,)
    phases: Sequence[Phase] = ()
    actors: Sequence[Actor] = ()
    sources: Sequence[Source] = ()
    themes: Sequence[Theme] = ()


class _Palette(NamedTuple):
    """What the steps and criteria of one plan choose from."""

    step_weights: Sequence[Fraction]
    weights: Sequence[Fraction]
    aspects: Sequence[Aspect | None]
    withdrawn: Sequence[date | None]


@st.composite
def plans(
    draw: st.DrawFn, *, max_steps: int = 6, max_criteria: int = 5, plain: bool = False
) -> Plan:
    """A `Plan` of one's own, of which at least one criterion counts.

    Args:
        draw: Given by hypothesis.
        max_steps: The most steps, at most eight.
        max_criteria: The most criteria in a step.
        plain: Without what no score depends on, such as sources, own actors and notes.
    """
    sizes = draw(_sizes(max_steps, max_criteria))
    around = _plain_around(draw) if plain else _full_around(draw)
    palette = _Palette(
        draw(_WEIGHTS), draw(_WEIGHTS), draw(_ASPECTS), _SELDOM if draw(_FEW) else (None,)
    )
    scale, edition, chosen = draw(_SCALES), draw(_EDITIONS), draw(choices())
    names = chosen.distinct(_STEP_IDS, len(sizes))
    made = [
        _step(name, size, chosen, palette, around) for name, size in zip(names, sizes, strict=True)
    ]
    if not plain:
        made = [_dressed(step, chosen, around) for step in made]
    return _plan(edition, scale, _counting(made), around, chosen if not plain else None)


def steps() -> st.SearchStrategy[Step]:
    """A `Step`, as one of a plan."""
    return plans(max_steps=2).flatmap(lambda plan: st.sampled_from(plan.steps))


@cache
def _sizes(max_steps: int, max_criteria: int) -> st.SearchStrategy[list[int]]:
    """How many criteria each step has."""
    return st.lists(st.integers(1, max_criteria), min_size=1, max_size=max_steps)


def _plain_around(draw: st.DrawFn) -> _Around:
    return _Around(phases=[Phase(name, _TEXT) for name in _PHASE_IDS[: draw(_PHASES)]])


def _full_around(draw: st.DrawFn) -> _Around:
    own_sources = _named(draw(_SOURCES), _SOURCE_IDS)
    there = {source.id for source in own_sources}
    own_actors = [
        attrs.evolve(actor, sources=tuple(one for one in actor.sources if one in there))
        for actor in _named(draw(_ACTORS), _ACTOR_IDS)
    ]
    words = draw(_WORDS)
    said = zip(_PHASE_IDS[: draw(_PHASES)], cycle(words), cycle((None, *words)), strict=False)
    own_phases = [Phase(name, title, summary) for name, title, summary in said]
    return _Around(words, own_phases, own_actors, own_sources, draw(_THEMES))


def _named(records: Sequence[RecordT], names: Sequence[str]) -> list[RecordT]:
    """Records by these names: to draw until no two have the same takes longer."""
    return [attrs.evolve(one, id=name) for one, name in zip(records, names, strict=False)]


def _step(name: str, size: int, chosen: Choices, palette: _Palette, around: _Around) -> Step:
    """A step with what scores depend on."""
    return Step(
        name,
        chosen.pick(around.words),
        tuple(
            Criterion(
                f"{name}.{number}",
                chosen.pick(around.words),
                aspect=chosen.pick(palette.aspects),
                weight=chosen.pick(palette.weights),
                withdrawn=chosen.pick(palette.withdrawn),
            )
            for number in range(1, size + 1)
        ),
        phase=chosen.pick([None, *(phase.id for phase in around.phases)]),
        weight=chosen.pick(palette.step_weights),
        withdrawn=chosen.pick(palette.withdrawn),
    )


def _dressed(step: Step, chosen: Choices, around: _Around) -> Step:
    """The step with all that no score depends on as well."""
    words = (None, *around.words)
    known = (*CATALOGUE_ACTORS, *(actor.id for actor in around.actors))
    first, *others = step.criteria
    involved = [
        Involvement(actor, chosen.pick(list(Role)), chosen.pick(words))
        for actor in chosen.some(known)
    ]
    return attrs.evolve(
        step,
        criteria=(attrs.evolve(first, hint=chosen.pick(words)), *others),
        summary=chosen.pick(words),
        explanation=chosen.pick(words),
        actors=tuple(involved),
        themes=chosen.some((*CATALOGUE_THEMES, *(theme.key for theme in around.themes))),
        status=chosen.pick(list(Status)),
        sources=chosen.some([source.id for source in around.sources]),
    )


def _counting(made: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, the first one raised to life if nothing in them counts."""
    if any(
        step.weight and any(criterion.weight for criterion in step.active_criteria)
        for step in made
        if step.withdrawn is None
    ):
        return tuple(made)
    first, *others = made
    criterion = attrs.evolve(first.criteria[0], weight=_ONE, withdrawn=None)
    criteria = (criterion, *first.criteria[1:])
    return (attrs.evolve(first, weight=_ONE, withdrawn=None, criteria=criteria), *others)


def _plan(
    edition: str, scale: Scale, made: tuple[Step, ...], around: _Around, chosen: Choices | None
) -> Plan:
    return Plan(
        id=made[0].id,
        edition=edition,
        name=around.words[0],
        scale=scale,
        steps=made,
        phases=tuple(around.phases),
        note=None if chosen is None else chosen.pick((None, *around.words)),
        actors=tuple(around.actors),
        sources=tuple(around.sources),
        status=Status.EDITORIAL if chosen is None else chosen.pick(list(Status)),
        themes=tuple(around.themes),
        rules=() if chosen is None else chosen.some(around.words),
    )
