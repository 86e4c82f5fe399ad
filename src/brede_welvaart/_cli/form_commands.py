"""What ``new`` does: it writes a form, and tells how to go on."""

import argparse
import shlex
from pathlib import Path
from typing import Any

import brede_welvaart as bw
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import CallError, Outcome, refuse_existing
from brede_welvaart._pages.output import clean, write_text
from brede_welvaart._pages.sheet import Sheet, in_form
from brede_welvaart._pages.words import Words

_DEFAULT_ACTOR = "ambtenaren"
_NO_QUESTIONS = bw.Text(
    "van de gevraagde actoren heeft er geen een rol in een stap met zulke criteria",
    "nobody asked for has a role in a step with such criteria",
)
_NAME_NEEDED = bw.Text(
    "geef het formulier een naam zoals form.json; het blad met uitleg heet dan form.md",
    "give the form a name such as form.json; the sheet becomes form.md",
)
_FORM = bw.Text("{}: een leeg formulier met {}", "{}: a blank form with {}")
_SHEET = bw.Text(
    "{}: een blad met uitleg om ernaast te leggen", "{}: a sheet with guidance to read beside it"
)
_ONE_CRITERION = bw.Text("1 criterium", "1 criterion")
_CRITERIA = bw.Text("{} criteria", "{} criteria")
_THEN = bw.Text(
    "Vul het formulier in, kijk het na en bekijk de uitkomst met:",
    "Fill in the form, check it and see the result with:",
)
_OPEN = bw.Text(
    "Open het in een browser, vul het in en druk op Bewaren. "
    "De opdrachten check en score lezen wat er dan bewaard is.",
    "Open it in a browser, fill it in and press Save. "
    "The commands check and score read what is saved then.",
)
_OPEN_WORKBOOK = bw.Text(
    "Open het in Excel of LibreOffice, vul het in en bewaar het als .xlsx. "
    "De opdrachten check en score lezen het dan.",
    "Open it in Excel or LibreOffice, fill it in and save it as .xlsx. "
    "The commands check and score then read it.",
)
_SCAN_FORM = bw.Text("{}: een leeg formulier voor een scan", "{}: a blank form of a scan")
_OPEN_SCAN = bw.Text(
    "Open het in een browser, vul het in en druk op Bewaren. "
    "De opdrachten check en scan lezen wat er dan bewaard is.",
    "Open it in a browser, fill it in and press Save. "
    "The commands check and scan read what is saved then.",
)
_NOT_FOR_SCAN = bw.Text(
    "{} hoort bij een voortgangsmeting, niet bij --scan",
    "{} goes with an assessment, not with --scan",
)
_ONLY_FOR_SCAN = bw.Text("--scheme hoort bij --scan", "--scheme goes with --scan")
_WITH_SHEET = ".json"
_WORKBOOK = ".xlsx"
_SCHEME = "cbs"


def new(call: argparse.Namespace) -> Outcome:
    """Write a blank form; beside one in JSON, the sheet to read."""
    form_file = Path(call.file)
    if (
        not form_file.name
        or call.file == inputs.STANDARD_INPUT
        or form_file.suffix.lower() == ".md"
    ):
        raise CallError(_NAME_NEEDED)
    return _scan(call, form_file) if call.scan else _steps(call, form_file)


def _steps(call: argparse.Namespace, form_file: Path) -> Outcome:
    if call.scheme is not None:
        raise CallError(_ONLY_FOR_SCAN)
    say = Words(call.lang)
    has_sheet = form_file.suffix.lower() == _WITH_SHEET
    sheet_file = form_file.with_suffix(".md")
    files = {"form": form_file} | ({"sheet": sheet_file} if has_sheet else {})
    plan = inputs.read_plan(call) or bw.plan()
    refuse_existing(files.values(), force=call.force)
    asked = _asked(call, plan)
    form = bw.blank(**asked, plan=plan, aspect=call.aspect)
    criteria = in_form(form, plan)
    if not criteria:
        raise CallError(_NO_QUESTIONS)
    check_it = _command("check", str(form_file), call.plan)
    if has_sheet:
        write_text(sheet_file, f"{Sheet(form, plan, form_file.name, check_it, say)}\n")
    bw.write_form(
        form_file,
        **asked,
        plan=plan,
        aspect=call.aspect,
        lang=call.lang,
        respondent=call.respondent,
    )
    if call.json:
        said = {name: str(file) for name, file in files.items()}
        return Outcome(record_machine.as_json(said | {"criteria": [item.id for item in criteria]}))
    count = say(_ONE_CRITERION) if len(criteria) == 1 else say(_CRITERIA, len(criteria))
    lines = [say(_FORM, form_file, count)]
    if has_sheet:
        score_it = _command("score", str(form_file), call.plan)
        lines += [
            say(_SHEET, sheet_file),
            say(_THEN),
            f"  {clean(check_it)}",
            f"  {clean(score_it)}",
        ]
    else:
        lines.append(say(_OPEN_WORKBOOK if form_file.suffix.lower() == _WORKBOOK else _OPEN))
    return Outcome("".join(f"{line}\n" for line in lines))


def _scan(call: argparse.Namespace, form_file: Path) -> Outcome:
    given = {"--actor": call.actor, "--aspect": call.aspect, "--theme": call.theme}
    given |= {"--plan": call.plan, "--respondent": call.respondent}
    if names := [name for name, value in given.items() if value]:
        raise CallError(_NOT_FOR_SCAN, names[0])
    refuse_existing([form_file], force=call.force)
    bw.write_form(
        form_file,
        lang=call.lang,
        organisation=call.organisation,
        date=call.date,
        scan=True,
        scheme=call.scheme or _SCHEME,
    )
    if call.json:
        return Outcome(record_machine.as_json({"form": str(form_file)}))
    say = Words(call.lang)
    return Outcome(f"{say(_SCAN_FORM, form_file)}\n{say(_OPEN_SCAN)}\n")


def _asked(call: argparse.Namespace, plan: bw.Plan) -> dict[str, Any]:
    """Who is asked, about whom; where a plan has no roles, everybody is asked all its steps."""
    names = call.actor or [_DEFAULT_ACTOR]
    has_roles = any(step.actors for step in plan.active_steps)
    return {
        "actors": tuple(dict.fromkeys(bw.actor(name, plan).id for name in names)),
        "own_steps": bool(call.actor) and has_roles,
        "themes": call.theme or None,
        "organisation": call.organisation,
        "date": call.date,
    }


def _command(verb: str, file: str, plan: str | None) -> str:
    """A command to type next."""
    words = ["brede-welvaart", verb, file, *(("--plan", plan) if plan else ())]
    return shlex.join(words)
