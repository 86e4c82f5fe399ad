"""Writing a form: which kind it becomes is said by the ending of the file."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import attrs

from brede_welvaart._api import documents
from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._base.files import write_bytes, write_text
from brede_welvaart._forms.excel import steps_workbook
from brede_welvaart._forms.scan_form import blank_scan, scan_page
from brede_welvaart._forms.steps_form import steps_page
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import DataError, Fault, FaultCode, Lang
from brede_welvaart.model._convert import Texts
from brede_welvaart.model.assessment import Assessment, Organisation
from brede_welvaart.model.chosen_themes import ChosenThemes
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AspectLike


def _html(path: str | os.PathLike[str], form: Assessment, plan: Plan, say: Words) -> None:
    write_text(path, steps_page(form, plan, say))


def _xlsx(path: str | os.PathLike[str], form: Assessment, plan: Plan, say: Words) -> None:
    write_bytes(path, steps_workbook(form, plan, say))


def _json(path: str | os.PathLike[str], form: Assessment, _plan: Plan, _say: Words) -> None:
    documents.write(form, path)


#: What writes a form of the steps, by the ending of the file; one more kind is one more line.
STEPS_WRITERS: dict[str, Callable[[str | os.PathLike[str], Assessment, Plan, Words], None]] = {
    ".html": _html,
    ".xlsx": _xlsx,
    ".json": _json,
}
SCAN_ENDINGS = (".html",)


def write_form(  # noqa: PLR0913 (the parts of a form)
    path: str | os.PathLike[str],
    actors: Texts = (),
    *,
    plan: Plan | str | None = None,
    aspect: AspectLike | None = None,
    own_steps: bool = False,
    lang: Lang = "nl",
    organisation: Organisation | str | None = None,
    date: dt.date | str | None = None,
    respondent: str | None = None,
    themes: ChosenThemes | Texts | None = None,
    scan: bool = False,
    scheme: str = "cbs",
) -> None:
    """Write a form that people fill in without Python: the ten steps, or a scan.

    The ending of the file says what it becomes. ``.html`` is a page that opens from a disk or a
    mail in any browser, asks for nothing on the network, and saves what was filled in as JSON that
    `read` takes. ``.xlsx`` is a workbook with a sheet per actor, which `read` takes as it is.
    ``.json`` is the blank document itself.

    Args:
        path: Where to write.
        actors: The ids or names of who fills it in; one or more, unless it is a scan.
        plan: A plan, or the name of an edition; None is the newest. Of a scan only an edition.
        aspect: Only criteria of this aspect are asked; ``do`` gives the short form.
        own_steps: Only the steps in which an actor has a role are asked.
        lang: The language of the form: ``nl`` or ``en``.
        organisation: Whom it is about, or its name.
        date: The day to which it applies.
        respondent: A label that tells who fills it in from others of the same actor.
        themes: The themes that were chosen, as in `blank`; without them the form asks for them.
        scan: Whether it is the form of a scan.
        scheme: The theme scheme of a scan.

    Raises:
        DataError: If there is no form with this ending, nobody fills it in, a part is not of its
            form, or a text cannot stand in a cell of a workbook.
        MissingExtraError: If it is a workbook and the extra ``excel`` is not installed.
        UnknownIdError: If there is no such actor, aspect, edition, language or theme scheme.
        OSError: If it cannot be written.

    >>> write_form("form.pdf", ["gemeenteraad"])
    Traceback (most recent call last):
        ...
    brede_welvaart.errors.DataError: 1 fault
      path: expected one of .html, .xlsx, .json; got '.pdf'
    """
    say = Words(lang)
    endings = SCAN_ENDINGS if scan else tuple(STEPS_WRITERS)
    ending = Path(path).suffix.lower()
    if ending not in endings:
        raise DataError([Fault(FaultCode.NOT_A_CHOICE, "path", given=ending, known=endings)])
    if scan:
        blank = blank_scan(scheme, chosen_plan(plan).edition, organisation, date)
        write_text(path, scan_page(blank, say))
        return
    judge = chosen_plan(plan)
    form = documents.blank(
        actors,
        plan=judge,
        organisation=organisation,
        date=date,
        aspect=aspect,
        own_steps=own_steps,
        themes=themes,
    )
    if not form.responses:
        raise DataError([Fault(FaultCode.EMPTY_LIST, "actors")])
    if respondent is not None:
        named = (attrs.evolve(one, respondent=respondent) for one in form.responses)
        form = attrs.evolve(form, responses=tuple(named))
    STEPS_WRITERS[ending](path, form, judge, say)
