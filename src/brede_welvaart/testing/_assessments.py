"""Assessments, what they are made of, and what they give."""

from collections.abc import Sequence
from typing import Literal

from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.assessment import Answer, Assessment, Evidence, Organisation, Response
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerStatus
from brede_welvaart.testing._primitives import (
    dates,
    days,
    links,
    prose,
    some_of,
    texts,
)
from brede_welvaart.testing._records import CATALOGUE_ACTORS, actors

Mark = int | AnswerStatus | Literal["absent", "empty"]
Profile = Literal["any", "levels", "open"]

_OPEN: tuple[Mark, ...] = (AnswerStatus.UNKNOWN, "absent", "empty")
_NOT: Mark = AnswerStatus.NOT_APPLICABLE
_MOST_ACTORS = 4


def evidence() -> st.SearchStrategy[Evidence]:
    """An `Evidence`."""
    return st.builds(Evidence, title=prose(), url=st.none() | links(), date=st.none() | dates())


def organisations() -> st.SearchStrategy[Organisation]:
    """An `Organisation`."""
    region = st.sampled_from(("GM0200", "GM0772", "CR07", "PV25"))
    return st.builds(Organisation, name=prose(), region=st.none() | region)


@st.composite
def answers(draw: st.DrawFn, plan: Plan | None = None) -> Answer:
    """An `Answer` to a criterion of a plan.

    Args:
        draw: Given by hypothesis.
        plan: The plan; the newest of the library by default.
    """
    plan = plan or bw.plan()
    criterion = draw(st.sampled_from([one.id for step in plan.steps for one in step.criteria]))
    level = draw(st.none() | st.sampled_from([one.value for one in plan.scale]))
    status = draw(st.none() | st.sampled_from(AnswerStatus)) if level is None else None
    needs_note = status == AnswerStatus.NOT_APPLICABLE
    note = draw(prose() if needs_note else st.just("") | prose())
    return Answer(criterion, level, status, note, draw(_evidence_list()))


def responses(plan: Plan | None = None) -> st.SearchStrategy[Response]:
    """A `Response` to a plan.

    Args:
        plan: The plan; the newest of the library by default.
    """
    found = st.lists(answers(plan), max_size=6, unique_by=lambda answer: answer.criterion)
    return st.builds(Response, actor=st.sampled_from(CATALOGUE_ACTORS), answers=found)


@st.composite
def assessments(  # noqa: PLR0913 - each a limit of its own
    draw: st.DrawFn,
    plan: Plan | None = None,
    *,
    max_actors: int = _MOST_ACTORS,
    max_responses: int = 6,
    profile: Profile = "any",
    plain: bool = False,
) -> Assessment:
    """An `Assessment` under a plan: several actors, some of whom respond more than once.

    Args:
        draw: Given by hypothesis.
        plan: The plan; the newest of the library by default.
        max_actors: The most actors, at most four.
        max_responses: The most responses.
        profile: What is said: ``any``; ``levels`` only, on every criterion; or ``open``, that is
            everything but levels.
        plain: Without what no score depends on, such as evidence and own actors.
    """
    plan = plan or bw.plan()
    own = () if plain else _own_actors(draw)
    known = (*(actor.id for actor in (*plan.actors, *own)), *CATALOGUE_ACTORS)
    who = draw(_participants(known, max_actors, max_responses, at_least=profile == "levels"))
    criteria = [criterion.id for step in plan.steps for criterion in step.criteria]
    given = tuple(
        Response(actor, _answers(draw, criteria, plan, profile, plain=plain)) for actor in who
    )
    if plain:
        return Assessment(plan.edition, given)
    return Assessment(
        plan.edition,
        given,
        organisation=draw(st.none() | organisations()),
        date=draw(st.none() | days()),
        note=draw(st.none() | texts()),
        actors=own,
    )


def _evidence_list() -> st.SearchStrategy[tuple[Evidence, ...]]:
    return st.just(()) | st.lists(evidence(), max_size=2).map(tuple)


def _own_actors(draw: st.DrawFn) -> tuple[Actor, ...]:
    names = draw(some_of(("deelnemer_een", "deelnemer_twee"), max_size=2))
    return tuple(draw(actors(st.just(name))) for name in names)


@st.composite
def _participants(
    draw: st.DrawFn, known: Sequence[str], max_actors: int, max_responses: int, *, at_least: bool
) -> list[str]:
    """Who gives each response: an actor may stand there more than once."""
    pool = draw(st.lists(st.sampled_from(known), min_size=1, max_size=max_actors, unique=True))
    least = 1 if at_least else 0
    return draw(st.lists(st.sampled_from(pool), min_size=least, max_size=max_responses))


def _answers(
    draw: st.DrawFn, criteria: Sequence[str], plan: Plan, profile: Profile, *, plain: bool
) -> tuple[Answer, ...]:
    """The answers of one response: one draw of a byte per criterion decides them all."""
    palette = draw(_palettes(len(plan.scale), profile))
    seeds = draw(st.binary(min_size=len(criteria), max_size=len(criteria)))
    evidence = () if plain else draw(_evidence_list())
    note = "omdat" if plain else draw(prose())
    made = []
    for criterion, seed in zip(criteria, seeds, strict=True):
        mark = palette[seed % len(palette)]
        if mark == "absent":
            continue
        shown = evidence if seed % 2 else ()
        if mark == "empty":
            made.append(Answer(criterion, evidence=shown))
        elif isinstance(mark, AnswerStatus):
            made.append(Answer(criterion, status=mark, note=note, evidence=shown))
        else:
            made.append(Answer(criterion, plan.scale.levels[mark].value, evidence=shown))
    return tuple(made)


def _palettes(levels: int, profile: Profile) -> st.SearchStrategy[tuple[Mark, ...]]:
    """The marks that one response is made of."""
    every: tuple[Mark, ...] = tuple(range(levels))
    if profile == "levels":
        return st.just(every)
    closed = [(*_OPEN, _NOT), (*_OPEN, *_OPEN, _NOT), (_NOT,), _OPEN]
    if profile == "open":
        return st.sampled_from(closed)
    mixed = [
        every,
        (*every, *_OPEN, _NOT),
        (*every, "absent"),
        (*every, *_OPEN, *_OPEN, *_OPEN, _NOT, _NOT),
    ]
    return st.sampled_from(mixed + closed)
