"""Assessments, and what they are made of."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart._base.likely import folded
from brede_welvaart.model.assessment import Answer, Assessment, Organisation, Response
from brede_welvaart.model.chosen_themes import ChosenTheme, ChosenThemes
from brede_welvaart.model.evidence import Evidence
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerStatus
from brede_welvaart.testing._primitives import Choices, choices, dates, days, links, prose, texts
from brede_welvaart.testing._records import CATALOGUE_ACTORS, CATALOGUE_THEMES, actors

Mark = Literal["level", "unknown", "not_applicable", "absent", "empty"]
Profile = Literal["any", "levels", "open"]

_OPEN: Final[tuple[Mark, ...]] = ("unknown", "absent", "empty")
_LEVELS: Final[tuple[Mark, ...]] = ("level",)
#: What one response may be made of: a palette of marks, by what the whole may hold.
_PALETTES: Final[Mapping[Profile, Sequence[Sequence[Mark]]]] = {
    "levels": (_LEVELS,),
    "open": (_OPEN, (*_OPEN, "not_applicable"), ("not_applicable",)),
    "any": (
        (*_LEVELS * 4, *_OPEN, "not_applicable"),
        (*_LEVELS * 3, "absent"),
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
_CHOSEN_THEME = st.one_of(
    st.builds(ChosenTheme, theme=st.sampled_from(CATALOGUE_THEMES)),
    st.builds(ChosenTheme, name=prose()),
)
_CHOSEN_THEMES = st.builds(
    ChosenThemes,
    items=st.lists(
        _CHOSEN_THEME,
        min_size=1,
        max_size=3,
        unique_by=lambda item: item.theme or folded(item.name or ""),
    ),
    evidence=_SOME_EVIDENCE,
)
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
#: For some criteria it is decided beforehand what all say; of how many, by what the whole may hold.
_SETTLED: Final[Sequence[Mark]] = ("unknown", "absent", "not_applicable")
_SHARES = st.sampled_from(((False, True), (False, False, False, True), (False,)))


def _places(profile: Profile, least: int) -> st.SearchStrategy[list[tuple[int, Sequence[Mark]]]]:
    """Who gives each response, and of what it is made."""
    place = st.tuples(st.integers(0, _MOST_ACTORS - 1), st.sampled_from(_PALETTES[profile]))
    return st.lists(place, min_size=least, max_size=_MOST_RESPONSES)


_PLACES: Final[Mapping[Profile, st.SearchStrategy[list[tuple[int, Sequence[Mark]]]]]] = {
    "levels": _places("levels", 1),
    "open": _places("open", 0),
    "any": _places("any", 1) | _places("any", 2) | _places("any", 3),
}
#: Once in sixteen nobody responds.
_SILENT: Final = (False,) * 15 + (True,)
_MAYBE_ORGANISATION = st.none() | _ORGANISATIONS
_MAYBE_THEMES = st.none() | _CHOSEN_THEMES
_MAYBE_DAY = st.none() | days()
_SOME_NOTES = st.lists(texts(), max_size=2).map(tuple)
#: Whether a response may be asked less than all: never, of some responses, of every one.
_WAYS_TO_ASK = st.sampled_from(((False,), (False,), (False, True), (True,)))


class _Manner(NamedTuple):
    """How all responses to one plan are given."""

    chosen: Choices
    settled: Mapping[str, Mark]
    note: str
    evidence: Sequence[tuple[Evidence, ...]]


def evidence() -> st.SearchStrategy[Evidence]:
    """An `Evidence`."""
    return _EVIDENCE


def chosen_themes() -> st.SearchStrategy[ChosenThemes]:
    """A `ChosenThemes`: themes of the catalogue, and some by a name of one's own."""
    return _CHOSEN_THEMES


def single_chosen_themes() -> st.SearchStrategy[ChosenTheme]:
    """A `ChosenTheme`."""
    return _CHOSEN_THEME


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
    draw: st.DrawFn,
    plan: Plan | None = None,
    *,
    profile: Profile = "any",
    plain: bool = False,
    asks: bool = True,
) -> Assessment:
    """An `Assessment` under a plan: up to four actors, some of whom respond more than once.

    Args:
        draw: Given by hypothesis.
        plan: The plan; the newest of the library by default.
        profile: What is said: ``any``; ``levels`` only, on every criterion; or ``open``, that is
            everything but levels.
        plain: Without what no score depends on, such as evidence and own actors.
        asks: Whether responses may be asked less than all; where only levels are said, none is.
    """
    plan = plan or bw.plan()
    places, chosen = draw(_PLACES[profile]), draw(choices())
    if profile == "any" and chosen.pick(_SILENT):
        places = []
    own = () if plain else tuple(draw(_OWN_ACTORS))
    known = (*CATALOGUE_ACTORS, *(actor.id for actor in (*plan.actors, *own)))
    who = chosen.distinct(known, _MOST_ACTORS)
    share = draw(_SHARES) if profile == "any" else (False,)
    settled: dict[str, Mark] = {
        criterion.id: chosen.pick(_SETTLED)
        for step in plan.steps
        for criterion in step.criteria
        if chosen.pick(share)
    }
    manner = _Manner(
        chosen,
        settled,
        "omdat" if plain else draw(prose()),
        [()] if plain else [(), draw(_SOME_EVIDENCE)],
    )
    ways = draw(_WAYS_TO_ASK) if asks and profile != "levels" else (False,)
    given = tuple(
        Response(
            who[place],
            _answers(plan, palette, manner, asked := _asked(plan, chosen.pick(ways), chosen)),
            # The place makes labels of one actor differ; no score depends on any of them.
            None if plain else chosen.pick((None, f"lid <b>{number}&", f"raadslid {number}")),
            asked,
        )
        for number, (place, palette) in enumerate(places)
    )
    if plain:
        return Assessment(plan.edition, given)
    return Assessment(
        plan.edition,
        given,
        themes=draw(_MAYBE_THEMES),
        organisation=draw(_MAYBE_ORGANISATION),
        date=draw(_MAYBE_DAY),
        notes=draw(_SOME_NOTES),
        actors=own,
    )


def _asked(plan: Plan, is_narrow: bool, chosen: Choices) -> tuple[str, ...] | None:  # noqa: FBT001 (one of the ways)
    """What a response was asked; None is everything."""
    if not is_narrow:
        return None
    ids = [one.id for step in plan.steps for one in step.criteria]
    asked = chosen.some(ids, most=len(ids)) or (chosen.pick(ids),)
    return None if {one.id for one in plan.criteria}.issubset(asked) else asked


def _answers(
    plan: Plan, palette: Sequence[Mark], manner: _Manner, asked: tuple[str, ...] | None
) -> tuple[Answer, ...]:
    """The answers of one response, in the order of the plan."""
    made = []
    chosen = manner.chosen
    for criterion in (one.id for step in plan.steps for one in step.criteria):
        if asked is not None and criterion not in asked:
            continue
        fixed = manner.settled.get(criterion)
        mark = chosen.pick(palette if fixed is None else (fixed,))
        evidence = chosen.pick(manner.evidence)
        if mark == "level":
            level = chosen.pick(plan.scale.levels).value
            made.append(Answer(criterion, level, evidence=evidence))
        elif mark == "empty":
            made.append(Answer(criterion, evidence=evidence))
        elif mark != "absent":
            made.append(Answer(criterion, None, AnswerStatus(mark), manner.note, evidence))
    return tuple(made)
