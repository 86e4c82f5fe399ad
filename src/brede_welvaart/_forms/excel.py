"""The form of the steps as a workbook of Excel: a sheet to begin with, and one for each actor."""

from collections.abc import Iterable, Sequence
from typing import Any

from brede_welvaart._base.extras import require
from brede_welvaart._cells import form_layout as layout
from brede_welvaart._cells.writing import height, print_wide, put_text, saved, text_fault
from brede_welvaart._forms.steps_head import THEMES_ASKED, THEMES_FIXED, plan_of
from brede_welvaart._forms.words import DAY_HINT, LABEL_HINT, THEMES
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.scores import RULES
from brede_welvaart._pages.sheet import LEVELS
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import DataError, Fault
from brede_welvaart.model.assessment import Assessment, Response
from brede_welvaart.model.chosen_themes import ChosenTheme
from brede_welvaart.model.plan import Plan, Step
from brede_welvaart.model.text import Text

_TITLE = Text("Voortgangsmeting brede welvaart", "Progress on broad well-being")
_HOW = (
    Text(
        "Vul de gele cellen in. De andere cellen zijn op slot.",
        "Fill in the yellow cells. The other cells are locked.",
    ),
    Text(
        "Ga dan naar het blad van je groep en kies bij elke uitspraak een antwoord.",
        "Then go to the sheet of your group and choose an answer at each statement.",
    ),
    Text(
        "'Weet ik niet' is ook een goed antwoord. Je mag overslaan: dan blijft het open.",
        "'I do not know' is a good answer too. You may skip a statement: it then stays open.",
    ),
    Text(
        "Kies je 'geldt hier niet', schrijf dan in de toelichting waarom.",
        "If you choose 'does not apply here', write why in the note.",
    ),
    Text(
        "Bewaar het bestand als .xlsx en stuur het terug.",
        "Save the file as .xlsx and send it back.",
    ),
)
_CHOOSE = Text("Kies een antwoord uit de lijst.", "Choose an answer from the list.")
#: For so many themes there is room where the form asks for them.
_THEME_ROWS = 20
_QUIET, _YELLOW, _BAND = "5F6B76", "FFF8DC", "DCE9EE"
#: How wide the columns are.
_WIDTHS = {
    "step": 24,
    "criterion": 22,
    "statement": 48,
    "hint": 56,
    "answer": 18,
    "note": 40,
    "evidence": 32,
    "link": 32,
    "evidence_date": 16,
}


def steps_workbook(form: Assessment, plan: Plan, say: Words) -> bytes:
    """The workbook in which an assessment is filled in.

    Args:
        form: The blank assessment: it says who is asked what.
        plan: The plan that judges it.
        say: The language.

    Raises:
        DataError: If a text cannot stand in a cell.
        MissingExtraError: If openpyxl is not installed.
    """
    require("excel", "openpyxl")
    return _Book(form, plan, say).content()


