"""What ``export xlsx`` does: it writes a result as a workbook."""

import argparse
from pathlib import Path

import brede_welvaart as bw
from brede_welvaart._cli import inputs
from brede_welvaart._cli.commands import Outcome, refuse_existing
from brede_welvaart._cli.compare_commands import compared
from brede_welvaart._cli.monitor_commands import parts_of, refuse_contradictions, reports_of
from brede_welvaart._cli.monitor_figures import computed_of, read
from brede_welvaart._cli.scan_commands import by_scheme
from brede_welvaart._cli.step_commands import assessment_of


def scores(call: argparse.Namespace) -> Outcome:
    """The scores of an assessment, or of several taken together."""
    target = _target(call)
    plan = inputs.read_plan(call)
    found = bw.score(assessment_of(call, plan), plan=plan)
    named = inputs.responding(call.actor, found)
    found.to_excel(target, call.lang, show_actors=named, notes=call.notes)
    return _written(target)


def profile(call: argparse.Namespace) -> Outcome:
    """What a plan does to every theme."""
    target = _target(call)
    scan = inputs.read_scan(call, call.example)
    found = bw.weigh(by_scheme(scan, call.scheme).scan)
    found.to_excel(target, call.lang, notes=call.notes)
    return _written(target)


def compare(call: argparse.Namespace) -> Outcome:
    """Two scans beside each other, two assessments, or a course of more."""
    target = _target(call)
    compared(call).found.to_excel(target, call.lang)
    return _written(target)


def monitor(call: argparse.Namespace) -> Outcome:
    """How regions stand and move: one table of all, or a sheet for each that is named."""
    refuse_contradictions(call)
    target = _target(call)
    panel = read(call, call.file)
    regions = tuple(dict.fromkeys(map(panel.region_code, call.region)))
    computed = tuple(computed_of(call, panel, regions, call.spec))
    # Loaded once it is known that there is an index to speak of.
    from brede_welvaart._workbook.monitor import regions_book, table_book
    from brede_welvaart._workbook.writer import write_book

    if regions:
        write_book(lambda say: regions_book(reports_of(computed), say), target, call.lang)
    else:
        parts = tuple(parts_of(computed))
        write_book(lambda say: table_book(parts, reports_of(computed), say), target, call.lang)
    return _written(target)


def _target(call: argparse.Namespace) -> Path:
    """The file to write, which must not be there."""
    target = Path(call.to)
    refuse_existing([target], force=call.force)
    return target


def _written(target: Path) -> Outcome:
    return Outcome(f"{target}\n")
