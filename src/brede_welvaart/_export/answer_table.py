"""The answers of assessments as a table, a row each: what `from_rows` reads back."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from brede_welvaart._cells import form_layout as layout
from brede_welvaart._export.columns import CellKind, Column, Table, text
from brede_welvaart.model.assessment import Answer, Assessment, Response


class _Row(NamedTuple):
    """One answer, or that none was given to what was asked."""

    place: int
    assessment: Assessment
    number: int
    given: Response
    answer: Answer

    @property
    def organisation(self) -> str | None:
        found = self.assessment.organisation
        return None if found is None else found.name

    @property
    def statcode(self) -> str | None:
        found = self.assessment.organisation
        return None if found is None else found.region

    @property
    def date(self) -> str | None:
        date = self.assessment.date
        return None if date is None else date.isoformat()

    @property
    def asked(self) -> str | None:
        """What tells that only the criteria in these rows were asked."""
        return None if self.given.asked is None else str(layout.ONLY_THESE.get("en"))


def answer_table(assessments: Iterable[Assessment]) -> Table:
    """The table of all answers: what was asked and not answered has a row too.

    Evidence, chosen themes, notes to the whole and actors of one's own do not stand in it.
    """
    counted = enumerate(assessments, start=1)
    rows = tuple(row for place, assessment in counted for row in _rows(place, assessment))
    has_parts = any(isinstance(row.answer.level, Fraction) for row in rows)
    kind = CellKind.TEXT if has_parts else CellKind.NUMBER

    def level(row: _Row) -> str | int | None:
        found = row.answer.level
        return found if found is None or (isinstance(found, int) and not has_parts) else str(found)

    return Table(
        (
            Column("assessment", CellKind.WHOLE, lambda row: row.place),
            text("statcode"),
            text("organisation"),
            text("date"),
            Column("edition", CellKind.TEXT, lambda row: row.assessment.edition),
            Column("response", CellKind.WHOLE, lambda row: row.number),
            Column("actor", CellKind.TEXT, lambda row: row.given.actor),
            Column("respondent", CellKind.TEXT, lambda row: row.given.respondent),
            text("asked"),
            Column("criterion", CellKind.TEXT, lambda row: row.answer.criterion),
            Column("level", kind, level),
            Column("status", CellKind.TEXT, lambda row: _text(row.answer.status)),
            Column("note", CellKind.TEXT, lambda row: row.answer.note or None),
        ),
        rows,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _rows(place: int, assessment: Assessment) -> Iterator[_Row]:
    for number, response in enumerate(assessment.responses, start=1):
        answered = {answer.criterion for answer in response.answers}
        silent = (Answer(key) for key in response.asked or () if key not in answered)
        for answer in (*response.answers, *silent):
            yield _Row(place, assessment, number, response, answer)