class _Book:
    def __init__(self, form: Assessment, plan: Plan, say: Words) -> None:
        import openpyxl

        self._form, self._plan, self._say = form, plan, say
        self._names = Names(say, plan, form)
        self._book: Any = openpyxl.Workbook()
        self._faults: list[Fault] = []

    def content(self) -> bytes:
        """The whole file."""
        say = self._say
        wanted = [say(layout.START), say(layout.LISTS)]
        wanted += [self._called(response) for response in self._form.responses]
        start, lists, *names = layout.sheet_names(wanted)
        self._book.active.title = start
        self._start(_Sheet(self._book.active, self._faults))
        choices = self._lists(_Sheet(self._book.create_sheet(lists), self._faults))
        for name, response in zip(names, self._form.responses, strict=True):
            self._answers(_Sheet(self._book.create_sheet(name), self._faults), response, choices)
        # The lists come last, so that nobody has to pass them.
        self._book.move_sheet(lists, len(names))
        if self._faults:
            raise DataError(self._faults)
        return saved(self._book)

    def _called(self, response: Response) -> str:
        return self._names.actor(response.actor)

    # The first sheet.

    def _start(self, sheet: "_Sheet") -> None:
        """How to fill it in, whom it is about, the themes, the rules and the levels."""
        say, form, plan = self._say, self._form, self._plan
        sheet.widths([24, 60, 40, 18])
        sheet.row([say(_TITLE)], is_title=True)
        sheet.row([plan_of(plan, say)])
        for line in _HOW:
            sheet.row(["", say(line)])
        sheet.row([])
        about = form.organisation
        sheet.ask(self._label("organisation"), about.name if about else "", "organisation", "name")
        if about and about.region:
            sheet.row([self._label("region"), about.region])
        sheet.ask(self._label("date"), form.date.isoformat() if form.date else "", "date")
        sheet.note(say(DAY_HINT))
        sheet.row([self._label("edition"), plan.edition])
        sheet.row([])
        self._themes(sheet)
        if plan.rules:
            sheet.row([])
            sheet.row([say(RULES)], is_title=True)
            for number, rule in enumerate(plan.rules, start=1):
                sheet.row([str(number), say(rule)])
        sheet.row([])
        sheet.row([say(LEVELS)], is_title=True)
        for level in plan.scale:
            sheet.row([f"{level.value} {say(level.name)}", say(level.description)])
        sheet.protect()

    def _themes(self, sheet: "_Sheet") -> None:
        """The chosen themes: as they were given with the form, or else to fill in."""
        say, chosen = self._say, self._form.themes
        sheet.row([say(THEMES)], is_title=True)
        sheet.row(["", say(THEMES_FIXED if chosen else THEMES_ASKED)])
        label, paper = self._label("theme"), self._label("paper")
        if chosen is None:
            for number in range(1, _THEME_ROWS + 1):
                sheet.ask(f"{label} {number}" if number > 1 else label)
            sheet.ask(paper, count=len(layout.EVIDENCE))
            return
        for number, item in enumerate(chosen.items):
            sheet.row([label, *self._theme(item)], "themes", "items", number)
        for number, piece in enumerate(chosen.evidence):
            cells = [paper, piece.title, piece.url or "", piece.date or ""]
            sheet.row(cells, "themes", "evidence", number)

    def _theme(self, item: ChosenTheme) -> tuple[str, str]:
        """What a theme is called, and what tells it from another of that name."""
        if item.theme:
            return self._names.theme(item.theme), item.theme
        return item.name or "", self._say(layout.OWN_NAME)

    def _lists(self, sheet: "_Sheet") -> str:
        """What the drop-downs refer to; inline they would split at commas and end at 255 signs."""
        choices = layout.choices(self._plan.scale, self._say.lang)
        for choice in choices:
            sheet.row([choice])
        sheet.hide()
        return f"'{sheet.title}'!$A$1:$A${len(choices)}"

    # The sheets of actors.

    def _answers(self, sheet: "_Sheet", response: Response, choices: str) -> None:
        say = self._say
        sheet.row([self._called(response)], is_title=True)
        sheet.row([self._label("actor"), self._called(response), response.actor])
        sheet.ask(self._label("respondent"), response.respondent or "", "responses", "respondent")
        sheet.note(say(LABEL_HINT))
        sheet.row([self._label("edition"), self._plan.edition])
        asked = layout.ALL if response.asked is None else layout.ONLY_THESE
        sheet.row([self._label("asked"), say(asked)])
        sheet.row([])
        columns = self._columns()
        sheet.widths([_WIDTHS[key] for key, _ in columns])
        sheet.row([heading for _, heading in columns], is_heading=True)
        sheet.freeze()
        first = sheet.line + 1
        ids = {answer.criterion for answer in response.answers}
        for step in self._plan.active_steps:
            for place, item in enumerate(step.active_criteria, start=1):
                if item.id in ids:
                    number = f"{self._names.number(step.id)}.{place}"
                    self._answer(sheet, step, number, item.id, columns)
        place = next(n for n, (key, _) in enumerate(columns, start=1) if key == "answer")
        sheet.choose(place, first, choices, say(_CHOOSE))
        sheet.protect()

    def _columns(self) -> list[tuple[str, str]]:
        """The key and the heading of every column."""
        say = self._say
        once = [(key, say(text)) for key, text in layout.COLUMNS.items()]
        more = [
            (key, f"{say(layout.COLUMNS[key])} {number}")
            for number in range(2, layout.EVIDENCE_COUNT + 1)
            for key in layout.EVIDENCE
        ]
        return once + more

    def _answer(
        self, sheet: "_Sheet", step: Step, number: str, key: str, columns: Sequence[tuple[str, str]]
    ) -> None:
        say = self._say
        item = next(item for item in step.criteria if item.id == key)
        said = {
            "step": f"{self._names.number(step.id)}. {say(step.name)}",
            "criterion": key,
            "statement": f"{number} {say(item.statement)}",
            "hint": say(item.hint),
        }
        sheet.row(
            [said.get(name, "") for name, _ in columns],
            "criteria",
            key,
            to_fill_in=[name not in said for name, _ in columns],
        )

    def _label(self, key: str) -> str:
        return self._say(layout.HEAD[key])


