"""Options and words that more commands have."""

import argparse

import brede_welvaart as bw
from brede_welvaart._base.files import MAX_CELLS, MAX_SIZE, MEGABYTE
from brede_welvaart._cli.speech import Parser, Verbs, add_verb
from brede_welvaart._pages.words import LANGUAGES

FILE = bw.Text("BESTAND", "FILE")
NAME = bw.Text("NAAM", "NAME")
THEME = bw.Text("THEMA", "THEME")
REGION = bw.Text("REGIO", "REGION")
YEAR = bw.Text("JAAR", "YEAR")
FIGURES = bw.Text("CIJFERS", "DATA")
ID = "ID"

_LANG = bw.Text("taal: nl of en (standaard: nl)", "language: nl or en (default: nl)")
_PLAN = bw.Text("een eigen stappenplan", "a plan of your own")
_PLANS = bw.Text(
    "een eigen stappenplan; mag vaker, en elk geldt voor zijn eigen editie",
    "a plan of your own; may be repeated, and each holds for its own edition",
)
_JSON = bw.Text("hetzelfde, voor een programma", "the same for a program")
_SIZE = bw.Text(
    "hoe groot een bestand mag zijn (standaard: 64 MB)",
    "how large a file may be (default: 64 MB)",
)
_NUMBER = bw.Text("AANTAL", "NUMBER")
_CELLS = bw.Text(
    "hoeveel cijfers er mogen zijn, ontbrekende meegeteld (standaard: 25 miljoen)",
    "how many figures there may be, missing ones too (default: 25 million)",
)
_FORCE = bw.Text("overschrijf bestanden die er al zijn", "overwrite files that exist")
_SCHEME = bw.Text(
    "zet het over naar een andere themalijst, zoals cbs",
    "carry it to another theme scheme, such as cbs",
)
_WHICH = bw.Text("WELKE", "WHICH")
_ZEROS = bw.Text(
    "bij welke indicatoren 0 betekent dat het cijfer ontbreekt: suspect (verdacht, de standaard), "
    "all (alle), none (geen), of ids met komma's ertussen",
    "in which indicators 0 stands for missing: suspect (the default), all, none, or ids with "
    "commas between",
)
_PAIRS = bw.Text("NAMEN", "NAMES")
_COLUMNS = bw.Text(
    "hoe kolommen heten: region=regio,value=waarde; ook indicator, period en standard_error",
    "what columns are called: region=regio,value=waarde; indicator, period and standard_error too",
)
_MARK = bw.Text("TEKEN", "MARK")
_DECIMAL = bw.Text("het decimaalteken: . of ,", "the decimal mark: . or ,")
_THOUSANDS = bw.Text(
    "het teken tussen duizendtallen: . of , of een spatie",
    "the mark between thousands: . or , or a space",
)
_CODES = bw.Text(
    "keep laat codes en namen van regio's zoals ze zijn (standaard: cbs)",
    "keep leaves codes and names of regions as they are (default: cbs)",
)


def add_command(
    verbs: Verbs, name: str, summary: bw.Text, parser: Parser, *, plans: bool = False
) -> Parser:
    """A command, with the options that every command has that people read.

    Args:
        verbs: Where it is added.
        name: What it is called.
        summary: What it does.
        parser: The parser of all commands.
        plans: Whether it takes more than one plan of one's own.
    """
    command = add_verb(verbs, name, summary, parser.say)
    add_lang(command, default=argparse.SUPPRESS)
    add_plan(command, plans=plans)
    command.add_argument("--json", action="store_true", help=command.say(_JSON))
    return command


def add_lang(command: Parser, default: str = argparse.SUPPRESS) -> None:
    """In which language it answers."""
    command.add_argument("--lang", choices=LANGUAGES, default=default, help=command.say(_LANG))


def add_plan(command: Parser, *, plans: bool = False) -> None:
    """A plan of one's own, or more, and how large these and other documents may be."""
    say = command.say
    if plans:
        command.add_argument(
            "--plan", metavar=say(FILE), action="append", default=[], help=say(_PLANS)
        )
    else:
        command.add_argument("--plan", metavar=say(FILE), help=say(_PLAN))
    command.add_argument(
        "--max-size", metavar="MB", type=int, default=MAX_SIZE // MEGABYTE, help=say(_SIZE)
    )


def add_force(command: Parser) -> None:
    """Whether files may be overwritten."""
    command.add_argument("--force", action="store_true", help=command.say(_FORCE))


def add_scheme(command: Parser) -> None:
    """To which theme scheme a scan is carried."""
    command.add_argument("--scheme", metavar=ID, help=command.say(_SCHEME))


def add_reading(command: Parser) -> None:
    """How a file with figures is read, and how many there may be."""
    say = command.say
    command.add_argument(
        "--max-cells", metavar=say(_NUMBER), type=int, default=MAX_CELLS, help=say(_CELLS)
    )
    command.add_argument("--zero-is-missing", metavar=say(_WHICH), help=say(_ZEROS))
    command.add_argument("--columns", metavar=say(_PAIRS), help=say(_COLUMNS))
    command.add_argument("--decimal", choices=(".", ","), help=say(_DECIMAL))
    command.add_argument("--thousands", metavar=say(_MARK), help=say(_THOUSANDS))
    command.add_argument("--codes", choices=("cbs", "keep"), default="cbs", help=say(_CODES))
