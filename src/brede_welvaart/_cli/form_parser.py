"""What can be asked of ``new``."""

import brede_welvaart as bw
from brede_welvaart._cli import form_commands as commands
from brede_welvaart._cli.options import FILE, ID, NAME, THEME, add_command, add_force
from brede_welvaart._cli.speech import Parser, Verbs

_NEW = bw.Text(
    "maak een leeg formulier: voor een browser, voor Excel of als JSON",
    "write a blank form: for a browser, for Excel or as JSON",
)
_FORM = bw.Text(
    "het formulier dat je wilt maken, zoals form.html, form.xlsx of form.json",
    "the form to write, such as form.html, form.xlsx or form.json",
)
_ASKED_ACTOR = bw.Text(
    "alleen de stappen waarin deze actor een rol heeft; mag vaker",
    "only the steps in which this actor has a role; may be repeated",
)
_CHOSEN_THEME = bw.Text(
    "een thema dat de organisatie koos, zoals cbs.wonen, of een eigen naam (mag vaker); "
    "zonder tellen de acht van het CBS",
    "a theme that the organisation chose, such as cbs.wonen, or a name of its own (may be "
    "repeated); without it the eight of CBS count",
)
_ASPECT = bw.Text("alleen de criteria van dit aspect", "only the criteria of this aspect")
_ORGANISATION = bw.Text("om welke organisatie het gaat", "which organisation it is about")
_DATE = bw.Text(
    "de dag waarop het slaat, zoals 2026-11-24", "the day to which it applies, such as 2026-11-24"
)
_DAY = bw.Text("DAG", "DAY")
_LABEL = bw.Text("LABEL", "LABEL")
_RESPONDENT = bw.Text(
    "een label dat deze invuller van anderen van dezelfde actor onderscheidt, zoals 'raadslid 3'",
    "a label that tells this respondent from others of the same actor, such as 'councillor 3'",
)
_SCAN = bw.Text("een formulier voor een scan", "a form of a scan")
_SCHEME = bw.Text(
    "de themalijst van de scan (standaard: cbs)", "the theme scheme of the scan (default: cbs)"
)


def add_new(verbs: Verbs, parser: Parser) -> None:
    """Add ``new``."""
    command = add_command(verbs, "new", _NEW, parser)
    say = command.say
    command.add_argument("file", metavar=say(FILE), help=say(_FORM))
    command.add_argument("--actor", metavar=ID, action="append", default=[], help=say(_ASKED_ACTOR))
    command.add_argument("--aspect", choices=("plan", "do", "check", "act"), help=say(_ASPECT))
    command.add_argument(
        "--theme", metavar=say(THEME), action="append", default=[], help=say(_CHOSEN_THEME)
    )
    command.add_argument("--organisation", metavar=say(NAME), help=say(_ORGANISATION))
    command.add_argument("--date", metavar=say(_DAY), help=say(_DATE))
    command.add_argument("--respondent", metavar=say(_LABEL), help=say(_RESPONDENT))
    command.add_argument("--scan", action="store_true", help=say(_SCAN))
    command.add_argument("--scheme", metavar=ID, help=say(_SCHEME))
    add_force(command)
    command.set_defaults(run=commands.new)