class _Sheet:
    """A sheet that is written from top to bottom; what cannot stand in a cell is a fault."""

    def __init__(self, sheet: Any, faults: list[Fault]) -> None:  # noqa: ANN401 (of openpyxl)
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        self._sheet, self._faults = sheet, faults
        self.line = 0
        self._plain = Alignment(wrap_text=True, vertical="top")
        self._open = Protection(locked=False)
        self._fill = PatternFill("solid", fgColor=_YELLOW)
        self._band = PatternFill("solid", fgColor=_BAND)
        self._edge = Border(bottom=Side("thin", _QUIET))
        self._fonts = {name: Font(bold=True, size=size) for name, size in (("t", 14), ("h", 11))}
        self._quiet = Font(color=_QUIET)
        sheet.sheet_view.showGridLines = False

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self._sheet.title)

    def row(
        self,
        texts: Sequence[str],
        *parts: str | int,
        is_title: bool = False,
        is_heading: bool = False,
        to_fill_in: Sequence[bool] = (),
    ) -> None:
        """A row of texts, each in a cell.

        Args:
            texts: The texts; where one is empty, so is the cell.
            parts: Where in the document they are from.
            is_title: Whether it is a title.
            is_heading: Whether it is the row with headings.
            to_fill_in: Which cells are to be filled in.
        """
        self.line += 1
        for column, text in enumerate(texts, start=1):
            is_open = column <= len(to_fill_in) and to_fill_in[column - 1]
            if not text and not is_open:
                continue
            cell = self._cell(column, text, parts)
            if not is_title:
                cell.alignment = self._plain
            if is_title or is_heading:
                cell.font = self._fonts["t" if is_title else "h"]
            if is_heading:
                cell.fill = self._band
            if is_open:
                cell.protection, cell.fill, cell.border = self._open, self._fill, self._edge
        self._sheet.row_dimensions[self.line].height = None if is_title else self._height(texts)

    def ask(self, label: str, text: str = "", *parts: str | int, count: int = 1) -> None:
        """A label with cells behind it that are to be filled in."""
        self.row([label, text, *[""] * (count - 1)], *parts, to_fill_in=[False, *[True] * count])

    def note(self, text: str) -> None:
        """A remark behind the cell that was asked for last."""
        self._cell(3, text, ()).font = self._quiet

    def _cell(self, column: int, text: str, parts: Iterable[str | int]) -> Any:  # noqa: ANN401 (of openpyxl)
        """A cell with a text: never a formula, and read as text what is typed in it."""
        cell = self._sheet.cell(self.line, column)
        fault = text_fault(text, *parts)
        if fault:
            self._faults.append(fault)
        put_text(cell, "" if fault else text)
        return cell

    def _height(self, texts: Sequence[str]) -> float:
        from openpyxl.utils import get_column_letter

        letters = map(get_column_letter, range(1, len(texts) + 1))
        return height(texts, [self._sheet.column_dimensions[key].width for key in letters])

    def widths(self, widths: Sequence[float]) -> None:
        """How wide the columns are."""
        from openpyxl.utils import get_column_letter

        for column, width in enumerate(widths, start=1):
            self._sheet.column_dimensions[get_column_letter(column)].width = width

    def freeze(self) -> None:
        """Keep what is above the next row in sight."""
        self._sheet.freeze_panes = self._sheet.cell(self.line + 1, 1)
        self._sheet.print_title_rows = f"{self.line}:{self.line}"

    def choose(self, column: int, first: int, choices: str, said: str) -> None:
        """A drop-down in a column, from a row to the last."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation("list", formula1=f"={choices}", allow_blank=True, error=said)
        rule.showErrorMessage = True
        letter = get_column_letter(column)
        rule.add(f"{letter}{first}:{letter}{self.line}")
        self._sheet.add_data_validation(rule)

    def hide(self) -> None:
        """Hide it from those who fill in."""
        self._sheet.sheet_state = "hidden"
        self._sheet.protection.sheet = True

    def protect(self) -> None:
        """Only what is to be filled in can be changed; it prints a page wide."""
        guard = self._sheet.protection
        guard.sheet = True
        guard.formatColumns = guard.formatRows = False
        print_wide(self._sheet)
