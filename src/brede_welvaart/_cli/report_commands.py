"""What ``report`` does: it reads what there is of a municipality and writes one page about it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import brede_welvaart as bw
from brede_welvaart._base.files import write_text
from brede_welvaart._cli import complaints, inputs, record_machine, step_commands
from brede_welvaart._cli.commands import CallError, Outcome, refuse_existing
from brede_welvaart._pages.words import Words

if TYPE_CHECKING:
    from brede_welvaart._base.result import Shown

_NAME_NEEDED = bw.Text(
    "geef het bestand achter -o een naam zoals rapport.html",
    "give the file behind -o a name such as report.html",
)
_OTHER_KIND = bw.Text(
    "{}: een rapport gaat over voortgangsmetingen en een scan",
    "{}: a report is about assessments and a scan",
)
_ACTORS = bw.Text("--actor hoort bij voortgangsmetingen", "--actor goes with assessments")
_WRITTEN = bw.Text(
    "{}: het rapport. Open het in een browser, of print het.",
    "{}: the report. Open it with a browser, or print it.",
)


def report(call: argparse.Namespace) -> Outcome:
    """Write a report on a municipality."""
    target = Path(call.output)
    if target.suffix.lower() != ".html":
        raise CallError(_NAME_NEEDED)
    refuse_existing([target], force=call.force)
    plan = inputs.read_plan(call)
    assessments, scans = _documents(call, plan)
    results: list[Shown] = [bw.weigh(scan) for scan in scans]
    named: tuple[str, ...] = ()
    if assessments:
        scores = bw.score(step_commands.together(call, assessments), plan=plan)
        named = inputs.responding(call.actor, scores)
        results.append(scores)
    elif call.actor:
        raise CallError(_ACTORS)
    write_text(target, bw.report(*results, lang=call.lang, show_actors=named))
    if call.json:
        return Outcome(record_machine.as_json({"report": str(target)}))
    return Outcome(f"{Words(call.lang)(_WRITTEN, target)}\n")


def _documents(
    call: argparse.Namespace, plan: bw.Plan | None
) -> tuple[dict[str, bw.Assessment], list[bw.Scan]]:
    """The assessments in the files of a call, by file, and the scans; without files an example."""
    files = step_commands.different(inputs.expanded(call.files))
    if not files:
        return {"": inputs.read_example(None)}, []
    assessments: dict[str, bw.Assessment] = {}
    scans: list[bw.Scan] = []
    for file in files:
        found = inputs.read_document(call, file, plan)
        name = complaints.name_of(file, call.lang)
        if isinstance(found, bw.Assessment):
            assessments[name] = found
        elif isinstance(found, bw.Scan):
            scans.append(found)
        else:
            raise CallError(_OTHER_KIND, name)
    return assessments, scans
