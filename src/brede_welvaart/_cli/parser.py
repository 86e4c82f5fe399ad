"""What can be asked on the command line."""

import brede_welvaart as bw
from brede_welvaart._cli import commands
from brede_welvaart._cli.export_parser import add_export
from brede_welvaart._cli.form_parser import add_new
from brede_welvaart._cli.list_parser import add_lists
from brede_welvaart._cli.monitor_parser import add_monitor
from brede_welvaart._cli.options import FILE, add_command, add_lang
from brede_welvaart._cli.report_parser import add_report
from brede_welvaart._cli.scan_parser import add_compare, add_scan
from brede_welvaart._cli.speech import Parser
from brede_welvaart._cli.step_parser import add_collect, add_score
from brede_welvaart.errors import Lang

_DESCRIPTION = bw.Text(
    "Brede welvaart: de tien stappen voor een gemeente.",
    "Broad well-being (brede welvaart): the ten steps of a Dutch municipality.",
)
_EPILOG = bw.Text(
    """\
code aan het eind: 0 in orde, 1 de invoer klopt niet, 2 de aanroep klopt niet

voorbeelden:
  brede-welvaart score                 de verzonnen Voorbeeldgemeente
  brede-welvaart new form.html         een formulier voor in de browser
  brede-welvaart new form.json         een leeg formulier, met uitleg in form.md
  brede-welvaart check form.json
  brede-welvaart score form.json
  brede-welvaart collect raad*.json -o samen.json
  brede-welvaart report form.json -o rapport.html
  brede-welvaart scan plan.json        een scan, ook een uit Amsterdam
  brede-welvaart compare oud.json nieuw.json
  brede-welvaart show keuzes_maken     een stap; ook iets anders, op id of naam
  brede-welvaart find groen wijk       alles met deze woorden in de tekst
  brede-welvaart export csv regions    een tabel voor een ander programma
  brede-welvaart regions --in Drenthe  de gemeenten van een provincie
""",
    """\
exit codes: 0 fine, 1 the input is wrong, 2 the call is wrong

examples:
  brede-welvaart score                 the invented Voorbeeldgemeente
  brede-welvaart new form.html         a form to fill in with a browser
  brede-welvaart new form.json         a blank form, and form.md to read
  brede-welvaart check form.json
  brede-welvaart score form.json
  brede-welvaart collect raad*.json -o samen.json
  brede-welvaart report form.json -o report.html
  brede-welvaart scan plan.json        a scan; also a project of Amsterdam's
  brede-welvaart compare old.json new.json
  brede-welvaart show keuzes_maken     a step or any record, by id or name
  brede-welvaart find groen wijk       records with these words in their texts
  brede-welvaart export csv regions    a table for another program
  brede-welvaart regions --in Drenthe  the municipalities of a province
""",
)
_VERSION = bw.Text("laat de versie zien en stop", "show the version and exit")
_COMMAND = bw.Text("OPDRACHT", "COMMAND")
_CHECK = bw.Text(
    "kijk bestanden na: een voortgangsmeting, een plan of een scan",
    "check files: an assessment, a plan or a scan",
)
_DOCUMENT = bw.Text(
    "een voortgangsmeting, een stappenplan of een scan, of meer; - leest de standaardinvoer",
    "an assessment, a plan or a scan, or more; - reads standard input",
)


def build(lang: Lang = "nl") -> Parser:
    """The parser of the command ``brede-welvaart``.

    Args:
        lang: In which language it explains itself and complains.
    """
    parser = Parser(
        lang=lang,
        prog="brede-welvaart",
        description=_DESCRIPTION.get(lang),
        epilog=_EPILOG.get(lang),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"brede-welvaart {bw.__version__}",
        help=parser.say(_VERSION),
    )
    add_lang(parser, default="nl")
    verbs = parser.verbs(_COMMAND)
    add_score(verbs, parser)
    _add_check(add_command(verbs, "check", _CHECK, parser))
    add_collect(verbs, parser)
    add_scan(verbs, parser)
    add_compare(verbs, parser)
    add_monitor(verbs, parser)
    add_report(verbs, parser)
    add_new(verbs, parser)
    add_lists(verbs, parser)
    add_export(verbs, parser)
    return parser


def _add_check(command: Parser) -> None:
    command.add_argument("files", metavar=command.say(FILE), nargs="+", help=command.say(_DOCUMENT))
    command.set_defaults(run=commands.check)
