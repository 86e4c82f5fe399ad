"""The page of a course. It has no figures of single actors."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from brede_welvaart._pages.blocks import (
    Bars,
    Block,
    Column,
    Heading,
    Listing,
    Note,
    Row,
    Rows,
    Table,
    pairs,
)
from brede_welvaart._pages.carried_over import carried_over
from brede_welvaart._pages.comparison import CHANGE, LIKE_FOR_LIKE, changes, points
from brede_welvaart._pages.findings import statement
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import (
    DOES_NOT_APPLY,
    NOT_ASKED,
    bar_of,
    facts_of,
)
from brede_welvaart._pages.scores import (
    EDITION,
    organisation_of,
    score_row,
    score_table,
    themes_of,
)
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.compare import Comparison
from brede_welvaart._steps.course import Course, Moment
from brede_welvaart._steps.mapping import CarriedScores
from brede_welvaart._steps.results import Score
from brede_welvaart.model.digest import digest
from brede_welvaart.model.plan import Criterion
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Aspect, Turn

_DATE = Text("Datum", "Date")
_CHANGED = Text("Wat er veranderde", "What changed")
_PERIOD = Text("Periode", "Period")
_ASKED = Text("Beide keren gevraagd", "Asked both times")
_OF = Text("{} van {}", "{} of {}")
PER_STEP = Text("Per stap", "Per step")
_PER_ASPECT = Text("Per onderdeel van de cyclus", "Per part of the cycle")
_FROM_TO = Text("Van {} tot {}", "From {} to {}")
_COUNT = Text("{} van {} criteria", "{} of {} criteria")
#: What is only counted: what stayed as it was.
_QUIET = {Turn.STAYED, Turn.OPEN, Turn.NOT_APPLICABLE, Turn.NOT_ASKED}


def page(course: Course, say: Words) -> Iterator[Block]:
    """The scores by date, what changed, and what became of the criteria.

    Args:
        course: The course.
        say: The language.
    """
    names = Names(say, course.last.plan)
    yield from _title(course, names, say)
    yield Bars(
        tuple(
            (bar_of(one.total), f"{_day(one, say)} · {facts_of(one.total, one.asked, say)}")
            for one in course.moments
        )
    )
    yield from changed(course, say)
    yield Heading(say(PER_STEP))
    yield _steps(course, names, say)
    if course.aspects:
        yield Heading(say(_PER_ASPECT))
        yield _aspects(course, say)
    yield from became(course, names, say)


def changed(course: Course, say: Words) -> Iterator[Block]:
    """What changed in each period."""
    yield Heading(say(_CHANGED))
    yield _changes(course, say)


def became(course: Course, names: Names, say: Words) -> Iterator[Block]:
    """What became of the criteria, and what was carried over from other plans."""
    criteria = course.criteria.values()
    yield from _criteria(course.whole, {one.criterion: one.turn for one in criteria}, names, say)
    if len(course.changes) > 1:
        turns = {one.criterion: one.turns[-1] for one in criteria}
        yield from _criteria(course.changes[-1], turns, names, say)
    for carried in _by_plan(course):
        yield from carried_over(carried, say)


def _title(course: Course, names: Names, say: Words) -> Iterator[Block]:
    """Whom it is about, when and by which plan; notes and themes, once where they are the same."""
    last = course.last.assessment
    region = last.organisation.region if last.organisation else None
    facts = (region or "", period_of(course.whole, say), say(EDITION, course.plan.edition))
    yield Heading(organisation_of(last, say), 1, facts)
    assessments = [moment.scores.assessment for moment in course.moments]
    for note in dict.fromkeys(note for one in assessments for note in one.notes):
        yield Note(say(note))
    themes = [themes_of(one, names, say) for one in assessments]
    if len(set(themes)) == 1:
        yield Note(themes[0])
        return
    for moment, said in zip(course.moments, themes, strict=True):
        yield Note(f"{_day(moment, say)}: {said}")


def _day(moment: Moment, say: Words) -> str:
    return say.day(moment.date)


def period_of(change: Comparison, say: Words) -> str:
    """From which day to which."""
    days = (change.date_before, change.date_after)
    return say(_FROM_TO, *(say.day(day) for day in days if day))


def _changes(course: Course, say: Words) -> Table:
    """The change of the total in each period, and in all of them together."""
    periods = course.changes if len(course.changes) == 1 else (*course.changes, course.whole)
    columns = [Column(say(title)) for title in (_PERIOD, _ASKED, CHANGE, LIKE_FOR_LIKE)]
    return Table(columns, [Rows(_change(period, say) for period in periods)])


def _change(found: Comparison, say: Words) -> Row:
    asked = say(_OF, found.asked.count, found.asked.of)
    return (period_of(found, say), asked, *changes(found, say))


def _steps(course: Course, names: Names, say: Words) -> Table:
    """The steps that count in their order, each with its score by date."""
    groups = [
        Rows(
            _rows(course, course.steps[step.id], step.criteria, say),
            f"{names.number(step.id)} {say(step.name)}",
        )
        for step in course.last.plan.active_steps
        if step.id in course.steps
    ]
    return score_table(say(_DATE), groups, say)


def _aspects(course: Course, say: Words) -> Table:
    """The aspects, each with its score by date."""
    plan = course.last.plan
    groups = [
        Rows(
            _rows(course, scores, [one for one in plan.criteria if one.aspect == aspect], say),
            _label(aspect, say),
        )
        for aspect, scores in course.aspects.items()
    ]
    return score_table(say(_DATE), groups, say)


def _rows(
    course: Course, scores: Sequence[Score], criteria: Iterable[Criterion], say: Words
) -> Iterator[Row]:
    """The score of some criteria by date; a date at which none of them was asked says so."""
    own = {criterion.id for criterion in criteria}
    for moment, score in zip(course.moments, scores, strict=True):
        why = DOES_NOT_APPLY if own.isdisjoint(moment.asked.not_asked) else NOT_ASKED
        yield score_row("", _day(moment, say), score, say, why)


def _criteria(
    found: Comparison, turns: Mapping[str, Turn], names: Names, say: Words
) -> Iterator[Block]:
    """What became of the criteria in a period: how many of each kind, and which changed."""
    plan = found.later.plan
    moved = {move.criterion: points(move.change, say) for move in found.moved}
    keys = {turn: [key for key, became in turns.items() if became == turn] for turn in Turn}
    yield Heading(period_of(found, say))
    yield pairs(
        (_label(turn, say), say(_COUNT, len(keys[turn]), len(turns))) for turn in Turn if keys[turn]
    )
    for turn in Turn:
        if keys[turn] and turn not in _QUIET:
            yield Heading(_label(turn, say), 3)
            yield Listing(
                statement(plan, key, names, say, moved.get(key, "")) for key in keys[turn]
            )


def _label(word: Turn | Aspect, say: Words) -> str:
    return say(word.label).capitalize()


def _by_plan(course: Course) -> list[list[CarriedScores]]:
    """What was carried over, by the plan from which."""
    found: dict[str, list[CarriedScores]] = {}
    for moment in course.moments:
        if moment.carried is not None:
            found.setdefault(digest(moment.carried.original.plan), []).append(moment.carried)
    return list(found.values())
