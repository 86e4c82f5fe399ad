"""Scores as a workbook: who may be shown in it is said by the same rule as for a page."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from brede_welvaart._export.result_tables import scores_table
from brede_welvaart._pages import findings, receipt
from brede_welvaart._pages import scores as page
from brede_welvaart._pages.blocks import Block, Note, pairs
from brede_welvaart._pages.differences import DIFFERENCES, shown_gaps, shown_spread
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import CRITERIA
from brede_welvaart._pages.score_words import (
    ANSWERED,
    NOT_ASKED,
    RANGE,
    VALUE,
    asked_of,
    why_no_value,
)
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Cell, Column, Kind, Row, Sheet, columns
from brede_welvaart._workbook.headings import (
    DATE,
    EVIDENCE,
    EXPLANATION,
    HIGH,
    LINK,
    LOW,
    NAME,
    OF,
    REMARK,
    day_of,
)
from brede_welvaart.model.assessment import Answer
from brede_welvaart.model.evidence import Evidence
from brede_welvaart.model.text import Text

_SCORES = Text("Stand", "Scores")
_ACTORS = Text("Actoren", "Actors")
_NEXT_STEPS = Text("Volgende stappen", "Next steps")
_PART = Text("Onderdeel", "Part")
_PARTS = {
    "total": Text("Totaal", "Total"),
    "phase": Text("Fase", "Phase"),
    "aspect": Text("Aspect", "Aspect"),
    "step": page.STEP,
}
_NUMBER = Text("Nr.", "No.")
_ASKED = Text("Gevraagd", "Asked")
_CRITERION = Text("Criterium", "Criterion")
_STATEMENT = Text("Uitspraak", "Statement")
_STATE = Text("Antwoord", "Answer")
_CONTRIBUTION = Text("Bijdrage aan het totaal", "Contribution to the total")
_NOW = Text("Stand nu", "Value now")
_TARGET = Text("Volgend niveau", "Next level")
_GAIN = Text("Stijging van het laagste totaal", "Rise of the lowest total")
_VIEW = Text("Stand: {}", "Value: {}")
_SPREAD = Text("Verschil binnen: {}", "Differences within: {}")
_POINTS = Text(
    "punten van 0 tot 100; gevraagd en van: criteria",
    "points from 0 to 100; asked and of: criteria",
)


def book(
    scores: Scores, say: Words, *, show_actors: Iterable[str] = (), notes: bool = False
) -> Book:
    """The scores of an assessment.

    Args:
        scores: The scores.
        say: The language.
        show_actors: The ids of actors whose figures are shown though they have few responses.
        notes: Whether notes and evidence have a sheet too.
    """
    shown = scores.shown_actors(show_actors)
    names = Names(say, scores.plan, scores.assessment)
    made = _Sheets(scores, shown, names, say)
    sheets = [made.scores(), made.criteria(), made.next_steps()]
    sheets += [made.actors(), made.differences()] if shown else []
    sheets += [made.evidence()] if notes else []
    # The first is there also where nothing was asked.
    kept = [sheet for place, sheet in enumerate(sheets) if sheet.rows or place == 0]
    return Book(kept, _about(scores, shown, names, say))


class _Sheets:
    """The sheets of scores."""

    def __init__(self, scores: Scores, shown: Sequence[str], names: Names, say: Words) -> None:
        self._scores, self._shown, self._names, self._say = scores, shown, names, say
        self._where = {
            item.id: (step, item) for step in scores.plan.steps for item in step.criteria
        }

    def scores(self) -> Sheet:
        """The total, and every phase, aspect and step."""
        return Sheet(self._say(_SCORES), self._score_columns(), self._parts_of(self._scores))

    def actors(self) -> Sheet:
        """The same from the responses of each actor that may be shown."""
        heading = Column(self._say(page.ACTOR))
        rows = (
            (self._names.actor(key), *row)
            for key in self._shown
            for row in self._parts_of(self._scores.actor(key))
        )
        return Sheet(self._say(_ACTORS), (heading, *self._score_columns()), rows)

    def _score_columns(self) -> tuple[Column, ...]:
        """Range and coverage stand before the value."""
        say = self._say
        return (
            *columns(say(_PART), say(_NUMBER), say(NAME)),
            *columns(say(LOW), say(HIGH), kind=Kind.NUMBER),
            Column(say(ANSWERED), Kind.SHARE),
            Column(say(VALUE), Kind.NUMBER),
            Column(say(REMARK)),
            *columns(say(_ASKED), say(OF), kind=Kind.WHOLE),
        )

    def _parts_of(self, scores: Scores) -> Iterator[Row]:
        say = self._say
        for row in scores_table(scores).records:
            # A step in which nothing counts is no part of the total, whatever was asked.
            counts = row.part != "step" or row.of or row.id in scores.steps
            if row.score and counts:
                number = self._names.number(row.id) if row.part == "step" else ""
                why = why_no_value(row.score, say) if row.asked else say(NOT_ASKED)
                figures = _figures(row.score)
                yield (
                    say(_PARTS[row.part]),
                    number,
                    say(row.name),
                    *figures,
                    why,
                    row.asked,
                    row.of,
                )

    def criteria(self) -> Sheet:
        """How every criterion that counts stands, and what it gives to a total that is shown."""
        say, scores = self._say, self._scores
        has_parts = scores.settings.method == "mean" and scores.total.is_enough
        parts = scores.contributions if has_parts else {}
        remarks = {item.criterion: say(findings.DISPUTED) for item in scores.disputed}
        for item in (*scores.excluded, *scores.disputed):
            if who := findings.who_says(item, self._shown, self._names, say):
                remarks[item.criterion] = who
        rows: list[Row] = [
            (
                *self._called(key),
                say(found.state.label),
                found.value,
                _plain(parts.get(key)),
                remarks.get(key),
            )
            for key, found in scores.criteria.items()
        ]
        left = ((*self._called(key), say(NOT_ASKED)) for key in scores.asked.not_asked)
        rows += [(*row, None, None, None) for row in left]
        numbers = columns(say(VALUE), say(_CONTRIBUTION), kind=Kind.NUMBER)
        headings = (*self._criterion_columns(), Column(say(_STATE)), *numbers, Column(say(REMARK)))
        return Sheet(say(CRITERIA), headings, rows)

    def next_steps(self) -> Sheet:
        """What could go one level further, what raises the lowest total most first."""
        say = self._say
        rows = (
            (
                *self._called(item.criterion),
                None if item.is_open else float(item.current),
                f"{item.target.value} {say(item.target.name)}",
                float(item.gain),
                say(findings.FIND_OUT) if item.is_open else None,
            )
            for item in self._scores.improvements()
        )
        headings = (
            *self._criterion_columns(),
            Column(say(_NOW), Kind.NUMBER),
            Column(say(_TARGET)),
            Column(say(_GAIN), Kind.NUMBER),
            Column(say(REMARK)),
        )
        return Sheet(say(_NEXT_STEPS), headings, rows)

    def differences(self) -> Sheet:
        """How far actors lie apart where all of them may be shown, and each within itself."""
        say, scores, shown = self._say, self._scores, self._shown
        gaps, own = shown_gaps(scores, shown), shown_spread(scores, shown)
        called = [self._names.actor(key) for key in shown]
        rows: list[Row] = []
        for key, found in scores.criteria.items():
            if key in gaps or key in own:
                views = found.actors if key in gaps else {}
                spread = own.get(key, {})
                points = (gaps.get(key), *map(views.get, shown), *map(spread.get, shown))
                rows.append((*self._called(key), *map(_plain, points)))
        titles = (say(DIFFERENCES), *(say(_VIEW, name) for name in called))
        titles += tuple(say(_SPREAD, name) for name in called)
        headings = (*self._criterion_columns(), *columns(*titles, kind=Kind.NUMBER))
        return Sheet(say(DIFFERENCES), headings, rows)

    def evidence(self) -> Sheet:
        """Every note and piece of evidence, in the order of the plan."""
        say = self._say
        given: dict[str, list[Row]] = {}
        for response in self._scores.assessment.responses:
            for answer in response.answers:
                own = given.setdefault(answer.criterion, [])
                own += [(self._names.actor(response.actor), *row) for row in _papers(answer)]
        rows = ((*self._called(key), *row) for key in self._where for row in given.get(key, ()))
        headings = (
            *self._criterion_columns(),
            *columns(*map(say, (page.ACTOR, EXPLANATION, EVIDENCE, LINK))),
            Column(say(DATE), Kind.DATE),
        )
        return Sheet(say(EVIDENCE), headings, rows)

    def _criterion_columns(self) -> tuple[Column, ...]:
        titles = (_NUMBER, page.STEP, _CRITERION, _STATEMENT, _PARTS["aspect"])
        return columns(*map(self._say, titles))

    def _called(self, key: str) -> Row:
        """In which step a criterion stands, and what it says."""
        say = self._say
        step, item = self._where[key]
        aspect = say(item.aspect.label) if item.aspect else None
        return self._names.number(step.id), say(step.name), key, say(item.statement), aspect


def _figures(score: Score) -> tuple[Cell, ...]:
    """Range and coverage, and the value where enough is answered to show it."""
    return score.low, score.high, score.coverage, score.value if score.is_enough else None


def _plain(points: Fraction | None) -> float | None:
    return None if points is None else float(points)


def _papers(answer: Answer) -> Iterator[Row]:
    """The note of an answer beside its first piece of evidence; then the others."""
    note = answer.note if answer.note.strip() else None
    pieces = [_paper(piece) for piece in answer.evidence]
    if note is not None or pieces:
        first, *others = pieces or [(None, None, None)]
        yield (note, *first)
        yield from ((None, *other) for other in others)


def _paper(piece: Evidence) -> Row:
    return piece.title, piece.url, day_of(piece.date)


def _about(scores: Scores, shown: Sequence[str], names: Names, say: Words) -> Iterator[Block]:
    """Whom it is about, how to read it, who is not shown, and what it was made of."""
    yield from page.title(scores.assessment, names, say)
    if asked := asked_of(scores.asked, say):
        yield Note(asked)
    yield pairs(((say(VALUE), say(_POINTS)), (say(RANGE), say(page.RANGE_SIGN))))
    if hidden := page.hidden_actors(scores, shown, say):
        yield Note(hidden)
    yield from page.remark(scores.plan, say)
    yield from receipt.page(scores.receipt, say)
    yield from credit_blocks(names.edition, say)
