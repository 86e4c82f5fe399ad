"""What can be asked of ``monitor``."""

import brede_welvaart as bw
from brede_welvaart._cli import monitor_commands as commands
from brede_welvaart._cli.options import FIGURES, REGION, YEAR, add_command, add_reading
from brede_welvaart._cli.speech import Parser, Verbs

_MONITOR = bw.Text(
    "laat zien hoe regio's ervoor staan en veranderen, uit hun cijfers",
    "show how regions stand and move, from their figures",
)
_FILE = bw.Text(
    "een CSV-bestand of werkmap (.xlsx) met region, indicator, period en value",
    "a CSV file or a workbook (.xlsx) with region, indicator, period and value",
)
_REGION = bw.Text(
    "toon deze regio, met code of naam; mag vaker",
    "show this region, by code or name; may be repeated",
)
_INSIDE = bw.Text(
    "alleen de regio's in deze provincie of dit gebied, en de plaats daartussen",
    "only the regions in this province or area, and the place among these",
)
_PEERS = bw.Text(
    "de plaats tussen de regio's in hetzelfde gebied: gemeente, corop of provincie",
    "the place among those in the same area: gemeente, corop or province",
)
_AREA = bw.Text("GEBIED", "AREA")
_PERIOD = bw.Text(
    "het jaar, of all voor alle (standaard: het laatste in het bestand)",
    "the year, or all (default: the last in the file)",
)
_YEARS = bw.Text("JAREN", "YEARS")
_WINDOW = bw.Text("over hoeveel jaren (standaard: 8)", "over how many years (default: 8)")
SPECIFICATION = bw.Text("SPECIFICATIE", "SPEC")
SPEC = bw.Text(
    "geef ook scores: met een specificatie uit een bestand, of met themes naar thema's",
    "score too: by a specification in a file, or by themes",
)
_WHAT = bw.Text("WAARMEE", "WHAT")
_REFERENCE = bw.Text(
    "waarmee een score de cijfers vergelijkt: een jaar, panel (alle jaren samen) of each "
    "(elk jaar apart)",
    "what figures are set against in a score: a year, panel (all years together) or each",
)
_CHECK = bw.Text(
    "zeg alleen wat er in de cijfers vreemd uitziet", "only say what looks wrong in the figures"
)
_CSV = bw.Text("een tabel voor een programma", "one table for a program")
_CSV_NL = bw.Text(
    "dezelfde tabel voor een Nederlands rekenblad", "the same for a Dutch spreadsheet"
)


def add_monitor(verbs: Verbs, parser: Parser) -> None:
    """Add ``monitor``."""
    command = add_command(verbs, "monitor", _MONITOR, parser)
    say = command.say
    add_figures(command)
    command.add_argument("--check", action="store_true", help=say(_CHECK))
    command.add_argument("--csv", action="store_true", help=say(_CSV))
    command.add_argument("--csv-nl", action="store_true", help=say(_CSV_NL))
    command.set_defaults(run=commands.monitor)


def add_figures(command: Parser) -> None:
    """Which figures are meant, of which regions and years, and among whom they are placed."""
    say = command.say
    command.add_argument("file", metavar=say(FIGURES), help=say(_FILE))
    command.add_argument(
        "--region", metavar=say(REGION), action="append", default=[], help=say(_REGION)
    )
    command.add_argument("--in", dest="inside", metavar=say(REGION), help=say(_INSIDE))
    command.add_argument(
        "--peers",
        metavar=say(_AREA),
        choices=("gemeente", "corop", "provincie", "province"),
        help=say(_PEERS),
    )
    command.add_argument("--period", metavar=say(YEAR), help=say(_PERIOD))
    command.add_argument("--window", metavar=say(_YEARS), type=int, default=8, help=say(_WINDOW))
    command.add_argument("--spec", metavar=say(SPECIFICATION), help=say(SPEC))
    command.add_argument("--reference", metavar=say(_WHAT), help=say(_REFERENCE))
    add_reading(command)
