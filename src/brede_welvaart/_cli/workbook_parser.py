"""What can be asked of ``export xlsx``."""

import argparse
from collections.abc import Callable

import brede_welvaart as bw
from brede_welvaart._cli import workbook_commands as commands
from brede_welvaart._cli.commands import Outcome
from brede_welvaart._cli.monitor_parser import add_figures
from brede_welvaart._cli.options import FILE, add_force, add_lang, add_plan
from brede_welvaart._cli.scan_parser import add_compared, add_scans
from brede_welvaart._cli.speech import Parser, Verbs, add_verb
from brede_welvaart._cli.step_parser import add_assessments

_XLSX = bw.Text(
    "uitkomsten als werkmap van Excel, met leesbare koppen",
    "results as a workbook of Excel, with readable headings",
)
_RESULT = bw.Text("UITKOMST", "RESULT")
_SCORES = bw.Text("de uitkomst van een voortgangsmeting", "the scores of an assessment")
_PROFILE = bw.Text("het profiel van een scan", "the profile of a scan")
_COMPARED = bw.Text(
    "voortgangsmetingen of twee scans naast elkaar", "assessments or two scans beside each other"
)
_MONITOR = bw.Text(
    "de signalen van regio's: een tabel, of met --region een blad per regio",
    "the signals of regions: one table, or with --region a sheet for each region",
)
_TO = bw.Text("de werkmap, zoals uitkomst.xlsx", "the workbook, such as result.xlsx")


def add_workbooks(kinds: Verbs, command: Parser) -> None:
    """Add ``xlsx`` with its results."""
    xlsx = add_verb(kinds, "xlsx", _XLSX, command.say)
    add_lang(xlsx)
    results = xlsx.verbs(_RESULT)
    add_assessments(_result(results, "scores", commands.scores, _SCORES, xlsx))
    add_scans(_result(results, "profile", commands.profile, _PROFILE, xlsx))
    add_compared(_result(results, "compare", commands.compare, _COMPARED, xlsx, plans=True))
    add_figures(_result(results, "monitor", commands.monitor, _MONITOR, xlsx))


def _result(  # noqa: PLR0913 (a result and what it takes)
    results: Verbs,
    name: str,
    run: Callable[[argparse.Namespace], Outcome],
    summary: bw.Text,
    xlsx: Parser,
    *,
    plans: bool = False,
) -> Parser:
    """A result that is written to a file, which must be named."""
    result = add_verb(results, name, summary, xlsx.say)
    add_lang(result)
    result.add_argument("--to", metavar=result.say(FILE), required=True, help=result.say(_TO))
    add_force(result)
    add_plan(result, plans=plans)
    result.set_defaults(run=run)
    return result
