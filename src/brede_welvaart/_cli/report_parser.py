"""What can be asked of ``report``."""

import brede_welvaart as bw
from brede_welvaart._cli import report_commands
from brede_welvaart._cli.monitor_parser import SPEC, SPECIFICATION
from brede_welvaart._cli.options import (
    FIGURES,
    FILE,
    ID,
    REGION,
    YEAR,
    add_command,
    add_force,
    add_reading,
)
from brede_welvaart._cli.speech import Parser, Verbs
from brede_welvaart._cli.step_parser import SHOWN_ACTOR, add_settling

_REPORT = bw.Text(
    "maak een rapport om te bekijken, te printen en te delen",
    "write a report to look at, to print and to share",
)
_FILES = bw.Text(
    "een voortgangsmeting of meer om samen te nemen, een scan, of beide",
    "an assessment or more to take together, a scan, or both",
)
_OUTPUT = bw.Text(
    "schrijf het rapport in dit bestand, zoals rapport.html; met --each in deze map",
    "write the report to this file, such as report.html; with --each to this folder",
)
_COURSE = bw.Text(
    "de voortgangsmetingen zijn van verschillende data: laat de voortgang zien",
    "the assessments are of different dates: show the progress",
)
_FIGURES = bw.Text(
    "cijfers voor de monitor: een CSV-bestand of werkmap, zoals bij monitor",
    "figures for the monitor: a CSV file or a workbook, as for monitor",
)
_REGION = bw.Text(
    "de regio in de cijfers, met code of naam (standaard: die van de andere bestanden)",
    "the region in the figures, by code or name (default: that of the other files)",
)
_PERIOD = bw.Text(
    "het jaar (standaard: het laatste in het bestand)",
    "the year (default: the last in the file)",
)
_EACH = bw.Text(
    "een rapport van elke regio in de cijfers, elk in een eigen bestand",
    "a report of each region in the figures, each in a file of its own",
)


#: What ``monitor`` takes beside, as a report has it.
_AS_MONITOR = {"window": 8, "reference": None, "inside": None, "peers": None}


def add_report(verbs: Verbs, parser: Parser) -> None:
    """Add ``report``."""
    command = add_command(verbs, "report", _REPORT, parser)
    say = command.say
    command.add_argument("files", metavar=say(FILE), nargs="*", default=(), help=say(_FILES))
    command.add_argument("-o", "--output", metavar=say(FILE), required=True, help=say(_OUTPUT))
    command.add_argument("--actor", metavar=ID, action="append", default=[], help=say(SHOWN_ACTOR))
    command.add_argument("--course", action="store_true", help=say(_COURSE))
    command.add_argument("--figures", metavar=say(FIGURES), help=say(_FIGURES))
    command.add_argument("--region", metavar=say(REGION), help=say(_REGION))
    command.add_argument("--period", metavar=say(YEAR), help=say(_PERIOD))
    command.add_argument("--spec", metavar=say(SPECIFICATION), help=say(SPEC))
    command.add_argument("--each", action="store_true", help=say(_EACH))
    add_reading(command)
    add_settling(command)
    add_force(command)
    command.set_defaults(run=report_commands.report, **_AS_MONITOR)
