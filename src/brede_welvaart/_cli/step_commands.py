"""What is done with filled-in forms: scoring them, and collecting them in one file."""

import argparse
import datetime as dt
import shlex
from collections.abc import Mapping
from pathlib import Path

import brede_welvaart as bw
from brede_welvaart._cli import inputs, many_commands, record_machine
from brede_welvaart._cli.commands import CallError, Outcome, refuse_existing
from brede_welvaart._pages.output import clean
from brede_welvaart._pages.words import Words

_NAME_NEEDED = bw.Text(
    "geef het bestand achter -o een naam zoals samen.json",
    "give the file behind -o a name such as samen.json",
)
_TWICE = bw.Text("{} staat er twee keer", "{} is given twice")
_WRITTEN = bw.Text(
    "{}: alles samen, {} inbrengen. Bekijk de uitkomst met:",
    "{}: all together, {} responses. See the result with:",
)
_ONE_WRITTEN = bw.Text(
    "{}: alles samen, 1 inbreng. Bekijk de uitkomst met:",
    "{}: all together, 1 response. See the result with:",
)
_FAR_APART = bw.Text(
    "Let op: metingen van {} tot {} zijn hier als één genomen. Met compare, of met report "
    "--course, staan ze naast elkaar.",
    "Mind: assessments of {} to {} are taken as one here. With compare, or with report --course, "
    "they stand beside each other.",
)
#: Within so many days people fill in one and the same assessment.
_ONE_ROUND = dt.timedelta(days=183)


def score(call: argparse.Namespace) -> Outcome:
    """Score an assessment, or several taken together; or many, each by itself."""
    if call.many is not None or call.output is not None:
        return many_commands.score_many(call)
    plan = inputs.read_plan(call)
    given = _given(call, plan)
    scores = bw.score(together(call, given), plan=plan)
    named = inputs.responding(call.actor, scores)
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(scores)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    asked = {"show_actors": named, "notes": call.notes, "all_differences": call.all}
    return Outcome(on_terminal(page(scores, call.lang, **asked)), aside=far_apart(call, given))


def collect(call: argparse.Namespace) -> Outcome:
    """Collect assessments, tell who took part, and write them as one if a file is named."""
    target = _target(call)
    plan = inputs.read_plan(call)
    given = _given(call, plan)
    assessment = together(call, given)
    expected = [name.strip() for name in call.expected.split(",") if name.strip()]
    found = bw.participation(assessment, expected, plan=plan)
    if target:
        bw.write(assessment, target)
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(found)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    written = _written(call, target, assessment) if target else ""
    return Outcome(on_terminal(page(found, call.lang)) + written, aside=far_apart(call, given))


def assessment_of(call: argparse.Namespace, plan: bw.Plan | None) -> bw.Assessment:
    """The assessment of a call: an example, the one in its file, or those in its files together."""
    return together(call, _given(call, plan))


def _given(call: argparse.Namespace, plan: bw.Plan | None) -> dict[str, bw.Assessment]:
    """The assessments of a call, by what each file is called; without a file, an example."""
    files = different(inputs.expanded(call.files))
    if not files:
        return {"": inputs.read_example(call.example)}
    return inputs.read_assessments(call, files, plan)


def different(files: list[str]) -> list[str]:
    """Files, none of which is given twice.

    Raises:
        CallError: If one is.
    """
    for place, file in enumerate(files):
        if file in files[:place]:
            raise CallError(_TWICE, file)
    return files


def together(call: argparse.Namespace, given: dict[str, bw.Assessment]) -> bw.Assessment:
    """Assessments as one, settled as the call says where they do not say the same."""
    return bw.collect(
        given,
        replace=call.replace,
        organisation=call.organisation,
        themes=call.theme or None,
    )


def far_apart(call: argparse.Namespace, given: Mapping[str, bw.Assessment]) -> str:
    """That assessments which were taken together are of days far apart; else nothing."""
    days = sorted(one.date for one in given.values() if one.date is not None)
    if not days or days[-1] - days[0] <= _ONE_ROUND:
        return ""
    say = Words(call.lang)
    return f"{say(_FAR_APART, say.day(days[0]), say.day(days[-1]))}\n"


def _target(call: argparse.Namespace) -> Path | None:
    """The file to write, if one is named."""
    if call.output is None:
        return None
    target = Path(call.output)
    if target.suffix.lower() != ".json":
        raise CallError(_NAME_NEEDED)
    refuse_existing([target], force=call.force)
    return target


def _written(call: argparse.Namespace, target: Path, assessment: bw.Assessment) -> str:
    """What was written, and the command to type next."""
    say = Words(call.lang)
    count = len(assessment.responses)
    said = say(_ONE_WRITTEN, target) if count == 1 else say(_WRITTEN, target, count)
    plan = ("--plan", call.plan) if call.plan else ()
    command = shlex.join(["brede-welvaart", "score", str(target), *plan])
    return f"\n{said}\n  {clean(command)}\n"
