"""Rows of answers, as a survey tool or a database has them, to assessments."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple, TypeAlias

from brede_welvaart._api.plans import chosen_plan, editions
from brede_welvaart._api.row_cells import Cells
from brede_welvaart._api.row_headings import Headings
from brede_welvaart._api.row_source import Rows, Source, source_of
from brede_welvaart._api.row_words import (
    Tell,
    Vocabulary,
    date_of,
    label,
    only_these,
    plain_text,
)
from brede_welvaart._base.collector import paused
from brede_welvaart.errors import (
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
_Key: TypeAlias = tuple[str | None, str | None, str | int | None]


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

    __slots__ = ("actor", "asked", "given", "number", "respondent")

    def __init__(self, actor: str | None, respondent: str | None, number: str | None) -> None:
        self.actor, self.respondent, self.number = actor, respondent, number
        self.given: tuple[Answer, ...] = ()
        self.asked: tuple[str, ...] | None = None


class _Reader:
    """Reads the rows of one source, whose columns are converted one after another.

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
        self._cells = Cells(source, headings)
        self._groups: defaultdict[_About, dict[_Key, _Draft]] = defaultdict(dict)
        self.plan = self._plan(plan)
        self.words = Vocabulary(self.plan, actors)
        self._all = {criterion.id for criterion in self.plan.criteria}

    def _plan(self, given: Plan | str | None) -> Plan:
        """The plan that is given, or that of the edition which the rows name, or the newest."""
        named = self._cells.said(self._cells.rows, plain_text, "edition")
        first = next(filter(None, named), None)
        if given is None and first not in {None, *editions()}:
            fault = Fault(FaultCode.NO_EDITION_OR_PLAN, given=first, known=editions())
            place = named.index(first), self._headings.named["edition"]
            raise DataError([self._cells.placed(*place, fault)])
        plan = chosen_plan(first if given is None else given)
        code = FaultCode.EDITIONS_DIFFER if given is None else FaultCode.OTHER_EDITION
        for row, edition in enumerate(named):
            if edition not in {None, plan.edition}:
                self._cells.tell(row, "edition", Fault(code, given=edition, wanted=plan.edition))
        return plan

    def made(self, unsaid: _Unsaid) -> tuple[Assessment, ...]:
        """The assessments.

        Raises:
            DataError: If anything is wrong in the rows.
        """
        read = self._read_long if self._headings.is_long else self._read_wide
        read(unsaid)
        self._cells.check()
        return tuple(
            self._assessment(organisation, date, drafts.values())
            for (_, organisation, date), drafts in self._groups.items()
        )

    def _assessment(
        self, organisation: Organisation | None, date: dt.date | None, drafts: Collection[_Draft]
    ) -> Assessment:
        responses = tuple(map(self._response, drafts))
        own = self._own(drafts) if self.words.actors else ()
        return Assessment(self.plan.edition, responses, organisation, date, actors=own)

    def _own(self, drafts: Collection[_Draft]) -> tuple[Actor, ...]:
        """The actors of one's own who answer."""
        who = {draft.actor for draft in drafts}
        return tuple(actor for actor in self.words.actors if actor.id in who)

    def _response(self, draft: _Draft) -> Response:
        return Response(str(draft.actor), draft.given, draft.respondent, draft.asked)

    def _only(self, asked: Iterable[str]) -> tuple[str, ...] | None:
        """What was asked; None if that was everything."""
        return None if self._all.issubset(asked) else tuple(asked)

    def _read_long(self, unsaid: _Unsaid) -> None:
        """Every row is an answer."""
        every = enumerate(self._cells.of(self._cells.rows, *_ANSWER))
        rows = [row for row, cells in every if cells != _BLANK]
        made = self._cells.said(rows, self.words.answer, *_ANSWER)
        first: dict[tuple[Any, ...], int] = {}
        for row, whose in zip(rows, self._cells.of(rows, *_ABOUT, *_WHO), strict=True):
            first.setdefault(whose, row)
        drafts = dict(zip(first, self._drafts([*first.values()], unsaid), strict=True))
        given: defaultdict[_Draft, dict[str, Answer]] = defaultdict(dict)
        asked: set[_Draft] = set()
        whose_each, these_each = self._cells.of(rows, *_ABOUT, *_WHO), self._these(rows)
        for row, whose, answer, these in zip(rows, whose_each, made, these_each, strict=True):
            draft = drafts[whose]
            answers = given[draft]
            if these or (these is None and unsaid.asked == "these"):
                asked.add(draft)
            if answer is not None and answer.criterion in answers:
                twice = Fault(FaultCode.REPEATED, given=answer.criterion)
                self._cells.tell(row, "criterion", twice)
            elif answer is not None:
                answers[answer.criterion] = answer
        for draft, answers in given.items():
            draft.given = tuple(answers.values())
            draft.asked = self._only(answers) if draft in asked else None

    def _read_wide(self, unsaid: _Unsaid) -> None:
        """Every row is a response."""
        criteria, asked = self._headings.criteria, self._only(self._headings.criteria)
        given = [
            tuple(filter(None, row)) for row in zip(*map(self._answers_to, criteria), strict=True)
        ]
        whose = self._cells.of(self._cells.rows, *_ABOUT, *_WHO)
        rows = [
            row
            for row, (answers, cells) in enumerate(zip(given, whose, strict=True))
            if answers or any(cell is not None for cell in cells)
        ]
        drafts = self._drafts(rows, unsaid, are_whole=True)
        for row, draft, these in zip(rows, drafts, self._these(rows), strict=True):
            draft.given = given[row]
            if these or (these is None and unsaid.asked != "all"):
                draft.asked = asked

    def _answers_to(self, criterion: str) -> list[Answer | None]:
        """A column of answers to one criterion."""
        heading, note = self._headings.criteria[criterion], self._headings.notes.get(criterion)
        if criterion not in self.words.criteria:
            kind, likely = kind_of_thing("criterion"), self.words.criteria
            fault = Fault(FaultCode.NO_SUCH, kind=kind, given=criterion, likely=likely)
            self._cells.add(-1, heading, self._source.heading_place(fault, heading))
            return [None] * len(self._cells.rows)
        columns = [self._cells.pop(one) for one in (heading, note) if one is not None]

        def answer(cell: Any, tell: Tell) -> Answer | None:  # noqa: ANN401 (of rows)
            given, said = (cell, None) if note is None else cell
            if given is None and said is None:
                return None
            return self.words.answer((criterion, given, None, said), tell)

        places = dict.fromkeys(_ANSWER, heading) | {"note": note or heading}
        return self._cells.converted(self._cells.rows, answer, columns, places)

    def _these(self, rows: Sequence[int]) -> list[bool | None]:
        """Whether responses were asked only what stands here; None where a row does not say it."""
        return self._cells.said(
            rows, lambda cell, tell: None if cell is None else only_these(cell, tell), "asked"
        )

    def _drafts(
        self, rows: Sequence[int], unsaid: _Unsaid, *, are_whole: bool = False
    ) -> list[_Draft]:
        """The responses of some rows: where rows are answers, some may be of one.

        Args:
            rows: The rows.
            unsaid: What holds where these do not say it.
            are_whole: Whether each is a response of its own.
        """
        said, words = partial(self._cells.said, rows), self.words
        organisations = said(
            lambda cells, tell: words.organisation(cells, tell) or unsaid.organisation,
            *("organisation", "region"),
        )
        dates = said(lambda cell, tell: date_of(cell, tell) or unsaid.date, "date")
        about = zip(said(plain_text, "assessment"), organisations, dates, strict=True)
        actors = said(
            lambda cell, tell: (
                unsaid.actor if cell is None and unsaid.actor else words.actor(cell, tell)
            ),
            "actor",
        )
        labels, numbers = said(label, "respondent"), said(plain_text, "response")
        found: list[_Draft] = []
        for row, one, who, name, number in zip(rows, about, actors, labels, numbers, strict=True):
            drafts = self._groups[one]
            # A label tells a response of an actor apart, or a number, or that it is another row.
            key = (who, name, None if name else row if are_whole and number is None else number)
            new = _Draft(who, name, number)
            draft = drafts.setdefault(key, new)
            if draft is not new and (are_whole or draft.number != number):
                column, given = ("response", number) if name is None else ("respondent", name)
                self._cells.tell(row, column, Fault(FaultCode.REPEATED, given=given))
                draft = new
            found.append(draft)
        return found
