"""What stands in the cells of rows, as the model has it."""

import datetime as dt
from collections.abc import Callable, Sequence

from brede_welvaart._api import records
from brede_welvaart._api.actors import actor
from brede_welvaart._api.plans import edition_of
from brede_welvaart._base.likely import folded
from brede_welvaart._cells import form_layout as layout
from brede_welvaart._cells.layout import LANGUAGES
from brede_welvaart._cells.typed import as_date, as_text
from brede_welvaart.errors import (
    DataError,
    Fault,
    FaultCode,
    Phrase,
    UnknownIdError,
    kind_of_thing,
)
from brede_welvaart.model._check import day, words
from brede_welvaart.model._convert import as_day
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.assessment import Answer, Assessment, Organisation
from brede_welvaart.model.plan import Level, Plan
from brede_welvaart.model.region import Region
from brede_welvaart.model.vocabulary import AnswerStatus

#: A fault is told with the key of the column in which it is.
Tell = Callable[[str, Fault], None]


def label_of(key: str) -> Phrase:
    """What a column is called, in both languages."""
    text = layout.HEAD.get(key) or layout.COLUMNS[key]
    return Phrase(text.nl, text.get("en"))


def text_of(cell: object) -> str | None:
    """What stands in a cell, without the space around it; None if nothing does."""
    text = None if cell is None else as_text(cell)
    return text.strip() if text else None


def plain_text(cell: object, _tell: Tell) -> str | None:
    """The same of a column in which nothing can be wrong."""
    return text_of(cell)


class Vocabulary:
    """The words of one plan: who answers, to what, and with which level.

    Args:
        plan: The plan that judges.
        actors: Actors of one's own, beside those of the catalogue and the plan.

    Attributes:
        criteria: The ids of all criteria, also of those withdrawn.
    """

    def __init__(self, plan: Plan, actors: tuple[Actor, ...] = ()) -> None:
        self.plan, self.actors = plan, actors
        self._own = Assessment(plan.edition, (), actors=actors)
        self.criteria = frozenset(item.id for step in plan.steps for item in step.criteria)
        self._edition = edition_of(plan)
        self._choices = layout.Choices(plan.scale)

    def find(self, name: str) -> str:
        """The id of an actor by its id or name.

        Raises:
            UnknownIdError: If there is none.
        """
        return actor(name, self.plan, assessment=self._own).id

    def actor(self, cell: object, tell: Tell) -> str | None:
        """The id of an actor by its id or name."""
        name = text_of(cell)
        if name is None:
            tell("actor", Fault(FaultCode.NOT_FILLED_IN, wanted=label_of("actor")))
            return None
        try:
            return self.find(name)
        except UnknownIdError as error:
            tell("actor", _no_such("actor", name, error))
            return None

    def organisation(self, cells: Sequence[object], tell: Tell) -> Organisation | None:
        """Whom it is about: by a name, a region, or both; a region alone gives its own name."""
        cell, region = cells
        name, found = text_of(cell), self._region(region, tell)
        if name is None and found is None:
            return None
        try:
            if found is None:
                return Organisation(str(name))
            return Organisation(name or found.name, found.id)
        except DataError as error:
            tell("organisation", _bare(error))
            return None

    def _region(self, cell: object, tell: Tell) -> Region | None:
        key = text_of(cell)
        if key is None:
            return None
        try:
            return records.region(key, edition=self._edition)
        except UnknownIdError as error:
            tell("region", _no_such("region", key, error))
            return None

    def answer(self, cells: Sequence[object], tell: Tell) -> Answer | None:
        """An answer by its criterion, its level or status, its status and its note."""
        criterion, given, status, note = cells
        key = text_of(criterion)
        if key not in self.criteria:
            missing = Fault(FaultCode.NOT_FILLED_IN, wanted=label_of("criterion"))
            kind, likely = kind_of_thing("criterion"), self.criteria
            unknown = Fault(FaultCode.NO_SUCH, kind=kind, given=key, likely=likely)
            tell("criterion", missing if key is None else unknown)
            return None
        chosen, said = self._choice(given, tell), self._status(status, tell)
        if isinstance(chosen, AnswerStatus):
            if said not in {None, chosen}:
                tell("status", Fault(FaultCode.NOT_A_CHOICE, given=said, known=(chosen,)))
            said = chosen
        level = chosen.value if isinstance(chosen, Level) else None
        try:
            return Answer(key, level, said, as_text(note) or "")
        except DataError as error:
            column = "note" if error.faults[0].parts[-1] == "note" else "status"
            tell(column, _bare(error))
            return None

    def _choice(self, cell: object, tell: Tell) -> Level | AnswerStatus | None:
        """What was chosen: a level, by its number or name, or a reason to give none."""
        text = text_of(cell)
        if text is None:
            return None
        found = self._choices.find(text)
        if isinstance(found, Fault):
            tell("answer", found)
            return None
        return found

    def _status(self, cell: object, tell: Tell) -> AnswerStatus | None:
        """A reason to give no level."""
        text = text_of(cell)
        if text is None:
            return None
        found = self._choices.find(text)
        if isinstance(found, AnswerStatus):
            return found
        known = tuple(map(str, AnswerStatus))
        tell("status", Fault(FaultCode.NOT_A_CHOICE, given=text, known=known, likely=known))
        return None


def date_of(cell: object, tell: Tell) -> dt.date | None:
    """A day as people write it."""
    found = as_day(as_date(cell))
    if found is None or not day(found):
        return found
    tell("date", Fault(FaultCode.NOT_A_DAY, given=found))
    return None


def label(cell: object, tell: Tell) -> str | None:
    """The label of a respondent; a number is one too."""
    found = text_of(cell)
    for fault in words(found) if found is not None else ():
        tell("respondent", fault)
    return found


def only_these(cell: object, tell: Tell) -> bool | None:
    """Whether a response was asked only what stands here; None if that is unclear."""
    text = text_of(cell) or ""
    said = {
        folded(found.get(lang)): found is layout.ONLY_THESE
        for found in (layout.ONLY_THESE, layout.ALL)
        for lang in LANGUAGES
    }
    if folded(text) not in said:
        known = tuple(said)
        tell("asked", Fault(FaultCode.NOT_A_CHOICE, given=text, known=known, likely=known))
    return said.get(folded(text))


def _no_such(kind: str, given: str | None, error: UnknownIdError) -> Fault:
    return Fault(FaultCode.NO_SUCH, kind=kind_of_thing(kind), given=given, likely=error.suggestions)


def _bare(error: DataError) -> Fault:
    """The first fault of a record, as one of the row it is made of: without a path of its own."""
    fault = error.faults[0]
    return Fault(fault.code, **fault.values)
