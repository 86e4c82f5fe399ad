"""Rows of answers, as a survey tool or a database has them, to assessments."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, Literal, NamedTuple, TypeAlias

from brede_welvaart._api.plans import chosen_plan, editions
from brede_welvaart._api.row_headings import Headings
from brede_welvaart._api.row_source import Rows, Source, source_of
from brede_welvaart._api.row_words import (
    Vocabulary,
    date_of,
    keeper,
    label,
    once,
    only_these,
    text_of,
)
from brede_welvaart._base.collector import paused
from brede_welvaart.errors import (
    MOST_FAULTS,
    DataError,
    Fault,
    FaultCode,
    UnknownIdError,
    kind_of_thing,
    known,
)
from brede_welvaart.model.actor import Actor, as_actors
from brede_welvaart.model.assessment import Answer, Assessment, Organisation, Response
from brede_welvaart.model.plan import Plan

#: What a response was asked of which the rows do not say it.
RowsAsked = Literal["all", "these"]

_ABOUT = ("assessment", "organisation", "region", "date")
_WHO = ("response", "actor", "respondent")
_ANSWER = ("criterion", "answer", "status", "note")
_BLANK = (None,) * len(_ANSWER)
_About: TypeAlias = tuple[str | None, Organisation | None, dt.date | None]


def from_rows(  # noqa: PLR0913 (what rows may leave unsaid)
    rows: Rows,
    *,
    plan: Plan | str | None = None,
    columns: Mapping[str, str] | None = None,
    organisation: Organisation | str | None = None,
    date: dt.date | str | None = None,
    actor: str | None = None,
    actors: Iterable[Actor] = (),
    asked: RowsAsked | None = None,
) -> tuple[Assessment, ...]:
    """Assessments from rows: one row for each answer, or one column for each criterion.

    With a column ``criterion`` every row is an answer: its columns are ``assessment`` (a number or
    a name that tells several apart), ``organisation``, ``statcode`` (a region), ``date``,
    ``response`` (a number), ``actor``, ``respondent``, ``asked``, ``criterion``, ``level``,
    ``status`` and ``note``; `records` of assessments gives such rows back. Without it every column
    that has the id of a criterion holds answers to it, and one such as ``afwegen.1.note`` the
    notes; each row is then a response. Columns may have the Dutch or English headings of a form,
    and cells the words of a form, such as ``Deels`` or ``weet ik niet``. Other columns are passed
    over. Rows of one assessment, organisation, region and date are one; rows of one actor,
    respondent and number in it are one response.

    Args:
        rows: Mappings by the name of the column; a data frame that narwhals takes; or the path of
            a CSV file or a workbook, of which the first sheet is read.
        plan: The plan by which was asked, if it is one of your own, or an edition; else the rows
            may name their edition, or it is the newest.
        columns: What columns are called here that have another name, by their name above, such as
            ``{"organisation": "Gemeente", "afwegen.1": "Vraag 25"}``.
        organisation: Whom it is about where a row does not say so.
        date: The day where a row does not say so.
        actor: Who answers where a row does not say so: an id or a name.
        actors: Actors of your own who answer, beside those of the catalogue and the plan.
        asked: What a response was asked where a row does not say so: ``all`` criteria, or ``these``
            for which it has a row or a column; without it the latter where criteria are columns.

    Returns:
        The assessments, in the order of their first rows.

    Raises:
        DataError: If anything is wrong in them: every fault, with its row and column.
        UnknownIdError: If the edition does not exist, or there is no such way to have asked.
        MissingExtraError: If a frame or a workbook needs an extra that is not installed.
        OSError: If a file cannot be read.
        TypeError: If it is something else.

    >>> row = {"organisation": "Goes", "actor": "gemeenteraad", "afwegen.1": 3, "afwegen.2": None}
    >>> found, = from_rows([row])
    >>> found.organisation.name, found.responses[0].asked, found.responses[0].answers[0].level
    ('Goes', ('afwegen.1', 'afwegen.2'), 3)
    """
    if asked not in {None, "all", "these"}:
        raise UnknownIdError("way of asking", asked, hint=known(("all", "these")))
    source = source_of(rows)
    if not source.headings:
        return ()
    headings = Headings(source, columns or {})
    with paused():
        reader = _Reader(source, headings, plan, as_actors(actors))
        named = Organisation(organisation) if isinstance(organisation, str) else organisation
        day = Assessment(reader.plan.edition, (), date=date).date
        who = None if actor is None else reader.words.find(actor)
        return reader.made(_Unsaid(named, day, who, asked))


class _Unsaid(NamedTuple):
    """What holds where a row does not say it."""

    organisation: Organisation | None
    date: dt.date | None
    actor: str | None
    asked: RowsAsked | None


class _Draft:
    """A response that is being made; what it was asked is None for all."""

    __slots__ = ("actor", "answers", "asked", "given", "respondent")

    def __init__(self, actor: str | None, respondent: str | None) -> None:
        self.actor, self.respondent = actor, respondent
        self.answers: dict[str, Answer] = {}
        self.given: Iterable[Answer] = self.answers.values()
        self.asked: Iterable[str] | None = None


class _Group(NamedTuple):
    """The responses of one assessment, and the labels in them."""

    drafts: dict[tuple[Any, ...], _Draft]
    labels: set[tuple[str | None, str]]


class _Reader:
    """Reads the rows of one source.

    Attributes:
        plan: The plan by which was asked.
        words: What its cells can say.
    """

    def __init__(
        self,
        source: Source,
        headings: Headings,
        plan: Plan | str | None,
        actors: tuple[Actor, ...],
    ) -> None:
        self._source, self._headings = source, headings
        wanted = headings.wanted
        self._cells = dict(zip(wanted, source.take(wanted), strict=True))
        self._size = len(self._cells[wanted[0]])
        self._row = 0
        self._order = {heading: place for place, heading in enumerate(source.headings)}
        self._found: list[tuple[int, str | None, Fault]] = [
            (row, None, fault) for row, fault in source.faults
        ]
        self._told: Counter[str | None] = Counter({None: len(self._found)})
        self._groups: defaultdict[_About, _Group] = defaultdict(lambda: _Group({}, set()))
        self.plan = self._plan(plan)
        self.words = Vocabulary(self.plan, actors)
        self._all = {criterion.id for criterion in self.plan.criteria}
        self._asked: dict[tuple[str, ...], tuple[str, ...] | None] = {}
        self._actor = once(self.words.actor)
        self._organisation, self._date = once(self.words.organisation), once(date_of)
        self._label = once(label)

    def _plan(self, given: Plan | str | None) -> Plan:
        """The plan that is given, or that of the edition which the rows name, or the newest."""
        named = [text_of(cell) for cell in self._column("edition")]
        first = next(filter(None, named), None)
        if given is None and first not in {None, *editions()}:
            fault = Fault(FaultCode.NO_EDITION_OR_PLAN, given=first, known=editions())
            raise DataError(
                [self._placed(named.index(first), self._headings.named["edition"], fault)]
            )
        plan = chosen_plan(first if given is None else given)
        code = FaultCode.EDITIONS_DIFFER if given is None else FaultCode.OTHER_EDITION
        for self._row, edition in enumerate(named):
            if edition not in {None, plan.edition}:
                self._tell("edition", Fault(code, given=edition, wanted=plan.edition))
        return plan

    def made(self, unsaid: _Unsaid) -> tuple[Assessment, ...]:
        """The assessments.

        Raises:
            DataError: If anything is wrong in the rows.
        """
        read = self._read_long if self._headings.is_long else self._read_wide
        read(unsaid)
        if self._found:
            found = sorted(self._found, key=lambda one: (one[0], self._order.get(one[1] or "", -1)))
            raise DataError([self._placed(*one) for one in found], count=self._told.total())
        return tuple(
            self._assessment(organisation, date, list(group.drafts.values()))
            for (_, organisation, date), group in self._groups.items()
        )

    def _assessment(
        self, organisation: Organisation | None, date: dt.date | None, drafts: list[_Draft]
    ) -> Assessment:
        who = {draft.actor for draft in drafts}
        own = tuple(actor for actor in self.words.actors if actor.id in who)
        responses = tuple(map(self._response, drafts))
        return Assessment(self.plan.edition, responses, organisation, date, actors=own)

    def _response(self, draft: _Draft) -> Response:
        asked = None if draft.asked is None else self._only(tuple(draft.asked))
        return Response(str(draft.actor), tuple(draft.given), draft.respondent, asked)

    def _only(self, asked: tuple[str, ...]) -> tuple[str, ...] | None:
        """What was asked, in the order in which a response has it; None if that was everything."""
        if asked not in self._asked:
            self._asked[asked] = None if self._all.issubset(asked) else tuple(sorted(asked))
        return self._asked[asked]

    # What is wrong.

    def _tell(self, column: str, fault: Fault) -> None:
        """Keep what is wrong in this row; of one column no more than an error lists."""
        self._add(self._row, self._headings.named.get(column), fault)

    def _add(self, row: int, heading: str | None, fault: Fault) -> None:
        self._told[heading] += 1
        if self._told[heading] <= MOST_FAULTS:
            self._found.append((row, heading, fault))

    def _placed(self, row: int, heading: str | None, fault: Fault) -> Fault:
        is_placed = fault.spot.is_cell or bool(fault.parts)
        return fault if is_placed else self._source.place(fault, row, heading)

    # The cells.

    def _column(self, key: str) -> Iterable[Any]:
        heading = self._headings.named.get(key)
        return repeat(None, self._size) if heading is None else self._cells[heading]

    def _columns(self, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        return zip(*map(self._column, keys), strict=True)

    def _read_long(self, unsaid: _Unsaid) -> None:
        """Every row is an answer."""
        answer, these = once(self.words.answer), once(only_these)
        drafts: dict[tuple[Any, ...], _Draft] = {}
        columns = (*map(self._columns, (_ABOUT + _WHO, _ANSWER)), self._column("asked"))
        for self._row, (whose, cells, said) in enumerate(zip(*columns, strict=True)):
            if cells == _BLANK:
                continue
            if whose not in drafts:
                drafts[whose] = self._draft(whose, unsaid, None)
            draft, made = drafts[whose], answer(*cells, self._tell)
            asked = None if said is None else these(said, self._tell)
            if asked or (asked is None and unsaid.asked == "these"):
                draft.asked = draft.answers
            if made is not None and made.criterion in draft.answers:
                self._tell("criterion", Fault(FaultCode.REPEATED, given=made.criterion))
            elif made is not None:
                draft.answers[made.criterion] = made

    def _read_wide(self, unsaid: _Unsaid) -> None:
        """Every row is a response."""
        these, asked_of = once(only_these), tuple(self._headings.criteria)
        answers = [self._answers_to(key) for key in asked_of]
        columns = (self._columns(_ABOUT + _WHO), zip(*answers, strict=True), self._column("asked"))
        for self._row, (whose, given, said) in enumerate(zip(*columns, strict=True)):
            made = tuple(filter(None, given))
            if not made and not any(cell is not None for cell in whose):
                continue
            draft = self._draft(whose, unsaid, self._row)
            draft.given = made
            asked = None if said is None else these(said, self._tell)
            if asked or (asked is None and unsaid.asked != "all"):
                draft.asked = asked_of

    def _answers_to(self, criterion: str) -> list[Answer | None]:
        """A column of answers to one criterion."""
        heading, note = self._headings.criteria[criterion], self._headings.notes.get(criterion)
        if criterion not in self.words.criteria:
            kind, likely = kind_of_thing("criterion"), self.words.criteria
            fault = Fault(FaultCode.NO_SUCH, kind=kind, given=criterion, likely=likely)
            self._add(-1, heading, self._source.heading_place(fault, heading))
            return [None] * self._size
        keys = self._cells[heading]
        if note is not None:
            keys = list(zip(keys, self._cells[note], strict=True))
        made: dict[Any, Answer | None] = {}
        wrong: dict[Any, list[tuple[str, Fault]]] = {}
        for key in dict.fromkeys(keys):
            given, said = (key, None) if note is None else key
            told: list[tuple[str, Fault]] = []
            if given is None and said is None:
                made[key] = None
            else:
                made[key] = self.words.answer(criterion, given, None, said, keeper(told))
            if told:
                wrong[key] = told
        for row, key in enumerate(keys if wrong else ()):
            for column, fault in wrong.get(key, ()):
                self._add(row, note if note and column == "note" else heading, fault)
        return list(map(made.__getitem__, keys))

    def _draft(self, whose: tuple[Any, ...], unsaid: _Unsaid, row: int | None) -> _Draft:
        """The response of a row: a new one, or where rows are answers the one that it belongs to.

        Args:
            whose: The cells that say it.
            unsaid: What holds where these do not.
            row: The row, if it is a response of its own.
        """
        assessment, organisation, region, date, number, actor, respondent = whose
        about = (
            text_of(assessment),
            self._organisation(organisation, region, self._tell) or unsaid.organisation,
            self._date(date, self._tell) or unsaid.date,
        )
        is_said = actor is not None or unsaid.actor is None
        who = self._actor(actor, self._tell) if is_said else unsaid.actor
        name, number = self._label(respondent, self._tell), text_of(number)
        drafts, labels = self._groups[about]
        is_alone = row is not None and name is None and number is None
        key = (row if is_alone else number, who, name)
        is_twice = (row is not None and key in drafts) or (
            key not in drafts and name is not None and (who, name) in labels
        )
        if is_twice:
            column, given = ("response", number) if name is None else ("respondent", name)
            self._tell(column, Fault(FaultCode.REPEATED, given=given))
        if name is not None:
            labels.add((who, name))
        return drafts.setdefault(key, _Draft(who, name))
