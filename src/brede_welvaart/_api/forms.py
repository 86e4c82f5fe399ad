"""Forms that were filled in as a workbook or as CSV: what stands in their cells, as a document."""

from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import pairwise
from typing import Any

from brede_welvaart._api.actors import actor
from brede_welvaart._api.plans import editions, judging_plan
from brede_welvaart._base.likely import folded
from brede_welvaart._cells import form_layout as layout
from brede_welvaart._cells.csv import read_csv
from brede_welvaart._cells.form_layout import Column
from brede_welvaart._cells.form_rows import Block, Blocks, Cell, Place, read_blocks
from brede_welvaart._cells.typed import as_date, as_text
from brede_welvaart._cells.workbook import sheets_of
from brede_welvaart._data import loading
from brede_welvaart.errors import (
    DataError,
    Fault,
    FaultCode,
    Phrase,
    UnknownIdError,
    kind_of_thing,
)
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Level, Plan
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus, Dimension

_Path = tuple[str | int, ...]
#: Where the parts of an organisation and of a piece of evidence stand in a document.
_ABOUT: Mapping[str, _Path] = {
    "edition": ("edition",),
    "organisation": ("organisation", "name"),
    "region": ("organisation", "region"),
    "date": ("date",),
}
#: What people call that which must be there.
_LABELS: Mapping[str, Text] = {
    "edition": layout.HEAD["edition"],
    "name": layout.HEAD["organisation"],
    "actor": layout.HEAD["actor"],
    "criterion": layout.COLUMNS["criterion"],
    "title": layout.COLUMNS["evidence"],
}
_EVIDENCE = {"evidence": "title", "link": "url", "evidence_date": "date"}
_AS: Mapping[str, Callable[[object], str | None]] = {"date": as_date, "evidence_date": as_date}
#: The columns in which a row may say itself what else stands above the answers.
_OF_ROW = ("edition", "organisation", "region", "date")


def read_form(
    content: bytes, plan: Plan | None, make: Callable[[object], Assessment], *, is_book: bool
) -> Assessment:
    """The assessment in a form that was filled in.

    Args:
        content: The whole file.
        plan: The plan that judges, if it is given; else that of the edition in the form.
        make: Makes it of plain values.
        is_book: Whether the file is a workbook, and not CSV.

    Raises:
        DataError: If anything is wrong: every fault, with the cell or the line and the column.
        MissingExtraError: If it is a workbook and openpyxl is not installed.
    """
    sheets = sheets_of(content, computed=False) if is_book else [read_csv(BytesIO(content))]
    return _Form(read_blocks(sheets), plan).made(make)


