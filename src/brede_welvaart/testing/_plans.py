"""Plans of one's own."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st

from brede_welvaart.model.actor import Actor, Involvement
from brede_welvaart.model.plan import Criterion, Phase, Plan, Step
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Aspect, Status
from brede_welvaart.testing._primitives import (
    days,
    editions,
    positive_weights,
    some_of,
    sources,
    texts,
    weights,
)
from brede_welvaart.testing._records import (
    CATALOGUE_ACTORS,
    CATALOGUE_THEMES,
    actors,
    five_levels,
    involvements,
    phases,
    scales,
)

T = TypeVar("T")

_STEP_IDS = ("verkennen", "kiezen", "doen", "leren", "stap_5", "delen", "later_en_elders", "zien")
_PHASE_IDS = ("begin", "midden", "einde")
_ONE = Fraction(1)


class _Lines(NamedTuple):
    """What the criteria of one plan carry, a value per criterion."""

    weights: Sequence[Fraction]
    aspects: Sequence[Aspect | None]


class _Around(NamedTuple):
    """What the records of one plan may say and refer to."""

    words: Sequence[Text]
    phases: tuple[Phase, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()


@st.composite
def plans(  # noqa: PLR0913 - each a limit of its own
    draw: st.DrawFn,
    *,
    max_steps: int = 6,
    max_criteria: int = 5,
    withdrawn: bool = True,
    zero_weights: bool = True,
    plain: bool = False,
) -> Plan:
    """A `Plan` of one's own, of which at least one criterion counts.

    Args:
        draw: Given by hypothesis.
        max_steps: The most steps, at most eight.
        max_criteria: The most criteria in a step.
        withdrawn: Whether some records may be withdrawn.
        zero_weights: Whether some weights may be 0.
        plain: Without what no score depends on, such as sources, own actors and notes.
    """
    around = _plain_around(draw) if plain else _full_around(draw)
    sizes = draw(st.lists(st.integers(1, max_criteria), min_size=1, max_size=max_steps))
    names = draw(_distinct(_STEP_IDS, len(sizes)))
    weighing = weights() if zero_weights else positive_weights()
    lines = _Lines(
        _all_or_each(draw, _ONE, weighing, sum(sizes)),
        _all_or_each(draw, None, st.none() | st.sampled_from(Aspect), sum(sizes)),
    )
    made = _made_of(around, names, sizes, lines)
    made = _weighed(made, _all_or_each(draw, _ONE, weighing, len(sizes)))
    made = _phased(made, _all_or_each(draw, None, _a_phase(around.phases), len(sizes)))
    if withdrawn:
        made = _withdrawn(made, draw(_withdrawals(made)))
    if not plain:
        made = tuple(_dressed(draw, step, around) for step in made)
    return Plan(
        id=names[0],
        edition=draw(editions()),
        name=around.words[0],
        scale=draw(st.builds(five_levels) | scales()),
        steps=_counting(made),
        phases=around.phases,
        note=None if plain else draw(st.none() | texts()),
        actors=around.actors,
        sources=around.sources,
        status=Status.EDITORIAL if plain else draw(st.sampled_from(Status)),
    )


def steps() -> st.SearchStrategy[Step]:
    """A `Step`, as one of a plan."""
    return plans(max_steps=2).flatmap(lambda plan: st.sampled_from(plan.steps))


def _plain_around(draw: st.DrawFn) -> _Around:
    count = draw(st.integers(0, len(_PHASE_IDS)))
    word = Text("Tekst")
    return _Around([word], tuple(Phase(name, word) for name in _PHASE_IDS[:count]))


def _full_around(draw: st.DrawFn) -> _Around:
    pool = draw(st.lists(texts(), min_size=1, max_size=3))
    words = st.sampled_from(pool)
    own_sources = draw(_own("bron"))
    own_actors = draw(_own("eigen"))
    return _Around(
        pool,
        tuple(draw(phases(st.just(name), words)) for name in draw(some_of(_PHASE_IDS))),
        tuple(draw(actors(st.just(name), words, own_sources)) for name in own_actors),
        tuple(draw(sources(st.just(name), words)) for name in own_sources),
    )


def _own(prefix: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Ids that no catalogue has."""
    return some_of(f"{prefix}_{ending}" for ending in ("een", "twee", "x9"))


def _distinct(pool: Sequence[str], count: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(pool), min_size=count, max_size=count, unique=True)


def _all_or_each(draw: st.DrawFn, usual: T, other: st.SearchStrategy[T], count: int) -> Sequence[T]:
    """So many values: all the usual one, or each drawn."""
    if draw(st.booleans()):
        return draw(st.lists(other, min_size=count, max_size=count))
    return [usual] * count


def _a_phase(there: Sequence[Phase]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *(phase.id for phase in there)])


def _made_of(
    around: _Around, names: Sequence[str], sizes: Sequence[int], lines: _Lines
) -> tuple[Step, ...]:
    """The bare steps: ids, texts, weights and aspects of their criteria."""
    made = []
    line = 0
    for name, size in zip(names, sizes, strict=True):
        criteria = []
        for number in range(1, size + 1):
            word = around.words[line % len(around.words)]
            aspect, weight = lines.aspects[line], lines.weights[line]
            criterion = Criterion(f"{name}.{number}", word, aspect=aspect, weight=weight)
            criteria.append(criterion)
            line += 1
        made.append(Step(name, around.words[line % len(around.words)], tuple(criteria)))
    return tuple(made)


def _weighed(made: Sequence[Step], found: Sequence[Fraction]) -> tuple[Step, ...]:
    pairs = zip(made, found, strict=True)
    return tuple(attrs.evolve(step, weight=weight) for step, weight in pairs)


def _phased(made: Sequence[Step], found: Sequence[str | None]) -> tuple[Step, ...]:
    pairs = zip(made, found, strict=True)
    return tuple(attrs.evolve(step, phase=phase) for step, phase in pairs)


def _withdrawals(made: Sequence[Step]) -> st.SearchStrategy[dict[str, date]]:
    names = [step.id for step in made]
    names += [criterion.id for step in made for criterion in step.criteria]
    none: dict[str, date] = {}
    some = st.dictionaries(st.sampled_from(names), days(), min_size=1, max_size=3)
    return st.one_of(st.just(none), st.just(none), some)


def _withdrawn(made: Sequence[Step], when: Mapping[str, date]) -> tuple[Step, ...]:
    return tuple(
        attrs.evolve(
            step,
            withdrawn=when.get(step.id),
            criteria=tuple(
                attrs.evolve(criterion, withdrawn=when.get(criterion.id))
                for criterion in step.criteria
            ),
        )
        for step in made
    )


def _dressed(draw: st.DrawFn, step: Step, around: _Around) -> Step:
    """The step with all that no score depends on."""
    known = (*CATALOGUE_ACTORS, *(actor.id for actor in around.actors))
    involved: st.SearchStrategy[list[Involvement]] = st.lists(
        involvements(known, st.sampled_from(around.words)),
        max_size=2,
        unique_by=lambda one: (one.actor, one.role),
    )
    word = st.none() | st.sampled_from(around.words)
    first, *others = step.criteria
    return attrs.evolve(
        step,
        criteria=(attrs.evolve(first, hint=draw(word)), *others),
        summary=draw(word),
        explanation=draw(word),
        actors=tuple(draw(involved)),
        themes=draw(some_of(CATALOGUE_THEMES)),
        status=draw(st.sampled_from(Status)),
        sources=draw(some_of(source.id for source in around.sources)),
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
