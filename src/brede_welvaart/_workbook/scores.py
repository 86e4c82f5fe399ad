"""Scores as a workbook: who may be shown in it is said by the same rule as for a page."""

from collections.abc import Iterable, Iterator, Sequence

from brede_welvaart._pages import findings, receipt
from brede_welvaart._pages import scores as page
from brede_welvaart._pages.blocks import Block, Note
from brede_welvaart._pages.differences import DIFFERENCES, shown_gaps, shown_spread
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import CRITERIA
from brede_welvaart._pages.score_words import NOT_ASKED, VALUE, asked_of
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.scores import Scores
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Column, Kind, Row, Sheet, columns
from brede_welvaart._workbook.headings import (
    DATE,
    EVIDENCE,
    EXPLANATION,
    LINK,
    REMARK,
    day_of,
    plain,
)
from brede_welvaart._workbook.score_rows import (
    SCORES,
    STATE,
    VALUE_OF,
    Criteria,
    points_mean,
    score_columns,
    score_rows,
)
from brede_welvaart.model.assessment import Answer
from brede_welvaart.model.evidence import Evidence
from brede_welvaart.model.text import Text

_ACTORS = Text("Actoren", "Actors")
_NEXT_STEPS = Text("Volgende stappen", "Next steps")
_CONTRIBUTION = Text("Bijdrage aan het totaal", "Contribution to the total")
_NOW = Text("Stand nu", "Value now")
_TARGET = Text("Volgend niveau", "Next level")
_GAIN = Text("Stijging van het laagste totaal", "Rise of the lowest total")
_SPREAD = Text("Verschil binnen: {}", "Differences within: {}")


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
        self._criteria = Criteria(scores.plan, names, say)

    def scores(self) -> Sheet:
        """The total, and every phase, aspect and step."""
        return Sheet(
            self._say(SCORES),
            score_columns(self._say),
            score_rows(self._scores, self._names, self._say),
        )

    def actors(self) -> Sheet:
        """The same from the responses of each actor that may be shown."""
        heading = Column(self._say(page.ACTOR))
        rows = (
            (self._names.actor(key), *row)
            for key in self._shown
            for row in score_rows(self._scores.actor(key), self._names, self._say)
        )
        return Sheet(self._say(_ACTORS), (heading, *score_columns(self._say)), rows)

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
                *self._criteria.called(key),
                say(found.state.label),
                found.value,
                plain(parts.get(key)),
                remarks.get(key),
            )
            for key, found in scores.criteria.items()
        ]
        left = ((*self._criteria.called(key), say(NOT_ASKED)) for key in scores.asked.not_asked)
        rows += [(*row, None, None, None) for row in left]
        numbers = columns(say(VALUE), say(_CONTRIBUTION), kind=Kind.NUMBER)
        headings = (*self._criteria.columns(), Column(say(STATE)), *numbers, Column(say(REMARK)))
        return Sheet(say(CRITERIA), headings, rows)

    def next_steps(self) -> Sheet:
        """What could go one level further, what raises the lowest total most first."""
        say = self._say
        rows = (
            (
                *self._criteria.called(item.criterion),
                None if item.is_open else float(item.current),
                f"{item.target.value} {say(item.target.name)}",
                float(item.gain),
                say(findings.FIND_OUT) if item.is_open else None,
            )
            for item in self._scores.improvements()
        )
        headings = (
            *self._criteria.columns(),
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
                rows.append((*self._criteria.called(key), *map(plain, points)))
        titles = (say(DIFFERENCES), *(say(VALUE_OF, name) for name in called))
        titles += tuple(say(_SPREAD, name) for name in called)
        headings = (*self._criteria.columns(), *columns(*titles, kind=Kind.NUMBER))
        return Sheet(say(DIFFERENCES), headings, rows)

    def evidence(self) -> Sheet:
        """Every note and piece of evidence, in the order of the plan."""
        say = self._say
        given: dict[str, list[Row]] = {}
        for response in self._scores.assessment.responses:
            for answer in response.answers:
                own = given.setdefault(answer.criterion, [])
                own += [(self._names.actor(response.actor), *row) for row in _papers(answer)]
        rows = (
            (*self._criteria.called(key), *row)
            for key in self._criteria.ids
            for row in given.get(key, ())
        )
        headings = (
            *self._criteria.columns(),
            *columns(*map(say, (page.ACTOR, EXPLANATION, EVIDENCE, LINK))),
            Column(say(DATE), Kind.DATE),
        )
        return Sheet(say(EVIDENCE), headings, rows)


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
    yield points_mean(say)
    if hidden := page.hidden_actors(scores, shown, say):
        yield Note(hidden)
    yield from page.remark(scores.plan, say)
    yield from receipt.page(scores.receipt, say)
    yield from credit_blocks(names.edition, say)
