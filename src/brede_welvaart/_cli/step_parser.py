"""What can be asked of filled-in forms."""

from typing import TYPE_CHECKING

import brede_welvaart as bw
from brede_welvaart._cli import step_commands
from brede_welvaart._cli.options import FILE, ID, NAME, THEME, add_command, add_force
from brede_welvaart._cli.speech import Parser, Verbs

if TYPE_CHECKING:
    import argparse

_SCORE = bw.Text(
    "reken uit hoe ver de gemeente is met de tien stappen",
    "score an assessment by the ten steps",
)
_COLLECT = bw.Text(
    "neem de voortgangsmetingen van meer mensen samen, en zie wie er nog ontbreekt",
    "take the assessments of several people together, and see who is missing",
)
_ASSESSMENTS = bw.Text(
    "een voortgangsmeting, of meer om samen te nemen; - leest de standaardinvoer",
    "an assessment, or more to take together; - reads standard input",
)
_EXAMPLE = bw.Text("een uitgewerkt voorbeeld uit het pakket", "a worked example of the package")
SHOWN_ACTOR = bw.Text(
    "toon ook de cijfers van deze actor; mag vaker",
    "show the figures of this actor too; may be repeated",
)
_MANY = bw.Text(
    "veel voortgangsmetingen, elk op zich: een per regel (JSON Lines), of een tabel met "
    "antwoorden; - leest de standaardinvoer",
    "many assessments, each by itself: one on a line (JSON Lines), or a table of answers; "
    "- reads standard input",
)
_TABLE = bw.Text(
    "met --many: schrijf de tabel met uitkomsten in dit bestand, op .csv, .jsonl of .parquet",
    "with --many: write the table of scores to this file, with the ending .csv, .jsonl or .parquet",
)
_NOTES = bw.Text("toon ook de toelichting en de onderbouwing", "show notes and evidence too")
_ALL = bw.Text(
    "toon alle verschillen, per stap en actor; zonder de grootste",
    "show all differences, by step and actor; without it the largest",
)
_REPLACE = bw.Text(
    "van twee inbrengen van een actor met hetzelfde label geldt de latere",
    "of two responses of one actor with the same label, the later in the list holds",
)
_ORGANISATION = bw.Text(
    "over wie het gaat, als niet alle bestanden hetzelfde zeggen",
    "whom it is about, if not all files say the same",
)
_CHOSEN_THEME = bw.Text(
    "een gekozen thema, zoals cbs.wonen, als niet alle bestanden hetzelfde zeggen; mag vaker",
    "a chosen theme, such as cbs.wonen, if not all files say the same; may be repeated",
)
_EXPECTED = bw.Text(
    "van welke actoren antwoord wordt verwacht, met komma's ertussen",
    "of which actors an answer is expected, with commas between",
)
_ACTORS = bw.Text("ACTOREN", "ACTORS")
_OUTPUT = bw.Text(
    "schrijf alles samen in dit bestand, zoals samen.json",
    "write all of it to this file, such as samen.json",
)


def add_score(verbs: Verbs, parser: Parser) -> None:
    """The command that scores one assessment, several together, or many by themselves."""
    command = add_command(verbs, "score", _SCORE, parser)
    say, what = command.say, add_assessments(command)
    what.add_argument("--many", metavar=say(FILE), help=say(_MANY))
    command.add_argument("-o", "--output", metavar=say(FILE), help=say(_TABLE))
    command.add_argument("--all", action="store_true", help=say(_ALL))
    add_force(command)
    command.set_defaults(run=step_commands.score)


def add_assessments(command: Parser) -> "argparse._MutuallyExclusiveGroup":
    """Of which assessments the scores are meant, and whose figures and notes are shown.

    Returns:
        The ways to say which, of which one is taken.
    """
    say = command.say
    what = command.add_mutually_exclusive_group()
    what.add_argument("files", metavar=say(FILE), nargs="*", default=(), help=say(_ASSESSMENTS))
    what.add_argument("--example", metavar=say(NAME), help=say(_EXAMPLE))
    command.add_argument("--actor", metavar=ID, action="append", default=[], help=say(SHOWN_ACTOR))
    command.add_argument("--notes", action="store_true", help=say(_NOTES))
    add_settling(command)
    return what


def add_collect(verbs: Verbs, parser: Parser) -> None:
    """The command that takes several assessments together."""
    command = add_command(verbs, "collect", _COLLECT, parser)
    say = command.say
    command.add_argument("files", metavar=say(FILE), nargs="+", help=say(_ASSESSMENTS))
    command.add_argument("-o", "--output", metavar=say(FILE), help=say(_OUTPUT))
    command.add_argument("--expected", metavar=say(_ACTORS), default="", help=say(_EXPECTED))
    add_settling(command)
    add_force(command)
    command.set_defaults(run=step_commands.collect, example=None)


def add_settling(command: Parser) -> None:
    """What holds where files do not say the same."""
    say = command.say
    command.add_argument("--replace", action="store_true", help=say(_REPLACE))
    command.add_argument("--organisation", metavar=say(NAME), help=say(_ORGANISATION))
    command.add_argument(
        "--theme", metavar=say(THEME), action="append", default=[], help=say(_CHOSEN_THEME)
    )
