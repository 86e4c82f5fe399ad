"""A course, and two assessments beside each other, as workbooks. They have no figures of actors."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from brede_welvaart._pages import comparison as comparison_page
from brede_welvaart._pages import course as course_page
from brede_welvaart._pages import receipt
from brede_welvaart._pages.blocks import Block, pairs
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import CRITERIA
from brede_welvaart._pages.score_words import NOT_ASKED, TOO_LITTLE
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.compare import Comparison
from brede_welvaart._steps.course import Course, turns_of
from brede_welvaart._steps.scores import Scores
from brede_welvaart._steps.settings import weighted_plan
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Cell, Column, Kind, Row, Sheet, columns
from brede_welvaart._workbook.headings import DATE, NAME, OF, REMARK, plain
from brede_welvaart._workbook.score_rows import (
    NUMBER,
    PART,
    PARTS,
    SCORES,
    VALUE_OF,
    Criteria,
    points_mean,
    score_columns,
    score_rows,
)
from brede_welvaart.model.receipt import Receipt
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Turn

_WHICH = Text("Meting", "Assessment")
_FIRST = Text("Eerste", "First")
_SECOND = Text("Tweede", "Second")
_FROM = Text("Vanaf", "From")
_TO = Text("Tot en met", "Up to")
_CHANGES = Text("Veranderingen", "Changes")
_BOTH_ASKED = Text("Beide keren gevraagd", "Asked both times")
_STATE_OF = Text("Antwoord: {}", "Answer: {}")
_BECAME = Text("Wat ervan werd", "What became of it")
_BECAME_IN = Text("Wat ervan werd: {}", "What became of it: {}")


class _Time(NamedTuple):
    """Scores that stand beside others, by the plan of the last.

    Attributes:
        label: What they are called above a column.
        which: Which of two they are; None where the day says it.
        scores: The scores.
    """

    label: str
    which: str | None
    scores: Scores

    @property
    def day(self) -> dt.date | None:
        """The day to which they apply."""
        return self.scores.assessment.date


class _Became(NamedTuple):
    """What became of every criterion in a period.

    Attributes:
        title: What stands above it.
        turns: The word of each criterion, by id.
    """

    title: str
    turns: Mapping[str, Turn]


def book(course: Course, say: Words) -> Book:
    """The course of an organisation."""
    times = [_Time(say.day(one.date), None, one.scores) for one in course.moments]
    criteria = course.criteria
    became = [
        _Became(
            say(_BECAME_IN, course_page.period_of(change, say)),
            {key: one.turns[place] for key, one in criteria.items()},
        )
        for place, change in enumerate(course.changes)
    ]
    whole = {key: one.turn for key, one in criteria.items()}
    changes = course.changes
    if len(changes) > 1:
        became.append(_Became(say(_BECAME_IN, course_page.period_of(course.whole, say)), whole))
        changes = (*changes, course.whole)
    receipts = [moment.receipt for moment in course.moments]
    about = _about(course_page.page(course, say), receipts, course.last, say)
    return Book(_sheets(times, changes, became, say), about)


def comparison_book(found: Comparison, say: Words) -> Book:
    """Two assessments beside each other."""
    both = ((_FIRST, found.earlier), (_SECOND, found.later))
    times = [_Time(say(title), say(title), scores) for title, scores in both]
    became = [_Became(say(_BECAME), turns_of(found))]
    who = pairs((one.label, comparison_page.called(one.scores.assessment, say)) for one in times)
    receipts = (found.receipt_before, found.receipt_after)
    page = (who, *comparison_page.changed(found, say))
    return Book(_sheets(times, [found], became, say), _about(page, receipts, found.later, say))


def _sheets(
    times: Sequence[_Time], changes: Iterable[Comparison], became: Sequence[_Became], say: Words
) -> Iterator[Sheet]:
    names = Names(say, times[-1].scores.plan)
    yield _scores(times, names, say)
    yield _changes(changes, names, say)
    yield _criteria(times, became, Criteria(times[-1].scores.plan, names, say), say)


def _scores(times: Iterable[_Time], names: Names, say: Words) -> Sheet:
    """The total, and every phase, aspect and step, at each date."""
    rows = (
        (time.which, time.day, *row)
        for time in times
        for row in score_rows(time.scores, names, say)
    )
    first = (Column(say(_WHICH), is_optional=True), Column(say(DATE), Kind.DATE, is_optional=True))
    return Sheet(say(SCORES), (*first, *score_columns(say)), rows)


def _changes(found: Iterable[Comparison], names: Names, say: Words) -> Sheet:
    """The change of the total and of each step, where enough is answered both times to show it."""
    headings = (
        *columns(say(_FROM), say(_TO), kind=Kind.DATE, is_optional=True),
        *columns(say(PART), say(NUMBER), say(NAME)),
        *columns(say(_BOTH_ASKED), say(OF), kind=Kind.WHOLE),
        *columns(say(comparison_page.CHANGE), say(comparison_page.LIKE_FOR_LIKE), kind=Kind.NUMBER),
        Column(say(REMARK), is_optional=True),
    )
    rows = (row for one in found for row in _change(one, names, say))
    return Sheet(say(_CHANGES), headings, rows)


def _change(found: Comparison, names: Names, say: Words) -> Iterator[Row]:
    days = found.date_before, found.date_after
    asked = found.asked.count, found.asked.of
    is_enough = found.before.is_enough and found.after.is_enough
    change = (found.change, found.like_for_like) if is_enough else (None, None)
    why = None if is_enough else say(TOO_LITTLE)
    yield (*days, say(PARTS["total"]), None, None, *asked, *map(plain, change), why)
    for step in comparison_page.shown_steps(found):
        like = plain(found.steps[step.id])
        number = names.number(step.id)
        yield (*days, say(PARTS["step"]), number, say(step.name), None, None, None, like, None)


def _criteria(
    times: Sequence[_Time], became: Sequence[_Became], called: Criteria, say: Words
) -> Sheet:
    """How every criterion that counts stood at each date, and what became of it."""
    last = times[-1].scores
    weighted = weighted_plan(last.plan, last.settings.weights)
    headings = (
        *called.columns(),
        *(column for time in times for column in _stood_columns(time, say)),
        *columns(*(one.title for one in became)),
    )
    rows = (
        (
            *called.called(item.id),
            *(cell for time in times for cell in _stood(time.scores, item.id, say)),
            *(say(one.turns.get(item.id, Turn.NOT_ASKED).label) for one in became),
        )
        for step in weighted.steps
        for item in step.criteria
    )
    return Sheet(say(CRITERIA), headings, rows)


def _stood_columns(time: _Time, say: Words) -> tuple[Column, Column]:
    value = Column(say(VALUE_OF, time.label), Kind.NUMBER)
    return Column(say(_STATE_OF, time.label)), value


def _stood(scores: Scores, key: str, say: Words) -> tuple[Cell, Cell]:
    """What was said of a criterion, and its points where it has any."""
    found = scores.criteria.get(key)
    return (say(NOT_ASKED), None) if found is None else (say(found.state.label), found.value)


def _about(
    page: Iterable[Block], receipts: Iterable[Receipt], last: Scores, say: Words
) -> Iterator[Block]:
    """What its page says, how to read the points, what it was made of, and whom to credit."""
    yield from page
    yield points_mean(say)
    for one in receipts:
        yield from receipt.page(one, say)
    yield from credit_blocks(Names(say, last.plan, last.assessment).edition, say)
