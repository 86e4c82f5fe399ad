"""What can be asked of ``scan`` and ``compare``."""

import brede_welvaart as bw
from brede_welvaart._cli import compare_commands
from brede_welvaart._cli import scan_commands as commands
from brede_welvaart._cli.options import (
    FIGURES,
    FILE,
    NAME,
    REGION,
    YEAR,
    add_command,
    add_reading,
    add_scheme,
)
from brede_welvaart._cli.speech import Parser, Verbs

_SCAN = bw.Text("laat zien wat een plan doet met elk thema", "show what a plan does to every theme")
_COMPARE = bw.Text(
    "zet voortgangsmetingen of twee scans naast elkaar",
    "set assessments or two scans beside each other",
)
_FILE = bw.Text("een scan; - leest de standaardinvoer", "a scan; - reads standard input")
_EXAMPLE = bw.Text("een uitgewerkte scan uit het pakket", "a worked scan of the package")
_NOTES = bw.Text(
    "toon ook elk effect, met de onderbouwing", "show every effect too, with its evidence"
)
_FIGURES = bw.Text(
    "toon ook de signalen van nu, uit dit CSV-bestand",
    "show today's signals too, from this CSV file",
)
_REGION = bw.Text(
    "van deze regio, als de scan er geen noemt", "of this region, if the scan names none"
)
_PERIOD = bw.Text("in dit jaar, als het niet het laatste is", "in this year, if not the last")
_FILES = bw.Text(
    "twee scans, of twee of meer voortgangsmetingen van dezelfde organisatie",
    "two scans, or two or more assessments of the same organisation",
)
_MAPPING = bw.Text(
    "welk criterium van een eerder plan welk werd, in JSON",
    "which criterion of an earlier plan became which, as JSON",
)


def add_scan(verbs: Verbs, parser: Parser) -> None:
    """Add ``scan``."""
    command = add_command(verbs, "scan", _SCAN, parser)
    say = command.say
    add_scans(command)
    command.add_argument("--figures", metavar=say(FIGURES), help=say(_FIGURES))
    command.add_argument("--region", metavar=say(REGION), help=say(_REGION))
    command.add_argument("--period", metavar=say(YEAR), help=say(_PERIOD))
    add_reading(command)
    command.set_defaults(run=commands.scan)


def add_scans(command: Parser) -> None:
    """Which scan is meant, by which scheme, and whether its effects are shown."""
    say = command.say
    what = command.add_mutually_exclusive_group()
    what.add_argument("file", metavar=say(FILE), nargs="?", help=say(_FILE))
    what.add_argument("--example", metavar=say(NAME), help=say(_EXAMPLE))
    add_scheme(command)
    command.add_argument("--notes", action="store_true", help=say(_NOTES))


def add_compare(verbs: Verbs, parser: Parser) -> None:
    """Add ``compare``."""
    command = add_command(verbs, "compare", _COMPARE, parser, plans=True)
    add_compared(command)
    command.set_defaults(run=compare_commands.compare)


def add_compared(command: Parser) -> None:
    """What is set beside what."""
    say = command.say
    command.add_argument("files", metavar=say(FILE), nargs="+", help=say(_FILES))
    command.add_argument("--mapping", metavar=say(FILE), help=say(_MAPPING))
    add_scheme(command)
