"""Assessments, and what they are made of."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.model.assessment import Answer, Assessment, Evidence, Organisation, Response
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerStatus
from brede_welvaart.testing._primitives import Choices, choices, dates, days, links, prose, texts
from brede_welvaart.testing._records import CATALOGUE_ACTORS, actors

Mark = Literal["level", "unknown", "not_applicable", "absent", "empty"]
Profile = Literal["any", "levels", "open"]

_OPEN: Final[tuple[Mark, ...]] = ("unknown", "absent", "empty")
_LEVELS: Final[tuple[Mark, ...]] = ("level",)
#: What one response may be made of: a palette of marks, by what the whole may hold.
_PALETTES: Final[Mapping[Profile, Sequence[Sequence[Mark]]]] = {
    "levels": (_LEVELS,),
    "open": (_OPEN, (*_OPEN, "not_applicable"), ("not_applicable",)),
    "any": (
        _LEVELS,
        (*_LEVELS * 4, *_OPEN, "not_applicable"),
        (*_LEVELS * 4, "absent"),
        (*_LEVELS * 2, *_OPEN * 2, "not_applicable", "not_applicable"),
        (*_OPEN * 2, "not_applicable"),
        ("not_applicable",),
        _OPEN,
    ),
}
_MOST_ACTORS: Final = 4
_MOST_RESPONSES: Final = 6

_EVIDENCE = st.builds(Evidence, title=prose(), url=st.none() | links(), date=st.none() | dates())
_SOME_EVIDENCE = st.just(()) | st.lists(_EVIDENCE, max_size=2).map(tuple)
_ORGANISATIONS = st.builds(
    Organisation,
    name=prose(),
    region=st.none() | st.sampled_from(("GM0200", "GM0772", "CR07", "PV25")),
)
_OWN_ACTORS = st.lists(
    actors(st.sampled_from(("deelnemer_een", "deelnemer_2"))),
    max_size=2,
    unique_by=lambda actor: actor.id,
)
_PLACES = {
    profile: st.lists(
        st.tuples(st.integers(0, _MOST_ACTORS - 1), st.sampled_from(palettes)),
        min_size=1 if profile == "levels" else 0,
        max_size=_MOST_RESPONSES,
    )
    for profile, palettes in _PALETTES.items()
}
_MAYBE_ORGANISATION = st.none() | _ORGANISATIONS
_MAYBE_DAY = st.none() | days()
_MAYBE_TEXT = st.none() | texts()


def evidence() -> st.SearchStrategy[Evidence]:
    """An `Evidence`."""
    return _EVIDENCE


def organisations() -> st.SearchStrategy[Organisation]:
    """An `Organisation`."""
    return _ORGANISATIONS


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
    return Answer(criterion, level, status, note, draw(_SOME_EVIDENCE))


def responses(plan: Plan | None = None) -> st.SearchStrategy[Response]:
    """A `Response` to a plan.

    Args:
        plan: The plan; the newest of the library by default.
    """
    found = st.lists(answers(plan), max_size=6, unique_by=lambda answer: answer.criterion)
    return st.builds(Response, actor=st.sampled_from(CATALOGUE_ACTORS), answers=found)


@st.composite
def assessments(
    draw: st.DrawFn, plan: Plan | None = None, *, profile: Profile = "any", plain: bool = False
) -> Assessment:
    """An `Assessment` under a plan: up to four actors, some of whom respond more than once.

    Args:
        draw: Given by hypothesis.
        plan: The plan; the newest of the library by default.
        profile: What is said: ``any``; ``levels`` only, on every criterion; or ``open``, that is
            everything but levels.
        plain: Without what no score depends on, such as evidence and own actors.
    """
    plan = plan or bw.plan()
    places, chosen = draw(_PLACES[profile]), draw(choices())
    own = () if plain else tuple(draw(_OWN_ACTORS))
    known = (*CATALOGUE_ACTORS, *(actor.id for actor in (*plan.actors, *own)))
    who = chosen.distinct(known, _MOST_ACTORS)
    note = "omdat" if plain else draw(prose())
    shown = [()] if plain else [(), draw(_SOME_EVIDENCE)]
    given = tuple(
        Response(who[place], _answers(plan, palette, chosen, note, shown))
        for place, palette in places
    )
    if plain:
        return Assessment(plan.edition, given)
    return Assessment(
        plan.edition,
        given,
        organisation=draw(_MAYBE_ORGANISATION),
        date=draw(_MAYBE_DAY),
        note=draw(_MAYBE_TEXT),
        actors=own,
    )


def _answers(
    plan: Plan,
    palette: Sequence[Mark],
    chosen: Choices,
    note: str,
    shown: Sequence[tuple[Evidence, ...]],
) -> tuple[Answer, ...]:
    """The answers of one response, in the order of the plan."""
    made = []
    for criterion in (one.id for step in plan.steps for one in step.criteria):
        mark, evidence = chosen.pick(palette), chosen.pick(shown)
        if mark == "level":
            level = chosen.pick(plan.scale.levels).value
            made.append(Answer(criterion, level, evidence=evidence))
        elif mark == "empty":
            made.append(Answer(criterion, evidence=evidence))
        elif mark != "absent":
            made.append(Answer(criterion, None, AnswerStatus(mark), note, evidence))
    return tuple(made)
