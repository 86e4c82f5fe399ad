"""A table of answers, in a workbook or CSV, as an assessment."""

from collections.abc import Callable, Iterable, Mapping

from brede_welvaart._api.actors import actor
from brede_welvaart._api.filled import Filled, Path, text_of, value_of
from brede_welvaart._api.plans import editions, judging_plan
from brede_welvaart._base.likely import folded
from brede_welvaart._cells import form_layout as layout
from brede_welvaart._cells.form_rows import Block, Cell, Place, read_blocks
from brede_welvaart._cells.layout import LANGUAGES, Column
from brede_welvaart._cells.sheet import Sheet
from brede_welvaart._cells.typed import as_text
from brede_welvaart._data import loading
from brede_welvaart.errors import (
    Fault,
    FaultCode,
    UnknownIdError,
    kind_of_thing,
)
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Level, Plan
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus, Dimension

#: Where the parts of an organisation and of a piece of evidence stand in a document.
_ABOUT: Mapping[str, Path] = {
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
#: The columns of a form in which something stands before anybody fills it in.
_NOT_SAID = layout.GUIDANCE | {layout.ANSWERS.key.key}
#: The columns in which a row may say itself what else stands above the answers.
_OF_ROW = ("edition", "organisation", "region", "date")


def read_answers(
    sheets: Iterable[Sheet], plan: Plan | None, make: Callable[[object], Assessment]
) -> Assessment:
    """The assessment in a form that was filled in.

    Args:
        sheets: Its sheets.
        plan: The plan that judges, if it is given; else that of the edition in the form.
        make: Makes it of plain values.

    Raises:
        DataError: If anything is wrong: every fault, with the cell or the line and the column.
    """
    return _Answers(Filled(read_blocks(sheets, layout.ANSWERS), Assessment.FORMAT), plan).made(make)


class _Answers:
    """A form, as the plain values of an assessment."""

    def __init__(self, filled: Filled, plan: Plan | None) -> None:
        self._filled, self._data = filled, filled.data
        self._responses: dict[tuple[int | None, str | None, str | None], int] = {}
        filled.about(_ABOUT, _OF_ROW)
        if plan is not None:
            self._data.setdefault("edition", plan.edition)
        self._plan = plan or self._plan_of_edition()
        self._choices = layout.Choices(self._plan.scale) if self._plan else None
        self._themes()
        self._data["responses"] = []
        filled_in = [block for block in filled.blocks if _is_filled_in(block)]
        for number, block in enumerate(filled_in or filled.blocks):
            self._read(number, block)

    def made(self, make: Callable[[object], Assessment]) -> Assessment:
        """The assessment."""
        return self._filled.made(make, lambda path: _LABELS.get(str(path[-1])))

    # What stands above the answers.

    def _plan_of_edition(self) -> Plan | None:
        edition = self._data.get("edition")
        return judging_plan(edition, None) if edition in editions() else None

    def _themes(self) -> None:
        """The chosen themes, and the paper with their list."""
        lines = [*self._filled.heads()]
        themes = [line.cells for line in lines if line.key == "theme" and 1 in line.cells]
        eight = self._eight() if themes else {}
        for number, cells in enumerate(themes):
            text, behind = as_text(cells[1].value) or "", cells.get(2)
            key = eight.get(folded(text))
            if behind and _is(behind, layout.OWN_NAME):
                key = None
            elif behind:
                key = as_text(behind.value)
            path: Path = ("themes", "items", number)
            self._filled.put((*path, "theme" if key else "name"), key or text, cells[1])
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
                names = (theme.key, *(theme.name.get(lang) for lang in LANGUAGES))
                found |= {folded(name): theme.key for name in names}
        return found

    def _put_evidence(self, path: Path, key: str, cell: Cell) -> None:
        value = value_of(key, cell)
        value = value.strip() if value and key != "evidence" else value
        self._filled.put((*path, _EVIDENCE[key]), value, cell)

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
            if only_these and (cell := row.get(layout.ANSWERS.key)):
                self._data["responses"][index].setdefault("asked", []).append(text_of(cell))

    def _response(
        self, sheet: int | None, who: Cell | None, label: Cell | None, place: Place
    ) -> int:
        """The number of the response of an actor with a label; a sheet has one of its own."""
        actor = self._actor(who) if who else None
        respondent = as_text(label.value) if label else None
        key = (sheet, actor, respondent)
        if key not in self._responses:
            index = self._responses[key] = len(self._responses)
            path: Path = ("responses", index)
            self._filled.places[path] = place
            self._data["responses"].append({})
            if who:
                self._filled.put((*path, "actor"), actor, who)
            if label:
                self._filled.put((*path, "respondent"), respondent, label)
            self._data["responses"][index]["answers"] = []
        return self._responses[key]

    def _actor(self, cell: Cell) -> str:
        """The id of an actor by id or name; what is known nowhere is a fault, and left as it is."""
        name = text_of(cell)
        try:
            return actor(name, self._plan).id
        except UnknownIdError as error:
            path = ("responses", len(self._responses), "actor")
            kind, likely = kind_of_thing("actor"), error.suggestions
            fault = Fault(FaultCode.NO_SUCH, *path, kind=kind, given=name, likely=likely)
            self._filled.faults.append((cell.place, fault))
            return name

    def _answer(self, index: int, row: Mapping[Column, Cell]) -> None:
        answers = self._data["responses"][index]["answers"]
        path: Path = ("responses", index, "answers", len(answers))
        answers.append({})
        self._filled.places[path] = next(iter(row.values())).place
        pieces: dict[int, int] = {}
        for column, cell in row.items():
            if column.key == "criterion":
                self._filled.put((*path, "criterion"), text_of(cell), cell)
            elif column.key in {"answer", "status"}:
                self._choice(path, cell)
            elif column.key == "note":
                self._filled.put((*path, "note"), as_text(cell.value), cell)
            elif column.key in _EVIDENCE:
                piece = pieces.setdefault(column.number, len(pieces))
                self._put_evidence((*path, "evidence", piece), column.key, cell)
        if chosen := row.get(Column("answer")) or row.get(Column("status")):
            # A note that is needed and not there is missed where it was chosen.
            self._filled.places.setdefault((*path, "note"), chosen.place)

    def _choice(self, path: Path, cell: Cell) -> None:
        """What was chosen: a level or a reason to give none."""
        if self._choices is None:
            return
        found = self._choices.find(text_of(cell))
        if isinstance(found, AnswerStatus):
            self._filled.put((*path, "status"), str(found), cell)
        elif isinstance(found, Level):
            value = found.value
            self._filled.put(
                (*path, "level"), value if isinstance(value, int) else str(value), cell
            )
        else:
            self._filled.faults.append((cell.place, found.under(*path, "level")))


def _is_filled_in(block: Block) -> bool:
    """Whether anybody filled in a sheet: of a workbook for several actors, people fill in one."""
    return any(column.key not in _NOT_SAID for row in block.rows or () for column in row)


def _is(cell: Cell, words: Text) -> bool:
    """Whether these words stand in a cell, in either language."""
    return folded(text_of(cell)) in {folded(words.get(lang)) for lang in LANGUAGES}