class _Form:
    """A form, as the plain values of a document; each with its place."""

    def __init__(self, found: Blocks, plan: Plan | None) -> None:
        self._blocks = found.blocks
        self._faults = list(found.faults)
        self._data: dict[str, Any] = {"format": Assessment.FORMAT}
        self._places: dict[_Path, Place] = {}
        self._responses: dict[tuple[int | None, str | None, str | None], int] = {}
        self._about()
        if plan is not None:
            self._data.setdefault("edition", plan.edition)
        self._plan = plan or self._plan_of_edition()
        self._answers = layout.answers(self._plan.scale) if self._plan else {}
        self._themes()
        self._data["responses"] = []
        for number, block in enumerate(self._blocks):
            self._read(number, block)

    def made(self, make: Callable[[object], Assessment]) -> Assessment:
        """The assessment.

        Raises:
            DataError: If anything is wrong.
        """
        count, found = len(self._faults), None
        try:
            found = make(self._data)
        except DataError as error:
            # What was said of a cell already is not said again.
            said = {fault.parts for _, fault in self._faults}
            new = [fault for fault in error.faults if fault.parts not in said]
            count += error.count - len(error.faults) + len(new)
            self._faults += [(self._place(fault), _in_form(fault)) for fault in new]
        if found is None or count:
            self._faults.sort(key=lambda one: one[0].order)
            raise DataError([fault.at(**place.spot) for place, fault in self._faults], count=count)
        return found

    def _place(self, fault: Fault) -> Place:
        """Where a fault is: its own cell, or else the first one of what holds it."""
        path = fault.parts
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, self._blocks[0].place)

    def _put(self, path: _Path, value: object, cell: Cell) -> None:
        """Put a value in the document; what is on the way to it is made."""
        inner: Any = self._data
        for part, after in pairwise(path):
            if isinstance(part, str):
                inner = inner.setdefault(part, [] if isinstance(after, int) else {})
            else:
                if part == len(inner):
                    inner.append({})
                inner = inner[part]
        inner[path[-1]] = value
        for length in range(1, len(path) + 1):
            self._places.setdefault(path[:length], cell.place)

    # What stands above the answers.

    def _about(self) -> None:
        """The edition, the organisation and the day: wherever they stand, they are the same."""
        for block in self._blocks:
            for line in block.head:
                if line.key in _ABOUT and 1 in line.cells:
                    self._put_once(line.key, line.cells[1])
            for row in block.rows or ():
                for key in _OF_ROW:
                    if cell := row.get(Column(key)):
                        self._put_once(key, cell)

    def _put_once(self, key: str, cell: Cell) -> None:
        path, value = _ABOUT[key], _AS.get(key, as_text)(cell.value)
        if path not in self._places:
            self._put(path, value, cell)
            return
        before: Any = self._data
        for part in path:
            before = before[part]
        if value != before:
            fault = Fault(FaultCode.OTHER_THAN_BEFORE, *path, given=value, wanted=before)
            self._faults.append((cell.place, fault))

    def _plan_of_edition(self) -> Plan | None:
        edition = self._data.get("edition")
        return judging_plan(edition, None) if edition in editions() else None

    def _themes(self) -> None:
        """The chosen themes, and the paper with their list."""
        lines = [line for block in self._blocks for line in block.head]
        themes = [line.cells for line in lines if line.key == "theme" and 1 in line.cells]
        eight = self._eight() if themes else {}
        for number, cells in enumerate(themes):
            text, behind = as_text(cells[1].value) or "", cells.get(2)
            key = eight.get(folded(text))
            if behind and _is(behind, layout.OWN_NAME):
                key = None
            elif behind:
                key = as_text(behind.value)
            path: _Path = ("themes", "items", number)
            self._put((*path, "theme" if key else "name"), key or text, cells[1])
        papers = [line.cells for line in lines if line.key == "paper" and line.cells]
        for number, cells in enumerate(papers):
            for place, key in enumerate(_EVIDENCE, start=1):
                if cell := cells.get(place):
                    self._put_evidence(("themes", "evidence", number), key, cell)

    def _eight(self) -> dict[str, str]:
        """The keys of the eight themes of CBS, by their names in both languages, and by the key."""
        edition = loading.edition_behind(self._data.get("edition", ""))
        found: dict[str, str] = {}
        for theme in loading.load_themes(edition):
            if theme.scheme == "cbs" and theme.dimension is Dimension.HERE_AND_NOW:
                names = (theme.key, *(theme.name.get(lang) for lang in layout.LANGUAGES))
                found |= {folded(name): theme.key for name in names}
        return found

    def _put_evidence(self, path: _Path, key: str, cell: Cell) -> None:
        value = _AS.get(key, as_text)(cell.value)
        value = value.strip() if value and key != "evidence" else value
        self._put((*path, _EVIDENCE[key]), value, cell)

    # The answers.

    def _read(self, number: int, block: Block) -> None:
        """The responses on a sheet: one, or as many as its rows name."""
        if block.rows is None:
            return
        head = {line.key: line.cells for line in block.head}
        actor, label, asked = (head.get(key, {}).get(1) for key in ("actor", "respondent", "asked"))
        if actor:
            # Behind the name stands the id, where the form was made by us.
            actor = head["actor"].get(2, actor)
        only_these = asked is not None and _is(asked, layout.ONLY_THESE)
        own = self._response(number, actor, label, block.place) if actor else None
        for row in block.rows:
            own_actor, own_label = row.get(Column("actor")), row.get(Column("respondent"))
            if own is None or own_actor or own_label:
                named = (own_actor or actor, own_label or label)
                index = self._response(None, *named, next(iter(row.values())).place)
            else:
                index = own
            self._answer(index, row)
            if only_these and (cell := row.get(layout.CRITERION)):
                self._data["responses"][index].setdefault("asked", []).append(_text(cell))

    def _response(
        self, sheet: int | None, who: Cell | None, label: Cell | None, place: Place
    ) -> int:
        """The number of the response of an actor with a label; a sheet has one of its own."""
        actor = self._actor(who) if who else None
        respondent = as_text(label.value) if label else None
        key = (sheet, actor, respondent)
        if key not in self._responses:
            index = self._responses[key] = len(self._responses)
            path: _Path = ("responses", index)
            self._places[path] = place
            self._data["responses"].append({})
            if who:
                self._put((*path, "actor"), actor, who)
            if label:
                self._put((*path, "respondent"), respondent, label)
            self._data["responses"][index]["answers"] = []
        return self._responses[key]

    def _actor(self, cell: Cell) -> str:
        """The id of an actor by id or name; what is known nowhere is a fault, and left as it is."""
        name = _text(cell)
        try:
            return actor(name, self._plan).id
        except UnknownIdError as error:
            path = ("responses", len(self._responses), "actor")
            kind, likely = kind_of_thing("actor"), error.suggestions
            fault = Fault(FaultCode.NO_SUCH, *path, kind=kind, given=name, likely=likely)
            self._faults.append((cell.place, fault))
            return name

    def _answer(self, index: int, row: Mapping[Column, Cell]) -> None:
        answers = self._data["responses"][index]["answers"]
        path: _Path = ("responses", index, "answers", len(answers))
        answers.append({})
        self._places[path] = next(iter(row.values())).place
        pieces: dict[int, int] = {}
        for column, cell in row.items():
            if column.key == "criterion":
                self._put((*path, "criterion"), _text(cell), cell)
            elif column.key in {"answer", "status"}:
                self._choice(path, cell)
            elif column.key == "note":
                self._put((*path, "note"), as_text(cell.value), cell)
            elif column.key in _EVIDENCE:
                piece = pieces.setdefault(column.number, len(pieces))
                self._put_evidence((*path, "evidence", piece), column.key, cell)
        if chosen := row.get(Column("answer")) or row.get(Column("status")):
            # A note that is needed and not there is missed where it was chosen.
            self._places.setdefault((*path, "note"), chosen.place)

    def _choice(self, path: _Path, cell: Cell) -> None:
        """What was chosen: a level or a reason to give none."""
        text = _text(cell)
        found = self._answers.get(folded(text))
        if isinstance(found, AnswerStatus):
            self._put((*path, "status"), str(found), cell)
        elif isinstance(found, Level):
            value = found.value
            self._put((*path, "level"), value if isinstance(value, int) else str(value), cell)
        elif self._plan:
            named = [tuple(layout.choices(self._plan.scale, lang)) for lang in layout.LANGUAGES]
            known = Phrase(*map(", ".join, named))
            likely = (*named[0], *named[1])
            fault = Fault(
                FaultCode.NOT_A_CHOICE, *path, "level", given=text, known=known, likely=likely
            )
            self._faults.append((cell.place, fault))


def _in_form(fault: Fault) -> Fault:
    """A fault as a form has it: what is not there has a label or a heading."""
    name = _LABELS.get(str(fault.parts[-1])) if fault.code is FaultCode.MISSING else None
    if name is None:
        return fault
    return Fault(FaultCode.NOT_FILLED_IN, *fault.parts, wanted=Phrase(name.nl, name.get("en")))


def _is(cell: Cell, words: Text) -> bool:
    """Whether these words stand in a cell, in either language."""
    return folded(_text(cell)) in {folded(words.get(lang)) for lang in layout.LANGUAGES}


def _text(cell: Cell) -> str:
    """What stands in a cell, without the space around it."""
    return (as_text(cell.value) or "").strip()
