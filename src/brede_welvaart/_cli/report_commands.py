"""What ``report`` does: it reads what there is of a municipality and writes one page about it."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import brede_welvaart as bw
from brede_welvaart._base.files import write_text
from brede_welvaart._cli import complaints, inputs, record_machine, step_commands
from brede_welvaart._cli.commands import CallError, Outcome, refuse_existing
from brede_welvaart._pages.words import Words

if TYPE_CHECKING:
    from brede_welvaart import index as ix
    from brede_welvaart._base.result import Shown

_NAME_NEEDED = bw.Text(
    "geef het bestand achter -o een naam zoals rapport.html",
    "give the file behind -o a name such as report.html",
)
_OTHER_KIND = bw.Text(
    "{}: een rapport gaat over voortgangsmetingen, een scan en cijfers",
    "{}: a report is about assessments, a scan and figures",
)
_ACTORS = bw.Text(
    "--actor en --course horen bij voortgangsmetingen", "--actor and --course go with assessments"
)
_WITHOUT_FIGURES = bw.Text(
    "--region, --period, --spec, --each en --zero-is-missing horen bij --figures",
    "--region, --period, --spec, --each and --zero-is-missing go with --figures",
)
_ONE_SCAN = bw.Text(
    "een rapport gaat over één scan; {} is er nog een. Zet ze naast elkaar met: compare",
    "a report is about one scan; {} is another one. Set them beside each other with: compare",
)
_ONE_YEAR = bw.Text("een rapport gaat over één jaar", "a report is about one year")
_FIGURES_ONLY = bw.Text(
    "--each is voor cijfers alleen: zonder bestanden, --actor en --region",
    "--each is for figures alone: without files, --actor and --region",
)
_NO_REGION = bw.Text(
    "de bestanden noemen geen regio: zeg welke met --region",
    "the files name no region: say which with --region",
)
_WRITTEN = bw.Text(
    "{}: het rapport. Open het in een browser, of print het.",
    "{}: the report. Open it with a browser, or print it.",
)
_MANY_WRITTEN = bw.Text(
    "{}: {} rapporten, elk in een eigen bestand.", "{}: {} reports, each in a file of its own."
)
_PROGRESS = bw.Text("Schrijven", "Writing")
_EVERY = "all"
_LONGEST_NAME = 80


class _Documents(NamedTuple):
    """What is in the files of a call.

    Attributes:
        assessments: The assessments, by what each file is called.
        scans: The scans.
    """

    assessments: dict[str, bw.Assessment]
    scans: list[bw.Scan]

    @property
    def region(self) -> str | None:
        """The first region that one of them names."""
        given = [one.organisation for one in self.assessments.values()]
        given += [one.organisation for one in self.scans]
        return next((one.region for one in given if one and one.region), None)


def report(call: argparse.Namespace) -> Outcome:
    """Write a report on a municipality, or on each region of some figures."""
    about_figures = (call.region, call.period, call.spec, call.each, call.zero_is_missing)
    if call.figures is None and any(about_figures):
        raise CallError(_WITHOUT_FIGURES)
    if call.period == _EVERY:
        raise CallError(_ONE_YEAR)
    return _each(call) if call.each else _one(call)


def _one(call: argparse.Namespace) -> Outcome:
    target = Path(call.output)
    if target.suffix.lower() != ".html":
        raise CallError(_NAME_NEEDED)
    refuse_existing([target], force=call.force)
    plan = inputs.read_plan(call)
    documents = _documents(call, plan)
    results: list[Shown] = [bw.weigh(scan) for scan in documents.scans]
    named: tuple[str, ...] = ()
    if documents.assessments:
        scores, *others = _scored(call, documents.assessments, plan)
        named = inputs.responding(call.actor, scores)
        results += [scores, *others]
    elif call.actor or call.course:
        raise CallError(_ACTORS)
    if call.figures is not None:
        region = call.region or documents.region
        if region is None:
            raise CallError(_NO_REGION)
        results += _reports(call, region)
    write_text(target, bw.report(*results, lang=call.lang, show_actors=named))
    if call.json:
        return Outcome(record_machine.as_json({"report": str(target)}))
    aside = "" if call.course else step_commands.far_apart(call, documents.assessments)
    return Outcome(f"{Words(call.lang)(_WRITTEN, target)}\n", aside=aside)


def _scored(
    call: argparse.Namespace, given: dict[str, bw.Assessment], plan: bw.Plan | None
) -> "tuple[bw.Scores, *tuple[bw.Course, ...]]":
    """The scores of assessments taken together; or those of the last, and the course to it."""
    if not call.course:
        return (bw.score(step_commands.together(call, given), plan=plan),)
    course = bw.course(given, plans=() if plan is None else (plan,))
    return course.last, course


def _each(call: argparse.Namespace) -> Outcome:
    """One report after the other, so that it does not matter how many there are."""
    if call.files or call.actor or call.region or call.course:
        raise CallError(_FIGURES_ONLY)
    from brede_welvaart._cli.monitor_figures import computed_of, read, watched

    panel = read(call, call.figures)
    folder = Path(call.output)
    files = {code: folder / name for code, name in _names(panel.regions)}
    refuse_existing(files.values(), force=call.force)
    folder.mkdir(parents=True, exist_ok=True)
    (found,) = computed_of(call, panel, (), call.spec)
    reports = found.reports()
    for code in watched(panel.regions, _PROGRESS.get(call.lang)):
        write_text(files[code], bw.report(next(reports), lang=call.lang))
    if call.json:
        return Outcome(record_machine.as_json({"reports": [*map(str, files.values())]}))
    return Outcome(f"{Words(call.lang)(_MANY_WRITTEN, folder, len(files))}\n")


def _reports(call: argparse.Namespace, region: str) -> "Iterator[ix.RegionReport]":
    """The report of a region by the figures of a call."""
    from brede_welvaart._cli.monitor_figures import computed_of, read

    panel = read(call, call.figures)
    (found,) = computed_of(call, panel, (panel.region_code(region),), call.spec)
    return found.reports()


def _names(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A name of a file for each region: its code, as far as that can be one, and never twice."""
    used: set[str] = set()
    for number, code in enumerate(codes, start=1):
        safe = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in code)
        name = safe[:_LONGEST_NAME]
        if name != code or name.casefold() in used:
            name = f"{name}-{number}"
        used.add(name.casefold())
        yield code, f"{name}.html"


def _documents(call: argparse.Namespace, plan: bw.Plan | None) -> _Documents:
    """What is in the files of a call; with nothing at all, an example."""
    files = step_commands.different(inputs.expanded(call.files))
    if not files and call.figures is None:
        return _Documents({"": inputs.read_example(None)}, [])
    found = _Documents({}, [])
    for file in files:
        document = inputs.read_document(call, file, plan)
        name = complaints.name_of(file, call.lang)
        if isinstance(document, bw.Assessment):
            found.assessments[name] = document
        elif isinstance(document, bw.Scan):
            if found.scans:
                raise CallError(_ONE_SCAN, name)
            found.scans.append(document)
        else:
            raise CallError(_OTHER_KIND, name)
    return found
