"""What can be asked of ``report``."""

import brede_welvaart as bw
from brede_welvaart._cli import report_commands
from brede_welvaart._cli.options import FILE, ID, add_command, add_force
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
    "schrijf het rapport in dit bestand, zoals rapport.html",
    "write the report to this file, such as report.html",
)


def add_report(verbs: Verbs, parser: Parser) -> None:
    """Add ``report``."""
    command = add_command(verbs, "report", _REPORT, parser)
    say = command.say
    command.add_argument("files", metavar=say(FILE), nargs="*", default=(), help=say(_FILES))
    command.add_argument("-o", "--output", metavar=say(FILE), required=True, help=say(_OUTPUT))
    command.add_argument("--actor", metavar=ID, action="append", default=[], help=say(SHOWN_ACTOR))
    add_settling(command)
    add_force(command)
    command.set_defaults(run=report_commands.report, example=None)
